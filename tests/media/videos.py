"""Real videos, made by ffmpeg."""

from __future__ import annotations

import subprocess
from pathlib import Path

import imageio_ffmpeg


def make_video(path: Path, frames: int, colour: str = "red", size: str = "320x180") -> Path:
    source = f"color=c={colour}:s={size}:r=10:d={frames / 10}"
    subprocess.run(
        [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-f", "lavfi", "-i", source, str(path)],
        check=True,
        stdin=subprocess.DEVNULL,
    )
    return path
