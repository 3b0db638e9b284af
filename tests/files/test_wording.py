from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iib_core.files import format_date, format_size, wording

SECOND_NS = 1_000_000_000
ZONES = [
    "UTC",
    "Europe/Berlin",
    "America/St_Johns",
    "Australia/Lord_Howe",  # its summer is half an hour ahead
    "Africa/Monrovia",  # until 1972 behind by 44 minutes and 30 seconds
    "Asia/Kathmandu",
]

SetZone = Callable[[str], None]


@pytest.fixture(scope="module")
def set_zone() -> Iterator[SetZone]:
    before = os.environ.get("TZ")

    def change(zone: str | None) -> None:
        if zone is None:
            os.environ.pop("TZ", None)
        else:
            os.environ["TZ"] = zone
        time.tzset()
        wording._quarter_of.cache_clear()

    if not hasattr(time, "tzset"):
        pytest.skip("This system does not let a program choose its time zone")
    yield change
    change(before)


@pytest.mark.parametrize("zone", ZONES)
def test_every_second_around_a_change_of_the_clocks_is_right(set_zone: SetZone, zone: str) -> None:
    set_zone(zone)
    changes = [
        63_593_070,  # 1972-01-07, Monrovia
        1_774_746_000,  # 2026-03-29 01:00 UTC, Berlin
        1_792_890_000,  # 2026-10-25 01:00 UTC, Berlin
        1_775_314_800,  # 2026-04-04 15:00 UTC, Lord Howe
        1_791_041_400,  # 2026-10-03 15:30 UTC, Lord Howe
    ]
    for change in changes:
        for second in range(change - 1000, change + 1000, 7):
            expected = datetime.fromtimestamp(second, ZoneInfo(zone))
            assert format_date(second * SECOND_NS) == f"{expected:%Y-%m-%d %H:%M:%S}"


@given(st.integers(0, 4_102_444_800 * SECOND_NS), st.sampled_from(ZONES))
def test_a_date_is_the_local_time_rounded_down(set_zone: SetZone, time_ns: int, zone: str) -> None:
    set_zone(zone)
    expected = datetime.fromtimestamp(time_ns // SECOND_NS, ZoneInfo(zone))
    assert format_date(time_ns) == f"{expected:%Y-%m-%d %H:%M:%S}"


def test_times_before_1970_are_dates_too(set_zone: SetZone) -> None:
    set_zone("UTC")
    assert format_date(0) == "1970-01-01 00:00:00"
    assert format_date(-1) == "1969-12-31 23:59:59"
    assert format_date(-62_000_000_000 * SECOND_NS) == "0005-04-19 09:46:40"


@given(st.integers())
def test_any_number_is_a_date_in_the_calendar(time_ns: int) -> None:
    text = format_date(time_ns)
    assert len(text) == 19
    # "fold" aside, a date that can be read back is one that exists.
    assert datetime.fromisoformat(text) - datetime.min >= timedelta(0)


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (-1, "0B"),
        (0, "0B"),
        (1, "1.00 B"),
        (822, "822.00 B"),
        (1023, "1023.00 B"),
        (1024, "1.00 KB"),
        (180_572, "176.34 KB"),
        (1_258_291, "1.20 MB"),
        (5 * 1024**3, "5.00 GB"),
        (1024**4, "1.00 TB"),
        (3 * 1024**6, "3.00 EB"),
        (1024**7, "1024.00 EB"),
    ],
)
def test_sizes_have_two_decimals_and_a_unit(size: int, text: str) -> None:
    assert format_size(size) == text
