"""Tell a picture by its pixels, wherever it lies and whatever was written about it since.

Nothing is decoded: what is hashed are the first and the last bytes of the coded pixels, and how
many there are. Two files with the same fingerprint show the same picture; the same picture coded
anew has another one.
"""

from __future__ import annotations

from hashlib import blake2b

from iib_core.metadata.window import HEAD_BYTES, Window

DIGEST_BYTES = 12
FIRST_BYTES = 4096
LAST_BYTES = 512
LEAST_PIXELS = 4096
"""Bytes. Coded pixels of fewer are of a flat picture, which looks like many others (a generator
that fails paints black): there, and where pixels and texts are not told apart, the whole file
counts."""


def fingerprint(window: Window) -> bytes:
    """DIGEST_BYTES bytes, once the file has been read for its fields."""
    begin, length = window.pixels
    first = FIRST_BYTES
    if length < LEAST_PIXELS:
        begin, length, first = 0, window.size, HEAD_BYTES
    told = length.to_bytes(8, "big") + window.bytes_at(begin, min(first, length))
    if length > first:
        last = min(LAST_BYTES, length - first)
        told += window.bytes_at(begin + length - last, last)
    return blake2b(told, digest_size=DIGEST_BYTES).digest()
