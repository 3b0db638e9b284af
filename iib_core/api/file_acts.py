"""Delete, move, copy and rename files. Nothing is written over, and all of it can be undone
(undo.py)."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from iib_core.api.acting import Acting, refusal, shown, told
from iib_core.api.answers import Deleted, Renamed, Transferred
from iib_core.api.responses import answer
from iib_core.api.routers import Routers
from iib_core.api.schemas import Deletion, Flattening, NewFolder, Renaming, Transfer
from iib_core.api.services import Services
from iib_core.errors import ConflictError, FilesRefusedError, IibError, InvalidError, NotFoundError
from iib_core.files import check_new_name, is_there, to_disk, to_text
from iib_core.jobs import Progress
from iib_core.library import ActKind, Outcome
from iib_core.metadata import kind_of


def file_act_routes(services: Services) -> APIRouter:  # noqa: C901  (the sum of its endpoints)
    routers = Routers(services.access, services.settings.base, services.settings.lang)
    acts = services.library.acts
    acting = Acting(services)

    @routers.write.post("/delete_files", response_model=Deleted)
    async def delete_files(request: Request, body: Deletion, job: bool = False) -> Response:
        """Put files and empty folders into the trash, with the texts beside them. All are checked
        before the first is touched. With `?job=true` a job does it."""

        def work(progress: Progress | None) -> Outcome:
            paths = acting.entries(body.file_paths)
            return acts.delete(paths, acting.top_of, progress, with_content=body.with_content)

        number = len(body.file_paths)
        done = await acting.do(request, ActKind.DELETE, number, work, as_job=job)
        if isinstance(done, Response):
            return done
        if done.failures:
            raise refusal(done, "deleted")
        return answer({"ok": True, "operation_id": done.act_id, "files": shown(done.results)})

    @routers.write.post("/mkdirs", response_model=None)
    def mkdirs(body: NewFolder) -> Response:
        """Make a folder, and those above it that are not there. One that is there is fine."""
        folder = acting.folder(body.dest_folder, make=True)
        for name in _missing_parts(folder):
            check_new_name(name)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FilesRefusedError(
                f"{body.dest_folder} could not be made: {error.strerror or error}"
            ) from error
        return answer(None)

    @routers.write.post("/copy_files", response_model=Transferred)
    async def copy_files(request: Request, body: Transfer, job: bool = False) -> Response:
        """Copy files into a folder, with the texts beside them. Where a name is taken,
        `on_conflict` says what to do. With `?job=true` a job does it."""
        return await transfer(request, body, ActKind.COPY, job)

    @routers.write.post("/move_files", response_model=Transferred)
    async def move_files(request: Request, body: Transfer, job: bool = False) -> Response:
        """Move files and folders into a folder, with the texts beside them; tags and all stay with
        them. Where a name is taken, `on_conflict` says what to do. With `?job=true` a job does
        it."""
        return await transfer(request, body, ActKind.MOVE, job)

    async def transfer(request: Request, body: Transfer, kind: str, job: bool) -> Response:
        act, what = (acts.copy, "copied") if kind == ActKind.COPY else (acts.move, "moved")
        policy, goes_on = body.on_conflict, body.continue_on_error

        def work(progress: Progress | None) -> Outcome:
            pairs = _into(acting, body)
            return _as_of_old(
                lambda: act(pairs, acting.top_of, progress, policy=policy, goes_on=goes_on)
            )

        done = await acting.do(request, kind, len(body.file_paths), work, as_job=job)
        if isinstance(done, Response):
            return done
        if done.failures and not goes_on:
            raise refusal(done, what)
        return told(done)

    @routers.write.post("/db/rename", response_model=Renamed)
    async def rename(request: Request, body: Renaming) -> Response:
        """Give a file or folder another name in its folder; the texts beside it get it, too."""

        def work(progress: Progress | None) -> Outcome:
            entry = acting.entry(body.path)
            if not is_there(entry):
                raise NotFoundError(f"There is nothing at {body.path}")
            new = entry.with_name(_new_name(entry, body.name))
            acting.entry(to_text(str(new)))
            if new == entry:
                return Outcome()
            return _as_of_old(
                lambda: acts.move([(entry, new)], acting.top_of, progress, kind=ActKind.RENAME)
            )

        done = await acting.do(request, ActKind.RENAME, 1, work, as_job=False)
        assert isinstance(done, Outcome)
        if done.failures:
            raise refusal(done, "renamed")
        new_path = done.results[0].new_path if done.results else None
        shown_path = body.path if new_path is None else to_text(str(new_path))
        return answer(
            {
                "detail": f"It is called {Path(shown_path).name} now",
                "new_path": shown_path,
                "operation_id": done.act_id,
            }
        )

    @routers.write.post("/flatten_folder", response_model=Transferred)
    async def flatten_folder(request: Request, body: Flattening, job: bool = False) -> Response:
        """Move all files in the folders of a folder, at any depth, up into it. Folders that are
        empty then are removed. With `?job=true` a job does it."""

        def work(progress: Progress | None) -> Outcome:
            folder = acting.folder(body.folder_path, make=False)
            pairs = [(path, folder / path.name) for path in _files_below(acting, folder)]
            done = acts.move(pairs, acting.top_of, progress, policy=body.on_conflict, goes_on=True)
            _remove_emptied(acting, folder, done)
            return done

        done = await acting.do(request, ActKind.MOVE, MANY, work, as_job=job)
        return done if isinstance(done, Response) else told(done)

    return routers.together()


MANY = 1_000_000
"""Nobody knows yet how many: a job does it."""


def _into(acting: Acting, body: Transfer) -> list[tuple[Path, Path]]:
    """(from, to). All paths are checked before anything is made."""
    entries = acting.entries(body.file_paths)
    folder = acting.folder(body.dest, make=body.create_dest_folder)
    if body.create_dest_folder:
        for name in _missing_parts(folder):
            check_new_name(name)
    return [(entry, folder / entry.name) for entry in entries]


def _as_of_old(act: Callable[[], Outcome]) -> Outcome:
    """These endpoints answer 400 for what is not there or has a taken name (contract 3.8, 3.9)."""
    try:
        return act()
    except (ConflictError, NotFoundError) as error:
        raise FilesRefusedError(error.message) from error


def _missing_parts(folder: Path) -> Iterator[str]:
    """The names that have to be made."""
    while not is_there(folder) and folder != folder.parent:
        yield to_text(folder.name)
        folder = folder.parent


def _new_name(entry: Path, name: str) -> str:
    check_new_name(name)
    if not entry.is_dir() and kind_of(entry.name) and kind_of(name) is None:
        raise InvalidError(f"{name} does not end as the name of a picture or video does")
    return to_disk(name)


def _files_below(acting: Acting, folder: Path) -> list[Path]:
    """Not those in the folder itself, in hidden ones, and what the program itself needs."""
    found: list[Path] = []
    for above, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if Path(above) != folder:
            found += [Path(above) / name for name in sorted(names) if kind_of(name)]
    return [path for path in found if _may_move(acting, path)]


def _may_move(acting: Acting, path: Path) -> bool:
    try:
        acting.entry(to_text(str(path)))
    except IibError:
        return False
    return True


def _remove_emptied(acting: Acting, folder: Path, done: Outcome) -> None:
    """The folders that files were taken out of, and those above them, if nothing is left in them.
    They are made again when it is undone."""
    emptied: set[Path] = set()
    for each in done.results:
        if each.status == "done" and folder in each.path.parents:
            emptied.update(above for above in each.path.parents if folder in above.parents)
    for path in sorted(emptied, key=lambda each: len(each.parts), reverse=True):
        if _may_move(acting, path):
            with suppress(OSError):  # it is not empty
                path.rmdir()
