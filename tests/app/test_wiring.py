"""How the parts are put together, and what is done first where the last run ended badly."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from iib_core.app import open_services, start_indexing
from iib_core.errors import DatabaseError
from iib_core.library import RunningMark
from iib_core.settings import Settings
from tests.library.shelf import PATIENCE_S, picture


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "pics").mkdir()
    (tmp_path / "pics" / "cat.png").write_bytes(picture("a cat"))
    data = tmp_path / "data"
    return Settings(
        data_dir=data,
        database=data / "library.db",
        cache_dir=data / "cache",
        folders=(tmp_path / "pics",),
        watch="off",
    )


def run(settings: Settings) -> tuple[set[str], list[str]]:
    """Custom tags, and what the job says that tells of a recovery."""
    with open_services(settings) as services:
        start_indexing(services)
        for state in services.jobs.states():
            services.jobs.get(state.id).future.exception(PATIENCE_S)
        tags = {tag.name for tag in services.library.tags.custom()}
        services.library.tags.add_custom(f"run {len(tags)}")
        told = [state.error or "" for state in services.jobs.states() if state.kind == "restore"]
    return tags, told


def damage(database: Path, table: str) -> None:
    with closing(sqlite3.connect(database)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)
        ).fetchone()
    with database.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"x" * 4096)


def test_a_damaged_database_without_a_copy_is_an_error_that_says_so(settings: Settings) -> None:
    run(settings)
    settings.database.write_bytes(b"damaged" * 1000)
    with pytest.raises(DatabaseError, match="damaged"):
        run(settings)
    assert settings.database.read_bytes() == b"damaged" * 1000


def test_a_good_database_is_not_touched_after_a_bad_end(settings: Settings) -> None:
    run(settings)
    run(settings)
    RunningMark(settings.database).close(in_good_order=False)
    assert run(settings) == ({"like", "run 1", "run 2"}, [])


@pytest.mark.parametrize("ended_badly", [True, False])
def test_a_copy_takes_the_place_of_a_damaged_database(
    settings: Settings, *, ended_badly: bool
) -> None:
    run(settings)
    run(settings)  # makes the copy of the day, before its own tag
    if ended_badly:
        RunningMark(settings.database).close(in_good_order=False)
        damage(settings.database, "media_tag")
    else:
        settings.database.write_bytes(b"SQLite format 3\0" * 1000)
    tags, told = run(settings)
    assert tags == {"like", "run 1"}
    assert len(told) == 1
    assert "has taken its place" in told[0]
    assert list(settings.database.parent.glob("*.damaged *"))
    assert run(settings)[1] == []


def test_damage_that_is_met_at_work_is_looked_for_at_the_next_start(settings: Settings) -> None:
    run(settings)
    run(settings)
    damage(settings.database, "generation")
    with open_services(settings) as services, pytest.raises(DatabaseError):
        services.library.media.stored_text(1)
    assert run(settings)[1] != []
