"""Which bytes of a file a request asks for. Source: RFC 9110, section 14."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_RANGES = re.compile(r"bytes=(.*)", re.IGNORECASE | re.DOTALL)
_RANGE = re.compile(r"([0-9]*)-([0-9]*)")
_MOST_DIGITS = 19
"""More than any file has bytes. Python refuses to read thousands of digits."""


class UnsatisfiableRangeError(ValueError):
    """No byte that was asked for is in the file: status 416, `Content-Range: bytes */size`."""

    def __init__(self, size: int) -> None:
        super().__init__(f"The file has {size} bytes; none of those asked for is among them")
        self.size = size


@dataclass(frozen=True)
class Span:
    """The bytes from `start` (included) to `stop` (excluded) of a file; at least one."""

    start: int
    stop: int

    @property
    def length(self) -> int:
        return self.stop - self.start

    def content_range(self, size: int) -> str:
        """The value of the header Content-Range, for a file of `size` bytes."""
        return f"bytes {self.start}-{self.stop - 1}/{size}"


def requested_span(header: str | None, size: int) -> Span | None:
    """The span that a Range header asks for, in a file of `size` bytes; None is the whole file.

    An end beyond the file is moved to its end. Another unit than bytes, or what is no range at
    all, is ignored. Of several ranges the first one that can be answered is. Raises
    UnsatisfiableRangeError when none can, or a range ends before it begins.
    """
    asked = _RANGES.fullmatch((header or "").strip())
    if asked is None:
        return None
    try:
        ranges = tuple(_parse_ranges(asked[1]))
    except ValueError:
        return None
    spans = [span for first, last in ranges if (span := _span(first, last, size)) is not None]
    if spans:
        return spans[0]
    if size == 0 and any(first is None and last for first, last in ranges):
        return None  # the last n bytes of an empty file are all of it
    raise UnsatisfiableRangeError(size)


def _parse_ranges(text: str) -> Iterator[tuple[int | None, int | None]]:
    """First and last position of each; first is None for the last n bytes. Raises ValueError."""
    parts = [part.strip(" \t") for part in text.split(",")]
    for part in filter(None, parts):
        found = _RANGE.fullmatch(part)
        if found is None or part == "-":
            raise ValueError(part)
        yield _number(found[1]), _number(found[2])
    if not any(parts):
        raise ValueError(text)


def _number(digits: str) -> int | None:
    if not digits:
        return None
    significant = digits.lstrip("0") or "0"
    return int(significant) if len(significant) <= _MOST_DIGITS else 10**_MOST_DIGITS


def _span(first: int | None, last: int | None, size: int) -> Span | None:
    """None when no byte of it is in the file."""
    if first is None:
        start, stop = max(size - (last or 0), 0), size
    else:
        start, stop = first, size if last is None else min(last + 1, size)
    return Span(start, stop) if start < stop else None
