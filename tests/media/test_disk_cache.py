from __future__ import annotations

import logging
import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iib_core.media import DiskCache

KEYS = [f"{number:032x}" for number in range(0, 20 * 0x0101, 0x0101)]


@pytest.mark.parametrize(
    "key", ["", "../../x", "a" * 31, "A" * 32, "/" + "a" * 31, "a" * 33, "\0" * 32]
)
def test_a_key_is_never_a_path(tmp_path: Path, key: str) -> None:
    cache = DiskCache(tmp_path, 100)
    with pytest.raises(ValueError, match="not a key"):
        cache.get(key)
    with pytest.raises(ValueError, match="not a key"):
        cache.put(key, b"x")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_used_costs_only_the_keeping_and_is_told_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_bytes(b"in the way")
    cache = DiskCache(tmp_path / "file", 100)
    with caplog.at_level(logging.WARNING):
        for key in KEYS[:3]:
            cache.put(key, b"x")
            assert cache.get(key) is None
    assert len(caplog.records) == 1
    assert str(tmp_path / "file") in caplog.text


def test_an_empty_file_left_by_a_power_cut_is_not_there(tmp_path: Path) -> None:
    cache = DiskCache(tmp_path, 100)
    cache.put(KEYS[1], b"x")
    (kept,) = (path for path in tmp_path.rglob("*") if path.is_file())
    kept.write_bytes(b"")
    assert cache.get(KEYS[1]) is None


def test_what_is_larger_than_the_budget_is_not_kept(tmp_path: Path) -> None:
    cache = DiskCache(tmp_path, 10)
    cache.put(KEYS[1], b"x" * 11)
    assert cache.get(KEYS[1]) is None


def test_files_of_others_are_never_removed(tmp_path: Path) -> None:
    foreign = [
        tmp_path / "holiday.png",
        tmp_path / "01/holiday.png",
        tmp_path / "pics" / ("a" * 30),
    ]
    for path in foreign:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x" * 1000)
        os.utime(path, (0, 0))
    cache = DiskCache(tmp_path, 10)
    for key in KEYS:
        cache.put(key, b"123456")
    assert all(path.exists() for path in foreign)


def test_what_a_killed_process_left_half_written_is_removed_after_an_hour(tmp_path: Path) -> None:
    (tmp_path / "00").mkdir()
    old, young = tmp_path / "00/aa.new", tmp_path / "00/bb.new"
    for path in (old, young):
        path.write_bytes(b"half")
    os.utime(old, (time.time() - 4000, time.time() - 4000))
    DiskCache(tmp_path, 100).put(KEYS[1], b"x")
    assert not old.exists()
    assert young.exists()


def test_what_was_kept_is_there_after_a_restart(tmp_path: Path) -> None:
    DiskCache(tmp_path / "new/folder", 100).put(KEYS[1], b"content")
    assert DiskCache(tmp_path / "new/folder", 100).get(KEYS[1]) == b"content"


def test_nothing_half_written_remains(tmp_path: Path) -> None:
    cache = DiskCache(tmp_path, 1000)
    for key in KEYS:
        cache.put(key, b"x")
    assert not list(tmp_path.rglob("*.new"))


def test_the_least_recently_used_goes_first_also_after_a_restart(tmp_path: Path) -> None:
    before = DiskCache(tmp_path, 30)
    for key in KEYS[:3]:
        before.put(key, b"0123456789")
    assert before.get(KEYS[0])

    after = DiskCache(tmp_path, 30)
    after.put(KEYS[3], b"01")
    assert after.get(KEYS[1]) is None
    assert after.get(KEYS[0])
    assert after.get(KEYS[3])


@given(st.lists(st.tuples(st.sampled_from(KEYS), st.integers(1, 60)), max_size=30))
def test_the_budget_is_kept_whatever_is_put(
    tmp_path_factory: pytest.TempPathFactory, puts: list[tuple[str, int]]
) -> None:
    folder = tmp_path_factory.mktemp("cache")
    cache = DiskCache(folder, 100)
    for key, size in puts:
        cache.put(key, b"x" * size)
        on_disk = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        assert on_disk <= 100
