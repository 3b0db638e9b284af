from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iib_core.settings import values


@pytest.mark.parametrize(
    "text", ["", "x", "0", "65536", "-1", "8_000", "８０００", "8000.0", "9" * 400]
)
def test_what_is_not_a_port_is_refused_with_what_one_is(text: str) -> None:
    with pytest.raises(ValueError, match="a number from 1 to 65535"):
        values.read_port(text)


@pytest.mark.parametrize(
    "text", ["", "/", "//", "/a b", "/a/../b", "/a?b", "/a//b", "http://a", "/é"]
)
def test_a_base_that_is_no_plain_path_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="such as /pictures"):
        values.read_base(text)


@pytest.mark.parametrize(
    ("text", "base"), [("foo", "/foo"), ("/foo/", "/foo"), ("/a/b.c", "/a/b.c"), (" /foo ", "/foo")]
)
def test_a_base_has_a_leading_slash_and_no_trailing_one(text: str, base: str) -> None:
    assert values.read_base(text) == base


@pytest.mark.parametrize(
    "text", ["", "512", "0x5", "5x0", "512x", "512x512x512", "9999x9999", "axb"]
)
def test_what_is_not_a_size_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="such as 512x512"):
        values.read_size(text)


def test_a_size_is_width_and_height() -> None:
    assert values.read_size("640X480") == (640, 480)


@pytest.mark.parametrize("text", ["", "a b", "/etc", "http://x"])
def test_what_is_not_a_host_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="a host name or an IP address"):
        values.read_host(text)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1.2.3", "::1", "localhost"])
def test_loopback_is_this_machine_only(host: str) -> None:
    assert values.is_loopback(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.2", "example.org", ""])
def test_other_addresses_are_beyond_this_machine(host: str) -> None:
    assert not values.is_loopback(host)


@pytest.mark.parametrize("text", ["", "maybe", "2", "enable"])
def test_a_switch_takes_yes_or_no_only(text: str) -> None:
    with pytest.raises(ValueError, match="true or false"):
        values.read_yes(text)


def test_an_access_mode_that_does_not_exist_is_refused_rather_than_guessed() -> None:
    with pytest.raises(ValueError, match="auto, enable or disable"):
        values.read_access_control("enabled")


@pytest.mark.parametrize("text", ["read-only", "no-access", "readwrite", "READ-WRITE", "x"])
def test_any_unknown_permission_is_read_only(text: str) -> None:
    assert values.read_is_read_only(text)


@pytest.mark.parametrize("text", ["read-write", "write-only", " read-write "])
def test_two_permissions_allow_changes(text: str) -> None:
    assert not values.read_is_read_only(text)


def test_a_budget_is_given_in_megabytes() -> None:
    assert values.read_megabytes("3") == 3 * 1024 * 1024


READERS = [values.read_port, values.read_base, values.read_size, values.read_host]
READERS += [values.read_positive, values.read_whole_number, values.read_yes, values.read_list]


@pytest.mark.parametrize("read", READERS, ids=lambda read: read.__name__)
@given(text=st.text())
def test_any_text_is_read_or_refused_with_a_reason(read: values.Reader, text: str) -> None:
    try:
        read(text)
    except ValueError as error:
        reason = str(error)
    else:
        reason = "none needed"
    assert reason
