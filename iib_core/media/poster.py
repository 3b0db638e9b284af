"""The still picture that stands for a video."""

from __future__ import annotations

from pathlib import Path

from iib_core.errors import UnreadableError
from iib_core.media.ffmpeg import check_is_video, run_ffmpeg

LOOK_S = 10.0
"""How long we look for a good frame."""
LAST_S = 10.0
"""How long the first frame may take, if that was in vain."""

_FIRST_FRAMES = r"trim=end_frame=100,select=lt(n\,4)+not(mod(n\,5))"
"""The first ones are often black, or blend in; a short video has no others. The first seconds are
decoded in any case, so a few frames of each are looked at."""
_SOME_KEY_FRAMES = "trim=end_frame=20"
_NOT_BLACK = (
    "blackframe=amount=0:threshold=32,"
    "metadata=mode=select:key=lavfi.blackframe.pblack:value=90:function=less"
)
"""Of 100 pixels at most 90 are darker than 32 of 255."""
_MOST_LIKE_THE_OTHERS = "thumbnail=24"
"""By its colours, of up to so many frames, all of which are held in memory."""


def read_poster(path: Path, width: int, height: int) -> bytes:
    """One frame as a PNG, in a box of `width` x `height` pixels, its shape kept, never enlarged.

    It is one of the first that is not black and looks like those around it, or else the very first.

    Raises UnreadableError for what is no video, is damaged, or takes too long, and where there is
    no ffmpeg.
    """
    check_is_video(path)
    box = f"scale=w='min({width},iw)':h='min({height},ih)':force_original_aspect_ratio=decrease"
    try:
        frame = _good_frame(path, box) or _read(path, [], box, LAST_S)
    except TimeoutError as error:
        raise UnreadableError(f"{path.name}: reading one picture of it takes too long") from error
    if not frame:
        raise UnreadableError(f"{path.name} is damaged: no picture of the video can be read")
    return frame


def _good_frame(path: Path, box: str) -> bytes:
    """Empty where there is none, or finding it takes too long."""
    choice = f"{box},{_NOT_BLACK},{_MOST_LIKE_THE_OTHERS}"
    try:
        return _read(path, [], f"{_FIRST_FRAMES},{choice}", LOOK_S) or _read(
            path, ["-skip_frame", "nokey"], f"{_SOME_KEY_FRAMES},{choice}", LOOK_S
        )
    except TimeoutError:
        return b""


def _read(path: Path, before: list[str], chosen: str, limit_s: float) -> bytes:
    after = ["-an", "-sn", "-dn", "-vf", chosen, "-frames:v", "1"]
    # Hardly packed, as it is unpacked at once.
    written = ["-c:v", "png", "-compression_level", "1", "-f", "image2pipe"]
    return run_ffmpeg(path, before, [*after, *written], limit_s)
