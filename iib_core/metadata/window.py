"""Random access to an open file, mostly answered from its first bytes."""

from __future__ import annotations

import io
import os

# A pipe or device with the name of a picture must not keep us waiting. Each system lacks a flag.
_READING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)

HEAD_BYTES = 64 * 1024
"""Read at once on opening: text and size of nearly every picture lie within."""


class Window:
    """Bytes of a file by position. Beyond the end there is nothing, never an error."""

    __slots__ = ("_file", "_size", "head")

    def __init__(self, file: io.RawIOBase | io.BufferedIOBase) -> None:
        self._file = file
        self.head: bytes = file.read(HEAD_BYTES) or b""
        self._size = len(self.head) if len(self.head) < HEAD_BYTES else -1

    @property
    def size(self) -> int:
        """Size of the whole file, in bytes."""
        if self._size < 0:
            self._size = self._file.seek(0, io.SEEK_END)
        return self._size

    def bytes_at(self, offset: int, length: int) -> bytes:
        """Up to `length` bytes from `offset`; fewer at the end of the file."""
        end = offset + length
        if end <= len(self.head):
            return self.head[offset:end]
        end = min(end, self.size)
        if offset >= end:
            return b""
        if end <= len(self.head):
            return self.head[offset:end]
        self._file.seek(offset)
        return self._file.read(end - offset) or b""


def open_file(path: str) -> io.FileIO:
    """Open a file for reading, unbuffered. Raises OSError, or ValueError for a NUL in the path."""
    # Not through `opener`, which makes opening half as slow again.
    descriptor = os.open(path, _READING)
    try:
        return io.FileIO(descriptor)
    except OSError:  # a folder
        os.close(descriptor)
        raise
