"""The OpenAPI document, from which the page's client types are made."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from fastapi import APIRouter
from fastapi.openapi.utils import get_openapi

from iib_core import __version__
from iib_core.api import Problem, ProblemRoute, build_router
from iib_core.app.wiring import open_services
from iib_core.settings import Settings

TITLE = "Infinite Image Browsing"
DESCRIPTION = "Times are local, as YYYY-MM-DD HH:MM:SS. Every error has the shape of Problem."


def openapi_document() -> dict[str, Any]:
    """The document of all routes. It needs no database: an empty one is made and thrown away."""
    with TemporaryDirectory() as folder:
        place = Path(folder)
        settings = Settings(data_dir=place, database=place / "library.db", cache_dir=place)
        with open_services(settings) as services:
            document = _document_of(_with_answers(build_router(services)))
    return _with_our_errors(document)


def _with_answers(router: APIRouter) -> APIRouter:
    """The same routes, with the types of their answers."""
    described = APIRouter()
    for route in router.routes:
        assert isinstance(route, ProblemRoute)
        described.add_api_route(
            route.path,
            route.endpoint,
            methods=list(route.methods or ()),
            response_model=route.answer_type,
            response_class=route.response_class,
            include_in_schema=route.include_in_schema,
        )
    return described


def _document_of(router: APIRouter) -> dict[str, Any]:
    return get_openapi(
        title=TITLE, version=__version__, description=DESCRIPTION, routes=router.routes
    )


def _with_our_errors(document: dict[str, Any]) -> dict[str, Any]:
    """Our one shape of errors in the place of FastAPI's own."""
    sample = APIRouter()
    errors: dict[int | str, dict[str, Any]] = {
        "default": {"model": Problem, "description": "Why it was not done"}
    }
    sample.add_api_route("/", endpoint=_nothing, responses=errors)
    explained = _document_of(sample)
    schemas = document["components"]["schemas"]
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    schemas["Problem"] = explained["components"]["schemas"]["Problem"]
    default = explained["paths"]["/"]["get"]["responses"]["default"]
    for operations in document["paths"].values():
        for operation in operations.values():
            operation["responses"].pop("422", None)
            operation["responses"]["default"] = default
    return document


def _nothing() -> None:
    return None
