"""The index as a whole, and the folders it is made of."""

from __future__ import annotations

import time

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from iib_core.api import wire
from iib_core.api.answers import BasicInfo, Expired, ExtraPath, MediaItem
from iib_core.api.basic_info import BasicInfoCache
from iib_core.api.responses import JSON, answer, unless_known
from iib_core.api.routers import Routers
from iib_core.api.schemas import Alias, ExtraPathRemoval, ExtraPathRequest
from iib_core.api.search_request import in_folders
from iib_core.api.services import Services
from iib_core.api.waiting import ended, finished
from iib_core.errors import (
    InvalidError,
    NotFoundError,
    OutsideRootsError,
    WrongFieldError,
)

MOST_RANDOM = 128
TEXT_INDEX_S = 3.0
"""An update waits for the text index of the last one until it has been filled for so long: enough
for 20,000 new files. So of several updates during a long one only the first waits."""


def library_routes(services: Services) -> APIRouter:  # noqa: C901  (the sum of its endpoints)
    routers = Routers(services.access, f"{services.settings.base}/db", services.settings.lang)
    library, reach = services.library, services.reach
    basic_info_cache = BasicInfoCache(library)

    @routers.read.get("/basic_info", response_model=BasicInfo)
    def basic_info(request: Request) -> Response:
        """How many media there are, all tags, and which folders have changed since the scan."""
        content, etag = basic_info_cache.answer()
        headers = {"Cache-Control": "private, no-cache"}
        return unless_known(request, etag, content, JSON, headers)

    @routers.read.get("/expired_dirs", response_model=Expired)
    def expired_dirs() -> Response:
        """Folders that have changed since they were scanned, and roots not scanned yet."""
        folders = library.expired_folders()
        return answer({"expired": bool(folders), "expired_dirs": folders})

    @routers.read.get("/random_images", response_model=list[MediaItem])
    def random_images() -> Response:
        """Some media, in random order."""
        media = library.random(MOST_RANDOM, in_folders(services, None))
        return answer(wire.media_items(library, media))

    @routers.read.post("/update_image_data", response_model=None)
    async def update_image_data(request: Request) -> Response:
        """Bring the index up to date with the disk. Answers when it is. What an update before this
        one has found is made quick to search first, within reason."""
        if (filling := library.text_index_job) is not None:
            await ended(filling, filling.started_at + TEXT_INDEX_S - time.time())
        await finished(await run_in_threadpool(library.start_update), request)
        reach.look_again()
        return answer(None)

    @routers.write.post("/rebuild_index", response_model=None)
    async def rebuild_index(request: Request) -> Response:
        """Read every file again. Answers when that is done; ids and custom tags stay."""
        await finished(await run_in_threadpool(library.start_rebuild), request)
        reach.look_again()
        return answer(None)

    @routers.read.get("/extra_paths", response_model=list[ExtraPath])
    def extra_paths() -> Response:
        """The roots that are there now. One whose drive is unplugged is kept, and not reported."""
        return answer(wire.extra_paths(library.roots.refresh()))

    @routers.write.post("/extra_paths", response_model=None)
    def add_extra_path(request: Request, body: ExtraPathRequest) -> Response:
        """Add a root, or types to one."""
        if not body.types:
            raise WrongFieldError("types", "must name at least one type")
        path = absolute(body.path)
        real = reach.anywhere(path)
        if not services.access.may_add_roots(request) and not reach.roots().contains(real):
            raise OutsideRootsError(body.path)
        if real.is_file():
            raise InvalidError(f"{body.path} is a file, not a folder")
        library.roots.add(path, body.types, body.alias or "")
        return answer(None)

    @routers.write.delete("/extra_paths", response_model=None)
    def remove_extra_path(body: ExtraPathRemoval) -> Response:
        """Take types from a root; without any left it is no root any more. Its rows are kept."""
        library.roots.remove(absolute(body.path), body.types)
        return answer(None)

    @routers.write.post("/alias_extra_path", response_model=ExtraPath)
    def alias_extra_path(body: Alias) -> Response:
        """Name a root."""
        try:
            root = library.roots.set_alias(absolute(body.path), body.alias)
        except NotFoundError as error:
            # Contract 4.17: 400.
            raise InvalidError(error.message) from error
        return answer(wire.extra_path(root))

    def absolute(path: str) -> str:
        """Relative paths are meant from the working directory. Raises InvalidError."""
        if not path:
            raise InvalidError("A folder needs a path")
        if "\0" in path:
            raise InvalidError("The path holds a NUL character")
        return str(services.settings.cwd / path)

    return routers.together()
