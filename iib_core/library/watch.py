"""What the index asks of whoever hears of changes on the disk."""

from __future__ import annotations

from typing import Protocol


class Watch(Protocol):
    def catch_up(self, *, in_a_hurry: bool = False) -> float | None:
        """Note whatever has changed below the roots until now (`Library.note_changes`).

        Returns since when (time.monotonic) it was told of all changes; None where it is not known.
        To begin to listen takes seconds in a large library: `in_a_hurry` does not wait for that.
        """
