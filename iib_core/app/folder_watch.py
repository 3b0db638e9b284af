"""Sees what changes in the folders of the library, and has the index brought up to date with it."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import watchfiles

from iib_core.errors import IibError
from iib_core.library import SIDECARS, Library, is_skipped_folder
from iib_core.metadata import kind_of

logger = logging.getLogger(__name__)

QUIET_MS = 200
"""What has not changed for so long is looked at: a file is mostly written by then."""
LONGEST_WAIT_MS = 1600
"""What changes all the time is looked at so often."""
LOOK_AT_ROOTS_EVERY_S = 2.0
"""Whether roots have come or gone."""
LONGEST_END_S = 5.0
"""A drive that does not answer must not keep the program from ending."""
POLL_EVERY_MS = 10_000
"""Where the system does not tell of changes, as on network drives, all files are looked at."""


class FolderWatch:
    """A thread that waits for changes below all roots that are there. Roots may come and go."""

    def __init__(self, library: Library, *, polls: bool = False) -> None:
        """`polls`: look at all files again and again, where the system tells of no changes."""
        self._library = library
        self._polls = polls
        self._closed = threading.Event()
        self._roots_changed = threading.Event()
        self._watched: tuple[str, ...] = ()
        self._threads = [
            threading.Thread(target=run, name=name, daemon=True)
            for run, name in ((self._watch, "folder-watch"), (self._follow_roots, "root-watch"))
        ]
        for thread in self._threads:
            thread.start()

    def close(self) -> None:
        """Idempotent."""
        self._closed.set()
        self._roots_changed.set()
        for thread in self._threads:
            thread.join(LONGEST_END_S)

    def _watch(self) -> None:
        while not self._closed.is_set():
            self._roots_changed.clear()
            self._watched = self._online_roots()
            try:
                self._watch_roots(self._watched)
            except (OSError, RuntimeError) as error:
                # A root has just gone, or the system watches no more folders for us.
                logger.warning("Folders cannot be watched: %s", error)
                self._polls = self._polls or "limit" in str(error)
            self._roots_changed.wait(LOOK_AT_ROOTS_EVERY_S)

    def _watch_roots(self, roots: tuple[str, ...]) -> None:
        """Until the roots have changed."""
        if not roots:
            self._roots_changed.wait()
            return
        for changes in watchfiles.watch(
            *roots,
            watch_filter=None,
            debounce=LONGEST_WAIT_MS,
            step=QUIET_MS,
            stop_event=self._roots_changed,
            raise_interrupt=False,
            force_polling=self._polls,
            poll_delay_ms=POLL_EVERY_MS,
            ignore_permission_denied=True,
        ):
            folders = folders_to_look_at(roots, [path for _, path in changes])
            if folders:
                self._tell(partial(self._library.start_folders, folders))

    def _follow_roots(self) -> None:
        while not self._closed.wait(LOOK_AT_ROOTS_EVERY_S):
            try:
                online = self._online_roots()
            except IibError as error:
                logger.warning("The folders of the library are not known: %s", error.message)
                continue
            if online != self._watched and not self._roots_changed.is_set():
                self._roots_changed.set()
                if set(online) - set(self._watched):
                    self._tell(self._library.start_update)

    def _online_roots(self) -> tuple[str, ...]:
        roots = self._library.roots.refresh()
        return tuple(sorted(root.path for root in roots if root.online and root.is_listed))

    def _tell(self, start: Callable[[], object]) -> None:
        try:
            start()
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
        if top is None or any(map(is_skipped_folder, path.parent.relative_to(top).parts)):
            continue
        if kind_of(path.name) is not None or path.name.endswith(SIDECARS):
            folders.add(path.parent)
        elif not is_skipped_folder(path.name) and not path.is_file():
            folders |= {path.parent, path}
    return set(map(str, folders))
