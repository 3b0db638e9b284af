"""The program looks at itself, for whoever has to find out what is wrong."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from iib_core import __version__
from iib_core.api.answers import DoctorAnswer
from iib_core.api.responses import answer
from iib_core.api.routers import Routers
from iib_core.api.services import Services
from iib_core.diagnosis import diagnose


def doctor_routes(services: Services) -> APIRouter:
    routers = Routers(services.access, services.settings.base, services.settings.lang)
    settings, library = services.settings, services.library

    @routers.read.get("/doctor", response_model=DoctorAnswer)
    def doctor(request: Request) -> Response:
        """What runs here, and what is missing; `text` is for a report. It names no picture and no
        key."""
        services.reach.look_again()
        roots = library.roots.all()
        away = sum(not root.online for root in roots)
        login = "with its login" if settings.host_has_login else "without a login"
        facts = {
            "runs": f"inside a WebUI, {login}" if settings.is_guest else "by itself",
            "asked for as": f"{request.url.scheme}, {settings.base}",
            "secret key": "set" if settings.secret_key else "none",
            "read-only": "yes" if services.access.is_read_only else "no",
            "folders": f"{len(roots)}, {away} of them away",
            "media": str(library.media.count()),
            "background work": "here" if services.does_background_work() else "another process",
            "model": services.topics.models.choose(None).name,
        }
        folders = {"data folder": settings.data_dir, "cache": settings.cache_dir}
        found = diagnose(__version__, facts, folders)
        problems = list(found.problems)
        if not roots:
            problems.append("The library has no folders")
        if away:
            problems.append(f"{away} folders are not there, or their drives are not connected")
        told = type(found)(found.facts, problems)
        return answer(
            {"ok": not problems, "text": told.text, "facts": told.facts, "problems": problems}
        )

    return routers.together()
