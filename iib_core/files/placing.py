"""Put files and folders elsewhere on the disk.

Nothing is ever written over: what has a name keeps it, also when another program takes that name in
the same moment. An act that fails, or is stopped, leaves everything as it was.
"""

from __future__ import annotations

import errno
import logging
import os
import shutil
import stat
import uuid
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from iib_core.files.spelling import LONGEST_NAME_BYTES, WINDOWS

logger = logging.getLogger(__name__)

Check = Callable[[], object]
"""Called now and then in a long act; what it raises stops the act."""

CHUNK_BYTES = 8 << 20
_OTHER_DRIVE_ON_WINDOWS = 17


def move(source: Path, target: Path, check: Check = lambda: None) -> None:
    """Move a file, a folder or a link, also to another drive.

    Raises FileExistsError if something is at `target`, and OSError for whatever the system says.
    """
    if differs_in_case_alone(source, target):
        source.rename(target)
        return
    try:
        _rename(source, target)
    except OSError as error:
        if error.errno != errno.EXDEV and getattr(error, "winerror", 0) != _OTHER_DRIVE_ON_WINDOWS:
            raise
        _move_across(source, target, check)


def copy(source: Path, target: Path, check: Check = lambda: None) -> None:
    """Copy a file, or a folder with all in it; times go along, links stay links.

    Errors as for move(), and OSError for a pipe or a device.
    """
    # Hidden until it is whole, so that no scan and no listing meets half a picture.
    part = target.with_name(f".{uuid.uuid4().hex}.part")
    try:
        if source.is_symlink():
            # A relative one would lead elsewhere from there.
            part.symlink_to(source.parent / source.readlink())
        else:
            _copy(source, part, check)
        _rename(part, target)
    except BaseException:
        with suppress(OSError):
            remove(part)
        raise


def remove(path: Path) -> None:
    """Remove a file, a link, or a folder with all in it, for good."""
    if is_folder(path):
        shutil.rmtree(path)
    else:
        path.unlink()


def is_folder(path: Path) -> bool:
    """Whether this is a folder itself, and no link to one. Raises OSError if nothing is there."""
    return stat.S_ISDIR(path.lstat().st_mode)


def is_there(path: Path) -> bool:
    """Whether a name is taken, were it by a link that leads nowhere."""
    return os.path.lexists(path)


def differs_in_case_alone(source: Path, target: Path) -> bool:
    """Whether both are one file already, to a file system that does not tell "A" from "a"."""
    if source.parent != target.parent or source.name.lower() != target.name.lower():
        return False
    if source.name == target.name or not is_there(target):
        return False
    # A hard link of that other name is a file of its own.
    return target.name not in {each.name for each in target.parent.iterdir()}


def free_name(name: str, is_taken: Callable[[str], bool]) -> str:
    """The name, or "cat (1).png", "cat (2).png" … where it is taken."""
    if not is_taken(name):
        return name
    stem, ending = Path(name).stem, Path(name).suffix
    number = 1
    while True:
        behind = f" ({number}){ending}"
        candidate = _shortened(stem, LONGEST_NAME_BYTES - len(os.fsencode(behind))) + behind
        if not is_taken(candidate):
            return candidate
        number += 1


def _shortened(text: str, most_bytes: int) -> str:
    while text and len(os.fsencode(text)) > most_bytes:
        text = text[:-1]
    return text


def _rename(source: Path, target: Path) -> None:
    """Within one drive."""
    if WINDOWS:
        source.rename(target)  # refuses what is there
        return
    # Elsewhere a rename writes over what is there. A second name for the file does not, and a crash
    # between the two leaves the file under both.
    if not is_folder(source) and _linked(source, target):
        try:
            source.unlink()
        except BaseException:
            target.unlink()
            raise
        return
    _rename_onto(source, target)


def _linked(source: Path, target: Path) -> bool:
    """Whether the file could be given a second name: not all drives can. Raises OSError for what
    would not go by another way either."""
    try:
        os.link(source, target, follow_symlinks=False)
    except (FileExistsError, FileNotFoundError, NotADirectoryError):
        raise
    except (OSError, NotImplementedError) as error:
        if getattr(error, "errno", None) == errno.EXDEV:
            raise
        return False
    return True


def _rename_onto(source: Path, target: Path) -> None:
    """The name is taken first, by something empty that the rename writes over."""
    if is_folder(source):
        target.mkdir()
        give_up: Callable[[], None] = target.rmdir
    else:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        give_up = target.unlink
    try:
        source.rename(target)
    except BaseException:
        with suppress(OSError):
            give_up()
        raise


def _move_across(source: Path, target: Path, check: Check) -> None:
    """To another drive: copied whole, then removed here."""
    before = source.lstat()
    copy(source, target, check)
    now = source.lstat()
    if not is_folder(source) and (now.st_size, now.st_mtime_ns) != (
        before.st_size,
        before.st_mtime_ns,
    ):
        remove(target)
        raise OSError(errno.EBUSY, "It was changed while it was moved")
    # Set aside first, which the system allows to whom it allows to remove it: a folder that could
    # be removed in part only would be in neither place whole.
    aside = source.with_name(f".{uuid.uuid4().hex}.moved")
    try:
        source.rename(aside)
    except BaseException:
        remove(target)
        raise
    try:
        remove(aside)
    except OSError as error:
        logger.warning("%s was moved; what is left of it in %s: %s", source, aside, error)


def _copy(source: Path, target: Path, check: Check) -> None:
    mode = source.lstat().st_mode
    if stat.S_ISLNK(mode):
        target.symlink_to(source.readlink())
        return
    if stat.S_ISDIR(mode):
        target.mkdir()
        for each in source.iterdir():
            _copy(each, target / each.name, check)
    elif stat.S_ISREG(mode):
        _copy_content(source, target, check)
    else:
        raise OSError(errno.EINVAL, "It is neither a file nor a folder")
    with suppress(OSError):  # some drives keep no times or rights
        shutil.copystat(source, target)


def _copy_content(source: Path, target: Path, check: Check) -> None:
    check()
    with source.open("rb") as read, target.open("xb") as written:
        while chunk := read.read(CHUNK_BYTES):
            written.write(chunk)
            check()
        written.flush()
        os.fsync(written.fileno())
