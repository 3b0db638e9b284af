"""The OpenAPI document, from which the page's client types are made."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from fastapi.openapi.utils import get_openapi

from iib_core import __version__
from iib_core.api import build_router
from iib_core.app.wiring import open_services
from iib_core.settings import Settings


def openapi_document() -> dict[str, Any]:
    """The document of all routes. It needs no database: an empty one is made and thrown away."""
    with TemporaryDirectory() as folder:
        place = Path(folder)
        settings = Settings(data_dir=place, database=place / "library.db", cache_dir=place)
        with open_services(settings) as services:
            return get_openapi(
                title="Infinite Image Browsing",
                version=__version__,
                description="Times are local, as YYYY-MM-DD HH:MM:SS. Errors have one shape, "
                '{"detail", "code", "hint", "details"}.',
                routes=build_router(services).routes,
            )
