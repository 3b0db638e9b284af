"""Thumbnails made before anybody asks for them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from iib_core.app import open_services, start_indexing
from iib_core.errors import MediaNotFoundError, UnreadableError
from iib_core.library import Library, OfKind
from iib_core.media import Thumbnails
from iib_core.settings import Settings

Say = Callable[[str], None]


def make_thumbnails(settings: Settings, kind: str, say: Say) -> None:
    """Bring the index up to date, make the thumbnail of each picture (`kind` "image") or the cover
    of each video ("video") in it, and say how many."""
    with open_services(settings) as services:
        start_indexing(services)
        services.library.start_update().future.result()
        # Without room in memory: here they are only written.
        thumbnails = Thumbnails(
            settings.cache_dir / "thumbnails", settings.thumbnail_budget_bytes, 0
        )
        reasons = _make_all(services.library, kind, thumbnails, settings)
        made, failed = 0, 0
        for path, reason in reasons:
            made, failed = made + (not reason), failed + bool(reason)
            if reason or settings.gen_cache_verbose:
                say(f"{path}: {reason or 'made'}")
    what = "covers are ready, {} videos" if kind == "video" else "thumbnails are ready, {} pictures"
    say(f"{made} {what.format(failed)} could not be read.")


def _make_all(
    library: Library, kind: str, thumbnails: Thumbnails, settings: Settings
) -> Iterator[tuple[Path, str]]:
    """(path, why it failed) of each picture; "" if it did not."""
    width, height = settings.generate_image_cache_size

    def make(path: Path) -> tuple[Path, str]:
        try:
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
