"""What lies in a folder."""

from __future__ import annotations

import os
import stat
import string
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from iib_core.errors import FolderNotFoundError, NotReadableError
from iib_core.files.roots import AnyPath, Roots
from iib_core.files.spelling import TRASH_FOLDER, WINDOWS

LARGEST_NS = 2**63 - 1
"""What a database can hold: the year 2262. File systems know later years, and damaged ones tell
them."""

_TELLS_BIRTH_NS = hasattr(os.stat_result, "st_birthtime_ns")
_TELLS_BIRTH = hasattr(os.stat_result, "st_birthtime")

_IsShown = Callable[[os.DirEntry[str]], bool]


# A tuple, because a folder of 50,000 pictures makes 50,000 of them: a frozen dataclass takes three
# times as long to make.
class Entry(NamedTuple):
    """A folder, or a regular file. For a link these are the facts of what it leads to."""

    name: str
    path: str
    """The folder as it was asked for, and the name."""
    is_folder: bool
    mtime_ns: int
    created_ns: int
    """Birth time where the system tells it, else the time of the last change of the inode."""
    size: int
    """In bytes; of a folder, whatever the system says."""


def list_folder(folder: AnyPath, roots: Roots) -> tuple[Entry, ...]:
    """The folders and regular files in a folder, in no order.

    A folder above a root shows only what leads down to the roots. Links that lead out of the
    roots, broken ones, and what vanishes meanwhile are left out.

    Raises OutsideRootsError, FolderNotFoundError, InvalidError, or UnreadableError when the system
    does not let us read it, or look at anything in it.
    """
    real = roots.resolve_listable_folder(folder)
    return _entries(real, folder, (_inside if roots.contains(real) else _on_the_way_to)(roots))


def list_subfolders(folder: AnyPath) -> tuple[Entry, ...]:
    """The folders in any folder of the machine, in no order. Only for whoever may add a root.

    Raises FolderNotFoundError, or UnreadableError when the system does not let us read it.
    """
    entries = _entries(Path(folder), folder, _is_folder)
    return tuple(entry for entry in entries if entry.is_folder)


def list_drives() -> tuple[Path, ...]:
    """The drives of a Windows machine; elsewhere the one root of the file system."""
    if not WINDOWS:
        return (Path("/"),)
    drives = (Path(f"{letter}:\\") for letter in string.ascii_uppercase)
    return tuple(drive for drive in drives if drive.exists())


def describe(path: AnyPath) -> Entry | None:
    """The entry of one path; None when it is not there, or is neither folder nor regular file.

    Looks anywhere: ask `Roots` first.
    """
    text = os.fspath(path)
    try:
        facts = os.stat(text)  # noqa: PTH116 - Path("") is the working directory
    except (OSError, ValueError):
        return None
    return _entry(Path(text).name, text, facts)


def mtime_ns_of(facts: os.stat_result) -> int:
    """When a file was changed, in ns since 1970; times that no database can hold are cut."""
    return _storable(facts.st_mtime_ns)


def created_ns_of(facts: os.stat_result) -> int:
    """When a file was made, in ns since 1970; if the system does not tell, its inode's change.
    Cut as in mtime_ns_of()."""
    if _TELLS_BIRTH_NS:
        born_ns: int = getattr(facts, "st_birthtime_ns")  # noqa: B009 - only some systems have it
        return _storable(born_ns)
    if _TELLS_BIRTH:
        born_s: float = getattr(facts, "st_birthtime")  # noqa: B009
        return _storable(int(born_s * 1_000_000_000))
    return _storable(facts.st_ctime_ns)


def _storable(time_ns: int) -> int:
    # Two comparisons: min() and max() take three times as long, and scans ask for every file.
    if -LARGEST_NS <= time_ns <= LARGEST_NS:
        return time_ns
    return LARGEST_NS if time_ns > 0 else -LARGEST_NS


def _entries(real: Path, given: AnyPath, is_shown: _IsShown) -> tuple[Entry, ...]:
    try:
        with os.scandir(real) as found:
            # join() with an empty name gives the folder with the separator that it needs.
            return tuple(_read_entries(found, os.path.join(given, ""), is_shown))  # noqa: PTH118
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FolderNotFoundError(os.fspath(given)) from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise NotReadableError(f"The folder {os.fspath(given)} cannot be read: {why}") from error


def _read_entries(
    found: Iterator[os.DirEntry[str]], prefix: str, is_shown: _IsShown
) -> Iterator[Entry]:
    refused: PermissionError | None = None
    may_look = False
    for dir_entry in found:
        name = dir_entry.name
        if name.lower() == TRASH_FOLDER or not is_shown(dir_entry):
            continue
        try:
            facts = dir_entry.stat()
        except PermissionError as error:
            refused = error
            continue
        except OSError:
            continue
        may_look = True
        entry = _entry(name, prefix + name, facts)
        if entry is not None:
            yield entry
    if refused and not may_look:  # names may be read, and nothing else
        raise refused


def _entry(name: str, path: str, facts: os.stat_result) -> Entry | None:
    mode = facts.st_mode
    if stat.S_ISREG(mode):
        is_folder = False
    elif stat.S_ISDIR(mode):
        is_folder = True
    else:
        return None
    return Entry(name, path, is_folder, mtime_ns_of(facts), created_ns_of(facts), facts.st_size)


def _inside(roots: Roots) -> _IsShown:
    def stays_inside(entry: os.DirEntry[str]) -> bool:
        may_lead_out = entry.is_symlink() or (WINDOWS and _is_reparse_point(entry))
        return not may_lead_out or roots.contains(entry.path)

    return stays_inside


def _on_the_way_to(roots: Roots) -> _IsShown:
    def leads_to_a_root(entry: os.DirEntry[str]) -> bool:
        return _is_folder(entry) and (
            roots.contains(entry.path) or roots.is_ancestor_of_a_root(entry.path)
        )

    return leads_to_a_root


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _is_reparse_point(entry: os.DirEntry[str]) -> bool:
    """Junctions are no symbolic links, but lead elsewhere like one. Costs nothing on Windows, which
    gives the attributes along with the name."""
    attributes: int = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    return bool(attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT)
