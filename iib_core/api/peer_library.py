"""The library of the older program, where it was found at its usual place: it is offered.

Which file it is is never taken from a request: only the server's own finding is opened.
"""

from __future__ import annotations

import threading
from pathlib import Path

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from iib_core.api.answers import JobStarted, PeerLibrary
from iib_core.api.responses import answer
from iib_core.api.routers import Routers
from iib_core.api.services import Services
from iib_core.errors import IndexBusyError, NotFoundError, RefusedError, UnreadableError
from iib_core.jobs import ACTIVE
from iib_core.library import IMPORT, PeerSummary, summary_of

NOTHING: PeerLibrary = {
    "path": None,
    "tags": 0,
    "links": 0,
    "folders": 0,
    "pictures": 0,
    "imported": False,
    "report": None,
}


def peer_library_routes(services: Services) -> APIRouter:
    routers = Routers(services.access, f"{services.settings.base}/db", services.settings.lang)
    imports, jobs = services.library.imports, services.jobs
    finder = PeerFinder(services.settings.peer_places)

    @routers.read.get("/peer_library", response_model=PeerLibrary)
    def peer_library(request: Request) -> Response:
        """The iib.db of the older program, if one lies at its usual place, and what came of its
        import. Nothing for callers who may not add folders."""
        if not services.access.may_add_roots(request):
            return answer(NOTHING)
        found = finder.find(may_open=not is_importing())
        if found is None:
            return answer(NOTHING)
        path, summary = found
        report = imports.report_of(path)
        told: PeerLibrary = {
            "path": str(path),
            "tags": summary.tags,
            "links": summary.links,
            "folders": summary.folders,
            "pictures": summary.pictures,
            "imported": report is not None,
            "report": report,
        }
        return answer(told)

    @routers.write.post("/peer_library/import", response_model=JobStarted)
    def import_peer_library(request: Request) -> Response:
        """Import it, as a job whose result is the report. The file is only read."""
        if not services.access.may_add_roots(request):
            raise RefusedError("An import adds folders, which only this machine may do")
        found = finder.find(may_open=not is_importing())
        if found is None:
            raise NotFoundError("No library of the older program was found")
        return answer({"job_id": services.library.start_import(found[0]).id})

    def is_importing() -> bool:
        return any(job.kind == IMPORT and job.state in ACTIVE for job in jobs.states())

    return routers.together()


class PeerFinder:
    """Looks at some places for a database of the older program. What was found is remembered as
    long as the file stays the same: counting takes a while."""

    def __init__(self, places: tuple[Path, ...]) -> None:
        self._places = places
        self._lock = threading.Lock()
        self._seen: dict[Path, tuple[tuple[int, int], PeerSummary | None]] = {}

    def find(self, *, may_open: bool) -> tuple[Path, PeerSummary] | None:
        """The first one. Without `may_open` only what is remembered counts, however old: closing a
        file drops the locks that this process has on it, an import's among them."""
        with self._lock:
            for place in self._places:
                summary = self._summary_of(place, may_open)
                if summary is not None:
                    return place, summary
        return None

    def _summary_of(self, place: Path, may_open: bool) -> PeerSummary | None:
        try:
            facts = place.stat()
        except OSError:
            return None
        stamp = facts.st_mtime_ns, facts.st_size
        known, summary = self._seen.get(place, (None, None))
        if known != stamp and may_open:
            try:
                summary = summary_of(place)
            except IndexBusyError:
                return summary
            except UnreadableError:
                summary = None
            self._seen[place] = stamp, summary
        return summary
