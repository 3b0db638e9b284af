"""Parts of a large set of vectors, each small enough to compare all of it with all of it.

By spherical k-means from evenly spread starts: what is alike lies in one part, with few exceptions,
and the same vectors in the same order give the same parts.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from iib_core.topics.embedders import Matrix, unit

ROUNDS = 4
BLOCK = 4096
USUAL = 0.4
"""How large a part should be, of the most that it may."""

Places = npt.NDArray[np.int64]


def cells(vectors: Matrix, most: int) -> list[Places]:
    """The places of the vectors of each part, of at most `most`. All are in exactly one."""
    parts: list[Places] = []
    left = [np.arange(len(vectors))]
    while left:
        places = left.pop()
        if len(places) <= most:
            parts.append(places)
            continue
        labels = _nearest_centres(vectors, places, most)
        made = [places[labels == label] for label in np.unique(labels)]
        if len(made) == 1:
            # All but equal: any part is as good as another.
            made = np.array_split(places, -(-len(places) // most))
        left += made
    return sorted(parts, key=lambda part: int(part[0]))


def _nearest_centres(vectors: Matrix, places: Places, most: int) -> Places:
    number = max(2, round(len(places) / (USUAL * most)))
    centres = vectors[places[np.linspace(0, len(places) - 1, number).astype(np.int64)]]
    labels = np.zeros(len(places), np.int64)
    for _ in range(ROUNDS):
        sums = np.zeros_like(centres)
        for start in range(0, len(places), BLOCK):
            block = vectors[places[start : start + BLOCK]]
            nearest = (block @ centres.T).argmax(axis=1)
            labels[start : start + BLOCK] = nearest
            is_in = np.zeros((number, len(block)), np.float32)
            is_in[nearest, np.arange(len(block))] = 1
            sums += is_in @ block
        is_used = np.bincount(labels, minlength=number) > 0
        centres[is_used] = unit(sums)[is_used]
    return labels
