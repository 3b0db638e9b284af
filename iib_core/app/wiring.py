"""Which parts the program is made of. The only place that picks implementations."""

from __future__ import annotations

import concurrent.futures
import logging
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from iib_core.api import Access, Assets, Events, Reach, Services, static_folder
from iib_core.app.folder_watch import FolderWatch
from iib_core.app.rule_watch import RuleWatch
from iib_core.errors import DatabaseError
from iib_core.jobs import Jobs
from iib_core.library import Library, RunningMark, recover
from iib_core.media import Thumbnails
from iib_core.metadata import OptionsInUse
from iib_core.settings import Settings

logger = logging.getLogger(__name__)


def interrupt() -> None:
    """End the program as Ctrl-C does, which ends a server in good order."""
    signal.raise_signal(signal.SIGINT)


@contextmanager
def open_services(settings: Settings, stop: Callable[[], None] = interrupt) -> Iterator[Services]:
    """Build everything, in reading order, and close it at the end.

    Raises DatabaseError when the database cannot be used.
    """
    jobs = Jobs()
    reading = OptionsInUse(
        settings.data_dir,
        comfyui_all_prompts=settings.comfyui_all_prompts,
        hidden_text=settings.stealth_metadata,
    )
    mark = RunningMark(settings.database)
    try:
        library = _open_library(settings, jobs, reading, ended_badly=mark.ended_badly)
    except BaseException:
        mark.close(in_good_order=False)
        raise
    events = Events(jobs, library)
    rules = RuleWatch(reading, library.start_reparse)
    folders = _watch(library, settings)
    try:
        yield Services(
            settings=settings,
            jobs=jobs,
            library=library,
            thumbnails=Thumbnails(
                settings.cache_dir / "thumbnails", settings.thumbnail_budget_bytes
            ),
            reach=Reach(library, settings),
            access=access_of(settings),
            events=events,
            assets=Assets(static_folder()),
            reading=reading,
            stop=stop,
        )
    finally:
        if folders is not None:
            folders.close()
        rules.close()
        events.close()
        jobs.close()
        library.close()
        mark.close(in_good_order=not library.is_damaged)


def access_of(settings: Settings) -> Access:
    """Who may do what (docs/design.md)."""
    return Access(
        secret_key=settings.secret_key,
        read_only=settings.read_only,
        adds_roots=settings.access_control != "enable" and settings.allowed_paths is None,
        # A public WebUI has names that nobody told us (share links, tunnels).
        allowed_hosts=None
        if settings.is_guest and not settings.is_local
        else (settings.host, *settings.allowed_hosts),
        allows_local_pages=settings.allow_cors,
    )


def start_indexing(services: Services) -> None:
    """Note the folders of the settings as roots and bring the index up to date, as a job.

    With `update_image_index` the job is waited for. What there was before is copied first, and a
    library of the older program that the settings name is imported once.
    """
    settings, library = services.settings, services.library
    library.roots.set_hosted(settings.output_folders.values())
    for folder in settings.folders:
        library.roots.add(str(folder), ("scanned",))
    if not library.media.is_empty():
        library.start_backup(_backups_of(settings), settings.backups_kept)
    library.start_reparse()
    library.start_auto_tags()
    peer = settings.peer_database
    if peer is not None and library.imports.report_of(peer) is None:
        importing = library.start_import(peer)
        if settings.update_image_index:
            concurrent.futures.wait([importing.future])
    if library.roots.all():
        update = library.start_update()
        if settings.update_image_index:
            concurrent.futures.wait([update.future])


def _backups_of(settings: Settings) -> Path:
    return settings.database.parent / "backups"


def _watch(library: Library, settings: Settings) -> FolderWatch | None:
    if settings.watch == "off":
        return None
    marks = settings.cache_dir / "watch" / str(os.getpid())
    watch = FolderWatch(library, marks, polls=settings.watch == "poll")
    library.follow(watch)
    return watch


def _open_library(
    settings: Settings, jobs: Jobs, reading: OptionsInUse, *, ended_badly: bool
) -> Library:
    """The library; a damaged database is replaced by its newest good copy, and a job says so."""
    backups = _backups_of(settings)
    recovery = recover(settings.database, backups, thoroughly=ended_badly)
    try:
        library = Library(settings.database, jobs, reading)
    except DatabaseError:
        recovery = recovery or recover(settings.database, backups, thoroughly=True)
        if recovery is None:
            raise
        library = Library(settings.database, jobs, reading)
    if recovery is not None:
        logger.error("%s", recovery)
        library.start_telling(recovery)
    return library
