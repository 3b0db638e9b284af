"""A picture that the user has chosen for a video, as it is stored."""

from __future__ import annotations

import io

from iib_core.media.pictures import shrink

COVER_PX = 2048
"""Longest side of a cover."""
MOST_PIXELS = 50_000_000
"""Of the picture that is sent: a frame of an 8K video has 33 million."""


def cover_from(content: bytes) -> bytes:
    """The picture as WebP, made anew from its pixels, so that nothing else is in it.

    Raises UnreadableError for what is no picture, and for one of too many pixels.
    """
    picture = io.BytesIO(content)
    return shrink(picture, "The picture", COVER_PX, COVER_PX, most_pixels=MOST_PIXELS)
