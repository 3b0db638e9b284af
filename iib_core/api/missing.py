"""Files that the library has lost sight of: single ones, and a root that lies elsewhere now."""

from __future__ import annotations

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from iib_core.api import wire
from iib_core.api.answers import ExtraPath, Forgotten, MissingPage
from iib_core.api.responses import answer
from iib_core.api.routers import Routers
from iib_core.api.schemas import DEFAULT_PAGE, LARGEST_ID, Forgetting, Relocation, page_size
from iib_core.api.services import Services
from iib_core.errors import OutsideRootsError, WrongFieldError


def missing_routes(services: Services) -> APIRouter:
    routers = Routers(services.access, f"{services.settings.base}/db", services.settings.lang)
    library, reach = services.library, services.reach

    @routers.read.get("/missing", response_model=MissingPage)
    def missing(cursor: str = "", size: int = Query(DEFAULT_PAGE)) -> Response:
        """Indexed files that are gone while their root is there; what is unplugged is not."""
        page = library.missing.page(cursor, page_size(size))
        shown: MissingPage = {
            "files": wire.missing_items(library, page.missing),
            "cursor": wire.cursor_of(page),
            "total": page.total,
        }
        return answer(shown)

    @routers.write.post("/missing/forget", response_model=Forgotten)
    def forget(body: Forgetting) -> Response:
        """Remove missing files from the index, with their tags, for good: those with these ids, or
        all. What is not missing stays."""
        if (body.ids is None) != body.all:
            raise WrongFieldError("ids", "must be given, or else all must be true")
        ids = None if body.ids is None else [each for each in body.ids if abs(each) <= LARGEST_ID]
        return answer({"forgotten": library.missing.forget(ids)})

    @routers.write.post("/roots/relocate", response_model=ExtraPath)
    def relocate(request: Request, body: Relocation) -> Response:
        """Point a root to the folder its files are in now. Ids, tags and all stay."""
        real = reach.anywhere(body.new_path)
        if not services.access.may_add_roots(request) and not reach.roots().contains(real):
            raise OutsideRootsError(body.new_path)
        cwd = services.settings.cwd
        root = library.roots.relocate(str(cwd / body.path), str(cwd / body.new_path))
        library.start_update()
        reach.look_again()
        return answer(wire.extra_path(root))

    return routers.together()
