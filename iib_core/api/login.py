"""Login of the page: the secret key in exchange for a cookie that no script can read."""

from __future__ import annotations

from fastapi import APIRouter
from pydantic import BaseModel, StrictStr
from starlette.requests import Request
from starlette.responses import Response

from iib_core.api.answers import Message
from iib_core.api.responses import answer
from iib_core.api.routers import Routers
from iib_core.api.services import Services
from iib_core.api.sessions import SESSION_COOKIE, SESSION_LASTS_S


class Login(BaseModel):
    key: StrictStr


def login_routes(services: Services) -> APIRouter:
    access = services.access
    routers = Routers(access, services.settings.base, services.settings.lang)

    # async: a wrong key waits, and that must hold no thread.
    @routers.open.post("/login", response_model=Message)
    async def login(request: Request, body: Login) -> Response:
        """Begin a session. Where there is no secret key, everybody is in already."""
        token = await access.log_in(request, body.key)
        given = answer({"message": "You are logged in"})
        if token:
            given.set_cookie(
                SESSION_COOKIE,
                token,
                max_age=SESSION_LASTS_S,
                httponly=True,
                samesite="lax",
                secure=_is_encrypted(request),
            )
        return given

    @routers.open.post("/logout", response_model=Message)
    def logout(request: Request) -> Response:
        """End the session; the token is worth nothing afterwards, wherever it was copied to."""
        access.log_out(request)
        given = answer({"message": "You are logged out"})
        given.delete_cookie(SESSION_COOKIE, httponly=True, samesite="lax")
        return given

    return routers.together()


def _is_encrypted(request: Request) -> bool:
    # A client that lies here only keeps its own cookie from being sent.
    return "https" in (request.url.scheme, request.headers.get("x-forwarded-proto"))
