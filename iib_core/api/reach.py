"""Which paths a request may name.

Files are read below the roots and nowhere else, unless access control is switched off by hand.
Names of folders can be seen on the way down to a root too, and anywhere by a caller who may add a
root: that is how a folder is picked.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from iib_core.errors import IibError, OutsideRootsError
from iib_core.files import Roots, list_drives, to_disk
from iib_core.library import Library, Root
from iib_core.settings import Settings


class Sight(Enum):
    """How much of a folder a caller may see."""

    ALL = "all"
    FOLDERS = "folders"
    """Names of folders only."""
    WAY_DOWN = "way down"
    """Names of the folders that lead to a root."""


@dataclass(frozen=True)
class SeenFolder:
    path: Path
    sight: Sight

    @property
    def is_there(self) -> bool:
        """False for a name that no folder can have, too."""
        return is_folder_there(self.path)


def is_folder_there(path: Path) -> bool:
    # Not Path.is_dir(), which raises for names that are too long.
    return os.path.isdir(path)  # noqa: PTH112


class Reach:
    """The roots as the library lists them now, and what may be named beside them."""

    def __init__(self, library: Library, settings: Settings) -> None:
        self._library = library
        self._allowed = settings.allowed_paths
        self._own = () if settings.allowed_paths is not None else settings.extra_paths
        self._reads_everything = (
            settings.access_control == "disable" and settings.allowed_paths is None
        )
        self._everywhere = Roots(list_drives())
        self._lock = threading.Lock()
        self._of: tuple[Root, ...] | None = None
        self._roots = Roots(())

    def roots(self) -> Roots:
        """The folders of the library; only those of IIB_ACCESS_CONTROL_ALLOWED_PATHS if set."""
        listed = self._library.roots.all() if self._allowed is None else ()
        with self._lock:
            if listed != self._of:
                folders = self._allowed
                if folders is None:
                    folders = (*(Path(root.path) for root in listed), *self._own)
                self._roots, self._of = Roots(folders), listed
            return self._roots

    def look_again(self) -> None:
        """Follow the links in the roots anew: one may lead elsewhere since it was followed."""
        with self._lock:
            self._of = None

    def readable(self) -> Roots:
        """Where files may be read."""
        return self._everywhere if self._reads_everything else self.roots()

    def resolve(self, path: str) -> Path:
        """The real path of a file or folder that may be read. Raises OutsideRootsError."""
        return self.readable().resolve(to_disk(path))

    def resolve_file(self, path: str) -> Path:
        """The real path of a regular file that may be read.

        Raises OutsideRootsError, MediaNotFoundError, and InvalidError for anything but a file.
        """
        return self.readable().resolve_file(to_disk(path))

    def find(self, path: str) -> Path | None:
        """As resolve(), and None for what is outside or cannot be a path."""
        try:
            return self.resolve(path)
        except IibError:
            return None

    def find_each(self, paths: Sequence[str]) -> dict[str, Path]:
        """The real path of each, by the path as sent; without those outside."""
        on_disk = {path: to_disk(path) for path in paths}
        real = self.readable().resolve_each(on_disk.values())
        return {path: real[odd] for path, odd in on_disk.items() if odd in real}

    def _above_a_root(self, path: str) -> Path | None:
        odd = to_disk(path)
        return Path(odd).resolve() if self.roots().is_ancestor_of_a_root(odd) else None

    def anywhere(self, path: str) -> Path:
        """The real path, wherever on this machine: it gives no right to read it.

        Raises InvalidError, and OutsideRootsError for what is never served to anybody.
        """
        return self._everywhere.resolve(to_disk(path))

    def see_folder(self, path: str, *, adds_roots: bool) -> SeenFolder:
        """Whether, and how much of, a folder may be seen by a caller that may add roots or not.

        The path need not exist. Raises OutsideRootsError.
        """
        real = self.anywhere(path)
        if self.readable().contains(real):
            return SeenFolder(real, Sight.ALL)
        if adds_roots:
            return SeenFolder(real, Sight.FOLDERS)
        if self.roots().is_ancestor_of_a_root(real):
            return SeenFolder(real, Sight.WAY_DOWN)
        raise OutsideRootsError(path)

    def scope(self) -> tuple[Path, ...] | None:
        """The folders a search is confined to; None: the library's own roots say it all."""
        return None if self._allowed is None else self.roots().folders

    def folders_of(self, paths: Sequence[str] | None) -> tuple[Path, ...] | None:
        """The folders that a search names, as real paths. None: no restriction.

        A folder above a root stands for what is in the library of it. Folders that do not exist,
        or may not be read, are left out: so the result may be empty although folders were named,
        and then nothing is found (contract 4.5).
        """
        if not paths:
            return None
        found = (self.find(path) or self._above_a_root(path) for path in paths if path)
        existing = (path for path in found if path is not None and is_folder_there(path))
        return tuple(dict.fromkeys(existing))
