"""Write a JPEG anew: EXIF, XMP and comments without their words, and no pixels.

Source: ITU T.81, annex B; Exif 3.0, section 4.7; Adobe XMP specification, part 3, section 1.1.3.
"""

from __future__ import annotations

from collections.abc import Iterator

from iib_core.inspection.parts import Replacing, Sample, blank_picture, possible_size

MAX_SEGMENT = 0xFFFF - 2

_EXIF = b"Exif\0\0"
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_TIFF_HEADERS = (b"II*\0", b"MM\0*")
_APP0, _APP1, _COM, _SCAN, _END = 0xE0, 0xE1, 0xFE, 0xDA, 0xD9
_FRAME_STARTS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_TABLES = frozenset({0xC4, 0xC8, 0xCC, *range(0xDB, 0xE0)})
_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})

Segment = tuple[int, bytes]
"""(marker, body)"""


def jpeg_sample(data: bytes, replacing: Replacing) -> Sample:
    """Segments stay in their order, a block over 64 kB in as many as it needs."""
    sample = Sample(bytearray(b"\xff\xd8"))
    size = (0, 0)
    for marker, body in _with_whole_exif(_segments(data)):
        if marker in _FRAME_STARTS:
            size = int.from_bytes(body[3:5], "big"), int.from_bytes(body[1:3], "big")
        elif marker not in (*_TABLES, _APP0):
            part = _part(marker, body)
            pieces = _replaced(marker, body, replacing)
            if sample.note(part, b"".join(pieces)):
                for piece in pieces:
                    sample.data += _segment(marker, piece)
    blank = blank_picture("JPEG", *possible_size(size[0], size[1]))
    sample.data += blank[2:]
    return sample


def _segments(data: bytes) -> Iterator[Segment]:
    """What stands before the scan; what follows a cut segment is left out."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] not in (_SCAN, _END):
        marker = data[at + 1]
        if marker == 0xFF or marker in _WITHOUT_LENGTH:
            at += 1 if marker == 0xFF else 2
            continue
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        yield marker, data[at + 4 : at + 2 + length]
        at += 2 + length


def _with_whole_exif(segments: Iterator[Segment]) -> list[Segment]:
    """The segments, with an EXIF block over 64 kB in one piece."""
    whole: list[Segment] = []
    exif_at = -1
    for marker, body in segments:
        is_exif = marker == _APP1 and body.startswith(_EXIF)
        if is_exif and exif_at >= 0 and not body.startswith(_TIFF_HEADERS, len(_EXIF)):
            whole[exif_at] = marker, whole[exif_at][1] + body[len(_EXIF) :]
            continue
        if is_exif:
            exif_at = len(whole)
        whole.append((marker, body))
    return whole


def _part(marker: int, body: bytes) -> str:
    if marker == _COM:
        return "COM"
    name = body.partition(b"\0")[0][:40].decode("latin-1")
    return f"APP{marker & 15} {name}".rstrip()


def _replaced(marker: int, body: bytes, replacing: Replacing) -> list[bytes]:
    """The body without its words, in pieces that a segment can hold; none if it is left out."""
    if marker == _COM:
        return _cut(b"", replacing.raw(body, "Comment"))
    if marker == _APP1 and body.startswith(_EXIF):
        return _cut(_EXIF, replacing.exif(body[len(_EXIF) :]))
    if marker == _APP1 and body.startswith(_XMP):
        packet = replacing.raw(body[len(_XMP) :], "XMP")
        # A longer one would have to go on in a segment of another kind.
        return _cut(_XMP, packet) if len(_XMP + packet) <= MAX_SEGMENT else []
    return []


def _cut(prefix: bytes, body: bytes) -> list[bytes]:
    step = MAX_SEGMENT - len(prefix)
    return [prefix + body[at : at + step] for at in range(0, len(body), step)]


def _segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(body) + 2).to_bytes(2, "big") + body
