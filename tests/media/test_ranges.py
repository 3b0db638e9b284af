from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iib_core.media import Span, UnsatisfiableRangeError, requested_span

SIZE = 1000


@pytest.mark.parametrize(
    "header",
    [
        None, "", "bytes", "bytes=", "bytes=-", "bytes=,", "bytes= , ", "bytes=a-b", "bytes=0",
        "bytes=--5", "bytes=0-5-9", "bytes=0x1-5", "bytes=+1-5", "bytes=1.0-2", "bytes=0-5;6-7",
        "bytes = 0-5", "bytes:0-5", "bytes 0-5", "bytes=0 - 5", "bytes=٠-٥", "bytes=0-5,x",
        "items=0-5", "seconds=1-2", "=0-5", "xbytes=0-5", "bytes=0-5\n-6",
    ],
)  # fmt: skip
def test_what_is_no_range_of_bytes_is_ignored(header: str | None) -> None:
    assert requested_span(header, SIZE) is None


@pytest.mark.parametrize(
    "header",
    [
        "bytes=1000-",
        "bytes=1000-1001",
        "bytes=-0",
        "bytes=5-4",
        "bytes=9-0,1000-",
        "bytes=" + "9" * 5000 + "-",
    ],
    ids=lambda header: header[:12],
)
def test_when_no_byte_asked_for_is_there_the_size_is_told(header: str) -> None:
    with pytest.raises(UnsatisfiableRangeError) as caught:
        requested_span(header, SIZE)
    assert caught.value.size == SIZE


@pytest.mark.parametrize(
    ("header", "first", "last"),
    [
        ("bytes=0-0", 0, 0),
        ("bytes=0-499", 0, 499),
        ("bytes=500-", 500, 999),
        ("bytes=-1", 999, 999),
        ("bytes=-200", 800, 999),
        ("bytes=-5000", 0, 999),
        ("bytes=900-5000", 900, 999),
        ("bytes=0-" + "9" * 5000, 0, 999),
        ("bytes=-" + "9" * 5000, 0, 999),
        ("bytes=" + "0" * 5000 + "1-2", 1, 2),
        ("BYTES=0-1", 0, 1),
        ("  bytes=0-1 ", 0, 1),
        ("bytes=0-1, 5-6", 0, 1),
        ("bytes=,, 5-6 ,\t0-1", 5, 6),
        ("bytes=5000-, 5-6", 5, 6),
    ],
    ids=lambda value: str(value)[:16],
)
def test_a_range_is_kept_inside_the_file(header: str, first: int, last: int) -> None:
    span = requested_span(header, SIZE)
    assert span == Span(first, last + 1)
    assert span.length == last - first + 1
    assert span.content_range(SIZE) == f"bytes {first}-{last}/{SIZE}"


def test_an_empty_file_has_no_first_byte_but_its_last_bytes_are_all_of_it() -> None:
    with pytest.raises(UnsatisfiableRangeError):
        requested_span("bytes=0-", 0)
    assert requested_span("bytes=-5", 0) is None
    assert requested_span(None, 0) is None


SIZES = st.integers(0, 2**63)


@given(st.text() | st.text("bytes=0123456789-, \t", max_size=30).map("bytes={}".format), SIZES)
def test_any_header_gives_a_span_inside_the_file_or_none_or_a_valueerror(
    header: str, size: int
) -> None:
    try:
        span = requested_span(header, size)
    except ValueError:
        return
    assert span is None or 0 <= span.start < span.stop <= size


@given(st.integers(1, 10**6), st.data())
def test_every_span_of_a_file_can_be_asked_for(size: int, data: st.DataObject) -> None:
    first = data.draw(st.integers(0, size - 1))
    last = data.draw(st.integers(first, size - 1))
    assert requested_span(f"bytes={first}-{last}", size) == Span(first, last + 1)
    assert requested_span(f"bytes=-{size - first}", size) == Span(first, size)
