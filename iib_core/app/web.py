"""The application of the standalone program."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import Response

from iib_core import __version__
from iib_core.api import build_router, refused_by_framework, unexpected
from iib_core.app.wiring import open_services, start_indexing
from iib_core.settings import Settings

LOCAL_PAGES = r"https?://(localhost|127\.0\.0\.1|\[::1\])(:[0-9]{1,5})?"


def create_app(settings: Settings) -> FastAPI:
    """The program as an ASGI application. Its lifespan starts the indexing and closes everything.

    Raises DatabaseError: here and not in the lifespan, so that it is said before anything listens.
    """
    opened = ExitStack()
    services = opened.enter_context(open_services(settings))

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        try:
            await run_in_threadpool(start_indexing, services)
            yield
        finally:
            await run_in_threadpool(opened.close)

    app = FastAPI(
        title="Infinite Image Browsing",
        version=__version__,
        lifespan=lifespan,
        # They would tell everybody everything, key or not.
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
    )
    if settings.allow_cors:
        app.add_middleware(
            CORSMiddleware,
            allow_origin_regex=LOCAL_PAGES,
            allow_credentials=True,
            allow_methods=["*"],
            allow_headers=["*"],
        )
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(Exception, _unexpected)
    app.include_router(build_router(services))
    return app


# Problems of our routes are explained by their route class. These two are for what happens outside
# of any route: an unknown path, a wrong method.


async def _refused(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return refused_by_framework(error)


async def _unexpected(request: Request, error: Exception) -> Response:
    return unexpected(error, request)
