"""Thumbnails made before anybody asks for them."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from iib_core.app import open_services, start_indexing
from iib_core.errors import MediaNotFoundError, UnreadableError
from iib_core.library import Library, OfKind
from iib_core.media import COVER_PX, Thumbnails
from iib_core.settings import Settings

Say = Callable[[str], None]
TELL_EVERY_S = 5.0


def make_thumbnails(
    settings: Settings, kind: str, say: Say, tell_every_s: float = TELL_EVERY_S
) -> None:
    """Bring the index up to date, make the thumbnail of each picture (`kind` "image") or cover and
    thumbnail of each video ("video") in it, and say how many; meanwhile, how far it is."""
    with open_services(settings) as services:
        start_indexing(services)
        services.library.start_update().future.result()
        # Without room in memory: here they are only written.
        thumbnails = Thumbnails(
            settings.cache_dir / "thumbnails", settings.thumbnail_budget_bytes, 0
        )
        total = services.library.find(OfKind(kind), size=1, counted=True).total or 0
        reasons = _make_all(services.library, kind, thumbnails, settings)
        made, failed, told = 0, 0, time.monotonic()
        for path, reason in reasons:
            made, failed = made + (not reason), failed + bool(reason)
            if reason or settings.gen_cache_verbose:
                say(f"{path}: {reason or 'made'}")
            if time.monotonic() - told >= tell_every_s:
                told = time.monotonic()
                say(f"{made + failed} of {max(total, made + failed)} done")
    what = "covers are ready, {} videos" if kind == "video" else "thumbnails are ready, {} pictures"
    say(f"{made} {what.format(failed)} could not be read.")


def _make_all(
    library: Library, kind: str, thumbnails: Thumbnails, settings: Settings
) -> Iterator[tuple[Path, str]]:
    """(path, why it failed) of each picture; "" if it did not."""
    sizes = [settings.generate_image_cache_size]
    if kind == "video":
        sizes.append((COVER_PX, COVER_PX))

    def make(path: Path) -> tuple[Path, str]:
        try:
            for width, height in sizes:
                thumbnails.get(path, width, height)
        except (UnreadableError, MediaNotFoundError) as error:
            return path, error.message
        return path, ""

    with ThreadPoolExecutor(os.cpu_count()) as workers:
        for page in _pages(library, kind):
            yield from workers.map(make, page)


def _pages(library: Library, kind: str) -> Iterator[list[Path]]:
    cursor = ""
    while True:
        page = library.find(OfKind(kind), cursor=cursor)
        yield [Path(media.path) for media in page.media]
        cursor = page.next
        if not cursor:
            return
