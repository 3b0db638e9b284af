from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from iib_core.topics import rows_of_floats
from iib_core.topics.rows_of_floats import RowsOfFloats


@pytest.mark.parametrize("most", [0, 10**9])
def test_rows_stay_as_they_are_while_others_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(rows_of_floats, "MOST_IN_MEMORY", most)
    dice = np.random.default_rng(1)
    wanted = dice.random((5000, 8), dtype=np.float32)
    held = RowsOfFloats(tmp_path / "vectors")
    assert (len(held), held.width) == (0, 0)
    first = None
    for start in range(0, 5000, 700):
        held.add(wanted[start : start + 700])
        first = held.rows if first is None else first
    held.add(wanted[:0])
    assert (len(held), held.width) == (5000, 8)
    assert np.array_equal(held.rows, wanted)
    assert first is not None
    assert np.array_equal(first, wanted[:700])
    assert isinstance(held.rows, np.memmap) == (most == 0)
    assert not list(tmp_path.rglob("*.*")), "a file without a name is gone with the program"


def test_where_no_file_can_be_made_it_is_kept_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rows_of_floats, "MOST_IN_MEMORY", 0)
    (tmp_path / "taken").write_text("a file")
    held = RowsOfFloats(tmp_path / "taken")
    held.add(np.ones((2, 3), np.float32))
    assert held.rows.tolist() == [[1, 1, 1], [1, 1, 1]]
