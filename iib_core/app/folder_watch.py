"""Sees what changes in the folders of the library, and has the index brought up to date with it."""

from __future__ import annotations

import logging
import shutil
import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from iib_core.errors import IibError
from iib_core.jobs import Job
from iib_core.library import IGNORE_FILE, Library, is_hidden
from iib_core.metadata import SIDECAR_ENDINGS, kind_of
from iib_core.notices import Notices, NotWatchedError, Whereabouts, whereabouts_of

logger = logging.getLogger(__name__)

LOOK_AT_ROOTS_EVERY_S = 2.0
"""Whether roots have come or gone; and what was heard of in the middle of a change is looked at."""
POLL_EVERY_S = 10.0
"""Where the system does not tell of changes, as on network drives, all files are looked at."""
POLL_AT_MOST = 0.03
"""The share of all time that this may take."""
LONGEST_END_S = 5.0
"""A drive that does not answer must not keep the program from ending."""
MOST_AT_ONCE = 4000
"""Beyond so many changes the system may have dropped some: Linux keeps 16,384 notices."""


class FolderWatch:
    """Waits for changes below all roots that are there. Roots may come and go."""

    def __init__(self, library: Library, marks: Path, *, polls: bool = False) -> None:
        """`marks`: a folder to be made, which catch_up() needs. `polls`: look at all files again
        and again, where the system tells of no changes."""
        self._library = library
        self._marks = marks
        self._polls = polls
        self._lock = threading.Lock()
        self._watched: _Watched | None = None
        self._polling: Job | None = None
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._follow, name="folder-watch", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Idempotent."""
        self._closed.set()
        self._thread.join(LONGEST_END_S)
        with self._lock:
            self._stop_watching()
        shutil.rmtree(self._marks, ignore_errors=True)

    def catch_up(self, *, in_a_hurry: bool = False) -> float | None:
        """As `library.watch.Watch` says."""
        if not self._lock.acquire(blocking=not in_a_hurry):
            return None
        try:
            if in_a_hurry and not self._is_current(self._online()):
                return None
            self._renew()
            watched = self._watched
            return watched.since if watched is not None and watched.catch_up() else None
        finally:
            self._lock.release()

    def _follow(self) -> None:
        while not self._closed.wait(LOOK_AT_ROOTS_EVERY_S):
            self._look_again()

    def _look_again(self) -> None:
        try:
            with self._lock:
                come = self._renew()
                watched = self._watched
            if come:
                self._library.start_update()
            elif self._polls or (watched is not None and watched.is_shared):
                self._poll()
            elif watched is not None:
                watched.look_again()
        except IibError as error:
            logger.warning("The folders of the library cannot be followed: %s", error.message)

    def _poll(self) -> None:
        if self._polling is not None:
            took = self._polling.snapshot()
            if took.ended_at is None:
                return
            pause = max(POLL_EVERY_S, (took.ended_at - took.started_at) / POLL_AT_MOST)
            if time.time() - took.ended_at < pause:
                return
        self._polling = self._library.start_looking()

    def _renew(self) -> bool:
        """Watch the roots that are there now. Returns whether something may have been missed."""
        if self._polls or self._closed.is_set():
            return False
        online = self._online()
        if self._is_current(online):
            return False
        watched = self._watched
        is_less = watched is not None and watched.is_sound and watched.holds(online)
        self._stop_watching()
        if online:
            self._start_watching(online)
        return self._watched is not None and not is_less

    def _online(self) -> dict[str, Whereabouts]:
        """The roots that are there now."""
        return {
            root.path: whereabouts
            for root in self._library.roots.refresh()
            if root.online and root.is_listed and (whereabouts := whereabouts_of(root.path))
        }

    def _is_current(self, online: Mapping[str, Whereabouts]) -> bool:
        if self._watched is None:
            return not online
        return self._watched.is_sound and self._watched.whereabouts == online

    def _start_watching(self, online: Mapping[str, Whereabouts]) -> None:
        try:
            self._marks.mkdir(parents=True, exist_ok=True)
            self._watched = _Watched(self._library, online, self._marks)
        except (OSError, NotWatchedError) as error:
            logger.warning(
                "The system does not tell of changes in the folders of the library (%s). All files "
                "are looked at from time to time.",
                error,
            )
            self._polls = True

    def _stop_watching(self) -> None:
        if self._watched is not None:
            self._watched.notices.close()
            self._watched = None


class _Watched:
    """Some roots, and what is told of them."""

    def __init__(
        self, library: Library, whereabouts: Mapping[str, Whereabouts], marks: Path
    ) -> None:
        """`whereabouts`: of each root, by its path. Raises NotWatchedError."""
        self.whereabouts = whereabouts
        self.is_shared = any(where.is_shared for where in whereabouts.values())
        """Other machines may change something without notice."""
        self._library = library
        self._are_there = True
        self._again: set[str] = set()
        self._lock = threading.Lock()
        self.notices = Notices([*whereabouts], marks, self._hear)
        self.since = time.monotonic()
        """It was told of all that has changed since then."""

    @property
    def is_sound(self) -> bool:
        """Everything is told of, and was."""
        return self._are_there and self.notices.is_sound

    def holds(self, online: Mapping[str, Whereabouts]) -> bool:
        """Whether it listens to all of these roots, where they are now."""
        return online.items() <= self.whereabouts.items()

    def catch_up(self) -> bool:
        """Note whatever has changed until now; whether that is all."""
        return not self.is_shared and self.notices.catch_up() and self.is_sound

    def look_again(self) -> None:
        """Look at what was heard of before it was quiet: a file may have been half written."""
        with self._lock:
            again, self._again = self._again, set()
        if again:
            self._library.start_folders(again)

    def _hear(self, paths: Sequence[str], is_quiet: bool) -> None:
        folders = folders_to_look_at(self.whereabouts, paths)
        self._library.note_changes(folders)
        if len(paths) > MOST_AT_ONCE:
            self.since = time.monotonic()
        if not {*paths}.isdisjoint(self.whereabouts):
            # A root itself has been moved, or its drive was taken out and put back.
            self._are_there = False
        new_rules = any(Path(path).name == IGNORE_FILE for path in paths)
        if new_rules:
            self.since = time.monotonic()  # they are about all files
        if not is_quiet:
            with self._lock:
                self._again |= folders
        elif folders or new_rules:
            self._start(folders, everything=new_rules)

    def _start(self, folders: set[str], *, everything: bool) -> None:
        try:
            if everything:
                self._library.start_looking()
            else:
                self._library.start_folders(folders)
        except IibError as error:
            logger.warning("Changes wait for the next update: %s", error.message)


def folders_to_look_at(roots: Iterable[str], changed: Iterable[str]) -> set[str]:
    """The folders to be compared with the index after these paths have changed.

    A path that is no file of ours may be a folder that has come, or was one that has gone.
    """
    tops = [Path(root) for root in roots]
    folders: set[Path] = set()
    for path in map(Path, changed):
        top = next((top for top in tops if path.is_relative_to(top) and path != top), None)
        if top is None or any(map(is_hidden, path.parent.relative_to(top).parts)):
            continue
        if kind_of(path.name) is not None or path.name.endswith(SIDECAR_ENDINGS):
            folders.add(path.parent)
        elif not is_hidden(path.name) and not path.is_file():
            folders |= {path.parent, path}
    return set(map(str, folders))
