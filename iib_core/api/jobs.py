"""Background work: what runs, and stop, pause and resume."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from iib_core.api.answers import JobAnswer, JobList
from iib_core.api.responses import answer
from iib_core.api.routers import Routers
from iib_core.api.services import Services


def job_routes(services: Services) -> APIRouter:
    routers = Routers(services.access, f"{services.settings.base}/jobs", services.settings.lang)
    jobs = services.jobs

    @routers.read.get("", response_model=JobList)
    def all_jobs() -> Response:
        """The running jobs and the last ones that ended, newest first."""
        return answer({"jobs": jobs.states()})

    @routers.read.get("/{job_id}", response_model=JobAnswer)
    def job(job_id: str) -> Response:
        """One job."""
        return answer(jobs.get(job_id).snapshot())

    @routers.write.post("/{job_id}/cancel", response_model=JobAnswer)
    def cancel_job(job_id: str) -> Response:
        """Ask a job to stop."""
        return answer(jobs.cancel(job_id))

    @routers.write.post("/{job_id}/pause", response_model=JobAnswer)
    def pause_job(job_id: str) -> Response:
        """Let a job wait."""
        return answer(jobs.pause(job_id))

    @routers.write.post("/{job_id}/resume", response_model=JobAnswer)
    def resume_job(job_id: str) -> Response:
        """Let a job go on."""
        return answer(jobs.resume(job_id))

    return routers.together()
