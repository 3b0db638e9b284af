"""Walk the boxes that AVIF, HEIC, JPEG XL and MP4 files are made of.

Source: ISO/IEC 14496-12 (ISOBMFF), section 4.2.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from iib_core.metadata.window import Window

MAX_BOXES = 4_096
"""On one level."""


class Box(NamedTuple):
    """A box in `window` or in a buffer: where its content begins, and where it ends."""

    kind: bytes
    begin: int
    end: int


def file_boxes(window: Window, at: int = 0, end: int | None = None) -> Iterator[Box]:
    """The boxes of a file between two places: at its top, or within a box too large to be read."""
    end = window.size if end is None else end
    for _ in range(MAX_BOXES):
        header = window.bytes_at(at, 16)
        box = _box(header, at, end)
        if box is None:
            return
        yield box
        at = box.end


def boxes_in(data: bytes, at: int, end: int) -> Iterator[Box]:
    """The boxes in data[at:end]."""
    for _ in range(MAX_BOXES):
        box = _box(data[at : at + 16], at, end)
        if box is None:
            return
        yield box
        at = box.end


def _box(header: bytes, at: int, end: int) -> Box | None:
    """The box at `at`, cut where its surroundings end; None if there is none."""
    if len(header) < 8 or at + 8 > end:
        return None
    size, head_bytes = int.from_bytes(header[:4], "big"), 8
    if size == 1:
        size, head_bytes = int.from_bytes(header[8:16], "big"), 16
    elif size == 0:  # up to the end
        size = end - at
    if size < head_bytes:
        return None
    return Box(header[4:8], at + head_bytes, min(at + size, end))


def number_at(data: bytes, at: int, length: int) -> int:
    """A number in a buffer; what is beyond the end is not counted."""
    return int.from_bytes(data[at : at + length], "big")
