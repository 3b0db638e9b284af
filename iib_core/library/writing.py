"""Write what a scan has read: media rows, texts, tags and their counts, a batch a transaction."""

from __future__ import annotations

import hashlib
import sqlite3
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from iib_core.library import text_index
from iib_core.library.database import Database
from iib_core.library.rows import CUSTOM
from iib_core.library.scan_plan import Stamp
from iib_core.library.seen import add_counts, chunks, marks, set_seen
from iib_core.metadata import PARSER_VERSION, MediaKind, Reading

TagKey = tuple[str, str]


class Found(NamedTuple):
    """A file on the disk that is new or has changed."""

    folder_id: int
    name: str
    kind: MediaKind
    stamp: Stamp
    created_ns: int
    media_id: int | None
    """Its row, if it has one."""


class IndexWriter:
    """Stores batches. Knows the ids of the tags it has met, so use one for a whole scan."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._tag_ids: dict[TagKey, int] = {}

    def store(self, batch: Sequence[tuple[Found, Reading]]) -> list[int]:
        """Insert or refresh the rows of a batch; their ids, in its order.

        A row that exists keeps its id and the user's tags.
        """
        with self._database.write(bulk=True) as connection:
            try:
                return self._store(connection, batch)
            except BaseException:
                # What the transaction would have inserted is not there: its ids mean nothing.
                self._tag_ids.clear()
                raise

    def _store(
        self, connection: sqlite3.Connection, batch: Sequence[tuple[Found, Reading]]
    ) -> list[int]:
        tags = self._ids_of_tags(connection, (tag for _, read in batch for tag in read.tags))
        ids = _insert_new(connection, batch)
        old = [media_id for media_id, (found, _) in zip(ids, batch, strict=True) if found.media_id]
        text_index.forget(connection, old)
        before = _links(connection, old)
        set_seen(connection, old, True)
        _refresh_old(connection, ids, batch)
        readings = [(media_id, read) for media_id, (_, read) in zip(ids, batch, strict=True)]
        _write_texts(connection, readings)
        wanted = {(media_id, tags[tag]) for media_id, read in readings for tag in read.tags}
        _write_links(connection, wanted - before, before - wanted)
        text_index.add(connection, ids)
        return ids

    def _ids_of_tags(
        self, connection: sqlite3.Connection, wanted: Iterable[TagKey]
    ) -> dict[TagKey, int]:
        new = {tag for tag in wanted if tag not in self._tag_ids}
        if new:
            connection.executemany(
                "INSERT OR IGNORE INTO tag (type, name) VALUES (?, ?)", sorted(new)
            )
            for tag in new:
                (self._tag_ids[tag],) = connection.execute(
                    "SELECT id FROM tag WHERE type = ? AND name = ?", tag
                ).fetchone()
        return self._tag_ids


def hide_missing(connection: sqlite3.Connection, media_ids: Sequence[int]) -> None:
    """The files are gone: hide the rows, with all that hangs on them, until they come back."""
    set_seen(connection, media_ids, False)
    now = int(time.time())
    connection.executemany(
        "UPDATE media SET missing_since = ? WHERE id = ? AND missing_since IS NULL",
        [(now, media_id) for media_id in media_ids],
    )


def bring_back(connection: sqlite3.Connection, media_ids: Sequence[int]) -> None:
    """The files are there again."""
    connection.executemany(
        "UPDATE media SET missing_since = NULL WHERE id = ?",
        [(media_id,) for media_id in media_ids],
    )
    set_seen(connection, media_ids, True)


def _insert_new(
    connection: sqlite3.Connection, batch: Sequence[tuple[Found, Reading]]
) -> list[int]:
    """Rows for the files that have none; all ids. `BEGIN IMMEDIATE` keeps other writers away, so
    ids can be given out here, in one executemany."""
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM media").fetchone()
    ids: list[int] = []
    rows: list[tuple[object, ...]] = []
    for found, read in batch:
        if found.media_id is not None:
            ids.append(found.media_id)
            continue
        last += 1
        ids.append(last)
        rows.append((*_row(found, read), found.folder_id, found.name, last))
    connection.executemany(
        """INSERT INTO media (kind, mtime_ns, created_ns, size, width, height, problem,
                              folder_id, name, id, seen)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""",
        rows,
    )
    return ids


def _refresh_old(
    connection: sqlite3.Connection, ids: Sequence[int], batch: Sequence[tuple[Found, Reading]]
) -> None:
    connection.executemany(
        """UPDATE media SET kind = ?, mtime_ns = ?, created_ns = ?, size = ?, width = ?,
                            height = ?, problem = ?, missing_since = NULL WHERE id = ?""",
        [
            (*_row(found, read), media_id)
            for media_id, (found, read) in zip(ids, batch, strict=True)
            if found.media_id is not None
        ],
    )


def _row(found: Found, read: Reading) -> tuple[object, ...]:
    return (
        found.kind.value,
        found.stamp.mtime_ns,
        found.created_ns,
        found.stamp.size,
        read.width,
        read.height,
        read.problem or None,
    )


def _write_texts(connection: sqlite3.Connection, batch: Sequence[tuple[int, Reading]]) -> None:
    connection.executemany(
        "DELETE FROM generation WHERE media_id = ?",
        [(media_id,) for media_id, read in batch if not read.text and read.raw is None],
    )
    connection.executemany(
        "INSERT OR REPLACE INTO generation (media_id, text, parser, raw_id) VALUES (?, ?, ?, ?)",
        [
            (media_id, read.text, PARSER_VERSION, _raw_id(connection, read.raw))
            for media_id, read in batch
            if read.text or read.raw is not None
        ],
    )


def _raw_id(connection: sqlite3.Connection, raw: bytes | None) -> int | None:
    """The id of these raw fields; the same content is stored once."""
    if raw is None:
        return None
    digest = hashlib.blake2b(raw, digest_size=16).digest()
    connection.execute(
        "INSERT OR IGNORE INTO raw_fields (digest, content) VALUES (?, ?)", (digest, raw)
    )
    row = connection.execute("SELECT id FROM raw_fields WHERE digest = ?", (digest,)).fetchone()
    return int(row[0])


def _links(connection: sqlite3.Connection, media_ids: Sequence[int]) -> set[tuple[int, int]]:
    """The links of these media to tags that come from files."""
    found: set[tuple[int, int]] = set()
    for some in chunks(media_ids):
        found.update(
            connection.execute(
                f"""SELECT media_id, tag_id FROM media_tag WHERE media_id IN ({marks(some)})
                    AND tag_id NOT IN (SELECT id FROM tag WHERE type = ?)""",
                (*some, CUSTOM),
            )
        )
    return found


def _write_links(
    connection: sqlite3.Connection, new: set[tuple[int, int]], gone: set[tuple[int, int]]
) -> None:
    """All media here are seen, so each link counts. In order: the table is a B-tree."""
    connection.executemany("INSERT INTO media_tag VALUES (?, ?)", sorted(new))
    connection.executemany("DELETE FROM media_tag WHERE media_id = ? AND tag_id = ?", sorted(gone))
    changes = Counter(tag_id for _, tag_id in new)
    changes.subtract(Counter(tag_id for _, tag_id in gone))
    add_counts(connection, changes)
