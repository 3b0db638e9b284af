"""Videos turned into ones that browsers play, by ffmpeg."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from iib_core.errors import UnavailableError, UnreadableError
from iib_core.media import Players, VideoInfo, read_video_info
from tests.media.videos import run_ffmpeg

PICTURES = ["-f", "lavfi", "-i", "testsrc2=s=322x181:r=25:d=2"]
SOUND = ["-f", "lavfi", "-i", "sine=d=2"]


def made(path: Path, *codecs: str) -> Path:
    return run_ffmpeg(path, *PICTURES, *SOUND, *codecs)


def played(path: Path, from_s: float = 0) -> VideoInfo:
    """What comes out."""
    playing = Players().play(path, read_video_info(path), from_s)
    try:
        content = b"".join(playing.chunks())
    finally:
        playing.close()
    out = path.with_name("out.mp4")
    out.write_bytes(content)
    return read_video_info(out)


def test_a_damaged_video_is_not_played_and_leaves_room_for_others(tmp_path: Path) -> None:
    path = made(tmp_path / "a.avi", "-c:v", "mpeg4")
    info = read_video_info(path)
    path.write_bytes(b"rubbish")
    players = Players()
    for _ in range(3):
        with pytest.raises(UnreadableError, match=r"a\.avi"):
            players.play(path, info)


@pytest.mark.parametrize(
    ("name", "codecs", "video", "audio"),
    [
        ("a.avi", ["-c:v", "mpeg4", "-c:a", "mp3"], "h264", "aac"),
        ("a.wmv", ["-c:v", "wmv2", "-c:a", "wmav2"], "h264", "aac"),
        ("a.mp4", ["-c:v", "libx264", "-pix_fmt", "yuv444p"], "h264", "aac"),
        ("a.mkv", ["-c:v", "libx264", "-pix_fmt", "yuv420p", "-s", "320x180"], "h264", "aac"),
        ("a.mkv", ["-c:v", "libvpx-vp9", "-c:a", "libopus"], "vp9", "opus"),
        ("a.mov", ["-c:v", "libx264", "-s", "320x180", "-pix_fmt", "yuv420p", "-c:a", "pcm_s16le"],
         "h264", "aac"),
    ],
)  # fmt: skip
def test_what_browsers_do_not_play_becomes_mp4(
    tmp_path: Path, name: str, codecs: Sequence[str], video: str, audio: str
) -> None:
    info = played(made(tmp_path / name, *codecs))
    assert (info.video_codec, info.audio_codec) == (video, audio)
    assert info.video_fits_mp4
    assert "mp4" in info.container
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([name, "out.mp4"])


def test_a_video_without_sound_is_played_too(tmp_path: Path) -> None:
    path = run_ffmpeg(tmp_path / "a.avi", *PICTURES, "-c:v", "mpeg4")
    assert played(path).audio_codec == ""


def test_it_begins_where_it_is_wanted(tmp_path: Path) -> None:
    path = made(tmp_path / "a.avi", "-c:v", "mpeg4")
    assert (played(path, 1.5).duration_s or 0) < 1.0


def test_only_two_are_played_at_a_time(tmp_path: Path) -> None:
    path = made(tmp_path / "a.avi", "-c:v", "mpeg4")
    info, players = read_video_info(path), Players()
    first, second = players.play(path, info), players.play(path, info)
    with pytest.raises(UnavailableError, match="2 videos"):
        players.play(path, info)
    first.close()
    first.close()  # a second time does nothing
    players.play(path, info).close()
    second.close()
