"""Write a WebP anew: EXIF and XMP without their words, and no pixels.

Source: RFC 9649 (WebP), section 2; RFC 6386 (VP8), section 9.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from iib_core.inspection.parts import Replacing, Sample, blank_picture, possible_size

_FIRST_CHUNK = 12
_PICTURES = (b"VP8 ", b"VP8L", b"ANMF")
_FLAGS_KEPT = 0x0C
"""EXIF and XMP. There is no profile, no alpha and no animation in a sample."""


def webp_sample(data: bytes, replacing: Replacing) -> Sample:
    """Chunks stay in their order."""
    sample = Sample(bytearray())
    has_pixels = False
    width, height = possible_size(*_size(data))
    for kind, body in _chunks(data):
        part = kind.decode("latin-1").strip()
        if kind == b"VP8X":
            sides = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
            sample.data += _chunk(kind, bytes((body[0] & _FLAGS_KEPT, 0, 0, 0)) + sides)
        elif kind in _PICTURES and not has_pixels:
            sample.data += blank_picture("WEBP", width, height)[_FIRST_CHUNK:]
            has_pixels = True
        elif kind in (b"EXIF", b"XMP "):
            is_exif = kind == b"EXIF"
            new = replacing.exif(body) if is_exif else replacing.raw(body, part)
            if sample.note(part, new):
                sample.data += _chunk(kind, new)
        elif kind not in _PICTURES:
            sample.note(part, b"")
    sample.data[:0] = b"RIFF" + (len(sample.data) + 4).to_bytes(4, "little") + b"WEBP"
    return sample


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """(type, body); of padding that writers forget, as the reader has it."""
    at = _FIRST_CHUNK
    while at + 8 <= len(data):
        if data[at] == 0:
            at += 1
            continue
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        body = data[at + 8 : at + 8 + length]
        if body:
            yield data[at : at + 4], body
        at += 8 + length


def _size(data: bytes) -> tuple[int, int]:
    """Width and height as stored; 0 if nothing tells."""
    for kind, body in _chunks(data):
        head = body[:10].ljust(10, b"\0")
        if kind == b"VP8X":
            return _number(head[4:7]) + 1, _number(head[7:10]) + 1
        if kind == b"VP8L":
            bits = _number(head[1:5])
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        if kind == b"VP8 ":
            return _number(head[6:8]) & 0x3FFF, _number(head[8:10]) & 0x3FFF
    return 0, 0


def _number(raw: bytes) -> int:
    return int.from_bytes(raw, "little")


def _chunk(kind: bytes, body: bytes) -> bytes:
    return kind + len(body).to_bytes(4, "little") + body + bytes(len(body) % 2)
