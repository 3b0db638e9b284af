"""Pictures for the screen: thumbnails, and the parts of files that browsers ask for."""

from iib_core.media.cover import COVER_PX, cover_from
from iib_core.media.disk_cache import DiskCache
from iib_core.media.memory_cache import MemoryCache
from iib_core.media.mime import mime_of
from iib_core.media.pictures import convert
from iib_core.media.playing import Players, Playing
from iib_core.media.ranges import Span, UnsatisfiableRangeError, requested_span
from iib_core.media.storyboard import Storyboard
from iib_core.media.thumbnails import ChosenCover, Thumbnail, Thumbnails
from iib_core.media.video_info import VideoInfo, is_playable, is_playable_sound, read_video_info
from iib_core.media.warming import MOST_WANTED

__all__ = [
    "COVER_PX",
    "MOST_WANTED",
    "ChosenCover",
    "DiskCache",
    "MemoryCache",
    "Players",
    "Playing",
    "Span",
    "Storyboard",
    "Thumbnail",
    "Thumbnails",
    "UnsatisfiableRangeError",
    "VideoInfo",
    "convert",
    "cover_from",
    "is_playable",
    "is_playable_sound",
    "mime_of",
    "read_video_info",
    "requested_span",
]
