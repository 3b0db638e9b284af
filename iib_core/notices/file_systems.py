"""Which folders can change without the system telling: those that other machines write to, too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

MOUNTS = Path("/proc/self/mountinfo")

LOCAL = frozenset(
    (
        *("bcachefs", "btrfs", "ecryptfs", "erofs", "exfat", "ext2", "ext3", "ext4", "f2fs"),
        *("fuseblk", "hfs", "hfsplus", "iso9660", "jfs", "msdos", "nilfs2", "ntfs", "ntfs3"),
        *("overlay", "ramfs", "reiserfs", "rootfs", "squashfs", "tmpfs", "udf", "vfat", "xfs"),
        "zfs",
    )
)
"""File systems of Linux that only this machine writes to. All others are taken for shared ones:
nfs, cifs, 9p (the drives of Windows in WSL), virtiofs (the folders of a host) and many of fuse."""

_ESCAPED = re.compile(r"\\([0-7]{3})")


class Mount(NamedTuple):
    """A file system, and where in the tree of folders it is."""

    number: str
    """Another one each time it is mounted."""
    place: str
    kind: str


class Whereabouts(NamedTuple):
    """What a folder is on. Another drive at the same place is told by it."""

    device: int
    inode: int
    mounts: tuple[Mount, ...]
    """The one that the folder is on, and those below it. Only Linux tells."""

    @property
    def is_shared(self) -> bool:
        """Whether the folder, or a drive mounted below it, is of a file system that others may
        write to without notice."""
        return any(mount.kind not in LOCAL for mount in self.mounts)


def whereabouts_of(folder: str) -> Whereabouts | None:
    """None for a folder (absolute) that is not there."""
    try:
        facts = Path(folder).stat()
        real = str(Path(folder).resolve())
    except (OSError, RuntimeError):
        return None
    try:
        mounts = MOUNTS.read_text("utf-8", "surrogateescape")
    except OSError:
        mounts = ""
    return Whereabouts(facts.st_dev, facts.st_ino, mounts_at(mounts, real))


def mounts_at(mounts: str, folder: str) -> tuple[Mount, ...]:
    """What `folder` (resolved) is on, and what is mounted below it, by the text of
    /proc/self/mountinfo (proc(5))."""
    own: Mount | None = None
    below = []
    for mount in _mounts(mounts):
        if _is_below(folder, mount.place):
            # The innermost; and of two at the same place, the later one lies on top.
            if own is None or len(mount.place) >= len(own.place):
                own = mount
        elif _is_below(mount.place, folder):
            below.append(mount)
    return (own, *below) if own is not None else tuple(below)


def _mounts(text: str) -> Iterator[Mount]:
    for line in text.splitlines():
        place, _, source = line.partition(" - ")
        fields = place.split(" ")
        if len(fields) >= 5 and source:
            where = _ESCAPED.sub(lambda match: chr(int(match[1], 8)), fields[4])
            yield Mount(fields[0], where, source.split(" ")[0])


def _is_below(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip("/") + "/")
