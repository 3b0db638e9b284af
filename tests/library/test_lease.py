"""One holder at a time, whatever becomes of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from iib_core.library import Lease
from iib_core.library.lease import LASTS_S


class Clock:
    def __init__(self) -> None:
        self.now_s = 1_000_000.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def new_lease(tmp_path: Path, clock: Clock) -> Callable[[], Lease]:
    return lambda: Lease(tmp_path / "library.db", clock)


def test_the_first_one_has_it_as_long_as_its_heart_beats(
    new_lease: Callable[[], Lease], clock: Clock
) -> None:
    first, second = new_lease(), new_lease()
    assert not first.is_held
    for _ in range(5):
        assert (first.renew(), second.renew()) == (True, False)
        clock.now_s += LASTS_S
    assert (first.is_held, second.is_held) == (True, False)


def test_what_is_given_back_is_free_at_once(new_lease: Callable[[], Lease]) -> None:
    first, second = new_lease(), new_lease()
    first.renew()
    second.give_back()  # which has not got it
    assert not second.renew()
    first.give_back()
    first.give_back()
    assert not first.is_held
    assert second.renew()
    assert not first.renew()


def test_who_is_silent_for_too_long_loses_it_and_learns_of_it(
    new_lease: Callable[[], Lease], clock: Clock
) -> None:
    first, second = new_lease(), new_lease()
    first.renew()
    clock.now_s += LASTS_S + 0.1
    assert second.renew()
    assert first.is_held  # which does not know yet
    assert not first.renew()
    first.give_back()
    assert second.renew()


def test_who_is_alone_need_not_wait(new_lease: Callable[[], Lease]) -> None:
    dead, alone = new_lease(), new_lease()
    dead.renew()
    assert not alone.renew()
    assert alone.renew(is_alone=True)


def test_a_clock_that_is_set_back_keeps_nobody_waiting(
    new_lease: Callable[[], Lease], clock: Clock
) -> None:
    dead, second = new_lease(), new_lease()
    dead.renew()
    clock.now_s -= 3600
    assert second.renew()


def test_where_no_lease_can_be_kept_all_stays_as_it_was(
    tmp_path: Path, new_lease: Callable[[], Lease], clock: Clock
) -> None:
    first, second = new_lease(), new_lease()
    first.renew()
    second.renew()
    file = tmp_path / "library.db-lease"
    file.unlink()
    file.mkdir()
    clock.now_s += 2 * LASTS_S
    assert (first.renew(), second.renew(), new_lease().renew()) == (True, False, True)
    first.give_back()
    assert not first.is_held


def test_who_cannot_write_now_looks_again_at_the_next_heartbeat(
    tmp_path: Path, new_lease: Callable[[], Lease], monkeypatch: pytest.MonkeyPatch, clock: Clock
) -> None:
    monkeypatch.setattr("iib_core.library.lease.BUSY_TIMEOUT_S", 0.01)
    first, second = new_lease(), new_lease()
    first.renew()
    second.renew()
    with closing(sqlite3.connect(tmp_path / "library.db-lease")) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert (first.renew(), second.renew()) == (True, False)
    clock.now_s += LASTS_S + 1
    assert second.renew()


def test_a_damaged_file_is_made_anew(tmp_path: Path, new_lease: Callable[[], Lease]) -> None:
    (tmp_path / "library.db-lease").write_bytes(b"damaged" * 1000)
    first, second = new_lease(), new_lease()
    assert first.renew()
    assert first.renew()
    assert not second.renew()
