"""Where a page of results continues: an opaque token around the last row's sort key.

A key is (value, media id), so that rows which share a second, a name or a size are each returned
once. The token also remembers the total that was counted for the first page, and the seed of a
random order.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import time
from dataclasses import dataclass

from iib_core.errors import InvalidError
from iib_core.files import is_text

_DATE = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d")
NS = 1_000_000_000
_LEAST, _MOST = -(2**63), 2**63 - 1
"""The integers that SQLite can hold."""
BEYOND = 1e19
"""Larger than all of them: the key of what has no value."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """Rows after this key, in the order of the result."""

    value: int | float | str
    media_id: int
    total: int | None = None
    seed: int = 0


def format_cursor(cursor: Cursor) -> str:
    """A token without characters that need quoting."""
    fields = [cursor.value, cursor.media_id, cursor.total, cursor.seed]
    return base64.urlsafe_b64encode(json.dumps(fields).encode()).decode().rstrip("=")


def parse_cursor(text: str) -> Cursor | None:
    """None for the empty token, which asks for the first page.

    A bare date, as older clients kept it, means rows strictly older than that second. Raises
    InvalidError for anything else that is not one of our tokens.
    """
    if not text:
        return None
    if _DATE.fullmatch(text):
        return Cursor(_start_of_second(text), 0)
    try:
        padded = text + "=" * (-len(text) % 4)
        value, media_id, total, seed = json.loads(base64.urlsafe_b64decode(padded.encode("ascii")))
    except (ValueError, binascii.Error, TypeError, RecursionError) as error:
        raise InvalidError("This cursor is not one that the server gave out") from error
    if not (
        _is_key(value) and _is_id(media_id) and _is_id(seed) and (total is None or _is_id(total))
    ):
        raise InvalidError("This cursor is not one that the server gave out")
    return Cursor(value, media_id, total, seed)


def _start_of_second(date: str) -> int:
    try:
        start_ns = int(time.mktime(time.strptime(date, "%Y-%m-%d %H:%M:%S"))) * NS
    except (ValueError, OverflowError) as error:
        raise InvalidError(f"{date} is not a date") from error
    return min(max(start_ns, _LEAST), _MOST)


def _is_key(value: object) -> bool:
    if isinstance(value, float):
        return abs(value) == BEYOND
    return is_text(value) if isinstance(value, str) else _is_id(value)


def _is_id(value: object) -> bool:
    """An integer that SQLite can hold."""
    return isinstance(value, int) and not isinstance(value, bool) and _LEAST <= value <= _MOST
