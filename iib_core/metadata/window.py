"""Random access to an open file, mostly answered from its first bytes."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from types import TracebackType
from typing import Protocol

# A pipe or device with the name of a picture must not keep us waiting. Each system lacks a flag.
_READING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)

_NO_LINKS: int = getattr(os, "O_NOFOLLOW", 0)

HEAD_BYTES = 16 * 1024
"""Read at once on opening: text and size of most pictures lie within, and four times as much would
take twice as long."""


class Readable(Protocol):
    """What a window needs of a file; any binary file of `io` has it."""

    def read(self, size: int, /) -> bytes | None: ...

    def seek(self, offset: int, whence: int = ..., /) -> int: ...


class Window:
    """Bytes of a file by position. Beyond the end there is nothing, never an error."""

    __slots__ = ("_file", "_size", "head", "pixels")

    def __init__(self, file: Readable) -> None:
        self._file = file
        self.pixels = (0, 0)
        """Where the coded pixels begin and how many bytes they are, once a reader of a container
        that keeps them apart from all texts has found them."""
        self.head: bytes = file.read(HEAD_BYTES) or b""
        self._size = len(self.head) if len(self.head) < HEAD_BYTES else -1

    @property
    def size(self) -> int:
        """Size of the whole file, in bytes."""
        if self._size < 0:
            self._size = self._file.seek(0, os.SEEK_END)
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
        self._file.seek(offset, os.SEEK_SET)
        return self._file.read(end - offset) or b""


class OpenFile:
    """A file open for reading. As `io.FileIO`, which takes half as long again to open."""

    __slots__ = ("_descriptor",)

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def __enter__(self) -> OpenFile:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        os.close(self._descriptor)

    def read(self, size: int, /) -> bytes:
        return os.read(self._descriptor, size)

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        return os.lseek(self._descriptor, offset, whence)


def open_file(path: str, *, follow_links: bool = True) -> OpenFile:
    """Open a file for reading. Raises OSError, or ValueError for a NUL in the path."""
    if follow_links:
        return OpenFile(os.open(path, _READING))
    if not _NO_LINKS and Path(path).is_symlink():
        raise OSError(errno.ELOOP, "A link is not followed")
    return OpenFile(os.open(path, _READING | _NO_LINKS))
