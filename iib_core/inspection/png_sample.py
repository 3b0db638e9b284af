"""Write a PNG anew: its texts without their words, and no pixels.

Source: PNG specification, third edition, section 11.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator

from iib_core.inspection.parts import Replacing, Sample, possible_size

SIGNATURE = b"\x89PNG\r\n\x1a\n"
LONGEST_TEXT = 8 * 1024 * 1024
"""Bytes, inflated: as much as the reader takes."""

_CHUNK = struct.Struct(">I4s")
_SIZE = struct.Struct(">II")
_ONE_BIT_GREY = bytes((1, 0, 0, 0, 0))
_KEPT_AS_IT_IS = (b"gAMA", b"cHRM", b"sRGB", b"pHYs")


def png_sample(data: bytes, replacing: Replacing) -> Sample:
    """Chunks stay in their order and on their side of the pixels. A file that breaks off ends with
    its last whole chunk."""
    sample = Sample(bytearray(SIGNATURE))
    size, has_pixels = (1, 1), False
    for kind, body in _chunks(data):
        part = _part(kind, body)
        if kind == b"IHDR" and len(body) >= _SIZE.size:
            size = possible_size(*_SIZE.unpack_from(body))
            sample.data += _chunk(kind, _SIZE.pack(*size) + _ONE_BIT_GREY)
        elif kind == b"IDAT":
            if not has_pixels:
                sample.data += _chunk(kind, _blank(*size))
            has_pixels = True
        else:
            new = _replaced(kind, body, replacing)
            if sample.note(part, new):
                sample.data += _chunk(kind, new)
    sample.data += _chunk(b"IEND", b"")
    return sample


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """(type, body) of each whole chunk, the one at the end left out; IHDR comes first."""
    at = len(SIGNATURE)
    chunks = []
    while at + _CHUNK.size <= len(data):
        length, kind = _CHUNK.unpack_from(data, at)
        body = data[at + _CHUNK.size : at + _CHUNK.size + length]
        if kind == b"IEND" or len(body) < length:
            break
        chunks.append((kind, body))
        at += _CHUNK.size + length + 4
    chunks.sort(key=lambda chunk: chunk[0] != b"IHDR")
    return iter(chunks)


def _part(kind: bytes, body: bytes) -> str:
    name = kind.decode("latin-1")
    keyword = body.partition(b"\0")[0].decode("utf-8", "replace")
    return f"{name} {keyword}" if kind in _TEXTS else name


def _replaced(kind: bytes, body: bytes, replacing: Replacing) -> bytes:
    """The body without its words; empty if it is left out."""
    if kind in _TEXTS:
        return _TEXTS[kind](body, replacing)
    if kind == b"eXIf":
        return replacing.exif(body)
    return body if kind in _KEPT_AS_IT_IS else b""


def _text(body: bytes, replacing: Replacing) -> bytes:
    name, _, text = body.partition(b"\0")
    return _with(name + b"\0", _new(name, text, replacing))


def _compressed_text(body: bytes, replacing: Replacing) -> bytes:
    name, _, rest = body.partition(b"\0")
    new = _new(name, _inflated(rest[1:]), replacing)
    return _with(name + b"\0" + rest[:1], zlib.compress(new) if new else b"")


def _international_text(body: bytes, replacing: Replacing) -> bytes:
    name, _, rest = body.partition(b"\0")
    flags, is_compressed = rest[:2], rest[:1] == b"\1"
    language, _, rest = rest[2:].partition(b"\0")
    _translated_name, _, text = rest.partition(b"\0")
    new = _new(name, _inflated(text) if is_compressed else text, replacing)
    head = name + b"\0" + flags + language + b"\0\0"
    return _with(head, zlib.compress(new) if new and is_compressed else new)


def _with(head: bytes, text: bytes) -> bytes:
    return head + text if text else b""


def _new(name: bytes, text: bytes, replacing: Replacing) -> bytes:
    return replacing.raw(text, name.decode("latin-1"))


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, LONGEST_TEXT)
    except zlib.error:
        return b""


def _blank(width: int, height: int) -> bytes:
    """Rows of a byte for the filter and a bit for each pixel."""
    return zlib.compress(bytes((1 + (width + 7) // 8) * height), 9)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return _CHUNK.pack(len(body), kind) + body + struct.pack(">I", zlib.crc32(kind + body))


_TEXTS: dict[bytes, Callable[[bytes, Replacing], bytes]] = {
    b"tEXt": _text,
    b"comf": _text,
    b"zTXt": _compressed_text,
    b"iTXt": _international_text,
}
