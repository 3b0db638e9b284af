"""Background work: a job has an id, a state, progress with rate and time left, and can be stopped.

A job runs in a thread of its own. What listens (the page, by server-sent events) gets a snapshot
whenever something changed, at most every `REPORT_INTERVAL_S`.
"""

from __future__ import annotations

import logging
import threading
import time
import uuid
from collections import OrderedDict
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field

from iib_core.errors import ConflictError, IibError, NotFoundError

logger = logging.getLogger(__name__)

REPORT_INTERVAL_S = 0.2
KEPT_JOBS = 50
KEPT_FAILURES = 1000
ACTIVE = ("running", "paused")


@dataclass(frozen=True)
class Failure:
    """One file that could not be worked on, and why."""

    path: str
    reason: str


@dataclass(frozen=True)
class JobState:
    """A snapshot of a job. Times are seconds since 1970; `rate` is items a second."""

    id: str
    kind: str
    state: str
    """running, paused, done, failed or cancelled."""
    stage: str
    done: int
    total: int | None
    rate: float
    seconds_left: float | None
    started_at: float
    ended_at: float | None
    failed: int
    """How many files failed; `failures` holds the first of them."""
    failures: tuple[Failure, ...]
    result: Mapping[str, object]
    error: str


class JobCancelledError(Exception):
    """Raised inside the work by `Progress.update` when somebody asked to stop."""


Listener = Callable[[JobState], None]
Work = Callable[["Progress"], Mapping[str, object]]


@dataclass
class Job:
    """One piece of background work. Everything in it is written under `lock`."""

    kind: str
    report: Callable[[Job], None]
    id: str = field(default_factory=lambda: uuid.uuid4().hex)
    state: str = "running"
    stage: str = ""
    done: int = 0
    total: int | None = None
    started_at: float = field(default_factory=time.time)
    ended_at: float | None = None
    failed: int = 0
    failures: list[Failure] = field(default_factory=list)
    result: Mapping[str, object] = field(default_factory=dict)
    error: str = ""
    future: Future[Mapping[str, object]] = field(default_factory=Future)
    """Resolves with the result, or with the error; a cancelled job raises JobCancelledError."""
    lock: threading.Lock = field(default_factory=threading.Lock)
    stop: threading.Event = field(default_factory=threading.Event)
    go: threading.Event = field(default_factory=threading.Event)
    worked_s: float = 0.0
    resumed_at: float = field(default_factory=time.monotonic)

    def __post_init__(self) -> None:
        self.go.set()

    def snapshot(self) -> JobState:
        with self.lock:
            elapsed = self.worked_s
            if self.state == "running":
                elapsed += time.monotonic() - self.resumed_at
            rate = self.done / elapsed if elapsed > 0 else 0.0
            left = None
            if self.state in ACTIVE and self.total is not None and rate > 0:
                left = max(self.total - self.done, 0) / rate
            return JobState(
                id=self.id,
                kind=self.kind,
                state=self.state,
                stage=self.stage,
                done=self.done,
                total=self.total,
                rate=round(rate, 1),
                seconds_left=None if left is None else round(left, 1),
                started_at=self.started_at,
                ended_at=self.ended_at,
                failed=self.failed,
                failures=tuple(self.failures),
                result=self.result,
                error=self.error,
            )

    def end(self, state: str, error: str = "") -> None:
        with self.lock:
            if self.state == "running":
                self.worked_s += time.monotonic() - self.resumed_at
            self.state, self.error, self.ended_at = state, error, time.time()
        self.report(self)


class Progress:
    """What the work uses to tell how far it is, and to learn that it should stop."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._reported_at = 0.0

    def update(
        self, done: int | None = None, total: int | None = None, stage: str | None = None
    ) -> None:
        """Note progress; wait here while paused. Raises JobCancelledError when asked to stop."""
        job = self._job
        job.go.wait()
        if job.stop.is_set():
            raise JobCancelledError
        with job.lock:
            job.done = job.done if done is None else done
            job.total = job.total if total is None else total
            job.stage = job.stage if stage is None else stage
        now = time.monotonic()
        if now - self._reported_at >= REPORT_INTERVAL_S or stage is not None:
            self._reported_at = now
            job.report(job)

    def fail(self, path: str, reason: str) -> None:
        """Note a file that could not be worked on; the work goes on."""
        with self._job.lock:
            self._job.failed += 1
            if len(self._job.failures) < KEPT_FAILURES:
                self._job.failures.append(Failure(path, reason))


class Jobs:
    """The jobs of this process: the running ones, and the last `KEPT_JOBS`."""

    def __init__(self) -> None:
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._threads: list[threading.Thread] = []
        self._listeners: list[Listener] = []
        self._lock = threading.Lock()
        self._closed = False

    def start(self, kind: str, work: Work) -> Job:
        """Start work in a thread of its own."""
        with self._lock:
            if self._closed:
                raise ConflictError("The program is closing")
            job = Job(kind=kind, report=self._tell)
            self._jobs[job.id] = job
            self._forget_old()
            thread = threading.Thread(target=_run, args=(job, work), name=f"job-{kind}")
            self._threads = [alive for alive in self._threads if alive.is_alive()]
            self._threads.append(thread)
        thread.start()
        return job

    def get(self, job_id: str) -> Job:
        """Raises NotFoundError."""
        with self._lock:
            job = self._jobs.get(job_id)
        if job is None:
            raise NotFoundError(f"There is no job {job_id}")
        return job

    def states(self) -> tuple[JobState, ...]:
        """Newest first."""
        with self._lock:
            jobs = list(self._jobs.values())
        return tuple(job.snapshot() for job in reversed(jobs))

    def cancel(self, job_id: str) -> JobState:
        job = self.get(job_id)
        _stop(job)
        return job.snapshot()

    def pause(self, job_id: str) -> JobState:
        job = self.get(job_id)
        with job.lock:
            # Not after a cancel: nobody would let it go on to its end.
            if job.state == "running" and not job.stop.is_set():
                job.worked_s += time.monotonic() - job.resumed_at
                job.state = "paused"
                job.go.clear()
        self._tell(job)
        return job.snapshot()

    def resume(self, job_id: str) -> JobState:
        job = self.get(job_id)
        with job.lock:
            if job.state == "paused":
                job.resumed_at = time.monotonic()
                job.state = "running"
        job.go.set()
        self._tell(job)
        return job.snapshot()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener`, in the job's thread, at each change. Returns what ends it."""
        with self._lock:
            self._listeners.append(listener)

        def unsubscribe() -> None:
            with self._lock:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return unsubscribe

    def close(self) -> None:
        """Ask every job to stop and wait for it. Idempotent."""
        with self._lock:
            self._closed = True
            jobs, threads = list(self._jobs.values()), list(self._threads)
        for job in jobs:
            _stop(job)
        for thread in threads:
            thread.join()

    def _tell(self, job: Job) -> None:
        with self._lock:
            listeners = list(self._listeners)
        state = job.snapshot()
        for listener in listeners:
            _let_hear(listener, state)

    def _forget_old(self) -> None:
        ended = [job.id for job in self._jobs.values() if job.ended_at is not None]
        for job_id in ended[: max(len(self._jobs) - KEPT_JOBS, 0)]:
            del self._jobs[job_id]


def _let_hear(listener: Listener, state: JobState) -> None:
    try:
        listener(state)
    except Exception:
        logger.exception("A listener of job %s failed; the job goes on", state.kind)


def _stop(job: Job) -> None:
    with job.lock:
        job.stop.set()
        job.go.set()


def _run(job: Job, work: Work) -> None:
    try:
        job.result = work(Progress(job))
    except JobCancelledError as cancelled:
        job.end("cancelled")
        job.future.set_exception(cancelled)
    except IibError as error:
        logger.warning("Job %s failed: %s", job.kind, error.message)
        job.end("failed", error.message)
        job.future.set_exception(error)
    except Exception as error:
        logger.exception("Job %s failed", job.kind)
        job.end("failed", f"{type(error).__name__}: {error}")
        job.future.set_exception(error)
    else:
        job.end("done")
        job.future.set_result(job.result)
