"""Copies of the database, made while it is in use: SQLite's backup API reads one moment of it."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from glob import escape
from pathlib import Path

from iib_core.errors import DatabaseError

SECONDS_BETWEEN = 20 * 3600
"""A program that is started ten times a day would otherwise push out all but today's copies."""


def back_up(database: Path, folder: Path, kept: int, now_s: float) -> Path | None:
    """Copy a database into a folder and keep the newest `kept` copies.

    None when backups are switched off (kept < 1) or the last one is young enough. Raises OSError
    or sqlite3.Error, DatabaseError if the copy is damaged; one that is, or could not be finished,
    is not left behind, and pushes no older one out.
    """
    if kept < 1:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    copies = copies_of(database, folder)
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
        problem = problem_of(unfinished, thoroughly=True)
        if problem is not None:
            raise DatabaseError(f"The database {database} is damaged ({problem})")
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    for old in copies_of(database, folder)[:-kept]:
        old.unlink()
    return target


def copies_of(database: Path, folder: Path) -> list[Path]:
    """Oldest first: the names hold the time."""
    return sorted(
        path for path in folder.glob(f"{escape(database.name)}_*") if path.suffix != ".part"
    )


def problem_of(database: Path, *, thoroughly: bool) -> str | None:
    """What is wrong with a database; None if nothing is, or if it cannot be told now (another
    program has locked it, the disk is away). Otherwise only its beginning is looked at."""
    ask = "PRAGMA quick_check(1)" if thoroughly else "SELECT 'ok' FROM sqlite_master LIMIT 1"
    try:
        with closing(sqlite3.connect(database)) as connection:
            row = connection.execute(ask).fetchone()
    except sqlite3.OperationalError:
        return None
    except sqlite3.DatabaseError as error:
        return str(error)
    return None if row is None or row[0] == "ok" else str(row[0])
