"""The index follows what was done on the disk: rows keep their ids and all that hangs on them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from iib_core.library import text_index
from iib_core.library.folder_moves import absorb, folders_at, merge
from iib_core.library.rows import join_relpath
from iib_core.library.writing import hide_missing
from iib_core.metadata import kind_of


class Spot(NamedTuple):
    """A file or folder as the index names it."""

    root_id: int
    folder: str
    """Relpath of the folder it lies in."""
    name: str

    @property
    def relpath(self) -> str:
        return join_relpath(self.folder, self.name)


def move_media(connection: sqlite3.Connection, was: Spot, now: Spot | None) -> list[int]:
    """Hang the row of a file elsewhere; with None it is hidden from now on. Its id, if there is
    one."""
    row = connection.execute(_AT, was).fetchone()
    if row is None:
        return []
    media_id = int(row[0])
    if now is None:
        _move_out(connection, [media_id])
        return [media_id]
    _make_way(connection, media_id, now)
    text_index.forget(connection, [media_id])  # it holds the relpath
    kind = kind_of(now.name)
    connection.execute(
        "UPDATE media SET folder_id = ?, name = ?, kind = coalesce(?, kind) WHERE id = ?",
        (_folder_id(connection, now), now.name, kind and kind.value, media_id),
    )
    text_index.add(connection, [media_id])
    return [media_id]


def move_folder(connection: sqlite3.Connection, was: Spot, now: Spot | None) -> list[int]:
    """As move_media(), for all in a folder and below it."""
    media: list[tuple[int, str, str]] = []
    for folder_id, relpath in folders_at(
        connection, was.root_id, was.relpath, now.relpath if now else was.relpath
    ):
        rows = connection.execute("SELECT id, name FROM media WHERE folder_id = ?", (folder_id,))
        media += [(media_id, relpath, name) for media_id, name in rows]
    ids = [media_id for media_id, _, _ in media]
    if now is None:
        _move_out(connection, ids)
        return ids
    for media_id, relpath, name in media:
        _make_way(connection, media_id, Spot(now.root_id, relpath, name))
    absorb(connection, was.root_id, was.relpath, now.root_id, now.relpath)
    return ids


def _move_out(connection: sqlite3.Connection, media_ids: Sequence[int]) -> None:
    """Their files are where the library does not look: they are hidden, and not missed. A scan that
    finds them again knows them by their pixels."""
    hide_missing(connection, media_ids)
    connection.executemany(
        """INSERT OR REPLACE INTO moved_out
           SELECT id, missing_since FROM media WHERE id = ? AND missing_since IS NOT NULL""",
        [(media_id,) for media_id in media_ids],
    )


_AT = """SELECT media.id, media.fingerprint FROM folder JOIN media ON folder_id = folder.id
         WHERE root_id = ? AND relpath = ? AND media.name = ?"""


def _make_way(connection: sqlite3.Connection, media_id: int, spot: Spot) -> None:
    """Another row has this place in the index, and no file on the disk. If it is of the same
    pixels, a scan was quicker than we, or the file has been here before: they are one. Else its
    file is missing: it waits beside, to be known by its pixels."""
    other = connection.execute(_AT, spot).fetchone()
    if other is None or other[0] == media_id:
        return
    other_id, fingerprint = other
    (mine,) = connection.execute(
        "SELECT fingerprint FROM media WHERE id = ?", (media_id,)
    ).fetchone()
    if fingerprint is not None and fingerprint == mine:
        merge(connection, other_id, media_id)
        return
    hide_missing(connection, [other_id])
    stem, dot, suffix = spot.name.rpartition(".")
    text_index.forget(connection, [other_id])
    connection.execute(
        "UPDATE media SET name = ? WHERE id = ?",
        (f"{stem or spot.name} (gone {other_id}){dot}{suffix if dot else ''}", other_id),
    )
    text_index.add(connection, [other_id])


def _folder_id(connection: sqlite3.Connection, spot: Spot) -> int:
    place = (spot.root_id, spot.folder)
    connection.execute("INSERT OR IGNORE INTO folder (root_id, relpath) VALUES (?, ?)", place)
    row = connection.execute("SELECT id FROM folder WHERE root_id = ? AND relpath = ?", place)
    return int(row.fetchone()[0])
