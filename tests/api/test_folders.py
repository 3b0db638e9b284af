from __future__ import annotations

import os
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from iib_core.api import Services
from tests.conftest import OpenProgram, Shared
from tests.program import DB, B, save_png


def names(answer: dict[str, list[dict[str, object]]]) -> list[str]:
    return sorted(str(item["name"]) for item in answer["files"])


# --- files


@pytest.mark.parametrize("path", ["", "missing"])
def test_a_folder_that_does_not_exist_is_empty(
    client: TestClient, library_folder: Path, path: str
) -> None:
    where = str(library_folder / path) if path else ""
    assert client.get(f"{B}/files", params={"folder_path": where}).json() == {"files": []}


def test_a_file_is_no_folder(client: TestClient, library_folder: Path) -> None:
    answer = client.get(f"{B}/files", params={"folder_path": str(library_folder / "cat.png")})
    assert answer.status_code == 400
    assert "is a file" in answer.json()["detail"]


def test_a_missing_parameter_is_named(client: TestClient) -> None:
    answer = client.get(f"{B}/files")
    assert answer.status_code == 422
    assert answer.json()["detail"].startswith("folder_path: ")


def test_files_and_folders_are_told_as_variants_a_and_b(
    client: TestClient, library_folder: Path
) -> None:
    answer = client.get(f"{B}/files", params={"folder_path": str(library_folder)}).json()
    assert names(answer) == ["cat.png", "clip.mp4", "notes.txt", "page.html", "plain.jpg", "sub"]
    by_name = {item["name"]: item for item in answer["files"]}
    cat, sub = by_name["cat.png"], by_name["sub"]
    assert set(cat) == {
        *("type", "date", "size", "name", "bytes", "created_time", "fullpath"),
        "is_under_scanned_path",
    }
    assert cat["type"] == "file"
    assert cat["bytes"] == (library_folder / "cat.png").stat().st_size
    assert cat["size"] == f"{cat['bytes']:.2f} B"
    assert cat["fullpath"] == str(library_folder / "cat.png")
    assert cat["is_under_scanned_path"] is True
    assert sub["type"] == "dir"
    assert sub["size"] == "-"
    assert "bytes" not in sub


def test_a_relative_path_is_meant_from_the_working_directory(
    client: TestClient, library_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(library_folder)
    answer = client.get(f"{B}/files", params={"folder_path": "sub"}).json()
    assert names(answer) == ["dog.png"]


def test_outside_the_roots_another_machine_sees_nothing(
    stranger: TestClient, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    answer = stranger.get(f"{B}/files", params={"folder_path": str(tmp_path / "other")})
    assert answer.status_code == 403
    assert answer.json()["code"] == "outside-roots"
    assert answer.json()["hint"]


def test_outside_the_roots_whoever_may_add_one_sees_the_names_of_folders(
    client: TestClient, tmp_path: Path
) -> None:
    save_png(tmp_path / "other" / "secret.png")
    (tmp_path / "other" / "below").mkdir()
    answer = client.get(f"{B}/files", params={"folder_path": str(tmp_path / "other")}).json()
    assert names(answer) == ["below"]
    assert answer["files"][0]["is_under_scanned_path"] is False
    file = {"folder_path": str(tmp_path / "other" / "secret.png")}
    assert client.get(f"{B}/files", params=file).status_code == 403


def test_above_a_root_another_machine_sees_the_way_down(
    stranger: TestClient, tmp_path: Path
) -> None:
    save_png(tmp_path / "pics_private" / "secret.png")
    answer = stranger.get(f"{B}/files", params={"folder_path": str(tmp_path)}).json()
    assert names(answer) == ["pics"]


def test_with_access_control_enabled_nobody_looks_around(open_program: OpenProgram) -> None:
    client = open_program(access_control="enable").client()
    assert client.get(f"{B}/files", params={"folder_path": "/etc"}).status_code == 403


def test_with_access_control_disabled_files_anywhere_are_listed(
    open_program: OpenProgram, tmp_path: Path
) -> None:
    save_png(tmp_path / "other" / "a.png")
    stranger = open_program(access_control="disable").client("203.0.113.9")
    answer = stranger.get(f"{B}/files", params={"folder_path": str(tmp_path / "other")}).json()
    assert names(answer) == ["a.png"]
    assert answer["files"][0]["is_under_scanned_path"] is False


def test_a_name_that_is_no_unicode_is_listed_and_found_again(
    client: TestClient, library_folder: Path
) -> None:
    odd = os.fsencode(library_folder) + b"/odd\xff.png"
    try:
        Path(os.fsdecode(odd)).write_bytes((library_folder / "cat.png").read_bytes())
    except OSError:
        pytest.skip("this file system takes no such name")
    answer = client.get(f"{B}/files", params={"folder_path": str(library_folder)}).json()
    path = next(item["fullpath"] for item in answer["files"] if "odd" in item["name"])
    assert client.get(f"{B}/file", params={"path": path, "t": "1"}).status_code == 200
    info = client.post(f"{B}/batch_get_files_info", json={"paths": [path]}).json()
    assert info[path]["name"] == Path(path).name


# --- batch_get_files_info


def test_facts_come_by_the_path_as_sent_and_missing_ones_are_left_out(
    client: TestClient, library_folder: Path
) -> None:
    crooked = f"{library_folder}/sub/../cat.png"
    missing = str(library_folder / "nope.png")
    answer = client.post(
        f"{B}/batch_get_files_info", json={"paths": [crooked, missing, str(library_folder), ""]}
    ).json()
    assert set(answer) == {crooked, str(library_folder)}
    assert answer[crooked]["fullpath"] == crooked
    assert answer[str(library_folder)]["type"] == "dir"
    assert answer[str(library_folder)]["is_under_scanned_path"] is True


def test_one_path_outside_the_roots_refuses_the_whole_call(
    client: TestClient, library_folder: Path
) -> None:
    answer = client.post(
        f"{B}/batch_get_files_info",
        json={"paths": [str(library_folder / "cat.png"), "/etc/passwd"]},
    )
    assert answer.status_code == 403


# --- check_path_exists


def test_what_exists_is_told_only_where_it_may_be_seen(
    client: TestClient, stranger: TestClient, library_folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    inside, gone = str(library_folder / "cat.png"), str(library_folder / "nope")
    folder, secret = str(tmp_path / "other"), "/etc/passwd"
    body = {"paths": [inside, gone, folder, secret, "", "a\0b"]}
    at_home = client.post(f"{B}/check_path_exists", json=body).json()
    away = stranger.post(f"{B}/check_path_exists", json=body).json()
    assert at_home == {
        inside: True,
        gone: False,
        folder: True,
        secret: False,
        "": False,
        "a\0b": False,
    }
    assert away == {**at_home, folder: False}


# --- folders


def test_the_roots_are_listed_with_what_they_hold(client: TestClient, library_folder: Path) -> None:
    answer = client.get(f"{B}/folders").json()
    assert answer == {
        "path": None,
        "parent": None,
        "folders": [
            {
                "name": "pics",
                "fullpath": str(library_folder),
                "count": 4,
                "online": True,
                "types": ["scanned"],
            }
        ],
    }


def test_a_root_that_is_away_is_still_listed_and_says_so(
    client: TestClient, library_folder: Path
) -> None:
    library_folder.rename(library_folder.with_name("unplugged"))
    root = client.get(f"{B}/folders").json()["folders"][0]
    assert root["online"] is False
    assert root["count"] == 0
    library_folder.with_name("unplugged").rename(library_folder)
    root = client.get(f"{B}/folders").json()["folders"][0]
    assert (root["online"], root["count"]) == (True, 4)


def test_the_folders_in_a_folder_are_listed_by_name_with_the_way_up(
    client: TestClient, stranger: TestClient, library_folder: Path
) -> None:
    answer = client.get(f"{B}/folders", params={"path": str(library_folder)}).json()
    assert [(folder["name"], folder["count"]) for folder in answer["folders"]] == [("sub", 1)]
    assert answer["parent"] == str(library_folder.parent)
    # The way up leads along the roots only, for who may not look around.
    top = stranger.get(f"{B}/folders", params={"path": "/"}).json()
    assert top["parent"] is None
    assert len(top["folders"]) == 1


def test_a_folder_to_pick_from_must_exist(client: TestClient, tmp_path: Path) -> None:
    answer = client.get(f"{B}/folders", params={"path": str(tmp_path / "nope")})
    assert (answer.status_code, answer.json()["code"]) == (404, "folder-not-found")


# --- list


def listed(client: TestClient, folder: Path, **body: object) -> dict[str, object]:
    answer = client.post(f"{B}/list", json={"folder": str(folder), **body})
    assert answer.status_code == 200, answer.text
    result: dict[str, object] = answer.json()
    return result


def all_pages(client: TestClient, folder: Path, **body: object) -> list[str]:
    found: list[str] = []
    cursor = ""
    while True:
        page = client.post(f"{B}/list", json={"folder": str(folder), **body, "cursor": cursor})
        found += [item["name"] for item in page.json()["files"]]
        cursor = page.json()["cursor"]["next"]
        assert bool(cursor) is page.json()["cursor"]["has_next"]
        if not cursor:
            return found


def test_a_listing_has_folders_and_media_and_nothing_else(
    client: TestClient, library_folder: Path
) -> None:
    page = listed(client, library_folder, sort="name")
    assert [item["name"] for item in page["files"]] == ["cat.png", "clip.mp4", "plain.jpg"]  # type: ignore[attr-defined]
    assert page["total"] == 3
    assert page["cursor"] == {"has_next": False, "next": ""}
    assert [(sub["name"], sub["count"]) for sub in page["folders"]] == [("sub", 1)]  # type: ignore[attr-defined]


def test_an_item_says_how_large_the_picture_is_and_which_tags_it_carries(
    client: TestClient, library_folder: Path
) -> None:
    path = str(library_folder / "cat.png")
    client.post(f"{DB}/toggle_custom_tag_to_img", json={"img_path": path, "tag_id": 1})
    item = listed(client, library_folder, sort="name", size=1)["files"][0]  # type: ignore[index]
    assert (item["width"], item["height"], item["media_type"]) == (30, 20, "image")
    assert item["tags"] == [1]
    assert item["fullpath"] == path
    assert isinstance(item["id"], int)


def test_a_picture_is_shown_before_it_is_indexed(client: TestClient, library_folder: Path) -> None:
    save_png(library_folder / "new.png", size=(7, 5))
    page = listed(client, library_folder, sort="name")
    new = next(item for item in page["files"] if item["name"] == "new.png")  # type: ignore[attr-defined]
    assert new["id"] is None
    assert (new["width"], new["height"]) == (7, 5)
    assert page["total"] == 4


@pytest.mark.parametrize(
    ("sort", "first"),
    [
        ("newest", "c.png"),
        ("oldest", "a.png"),
        ("name", "a.png"),
        ("name-desc", "c.png"),
        ("largest", "b.png"),
        ("smallest", "c.png"),
        ("created-asc", "a.png"),
        ("rating", "b.png"),
    ],
)
@pytest.mark.parametrize("recursive", [False, True])
def test_every_order_works_on_disk_and_in_the_index(
    open_program: OpenProgram, library_folder: Path, sort: str, first: str, recursive: bool
) -> None:
    folder = library_folder / "sorted"
    for second, name, extra in ((1, "a.png", 50), (2, "b.png", 90), (3, "c.png", 0)):
        path = save_png(folder / name, "x" * extra)
        os.utime(path, (second, second))
    (folder / "in").mkdir()
    client = open_program().client()
    rated = {"img_paths": [str(folder / "b.png")], "rating": 4}
    assert client.post(f"{DB}/rate", json=rated).status_code == 200
    found = all_pages(client, folder, sort=sort, recursive=recursive, size=1)
    assert found[0] == first
    assert sorted(found) == ["a.png", "b.png", "c.png"]


@pytest.mark.parametrize("sort", ["newest", "oldest", "name", "name-desc", "largest"])
def test_pages_hold_each_file_once_though_they_share_a_second(
    client: TestClient, library_folder: Path, sort: str
) -> None:
    for number in range(33):
        path = save_png(library_folder / "same" / f"{number:02}.png")
        os.utime(path, ns=(10**18, 10**18))
    found = all_pages(client, library_folder / "same", sort=sort, size=5)
    assert sorted(found) == [f"{number:02}.png" for number in range(33)]


def test_a_page_goes_on_where_it_was_though_files_come_and_go(
    client: TestClient, library_folder: Path
) -> None:
    folder = library_folder / "busy"
    for name in "bdf":
        save_png(folder / f"{name}.png")
    page = client.post(f"{B}/list", json={"folder": str(folder), "sort": "name", "size": 2}).json()
    save_png(folder / "a.png")
    (folder / "d.png").unlink()
    rest = listed(client, folder, sort="name", size=2, cursor=page["cursor"]["next"])
    assert [item["name"] for item in rest["files"]] == ["f.png"]  # type: ignore[attr-defined]
    assert rest["folders"] == []


def test_everything_below_a_folder_comes_from_the_index(
    client: TestClient, library_folder: Path
) -> None:
    assert sorted(all_pages(client, library_folder, recursive=True, size=2)) == [
        *("cat.png", "clip.mp4", "dog.png", "plain.jpg")
    ]
    assert listed(client, library_folder, recursive=True)["folders"] == []
    assert listed(client, library_folder, recursive=True, media_type="video")["total"] == 1


@pytest.mark.parametrize(
    ("wrong", "status"),
    [
        ({"cursor": "nonsense"}, 400),
        ({"cursor": "WzEsIDJd"}, 400),
        ({"media_type": "sculpture"}, 422),
        ({"sort": "by-luck"}, 422),
        ({"folder": 5}, 422),
        ({"folder": "/etc"}, 403),
        ({"folder": "a\0b"}, 400),
        ({"folder": ""}, 400),
    ],
)
@pytest.mark.parametrize("recursive", [False, True])
def test_a_wrong_listing_is_refused_with_a_sentence(
    shared: Shared,
    wrong: dict[str, object],
    status: int,
    recursive: bool,
) -> None:
    body = {"folder": str(shared.folder), "recursive": recursive, **wrong}
    answer = shared.stranger.post(f"{B}/list", json=body)
    assert answer.status_code == status
    assert isinstance(answer.json()["detail"], str)


def test_a_missing_folder_cannot_be_listed(client: TestClient, library_folder: Path) -> None:
    answer = client.post(f"{B}/list", json={"folder": str(library_folder / "nope")})
    assert (answer.status_code, answer.json()["code"]) == (404, "folder-not-found")


def test_a_cursor_of_another_order_is_refused(client: TestClient, library_folder: Path) -> None:
    body = {"folder": str(library_folder), "size": 1}
    cursor = client.post(f"{B}/list", json={**body, "sort": "name"}).json()["cursor"]["next"]
    answer = client.post(f"{B}/list", json={**body, "sort": "newest", "cursor": cursor})
    assert answer.status_code == 400


def test_links_that_lead_out_are_not_listed(
    client: TestClient, services: Services, library_folder: Path, tmp_path: Path
) -> None:
    save_png(tmp_path / "outside" / "secret.png")
    (library_folder / "out").symlink_to(tmp_path / "outside")
    (library_folder / "out.png").symlink_to(tmp_path / "outside" / "secret.png")
    page = listed(client, library_folder)
    shown = [item["name"] for item in page["files"] + page["folders"]]  # type: ignore[operator]
    assert "out" not in shown
    assert "out.png" not in shown
