from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.program import DB

ALBUMS = f"{DB}/albums"


def names(client: TestClient, q: str) -> list[str]:
    answer = client.post(f"{DB}/query", json={"q": q})
    assert answer.status_code == 200, answer.text
    return sorted(item["name"] for item in answer.json()["files"])


def made(client: TestClient, **body: object) -> int:
    answer = client.post(ALBUMS, json=body)
    assert answer.status_code == 200, answer.text
    return int(answer.json()["id"])


def test_an_album_from_its_making_to_its_end(client: TestClient, library_folder: Path) -> None:
    assert client.get(ALBUMS).json() == {"albums": []}
    album = made(client, name="Best of")
    cat, dog = (str(library_folder / name) for name in ("cat.png", "sub/dog.png"))
    body = {"paths": [cat, dog]}
    assert client.post(f"{ALBUMS}/{album}/add", json=body).json() == {"changed": 2}
    assert names(client, 'album:"best of"') == ["cat.png", "dog.png"]
    assert client.post(f"{ALBUMS}/{album}/remove", json={"paths": [dog]}).json() == {"changed": 1}
    cover = client.post(f"{ALBUMS}/{album}/cover", json={"path": dog}).json()["cover"]
    assert cover["fullpath"] == dog
    assert client.post(f"{ALBUMS}/{album}", json={"name": "Cats"}).json()["name"] == "Cats"
    (shown,) = client.get(ALBUMS).json()["albums"]
    assert (shown["name"], shown["q"], shown["count"]) == ("Cats", None, 1)
    said = client.get("/infinite_image_browsing/generation", params={"path": cat}).json()
    assert said["albums"] == ["Cats"]
    assert client.delete(f"{ALBUMS}/{album}").json() is None
    assert client.get(ALBUMS).json() == {"albums": []}
    assert Path(cat).exists()


def test_an_album_with_a_search(client: TestClient) -> None:
    album = made(client, name="Videos", q="is:video")
    assert names(client, "album:videos") == ["clip.mp4"]
    changed = client.post(f"{ALBUMS}/{album}", json={"q": "is:image"}).json()
    assert (changed["q"], changed["count"], changed["name"]) == ("is:image", 3, "Videos")


@pytest.mark.parametrize(
    ("path", "body", "status", "code"),
    [
        ("", {"name": " "}, 400, "invalid"),
        ("", {"name": "best"}, 409, "name-taken"),
        ("", {"name": "x", "q": "("}, 400, "bad-query"),
        ("", {}, 422, None),
        ("", {"name": 5}, 422, None),
        ("/99", {"name": "x"}, 404, "not-found"),
        (f"/{2**70}", {"name": "x"}, 400, "invalid"),
        ("/x", {"name": "x"}, 422, None),
        ("/1", {"q": "cat"}, 400, "invalid"),
        ("/1/add", {"paths": ["none.png"]}, 400, "invalid"),
        ("/1/add", {}, 422, None),
        ("/99/remove", {"paths": []}, 404, "not-found"),
        ("/1/cover", {"path": "/etc/passwd"}, 400, "invalid"),
        ("/1/cover", {}, 422, None),
    ],
)
def test_what_makes_no_sense(
    client: TestClient, path: str, body: object, status: int, code: str | None
) -> None:
    assert made(client, name="Best") == 1
    answer = client.post(f"{ALBUMS}{path}", json=body)
    assert answer.status_code == status, answer.text
    if code is not None:
        assert answer.json()["code"] == code
    assert [album["count"] for album in client.get(ALBUMS).json()["albums"]] == [0]


def test_all_paths_are_checked_before_any_is_put_in(
    client: TestClient, library_folder: Path
) -> None:
    album = made(client, name="Best")
    body = {"paths": [str(library_folder / "cat.png"), str(library_folder / "none.png")]}
    assert client.post(f"{ALBUMS}/{album}/add", json=body).status_code == 404
    assert names(client, "album:best") == []


def test_a_note_is_written_and_read(client: TestClient, library_folder: Path) -> None:
    cat = str(library_folder / "cat.png")
    assert client.post(f"{DB}/note", json={"path": cat, "text": "wall"}).json() is None
    said = client.get("/infinite_image_browsing/generation", params={"path": cat}).json()
    assert said["note"] == "wall"
    assert names(client, "note:wall") == ["cat.png"]
    for body, status in (
        ({"path": cat, "text": "a\0b"}, 400),
        ({"path": "/etc/passwd", "text": "x"}, 400),
        ({"path": cat}, 422),
    ):
        assert client.post(f"{DB}/note", json=body).status_code == status
    assert client.post(f"{DB}/note", json={"path": cat, "text": ""}).status_code == 200
    assert names(client, "has:note") == []
