"""The picture on its way to the host."""

from __future__ import annotations

import threading
from pathlib import Path


class HandOver:
    """One picture at a time. Safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._path: Path | None = None

    def send(self, path: Path) -> None:
        """The page has named a file, which may be read."""
        with self._lock:
            self._path = path

    def look(self) -> Path | None:
        """What was sent and not taken yet."""
        with self._lock:
            return self._path

    def clear(self) -> None:
        """The host has it."""
        with self._lock:
            self._path = None
