"""Read EXIF, XMP, C2PA, comments and the size of a JPEG by walking its segments.

A segment holds at most 64 kB, so each kind of block has a way to go on in the next one: EXIF behind
the same prefix, XMP behind its digest and an offset, JUMBF behind the number of the piece.

Source: ITU T.81, annex B; Exif 3.0, section 4.7; Adobe XMP specification, part 3, section 1.1.3;
ISO/IEC 19566-5 (JUMBF), annex D.
"""

from __future__ import annotations

from iib_core.metadata.c2pa import MAX_STORE_BYTES, add_c2pa
from iib_core.metadata.contents import COMMENT, XMP, Contents, oriented
from iib_core.metadata.exif import read_exif
from iib_core.metadata.field_collector import MAX_BLOCK_BYTES, FieldCollector
from iib_core.metadata.iptc import PHOTOSHOP, add_caption
from iib_core.metadata.named_json import add_text
from iib_core.metadata.text_encoding import decode_text
from iib_core.metadata.window import Window

SIGNATURE = b"\xff\xd8\xff"
MAX_SEGMENTS = 10_000

_EXIF = b"Exif\0\0"
_TIFF_HEADERS = (b"II*\0", b"MM\0*")
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_MORE_XMP = b"http://ns.adobe.com/xmp/extension/\0"
_DIGEST_BYTES = 32
_JUMBF = b"JP"
_APP1, _APP11, _APP13, _COM = 0xE1, 0xEB, 0xED, 0xFE
_START_OF_SCAN, _END = 0xDA, 0xD9
_WANTED = frozenset({_APP1, _APP11, _APP13, _COM})
_FRAME_STARTS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})


def read_jpeg(window: Window) -> Contents:
    """Fields and size; what follows a cut or damaged segment is left out."""
    segments = _Segments()
    width = height = 0
    at = 2
    for _ in range(MAX_SEGMENTS):
        head = window.bytes_at(at, 4)
        if len(head) < 4 or head[0] != 0xFF or head[1] in (_START_OF_SCAN, _END):
            if head[1:2] == bytes([_START_OF_SCAN]):
                window.pixels = (at, window.size - at)
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
        elif marker in _WANTED:
            segments.add(marker, window.bytes_at(at + 4, length - 2))
        at += 2 + length
    orientation, fields = segments.finish()
    return oriented(width, height, orientation, fields)


class _Segments:
    """Puts together what was cut into segments."""

    def __init__(self) -> None:
        self._found = FieldCollector()
        self._exif: list[bytearray] = []
        self._more_xmp: dict[bytes, dict[int, bytes]] = {}
        self._jumbf: dict[bytes, bytearray] = {}
        self._left = MAX_BLOCK_BYTES
        """Bytes that may still be kept, of all unfinished blocks."""

    def add(self, marker: int, data: bytes) -> None:
        if marker == _COM:
            add_text(COMMENT, decode_text(data), self._found)
        elif marker == _APP13:
            if data.startswith(PHOTOSHOP):
                add_caption(data[len(PHOTOSHOP) :], self._found)
        elif marker == _APP11:
            self._add_jumbf(data)
        elif data.startswith(_XMP):
            self._found.add(XMP, decode_text(data[len(_XMP) :]))
        elif data.startswith(_MORE_XMP):
            self._add_more_xmp(data[len(_MORE_XMP) :])
        elif data.startswith(_EXIF):
            self._add_exif(data[len(_EXIF) :])

    def finish(self) -> tuple[int, dict[str, str]]:
        """The orientation and the fields, once all segments are there."""
        orientations = [read_exif(bytes(block), self._found) for block in self._exif]
        for pieces in self._more_xmp.values():
            packet = b"".join(pieces[offset] for offset in sorted(pieces))
            self._found.add(XMP, decode_text(packet))
        for store in self._jumbf.values():
            add_c2pa(bytes(store), self._found)
        return orientations[0] if orientations else 1, self._found.fields

    def _kept(self, data: bytes) -> bytes:
        data = data[: self._left]
        self._left -= len(data)
        return data

    def _add_exif(self, data: bytes) -> None:
        """A block over 64 kB goes on without a header of its own."""
        if data.startswith(_TIFF_HEADERS) or not self._exif:
            self._exif.append(bytearray())
        self._exif[-1] += self._kept(data)

    def _add_more_xmp(self, data: bytes) -> None:
        """Digest, length of the whole, offset of this piece."""
        offset = int.from_bytes(data[_DIGEST_BYTES + 4 : _DIGEST_BYTES + 8], "big")
        pieces = self._more_xmp.setdefault(data[:_DIGEST_BYTES], {})
        pieces[offset] = self._kept(data[_DIGEST_BYTES + 8 :])

    def _add_jumbf(self, data: bytes) -> None:
        """ "JP", number of the box, number of the piece; then length and type in every piece."""
        if not data.startswith(_JUMBF):
            return
        box, is_first = data[2:4], data[4:8] == b"\0\0\0\1"
        if box not in self._jumbf and not is_first:
            return
        head_bytes = 16 if data[8:12] == b"\0\0\0\1" else 8
        store = self._jumbf.setdefault(box, bytearray())
        if len(store) < MAX_STORE_BYTES:
            store += self._kept(data[8 if is_first else 8 + head_bytes :])
