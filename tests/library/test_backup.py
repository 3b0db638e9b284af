"""Copies of the database, made while it is in use."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from iib_core.library.backup import SECONDS_BETWEEN, back_up
from tests.library.shelf import PATIENCE_S, Shelf

NOW_S = 1_790_000_000.0


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE tag (name TEXT)")
        connection.execute("INSERT INTO tag VALUES ('like')")
    return path


def names(copy: Path) -> list[tuple[str]]:
    with closing(sqlite3.connect(copy)) as connection:
        return connection.execute("SELECT name FROM tag").fetchall()


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path, database: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OSError, match="file"):
        back_up(database, tmp_path / "file" / "backups", 3, NOW_S)


def test_what_is_no_database_leaves_no_copy_behind(tmp_path: Path) -> None:
    broken = tmp_path / "library.db"
    broken.write_bytes(b"not a database, but long enough to be taken for one" * 100)
    with pytest.raises(sqlite3.DatabaseError):
        back_up(broken, tmp_path / "backups", 3, NOW_S)
    assert list((tmp_path / "backups").iterdir()) == []


def test_none_is_made_when_none_is_to_be_kept(tmp_path: Path, database: Path) -> None:
    assert back_up(database, tmp_path / "backups", 0, NOW_S) is None
    assert not (tmp_path / "backups").exists()


def test_a_copy_holds_what_the_database_holds(tmp_path: Path, database: Path) -> None:
    copy = back_up(database, tmp_path / "backups", 3, NOW_S)
    assert copy is not None
    assert names(copy) == [("like",)]


def test_the_newest_are_kept(tmp_path: Path, database: Path) -> None:
    folder = tmp_path / "backups"
    copies = []
    for day in range(5):
        copy = back_up(database, folder, 3, NOW_S + day * 86400)
        assert copy is not None
        copies.append(copy)
        # The age of a copy is read from the file.
        _set_time(copy, NOW_S + day * 86400)
    assert sorted(folder.iterdir()) == copies[-3:]


def test_a_second_copy_on_the_same_day_is_not_made(tmp_path: Path, database: Path) -> None:
    copy = back_up(database, tmp_path / "backups", 3, NOW_S)
    assert copy is not None
    _set_time(copy, NOW_S)
    assert back_up(database, tmp_path / "backups", 3, NOW_S + SECONDS_BETWEEN - 1) is None
    assert back_up(database, tmp_path / "backups", 3, NOW_S + SECONDS_BETWEEN + 1) is not None


def test_a_library_in_use_is_copied(shelf: Shelf, tmp_path: Path) -> None:
    tag = shelf.library.tags.add_custom("holiday")
    result = shelf.library.start_backup(tmp_path / "backups", 2).future.result(PATIENCE_S)
    assert (tag.name,) in names(Path(str(result["file"])))


def _set_time(path: Path, seconds: float) -> None:
    os.utime(path, (seconds, seconds))
