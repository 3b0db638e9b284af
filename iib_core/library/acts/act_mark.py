"""Tells the other programs at the same database which acts are being done right now.

A step that is planned and not done belongs to an act that is being done, or to one in whose middle
a program has ended. A file that is locked as long as the act is done tells which.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from iib_core.library.file_lock import lock_file


@contextmanager
def being_done(folder: Path, act_id: int) -> Iterator[None]:
    """Keeps the mark. Where no file can be kept, nobody is told."""
    path = _mark_of(folder, act_id)
    try:
        file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        yield
        return
    lock_file(file)
    try:
        yield
    finally:
        os.close(file)
        with suppress(OSError):
            path.unlink()


def is_being_done(folder: Path, act_id: int) -> bool:
    """By whichever program."""
    try:
        file = os.open(_mark_of(folder, act_id), os.O_RDWR)
    except OSError:
        return False
    try:
        return not lock_file(file)
    finally:
        os.close(file)


def _mark_of(folder: Path, act_id: int) -> Path:
    return folder / f"act-{act_id}.running"
