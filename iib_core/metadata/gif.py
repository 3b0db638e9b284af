"""Read the size of a GIF and the comment that stands before its first frame.

Source: GIF89a specification, sections 18 and 24. Pillow, and with it A1111, writes the comment
before the first frame.
"""

from __future__ import annotations

from iib_core.metadata.contents import COMMENT, Contents
from iib_core.metadata.field_collector import FieldCollector
from iib_core.metadata.text_encoding import decode_text
from iib_core.metadata.window import Window

SIGNATURES = (b"GIF87a", b"GIF89a")
_EXTENSION, _COMMENT = 0x21, 0xFE


def read_gif(window: Window) -> Contents:
    head = window.head
    found = FieldCollector()
    at = 13 + _palette_bytes(head[10:11])
    while head[at : at + 1] == bytes([_EXTENSION]):
        is_comment = head[at + 1 : at + 2] == bytes([_COMMENT])
        data, at = _sub_blocks(head, at + 2)
        if is_comment:
            found.add(COMMENT, decode_text(data))
    width, height = int.from_bytes(head[6:8], "little"), int.from_bytes(head[8:10], "little")
    return Contents(width, height, found.fields)


def _palette_bytes(flags: bytes) -> int:
    value = flags[0] if flags else 0
    return 3 << (value & 7) + 1 if value & 0x80 else 0


def _sub_blocks(head: bytes, at: int) -> tuple[bytes, int]:
    """The joined data of a run of blocks (a length byte each, zero ends), and where it ends."""
    parts = []
    while at < len(head) and head[at]:
        parts.append(head[at + 1 : at + 1 + head[at]])
        at += 1 + head[at]
    return b"".join(parts), at + 1
