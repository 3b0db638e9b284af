"""How long a picture may take to be decoded.

A decoder cannot be stopped from outside, but it asks for the file piece by piece, and for each
picture of an animation: there it is told that it takes too long. What reads all of a file at once
is bounded by the pixels that a picture may have.
"""

from __future__ import annotations

import io
import time
from typing import BinaryIO, cast

from iib_core.errors import NotReadableError, UnreadableError

LONGEST_CPU_S = 20.0
"""Of a processor: the same on a busy machine. What takes longer would do so each time."""
LONGEST_S = 90.0
"""By the clock: of a drive that is slow, or has gone. It may be faster the next time."""


class Patience:
    """Begins now, in this thread."""

    def __init__(self, cpu_s: float = LONGEST_CPU_S, clock_s: float = LONGEST_S) -> None:
        self._cpu_end = time.thread_time() + cpu_s
        self._clock_end = time.monotonic() + clock_s

    def check(self, name: str) -> None:
        """Raises UnreadableError for what takes too long to decode, and NotReadableError for what
        takes too long to read."""
        if time.thread_time() > self._cpu_end:
            raise UnreadableError(f"{name} takes too long to be shown")
        if time.monotonic() > self._clock_end:
            raise NotReadableError(f"{name} is read too slowly to be shown")

    def over(self, file: BinaryIO, name: str) -> BinaryIO:
        """The file, of which nothing can be read any more when patience is at its end."""
        return cast(BinaryIO, _Checked(file, name, self))


class _Checked(io.RawIOBase):
    """What Pillow needs of a file. Without fileno(), by which libtiff would read it unasked."""

    def __init__(self, file: BinaryIO, name: str, patience: Patience) -> None:
        self._file = file
        self._name = name
        self._patience = patience

    def read(self, size: int = -1, /) -> bytes:
        self._patience.check(self._name)
        return self._file.read(size)

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True
