"""Read AVIF, HEIC, MP4 and MOV files by walking their boxes: here the pictures, in movie.py movies.

The `meta` box lists the items of the file, says where each one's bytes are, and which properties
(size, rotation) belong to the primary one.

Source: ISO/IEC 14496-12 (ISOBMFF), section 8.11; ISO/IEC 23008-12 (HEIF), annex A; Adobe XMP
specification, part 3, section 1.2.7.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from iib_core.metadata.boxes import MAX_BOXES, Box, boxes_in, file_boxes, number_at
from iib_core.metadata.c2pa import MAX_STORE_BYTES, UUID, add_c2pa
from iib_core.metadata.contents import XMP, Contents
from iib_core.metadata.exif import read_exif_item
from iib_core.metadata.field_collector import MAX_BLOCK_BYTES, MAX_TEXT_BYTES, FieldCollector
from iib_core.metadata.movie import read_movie
from iib_core.metadata.text_encoding import decode_text
from iib_core.metadata.window import Window

MAX_PIECES = 64
"""Of one item. Texts come in one piece."""

MAX_TEXT_ITEMS = 8
"""Exif and XMP make two. Many items could share the same bytes, so the file's size is no bound."""

MAX_META_BYTES = 4 * 1024 * 1024
_FIRST_BOXES = (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")
"""QuickTime's oldest files have no `ftyp`."""

_UUID_BYTES = 16
_XMP_UUID = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_XMP_TYPE = b"application/rdf+xml"
_IN_IDAT = 1
"""Construction method of an item whose bytes are in the `idat` box of `meta`."""


class _Location(NamedTuple):
    method: int
    extents: list[tuple[int, int]]
    """(offset, length) of each piece."""


def is_isobmff(head: bytes) -> bool:
    return head[4:8] in _FIRST_BOXES


def read_isobmff(window: Window) -> Contents:
    """Fields and size of the primary item, or of the movie if there is none.

    Rotation is HEIF's own; EXIF's does not count.
    """
    found = FieldCollector()
    width = height = 0
    for box in file_boxes(window):
        if box.kind == b"meta" and not width:
            meta = window.bytes_at(box.begin, min(box.end - box.begin, MAX_META_BYTES))
            width, height = _read_meta(meta, window, found)
        elif box.kind == b"moov":
            size = read_movie(window, box, found)
            width, height = (width, height) if width else size
        elif box.kind == b"uuid":
            _read_extension(window, box, found)
        elif box.kind == b"moof":  # fragments to the end of the file
            break
    return Contents(width, height, found.fields)


def _read_extension(window: Window, box: Box, found: FieldCollector) -> None:
    """A box whose kind is a UUID: Adobe's for XMP, or that of C2PA."""
    kind, begin = window.bytes_at(box.begin, _UUID_BYTES), box.begin + _UUID_BYTES
    if kind == _XMP_UUID:
        found.add(XMP, decode_text(window.bytes_at(begin, min(box.end - begin, MAX_TEXT_BYTES))))
    elif kind == UUID:
        # Version, purpose ("manifest"), offset to the next such box; then the store.
        data = window.bytes_at(begin + 4, min(box.end - begin, MAX_STORE_BYTES))
        purpose, _, rest = data.partition(b"\0")
        if purpose == b"manifest":
            add_c2pa(rest[8:], found)


def _read_meta(meta: bytes, window: Window, found: FieldCollector) -> tuple[int, int]:
    parts = {box.kind: box for box in boxes_in(meta, 4, len(meta))}
    locations = _locations(meta, parts.get(b"iloc"))
    idat = parts.get(b"idat")
    for item, kind in islice(_text_items(meta, parts.get(b"iinf")), MAX_TEXT_ITEMS):
        location = locations.get(item)
        if location is None:
            continue
        source = meta[idat.begin : idat.end] if location.method == _IN_IDAT and idat else None
        data = _item_bytes(location, source, window)
        if kind == b"Exif":
            read_exif_item(data, found)
        else:
            found.add(XMP, decode_text(data))
    primary = _primary_item(meta, parts.get(b"pitm"))
    return _size(meta, parts.get(b"iprp"), primary)


def _primary_item(meta: bytes, box: Box | None) -> int:
    if box is None:
        return 0
    return number_at(meta, box.begin + 4, 4 if meta[box.begin : box.begin + 1] > b"\0" else 2)


def _text_items(meta: bytes, box: Box | None) -> Iterator[tuple[int, bytes]]:
    """(item id, type) of the Exif and XMP items."""
    if box is None:
        return
    count_bytes = 4 if meta[box.begin : box.begin + 1] > b"\0" else 2
    for entry in boxes_in(meta, box.begin + 4 + count_bytes, box.end):
        wide = meta[entry.begin : entry.begin + 1] == b"\3"
        at = entry.begin + 4
        item = number_at(meta, at, 4 if wide else 2)
        at += (4 if wide else 2) + 2
        kind = meta[at : at + 4]
        if kind == b"Exif" or (kind == b"mime" and _XMP_TYPE in meta[at + 4 : entry.end]):
            yield item, kind


class _Cursor:
    """Reads one number after the other."""

    def __init__(self, data: bytes, at: int, end: int) -> None:
        self._data, self._at, self._end = data, at, end

    @property
    def is_at_end(self) -> bool:
        return self._at >= self._end

    def take(self, length: int) -> int:
        """The next number, of `length` bytes; 0 for none."""
        self._at += length
        return number_at(self._data, self._at - length, length)


def _locations(meta: bytes, box: Box | None) -> dict[int, _Location]:
    """Where each item's bytes are, by item id."""
    if box is None:
        return {}
    cursor = _Cursor(meta, box.begin, box.end)
    version = cursor.take(4) >> 24
    sizes = cursor.take(2)
    offset_bytes, length_bytes, base_bytes = sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15
    index_bytes = sizes & 15 if version else 0
    id_bytes = 4 if version == 2 else 2
    found: dict[int, _Location] = {}
    for _ in range(min(cursor.take(id_bytes), MAX_BOXES)):
        if cursor.is_at_end:
            break
        item = cursor.take(id_bytes)
        method = cursor.take(2) & 15 if version else 0
        cursor.take(2)  # in which file; 0 is this one
        base = cursor.take(base_bytes)
        extents = []
        for _ in range(min(cursor.take(2), MAX_PIECES)):
            cursor.take(index_bytes)
            extents.append((base + cursor.take(offset_bytes), cursor.take(length_bytes)))
        found[item] = _Location(method, extents)
    return found


def _item_bytes(location: _Location, idat: bytes | None, window: Window) -> bytes:
    """The joined pieces of an item; at most MAX_BLOCK_BYTES."""
    pieces: list[bytes] = []
    left = MAX_BLOCK_BYTES
    for offset, length in location.extents:
        length = min(length, left)
        piece = window.bytes_at(offset, length) if idat is None else idat[offset : offset + length]
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


def _size(meta: bytes, box: Box | None, primary: int) -> tuple[int, int]:
    """Width and height of the primary item, rotated as it says."""
    if box is None:
        return 0, 0
    parts = {part.kind: part for part in boxes_in(meta, box.begin, box.end)}
    container = parts.get(b"ipco")
    if container is None:
        return 0, 0
    properties = list(boxes_in(meta, container.begin, container.end))
    owned = _owned_properties(meta, parts.get(b"ipma"), primary)
    # Without an association, which is against the standard, every property is taken for its.
    mine = [properties[i - 1] for i in owned if 0 < i <= len(properties)] or properties
    width = height = 0
    is_sideways = False
    for one in mine:
        if one.kind == b"ispe":
            width = max(width, number_at(meta, one.begin + 4, 4))
            height = max(height, number_at(meta, one.begin + 8, 4))
        elif one.kind == b"irot":
            is_sideways = bool(number_at(meta, one.begin, 1) & 1)
    return (height, width) if is_sideways else (width, height)


def _owned_properties(meta: bytes, box: Box | None, item: int) -> list[int]:
    """Numbers, from 1, of the properties associated with an item."""
    if box is None:
        return []
    cursor = _Cursor(meta, box.begin, box.end)
    head = cursor.take(4)
    id_bytes = 4 if head >> 24 else 2
    property_bytes, mask = (2, 0x7FFF) if head & 1 else (1, 0x7F)
    for _ in range(min(cursor.take(4), MAX_BOXES)):
        if cursor.is_at_end:
            break
        owner = cursor.take(id_bytes)
        owned = [cursor.take(property_bytes) & mask for _ in range(cursor.take(1))]
        if owner == item:
            return owned
    return []
