"""Files nobody would make on purpose: each is told of, or shown, and the others go on."""

from __future__ import annotations

import io
import os
import struct
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from benchmarks.containers import jpeg_with_comment, png_chunk, png_with_texts
from tests.e2e.api import Api
from tests.e2e.conftest import Servers

NAMES = (
    "a#b.png",
    "100%.png",
    "%41.png",
    "what?.png",
    "a+b & c=d;e.png",
    'it\'s "quoted".png',
    "🌸 petals 花.png",
    "e\u0301 and \u00e9.png",
    "line\nbreak.png",
    "tab\tstop.png",
    " spaces around .png",
    "back\\slash.png",
    "CAPITALS.PNG",
    "<img src=x onerror=alert(1)>.png",
    "[group] (one).png",
)
NOT_UTF8 = b"caf\xe9 \xff.png"


def infotext(words: str) -> str:
    return f"{words}\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 1, Size: 64x48"


def png(width: int = 64, height: int = 48) -> bytes:
    to = io.BytesIO()
    Image.new("RGB", (width, height), (200, 80, 40)).save(to, "png")
    return to.getvalue()


def png_saying(words: str) -> bytes:
    return png_with_texts(png(), {"parameters": infotext(words)})


def jpeg_saying(words: str) -> bytes:
    to = io.BytesIO()
    Image.new("RGB", (64, 48), (40, 80, 200)).save(to, "jpeg")
    return jpeg_with_comment(to.getvalue(), infotext(words))


def bomb() -> bytes:
    """A header that promises 50,000 by 50,000 points, 10 GB, and hardly anything behind it."""
    header = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 6, 0, 0, 0)
    signature = png()[:8]
    return (
        signature
        + png_chunk(b"IHDR", header)
        + png_chunk(b"IDAT", b"\x78\x9c")
        + png_chunk(b"IEND", b"")
    )


@dataclass(frozen=True)
class Odd:
    """The server and the folder with everything odd."""

    api: Api
    folder: Path

    def names_found(self, text: str) -> set[str]:
        return {item["name"] for item in self.api.find_text(text)}


@pytest.fixture(scope="module")
def odd(module_servers: Servers, tmp_path_factory: pytest.TempPathFactory) -> Odd:
    folder = tmp_path_factory.mktemp("odd") / "pictures"
    names = folder / "names"
    names.mkdir(parents=True)
    for number, name in enumerate(NAMES):
        (names / name).write_bytes(png_saying(f"oddly named, number {number} of them"))
    bad = folder / "bad"
    bad.mkdir()
    whole = png_saying("cut short")
    (bad / "truncated.png").write_bytes(whole[: len(whole) - 40])
    (bad / "header only.png").write_bytes(whole[:20])
    (bad / "empty.png").write_bytes(b"")
    (bad / "empty.jpg").write_bytes(b"")
    (bad / "page.png").write_bytes(b"<!doctype html><title>Not found</title>")
    (bad / "bomb.png").write_bytes(bomb())
    (bad / "jpeg inside.png").write_bytes(jpeg_saying("a misnamed jpeg"))
    (bad / "png inside.jpg").write_bytes(png_saying("a misnamed png"))
    wide = png_with_texts(png(50_000, 3), {"parameters": infotext("a very wide one")})
    (bad / "wide.png").write_bytes(wide)
    (folder / "good.png").write_bytes(png_saying("nothing odd about it"))
    api = module_servers.start(folder, home=tmp_path_factory.mktemp("home"))
    api.update()
    return Odd(api, folder)


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_with_an_odd_name_is_like_any_other(odd: Odd, name: str) -> None:
    path = odd.folder / "names" / name
    words = f"oddly named, number {NAMES.index(name)} of them"
    assert name in {item["name"] for item in odd.api.list_folder(path.parent)}
    assert odd.names_found(words) == {name}
    assert odd.api.original(path) == path.read_bytes()
    assert odd.api.thumbnail(path).size == (64, 48)
    assert odd.api.geninfo(path).startswith(words)
    like = odd.api.tags()["custom", "like"]["id"]
    assert odd.api.toggle(path, like) is False
    assert [item["fullpath"] for item in odd.api.find_tags(like)] == [str(path)]
    assert odd.api.toggle(path, like) is True


@pytest.mark.parametrize(
    "name", ["header only.png", "empty.png", "empty.jpg", "page.png", "bomb.png"]
)
def test_a_damaged_picture_has_no_thumbnail_but_a_sentence(odd: Odd, name: str) -> None:
    path = odd.folder / "bad" / name
    answer = odd.api.ask_thumbnail(path)
    assert answer.status_code == 400
    assert name in answer.json()["detail"]
    assert answer.json()["code"] == "unreadable"
    assert odd.api.geninfo(path) == ""
    assert odd.api.original(path) == path.read_bytes()


def test_the_scan_tells_which_files_it_could_not_read(odd: Odd) -> None:
    failures = [failure for scan in odd.api.scans() for failure in scan["failures"]]
    told = {Path(failure["path"]).name for failure in failures if failure["reason"]}
    assert {"header only.png", "empty.png", "empty.jpg", "page.png"} <= told
    assert "good.png" not in told


def test_the_metadata_of_a_truncated_picture_is_read(odd: Odd) -> None:
    assert odd.names_found("cut short") == {"truncated.png"}
    assert odd.api.geninfo(odd.folder / "bad" / "truncated.png").startswith("cut short")


@pytest.mark.parametrize(
    ("name", "words"),
    [("jpeg inside.png", "a misnamed jpeg"), ("png inside.jpg", "a misnamed png")],
)
def test_a_misnamed_picture_is_read_for_what_it_is(odd: Odd, name: str, words: str) -> None:
    assert odd.names_found(words) == {name}
    assert odd.api.thumbnail(odd.folder / "bad" / name).size == (64, 48)


def test_a_picture_of_50000_points_across_is_shown(odd: Odd) -> None:
    path = odd.folder / "bad" / "wide.png"
    assert odd.api.thumbnail(path).height >= 1
    (item,) = odd.api.find_text("a very wide one")
    assert (item["width"], item["height"]) == (50_000, 3)


@pytest.mark.skipif(sys.platform != "linux", reason="file names are text on this system")
def test_a_name_that_is_no_text_stops_nothing(servers: Servers, home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    odd_path = os.path.join(os.fsencode(folder), NOT_UTF8)  # noqa: PTH118 - bytes
    content = png_saying("a nameless flower")
    with open(odd_path, "wb") as file:  # noqa: PTH123 - bytes
        file.write(content)
    (folder / "good.png").write_bytes(png_saying("a plain flower"))
    api = servers.start(folder, home=home)
    api.update()

    assert "good.png" in {item["name"] for item in api.list_folder(folder)}
    assert [item["name"] for item in api.find_text("a plain flower")] == ["good.png"]
    # It need not be shown; where it is, the path we are given is one that works.
    for item in [*api.list_folder(folder), *api.find_text("flower"), *api.find_tags()]:
        if item["name"] != "good.png":
            assert api.original(item["fullpath"]) == content
    assert "Traceback" not in api.server.printed()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_in_circles_and_into_nothing_end(
    servers: Servers, home: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "pictures"
    deep = folder / "deep"
    deep.mkdir(parents=True)
    (deep / "one.png").write_bytes(png_saying("the only picture"))
    (deep / "up").symlink_to(folder, target_is_directory=True)
    (deep / "here").symlink_to(deep, target_is_directory=True)
    (folder / "itself.png").symlink_to(folder / "itself.png")
    (folder / "nothing.png").symlink_to(folder / "gone.png")
    api = servers.start(folder, home=home)
    api.update()

    assert [item["name"] for item in api.find_text("the only picture")] == ["one.png"]
    assert {item["name"] for item in api.list_folder(deep)} >= {"one.png"}
    answer = api.ask_thumbnail(folder / "nothing.png")
    assert answer.status_code in (403, 404)
    assert answer.json()["detail"]
    assert "Traceback" not in api.server.printed()
