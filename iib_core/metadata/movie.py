"""Read the tags and the size of MP4 and MOV movies (M4A sounds too) from their `moov` box.

Tags stand in a list `ilst`, by a code of four letters ("©cmt") or by the number of a name in a box
`keys` beside it (ffmpeg with `use_metadata_tags`, QuickTime's `mdta`); or, in older QuickTime, as
boxes of their own. Field names are the keys in lower case; codes have the names that ffmpeg uses.

Source: ISO/IEC 14496-12 (ISOBMFF), sections 8.3.2 and 8.10; Apple, QuickTime File Format,
"Metadata" and "User data atoms".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from iib_core.metadata.boxes import Box, boxes_in, file_boxes, number_at
from iib_core.metadata.contents import XMP
from iib_core.metadata.field_collector import MAX_BLOCK_BYTES, FieldCollector
from iib_core.metadata.media_tags import add_tag
from iib_core.metadata.text_encoding import decode_text
from iib_core.metadata.window import Window

MAX_TRACKS = 64

_APPLE_PREFIX = "com.apple.quicktime."
_NAMES = {
    b"\xa9cmt": "comment",
    b"\xa9nam": "title",
    b"\xa9too": "encoder",
    b"\xa9swr": "software",
    b"\xa9ART": "artist",
    b"\xa9aut": "author",
    b"\xa9alb": "album",
    b"\xa9day": "date",
    b"\xa9des": "description",
    b"\xa9inf": "information",
    b"\xa9gen": "genre",
    b"\xa9cpy": "copyright",
    b"desc": "description",
    b"ldes": "synopsis",
    b"cprt": "copyright",
}
_TEXT_ENCODINGS: dict[int, Callable[[bytes], str]] = {
    0: decode_text,
    1: decode_text,
    2: lambda raw: raw.decode("utf-16-be", "replace"),
}
"""By the type of a value; all other types are numbers and pictures."""

_TRACK_SIZE_BYTES = 8
_MATRIX_BYTES = 36


def read_movie(window: Window, movie: Box, found: FieldCollector) -> tuple[int, int]:
    """Put the tags of a `moov` box into `found`; return the size as shown, 0 when unknown."""
    width = height = 0
    tracks = 0
    for box in file_boxes(window, movie.begin, movie.end):
        if box.kind == b"trak" and tracks < MAX_TRACKS:
            tracks += 1
            if not width:
                width, height = _track_size(window, box)
        elif box.kind in (b"udta", b"meta"):
            data = window.bytes_at(box.begin, min(box.end - box.begin, MAX_BLOCK_BYTES))
            _read_tags(box.kind, data, found)
    return width, height


def _track_size(window: Window, track: Box) -> tuple[int, int]:
    """Width and height of a track, exchanged if its matrix turns it on its side."""
    for box in islice(file_boxes(window, track.begin, track.end), 8):
        if box.kind != b"tkhd":
            continue
        header = window.bytes_at(box.begin, min(box.end - box.begin, 128))
        at = len(header) - _TRACK_SIZE_BYTES
        if at < _MATRIX_BYTES:
            return 0, 0
        # Numbers of 16 bits before the point and 16 behind it.
        width, height = number_at(header, at, 4) >> 16, number_at(header, at + 4, 4) >> 16
        a, b = number_at(header, at - 36, 4), number_at(header, at - 32, 4)
        return (height, width) if not a and b else (width, height)
    return 0, 0


def _read_tags(kind: bytes, data: bytes, found: FieldCollector) -> None:
    if kind == b"meta":
        _read_meta(data, 0, len(data), found)
        return
    for box in boxes_in(data, 0, len(data)):
        if box.kind == b"meta":
            _read_meta(data, box.begin, box.end, found)
        elif box.kind == b"XMP_":
            found.add(XMP, decode_text(data[box.begin : box.end]))
        elif box.kind in _NAMES and not found.is_full:
            add_tag(_NAMES[box.kind], _old_text(data[box.begin : box.end]), found)


def _old_text(data: bytes) -> str:
    """QuickTime's own: length and language, two bytes each, before the text."""
    length = number_at(data, 0, 2)
    return decode_text(data[4 : 4 + length] if length <= len(data) - 4 else data)


def _read_meta(data: bytes, at: int, end: int, found: FieldCollector) -> None:
    # A version comes first, but not in QuickTime.
    begin = at if data[at + 4 : at + 8] == b"hdlr" else at + 4
    parts = {box.kind: box for box in boxes_in(data, begin, end)}
    if b"ilst" not in parts:
        return
    keys = _keys(data, parts.get(b"keys"))
    items = parts[b"ilst"]
    for item in boxes_in(data, items.begin, items.end):
        if found.is_full:
            return
        name, text = _tag(data, item, keys)
        add_tag(name, text, found)


def _keys(data: bytes, box: Box | None) -> list[str]:
    """The names in a `keys` box; items refer to them by number, from 1."""
    if box is None:
        return []
    return [
        decode_text(data[key.begin : key.end]) for key in boxes_in(data, box.begin + 8, box.end)
    ]


def _tag(data: bytes, item: Box, keys: list[str]) -> tuple[str, str]:
    """Name and text of an item of `ilst`; no name if nobody knows it."""
    parts = list(_first_of_each(data, item))
    text = "".join(_value(data, box) for box in parts if box.kind == b"data")
    number = int.from_bytes(item.kind, "big")
    if item.kind == b"----":  # names itself
        name = "".join(decode_text(data[b.begin + 4 : b.end]) for b in parts if b.kind == b"name")
    elif 0 < number <= len(keys):
        name = keys[number - 1]
    else:
        name = _NAMES.get(item.kind, "")
    return name.removeprefix(_APPLE_PREFIX), text


def _first_of_each(data: bytes, item: Box) -> Iterator[Box]:
    seen = set()
    for box in boxes_in(data, item.begin, item.end):
        if box.kind not in seen:
            seen.add(box.kind)
            yield box


def _value(data: bytes, box: Box) -> str:
    """A `data` box: a type and a language, four bytes each, before the value."""
    decode = _TEXT_ENCODINGS.get(number_at(data, box.begin, 4))
    return decode(data[box.begin + 8 : box.end]) if decode else ""
