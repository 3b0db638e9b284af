"""Know a file again that has moved: its row, with id and tags, goes along.

A row whose file is gone takes the place of a new file with the same fingerprint. While both files
are there they are two pictures: a copy inherits nothing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from iib_core.files import TRASH_FOLDER
from iib_core.library import text_index


class NewFile(NamedTuple):
    """A file without a row."""

    folder_id: int
    name: str
    fingerprint: bytes


_SAME_PATH = "was.relpath = now.relpath AND m.name = ?3"
_SAME_NAME = "m.name = ?3"
_ANY = "?3 = ?3"


def claim_missing(connection: sqlite3.Connection, files: Sequence[NewFile]) -> list[int | None]:
    """The id of the missing row that each of these files has now, hung at its new place; None for
    a file that is new indeed. A row goes to a file of the same path in another root first, then to
    one of the same name, then to any; of several rows the oldest goes. Those of files in the trash
    stay there."""
    claimed: list[int | None] = [None] * len(files)
    any_missing = connection.execute(
        "SELECT 1 FROM media WHERE missing_since IS NOT NULL AND fingerprint IS NOT NULL LIMIT 1"
    ).fetchone()
    if any_missing is None:
        return claimed
    for alike in (_SAME_PATH, _SAME_NAME, _ANY):
        for at, file in enumerate(files):
            if claimed[at] is None and file.fingerprint:
                claimed[at] = _claim(connection, file, alike)
    return claimed


def _claim(connection: sqlite3.Connection, file: NewFile, alike: str) -> int | None:
    row = connection.execute(
        f"""SELECT m.id FROM media AS m JOIN folder AS was ON was.id = m.folder_id
            JOIN folder AS now ON now.id = ?1
            WHERE m.missing_since IS NOT NULL AND m.fingerprint = ?2 AND {alike}
            AND '/' || was.relpath NOT LIKE '%/{TRASH_FOLDER}/%'
            ORDER BY m.id LIMIT 1""",
        (file.folder_id, file.fingerprint, file.name),
    ).fetchone()
    if row is None:
        return None
    media_id = int(row[0])
    text_index.forget(connection, [media_id])  # it holds the relpath
    connection.execute(
        "UPDATE media SET folder_id = ?, name = ?, missing_since = NULL WHERE id = ?",
        (file.folder_id, file.name, media_id),
    )
    text_index.add(connection, [media_id])
    return media_id
