"""Hides texts in the lowest bits of pixels, as sd_webui_stealth_pnginfo does.

Source: ashen-sensored/sd_webui_stealth_pnginfo, scripts/stealth_pnginfo.py.
"""

from __future__ import annotations

import gzip
import struct

import numpy as np
import numpy.typing as npt

ALPHA, COLOURS = (3,), (0, 1, 2)


def hide(
    pixels: npt.NDArray[np.uint8], text: str, channels: tuple[int, ...], *, packed: bool
) -> None:
    """Write a text into pixels of shape (height, width, 4), column by column from the left."""
    body = gzip.compress(text.encode()) if packed else text.encode()
    kind = ("alpha" if channels == ALPHA else "rgb", packed)
    said = _SIGNATURES[kind] + struct.pack(">I", 8 * len(body)) + body
    bits = np.unpackbits(np.frombuffer(said, np.uint8))
    by_column = pixels[:, :, channels].transpose(1, 0, 2).copy()
    flat = by_column.reshape(-1)
    flat[: len(bits)] = flat[: len(bits)] & 0xFE | bits
    pixels[:, :, channels] = by_column.transpose(1, 0, 2)


_SIGNATURES = {
    ("alpha", False): b"stealth_pnginfo",
    ("alpha", True): b"stealth_pngcomp",
    ("rgb", False): b"stealth_rgbinfo",
    ("rgb", True): b"stealth_rgbcomp",
}
