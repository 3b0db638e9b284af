"""Finding media: by text, by tags, by query."""

from __future__ import annotations

from fastapi import APIRouter, Query
from starlette.responses import Response

from iib_core.api import wire
from iib_core.api.answers import FacetedPage, MediaPage, Tags
from iib_core.api.responses import answer
from iib_core.api.routers import Routers
from iib_core.api.schemas import LARGEST_ID, QueryRequest, SubstringSearch, TagSearch, page_size
from iib_core.api.search_request import EVERYTHING, in_folders, of_media_type
from iib_core.api.services import Services
from iib_core.errors import InvalidError
from iib_core.library import (
    All,
    AnyOf,
    HasTag,
    IsTagged,
    MatchesPattern,
    Not,
    PathContains,
    TextContains,
    first_meant,
    parse_query,
)
from iib_core.library import Query as LibraryQuery

MOST_COMPLETIONS = 100


def search_routes(services: Services) -> APIRouter:
    routers = Routers(services.access, f"{services.settings.base}/db", services.settings.lang)
    library = services.library

    def found(query: LibraryQuery, cursor: str, size: int | None, sort: str = "newest") -> Response:
        page = library.find(query, cursor=cursor, size=page_size(size), sort=sort)
        shown: MediaPage = {
            "files": wire.media_items(library, page.media),
            "cursor": wire.cursor_of(page),
        }
        return answer(shown)

    @routers.read.post("/search_by_substr", response_model=MediaPage)
    def search_by_substr(body: SubstringSearch) -> Response:
        """Media whose path or generation text contains a text, or matches a pattern. Newest
        first."""
        query = All(
            (
                _text_query(body),
                of_media_type(body.media_type),
                in_folders(services, body.folder_paths),
            )
        )
        return found(query, body.cursor, body.size)

    @routers.read.post("/match_images_by_tags", response_model=MediaPage)
    def match_images_by_tags(body: TagSearch) -> Response:
        """Media with all of some tags, at least one of others, and none of yet others."""
        query = All((_tag_query(body), in_folders(services, body.folder_paths)))
        sort = "random" if body.random_sort else "newest"
        return found(query, body.cursor, body.size, sort)

    @routers.read.post("/query", response_model=FacetedPage)
    def query_(body: QueryRequest) -> Response:
        """Media that a text in the query language asks for."""
        asked = parse_query(body.q)
        sort = body.sort or _usual_sort(body, asked)
        query = All((asked, _like(services, body.like), in_folders(services, body.folder_paths)))
        page = library.find(
            query, cursor=body.cursor, size=page_size(body.size), sort=sort, counted=True
        )
        facets = library.facets(query, body.facets)
        counted: FacetedPage = {
            "files": wire.media_items(library, page.media),
            "cursor": wire.cursor_of(page),
            "total": page.total,
            "facets": {
                name: [{"value": each.value, "count": each.number} for each in values]
                for name, values in facets.items()
            },
        }
        return answer(counted)

    @routers.read.get("/complete", response_model=Tags)
    def complete(q: str, limit: int = Query(20, ge=1, le=MOST_COMPLETIONS)) -> Response:
        """Tags whose name contains a text: those that begin with it first."""
        tags = library.tags.complete(q, limit)
        return answer({"tags": [wire.tag_answer(tag) for tag in tags]})

    return routers.together()


def _usual_sort(body: QueryRequest, asked: LibraryQuery) -> str:
    is_by_meaning = body.like is not None or first_meant(asked) is not None
    return "nearest" if is_by_meaning else "newest"


def _like(services: Services, path: str | None) -> LibraryQuery:
    """What is like a picture. Raises what resolve_file() does, and InvalidError for one whose
    prompt is not known."""
    if path is None:
        return EVERYTHING
    media = services.library.media.by_path(services.reach.resolve_file(path))
    if media is None:
        raise InvalidError(f"{path} is not in the index yet")
    return services.topics.like(media.id)


def _text_query(body: SubstringSearch) -> LibraryQuery:
    if body.regexp:
        return MatchesPattern(body.regexp)
    if not body.surstr:
        return All()
    if body.path_only:
        return PathContains(body.surstr)
    return AnyOf((TextContains(body.surstr), PathContains(body.surstr)))


def _tag_query(body: TagSearch) -> LibraryQuery:
    if not (body.and_tags or body.or_tags or body.not_tags):
        return IsTagged()
    parts: list[LibraryQuery] = [_has_tag(tag_id) for tag_id in dict.fromkeys(body.and_tags)]
    if body.or_tags:
        parts.append(_any_tag(body.or_tags))
    if body.not_tags:
        parts.append(Not(_any_tag(body.not_tags)))
    return All(tuple(parts))


def _any_tag(tag_ids: list[int]) -> LibraryQuery:
    return AnyOf(tuple(_has_tag(tag_id) for tag_id in dict.fromkeys(tag_ids)))


def _has_tag(tag_id: int) -> LibraryQuery:
    # What SQLite cannot hold is no id, and matches nothing, like any other unknown one.
    return HasTag(tag_id) if abs(tag_id) <= LARGEST_ID else AnyOf()
