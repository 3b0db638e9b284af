"""Which media can be seen now, and the tag counts that follow from it.

A tag's count is the number of its links to media with `seen = 1`, at all times: whoever changes
`seen`, or a link of a media row that is seen, changes the counts in the same transaction. The
functions here take an open transaction and are the only ones that do.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

CHUNK = 500
"""Question marks in one statement; old builds of SQLite allow 999."""


def chunks(values: Sequence[int], size: int = CHUNK) -> Iterable[Sequence[int]]:
    """Pieces that fit into one statement."""
    for start in range(0, len(values), size):
        yield values[start : start + size]


def marks(values: Sequence[object]) -> str:
    """The question marks for a list of values: "?, ?, ?"."""
    return ", ".join("?" * len(values))


def add_counts(connection: sqlite3.Connection, changes: Mapping[int, int]) -> None:
    """Add to the count of each tag id; negative to take away."""
    connection.executemany(
        "UPDATE tag SET count = count + ? WHERE id = ?",
        [(change, tag_id) for tag_id, change in sorted(changes.items()) if change],
    )


def links_of(connection: sqlite3.Connection, media_ids: Sequence[int]) -> Counter[int]:
    """How many of these media carry each tag."""
    found: Counter[int] = Counter()
    for some in chunks(media_ids):
        sql = f"""SELECT tag_id, COUNT(*) FROM media_tag WHERE media_id IN ({marks(some)})
                  GROUP BY tag_id"""
        found.update(dict(connection.execute(sql, some).fetchall()))
    return found


def seen_among(connection: sqlite3.Connection, ids: Sequence[int]) -> set[int]:
    """Those of these media that can be seen now."""
    found: set[int] = set()
    for some in chunks(ids):
        sql = f"SELECT id FROM media WHERE seen = 1 AND id IN ({marks(some)})"
        found.update(row[0] for row in connection.execute(sql, some))
    return found


def set_seen(connection: sqlite3.Connection, media_ids: Sequence[int], seen: bool) -> None:
    """Show or hide media. Those that are already so are left alone."""
    changing: list[int] = []
    for some in chunks(media_ids):
        sql = f"SELECT id FROM media WHERE seen <> ? AND id IN ({marks(some)})"
        changing += [row[0] for row in connection.execute(sql, (seen, *some))]
    sign = 1 if seen else -1
    links = links_of(connection, changing)
    add_counts(connection, Counter({tag_id: sign * count for tag_id, count in links.items()}))
    connection.executemany(
        "UPDATE media SET seen = ? WHERE id = ?", [(int(seen), media_id) for media_id in changing]
    )


def hide_unlisted(connection: sqlite3.Connection, media_ids: Sequence[int]) -> None:
    """Hide those of these media whose root was removed, or went away, while they were read."""
    hidden: list[int] = []
    for some in chunks(media_ids):
        rows = connection.execute(
            f"""SELECT id FROM media WHERE id IN ({marks(some)}) AND NOT EXISTS (
                    SELECT 1 FROM folder JOIN root ON root.id = folder.root_id
                    WHERE folder.id = media.folder_id
                    AND root.online AND (root.types <> '' OR root.hosted))""",
            some,
        )
        hidden += [media_id for (media_id,) in rows]
    set_seen(connection, hidden, False)


def show_root(connection: sqlite3.Connection, root_id: int, shown: bool) -> None:
    """Make the media of a root seen (those that are not missing), or hide them all."""
    rows = connection.execute(
        """SELECT media.id FROM media JOIN folder ON folder.id = media.folder_id
           WHERE folder.root_id = ? AND media.seen <> ? AND (NOT ? OR missing_since IS NULL)""",
        (root_id, shown, shown),
    )
    set_seen(connection, [media_id for (media_id,) in rows.fetchall()], shown)
