"""Steps from one layout to the next."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from iib_core.errors import DatabaseError
from iib_core.library.migrations import Migration, load_migrations, migrate

FIRST = Migration("2026-01-01-first", "CREATE TABLE a (x); INSERT INTO a VALUES (1);")
SECOND = Migration("2026-02-02-second", "ALTER TABLE a ADD COLUMN y;\nUPDATE a SET y = ';';")
BROKEN = Migration("2026-03-03-broken", "DELETE FROM a;\nINSERT INTO nowhere VALUES (1);")


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(tmp_path / "a.db", isolation_level=None)) as opened:
        yield opened


def applied(connection: sqlite3.Connection) -> list[str]:
    return [name for (name,) in connection.execute("SELECT name FROM migration ORDER BY name")]


def test_a_step_that_fails_leaves_the_layout_before_it(connection: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, (FIRST, SECOND, BROKEN))
    assert applied(connection) == [FIRST.name, SECOND.name]
    assert connection.execute("SELECT * FROM a").fetchall() == [(1, ";")]
    assert not connection.in_transaction


def test_an_unknown_step_is_of_a_newer_version(connection: sqlite3.Connection) -> None:
    migrate(connection, (FIRST, SECOND))
    with pytest.raises(DatabaseError, match=r"newer version .*second.* Update"):
        migrate(connection, (FIRST,))
    assert connection.execute("SELECT * FROM a").fetchall() == [(1, ";")]


def test_each_step_is_applied_once_and_in_order(connection: sqlite3.Connection) -> None:
    migrate(connection, (FIRST,))
    migrate(connection, (FIRST, SECOND))
    migrate(connection, (FIRST, SECOND))
    assert applied(connection) == [FIRST.name, SECOND.name]
    assert connection.execute("SELECT * FROM a").fetchall() == [(1, ";")]


def test_two_programs_that_start_at_once_apply_each_step_once(tmp_path: Path) -> None:
    problems: list[BaseException] = []
    together = threading.Barrier(4)

    def start() -> None:
        with closing(sqlite3.connect(tmp_path / "a.db", isolation_level=None)) as connection:
            together.wait()
            try:
                migrate(connection, (FIRST, SECOND))
            except BaseException as problem:
                problems.append(problem)

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []
    with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
        assert connection.execute("SELECT * FROM a").fetchall() == [(1, ";")]


def test_our_steps_are_dated_and_make_the_layout(connection: sqlite3.Connection) -> None:
    steps = load_migrations()
    assert [step.name for step in steps] == sorted(step.name for step in steps)
    assert all(step.name[:4].isdigit() and step.name[4] == "-" for step in steps)
    migrate(connection, steps)
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    assert {
        "root",
        "folder",
        "media",
        "tag",
        "media_tag",
        "tag_media",
        "network_weight",
        "preference",
        "peer_import",
    } <= tables
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
