"""All that is the user's, out of the library and into another one."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from iib_core.api.answers import ReadBack, TakenIn, Written
from iib_core.api.named_media import NamedMedia
from iib_core.api.responses import JSON, answer
from iib_core.api.routers import Routers
from iib_core.api.schemas import Which
from iib_core.api.services import Services
from iib_core.api.waiting import finished
from iib_core.errors import TooLargeError, WrongFieldError
from iib_core.jobs import Job
from iib_core.library import Query as LibraryQuery
from iib_core.library import parse_query, read_document

FILE_NAME = "image-browsing-collection.json"
MOST_BYTES = 512 << 20
"""A file with tags, an album and a note takes some 300 bytes: this is for more than a million."""


def exchange_routes(services: Services) -> APIRouter:  # noqa: C901  (the sum of its endpoints)
    routers = Routers(services.access, f"{services.settings.base}/db", services.settings.lang)
    library = services.library
    named = NamedMedia(library, services.reach)

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
            document = read_document(content)
            may_add = services.access.may_add_roots(request)
            taking = library.start_taking_in(document, adds_roots=may_add)
            taking.future.add_done_callback(lambda _done: services.events.tell_settings())
            return taking

        taking = await run_in_threadpool(started)
        if job:
            return answer({"job_id": taking.id})
        await finished(taking, request)
        return answer(taking.future.result())

    @routers.write.post("/xmp/write", response_model=Written)
    async def write_xmp(request: Request, body: Which, job: bool = False) -> Response:
        """Write ratings and tags into XMP files beside the pictures, as photo editors do. What is
        in such a file already stays. With `?job=true` a job does it."""
        writing = await run_in_threadpool(lambda: library.start_writing_xmp(meant(body)))
        return await told(writing, request, job)

    @routers.write.post("/xmp/read", response_model=ReadBack)
    async def read_xmp(request: Request, body: Which, job: bool = False) -> Response:
        """Take keywords in XMP files beside the pictures as tags, and ratings where there are none.
        With `?job=true` a job does it."""
        reading = await run_in_threadpool(lambda: library.start_reading_xmp(meant(body)))
        return await told(reading, request, job)

    def meant(body: Which) -> LibraryQuery | list[int]:
        if (body.img_paths is None) == (body.q is None):
            raise WrongFieldError("img_paths", "or q must be given, and not both")
        return (
            named.ids(body.img_paths) if body.img_paths is not None else parse_query(body.q or "")
        )

    async def told(started: Job, request: Request, job: bool) -> Response:
        if job:
            return answer({"job_id": started.id})
        await finished(started, request)
        return answer({**started.future.result(), "failures": started.snapshot().failures})

    return routers.together()


async def _body(request: Request) -> bytearray:
    """Raises TooLargeError."""
    content = bytearray()
    async for piece in request.stream():
        content += piece
        if len(content) > MOST_BYTES:
            raise TooLargeError(f"A collection has at most {MOST_BYTES >> 20} MB")
    return content
