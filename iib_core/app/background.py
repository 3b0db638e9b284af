"""What the program does unasked. Of several processes at one database the lease's holder does."""

from __future__ import annotations

import logging
import os
import threading
from pathlib import Path

from iib_core.app.folder_watch import FolderWatch
from iib_core.errors import IibError
from iib_core.jobs import Job
from iib_core.library import BEAT_S, Lease, Library
from iib_core.settings import Settings

logger = logging.getLogger(__name__)


class Background:
    """Watches the folders while this process holds the lease. One that gets it from another, which
    has ended, also catches up with what was missed in between."""

    def __init__(self, lease: Lease, library: Library, settings: Settings) -> None:
        self._lease = lease
        self._library = library
        self._settings = settings
        self._watch: FolderWatch | None = None
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._keep, name="lease", daemon=True)

    @property
    def is_ours(self) -> bool:
        """Whether the background work is this process's."""
        return self._lease.is_held

    def start(self, *, is_alone: bool) -> None:
        """Take the lease if it is free, and wait for it if it is not. `is_alone`: nobody else has
        the database open."""
        if self._lease.renew(is_alone=is_alone):
            self._begin_to_watch()
        self._thread.start()

    def beat(self) -> None:
        """Renew the lease, or look whether it is free."""
        was_ours = self.is_ours
        is_ours = self._lease.renew()
        if is_ours and not was_ours:
            logger.info("The other program has ended: this one watches the folders now")
            self._begin_to_watch()
            start_chores(self._library, self._settings)
            if self._library.roots.all():
                self._library.start_update()
        elif was_ours and not is_ours:
            # After a sleep of the machine, say, in which this one was taken for dead.
            logger.info("Another program watches the folders now")
            self._stop_watching()

    def rules_have_changed(self) -> None:
        """Of two processes that both see it, one understands the graphs anew."""
        if self.is_ours:
            self._library.start_reparse()

    def close(self) -> None:
        """Idempotent. The lease is still held, until the jobs have ended."""
        self._closed.set()
        if self._thread.is_alive():
            self._thread.join()
        self._stop_watching()

    def _keep(self) -> None:
        while not self._closed.wait(BEAT_S):
            self._beat_and_go_on()

    def _beat_and_go_on(self) -> None:
        try:
            self.beat()
        except IibError as error:
            logger.warning("The background work waits: %s", error.message)
        except Exception:
            # Without heartbeats another process would take over, and this one never again.
            logger.exception("The background work waits")

    def _begin_to_watch(self) -> None:
        if self._settings.watch == "off":
            return
        marks = self._settings.cache_dir / "watch" / str(os.getpid())
        self._watch = FolderWatch(self._library, marks, polls=self._settings.watch == "poll")
        self._library.follow(self._watch)

    def _stop_watching(self) -> None:
        if self._watch is not None:
            self._library.follow(None)
            self._watch.close()
            self._watch = None


def start_chores(library: Library, settings: Settings) -> Job | None:
    """What is done once, by whoever begins to hold the lease: copy what there was before,
    understand anew what an older version has read, give the tags that rules are still to give, and
    import a library of the older program that the settings name. Returns the job of the import, if
    there is one."""
    if not library.media.is_empty():
        library.start_backup(backups_of(settings), settings.backups_kept)
    library.start_reparse()
    library.start_auto_tags()
    peer = settings.peer_database
    if peer is None or library.imports.report_of(peer) is not None:
        return None
    return library.start_import(peer)


def backups_of(settings: Settings) -> Path:
    """The folder of the daily copies."""
    return settings.database.parent / "backups"
