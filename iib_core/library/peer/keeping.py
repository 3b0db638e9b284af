"""What an import remembers: what was taken, and what waits for a later version as it stood."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Sequence

from iib_core.library.seen import chunks, marks


def note_taken(connection: sqlite3.Connection, kind: str, keys: Sequence[str]) -> list[bool]:
    """Note that these were offered. True for each that never was before."""
    digests = [_digest(kind, key) for key in keys]
    known: set[int] = set()
    for some in chunks(digests):
        sql = f"SELECT digest FROM peer_taken WHERE digest IN ({marks(some)})"
        known.update(row[0] for row in connection.execute(sql, some))
    new: list[bool] = []
    for digest in digests:
        new.append(digest not in known)
        known.add(digest)
    connection.executemany(
        "INSERT OR IGNORE INTO peer_taken VALUES (?)", [(digest,) for digest in digests]
    )
    return new


def keep(
    connection: sqlite3.Connection, kind: str, key: str, content: str, media_id: int | None = None
) -> bool:
    """Store a row as it is. True if it was not there like that."""
    values = (kind, key, media_id, content)
    same = "SELECT 1 FROM peer_kept WHERE kind = ? AND key = ? AND media_id IS ? AND content = ?"
    if connection.execute(same, values).fetchone() is not None:
        return False
    connection.execute("INSERT OR REPLACE INTO peer_kept VALUES (?, ?, ?, ?)", values)
    return True


def unkeep(connection: sqlite3.Connection, kind: str, keys: Iterable[str]) -> None:
    """It has found its place."""
    connection.executemany(
        "DELETE FROM peer_kept WHERE kind = ? AND key = ?", [(kind, key) for key in keys]
    )


def _digest(kind: str, key: str) -> int:
    """64 bits with a sign, as SQLite's integers are: two of a million links share one with a
    probability of 3e-8."""
    hashed = hashlib.blake2b(f"{kind}\0{key}".encode(), digest_size=8).digest()
    return int.from_bytes(hashed, "big", signed=True)
