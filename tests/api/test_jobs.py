from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import CancelledError

import pytest
from starlette.testclient import TestClient

from iib_core.api import Services
from iib_core.jobs import JobCancelledError, Progress
from tests.program import B


def endless(progress: Progress) -> Mapping[str, object]:
    done = 0
    while True:
        done += 1
        progress.update(done, 10**9, "counting")


def test_jobs_are_listed_newest_first(client: TestClient, services: Services) -> None:
    services.jobs.start("one", lambda _progress: {}).future.result(10)
    services.jobs.start("two", lambda _progress: {"answer": 42}).future.result(10)
    jobs = client.get(f"{B}/jobs").json()["jobs"]
    assert [job["kind"] for job in jobs[:2]] == ["two", "one"]
    assert set(jobs[0]) == {
        *("id", "kind", "state", "stage", "done", "total", "rate", "seconds_left"),
        *("started_at", "ended_at", "failed", "failures", "result", "error"),
    }
    assert jobs[0]["result"] == {"answer": 42}
    assert client.get(f"{B}/jobs/{jobs[1]['id']}").json()["kind"] == "one"


@pytest.mark.parametrize("what", ["", "/cancel", "/pause", "/resume"])
def test_an_unknown_job_is_not_found(client: TestClient, what: str) -> None:
    answer = client.request("POST" if what else "GET", f"{B}/jobs/nope{what}")
    assert (answer.status_code, answer.json()["code"]) == (404, "not-found")


def test_a_job_can_wait_go_on_and_be_stopped(client: TestClient, services: Services) -> None:
    job = services.jobs.start("count", endless)
    assert client.post(f"{B}/jobs/{job.id}/pause").json()["state"] == "paused"
    assert client.post(f"{B}/jobs/{job.id}/resume").json()["state"] == "running"
    client.post(f"{B}/jobs/{job.id}/pause")
    assert client.post(f"{B}/jobs/{job.id}/cancel").status_code == 200
    with pytest.raises((JobCancelledError, CancelledError)):
        job.future.result(10)
    assert client.get(f"{B}/jobs/{job.id}").json()["state"] == "cancelled"


def test_files_that_failed_are_told_with_the_reason(client: TestClient, services: Services) -> None:
    def work(progress: Progress) -> Mapping[str, object]:
        progress.fail("/pics/broken.png", "it is empty")
        return {}

    job = services.jobs.start("read", work)
    job.future.result(10)
    state = client.get(f"{B}/jobs/{job.id}").json()
    assert state["failures"] == [{"path": "/pics/broken.png", "reason": "it is empty"}]
