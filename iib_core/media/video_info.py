"""What a video is made of, as ffmpeg tells it, and whether browsers play that."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from iib_core.errors import UnreadableError
from iib_core.media.ffmpeg import check_is_video, describe_by_ffmpeg

LOOK_S = 10.0
MOST_TEXT = 200_000
"""Characters of ffmpeg's description that are read."""

# A text of the file that spans lines is continued behind a colon, so it never looks like these.
_CONTAINER = re.compile(r"^Input #0, ([\w,]+), from", re.MULTILINE)
_DURATION = re.compile(r"^ +Duration: (\d+):(\d\d):(\d\d(?:\.\d+)?)", re.MULTILINE)
_STREAM = re.compile(r"^ +Stream #0:\d+[^:\n]*: (Video|Audio): (\w+)(.*)$", re.MULTILINE)
_SIZE = re.compile(r", (\d{1,6})x(\d{1,6})\b")
_PIXELS = re.compile(r", ((?:yuv|nv|gray|rgb|bgr|gbr|pal|p0|yuyv|uyvy|ya|xyz)\w*)")
_RATE = re.compile(r", (\d+(?:\.\d+)?)(k?) (?:fps|tbr)")
_TURN = re.compile(r"rotation of (-?\d+(?:\.\d+)?) degrees")

_EVERYWHERE_IN_MP4 = frozenset({"h264", "vp9", "av1"})
_SOUND_IN_MP4 = frozenset({"", "aac", "mp3", "opus", "flac"})
_EVERYWHERE_IN_WEBM = frozenset({"vp8", "vp9", "av1"})
_SOUND_IN_WEBM = frozenset({"", "opus", "vorbis"})
_PLAIN_PIXELS = frozenset({"yuv420p", "yuvj420p"})


@dataclass(frozen=True)
class VideoInfo:
    """Of the first video and the first audio track. Names are ffmpeg's."""

    container: str
    """E.g. "mov,mp4,m4a,3gp,3g2,mj2" and "matroska,webm"."""
    duration_s: float | None
    """None when the file does not say."""
    width: int
    """In pixels, as shown (turned upright)."""
    height: int
    frames_per_second: float | None
    video_codec: str
    pixel_format: str
    audio_codec: str
    """"" when there is no sound."""

    @property
    def video_fits_mp4(self) -> bool:
        """Whether browsers play these pictures once they are in an MP4 file."""
        # Of H.264 browsers know only 8 bits and half the colour.
        return self.video_codec in _EVERYWHERE_IN_MP4 and (
            self.video_codec != "h264" or self.pixel_format in _PLAIN_PIXELS
        )

    @property
    def audio_fits_mp4(self) -> bool:
        return self.audio_codec in _SOUND_IN_MP4


def is_playable(name: str, info: VideoInfo) -> bool:
    """Whether every browser of today plays a file of this name as it is."""
    suffix = Path(name).suffix.lower()
    if suffix in (".mp4", ".m4v") and "mp4" in info.container:
        return info.video_fits_mp4 and info.audio_fits_mp4
    if suffix == ".webm" and "webm" in info.container:
        return info.video_codec in _EVERYWHERE_IN_WEBM and info.audio_codec in _SOUND_IN_WEBM
    return False


def is_playable_sound(name: str) -> bool:
    """The same of a sound: of the kinds that are media, Windows Media alone is not played."""
    return Path(name).suffix.lower() != ".wma"


def read_video_info(path: Path) -> VideoInfo:
    """Raises UnreadableError for what is no video, is damaged or takes too long."""
    check_is_video(path)
    try:
        said = describe_by_ffmpeg(path, LOOK_S)
    except TimeoutError as error:
        raise UnreadableError(f"{path.name}: reading it takes too long") from error
    info = parse_description(said[:MOST_TEXT])
    if info is None:
        raise UnreadableError(f"{path.name} is damaged, or has no pictures")
    return info


def parse_description(said: str) -> VideoInfo | None:
    """From what `ffmpeg -i` prints; None if that tells of no video."""
    container = _CONTAINER.search(said)
    streams = list(_STREAM.finditer(said))
    video = next((each for each in streams if _is_film(each)), None)
    size = _SIZE.search(video[3]) if video else None
    if container is None or video is None or size is None:
        return None
    audio = next((each[2] for each in streams if each[1] == "Audio"), "")
    pixels = _PIXELS.search(video[3])
    width, height = int(size[1]), int(size[2])
    if _is_on_its_side(said, video.end()):
        width, height = height, width
    return VideoInfo(
        container=container[1],
        duration_s=_seconds(said),
        width=width,
        height=height,
        frames_per_second=_rate(video[3]),
        video_codec=video[2],
        pixel_format=pixels[1] if pixels else "",
        audio_codec=audio,
    )


def _is_film(stream: re.Match[str]) -> bool:
    return stream[1] == "Video" and "(attached pic)" not in stream[3]


def _is_on_its_side(said: str, after: int) -> bool:
    """Whether a turn is told of before the next track begins."""
    here, _, _ = said[after:].partition("\n  Stream #")
    turn = _TURN.search(here)
    return turn is not None and round(float(turn[1])) % 180 == 90


def _seconds(said: str) -> float | None:
    found = _DURATION.search(said)
    if found is None:
        return None
    return int(found[1]) * 3600 + int(found[2]) * 60 + float(found[3])


def _rate(described: str) -> float | None:
    found = _RATE.search(described)
    if found is None:
        return None
    return float(found[1]) * (1000 if found[2] else 1)
