"""Which of several programs at one database does the background work: the one that holds the lease.

The lease is a row with the name of its holder and the time of its last heartbeat. It has a file of
its own beside the database: in the database each heartbeat would be a change of the library, which
every open page of the other programs would be told of.
"""

from __future__ import annotations

import logging
import sqlite3
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

logger = logging.getLogger(__name__)

LASTS_S = 20.0
"""After so long without a heartbeat the holder is taken for dead."""
BEAT_S = 5.0
"""Between two heartbeats, and how often whoever waits looks whether the lease is free."""
BUSY_TIMEOUT_S = 1.0


class Lease:
    """One program's side of it. Never fails: where no lease can be kept, all stays as it was, and
    whoever has just started works, as the only one would. Two that scan at once do no harm."""

    def __init__(self, database: Path, clock: Callable[[], float] = time.time) -> None:
        """`clock`: seconds since 1970, which all programs at the database can compare."""
        self._path = database.with_name(f"{database.name}-lease")
        self._clock = clock
        self._holder = uuid.uuid4().hex
        self._is_held: bool | None = None

    @property
    def is_held(self) -> bool:
        """By this program, as far as the last renew() has told."""
        return bool(self._is_held)

    def renew(self, *, is_alone: bool = False) -> bool:
        """A heartbeat. Takes the lease if it is free, or its holder is taken for dead. Returns
        whether it is this program's now.

        `is_alone`: nobody else has the database open, so the holder is dead for sure.
        """
        try:
            self._is_held = self._beat(is_alone)
        except (OSError, sqlite3.Error) as error:
            logger.warning("The lease %s cannot be renewed: %s", self._path, error)
            if self._is_held is None:
                self._is_held = True
            if not isinstance(error, OSError | sqlite3.OperationalError):
                self._path.unlink(missing_ok=True)  # it is damaged; the next heartbeat makes one
        return self.is_held

    def give_back(self) -> None:
        """Let another program have it at once. Idempotent."""
        if not self.is_held:
            return
        self._is_held = False
        try:
            with self._open() as connection:
                connection.execute("DELETE FROM lease WHERE holder = ?", (self._holder,))
        except (OSError, sqlite3.Error) as error:
            logger.warning("The lease %s ends by itself: %s", self._path, error)

    def _beat(self, is_alone: bool) -> bool:
        now = self._clock()
        with self._open() as connection:
            # A heartbeat of the future is none: the clock was set back meanwhile.
            connection.execute(
                """INSERT INTO lease VALUES (1, ?1, ?2) ON CONFLICT (one) DO UPDATE
                   SET holder = ?1, beat_at = ?2
                   WHERE ?4 OR holder = ?1 OR abs(beat_at - ?2) > ?3""",
                (self._holder, now, LASTS_S, is_alone),
            )
            (holder,) = connection.execute("SELECT holder FROM lease").fetchone()
        return bool(holder == self._holder)

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """A transaction on the lease's file."""
        with closing(
            sqlite3.connect(self._path, timeout=BUSY_TIMEOUT_S, isolation_level=None)
        ) as connection:
            # What is lost with the power is a heartbeat. And a full disk has room for this one:
            # it is written over the last, and nothing beside it.
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute("PRAGMA journal_mode = MEMORY")
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(
                """CREATE TABLE IF NOT EXISTS lease (
                       one     INTEGER PRIMARY KEY CHECK (one = 1),  -- the only row
                       holder  TEXT NOT NULL,
                       beat_at REAL NOT NULL                         -- seconds since 1970
                   )"""
            )
            yield connection
            connection.execute("COMMIT")
