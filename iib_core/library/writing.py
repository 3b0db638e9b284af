"""Write what a scan has read: media rows, texts, tags and their counts, a batch a transaction."""

from __future__ import annotations

import sqlite3
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain, repeat
from typing import NamedTuple

from iib_core.library import links, prompt_texts, raw_blocks, text_index
from iib_core.library.auto_tagging import note_indexed
from iib_core.library.database import Database
from iib_core.library.edited_texts import stated
from iib_core.library.links import Weight
from iib_core.library.raw_blocks import Place
from iib_core.library.relinking import NewFile, claim_missing
from iib_core.library.scan_plan import Stamp
from iib_core.library.seen import add_counts, hide_unlisted, seen_among, set_seen
from iib_core.metadata import (
    PARSER_VERSION,
    Batch,
    MediaKind,
    Reading,
    Searchable,
    Tag,
    understand_batch,
)

_NUMBERS = Searchable._fields
"""Columns of `media` that bear the names of what they hold."""
_COLUMNS = (
    *(
        "kind",
        "mtime_ns",
        "created_ns",
        "size",
        "width",
        "height",
        "problem",
        "parser",
        "fingerprint",
        "beside_ns",
    ),
    *_NUMBERS,
)
"""Of `_row`."""


class Found(NamedTuple):
    """A file on the disk that is new or has changed."""

    folder_id: int
    name: str
    kind: MediaKind
    stamp: Stamp
    created_ns: int
    beside_ns: int | None
    """When the texts beside it last changed; None if there are none."""
    media_id: int | None
    """Its row, if it has one."""


Part = tuple[Sequence[Found], Batch]
"""Files, and what they said."""


class IndexWriter:
    """Stores batches. Knows the ids of the tags it has met, so use one for a whole scan."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._tag_ids: dict[Tag, int] = {}

    def store(self, parts: Sequence[Part]) -> None:
        """Insert or refresh the rows of files that were read, in one transaction.

        A row that exists keeps its id and the user's tags.
        """
        try:
            self._store_once(parts)
        except sqlite3.IntegrityError:
            # Another program, or somebody who has just tagged one, has indexed these files too.
            self._store_once(self._looked_up(parts))

    def _store_once(self, parts: Sequence[Part]) -> None:
        with self._database.write(bulk=True) as connection:
            try:
                self._store(connection, parts)
            except BaseException:
                # What the transaction would have inserted is not there: its ids mean nothing.
                self._tag_ids.clear()
                raise

    def _store(self, connection: sqlite3.Connection, parts: Sequence[Part]) -> None:
        files = _recognised(
            connection,
            [file for found, batch in parts for file in zip(found, batch.readings, strict=True)],
        )
        ids = _insert_new(connection, files)
        old = [media_id for media_id, (found, _) in zip(ids, files, strict=True) if found.media_id]
        if old:
            text_index.forget(connection, old)
            set_seen(connection, old, True)
            _refresh_old(connection, ids, files)
        places = [each for _, batch in parts for each in raw_blocks.store_blocks(connection, batch)]
        readings = [read for _, read in files]
        _write_texts(connection, zip(ids, readings, places, strict=True), set(old))
        wanted, weights = self._links(connection, ids, parts)
        _write_links(connection, wanted, set(old))
        links.set_weights(connection, weights, old)
        text_index.add(connection, ids)
        note_indexed(connection, ids)
        self._restate_edited(connection, old)
        hide_unlisted(connection, ids)

    def restate(self, media_ids: Sequence[int], batch: Batch) -> None:
        """Store what the fields of media mean to the parser of today. The media can be seen."""
        with self._database.write(bulk=True) as connection:
            try:
                self._restate(connection, media_ids, batch)
                self._restate_edited(connection, media_ids)
            except BaseException:
                self._tag_ids.clear()
                raise

    def restate_edited(self, media_ids: Sequence[int]) -> None:
        """Have the index say what the user has written about these media."""
        with self._database.write(bulk=True) as connection:
            try:
                self._restate_edited(connection, sorted(seen_among(connection, media_ids)))
            except BaseException:
                self._tag_ids.clear()
                raise

    def _restate_edited(self, connection: sqlite3.Connection, media_ids: Sequence[int]) -> None:
        """What the user has written counts, whatever the file says."""
        edited = stated(connection, media_ids)
        if edited:
            self._restate(connection, list(edited), understand_batch(list(edited.values())))

    def _restate(
        self, connection: sqlite3.Connection, media_ids: Sequence[int], batch: Batch
    ) -> None:
        text_index.forget(connection, media_ids)
        readings = list(zip(media_ids, batch.readings, strict=True))
        places = raw_blocks.store_blocks(connection, batch)
        told = zip(media_ids, batch.readings, places, strict=True)
        _write_texts(connection, told, set(media_ids))
        tag_ids = self._ids_of_tags(connection, batch.tags)
        wanted = _links_of(readings, tag_ids)
        _write_links(connection, wanted, set(media_ids))
        links.set_weights(connection, _weights_of(readings, tag_ids), media_ids)
        text_index.add(connection, media_ids)
        note_indexed(connection, media_ids)
        connection.executemany(
            f"UPDATE media SET parser = ?, {_assigned(_NUMBERS)} WHERE id = ?",
            [(PARSER_VERSION, *read.searchable, media_id) for media_id, read in readings],
        )

    def _looked_up(self, parts: Sequence[Part]) -> list[Part]:
        """The same files, with the rows that they have by now."""
        select = "SELECT id FROM media WHERE folder_id = ? AND name = ?"

        def looked_up(connection: sqlite3.Connection, found: Found) -> Found:
            row = connection.execute(select, (found.folder_id, found.name)).fetchone()
            return found._replace(media_id=row[0] if row else None)

        with self._database.read() as connection:
            return [([looked_up(connection, found) for found in files], batch)
                    for files, batch in parts]  # fmt: skip

    def _links(
        self, connection: sqlite3.Connection, ids: Sequence[int], parts: Sequence[Part]
    ) -> tuple[list[int], list[Weight]]:
        wanted: list[int] = []
        weights: list[Weight] = []
        start = 0
        for found, batch in parts:
            tag_ids = self._ids_of_tags(connection, batch.tags)
            of_part = ids[start : start + len(found)]
            readings = list(zip(of_part, batch.readings, strict=True))
            wanted += _links_of(readings, tag_ids)
            weights += _weights_of(readings, tag_ids)
            start += len(found)
        return wanted, weights

    def _ids_of_tags(self, connection: sqlite3.Connection, tags: Sequence[Tag]) -> list[int]:
        if not self._tag_ids:
            self._load_tags(connection)
        new = [tag for tag in tags if tag not in self._tag_ids]
        if new:
            # Nobody else writes meanwhile, so ids can be given out here.
            (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM tag").fetchone()
            rows = [(last + at, *tag) for at, tag in enumerate(new, 1)]
            before = connection.total_changes
            connection.executemany(
                "INSERT OR IGNORE INTO tag (id, type, name) VALUES (?, ?, ?)", rows
            )
            if connection.total_changes - before == len(rows):
                self._tag_ids.update(((kind, name), tag_id) for tag_id, kind, name in rows)
            else:
                # Another program has made some of them since they were loaded.
                self._load_tags(connection)
        return [self._tag_ids[tag] for tag in tags]

    def _load_tags(self, connection: sqlite3.Connection) -> None:
        rows = connection.execute("SELECT id, type, name FROM tag")
        self._tag_ids = {(kind, name): tag_id for tag_id, kind, name in rows}


def _links_of(readings: Sequence[tuple[int, Reading]], tag_ids: Sequence[int]) -> list[int]:
    """Media id and tag id in turn. Not as pairs: some fifty thousand at a time, which the garbage
    collector would look at again and again while every request waits."""
    numbers: list[int] = []
    for media_id, read in readings:
        ids = map(tag_ids.__getitem__, read.tags)
        numbers += chain.from_iterable(zip(repeat(media_id), ids))
    return numbers


def _weights_of(readings: Iterable[tuple[int, Reading]], tag_ids: Sequence[int]) -> list[Weight]:
    return [
        (media_id, tag_ids[place], weight)
        for media_id, read in readings
        for place, weight in read.weights
    ]


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
    hide_unlisted(connection, media_ids)


def _recognised(
    connection: sqlite3.Connection, files: list[tuple[Found, Reading]]
) -> list[tuple[Found, Reading]]:
    """The files; those without a row that have moved with the row they had."""
    new = [(at, found, read) for at, (found, read) in enumerate(files) if found.media_id is None]
    claimed = claim_missing(
        connection,
        [NewFile(found.folder_id, found.name, read.fingerprint) for _, found, read in new],
    )
    for (at, found, read), media_id in zip(new, claimed, strict=True):
        if media_id is not None:
            files[at] = found._replace(media_id=media_id), read
    return files


def _insert_new(
    connection: sqlite3.Connection, files: Sequence[tuple[Found, Reading]]
) -> list[int]:
    """Rows for the files that have none; all ids. `BEGIN IMMEDIATE` keeps other writers away, so
    ids can be given out here, in one executemany."""
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM media").fetchone()
    ids: list[int] = []
    rows: list[tuple[object, ...]] = []
    for found, read in files:
        if found.media_id is not None:
            ids.append(found.media_id)
            continue
        last += 1
        ids.append(last)
        rows.append((*_row(found, read), found.folder_id, found.name, last))
    columns = (*_COLUMNS, "folder_id", "name", "id")
    connection.executemany(
        f"""INSERT INTO media (seen, {", ".join(columns)})
            VALUES (1, {", ".join("?" * len(columns))})""",
        rows,
    )
    return ids


def _refresh_old(
    connection: sqlite3.Connection, ids: Sequence[int], files: Sequence[tuple[Found, Reading]]
) -> None:
    connection.executemany(
        f"UPDATE media SET {_assigned(_COLUMNS)}, missing_since = NULL WHERE id = ?",
        [
            (*_row(found, read), media_id)
            for media_id, (found, read) in zip(ids, files, strict=True)
            if found.media_id is not None
        ],
    )


def _assigned(columns: Sequence[str]) -> str:
    return ", ".join(f"{column} = ?" for column in columns)


def _row(found: Found, read: Reading) -> tuple[object, ...]:
    return (
        found.kind.value,
        found.stamp.mtime_ns,
        found.created_ns,
        found.stamp.size,
        read.width,
        read.height,
        read.problem or None,
        PARSER_VERSION,
        read.fingerprint or None,
        found.beside_ns,
        *read.searchable,
    )


def _write_texts(
    connection: sqlite3.Connection, told: Iterable[tuple[int, Reading, Place]], old: set[int]
) -> None:
    """The texts of media, and none for those in `old` that have none any more."""
    before = raw_blocks.blocks_of(connection, sorted(old))
    speaking: list[tuple[int, str, str | None, int | None, int | None, int | None]] = []
    silent: list[tuple[int]] = []
    for media_id, read, (block, member) in told:
        raw = read.fields
        if read.text or block is not None:
            row = (media_id, read.text, raw.name or None, raw.length or None, block, member)
            speaking.append(row)
        elif media_id in old:
            silent.append((media_id,))
    connection.executemany("DELETE FROM generation WHERE media_id = ?", silent)
    connection.executemany(
        """INSERT OR REPLACE INTO generation (media_id, text, field, length, raw_id, raw_member)
           VALUES (?, ?, ?, ?, ?, ?)""",
        speaking,
    )
    written = [row[0] for row in speaking] + [media_id for (media_id,) in silent]
    prompt_texts.note_changed(connection, written)
    raw_blocks.drop_unused(connection, before)


def _write_links(connection: sqlite3.Connection, wanted: list[int], old: set[int]) -> None:
    """Make the links that come from files these: media id and tag id in turn. All media here are
    seen, so each one counts."""
    pairs = list(zip(wanted[::2], wanted[1::2], strict=True)) if old else []
    new = [number for link in pairs if link[0] not in old for number in link] if old else wanted
    links.add_new(connection, new)
    changes = Counter(new[1::2])
    if old:
        before = links.from_files(connection, sorted(old))
        after = {link for link in pairs if link[0] in old}
        changes.update(links.add(connection, sorted(after - before)))
        changes.subtract(links.remove(connection, sorted(before - after)))
    add_counts(connection, changes)
