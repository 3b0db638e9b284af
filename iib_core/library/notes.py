"""What the user writes about a file."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Sequence

from iib_core.errors import InvalidError
from iib_core.files import is_text
from iib_core.library.database import Database
from iib_core.library.seen import chunks, marks

LONGEST_NOTE = 100_000
"""Characters."""


class NoteStore:
    """One text for each media row, kept as long as the row is."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, media_ids: Sequence[int]) -> dict[int, str]:
        """The note of each that has one."""
        found: dict[int, str] = {}
        with self._database.read() as connection:
            for some in chunks(media_ids):
                sql = f"SELECT media_id, text FROM note WHERE media_id IN ({marks(some)})"
                found.update(connection.execute(sql, some).fetchall())
        return found

    def write(self, media_id: int, text: str) -> None:
        """Replace the note of a file; a blank text removes it. Raises InvalidError."""
        check_note(text)
        with self._database.write() as connection:
            if text.strip():
                connection.execute(
                    "INSERT OR REPLACE INTO note VALUES (?, ?, ?)",
                    (media_id, text, int(time.time())),
                )
            else:
                connection.execute("DELETE FROM note WHERE media_id = ?", (media_id,))


def add_note(connection: sqlite3.Connection, media_id: int, text: str) -> bool:
    """Write a note about a file that has none; a blank one is none. Whether it was written."""
    if not text.strip():
        return False
    values = (media_id, text, int(time.time()))
    return connection.execute("INSERT OR IGNORE INTO note VALUES (?, ?, ?)", values).rowcount > 0


def check_note(text: str) -> None:
    """Raises InvalidError."""
    if len(text) > LONGEST_NOTE:
        raise InvalidError(f"A note has at most {LONGEST_NOTE:,} characters")
    if "\0" in text or not is_text(text):
        raise InvalidError("A note is text: it holds no NUL and no half of a surrogate pair")
