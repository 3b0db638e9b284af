"""Read the texts and the orientation out of an EXIF block (TIFF structure).

Only what generators write is read: texts of the first directory, where Fooocus and ComfyUI put
theirs, and UserComment and MakerNote of the Exif directory. No directory is visited twice, so that
a cycle in a hostile file is no danger.

Source: Exif 3.0 (CIPA DC-008), section 4.6; TIFF 6.0, section 2.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from typing import NamedTuple, Protocol

from iib_core.metadata.contents import XMP
from iib_core.metadata.field_collector import FieldCollector
from iib_core.metadata.named_json import add_text
from iib_core.metadata.text_encoding import decode_text
from iib_core.metadata.user_comment import decode_user_comment

MAX_ENTRIES = 512
"""Per directory. Cameras write up to about 60."""

_PREFIX = b"Exif\0\0"
_ORIENTATION = 0x0112
_EXIF_DIRECTORY = 0x8769
_USER_COMMENT = 0x9286
_MAKER_NOTE = 0x927C
_XMP_PACKET = 0x02BC

_BYTES_OF_TYPE = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}
_TEXT_TYPES = (2, 129)
"""ASCII, and Exif 3.0's UTF-8."""

_BYTE_TYPES = (1, 7)
"""Some writers give a text the type of bytes, or of what has no type."""

_CONTROLS = re.compile(r"[\0-\x08\x0e-\x1f]")

_TIFF_HEADERS = (b"II*\0", b"MM\0*")
_FARTHEST_HEADER = 64
"""Bytes in front of the TIFF header of an item, at most."""

_WINDOWS_TEXTS = {
    0x9C9B: "XPTitle",
    0x9C9C: "XPComment",
    0x9C9D: "XPAuthor",
    0x9C9E: "XPKeywords",
    0x9C9F: "XPSubject",
}
"""UTF-16-LE, as Windows Explorer writes them."""

_NAMES = {
    0x010D: "DocumentName",
    0x010E: "ImageDescription",
    0x010F: "Make",
    0x0110: "Model",
    0x0131: "Software",
    0x0132: "DateTime",
    0x013B: "Artist",
    0x013C: "HostComputer",
    0x8298: "Copyright",
    _XMP_PACKET: XMP,
    _MAKER_NOTE: "MakerNote",
    _USER_COMMENT: "UserComment",
    **_WINDOWS_TEXTS,
}


class Slices(Protocol):
    """Bytes, of which some are asked for at a time."""

    def __len__(self) -> int: ...

    def __getitem__(self, span: slice, /) -> bytes: ...


class _Entry(NamedTuple):
    tag: int
    type: int
    value: bytes


def read_exif(data: bytes, found: FieldCollector) -> int:
    """Put the texts of an EXIF block into `found` and return its orientation (1 if none).

    Fields are named by tag: "UserComment", "Make", or "0x010C" for one without a name.
    """
    return read_tiff_tags(data[len(_PREFIX) :] if data.startswith(_PREFIX) else data, found)


def read_tiff_tags(tiff: Slices, found: FieldCollector) -> int:
    """As read_exif(), of a block that may be a whole file."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None or len(tiff) < 8:
        return 1
    orientation = 1
    for entry in _entries(tiff, _number(tiff, 4, order), order):
        if entry.tag == _ORIENTATION:
            orientation = _as_number(entry.value[:2], order)
        elif entry.tag == _EXIF_DIRECTORY:
            for inner in _entries(tiff, _as_number(entry.value[:4], order), order):
                if inner.tag in (_USER_COMMENT, _MAKER_NOTE):
                    _add_text(inner, order, found)
        else:
            _add_text(entry, order, found)
    return orientation


def read_exif_item(data: bytes, found: FieldCollector) -> int:
    """An Exif item of HEIF or JPEG XL: four bytes, then that many more before the TIFF header.

    Some writers count wrong or leave the four bytes out: then the header is looked for.
    """
    start = 4 + int.from_bytes(data[:4], "big")
    if not data.startswith((*_TIFF_HEADERS, _PREFIX), start):
        places = [data.find(header, 0, _FARTHEST_HEADER) for header in _TIFF_HEADERS]
        start = max(places)
    return read_exif(data[start:], found) if start >= 0 else 1


def numbers_of(tiff: Slices, *tags: int) -> list[int]:
    """The numbers that the first directory has for these tags; 0 where it has none."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return [0] * len(tags)
    entries = {each.tag: each for each in _entries(tiff, _number(tiff, 4, order), order)}
    return [_as_number(entries[tag].value[:4], order) if tag in entries else 0 for tag in tags]


def _entries(tiff: Slices, at: int, order: str) -> Iterator[_Entry]:
    """The entries of the directory at `at`, those left out whose values lie outside the block."""
    count = _as_number(tiff[at : at + 2], order)
    layout = struct.Struct(order + "HHI4s")
    for index in range(min(count, MAX_ENTRIES)):
        begin = at + 2 + index * layout.size
        if begin + layout.size > len(tiff):
            return
        tag, kind, items, inline = layout.unpack(tiff[begin : begin + layout.size])
        size = items * _BYTES_OF_TYPE.get(kind, 1)
        if size <= len(inline):
            yield _Entry(tag, kind, inline[:size])
            continue
        start = _as_number(inline, order)
        if start + size <= len(tiff):
            yield _Entry(tag, kind, tiff[start : start + size])


def _add_text(entry: _Entry, order: str, found: FieldCollector) -> None:
    # All entries may point to the same bytes, so a small file could ask for gigabytes of decoding.
    if found.is_full:
        return
    name = _NAMES.get(entry.tag) or f"0x{entry.tag:04X}"
    text = _text_of(entry, order)
    if not text:
        found.waste(len(entry.value))
        return
    add_text(name, text, found)


def _text_of(entry: _Entry, order: str) -> str:
    """The text of an entry, "" if it is none."""
    tag, value = entry.tag, entry.value
    if tag == _USER_COMMENT:
        return decode_user_comment(value, big_endian=order == ">")
    if tag in _WINDOWS_TEXTS:
        return value.decode("utf-16-le", "replace")
    if entry.type in _TEXT_TYPES:
        return decode_text(value.rstrip(b"\0"))
    if entry.type in _BYTE_TYPES and tag in _NAMES:
        return _as_text(value)
    return ""


def _as_text(value: bytes) -> str:
    """Bytes that may be a text; "" for the notes of a camera."""
    try:
        text = value.rstrip(b"\0").decode()
    except UnicodeDecodeError:
        return ""
    return "" if _CONTROLS.search(text) else text


def _number(tiff: Slices, at: int, order: str) -> int:
    return _as_number(tiff[at : at + 4], order)


def _as_number(raw: bytes, order: str) -> int:
    return int.from_bytes(raw, "big" if order == ">" else "little")
