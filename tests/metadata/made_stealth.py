"""Pictures with texts in the lowest bits of their pixels."""

from __future__ import annotations

import gzip
import random
import struct

from PIL import Image

SIGNATURES = {
    ("alpha", False): b"stealth_pnginfo",
    ("alpha", True): b"stealth_pngcomp",
    ("rgb", False): b"stealth_rgbinfo",
    ("rgb", True): b"stealth_rgbcomp",
}


def message(text: bytes, channel: str = "alpha", *, packed: bool = False) -> bytes:
    body = gzip.compress(text) if packed else text
    return SIGNATURES[channel, packed] + struct.pack(">I", 8 * len(body)) + body


def hiding(
    said: bytes, width: int, height: int, channel: str = "alpha", mode: str = "RGBA"
) -> Image.Image:
    """A noisy picture with bits in it, column by column."""
    noise = random.Random(1)
    channels = len(mode)
    data = bytearray(noise.randbytes(width * height * channels))
    bits = [byte >> shift & 1 for byte in said for shift in range(7, -1, -1)]
    used = range(3, 4) if channel == "alpha" else range(3)
    places = (
        (y * width + x) * channels + c for x in range(width) for y in range(height) for c in used
    )
    for place, bit in zip(places, bits, strict=False):
        data[place] = data[place] & 0xFE | bit
    return Image.frombytes(mode, (width, height), bytes(data))
