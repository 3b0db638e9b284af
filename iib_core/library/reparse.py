"""Understand anew what the index holds, when the parser has become better, without the disk."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from iib_core.jobs import Progress
from iib_core.library.database import Database
from iib_core.library.writing import IndexWriter
from iib_core.metadata import (
    PARSER_VERSION,
    Facts,
    MediaKind,
    RawFields,
    facts_from_fields,
    fields_from,
    understand_batch,
)

BATCH = 200

_STALE = """FROM media AS m JOIN generation AS g ON g.media_id = m.id
            LEFT JOIN raw_fields AS x ON x.id = g.raw_id
            WHERE m.parser < ? AND m.seen = 1"""


class _Stored(NamedTuple):
    media_id: int
    kind: str
    width: int
    height: int
    text: str
    field: str | None
    length: int | None
    packed: bytes | None

    def understood(self) -> tuple[Facts, MediaKind]:
        raw = RawFields(self.field or "", self.length or 0, self.packed)
        fields = fields_from(self.text, raw)
        return facts_from_fields(fields, self.width, self.height), MediaKind(self.kind)


def count_stale(connection: sqlite3.Connection) -> int:
    """How many media were understood by an older parser, and have fields to be understood anew."""
    row = connection.execute(f"SELECT COUNT(*) {_STALE}", (PARSER_VERSION,)).fetchone()
    return int(row[0])


def reparse(database: Database, progress: Progress, total: int) -> int:
    """Understand them anew, batch by batch; the number of media. What is hidden has its turn when
    it can be seen again."""
    writer = IndexWriter(database)
    done = 0
    while True:
        with database.read() as connection:
            rows = connection.execute(
                f"""SELECT m.id, m.kind, m.width, m.height, g.text, g.field, g.length, x.content
                    {_STALE} ORDER BY m.id LIMIT ?""",
                (PARSER_VERSION, BATCH),
            ).fetchall()
        if not rows:
            return done
        stored = [_Stored(*row) for row in rows]
        batch = understand_batch([each.understood() for each in stored])
        writer.restate([each.media_id for each in stored], batch)
        done += len(rows)
        progress.update(done=done, total=max(total, done))
