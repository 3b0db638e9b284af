"""What was done and may be undone, and what waits in the trash."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from fastapi import APIRouter, Query
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from iib_core.api import wire
from iib_core.api.acting import Acting, refusal, sentences, shown, told
from iib_core.api.answers import History, Operation, Transferred, TrashItem, TrashPage, Undone
from iib_core.api.responses import answer
from iib_core.api.routers import Routers
from iib_core.api.schemas import DEFAULT_PAGE, Emptying, Restoring, Undoing, page_size
from iib_core.api.services import Services
from iib_core.errors import InvalidError, WrongFieldError
from iib_core.files import format_size, remove, to_disk, to_system_bin, to_text
from iib_core.jobs import Progress
from iib_core.library import Outcome, PastAct, Trashed


def undo_routes(services: Services) -> APIRouter:  # noqa: C901  (the sum of its endpoints)
    routers = Routers(services.access, services.settings.base, services.settings.lang)
    library, acts = services.library, services.library.acts
    acting = Acting(services)

    @routers.write.post("/undo", response_model=Undone)
    async def undo(request: Request, body: Undoing, job: bool = False) -> Response:
        """Undo an operation, or the last one that was not undone: files go back to where they were,
        out of the trash, too; copies go to the trash; tags and stars are as before. What cannot be
        undone is told, and can be tried again. With `?job=true` a job does it."""
        act = await run_in_threadpool(lambda: acts.journal.get(body.operation_id))

        def work(progress: Progress | None) -> Outcome:
            return library.undo(act.id, acting.top_of, acting.may_change, progress)[1]

        done = await acting.do(request, "undo", act.files, work, as_job=job)
        if isinstance(done, Response):
            return done
        if done.failures and not done.done:
            raise refusal(done, "undone")
        now = await run_in_threadpool(lambda: acts.journal.get(act.id))
        return answer(
            {
                "operation": _operation(now),
                "errors": sentences(done),
                "files": shown(done.results),
            }
        )

    @routers.read.get("/history", response_model=History)
    def history(cursor: str = "", size: int = Query(DEFAULT_PAGE)) -> Response:
        """What was done with files and tags, the last first."""
        before = _number(cursor)
        number = page_size(size)
        found = acts.journal.page(before, number + 1)
        more = len(found) > number
        page: History = {
            "operations": [_operation(seen(act)) for act in found[:number]],
            "cursor": {"has_next": more, "next": str(found[number - 1].id) if more else ""},
        }
        return answer(page)

    def seen(act: PastAct) -> PastAct:
        """Without the paths of what lies outside the roots by now."""
        path = act.what.get("path")
        is_inside = path is None or acting.may_change(Path(to_disk(path)))
        return act if is_inside else replace(act, what={})

    @routers.read.get("/trash", response_model=TrashPage)
    def trash(cursor: str = "", size: int = Query(DEFAULT_PAGE)) -> Response:
        """What was deleted and can be restored, the last first."""
        if not cursor and not services.access.is_read_only:
            acts.trash.adopt(services.reach.roots().folders)
        number = page_size(size)
        found = acts.trash.page(_time_and_id(cursor), number + 1)
        last = found[number - 1] if len(found) > number else None
        total, size_of_all = acts.trash.totals()
        page: TrashPage = {
            "items": [_item(each) for each in found[:number] if acting.may_change(Path(each.path))],
            "cursor": {
                "has_next": last is not None,
                "next": f"{last.deleted_at}.{last.id}" if last else "",
            },
            "total": total,
            "bytes": size_of_all,
        }
        return answer(page)

    @routers.write.post("/trash/restore", response_model=Transferred)
    async def restore(request: Request, body: Restoring, job: bool = False) -> Response:
        """Put files and folders back to where they were. With `?job=true` a job does it."""

        def work(progress: Progress | None) -> Outcome:
            top_of, may_change = acting.top_of, acting.may_change
            policy = body.on_conflict
            return acts.restore(body.ids, top_of, may_change, progress, policy=policy)

        done = await acting.do(request, "trash-restore", len(body.ids), work, as_job=job)
        if isinstance(done, Response):
            return done
        if done.failures and not done.done:
            raise refusal(done, "restored")
        return told(done)

    @routers.write.post("/trash/empty", response_model=Transferred)
    async def empty(request: Request, body: Emptying, job: bool = False) -> Response:
        """Part with what is in the trash: the files go to the system's bin, or are removed for
        good, as the setting says; their tags are removed. With `?job=true` a job does it."""
        if (body.ids is None) != body.all:
            raise WrongFieldError("ids", "must be given, or else all must be true")
        discard = to_system_bin if services.settings.empties_into_bin else remove

        def work(progress: Progress | None) -> Outcome:
            return acts.empty(body.ids, acting.may_change, discard, progress)

        totals = await run_in_threadpool(acts.trash.totals)
        number = totals[0] if body.ids is None else len(body.ids)
        done = await acting.do(request, "empty-trash", number, work, as_job=job)
        return done if isinstance(done, Response) else told(done)

    return routers.together()


def _operation(act: PastAct) -> Operation:
    return {
        "id": act.id,
        "kind": act.kind,
        "time": wire.date_of(act.made_at),
        "files": act.files,
        "about": dict(act.what),
        "undone": act.undone_at is not None,
    }


def _item(trashed: Trashed) -> TrashItem:
    return {
        "id": trashed.id,
        "path": to_text(trashed.path),
        "name": to_text(Path(trashed.path).name),
        "type": "dir" if trashed.is_folder else "file",
        "bytes": trashed.size,
        "size": format_size(trashed.size),
        "deleted_time": wire.date_of(trashed.deleted_at),
    }


def _number(cursor: str) -> int | None:
    if not cursor:
        return None
    if not cursor.isascii() or not cursor.isdigit() or len(cursor) > 18:
        raise InvalidError("This cursor is not one that the server gave out")
    return int(cursor)


def _time_and_id(cursor: str) -> tuple[int, str] | None:
    if not cursor:
        return None
    time, _, trash_id = cursor.partition(".")
    number = _number(time or "x")
    assert number is not None
    return number, trash_id
