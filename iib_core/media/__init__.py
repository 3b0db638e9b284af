"""Pictures for the screen: thumbnails, and the parts of files that browsers ask for."""

from iib_core.media.cover import COVER_PX, cover_from
from iib_core.media.disk_cache import DiskCache
from iib_core.media.mime import mime_of
from iib_core.media.ranges import Span, UnsatisfiableRangeError, requested_span
from iib_core.media.storyboard import Storyboard
from iib_core.media.thumbnails import ChosenCover, Thumbnail, Thumbnails

__all__ = [
    "COVER_PX",
    "ChosenCover",
    "DiskCache",
    "Span",
    "Storyboard",
    "Thumbnail",
    "Thumbnails",
    "UnsatisfiableRangeError",
    "cover_from",
    "mime_of",
    "requested_span",
]
