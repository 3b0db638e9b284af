"""What the index asks of whoever hears of changes on the disk."""

from __future__ import annotations

from typing import Protocol


class Watch(Protocol):
    def catch_up(self) -> float | None:
        """Note whatever has changed below the roots until now (`Library.note_changes`).

        Returns since when (time.monotonic) it was told of all changes; None where it is not known.
        """
