"""Read the tags of a FLAC sound.

Source: RFC 9639 (FLAC), section 8.
"""

from __future__ import annotations

from iib_core.metadata.contents import Contents
from iib_core.metadata.field_collector import MAX_BLOCK_BYTES, FieldCollector
from iib_core.metadata.vorbis import read_comments
from iib_core.metadata.window import Window

SIGNATURE = b"fLaC"
MAX_BLOCKS = 1_024

_COMMENTS = 4
_IS_LAST = 0x80


def read_flac(window: Window, at: int = 0) -> Contents:
    """Fields of the FLAC stream that begins at `at`."""
    found = FieldCollector()
    at += len(SIGNATURE)
    for _ in range(MAX_BLOCKS):
        header = window.bytes_at(at, 4)
        if len(header) < 4:
            break
        length = int.from_bytes(header[1:], "big")
        if header[0] & ~_IS_LAST == _COMMENTS:
            read_comments(window.bytes_at(at + 4, min(length, MAX_BLOCK_BYTES)), found)
        if header[0] & _IS_LAST:
            break
        at += 4 + length
    return Contents(0, 0, found.fields)
