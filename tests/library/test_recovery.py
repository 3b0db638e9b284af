"""A damaged database, and the copy that takes its place."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from iib_core.errors import DatabaseError
from iib_core.jobs import Jobs
from iib_core.library import All, Library, recover
from iib_core.library.backup import back_up, copies_of, problem_of
from tests.library.shelf import Shelf

NOW_S = 1_790_000_000.0
DAY_S = 24 * 3600


@pytest.fixture
def kept(shelf: Shelf) -> Path:
    """A library of 200 pictures that is closed, and has a copy of each of three days."""
    for number in range(200):
        shelf.save(f"{number}.png", f"cat number {number}, " + ", ".join("abcdefgh"))
    shelf.update()
    backups = shelf.database.parent / "backups"
    for day in range(3):
        shelf.library.tags.add_custom(f"day {day}")
        copy = back_up(shelf.database, backups, 8, NOW_S + day * DAY_S)
        assert copy is not None
        os.utime(copy, (NOW_S + day * DAY_S, NOW_S + day * DAY_S))
    shelf.library.tags.add_custom("since then")
    shelf.close()
    return shelf.database


def damage(database: Path) -> None:
    """What a dying disk does: one block in three is nothing but zeros."""
    size = database.stat().st_size
    with database.open("r+b") as file:
        for at in range(8192, size, 3 * 4096):
            file.seek(at)
            file.write(bytes(4096))


def tags_in(database: Path) -> set[str]:
    jobs = Jobs()
    library = Library(database, jobs)
    names = {tag.name for tag in library.tags.custom()}
    assert len(library.find(All(), size=500).media) == 200
    jobs.close()
    library.close()
    return names


def recovered(database: Path, *, thoroughly: bool = True) -> str | None:
    recovery = recover(database, database.parent / "backups", thoroughly=thoroughly)
    return None if recovery is None else recovery.copy.name


@pytest.mark.parametrize("thoroughly", [False, True])
def test_a_good_database_and_none_at_all_stay_as_they_are(kept: Path, *, thoroughly: bool) -> None:
    before = kept.read_bytes()
    assert recovered(kept, thoroughly=thoroughly) is None
    assert kept.read_bytes() == before
    kept.unlink()
    assert recovered(kept, thoroughly=thoroughly) is None
    assert not kept.exists()


def test_damage_in_the_middle_is_found_by_a_thorough_look(kept: Path) -> None:
    damage(kept)
    damaged = kept.read_bytes()
    assert recovered(kept) == copies_of(kept, kept.parent / "backups")[-1].name
    (aside,) = kept.parent.glob("*.damaged *")
    assert aside.read_bytes() == damaged
    assert tags_in(kept) == {"like", "day 0", "day 1", "day 2"}


@pytest.mark.parametrize("content", [b"", b"no database at all" * 1000, b"SQLite format 3\0" * 300])
def test_what_cannot_be_opened_at_all_is_found_by_any_look(kept: Path, content: bytes) -> None:
    kept.write_bytes(content)
    assert recovered(kept, thoroughly=False) is not None
    assert "day 2" in tags_in(kept)


def test_a_copy_that_is_damaged_too_is_passed_over(kept: Path) -> None:
    copies = copies_of(kept, kept.parent / "backups")
    damage(copies[-1])
    damage(kept)
    assert recovered(kept) == copies[-2].name
    assert tags_in(kept) == {"like", "day 0", "day 1"}


def test_without_a_good_copy_nothing_is_touched(kept: Path) -> None:
    for copy in copies_of(kept, kept.parent / "backups"):
        damage(copy)
    damage(kept)
    before = {path.name: path.read_bytes() for path in kept.parent.glob("library.db*")}
    assert recovered(kept) is None
    assert {path.name: path.read_bytes() for path in kept.parent.glob("library.db*")} == before


def test_two_damaged_databases_are_both_kept(kept: Path) -> None:
    for _ in range(2):
        kept.write_bytes(b"damaged")
        assert recovered(kept) is not None
    assert len(list(kept.parent.glob("*.damaged *"))) == 2


def test_the_log_of_a_damaged_database_is_not_taken_for_that_of_the_copy(kept: Path) -> None:
    for ending in ("-wal", "-shm"):
        kept.with_name(kept.name + ending).write_bytes(b"left by a crash" * 500)
    kept.write_bytes(b"damaged")
    assert recovered(kept) is not None
    assert not kept.with_name(f"{kept.name}-wal").exists()
    assert "day 2" in tags_in(kept)


def test_a_damaged_database_pushes_no_good_copy_out(kept: Path) -> None:
    backups = kept.parent / "backups"
    before = [copy.name for copy in copies_of(kept, backups)]
    damage(kept)
    with pytest.raises(DatabaseError, match="damaged"):
        back_up(kept, backups, 3, NOW_S + 9 * DAY_S)
    assert [copy.name for copy in copies_of(kept, backups)] == before
    assert not list(backups.glob("*.part"))


def test_damage_that_is_met_at_work_is_remembered(kept: Path) -> None:
    with closing(sqlite3.connect(kept)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'generation'"
        ).fetchone()
    with kept.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"x" * 4096)
    jobs = Jobs()
    library = Library(kept, jobs)
    before = library.is_damaged
    with pytest.raises(DatabaseError, match="damaged"):
        library.media.stored_text(1)
    assert (before, library.is_damaged) == (False, True)
    jobs.close()
    library.close()


def test_what_cannot_be_told_now_is_no_damage(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    assert problem_of(tmp_path / "folder", thoroughly=True) is None
    assert problem_of(tmp_path / "gone" / "library.db", thoroughly=True) is None


def test_copies_of_a_database_with_a_pattern_for_a_name_are_found(tmp_path: Path) -> None:
    database = tmp_path / "my [old] library.db"
    jobs = Jobs()
    library = Library(database, jobs)
    jobs.close()
    library.close()
    copy = back_up(database, tmp_path / "backups", 3, NOW_S)
    assert copies_of(database, tmp_path / "backups") == [copy]
    shutil.copy(database, tmp_path / "my o library.db_2026")
