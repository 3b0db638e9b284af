"""Read text hidden in the lowest bits of pixels: "stealth pnginfo", NovelAI's among it.

Column by column, the lowest bits of alpha, or of red, green and blue, spell a signature of 15
bytes, a length in bits (32), and the text as UTF-8 or as gzip of it. Where there is none, the first
rows tell: nothing more is decoded.

Source: ashen-sensored/sd_webui_stealth_pnginfo, scripts/stealth_pnginfo.py; NovelAI,
novelai-image-metadata, nai_meta.py.
"""

from __future__ import annotations

import zlib
from typing import NamedTuple

from iib_core.metadata.field_collector import MAX_TEXT_BYTES
from iib_core.metadata.pixels import Channels, Pixels, pixels_of
from iib_core.metadata.text_encoding import is_too_large
from iib_core.metadata.window import Window

STEALTH = "stealth"
"""Field name of a hidden text."""

MAX_BITS = 4 * 1024 * 1024
"""Of a hidden text. The longest seen are some 200,000."""


class _Hiding(NamedTuple):
    """One of the ways to hide a text."""

    channels: Channels
    plain: bytes
    packed: bytes


_HIDINGS = (
    _Hiding((3,), b"stealth_pnginfo", b"stealth_pngcomp"),
    _Hiding((0, 1, 2), b"stealth_rgbinfo", b"stealth_rgbcomp"),
)
_SIGNATURE_BYTES = 15
_HEAD_BYTES = _SIGNATURE_BYTES + 4
_FIRST = b"s"
_LOWEST_BITS = bytes(b"01"[value & 1] for value in range(256))


def read_stealth(window: Window) -> str:
    """The text hidden in a PNG or lossless WebP; "" if there is none."""
    pixels = pixels_of(window)
    if pixels is None:
        return ""
    for hiding in _HIDINGS:
        if max(hiding.channels) < pixels.channels and (text := _read(pixels, hiding)):
            return text
    return ""


def _read(pixels: Pixels, hiding: _Hiding) -> str:
    if _hidden_bytes(pixels, hiding.channels, 0, 8) != _FIRST:
        return ""
    head = _hidden_bytes(pixels, hiding.channels, 0, 8 * _HEAD_BYTES)
    signature = head[:_SIGNATURE_BYTES]
    length = int.from_bytes(head[_SIGNATURE_BYTES:], "big")
    if signature not in (hiding.plain, hiding.packed) or not 0 < length <= MAX_BITS:
        return ""
    data = _hidden_bytes(pixels, hiding.channels, 8 * _HEAD_BYTES, length)
    return _decode(_unpacked(data) if signature == hiding.packed else data)


def _hidden_bytes(pixels: Pixels, channels: Channels, begin: int, length: int) -> bytes:
    """The bytes that lowest bits spell, column by column; empty if there are not so many.

    `begin` and `length` count bits; bits that fill no byte are left out.
    """
    last_pixel = (begin + length - 1) // len(channels)
    count, rows = last_pixel // pixels.height + 1, min(last_pixel + 1, pixels.height)
    if count > pixels.width:
        return b""
    data = pixels.columns(count, rows, channels)
    if len(data) < count * rows * len(channels):
        return b""
    columns = [_column(data, column, count, len(channels)) for column in range(count)]
    bits = b"".join(columns).translate(_LOWEST_BITS)[begin : begin + length - length % 8]
    return int(bits, 2).to_bytes(len(bits) // 8, "big") if bits else b""


def _column(data: bytes, column: int, count: int, channels: int) -> bytes:
    """One column out of rows of `count` pixels."""
    step = count * channels
    if channels == 1:
        return data[column::step]
    planes = [data[column * channels + place :: step] for place in range(channels)]
    joined = bytearray(sum(map(len, planes)))
    for place, plane in enumerate(planes):
        joined[place::channels] = plane
    return bytes(joined)


def _unpacked(data: bytes) -> bytes:
    stream = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        unpacked = stream.decompress(data, MAX_TEXT_BYTES)
    except zlib.error:
        return b""
    return b"" if stream.unconsumed_tail else unpacked


def _decode(data: bytes) -> str:
    if is_too_large(data):
        return ""
    try:
        return data.decode("utf-8").strip("\0")
    except UnicodeDecodeError:  # a length that happened to fit
        return ""
