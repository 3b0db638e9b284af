"""Bring the index up to date with the disk.

First every folder is listed and compared with its rows: that tells what is missing, and how much
there is to read. Then the folders with something new or changed are read, newest first, in batches
beside the server. A scan that is stopped at any moment, by a crash too, has stored whole batches;
the next one goes on from there, since it compares again.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from iib_core.files import mtime_ns_of, to_text
from iib_core.jobs import Progress
from iib_core.library.database import Database
from iib_core.library.ignoring import Ignoring, ignoring_of
from iib_core.library.query import FolderScope, folders_below
from iib_core.library.reader_pool import ReaderPool, workers_for
from iib_core.library.reparse import note_graphs_read_by
from iib_core.library.root_store import RootStore
from iib_core.library.rows import Root, join_path, join_relpath
from iib_core.library.scan_plan import FolderPlan, Known, Stamp, plan_folder
from iib_core.library.walk import (
    FileOnDisk,
    FolderOnDisk,
    Listing,
    Unreadable,
    look_at,
    visit,
    walk_roots,
)
from iib_core.library.writing import Found, IndexWriter, bring_back, hide_missing
from iib_core.metadata import (
    LOG_PAGE,
    PARSER_VERSION,
    Batch,
    MediaKind,
    ReadingOptions,
    Request,
    kind_of,
    sidecars_of,
)

BATCH = 256
"""Files that are read at once: some 20 ms."""
PARTS = 8
"""Batches in one transaction: some 100 ms, which is what a click on "like" may have to wait. Fewer
would write each page of the index more often."""

MOST_KEPT = 1000
"""Files that are remembered from the first look to the reading: what a refresh finds. A first scan
finds a million, and looks at each folder again instead."""

LAST_NAME = "\U0010ffff"
"""Sorts behind any relpath."""

T = TypeVar("T")


class FileToRead(NamedTuple):
    """A file that is new or has changed: its place in the index and on the disk."""

    found: Found
    request: Request


class Scanner:
    """Scans the roots of a library, one scan at a time."""

    def __init__(
        self, database: Database, roots: RootStore, options: Callable[[], ReadingOptions]
    ) -> None:
        self._database = database
        self._roots = roots
        self._options = options
        self._alone = threading.Lock()

    def scan(self, progress: Progress, *, reread: bool = False) -> dict[str, object]:
        """Scan all roots that are there. `reread` reads every file again.

        Returns what was found: {"files", "read", "missing", "failed", "offline"}.
        """
        with self._alone:
            progress.update(done=0, stage="walking")
            roots = self._roots.refresh()
            online = [root for root in roots if root.online]
            scan = _Scan(self._database, progress, self._options, reread)
            scan.compare(online)
            scan.hide_vanished_folders(online)
            scan.read_changed()
        return _result(scan, roots)

    def scan_folders(
        self, progress: Progress, take_folders: Callable[[], set[str]]
    ) -> dict[str, object]:
        """Look at some folders only, and at what is new below them. They may be gone, or none.

        `take_folders` is asked once no other scan runs: what others took, they have looked at.
        """
        with self._alone:
            progress.update(done=0, stage="walking")
            folders = take_folders()
            roots = self._roots.refresh() if folders else self._roots.all()
            scan = _Scan(self._database, progress, self._options, reread=False)
            for folder in sorted(folders):
                place = self._roots.locate(os.path.realpath(folder))
                if place is not None and place[0].online and place[0].is_listed:
                    scan.compare_folder(*place, roots)
            scan.read_changed()
        return _result(scan, roots)


def _result(scan: _Scan, roots: Sequence[Root]) -> dict[str, object]:
    return {
        "files": scan.files,
        "read": scan.read,
        "missing": scan.missing,
        "failed": scan.failed,
        "offline": [root.path for root in roots if not root.online],
    }


def _is_gone(root: Root, relpath: str) -> bool:
    """Not so when its root has gone: a drive that was just unplugged takes nothing with it."""
    gone = not os.path.lexists(join_path(root.path, relpath))
    return gone and bool(relpath) and os.path.isdir(root.path)


class _Changed(NamedTuple):
    """A folder with files to read."""

    root: Root
    relpath: str
    mtime_ns: int
    folder_id: int
    ignoring: Ignoring
    files: tuple[FileToRead, ...] | None
    """Those to read, newest first, if they are few: the folder need not be looked at again."""


class _Beside:
    """What lies beside the media of a folder and may speak for them."""

    def __init__(self, listing: Listing) -> None:
        self._texts = listing.sidecars
        self._names = set(listing.sidecars)
        # "cat" of "cat.txt" and of "cat.swarm.json", "cat.png" of "cat.png.txt". Most files have
        # nothing beside them, and this tells it by one look.
        ends = [name.rpartition(".")[0] for name in listing.sidecars]
        self._spoken_for = {*ends, *(end.rpartition(".")[0] for end in ends)}
        self._log = (LOG_PAGE,) if LOG_PAGE in listing.sidecars else ()
        self._media = listing.media

    def has_text_for(self, name: str) -> bool:
        """Whether a text may belong to a file of this name."""
        return name in self._spoken_for or name.rpartition(".")[0] in self._spoken_for

    def names_for(self, name: str, kind: MediaKind) -> tuple[str, ...]:
        """The names that may belong to a file; a picture of the same name, too, for a video."""
        if kind is MediaKind.VIDEO:
            around = self._names | {entry.name for entry in self._media}
        elif self.has_text_for(name):
            around = self._names
        else:
            return self._log
        return tuple(candidate for candidate in sidecars_of(name) if candidate in around)

    def changed_ns(self, name: str) -> int | None:
        """When the texts that may belong to a file last changed; None if there are none. Costs a
        call to the system for each."""
        if not self.has_text_for(name):
            return None
        texts = [self._texts[each] for each in sidecars_of(name) if each in self._texts]
        return max([time for each in texts if (time := _time_of(each)) is not None], default=None)


def _time_of(entry: os.DirEntry[str]) -> int | None:
    try:
        return mtime_ns_of(entry.stat(follow_symlinks=False))
    except OSError:  # gone meanwhile
        return None


class _Scan:
    """One pass over the disk."""

    def __init__(
        self,
        database: Database,
        progress: Progress,
        options: Callable[[], ReadingOptions],
        reread: bool,
    ) -> None:
        self._database = database
        self._progress = progress
        self._options = options
        self._reread = reread
        self._writer = IndexWriter(database)
        self._walked: set[tuple[int, str]] = set()
        self._unknown: list[tuple[int, str]] = []
        """Folders that could not be listed: root id, relpath."""
        self._changed: list[_Changed] = []
        self._compared: list[tuple[int, int]] = []
        """(mtime_ns, id) of all folders that were listed."""
        self._looked_at = 0
        self._kept = 0
        self.files = 0
        self.read = 0
        self.missing = 0
        self.failed = 0

    def compare(self, online: list[Root]) -> None:
        """List all folders and note what is missing, back, or to be read."""
        for folder in walk_roots(online):
            if isinstance(folder, Unreadable):
                self._unknown.append((folder.root.id, to_text(folder.relpath)))
                self._fail(join_path(folder.root.path, folder.relpath), folder.reason)
            else:
                self._compare(folder)
                self._progress.update(done=self._looked_at, total=None)

    def compare_folder(self, root: Root, relpath: str, roots: Sequence[Root]) -> None:
        """As compare(), for one folder and the new ones below it."""
        tops = {os.path.normcase(os.path.realpath(each.path)) for each in roots if each.is_listed}
        ignoring = ignoring_of(root.path)
        waiting = [relpath]
        while waiting:
            relpath = waiting.pop()
            if (root.id, to_text(relpath)) in self._walked or ignoring.skips_any_above(relpath):
                continue
            folder = visit(root, relpath, ignoring)
            if isinstance(folder, Unreadable):
                if _is_gone(root, relpath):
                    self._hide_below(root, to_text(relpath))
                continue
            self._compare(folder)
            below = [join_relpath(relpath, name) for name in folder.listing.below]
            known = self._folders_in(root, to_text(relpath))
            for gone in known.difference(map(to_text, below)):
                self._hide_below(root, gone)
            waiting += [
                each
                for each in below
                if to_text(each) not in known
                and os.path.normcase(os.path.realpath(join_path(root.path, each))) not in tops
            ]

    def read_changed(self) -> None:
        """Read what compare() found, newest folders first."""
        self._progress.update(done=self._looked_at, total=self.files, stage="reading")
        pool = ReaderPool(workers_for(self.files - self._looked_at), self._options)
        try:
            for parts in grouped(pool.read_all(self._batches()), PARTS):
                self._store(parts)
                for files, read in parts:
                    self._note_read(files, read)
        finally:
            pool.close()
            note_graphs_read_by(self._database, pool.graph_digests)
        if not self._compared:
            return
        # Only now: after a crash the folders count as changed since the last scan, as they should.
        with self._database.write(bulk=True) as connection:
            connection.executemany(
                "UPDATE folder SET mtime_ns = ?1 WHERE id = ?2 AND mtime_ns IS NOT ?1",
                self._compared,
            )

    def hide_vanished_folders(self, online: list[Root]) -> None:
        """What lies in folders that the walk did not come through is missing, unless the folder,
        or one above it, could not be listed: then nothing is known."""
        for root in online:
            with self._database.read() as connection:
                rows = connection.execute(
                    "SELECT id, relpath FROM folder WHERE root_id = ?", (root.id,)
                ).fetchall()
            for folder_id, relpath in rows:
                known = (root.id, relpath) in self._walked
                if not known and not _is_in(root.id, relpath, self._unknown):
                    self._hide_folder(folder_id)

    def _compare(self, folder: FolderOnDisk) -> None:
        relpath = to_text(folder.relpath)
        self._walked.add((folder.root.id, relpath))
        folder_id, known = self._rows_of(folder.root.id, relpath)
        self._compared.append((folder.mtime_ns, folder_id))
        if not known:
            # All new: no need to look at each file twice.
            number = to_read = len(folder.listing.media)
            kept = None
        else:
            files = look_at(folder.listing)
            beside = _Beside(folder.listing)
            known = self._with_new_texts(known, folder_id, beside, files)
            plan = _plan(files, known, self._reread)
            self._note(plan, known)
            number, to_read = len(files), len(plan.add) + len(plan.read)
            few = self._kept + to_read <= MOST_KEPT
            kept = (
                tuple(_files_to_read(folder, folder_id, files, plan, known, beside))
                if few
                else None
            )
            self._kept += to_read if few else 0
        self.files += number
        self._looked_at += number - to_read
        if to_read:
            self._changed.append(
                _Changed(
                    *(folder.root, folder.relpath, folder.mtime_ns, folder_id, folder.ignoring),
                    kept,
                )
            )

    def _batches(self) -> Iterator[tuple[list[FileToRead], list[Request]]]:
        batch: list[FileToRead] = []
        for folder in sorted(self._changed, key=lambda folder: -folder.mtime_ns):
            for file in self._to_read(folder):
                batch.append(file)
                if len(batch) == BATCH:
                    yield batch, [file.request for file in batch]
                    batch = []
        if batch:
            yield batch, [file.request for file in batch]

    def _to_read(self, changed: _Changed) -> Iterator[FileToRead]:
        """The new and changed files of a folder, newest first."""
        if changed.files is not None:
            yield from changed.files
            return
        folder = visit(changed.root, changed.relpath, changed.ignoring)
        if isinstance(folder, Unreadable):
            self._fail(join_path(changed.root.path, changed.relpath), folder.reason)
            return
        files = look_at(folder.listing)
        beside = _Beside(folder.listing)
        known = _known(self._database, changed.folder_id)
        known = self._with_new_texts(known, changed.folder_id, beside, files)
        plan = _plan(files, known, self._reread)
        yield from _files_to_read(folder, changed.folder_id, files, plan, known, beside)

    def _with_new_texts(
        self,
        known: dict[str, Known],
        folder_id: int,
        beside: _Beside,
        files: dict[str, FileOnDisk],
    ) -> dict[str, Known]:
        """The same rows. Those are stale that were read with a text beside them which has changed
        or is gone, and those that say nothing where a text has come."""
        changed = {
            name: row
            for name, row in known.items()
            if name in files and beside.changed_ns(files[name].name) != row.beside_ns
        }
        if not changed:
            return known
        silent = _silent(self._database, folder_id)
        return known | {
            name: row._replace(stale=True)
            for name, row in changed.items()
            if row.beside_ns is not None or name in silent
        }

    def _store(self, parts: list[tuple[list[FileToRead], Batch]]) -> None:
        self._writer.store([([file.found for file in files], read) for files, read in parts])

    def _note_read(self, files: list[FileToRead], read: Batch) -> None:
        for file, reading in zip(files, read.readings, strict=True):
            if reading.problem:
                self._fail(file.request.path, reading.problem)
        self.read += len(files)
        self._looked_at += len(files)
        self._progress.update(done=self._looked_at)

    def _fail(self, path: str, reason: str) -> None:
        self.failed += 1
        self._progress.fail(to_text(path), reason)

    def _rows_of(self, root_id: int, relpath: str) -> tuple[int, dict[str, Known]]:
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT id FROM folder WHERE root_id = ? AND relpath = ?", (root_id, relpath)
            ).fetchone()
        if row is None:
            return ensure_folder(self._database, root_id, relpath), {}
        return row[0], _known(self._database, row[0])

    def _note(self, plan: FolderPlan, known: dict[str, Known]) -> None:
        if not plan.missing and not plan.back:
            return
        with self._database.write(bulk=True) as connection:
            hide_missing(connection, [known[name].id for name in plan.missing])
            bring_back(connection, [known[name].id for name in plan.back])
        self.missing += len(plan.missing)

    def _folders_in(self, root: Root, relpath: str) -> set[str]:
        """Those right in a folder that are known, or through which a known one is reached."""
        prefix = f"{relpath}/" if relpath else ""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT relpath FROM folder WHERE root_id = ? AND relpath >= ? AND relpath < ?",
                (root.id, prefix, f"{relpath}0" if relpath else LAST_NAME),
            ).fetchall()
        return {prefix + known[len(prefix) :].partition("/")[0] for (known,) in rows if known}

    def _hide_below(self, root: Root, relpath: str) -> None:
        """A folder is gone, with all in it."""
        condition = folders_below((FolderScope(root.id, relpath),))
        with self._database.read() as connection:
            rows = connection.execute(condition.sql, condition.values).fetchall()
        for (folder_id,) in rows:
            self._hide_folder(folder_id)

    def _hide_folder(self, folder_id: int) -> None:
        known = _known(self._database, folder_id)
        gone = [row.id for row in known.values() if not row.missing]
        if gone:
            with self._database.write(bulk=True) as connection:
                hide_missing(connection, gone)
            self.missing += len(gone)


def ensure_folder(database: Database, root_id: int, relpath: str) -> int:
    """The id of a folder's row, made if there is none."""
    with database.write(bulk=True) as connection:
        connection.execute(
            "INSERT OR IGNORE INTO folder (root_id, relpath) VALUES (?, ?)", (root_id, relpath)
        )
        (folder_id,) = connection.execute(
            "SELECT id FROM folder WHERE root_id = ? AND relpath = ?", (root_id, relpath)
        ).fetchone()
        return int(folder_id)


def grouped(parts: Iterable[T], most: int) -> Iterator[list[T]]:
    """Lists of 1, 2, 4 … up to `most` parts: the first pictures show at once, and the rest is
    stored in large pieces."""
    group: list[T] = []
    size = 1
    for part in parts:
        group.append(part)
        if len(group) == size:
            yield group
            group, size = [], min(size * 2, most)
    if group:
        yield group


def _known(database: Database, folder_id: int) -> dict[str, Known]:
    with database.read() as connection:
        rows = connection.execute(
            """SELECT name, id, mtime_ns, size, missing_since,
                      parser < ? AND NOT EXISTS (SELECT 1 FROM generation WHERE media_id = id),
                      beside_ns
               FROM media WHERE folder_id = ?""",
            (PARSER_VERSION, folder_id),
        )
        return {
            name: Known(
                media_id, Stamp(mtime_ns, size), missing_since is not None, bool(stale), beside_ns
            )
            for name, media_id, mtime_ns, size, missing_since, stale, beside_ns in rows
        }


def _silent(database: Database, folder_id: int) -> set[str]:
    """Media of a folder that say nothing about how they were made."""
    with database.read() as connection:
        rows = connection.execute(
            """SELECT name FROM media WHERE folder_id = ? AND NOT EXISTS (
                   SELECT 1 FROM generation WHERE media_id = id AND text <> '')""",
            (folder_id,),
        )
        return {name for (name,) in rows}


def _files_to_read(
    folder: FolderOnDisk,
    folder_id: int,
    files: dict[str, FileOnDisk],
    plan: FolderPlan,
    known: dict[str, Known],
    beside: _Beside,
) -> Iterator[FileToRead]:
    """What the plan for a folder adds and reads, newest first."""
    path = os.path.join(folder.path, "")
    for name in sorted((*plan.add, *plan.read), key=lambda n: files[n].stamp, reverse=True):
        file = files[name]
        kind = kind_of(name)
        assert kind is not None
        row = known.get(name)
        changed_ns = beside.changed_ns(file.name)
        id_ = row.id if row else None
        found = Found(folder_id, name, kind, file.stamp, file.created_ns, changed_ns, id_)
        texts = beside.names_for(file.name, kind)
        yield FileToRead(found, Request(path + file.name, kind, texts))


def _plan(files: dict[str, FileOnDisk], known: dict[str, Known], reread: bool) -> FolderPlan:
    return plan_folder({name: file.stamp for name, file in files.items()}, known, reread)


def _is_in(root_id: int, relpath: str, folders: list[tuple[int, str]]) -> bool:
    return any(
        root_id == other_root and (not above or relpath == above or relpath.startswith(above + "/"))
        for other_root, above in folders
    )
