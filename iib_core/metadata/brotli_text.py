"""Unpack Brotli where the package is installed, as far as is safe."""

from __future__ import annotations

from importlib import import_module

from iib_core.metadata.field_collector import MAX_TEXT_BYTES

_PIECE_BYTES = 64
"""Unpacked at a time, as the package cannot be told how much to give at most."""


def unpack_brotli(data: bytes) -> bytes:
    """The text; empty without the package, or if it is damaged or too long."""
    try:
        brotli = import_module("brotli")
    except ImportError:
        return b""
    stream = brotli.Decompressor()
    unpacked = bytearray()
    for at in range(0, len(data), _PIECE_BYTES):
        try:
            unpacked += stream.process(data[at : at + _PIECE_BYTES])
        except brotli.error:
            return b""
        if len(unpacked) > MAX_TEXT_BYTES:
            return b""
    return bytes(unpacked)
