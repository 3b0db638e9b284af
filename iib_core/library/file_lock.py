"""A lock on an open file, which the system ends with the program however that ends."""

from __future__ import annotations

import os
import sys

_LOCKED_AT = 1 << 20
"""Windows lets nobody read the bytes that are locked, so they lie behind all that is written."""


if sys.platform == "win32":
    import msvcrt

    def lock_file(file: int) -> bool:
        """Whether it is ours now; the lock ends when the file is closed."""
        os.lseek(file, _LOCKED_AT, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        os.lseek(file, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def lock_file(file: int) -> bool:
        """Whether it is ours now; the lock ends when the file is closed."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
