"""Groups of vectors that lie close together.

Average linkage: two groups become one as long as their members are, on average, at least as alike
as the threshold says. It does not depend on the order of what is given, one text more changes
little, and no chain of neighbours ties together what is not alike. Of more than `MOST_EXACT` texts,
those that are most alike are put together first, within parts of the whole (`cells.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from iib_core.topics.cells import cells
from iib_core.topics.embedders import Matrix, unit

MOST_EXACT = 5000
"""Texts that are compared each with each: 100 MB."""
BLOCK = 2048
NOBODY = -1

Labels = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Groups:
    """`labels[i]` is the group of text i, from 0 on by size, or NOBODY."""

    labels: Labels
    number: int


class Merges(NamedTuple):
    """Who became whom, and how alike they were. Parts of one were more alike when they merged."""

    into: Labels
    gone: Labels
    cosines: npt.NDArray[np.float64]


def group(
    vectors: Matrix,
    counts: Sequence[int],
    *,
    cosine: float,
    assign_cosine: float,
    least: int,
) -> Groups:
    """Group unit vectors. `counts[i]` is how many pictures have text i; a group has at least
    `least` pictures, and what is left over joins the group whose middle is at least as near as
    `assign_cosine`. The order of the vectors does not matter if they are sorted by something of
    their own.
    """
    number = len(vectors)
    if number == 0:
        return Groups(np.zeros(0, np.int64), 0)
    weights = np.asarray(counts, np.int64)
    if number > MOST_EXACT:
        labels = _linked_in_cells(vectors, cosine)
    else:
        labels = _linked(vectors, np.ones(number, np.float32), cosine)
    labels = _without_small(labels, weights, least)
    labels = _reassigned(vectors, labels, assign_cosine)
    return _by_size(labels, weights)


def _linked_in_cells(vectors: Matrix, cosine: float) -> Labels:
    """Puts together what is most alike within parts of the whole, until few enough are left to
    compare each with each."""
    found = []
    for places in cells(vectors, MOST_EXACT):
        own = _merges(vectors[places], np.ones(len(places), np.float32), cosine)
        found.append(Merges(places[own.into], places[own.gone], own.cosines))
    into = np.concatenate([each.into for each in found])
    gone = np.concatenate([each.gone for each in found])
    cosines = np.concatenate([each.cosines for each in found])
    likest = np.argsort(-cosines, kind="stable")[: len(vectors) - MOST_EXACT]
    seeds = _joined(len(vectors), Merges(into[likest], gone[likest], cosines[likest]))
    names, seeds, sizes = np.unique(seeds, return_inverse=True, return_counts=True)
    seeds = seeds.ravel()
    # More than that only where hardly anything is alike. What is alone then stays so.
    chosen = np.argsort(-sizes, kind="stable")[:MOST_EXACT]
    place_of = np.full(len(names), NOBODY, np.int64)
    place_of[chosen] = np.arange(len(chosen))
    places = np.flatnonzero(place_of[seeds] != NOBODY)
    sums = _sums_of(vectors, places, place_of[seeds[places]], len(chosen))
    joined = np.arange(len(names))
    joined[chosen] = chosen[_linked(sums, sizes[chosen].astype(np.float32), cosine)]
    return joined[seeds]


def _sums(vectors: Matrix, labels: Labels) -> tuple[Matrix, npt.NDArray[np.float32]]:
    """Of the vectors of each label, from 0 on; and how many each has."""
    order = np.argsort(labels, kind="stable")
    firsts = np.searchsorted(labels[order], np.arange(int(labels.max()) + 1))
    sums: Matrix = np.add.reduceat(vectors[order], firsts, axis=0)
    return sums, np.bincount(labels).astype(np.float32)


def _linked(sums: Matrix, sizes: npt.NDArray[np.float32], cosine: float) -> Labels:
    """Average linkage of what has these sums of so many unit vectors each."""
    return _joined(len(sums), _merges(sums, sizes, cosine))


def _joined(number: int, merges: Merges) -> Labels:
    parent = np.arange(number)
    parent[merges.gone] = merges.into
    return _roots(parent)


def _merges(sums: Matrix, sizes: npt.NDArray[np.float32], cosine: float) -> Merges:
    """By chains of nearest neighbours: whoever are each other's nearest become one, in an order
    that does not matter to the end."""
    number = len(sums)
    means = sums / sizes[:, None]
    alike = means @ means.T
    np.fill_diagonal(alike, -2.0)
    size = sizes.astype(np.float64)
    alive = np.ones(number, bool)
    finished = np.zeros(number, bool)
    made: list[tuple[int, int, float]] = []
    for first in range(number):
        chain = [first] if alive[first] and not finished[first] else []
        while chain:
            here = chain[-1]
            there = int(alike[here].argmax())
            if alike[here, there] < cosine:
                # Nothing is near enough to what it has become, and never will be.
                finished[here] = True
                chain.pop()
            elif len(chain) > 1 and alike[here, there] <= alike[here, chain[-2]]:
                other = chain[-2]
                del chain[-2:]
                made.append((here, other, float(alike[here, other])))
                _merge(alike, size, here, other)
                alive[other] = False
                chain = [each for each in chain if alive[each]] or [here]
            else:
                chain.append(there)
    into, gone, cosines = zip(*made, strict=True) if made else ((), (), ())
    return Merges(np.array(into, np.int64), np.array(gone, np.int64), np.array(cosines, np.float64))


def _merge(alike: Matrix, size: npt.NDArray[np.float64], one: int, other: int) -> None:
    together = size[one] + size[other]
    row = (alike[one] * size[one] + alike[other] * size[other]) / together
    alike[one], alike[:, one] = row, row
    alike[one, one] = -2.0
    alike[other], alike[:, other] = -2.0, -2.0
    size[one] = together


def _roots(parent: Labels) -> Labels:
    roots: Labels = parent.copy()
    while True:
        further: Labels = roots[roots]
        if (further == roots).all():
            return roots
        roots = further


def _without_small(labels: Labels, weights: Labels, least: int) -> Labels:
    """Groups of fewer pictures than `least` are none."""
    _names, numbered = np.unique(labels, return_inverse=True)
    pictures = np.bincount(numbered, weights=weights)
    kept: Labels = np.where(pictures[numbered] >= least, numbered, NOBODY)
    return kept


def _reassigned(vectors: Matrix, labels: Labels, cosine: float) -> Labels:
    """What is in no group joins the one whose middle is nearest, if that is near enough."""
    lost = np.flatnonzero(labels == NOBODY)
    names = np.unique(labels[labels != NOBODY])
    if len(lost) == 0 or len(names) == 0:
        return labels
    grouped = np.flatnonzero(labels != NOBODY)
    middles = unit(_sums_of(vectors, grouped, np.searchsorted(names, labels[grouped]), len(names)))
    made: Labels = labels.copy()
    for start in range(0, len(lost), BLOCK):
        some = lost[start : start + BLOCK]
        near = vectors[some] @ middles.T
        best = near.argmax(axis=1)
        hits = near[np.arange(len(some)), best] >= cosine
        made[some[hits]] = names[best[hits]]
    return made


def _sums_of(vectors: Matrix, places: Labels, labels: Labels, number: int) -> Matrix:
    """As _sums(), of some places, without a copy of all of these."""
    sums = np.zeros((number, vectors.shape[1]), np.float32)
    order = np.argsort(labels, kind="stable")
    for start in range(0, len(order), BLOCK):
        some = order[start : start + BLOCK]
        first = int(labels[some[0]])
        part, _ = _sums(vectors[places[some]], labels[some] - first)
        sums[first : first + len(part)] += part
    return sums


def _by_size(labels: Labels, weights: Labels) -> Groups:
    """Number the groups by how many pictures they have; of equal ones the first to appear is
    first."""
    names, first, numbered = np.unique(labels, return_index=True, return_inverse=True)
    pictures = np.bincount(numbered, weights=weights)
    order = sorted(
        (place for place, name in enumerate(names) if name != NOBODY),
        key=lambda place: (-pictures[place], first[place]),
    )
    rank = np.full(len(names), NOBODY, np.int64)
    rank[order] = np.arange(len(order))
    return Groups(rank[numbered], len(order))


def middle_of(vectors: Matrix) -> int:
    """The one that is most like all of them together; of equal ones the first."""
    return int((vectors @ vectors.sum(axis=0)).argmax())
