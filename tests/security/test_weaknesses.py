"""What galleries of this kind were broken by, tried on ours: the rows of a list of 28 weaknesses.

Each is tried on the real application, with access control in each of its modes.
"""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from iib_core.api.problems import MOST_ENTRIES
from iib_core.app import open_services
from iib_core.settings import Settings
from tests.conftest import make_folder
from tests.program import DB, B, Program

MARK = "what nobody may read"
READING = (
    *("file", "image-thumbnail", "stream_video", "video_cover", "video_info", "play_video"),
    *("video_storyboard", "image_geninfo", "image_exif", "generation", "raw_metadata"),
)


@dataclass(frozen=True)
class Place:
    """
    out/         the root, with links `link` and `l.png` into out_secret
    out_secret/  a neighbour whose name begins like the root's
    """

    client: TestClient
    disk: Path
    root: Path

    def get(self, route: str, path: object, **more: str) -> Any:
        params = {"path": str(path), "folder_path": str(path), "t": "1", "mt": "1", **more}
        return self.client.get(f"{B}/{route}", params=params)


@pytest.fixture(scope="module", params=["auto", "enable"])
def place(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Place]:
    disk = tmp_path_factory.mktemp("disk")
    root = make_folder(disk / "out")
    neighbour = make_folder(disk / "out_secret")
    for name in ("notes.txt", "page.html", "s.mp4"):
        (neighbour / name).write_text(MARK)
    (root / "link").symlink_to(neighbour, target_is_directory=True)
    (root / "l.png").symlink_to(neighbour / "cat.png")
    (root / "x.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")
    if hasattr(os, "mkfifo"):
        os.mkfifo(root / "pipe.png")
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(os.path.relpath(root / "socket.png"))
    data = disk / "data"
    settings = Settings(
        data_dir=data, database=data / "library.db", cache_dir=data / "cache", cwd=disk,
        watch="off", access_control=request.param,
    )  # fmt: skip
    with open_services(settings) as services:
        services.library.roots.add(str(root), ("scanned",))
        program = Program(services)
        program.index()
        yield Place(program.client(), disk, root)


ODD_IN_ROOT = (
    *("link/notes.txt", "link/cat.png", "l.png", "pipe.png", "socket.png"),
    *("../out_secret/notes.txt", "sub/../../out_secret/cat.png"),
    *("cat.png\0.txt", "cat.png:ads", "cat.png::$DATA", "cat.png/x"),
    *("n" * 300, "n" * 5000, "n/" * 3000),
)
ODD = (
    *("/etc/passwd", "/proc/self/environ", "/dev/zero", "/dev/stdin", "//evil.example/x"),
    *("file:///etc/passwd", "concat:/etc/passwd", "-i", "~", ".", "..", "6", ""),
    *("n" * 5000, "n/" * 3000),
)
ODD_ON_DISK = (
    "out_secret/notes.txt",
    "out_secret/cat.png",
    "ou",
    ".env",
    "data/library.db",
    "data",
)


def odd_paths(place: Place) -> list[str]:
    return [
        *ODD,
        *(f"{place.disk}/{each}" for each in ODD_ON_DISK),
        *(quote(f"{place.disk}/{each}", safe="") for each in ODD_ON_DISK),
        *(f"{place.root}/{each}" for each in ODD_IN_ROOT),
        f"{place.root}\\..\\out_secret\\notes.txt",
    ]


def is_refused(answer: Any) -> bool:
    """A 4xx, or the nothing that is known of a file that is not there."""
    if answer.status_code == 200 and answer.content in (b'""', b"{}"):
        return True
    return (
        400 <= answer.status_code < 500 and MARK not in answer.text and "root:" not in answer.text
    )


@pytest.mark.parametrize("route", READING)
def test_s03_s06_s07_s08_nothing_outside_is_read(place: Place, route: str) -> None:
    for path in odd_paths(place):
        answer = place.get(route, path, size="64x64")
        assert is_refused(answer), (path, answer.text)


@pytest.mark.parametrize("route", ["files", "folders"])
def test_no_path_makes_a_listing_fail_or_shows_what_is_in_a_file(place: Place, route: str) -> None:
    for path in odd_paths(place):
        answer = place.get(route, path)
        assert answer.status_code < 500, path
        assert MARK not in answer.text
        if answer.status_code == 200:
            assert "notes.txt" not in answer.text


@pytest.mark.parametrize(
    "relpath",
    ["..%2f..%2fpyproject.toml", "../../pyproject.toml", "%2e%2e/%2e%2e/pyproject.toml",
     "..%5c..%5cpyproject.toml", "%252e%252e%252fpyproject.toml", "/etc/passwd", "%00", "..;/x"],
)  # fmt: skip
def test_s01_the_pages_files_lead_nowhere_else(place: Place, relpath: str) -> None:
    assert place.client.get(f"{B}/fe-static/{relpath}").status_code in (400, 404)


@pytest.mark.parametrize("size", ["/abs/secret", "../../../x", "0x0", "-1x-1", "99999x99999", "x"])
def test_s02_s15_a_made_up_size_names_no_file(place: Place, size: str) -> None:
    answer = place.get("image-thumbnail", place.root / "cat.png", size=size)
    assert answer.status_code < 500
    assert MARK not in answer.text


def test_s15_a_made_up_time_makes_no_new_file(place: Place) -> None:
    def cached() -> int:
        return sum(len(files) for _, _, files in os.walk(place.disk / "data/cache"))

    place.get("image-thumbnail", place.root / "cat.png", size="64x64")
    before = cached()
    for number in range(20):
        place.get("image-thumbnail", place.root / "cat.png", size="64x64", t=f"made-up-{number}")
    assert cached() == before


def test_s04_s05_s25_nothing_is_moved_or_deleted_outside_nor_half_of_it(place: Place) -> None:
    outside, inside = place.disk / "out_secret/cat.png", place.root / "cat.png"
    target = place.disk / "target"
    post = place.client.post
    for path in (outside, place.root / "link/cat.png"):
        assert is_refused(post(f"{DB}/rename", json={"path": str(path), "name": "x.png"}))
        both = {"file_paths": [str(inside), str(path)]}
        assert is_refused(post(f"{B}/delete_files", json=both))
        for act in ("copy_files", "move_files"):
            assert is_refused(post(f"{B}/{act}", json={**both, "dest": str(place.root / "sub")}))
    for name in ("../x.png", f"{place.disk}/x.png", "..", "a\0b"):
        assert is_refused(post(f"{DB}/rename", json={"path": str(inside), "name": name}))
    for act in ("copy_files", "move_files"):
        answer = post(f"{B}/{act}", json={"file_paths": [str(inside)], "dest": str(target)})
        assert is_refused(answer)
    assert is_refused(post(f"{B}/mkdirs", json={"dest_folder": str(place.root / "link/new")}))
    assert outside.is_file()
    assert inside.is_file()
    assert not target.exists()
    assert not (place.disk / "out_secret/new").exists()


@pytest.mark.parametrize("name", ["x.svg", "page.html"])
def test_s17_what_could_hold_a_script_cannot_run_it(place: Place, name: str) -> None:
    answer = place.get("file", place.root / name)
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "public" not in answer.headers.get("cache-control", "")
    is_inert = "sandbox" in answer.headers.get("content-security-policy", "")
    assert is_inert or answer.headers["content-disposition"].startswith("attachment")


def test_s18_folders_outside_are_not_told_of(place: Place) -> None:
    outside = str(place.disk / "out_secret/cat.png")
    assert place.client.post(f"{DB}/get_image_tags", json={"paths": [outside]}).json() == {}
    answer = place.client.post(f"{B}/check_path_exists", json={"paths": [outside]})
    assert answer.json() == {outside: False}


def test_s24_the_host_is_sent_no_file_from_outside(place: Place) -> None:
    outside = str(place.disk / "out_secret/cat.png")
    assert is_refused(place.client.post(f"{B}/send_img_path", params={"path": outside}))


def test_s28_a_number_is_not_a_path(place: Place) -> None:
    answer = place.client.post(f"{B}/image_geninfo_batch", json={"paths": ["1", "2"]})
    assert answer.json() == {"1": "", "2": ""}


@pytest.mark.parametrize("route", ["docs", "openapi.json", "redoc"])
def test_s23_the_description_is_not_public(place: Place, route: str) -> None:
    # The program's own application; as a guest the host decides about its own.
    assert place.client.get(f"{B}/{route}").status_code == 404


def test_more_entries_than_anybody_has_are_refused(place: Place) -> None:
    for route in ("check_path_exists", "batch_get_files_info", "image_geninfo_batch"):
        body = {"paths": ["x"] * (MOST_ENTRIES + 1)}
        answer = place.client.post(f"{B}/{route}", json=body)
        assert (answer.status_code, answer.json()["code"]) == (413, "too-large")


@pytest.mark.parametrize("path", ["n" * 5000, "n/" * 3000, "a\0b", "\ud800", ""])
@pytest.mark.parametrize("method", ["POST", "DELETE"])
def test_no_name_of_a_root_is_a_fault(place: Place, method: str, path: str) -> None:
    body = json.dumps({"path": path, "types": ["walk"]})
    answer = place.client.request(method, f"{DB}/extra_paths", content=body)
    assert answer.status_code < 500


def test_names_at_the_limit_are_answered(place: Place) -> None:
    long = [str(place.root / ("n" * 5000)), "n" * 5000, "n/" * 3000]
    answer = place.client.post(f"{B}/check_path_exists", json={"paths": long})
    assert answer.json() == dict.fromkeys(long, False)
    for path in long:
        answer = place.client.post(f"{DB}/query", json={"q": "", "folder_paths": [path]})
        assert answer.status_code < 500
        answer = place.client.post(f"{B}/batch_get_files_info", json={"paths": [path]})
        assert answer.status_code < 500


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_what_the_program_keeps_is_its_owners_alone(place: Place) -> None:
    assert (place.disk / "data").stat().st_mode & 0o077 == 0
