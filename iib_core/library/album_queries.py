"""What a search for an album means: those put into it by hand, or what the album's search finds."""

from __future__ import annotations

import sqlite3

from iib_core.errors import BadQueryError
from iib_core.library.query import All, AnyOf, InAlbum, Not, Query
from iib_core.library.query_language import parse_query
from iib_core.library.text_match import alike

MOST_SEARCHES = 50
"""Searches of albums that one search may come to: an album's search may name other albums."""


def expanded(connection: sqlite3.Connection, query: Query, *, strictly: bool = False) -> Query:
    """The query with the searches of albums in the place of their names. An album that holds itself
    by way of others is empty there, and with `strictly` an error. Raises BadQueryError."""
    return _Expansion(connection, strictly).of(query, ())


class _Expansion:
    def __init__(self, connection: sqlite3.Connection, strictly: bool) -> None:
        self._connection = connection
        self._strictly = strictly
        self._searches = 0

    def of(self, query: Query, within: tuple[int, ...]) -> Query:
        """`within`: the albums whose searches this one is a part of."""
        match query:
            case InAlbum():
                return self._album(query, within)
            case Not(inner):
                return Not(self.of(inner, within))
            case All(parts):
                return All(tuple([self.of(part, within) for part in parts]))
            case AnyOf(parts):
                return AnyOf(tuple([self.of(part, within) for part in parts]))
            case _:
                return query

    def _album(self, query: InAlbum, within: tuple[int, ...]) -> Query:
        around = "" if query.whole else "%"
        condition, values = alike("name", query.name, around, around)
        rows = self._connection.execute(
            f"SELECT id, query FROM album WHERE query IS NOT NULL AND {condition} ORDER BY id",
            values,
        ).fetchall()
        if not rows:
            return query
        found = [self._search(album_id, text, within) for album_id, text in rows]
        return AnyOf((query, *found))

    def _search(self, album_id: int, text: str, within: tuple[int, ...]) -> Query:
        if album_id in within:
            if self._strictly:
                raise BadQueryError("An album cannot hold itself")
            return AnyOf()
        self._searches += 1
        if self._searches > MOST_SEARCHES:
            raise BadQueryError(f"This comes to the searches of more than {MOST_SEARCHES} albums")
        return self.of(parse_query(text), (*within, album_id))
