from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iib_core.errors import UnreadableError
from iib_core.media.video_info import (
    VideoInfo,
    is_playable,
    parse_description,
    read_video_info,
)
from tests.media.videos import make_video, run_ffmpeg

PICTURES = ["-f", "lavfi", "-i", "testsrc2=s=320x180:r=30000/1001:d=2"]
SOUND = ["-f", "lavfi", "-i", "sine=d=2"]
MP4 = VideoInfo("mov,mp4,m4a,3gp,3g2,mj2", 2.0, 320, 180, 25.0, "h264", "yuv420p", "aac")
WEBM = VideoInfo("matroska,webm", 2.0, 320, 180, 25.0, "vp9", "yuv420p", "opus")


@pytest.mark.parametrize("content", [b"", b"text", b"\x00\x00\x00\x18ftypmp42" + b"\0" * 500])
def test_what_is_no_video_has_no_facts(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.mp4").write_bytes(content)
    with pytest.raises(UnreadableError, match=r"a\.mp4"):
        read_video_info(tmp_path / "a.mp4")


def test_a_sound_is_no_video(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        read_video_info(run_ffmpeg(tmp_path / "a.mp4", *SOUND))


@given(st.text(max_size=300) | st.text("Stream #0:1, Video320x\n", max_size=300))
def test_any_text_is_a_description_or_none(said: str) -> None:
    parse_description(said)
    parse_description("Input #0, avi, from 'a':\n" + said)


def test_size_length_rate_and_codecs_are_told(tmp_path: Path) -> None:
    path = run_ffmpeg(tmp_path / "a.mp4", *PICTURES, *SOUND, "-c:v", "libx264", "-c:a", "aac")
    info = read_video_info(path)
    assert info.duration_s == pytest.approx(2.0, abs=0.1)
    assert info.frames_per_second == pytest.approx(29.97)
    assert replace(info, duration_s=2.0, frames_per_second=25.0) == MP4
    assert is_playable(path.name, info)


def test_a_text_in_the_file_is_not_taken_for_a_fact(tmp_path: Path) -> None:
    title = "x\n  Duration: 99:00:00.00\n  Stream #0:0: Video: evil, yuv420p, 9x9\r  Stream #0:0"
    path = run_ffmpeg(tmp_path / "a.mkv", *PICTURES, "-c:v", "mpeg4", "-metadata", f"title={title}")
    info = read_video_info(path)
    assert (info.video_codec, info.width, info.audio_codec) == ("mpeg4", 320, "")
    assert info.duration_s == pytest.approx(2.0, abs=0.1)
    assert not is_playable(path.name, info)


def test_a_video_on_its_side_is_measured_upright(tmp_path: Path) -> None:
    lying = make_video(tmp_path / "lying.mp4", 10)
    path = run_ffmpeg(tmp_path / "a.mp4", "-display_rotation", "90", "-i", str(lying), "-c", "copy")
    info = read_video_info(path)
    assert (info.width, info.height) == (180, 320)


@pytest.mark.parametrize(
    ("name", "info", "playable"),
    [
        ("a.mp4", MP4, True),
        ("A.M4V", replace(MP4, audio_codec=""), True),
        ("a.webm", WEBM, True),
        ("a.webm", replace(WEBM, video_codec="vp8", audio_codec="vorbis"), True),
        ("a.mp4", replace(MP4, video_codec="hevc"), False),
        ("a.mp4", replace(MP4, pixel_format="yuv444p"), False),
        ("a.mp4", replace(MP4, pixel_format="yuv420p10le"), False),
        ("a.mp4", replace(MP4, audio_codec="ac3"), False),
        ("a.mkv", WEBM, False),
        ("a.mov", MP4, False),
        ("a.webm", MP4, False),
        ("a.webm", replace(WEBM, video_codec="h264"), False),
        ("a.avi", replace(MP4, container="avi"), False),
    ],
)
def test_what_every_browser_plays(name: str, info: VideoInfo, playable: bool) -> None:
    assert is_playable(name, info) is playable
