"""A file beside the database that tells whether the last run ended in good order.

It is locked while a program has the database open, which the system ends with the program however
that ends, and it holds a word that is taken out only at a good end. So whoever gets the lock and
finds the word knows: the last one crashed, or the power went. Who does not get the lock is the
second at the same database.
"""

from __future__ import annotations

import os
from pathlib import Path

from iib_core.library.file_lock import lock_file

RUNNING = b"running\n"


class RunningMark:
    """Taken when it is made. Never fails: where no file can be kept, nothing is known."""

    def __init__(self, database: Path) -> None:
        self.ended_badly = False
        """The last run did, and nobody else has the database open."""
        self.is_first = False
        """Nobody else has it open."""
        try:
            database.parent.mkdir(parents=True, exist_ok=True)
            self._file = os.open(f"{database}-running", os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            self._file = -1
            return
        self.is_first = lock_file(self._file)
        if self.is_first:
            self.ended_badly = os.read(self._file, len(RUNNING)) == RUNNING
            _write(self._file, RUNNING)

    def close(self, *, in_good_order: bool = True) -> None:
        """Idempotent."""
        if self._file >= 0:
            if self.is_first and in_good_order:
                _write(self._file, b"")
            os.close(self._file)
            self._file = -1


def _write(file: int, word: bytes) -> None:
    try:
        os.ftruncate(file, 0)
        os.lseek(file, 0, os.SEEK_SET)
        os.write(file, word)
    except OSError:  # a full disk: then the next start may look closer than it had to
        return
