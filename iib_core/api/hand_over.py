"""Pictures on their way to the host."""

from __future__ import annotations

import threading
from collections import OrderedDict
from pathlib import Path

MOST_TICKETS = 32
"""What nobody has come for is forgotten, the oldest first."""


class HandOver:
    """Pictures that the page has named, each with a ticket, until the host takes them. Clients of
    the older kind have no tickets: of theirs there is one at a time. Safe to use from any thread.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._paths: OrderedDict[str, Path] = OrderedDict()

    def send(self, path: Path, ticket: str = "") -> None:
        """The page has named a file, which may be read."""
        with self._lock:
            self._paths[ticket] = path
            self._paths.move_to_end(ticket)
            while len(self._paths) > MOST_TICKETS:
                self._paths.popitem(last=False)

    def look(self, ticket: str = "") -> Path | None:
        """What was sent and not taken yet."""
        with self._lock:
            return self._paths.get(ticket)

    def take(self, ticket: str = "") -> Path | None:
        """The host takes it."""
        with self._lock:
            return self._paths.pop(ticket, None)
