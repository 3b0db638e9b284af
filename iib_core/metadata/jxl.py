"""Read EXIF, XMP and the size of a JPEG XL, bare or in its container.

Texts compressed with Brotli (`brob` boxes) are read if the package `brotli` is installed: the
standard library has no Brotli.

Source: ISO/IEC 18181-1, section D.3 (image size); ISO/IEC 18181-2 (boxes).
"""

from __future__ import annotations

from iib_core.metadata.boxes import file_boxes
from iib_core.metadata.brotli_text import unpack_brotli
from iib_core.metadata.c2pa import add_c2pa
from iib_core.metadata.contents import XMP, Contents
from iib_core.metadata.exif import read_exif_item
from iib_core.metadata.field_collector import MAX_BLOCK_BYTES, FieldCollector
from iib_core.metadata.text_encoding import decode_text
from iib_core.metadata.window import Window

CODESTREAM = b"\xff\x0a"
CONTAINER = b"\0\0\0\x0cJXL \r\n\x87\n"

_TEXT_BOXES = (b"Exif", b"xml ", b"jumb")
_SIZE_BYTES = 16
_LENGTHS = (9, 13, 18, 30)
"""Bits of a written side, by a two-bit selector."""

_RATIOS = ((0, 1), (1, 1), (12, 10), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1))
"""Width to height, by a three-bit selector; 0: the width is written out."""


def read_jxl(window: Window) -> Contents:
    """Fields and size. The size in the header has the orientation already applied."""
    if window.head.startswith(CODESTREAM):
        return Contents(*_size(window.head[2 : 2 + _SIZE_BYTES]), {})
    found = FieldCollector()
    width = height = 0
    for box in file_boxes(window):
        length = min(box.end - box.begin, MAX_BLOCK_BYTES)
        if box.kind in (b"jxlc", b"jxlp") and not width:
            start = window.bytes_at(box.begin, 4 + 2 + _SIZE_BYTES)
            start = start[4:] if box.kind == b"jxlp" else start  # behind the number of the part
            if start.startswith(CODESTREAM):
                width, height = _size(start[2:])
        elif box.kind in _TEXT_BOXES:
            _read_text(box.kind, window.bytes_at(box.begin, length), found)
        elif box.kind == b"brob":
            data = window.bytes_at(box.begin, length)
            _read_text(data[:4], unpack_brotli(data[4:]), found)
    return Contents(width, height, found.fields)


def _read_text(kind: bytes, data: bytes, found: FieldCollector) -> None:
    if kind == b"Exif":
        read_exif_item(data, found)
    elif kind == b"xml ":
        found.add(XMP, decode_text(data))
    elif kind == b"jumb":
        add_c2pa((len(data) + 8).to_bytes(4, "big") + b"jumb" + data, found)


class _Bits:
    """Reads numbers from bytes, lowest bit first."""

    def __init__(self, data: bytes) -> None:
        self._left = int.from_bytes(data, "little")

    def take(self, count: int) -> int:
        taken = self._left & ((1 << count) - 1)
        self._left >>= count
        return taken


def _size(data: bytes) -> tuple[int, int]:
    bits = _Bits(data)
    is_small = bits.take(1)
    height = _side(bits, is_small)
    numerator, denominator = _RATIOS[bits.take(3)]
    width = height * numerator // denominator if numerator else _side(bits, is_small)
    return width, height


def _side(bits: _Bits, is_small: int) -> int:
    if is_small:
        return (bits.take(5) + 1) * 8
    return bits.take(_LENGTHS[bits.take(2)]) + 1
