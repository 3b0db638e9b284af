"""Read EXIF, XMP, C2PA and the size of a WebP by walking its RIFF chunks.

The flags in VP8X are not trusted: writers forget them. So is the padding behind a chunk of odd
length, which is told from the next chunk by being zero.

Source: RFC 9649 (WebP), section 2; RFC 6386 (VP8), section 9.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from iib_core.metadata.c2pa import MAX_STORE_BYTES, add_c2pa
from iib_core.metadata.contents import XMP, Contents, oriented
from iib_core.metadata.exif import read_exif
from iib_core.metadata.field_collector import MAX_BLOCK_BYTES, MAX_TEXT_BYTES, FieldCollector
from iib_core.metadata.text_encoding import decode_text
from iib_core.metadata.window import Window

MAX_CHUNKS = 20_000
"""An animation has a chunk a frame."""

_HEADER_BYTES = 8
_SIZE_BYTES = 10
"""Within these the size stands in every kind of chunk that has one."""


def is_webp(head: bytes) -> bool:
    return head[:4] == b"RIFF" and head[8:12] == b"WEBP"


def read_webp(window: Window) -> Contents:
    """Fields and size; what follows a cut or damaged chunk is left out."""
    found = FieldCollector()
    width = height = 0
    orientation = 1
    for kind, begin, length in _chunks(window):
        if not width and kind in _SIZES:
            width, height = _SIZES[kind](window.bytes_at(begin, _SIZE_BYTES))
        if kind in _PIXELS:
            first = window.pixels[0] or begin
            window.pixels = (first, begin + length - first)
        elif kind == b"EXIF" and length <= MAX_BLOCK_BYTES:
            orientation = read_exif(window.bytes_at(begin, length), found)
        elif kind == b"XMP " and length <= MAX_TEXT_BYTES:
            found.add(XMP, decode_text(window.bytes_at(begin, length)))
        elif kind == b"C2PA":
            add_c2pa(window.bytes_at(begin, min(length, MAX_STORE_BYTES)), found)
        if found.is_full:
            break
    return oriented(width, height, orientation, found.fields)


def lossless_size(window: Window) -> tuple[int, int]:
    """Width and height of a still, lossless picture; 0 of any other."""
    width = height = 0
    for kind, begin, _length in _chunks(window):
        if kind in (b"ANIM", b"VP8 "):
            return 0, 0
        if kind in _SIZES:
            size = _SIZES[kind](window.bytes_at(begin, _SIZE_BYTES))
            width, height = max(width, size[0]), max(height, size[1])
        if kind == b"VP8L":
            return width, height
    return 0, 0


def _chunks(window: Window) -> Iterator[tuple[bytes, int, int]]:
    """Type, place and length of each chunk."""
    at = 12
    for _ in range(MAX_CHUNKS):
        header = window.bytes_at(at, _HEADER_BYTES)
        if header[:1] == b"\0":  # padding
            at += 1
        elif len(header) == _HEADER_BYTES:
            length = int.from_bytes(header[4:], "little")
            yield header[:4], at + _HEADER_BYTES, length
            at += _HEADER_BYTES + length
        else:
            return


def _canvas_size(data: bytes) -> tuple[int, int]:
    width, height = data[4:7], data[7:10]
    if len(height) < 3:
        return 0, 0
    return int.from_bytes(width, "little") + 1, int.from_bytes(height, "little") + 1


def _lossy_size(data: bytes) -> tuple[int, int]:
    if data[3:6] != b"\x9d\x01\x2a":
        return 0, 0
    width, height = int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")
    return width & 0x3FFF, height & 0x3FFF


def _lossless_size(data: bytes) -> tuple[int, int]:
    if data[:1] != b"\x2f" or len(data) < 5:
        return 0, 0
    bits = int.from_bytes(data[1:5], "little")
    return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1


_PIXELS = frozenset({b"VP8 ", b"VP8L", b"ALPH", b"ANMF"})
_SIZES = {b"VP8X": _canvas_size, b"VP8 ": _lossy_size, b"VP8L": _lossless_size}
