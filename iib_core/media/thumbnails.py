"""Small versions of pictures and of a frame of videos, made once and kept."""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import stat
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from iib_core.errors import InvalidError, MediaNotFoundError, NotReadableError, UnreadableError
from iib_core.media.disk_cache import DiskCache
from iib_core.media.memory_cache import MemoryCache
from iib_core.media.mime import mime_of
from iib_core.media.pictures import shrink, type_if_small
from iib_core.media.poster import read_poster
from iib_core.media.single_flight import SingleFlight

MADE_AS = 2
"""Counted up when thumbnails are made in another way, so that the old ones are not used."""
MIME = "image/webp"
"""Of those that were made; small pictures that are sent as they are keep their own."""
LONGEST_SIDE_PX = 9999
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


@dataclass(frozen=True)
class _Wanted:
    path: Path
    file_size: int
    width: int
    height: int
    cover: ChosenCover | None
    key: str

    @property
    def etag(self) -> str:
        return f'"{self.key}"'


class Thumbnails:
    """Thumbnails of the files of this machine, `budget_bytes` of them kept in `folder`.

    Safe to use from any thread. As many are made at a time as there are processors; who asks for
    one that is being made waits for it. A disk that is full costs speed and fails nothing.
    Paths are not checked here: ask `Roots` first.
    """

    def __init__(self, folder: Path, budget_bytes: int, memory_bytes: int = MEMORY_BYTES) -> None:
        self._on_disk = DiskCache(folder, budget_bytes)
        self._in_memory: MemoryCache[Thumbnail] = MemoryCache(memory_bytes)
        self._being_made: SingleFlight[Thumbnail] = SingleFlight()
        self._workers = threading.BoundedSemaphore(os.cpu_count() or 1)

    def etag_of(self, path: Path, width: int, height: int, cover: ChosenCover | None = None) -> str:
        """The etag that `get` would give, without making anything. Raises as `get` does."""
        return _wanted(path, width, height, cover).etag

    def get(
        self, path: Path, width: int, height: int, cover: ChosenCover | None = None
    ) -> Thumbnail:
        """The picture in a box of `width` x `height` pixels (1 to 9999), its shape kept; with a
        `cover`, that is the picture.

        Raises MediaNotFoundError, InvalidError for a box that is none, and UnreadableError for a
        file that is no picture, or damaged.
        """
        wanted = _wanted(path, width, height, cover)
        kept = self._in_memory.get(wanted.key)
        if kept is not None:
            return kept
        return self._being_made.run(wanted.key, lambda: self._read_or_make(wanted))

    def _read_or_make(self, wanted: _Wanted) -> Thumbnail:
        kept = self._on_disk.get(wanted.key)
        if kept is not None and _is_whole_webp(kept):
            read = Thumbnail(kept, wanted.etag, MIME)
            self._in_memory.put(wanted.key, read, len(kept))
            return read
        with self._workers:
            made = _make(wanted)
        if made.mime == MIME:
            self._on_disk.put(wanted.key, made.data)
        self._in_memory.put(wanted.key, made, len(made.data))
        return made


def _wanted(path: Path, width: int, height: int, cover: ChosenCover | None) -> _Wanted:
    if not (1 <= width <= LONGEST_SIDE_PX and 1 <= height <= LONGEST_SIDE_PX):
        raise InvalidError(
            f"A thumbnail of {width}x{height} pixels: each side must be 1 to {LONGEST_SIDE_PX}"
        )
    try:
        facts = path.stat()
    except (OSError, ValueError) as error:
        raise MediaNotFoundError(path) from error
    if not stat.S_ISREG(facts.st_mode):
        raise UnreadableError(f"{path.name} is not a file, so there is no preview of it")
    text = f"{MADE_AS} {facts.st_mtime_ns} {facts.st_size} {width}x{height} "
    if cover is not None:
        text += f"{cover.digest} "
    key = hashlib.sha256(text.encode() + os.fsencode(path)).hexdigest()[:32]
    return _Wanted(path, facts.st_size, width, height, cover, key)


def _make(wanted: _Wanted) -> Thumbnail:
    name = wanted.path.name
    if wanted.cover is not None:
        chosen = io.BytesIO(wanted.cover.read())
        return Thumbnail(shrink(chosen, name, wanted.width, wanted.height), wanted.etag, MIME)
    mime = mime_of(name)
    if mime.startswith("audio/"):
        raise UnreadableError(f"{name} is a sound: there is nothing to see")
    if mime.startswith("video/"):
        frame = io.BytesIO(read_poster(wanted.path, wanted.width, wanted.height))
        return Thumbnail(shrink(frame, name, wanted.width, wanted.height), wanted.etag, MIME)
    with _opened(wanted.path) as file:
        if wanted.file_size < SMALL_FILE_BYTES:
            small = type_if_small(file, name, wanted.width, wanted.height)
            file.seek(0)
            if small is not None:
                return Thumbnail(file.read(SMALL_FILE_BYTES), wanted.etag, small)
        return Thumbnail(shrink(file, name, wanted.width, wanted.height), wanted.etag, MIME)


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
