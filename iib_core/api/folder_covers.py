"""The newest pictures of folders, which stand for them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from fastapi import APIRouter
from starlette.responses import Response

from iib_core.api import wire
from iib_core.api.answers import MediaItem
from iib_core.api.responses import answer
from iib_core.api.routers import Routers
from iib_core.api.schemas import Paths
from iib_core.api.services import Services
from iib_core.errors import IibError
from iib_core.files import list_folder, mtime_ns_of, to_disk
from iib_core.media import MemoryCache
from iib_core.metadata import MediaKind, kind_of

COVERS = 4
FOLDERS_REMEMBERED = 5000
_SHOWN = (MediaKind.IMAGE, MediaKind.VIDEO)


def folder_cover_routes(services: Services) -> APIRouter:
    routers = Routers(services.access, services.settings.base, services.settings.lang)
    reach = services.reach
    covers = _Covers(services)

    @routers.read.post("/batch_top_4_media_info", response_model=dict[str, list[MediaItem]])
    def batch_top_4_media_info(body: Paths) -> Response:
        """For each folder its newest pictures and videos, four at most, those below it not counted;
        none for a folder that is not there."""
        # All are checked before the first is looked into.
        real = {path: reach.resolve(path) for path in body.paths}
        return answer({path: covers.of(path, folder) for path, folder in real.items()})

    return routers.together()


@dataclass(frozen=True, slots=True)
class _Remembered:
    version: int
    """Of the index."""
    mtime_ns: int
    """Of the folder."""
    items: list[MediaItem]


class _Covers:
    """Remembers those of folders that have not changed, nor the index."""

    def __init__(self, services: Services) -> None:
        self._library = services.library
        self._reach = services.reach
        self._remembered: MemoryCache[_Remembered] = MemoryCache(FOLDERS_REMEMBERED)

    def of(self, path: str, folder: Path) -> list[MediaItem]:
        try:
            mtime_ns = mtime_ns_of(folder.stat())
        except OSError:
            return []
        version = self._library.version
        known = self._remembered.get(path)
        if known is not None and (known.version, known.mtime_ns) == (version, mtime_ns):
            return known.items
        items = self._found(path, folder, mtime_ns)
        self._remembered.put(path, _Remembered(version, mtime_ns, items), 1)
        return items

    def _found(self, path: str, folder: Path, mtime_ns: int) -> list[MediaItem]:
        """From the index where it is as new as the folder, else from the disk."""
        media = self._library.media.newest_in(folder, mtime_ns, COVERS)
        if media is not None:
            return wire.media_items(self._library, media)
        try:
            entries = list_folder(to_disk(path), self._reach.readable())
        except IibError:  # a file, or not to be read
            return []
        shown = [each for each in entries if not each.is_folder and kind_of(each.name) in _SHOWN]
        shown.sort(key=lambda each: (each.created_ns, each.name), reverse=True)
        is_under = self._reach.roots().contains(folder)
        return [
            wire.item_on_disk(
                each,
                kind=kind_of(each.name) or MediaKind.IMAGE,
                sides=(0, 0),
                media_id=None,
                tags=(),
                is_under_a_root=is_under,
            )
            for each in shown[:COVERS]
        ]
