"""Strips of frames, from real videos."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from PIL import Image

from iib_core.errors import InvalidError, MediaNotFoundError, UnreadableError
from iib_core.media import Storyboard, Thumbnails
from iib_core.media.storyboard import make_storyboard, storyboard_in
from tests.media.videos import make_film, make_video, run_ffmpeg


def colours(strip: Storyboard) -> list[str]:
    """Of each frame, what it has most of."""
    image = Image.open(io.BytesIO(strip.data)).convert("RGB")
    assert image.size == (strip.frames * strip.width, strip.height)
    found = []
    for number in range(strip.frames):
        pixel = image.getpixel((number * strip.width + strip.width // 2, strip.height // 2))
        assert isinstance(pixel, tuple)
        found.append("rgb"[pixel.index(max(pixel))])
    return found


@pytest.mark.parametrize("content", [b"", b"#EXTM3U\n", b"\x00\x00\x00\x18ftypmp42" + b"\0" * 99])
def test_what_is_no_video_has_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.mp4").write_bytes(content)
    with pytest.raises(UnreadableError, match=r"a\.mp4"):
        make_storyboard(tmp_path / "a.mp4", 10)


@pytest.mark.parametrize("count", [0, -1, 26])
def test_the_number_of_frames_is_bounded(tmp_path: Path, count: int) -> None:
    thumbnails = Thumbnails(tmp_path / "cache", 1 << 20)
    with pytest.raises(InvalidError, match="1 to 25"):
        thumbnails.storyboard(make_video(tmp_path / "a.mp4", 3), count)
    with pytest.raises(MediaNotFoundError):
        thumbnails.storyboard(tmp_path / "gone.mp4", 3)


@pytest.mark.parametrize("name", ["a.mp4", "a.webm", "a.avi"])
def test_frames_are_evenly_spread(tmp_path: Path, name: str) -> None:
    film = make_film(tmp_path / name, ("red", 10), ("lime", 10), ("blue", 10))
    strip = storyboard_in(make_storyboard(film, 6))
    assert colours(strip) == list("rrggbb")
    assert (strip.width, strip.height) == (240, 135)


def test_a_long_video_is_jumped_through(tmp_path: Path) -> None:
    film = make_film(tmp_path / "a.mp4", ("red", 100), ("lime", 100), ("blue", 100))
    assert colours(storyboard_in(make_storyboard(film, 6))) == list("rrggbb")


def test_a_very_long_one_too(tmp_path: Path) -> None:
    film = make_film(
        tmp_path / "a.mp4", ("red", 1000), ("lime", 1000), ("blue", 1000), size="64x32"
    )
    strip = storyboard_in(make_storyboard(film, 6))
    assert colours(strip) == list("rrggbb")
    assert (strip.width, strip.height) == (64, 32)


@pytest.mark.parametrize("frames", [1, 3])
def test_a_video_of_few_frames_gives_few(tmp_path: Path, frames: int) -> None:
    strip = storyboard_in(make_storyboard(make_video(tmp_path / "a.mp4", frames), 10))
    assert strip.frames == frames


def test_a_video_that_does_not_say_its_length_has_one(tmp_path: Path) -> None:
    made = make_video(tmp_path / "made.webm", 20)
    path = run_ffmpeg(tmp_path / "a.webm", "-i", str(made), "-c", "copy", "-live", "1")
    assert storyboard_in(make_storyboard(path, 4)).frames >= 1


def test_a_video_on_its_side_is_shown_upright(tmp_path: Path) -> None:
    lying = make_video(tmp_path / "lying.mp4", 10)
    path = run_ffmpeg(tmp_path / "a.mp4", "-display_rotation", "90", "-i", str(lying), "-c", "copy")
    strip = storyboard_in(make_storyboard(path, 2))
    assert (strip.width, strip.height) == (135, 240)


def test_it_is_kept_as_thumbnails_are(tmp_path: Path) -> None:
    film = make_video(tmp_path / "a.mp4", 10)
    made = Thumbnails(tmp_path / "cache", 1 << 20).storyboard(film, 3)
    stamp = film.stat()
    film.write_bytes(b"\0" * stamp.st_size)
    os.utime(film, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    assert Thumbnails(tmp_path / "cache", 1 << 20).storyboard(film, 3) == made
    with pytest.raises(UnreadableError):
        Thumbnails(tmp_path / "cache", 1 << 20).storyboard(film, 4)
