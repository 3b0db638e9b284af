"""All that is the user's, out of the library and into another one."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from iib_core.api.answers import TakenIn
from iib_core.api.responses import JSON, answer
from iib_core.api.routers import Routers
from iib_core.api.services import Services
from iib_core.api.waiting import finished
from iib_core.errors import TooLargeError
from iib_core.jobs import Job
from iib_core.library import read_document

FILE_NAME = "image-browsing-collection.json"
MOST_BYTES = 512 << 20
"""A file with tags, an album and a note takes some 300 bytes: this is for more than a million."""


def exchange_routes(services: Services) -> APIRouter:
    routers = Routers(services.access, f"{services.settings.base}/db", services.settings.lang)
    library = services.library

    @routers.read.get("/export", response_class=StreamingResponse)
    def export() -> Response:
        """Tags, ratings, notes, albums, saved searches, folders and settings, as a file to keep
        (docs/exchange.md)."""
        return StreamingResponse(
            library.exporter.pieces(),
            media_type=JSON,
            headers={
                "Content-Disposition": f'attachment; filename="{FILE_NAME}"',
                "Cache-Control": "private, no-store",
            },
        )

    @routers.write.post("/import", response_model=TakenIn)
    async def take_in(request: Request, job: bool = False) -> Response:
        """Take in such a file, which is the body. What is here already stays as it is. Folders are
        added only for who may add them. With `?job=true` a job does it, whose result is the
        answer."""
        content = await _body(request)

        def started() -> Job:
            return library.start_taking_in(
                read_document(content), adds_roots=services.access.may_add_roots(request)
            )

        taking = await run_in_threadpool(started)
        if job:
            return answer({"job_id": taking.id})
        await finished(taking, request)
        services.reach.look_again()
        services.events.tell_settings()
        return answer(taking.future.result())

    return routers.together()


async def _body(request: Request) -> bytes:
    """Raises TooLargeError."""
    content = bytearray()
    async for piece in request.stream():
        content += piece
        if len(content) > MOST_BYTES:
            raise TooLargeError(f"A collection has at most {MOST_BYTES >> 20} MB")
    return bytes(content)
