"""Videos over HTTP, made by ffmpeg where they have to be real."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.conftest import Shared
from tests.program import B

CONTENT = bytes(range(256)) * 4


@pytest.fixture
def sound(library_folder: Path) -> Path:
    path = library_folder / "sound.mp3"
    path.write_bytes(CONTENT)
    return path


# --- stream_video


def stream(client: TestClient, path: Path, method: str = "GET", **headers: str) -> Any:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return client.request(method, f"{B}/stream_video", params={"path": str(path)}, headers=named)


@pytest.mark.parametrize(
    ("name", "status", "code"),
    [
        ("nope.mp4", 404, "media-not-found"),
        ("sub", 400, "invalid"),
        ("cat.png", 400, "invalid"),
        ("notes.txt", 400, "invalid"),
        ("../clip.mp4", 403, "outside-roots"),
    ],
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_only_videos_and_sounds_of_the_roots_are_played(
    shared: Shared, name: str, status: int, code: str, method: str
) -> None:
    answer = stream(shared.client, shared.folder / name, method)
    assert answer.status_code == status
    if method == "GET":
        assert answer.json()["code"] == code


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_a_link_that_leads_out_is_not_played(client: TestClient, library_folder: Path) -> None:
    (library_folder.parent / "private.mp4").write_bytes(CONTENT)
    (library_folder / "link.mp4").symlink_to(library_folder.parent / "private.mp4")
    assert stream(client, library_folder / "link.mp4").status_code == 403


def test_a_path_must_be_named(client: TestClient) -> None:
    assert client.get(f"{B}/stream_video").status_code == 422


@pytest.mark.parametrize("header", ["bytes=1024-", "bytes=-0", "bytes=9-2", "bytes=2000-, 9-8"])
def test_a_part_that_is_not_there_is_refused_with_the_size(
    client: TestClient, sound: Path, header: str
) -> None:
    answer = stream(client, sound, Range=header)
    assert answer.status_code == 416
    assert answer.headers["content-range"] == "bytes */1024"
    assert answer.json()["code"] == "invalid"


@pytest.mark.parametrize("header", ["lines=1-2", "bytes=a-b", "bytes=0", "nonsense"])
def test_what_is_no_range_of_bytes_gives_all_of_it(
    client: TestClient, sound: Path, header: str
) -> None:
    answer = stream(client, sound, Range=header)
    assert (answer.status_code, answer.content) == (200, CONTENT)


@pytest.mark.parametrize(
    ("header", "first", "last"),
    [
        ("bytes=0-0", 0, 0),
        ("bytes=5-", 5, 1023),
        ("bytes=-4", 1020, 1023),
        ("bytes=-9999", 0, 1023),
        ("bytes=1000-99999", 1000, 1023),
        ("bytes=2-3, 7-8", 2, 3),
    ],
)
def test_a_part_is_sent_with_its_place(
    client: TestClient, sound: Path, header: str, first: int, last: int
) -> None:
    answer = stream(client, sound, Range=header)
    assert (answer.status_code, answer.content) == (206, CONTENT[first : last + 1])
    assert answer.headers["content-range"] == f"bytes {first}-{last}/1024"
    assert answer.headers["content-length"] == str(last + 1 - first)


def test_all_of_it_has_the_headers_that_players_look_for(client: TestClient, sound: Path) -> None:
    answer = stream(client, sound)
    assert (answer.status_code, answer.content) == (200, CONTENT)
    assert answer.headers["content-type"] == "audio/mpeg"
    assert answer.headers["accept-ranges"] == "bytes"
    assert answer.headers["content-encoding"] == "identity"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "content-range" in answer.headers["access-control-expose-headers"]
    told = stream(client, sound, "HEAD", Range="bytes=0-1")
    assert (told.status_code, told.content, dict(told.headers)) == (
        *(200, b""),
        dict(answer.headers),
    )


def test_a_known_version_is_not_sent_again_and_a_part_of_another_one_never(
    client: TestClient, sound: Path
) -> None:
    etag = stream(client, sound).headers["etag"]
    assert stream(client, sound, If_None_Match=etag).status_code == 304
    part = stream(client, sound, Range="bytes=0-9", If_Range=etag)
    assert (part.status_code, part.content) == (206, CONTENT[:10])
    for other in ('"other"', f"W/{etag}", "Wed, 21 Oct 2015 07:28:00 GMT"):
        assert stream(client, sound, Range="bytes=0-9", If_Range=other).status_code == 200


def test_a_long_video_is_streamed_to_its_end(client: TestClient, library_folder: Path) -> None:
    content = os.urandom(5 << 20)
    (library_folder / "long.mp4").write_bytes(content)
    answer = stream(client, library_folder / "long.mp4", Range="bytes=1-")
    assert answer.content == content[1:]
    assert answer.headers["content-type"] == "video/mp4"
    assert answer.headers["content-length"] == str(len(content) - 1)
