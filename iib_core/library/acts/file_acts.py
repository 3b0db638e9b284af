"""Delete, move, copy, rename, restore and undo: what the user does with files.

Each act is planned whole, written into the journal, done on the disk file by file, and followed by
the index some BATCH files at a time. A file that cannot be moved is told, and stays where it was.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from iib_core.errors import ConflictError, IibError, InvalidError, OutsideRootsError
from iib_core.files import is_folder, is_there, remove, to_text
from iib_core.jobs import Progress
from iib_core.library import edited_texts
from iib_core.library.acts import backups
from iib_core.library.acts import trash as trashing
from iib_core.library.acts.act_mark import being_done, is_being_done
from iib_core.library.acts.backups import Rewrite
from iib_core.library.acts.carrying import MOVED, Carried
from iib_core.library.acts.companions import companions_of, renamed
from iib_core.library.acts.doing import (
    Deed,
    Doer,
    Task,
    TopOf,
    carried_of,
    is_marked,
    planned,
    reason_of,
)
from iib_core.library.acts.journal import DONE, UNDONE, Act, Journal, Step, note_step
from iib_core.library.acts.planning import REFUSE, SKIP, Plan, going_along, outermost, plan
from iib_core.library.acts.trash import Trash, Trashed
from iib_core.library.database import Database
from iib_core.library.forgetting import forget_media
from iib_core.library.root_store import RootStore
from iib_core.metadata import kind_of

BATCH = 50
"""Files between two transactions: some 10 ms of disk, and one wait for it."""


class ActKind:
    """What an act about files is called."""

    DELETE = "delete"
    MOVE = "move"
    COPY = "copy"
    RENAME = "rename"
    RESTORE = "restore"
    REWRITE = "rewrite"


DONE_WELL = "done"
SKIPPED = "skipped"
FAILED = "failed"
LEFT = "left"

MayChange = Callable[[Path], bool]
"""Whether a place lies in the roots, now."""


@dataclass(frozen=True, slots=True)
class FileResult:
    """What became of one file or folder."""

    path: Path
    new_path: Path | None
    """Where it is now; None for one that was not moved, or is in the trash."""
    status: str
    """done, skipped, failed, or left: not tried, since another one failed before."""
    reason: str = ""


@dataclass
class Outcome:
    """What became of an act."""

    act_id: int | None = None
    """By which it can be undone; None if nothing was done."""
    results: list[FileResult] = field(default_factory=list)

    @property
    def failures(self) -> list[FileResult]:
        return [each for each in self.results if each.status in (FAILED, LEFT)]

    @property
    def done(self) -> int:
        return sum(each.status == DONE_WELL for each in self.results)


class FileActs:
    """One act at a time in a process. Paths are resolved and have been checked (api/reach.py)."""

    def __init__(self, database: Database, roots: RootStore, data_dir: Path) -> None:
        self._database = database
        self._alone = threading.Lock()
        self.journal = Journal(database)
        self.trash = Trash(database, data_dir)
        self._doer = Doer(database, roots, self.trash)
        self._data_dir = data_dir

    @property
    def is_busy(self) -> bool:
        """Whether one is being done: another one would wait for it."""
        return self._alone.locked()

    # --- acts ---------------------------------------------------------------------------------

    def delete(
        self,
        paths: Sequence[Path],
        top_of: TopOf,
        progress: Progress | None = None,
        *,
        with_content: bool = False,
    ) -> Outcome:
        """Put files and folders into the trash, with their companions; what a neighbour shares
        stays with it. A folder that is not empty only `with_content`.

        Raises InvalidError, before anything is done, if one of them is not there or not empty.
        """
        for path in paths:
            if not is_there(path):
                raise InvalidError(f"There is no file at {path}")
            if not with_content and is_folder(path) and _holds_something(path):
                raise InvalidError(f"{path} is not empty")
        along = going_along(paths, with_pictures=False)
        tasks = [Task(path, None) for path in outermost(paths) if path not in along]
        outcome = self._perform(ActKind.DELETE, tasks, top_of, progress, Plan(), goes_on=True)
        return _with_those_along(outcome, along)

    def move(
        self,
        pairs: Sequence[tuple[Path, Path]],
        top_of: TopOf,
        progress: Progress | None = None,
        *,
        kind: str = ActKind.MOVE,
        policy: str = REFUSE,
        goes_on: bool = False,
    ) -> Outcome:
        """Move files and folders, (from, to), with their companions.

        Unless it `goes_on`, raises what is wrong with the first that cannot be moved before
        anything is done, and ends with the first that the disk refuses.
        """
        along = going_along([source for source, _ in pairs])
        outer = set(outermost(source for source, _ in pairs)).difference(along)
        made = plan([pair for pair in dict.fromkeys(pairs) if pair[0] in outer], policy)
        return _with_those_along(self._planned(kind, made, top_of, progress, goes_on), along)

    def copy(
        self,
        pairs: Sequence[tuple[Path, Path]],
        top_of: TopOf,
        progress: Progress | None = None,
        *,
        policy: str = REFUSE,
        goes_on: bool = False,
    ) -> Outcome:
        """As move(), and the originals stay. Folders are refused."""
        along = going_along([source for source, _ in pairs])
        chosen = [pair for pair in dict.fromkeys(pairs) if pair[0] not in along]
        made = plan(chosen, policy, copies=True)
        outcome = self._planned(ActKind.COPY, made, top_of, progress, goes_on)
        return _with_those_along(outcome, along)

    def restore(
        self,
        trash_ids: Sequence[str],
        top_of: TopOf,
        may_change: MayChange,
        progress: Progress | None = None,
        *,
        policy: str = REFUSE,
    ) -> Outcome:
        """Out of the trash, to where they were; folders above are made again.

        Raises NotFoundError for an id that there is not.
        """
        by_place = {trashed.inside: trashed for trashed in self.trash.get(trash_ids)}
        made, pairs, exchanges = Plan(), [], []
        for place, trashed in by_place.items():
            # A backup changes places with its file, wherever that is; nothing is in its way there.
            there = self._file_of_backup(trashed)
            where = there or Path(trashed.path)
            if not may_change(where):
                made.refuse(where, OutsideRootsError(where))
            elif there is None:
                pairs.append((place, where))
            elif policy == SKIP:
                made.skipped.append(where)
            else:
                exchanges.append(Task(there, there, exchanged=trashed))
        planned_here = plan(pairs, policy)
        made.skipped += planned_here.skipped
        made.refused += planned_here.refused
        tasks = [
            Task(each.source, each.target, False, each.replaced, by_place[each.source])
            for each in planned_here.wanted
        ]
        tasks += exchanges
        return self._perform(ActKind.RESTORE, tasks, top_of, progress, made, goes_on=True)

    def rewrite(
        self,
        path: Path,
        media_id: int,
        changed: Callable[[bytes], bytes],
        edited: Callable[[Path], str],
        top_of: TopOf,
        progress: Progress | None = None,
    ) -> Outcome:
        """Give a file other content, of which its row says nothing else. What it was waits in the
        trash. `edited`: the edited text of the row from then on, of a file with the new content.

        Where nothing would change, nothing is done. Raises OSError, MediaNotFoundError,
        FilesRefusedError for a read-only file, and what `changed` raises.
        """
        prepared = backups.prepare(path, changed)
        if prepared is None:
            return Outcome()
        part, was = prepared
        try:
            rewrite = Rewrite(part, media_id, edited(part), was, backups.mark_of(part))
            task = Task(path, path, rewrite=rewrite)
            return self._perform(ActKind.REWRITE, [task], top_of, progress, Plan(), goes_on=False)
        finally:
            with suppress(OSError):
                part.unlink()

    def empty(
        self,
        trash_ids: Sequence[str] | None,
        may_change: MayChange,
        discard: Callable[[Path], None] = remove,
        progress: Progress | None = None,
    ) -> Outcome:
        """Part with these for good, or with all: files, and rows with tags and all. `discard`
        removes a file or folder.

        Raises NotFoundError for an id that there is not.
        """
        outcome = Outcome()
        with self._alone:
            wanted = self.trash.get(self.trash.ids() if trash_ids is None else trash_ids)
            for at, trashed in enumerate(wanted):
                _tell(progress, at, len(wanted))
                outcome.results.append(self._discard(trashed, discard, may_change))
        return outcome

    def undo(
        self,
        act_id: int | None,
        top_of: TopOf,
        may_change: MayChange,
        progress: Progress | None = None,
    ) -> tuple[Act, Outcome]:
        """Undo an act about files; the newest act if it is not said. What cannot be undone is told,
        and can be tried again.

        Raises NotFoundError, and ConflictError for what is undone already, or is still being done
        by another program.
        """
        with self._alone:
            act = self.journal.get(act_id)
            if act.undone_at is not None:
                raise ConflictError("That is undone already")
            if is_being_done(self._data_dir, act.id):
                raise ConflictError("That is still being done by another program")
            steps = [step for step in self.journal.steps_of(act.id) if step.state != UNDONE]
            outcome = Outcome(act.id)
            for at, step in enumerate(reversed(steps)):
                _tell(progress, at, len(steps))
                outcome.results.append(self._undone(step, top_of, may_change))
            if not outcome.failures:
                self.journal.mark_undone(act)
            return act, outcome

    # --- doing --------------------------------------------------------------------------------

    def _planned(
        self, kind: str, made: Plan, top_of: TopOf, progress: Progress | None, goes_on: bool
    ) -> Outcome:
        if made.refused and not goes_on:
            raise made.refused[0].error
        tasks = [
            Task(each.source, each.target, kind == ActKind.COPY, each.replaced)
            for each in made.wanted
        ]
        return self._perform(kind, tasks, top_of, progress, made, goes_on=goes_on)

    def _perform(
        self,
        kind: str,
        tasks: Sequence[Task],
        top_of: TopOf,
        progress: Progress | None,
        made: Plan,
        *,
        goes_on: bool,
    ) -> Outcome:
        outcome = Outcome()
        outcome.results += [FileResult(path, None, SKIPPED) for path in made.skipped]
        for path, error in made.refused:
            outcome.results.append(_failed(path, error, progress))
        if not tasks:
            return outcome
        with self._alone:
            contents = [planned(task) for task in tasks]
            act_id, step_ids = self.journal.begin(kind, _told(tasks[0]), contents)
            run = _Run(self._doer, top_of, progress, outcome, goes_on, len(tasks))
            try:
                with being_done(self._data_dir, act_id):
                    run.all(list(zip(tasks, step_ids, strict=True)))
            finally:
                outcome.act_id = self.journal.end(act_id)
        return outcome

    # --- undoing ------------------------------------------------------------------------------

    def _undone(self, step: Step, top_of: TopOf, may_change: MayChange) -> FileResult:
        source = Path(step.content["source"])
        try:
            self._undo_step(step, top_of, may_change)
        except (OSError, IibError) as error:
            return _failed(source, error, None)
        return FileResult(source, source, DONE_WELL)

    def _file_of_backup(self, trashed: Trashed) -> Path | None:
        """The file that a backup changes places with, if it is one and that is there."""
        if trashed.media_id is None:
            return None
        return backups.file_of(self._database, trashed.media_id)

    def _undo_rewrite(self, step: Step, top_of: TopOf, may_change: MayChange) -> None:
        """The backup and the file change places: so nothing is lost if that was changed since."""
        content = step.content
        backup = self._backup_of(step, top_of)
        path = backups.file_of(self._database, content["media"])
        if path is None:
            raise ConflictError(f"{content['source']} is not there any more")
        if not may_change(path):
            raise OutsideRootsError(path)
        is_that = is_marked(path, content["mark"])

        def note(connection: sqlite3.Connection) -> None:
            if content["text"] is not None:
                edited_texts.put(connection, content["media"], content["text"])
            note_step(connection, step.id, UNDONE, content)

        if backup is not None and is_that:
            task = Task(path, path, exchanged=backup)
            self._doer.commit([self._doer.act(task, top_of)], note)
        elif step.state == DONE:
            raise ConflictError(f"{path} was changed since")
        else:  # the program was ended before anything was done
            with self._database.write() as connection:
                trashing.forget(connection, content["backup"])
                note_step(connection, step.id, UNDONE, content)
            if backup is not None:
                backups.drop(backup, self.trash)

    def _backup_of(self, step: Step, top_of: TopOf) -> Trashed | None:
        """What was rewritten before. None if that was only planned. Raises NotFoundError."""
        trash_id = step.content["backup"]
        if step.state != DONE:
            top = top_of(Path(step.content["source"]))
            self.trash.adopt(() if top is None else (top,))
            if trash_id not in self.trash.ids():
                return None
        (backup,) = self.trash.get([trash_id])
        return replace(backup, media_id=step.content["media"])

    def _undo_step(self, step: Step, top_of: TopOf, may_change: MayChange) -> None:
        content = step.content
        if content.get("backup"):
            self._undo_rewrite(step, top_of, may_change)
            return
        # What was replaced may be gone for good: then the rest is not tried again.
        rest = {**content, "carried": [], "copies": False, "restores": None}
        carried = carried_of(content) if step.state == DONE else _found_done(content)
        # What was restored was in the trash.
        places = [each.target for each in carried]
        places += [] if content["restores"] else [each.source for each in carried]
        for place in places:
            if not may_change(place):
                raise OutsideRootsError(place)
        if carried and not is_marked(carried[0].target, content.get("mark")):
            raise ConflictError(f"{carried[0].target} is another file by now")
        if content["copies"] or content["restores"]:
            self._remove_again(carried, top_of, content["restores"] or "")
            with self._database.write() as connection:
                note_step(connection, step.id, DONE, rest)
        else:
            self._doer.carry_back(carried, lambda c: note_step(c, step.id, DONE, rest))
        trash_ids = content["trash"] if step.state == DONE else self._found_trashed(step, top_of)
        for trash_id in trash_ids:
            self._restore_again(trash_id, top_of, may_change)
        with self._database.write() as connection:
            note_step(connection, step.id, UNDONE, content)

    def _remove_again(self, carried: Sequence[Carried], top_of: TopOf, trash_id: str) -> None:
        """What was copied, or restored, goes to the trash: a file takes its texts along."""
        for each in carried:
            if is_there(each.target) and (each is carried[0] or kind_of(each.target.name)):
                own = trash_id if each is carried[0] else ""
                self._doer.commit([self._doer.act(Task(each.target, None, trash_id=own), top_of)])

    def _found_trashed(self, step: Step, top_of: TopOf) -> list[str]:
        """What was put into the trash before the program ended in the middle of it."""
        source = Path(step.content["source"])
        top = top_of(source)
        if step.content["target"] is not None or top is None:
            return []
        self.trash.adopt([top])
        found = [each for each in self.trash.get(self.trash.ids()) if each.path == str(source)]
        return [found[-1].id] if found else []

    def _restore_again(self, trash_id: str, top_of: TopOf, may_change: MayChange) -> None:
        (trashed,) = self.trash.get([trash_id])
        where = Path(trashed.path)
        if not may_change(where):
            raise OutsideRootsError(where)
        self._doer.commit([self._doer.act(Task(trashed.inside, where, restored=trashed), top_of)])

    def _discard(
        self, trashed: Trashed, discard: Callable[[Path], None], may_change: MayChange
    ) -> FileResult:
        place, where = Path(trashed.place), Path(trashed.path)
        if not may_change(where):
            return _failed(where, OutsideRootsError(where), None)
        if not place.parent.is_dir():
            return FileResult(where, None, FAILED, "Its drive is not connected, or was moved")
        try:
            for name in trashed.names:
                # Nothing but what was put there, and nothing that a link leads to.
                if trashing.is_folder_there(place / trashing.FILES):
                    _discard_one(place / trashing.FILES / name, discard)
        except OSError as error:
            return _failed(where, error, None)
        self.trash.drop_place(place)
        with self._database.write() as connection:
            forget_media(connection, trashing.media_in(connection, trashed.id))
            trashing.forget(connection, trashed.id)
        return FileResult(where, None, DONE_WELL)


def _discard_one(path: Path, discard: Callable[[Path], None]) -> None:
    if is_there(path):
        discard(path)


class _Run:
    """An act while it is being done."""

    def __init__(
        self,
        doer: Doer,
        top_of: TopOf,
        progress: Progress | None,
        outcome: Outcome,
        goes_on: bool,
        total: int,
    ) -> None:
        self._doer = doer
        self._top_of = top_of
        self._progress = progress
        self._outcome = outcome
        self._goes_on = goes_on
        self._total = total
        self._at = 0

    def all(self, tasks: Sequence[tuple[Task, int]]) -> None:
        """Tasks, and the numbers of their steps in the journal."""
        for start in range(0, len(tasks), BATCH):
            failed = self._batch(tasks[start : start + BATCH])
            if failed and not self._goes_on:
                self._outcome.results += [
                    FileResult(task.source, None, LEFT, "Not tried, since another one failed")
                    for task, _ in tasks[self._at :]
                ]
                return

    def _batch(self, tasks: Sequence[tuple[Task, int]]) -> bool:
        """Whether one failed. What is done is kept, also when somebody stops it in between."""
        deeds: list[tuple[Deed, int]] = []
        failed = False
        try:
            for task, step_id in tasks:
                _tell(self._progress, self._at, self._total)
                self._at += 1
                deed = self._tried(task)
                if deed is not None:
                    deeds.append((deed, step_id))
                    continue
                failed = True
                if not self._goes_on:
                    break
        finally:
            self._commit(deeds)
        return failed

    def _tried(self, task: Task) -> Deed | None:
        check = self._progress.update if self._progress else lambda: None
        try:
            return self._doer.act(task, self._top_of, check)
        except (OSError, IibError) as error:
            self._outcome.results.append(_failed(_named(task), error, self._progress))
            return None

    def _commit(self, deeds: Sequence[tuple[Deed, int]]) -> None:
        def note(connection: sqlite3.Connection) -> None:
            for deed, step_id in deeds:
                note_step(connection, step_id, DONE, deed.content())

        self._doer.commit([deed for deed, _ in deeds], note)
        self._outcome.results += [
            FileResult(_named(deed.task), deed.task.target, DONE_WELL) for deed, _ in deeds
        ]


def _holds_something(folder: Path) -> bool:
    try:
        return any(folder.iterdir())
    except OSError:  # nobody may look
        return True


def _with_those_along(outcome: Outcome, along: Mapping[Path, Path]) -> Outcome:
    """What was asked for by name and went along with another file has had its fate."""
    of = {each.path: each for each in outcome.results}
    for path, owner in along.items():
        result = of.get(owner)
        if result is not None:
            new = result.new_path
            there = new and new.with_name(renamed(path.name, owner.name, new.name))
            outcome.results.append(replace(result, path=path, new_path=there))
    return outcome


def _failed(path: Path, error: OSError | IibError, progress: Progress | None) -> FileResult:
    reason = error.message if isinstance(error, IibError) else reason_of(error)
    if progress is not None:
        progress.fail(to_text(str(path)), reason)
    return FileResult(path, None, FAILED, reason)


def _found_done(content: Mapping[str, Any]) -> list[Carried]:
    """What of a step was done when the program was ended in the middle of it: the disk tells. Of a
    copy it does not tell whose it is."""
    if content["target"] is None or content["copies"] or content["restores"]:
        return []
    source, target = Path(content["source"]), Path(content["target"])
    if not is_there(target) or is_there(source):
        return []
    beside = [] if is_folder(target) else companions_of(target)
    found = [Carried(source, target, MOVED)]
    for each in beside:
        was = source.with_name(renamed(each.path.name, target.name, source.name))
        if not is_there(was):
            found.append(Carried(was, each.path, MOVED))
    return found


def _told(task: Task) -> dict[str, object]:
    target = task.target
    return {
        "path": to_text(str(task.source if task.restored is None else task.restored.path)),
        "to": None if target is None else to_text(str(target.parent)),
        "name": None if target is None else to_text(target.name),
    }


def _named(task: Task) -> Path:
    """What was asked for: of what is restored, where it was."""
    return task.source if task.restored is None else Path(task.restored.path)


def _tell(progress: Progress | None, done: int, total: int) -> None:
    if progress is not None:
        progress.update(done=done, total=total)
