"""The parts of PNG, JPEG and WebP files, and how new ones are made. Nothing is decoded.

Sources: PNG (Third Edition), section 5; ITU T.81, B.1.1; RFC 9649 (WebP), section 2.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Sequence

from iib_core.errors import MetadataError

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
SCAN, END = 0xDA, 0xD9
STAND_ALONE = frozenset((0x01, *range(0xD0, 0xD8)))
"""Markers of JPEG without a length."""
EXIF_PREFIX = b"Exif\0\0"
HAS_EXIF = 0x08
"""Flag of VP8X."""


def chunks_of_png(content: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Kind, data and the whole of each, up to IEND: what lies behind it is no
    part of the file. Raises struct.error and IndexError where the file ends too early."""
    at = len(PNG_SIGNATURE)
    while True:
        length, kind = struct.unpack_from(">I4s", content, at)
        end = at + 12 + length
        if end > len(content):
            raise IndexError(end)
        yield kind, content[at + 8 : end - 4], content[at:end]
        if kind == b"IEND":
            return
        at = end


def png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def segments_of_jpeg(content: bytes) -> Iterator[tuple[int, bytes, int]]:
    """Marker, the whole segment and its place, of each up to the first scan. Raises
    MetadataError, struct.error and IndexError."""
    at = 2
    marker = 0
    while marker != SCAN:
        if content[at] != 0xFF or content[at + 1] == END:
            raise MetadataError("This JPEG is damaged: it holds no picture")
        marker = content[at + 1]
        if marker == 0xFF:  # filling
            at += 1
            continue
        alone = marker in STAND_ALONE
        end = at + 2 + (0 if alone else int(struct.unpack_from(">H", content, at + 2)[0]))
        if end > len(content):
            raise IndexError(end)
        yield marker, content[at:end], at
        at = end


def chunks_of_webp(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and data of each. Raises struct.error and IndexError where the file ends too early."""
    end = min(8 + int(struct.unpack_from("<I", content, 4)[0]), len(content))
    at = 12
    while at + 8 <= end:
        kind, length = struct.unpack_from("<4sI", content, at)
        data = content[at + 8 : at + 8 + length]
        if len(data) < length:
            raise IndexError(at)
        at += 8 + length + length % 2
        yield kind, data


def webp_chunk(kind: bytes, data: bytes) -> bytes:
    return kind + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def webp_file(chunks: Sequence[bytes]) -> bytes:
    """Of whole chunks."""
    body = b"WEBP" + b"".join(chunks)
    return b"RIFF" + struct.pack("<I", len(body)) + body
