"""Values of the search box that are compared: numbers, sizes, dates.

Each function turns one literal into what it means: the first and the last number of the column
that are equal to it, or that it stands for as the end of a range. Raises BadQueryError.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal

from iib_core.errors import BadQueryError
from iib_core.library.query import All, AnyOf, Between, Query
from iib_core.library.rows import MOST_STARS
from iib_core.metadata import DECIMALS, SEEDS, stored_seed

NS = 1_000_000_000
MOST_SECONDS = 2**63 // NS
"""SQLite counts nanoseconds up to here: from 1677 to 2262."""

LEAST_STEP = 0.5 * 10**-DECIMALS
"""Less than what parts two stored fractions."""

_SIGN = re.compile(r">=|<=|>|<|")
_WHOLE = re.compile(r"[0-9]{1,9}")
_SEED = re.compile(r"[0-9]{1,40}")
_FRACTION = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]{1,9})?")
_BYTES = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,9})?)(?:([KMG])(?:i?B)?|B)?", re.IGNORECASE)
_BYTES_IN = {"": 1, "K": 1024, "M": 1024**2, "G": 1024**3}
_SIDES = re.compile(r"([0-9]{1,9})[x×*]([0-9]{1,9})", re.IGNORECASE)
_DATE = re.compile(r"(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?")

Span = tuple[float, float]
"""First and last number, both included."""
Read = Callable[["Literal", bool], Span]
"""What a literal means. True: it is the end of a range, not a value to be equal to."""
Limits = tuple[float | None, float | None]


@dataclass(frozen=True, slots=True)
class Literal:
    """A word or a phrase, and where it stands."""

    text: str
    position: int
    quoted: bool


def limits(value: Literal, read: Read, step: float = 1) -> Limits:
    """The ends of ">5", "5..9" or "5"; None is open. `step`: what lies between two numbers."""
    sign = _SIGN.match(value.text)
    assert sign is not None
    rest = Literal(value.text[sign.end() :], value.position + sign.end(), value.quoted)
    if not sign[0] and ".." in rest.text:
        low, _, high = rest.text.partition("..")
        first = read(Literal(low, rest.position, quoted=False), True)
        last = read(Literal(high, rest.position + len(low) + 2, quoted=False), True)
        return first[0], last[1]
    low_end, high_end = read(rest, bool(sign[0]))
    ends: dict[str, Limits] = {
        ">": (high_end + step, None),
        ">=": (low_end, None),
        "<": (None, low_end - step),
        "<=": (None, high_end),
        "": (low_end, high_end),
    }
    return ends[sign[0]]


def pixels(value: Literal, is_end: bool) -> Span:
    return _whole(value, "This is a number of pixels, such as 1024")


def stars(value: Literal, is_end: bool) -> Span:
    hint = f"This is a number of stars, 0 to {MOST_STARS}"
    span = _whole(value, hint)
    if span[1] > MOST_STARS:
        raise BadQueryError(hint, value.position)
    return span


def whole(value: Literal, is_end: bool) -> Span:
    return _whole(value, "This is a whole number, such as 20")


def fraction(value: Literal, is_end: bool) -> Span:
    """As it is stored, see metadata.searchable."""
    if not _FRACTION.fullmatch(value.text):
        raise BadQueryError("This is a number, such as 7 or 7.5", value.position)
    number = round(float(value.text), DECIMALS)
    return number, number


def megapixels(value: Literal, is_end: bool) -> Span:
    """In pixels. A size of 1 is all that is 1 when rounded."""
    if not _FRACTION.fullmatch(value.text) or value.text.startswith("-"):
        raise BadQueryError("This is a number of megapixels, such as 1.5", value.position)
    return _rounded(Decimal(value.text), 1_000_000, is_end)


def megabytes(value: Literal, is_end: bool) -> Span:
    """In bytes. With a unit, a size of 2.1MB is all that the page shows as 2.1 MB."""
    parts = _BYTES.fullmatch(value.text)
    if parts is None:
        raise BadQueryError("This is a size, such as 500KB, 2.1MB or 832x1216", value.position)
    unit = (parts[2] or "").upper()
    return _rounded(Decimal(parts[1]), _BYTES_IN[unit], is_end or not unit)


def size(value: Literal) -> Query:
    """In bytes, or the two sides in pixels."""
    sides = _SIDES.fullmatch(value.text)
    if sides is None:
        return Between("size", *limits(value, megabytes))
    width, height = int(sides[1]), int(sides[2])
    return All((Between("width", width, width), Between("height", height, height)))


def seed(value: Literal) -> Query:
    """In the two halves in which seeds are stored."""
    low, high = limits(value, _seed)
    first, last = int(low or 0), int(SEEDS - 1 if high is None else high)
    half = SEEDS // 2
    halves = [(first, min(last, half - 1)), (max(first, half), last)]
    parts = [
        Between("seed", stored_seed(start), stored_seed(end))
        for start, end in halves
        if start <= end < SEEDS
    ]
    return parts[0] if len(parts) == 1 else AnyOf(tuple(parts))


def moment(value: Literal, is_end: bool) -> Span:
    """The first and last nanosecond of a year, month or day, in local time."""
    begin, end = _period(value)
    return begin * NS, end * NS - 1


def second(value: Literal, is_end: bool) -> Span:
    """As `moment`, in seconds."""
    begin, end = _period(value)
    return begin, end - 1


def _whole(value: Literal, hint: str) -> Span:
    if not _WHOLE.fullmatch(value.text):
        raise BadQueryError(hint, value.position)
    return int(value.text), int(value.text)


def _seed(value: Literal, is_end: bool) -> Span:
    if not _SEED.fullmatch(value.text):
        raise BadQueryError("This is a seed, such as 1234567890", value.position)
    return int(value.text), int(value.text)


def _rounded(number: Decimal, unit: int, is_exact: bool) -> tuple[int, int]:
    if is_exact:
        return _up(number * unit), int(number * unit)
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    half = Decimal((0, (5,), exponent - 1))
    return max(_up((number - half) * unit), 0), _up((number + half) * unit) - 1


def _up(number: Decimal) -> int:
    return int(number.to_integral_value(ROUND_CEILING))


def _period(value: Literal) -> tuple[int, int]:
    """The first second of a year, month or day in local time, and that of the next one."""
    parts = _DATE.fullmatch(value.text)
    if parts is None:
        raise BadQueryError("This is a date, such as 2026, 2026-03 or 2026-03-05", value.position)
    year, month, day = int(parts[1]), int(parts[2] or 1), int(parts[3] or 1)
    # mktime carries over: month 13 is the next January, day 32 the next month's first. Our own
    # dates are real ones.
    after = (
        (year, month, day + 1)
        if parts[3]
        else (year, month + 1, 1)
        if parts[2]
        else (year + 1, 1, 1)
    )
    try:
        date(year, month, day)
    except ValueError as error:
        raise BadQueryError("There is no such day", value.position) from error
    try:
        begin, end = (
            int(time.mktime((*ymd, 0, 0, 0, 0, 0, -1))) for ymd in ((year, month, day), after)
        )
    except (OverflowError, ValueError) as error:
        raise BadQueryError("This year is out of reach", value.position) from error
    if not -MOST_SECONDS < begin < end < MOST_SECONDS:
        raise BadQueryError("This year is out of reach", value.position)
    return begin, end
