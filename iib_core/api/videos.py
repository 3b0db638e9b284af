"""Videos and sounds: how they are played."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from iib_core.api.file_answer import file_answer
from iib_core.api.routers import Routers
from iib_core.api.services import Services
from iib_core.errors import InvalidError
from iib_core.metadata import MediaKind, kind_of

EXPOSED = "content-type, accept-ranges, content-length, content-range, content-encoding"
"""Headers that a page of another site may look at, if it may ask at all (contract 3.14)."""


def video_routes(services: Services) -> APIRouter:
    routers = Routers(services.access, services.settings.base, services.settings.lang)
    reach = services.reach

    @routers.read.head("/stream_video", response_class=Response, include_in_schema=False)
    @routers.read.get("/stream_video", response_class=Response)
    def stream_video(request: Request, path: str) -> Response:
        """A video or a sound, or the part that the Range header asks for."""
        real = reach.resolve_file(path)
        if kind_of(real.name) not in (MediaKind.VIDEO, MediaKind.AUDIO):
            raise InvalidError(f"{real.name} is not a video or an audio file")
        sent = file_answer(request, real, keep=False)
        sent.headers["Access-Control-Expose-Headers"] = EXPOSED
        return sent

    return routers.together()
