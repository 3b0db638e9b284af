"""Tell a video of the kind MPEG-TS from a program in TypeScript: both are named .ts.

Source: ISO/IEC 13818-1, section 2.4.3.2; Blu-ray's form has four bytes in front of each packet.
"""

from __future__ import annotations

_SYNC = 0x47
_PACKETS_LOOKED_AT = 3


def is_mpeg_ts(head: bytes) -> bool:
    """Whether packets begin where they should, as far as the file goes."""
    return _has_packets(head, 0, 188) or _has_packets(head, 4, 192)


def _has_packets(head: bytes, first: int, step: int) -> bool:
    begins = head[first::step][:_PACKETS_LOOKED_AT]
    return bool(begins) and set(begins) == {_SYNC}
