"""What a scan has to do in one folder: the difference between the disk and the index."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple


class Stamp(NamedTuple):
    """What tells that a file has changed: modification time (ns since 1970) and size (bytes)."""

    mtime_ns: int
    size: int


class Known(NamedTuple):
    """What the index holds of a file."""

    id: int
    stamp: Stamp
    missing: bool
    stale: bool = False
    """It may say more now: to a newer parser, or by a text beside it that is new or has changed."""
    beside_ns: int | None = None
    """When the texts beside it had last changed as it was read, in ns since 1970; None if there
    were none."""


@dataclass(frozen=True, slots=True)
class FolderPlan:
    """Names are of files in the folder."""

    add: tuple[str, ...]
    """Not in the index: read and insert."""
    read: tuple[str, ...]
    """In the index and changed: read again. The row, its id and the user's tags stay."""
    back: tuple[str, ...]
    """Was missing and is there again, unchanged."""
    missing: tuple[str, ...]
    """In the index and no longer on the disk: hide, never delete."""


def plan_folder(
    on_disk: Mapping[str, Stamp], known: Mapping[str, Known], reread: bool = False
) -> FolderPlan:
    """Compare a folder with its rows. `reread` takes every file as changed."""
    add, read, back = [], [], []
    for name, stamp in on_disk.items():
        row = known.get(name)
        if row is None:
            add.append(name)
        elif reread or row.stale or row.stamp != stamp:
            read.append(name)
        elif row.missing:
            back.append(name)
    missing = [name for name, row in known.items() if name not in on_disk and not row.missing]
    return FolderPlan(tuple(add), tuple(read), tuple(back), tuple(missing))
