"""The bin of the system, where a person looks for what was deleted."""

from __future__ import annotations

import logging
from pathlib import Path

from iib_core.files.placing import is_there, remove

logger = logging.getLogger(__name__)


def to_system_bin(path: Path) -> None:
    """Hand a file or folder to the system's bin; where there is none for it, as on most network
    drives and in containers, remove it for good. Raises OSError."""
    try:
        # On first use: on Windows it loads the shell.
        from send2trash import send2trash
    except ImportError:
        remove(path)
        return
    try:
        send2trash(path)
    except OSError as error:
        if is_there(path):
            logger.info("%s is removed, as the system has no bin for it: %s", path, error)
            remove(path)
