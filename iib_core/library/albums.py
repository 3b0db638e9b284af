"""Albums: named sets of media, put together by hand or by a search. Files stay where they are."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass

from iib_core.errors import BadQueryError, InvalidError, NameTakenError, NotFoundError
from iib_core.library import search
from iib_core.library.album_queries import expanded
from iib_core.library.database import Database
from iib_core.library.meaning import first_meant
from iib_core.library.names import checked_name
from iib_core.library.query import InAlbum
from iib_core.library.query_language import parse_query
from iib_core.library.rows import Media
from iib_core.library.seen import chunks, marks


@dataclass(frozen=True, slots=True)
class Album:
    id: int
    name: str
    text: str | None
    """A search: the album holds whatever it finds. None for one that is filled by hand."""
    count: int
    """Of those that can be seen."""
    cover: Media | None
    """The one that was chosen, or the newest. None in an empty album."""
    made_at: int
    """Seconds since 1970."""
    problem: str = ""
    """Why nobody knows what its search finds: a sentence; "" if nothing is wrong with it."""


class AlbumStore:
    """By name. Names are the same in either case of A to Z."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._counted: tuple[Album, ...] = ()
        self._counted_at = -1

    def all(self) -> tuple[Album, ...]:
        """By name. Each is counted: one with a search takes as long as that, once. A search that
        fails is the problem of its album."""
        with self._lock:
            version = self._database.version
            if version != self._counted_at:
                with self._database.read() as connection:
                    rows = connection.execute(f"{_SELECT} ORDER BY name").fetchall()
                    self._counted = tuple(_album(connection, *row) for row in rows)
                self._counted_at = version
            return self._counted

    def make(self, name: str, text: str | None = None) -> Album:
        """A new album: an empty one, or one that holds what a search finds.

        Raises InvalidError, BadQueryError and NameTakenError.
        """
        name = checked_name(name, "An album")
        with self._database.write() as connection:
            album_id = _stored(
                connection,
                name,
                "INSERT INTO album (name, query, made_at) VALUES (?, ?, ?)",
                (name, text, int(time.time())),
            )
            _check_text(connection, text)
            return _get(connection, album_id)

    def change(self, album_id: int, *, name: str | None = None, text: str | None = None) -> Album:
        """Another name, or another search. Raises what make() does, and NotFoundError; an album
        that is filled by hand gets no search."""
        with self._database.write() as connection:
            album = _row(connection, album_id)
            if text is not None and album[2] is None:
                raise InvalidError(f"{album[1]} is filled by hand, and has no search")
            name = checked_name(album[1] if name is None else name, "An album")
            text = album[2] if text is None else text
            _stored(
                connection,
                name,
                "UPDATE album SET name = ?, query = ? WHERE id = ?",
                (name, text, album_id),
            )
            _check_text(connection, text)
            return _get(connection, album_id)

    def set_cover(self, album_id: int, media_id: int | None) -> Album:
        """Choose the picture that stands for an album; None for the newest one. Raises
        NotFoundError."""
        with self._database.write() as connection:
            _row(connection, album_id)
            connection.execute("UPDATE album SET cover_id = ? WHERE id = ?", (media_id, album_id))
            return _get(connection, album_id)

    def remove(self, album_id: int) -> None:
        """Remove an album, and none of its pictures. Raises NotFoundError."""
        with self._database.write() as connection:
            _row(connection, album_id)
            connection.execute("DELETE FROM album_media WHERE album_id = ?", (album_id,))
            connection.execute("DELETE FROM album WHERE id = ?", (album_id,))

    def put(self, album_id: int, media_ids: Sequence[int]) -> int:
        """Put media into an album. How many were not in it. Raises NotFoundError, and InvalidError
        for an album with a search."""
        return self._each(album_id, media_ids, "INSERT OR IGNORE INTO album_media VALUES (?, ?)")

    def take(self, album_id: int, media_ids: Sequence[int]) -> int:
        """Take media out of an album. How many were in it. Errors as for put()."""
        return self._each(
            album_id, media_ids, "DELETE FROM album_media WHERE album_id = ? AND media_id = ?"
        )

    def of(self, media_ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
        """The names of the albums that each was put into by hand."""
        found: dict[int, tuple[str, ...]] = {}
        with self._database.read() as connection:
            for some in chunks(media_ids):
                rows = connection.execute(
                    f"""SELECT a.media_id, album.name FROM album_media AS a
                        JOIN album ON album.id = a.album_id
                        WHERE a.media_id IN ({marks(some)}) ORDER BY album.name""",
                    some,
                )
                for media_id, name in rows:
                    found[media_id] = (*found.get(media_id, ()), name)
        return found

    def _each(self, album_id: int, media_ids: Sequence[int], sql: str) -> int:
        with self._database.write() as connection:
            _, name, text, *_ = _row(connection, album_id)
            if text is not None:
                raise InvalidError(f"{name} holds what its search finds: change the search instead")
            return sum(
                connection.execute(sql, (album_id, media_id)).rowcount
                for media_id in dict.fromkeys(media_ids)
            )


_Row = tuple[int, str, "str | None", "int | None", int]
_SELECT = "SELECT id, name, query, cover_id, made_at FROM album"


def _row(connection: sqlite3.Connection, album_id: int) -> _Row:
    row: _Row | None = connection.execute(f"{_SELECT} WHERE id = ?", (album_id,)).fetchone()
    if row is None:
        raise NotFoundError(f"There is no album with the number {album_id}")
    return row


def _get(connection: sqlite3.Connection, album_id: int) -> Album:
    return _album(connection, *_row(connection, album_id))


def _album(
    connection: sqlite3.Connection,
    album_id: int,
    name: str,
    text: str | None,
    cover_id: int | None,
    made_at: int,
) -> Album:
    chosen = None if cover_id is None else search.seen_media(connection, cover_id)
    try:
        query = expanded(connection, InAlbum(name, whole=True))
        page = search.find(connection, query, "", 1, "newest", counted=True)
    except BadQueryError as error:
        return Album(album_id, name, text, 0, chosen, made_at, error.message)
    newest = page.media[0] if page.media else None
    return Album(album_id, name, text, page.total, chosen or newest, made_at)


def _stored(connection: sqlite3.Connection, name: str, sql: str, values: tuple[object, ...]) -> int:
    try:
        return connection.execute(sql, values).lastrowid or 0
    except sqlite3.IntegrityError as error:
        raise NameTakenError(f"There is an album called {name} already") from error


def _check_text(connection: sqlite3.Connection, text: str | None) -> None:
    """Raises BadQueryError for a search that is none, or that would hold its own album."""
    if text is not None:
        meant = first_meant(expanded(connection, parse_query(text), strictly=True))
        if meant is not None:
            raise BadQueryError(
                "An album cannot hold what is nearest to something: that changes with each picture."
                " Save the search instead",
                meant.position,
            )
