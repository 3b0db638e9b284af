"""Times and sizes as people read them, and as the wire has them (contract 1.4)."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache

EARLIEST_S = -62_135_510_400  # 0001-01-02, so that no time zone leads out of the calendar
LATEST_S = 253_402_214_400  # 9999-12-31

_QUARTER_S = 900
_TWO_DIGITS = tuple(f"{number:02}" for number in range(60))
_UNITS = tuple(
    (unit, 1024.0**power) for power, unit in enumerate(("B", "KB", "MB", "GB", "TB", "PB", "EB"))
)


def format_date(time_ns: int) -> str:
    """Local time as YYYY-MM-DD HH:MM:SS, rounded down. Years are kept between 1 and 9999."""
    time_s = time_ns // 1_000_000_000
    quarter = _quarter_of(time_s // _QUARTER_S)
    if quarter is None:
        return _format_local(min(max(time_s, EARLIEST_S), LATEST_S))
    hour, first_minute = quarter
    rest_s = time_s % _QUARTER_S
    return f"{hour}{_TWO_DIGITS[first_minute + rest_s // 60]}:{_TWO_DIGITS[rest_s % 60]}"


def format_size(size_bytes: int) -> str:
    """For example "1.20 MB": base 1024, two decimals. Nothing at all is "0B"."""
    if size_bytes <= 0:
        return "0B"
    unit, unit_bytes = _UNITS[min((size_bytes.bit_length() - 1) // 10, len(_UNITS) - 1)]
    return f"{size_bytes / unit_bytes:.2f} {unit}"


# Two datetimes for each quarter of an hour that is met, and none for the times within it: those of
# one evening lie close together, those of a year's best do not.
@lru_cache(maxsize=65_536)
def _quarter_of(quarter: int) -> tuple[str, int] | None:
    """Date and hour ("2026-03-29 01:") and first minute of a quarter of an hour counted from 1970.

    Quarters, because the clocks of Lord Howe Island change at half past. None where minutes do not
    begin with a quarter (until 1972 some offsets were odd numbers of seconds) or are not in the
    calendar.
    """
    first_s = quarter * _QUARTER_S
    if not EARLIEST_S <= first_s <= LATEST_S - _QUARTER_S:
        return None
    first, last = _format_local(first_s), _format_local(first_s + _QUARTER_S - 1)
    hour, minute = first[:14], int(first[14:16])
    is_regular = first.endswith(":00") and last == f"{hour}{minute + 14:02}:59"
    return (hour, minute) if is_regular else None


def _format_local(time_s: int) -> str:
    try:
        local = datetime.fromtimestamp(time_s)
    except (OSError, OverflowError, ValueError):
        # Windows has no local time before 1970.
        local = datetime(1970, 1, 1) + timedelta(seconds=time_s)
    # Not strftime: on some systems it writes the year 33 with two digits.
    return local.isoformat(" ")
