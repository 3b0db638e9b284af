"""Understand anew what the index holds, without the disk: when the parser has become better, and
when the rules for nodes of ComfyUI have changed.

Each row knows the parser that understood it. By which rules the graphs were understood is one
number for all of them (`ReadingOptions.graph_digest`), in the database's `user_version`, which
SQLite leaves to its user.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Set
from typing import NamedTuple

from iib_core.jobs import Progress
from iib_core.library.database import Database
from iib_core.library.raw_blocks import BlockReader
from iib_core.library.writing import IndexWriter
from iib_core.metadata import (
    PARSER_VERSION,
    Facts,
    MediaKind,
    RawFields,
    ReadingOptions,
    facts_from_fields,
    fields_from,
    has_graph,
    understand_batch,
)

BATCH = 200

MIXED = -1
"""In the place of a digest: some graphs were understood by other rules than the rest."""

_ROWS = "FROM media AS m JOIN generation AS g ON g.media_id = m.id"
_STALE = "m.seen = 1 AND (m.parser < :parser OR (:rules_changed AND g.raw_id IS NOT NULL))"
"""A graph is never kept in the text alone, so it is among the raw fields."""


class _Stored(NamedTuple):
    media_id: int
    kind: str
    width: int
    height: int
    parser: int
    text: str
    field: str | None
    length: int | None
    block: int | None
    member: int

    def fields(self, blocks: BlockReader) -> dict[str, str]:
        if self.block is not None:
            return blocks.fields(self.block, self.member)
        return fields_from(self.text, RawFields(self.field or "", self.length or 0), None)

    def understood(
        self, options: ReadingOptions, blocks: BlockReader
    ) -> tuple[Facts, MediaKind] | None:
        """None if it is of today's parser and no rule has a say in it."""
        fields = self.fields(blocks)
        if self.parser >= PARSER_VERSION and not has_graph(fields):
            return None
        facts = facts_from_fields(fields, self.width, self.height, options)
        return facts, MediaKind(self.kind)


def count_stale(connection: sqlite3.Connection, options: ReadingOptions) -> int:
    """How many media there are to look at: those understood by an older parser that have fields to
    be understood anew, and, under other rules, all that may hold a graph."""
    row = connection.execute(
        f"SELECT COUNT(*) {_ROWS} WHERE {_STALE}", _asked(connection, options)
    ).fetchone()
    return int(row[0])


def reparse(database: Database, progress: Progress, options: ReadingOptions) -> int:
    """Understand them anew, batch by batch; the number of media. What is hidden has its turn when
    it can be seen again."""
    writer = IndexWriter(database)
    with database.read() as connection:
        asked = _asked(connection, options)
        total = count_stale(connection, options)
    progress.update(done=0, total=total)
    looked_at = understood = last = 0
    while True:
        with database.read() as connection:
            rows = connection.execute(
                f"""SELECT m.id, m.kind, m.width, m.height, m.parser,
                           g.text, g.field, g.length, g.raw_id, g.raw_member
                    {_ROWS}
                    WHERE m.id > :last AND {_STALE} ORDER BY m.id LIMIT :most""",
                {**asked, "last": last, "most": BATCH},
            ).fetchall()
            stored = [_Stored(*row) for row in rows]
            blocks = BlockReader(connection)
            anew = {
                each.media_id: facts
                for each in stored
                if (facts := each.understood(options, blocks))
            }
        if not rows:
            note_graphs_understood(database, options)
            return understood
        if anew:
            writer.restate(list(anew), understand_batch(list(anew.values())))
        last = stored[-1].media_id
        looked_at += len(rows)
        understood += len(anew)
        progress.update(done=looked_at, total=max(total, looked_at))


def note_graphs_understood(database: Database, options: ReadingOptions) -> None:
    """Remember that all graphs which can be seen are understood by these options."""
    with database.read() as connection:
        if _digest(connection) == options.graph_digest:
            return
    with database.write(bulk=True) as connection:
        _remember(connection, options.graph_digest)
        # What cannot be seen was left as it was. As if by an older parser, it waits for its turn.
        connection.execute(
            """UPDATE media SET parser = 0 WHERE seen = 0
               AND id IN (SELECT media_id FROM generation WHERE raw_id IS NOT NULL)"""
        )


def note_graphs_read_by(database: Database, digests: Set[int]) -> None:
    """Remember that media were stored that had been read by options with these digests."""
    with database.read() as connection:
        if digests <= {_digest(connection)}:
            return
    with database.write(bulk=True) as connection:
        _remember(connection, MIXED)


def has_mixed_graphs(connection: sqlite3.Connection) -> bool:
    return _digest(connection) == MIXED


def _asked(connection: sqlite3.Connection, options: ReadingOptions) -> dict[str, int]:
    changed = _digest(connection) != options.graph_digest
    return {"parser": PARSER_VERSION, "rules_changed": changed}


def _digest(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _remember(connection: sqlite3.Connection, digest: int) -> None:
    connection.execute(f"PRAGMA user_version = {digest:d}")
