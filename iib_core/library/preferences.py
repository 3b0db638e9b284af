"""What the user interface wants remembered: names with JSON values."""

from __future__ import annotations

from iib_core.library.database import Database


class Preferences:
    """A small key-value store. Values are JSON texts; who calls has checked that they are."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> dict[str, str]:
        with self._database.read() as connection:
            return dict(connection.execute("SELECT name, value FROM preference ORDER BY name"))

    def set(self, name: str, value: str) -> None:
        with self._database.write() as connection:
            connection.execute("INSERT OR REPLACE INTO preference VALUES (?, ?)", (name, value))

    def remove(self, name: str) -> None:
        """A name that is not there is fine."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM preference WHERE name = ?", (name,))
