from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iib_core.topics import clustering
from iib_core.topics.clustering import NOBODY, group, middle_of
from iib_core.topics.embedders import Matrix, unit


def themes(number: int, each: int, *, spread: float = 0.5, seed: int = 0) -> Matrix:
    """Vectors around `number` directions that have nothing in common."""
    random = np.random.default_rng(seed)
    middles = random.normal(size=(number, 64))
    return unit(np.repeat(middles, each, axis=0) + spread * random.normal(size=(number * each, 64)))


def grouped(vectors: Matrix, counts: list[int] | None = None, least: int = 2) -> list[int]:
    ones = counts or [1] * len(vectors)
    found = group(vectors, ones, cosine=0.5, assign_cosine=0.6, least=least)
    return [int(label) for label in found.labels]


def test_nothing_has_no_groups() -> None:
    found = group(themes(0, 0), [], cosine=0.5, assign_cosine=0.6, least=2)
    assert (found.number, len(found.labels)) == (0, 0)


def test_themes_are_found_and_the_largest_is_first() -> None:
    vectors = np.concatenate([themes(1, 3), themes(1, 8, seed=1), themes(1, 5, seed=2)])
    assert grouped(vectors) == [2] * 3 + [0] * 8 + [1] * 5


def test_what_is_too_little_is_in_no_group_unless_it_is_many_pictures() -> None:
    vectors = np.concatenate([themes(1, 4), themes(1, 1, seed=5)])
    assert grouped(vectors)[-1] == NOBODY
    assert grouped(vectors, [1, 1, 1, 1, 2])[-1] == 1


def test_many_pictures_of_one_prompt_do_not_pull_others_to_them() -> None:
    vectors = themes(3, 6)
    alone = set(map(frozenset, _members(grouped(vectors))))
    assert set(map(frozenset, _members(grouped(vectors, [500] + [1] * 17)))) == alone


def _members(labels: list[int]) -> list[list[int]]:
    return [[at for at, label in enumerate(labels) if label == name] for name in set(labels)]


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 6), st.integers(1, 6), st.randoms(use_true_random=False))
def test_the_order_does_not_matter(number: int, each: int, random: object) -> None:
    vectors = themes(number, each, spread=1.0, seed=number * 7 + each)
    order = list(range(len(vectors)))
    random.shuffle(order)  # type: ignore[attr-defined]
    here = {frozenset(each) for each in _members(grouped(vectors))}
    there = {frozenset(order[at] for at in each) for each in _members(grouped(vectors[order]))}
    assert here == there


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 60), st.integers(1, 5), st.floats(0, 0.99))
def test_each_is_in_one_group_or_in_none(number: int, least: int, cosine: float) -> None:
    vectors = themes(number, 1, seed=number) if number else themes(0, 0)
    found = group(vectors, [1] * number, cosine=cosine, assign_cosine=cosine, least=least)
    sizes = [int((found.labels == name).sum()) for name in range(found.number)]
    assert sum(sizes) + int((found.labels == NOBODY).sum()) == number
    assert sizes == sorted(sizes, reverse=True)
    assert all(size >= least for size in sizes)


def test_more_than_can_be_compared_each_with_each_is_grouped_as_well(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    vectors = themes(8, 40, spread=0.4)
    whole = {frozenset(each) for each in _members(grouped(vectors))}
    monkeypatch.setattr(clustering, "MOST_EXACT", 50)
    monkeypatch.setattr(clustering, "BLOCK", 32)
    assert {frozenset(each) for each in _members(grouped(vectors))} == whole


def test_the_middle_is_most_like_all_of_them() -> None:
    vectors = unit([[1.0, 0.0], [1.0, 1.0], [0.0, 1.0]])
    assert middle_of(vectors) == 1


def test_many_that_are_all_different_are_no_groups_and_take_no_memory_for_each_pair(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(clustering, "MOST_EXACT", 50)
    vectors = unit(np.random.default_rng(5).standard_normal((1000, 64)))
    found = group(vectors, [1] * 1000, cosine=0.9, assign_cosine=0.9, least=2)
    assert found.number == 0
    assert set(found.labels.tolist()) == {NOBODY}
