"""The program itself: is it there, and end it."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.background import BackgroundTask
from starlette.responses import Response

from iib_core.api.answers import Message
from iib_core.api.responses import JSON, json_bytes
from iib_core.api.routers import Routers
from iib_core.api.services import Services
from iib_core.errors import RefusedError

HELLO = b'"hello"'


def system_routes(services: Services) -> APIRouter:
    routers = Routers(services.access, services.settings.base, services.settings.lang)

    @routers.open.get("/hello", response_model=str)
    async def hello() -> Response:
        """That we are here. Answered by the event loop itself, even when every thread is busy."""
        return Response(HELLO, media_type=JSON)

    @routers.owner.post("/shutdown", response_model=Message)
    def shutdown() -> Response:
        """End the program. Answers first."""
        if not services.settings.enable_shutdown:
            raise RefusedError("The program was not started with --enable_shutdown")
        content = json_bytes({"message": "The program ends now"})
        return Response(content, media_type=JSON, background=BackgroundTask(services.stop))

    return routers.together()
