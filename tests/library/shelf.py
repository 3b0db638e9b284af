"""A library over folders of real files, and what changes them."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from iib_core.jobs import Job, Jobs
from iib_core.library import Library, Media, Query, Tag
from iib_core.metadata import ReadingOptions
from tests.metadata.made import international_chunk, png

PATIENCE_S = 60
"""How long a test waits for a job before it fails."""
NS = 1_000_000_000
NOON = 1_750_000_000 * NS


def infotext(
    prompt: str,
    model: str = "dreamy",
    sampler: str = "Euler a",
    negative: str = "blurry",
    steps: int = 20,
    seed: int = 1,
) -> str:
    """What A1111 writes about a picture."""
    line = f"\nNegative prompt: {negative}" if negative else ""
    return (
        f"{prompt}{line}\nSteps: {steps}, Sampler: {sampler}, CFG scale: 7, Seed: {seed},"
        f" Size: 64x48, Model: {model}"
    )


def picture(prompt: str = "", **settings: Any) -> bytes:
    """A small PNG; with a prompt, the way A1111 says it."""
    return png(international_chunk("parameters", infotext(prompt, **settings))) if prompt else png()


class Shelf:
    """A library, and the folder that is its root."""

    def __init__(self, place: Path) -> None:
        self.folder = place / "pics"
        self.folder.mkdir(parents=True, exist_ok=True)
        self.database = place / "data" / "library.db"
        self.jobs = Jobs()
        self.options: Callable[[], ReadingOptions] = ReadingOptions
        """How files are to be read, asked before each reading."""
        self.library = Library(self.database, self.jobs, lambda: self.options())

    def save(
        self, relpath: str, prompt: str = "", *, mtime_ns: int | None = None, **settings: Any
    ) -> Path:
        """Write a picture. Without a time it gets the one of writing."""
        path = self.folder / relpath
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(picture(prompt, **settings))
        if mtime_ns is not None:
            os.utime(path, ns=(mtime_ns, mtime_ns))
        return path

    def add_root(self, folder: Path | None = None) -> None:
        self.library.roots.add(str(self.folder if folder is None else folder), ("scanned",))

    def update(self) -> Mapping[str, object]:
        """Scan, and fill the text index."""
        return self._ended(self.library.start_update())

    def rebuild(self) -> Mapping[str, object]:
        return self._ended(self.library.start_rebuild())

    def found(self, query: Query) -> list[Media]:
        return list(self.library.find(query, size=1000).media)

    def names(self, query: Query) -> set[str]:
        return {media.name for media in self.found(query)}

    def media(self, path: Path) -> Media:
        """The row of a file that is there and indexed."""
        found = self.library.media.by_path(path)
        assert found is not None, f"{path} is not indexed"
        return found

    def tag(self, kind: str, name: str) -> Tag | None:
        return next(
            (tag for tag in self.library.tags.all() if (tag.type, tag.name) == (kind, name)), None
        )

    def count_of(self, kind: str, name: str) -> int:
        tag = self.tag(kind, name)
        return 0 if tag is None else tag.count

    def sql(self, statement: str, *values: object) -> list[tuple[object, ...]]:
        """Look into the file from outside, or change it as no program of ours would."""
        with closing(sqlite3.connect(self.database)) as connection, connection:
            return connection.execute(statement, values).fetchall()

    def settle(self) -> None:
        """Wait for all jobs, the text index among them."""
        for state in self.jobs.states():
            self.jobs.get(state.id).future.exception(PATIENCE_S)

    def close(self) -> None:
        self.jobs.close()
        self.library.close()

    def _ended(self, job: Job) -> Mapping[str, object]:
        result = job.future.result(PATIENCE_S)
        self.settle()
        return result


@contextmanager
def open_shelf(place: Path) -> Iterator[Shelf]:
    shelf = Shelf(place)
    try:
        yield shelf
    finally:
        shelf.close()
