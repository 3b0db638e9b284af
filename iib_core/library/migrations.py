"""Bring a database to the newest layout: dated SQL files, each in a transaction with its record."""

from __future__ import annotations

import re
import sqlite3
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from iib_core.errors import DatabaseError

SCHEMA_FOLDER = Path(__file__).parent / "schema"


@dataclass(frozen=True)
class Migration:
    """One step of the layout. Names start with a date, so they sort by age."""

    name: str
    sql: str


def load_migrations(folder: Path = SCHEMA_FOLDER) -> tuple[Migration, ...]:
    """Oldest first."""
    return tuple(
        Migration(file.stem, file.read_text("utf-8")) for file in sorted(folder.glob("*.sql"))
    )


def check_is_ours(connection: sqlite3.Connection, migrations: Sequence[Migration]) -> None:
    """Raises DatabaseError for a database of a newer version, or of another program."""
    # Counted first: another process may make its tables meanwhile.
    (tables,) = connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
    applied = _applied(connection)
    unknown = applied - {migration.name for migration in migrations}
    if unknown:
        raise DatabaseError(
            "The database was written by a newer version of this program"
            f" ({', '.join(sorted(unknown))}). Update the program, or choose another database."
        )
    if tables and not applied:
        (path,) = connection.execute("SELECT file FROM pragma_database_list").fetchone()
        raise DatabaseError(
            f"The database {path} is not one of ours. Nothing was changed."
            " Choose another place with --data-dir."
        )


def migrate(connection: sqlite3.Connection, migrations: Sequence[Migration]) -> None:
    """Apply what is missing. Raises DatabaseError as check_is_ours(), having touched nothing."""
    check_is_ours(connection, migrations)
    applied = _applied(connection)
    for migration in migrations:
        if migration.name not in applied:
            _apply(connection, migration)


def _applied(connection: sqlite3.Connection) -> set[str]:
    known = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migration'"
    if connection.execute(known).fetchone() is None:
        return set()
    return {name for (name,) in connection.execute("SELECT name FROM migration")}


def _apply(connection: sqlite3.Connection, migration: Migration) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(
            "CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, applied_at INTEGER)"
        )
        # A second process may have come first while we waited for the lock.
        done = connection.execute("SELECT 1 FROM migration WHERE name = ?", (migration.name,))
        if done.fetchone() is None:
            for statement in _statements(migration.sql):
                connection.execute(statement)
            connection.execute(
                "INSERT INTO migration VALUES (?, ?)", (migration.name, int(time.time()))
            )
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _statements(sql: str) -> list[str]:
    """Split a script: `executescript` would commit the transaction that we hold."""
    statements, current = [], ""
    for piece in re.split("(?<=;)", sql):
        current += piece
        if sqlite3.complete_statement(current):
            statements.append(current)
            current = ""
    return statements
