"""The still picture of a video, from real ones that ffmpeg has made."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from iib_core.errors import UnreadableError
from iib_core.media import Thumbnails
from iib_core.media.poster import is_video, read_poster
from tests.media.videos import make_video


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
    poster = Image.open(io.BytesIO(read_poster(make_video(tmp_path / name, 30), 160, 160)))
    assert poster.size == (160, 90)
    red, green, blue = poster.convert("RGB").resize((1, 1)).getpixel((0, 0))  # type: ignore[misc]
    assert red > 200
    assert green < 60
    assert blue < 60


def test_a_short_video_shows_its_first_picture(tmp_path: Path) -> None:
    assert read_poster(make_video(tmp_path / "short.mp4", 3), 100, 100)


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
