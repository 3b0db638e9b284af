"""Do one thing to one file or folder: on the disk, then in the index; both or neither."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from iib_core.files import TRASH_FOLDER, Check, is_there, to_text
from iib_core.library import edited_texts
from iib_core.library.acts import backups
from iib_core.library.acts import trash as trashing
from iib_core.library.acts.backups import Rewrite, mark_of
from iib_core.library.acts.carrying import MOVED, Carried, carry, carry_each, put_back
from iib_core.library.acts.companions import companions_of
from iib_core.library.acts.following import Spot, move_folder, move_media
from iib_core.library.acts.trash import FILES, Trash, Trashed, virtual_folder
from iib_core.library.database import Database
from iib_core.library.root_store import RootStore
from iib_core.library.rows import join_path, join_relpath
from iib_core.library.seen import chunks, marks
from iib_core.library.writing import bring_back, hide_missing

TopOf = Callable[[Path], "Path | None"]
"""The root that a file lies in, where its trash is."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be done: carry `source` to `target`, or put it into the trash."""

    source: Path
    target: Path | None
    """None: into the trash."""
    copies: bool = False
    replaced: tuple[Path, ...] = ()
    """What has the names that are needed, and goes to the trash."""
    restored: Trashed | None = None
    """What is taken out of the trash by this."""
    trash_id: str = ""
    """What goes back into the trash: by its old id, by which acts before know it."""
    rewrite: Rewrite | None = None
    """What `source` is to hold."""
    exchanged: Trashed | None = None
    """The backup that changes places with `source`."""


@dataclass
class Deed:
    """What was done on the disk."""

    task: Task
    carried: list[Carried] = field(default_factory=list)
    trashed: list[tuple[Trashed, list[Carried]]] = field(default_factory=list)
    mark: list[int] | None = None
    """Of what was carried (see mark_of)."""
    made: list[Path] = field(default_factory=list)
    """Folders that had to be made, the outermost first."""
    backup: Trashed | None = None
    """What the file was before, if it was rewritten."""
    text: str | None = None
    """Its edited text before, likewise."""

    def paths(self) -> Iterator[Path]:
        """All that had a part in it."""
        for carried in (self.carried, *(carried for _, carried in self.trashed)):
            for each in carried:
                yield from (each.source, each.target)

    def content(self) -> dict[str, Any]:
        """What is needed to undo it, as the journal keeps it."""
        return {
            **planned(self.task),
            "carried": [[str(each.source), str(each.target), each.how] for each in self.carried],
            "mark": self.mark,
            "trash": [trashed.id for trashed, _ in self.trashed],
            **({} if self.backup is None else _of_backup(self.backup, self.text)),
        }

    def put_back(self, trash: Trash) -> None:
        """As it was on the disk, after the index could not follow."""
        if self.backup is not None:
            if self.task.exchanged is not None:
                backups.exchange(self.backup, self.task.source)
            else:
                backups.take_back(self.backup, self.task.source, trash)
        put_back(self.carried)
        for trashed, carried in reversed(self.trashed):
            put_back(carried)
            Trash.drop_place(Path(trashed.place))
        for folder in reversed(self.made):
            with suppress(OSError):  # somebody has put something into it
                folder.rmdir()


def _of_backup(backup: Trashed, text: str | None) -> dict[str, Any]:
    return {"backup": backup.id, "media": backup.media_id, "text": text}


def _of_rewrite(rewrite: Rewrite) -> dict[str, Any]:
    return {
        "backup": rewrite.trash_id,
        "media": rewrite.media_id,
        "text": None,
        "mark": rewrite.mark,
    }


def planned(task: Task) -> dict[str, Any]:
    """A task as the journal keeps it before it is done."""
    rewrite = task.rewrite
    return {
        **({} if rewrite is None else _of_rewrite(rewrite)),
        "source": str(task.source),
        "target": None if task.target is None else str(task.target),
        "copies": task.copies,
        "restores": None if task.restored is None else task.restored.id,
        "carried": [],
        "trash": [],
    }


def _make_folders(folder: Path, made: list[Path]) -> None:
    """With those above. What had to be made is added to `made` as it is."""
    if folder.is_dir():
        return
    if folder != folder.parent:
        _make_folders(folder.parent, made)
    with suppress(FileExistsError):  # another program was quicker; if it is a file, the act fails
        folder.mkdir()
        made.append(folder)


def is_marked(path: Path, mark: Sequence[int] | None) -> bool:
    """Whether the file at a path is the one with this mark, though it may have been written to."""
    if mark is None or not is_there(path):
        return True
    now = mark_of(path)
    return now[0] == mark[0] or now[1:] == list(mark[1:])


def carried_of(content: Mapping[str, Any]) -> list[Carried]:
    """What a step of the journal has carried."""
    return [Carried(Path(source), Path(target), how) for source, target, how in content["carried"]]


class Doer:
    """Does tasks. On the disk first; commit() has the index follow."""

    def __init__(self, database: Database, roots: RootStore, trash: Trash) -> None:
        self._database = database
        self._roots = roots
        self._trash = trash

    def act(self, task: Task, top_of: TopOf, check: Check = lambda: None) -> Deed:
        """On the disk: all of it or nothing. Raises OSError, NameTakenError, and what `check`
        raises."""
        deed = Deed(task)
        try:
            if task.rewrite is not None or task.exchanged is not None:
                deed.backup = self._rewritten(task, top_of)
                deed.mark = mark_of(task.source)
                return deed
            if task.target is None:
                deed.trashed.append(self._to_trash(task.source, top_of, check, task.trash_id))
                return deed
            for each in task.replaced:
                if is_there(each):
                    deed.trashed.append(self._to_trash(each, top_of, check))
            _make_folders(task.target.parent, deed.made)
            deed.carried = carry(task.source, task.target, check, copies=task.copies)
            # Now, as another program may be quicker than the index.
            deed.mark = mark_of(task.target)
        except BaseException:
            deed.put_back(self._trash)
            raise
        return deed

    def commit(
        self,
        deeds: Sequence[Deed],
        note: Callable[[sqlite3.Connection], None] = lambda _: None,
    ) -> None:
        """The index follows, in one transaction with what `note` writes. If that fails, the disk is
        as it was, too."""
        if not deeds:
            return
        spots = _Spots(self._roots, [path for deed in deeds for path in deed.paths()])
        try:
            with self._database.write() as connection:
                for deed in deeds:
                    self._follow(connection, deed, spots)
                note(connection)
        except BaseException:
            for deed in reversed(deeds):
                deed.put_back(self._trash)
            raise
        for deed in deeds:
            if deed.task.restored is not None:
                self._trash.drop_place(Path(deed.task.restored.place))

    def carry_back(
        self, undone: Sequence[Carried], note: Callable[[sqlite3.Connection], None]
    ) -> None:
        """Undo what was carried, on the disk and in the index. Errors as for act()."""
        back = [each.reversed() for each in reversed(undone)]
        for each in back:
            each.target.parent.mkdir(parents=True, exist_ok=True)
        left = [each for each in back if is_there(each.source) or not is_there(each.target)]
        # The others were carried back before a crash.
        done = [*carry_each(left), *(each for each in back if each not in left)]
        spots = _Spots(self._roots, [path for each in done for path in each[:2]])
        try:
            with self._database.write() as connection:
                for each in done:
                    if each.how == MOVED:
                        was, now = spots.of(each.source), spots.of(each.target)
                        _follow_one(connection, was, now, each.target)
                note(connection)
        except BaseException:
            put_back([each for each in done if each in left])
            raise

    def _to_trash(
        self, entry: Path, top_of: TopOf, check: Check, trash_id: str = ""
    ) -> tuple[Trashed, list[Carried]]:
        companions = companions_of(entry, with_pictures=False)
        own = [each.path.name for each in companions if not each.is_shared]
        names = [entry.name, *own]
        trash_id, place = self._trash.make_place(top_of(entry), trash_id)
        try:
            trashed = trashing.made(trash_id, place, entry, names)
            self._trash.write_manifest(trashed)
            carried = carry(entry, place / FILES / entry.name, check, to_trash=True)
        except BaseException:
            self._trash.drop_place(place)
            raise
        return trashed, carried

    def _rewritten(self, task: Task, top_of: TopOf) -> Trashed:
        """The backup."""
        if task.exchanged is not None:
            return backups.exchange(task.exchanged, task.source)
        assert task.rewrite is not None
        top = top_of(task.source)
        return backups.put_in(task.rewrite, task.source, top, self._trash)

    def _follow(self, connection: sqlite3.Connection, deed: Deed, spots: _Spots) -> None:
        if deed.backup is not None:
            trashing.note(connection, deed.backup)
            if deed.task.rewrite is not None:
                deed.text = _restate(connection, deed.task.rewrite)
        for trashed, carried in deed.trashed:
            trashing.note(connection, trashed)
            for each in _moved(carried):
                _hide(connection, spots.of(each.source), trashed, each.target)
        restored = deed.task.restored
        for each in _moved(deed.carried):
            _carry_row(connection, restored, each, spots)
        if restored is not None:
            if restored.media_id is not None and deed.carried:
                first = deed.carried[0]
                _claim(connection, restored.media_id, spots.of(first.target), first.target)
            trashing.forget(connection, restored.id)


def _moved(carried: Sequence[Carried]) -> list[Carried]:
    return [each for each in carried if each.how == MOVED]


def _hide(connection: sqlite3.Connection, was: Spot | None, trashed: Trashed, path: Path) -> None:
    """The rows of what has gone to the trash wait under a folder of their own."""
    if was is not None:
        there = Spot(was.root_id, virtual_folder(trashed.id), was.name)
        hide_missing(connection, _move(connection, was, there, path))


def _carry_row(
    connection: sqlite3.Connection, restored: Trashed | None, carried: Carried, spots: _Spots
) -> None:
    now = spots.of(carried.target)
    if restored is None:
        _follow_one(connection, spots.of(carried.source), now, carried.target)
    else:
        _bring_back(connection, restored, carried, now)


def _bring_back(
    connection: sqlite3.Connection, restored: Trashed, carried: Carried, now: Spot | None
) -> None:
    for root_id, folder in trashing.places_of(connection, restored.id):
        was = Spot(root_id, folder, to_text(carried.source.name))
        _follow_one(connection, was, now, carried.target)


def _claim(connection: sqlite3.Connection, media_id: int, now: Spot | None, path: Path) -> None:
    """The row of a backup that was restored, unless its file is still there: then that has it. What
    lies in the trash with this row is the backup from now on."""
    row = connection.execute(
        """SELECT f.root_id, f.relpath, m.name, m.seen FROM media AS m
           JOIN folder AS f ON f.id = m.folder_id WHERE m.id = ?""",
        (media_id,),
    ).fetchone()
    if row is None or row[3] or now is None:
        return
    _follow_one(connection, Spot(*row[:3]), now, path)
    parts = row[1].split("/")
    if TRASH_FOLDER in parts[:-1]:
        trashing.make_backup(connection, parts[parts.index(TRASH_FOLDER) + 1], media_id)


def _restate(connection: sqlite3.Connection, rewrite: Rewrite) -> str:
    """Give a row its edited text. The one before."""
    old = edited_texts.texts_of(connection, [rewrite.media_id]).get(rewrite.media_id, "")
    edited_texts.put(connection, rewrite.media_id, rewrite.text)
    return old


class _Spots:
    """Where files lie in the index, looked up for many at once."""

    def __init__(self, roots: RootStore, paths: Iterable[Path]) -> None:
        parents = list(dict.fromkeys(path.parent for path in paths))
        self._places = {
            parent: None if place is None else (place[0].id, to_text(place[1]))
            for parent, place in zip(parents, roots.locate_each(parents), strict=True)
        }

    def of(self, path: Path) -> Spot | None:
        place = self._places[path.parent]
        return None if place is None else Spot(*place, to_text(path.name))


def _follow_one(
    connection: sqlite3.Connection, was: Spot | None, now: Spot | None, path: Path
) -> None:
    """`path` is where it is on the disk by now."""
    if was is not None and was != now:
        ids = _move(connection, was, now, path)
        if now is not None:
            bring_back(connection, _there(connection, ids))


def _move(connection: sqlite3.Connection, was: Spot, now: Spot | None, path: Path) -> list[int]:
    # Whatever becomes of it on the disk meanwhile.
    folder = path.is_dir() and not path.is_symlink()
    return (move_folder if folder else move_media)(connection, was, now)


def _there(connection: sqlite3.Connection, media_ids: Sequence[int]) -> list[int]:
    """Those of these media that are hidden and whose files are there."""
    found: list[int] = []
    for some in chunks(media_ids):
        rows = connection.execute(
            f"""SELECT m.id, r.path, f.relpath, m.name FROM media AS m
                JOIN folder AS f ON f.id = m.folder_id JOIN root AS r ON r.id = f.root_id
                WHERE m.missing_since IS NOT NULL AND m.id IN ({marks(some)})""",
            some,
        )
        found += [
            media_id
            for media_id, root, folder, name in rows
            if is_there(Path(join_path(root, join_relpath(folder, name))))
        ]
    return found


def reason_of(error: OSError) -> str:
    """A sentence for people."""
    return error.strerror or str(error)
