"""Deleted files wait in `.iib-trash` at the top of their root: the same drive, so it takes no time.

    .iib-trash/<id>/manifest.json     what it is, and where it was
    .iib-trash/<id>/files/cat.png     the file, or the folder with all in it
    .iib-trash/<id>/files/cat.txt     its companions

The same stands in the table `trash`; the manifests are for the day when the database is gone. Where
there is no writing at the top of the root, they wait in the data folder.
"""

from __future__ import annotations

import json
import os
import sqlite3
import time
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from iib_core.errors import NotFoundError
from iib_core.files import TRASH_FOLDER, is_folder, is_there
from iib_core.library.database import Database
from iib_core.library.seen import marks

MANIFEST = "manifest.json"
FILES = "files"
"""Apart from the manifest, which would be taken for the settings of a picture of that name."""
_README = "README.txt"
_WORDS = (
    "Files that were deleted in Infinite Image Browsing wait here. The manifest.json beside each\n"
    "says where it was. Restore them, or remove them for good, in the program.\n"
)


@dataclass(frozen=True, slots=True)
class Trashed:
    """A file or folder in the trash."""

    id: str
    path: str
    """Where it was, as the disk knows it."""
    place: str
    """The folder that was made for it."""
    names: tuple[str, ...]
    """What is in there: the file or folder, then what went along."""
    is_folder: bool
    size: int
    """Bytes, with all in it."""
    deleted_at: int
    """Seconds since 1970."""
    media_id: int | None = None
    """Of a backup (backups.py): the row of the file that it was."""

    @property
    def inside(self) -> Path:
        """The file or folder where it is now."""
        return Path(self.place) / FILES / self.names[0]


class Trash:
    """What is in the trash, by the time of its deletion."""

    def __init__(self, database: Database, data_dir: Path) -> None:
        self._database = database
        self._beside = data_dir / "trash"

    def make_place(self, top: Path | None, trash_id: str = "") -> tuple[str, Path]:
        """An empty folder for something to be deleted from the root `top`, and its id: this one, or
        a new one. Raises OSError if there can be none."""
        trash_id = trash_id or uuid.uuid4().hex
        if top is not None:
            with suppress(OSError):
                trash = top / TRASH_FOLDER
                # A link would lead the files elsewhere.
                if not trash.is_symlink():
                    place = trash / trash_id
                    is_new = not trash.exists()
                    (place / FILES).mkdir(parents=True)
                    if is_new:
                        (trash / _README).write_text(_WORDS, "utf-8")
                    return trash_id, place
        place = self._beside / trash_id
        (place / FILES).mkdir(parents=True)
        return trash_id, place

    @staticmethod
    def drop_place(place: Path) -> None:
        """Remove a folder of make_place() from which all was taken. What is still in it stays."""
        with suppress(OSError):
            (place / FILES).rmdir()
            (place / MANIFEST).unlink(missing_ok=True)
            place.rmdir()

    @staticmethod
    def write_manifest(trashed: Trashed) -> None:
        """Before anything is moved: whatever happens then, it can be told where it was."""
        top = Path(trashed.place).parent.parent
        path = Path(trashed.path)
        told = {
            "path": trashed.path,
            # For the day when the root is somewhere else.
            "relpath": path.relative_to(top).as_posix() if top in path.parents else None,
            "names": trashed.names,
            "is_folder": trashed.is_folder,
            "size": trashed.size,
            "deleted_at": trashed.deleted_at,
        }
        (Path(trashed.place) / MANIFEST).write_text(json.dumps(told), "utf-8")

    def page(self, before: tuple[int, str] | None, size: int) -> tuple[Trashed, ...]:
        """What was deleted last comes first; what was deleted before this (time, id)."""
        after = "" if before is None else "WHERE (deleted_at, id) < (?, ?)"
        with self._database.read() as connection:
            rows = connection.execute(
                f"{_SELECT} {after} ORDER BY deleted_at DESC, id DESC LIMIT ?",
                (*(before or ()), size),
            )
            return tuple(_trashed(row) for row in rows)

    def totals(self) -> tuple[int, int]:
        """How many there are, and how many bytes they take."""
        with self._database.read() as connection:
            number, size = connection.execute(
                "SELECT COUNT(*), coalesce(sum(size), 0) FROM trash"
            ).fetchone()
        return int(number), int(size)

    def get(self, trash_ids: Sequence[str]) -> list[Trashed]:
        """In this order. Raises NotFoundError for an id that there is not."""
        found: dict[str, Trashed] = {}
        with self._database.read() as connection:
            for start in range(0, len(trash_ids), 500):
                some = trash_ids[start : start + 500]
                rows = connection.execute(f"{_SELECT} WHERE id IN ({marks(some)})", some)
                found.update((row[0], _trashed(row)) for row in rows)
        for trash_id in trash_ids:
            if trash_id not in found:
                raise NotFoundError(f"There is nothing in the trash with the id {trash_id}")
        return [found[trash_id] for trash_id in dict.fromkeys(trash_ids)]

    def ids(self) -> list[str]:
        """Of all, the oldest first."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT id FROM trash ORDER BY deleted_at, id")
            return [trash_id for (trash_id,) in rows]

    def adopt(self, tops: Iterable[Path]) -> int:
        """Take in what lies in the trash of these roots and is not known to lie there: the database
        may be a new one, or the root have moved. How many there were."""
        known = {trashed.id for trashed in self.get(self.ids()) if Path(trashed.place).is_dir()}
        found = [
            trashed
            for trash in (*(top / TRASH_FOLDER for top in tops), self._beside)
            for trashed in _read_manifests(trash, known)
        ]
        if found:
            with self._database.write() as connection:
                for trashed in found:
                    note(connection, trashed)
        return len(found)


def made(trash_id: str, place: Path, entry: Path, names: Sequence[str]) -> Trashed:
    """What is about to be deleted."""
    folder = is_folder(entry)
    files = [entry.with_name(name) for name in names]
    size = _size_below(entry) if folder else sum(map(_size_of, files))
    return Trashed(trash_id, str(entry), str(place), tuple(names), folder, size, int(time.time()))


def note(connection: sqlite3.Connection, trashed: Trashed) -> None:
    """Put it into the table."""
    content = json.dumps(
        {
            "path": trashed.path,
            "place": trashed.place,
            "names": trashed.names,
            "is_folder": trashed.is_folder,
            "media": trashed.media_id,
        }
    )
    values = (trashed.id, trashed.deleted_at, trashed.size, content)
    connection.execute("INSERT OR REPLACE INTO trash VALUES (?, ?, ?, ?)", values)


def forget(connection: sqlite3.Connection, trash_id: str) -> None:
    """Take it out of the table, and the folders in which its rows have waited."""
    connection.execute("DELETE FROM trash WHERE id = ?", (trash_id,))
    connection.executemany(
        """DELETE FROM folder WHERE id = ?1
           AND NOT EXISTS (SELECT 1 FROM media WHERE folder_id = ?1)""",
        [(folder_id,) for folder_id, _, _ in _folders_of(connection, trash_id)],
    )


def media_in(connection: sqlite3.Connection, trash_id: str) -> list[int]:
    """The rows of what lies in one place of the trash (see virtual_folder)."""
    return [
        media_id
        for folder_id, _, _ in _folders_of(connection, trash_id)
        for (media_id,) in connection.execute(
            "SELECT id FROM media WHERE folder_id = ?", (folder_id,)
        )
    ]


def make_backup(connection: sqlite3.Connection, trash_id: str, media_id: int) -> None:
    """What lies in this place is one from now on: its row is somewhere else."""
    row = connection.execute(f"{_SELECT} WHERE id = ?", (trash_id,)).fetchone()
    if row is not None:
        note(connection, replace(_trashed(row), media_id=media_id))


def places_of(connection: sqlite3.Connection, trash_id: str) -> list[tuple[int, str]]:
    """(root id, relpath) of the folders in which these rows wait: one, or none where nothing was
    indexed. Not at the top where a root has gone up into the one around it."""
    return list(
        dict.fromkeys(
            (root_id, relpath[: relpath.index(trash_id) + len(trash_id)])
            for _, root_id, relpath in _folders_of(connection, trash_id)
        )
    )


def _folders_of(connection: sqlite3.Connection, trash_id: str) -> list[tuple[int, int, str]]:
    """(id, root id, relpath)"""
    wanted = virtual_folder(trash_id)
    roots = connection.execute("SELECT id FROM root").fetchall()
    found: list[tuple[int, int, str]] = []
    for (root_id,) in roots:
        # By the index, as there may be ten thousands of folders.
        found += connection.execute(
            """SELECT id, root_id, relpath FROM folder WHERE root_id = ?1
               AND (relpath = ?2 OR (relpath > ?2 || '/' AND relpath < ?2 || '0'))""",
            (root_id, wanted),
        ).fetchall()
    return (
        found
        or connection.execute(
            """SELECT id, root_id, relpath FROM folder
           WHERE '/' || relpath || '/' LIKE '%/' || ?1 || '/%'""",
            (wanted,),
        ).fetchall()
    )


def virtual_folder(trash_id: str) -> str:
    """The relpath under which rows wait for their file to be restored. They are neither found by
    their pixels nor listed as missing meanwhile."""
    return f"{TRASH_FOLDER}/{trash_id}"


_SELECT = "SELECT id, deleted_at, size, content FROM trash"


def _trashed(row: tuple[str, int, int, str]) -> Trashed:
    trash_id, deleted_at, size, content = row
    told = json.loads(content)
    return Trashed(
        trash_id,
        told["path"],
        told["place"],
        tuple(told["names"]),
        told["is_folder"],
        size,
        deleted_at,
        told.get("media"),
    )


def _size_of(path: Path) -> int:
    return path.lstat().st_size


def _size_below(folder: Path) -> int:
    found = 0
    for above, _, names in os.walk(folder):
        for name in names:
            with suppress(OSError):
                found += _size_of(Path(above) / name)
    return found


def _read_manifests(trash: Path, known: set[str]) -> Iterator[Trashed]:
    try:
        # A link would lead to what was never deleted here.
        names = [] if trash.is_symlink() else sorted(os.listdir(trash))
    except OSError:
        return
    for name in names:
        place = trash / name
        if name in known or not _is_id(name):
            continue
        if is_folder_there(place) and is_folder_there(place / FILES):
            trashed = _read_manifest(place)
            if trashed is not None:
                yield trashed


def _is_id(name: str) -> bool:
    return len(name) == 32 and all(letter in "0123456789abcdef" for letter in name)


def _read_manifest(place: Path) -> Trashed | None:
    try:
        told = json.loads((place / MANIFEST).read_text("utf-8"))
        names = tuple(str(name) for name in told["names"])
        good = names and all(name == os.path.basename(name) not in _NO_NAMES for name in names)
        if not good or not is_there(place / FILES / names[0]):
            return None
        return Trashed(
            place.name,
            _path_of(told, place.parent.parent),
            str(place),
            names,
            bool(told["is_folder"]),
            _bounded(told["size"]),
            _bounded(told["deleted_at"]),
        )
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None


def is_folder_there(path: Path) -> bool:
    """Whether a folder is there, and no link to one."""
    return is_there(path) and is_folder(path)


def _bounded(number: Any) -> int:
    """Raises ValueError for what no file has."""
    if not 0 <= int(number) < 1 << 62:
        raise ValueError(number)
    return int(number)


_NO_NAMES = ("", os.curdir, os.pardir)


def _path_of(told: Mapping[str, Any], top: Path) -> str:
    relpath = told.get("relpath")
    if not isinstance(relpath, str) or any(part in _NO_NAMES for part in relpath.split("/")):
        return str(told["path"])
    return str(top / relpath)
