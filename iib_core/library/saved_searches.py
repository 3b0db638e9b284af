"""Searches that the user has given a name."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Sequence
from dataclasses import dataclass

from iib_core.errors import InvalidError, NameTakenError, NotFoundError
from iib_core.library.database import Database
from iib_core.library.names import checked_name
from iib_core.library.orders import ORDERS
from iib_core.library.query_language import parse_query

MOST_FOLDERS = 1000


@dataclass(frozen=True, slots=True)
class SavedSearch:
    id: int
    name: str
    text: str
    """In the language of the search box."""
    sort: str
    """One of ORDERS."""
    folders: tuple[str, ...]
    """Where it looks, as absolute paths; none means everywhere."""


class SavedSearchStore:
    """By name. Names are the same in either case of A to Z."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[SavedSearch, ...]:
        """By name."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id, name, query, sort, folders FROM saved_search ORDER BY name"
            )
            return tuple(_search(row) for row in rows)

    def save(
        self,
        name: str,
        text: str,
        sort: str,
        folders: Sequence[str],
        *,
        search_id: int | None = None,
    ) -> SavedSearch:
        """Keep a search, or with an id put it in the place of that one.

        Raises BadQueryError, InvalidError, NameTakenError and, for an unknown id, NotFoundError.
        """
        name = checked_name(name, "A saved search")
        parse_query(text)
        if sort not in ORDERS:
            raise InvalidError(f"{sort} is no order; these are: {', '.join(ORDERS)}")
        if len(folders) > MOST_FOLDERS:
            raise InvalidError(f"A search looks into at most {MOST_FOLDERS} folders")
        values = (name, text, sort, json.dumps(list(folders)), int(time.time()))
        with self._database.write() as connection:
            try:
                if search_id is None:
                    sql = """INSERT INTO saved_search (name, query, sort, folders, saved_at)
                             VALUES (?, ?, ?, ?, ?)"""
                    search_id = connection.execute(sql, values).lastrowid
                else:
                    changed = connection.execute(
                        """UPDATE saved_search SET name = ?, query = ?, sort = ?, folders = ?,
                           saved_at = ? WHERE id = ?""",
                        (*values, search_id),
                    )
                    if not changed.rowcount:
                        raise NotFoundError(f"There is no saved search with the number {search_id}")
            except sqlite3.IntegrityError as error:
                raise NameTakenError(f"There is a saved search called {name} already") from error
        assert search_id is not None
        return SavedSearch(search_id, name, text, sort, tuple(folders))

    def remove(self, search_id: int) -> None:
        """Raises NotFoundError."""
        with self._database.write() as connection:
            sql = "DELETE FROM saved_search WHERE id = ?"
            if not connection.execute(sql, (search_id,)).rowcount:
                raise NotFoundError(f"There is no saved search with the number {search_id}")


def _search(row: tuple[int, str, str, str, str]) -> SavedSearch:
    search_id, name, text, sort, folders = row
    return SavedSearch(search_id, name, text, sort, tuple(json.loads(folders)))
