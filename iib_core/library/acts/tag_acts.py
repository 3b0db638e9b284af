"""Changes of the user's tags, as the journal keeps them, and how they are undone."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from iib_core.library import links
from iib_core.library.acts.journal import DONE, begin
from iib_core.library.rows import CUSTOM, STARS
from iib_core.library.seen import add_counts, chunks, marks, seen_among

TAGS = "tags"


@dataclass
class TagChanges:
    """Links that were added and removed by one act of the user: media ids by tag id."""

    added: dict[int, list[int]] = field(default_factory=dict)
    removed: dict[int, list[int]] = field(default_factory=dict)

    def note(self, connection: sqlite3.Connection, what: Mapping[str, Any]) -> None:
        """Write them into the journal, if there are any. `what` is told of them."""
        media = {each for by_tag in (self.added, self.removed) for ids in by_tag.values()
                 for each in ids}  # fmt: skip
        if media:
            step = {"added": list(self.added.items()), "removed": list(self.removed.items())}
            begin(connection, TAGS, what, [step], DONE, files=len(media))


def link_new(
    connection: sqlite3.Connection, media_ids: Sequence[int], tag_id: int, changes: TagChanges
) -> int:
    """Link those of these media that have no such link yet. How many."""
    linked = _linked(connection, media_ids, tag_id)
    new = sorted(set(media_ids) - linked)
    _set(connection, new, tag_id, linked=True)
    if new:
        changes.added.setdefault(tag_id, []).extend(new)
    return len(new)


def unlink_old(
    connection: sqlite3.Connection, media_ids: Sequence[int], tag_id: int, changes: TagChanges
) -> int:
    """Unlink those of these media that have such a link. How many."""
    old = sorted(_linked(connection, media_ids, tag_id))
    _set(connection, old, tag_id, linked=False)
    if old:
        changes.removed.setdefault(tag_id, []).extend(old)
    return len(old)


def note_removal(connection: sqlite3.Connection, tag_id: int, name: str, color: str) -> None:
    """Before a tag of the user is removed, with all its links."""
    rows = connection.execute("SELECT media_id FROM tag_media WHERE tag_id = ?", (tag_id,))
    media = [media_id for (media_id,) in rows]
    step = {"tag": name, "id": tag_id, "color": color, "media": media}
    begin(connection, TAGS, {"tag": name, "action": "remove tag"}, [step], DONE, files=len(media))


def undo_step(connection: sqlite3.Connection, content: Mapping[str, Any]) -> None:
    """What was added goes, what was removed comes back, as far as tags and media are there."""
    if "tag" in content:
        _make_again(connection, content)
        return
    for tag_id, media_ids in content["added"]:
        _set(connection, sorted(_linked(connection, media_ids, tag_id)), tag_id, linked=False)
    for tag_id, media_ids in content["removed"]:
        _link_again(connection, tag_id, media_ids)


def _make_again(connection: sqlite3.Connection, content: Mapping[str, Any]) -> None:
    name, color = content["tag"], content["color"]
    # By its old number, by which acts before know it, unless that is another tag's by now.
    connection.execute(
        "INSERT OR IGNORE INTO tag (id, type, name, color) VALUES (?, ?, ?, ?)",
        (content["id"], CUSTOM, name, color),
    )
    connection.execute(
        "INSERT OR IGNORE INTO tag (type, name, color) VALUES (?, ?, ?)", (CUSTOM, name, color)
    )
    (tag_id,) = connection.execute(
        "SELECT id FROM tag WHERE type = ? AND name = ?", (CUSTOM, name)
    ).fetchone()
    _link_again(connection, tag_id, content["media"])


def _link_again(connection: sqlite3.Connection, tag_id: int, media_ids: Sequence[int]) -> None:
    row = connection.execute("SELECT name FROM tag WHERE id = ?", (tag_id,)).fetchone()
    if row is None:
        return
    there = {
        media_id
        for some in chunks(media_ids)
        for (media_id,) in connection.execute(
            f"SELECT id FROM media WHERE id IN ({marks(some)})", some
        )
    }
    if row[0] in STARS:
        # One rating at most: what was given since counts.
        there -= _rated(connection, sorted(there))
    _set(
        connection, sorted(there - _linked(connection, sorted(there), tag_id)), tag_id, linked=True
    )


def _set(
    connection: sqlite3.Connection, media_ids: Sequence[int], tag_id: int, *, linked: bool
) -> None:
    """Change links, and the count by those that can be seen."""
    change = links.add if linked else links.remove
    change(connection, [(media_id, tag_id) for media_id in media_ids])
    number = len(seen_among(connection, media_ids))
    add_counts(connection, {tag_id: number if linked else -number})


def _linked(connection: sqlite3.Connection, media_ids: Sequence[int], tag_id: int) -> set[int]:
    found: set[int] = set()
    for some in chunks(media_ids):
        sql = f"SELECT media_id FROM media_tag WHERE tag_id = ? AND media_id IN ({marks(some)})"
        found.update(media_id for (media_id,) in connection.execute(sql, (tag_id, *some)))
    return found


def _rated(connection: sqlite3.Connection, media_ids: Sequence[int]) -> set[int]:
    found: set[int] = set()
    for some in chunks(media_ids):
        rows = connection.execute(
            f"""SELECT media_id FROM media_tag JOIN tag ON tag.id = tag_id
                WHERE type = ? AND name IN ({marks(STARS)}) AND media_id IN ({marks(some)})""",
            (CUSTOM, *STARS, *some),
        )
        found.update(media_id for (media_id,) in rows)
    return found
