"""How a picture was made, written into its file on request (docs/files.md)."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from iib_core.api.acting import Acting, refusal
from iib_core.api.answers import WrittenIn
from iib_core.api.responses import answer
from iib_core.api.routers import Routers
from iib_core.api.schemas import WrittenText
from iib_core.api.services import Services
from iib_core.errors import FilesRefusedError, InvalidError, MediaNotFoundError
from iib_core.files import describe, format_date, to_disk
from iib_core.jobs import Progress
from iib_core.library import ActKind, Outcome
from iib_core.metadata import MediaKind, kind_of


def metadata_writing_routes(services: Services) -> APIRouter:
    routers = Routers(services.access, services.settings.base, services.settings.lang)
    acting = Acting(services)

    @routers.write.post("/write_metadata", response_model=WrittenIn)
    async def write_metadata(request: Request, body: WrittenText) -> Response:
        """Write how a picture was made into its file (PNG, JPEG, WebP): the text given, or the one
        that was edited. Its pixels are not touched, the file as it was waits in the trash, and the
        file is one second younger than it was."""

        def work(progress: Progress | None) -> Outcome:
            real = acting.entry(body.path)
            if kind_of(real.name) is not MediaKind.IMAGE:
                raise InvalidError(f"{body.path} is not a picture")
            # Not the file that a link leads to: who renames or deletes here means this name.
            if real.is_symlink() or not real.is_file():
                raise MediaNotFoundError(body.path)
            try:
                return services.library.write_text(real, body.text, acting.top_of, progress)
            except OSError as error:
                raise FilesRefusedError(
                    f"{real.name} could not be written: {error.strerror or error}"
                ) from error

        done = await acting.do(request, ActKind.REWRITE, 1, work, as_job=False)
        assert isinstance(done, Outcome)
        if done.failures:
            raise refusal(done, "written")
        return await run_in_threadpool(_answer, body.path, done)

    return routers.together()


def _answer(path: str, done: Outcome) -> Response:
    entry = describe(to_disk(path))
    if entry is None:
        raise MediaNotFoundError(path)
    told: WrittenIn = {
        "detail": "It was written into the file" if done.done else "The file says so already",
        "operation_id": done.act_id,
        "date": format_date(entry.mtime_ns),
    }
    return answer(told)
