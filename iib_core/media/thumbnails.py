"""Small versions of pictures and of a frame of videos, made once and kept."""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import stat
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from iib_core.errors import InvalidError, MediaNotFoundError, NotReadableError, UnreadableError
from iib_core.media.disk_cache import DiskCache
from iib_core.media.memory_cache import MemoryCache
from iib_core.media.mime import mime_of
from iib_core.media.more_formats import learn_more_formats
from iib_core.media.pictures import (
    HEAD_BYTES,
    is_shown_by_browsers,
    shrink,
    shrink_moving,
    type_if_small,
)
from iib_core.media.poster import read_poster
from iib_core.media.single_flight import SingleFlight
from iib_core.media.storyboard import MOST_FRAMES, Storyboard, make_storyboard, storyboard_in
from iib_core.media.warming import Warmer

_Made = tuple[bytes, str]
"""Content and MIME type."""

MADE_AS = 3
"""Counted up when thumbnails are made in another way, so that the old ones are not used."""
MIME = "image/webp"
"""Of those that were made; small pictures that are sent as they are keep their own."""
LONGEST_SIDE_PX = 9999
DISPLAY_PX = 4096
"""Longest side of a picture that is made to be looked at in full."""
DISPLAY_QUALITY = 90
FAILURES_BYTES = 1 << 20
"""Of what went wrong with some thousand files."""
SMALL_FILE_BYTES = 64 * 1024
"""A picture in a file smaller than this is sent as it is, if it fits."""
MEMORY_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True)
class Thumbnail:
    data: bytes
    etag: str
    """With its quotes, as the header ETag has it. Other bytes, other tag."""
    mime: str


@dataclass(frozen=True)
class ChosenCover:
    """A picture that stands for a video, in the place of a frame of our choice."""

    digest: str
    """Other bytes, other digest."""
    read: Callable[[], bytes]


Wanted = tuple[Path, "ChosenCover | None"]
"""A file, and what was chosen to stand for it."""


@dataclass(frozen=True)
class _File:
    path: Path
    size: int
    stamp: bytes
    """Another file, or the same one changed, has another."""

    def key(self, made: str) -> str:
        """Of what is made of it: says what that is, and how it is made."""
        return hashlib.sha256(f"{MADE_AS} {made} ".encode() + self.stamp).hexdigest()[:32]


class _Asking:
    """How many wait for something that is being made."""

    def __init__(self) -> None:
        self._number = 0
        self._changed = threading.Condition()

    @contextlib.contextmanager
    def one(self, *, counts: bool) -> Iterator[None]:
        """One more, if that `counts`."""
        with self._changed:
            self._number += counts
        try:
            yield
        finally:
            with self._changed:
                self._number -= counts
                if not self._number:
                    self._changed.notify_all()

    def is_calm(self, patience_s: float) -> bool:
        """Whether nobody waits, at the latest in so many seconds."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._number, patience_s)


class Thumbnails:
    """Thumbnails of the files of this machine, `budget_bytes` of them kept in `folder`.

    Safe to use from any thread. As many are made at a time as there are processors; who asks for
    one that is being made waits for it. A disk that is full costs speed and fails nothing.
    A file of which nothing could be made is not tried again until it changes, or we are restarted.
    Paths are not checked here: ask `Roots` first.
    """

    def __init__(self, folder: Path, budget_bytes: int, memory_bytes: int = MEMORY_BYTES) -> None:
        learn_more_formats()
        self._on_disk = DiskCache(folder, budget_bytes)
        self._in_memory: MemoryCache[Thumbnail] = MemoryCache(memory_bytes)
        self._failures: MemoryCache[str] = MemoryCache(FAILURES_BYTES)
        self._being_made: SingleFlight[Thumbnail] = SingleFlight()
        self._workers = threading.BoundedSemaphore(os.cpu_count() or 1)
        self._asking = _Asking()
        self._warmer = Warmer(self._asking.is_calm)

    def close(self) -> None:
        """Nothing more is made in advance."""
        self._warmer.close()

    def warm(self, page: str, wanted: Sequence[Wanted], width: int, height: int) -> None:
        """Make these in advance, while nobody waits for another one, in the place of what this page
        has wanted before: the first few hundred. Raises InvalidError as `get` does."""
        _check_box(width, height)
        self._warmer.want(
            page, [partial(self._make_ahead, path, width, height, cover) for path, cover in wanted]
        )

    def etag_of(
        self,
        path: Path,
        width: int,
        height: int,
        cover: ChosenCover | None = None,
        *,
        moving: bool = False,
    ) -> str:
        """The etag that `get` would give, without making anything. Raises as `get` does."""
        _check_box(width, height)
        return _etag(_file_at(path).key(_thumbnail(width, height, cover, moving)))

    def get(
        self,
        path: Path,
        width: int,
        height: int,
        cover: ChosenCover | None = None,
        *,
        moving: bool = False,
    ) -> Thumbnail:
        """The picture in a box of `width` x `height` pixels (1 to 9999), its shape kept; with a
        `cover`, that is the picture. An animation is its first frame, unless it is to be `moving`.

        Raises MediaNotFoundError, InvalidError for a box that is none, and UnreadableError for a
        file that is no picture, or damaged.
        """
        _check_box(width, height)
        file = _file_at(path)
        what = _thumbnail(width, height, cover, moving)
        make = partial(_make, file, width, height, cover, moving)
        return self._get(file, what, _attempt(cover, moving), make)

    def display(self, path: Path) -> Thumbnail | None:
        """The picture in full, at most 4096 pixels on a side, as browsers show it. None where they
        show the file itself. Raises as `get` does."""
        file = _file_at(path)
        with _opened(path) as opened:
            if is_shown_by_browsers(opened.read(HEAD_BYTES)):
                return None
        return self._get(file, "display", "display", lambda: _make_display(file))

    def storyboard(self, path: Path, count: int) -> tuple[Storyboard, str]:
        """Up to `count` frames (1 to 25) of a video, and their etag. Raises as `get` does."""
        if not 1 <= count <= MOST_FRAMES:
            raise InvalidError(f"A storyboard has 1 to {MOST_FRAMES} frames, not {count}")
        file = _file_at(path)
        what = f"storyboard {count}"
        made = self._get(file, what, "storyboard", lambda: (make_storyboard(path, count), MIME))
        return storyboard_in(made.data), made.etag

    def _make_ahead(self, path: Path, width: int, height: int, cover: ChosenCover | None) -> None:
        file = _file_at(path)
        make = partial(_make, file, width, height, cover, False)
        what = _thumbnail(width, height, cover, False)
        self._get(file, what, _attempt(cover, False), make, ahead=True)

    def _get(
        self,
        file: _File,
        what: str,
        attempt: str,
        make: Callable[[], _Made],
        *,
        ahead: bool = False,
    ) -> Thumbnail:
        """What is made of a file, from wherever it is kept. What fails once, would fail in each
        `attempt` of this name. `ahead`: nobody waits for it."""
        key = file.key(what)
        kept = self._in_memory.get(key)
        if kept is not None:
            return kept
        failure = file.key(f"failed {attempt}")
        reason = self._failures.get(failure)
        if reason is not None:
            raise UnreadableError(reason)
        try:
            with self._asking.one(counts=not ahead):
                return self._being_made.run(key, lambda: self._read_or_make(key, make))
        except NotReadableError:  # may be over in a moment, and the file is the same then
            raise
        except UnreadableError as error:
            self._failures.put(failure, error.message, len(error.message) + len(failure))
            raise

    def _read_or_make(self, key: str, make: Callable[[], _Made]) -> Thumbnail:
        kept = self._on_disk.get(key)
        if kept is not None and _is_whole_webp(kept):
            read = Thumbnail(kept, _etag(key), MIME)
            self._in_memory.put(key, read, len(kept))
            return read
        with self._workers:
            data, mime = make()
        if mime == MIME:
            self._on_disk.put(key, data)
        made = Thumbnail(data, _etag(key), mime)
        self._in_memory.put(key, made, len(data))
        return made


def _check_box(width: int, height: int) -> None:
    if not (1 <= width <= LONGEST_SIDE_PX and 1 <= height <= LONGEST_SIDE_PX):
        raise InvalidError(
            f"A thumbnail of {width}x{height} pixels: each side must be 1 to {LONGEST_SIDE_PX}"
        )


def _thumbnail(width: int, height: int, cover: ChosenCover | None, moving: bool) -> str:
    return f"{width}x{height} {cover.digest if cover else ''}{' moving' if moving else ''}"


def _attempt(cover: ChosenCover | None, moving: bool) -> str:
    """Whether it can be read does not depend on the size."""
    return f"thumbnail {cover.digest if cover else ''}{' moving' if moving else ''}"


def _etag(key: str) -> str:
    return f'"{key}"'


def _file_at(path: Path) -> _File:
    try:
        facts = path.stat()
    except (OSError, ValueError) as error:
        raise MediaNotFoundError(path) from error
    if not stat.S_ISREG(facts.st_mode):
        raise UnreadableError(f"{path.name} is not a file, so there is no preview of it")
    stamp = f"{facts.st_mtime_ns} {facts.st_size} ".encode() + os.fsencode(path)
    return _File(path, facts.st_size, stamp)


def _make(file: _File, width: int, height: int, cover: ChosenCover | None, moving: bool) -> _Made:
    name = file.path.name
    if cover is not None:
        return shrink(io.BytesIO(cover.read()), name, width, height), MIME
    mime = mime_of(name)
    if mime.startswith("audio/"):
        raise UnreadableError(f"{name} is a sound: there is nothing to see")
    if mime.startswith("video/"):
        frame = io.BytesIO(read_poster(file.path, width, height))
        return shrink(frame, name, width, height), MIME
    with _opened(file.path) as opened:
        if file.size < SMALL_FILE_BYTES:
            small = type_if_small(opened, name, width, height)
            opened.seek(0)
            if small is not None:
                return opened.read(SMALL_FILE_BYTES), small
        if moving:
            return shrink_moving(opened, name, width, height), MIME
        return shrink(opened, name, width, height), MIME


def _make_display(file: _File) -> _Made:
    with _opened(file.path) as opened:
        size = (DISPLAY_PX, DISPLAY_PX)
        return shrink(opened, file.path.name, *size, quality=DISPLAY_QUALITY), MIME


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    try:
        file = path.open("rb")
    except FileNotFoundError as error:
        raise MediaNotFoundError(path) from error
    except OSError as error:
        raise NotReadableError(f"{path.name} cannot be read: {error.strerror}") from error
    with file:
        yield file


def _is_whole_webp(data: bytes) -> bool:
    """Whether all of a WebP file is there, by the length in its header."""
    return data[:4] == b"RIFF" and int.from_bytes(data[4:8], "little") + 8 == len(data)
