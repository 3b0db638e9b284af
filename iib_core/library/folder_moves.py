"""Hang folders, with all that the index knows of them, elsewhere."""

from __future__ import annotations

import sqlite3

from iib_core.library import text_index
from iib_core.library.forgetting import forget_media
from iib_core.library.handing_over import hand_over
from iib_core.library.rows import CUSTOM, STARS
from iib_core.library.seen import set_seen
from iib_core.library.tag_store import add_links, is_rated


def absorb(
    connection: sqlite3.Connection, root_id: int, relpath: str, to_root_id: int, to_relpath: str
) -> None:
    """Hang a folder, and all below it, under another root or at another place of the same.

    Where both places have known the same files at some time, the row of the taking one stays and
    gets the user's tags of the other, and what was kept for it. Show the taking root afterwards.
    """
    twins = _twins(connection, root_id, relpath, to_root_id, to_relpath)
    mine = [media_id for media_id, _, _ in twins]
    set_seen(connection, mine, False)  # counted again when their root is shown
    for media_id, other_id, _ in twins:
        _give_what_is_the_users(connection, other_id, media_id)
    connection.executemany(
        "UPDATE media SET missing_since = ? WHERE id = ?",
        [(missing_since, media_id) for media_id, _, missing_since in twins],
    )
    forget_media(connection, [other_id for _, other_id, _ in twins])
    _move_folders(connection, root_id, relpath, to_root_id, to_relpath)


def merge(connection: sqlite3.Connection, media_id: int, into_id: int) -> None:
    """Two rows of one file become one, which gets all that the user has given to either."""
    _give_what_is_the_users(connection, media_id, into_id)
    forget_media(connection, [media_id])


def _give_what_is_the_users(connection: sqlite3.Connection, media_id: int, to_id: int) -> None:
    rated = is_rated(connection, to_id)
    tags = _custom_tags(connection, media_id)
    given = [(to_id, each) for each, name in tags.items() if not (rated and name in STARS)]
    add_links(connection, given)
    hand_over(connection, media_id, to_id)


def _custom_tags(connection: sqlite3.Connection, media_id: int) -> dict[int, str]:
    rows = connection.execute(
        """SELECT tag.id, tag.name FROM media_tag JOIN tag ON tag.id = tag_id
           WHERE media_id = ? AND type = ?""",
        (media_id, CUSTOM),
    )
    return dict(rows.fetchall())


def _twins(
    connection: sqlite3.Connection, root_id: int, relpath: str, to_root_id: int, to_relpath: str
) -> list[tuple[int, int, int | None]]:
    """(id of the taking root's row, id of the other row, since when both have missed the file)."""
    found: list[tuple[int, int, int | None]] = []
    for folder_id, new in folders_at(connection, root_id, relpath, to_relpath):
        found += connection.execute(
            """SELECT mine.id, other.id, min(mine.missing_since, other.missing_since)
               FROM folder JOIN media AS mine ON mine.folder_id = folder.id
               JOIN media AS other ON other.folder_id = ? AND other.name = mine.name
               WHERE folder.root_id = ? AND folder.relpath = ? AND folder.id <> other.folder_id""",
            (folder_id, to_root_id, new),
        ).fetchall()
    return found


def folders_at(
    connection: sqlite3.Connection, root_id: int, relpath: str, to_relpath: str
) -> list[tuple[int, str]]:
    """A folder and all below it: their ids, and their relpaths after the move."""
    below = f"{relpath}/" if relpath else ""
    rows = connection.execute(
        """SELECT id, relpath FROM folder WHERE root_id = ?1
           AND (?2 = '' OR relpath = ?2 OR substr(relpath, 1, length(?3)) = ?3)""",
        (root_id, relpath, below),
    ).fetchall()
    return [
        (folder_id, "/".join(part for part in (to_relpath, old[len(relpath) :].strip("/")) if part))
        for folder_id, old in rows
    ]


def _move_folders(
    connection: sqlite3.Connection, root_id: int, relpath: str, to_root_id: int, to_relpath: str
) -> None:
    """Media rows stay as they are."""
    folders = folders_at(connection, root_id, relpath, to_relpath)
    moved = [
        media_id
        for folder_id, _ in folders
        for (media_id,) in connection.execute(
            "SELECT id FROM media WHERE folder_id = ?", (folder_id,)
        )
    ]
    text_index.forget(connection, moved)  # it holds relpaths
    for folder_id, new in folders:
        _move_folder(connection, folder_id, to_root_id, new)
    text_index.add(connection, moved)


def _move_folder(
    connection: sqlite3.Connection, folder_id: int, root_id: int, relpath: str
) -> None:
    taken = connection.execute(
        "SELECT id FROM folder WHERE root_id = ? AND relpath = ? AND id <> ?",
        (root_id, relpath, folder_id),
    ).fetchone()
    if taken is None:
        connection.execute(
            "UPDATE folder SET root_id = ?, relpath = ? WHERE id = ?",
            (root_id, relpath, folder_id),
        )
        return
    # Both places have known this folder: what only this one has moves over.
    connection.execute("UPDATE media SET folder_id = ? WHERE folder_id = ?", (taken[0], folder_id))
    connection.execute("DELETE FROM folder WHERE id = ?", (folder_id,))
