"""Rows of the table `root`: which folders belong to the library."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

from iib_core.errors import InvalidError, NotFoundError
from iib_core.library.database import Database
from iib_core.library.folder_moves import absorb
from iib_core.library.rows import Root
from iib_core.library.seen import show_root

PATH_TYPES = ("scanned", "scanned-fixed", "walk")


class RootStore:
    """The roots of the library. A root inside another one holds what lies below it, so that each
    file is indexed once."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Root, ...]:
        """Those that the user or the host lists, in the order they were added."""
        with self._database.read() as connection:
            return tuple(root for root in _load(connection) if root.is_listed)

    def get(self, path: str) -> Root:
        """Raises NotFoundError."""
        wanted = _same(path)
        for root in self.all():
            if _same(root.path) == wanted:
                return root
        raise NotFoundError(f"{path} is not one of the library's folders")

    def add(self, path: str, types: Sequence[str], alias: str = "") -> Root:
        """Add a root, or add types to one that is there. The folder need not exist right now.

        Raises InvalidError for an unknown type, and for no type at all.
        """
        if not types or any(kind not in PATH_TYPES for kind in types):
            raise InvalidError(f"A folder's types must be some of {', '.join(PATH_TYPES)}")
        with self._database.write() as connection:
            root = _ensure(connection, path)
            joined = "+".join(dict.fromkeys((*root.types, *types)))
            connection.execute(
                "UPDATE root SET types = ?, alias = coalesce(nullif(?, ''), alias) WHERE id = ?",
                (joined, alias, root.id),
            )
            _take_in(connection, root.path)
            _show_as_it_is(connection, root.id)
        return self.get(path)

    def hold(self, path: str, top: str) -> tuple[Root, str]:
        """A place for what is known of a folder in no listed root: the innermost root around it
        that was removed, or a new one at `top` (the folder, or one above it), which is not listed
        either. It comes into the library with the root that the user adds there."""
        with self._database.write() as connection:
            if relpath_below(_same(top), _same(path)) is None:
                top = path  # a link in between leads elsewhere
            if not _around(connection, path):
                _ensure(connection, top)
            return _around(connection, path)[0]

    def remove(self, path: str, types: Sequence[str]) -> None:
        """Take types from a root. Without any left its pictures are no longer seen; their rows,
        with tags and all, wait for the root to be added again. Unknown paths are fine."""
        with self._database.write() as connection:
            root = _find(connection, path)
            if root is None:
                return
            left = "+".join(kind for kind in root.types if kind not in types)
            connection.execute("UPDATE root SET types = ? WHERE id = ?", (left, root.id))
            if not left and not root.hosted:
                _hand_back(connection, root)
            _show_as_it_is(connection, root.id)

    def set_hosted(self, paths: Iterable[str]) -> None:
        """Make exactly these the output folders of the host."""
        with self._database.write() as connection:
            wanted = {_ensure(connection, path).id for path in paths}
            for root in _load(connection):
                if root.hosted == (root.id in wanted):
                    continue
                connection.execute(
                    "UPDATE root SET hosted = ? WHERE id = ?", (root.id in wanted, root.id)
                )
                if root.id in wanted:
                    _take_in(connection, root.path)
                elif not root.types:
                    _hand_back(connection, root)
                _show_as_it_is(connection, root.id)

    def set_alias(self, path: str, alias: str) -> Root:
        """Raises NotFoundError."""
        root = self.get(path)
        with self._database.write() as connection:
            connection.execute("UPDATE root SET alias = ? WHERE id = ?", (alias, root.id))
        return self.get(path)

    def relocate(self, path: str, new_path: str) -> Root:
        """Point a root to the folder that its files are in now; ids, tags and all stay. What the
        library already knows of the new folder becomes the root's own.

        Raises NotFoundError if `path` is no root, InvalidError if nothing is at `new_path`, or if
        one of the two lies in the other.
        """
        root = self.get(path)
        written = os.path.abspath(new_path)
        if not is_readable_folder(written):
            raise InvalidError(f"There is no folder {new_path} that can be read")
        old_real, real = _same(root.path), _same(written)
        if relpath_below(old_real, real) is not None or relpath_below(real, old_real) is not None:
            raise InvalidError(f"{new_path} and {path} are one folder, or one is in the other")
        with self._database.write() as connection:
            there = _find(connection, written)
            if there is not None:
                root = _merged(connection, root, there)
            outer = _outer_root(connection, written)
            if outer is not None:
                absorb(connection, outer[0].id, outer[1], root.id, "")
            connection.execute(
                "UPDATE root SET path = ?, online = 1 WHERE id = ?", (written, root.id)
            )
            for inner in _load(connection):
                relpath = relpath_below(real, _same(inner.path))
                if inner.is_listed and relpath:
                    absorb(connection, root.id, relpath.replace(os.sep, "/"), inner.id, "")
                    _show_as_it_is(connection, inner.id)
            _take_in(connection, written)
            _show_as_it_is(connection, root.id)
        return self.get(written)

    def set_online(self, root_id: int, online: bool) -> None:
        """Note whether the folder is there. What hangs below is hidden while it is away."""
        with self._database.write() as connection:
            connection.execute("UPDATE root SET online = ? WHERE id = ?", (online, root_id))
            _show_as_it_is(connection, root_id)

    def refresh(self) -> tuple[Root, ...]:
        """Look which roots are there now. Returns all()."""
        for root in self.all():
            online = is_readable_folder(root.path)
            if online != root.online:
                self.set_online(root.id, online)
        return self.all()

    def locate(self, path: str | Path) -> tuple[Root, str] | None:
        """The innermost root that a resolved path lies in, and its relpath there ("" = itself)."""
        return self.locate_each([path])[0]

    def locate_each(self, paths: Sequence[str | Path]) -> list[tuple[Root, str] | None]:
        """As `locate`, for many paths."""
        roots = [(root, _same(root.path)) for root in self.all()]
        return [_innermost(roots, str(path)) for path in paths]


def is_readable_folder(path: str) -> bool:
    """Whether a folder is there and can be listed."""
    try:
        with os.scandir(path):
            return True
    except OSError:
        return False


def relpath_below(folder: str, path: str) -> str | None:
    """What follows `folder` in `path`: "" for the folder itself, None for anything outside."""
    if path == folder:
        return ""
    start = folder if folder.endswith(os.sep) else folder + os.sep
    return path[len(start) :] if path.startswith(start) else None


def _innermost(roots: Sequence[tuple[Root, str]], path: str) -> tuple[Root, str] | None:
    real = os.path.normcase(path)
    best: tuple[Root, str] | None = None
    for root, top in roots:
        relpath = relpath_below(top, real)
        if relpath is not None and (best is None or len(relpath) < len(best[1])):
            best = root, relpath
    if best is None:
        return None
    root, relpath = best
    # normcase folds on Windows; the index keeps names as they are written.
    written = path[len(path) - len(relpath) :] if relpath else ""
    return root, written.replace(os.sep, "/")


def _same(path: str) -> str:
    """A form in which two ways of writing one folder compare equal."""
    return os.path.normcase(os.path.realpath(path))


def _load(connection: sqlite3.Connection) -> list[Root]:
    rows = connection.execute("SELECT id, path, types, alias, hosted, online FROM root ORDER BY id")
    return [
        Root(
            id=root_id,
            path=path,
            types=tuple(kind for kind in types.split("+") if kind),
            alias=alias,
            hosted=bool(hosted),
            online=bool(online),
        )
        for root_id, path, types, alias, hosted, online in rows
    ]


def _find(connection: sqlite3.Connection, path: str) -> Root | None:
    wanted = _same(path)
    return next((root for root in _load(connection) if _same(root.path) == wanted), None)


def _ensure(connection: sqlite3.Connection, path: str) -> Root:
    """The root at this path; a new one takes over the rows that outer roots, listed or not, hold
    for it. Where several know a file, the row of the innermost one counts."""
    written = os.path.abspath(path)
    found = _find(connection, written)
    if found is not None and found.is_listed:
        return found
    outer = [place for place in _around(connection, written) if place[1]]
    online = is_readable_folder(written)
    if found is None:
        connection.execute("INSERT INTO root (path, online) VALUES (?, ?)", (written, online))
        found = _find(connection, written)
        assert found is not None
    else:
        connection.execute("UPDATE root SET online = ? WHERE id = ?", (online, found.id))
    for root, relpath in outer:
        absorb(connection, root.id, relpath, found.id, "")
    return found


def _around(connection: sqlite3.Connection, path: str) -> list[tuple[Root, str]]:
    """The roots that contain this path, listed or not, innermost first, and its relpath there."""
    real = _same(path)
    found = [(root, relpath_below(_same(root.path), real)) for root in _load(connection)]
    around = [(root, rel.replace(os.sep, "/")) for root, rel in found if rel is not None]
    return sorted(around, key=lambda place: len(place[1]))


def _outer_root(connection: sqlite3.Connection, path: str) -> tuple[Root, str] | None:
    """The innermost listed root around this path, and the path's relpath in it."""
    around = _around(connection, path)
    return next((place for place in around if place[0].is_listed and place[1]), None)


def _hand_back(connection: sqlite3.Connection, root: Root) -> None:
    """Before a root goes: what an outer root would find there becomes the outer root's."""
    outer = _outer_root(connection, root.path)
    if outer is not None:
        absorb(connection, root.id, "", outer[0].id, outer[1])
        _show_as_it_is(connection, outer[0].id)


def _take_in(connection: sqlite3.Connection, path: str) -> None:
    """After a root has come: what removed roots inside it still hold is no longer theirs."""
    for root in _load(connection):
        if not root.is_listed and relpath_below(_same(path), _same(root.path)):
            _hand_back(connection, root)


def _merged(connection: sqlite3.Connection, root: Root, there: Root) -> Root:
    """Give one root all that another one has, which is then no more."""
    absorb(connection, there.id, "", root.id, "")
    types = "+".join(dict.fromkeys((*root.types, *there.types)))
    connection.execute(
        "UPDATE root SET types = ?, alias = ?, hosted = ? WHERE id = ?",
        (types, root.alias or there.alias, root.hosted or there.hosted, root.id),
    )
    connection.execute("DELETE FROM folder WHERE root_id = ?", (there.id,))
    connection.execute("DELETE FROM root WHERE id = ?", (there.id,))
    return next(each for each in _load(connection) if each.id == root.id)


def _show_as_it_is(connection: sqlite3.Connection, root_id: int) -> None:
    shown = connection.execute(
        "SELECT online AND (types <> '' OR hosted) FROM root WHERE id = ?", (root_id,)
    ).fetchone()[0]
    show_root(connection, root_id, bool(shown))
