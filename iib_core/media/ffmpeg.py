"""ffmpeg, which comes with imageio-ffmpeg, kept to one file and to a limited time."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

from iib_core.errors import NotReadableError, UnreadableError

HEAD_BYTES = 64
NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)

_ISO_BOXES = (b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide", b"pnot")
_STARTS = (
    b"\x1a\x45\xdf\xa3",  # Matroska, WebM
    b"FLV\x01",
    b"\x30\x26\xb2\x75\x8e\x66\xcf\x11",  # ASF: WMV
    b"\x00\x00\x01\xba",  # MPEG programme stream
)


def is_video(head: bytes) -> bool:
    """By its first bytes. A playlist with the name of a video would make ffmpeg read whatever files
    and addresses it lists, so what is not clearly a video is not shown to ffmpeg at all."""
    return (
        head[4:8] in _ISO_BOXES
        or head.startswith(_STARTS)
        or (head[:4] == b"RIFF" and head[8:12] == b"AVI ")
        or (head[:1] == b"\x47" and len(head) >= HEAD_BYTES)  # MPEG transport stream
    )


def check_is_video(path: Path) -> None:
    """Raises UnreadableError for what must not be shown to ffmpeg."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except OSError as error:
        raise NotReadableError(f"{path.name} cannot be read: {error.strerror}") from error
    if not is_video(head):
        raise UnreadableError(f"{path.name} is not a video of a known kind")


def command_for(path: Path, before: Sequence[str], after: Sequence[str]) -> list[str]:
    """The command that reads a file and no other one, and writes to its standard output only.
    `before` are options for reading, `after` what is done and written. Raises UnreadableError."""
    writing = [*after, "-protocol_whitelist", "pipe", "pipe:1"]
    return [*_reading(path, ["-v", "error", *before]), *writing]


def run_ffmpeg(path: Path, before: Sequence[str], after: Sequence[str], limit_s: float) -> bytes:
    """What it wrote; empty if it made nothing of the file.

    Raises TimeoutError, and UnreadableError where there is no ffmpeg.
    """
    return _run(command_for(path, before, after), limit_s).stdout


def describe_by_ffmpeg(path: Path, limit_s: float) -> str:
    """What it says about a file. Raises as `run_ffmpeg` does."""
    # It calls it an error that we want nothing written.
    told = _run(_reading(path, ["-hide_banner"]), limit_s).stderr
    return told.decode("utf-8", "replace").replace("\r", "")


def _reading(path: Path, options: Sequence[str]) -> list[str]:
    only_this = ["-nostdin", "-protocol_whitelist", "file", *options]
    return [ffmpeg_program(), *only_this, "-i", f"file:{path}"]


def _run(command: list[str], limit_s: float) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=limit_s,
            check=False,
            creationflags=NO_WINDOW,
        )
    except subprocess.TimeoutExpired as error:
        raise TimeoutError from error
    except OSError as error:
        raise UnreadableError(f"ffmpeg cannot be started: {error.strerror}") from error


def ffmpeg_program() -> str:
    """Raises UnreadableError where there is none."""
    # On first use: importing it asks the package for its data.
    import imageio_ffmpeg

    try:
        return str(imageio_ffmpeg.get_ffmpeg_exe())
    except RuntimeError as error:
        raise UnreadableError("There is no ffmpeg, so videos have no preview") from error
