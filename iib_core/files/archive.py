"""A ZIP archive as a stream: made while it is sent, never in memory or on the disk as a whole.

Source: PKWARE's APPNOTE.TXT 6.3.10, sections 4.3 to 4.5, and how `zipfile` writes to what cannot
seek: sizes stand behind each entry's data, in a data descriptor.
"""

from __future__ import annotations

import time
import unicodedata
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from stat import S_ISREG
from typing import IO, cast

from iib_core.errors import IibError, MediaNotFoundError, NotReadableError
from iib_core.files.odd_names import to_text
from iib_core.files.placing import free_name
from iib_core.files.spelling import is_windows_name
from iib_core.metadata import open_file

CHUNK_BYTES = 1 << 20
LEFT_OUT = "left out.txt"
"""Names what could not be made."""
_LOCAL, _CENTRAL, _END = 30, 46, 22
_DESCRIPTOR, _LARGE_DESCRIPTOR = 16, 24
_LARGE_LOCAL, _LARGE_END = 20, 56 + 20
_FIRST_YEAR, _LAST_YEAR = 1980, 2107
"""What the time of an entry can say."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file, or a text, and what it is called in the archive."""

    name: str
    path: Path | None
    """None for a text."""
    size: int
    """Bytes."""
    mtime: float
    """Seconds since 1970."""
    content: bytes = b""
    """Of a text."""
    make: Callable[[], bytes] | None = None
    """Makes what is packed in the place of the file, of which `size` says nothing then. What cannot
    be made raises an IibError or OSError: it is left out, and named in a text at the end."""


class ChangedMeanwhileError(Exception):
    """A file is not what it was when the archive was begun. The archive is not to be used."""


def entries_of(paths: Sequence[Path], names: Sequence[str] | None = None) -> list[Entry]:
    """An entry for each file, with names that differ on every system: these made safe, or those of
    the files. Raises MediaNotFoundError, and NotReadableError for what is no file."""
    names = entry_names([path.name for path in paths] if names is None else names)
    return [_entry(path, name) for path, name in zip(paths, names, strict=True)]


def text_entry(name: str, content: str) -> Entry:
    data = content.encode()
    return Entry(name, None, len(data), time.time(), data)


def entry_names(names: Sequence[str]) -> list[str]:
    """Names as they can stand in one folder of any system: what Windows does not allow is "_", and
    of several equal ones, in either case, the others get a number."""
    taken: set[str] = set()
    found: list[str] = []
    for name in names:
        safe = free_name(_safe(to_text(name)), lambda each: _folded(each) in taken)
        taken.add(_folded(safe))
        found.append(safe)
    return found


def stream(entries: Sequence[Entry], *, compress: bool = False) -> Iterator[bytes]:
    """The archive in pieces. Raises ChangedMeanwhileError and OSError; what was made until then is
    no archive."""
    sink = _Sink()
    method = zipfile.ZIP_DEFLATED if compress else zipfile.ZIP_STORED
    with zipfile.ZipFile(cast(IO[bytes], sink), "w", method, allowZip64=True) as archive:
        for entry in _made(entries):
            info = zipfile.ZipInfo(entry.name, _time_of(entry.mtime))
            info.compress_type = method
            info.external_attr = 0o644 << 16
            info.file_size = entry.size
            with archive.open(info, "w") as written:
                yield sink.taken()
                for chunk in _chunks(entry):
                    written.write(chunk)
                    yield sink.taken()
        # Nothing may be yielded when this block was left by an error.
    yield sink.taken()


def _made(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Each entry when its turn has come. In the end a text about those that could not be made."""
    left_out: list[str] = []
    for entry in entries:
        if entry.make is None:
            yield entry
            continue
        try:
            content = entry.make()
        except (IibError, OSError) as error:
            reason = error.message if isinstance(error, IibError) else error.strerror or str(error)
            left_out.append(f"{entry.name}: {reason}\n")
        else:
            yield replace(entry, path=None, size=len(content), content=content)
    if left_out:
        names = {entry.name.casefold() for entry in entries}
        name = free_name(LEFT_OUT, lambda each: each.casefold() in names)
        yield text_entry(name, "".join(left_out))


def stored_size(entries: Sequence[Entry]) -> int:
    """How many bytes stream() will be without compression."""
    limit = zipfile.ZIP64_LIMIT
    offset = central = 0
    for entry in entries:
        name = len(entry.name.encode())
        # zipfile leaves room for data that grows when it is packed.
        is_large = entry.size * 1.05 > limit
        extras = 2 * (entry.size > limit) + (offset > limit)
        central += _CENTRAL + name + (4 + 8 * extras if extras else 0)
        offset += _LOCAL + name + entry.size
        offset += _LARGE_LOCAL + _LARGE_DESCRIPTOR if is_large else _DESCRIPTOR
    needs_large_end = (
        len(entries) > zipfile.ZIP_FILECOUNT_LIMIT or offset > limit or central > limit
    )
    return offset + central + _END + (_LARGE_END if needs_large_end else 0)


class _Sink:
    """Where zipfile writes. It cannot seek, so nothing that was sent is to be changed."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def write(self, data: bytes) -> int:
        self._pieces.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        pass

    def taken(self) -> bytes:
        """What was written since the last time."""
        joined = b"".join(self._pieces)
        self._pieces.clear()
        return joined


def _entry(path: Path, name: str) -> Entry:
    try:
        facts = path.stat()
    except OSError as error:
        raise MediaNotFoundError(path) from error
    if not S_ISREG(facts.st_mode):
        raise NotReadableError(f"{path} is not a file")
    return Entry(name, path, facts.st_size, facts.st_mtime)


def _chunks(entry: Entry) -> Iterator[bytes]:
    if entry.path is None:
        yield entry.content
        return
    left = entry.size
    # A link, or a pipe, that has come since the path was checked is not followed.
    with open_file(str(entry.path), follow_links=False) as file:
        while left > 0:
            chunk = file.read(min(CHUNK_BYTES, left))
            if not chunk:
                break
            left -= len(chunk)
            yield chunk
        if left or file.read(1):
            raise ChangedMeanwhileError(f"{entry.path} has changed while it was packed")


def _safe(name: str) -> str:
    letters = ["_" if unicodedata.category(each) == "Cc" or each in '<>:"/\\|?*' else each
               for each in name]  # fmt: skip
    kept = "".join(letters).rstrip(". ") or "_"
    return kept if is_windows_name(kept) else f"_{kept}"


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _time_of(mtime: float) -> tuple[int, int, int, int, int, int]:
    try:
        told = time.localtime(mtime)
    except (OverflowError, ValueError, OSError):
        return (_FIRST_YEAR, 1, 1, 0, 0, 0)
    if told.tm_year < _FIRST_YEAR:
        return (_FIRST_YEAR, 1, 1, 0, 0, 0)
    if told.tm_year > _LAST_YEAR:
        return (_LAST_YEAR, 12, 31, 23, 59, 58)
    return told[:6]
