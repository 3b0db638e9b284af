from __future__ import annotations

import threading
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from iib_core.media.single_flight import SingleFlight


class Gate:
    """Work that waits until told to go on, and counts how often it is done."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.go = threading.Event()
        self.calls = 0

    def work(self) -> int:
        self.calls += 1
        self.begun.set()
        assert self.go.wait(10)
        return self.calls


def _in_the_air(flight: SingleFlight[int], gate: Gate, pool: ThreadPoolExecutor) -> Future[int]:
    first = pool.submit(flight.run, "key", gate.work)
    assert gate.begun.wait(10)
    return first


def test_an_error_reaches_everybody_who_waits_and_is_not_remembered() -> None:
    flight = SingleFlight[int]()
    gate = Gate()

    def fail() -> int:
        gate.work()
        raise ValueError("broken")

    with ThreadPoolExecutor(4) as pool:
        first = pool.submit(flight.run, "key", fail)
        assert gate.begun.wait(10)
        others = [pool.submit(flight.run, "key", fail) for _ in range(3)]
        gate.go.set()
        for future in (first, *others):
            with pytest.raises(ValueError, match="broken"):
                future.result(10)
    assert flight.run("key", lambda: 7) == 7


def test_who_comes_meanwhile_waits_for_the_one_that_is_working() -> None:
    flight = SingleFlight[int]()
    gate = Gate()
    with ThreadPoolExecutor(2) as pool:
        first = _in_the_air(flight, gate, pool)
        second = pool.submit(flight.run, "key", gate.work)
        assert not second.done()
        gate.go.set()
        assert first.result(10) == 1
        assert second.result(10) in (1, 2)  # 2 only if it came after the first had landed


def test_other_keys_do_not_wait() -> None:
    flight = SingleFlight[int]()
    gate = Gate()
    with ThreadPoolExecutor(2) as pool:
        first = _in_the_air(flight, gate, pool)
        assert flight.run("other", lambda: 5) == 5
        gate.go.set()
        assert first.result(10) == 1


def test_after_it_has_landed_the_work_is_done_anew() -> None:
    flight = SingleFlight[int]()
    assert flight.run("key", lambda: 1) == 1
    assert flight.run("key", lambda: 2) == 2
