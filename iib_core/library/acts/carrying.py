"""Carry a file with its companions, or a folder, to another place: all of it or nothing."""

from __future__ import annotations

import filecmp
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from iib_core.errors import NameTakenError
from iib_core.files import Check, copy, is_folder, is_there, move, remove
from iib_core.library.acts.companions import companions_of, renamed

logger = logging.getLogger(__name__)

MOVED = "moved"
COPIED = "copied"
MERGED = "merged"
"""Removed, since the same stands at the other place already."""
_UNDONE_BY = {MOVED: MOVED, COPIED: MERGED, MERGED: COPIED}
LARGEST_COMPARED = 16 << 20


class Carried(NamedTuple):
    """One file or folder, and what was done with it."""

    source: Path
    target: Path
    how: str

    def reversed(self) -> Carried:
        """What undoes it."""
        return Carried(self.target, self.source, _UNDONE_BY[self.how])


def carry(
    source: Path,
    target: Path,
    check: Check = lambda: None,
    *,
    copies: bool = False,
    to_trash: bool = False,
) -> list[Carried]:
    """What was done, the file or folder itself first.

    A companion that a neighbour shares is copied, so that both have it; `to_trash` it stays, and so
    does a picture beside a video. Raises NameTakenError, OSError, and what `check` raises; then
    nothing has been done.
    """
    planned = [Carried(source, target, COPIED if copies else MOVED)]
    planned += _of_companions(source, target, copies=copies, to_trash=to_trash)
    return carry_each(planned, check)


def carry_each(planned: Sequence[Carried], check: Check = lambda: None) -> list[Carried]:
    """All of these or none. Errors as for carry()."""
    done: list[Carried] = []
    try:
        for each in planned:
            _act(each, check)
            done.append(each)
    except BaseException:
        put_back(done)
        raise
    return done


def put_back(done: Sequence[Carried]) -> None:
    """As it was. What cannot be put back is told in the log; nothing is lost by it."""
    for each in reversed(done):
        try:
            _put_back(each)
        except (OSError, NameTakenError) as error:  # noqa: PERF203 - the others go back all the same
            logger.warning("%s could not be put back to %s: %s", each.target, each.source, error)


def _put_back(one: Carried) -> None:
    if one.how == COPIED:
        remove(one.target)  # it was made a moment ago
    else:
        _act(one.reversed(), lambda: None)


def needed(source: Path, target: Path) -> dict[Path, Path]:
    """All names that are needed at the other place, and what is to have them."""
    companions = _of_companions(source, target)
    return {target: source, **{each.target: each.source for each in companions}}


def is_taken(source: Path, target: Path) -> bool:
    """Whether something else has a name that is needed at the other place."""
    if is_there(target):
        return True
    companions = _of_companions(source, target)
    return any(each.how != MERGED and is_there(each.target) for each in companions)


def _of_companions(
    source: Path, target: Path, *, copies: bool = False, to_trash: bool = False
) -> list[Carried]:
    if not is_there(source) or is_folder(source):
        return []
    found = []
    for each in companions_of(source, with_pictures=not to_trash):
        if to_trash and each.is_shared:
            continue
        there = target.with_name(renamed(each.path.name, source.name, target.name))
        if there == each.path:
            continue
        copied = copies or each.is_shared
        if _is_same(each.path, there):
            if not copied:
                found.append(Carried(each.path, there, MERGED))
        else:
            found.append(Carried(each.path, there, COPIED if copied else MOVED))
    return found


def _act(one: Carried, check: Check) -> None:
    try:
        if one.how == COPIED:
            copy(one.source, one.target, check)
        elif one.how == MOVED:
            move(one.source, one.target, check)
        elif _is_same(one.source, one.target):
            one.source.unlink()
    except FileExistsError as error:
        raise NameTakenError(f"{one.target} exists already") from error


def _is_same(one: Path, other: Path) -> bool:
    """Whether both are files with the same in them."""
    if one.is_symlink() or other.is_symlink() or not (one.is_file() and other.is_file()):
        return False
    if one.stat().st_size > LARGEST_COMPARED or one.samefile(other):
        return False
    return filecmp.cmp(one, other, shallow=False)
