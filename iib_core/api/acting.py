"""Have the library do something with files that a request names, now or as a job, and tell what
became of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from iib_core.api.answers import FileOutcome
from iib_core.api.responses import answer
from iib_core.api.services import Services
from iib_core.api.waiting import finished
from iib_core.errors import FilesRefusedError, InvalidError, RefusedError
from iib_core.files import is_there, to_disk, to_text
from iib_core.jobs import Progress
from iib_core.library import FileResult, Outcome

FEW_FILES = 20
"""Up to so many are done in a thread of the pool. More are a job, which holds none."""

Doing = Callable[["Progress | None"], Outcome]


class Acting:
    """Checks the paths of requests and has acts done."""

    def __init__(self, services: Services) -> None:
        self._reach = services.reach
        self._library = services.library
        settings = services.settings
        self._database = settings.database.resolve()
        self._data_dir = settings.data_dir.resolve()
        self._cache_dir = settings.cache_dir.resolve()

    def entry(self, path: str) -> Path:
        """The place of a file or folder that may be moved or removed.

        Raises OutsideRootsError, InvalidError, and RefusedError for what the program itself needs.
        """
        entry = self._reach.readable().resolve_entry(to_disk(path))
        if self._is_own(entry):
            raise RefusedError(f"{path} holds files that this program works with")
        if self._reach.roots().is_ancestor_of_a_root(entry):
            raise RefusedError(f"{path} holds a folder of the library: take that out of it first")
        return entry

    def _is_own(self, entry: Path) -> bool:
        """Whether the program itself needs this, or something in it."""
        own = (self._database, self._data_dir, self._cache_dir)
        if any(each == entry or entry in each.parents for each in own):
            return True
        if self._cache_dir in entry.parents:
            return True
        if entry.parent == self._database.parent and entry.name.startswith(self._database.name):
            return True  # the journal of the database, and what lies beside it
        top = self.top_of(entry)
        return self._data_dir in entry.parents and top is not None and top in self._data_dir.parents

    def entries(self, paths: Iterable[str]) -> list[Path]:
        """Each path once. Errors as for entry()."""
        return list(dict.fromkeys(map(self.entry, paths)))

    def folder(self, path: str, *, make: bool) -> Path:
        """A folder that files may go to; with `make` it need not be there. Raises
        OutsideRootsError and InvalidError."""
        folder = self._reach.readable().resolve(to_disk(path))
        if is_there(folder) and not folder.is_dir():
            raise InvalidError(f"{path} is a file, not a folder")
        if not make and not folder.is_dir():
            raise InvalidError(f"There is no folder at {path}")
        return folder

    def top_of(self, path: Path) -> Path | None:
        """The root that a file lies in."""
        return self._reach.roots().root_of(path)

    def may_change(self, path: Path) -> bool:
        """Whether a place lies in a root."""
        return self._reach.readable().contains(path.parent)

    async def do(
        self, request: Request, kind: str, number: int, doing: Doing, *, as_job: bool
    ) -> Outcome | Response:
        """What became of it; or the answer that names the job, if one was asked for."""
        # One that has to wait for another one does not wait in the pool.
        if not as_job and number <= FEW_FILES and not self._library.acts.is_busy:
            return await run_in_threadpool(lambda: self._done(doing, None))
        outcomes: list[Outcome] = []

        def work(progress: Progress) -> Mapping[str, object]:
            outcome = self._done(doing, progress)
            outcomes.append(outcome)
            progress.update(done=len(outcome.results), total=len(outcome.results))
            return {
                "operation_id": outcome.act_id,
                "done": outcome.done,
                "files": shown(outcome.results),
            }

        job = await run_in_threadpool(lambda: self._library.start_act(kind, work))
        if as_job:
            return answer({"job_id": job.id})
        await finished(job, request)
        return outcomes[0]

    def _done(self, doing: Doing, progress: Progress | None) -> Outcome:
        outcome = doing(progress)
        places = (each.path for each in outcome.results if each.status == "done")
        new = (each.new_path for each in outcome.results if each.new_path is not None)
        self._library.look_at({str(path.parent) for path in (*places, *new)})
        return outcome


def shown(results: Iterable[FileResult]) -> list[FileOutcome]:
    """As the wire has it."""
    return [
        {
            "path": to_text(str(each.path)),
            "new_path": None if each.new_path is None else to_text(str(each.new_path)),
            "status": each.status,  # type: ignore[typeddict-item]
            "reason": each.reason,
        }
        for each in results
    ]


def told(outcome: Outcome) -> Response:
    """The answer about an act of which each file has its own result."""
    return answer(
        {
            "errors": sentences(outcome),
            "operation_id": outcome.act_id,
            "files": shown(outcome.results),
        }
    )


def sentences(outcome: Outcome) -> list[str]:
    """What went wrong."""
    return [f"{to_text(str(each.path))}: {each.reason}" for each in outcome.failures]


def refusal(outcome: Outcome, what: str) -> FilesRefusedError:
    """The error for an act that failed in part. `what`: "deleted"."""
    failed = outcome.failures
    others = f" and {len(failed) - 1} others" if len(failed) > 1 else ""
    return FilesRefusedError(
        f"{to_text(str(failed[0].path))}{others} could not be {what}: {failed[0].reason}",
        {"files": shown(outcome.results), "operation_id": outcome.act_id},
    )
