"""Read the texts, the orientation and the size of a TIFF: the same directories as those of EXIF.

Source: TIFF 6.0, section 2. BigTIFF is not read.
"""

from __future__ import annotations

from iib_core.metadata.contents import Contents, oriented
from iib_core.metadata.exif import numbers_of, read_tiff_tags
from iib_core.metadata.field_collector import MAX_TEXT_BYTES, FieldCollector
from iib_core.metadata.window import Window

SIGNATURES = (b"II*\0", b"MM\0*")
_WIDTH, _HEIGHT = 0x0100, 0x0101


class _File:
    """The file as one block, of which nothing larger than a text is read at a time."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def __len__(self) -> int:
        return self._window.size

    def __getitem__(self, span: slice, /) -> bytes:
        start, end, _ = span.indices(self._window.size)
        return self._window.bytes_at(start, min(max(end - start, 0), MAX_TEXT_BYTES))


def read_tiff(window: Window) -> Contents:
    """Fields and size."""
    file, found = _File(window), FieldCollector()
    orientation = read_tiff_tags(file, found)
    width, height = numbers_of(file, _WIDTH, _HEIGHT)
    return oriented(width, height, orientation, found.fields)
