"""Generation texts that the user has edited. They stand in the index in the place of what the file
says, which is not changed; what is searched and shown follows from them."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Mapping, Sequence
from typing import Any

from iib_core.errors import InvalidError
from iib_core.files import is_text
from iib_core.library.acts.journal import DONE, begin
from iib_core.library.database import Database
from iib_core.library.seen import chunks, marks
from iib_core.metadata import Facts, MediaKind, facts_from_fields

TEXT = "text"
"""What changing one is called in the journal."""
LONGEST_TEXT = 1_000_000
"""Characters."""


class EditedTexts:
    """One text for each media row at most."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, media_ids: Sequence[int]) -> dict[int, str]:
        """Those of these media, as they were written."""
        with self._database.read() as connection:
            return texts_of(connection, media_ids)

    def write(self, media_id: int, text: str) -> None:
        """Remember a text for a file; a blank one means what the file says. The index does not
        know of it yet. Raises InvalidError."""
        check_edited(text)
        with self._database.write() as connection:
            old = texts_of(connection, [media_id]).get(media_id, "")
            if old != text:
                put(connection, media_id, text)
                (name,) = connection.execute(
                    "SELECT name FROM media WHERE id = ?", (media_id,)
                ).fetchone()
                begin(connection, TEXT, {"name": name}, [{"media": media_id, "old": old}], DONE)


def facts_of_text(text: str, width: int = 0, height: int = 0) -> Facts:
    """What an edited text says."""
    return facts_from_fields({"parameters": text}, width, height)


def texts_of(connection: sqlite3.Connection, media_ids: Sequence[int]) -> dict[int, str]:
    """The edited texts among these media."""
    found: dict[int, str] = {}
    for some in chunks(media_ids):
        sql = f"SELECT media_id, text FROM edited_text WHERE media_id IN ({marks(some)})"
        found.update(connection.execute(sql, some).fetchall())
    return found


def stated(
    connection: sqlite3.Connection, media_ids: Sequence[int]
) -> dict[int, tuple[Facts, MediaKind]]:
    """What the edited texts among these media say, ready to be indexed."""
    found: dict[int, tuple[Facts, MediaKind]] = {}
    for media_id, text in texts_of(connection, media_ids).items():
        kind, width, height = connection.execute(
            "SELECT kind, width, height FROM media WHERE id = ?", (media_id,)
        ).fetchone()
        found[media_id] = facts_of_text(text, width, height), MediaKind(kind)
    return found


def put(connection: sqlite3.Connection, media_id: int, text: str) -> None:
    """As EditedTexts.write(), in a transaction of the caller's, and not for undo."""
    if text.strip():
        values = (media_id, text, int(time.time()))
        connection.execute("INSERT OR REPLACE INTO edited_text VALUES (?, ?, ?)", values)
    else:
        connection.execute("DELETE FROM edited_text WHERE media_id = ?", (media_id,))


def add_edited(connection: sqlite3.Connection, media_id: int, text: str) -> bool:
    """Remember a text for a file that has none; a blank one is none. Whether it was taken."""
    if not text.strip():
        return False
    sql = "INSERT OR IGNORE INTO edited_text VALUES (?, ?, ?)"
    return connection.execute(sql, (media_id, text, int(time.time()))).rowcount > 0


def undo_edit(connection: sqlite3.Connection, content: Mapping[str, Any]) -> int | None:
    """As it was before. The id of the file whose text has changed, if it is still there."""
    media_id = int(content["media"])
    if connection.execute("SELECT 1 FROM media WHERE id = ?", (media_id,)).fetchone() is None:
        return None
    put(connection, media_id, content["old"])
    return media_id


def check_edited(text: str) -> None:
    """Raises InvalidError for what cannot be kept."""
    if len(text) > LONGEST_TEXT:
        raise InvalidError(f"A text has at most {LONGEST_TEXT:,} characters")
    if "\0" in text or not is_text(text):
        raise InvalidError("A text holds no NUL and no half of a surrogate pair")
