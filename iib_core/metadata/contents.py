"""What every container reader answers with."""

from __future__ import annotations

from typing import NamedTuple

COMMENT = "Comment"
"""Field name of a JPEG or GIF comment."""

XMP = "XML:com.adobe.xmp"
"""Field name of an XMP packet in any container: PNG's keyword for it."""

_FIRST_SIDEWAYS = 5
_LAST_ORIENTATION = 8


class Contents(NamedTuple):
    """Size in pixels as shown (0 when unknown) and the fields of one file."""

    width: int
    height: int
    fields: dict[str, str]


def oriented(width: int, height: int, orientation: int, fields: dict[str, str]) -> Contents:
    """Contents of a picture whose EXIF orientation is 1 to 8; 5 to 8 lie on their side."""
    if _FIRST_SIDEWAYS <= orientation <= _LAST_ORIENTATION:
        width, height = height, width
    return Contents(width, height, fields)
