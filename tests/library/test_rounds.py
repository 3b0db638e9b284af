"""Work that goes another round when it is asked for while it runs."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping

import pytest

from iib_core.errors import ConflictError
from iib_core.jobs import JobCancelledError, Jobs, Progress
from iib_core.library.rounds import Rounds
from tests.library.shelf import PATIENCE_S


class Work:
    """Each round waits until it may go on."""

    def __init__(self) -> None:
        self.rounds: list[bool] = []
        """Whether each round was a thorough one."""
        self.begun = threading.Semaphore(0)
        self.go = threading.Semaphore(0)
        self.error: Exception | None = None

    def __call__(self, progress: Progress, thorough: bool) -> Mapping[str, object]:
        self.rounds.append(thorough)
        self.begun.release()
        assert self.go.acquire(timeout=PATIENCE_S)
        progress.update(done=0)
        if self.error is not None:
            raise self.error
        return {"round": len(self.rounds)}

    def wait_for_round(self) -> None:
        assert self.begun.acquire(timeout=PATIENCE_S)


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    opened = Jobs()
    yield opened
    opened.close()


def test_a_round_that_fails_does_not_stop_the_next_job(jobs: Jobs) -> None:
    work = Work()
    rounds = Rounds(jobs, "scan", work)
    work.error = ValueError("of the disk")
    failing = rounds.start()
    work.go.release()
    with pytest.raises(ValueError, match="of the disk"):
        failing.future.result(PATIENCE_S)
    work.error = None
    work.go.release()
    after = rounds.start()
    assert after is not failing
    assert after.future.result(PATIENCE_S) == {"round": 2}


def test_a_cancelled_round_does_not_stop_the_next_job(jobs: Jobs) -> None:
    work = Work()
    rounds = Rounds(jobs, "scan", work)
    first = rounds.start()
    work.wait_for_round()
    jobs.cancel(first.id)
    work.go.release()
    with pytest.raises(JobCancelledError):
        first.future.result(PATIENCE_S)
    work.go.release()
    assert rounds.start().future.result(PATIENCE_S) == {"round": 2}


def test_after_the_end_nothing_can_be_started(jobs: Jobs) -> None:
    jobs.close()
    with pytest.raises(ConflictError):
        Rounds(jobs, "scan", Work()).start()


def test_who_asks_while_it_runs_waits_for_a_round_that_began_later(jobs: Jobs) -> None:
    work = Work()
    rounds = Rounds(jobs, "scan", work)
    first = rounds.start()
    work.wait_for_round()
    asked = [rounds.start() for _ in range(5)]
    assert all(job is first for job in asked)
    work.go.release()
    work.wait_for_round()
    assert not first.future.done()
    work.go.release()
    assert first.future.result(PATIENCE_S) == {"round": 2}
    assert len(work.rounds) == 2, "five askers are served by one round"


def test_a_thorough_round_is_done_whoever_else_asks(jobs: Jobs) -> None:
    work = Work()
    rounds = Rounds(jobs, "scan", work)
    job = rounds.start()
    work.wait_for_round()
    rounds.start(thorough=True)
    rounds.start()
    for _ in range(3):
        work.go.release()
    job.future.result(PATIENCE_S)
    rounds.start().future.result(PATIENCE_S)
    assert work.rounds == [False, True, False]
