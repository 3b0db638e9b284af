"""Many files as one ZIP archive: sent while it is made, or written where the settings say."""

from __future__ import annotations

import csv
import io
import json
import os
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from iib_core.api.media import facts_of
from iib_core.api.packed_pictures import Wish, picture_entries
from iib_core.api.responses import answer
from iib_core.api.routers import Routers
from iib_core.api.schemas import Packing
from iib_core.api.services import Services
from iib_core.api.waiting import finished
from iib_core.errors import FilesRefusedError, InvalidError, NotFoundError, UnreadableError
from iib_core.files import archive, free_name, is_there, move, to_text
from iib_core.jobs import Job, Progress
from iib_core.metadata import (
    SIDECAR_ENDINGS,
    parse_infotext,
    sidecars_of,
)

MIME = "application/zip"
PLACE = "X-IIB-Path"
"""Header that names an archive which was not sent; percent-encoded."""
_READ_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def packing_routes(services: Services) -> APIRouter:  # noqa: C901  (the sum of its parts)
    routers = Routers(services.access, services.settings.base, services.settings.lang)
    reach, library, settings = services.reach, services.library, services.settings

    @routers.write.post("/zip", response_class=StreamingResponse)
    async def zip_(request: Request, body: Packing, job: bool = False) -> Response:
        """Files as one archive. With `pack_only` it is not sent: the answer is null, and the header
        X-IIB-Path says where it is; with `?job=true` besides, a job writes it."""
        entries = await run_in_threadpool(lambda: entries_for(body))
        if not body.pack_only:
            return await run_in_threadpool(_sent, entries, body.compress)

        def work(progress: Progress) -> Mapping[str, object]:
            return {"path": str(_written(settings.zip_dir, entries, body.compress, progress))}

        packing: Job = await run_in_threadpool(lambda: library.start_act("zip", work))
        if job:
            return answer({"job_id": packing.id})
        await finished(packing, request)
        packed = answer(None)
        packed.headers[PLACE] = quote(str(packing.future.result()["path"]), safe="/\\:")
        return packed

    def entries_for(body: Packing) -> list[archive.Entry]:
        # All are looked up before any is looked at.
        real = {path: reach.resolve(path) for path in body.paths}
        try:
            files = [reach.resolve_file(path) for path in real]
            beside = _sidecars(files, reach.readable().contains) if body.with_sidecars else []
            wish = Wish(body.metadata, body.format, body.quality)
            entries = _named_apart(
                [*picture_entries(files, wish, text_of), *archive.entries_of(beside)]
            )
        except (NotFoundError, UnreadableError) as error:
            raise InvalidError(error.message) from error
        if body.parameters is None:
            return entries
        return [*entries, _parameters(entries[: len(files)], texts_of(files), body.parameters)]

    def texts_of(files: Sequence[Path]) -> list[str]:
        rows = library.media.by_paths(files)
        texts = library.media.texts([row.id for row in rows.values()])
        return [texts[rows[path].id] if path in rows else "" for path in files]

    def text_of(path: Path) -> str:
        (known,) = texts_of([path])
        return known or facts_of(path, reach.readable(), services.reading()).text

    return routers.together()


def _named_apart(entries: Sequence[archive.Entry]) -> list[archive.Entry]:
    names = archive.entry_names([entry.name for entry in entries])
    return [replace(entry, name=name) for entry, name in zip(entries, names, strict=True)]


def _sent(entries: Sequence[archive.Entry], compress: bool) -> Response:
    headers = {
        "Content-Type": MIME,
        "Content-Disposition": f'attachment; filename="{_name()}.zip"',
        "Cache-Control": "private, no-store",
        # identity: a host's compression would hold it back.
        "Content-Encoding": "identity",
    }
    if not compress and not any(entry.make for entry in entries):
        headers["Content-Length"] = str(archive.stored_size(entries))
    return StreamingResponse(archive.stream(entries, compress=compress), headers=headers)


def _written(
    folder: Path, entries: Sequence[archive.Entry], compress: bool, progress: Progress
) -> Path:
    """Where it is. Written beside its place, and moved there when it is whole."""
    name = _name()
    unfinished = folder / f".{uuid.uuid4().hex}.part"
    total = sum(entry.size for entry in entries)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with unfinished.open("xb") as file:
            done = 0
            for piece in archive.stream(entries, compress=compress):
                done += file.write(piece)
                progress.update(done=min(done, total), total=total)
            file.flush()
            os.fsync(file.fileno())
        return _named(unfinished, folder, name)
    except (OSError, UnreadableError, archive.ChangedMeanwhileError) as error:
        _drop(unfinished)
        why = error.strerror if isinstance(error, OSError) else None
        raise FilesRefusedError(f"The archive could not be written: {why or error}") from error
    except BaseException:
        _drop(unfinished)
        raise


def _named(unfinished: Path, folder: Path, name: str) -> Path:
    while True:
        path = folder / free_name(f"{name}.zip", lambda each: is_there(folder / each))
        try:
            move(unfinished, path)
        except FileExistsError:  # another one of the same second was quicker
            continue
        return path


def _drop(unfinished: Path) -> None:
    with suppress(OSError):
        unfinished.unlink()


def _name() -> str:
    return f"iib_batch_download_{datetime.now():%Y-%m-%d-%H-%M-%S}"


def _sidecars(files: Sequence[Path], may_read: Callable[[Path], bool]) -> list[Path]:
    """The texts beside these files that are there, each once."""
    found: dict[Path, None] = {}
    named = set(files)
    for path in files:
        for name in sidecars_of(path.name):
            beside = path.with_name(name)
            if name.endswith(SIDECAR_ENDINGS) and beside.is_file() and may_read(beside):
                found[beside] = None
    return [each for each in found if each not in named and not each.is_symlink()]


def _parameters(entries: Sequence[archive.Entry], texts: Sequence[str], form: str) -> archive.Entry:
    rows = [dict(_row(entry.name, text)) for entry, text in zip(entries, texts, strict=True)]
    if form == "json":
        return archive.text_entry("parameters.json", json.dumps(rows, indent=1))
    columns = list(dict.fromkeys(column for row in rows for column in row)) or ["file"]
    out = io.StringIO()
    # Spreadsheets read UTF-8 by this mark, and would run what looks like a formula.
    out.write("\ufeff")
    writer = csv.DictWriter(out, columns, restval="")
    writer.writeheader()
    for row in rows:
        writer.writerow({column: _harmless(value) for column, value in row.items()})
    return archive.text_entry("parameters.csv", out.getvalue())


def _row(name: str, text: str) -> Iterator[tuple[str, str]]:
    yield "file", name
    if text:
        read = parse_infotext(text)
        yield "prompt", to_text(read.prompt)
        yield "negative prompt", to_text(read.negative)
        yield from read.settings.items()


def _harmless(value: str) -> str:
    return f"'{value}" if value.startswith(_READ_AS_FORMULA) else value
