"""Read EXIF, XMP, comments and the size of a JPEG by walking its segments.

Source: ITU T.81, annex B; Exif 3.0, section 4.7; Adobe XMP specification, part 3, section 1.1.3.
"""

from __future__ import annotations

from iib_core.metadata.contents import COMMENT, XMP, Contents, oriented
from iib_core.metadata.exif import read_exif
from iib_core.metadata.field_collector import MAX_TEXT_BYTES, FieldCollector
from iib_core.metadata.text_encoding import decode_text
from iib_core.metadata.window import Window

SIGNATURE = b"\xff\xd8\xff"
MAX_SEGMENTS = 10_000

_EXIF = b"Exif\0\0"
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_APP1, _COM, _START_OF_SCAN, _END = 0xE1, 0xFE, 0xDA, 0xD9
_FRAME_STARTS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})


def read_jpeg(window: Window) -> Contents:
    """Fields and size; what follows a cut or damaged segment is left out."""
    found = FieldCollector()
    exif = b""
    width = height = 0
    at = 2
    for _ in range(MAX_SEGMENTS):
        head = window.bytes_at(at, 4)
        if len(head) < 4 or head[0] != 0xFF or head[1] in (_START_OF_SCAN, _END):
            break
        marker = head[1]
        if marker == 0xFF or marker in _WITHOUT_LENGTH:  # 0xFF: a fill byte
            at += 1 if marker == 0xFF else 2
            continue
        length = int.from_bytes(head[2:], "big")
        if marker in _FRAME_STARTS:
            frame = window.bytes_at(at + 5, 4)
            height = int.from_bytes(frame[:2], "big")
            width = int.from_bytes(frame[2:], "big")
        elif marker in (_APP1, _COM):
            exif = _read_segment(marker, window.bytes_at(at + 4, length - 2), exif, found)
        at += 2 + length
    return oriented(width, height, read_exif(exif, found), found.fields)


def _read_segment(marker: int, data: bytes, exif: bytes, found: FieldCollector) -> bytes:
    """Put comments and XMP into `found`; return the EXIF block known so far."""
    if marker == _COM:
        found.add(COMMENT, decode_text(data))
    elif data.startswith(_XMP):
        found.add(XMP, decode_text(data[len(_XMP) :]))
    elif data.startswith(_EXIF):
        # A block over 64 kB is cut into segments that each carry the prefix.
        return (exif + data[len(_EXIF) :])[:MAX_TEXT_BYTES]
    return exif
