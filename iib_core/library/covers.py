"""Pictures that the user has chosen to stand for videos."""

from __future__ import annotations

import hashlib
import sqlite3
import time

from iib_core.library.database import Database


class CoverStore:
    """One picture for each media row, kept as long as the row is."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def digest_of(self, media_id: int) -> str | None:
        """Names the picture: other bytes, other digest. None if none was chosen."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT digest FROM video_cover WHERE media_id = ?", (media_id,)
            ).fetchone()
        return None if row is None else str(row[0])

    def read(self, media_id: int) -> bytes:
        """The picture; empty if none was chosen."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT picture FROM video_cover WHERE media_id = ?", (media_id,)
            ).fetchone()
        return b"" if row is None else bytes(row[0])

    def take_back(self, media_id: int) -> None:
        """From now on none, which also holds if none was chosen."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM video_cover WHERE media_id = ?", (media_id,))

    def choose(self, media_id: int, picture: bytes) -> None:
        """From now on this one."""
        digest = _digest(picture)
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO video_cover VALUES (?, ?, ?, ?)",
                (media_id, digest, int(time.time()), picture),
            )


def add_cover(connection: sqlite3.Connection, media_id: int, picture: bytes) -> bool:
    """Choose a picture for a file that has none; an empty one is none. Whether it was chosen."""
    if not picture:
        return False
    values = (media_id, _digest(picture), int(time.time()), picture)
    sql = "INSERT OR IGNORE INTO video_cover VALUES (?, ?, ?, ?)"
    return connection.execute(sql, values).rowcount > 0


def _digest(picture: bytes) -> str:
    return hashlib.sha256(picture).hexdigest()[:32]
