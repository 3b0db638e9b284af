"""Bounds on what one search may take: time for SQLite, and time for regular expressions."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager

from iib_core.errors import BadQueryError
from iib_core.library.query import All, AnyOf, MatchesPattern, Query, compile_pattern

PATTERN_SECONDS = 3.0
"""Time that a regular expression may take over one page."""
SEARCH_SECONDS = 10.0
"""Time that any search may take over one page: a thread, and the program's end, wait for it."""
STEPS_BETWEEN_LOOKS = 10_000
"""Instructions of SQLite, some 0.2 ms, after which the clock is looked at."""


@contextmanager
def in_time(connection: sqlite3.Connection) -> Iterator[None]:
    """Stop what takes too long. Raises BadQueryError."""
    deadline = time.monotonic() + SEARCH_SECONDS
    connection.set_progress_handler(lambda: time.monotonic() > deadline, STEPS_BETWEEN_LOOKS)
    try:
        yield
    except sqlite3.OperationalError as error:
        if str(error) != "interrupted":
            raise
        raise BadQueryError(
            f"This search takes more than {SEARCH_SECONDS:.0f} seconds. Ask for fewer things at"
            " once."
        ) from error
    finally:
        connection.set_progress_handler(None, 0)


class patterns:  # noqa: N801  (a context manager, used like a function)
    """Lets SQL ask `found(pattern, text)`, within the time that patterns get.

    SQLite swallows what a function raises, so the reason is kept and raised at the end.
    """

    def __init__(self, connection: sqlite3.Connection, query: Query) -> None:
        self._connection = connection
        self._compiled = {text: compile_pattern(text) for text in _patterns_in(query)}
        self._deadline = time.monotonic() + PATTERN_SECONDS
        self._too_slow = False

    def __enter__(self) -> None:
        if self._compiled:
            self._connection.create_function("found", 2, self._found)

    def _found(self, pattern: str, text: str) -> bool:
        left = self._deadline - time.monotonic()
        if left <= 0:
            self._too_slow = True
            raise TimeoutError
        try:
            # concurrent: other threads, the event loop among them, run while it searches.
            return self._compiled[pattern].search(text, timeout=left, concurrent=True) is not None
        except (TimeoutError, MemoryError):
            self._too_slow = True
            raise

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if self._too_slow:
            raise BadQueryError(
                f"This pattern takes more than {PATTERN_SECONDS:.0f} seconds. Make it simpler, or"
                " search in one folder."
            ) from error


def _patterns_in(query: Query) -> set[str]:
    match query:
        case MatchesPattern(pattern):
            return {pattern}
        case All(parts) | AnyOf(parts):
            return {text for part in parts for text in _patterns_in(part)}
        case _:
            inner = getattr(query, "inner", None)
            return set() if inner is None else _patterns_in(inner)
