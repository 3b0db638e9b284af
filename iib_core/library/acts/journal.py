"""What the user has done and may undo: the newest MOST_ACTS acts, also after a restart."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from iib_core.errors import ConflictError, NotFoundError
from iib_core.library.database import Database

MOST_ACTS = 1000
PLANNED = "planned"
DONE = "done"
UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that was done, with one file or many."""

    id: int
    kind: str
    made_at: int
    """Seconds since 1970."""
    files: int
    what: Mapping[str, Any]
    """What can be told of it, such as the first path."""
    undone_at: int | None


@dataclass(frozen=True, slots=True)
class Step:
    """One file or folder of an act."""

    id: int
    state: str
    content: Mapping[str, Any]


class Journal:
    """Acts by number, the newest last."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(self, before: int | None, size: int) -> tuple[Act, ...]:
        """Newest first; those before the one with this number."""
        with self._database.read() as connection:
            rows = connection.execute(
                f"{_SELECT} WHERE ?1 IS NULL OR id < ?1 ORDER BY id DESC LIMIT ?2", (before, size)
            )
            return tuple(_act(row) for row in rows)

    def get(self, act_id: int | None = None) -> Act:
        """An act, or the newest one that was not undone. Raises NotFoundError."""
        with self._database.read() as connection:
            if act_id is None:
                sql = f"{_SELECT} WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1"
                row = connection.execute(sql).fetchone()
            else:
                row = connection.execute(f"{_SELECT} WHERE id = ?", (act_id,)).fetchone()
        if row is None:
            raise NotFoundError(
                "There is nothing to undo" if act_id is None else f"There is no act {act_id}"
            )
        return _act(row)

    def begin(
        self, kind: str, what: Mapping[str, Any], steps: Sequence[Mapping[str, Any]]
    ) -> tuple[int, tuple[int, ...]]:
        """Note what is going to be done. The numbers of the act and of its steps."""
        with self._database.write() as connection:
            return begin(connection, kind, what, steps)

    def steps_of(self, act_id: int) -> tuple[Step, ...]:
        """In the order in which they were done."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id, state, content FROM journal_step WHERE journal_id = ? ORDER BY id",
                (act_id,),
            )
            return tuple(Step(step_id, state, json.loads(text)) for step_id, state, text in rows)

    def mark_undone(self, act: Act) -> None:
        """Raises ConflictError for what somebody has undone meanwhile."""
        with self._database.write() as connection:
            mark_undone(connection, act.id)

    def end(self, act_id: int) -> int | None:
        """Drop the steps that were never done, and the act if nothing of it was. Its number."""
        with self._database.write() as connection:
            connection.execute(
                "DELETE FROM journal_step WHERE journal_id = ? AND state = ?", (act_id, PLANNED)
            )
            (left,) = connection.execute(
                "SELECT COUNT(*) FROM journal_step WHERE journal_id = ?", (act_id,)
            ).fetchone()
            if not left:
                connection.execute("DELETE FROM journal WHERE id = ?", (act_id,))
                return None
            connection.execute("UPDATE journal SET files = ? WHERE id = ?", (left, act_id))
            return act_id


def begin(
    connection: sqlite3.Connection,
    kind: str,
    what: Mapping[str, Any],
    steps: Sequence[Mapping[str, Any]],
    state: str = PLANNED,
    files: int | None = None,
) -> tuple[int, tuple[int, ...]]:
    """As Journal.begin(), in a transaction of the caller's. `files`: how many it is about, where
    that is not the number of steps."""
    act_id = connection.execute(
        "INSERT INTO journal (kind, made_at, files, what) VALUES (?, ?, ?, ?)",
        (kind, int(time.time()), len(steps) if files is None else files, json.dumps(what)),
    ).lastrowid
    assert act_id is not None
    ids: list[int] = []
    for step in steps:
        row = connection.execute(
            "INSERT INTO journal_step (journal_id, state, content) VALUES (?, ?, ?)",
            (act_id, state, json.dumps(step)),
        )
        ids.append(row.lastrowid or 0)
    _forget_old(connection, act_id - MOST_ACTS)
    return act_id, tuple(ids)


def mark_undone(connection: sqlite3.Connection, act_id: int) -> None:
    """As Journal.mark_undone(), in a transaction of the caller's."""
    changed = connection.execute(
        "UPDATE journal SET undone_at = ? WHERE id = ? AND undone_at IS NULL",
        (int(time.time()), act_id),
    ).rowcount
    if not changed:
        raise ConflictError("That is undone already")


def note_step(
    connection: sqlite3.Connection, step_id: int, state: str, content: Mapping[str, Any]
) -> None:
    """What became of a step."""
    connection.execute(
        "UPDATE journal_step SET state = ?, content = ? WHERE id = ?",
        (state, json.dumps(content), step_id),
    )


def _forget_old(connection: sqlite3.Connection, last_id: int) -> None:
    connection.execute("DELETE FROM journal_step WHERE journal_id <= ?", (last_id,))
    connection.execute("DELETE FROM journal WHERE id <= ?", (last_id,))


_SELECT = "SELECT id, kind, made_at, files, what, undone_at FROM journal"


def _act(row: tuple[int, str, int, int, str, int | None]) -> Act:
    act_id, kind, made_at, files, what, undone_at = row
    return Act(act_id, kind, made_at, files, json.loads(what), undone_at)
