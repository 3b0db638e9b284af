"""Find the page of a result: walk the media by time, or start from an index, whichever is short.

A page of a frequent tag or word is full after a few hundred rows of a walk by time, whatever the
size of the library. A rare one is not: then the ids come from the tag index or the trigram index,
and few rows are left to look at and sort. So a walk goes first, over a bounded number of rows, and
what it leaves open is answered from an index.
"""

from __future__ import annotations

import os
import random
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from iib_core.errors import BadQueryError, InvalidError
from iib_core.library import text_index
from iib_core.library.cursor import Cursor, format_cursor, parse_cursor
from iib_core.library.query import (
    All,
    AnyOf,
    HasTag,
    HasTagNamed,
    InFolders,
    MatchesPattern,
    PathContains,
    Query,
    RelpathContains,
    TextContains,
    Where,
    compile_pattern,
    folders_below,
    tags_named,
    where,
)
from iib_core.library.rows import Media, Page
from iib_core.library.seen import marks

PROBE_ROWS = 300
"""Rows that a walk by time looks at before anything else is thought of. Of a frequent tag or word,
which is on one row in DENSE at least, it has found enough to go on."""
DENSE = 10
WALK_ROWS = 2000
"""Rows that a walk by time looks at before an index is asked."""
PATTERN_SECONDS = 3.0
"""Time that a regular expression may take over one page."""
SEARCH_SECONDS = 10.0
"""Time that any search may take over one page: a thread, and the program's end, wait for it."""
STEPS_BETWEEN_LOOKS = 10_000
"""Instructions of SQLite, some 0.2 ms, after which the clock is looked at."""
MOST_SOURCES = 200
"""Lists of ids that one SELECT unites; SQLite allows 500."""
LARGE_PRIME = 2147483647

_COLUMNS = """m.id, r.path, f.relpath, m.name, m.kind, m.mtime_ns, m.created_ns, m.size,
              m.width, m.height"""
_JOINED = "JOIN folder AS f ON f.id = m.folder_id JOIN root AS r ON r.id = f.root_id"


@dataclass(frozen=True, slots=True)
class Order:
    """How a result is sorted: by an expression over `m`, then by id in the same direction."""

    expression: str
    descending: bool
    by_time: bool = False


ORDERS = {
    "newest": Order("m.mtime_ns", descending=True, by_time=True),
    "oldest": Order("m.mtime_ns", descending=False, by_time=True),
    "name": Order("lower(m.name)", descending=False),
    "name-desc": Order("lower(m.name)", descending=True),
    "largest": Order("m.size", descending=True),
    "smallest": Order("m.size", descending=False),
    # An affine permutation, squared so that neighbours part. Products stay below 2^63 for ids
    # below 2^31; ties are broken by id like any other.
    "random": Order(
        f"((m.id * 48271 + :seed) % {LARGE_PRIME}) * ((m.id * 48271 + :seed) % {LARGE_PRIME})"
        f" % {LARGE_PRIME}",
        descending=False,
    ),
}


def find(
    connection: sqlite3.Connection, query: Query, cursor: str, size: int, sort: str, counted: bool
) -> Page:
    """One page of a result. `counted`: say the total too (0 otherwise).

    Raises InvalidError for an unknown order or cursor, BadQueryError for a bad pattern.
    """
    order = ORDERS.get(sort)
    if order is None:
        raise InvalidError(f"{sort} is no order; these are: {', '.join(ORDERS)}")
    start = parse_cursor(cursor)
    if start is not None and isinstance(start.value, str) != order.expression.startswith("lower"):
        raise InvalidError("This cursor belongs to a result in another order")
    with _in_time(connection), _patterns(connection, query):
        search = _Search(connection, query, _seeded(order, start), start)
        rows = search.page(size + 1)
        total = start.total if start is not None else None
        if counted and total is None:
            total = search.count()
    return _page(rows, size, search.order_seed, total)


def random_media(connection: sqlite3.Connection, query: Query, count: int) -> tuple[Media, ...]:
    """Up to `count` media in random order. Raises BadQueryError."""
    with _in_time(connection), _patterns(connection, query):
        return _random(connection, query, count)


def _random(connection: sqlite3.Connection, query: Query, count: int) -> tuple[Media, ...]:
    found = _guess(connection, query, count)
    if len(found) < count:
        condition = where(query)
        rows = connection.execute(
            f"""SELECT {_COLUMNS} FROM media AS m {_JOINED}
                WHERE m.id IN (SELECT m.id FROM media AS m WHERE m.seen = 1 AND {condition.sql}
                               ORDER BY random() LIMIT ?)""",
            (*condition.values, count),
        )
        found = [Media(*row) for row in rows]
    random.shuffle(found)
    return tuple(found)


def _guess(connection: sqlite3.Connection, query: Query, count: int) -> list[Media]:
    """Look up random ids: quick where most ids are in use, too few where not."""
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM media").fetchone()
    if last < count * 8:
        return []
    ids = random.sample(range(1, last + 1), count * 4)
    condition = where(query)
    rows = connection.execute(
        f"""SELECT {_COLUMNS} FROM media AS m {_JOINED}
            WHERE m.id IN ({marks(ids)}) AND m.seen = 1 AND {condition.sql}""",
        (*ids, *condition.values),
    ).fetchall()
    random.shuffle(rows)
    return [Media(*row) for row in rows[:count]]


def _seeded(order: Order, start: Cursor | None) -> tuple[Order, int]:
    """The order with the seed of its permutation written in: an integer, so safe in the text."""
    if ":seed" not in order.expression:
        return order, 0
    seed = start.seed % LARGE_PRIME if start is not None else random.randrange(1, LARGE_PRIME)
    return replace(order, expression=order.expression.replace(":seed", str(seed))), seed


@dataclass(frozen=True, slots=True)
class _Row:
    media: Media
    key: int | str


def _page(rows: list[_Row], size: int, seed: int, total: int | None) -> Page:
    shown = rows[:size]
    after = ""
    if len(rows) > size and shown:
        last = shown[-1]
        after = format_cursor(Cursor(last.key, last.media.id, total, seed))
    return Page(tuple(row.media for row in shown), after, total or 0)


class _Search:
    """One query in one order from one place on."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        query: Query,
        order: tuple[Order, int],
        start: Cursor | None,
    ) -> None:
        self._connection = connection
        self._query = query
        self._order, self.order_seed = order
        self._start = start
        self._condition = where(query)

    def page(self, wanted: int) -> list[_Row]:
        if not self._order.by_time:
            return self._rows(self._source(), self._after(self._start), wanted)
        rows, at = self._walk(self._start, wanted, PROBE_ROWS)
        if at is None or len(rows) >= wanted:
            return rows
        source: _Candidates | None = None
        if len(rows) * DENSE < PROBE_ROWS:
            # Sparse: an index that knows of few is asked at once.
            source = _candidates(self._connection, self._query)
            if source is None or source.is_short:
                return rows + self._from(source, at, wanted - len(rows))
        more, at = self._walk(at, wanted - len(rows), WALK_ROWS)
        rows += more
        if at is None or len(rows) >= wanted:
            return rows
        source = source or _candidates(self._connection, self._query)
        return rows + self._from(source, at, wanted - len(rows))

    def _walk(
        self, start: Cursor | None, wanted: int, bound: int
    ) -> tuple[list[_Row], Cursor | None]:
        """What is found among the next `bound` rows, and where these end; None at the very end."""
        stop = self._walk_end(start, bound)
        return self._rows(None, _both(self._after(start), self._until(stop)), wanted), stop

    def _from(self, source: _Candidates | None, start: Cursor, wanted: int) -> list[_Row]:
        """What is found from a place on: from an index, or by walking to the end."""
        return self._rows(None if source is None else source.sql, self._after(start), wanted)

    def count(self) -> int:
        """How many media match in all."""
        if isinstance(self._query, All) and not self._query.parts:
            return int(
                self._connection.execute("SELECT COUNT(*) FROM media WHERE seen = 1").fetchone()[0]
            )
        condition = self._within(self._source())
        sql = f"SELECT COUNT(*) FROM media AS m WHERE m.seen = 1 AND {condition.sql}"
        return int(self._connection.execute(sql, condition.values).fetchone()[0])

    def _source(self) -> Where | None:
        source = _candidates(self._connection, self._query)
        return None if source is None else source.sql

    def _within(self, source: Where | None) -> Where:
        """The query's condition; with a source, only over the ids that it selects."""
        if source is None:
            return self._condition
        return _both(Where(f"m.id IN ({source.sql})", source.values), self._condition)

    def _rows(self, source: Where | None, limits: Where, wanted: int) -> list[_Row]:
        order = self._order
        # "+": from an index of ids the rows are few, and must not be found by walking the time.
        key = f"+{order.expression}" if source is not None else order.expression
        way = "DESC" if order.descending else "ASC"
        condition = _both(limits, self._within(source))
        # The rows of the page are found first and joined afterwards: the join of 200, not of all.
        sql = f"""
            SELECT {_COLUMNS}, k.key FROM (
                SELECT m.id AS id, {order.expression} AS key FROM media AS m
                WHERE m.seen = 1 AND {condition.sql}
                ORDER BY {key} {way}, m.id {way} LIMIT ?
            ) AS k CROSS JOIN media AS m ON m.id = k.id {_JOINED}
            ORDER BY k.key {way}, k.id {way}"""
        found = self._connection.execute(sql, (*condition.values, wanted))
        return [_Row(Media(*row[:-1]), row[-1]) for row in found]

    def _after(self, start: Cursor | None) -> Where:
        if start is None:
            return Where("TRUE")
        sign = "<" if self._order.descending else ">"
        return Where(
            f"({self._order.expression}, m.id) {sign} (?, ?)", (start.value, start.media_id)
        )

    def _until(self, stop: Cursor | None) -> Where:
        if stop is None:
            return Where("TRUE")
        sign = ">=" if self._order.descending else "<="
        return Where(f"({self._order.expression}, m.id) {sign} (?, ?)", (stop.value, stop.media_id))

    def _walk_end(self, start: Cursor | None, bound: int) -> Cursor | None:
        """The key of the last row of a bounded walk; None if fewer rows are left than that."""
        way = "DESC" if self._order.descending else "ASC"
        limits = self._after(start)
        row = self._connection.execute(
            f"""SELECT m.mtime_ns, m.id FROM media AS m WHERE m.seen = 1 AND {limits.sql}
                ORDER BY m.mtime_ns {way}, m.id {way} LIMIT 1 OFFSET ?""",
            (*limits.values, bound),
        ).fetchone()
        return None if row is None else Cursor(*row)


def _both(one: Where, other: Where) -> Where:
    return Where(f"({one.sql}) AND ({other.sql})", one.values + other.values)


@dataclass(frozen=True, slots=True)
class _Candidates:
    """A SELECT of ids that holds every match, and perhaps others."""

    sql: Where
    known_rows: int | None
    """How many ids, where that is known without counting."""

    @property
    def is_short(self) -> bool:
        """It is looked through sooner than as many rows of a walk."""
        return self.known_rows is not None and self.known_rows < WALK_ROWS


def _candidates(connection: sqlite3.Connection, query: Query) -> _Candidates | None:
    """The shortest list of ids that an index gives for a query; None if no index helps."""
    match query:
        case HasTag(tag_id):
            row = connection.execute("SELECT count FROM tag WHERE id = ?", (tag_id,)).fetchone()
            sql = "SELECT media_id FROM tag_media WHERE tag_id = ?"
            return _Candidates(Where(sql, (tag_id,)), row[0] if row else 0)
        case HasTagNamed():
            tags = tags_named(query)
            (rows,) = connection.execute(
                f"SELECT coalesce(sum(count), 0) FROM tag WHERE id IN ({tags.sql})",
                tags.values,
            ).fetchone()
            sql = f"SELECT media_id FROM tag_media WHERE tag_id IN ({tags.sql})"
            return _Candidates(Where(sql, tags.values), rows)
        case TextContains() | RelpathContains() | PathContains():
            return _by_text(connection, [query])
        case InFolders(scopes):
            folders = folders_below(scopes)
            sql = f"SELECT id FROM media WHERE folder_id IN ({folders.sql})"
            return _Candidates(Where(sql, folders.values), None)
        case All(parts):
            return _shortest([_candidates(connection, part) for part in parts])
        case AnyOf(parts) if parts:
            texts = [part for part in parts if isinstance(part, _TEXT_QUERIES)]
            others = [_candidates(connection, p) for p in parts if not isinstance(p, _TEXT_QUERIES)]
            return _union([*others, *([_by_text(connection, texts)] if texts else [])])
        case _:
            return None


_TextQuery = TextContains | RelpathContains | PathContains
_TEXT_QUERIES = (TextContains, RelpathContains, PathContains)


def _by_text(connection: sqlite3.Connection, queries: Sequence[_TextQuery]) -> _Candidates | None:
    """Media that may hold any of these texts. A word is mostly looked for in text and path alike,
    which is one question to the trigram index."""
    if any(isinstance(q, PathContains) and _touches_a_root(connection, q.text) for q in queries):
        return None
    parts = [text_index.candidates(text) for text in dict.fromkeys(q.text for q in queries)]
    found = [part for part in parts if part is not None]
    if len(found) < len(parts):
        return None
    union = Where(
        " UNION ALL ".join(part.sql for part in found),
        tuple(value for part in found for value in part.values),
    )
    (rows,) = connection.execute(
        f"SELECT COUNT(*) FROM (SELECT 1 FROM ({union.sql}) LIMIT ?)", (*union.values, WALK_ROWS)
    ).fetchone()
    return _Candidates(union, rows if rows < WALK_ROWS else None)


def _touches_a_root(connection: sqlite3.Connection, text: str) -> bool:
    """Whether a text can match in, or across the end of, the path of a root itself: the trigram
    index holds relpaths only."""
    needle = (text.replace("\\", "/") if os.sep == "\\" else text).casefold()
    for (path,) in connection.execute("SELECT path FROM root"):
        start = path.replace(os.sep, "/").rstrip("/").casefold() + "/"
        if needle in start:
            return True
        if any(needle.startswith(start[at:]) for at in range(len(start) - 1)):
            return True
    return False


def _shortest(parts: list[_Candidates | None]) -> _Candidates | None:
    usable = [part for part in parts if part is not None]
    # Tags first, by their number; a text is usually rarer than a whole folder.
    unknown = 10**9
    return min(usable, key=lambda part: unknown if part.known_rows is None else part.known_rows,
               default=None)  # fmt: skip


def _union(parts: list[_Candidates | None]) -> _Candidates | None:
    usable = [part for part in parts if part is not None]
    if len(usable) < len(parts) or len(parts) > MOST_SOURCES:
        return None
    numbers = [part.known_rows for part in usable]
    known = [number for number in numbers if number is not None]
    return _Candidates(
        Where(
            " UNION ".join(f"SELECT * FROM ({part.sql.sql})" for part in usable),
            tuple(value for part in usable for value in part.sql.values),
        ),
        sum(known) if len(known) == len(numbers) else None,
    )


@contextmanager
def _in_time(connection: sqlite3.Connection) -> Iterator[None]:
    """Stop what takes too long. Raises BadQueryError."""
    deadline = time.monotonic() + SEARCH_SECONDS
    connection.set_progress_handler(lambda: time.monotonic() > deadline, STEPS_BETWEEN_LOOKS)
    try:
        yield
    except sqlite3.OperationalError as error:
        if str(error) != "interrupted":
            raise
        raise BadQueryError(
            f"This search takes more than {SEARCH_SECONDS:.0f} seconds. Ask for fewer things at"
            " once."
        ) from error
    finally:
        connection.set_progress_handler(None, 0)


class _patterns:  # noqa: N801  (a context manager, used like a function)
    """Lets SQL ask `found(pattern, text)`, within the time that patterns get.

    SQLite swallows what a function raises, so the reason is kept and raised at the end.
    """

    def __init__(self, connection: sqlite3.Connection, query: Query) -> None:
        self._connection = connection
        self._compiled = {text: compile_pattern(text) for text in _patterns_in(query)}
        self._deadline = time.monotonic() + PATTERN_SECONDS
        self._too_slow = False

    def __enter__(self) -> None:
        if self._compiled:
            self._connection.create_function("found", 2, self._found)

    def _found(self, pattern: str, text: str) -> bool:
        left = self._deadline - time.monotonic()
        if left <= 0:
            self._too_slow = True
            raise TimeoutError
        try:
            # concurrent: other threads, the event loop among them, run while it searches.
            return self._compiled[pattern].search(text, timeout=left, concurrent=True) is not None
        except (TimeoutError, MemoryError):
            self._too_slow = True
            raise

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if self._too_slow:
            raise BadQueryError(
                f"This pattern takes more than {PATTERN_SECONDS:.0f} seconds. Make it simpler, or"
                " search in one folder."
            ) from error


def _patterns_in(query: Query) -> set[str]:
    match query:
        case MatchesPattern(pattern):
            return {pattern}
        case All(parts) | AnyOf(parts):
            return {text for part in parts for text in _patterns_in(part)}
        case _:
            inner = getattr(query, "inner", None)
            return set() if inner is None else _patterns_in(inner)
