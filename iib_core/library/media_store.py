"""Rows of the table `media`."""

from __future__ import annotations

import sqlite3
import stat
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from iib_core.errors import InvalidError, MediaNotFoundError
from iib_core.files import created_ns_of, is_text, mtime_ns_of, to_text
from iib_core.library.database import Database
from iib_core.library.root_store import RootStore
from iib_core.library.rows import Media
from iib_core.library.scan import ensure_folder
from iib_core.library.scan_plan import Stamp
from iib_core.library.seen import chunks, marks
from iib_core.library.writing import Found, IndexWriter
from iib_core.metadata import (
    MediaKind,
    RawFields,
    ReadingOptions,
    Request,
    fields_from,
    kind_of,
    read_batch,
    sidecars_of,
)

_COLUMNS = """m.id, r.path, f.relpath, m.name, m.kind, m.mtime_ns, m.created_ns, m.size,
              m.width, m.height"""
_FROM = """media AS m JOIN folder AS f ON f.id = m.folder_id JOIN root AS r ON r.id = f.root_id"""


class StoredText(NamedTuple):
    """What the index holds of a file's metadata."""

    text: str
    fields: Mapping[str, str]
    """As they stood in the file."""
    problem: str


class MediaStore:
    """Media by their place on the disk. Paths are resolved ones (`Roots.resolve`)."""

    def __init__(
        self, database: Database, roots: RootStore, options: Callable[[], ReadingOptions]
    ) -> None:
        self._database = database
        self._roots = roots
        self._options = options

    def count(self) -> int:
        """Media that can be seen now."""
        with self._database.read() as connection:
            return int(
                connection.execute("SELECT COUNT(*) FROM media WHERE seen = 1").fetchone()[0]
            )

    def is_empty(self) -> bool:
        """Whether nothing was ever indexed."""
        with self._database.read() as connection:
            return connection.execute("SELECT 1 FROM media LIMIT 1").fetchone() is None

    def by_path(self, path: Path) -> Media | None:
        """The row of a file, if it is indexed and can be seen."""
        return self.by_paths([path]).get(path)

    def by_paths(self, paths: Sequence[Path]) -> dict[Path, Media]:
        """The rows of those files that are indexed and can be seen."""
        found: dict[Path, Media] = {}
        parents = list(dict.fromkeys(path.parent for path in paths))
        places = dict(zip(parents, self._roots.locate_each(parents), strict=True))
        with self._database.read() as connection:
            folders = {
                parent: _folder_id(connection, place[0].id, to_text(place[1]))
                for parent, place in places.items()
                if place is not None
            }
            for path in paths:
                row = connection.execute(
                    f"SELECT {_COLUMNS} FROM {_FROM} WHERE m.folder_id = ? AND m.name = ?"
                    " AND m.seen = 1",
                    (folders.get(path.parent), to_text(path.name)),
                ).fetchone()
                if row is not None:
                    found[path] = Media(*row)
        return found

    def in_folder(self, folder: Path, names: Sequence[str]) -> dict[str, Media]:
        """The rows of some files of one folder, by name."""
        place = self._place(folder / "-")
        if place is None:
            return {}
        found: dict[str, Media] = {}
        with self._database.read() as connection:
            folder_id = _folder_id(connection, place[0], place[1])
            for start in range(0, len(names), 500):
                some = names[start : start + 500]
                rows = connection.execute(
                    f"""SELECT {_COLUMNS} FROM {_FROM} WHERE m.folder_id = ? AND m.seen = 1
                        AND m.name IN ({marks(some)})""",
                    (folder_id, *some),
                )
                found.update((row[3], Media(*row)) for row in rows)
        return found

    def newest_in(self, folder: Path, mtime_ns: int, number: int) -> tuple[Media, ...] | None:
        """The pictures and videos of one folder that were made last; None if the folder (resolved)
        is not indexed, or has changed since: it has this time now."""
        place = self._place(folder / "-")
        if place is None:
            return None
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT id, mtime_ns FROM folder WHERE root_id = ? AND relpath = ?", place[:2]
            ).fetchone()
            if row is None or row[1] != mtime_ns:
                return None
            rows = connection.execute(
                f"""SELECT {_COLUMNS} FROM {_FROM}
                    WHERE m.folder_id = ? AND m.seen = 1 AND m.kind <> ?
                    ORDER BY m.created_ns DESC, m.id DESC LIMIT ?""",
                (row[0], MediaKind.AUDIO.value, number),
            )
            return tuple(map(Media._make, rows))

    def ensure(self, path: Path) -> Media:
        """The row of a file, which is indexed now if it was not.

        Raises MediaNotFoundError when there is no such file, InvalidError when it is no media or
        lies in no root.
        """
        return self.by_path(path) or self.read_anew(path)

    def read_anew(self, path: Path, created_ns: int | None = None) -> Media:
        """Read a file again and have the index say what it says. `created_ns`: when it was made,
        where it is to be older than the system says. Errors as for ensure()."""
        place = self._place(path)
        kind = kind_of(path.name)
        if place is None or kind is None or not is_text(to_text(path.name)):
            raise InvalidError(f"{path.name} is not a picture, video or audio file of this library")
        try:
            facts = path.stat()
        except OSError as error:
            raise MediaNotFoundError(path) from error
        if not stat.S_ISREG(facts.st_mode):
            raise MediaNotFoundError(path)
        folder_id = ensure_folder(self._database, place[0], place[1])
        request = Request(str(path), kind, sidecars_of(path.name))
        found = Found(
            folder_id,
            place[2],
            kind,
            Stamp(mtime_ns_of(facts), facts.st_size),
            created_ns_of(facts) if created_ns is None else created_ns,
            None,  # the next scan looks what lies beside it
            self._row_id(folder_id, place[2]),
        )
        read = read_batch([request], self._options())
        IndexWriter(self._database).store([([found], read)])
        stored = self.by_path(path)
        if stored is None:
            raise MediaNotFoundError(path)
        return stored

    def texts(self, media_ids: Sequence[int]) -> dict[int, str]:
        """The generation texts; "" for media without one."""
        found = dict.fromkeys(media_ids, "")
        with self._database.read() as connection:
            for some in chunks(list(media_ids)):
                found.update(
                    connection.execute(
                        f"SELECT media_id, text FROM generation WHERE media_id IN ({marks(some)})",
                        some,
                    ).fetchall()
                )
        return found

    def stored_text(self, media_id: int) -> StoredText:
        """What the index holds of one file's metadata."""
        with self._database.read() as connection:
            row = connection.execute(
                """SELECT coalesce(g.text, ''), coalesce(g.field, ''), coalesce(g.length, 0),
                          g.raw_member, x.content, coalesce(m.problem, '')
                   FROM media AS m LEFT JOIN generation AS g ON g.media_id = m.id
                   LEFT JOIN raw_fields AS x ON x.id = g.raw_id WHERE m.id = ?""",
                (media_id,),
            ).fetchone()
        if row is None:
            return StoredText("", {}, "")
        text, name, length, member, block, problem = row
        raw = RawFields(name, length, member=member or 0)
        return StoredText(text, fields_from(text, raw, block), problem)

    def count_below(self, folder: Path) -> int:
        """How many media can be seen in a folder and below it."""
        place = self._roots.locate(folder)
        if place is None:
            return 0
        root, relpath = place
        relpath = to_text(relpath)
        with self._database.read() as connection:
            row = connection.execute(
                """SELECT COUNT(*) FROM media WHERE seen = 1 AND folder_id IN (
                       SELECT id FROM folder WHERE root_id = ?1
                       AND (?2 = '' OR relpath = ?2
                            OR (relpath > ?2 || '/' AND relpath < ?2 || '0')))""",
                (root.id, relpath),
            ).fetchone()
        return int(row[0])

    def _place(self, path: Path) -> tuple[int, str, str] | None:
        """Root id, relpath of the folder and name, as the index writes them."""
        place = self._roots.locate(path.parent)
        if place is None:
            return None
        return place[0].id, to_text(place[1]), to_text(path.name)

    def _row_id(self, folder_id: int, name: str) -> int | None:
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT id FROM media WHERE folder_id = ? AND name = ?", (folder_id, name)
            ).fetchone()
        return None if row is None else int(row[0])


def _folder_id(connection: sqlite3.Connection, root_id: int, relpath: str) -> int | None:
    row = connection.execute(
        "SELECT id FROM folder WHERE root_id = ? AND relpath = ?", (root_id, relpath)
    ).fetchone()
    return None if row is None else int(row[0])
