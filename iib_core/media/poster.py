"""The still picture that stands for a video. Runs ffmpeg, which comes with imageio-ffmpeg."""

from __future__ import annotations

import subprocess
from pathlib import Path

from iib_core.errors import NotReadableError, UnreadableError

FRAME = 16
"""The frame that is shown, counted from 0: the first ones are often black, or blend in."""
TIMEOUT_S = 20
HEAD_BYTES = 64

_ISO_BOXES = (b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide", b"pnot")
_STARTS = (
    b"\x1a\x45\xdf\xa3",  # Matroska, WebM
    b"FLV\x01",
    b"\x30\x26\xb2\x75\x8e\x66\xcf\x11",  # ASF: WMV
    b"\x00\x00\x01\xba",  # MPEG programme stream
)


def read_poster(path: Path, width: int, height: int) -> bytes:
    """One frame as a PNG, in a box of `width` x `height` pixels, its shape kept, never enlarged.

    Raises UnreadableError for what is no video, is damaged, or takes too long, and where there is
    no ffmpeg.
    """
    name = path.name
    if not is_video(_head_of(path)):
        raise UnreadableError(f"{name} is not a video of a known kind")
    program = _ffmpeg()
    box = f"scale=w='min({width},iw)':h='min({height},ih)':force_original_aspect_ratio=decrease"
    # Short videos have no such frame: then the first one.
    for chosen in (f"select=gte(n\\,{FRAME}),{box}", box):
        frame = _run(program, path, chosen)
        if frame:
            return frame
    raise UnreadableError(f"{name} is damaged: no picture of the video can be read")


def is_video(head: bytes) -> bool:
    """By its first bytes. A playlist with the name of a video would make ffmpeg read whatever files
    and addresses it lists, so what is not clearly a video is not shown to ffmpeg at all."""
    return (
        head[4:8] in _ISO_BOXES
        or head.startswith(_STARTS)
        or (head[:4] == b"RIFF" and head[8:12] == b"AVI ")
        or (head[:1] == b"\x47" and len(head) >= HEAD_BYTES)  # MPEG transport stream
    )


def _run(program: str, path: Path, chosen: str) -> bytes:
    """The PNG; empty if ffmpeg made none."""
    command = [
        program, "-nostdin", "-v", "error", "-protocol_whitelist", "file",
        "-i", f"file:{path}", "-an", "-sn", "-dn", "-vf", chosen, "-frames:v", "1",
        "-c:v", "png", "-f", "image2pipe", "-protocol_whitelist", "pipe", "pipe:1",
    ]  # fmt: skip
    try:
        ended = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=TIMEOUT_S,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableError(f"{path.name}: reading one picture of it takes too long") from error
    except OSError as error:
        raise UnreadableError(f"ffmpeg cannot be started: {error.strerror}") from error
    return ended.stdout


def _head_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(HEAD_BYTES)
    except OSError as error:
        raise NotReadableError(f"{path.name} cannot be read: {error.strerror}") from error


def _ffmpeg() -> str:
    # On first use: importing it asks the package for its data.
    import imageio_ffmpeg

    try:
        return str(imageio_ffmpeg.get_ffmpeg_exe())
    except RuntimeError as error:
        raise UnreadableError("There is no ffmpeg, so videos have no preview") from error
