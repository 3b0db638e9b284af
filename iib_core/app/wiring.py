"""Which parts the program is made of. The only place that picks implementations."""

from __future__ import annotations

import concurrent.futures
import logging
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from iib_core.api import Access, Assets, Events, HandOver, Reach, Services, static_folder
from iib_core.app.background import Background, backups_of, start_chores
from iib_core.app.rule_watch import RuleWatch
from iib_core.errors import DatabaseError
from iib_core.jobs import Jobs
from iib_core.library import Lease, Library, RunningMark, recover
from iib_core.media import Thumbnails
from iib_core.metadata import OptionsInUse
from iib_core.settings import Settings
from iib_core.topics import Topics

logger = logging.getLogger(__name__)


def interrupt() -> None:
    """End the program as Ctrl-C does, which ends a server in good order."""
    signal.raise_signal(signal.SIGINT)


@contextmanager
def open_services(settings: Settings, stop: Callable[[], None] = interrupt) -> Iterator[Services]:
    """Build everything, in reading order, and close it at the end.

    Raises DatabaseError when the database cannot be used.
    """
    _make_folders(settings)
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
    lease = Lease(settings.database)
    background = Background(lease, library, settings)
    rules = RuleWatch(reading, background.rules_have_changed)
    thumbnails = Thumbnails(settings.cache_dir / "thumbnails", settings.thumbnail_budget_bytes)
    background.start(is_alone=mark.is_first)
    topics = Topics(library, jobs, settings)
    library.understand(topics)
    try:
        yield Services(
            settings=settings,
            jobs=jobs,
            library=library,
            thumbnails=thumbnails,
            reach=Reach(library, settings),
            hand_over=HandOver(),
            topics=topics,
            access=access_of(settings),
            events=events,
            assets=Assets(static_folder()),
            reading=reading,
            stop=stop,
            does_background_work=lambda: background.is_ours,
        )
    finally:
        thumbnails.close()
        background.close()
        rules.close()
        events.close()
        jobs.close()
        lease.give_back()
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
    """Note the folders of the settings as roots and bring the index up to date, as a job, if the
    background work is this process's.

    With `update_image_index` it is brought up to date in any case, and that is waited for.
    """
    settings, library = services.settings, services.library
    library.roots.set_hosted(settings.output_folders.values())
    for folder in settings.folders:
        library.roots.add(str(folder), ("scanned",))
    works, waits = services.does_background_work(), settings.update_image_index
    importing = start_chores(library, settings) if works else None
    if waits and importing is not None:
        concurrent.futures.wait([importing.future])
    if library.roots.all() and (works or waits):
        update = library.start_update()
        if waits:
            concurrent.futures.wait([update.future])


def _make_folders(settings: Settings) -> None:
    """Those that are not there yet, for their owner alone: prompts and thumbnails are private.

    A folder that is there keeps the rights that somebody gave it.
    """
    for folder in (settings.data_dir, settings.database.parent, settings.cache_dir):
        # Whoever needs it says what is wrong with it, in better words.
        with suppress(OSError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def _open_library(
    settings: Settings, jobs: Jobs, reading: OptionsInUse, *, ended_badly: bool
) -> Library:
    """The library; a damaged database is replaced by its newest good copy, and a job says so."""
    backups = backups_of(settings)
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
