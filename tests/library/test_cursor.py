"""Tokens for where a page continues."""

from __future__ import annotations

import base64

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from iib_core.errors import InvalidError
from iib_core.library.cursor import Cursor, format_cursor, parse_cursor

integers = st.integers(-(2**63), 2**63 - 1)
names = st.text(st.characters(exclude_categories=["Cs"]))
cursors = st.builds(Cursor, st.one_of(integers, names), integers, st.none() | integers, integers)


@given(st.text())
@example("2026-02-30 00:00:00")
@example("WzEsMiwzXQ")
@example("W" * 10_000)
@example("bnVsbA==")
@example("e30")
@example("W1sxXSwyLDMsNF0")
@example("W3RydWUsMiwzLDRd")
@example("WzFlNDAwLDIsMyw0XQ")
def test_any_text_is_a_cursor_or_is_refused(text: str) -> None:
    try:
        cursor = parse_cursor(text)
    except InvalidError:
        return
    assert (cursor is None) == (text == "")


@given(st.binary())
def test_a_token_that_was_changed_is_a_cursor_or_is_refused(noise: bytes) -> None:
    token = format_cursor(Cursor(1, 2, 3, 4)) + noise.hex()
    try:
        parse_cursor(token)
    except InvalidError:
        return


@pytest.mark.parametrize("fields", ["[1,2,3]", "[1,2,3,4,5]", "[null,1,1,1]", "[1,true,1,1]"])
def test_other_fields_than_ours_are_refused(fields: str) -> None:
    with pytest.raises(InvalidError):
        parse_cursor(base64.urlsafe_b64encode(fields.encode()).decode())


@given(cursors)
def test_a_cursor_comes_back_from_its_token(cursor: Cursor) -> None:
    token = format_cursor(cursor)
    assert parse_cursor(token) == cursor
    assert token.replace("-", "").replace("_", "").isalnum(), "nothing to quote in an address"
