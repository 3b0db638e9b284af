"""Rules that give files tags. They are stored as a setting (preferences.py)."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from iib_core.api.answers import RuleCounts
from iib_core.api.responses import answer
from iib_core.api.routers import Routers
from iib_core.api.schemas import Rules
from iib_core.api.services import Services
from iib_core.api.waiting import finished
from iib_core.library import rules_of


def auto_tag_routes(services: Services) -> APIRouter:
    routers = Routers(services.access, f"{services.settings.base}/db", services.settings.lang)
    library = services.library

    @routers.write.post("/auto_tag_rules/dry_run", response_model=RuleCounts)
    async def count_by_rules(request: Request, body: Rules, job: bool = False) -> Response:
        """How many files each of these rules would tag, and how many of them anew. They need not be
        stored. Nothing is changed. With `?job=true` a job does it, whose result is the answer."""
        # In a thread, since regular expressions are compiled.
        counting = await run_in_threadpool(lambda: library.start_counting(rules_of(body.rules)))
        if job:
            return answer({"job_id": counting.id})
        await finished(counting, request)
        return answer(counting.future.result())

    return routers.together()
