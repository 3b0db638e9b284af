"""Walk through the folders below the roots.

Links to folders and files are not followed: what they lead to is indexed where it really is, if
that is in a root, so there are no loops and no doubles. A root may itself be a link.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from iib_core.files import created_ns_of, is_text, mtime_ns_of, to_text
from iib_core.library.ignoring import Ignoring, ignoring_of
from iib_core.library.rows import Root, join_path, join_relpath
from iib_core.library.scan_plan import Stamp
from iib_core.metadata import LOG_PAGE, SIDECAR_ENDINGS, kind_of


class FileOnDisk(NamedTuple):
    """A media file as a folder lists it."""

    name: str
    """On the disk: not always valid Unicode."""
    stamp: Stamp
    created_ns: int


@dataclass
class Listing:
    """What matters in one folder. Media are not looked at yet: see look_at()."""

    media: list[os.DirEntry[str]] = field(default_factory=list)
    sidecars: dict[str, os.DirEntry[str]] = field(default_factory=dict)
    """By name, the files that may say something about a media file beside them."""
    below: list[str] = field(default_factory=list)
    """Names of the folders to walk through."""


class FolderOnDisk(NamedTuple):
    """A folder that a walk came through."""

    root: Root
    relpath: str
    mtime_ns: int
    """As it was before the listing, so that a change during it shows the next time."""
    listing: Listing
    ignoring: Ignoring

    @property
    def path(self) -> str:
        return join_path(self.root.path, self.relpath)


class Unreadable(NamedTuple):
    """A folder that could not be listed. What lies in it is unknown, not gone."""

    root: Root
    relpath: str
    reason: str


def walk_roots(roots: Sequence[Root]) -> Iterator[FolderOnDisk | Unreadable]:
    """Every folder once: a root inside another root is walked as itself."""
    real = {root.id: os.path.realpath(root.path) for root in roots}
    tops = {os.path.normcase(path) for path in real.values()}
    for root in roots:
        ignoring = ignoring_of(root.path)
        waiting = [""]
        while waiting:
            relpath = waiting.pop()
            folder = visit(root, relpath, ignoring)
            yield folder
            if isinstance(folder, Unreadable):
                continue
            for name in folder.listing.below:
                inner = join_relpath(relpath, name)
                if os.path.normcase(join_path(real[root.id], inner)) not in tops:
                    waiting.append(inner)


def visit(root: Root, relpath: str, ignoring: Ignoring) -> FolderOnDisk | Unreadable:
    """List one folder of a root."""
    path = join_path(root.path, relpath)
    try:
        mtime_ns = mtime_ns_of(os.stat(path))
        return FolderOnDisk(root, relpath, mtime_ns, _list(path, relpath, ignoring), ignoring)
    except OSError as error:
        return Unreadable(root, relpath, error.strerror or str(error))


def look_at(listing: Listing) -> dict[str, FileOnDisk]:
    """The stamps of the media in a folder, by their name in the index. Costs a call to the system
    for each. What is gone meanwhile, and names that are no text at all, are left out."""
    files: dict[str, FileOnDisk] = {}
    for entry in listing.media:
        try:
            facts = entry.stat(follow_symlinks=False)
            is_file = entry.is_file(follow_symlinks=False)
        except OSError:
            continue
        name = to_text(entry.name)
        if is_file and is_text(name):
            stamp = Stamp(mtime_ns_of(facts), facts.st_size)
            files[name] = FileOnDisk(entry.name, stamp, created_ns_of(facts))
    return files


def _list(path: str, relpath: str, ignoring: Ignoring) -> Listing:
    listing = Listing()
    with os.scandir(path) as entries:
        for entry in entries:
            name = entry.name
            if _leads_elsewhere(entry):
                continue
            if entry.is_dir(follow_symlinks=False):
                if not ignoring.skips_folder(join_relpath(relpath, name)):
                    listing.below.append(name)
            elif name.endswith(SIDECAR_ENDINGS) or name == LOG_PAGE:
                listing.sidecars[name] = entry
            elif kind_of(name) is not None and not ignoring.skips_file(relpath, name):
                listing.media.append(entry)
    return listing


def _leads_elsewhere(entry: os.DirEntry[str]) -> bool:
    # Junctions of Windows are no symbolic links, but lead elsewhere like one.
    return entry.is_symlink() or bool(getattr(entry, "is_junction", bool)())
