"""Read the size of a PSD or PSB. What is written in it is not read.

Source: Adobe Photoshop File Formats Specification, file header section.
"""

from __future__ import annotations

from iib_core.metadata.contents import Contents
from iib_core.metadata.window import Window

SIGNATURE = b"8BPS"


def read_psd(window: Window) -> Contents:
    head = window.head
    return Contents(int.from_bytes(head[18:22], "big"), int.from_bytes(head[14:18], "big"), {})
