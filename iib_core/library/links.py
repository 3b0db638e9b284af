"""Links between media and tags: kept by media and by tag, in two tables that say the same.

Counts are not touched here: see seen.py.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence

from iib_core.library.rows import CUSTOM
from iib_core.library.seen import chunks, marks

Link = tuple[int, int]
"""Media id, tag id."""
Weight = tuple[int, int, float]
"""Media id, tag id of a LoRA or its like, how strongly it took part."""

ROWS_AT_ONCE = 400
"""Rows in one INSERT: a third of the time that a row at a time takes. Two values each, and old
builds of SQLite allow 999."""


def add_new(connection: sqlite3.Connection, numbers: Sequence[int]) -> None:
    """Add links that are not there yet: media id and tag id in turn, media ids ascending."""
    if not numbers:
        return
    rows = "INSERT INTO media_tag VALUES "
    values = ", ".join(["(?, ?)"] * ROWS_AT_ONCE)
    length = 2 * ROWS_AT_ONCE
    whole = len(numbers) // length * length
    for start in range(0, whole, length):
        connection.execute(rows + values, numbers[start : start + length])
    rest = numbers[whole:]
    if rest:
        connection.execute(rows + ", ".join(["(?, ?)"] * (len(rest) // 2)), rest)
    # In the order of the other table, so that each of its pages is visited once.
    connection.execute(
        """INSERT OR IGNORE INTO tag_media SELECT tag_id, media_id FROM media_tag
           WHERE media_id BETWEEN ? AND ? ORDER BY tag_id, media_id""",
        (numbers[0], numbers[-2]),
    )


def add(connection: sqlite3.Connection, links: Iterable[Link]) -> Counter[int]:
    """Add links; those that are there already are left alone. How many were added, by tag."""
    added: Counter[int] = Counter()
    for media_id, tag_id in links:
        added[tag_id] += connection.execute(
            "INSERT OR IGNORE INTO media_tag VALUES (?, ?)", (media_id, tag_id)
        ).rowcount
        connection.execute("INSERT OR IGNORE INTO tag_media VALUES (?, ?)", (tag_id, media_id))
    return added


def remove(connection: sqlite3.Connection, links: Iterable[Link]) -> Counter[int]:
    """Remove links; missing ones are fine. How many were removed, by tag."""
    removed: Counter[int] = Counter()
    for media_id, tag_id in links:
        removed[tag_id] += connection.execute(
            "DELETE FROM media_tag WHERE media_id = ? AND tag_id = ?", (media_id, tag_id)
        ).rowcount
        connection.execute(
            "DELETE FROM tag_media WHERE tag_id = ? AND media_id = ?", (tag_id, media_id)
        )
    return removed


def remove_all_of(connection: sqlite3.Connection, tag_id: int) -> None:
    """Remove every link of a tag."""
    connection.execute(
        """DELETE FROM media_tag WHERE tag_id = ?1
           AND media_id IN (SELECT media_id FROM tag_media WHERE tag_id = ?1)""",
        (tag_id,),
    )
    connection.execute("DELETE FROM tag_media WHERE tag_id = ?", (tag_id,))


def from_files(connection: sqlite3.Connection, media_ids: Sequence[int]) -> set[Link]:
    """The links of these media to tags that are read from files: all but the user's."""
    found: set[Link] = set()
    for some in chunks(media_ids):
        found.update(
            connection.execute(
                f"""SELECT media_id, tag_id FROM media_tag WHERE media_id IN ({marks(some)})
                    AND tag_id NOT IN (SELECT id FROM tag WHERE type = ?)""",
                (*some, CUSTOM),
            )
        )
    return found


def set_weights(
    connection: sqlite3.Connection, weights: Sequence[Weight], old: Sequence[int]
) -> None:
    """Store the weights of networks; those that media in `old` had are forgotten first."""
    for some in chunks(old):
        connection.execute(f"DELETE FROM network_weight WHERE media_id IN ({marks(some)})", some)
    connection.executemany("INSERT INTO network_weight VALUES (?, ?, ?)", weights)
