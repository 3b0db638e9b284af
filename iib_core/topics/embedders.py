"""What turns texts into vectors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

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

    def cosine_for(self, threshold: float) -> float:
        """Where the cosine of this model stands for a threshold of the wire, which is on the scale
        of the large remote models."""


def unit(vectors: npt.ArrayLike) -> Matrix:
    """Of length 1, each; what is nothing stays nothing."""
    matrix = np.asarray(vectors, np.float32)
    if matrix.ndim != 2:
        matrix = matrix.reshape(len(matrix), -1)
    lengths = np.linalg.norm(matrix, axis=1, keepdims=True)
    made: Matrix = (matrix / np.where(lengths > 0, lengths, 1)).astype(np.float32)
    return made


def on_scale(threshold: float, points: Sequence[tuple[float, float]]) -> float:
    """Straight lines between (threshold, cosine) points."""
    at, cosines = zip(*points, strict=True)
    return float(np.interp(threshold, at, cosines))
