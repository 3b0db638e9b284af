"""Videos over HTTP, made by ffmpeg where they have to be real."""

from __future__ import annotations

import base64
import io
import os
import subprocess
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import anyio
import pytest
from fastapi import FastAPI
from PIL import Image
from starlette.testclient import TestClient

from iib_core.api import build_router
from iib_core.media import read_video_info
from iib_core.media.ffmpeg import ffmpeg_program
from tests.conftest import OpenProgram, Shared
from tests.media.videos import make_video
from tests.program import DB, B, Program

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


# --- covers


@pytest.fixture
def film(library_folder: Path) -> Path:
    return make_video(library_folder / "film.mp4", 20)


def cover(client: TestClient, path: Path) -> Any:
    return client.get(f"{B}/video_cover", params={"path": str(path), "mt": "2026-01-01 00:00:00"})


def choose(client: TestClient, path: Path, picture: str) -> Any:
    body = {"path": str(path), "base64_img": picture, "updated_time": "2026-01-01 00:00:00"}
    return client.post(f"{B}/set_target_frame_as_video_cover", json=body)


def painted(colour: str, size: tuple[int, int] = (640, 360), kind: str = "PNG") -> str:
    """As a page sends it."""
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, kind)
    return f"data:image/{kind.lower()};base64,{base64.b64encode(out.getvalue()).decode()}"


def shown(content: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(content))
    assert image.format == "WEBP"
    return image.convert("RGB")


def is_blue(content: bytes) -> bool:
    red, _, blue = shown(content).resize((1, 1)).getpixel((0, 0))  # type: ignore[misc]
    return bool(blue > 200 and red < 60)


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("nope.mp4", 404),
        ("sub", 400),
        ("cat.png", 400),
        ("notes.txt", 400),
        ("clip.mp4", 400),
        ("../clip.mp4", 403),
    ],
)
def test_only_whole_videos_have_a_cover(shared: Shared, name: str, status: int) -> None:
    answer = cover(shared.client, shared.folder / name)
    assert answer.status_code == status
    assert answer.json()["detail"]


@pytest.mark.parametrize(
    ("name", "status"),
    [("nope.mp4", 404), ("sub", 400), ("cat.png", 400), ("notes.txt", 400), ("../x.mp4", 403)],
)
def test_a_cover_is_chosen_for_videos_of_the_roots_only(
    client: TestClient, library_folder: Path, name: str, status: int
) -> None:
    assert choose(client, library_folder / name, painted("blue")).status_code == status


@pytest.mark.parametrize(
    "picture",
    [
        "",
        "data:image/png;base64",
        "data:image/png;base64,",
        "not base64!",
        "AAA",
        "\u0660\u0661==",
        base64.b64encode(b"<html><script>alert(1)</script></html>").decode(),
        base64.b64encode(b"\x89PNG\r\n\x1a\nrubbish").decode(),
        painted("blue")[: len(painted("blue")) // 8 * 4],
        "data:image/svg+xml;base64," + base64.b64encode(b"<svg/>").decode(),
    ],
)
def test_what_is_no_picture_is_no_cover(client: TestClient, film: Path, picture: str) -> None:
    before = cover(client, film).content
    answer = choose(client, film, picture)
    assert (answer.status_code, answer.json()["code"]) == (400, "invalid")
    assert cover(client, film).content == before


def test_a_picture_of_too_many_pixels_or_bytes_is_refused(client: TestClient, film: Path) -> None:
    wide = Image.new("1", (60_000, 1000))
    out = io.BytesIO()
    wide.save(out, "PNG")
    answer = choose(client, film, base64.b64encode(out.getvalue()).decode())
    assert (answer.status_code, answer.json()["code"]) == (400, "invalid")
    assert "too many" in answer.json()["detail"]
    answer = choose(client, film, "A" * (33 << 20))
    assert (answer.status_code, answer.json()["code"]) == (413, "too-large")


@pytest.mark.parametrize("missing", ["path", "base64_img", "updated_time"])
def test_a_choice_says_all_that_is_needed(client: TestClient, film: Path, missing: str) -> None:
    body = {"path": str(film), "base64_img": painted("blue"), "updated_time": ""}
    del body[missing]
    answer = client.post(f"{B}/set_target_frame_as_video_cover", json=body)
    assert answer.status_code == 422


def test_in_read_only_mode_a_cover_is_seen_and_not_chosen(
    open_program: OpenProgram, film: Path
) -> None:
    client = open_program(read_only=True).client()
    assert choose(client, film, painted("blue")).status_code == 403
    assert cover(client, film).status_code == 200


def test_a_video_outside_the_library_may_be_seen_and_has_no_chosen_cover(
    open_program: OpenProgram, tmp_path: Path
) -> None:
    (tmp_path / "more").mkdir()
    path = make_video(tmp_path / "more" / "a.mp4", 3)
    client = open_program(extra_paths=(tmp_path / "more",)).client()
    assert cover(client, path).status_code == 200
    answer = choose(client, path, painted("blue"))
    assert answer.status_code == 400
    assert "library" in answer.json()["detail"]


def test_without_a_choice_a_frame_in_full_size_is_the_cover(
    client: TestClient, library_folder: Path
) -> None:
    path = make_video(library_folder / "wide.mp4", 3, size="1280x720")
    answer = cover(client, path)
    assert answer.headers["content-type"] == "image/webp"
    assert answer.headers["cache-control"] == "no-store"
    assert shown(answer.content).size == (1280, 720)


def test_a_chosen_cover_is_seen_at_once_and_everywhere(client: TestClient, film: Path) -> None:
    params = {"path": str(film), "t": "x", "size": "64x64"}
    before = client.get(f"{B}/image-thumbnail", params=params)
    assert not is_blue(before.content)
    assert before.headers["cache-control"] == "private, no-cache"

    made = choose(client, film, painted("blue"))
    assert (made.status_code, made.headers["content-type"]) == (200, "image/webp")
    assert shown(made.content).size == (640, 360)
    again = cover(client, film)
    assert (again.content, again.headers["etag"]) == (made.content, made.headers["etag"])
    assert is_blue(again.content)
    known = {"If-None-Match": before.headers["etag"]}
    after = client.get(f"{B}/image-thumbnail", params=params, headers=known)
    assert is_blue(after.content)
    assert shown(after.content).size == (64, 36)
    known = {"If-None-Match": after.headers["etag"]}
    assert client.get(f"{B}/image-thumbnail", params=params, headers=known).status_code == 304

    choose(client, film, painted("white", kind="JPEG").partition(",")[2])
    assert not is_blue(cover(client, film).content)
    assert not is_blue(client.get(f"{B}/image-thumbnail", params=params).content)


def test_a_large_cover_is_made_smaller_and_says_nothing_else(
    client: TestClient, film: Path
) -> None:
    exif = Image.Exif()
    exif[0x010E] = "a secret place"
    out = io.BytesIO()
    Image.new("RGB", (4096, 1024), "blue").save(out, "JPEG", exif=exif)
    made = choose(client, film, base64.b64encode(out.getvalue()).decode())
    assert shown(made.content).size == (2048, 512)
    assert b"secret" not in made.content


def test_a_chosen_cover_outlives_the_cache_and_follows_the_video(
    program: Program, library_folder: Path, film: Path
) -> None:
    client = program.client()
    choose(client, film, painted("blue"))
    moved = library_folder / "sub" / "other.mp4"
    film.rename(moved)
    os.utime(moved, ns=(1, 1))
    program.index()
    assert is_blue(cover(client, moved).content)
    assert cover(client, film).status_code == 404
    copy = library_folder / "copy.mp4"
    copy.write_bytes(moved.read_bytes())
    program.index()
    assert not is_blue(cover(client, copy).content)


def test_a_cover_that_is_forgotten_with_its_video_is_gone(
    program: Program, library_folder: Path, film: Path
) -> None:
    client = program.client()
    choose(client, film, painted("blue"))
    content = film.read_bytes()
    film.unlink()
    program.index()
    assert client.post(f"{DB}/missing/forget", json={"all": True}).status_code == 200
    film.write_bytes(content)
    program.index()
    assert not is_blue(cover(client, film).content)


# --- storyboards


def board(client: TestClient, path: Path, count: object = None, **headers: str) -> Any:
    params = {"path": str(path), "t": "x", **({} if count is None else {"count": str(count)})}
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return client.get(f"{B}/video_storyboard", params=params, headers=named)


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("nope.mp4", 404),
        ("sub", 400),
        ("cat.png", 400),
        ("clip.mp4", 400),
        ("../clip.mp4", 403),
    ],
)
def test_only_whole_videos_have_a_storyboard(shared: Shared, name: str, status: int) -> None:
    assert board(shared.client, shared.folder / name).status_code == status


@pytest.mark.parametrize(("count", "status"), [("0", 400), ("26", 400), ("-1", 400), ("x", 422)])
def test_a_storyboard_has_a_bounded_number_of_frames(
    client: TestClient, film: Path, count: str, status: int
) -> None:
    assert board(client, film, count).status_code == status


def test_a_storyboard_says_how_it_is_cut(client: TestClient, film: Path) -> None:
    answer = board(client, film)
    said = [answer.headers[f"x-iib-{each}"] for each in ("frames", "frame-width", "frame-height")]
    assert said == ["10", "240", "135"]
    assert shown(answer.content).size == (2400, 135)
    assert answer.headers["cache-control"] == "private, max-age=31536000"
    known = board(client, film, If_None_Match=answer.headers["etag"])
    assert (known.status_code, known.headers["x-iib-frames"]) == (304, "10")
    assert board(client, film, 1).headers["x-iib-frames"] == "1"


# --- video_info and play_video


@pytest.fixture
def odd_film(library_folder: Path) -> Path:
    """One that browsers do not play."""
    return make_video(library_folder / "odd.avi", 20)


@pytest.mark.parametrize("route", ["video_info", "play_video"])
@pytest.mark.parametrize(
    ("name", "status"),
    [("nope.mp4", 404), ("sub", 400), ("cat.png", 400), ("clip.mp4", 400), ("../x.mp4", 403)],
)
def test_only_whole_videos_are_known_and_played(
    shared: Shared, route: str, name: str, status: int
) -> None:
    params = {"path": str(shared.folder / name), "t": "x"}
    assert shared.client.get(f"{B}/{route}", params=params).status_code == status


def test_the_facts_of_a_video(client: TestClient, film: Path, odd_film: Path) -> None:
    facts = client.get(f"{B}/video_info", params={"path": str(film)}).json()
    assert facts == {
        "path": str(film),
        "duration": 2.0,
        "width": 320,
        "height": 180,
        "frames_per_second": 10.0,
        "video_codec": "h264",
        "audio_codec": "",
        "playable": True,
    }
    facts = client.get(f"{B}/video_info", params={"path": str(odd_film)}).json()
    assert (facts["video_codec"], facts["playable"]) == ("mpeg4", False)


def play(client: TestClient, path: Path, **more: str) -> Any:
    return client.get(f"{B}/play_video", params={"path": str(path), "t": "x", **more})


def test_a_video_that_browsers_play_is_sent_as_it_is(
    client: TestClient, library_folder: Path
) -> None:
    path = make_video(library_folder / "film.webm", 20)
    answer = play(client, path)
    assert answer.content == path.read_bytes()
    assert answer.headers["accept-ranges"] == "bytes"


def test_another_one_is_turned_into_one(client: TestClient, odd_film: Path, tmp_path: Path) -> None:
    answer = play(client, odd_film)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "video/mp4")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["accept-ranges"] == "none"
    (tmp_path / "out.mp4").write_bytes(answer.content)
    assert read_video_info(tmp_path / "out.mp4").video_codec == "h264"


@pytest.mark.parametrize(
    ("start", "status"), [("-1", 400), ("nan", 400), ("inf", 400), ("x", 422), ("1e9", 400)]
)
def test_a_beginning_that_is_no_time_is_refused(
    client: TestClient, odd_film: Path, start: str, status: int
) -> None:
    assert play(client, odd_film, start=start).status_code == status


def test_a_client_that_leaves_ends_the_work(program: Program, library_folder: Path) -> None:
    # Long enough that it cannot be through before anybody leaves.
    path = make_video(library_folder / "long.avi", 3000)
    app = FastAPI()
    app.include_router(build_router(program.services))
    for _ in range(3):  # there is room for two
        assert anyio.run(_leave_early, app, path) == 200


async def _leave_early(app: FastAPI, path: Path) -> int:
    """Ask to play a video, and go away when the first of it comes. Returns the status."""
    has_come = anyio.Event()
    statuses: list[int] = []
    is_asked = False

    async def receive() -> dict[str, object]:
        nonlocal is_asked
        if not is_asked:
            is_asked = True
            return {"type": "http.request", "body": b"", "more_body": False}
        await has_come.wait()
        return {"type": "http.disconnect"}

    async def send(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])
        else:
            has_come.set()

    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": f"{B}/play_video",
        "raw_path": f"{B}/play_video".encode(),
        "query_string": urlencode({"path": str(path), "t": "x"}).encode(),
        "headers": [(b"host", b"127.0.0.1")],
        "client": ("127.0.0.1", 50000),
        "server": ("127.0.0.1", 8000),
    }
    await app(scope, receive, send)
    return statuses[0]


def test_a_sound_that_browsers_do_not_play_is_turned_into_one(
    client: TestClient, library_folder: Path, sound: Path
) -> None:
    assert play(client, sound).content == CONTENT, "as it is"
    path = library_folder / "song.wma"
    tone = ["-f", "lavfi", "-i", "sine=frequency=440:duration=2", "-c:a", "wmav2"]
    subprocess.run([ffmpeg_program(), "-v", "error", *tone, str(path)], check=True)
    answer = play(client, path)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "audio/mp4")
    assert answer.content[4:8] == b"ftyp"
    later = play(client, path, start="1.5")
    assert 0 < len(later.content) < len(answer.content)
    path.write_bytes(b"#EXTM3U\nfile:///etc/passwd\n")
    assert play(client, path).status_code == 400


def test_a_chosen_cover_is_taken_back(client: TestClient, film: Path, stranger: TestClient) -> None:
    frame = client.get(f"{B}/video_cover", params={"path": str(film), "mt": ""}).content
    out = io.BytesIO()
    Image.new("RGB", (20, 10), "red").save(out, "PNG")
    body = {
        "path": str(film),
        "base64_img": base64.b64encode(out.getvalue()).decode(),
        "updated_time": "",
    }
    chosen = client.post(f"{B}/set_target_frame_as_video_cover", json=body).content
    assert chosen != frame
    for _ in range(2):
        answer = client.delete(f"{B}/video_cover", params={"path": str(film)})
        assert (answer.status_code, answer.content) == (200, frame)
    shown = client.get(f"{B}/video_cover", params={"path": str(film), "mt": ""})
    assert shown.content == frame
    for name, status in (("cat.png", 400), ("none.mp4", 404)):
        params = {"path": str(film.parent / name)}
        assert client.delete(f"{B}/video_cover", params=params).status_code == status
