from __future__ import annotations

import numpy as np
import pytest

from iib_core.topics.cells import cells
from iib_core.topics.embedders import Matrix, unit


def themes(number: int, each: int) -> Matrix:
    dice = np.random.default_rng(3)
    centres = np.repeat(dice.standard_normal((number, 32)), each, axis=0)
    return unit(centres + 0.1 * dice.standard_normal(centres.shape))


@pytest.mark.parametrize("vectors", [themes(20, 30), themes(600, 1), themes(1, 600)])
def test_each_is_in_one_part_and_none_is_too_large(vectors: Matrix) -> None:
    parts = cells(vectors, 50)
    assert sorted(place for part in parts for place in part.tolist()) == list(range(len(vectors)))
    assert max(map(len, parts)) <= 50
    again = cells(vectors, 50)
    assert [part.tolist() for part in parts] == [part.tolist() for part in again]


def test_what_is_equal_can_be_parted_too() -> None:
    assert len(cells(unit(np.ones((120, 4))), 50)) == 3


def test_few_are_one_part() -> None:
    (part,) = cells(themes(3, 4), 50)
    assert part.tolist() == list(range(12))


def test_what_is_alike_is_in_one_part() -> None:
    vectors = themes(40, 30)
    part_of = np.zeros(len(vectors), np.int64)
    for number, part in enumerate(cells(vectors, 400)):
        part_of[part] = number
    in_parts = [len(set(part_of[at : at + 30].tolist())) for at in range(0, len(vectors), 30)]
    assert np.mean([number == 1 for number in in_parts]) > 0.8
