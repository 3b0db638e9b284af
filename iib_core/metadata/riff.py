"""Read the tags of WAV sounds and AVI videos from their list of information.

Source: Microsoft, "Multimedia Programming Interface and Data Specifications 1.0", chapter 2;
OpenDML AVI file format extensions (main header).
"""

from __future__ import annotations

from collections.abc import Iterator

from iib_core.metadata.contents import Contents
from iib_core.metadata.field_collector import MAX_BLOCK_BYTES, MAX_TEXT_BYTES, FieldCollector
from iib_core.metadata.id3 import read_tag
from iib_core.metadata.media_tags import add_tag
from iib_core.metadata.text_encoding import decode_text
from iib_core.metadata.window import Window

MAX_CHUNKS = 4_096

_FORMS = (b"WAVE", b"AVI ")
_NAMES = {
    b"ICMT": "comment",
    b"INAM": "title",
    b"ISFT": "encoder",
    b"IART": "artist",
    b"ICRD": "date",
    b"ISBJ": "subject",
    b"IKEY": "keywords",
    b"ICOP": "copyright",
}


def is_riff(head: bytes) -> bool:
    return head[:4] == b"RIFF" and head[8:12] in _FORMS


def read_riff(window: Window) -> Contents:
    """Fields, and the size of a video."""
    found = FieldCollector()
    width = height = 0
    for kind, begin, end in _chunks(window, 12, window.size):
        if kind in (b"id3 ", b"ID3 "):
            read_tag(window.bytes_at(begin, min(end - begin, MAX_BLOCK_BYTES)), found)
        elif kind == b"LIST":
            form = window.bytes_at(begin, 4)
            if form == b"INFO":
                _read_information(window, begin + 4, end, found)
            elif form == b"hdrl":
                # The main header comes first: eight numbers, then width and height.
                sides = window.bytes_at(begin + 4 + 8 + 32, 8)
                width = int.from_bytes(sides[:4], "little")
                height = int.from_bytes(sides[4:], "little")
    return Contents(width, height, found.fields)


def _read_information(window: Window, at: int, end: int, found: FieldCollector) -> None:
    for kind, begin, text_end in _chunks(window, at, end):
        if kind in _NAMES and not found.is_full:
            raw = window.bytes_at(begin, min(text_end - begin, MAX_TEXT_BYTES))
            add_tag(_NAMES[kind], decode_text(raw, "cp1252"), found)


def _chunks(window: Window, at: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Type, begin and end of the chunks between two places."""
    for _ in range(MAX_CHUNKS):
        header = window.bytes_at(at, 8)
        if len(header) < 8 or at >= end:
            return
        length = int.from_bytes(header[4:], "little")
        yield header[:4], at + 8, min(at + 8 + length, end)
        at += 8 + length + length % 2
