"""A matrix to which rows are added, kept ready for products with it."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np

from iib_core.topics.embedders import Matrix

MOST_IN_MEMORY = 64 << 20
"""Bytes. More is in a file that is mapped into memory, so that the system can take it away."""
FIRST_ROWS = 1024


class RowsOfFloats:
    """Rows of 32-bit floats. Not safe to change from several threads at once; what `rows` has given
    stays as it is."""

    def __init__(self, folder: Path | None = None) -> None:
        """`folder`: where the file is, if it comes to one. It has no name there, and goes with the
        program."""
        self._folder = folder
        self._whole: Matrix = np.zeros((0, 0), np.float32)
        self._number = 0

    def __len__(self) -> int:
        return self._number

    @property
    def width(self) -> int:
        """How long a row is; 0 as long as there is none."""
        return self._whole.shape[1] if self._number else 0

    @property
    def rows(self) -> Matrix:
        return self._whole[: self._number]

    def add(self, rows: Matrix) -> None:
        """Behind the others. Of their length."""
        if not len(rows):
            return
        wanted = self._number + len(rows)
        if wanted > len(self._whole) or not self._number:
            larger = self._made(max(wanted, wanted * 3 // 2, FIRST_ROWS), rows.shape[1])
            if self._number:
                larger[: self._number] = self.rows
            self._whole = larger
        self._whole[self._number : wanted] = rows
        self._number = wanted

    def _made(self, number: int, width: int) -> Matrix:
        shape = (number, width)
        if self._folder is None or number * width * 4 <= MOST_IN_MEMORY:
            return np.empty(shape, np.float32)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=self._folder) as file:
                return np.memmap(file, np.float32, "w+", shape=shape)
        except OSError:
            # No room on the disk, or no files there: then in memory.
            return np.empty(shape, np.float32)
