"""A picture on its way to the WebUI that we live in (contract 3.17, 3.18): the page names it, the
host takes it, and the page waits until it has."""

from __future__ import annotations

import asyncio

from fastapi import APIRouter
from starlette.responses import Response

from iib_core.api.responses import answer
from iib_core.api.routers import Routers
from iib_core.api.services import Services
from iib_core.errors import InvalidError

LONGEST_S = 3.0
"""After which the page goes on in any case, as it always has."""
LOOK_EVERY_S = 0.05
LONGEST_TICKET = 100


def sending_routes(services: Services) -> APIRouter:
    routers = Routers(services.access, services.settings.base, services.settings.lang)
    hand_over = services.hand_over

    @routers.read.post("/send_img_path", response_model=None)
    def send_img_path(path: str, ticket: str = "") -> Response:
        """Name the picture that the host is to take next, or with this ticket."""
        if len(ticket) > LONGEST_TICKET:
            raise InvalidError("This ticket is too long")
        hand_over.send(services.reach.resolve_file(path), ticket)
        return answer(None)

    @routers.read.get("/gen_info_completed", response_model=bool)
    async def gen_info_completed() -> Response:
        """Whether the host has taken it; waits for that, at most 3 seconds."""
        for _ in range(int(LONGEST_S / LOOK_EVERY_S)):
            if hand_over.look() is None:
                return answer(True)
            await asyncio.sleep(LOOK_EVERY_S)
        return answer(hand_over.look() is None)

    return routers.together()
