"""Put a good copy in the place of a damaged database. The damaged one is kept beside it."""

from __future__ import annotations

import logging
import shutil
import time
from pathlib import Path
from typing import NamedTuple

from iib_core.library.backup import copies_of, problem_of

logger = logging.getLogger(__name__)

COMPANIONS = ("-wal", "-shm", "-journal")


class Recovery(NamedTuple):
    """What was done."""

    copy: Path
    """Took the place of the database."""
    made_s: float
    """When, in seconds since 1970."""
    damaged: Path
    """Where the damaged database lies now."""

    def __str__(self) -> str:
        when = time.strftime("%Y-%m-%d %H:%M", time.localtime(self.made_s))
        return (
            f"The database was damaged. The copy of {when} has taken its place; tags and ratings"
            f" given since then are missing. The damaged database was kept: {self.damaged}"
        )


def recover(database: Path, backups: Path, *, thoroughly: bool) -> Recovery | None:
    """If a database is damaged, put its newest good copy in its place.

    `thoroughly`: read all of it, some seconds for a million pictures. None if it is in order, or
    there is no good copy, or it cannot be moved: then whoever opens it says what is wrong.
    """
    if not database.is_file():
        return None
    problem = problem_of(database, thoroughly=thoroughly)
    if problem is None and database.stat().st_size == 0:
        problem = "it is empty"
    if problem is None:
        return None
    logger.error("The database %s is damaged: %s", database, problem)
    for copy in reversed(copies_of(database, backups)):
        if problem_of(copy, thoroughly=True) is None:
            try:
                return _put_in_place(copy, database)
            except OSError as error:
                logger.error("The copy %s cannot take its place: %s", copy, error)
                return None
    return None


def _put_in_place(copy: Path, database: Path) -> Recovery:
    made_s = copy.stat().st_mtime
    ready = database.with_name(f"{database.name}.restoring")
    shutil.copyfile(copy, ready)  # before anything is moved: the disk may be full
    damaged = _free_name(database, time.strftime("%Y-%m-%d %H-%M-%S"))
    database.replace(damaged)
    for ending in COMPANIONS:
        companion = database.with_name(database.name + ending)
        if companion.exists():
            companion.replace(damaged.with_name(damaged.name + ending))
    ready.replace(database)
    return Recovery(copy, made_s, damaged)


def _free_name(database: Path, stamp: str) -> Path:
    name = f"{database.name}.damaged {stamp}"
    number, free = 2, database.with_name(name)
    while free.exists():
        number, free = number + 1, database.with_name(f"{name} ({number})")
    return free
