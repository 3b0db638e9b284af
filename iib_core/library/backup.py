"""Copies of the database, made while it is in use: SQLite's backup API reads one moment of it."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path

SECONDS_BETWEEN = 20 * 3600
"""A program that is started ten times a day would otherwise push out all but today's copies."""


def back_up(database: Path, folder: Path, kept: int, now_s: float) -> Path | None:
    """Copy a database into a folder and keep the newest `kept` copies.

    None when backups are switched off (kept < 1) or the last one is young enough. Raises OSError
    or sqlite3.Error; a copy that could not be finished is not left behind.
    """
    if kept < 1:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    copies = _copies(database, folder)
    if copies and now_s - copies[-1].stat().st_mtime < SECONDS_BETWEEN:
        return None
    stamp = time.strftime("%Y-%m-%d %H-%M-%S", time.localtime(now_s))
    target = folder / f"{database.name}_{stamp}"
    unfinished = folder / f"{target.name}.part"
    try:
        with (
            closing(sqlite3.connect(database)) as source,
            closing(sqlite3.connect(unfinished)) as copy,
        ):
            source.backup(copy)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    for old in _copies(database, folder)[:-kept]:
        old.unlink()
    return target


def _copies(database: Path, folder: Path) -> list[Path]:
    """Oldest first: the names hold the time."""
    return sorted(
        path for path in folder.glob(f"{database.name}_*") if not path.name.endswith(".part")
    )
