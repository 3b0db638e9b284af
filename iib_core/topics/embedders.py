"""What turns texts into vectors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

FEW = 20
"""Texts whose mean says as much of what is usual as it says of these texts."""

Matrix = npt.NDArray[np.float32]
"""One row for each text, each of length 1."""


class Embedder(Protocol):
    """One model. Safe to use from any thread."""

    @property
    def name(self) -> str:
        """As the wire and the database know it."""

    @property
    def is_remote(self) -> bool:
        """Whether texts leave the machine, and may cost money."""

    def embed(self, texts: Sequence[str]) -> Matrix:
        """Raises ProviderError."""

    def cosine_for(self, threshold: float, share: float = 0.0) -> float:
        """Where the cosine of this model stands for a threshold of the wire, which is on the scale
        of the large remote models. `share`: what without_usual() has said."""


def unit(vectors: npt.ArrayLike) -> Matrix:
    """Of length 1, each; what is nothing stays nothing."""
    matrix = np.asarray(vectors, np.float32)
    if matrix.ndim != 2:
        matrix = matrix.reshape(len(matrix), -1)
    lengths = np.linalg.norm(matrix, axis=1, keepdims=True)
    made: Matrix = (matrix / np.where(lengths > 0, lengths, 1)).astype(np.float32)
    return made


def without_usual(vectors: Matrix) -> tuple[Matrix, float]:
    """Unit vectors without what all of them have in common, as tags that stand in every prompt of
    a library; and how much of it was taken away, 0 to 1: few texts do not tell what is usual."""
    share = len(vectors) / (len(vectors) + FEW)
    return unit(vectors - share * vectors.mean(axis=0)), share


def on_scale(threshold: float, points: Sequence[tuple[float, float]]) -> float:
    """Straight lines between (threshold, cosine) points."""
    at, cosines = zip(*points, strict=True)
    return float(np.interp(threshold, at, cosines))
