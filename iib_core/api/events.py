"""What happens, as it happens (see event_stream.py)."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import StreamingResponse

from iib_core.api.routers import Routers
from iib_core.api.services import Services


def event_routes(services: Services) -> APIRouter:
    routers = Routers(services.access, services.settings.base, services.settings.lang)

    @routers.read.get("/events", response_class=StreamingResponse)
    async def events() -> StreamingResponse:
        """Server-sent events: `job`, `library` and `settings`."""
        headers = {
            "Cache-Control": "no-store",
            # A host's gzip, and nginx, would hold events back until a block is full.
            "Content-Encoding": "identity",
            "X-Accel-Buffering": "no",
        }
        return StreamingResponse(
            services.events.stream(), media_type="text/event-stream", headers=headers
        )

    return routers.together()
