"""Times and sizes as people read them, and as the wire has them (contract 1.4)."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache

QUARTER_S = 900
EARLIEST_S = -62_135_510_400  # 0001-01-02, so that no time zone leads out of the calendar
LATEST_S = 253_402_214_400  # 9999-12-31

_UNITS = ("B", "KB", "MB", "GB", "TB", "PB", "EB")


def format_date(time_ns: int) -> str:
    """Local time as YYYY-MM-DD HH:MM:SS, rounded down. Years are kept between 1 and 9999."""
    time_s = min(max(time_ns // 1_000_000_000, EARLIEST_S), LATEST_S)
    hour = _hour_of(time_s // QUARTER_S)
    if hour is None:
        return _format_local(time_s)
    prefix, first_minute = hour
    rest_s = time_s % QUARTER_S
    return f"{prefix}{first_minute + rest_s // 60:02}:{rest_s % 60:02}"


def format_size(size_bytes: int) -> str:
    """For example "1.20 MB": base 1024, two decimals. Nothing at all is "0B"."""
    if size_bytes <= 0:
        return "0B"
    power = min((size_bytes.bit_length() - 1) // 10, len(_UNITS) - 1)
    return f"{size_bytes / 1024**power:.2f} {_UNITS[power]}"


@lru_cache(maxsize=4096)
def _hour_of(quarter: int) -> tuple[str, int] | None:
    """Date and hour ("2026-03-29 01:") of a quarter of an hour counted from 1970, and its first
    minute; None when it does not lie within one local hour.

    Quarters, because the clocks of Lord Howe Island change at half past. The remaining
    cases (until 1972 some offsets were odd numbers of seconds) are None.
    """
    first = _format_local(quarter * QUARTER_S)
    last = _format_local(quarter * QUARTER_S + QUARTER_S - 1)
    first_minute = int(first[-5:-3])
    is_whole = first.endswith(":00") and last[-5:] == f"{first_minute + 14:02}:59"
    return (first[:-5], first_minute) if is_whole and first[:-5] == last[:-5] else None


def _format_local(time_s: int) -> str:
    try:
        local = datetime.fromtimestamp(time_s)
    except (OSError, OverflowError, ValueError):
        # Windows has no local time before 1970.
        local = datetime(1970, 1, 1) + timedelta(seconds=time_s)
    # Not strftime: on some systems it writes the year 33 with two digits.
    return local.isoformat(" ")
