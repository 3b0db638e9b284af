"""The still picture of a video, from real ones that ffmpeg has made."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from iib_core.errors import UnreadableError
from iib_core.media import Thumbnails
from iib_core.media.ffmpeg import is_video
from iib_core.media.poster import read_poster
from tests.media.videos import make_film, make_video, run_ffmpeg


def colour_of(poster: bytes) -> tuple[int, int, int]:
    image = Image.open(io.BytesIO(poster)).convert("RGB")
    red, green, blue = image.resize((1, 1)).getpixel((0, 0))  # type: ignore[misc]
    return red, green, blue


def is_red(poster: bytes) -> bool:
    red, green, blue = colour_of(poster)
    return red > 200 and green < 60 and blue < 60


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not a video",
        b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n",
        b"ffconcat version 1.0\nfile /etc/passwd\n",
        b"<?xml version='1.0'?><MPD></MPD>",
        b"\x00\x00\x00\x18ftypmp42" + b"\x00" * 500,
    ],
)
def test_what_is_no_video_has_no_poster(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "list.mp4"
    path.write_bytes(content)
    with pytest.raises(UnreadableError):
        read_poster(path, 256, 256)


def test_a_video_that_is_gone_has_none(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        read_poster(tmp_path / "gone.mp4", 256, 256)


@pytest.mark.parametrize("name", ["a.mp4", "a.webm", "a.mkv", "a.avi", "a.mov", "a.ts", "a.flv"])
def test_every_common_kind_has_one(tmp_path: Path, name: str) -> None:
    poster = read_poster(make_video(tmp_path / name, 30), 160, 160)
    assert Image.open(io.BytesIO(poster)).size == (160, 90)
    assert is_red(poster)


@pytest.mark.parametrize("frames", [1, 2, 3, 16, 17])
def test_a_short_video_has_one(tmp_path: Path, frames: int) -> None:
    assert is_red(read_poster(make_video(tmp_path / "short.mp4", frames), 100, 100))


@pytest.mark.parametrize("name", ["a.mp4", "a.webm"])
@pytest.mark.parametrize("black", [1, 30, 90])
def test_a_black_beginning_is_not_shown(tmp_path: Path, name: str, black: int) -> None:
    film = make_film(tmp_path / name, ("black", black), ("red", 15))
    assert is_red(read_poster(film, 100, 100))


def test_a_frame_is_found_beyond_many_seconds_of_black(tmp_path: Path) -> None:
    # Another part begins with a whole picture, as players need some to jump to.
    film = make_film(tmp_path / "a.mp4", ("black", 300), ("red", 300))
    assert is_red(read_poster(film, 100, 100))


def test_of_three_frames_the_first_two_of_which_are_black_the_third_is_shown(
    tmp_path: Path,
) -> None:
    film = make_film(tmp_path / "a.mp4", ("black", 2), ("red", 1))
    assert is_red(read_poster(film, 100, 100))


def test_a_frame_that_blends_in_is_not_shown(tmp_path: Path) -> None:
    film = make_film(tmp_path / "a.mp4", ("red", 60), fade=25)
    assert is_red(read_poster(film, 100, 100))


def test_a_video_that_is_black_all_over_shows_that(tmp_path: Path) -> None:
    film = make_video(tmp_path / "a.mp4", 40, "black")
    assert max(colour_of(read_poster(film, 100, 100))) < 20


def test_a_sound_in_the_coat_of_a_video_has_none(tmp_path: Path) -> None:
    path = run_ffmpeg(tmp_path / "a.mp4", "-f", "lavfi", "-i", "sine=d=1")
    with pytest.raises(UnreadableError, match="no picture"):
        read_poster(path, 100, 100)


def test_a_video_that_stands_on_its_side_is_shown_upright(tmp_path: Path) -> None:
    lying = make_video(tmp_path / "lying.mp4", 20)
    copied = ["-i", str(lying), "-c", "copy"]
    path = run_ffmpeg(tmp_path / "a.mp4", "-display_rotation", "90", *copied)
    assert Image.open(io.BytesIO(read_poster(path, 320, 320))).size == (180, 320)


def test_a_cut_video_shows_what_is_left_of_it(tmp_path: Path) -> None:
    path = make_video(tmp_path / "a.mkv", 200)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert is_red(read_poster(path, 100, 100))


def test_a_small_video_is_not_enlarged(tmp_path: Path) -> None:
    path = make_video(tmp_path / "small.mp4", 20, size="64x48")
    assert Image.open(io.BytesIO(read_poster(path, 512, 512))).size == (64, 48)


@pytest.mark.parametrize("name", ["-i.mp4", "a b.mp4", "a'b.mp4", "concat:x|y.mp4", "%d.mp4"])
def test_the_name_is_only_a_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(make_video(tmp_path / "source.mp4", 20).read_bytes())
    assert read_poster(path, 100, 100)


def test_a_thumbnail_of_a_video_is_its_poster(tmp_path: Path) -> None:
    thumbnails = Thumbnails(tmp_path / "cache", 1 << 20)
    made = thumbnails.get(make_video(tmp_path / "a.mp4", 30), 100, 100)
    assert made.mime == "image/webp"
    assert Image.open(io.BytesIO(made.data)).size == (100, 56)


def test_playlists_are_told_from_videos() -> None:
    assert not is_video(b"#EXTM3U")
    assert is_video(b"\x00\x00\x00\x20ftypisom")
