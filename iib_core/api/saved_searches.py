"""Searches that the user has given a name."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from iib_core.api.answers import SavedSearchAnswer, SavedSearches
from iib_core.api.responses import answer
from iib_core.api.routers import Routers
from iib_core.api.schemas import SearchToSave
from iib_core.api.services import Services
from iib_core.library import SavedSearch


def saved_search_routes(services: Services) -> APIRouter:
    prefix = f"{services.settings.base}/db/saved_searches"
    routers = Routers(services.access, prefix, services.settings.lang)
    store = services.library.saved_searches

    @routers.read.get("", response_model=SavedSearches)
    def saved_searches() -> Response:
        """All of them, by name."""
        return answer({"saved_searches": [shown(each) for each in store.all()]})

    @routers.write.post("", response_model=SavedSearchAnswer)
    def save(body: SearchToSave) -> Response:
        """Keep a search under a name that is not taken."""
        return answer(shown(store.save(body.name, body.q, body.sort, body.folder_paths)))

    @routers.write.post("/{search_id}", response_model=SavedSearchAnswer)
    def replace(search_id: int, body: SearchToSave) -> Response:
        """Put a search, and its name, in the place of this one."""
        saved = store.save(body.name, body.q, body.sort, body.folder_paths, search_id=search_id)
        return answer(shown(saved))

    @routers.write.delete("/{search_id}", response_model=None)
    def remove(search_id: int) -> Response:
        """Forget a saved search."""
        store.remove(search_id)
        return answer(None)

    return routers.together()


def shown(search: SavedSearch) -> SavedSearchAnswer:
    return {
        "id": search.id,
        "name": search.name,
        "q": search.text,
        "sort": search.sort,
        "folder_paths": list(search.folders),
    }
