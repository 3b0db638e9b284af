"""Frames of a video side by side in one picture, to be looked through with the mouse."""

from __future__ import annotations

import io
import time
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from iib_core.errors import UnreadableError
from iib_core.media.ffmpeg import run_ffmpeg
from iib_core.media.video_info import VideoInfo, read_video_info

FRAME_PX = 240
"""Longest side of a frame."""
MOST_FRAMES = 25
LIMIT_S = 20.0
"""When it is reached, the frames that are there by then have to do."""
SHORT_S = 12.0
"""A video up to this length is read once from start to end; in a longer one we jump to each
frame. One that does not say its length counts as this long."""
FAR_S = 10.0
"""Jumps of at least this length go to the key frame before, which saves decoding all in between."""

_RATE = 25
_ONE_A_TICK = f"settb=1/{_RATE},setpts=N,fps={_RATE}:eof_action=pass"
"""At the rate of what is written, so that ffmpeg leaves no frame out and writes none twice."""
_FRAMES_TAG = 0x010E
"""ImageDescription of EXIF: holds the number of frames."""
_QUALITY = 70


@dataclass(frozen=True)
class Storyboard:
    """A strip of frames from left to right, all of one size."""

    data: bytes
    """WebP."""
    frames: int
    width: int
    """Of one frame, in pixels."""
    height: int


def make_storyboard(path: Path, count: int) -> bytes:
    """A strip of up to `count` frames as WebP that also says their number; see `storyboard_in`.

    A video of fewer frames gives fewer. Raises UnreadableError for what is no video, damaged, or
    takes too long.
    """
    info = read_video_info(path)
    width, height = _frame_size(info)
    frames = _frames(path, info.duration_s or SHORT_S, count, (width, height))
    if not frames:
        raise UnreadableError(f"{path.name} is damaged: no picture of the video can be read")
    strip = Image.new("RGB", (width * len(frames), height))
    for number, frame in enumerate(frames):
        strip.paste(Image.frombytes("RGB", (width, height), frame), (number * width, 0))
    exif = Image.Exif()
    exif[_FRAMES_TAG] = str(len(frames))
    out = io.BytesIO()
    strip.save(out, "WEBP", quality=_QUALITY, method=1, exif=exif.tobytes())
    return out.getvalue()


def storyboard_in(data: bytes) -> Storyboard:
    """What `make_storyboard` has made."""
    image = Image.open(io.BytesIO(data), formats=["WEBP"])
    frames = int(image.getexif()[_FRAMES_TAG])
    return Storyboard(data, frames, image.width // frames, image.height)


def _frame_size(info: VideoInfo) -> tuple[int, int]:
    share = min(FRAME_PX / max(info.width, info.height, 1), 1)
    return max(round(info.width * share), 1), max(round(info.height * share), 1)


def _frames(path: Path, duration_s: float, count: int, size: tuple[int, int]) -> list[bytes]:
    until = time.monotonic() + LIMIT_S
    if duration_s <= SHORT_S:
        try:
            return _read_through(path, duration_s / count, count, size)
        except TimeoutError:
            pass
    return _jump_through(path, duration_s / count, count, size, until)


def _read_through(path: Path, step_s: float, count: int, size: tuple[int, int]) -> list[bytes]:
    # The first frame of each step. A little earlier, as the times of frames are rounded.
    step, early = f"{step_s:.6f}", f"{step_s / 1000:.6f}"
    passed = rf"floor((t+{early})/{step})-floor((prev_selected_t+{early})/{step})"
    due = f"isnan(prev_selected_t)+gt({passed}\\,0)"
    chosen = f"select='{due}',{_scale(size)},{_ONE_A_TICK}"
    return _run(path, [], chosen, count, size, LIMIT_S / 2)


def _jump_through(
    path: Path, step_s: float, count: int, size: tuple[int, int], until: float
) -> list[bytes]:
    roughly = ["-noaccurate_seek"] if step_s >= FAR_S else []
    frames: list[bytes] = []
    for number in range(count):
        jump = ["-ss", f"{(number + 0.5) * step_s:.3f}", *roughly]
        left_s = until - time.monotonic()
        if left_s <= 0 or not _add_frame(frames, path, jump, size, left_s):
            break
    return frames


def _add_frame(
    frames: list[bytes], path: Path, jump: list[str], size: tuple[int, int], left_s: float
) -> bool:
    """Whether there is time for another one. A place where nothing can be read is left out."""
    try:
        frames += _run(path, jump, _scale(size), 1, size, left_s)
    except TimeoutError:
        return False
    return True


def _scale(size: tuple[int, int]) -> str:
    return f"scale={size[0]}:{size[1]}"


def _run(
    path: Path, before: list[str], chosen: str, count: int, size: tuple[int, int], limit_s: float
) -> list[bytes]:
    after = ["-an", "-sn", "-dn", "-vf", chosen, "-r", str(_RATE), "-frames:v", str(count)]
    written = ["-c:v", "rawvideo", "-pix_fmt", "rgb24", "-f", "rawvideo"]
    pixels = run_ffmpeg(path, before, [*after, *written], limit_s)
    length = size[0] * size[1] * 3
    return [pixels[at : at + length] for at in range(0, len(pixels) - length + 1, length)]
