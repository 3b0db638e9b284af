"""Real videos, made by ffmpeg."""

from __future__ import annotations

import subprocess
from pathlib import Path

import imageio_ffmpeg


def make_video(path: Path, frames: int, colour: str = "red", size: str = "320x180") -> Path:
    return make_film(path, (colour, frames), size=size)


def make_film(path: Path, *parts: tuple[str, int], size: str = "320x180", fade: int = 0) -> Path:
    """Parts of one colour each, by their number of frames, of which there are ten a second. The
    first `fade` frames blend in from black."""
    sources = [
        f"color=c={colour}:s={size}:r=10:d={frames / 10}[p{number}]"
        for number, (colour, frames) in enumerate(parts)
    ]
    joined = "".join(f"[p{number}]" for number in range(len(parts)))
    joined += f"concat=n={len(parts)}"
    if fade:
        joined += f",fade=t=in:s=0:n={fade}"
    return run_ffmpeg(path, "-filter_complex", ";".join([*sources, joined]))


def run_ffmpeg(path: Path, *options: str) -> Path:
    """Whatever ffmpeg makes by these options."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", *options, str(path)]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    return path
