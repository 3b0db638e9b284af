from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from iib_core.library.shuffle import MOST_BITS, Shuffle


def everything(shuffle: Shuffle, count: int) -> list[int]:
    return [int(number) for number in shuffle.numbers(np.arange(count))]


@pytest.mark.parametrize("most", [0, 1, 2, 3, 7, 8, 1000, 70_000])
def test_every_number_stands_at_one_place(most: int) -> None:
    shuffle = Shuffle.over(most)
    count = 1 << shuffle.bits
    assert most < count <= max(4, 2 * most)
    assert sorted(everything(shuffle, count)) == list(range(count))


@given(st.integers(), st.lists(st.integers(0, 2**63 - 1), min_size=1))
def test_places_and_numbers_undo_each_other_for_any_code(code: int, numbers: list[int]) -> None:
    shuffle = Shuffle.from_code(code)
    assert 2 <= shuffle.bits <= MOST_BITS
    places = shuffle.places(np.array(numbers, np.int64))
    assert (places >= 0).all()
    assert shuffle.numbers(places).tolist() == numbers


def test_what_came_later_stands_behind_all_others() -> None:
    shuffle = Shuffle.over(100)
    assert shuffle.places(np.array([128, 129, 5000])).tolist() == [128, 129, 5000]


def test_a_code_means_one_order_and_each_shuffle_is_another() -> None:
    shuffles = [Shuffle.over(1000) for _ in range(20)]
    orders = {tuple(everything(shuffle, 1024)) for shuffle in shuffles}
    assert len(orders) == 20
    for shuffle in shuffles:
        assert shuffle.code < 2**62
        assert everything(Shuffle.from_code(shuffle.code), 1024) == everything(shuffle, 1024)


def test_neighbours_part_and_no_place_is_preferred() -> None:
    firsts = np.array([everything(Shuffle(seed, 10), 1024) for seed in range(400)])
    steps = np.abs(np.diff(firsts, axis=1))
    # A third of the numbers apart, as where numbers are drawn.
    assert 300 < steps.mean() < 380
    assert (steps == 1).mean() < 0.01
    assert 440 < firsts[:, :20].mean() < 580
    # Each step is another one: no lattice.
    assert np.mean([len(set(row)) for row in steps]) > 500
