"""Collects the fields of one file within bounds, whatever the file claims."""

from __future__ import annotations

import zlib
from typing import Protocol

from iib_core.metadata.text_encoding import LARGEST_TEXT

# What is bounded here is multiplied later, when texts are joined, parsed and packed. Together with
# the bounds of json_text.py, prompt.py and a1111.py no file takes more than 64 MB of memory.

MAX_TEXT_BYTES = 6 * 1024 * 1024
"""Longest single field, inflated. The largest workflows seen in the wild are about 5 MB."""

MAX_BLOCK_BYTES = 10 * 1024 * 1024
"""Longest part of a file that holds several texts, as an EXIF block with both graphs of ComfyUI."""

MAX_TOTAL = 16 * 1024 * 1024
"""Bytes of memory that the texts of one file take, and bytes inflated in vain."""

MAX_FIELDS = 1024


class _Stream(Protocol):
    """What `zlib.decompressobj` makes; it has no name of its own in older Pythons."""

    @property
    def unconsumed_tail(self) -> bytes: ...

    def decompress(self, data: bytes, max_length: int = ..., /) -> bytes: ...


class FieldCollector:
    """Fields in the order found. A second text under a taken name is kept as "name#2"."""

    __slots__ = ("_total", "fields")

    def __init__(self) -> None:
        self.fields: dict[str, str] = {}
        self._total = 0

    @property
    def is_full(self) -> bool:
        """The file has said too much: nothing more is kept, so nothing more need be read."""
        return self._total > MAX_TOTAL or len(self.fields) >= MAX_FIELDS

    def add(self, name: str, text: str) -> None:
        """Keep a text, unless it is blank or there is no room."""
        text = text.strip("\0")
        size = text.__sizeof__()  # up to four bytes a character
        self._total += size
        if not text or size > LARGEST_TEXT or self.is_full:
            return
        fields = self.fields
        fields[self._free_name(name, text) if name in fields else name] = text

    def waste(self, count: int) -> None:
        """Bytes were looked at in vain, which counts as well: a file must not have us do so for
        hours."""
        self._total += count

    def inflate(self, data: bytes) -> bytes:
        """Inflate a zlib stream as far as it goes. Empty if it is damaged, or a bomb."""
        try:
            return self._inflated(zlib.decompressobj(), data)
        except zlib.error:
            pass
        try:  # without the checksum at the end, in case nothing else is wrong
            return self._inflated(zlib.decompressobj(-zlib.MAX_WBITS), data[2:])
        except zlib.error:
            return b""

    def _inflated(self, stream: _Stream, data: bytes) -> bytes:
        inflated = stream.decompress(data, MAX_TEXT_BYTES)
        is_bomb = bool(stream.unconsumed_tail)
        if is_bomb:
            self.waste(MAX_TEXT_BYTES)
        return b"" if is_bomb else inflated

    def _free_name(self, name: str, text: str) -> str:
        """A name for a second text; the taken one if it says the same."""
        number, candidate = 2, name
        while self.fields.get(candidate, text) != text:
            candidate = f"{name}#{number}"
            number += 1
        return candidate
