"""Bring the index up to date with the disk.

First the folders are walked and their files counted, so that progress has a total; then each
folder, newest first, is compared with its rows and what is new or changed is read, in batches,
beside the server. A scan that is stopped at any moment, by a crash too, has stored whole batches;
the next one goes on from there, since it compares again.

Links to folders and files are not followed: what they lead to is indexed where it really is, if
that is in a root, so there are no loops and no doubles. A root may itself be a link.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from iib_core.files import TRASH_FOLDER, created_ns_of, is_text, to_text
from iib_core.jobs import Progress
from iib_core.library.database import Database
from iib_core.library.reader_pool import ReaderPool, workers_for
from iib_core.library.root_store import RootStore
from iib_core.library.rows import Root, join_path, join_relpath
from iib_core.library.scan_plan import FolderPlan, Known, Stamp, plan_folder
from iib_core.library.writing import Found, IndexWriter, bring_back, hide_missing
from iib_core.metadata import Batch, Request, kind_of

logger = logging.getLogger(__name__)

BATCH = 256
"""Files that are read at once: some 20 ms."""
PARTS = 8
"""Batches in one transaction: some 100 ms, which is what a click on "like" may have to wait. Fewer
would write each page of the index more often."""
SIDECAR = ".txt"

T = TypeVar("T")


class FileToRead(NamedTuple):
    """A file that is new or has changed: its place in the index and on the disk."""

    found: Found
    request: Request


class FolderOnDisk(NamedTuple):
    """A folder that the walk came through."""

    root: Root
    relpath: str
    mtime_ns: int
    files: int


@dataclass
class Walk:
    """All folders below some roots, and those that could not be read."""

    folders: list[FolderOnDisk] = field(default_factory=list)
    unreadable: list[tuple[Root, str, str]] = field(default_factory=list)
    """Root, relpath and reason."""

    @property
    def files(self) -> int:
        return sum(folder.files for folder in self.folders)


class Scanner:
    """Scans the roots of a library. One scan at a time: it runs as a job."""

    def __init__(self, database: Database, roots: RootStore) -> None:
        self._database = database
        self._roots = roots

    def scan(self, progress: Progress, *, reread: bool = False) -> dict[str, object]:
        """Scan all roots that are there. `reread` reads every file again.

        Returns what was found: {"files", "read", "missing", "failed", "offline"}.
        """
        progress.update(stage="walking")
        roots = self._roots.refresh()
        online = [root for root in roots if root.online]
        walk = walk_roots(online, progress)
        for root, relpath, reason in walk.unreadable:
            progress.fail(join_path(root.path, relpath), reason)
        scan = _Scan(self._database, progress, reread, walk)
        scan.run()
        scan.hide_vanished_folders(online)
        return {
            "files": walk.files,
            "read": scan.read,
            "missing": scan.missing,
            "failed": scan.failed + len(walk.unreadable),
            "offline": [root.path for root in roots if not root.online],
        }


def walk_roots(roots: list[Root], progress: Progress) -> Walk:
    """Every folder once: a root inside another root is walked as itself."""
    walk = Walk()
    tops = {os.path.normcase(os.path.realpath(root.path)) for root in roots}
    for root in roots:
        real = os.path.realpath(root.path)
        waiting = [""]
        while waiting:
            relpath = waiting.pop()
            path = join_path(root.path, relpath)
            try:
                mtime_ns = os.stat(path).st_mtime_ns  # before the listing: later changes show
                files, below = _look_into(path)
            except OSError as error:
                walk.unreadable.append((root, relpath, error.strerror or str(error)))
                continue
            walk.folders.append(FolderOnDisk(root, relpath, mtime_ns, files))
            for name in below:
                inner = join_relpath(relpath, name)
                if os.path.normcase(join_path(real, inner)) not in tops:
                    waiting.append(inner)
            progress.update(total=None, done=0)
    return walk


def _look_into(path: str) -> tuple[int, list[str]]:
    """The number of media in a folder, and the names of the folders in it."""
    files, below = 0, []
    with os.scandir(path) as entries:
        for entry in entries:
            if _leads_elsewhere(entry):
                continue
            if entry.is_dir(follow_symlinks=False):
                if not is_skipped_folder(entry.name):
                    below.append(entry.name)
            elif kind_of(entry.name) is not None:
                files += 1
    return files, below


def is_skipped_folder(name: str) -> bool:
    """Hidden folders, the trash among them, are not scanned."""
    return name.startswith(".") or name.lower() == TRASH_FOLDER


def _leads_elsewhere(entry: os.DirEntry[str]) -> bool:
    return entry.is_symlink() or bool(getattr(entry, "is_junction", bool)())


class _Scan:
    """One pass over a walk."""

    def __init__(self, database: Database, progress: Progress, reread: bool, walk: Walk) -> None:
        self._database = database
        self._progress = progress
        self._reread = reread
        self._walk = walk
        self._writer = IndexWriter(database)
        self._looked_at = 0
        self._scanned: list[tuple[int, int]] = []
        """(mtime_ns, id) of the folders that were compared."""
        self.read = 0
        self.missing = 0
        self.failed = 0

    def run(self) -> None:
        self._progress.update(done=0, total=self._walk.files, stage="reading")
        pool = ReaderPool(workers_for(self._walk.files))
        try:
            for parts in grouped(pool.read_all(self._batches()), PARTS):
                self._store(parts)
                for files, read in parts:
                    self._note_read(files, read)
        finally:
            pool.close()
        # Only now: after a crash the folders count as changed since the last scan, as they should.
        with self._database.write(bulk=True) as connection:
            connection.executemany(
                "UPDATE folder SET mtime_ns = ?1 WHERE id = ?2 AND mtime_ns IS NOT ?1",
                self._scanned,
            )

    def hide_vanished_folders(self, online: list[Root]) -> None:
        """What lies in folders that the walk did not come through is missing, unless the folder,
        or one above it, could not be read: then nothing is known."""
        walked = {(folder.root.id, to_text(folder.relpath)) for folder in self._walk.folders}
        unknown = [(root.id, to_text(relpath)) for root, relpath, _ in self._walk.unreadable]
        for root in online:
            with self._database.read() as connection:
                rows = connection.execute(
                    "SELECT id, relpath FROM folder WHERE root_id = ?", (root.id,)
                ).fetchall()
            for folder_id, relpath in rows:
                if (root.id, relpath) in walked or _is_in(root.id, relpath, unknown):
                    continue
                self._hide_folder(folder_id)

    def _hide_folder(self, folder_id: int) -> None:
        with self._database.write(bulk=True) as connection:
            ids = [
                media_id
                for (media_id,) in connection.execute(
                    "SELECT id FROM media WHERE folder_id = ? AND missing_since IS NULL",
                    (folder_id,),
                )
            ]
            hide_missing(connection, ids)
            self.missing += len(ids)

    def _store(self, parts: list[tuple[list[FileToRead], Batch]]) -> None:
        self._writer.store([([file.found for file in files], read) for files, read in parts])

    def _note_read(self, files: list[FileToRead], read: Batch) -> None:
        for file, reading in zip(files, read.readings, strict=True):
            if reading.problem:
                self.failed += 1
                self._progress.fail(to_text(file.request.path), reading.problem)
        self.read += len(files)
        self._looked_at += len(files)
        self._progress.update(done=self._looked_at)

    def _batches(self) -> Iterator[tuple[list[FileToRead], list[Request]]]:
        batch: list[FileToRead] = []
        newest_first = sorted(self._walk.folders, key=lambda folder: -folder.mtime_ns)
        for folder in newest_first:
            for file in self._changed(folder):
                batch.append(file)
                if len(batch) == BATCH:
                    yield batch, [file.request for file in batch]
                    batch = []
        if batch:
            yield batch, [file.request for file in batch]

    def _changed(self, folder: FolderOnDisk) -> Iterator[FileToRead]:
        """What has to be read in a folder, newest first. Notes what is missing or back."""
        path = join_path(folder.root.path, folder.relpath)
        try:
            files, sidecars = _list_media(path)
        except OSError as error:
            self._progress.fail(path, error.strerror or str(error))
            return
        folder_id, known = self._rows_of(folder)
        stamps = {name: Stamp(*facts[1:3]) for name, facts in files.items()}
        plan = plan_folder(stamps, known, self._reread)
        self._scanned.append((folder.mtime_ns, folder_id))
        self._note(plan, known)
        names = sorted((*plan.add, *plan.read), key=lambda name: stamps[name], reverse=True)
        self._looked_at += len(files) - len(names)
        self._progress.update(done=self._looked_at)
        for name in names:
            disk_name, _, _, created_ns = files[name]
            kind = kind_of(name)
            assert kind is not None
            row = known.get(name)
            found = Found(folder_id, name, kind, stamps[name], created_ns, row.id if row else None)
            beside = (os.path.splitext(disk_name)[0] + SIDECAR, disk_name + SIDECAR)
            texts = tuple(name for name in beside if name in sidecars)
            yield FileToRead(found, Request(os.path.join(path, disk_name), kind, texts))

    def _rows_of(self, folder: FolderOnDisk) -> tuple[int, dict[str, Known]]:
        relpath = to_text(folder.relpath)
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT id FROM folder WHERE root_id = ? AND relpath = ?",
                (folder.root.id, relpath),
            ).fetchone()
            if row is not None:
                rows = connection.execute(
                    """SELECT name, id, mtime_ns, size, missing_since FROM media
                       WHERE folder_id = ?""",
                    row,
                )
                return row[0], {
                    name: Known(media_id, Stamp(mtime_ns, size), missing_since is not None)
                    for name, media_id, mtime_ns, size, missing_since in rows
                }
        return ensure_folder(self._database, folder.root.id, relpath), {}

    def _note(self, plan: FolderPlan, known: dict[str, Known]) -> None:
        if not plan.missing and not plan.back:
            return
        with self._database.write(bulk=True) as connection:
            hide_missing(connection, [known[name].id for name in plan.missing])
            bring_back(connection, [known[name].id for name in plan.back])
        self.missing += len(plan.missing)


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


def _list_media(path: str) -> tuple[dict[str, tuple[str, int, int, int]], set[str]]:
    """The media in a folder by their name in the index (name on disk, mtime_ns, size,
    created_ns), and the names of the text files beside them."""
    files: dict[str, tuple[str, int, int, int]] = {}
    sidecars = set()
    with os.scandir(path) as entries:
        for entry in entries:
            name = entry.name
            if name.endswith(SIDECAR):
                sidecars.add(name)
            elif kind_of(name) is not None and not _leads_elsewhere(entry):
                try:
                    facts = entry.stat(follow_symlinks=False)
                except OSError:
                    continue  # gone since the listing
                text = to_text(name)
                if entry.is_file(follow_symlinks=False) and is_text(text):
                    files[text] = (name, facts.st_mtime_ns, facts.st_size, created_ns_of(facts))
    return files, sidecars


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


def _is_in(root_id: int, relpath: str, folders: list[tuple[int, str]]) -> bool:
    return any(
        root_id == other_root and (not above or relpath == above or relpath.startswith(above + "/"))
        for other_root, above in folders
    )
