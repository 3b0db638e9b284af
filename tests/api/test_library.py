from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from iib_core.api import Services
from tests.conftest import OpenProgram
from tests.program import CAT, DB, B, Program, save_png


def count(client: TestClient) -> int:
    number: int = client.get(f"{DB}/basic_info").json()["img_count"]
    return number


# --- basic_info, expired_dirs, random_images


def test_an_empty_library_has_one_tag_and_nothing_else(open_program: OpenProgram) -> None:
    client = open_program(indexed=False).client()
    like = {"name": "like", "score": 0, "type": "custom", "count": 0, "id": 1}
    assert client.get(f"{DB}/basic_info").json() == {
        "img_count": 0,
        "tags": [{**like, "color": "", "display_name": None}],
        "expired": False,
        "expired_dirs": [],
    }
    assert client.get(f"{DB}/random_images").json() == []
    assert client.get(f"{DB}/expired_dirs").json() == {"expired": False, "expired_dirs": []}


def test_what_is_known_is_not_sent_again_until_it_changes(
    client: TestClient, library_folder: Path
) -> None:
    first = client.get(f"{DB}/basic_info")
    assert first.json()["img_count"] == 4
    known = {"If-None-Match": first.headers["etag"]}
    assert client.get(f"{DB}/basic_info", headers=known).status_code == 304
    client.post(f"{DB}/add_custom_tag", json={"tag_name": "fav"})
    again = client.get(f"{DB}/basic_info", headers=known)
    assert again.status_code == 200
    assert "fav" in {tag["name"] for tag in again.json()["tags"]}
    assert "private" in first.headers["cache-control"]


def test_a_folder_that_changed_is_expired_until_the_next_update(
    client: TestClient, library_folder: Path
) -> None:
    assert client.get(f"{DB}/expired_dirs").json()["expired"] is False
    save_png(library_folder / "sub" / "new.png")
    expired = {"expired": True, "expired_dirs": [str(library_folder / "sub")]}
    assert client.get(f"{DB}/expired_dirs").json() == expired
    assert client.get(f"{DB}/basic_info").json()["expired_dirs"] == expired["expired_dirs"]
    assert client.post(f"{DB}/update_image_data").json() is None
    assert client.get(f"{DB}/expired_dirs").json()["expired"] is False
    assert count(client) == 5


def test_random_media_are_items_and_vanished_files_are_not_among_them(
    client: TestClient, library_folder: Path
) -> None:
    (library_folder / "cat.png").unlink()
    items = client.get(f"{DB}/random_images").json()
    assert sorted(item["name"] for item in items) == ["clip.mp4", "dog.png", "plain.jpg"]
    assert all(item["type"] == "file" and item["id"] for item in items)
    assert count(client) == 3


# --- update_image_data, rebuild_index


@pytest.mark.parametrize("content", [b"", b"{}", b"[1, 2]", b"\xff"])
@pytest.mark.parametrize("path", ["update_image_data", "rebuild_index"])
def test_any_body_is_tolerated_where_none_is_needed(
    client: TestClient, path: str, content: bytes
) -> None:
    headers = {"Content-Type": "application/json"}
    answer = client.post(f"{DB}/{path}", content=content, headers=headers)
    assert (answer.status_code, answer.content) == (200, b"null")


def test_an_update_finds_what_came_changed_and_went(
    client: TestClient, library_folder: Path
) -> None:
    path = str(library_folder / "cat.png")
    client.post(f"{DB}/toggle_custom_tag_to_img", json={"img_path": path, "tag_id": 1})
    save_png(library_folder / "cat.png", CAT.replace("a cat", "a lynx"), (31, 21))
    (library_folder / "plain.jpg").unlink()
    save_png(library_folder / "new.png")
    client.post(f"{DB}/update_image_data")
    body = {"surstr": "lynx", "cursor": "", "regexp": ""}
    found = client.post(f"{DB}/search_by_substr", json=body).json()["files"]
    # A changed file keeps its id and the user's tags.
    assert [(item["name"], item["tags"], item["width"]) for item in found] == [("cat.png", [1], 31)]
    assert count(client) == 4


def test_a_rebuild_reads_again_and_keeps_ids_and_tags(
    client: TestClient, library_folder: Path
) -> None:
    path = library_folder / "cat.png"
    client.post(f"{DB}/toggle_custom_tag_to_img", json={"img_path": str(path), "tag_id": 1})
    before = client.get(f"{B}/generation", params={"path": str(path)}).json()["id"]
    facts = path.stat()
    changed = path.read_bytes().replace(b"a cat on", b"a hen on")
    path.write_bytes(changed)
    os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    assert client.post(f"{DB}/rebuild_index").json() is None
    after = client.get(f"{B}/generation", params={"path": str(path)}).json()
    assert after["id"] == before
    assert [tag["name"] for tag in after["tags"]] == ["like"]


def test_the_wait_for_a_job_holds_no_thread_and_hello_answers_meanwhile(
    program: Program, client: TestClient, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    go = threading.Event()

    def start_slowly():  # type: ignore[no-untyped-def]
        return services.jobs.start("slow", lambda _progress: {"waited": go.wait(30)})

    monkeypatch.setattr(services.library, "start_update", start_slowly)
    # More waiting clients than the pool has threads (40).
    with client:
        waiting = [
            threading.Thread(target=client.post, args=(f"{DB}/update_image_data",))
            for _ in range(50)
        ]
        for thread in waiting:
            thread.start()
        deadline = time.monotonic() + 30
        while len(services.jobs.states()) < 50 and time.monotonic() < deadline:
            assert client.get(f"{B}/hello").json() == "hello"
        assert client.get(f"{B}/version").status_code == 200
        go.set()
        for thread in waiting:
            thread.join(30)
        assert not any(thread.is_alive() for thread in waiting)


def test_a_job_that_was_stopped_is_a_conflict(
    client: TestClient, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    def start_and_stop():  # type: ignore[no-untyped-def]
        def work(progress):  # type: ignore[no-untyped-def]
            while True:
                progress.update()

        job = services.jobs.start("endless", work)
        services.jobs.cancel(job.id)
        return job

    monkeypatch.setattr(services.library, "start_update", start_and_stop)
    answer = client.post(f"{DB}/update_image_data")
    assert (answer.status_code, answer.json()["code"]) == (409, "conflict")


# --- extra_paths


def add(client: TestClient, path: object, types: object, **more: object) -> int:
    body = {"path": path, "types": types, **more}
    status: int = client.post(f"{DB}/extra_paths", json=body).status_code
    return status


def test_a_folder_is_added_at_once_and_its_types_merge(client: TestClient, tmp_path: Path) -> None:
    other = save_png(tmp_path / "other" / "a.png").parent
    assert add(client, f"{other}/", ["walk"]) == 200
    assert client.get(f"{B}/files", params={"folder_path": str(other)}).json()["files"][0][
        "is_under_scanned_path"
    ]
    assert add(client, str(other), ["scanned"], alias="Other") == 200
    assert client.get(f"{DB}/extra_paths").json()[1:] == [
        {"path": str(other), "types": ["walk", "scanned"], "alias": "Other"}
    ]
    assert client.get(f"{DB}/expired_dirs").json()["expired_dirs"] == [str(other)]
    client.post(f"{DB}/update_image_data")
    assert count(client) == 5


def test_a_relative_path_is_made_absolute(client: TestClient, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    assert add(client, "other", ["walk"]) == 200
    assert client.get(f"{DB}/extra_paths").json()[1]["path"] == str(tmp_path / "other")
    body = {"path": "other", "types": ["walk"]}
    assert client.request("DELETE", f"{DB}/extra_paths", json=body).json() is None
    assert len(client.get(f"{DB}/extra_paths").json()) == 1


@pytest.mark.parametrize(
    ("path", "types", "status"),
    [
        ("other", [], 422),
        ("other", ["cli_access_only"], 422),
        ("other", ["walk", "dance"], 422),
        ("other", "walk", 422),
        (5, ["walk"], 422),
        ("", ["walk"], 400),
        ("a\0b", ["walk"], 400),
        ("pics/cat.png", ["walk"], 400),
    ],
)
def test_what_cannot_be_a_root_is_refused(
    client: TestClient, tmp_path: Path, path: object, types: object, status: int
) -> None:
    (tmp_path / "other").mkdir()
    assert add(client, path, types) == status
    assert len(client.get(f"{DB}/extra_paths").json()) == 1


def test_a_folder_that_is_missing_is_kept_and_not_reported(
    client: TestClient, tmp_path: Path
) -> None:
    assert add(client, str(tmp_path / "later"), ["walk"], alias="Later") == 200
    assert len(client.get(f"{DB}/extra_paths").json()) == 1
    assert len(client.get(f"{B}/global_setting").json()["extra_paths"]) == 1
    (tmp_path / "later").mkdir()
    assert client.get(f"{DB}/extra_paths").json()[1]["alias"] == "Later"


def test_another_machine_may_only_add_what_lies_in_a_root(
    client: TestClient, stranger: TestClient, library_folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "pics_private").mkdir()
    (library_folder / "link").symlink_to(tmp_path / "pics_private")
    assert add(stranger, str(library_folder / "sub"), ["walk"]) == 200
    for outside in (tmp_path / "pics_private", tmp_path, library_folder / "link"):
        assert add(stranger, str(outside), ["walk"]) == 403


def test_a_root_that_is_a_link_is_followed_anew_by_an_update(
    client: TestClient, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        save_png(tmp_path / name / f"{name}.png", CAT)
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "one")
    client.post(f"{DB}/extra_paths", json={"path": str(link), "types": ["scanned"]})
    assert client.get(f"{B}/file", params={"path": f"{link}/one.png", "t": ""}).status_code == 200
    link.unlink()
    link.symlink_to(tmp_path / "two")
    client.post(f"{DB}/update_image_data")
    assert client.get(f"{B}/file", params={"path": f"{link}/two.png", "t": ""}).status_code == 200
    one = str(tmp_path / "one" / "one.png")
    assert client.get(f"{B}/file", params={"path": one, "t": ""}).status_code == 403


def test_removing_a_root_hides_its_pictures_and_adding_it_brings_all_back(
    client: TestClient, library_folder: Path
) -> None:
    path = str(library_folder / "cat.png")
    client.post(f"{DB}/toggle_custom_tag_to_img", json={"img_path": path, "tag_id": 1})
    body = {"path": str(library_folder), "types": ["scanned"]}
    for _ in range(2):
        assert client.request("DELETE", f"{DB}/extra_paths", json=body).status_code == 200
    assert count(client) == 0
    assert client.get(f"{B}/file", params={"path": path, "t": "x"}).status_code == 403
    assert add(client, str(library_folder), ["walk"]) == 200
    assert count(client) == 4
    answer = client.get(f"{DB}/img_selected_custom_tag", params={"path": path})
    assert [tag["name"] for tag in answer.json()] == ["like"]


def test_taking_one_of_two_types_leaves_the_root(client: TestClient, library_folder: Path) -> None:
    add(client, str(library_folder), ["walk"])
    body = {"path": str(library_folder), "types": ["scanned", "no-such-type"]}
    client.request("DELETE", f"{DB}/extra_paths", json=body)
    assert client.get(f"{DB}/extra_paths").json()[0]["types"] == ["walk"]


def test_a_root_is_given_a_name(client: TestClient, library_folder: Path, tmp_path: Path) -> None:
    body = {"path": str(library_folder), "alias": "My pics"}
    answer = client.post(f"{DB}/alias_extra_path", json=body)
    assert answer.json() == {"path": str(library_folder), "types": ["scanned"], "alias": "My pics"}
    unknown = {"path": str(tmp_path / "nope"), "alias": "x"}
    assert client.post(f"{DB}/alias_extra_path", json=unknown).status_code == 400


def test_an_update_waits_for_the_words_of_the_one_before(
    client: TestClient, library_folder: Path
) -> None:
    for number in range(300):
        save_png(library_folder / f"{number}.png", f"word {number}")
    for _ in range(2):
        assert client.post(f"{DB}/update_image_data").status_code == 200
    jobs = client.get(f"{B}/jobs").json()["jobs"]
    states = {job["state"] for job in jobs if job["kind"] == "text-index"}
    assert states == {"done"}
