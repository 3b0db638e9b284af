from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.conftest import OpenProgram
from tests.program import DB


def names(client: TestClient) -> list[str]:
    body = {"q": "", "size": 100}
    return sorted(item["name"] for item in client.post(f"{DB}/query", json=body).json()["files"])


def missing(client: TestClient) -> list[str]:
    return sorted(item["name"] for item in client.get(f"{DB}/missing").json()["files"])


def test_what_is_missing_is_listed_as_an_item_with_the_time(
    client: TestClient, library_folder: Path
) -> None:
    assert client.get(f"{DB}/missing").json() == {
        "files": [],
        "cursor": {"has_next": False, "next": ""},
        "total": 0,
    }
    (library_folder / "cat.png").unlink()
    (library_folder / "clip.mp4").unlink()
    client.post(f"{DB}/update_image_data")
    page = client.get(f"{DB}/missing", params={"size": 1}).json()
    assert (page["total"], len(page["files"]), page["cursor"]["has_next"]) == (2, 1, True)
    rest = client.get(f"{DB}/missing", params={"cursor": page["cursor"]["next"]}).json()
    files = page["files"] + rest["files"]
    assert sorted(item["name"] for item in files) == ["cat.png", "clip.mp4"]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d [\d:]{8}", item["missing_since"]) for item in files)
    assert client.get(f"{DB}/missing", params={"cursor": "?"}).status_code == 400


@pytest.mark.parametrize("body", [{}, {"all": False}, {"ids": [1], "all": True}, {"ids": "x"}, []])
def test_what_to_forget_must_be_said(client: TestClient, body: object) -> None:
    assert client.post(f"{DB}/missing/forget", json=body).status_code == 422


def test_only_what_is_missing_is_forgotten(client: TestClient, library_folder: Path) -> None:
    there = client.post(f"{DB}/query", json={"q": ""}).json()["files"]
    (library_folder / "cat.png").unlink()
    (library_folder / "clip.mp4").unlink()
    client.post(f"{DB}/update_image_data")
    body = {"ids": [item["id"] for item in there if item["name"] != "clip.mp4"] + [2**62, -1]}
    assert client.post(f"{DB}/missing/forget", json=body).json() == {"forgotten": 1}
    assert missing(client) == ["clip.mp4"]
    assert names(client) == ["dog.png", "plain.jpg"]
    assert client.post(f"{DB}/missing/forget", json={"all": True}).json() == {"forgotten": 1}
    assert missing(client) == []


def test_a_search_may_be_for_what_is_missing(client: TestClient, library_folder: Path) -> None:
    (library_folder / "cat.png").unlink()
    (library_folder / "clip.mp4").unlink()
    client.post(f"{DB}/update_image_data")

    def found(q: str, **body: object) -> list[str]:
        answer = client.post(f"{DB}/query", json={"q": q, "facets": ["type"], **body})
        assert answer.status_code == 200, answer.text
        page = answer.json()
        assert page["total"] == len(page["files"])
        assert sum(each["count"] for each in page["facets"]["type"]) == page["total"]
        return sorted(item["name"] for item in page["files"])

    for sort in ("newest", "oldest", "name", "random"):
        assert found("is:missing", sort=sort) == ["cat.png", "clip.mp4"]
    assert found("is:missing is:video") == ["clip.mp4"]
    assert found("is:missing OR dog") == ["cat.png", "clip.mp4", "dog.png"]
    assert found("-is:missing") == ["dog.png", "plain.jpg"]
    assert found("is:missing", folder_paths=[str(library_folder)]) == ["cat.png", "clip.mp4"]
    assert found("is:video") == []
    client.post(f"{DB}/albums", json={"name": "Gone", "q": "is:missing"})
    assert found("album:gone") == ["cat.png", "clip.mp4"]
    library_folder.rename(library_folder.with_name("unplugged"))
    assert found("is:missing") == []


# --- a root that lies elsewhere


def test_a_moved_root_is_found_again_with_its_tags(
    client: TestClient, library_folder: Path, tmp_path: Path
) -> None:
    cat = str(library_folder / "cat.png")
    client.post(f"{DB}/toggle_custom_tag_to_img", json={"img_path": cat, "tag_id": 1})
    library_folder.rename(tmp_path / "moved")
    body = {"path": str(library_folder), "new_path": "moved"}
    answer = client.post(f"{DB}/roots/relocate", json=body)
    assert answer.status_code == 200
    assert answer.json() == {"path": str(tmp_path / "moved"), "types": ["scanned"], "alias": ""}
    assert names(client) == ["cat.png", "clip.mp4", "dog.png", "plain.jpg"]
    path = str(tmp_path / "moved" / "cat.png")
    tags = client.get(f"{DB}/img_selected_custom_tag", params={"path": path}).json()
    assert [tag["name"] for tag in tags] == ["like"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"path": "none", "new_path": "."}, 404),
        ({"path": "pics", "new_path": "none"}, 400),
        ({"path": "pics", "new_path": "pics/sub"}, 400),
        ({"path": "pics", "new_path": "pics/cat.png"}, 400),
        ({"path": "pics", "new_path": ""}, 400),
        ({"path": "pics"}, 422),
    ],
)
def test_a_root_goes_nowhere_without_sense(
    client: TestClient, body: dict[str, str], status: int
) -> None:
    answer = client.post(f"{DB}/roots/relocate", json=body)
    assert (answer.status_code, "detail" in answer.json()) == (status, True)
    assert len(names(client)) == 4


def test_a_root_is_relocated_only_by_who_may_add_one(
    open_program: OpenProgram, library_folder: Path, tmp_path: Path
) -> None:
    program = open_program()
    (tmp_path / "other").mkdir()
    body = {"path": str(library_folder), "new_path": str(tmp_path / "other")}
    stranger = program.client("203.0.113.9")
    assert stranger.post(f"{DB}/roots/relocate", json=body).status_code in (401, 403)
    assert program.client().post(f"{DB}/roots/relocate", json=body).status_code == 200
