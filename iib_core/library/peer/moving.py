"""Rows that an earlier import has made for files under old paths go to the new ones."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from iib_core.library.database import Database
from iib_core.library.forgetting import forget_media
from iib_core.library.handing_over import hand_over
from iib_core.library.peer.places import NEVER_READ, PeerFile, Places, media_ids
from iib_core.library.root_store import RootStore
from iib_core.library.rows import join_path
from iib_core.library.tag_store import add_links

BATCH = 500


def move_to_new_paths(database: Database, places: Places) -> None:
    """Only rows for which no file was ever read move: whatever else lies under an old path is a
    file of the library."""
    with database.read() as connection:
        rows = connection.execute(
            """SELECT m.id, r.path, f.relpath, m.name, m.size
               FROM media AS m JOIN folder AS f ON f.id = m.folder_id
               JOIN root AS r ON r.id = f.root_id
               WHERE m.parser = ? AND m.seen = 0 AND m.missing_since IS NOT NULL""",
            (NEVER_READ,),
        ).fetchall()
    written = [(row[0], join_path(row[1], row[2], row[3]), row[4]) for row in rows]
    moving = [row for row in written if places.path_of(row[1]) not in (None, row[1])]
    for start in range(0, len(moving), BATCH):
        some = moving[start : start + BATCH]
        targets = places.find([PeerFile(path, size) for _, path, size in some])
        with database.write(bulk=True) as connection:
            found = [place for place in targets if place is not None]
            new_ids = media_ids(connection, found)
            old_ids = [row[0] for row in some]
            _merge(connection, list(zip(old_ids, new_ids, strict=True)))


def forget_emptied_roots(database: Database, roots: RootStore, places: Places) -> None:
    """Folders of an earlier import that are not there, and whose files are expected elsewhere."""
    for root in roots.all():
        if root.online or root.hosted or places.new_path(root.path) == root.path:
            continue
        with database.read() as connection:
            used = connection.execute(
                """SELECT 1 FROM folder JOIN media ON media.folder_id = folder.id
                   WHERE folder.root_id = ? LIMIT 1""",
                (root.id,),
            ).fetchone()
        if used is None:
            roots.remove(root.path, root.types)


def _merge(connection: sqlite3.Connection, pairs: Sequence[tuple[int, int]]) -> None:
    """All that hangs on the first row of a pair goes to the second, and the first goes."""
    moving = [(old, new) for old, new in pairs if old != new]
    for old, new in moving:
        tags = connection.execute("SELECT tag_id FROM media_tag WHERE media_id = ?", (old,))
        add_links(connection, [(new, tag_id) for (tag_id,) in tags.fetchall()])
        hand_over(connection, old, new)
    forget_media(connection, [old for old, _ in moving])
