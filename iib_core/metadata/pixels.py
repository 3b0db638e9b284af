"""Get at the first columns of a picture's pixels, decoding as little as possible.

Of a PNG only the rows asked for are inflated, and only the bytes of the columns and channels asked
for are unfiltered: a channel of the first columns depends on nothing else. A lossless WebP can only
be decoded whole.

Source: PNG specification, third edition, sections 7 and 9 (filters), 10 (inflating).
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from itertools import accumulate, islice
from typing import TYPE_CHECKING, Protocol

from iib_core.metadata.webp import is_webp, lossless_size
from iib_core.metadata.window import Window

if TYPE_CHECKING:
    from PIL import Image

MAX_PIXELS = 40_000_000
"""Inflated at most to get at one column."""

MAX_SIDE = 65_535
"""Pixels. Longer rows would take much memory, longer columns much time."""

MAX_WEBP_PIXELS = 2048 * 1536
"""NovelAI's largest. To decode one takes some 16 bytes a pixel."""

MAX_WEBP_BYTES = 8 * 1024 * 1024
MAX_CHUNKS = 100_000

Channels = tuple[int, ...]
"""Places of the channels of a pixel: (0, 1, 2) for red, green and blue, (3,) for alpha."""


class Pixels(Protocol):
    """A picture of 8 bits a channel."""

    width: int
    height: int
    channels: int

    def columns(self, count: int, rows: int, channels: Channels) -> bytes:
        """Bytes of the first columns of the first rows, row by row; fewer if the file is cut."""


def pixels_of(window: Window) -> Pixels | None:
    """The pixels of a PNG or lossless WebP in which single bits can be told; None of any other."""
    if window.head.startswith(b"\x89PNG"):
        return _png_pixels(window)
    return _webp_pixels(window) if is_webp(window.head) else None


# PNG


_RGB, _RGBA = b"\x08\x02\0\0\0", b"\x08\x06\0\0\0"
"""Depth, colour type, compression, filter, interlace. Nobody hides texts in interlaced ones."""


def _png_pixels(window: Window) -> Pixels | None:
    header = window.head[16:29]
    channels = {_RGB: 3, _RGBA: 4}.get(header[8:])
    width, height = int.from_bytes(header[:4], "big"), int.from_bytes(header[4:8], "big")
    if channels is None or not 0 < width * height <= MAX_PIXELS or max(width, height) > MAX_SIDE:
        return None
    return _PngPixels(window, width, height, channels)


class _PngPixels:
    def __init__(self, window: Window, width: int, height: int, channels: int) -> None:
        self._window, self.width, self.height = window, width, height
        self.channels = channels

    def columns(self, count: int, rows: int, channels: Channels) -> bytes:
        above = [bytes(count)] * len(channels)
        row_bytes = count * self.channels
        read = bytearray()
        for row in islice(self._rows(1 + row_bytes, rows), rows):
            planes = [row[1 + channel :: self.channels] for channel in channels]
            pairs = zip(planes, above, strict=True)
            above = [_unfiltered(row[0], plane, before) for plane, before in pairs]
            read += _interleaved(above)
        return bytes(read)

    def _rows(self, length: int, rows: int) -> Iterator[bytes]:
        """The filtered rows, each cut to `length` bytes."""
        stride = 1 + self.width * self.channels
        inflated = bytearray()
        for piece in _inflated(self._window, stride * rows):
            inflated += piece
            whole = len(inflated) // stride
            for begin in range(0, whole * stride, stride):
                yield bytes(inflated[begin : begin + length])
            del inflated[: whole * stride]


_PIECE_BYTES = 64 * 1024
_COMPRESSED_BYTES = 8 * 1024
"""Read at a time; what is read and not needed costs as much as what is."""


def _inflated(window: Window, wanted: int) -> Iterator[bytes]:
    """The first `wanted` bytes of the inflated pixels, as far as they are sound."""
    stream = zlib.decompressobj()
    for data in _compressed(window):
        while data and wanted > 0 and not stream.eof:
            try:
                piece = stream.decompress(data, min(wanted, _PIECE_BYTES))
            except zlib.error:
                return
            wanted -= len(piece)
            yield piece
            data = stream.unconsumed_tail
        if wanted <= 0 or stream.eof:
            return


def _compressed(window: Window) -> Iterator[bytes]:
    at = 8
    for _ in range(MAX_CHUNKS):
        header = window.bytes_at(at, 8)
        if len(header) < 8:
            return
        length = int.from_bytes(header[:4], "big")
        if header[4:] == b"IDAT":
            end = min(at + 8 + length, window.size)
            for begin in range(at + 8, end, _COMPRESSED_BYTES):
                yield window.bytes_at(begin, min(_COMPRESSED_BYTES, end - begin))
        at += length + 12


def _unfiltered(kind: int, row: bytes, above: bytes) -> bytes:
    """One channel of a row, as it was before it was filtered."""
    if kind == 1:
        return bytes([value & 255 for value in accumulate(row)])
    if kind == 2:
        return bytes([value + up & 255 for value, up in zip(row, above, strict=False)])
    if kind == 3:
        return _without_average(row, above)
    return _without_paeth(row, above) if kind == 4 else row


def _without_average(row: bytes, above: bytes) -> bytes:
    left = 0
    values = bytearray()
    for value, up in zip(row, above, strict=False):
        left = value + (left + up >> 1) & 255
        values.append(left)
    return bytes(values)


def _without_paeth(row: bytes, above: bytes) -> bytes:
    left = up_left = 0
    values = bytearray()
    for value, up in zip(row, above, strict=False):
        to_left, to_up = abs(up - up_left), abs(left - up_left)
        to_up_left = abs(left + up - 2 * up_left)
        if to_left <= to_up and to_left <= to_up_left:
            nearest = left
        else:
            nearest = up if to_up <= to_up_left else up_left
        left, up_left = value + nearest & 255, up
        values.append(left)
    return bytes(values)


def _interleaved(planes: list[bytes]) -> bytes:
    if len(planes) == 1:
        return planes[0]
    joined = bytearray(len(planes) * len(planes[0]))
    for place, plane in enumerate(planes):
        joined[place :: len(planes)] = plane
    return bytes(joined)


# WebP


def _webp_pixels(window: Window) -> Pixels | None:
    width, height = lossless_size(window)
    if not 0 < width * height <= MAX_WEBP_PIXELS or window.size > MAX_WEBP_BYTES:
        return None
    from PIL import Image  # here, as it takes long to import and few files need it

    try:
        picture = Image.open(io.BytesIO(window.bytes_at(0, window.size)), formats=("WEBP",))
        picture.load()
        return _DecodedPixels(picture)
    except (OSError, ValueError, SyntaxError):  # damaged, or no WebP in this Pillow
        return None


class _DecodedPixels:
    def __init__(self, picture: Image.Image) -> None:
        self._picture = picture
        self.width, self.height = picture.size
        self.channels = len(picture.getbands())

    def columns(self, count: int, rows: int, channels: Channels) -> bytes:
        part = (0, 0, count, rows)
        planes = [self._picture.getchannel(channel).crop(part).tobytes() for channel in channels]
        return _interleaved(planes)
