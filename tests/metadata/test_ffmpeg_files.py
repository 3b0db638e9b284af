"""Clips that ffmpeg writes, as ComfyUI and its VideoHelperSuite ask it to."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

import pytest
from imageio_ffmpeg import get_ffmpeg_exe

from iib_core.metadata import Facts, MediaKind, kind_of, read_facts

GRAPH = '{"1": {"class_type": "Load\\nVideo; = # \\\\", "inputs": {}}}' + " " * 40_000 + "{}"
PICTURE = ("-f", "lavfi", "-i", "color=teal:size=64x48:duration=0.2")
SOUND = ("-f", "lavfi", "-i", "sine=duration=0.2")
MPEG4 = ("-c:v", "mpeg4")
SETTINGS = "Steps: 20, Sampler: Euler, CFG scale: 7, Seed: 7"
KEYS = ("-movflags", "use_metadata_tags")


@cache
def ffmpeg() -> str:
    return str(get_ffmpeg_exe())


def made(path: Path, *arguments: str, **tags: str) -> Facts:
    """What is read from a clip that ffmpeg has made."""
    given = [part for name, text in tags.items() for part in ("-metadata", f"{name}={text}")]
    subprocess.run([ffmpeg(), "-v", "error", *arguments, *given, str(path)], check=True, timeout=60)
    kind = kind_of(path.name)
    assert kind is not None
    return read_facts(path, kind)


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("clip.mp4", (*PICTURE, *MPEG4, *KEYS)),
        ("clip.mp4", (*PICTURE, *MPEG4, "-movflags", "use_metadata_tags+faststart")),
        ("clip.mp4", (*PICTURE, *MPEG4, "-movflags", "use_metadata_tags+frag_keyframe+empty_moov")),
        ("clip.mov", (*PICTURE, *MPEG4, *KEYS)),
        ("clip.mkv", (*PICTURE, *MPEG4)),
        ("clip.webm", (*PICTURE, "-c:v", "libvpx")),
        ("song.flac", SOUND),
        ("song.opus", (*SOUND, "-c:a", "libopus")),
        ("song.ogg", (*SOUND, "-c:a", "libvorbis")),
        ("song.mp3", SOUND),
        ("song.m4a", (*SOUND, *KEYS)),
    ],
)
def test_graphs_in_tags_are_read(tmp_path: Path, name: str, arguments: tuple[str, ...]) -> None:
    facts = made(tmp_path / name, *arguments, prompt=GRAPH, workflow="{}")
    assert facts.fields["prompt"] == GRAPH
    assert facts.fields["workflow"] == "{}"
    is_video = kind_of(name) is MediaKind.VIDEO
    assert (facts.width, facts.height) == ((64, 48) if is_video else (0, 0))


@pytest.mark.parametrize("name", ["clip.mp4", "clip.mov", "clip.mkv", "clip.avi"])
def test_comments_are_read(tmp_path: Path, name: str) -> None:
    facts = made(tmp_path / name, *PICTURE, *MPEG4, comment="a cat", title="猫")
    assert facts.fields["comment"] == "a cat"
    assert facts.fields["title"] == "猫"
    assert (facts.width, facts.height) == (64, 48)


def test_an_infotext_may_be_the_title(tmp_path: Path) -> None:
    facts = made(tmp_path / "clip.mp4", *PICTURE, *MPEG4, title=f"a cat\n{SETTINGS}")
    assert facts.generation is not None
    assert facts.generation.prompt == "a cat"
    assert facts.generation.settings["Seed"] == "7"


def test_a_real_transport_stream_is_a_video_without_a_text(tmp_path: Path) -> None:
    facts = made(tmp_path / "clip.ts", *PICTURE, "-c:v", "mpeg2video")
    assert facts == Facts()
