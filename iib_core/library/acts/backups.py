"""Write into a file, and put back what it was. What it was waits in the trash as a backup.

The new content is written beside the file and renamed over it, so the file is the old or the new
one at any moment. Its row in the index stays, with all that hangs on it.

A backup is not what was deleted: its row is with the file. So to restore it is to exchange the two,
wherever the file is by now, and the other one waits in the trash then. Two rows of one picture
would be two pictures, of which one has lost its tags.
"""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import stat
import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from iib_core.errors import FilesRefusedError, MediaNotFoundError
from iib_core.files import copy, is_there, to_disk
from iib_core.library.acts.trash import FILES, Trash, Trashed
from iib_core.library.database import Database
from iib_core.library.rows import join_path, join_relpath
from iib_core.metadata import LARGEST_REWRITTEN, open_file

LATER_NS = 1_000_000_000
"""By so much a file that was written to is younger than it was: by the least that the wire's dates
tell, as browsers keep what has an address with the same date."""
_ASIDE = ".exchanged"
_OTHER_DRIVE_ON_WINDOWS = 17


@dataclass(frozen=True, slots=True)
class Rewrite:
    """The new content of a file, ready beside it."""

    part: Path
    media_id: int
    text: str
    """The edited text of its row from then on; blank for none."""
    was: list[int]
    """By which the file is known that was read (see mark_of)."""
    mark: list[int]
    """Likewise, of the new one."""
    trash_id: str = field(default_factory=lambda: uuid.uuid4().hex)
    """Of the backup."""


def mark_of(path: Path) -> list[int]:
    """By which a file is known to be the same, whatever its name: number, size, time."""
    return _mark(path.lstat())


def prepare(path: Path, changed: Callable[[bytes], bytes]) -> tuple[Path, list[int]] | None:
    """A file beside this one that holds its new content, and by which the old one is known; None
    where nothing would change.

    Raises MediaNotFoundError, FilesRefusedError for a file that nobody may write to, OSError, and
    what `changed` raises. Remove it in the end.
    """
    try:
        facts = path.lstat()
        if not stat.S_ISREG(facts.st_mode):
            raise MediaNotFoundError(path)
        with open_file(str(path), follow_links=False) as file:
            content = file.read(LARGEST_REWRITTEN + 1)
    except FileNotFoundError as error:
        raise MediaNotFoundError(path) from error
    # A rename asks the folder alone whether it may.
    if not facts.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise FilesRefusedError(f"{path.name} is read-only, so nothing is written into it")
    if not os.access(path, os.W_OK):
        raise FilesRefusedError(f"{path.name} may not be written to")
    new = changed(content)
    if new == content:
        return None
    part = path.with_name(f".{uuid.uuid4().hex}.part")
    try:
        with part.open("xb") as written:
            written.write(new)
            written.flush()
            os.fsync(written.fileno())
        with suppress(OSError):  # some drives keep no rights
            shutil.copystat(path, part)
            if hasattr(os, "chown"):
                os.chown(part, facts.st_uid, facts.st_gid)
        later = facts.st_mtime_ns + LATER_NS
        os.utime(part, ns=(facts.st_atime_ns, later))
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise
    return part, _mark(facts)


def put_in(rewrite: Rewrite, path: Path, top: Path | None, trash: Trash) -> Trashed:
    """Have the file be the new one. The backup. Raises OSError, then nothing has been done."""
    trash_id, place = trash.make_place(top, rewrite.trash_id)
    inside = place / FILES / path.name
    try:
        facts = path.lstat()
        backup = Trashed(
            trash_id,
            str(path),
            str(place),
            (path.name,),
            False,
            facts.st_size,
            int(time.time()),
            rewrite.media_id,
        )
        trash.write_manifest(backup)
        _name_twice(path, inside)
        if mark_of(path) != rewrite.was:
            raise OSError(errno.EBUSY, "It was changed by another program meanwhile")
        rewrite.part.replace(path)
    except BaseException:
        with suppress(OSError):
            inside.unlink()
        trash.drop_place(place)
        raise
    return backup


def exchange(backup: Trashed, path: Path) -> Trashed:
    """A backup and the file change places. What waits in the trash then. Raises OSError."""
    inside = backup.inside
    aside = inside.with_name(_ASIDE)
    if is_there(aside):  # the program was ended in the middle of it
        if is_there(inside):
            aside.unlink()
        else:
            aside.replace(inside)
    size = path.lstat().st_size
    _name_twice(path, aside)
    try:
        _put_over(inside, path)
    except BaseException:
        with suppress(OSError):
            aside.unlink()
        raise
    aside.replace(inside)
    return replace(backup, path=str(path), size=size, deleted_at=int(time.time()))


def take_back(backup: Trashed, path: Path, trash: Trash) -> None:
    """Undo put_in(), a moment later."""
    _put_over(backup.inside, path)
    drop(backup, trash)


def drop(backup: Trashed, trash: Trash) -> None:
    """Remove what was made for a file that was never rewritten."""
    with suppress(OSError):
        backup.inside.unlink()
    trash.drop_place(Path(backup.place))


def file_of(database: Database, media_id: int) -> Path | None:
    """Where the file of a row is by now; None if it is not there, or is in the trash."""
    with database.read() as connection:
        found = _row(connection, media_id)
    if found is None or not found[1]:
        return None
    return found[0] if is_there(found[0]) else None


def _row(connection: sqlite3.Connection, media_id: int) -> tuple[Path, bool] | None:
    row = connection.execute(
        """SELECT r.path, f.relpath, m.name, m.seen FROM media AS m
           JOIN folder AS f ON f.id = m.folder_id JOIN root AS r ON r.id = f.root_id
           WHERE m.id = ?""",
        (media_id,),
    ).fetchone()
    if row is None:
        return None
    root, folder, name, seen = row
    return Path(to_disk(join_path(root, join_relpath(folder, name)))), bool(seen)


def _mark(facts: os.stat_result) -> list[int]:
    return [facts.st_ino, facts.st_size, facts.st_mtime_ns]


def _name_twice(path: Path, second: Path) -> None:
    """The same file under a second name; a copy where the drive knows no such thing."""
    try:
        os.link(path, second, follow_symlinks=False)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        copy(path, second)


def _put_over(source: Path, path: Path) -> None:
    """In one moment, also from another drive: there `source` stays."""
    try:
        source.replace(path)
    except OSError as error:
        if error.errno != errno.EXDEV and getattr(error, "winerror", 0) != _OTHER_DRIVE_ON_WINDOWS:
            raise
        part = path.with_name(f".{uuid.uuid4().hex}.part")
        try:
            copy(source, part)
            part.replace(path)
        except BaseException:
            with suppress(OSError):
                part.unlink()
            raise
