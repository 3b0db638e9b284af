"""Read the tags and the size of Matroska and WebM videos by walking their EBML elements.

An element is an id, a length and a content; a length of nothing but ones is unknown, and then the
content goes on until something comes that cannot be in it. Tags may stand behind the pictures: a
list at the start, the SeekHead, says where. Field names are the tags' in lower case.

Source: RFC 8794 (EBML), sections 4 to 6; RFC 9559 (Matroska), section 5.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

from iib_core.metadata.contents import Contents
from iib_core.metadata.field_collector import MAX_BLOCK_BYTES, FieldCollector
from iib_core.metadata.media_tags import add_tag
from iib_core.metadata.text_encoding import decode_text
from iib_core.metadata.window import Window

SIGNATURE = b"\x1a\x45\xdf\xa3"
MAX_ELEMENTS = 20_000
"""On one level. A cluster is some seconds long."""

MAX_PLACES = 64

_SEGMENT = 0x18538067
_SEEK_HEAD, _SEEK, _SEEK_ID, _SEEK_POSITION = 0x114D9B74, 0x4DBB, 0x53AB, 0x53AC
_INFO, _TITLE, _WRITING_APP = 0x1549A966, 0x7BA9, 0x5741
_TRACKS, _TRACK, _VIDEO, _PIXEL_WIDTH, _PIXEL_HEIGHT = 0x1654AE6B, 0xAE, 0xE0, 0xB0, 0xBA
_PROJECTION, _ROLL = 0x7670, 0x7675
_TAGS, _TAG, _SIMPLE_TAG, _TAG_NAME, _TAG_STRING = 0x1254C367, 0x7373, 0x67C8, 0x45A3, 0x4487
_CLUSTER = 0x1F43B675

_HEADER_BYTES = 12
_MAX_DEPTH = 4
_FLOATS = {4: struct.Struct(">f"), 8: struct.Struct(">d")}
_ON_ITS_SIDE = (90, -90, 270, -270)
"""Degrees."""


class _Element(NamedTuple):
    id: int
    begin: int
    end: int
    """As far as its surroundings go, if its length is unknown."""
    has_length: bool


def read_matroska(window: Window) -> Contents:
    """Fields and size; what follows a cut or damaged element is left out."""
    for element in _file_elements(window, 0, window.size):
        if element.id == _SEGMENT:
            return _Segment(window, element).read()
    return Contents(0, 0, {})


class _Segment:
    """The one element that holds everything but the file's header."""

    def __init__(self, window: Window, element: _Element) -> None:
        self._window, self._element = window, element
        self._found = FieldCollector()
        self._size = (0, 0)
        self._seen: set[int] = set()
        """Where elements stand that have been read."""
        self._places: list[int] = []
        """Where the SeekHead says that there is something to read."""

    def read(self) -> Contents:
        begin, end = self._element.begin, self._element.end
        for element in _file_elements(self._window, begin, end):
            if element.id == _CLUSTER and self._places:
                break
            self._read_part(element)
        while self._places and len(self._seen) < MAX_PLACES:
            place = begin + self._places.pop()
            listed = next(_file_elements(self._window, place, end), None)
            if listed is not None:
                self._read_part(listed)
        return Contents(*self._size, self._found.fields)

    def _read_part(self, element: _Element) -> None:
        if element.id not in _PARTS or element.begin in self._seen:
            return
        self._seen.add(element.begin)
        length = min(element.end - element.begin, MAX_BLOCK_BYTES)
        data = self._window.bytes_at(element.begin, length)
        if element.id == _SEEK_HEAD:
            self._places += _listed_places(data)
        elif element.id == _TAGS:
            _read_tags(data, self._found)
        elif element.id == _INFO:
            _read_info(data, self._found)
        elif not self._size[0]:
            self._size = _picture_size(data)


_PARTS = frozenset({_SEEK_HEAD, _TAGS, _INFO, _TRACKS})


def _file_elements(window: Window, at: int, end: int) -> Iterator[_Element]:
    """The elements between two places; one of unknown length is followed by what is in it."""
    for _ in range(MAX_ELEMENTS):
        element = _element(window.bytes_at(at, _HEADER_BYTES), at, end)
        if element is None:
            return
        yield element
        at = element.end if element.has_length else element.begin


def _elements_in(data: bytes, at: int, end: int) -> Iterator[_Element]:
    for _ in range(MAX_ELEMENTS):
        element = _element(data[at : at + _HEADER_BYTES], at, end)
        if element is None:
            return
        yield element
        at = element.end


def _element(header: bytes, at: int, end: int) -> _Element | None:
    """The element at `at`, cut where its surroundings end; None if there is none."""
    id_bytes = _number_bytes(header, 0)
    if not id_bytes or id_bytes > 4 or at >= end:
        return None
    length_bytes = _number_bytes(header, id_bytes)
    begin = id_bytes + length_bytes
    if not length_bytes or begin > len(header):
        return None
    # The id keeps the bit that marks its length, a number does not.
    mask = (1 << 7 * length_bytes) - 1
    length = int.from_bytes(header[id_bytes:begin], "big") & mask
    has_length = length != mask
    own_end = min(at + begin + length, end) if has_length else end
    return _Element(int.from_bytes(header[:id_bytes], "big"), at + begin, own_end, has_length)


def _number_bytes(header: bytes, at: int) -> int:
    """How many bytes a number takes: one more than there are zero bits in front; 0 if none."""
    first = header[at] if at < len(header) else 0
    return 9 - first.bit_length() if first else 0


def _number(data: bytes, element: _Element) -> int:
    return int.from_bytes(data[element.begin : element.end][:8], "big")


def _listed_places(seek_head: bytes) -> list[int]:
    """Where the parts that we read stand, from the beginning of the segment."""
    places = []
    for seek in _elements_in(seek_head, 0, len(seek_head)):
        if seek.id != _SEEK:
            continue
        numbers = {
            one.id: _number(seek_head, one) for one in _elements_in(seek_head, seek.begin, seek.end)
        }
        if numbers.get(_SEEK_ID) in _PARTS and _SEEK_POSITION in numbers:
            places.append(numbers[_SEEK_POSITION])
    return places[:MAX_PLACES]


def _read_info(data: bytes, found: FieldCollector) -> None:
    names = {_TITLE: "title", _WRITING_APP: "encoder"}
    for one in _elements_in(data, 0, len(data)):
        if one.id in names:
            add_tag(names[one.id], decode_text(data[one.begin : one.end]), found)


def _picture_size(data: bytes) -> tuple[int, int]:
    """Width and height of the first track that has any, as shown."""
    for track in _elements_in(data, 0, len(data)):
        if track.id != _TRACK:
            continue
        for video in _elements_in(data, track.begin, track.end):
            if video.id == _VIDEO:
                return _video_size(data, video)
    return 0, 0


def _video_size(data: bytes, video: _Element) -> tuple[int, int]:
    parts = {one.id: one for one in _elements_in(data, video.begin, video.end)}
    if _PIXEL_WIDTH not in parts or _PIXEL_HEIGHT not in parts:
        return 0, 0
    width, height = _number(data, parts[_PIXEL_WIDTH]), _number(data, parts[_PIXEL_HEIGHT])
    projection = parts.get(_PROJECTION)
    return (height, width) if projection and _is_sideways(data, projection) else (width, height)


def _is_sideways(data: bytes, projection: _Element) -> bool:
    for one in _elements_in(data, projection.begin, projection.end):
        layout = _FLOATS.get(one.end - one.begin)
        if one.id == _ROLL and layout and one.end <= len(data):
            return layout.unpack_from(data, one.begin)[0] in _ON_ITS_SIDE
    return False


def _read_tags(data: bytes, found: FieldCollector) -> None:
    for tag in _elements_in(data, 0, len(data)):
        if tag.id == _TAG:
            _read_simple_tags(data, tag, found, 0)


def _read_simple_tags(data: bytes, around: _Element, found: FieldCollector, depth: int) -> None:
    for one in _elements_in(data, around.begin, around.end):
        if one.id != _SIMPLE_TAG or found.is_full:
            continue
        texts = {
            part.id: decode_text(data[part.begin : part.end])
            for part in _elements_in(data, one.begin, one.end)
            if part.id in (_TAG_NAME, _TAG_STRING)
        }
        add_tag(texts.get(_TAG_NAME, ""), texts.get(_TAG_STRING, ""), found)
        if depth < _MAX_DEPTH:
            _read_simple_tags(data, one, found, depth + 1)
