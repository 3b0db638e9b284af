"""Work that must not run twice at a time, but that may be asked for again while it runs."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping

from iib_core.jobs import Job, Jobs, Progress

Round = Callable[[Progress, bool], Mapping[str, object]]


class Rounds:
    """One job at a time that goes another round when it was asked for meanwhile.

    Whoever asks gets a job that ends after a round which began after the asking: a scan that is
    half through may have passed the folder that somebody just put a picture into.
    """

    def __init__(self, jobs: Jobs, kind: str, work: Round) -> None:
        self._jobs = jobs
        self._kind = kind
        self._work = work
        self._lock = threading.Lock()
        self._job: Job | None = None
        self._asked = False
        self._thorough = False

    @property
    def is_running(self) -> bool:
        with self._lock:
            return self._job is not None

    def start(self, *, thorough: bool = False) -> Job:
        """The running job, which will go another round, or a new one."""
        with self._lock:
            self._asked = True
            self._thorough |= thorough
            if self._job is None:
                self._job = self._jobs.start(self._kind, self._run)
            return self._job

    def _run(self, progress: Progress) -> Mapping[str, object]:
        try:
            while True:
                with self._lock:
                    self._asked, thorough, self._thorough = False, self._thorough, False
                result = self._work(progress, thorough)
                with self._lock:
                    if not self._asked:
                        self._job = None
                        return result
        except BaseException:
            with self._lock:
                self._job = None
            raise


class Noted:
    """What a round is to look at, gathered while another one runs."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._noted: set[str] = set()

    def __bool__(self) -> bool:
        with self._lock:
            return bool(self._noted)

    def add(self, noted: Iterable[str]) -> None:
        with self._lock:
            self._noted.update(noted)

    def take(self) -> set[str]:
        """All that was noted since the last time."""
        with self._lock:
            noted, self._noted = self._noted, set()
            return noted
