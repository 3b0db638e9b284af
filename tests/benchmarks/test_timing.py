from __future__ import annotations

import math

from benchmarks.probe import with_hidden_waits
from benchmarks.timing import quantile


def test_a_quantile_lies_between_its_neighbours() -> None:
    assert math.isnan(quantile([], 0.5))
    assert quantile([7], 0.99) == 7
    assert quantile([4, 1, 3, 2], 0.5) == 2.5
    assert quantile([1, 2, 3], 1) == 3


def test_a_request_that_hangs_stands_for_those_it_kept_from_being_sent() -> None:
    assert with_hidden_waits([1, 2], 20) == [1, 2]
    assert with_hidden_waits([1, 100], 20) == [1, 100, 80, 60, 40]
