"""What is on the disk and not in the index: what programs keep for themselves, and what the user
does not want to see."""

from __future__ import annotations

import logging
import os
import re
from dataclasses import dataclass

from pathspec import GitIgnoreSpec

from iib_core.files import TRASH_FOLDER, to_text

logger = logging.getLogger(__name__)

IGNORE_FILE = ".iibignore"
"""At the top of a root: patterns, one a line, in the syntax of gitignore(5)."""
LARGEST_FILE = 1_000_000
"""In bytes."""

_FOLDERS = frozenset(
    (
        *("thumbnails", "@eadir", "#recycle", "@recycle", "$recycle.bin", "lost+found"),
        *("system volume information", "__macosx", "node_modules", "site-packages", "__pycache__"),
    )
)
"""Thumbnails of InvokeAI and of storage devices, bins, and what comes with programs."""
_PREVIEW = ".preview."
_SWARM_PREVIEW = ".swarmpreview."
"""`model.preview.png` shows what a model is for, `clip.swarmpreview.jpg` is a still of a video."""


@dataclass(frozen=True)
class Ignoring:
    """What a root has to say about it, before what holds everywhere."""

    spec: GitIgnoreSpec | None = None

    def skips_folder(self, relpath: str) -> bool:
        """Whether a folder (relpath as on the disk, not "") and all below it are left out, seen
        from the folder it is in."""
        name = relpath.rpartition("/")[2]
        if is_hidden(name):
            return True
        wanted = self._says(f"{relpath}/")
        return name.lower() in _FOLDERS if wanted is None else not wanted

    def skips_file(self, folder: str, name: str) -> bool:
        """Whether a file in a folder (relpath) that is not left out is left out itself."""
        if is_hidden(name):
            return True
        wanted = self._says(f"{folder}/{name}" if folder else name)
        return _is_preview(name) if wanted is None else not wanted

    def skips_any_above(self, relpath: str) -> bool:
        """Whether a walk would not come to this folder."""
        parts = relpath.split("/") if relpath else []
        return any(self.skips_folder("/".join(parts[: n + 1])) for n in range(len(parts)))

    def _says(self, path: str) -> bool | None:
        """Whether the root wants it; None if it says nothing."""
        if self.spec is None:
            return None
        ignored = self.spec.check_file(to_text(path)).include
        return None if ignored is None else not ignored


def ignoring_of(root: str) -> Ignoring:
    """The rules of a root (its path). A file of rules that cannot be read says nothing."""
    try:
        with open(os.path.join(root, IGNORE_FILE), encoding="utf-8-sig", errors="replace") as file:
            lines = file.read(LARGEST_FILE).splitlines()
    except OSError:
        return Ignoring()
    return Ignoring(GitIgnoreSpec.from_lines(filter(_means_something, lines)))


def is_hidden(name: str) -> bool:
    """Hidden files and folders, the trash among them."""
    return name.startswith(".") or name.lower() == TRASH_FOLDER


def _is_preview(name: str) -> bool:
    # One look for nearly all files.
    return "preview." in name and (_PREVIEW in name or _SWARM_PREVIEW in name)


def _means_something(line: str) -> bool:
    try:
        GitIgnoreSpec.from_lines([line])
    except (ValueError, re.error):
        logger.warning("This line of %s means nothing: %s", IGNORE_FILE, line)
        return False
    return True
