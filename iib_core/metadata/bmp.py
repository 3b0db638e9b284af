"""Read the size of a BMP. It carries no text.

Source: Microsoft, BITMAPCOREHEADER and BITMAPINFOHEADER.
"""

from __future__ import annotations

from iib_core.metadata.contents import Contents
from iib_core.metadata.window import Window

SIGNATURE = b"BM"
_CORE_HEADER_BYTES = 12


def read_bmp(window: Window) -> Contents:
    head = window.head
    if int.from_bytes(head[14:18], "little") == _CORE_HEADER_BYTES:
        width, height = int.from_bytes(head[18:20], "little"), int.from_bytes(head[20:22], "little")
        return Contents(width, height, {})
    width = int.from_bytes(head[18:22], "little", signed=True)
    height = int.from_bytes(head[22:26], "little", signed=True)
    # A negative height means that the rows run from the top.
    return Contents(abs(width), abs(height), {})
