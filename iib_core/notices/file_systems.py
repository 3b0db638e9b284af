"""Which folders can change without the system telling: those that other machines write to, too."""

from __future__ import annotations

import re
from pathlib import Path

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


def is_shared(folder: str) -> bool:
    """Whether `folder` (absolute), or a drive mounted below it, is of a file system that others
    may write to without notice. Only Linux can tell; elsewhere False."""
    try:
        mounts = MOUNTS.read_text("utf-8", "surrogateescape")
        real = str(Path(folder).resolve())
    except OSError:
        return False
    return is_shared_by(mounts, real)


def is_shared_by(mounts: str, folder: str) -> bool:
    """As is_shared(), by the text of /proc/self/mountinfo (proc(5)); `folder` is resolved."""
    innermost, kind = "", ""
    for line in mounts.splitlines():
        place, _, source = line.partition(" - ")
        fields = place.split(" ")
        if len(fields) < 5 or not source:
            continue
        mounted = _ESCAPED.sub(lambda match: chr(int(match[1], 8)), fields[4])
        its_kind = source.split(" ")[0]
        if _is_below(mounted, folder) and mounted != folder:
            if its_kind not in LOCAL:
                return True
        elif _is_below(folder, mounted) and len(mounted) >= len(innermost):
            # Of two at the same place, the later one lies on top.
            innermost, kind = mounted, its_kind
    return bool(kind) and kind not in LOCAL


def _is_below(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip("/") + "/")
