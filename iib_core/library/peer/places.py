"""Where the files of the older program belong in the index.

A file that the index does not hold gets the row of a missing one: the scan that finds it fills the
row, and its tags appear. So they follow their root when it is moved, like all others do.
"""

from __future__ import annotations

import ntpath
import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from iib_core.files import is_text, to_text
from iib_core.library import text_index
from iib_core.library.database import Database
from iib_core.library.peer.path_map import PathMap, is_absolute_here
from iib_core.library.root_store import RootStore
from iib_core.metadata import kind_of

NEVER_READ = 0
"""In the place of a parser's version: no file was ever read for this row."""


class PeerFile(NamedTuple):
    """What the older program knew of a file, as it stood there."""

    path: str
    size: object = None
    date: object = None
    """Time of modification, local: YYYY-MM-DD HH:MM:SS."""


class Place(NamedTuple):
    """Of a file in the index."""

    folder_id: int
    name: str
    file: PeerFile
    path: str
    """Of the file, here."""
    outside: str | None
    """The folder that was noted for it, if no root of the library holds it."""


class _Folder(NamedTuple):
    id: int
    root: str
    listed: bool


class Places:
    """Finds the places of files, and makes the rows that are missing there."""

    def __init__(
        self,
        database: Database,
        roots: RootStore,
        path_map: PathMap,
        known_folders: Callable[[], Iterable[str]],
    ) -> None:
        """`known_folders` are all that the older program knew, under their old names."""
        self._database = database
        self._roots = roots
        self._map = path_map
        self._known_folders = known_folders
        self._tops: frozenset[str] | None = None
        self._folders: dict[str, _Folder] = {}

    def find(self, files: Sequence[PeerFile]) -> list[Place | None]:
        """None for a path that means nothing on this system, and for what is no media. A folder in
        no root is noted as one that is not listed, so that it can be added later."""
        paths = {path: self.path_of(path) for path in {file.path for file in files}}
        folders = {os.path.dirname(path) for path in paths.values() if path}
        self._look_up(sorted(folders - self._folders.keys()))
        return [self._place(file, paths[file.path]) for file in files]

    def new_path(self, path: str) -> str:
        """What a path is called now, here or on another system."""
        return self._map(path)

    def path_of(self, path: str) -> str | None:
        """Its absolute path here, links followed for the last part; None as for find()."""
        path = self._map(path)
        if not is_absolute_here(path) or not is_text(path) or "\0" in path:
            return None
        path = os.path.normpath(path)
        if kind_of(os.path.basename(path)) is None:
            return None
        return os.path.realpath(path) if os.path.islink(path) else path

    def _place(self, file: PeerFile, path: str | None) -> Place | None:
        if path is None:
            return None
        above, name = os.path.split(path)
        folder = self._folders[above]
        return Place(folder.id, name, file, path, None if folder.listed else folder.root)

    def _look_up(self, folders: Sequence[str]) -> None:
        located = self._roots.locate_each([os.path.realpath(folder) for folder in folders])
        for folder, place in zip(folders, located, strict=True):
            listed = place is not None
            if place is None:
                place = self._roots.hold(folder, self._top_of(folder))
            root, relpath = place
            with self._database.write(bulk=True) as connection:
                values = (root.id, to_text(relpath))
                connection.execute(
                    "INSERT OR IGNORE INTO folder (root_id, relpath) VALUES (?, ?)", values
                )
                (folder_id,) = connection.execute(
                    "SELECT id FROM folder WHERE root_id = ? AND relpath = ?", values
                ).fetchone()
            self._folders[folder] = _Folder(folder_id, root.path, listed)

    def _top_of(self, folder: str) -> str:
        """The highest folder above that the older program knew: some day it was one of its own."""
        if self._tops is None:
            known = (self._map(path) for path in self._known_folders())
            self._tops = frozenset(os.path.normpath(path) for path in known if path)
        top = above = folder
        while above != os.path.dirname(above):
            above = os.path.dirname(above)
            if above in self._tops:
                top = above
        return top


def media_ids(connection: sqlite3.Connection, places: Sequence[Place]) -> list[int]:
    """The rows at these places; those that are not there are made."""
    find = "SELECT id FROM media WHERE folder_id = ? AND name = ?"
    ids: list[int] = []
    made: list[int] = []
    for folder_id, name, file, *_ in places:
        row = connection.execute(find, (folder_id, name)).fetchone()
        if row is None:
            made.append(_make(connection, folder_id, name, file))
        ids.append(made[-1] if row is None else row[0])
    text_index.add(connection, made)
    return ids


def beginning(path: str) -> str:
    """Enough of a path from another system to tell what to map, e.g. "E:\\pics"."""
    drive, rest = ntpath.splitdrive(path)
    parts = [part for part in rest.replace("\\", "/").split("/") if part]
    if not drive:
        return parts[0] if parts else path
    return "\\".join([drive, *parts[:1]])


def _make(connection: sqlite3.Connection, folder_id: int, name: str, file: PeerFile) -> int:
    kind = kind_of(name)
    assert kind is not None, "find() leaves out what is no media"
    changed_ns = _nanoseconds(file.date)
    size = file.size if isinstance(file.size, int) and 0 <= file.size < 1 << 63 else 0
    row = connection.execute(
        """INSERT INTO media (folder_id, name, kind, mtime_ns, created_ns, size, width, height,
                              seen, missing_since, parser)
           VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?)""",
        (
            *(folder_id, name, kind.value, changed_ns, changed_ns, size),
            *(int(time.time()), NEVER_READ),
        ),
    )
    assert row.lastrowid is not None
    return row.lastrowid


def _nanoseconds(date: object) -> int:
    """0 for what is no time."""
    try:
        return int(time.mktime(time.strptime(str(date), "%Y-%m-%d %H:%M:%S"))) * 1_000_000_000
    except (ValueError, OverflowError):
        return 0
