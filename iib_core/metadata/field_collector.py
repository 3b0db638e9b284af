"""Collects the fields of one file within bounds, whatever the file claims."""

from __future__ import annotations

import zlib

MAX_TEXT_BYTES = 8 * 1024 * 1024
"""Longest single field, inflated. The largest workflows seen in the wild are about 5 MB."""

MAX_TOTAL_CHARS = 32 * 1024 * 1024
MAX_FIELDS = 1024


class FieldCollector:
    """Fields in the order found. A second text under a taken name is kept as "name#2"."""

    __slots__ = ("_chars", "fields")

    def __init__(self) -> None:
        self.fields: dict[str, str] = {}
        self._chars = 0

    def add(self, name: str, text: str) -> None:
        """Keep a text, unless it is blank, or the file has said too much already."""
        text = text.strip("\0")
        self._chars += len(text)
        if not text or self._chars > MAX_TOTAL_CHARS or len(self.fields) >= MAX_FIELDS:
            return
        if name in self.fields:
            name = self._free_name(name, text)
        self.fields[name] = text

    def _free_name(self, name: str, text: str) -> str:
        """A name for a second text; the taken one if it says the same."""
        number, candidate = 2, name
        while self.fields.get(candidate, text) != text:
            candidate = f"{name}#{number}"
            number += 1
        return candidate


def inflate(data: bytes) -> bytes:
    """Inflate a zlib stream, as far as it goes. Empty if it is damaged, or a bomb."""
    stream = zlib.decompressobj()
    try:
        inflated = stream.decompress(data, MAX_TEXT_BYTES)
    except zlib.error:
        return b""
    return b"" if stream.unconsumed_tail else inflated
