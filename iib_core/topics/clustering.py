"""Groups of vectors that lie close together.

Average linkage: two groups become one as long as their members are, on average, at least as alike
as the threshold says. It does not depend on the order of what is given, one text more changes
little, and no chain of neighbours ties together what is not alike. Above `MOST_EXACT` texts, those
that are all but equal are put together first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

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
    seeds = _near_equal(vectors, cosine) if number > MOST_EXACT else np.arange(number)
    sums, sizes = _sums(vectors, seeds)
    labels = _linked(sums, sizes, cosine)[seeds]
    labels = _without_small(labels, weights, least)
    labels = _reassigned(vectors, labels, assign_cosine)
    return _by_size(labels, weights)


def _near_equal(vectors: Matrix, cosine: float) -> Labels:
    """Put together what is all but equal, so that few enough are left."""
    tight = cosine + 0.75 * (1 - cosine)
    while True:
        labels, number = _led(vectors, tight)
        if number <= MOST_EXACT or tight <= cosine:
            return labels
        tight = max(tight - 0.15 * (1 - cosine), cosine)


def _led(vectors: Matrix, cosine: float) -> tuple[Labels, int]:
    """Each joins the first leader that is near enough, or is one itself."""
    labels = np.full(len(vectors), NOBODY, np.int64)
    leaders: list[int] = []
    for start in range(0, len(vectors), BLOCK):
        block = vectors[start : start + BLOCK]
        if leaders:
            near = block @ vectors[leaders].T
            best = near.argmax(axis=1)
            hits = near[np.arange(len(block)), best] >= cosine
            labels[start : start + BLOCK][hits] = best[hits]
        for place in np.flatnonzero(labels[start : start + BLOCK] == NOBODY) + start:
            if labels[place] != NOBODY:
                continue
            rest = np.flatnonzero(labels[start : start + BLOCK] == NOBODY) + start
            joining = rest[vectors[rest] @ vectors[place] >= cosine]
            labels[joining] = len(leaders)
            labels[place] = len(leaders)
            leaders.append(int(place))
    return labels, len(leaders)


def _sums(vectors: Matrix, seeds: Labels) -> tuple[Matrix, npt.NDArray[np.float32]]:
    number = int(seeds.max()) + 1
    sums = np.zeros((number, vectors.shape[1]), np.float32)
    np.add.at(sums, seeds, vectors)
    return sums, np.bincount(seeds, minlength=number).astype(np.float32)


def _linked(sums: Matrix, sizes: npt.NDArray[np.float32], cosine: float) -> Labels:
    """Average linkage by chains of nearest neighbours: whoever are each other's nearest become
    one, in an order that does not matter to the end."""
    number = len(sums)
    means = sums / sizes[:, None]
    alike = means @ means.T
    np.fill_diagonal(alike, -2.0)
    size = sizes.astype(np.float64)
    parent = np.arange(number)
    alive = np.ones(number, bool)
    finished = np.zeros(number, bool)
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
                _merge(alike, size, here, other)
                alive[other] = False
                parent[other] = here
                chain = [each for each in chain if alive[each]] or [here]
            else:
                chain.append(there)
    return _roots(parent)


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
    middles = unit([vectors[labels == name].sum(axis=0) for name in names])
    made: Labels = labels.copy()
    for start in range(0, len(lost), BLOCK):
        some = lost[start : start + BLOCK]
        near = vectors[some] @ middles.T
        best = near.argmax(axis=1)
        hits = near[np.arange(len(some)), best] >= cosine
        made[some[hits]] = names[best[hits]]
    return made


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
