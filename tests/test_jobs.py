"""Background work: it ends, fails, is stopped, waits and goes on, and says so."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping

import pytest

from iib_core.errors import ConflictError, NotFoundError, UnreadableError
from iib_core.jobs import KEPT_FAILURES, KEPT_JOBS, JobCancelledError, Jobs, JobState, Progress

PATIENCE_S = 30


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    opened = Jobs()
    yield opened
    opened.close()


class Steps:
    """Work that takes a step whenever it is told to."""

    def __init__(self, number: int = 3) -> None:
        self.number = number
        self.taken = threading.Semaphore(0)
        self.go = threading.Semaphore(0)

    def __call__(self, progress: Progress) -> Mapping[str, object]:
        for step in range(self.number):
            assert self.go.acquire(timeout=PATIENCE_S)
            progress.update(done=step + 1, total=self.number, stage=f"step {step + 1}")
            self.taken.release()
        return {"steps": self.number}

    def step(self) -> None:
        self.go.release()
        assert self.taken.acquire(timeout=PATIENCE_S)


def nothing(progress: Progress) -> Mapping[str, object]:
    return {}


# --- ends -----------------------------------------------------------------------------------------


def test_an_error_with_a_sentence_is_the_jobs_error(jobs: Jobs) -> None:
    def work(progress: Progress) -> Mapping[str, object]:
        raise UnreadableError("The drive is gone")

    job = jobs.start("scan", work)
    with pytest.raises(UnreadableError):
        job.future.result(PATIENCE_S)
    state = job.snapshot()
    assert (state.state, state.error) == ("failed", "The drive is gone")
    assert state.ended_at is not None


def test_an_unexpected_error_is_logged_and_named(
    jobs: Jobs, caplog: pytest.LogCaptureFixture
) -> None:
    def work(progress: Progress) -> Mapping[str, object]:
        raise KeyError("x")

    job = jobs.start("scan", work)
    with pytest.raises(KeyError):
        job.future.result(PATIENCE_S)
    assert (job.snapshot().state, job.snapshot().error) == ("failed", "KeyError: 'x'")
    assert "Traceback" in caplog.text


def test_a_job_that_ends_has_its_result(jobs: Jobs) -> None:
    steps = Steps()
    job = jobs.start("steps", steps)
    for _ in range(3):
        steps.step()
    assert job.future.result(PATIENCE_S) == {"steps": 3}
    state = jobs.get(job.id).snapshot()
    assert (state.state, state.done, state.total, state.stage) == ("done", 3, 3, "step 3")
    assert (state.result, state.error, state.seconds_left) == ({"steps": 3}, "", None)
    assert state.ended_at is not None
    assert state.ended_at >= state.started_at


def test_files_that_fail_are_counted_and_the_first_are_kept(jobs: Jobs) -> None:
    def work(progress: Progress) -> Mapping[str, object]:
        for number in range(KEPT_FAILURES + 5):
            progress.fail(f"/{number}.png", "damaged")
        return {}

    job = jobs.start("scan", work)
    job.future.result(PATIENCE_S)
    state = job.snapshot()
    assert (state.state, state.failed) == ("done", KEPT_FAILURES + 5)
    assert len(state.failures) == KEPT_FAILURES
    assert (state.failures[0].path, state.failures[0].reason) == ("/0.png", "damaged")


# --- stopped --------------------------------------------------------------------------------------


@pytest.mark.parametrize("ask", ["get", "cancel", "pause", "resume"])
def test_an_unknown_job_is_not_found(jobs: Jobs, ask: str) -> None:
    with pytest.raises(NotFoundError):
        getattr(jobs, ask)("nothing")


def test_a_cancelled_job_stops_at_its_next_step(jobs: Jobs) -> None:
    steps = Steps()
    job = jobs.start("steps", steps)
    steps.step()
    jobs.cancel(job.id)
    steps.go.release()
    with pytest.raises(JobCancelledError):
        job.future.result(PATIENCE_S)
    assert (job.snapshot().state, job.snapshot().done) == ("cancelled", 1)


def test_a_job_that_has_ended_can_be_stopped_no_more(jobs: Jobs) -> None:
    job = jobs.start("short", nothing)
    job.future.result(PATIENCE_S)
    for ask in (jobs.cancel, jobs.pause, jobs.resume):
        assert ask(job.id).state == "done"


def test_a_paused_job_waits_until_it_is_resumed(jobs: Jobs) -> None:
    steps = Steps()
    job = jobs.start("steps", steps)
    steps.step()
    assert jobs.pause(job.id).state == "paused"
    assert jobs.pause(job.id).state == "paused"
    steps.go.release()
    assert not steps.taken.acquire(timeout=0.05), "it takes no step"
    assert job.snapshot().done == 1
    assert jobs.resume(job.id).state == "running"
    assert steps.taken.acquire(timeout=PATIENCE_S)
    steps.step()
    assert job.future.result(PATIENCE_S) == {"steps": 3}


def test_a_paused_job_can_be_cancelled(jobs: Jobs) -> None:
    steps = Steps()
    job = jobs.start("steps", steps)
    jobs.pause(job.id)
    steps.go.release()
    jobs.cancel(job.id)
    with pytest.raises(JobCancelledError):
        job.future.result(PATIENCE_S)


def test_a_cancelled_job_cannot_be_paused(jobs: Jobs) -> None:
    steps = Steps()
    job = jobs.start("steps", steps)
    steps.step()
    jobs.cancel(job.id)
    jobs.pause(job.id)
    steps.go.release()
    with pytest.raises(JobCancelledError):
        job.future.result(PATIENCE_S)


def test_the_time_of_a_pause_is_not_in_the_rate(jobs: Jobs) -> None:
    steps = Steps(4)
    job = jobs.start("steps", steps)
    steps.step()
    job.resumed_at -= 10  # as if the step had taken ten seconds
    state = jobs.pause(job.id)
    assert (state.rate, round(state.seconds_left or 0)) == (0.1, 30)
    job.resumed_at -= 1000  # as if it had waited long
    assert job.snapshot().rate == 0.1
    assert jobs.resume(job.id).rate == 0.1
    for _ in range(3):
        steps.step()
    job.future.result(PATIENCE_S)


# --- heard ----------------------------------------------------------------------------------------


def test_listeners_hear_each_stage_and_the_end_in_order(jobs: Jobs) -> None:
    heard: list[JobState] = []
    first_only: list[JobState] = []
    end: list[Callable[[], None]] = []

    def hear_once(state: JobState) -> None:
        first_only.append(state)
        end[0]()

    end.append(jobs.subscribe(hear_once))
    jobs.subscribe(heard.append)
    steps = Steps()
    job = jobs.start("steps", steps)
    for _ in range(3):
        steps.step()
    job.future.result(PATIENCE_S)
    assert [(state.stage, state.state) for state in heard] == [
        ("step 1", "running"),
        ("step 2", "running"),
        ("step 3", "running"),
        ("step 3", "done"),
    ]
    assert len(first_only) == 1
    end[0]()


def test_a_listener_that_fails_harms_neither_the_job_nor_the_others(
    jobs: Jobs, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(state: JobState) -> None:
        raise ValueError("the page is gone")

    heard: list[JobState] = []
    jobs.subscribe(fail)
    jobs.subscribe(heard.append)
    steps = Steps(1)
    job = jobs.start("steps", steps)
    steps.step()
    assert job.future.result(PATIENCE_S) == {"steps": 1}
    assert [state.state for state in heard] == ["running", "done"]
    assert "the page is gone" in caplog.text


def test_progress_within_a_stage_is_reported_now_and_then(jobs: Jobs) -> None:
    heard: list[JobState] = []
    jobs.subscribe(heard.append)

    def work(progress: Progress) -> Mapping[str, object]:
        progress.update(stage="counting", total=100_000)
        for number in range(10_000):
            progress.update(done=number)
        return {}

    jobs.start("count", work).future.result(PATIENCE_S)
    assert len(heard) < 1000
    assert heard[-1].done == 9_999


# --- all of them ----------------------------------------------------------------------------------


def test_the_states_are_newest_first_and_old_ones_are_forgotten(jobs: Jobs) -> None:
    steps = Steps(1)
    oldest = jobs.start("running", steps)
    for number in range(KEPT_JOBS + 10):
        jobs.start(f"short {number}", nothing).future.result(PATIENCE_S)
    kinds = [state.kind for state in jobs.states()]
    assert kinds[0] == f"short {KEPT_JOBS + 9}"
    assert kinds[-1] == "running", "what runs is not forgotten"
    assert len(kinds) <= KEPT_JOBS + 1
    steps.step()
    oldest.future.result(PATIENCE_S)


def test_the_end_stops_all_jobs_and_waits_for_them() -> None:
    jobs = Jobs()
    work = [Steps(), Steps(), Steps()]
    started = [jobs.start("steps", steps) for steps in work]
    jobs.pause(started[1].id)
    for steps in work:
        steps.go.release(3)
    jobs.close()
    jobs.close()
    assert all(job.future.done() for job in started)
    assert {state.state for state in jobs.states()} <= {"cancelled", "done"}
    assert not [thread for thread in threading.enumerate() if thread.name == "job-steps"]
    with pytest.raises(ConflictError):
        jobs.start("steps", nothing)
