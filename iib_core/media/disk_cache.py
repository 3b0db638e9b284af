"""Made files that can be made again, kept on disk up to a number of bytes."""

from __future__ import annotations

import contextlib
import logging
import os
import re
import threading
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

logger = logging.getLogger(__name__)

KEPT_SHARE = 0.9
"""How full the cache is after a clean-up: the next one is then a tenth of the budget away."""
ABANDONED_AFTER_S = 3600
"""A half-written file of this age belongs to a process that was killed."""

_KEY = re.compile(r"[0-9a-f]{32}")
_SHELF = re.compile(r"[0-9a-f]{2}")
_UNFINISHED = ".new"


class _Kept(NamedTuple):
    used_ns: int
    size: int
    path: str


class DiskCache:
    """Bytes by key; the least recently used goes first. Safe for any thread, and for several
    processes on one folder.

    Keys are 32 hexadecimal digits. Files lie in 256 folders, their modification time says when
    they were last used, so nothing else has to survive a restart. The folder is read at the first
    `put` and at each clean-up; in between its size is counted. Foreign files are left alone.

    No error of the disk ever reaches the caller: what cannot be read is not there, what cannot be
    written is not kept, and the log says so once.
    """

    def __init__(self, folder: Path, budget_bytes: int) -> None:
        self._folder = folder
        self._budget_bytes = budget_bytes
        self._used_bytes: int | None = None
        self._lock = threading.Lock()
        self._has_complained = False

    def get(self, key: str) -> bytes | None:
        path = self._path(key)
        try:
            content = path.read_bytes()
        except OSError:
            return None
        with contextlib.suppress(OSError):
            _mark_used(path)
        # An empty file is what a power cut leaves of one that was just written.
        return content or None

    def put(self, key: str, content: bytes) -> None:
        """Keep it, unless it is larger than the whole budget."""
        path = self._path(key)
        if len(content) > self._budget_bytes:
            return
        try:
            _write(path, content)
            self._make_room(len(content))
        except OSError as error:
            self._complain(error)
        else:
            self._has_complained = False

    def _path(self, key: str) -> Path:
        if _KEY.fullmatch(key) is None:
            raise ValueError(f"{key!r} is not a key of a cache")
        return self._folder / key[:2] / key[2:]

    def _make_room(self, added_bytes: int) -> None:
        with self._lock:
            if self._used_bytes is None:
                self._used_bytes = sum(kept.size for kept in _read(self._folder))
            else:
                self._used_bytes += added_bytes
            if self._used_bytes > self._budget_bytes:
                self._used_bytes = self._clean_up()

    def _clean_up(self) -> int:
        """Remove the least recently used files. Returns how many bytes are left."""
        every = sorted(_read(self._folder))
        left_bytes = sum(kept.size for kept in every)
        for kept in every:
            if left_bytes <= self._budget_bytes * KEPT_SHARE:
                break
            with contextlib.suppress(OSError):
                Path(kept.path).unlink()
                left_bytes -= kept.size
        return left_bytes

    def _complain(self, error: OSError) -> None:
        if not self._has_complained:
            self._has_complained = True
            logger.warning("Nothing can be kept in %s: %s", self._folder, error)


def _write(path: Path, content: bytes) -> None:
    """All of it or nothing: written beside its place, then moved there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{uuid.uuid4().hex}{_UNFINISHED}")
    try:
        unfinished.write_bytes(content)
        _mark_used(unfinished)
        unfinished.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            unfinished.unlink()
        raise


def _mark_used(path: Path) -> None:
    # An exact time: the one a file gets by being written counts in steps of some milliseconds.
    now_ns = time.time_ns()
    os.utime(path, ns=(now_ns, now_ns))


def _read(folder: Path) -> Iterator[_Kept]:
    """Everything kept. Removes what killed processes left half-written."""
    for shelf in _scan(folder):
        if _SHELF.fullmatch(shelf.name) is None:
            continue
        for file in _scan(shelf.path):
            try:
                facts = file.stat(follow_symlinks=False)
            except OSError:
                continue
            if _KEY.fullmatch(shelf.name + file.name):
                yield _Kept(facts.st_mtime_ns, facts.st_size, file.path)
            elif (
                file.name.endswith(_UNFINISHED) and facts.st_mtime < time.time() - ABANDONED_AFTER_S
            ):
                with contextlib.suppress(OSError):
                    Path(file.path).unlink()


def _scan(folder: Path | str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return list(found)
    except OSError:
        return []
