"""Find the page of a result: walk the media by time, or start from an index, whichever is short.

A page of a frequent tag or word is full after a few hundred rows of a walk by time, whatever the
size of the library. A rare one is not: then the ids come from the tag index or the trigram index,
and few rows are left to look at and sort. So a short walk goes first. What it finds tells how many
rows a page would take; where an index knows of fewer media than that, these are looked through
instead, newest first, until the page is full.
"""

from __future__ import annotations

import random
import sqlite3
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from iib_core.errors import InvalidError
from iib_core.library.candidates import Candidates, candidates, written
from iib_core.library.cursor import Cursor, format_cursor, parse_cursor
from iib_core.library.facets import FacetValue, count_facets
from iib_core.library.meaning import FARTHEST, distances, is_within_nearest
from iib_core.library.missing import MISSING_IDS
from iib_core.library.orders import NEAREST, ORDERS, Order
from iib_core.library.query import (
    All,
    InFolders,
    IsMissing,
    Query,
    Where,
    asks_for_missing,
    folders_below,
    where,
)
from iib_core.library.rows import Media, Page
from iib_core.library.search_limits import in_time, patterns
from iib_core.library.seen import marks
from iib_core.library.shuffle import Shuffle

PROBE_ROWS = 300
"""Rows that a walk by time looks at before anything else is thought of."""
WALK_ROWS = 2000
"""Rows that are sooner walked through than an index is asked."""
MOST_COUNTED = 20_000
"""Ids of an index that are counted, and rows of a walk, before the other way is thought of."""
MOST_FOLDERS = 500
"""Folders of a scope that are asked for their newest media."""
PORTION = 400
"""Candidates that are looked at first; each further portion is twice as large."""
LAST_ID = 2**63 - 1

_COLUMNS = """m.id, r.path, f.relpath, m.name, m.kind, m.mtime_ns, m.created_ns, m.size,
              m.width, m.height"""
_BY_TIME = "INDEXED BY media_by_time"  # said, because another index holds the same columns
_JOINED = "JOIN folder AS f ON f.id = m.folder_id JOIN root AS r ON r.id = f.root_id"
_SEEN = "m.seen = 1"
_SEEN_OR_MISSING = f"(m.seen = 1 OR m.id IN ({MISSING_IDS}))"


def find(
    connection: sqlite3.Connection, query: Query, cursor: str, size: int, sort: str, counted: bool
) -> Page:
    """One page of a result. `counted`: say the total too (0 otherwise).

    Raises InvalidError for an unknown order or cursor, BadQueryError for a bad pattern.
    """
    order = _order(sort, query)
    start = parse_cursor(cursor)
    if start is not None and isinstance(start.value, str) != order.is_text:
        raise InvalidError("This cursor belongs to a result in another order")
    with in_time(connection), patterns(connection, query):
        search = _Search(connection, query, order, start)
        rows = search.page(size + 1)
        total = start.total if start is not None else None
        if counted and total is None:
            total = search.count()
    return _page(rows, size, search.seed, total)


def _order(sort: str, query: Query) -> Order:
    if sort == NEAREST.by:
        if distances(query) is None:
            raise InvalidError("Only what a search by meaning finds can be sorted by nearness")
        return NEAREST
    order = ORDERS.get(sort)
    if order is None:
        raise InvalidError(f"{sort} is no order; these are: {', '.join(ORDERS)}")
    return order


def facets(
    connection: sqlite3.Connection, query: Query, names: Sequence[str]
) -> dict[str, tuple[FacetValue, ...]]:
    """Of all matches of a query, for each facet the most frequent values. Raises BadQueryError."""
    with in_time(connection), patterns(connection, query):
        search = _Search(connection, query, ORDERS["newest"], None)
        return count_facets(connection, search.matches(), names)


def ids(connection: sqlite3.Connection, query: Query) -> list[int]:
    """Of all matches, in the order of the ids. Raises BadQueryError."""
    with in_time(connection), patterns(connection, query):
        matches = _Search(connection, query, ORDERS["newest"], None).matches()
        rows = connection.execute(f"SELECT id FROM ({matches.sql}) ORDER BY id", matches.values)
        return [media_id for (media_id,) in rows]


def random_media(connection: sqlite3.Connection, query: Query, count: int) -> tuple[Media, ...]:
    """Up to `count` media in random order. Raises BadQueryError."""
    with in_time(connection), patterns(connection, query):
        return _random(connection, query, count)


def seen_media(connection: sqlite3.Connection, media_id: int) -> Media | None:
    """A row by its id, if it can be seen."""
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM media AS m {_JOINED} WHERE m.id = ? AND {_SEEN}", (media_id,)
    ).fetchone()
    return None if row is None else Media(*row)


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


_Row = tuple[Any, ...]
"""The values of a Media, and behind them the value that it is sorted by."""


def _page(rows: list[_Row], size: int, seed: int, total: int | None) -> Page:
    shown = rows[:size]
    after = ""
    if len(rows) > size and shown:
        last = shown[-1]
        after = format_cursor(Cursor(last[-1], last[0], total, seed))
    return Page(tuple([Media._make(row[:-1]) for row in shown]), after, total or 0)


class _Search:
    """One query in one order from one place on."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        query: Query,
        order: Order,
        start: Cursor | None,
    ) -> None:
        self._connection = connection
        self._query = query
        self._order = order
        self._start = start
        self.seed = 0
        """That of a random order, for the cursor."""
        self._condition = where(query)
        self._about_missing = asks_for_missing(query)
        self._shown = _SEEN_OR_MISSING if self._about_missing else _SEEN

    def page(self, wanted: int) -> list[_Row]:
        if self._order.shuffled:
            return self._shuffled(wanted)
        if self._order.ranked:
            return self._ranked(wanted)
        if not self._order.by_time or self._about_missing:
            return self._rows(self._source(), self._after(self._start), wanted)
        rows, at = self._walk(self._first_in_scope(), wanted, PROBE_ROWS)
        if at is None or len(rows) >= wanted:
            return rows
        left = wanted - len(rows)
        expected = left * PROBE_ROWS // len(rows) if rows else None  # rows of a walk, for a page
        if expected is None or expected > WALK_ROWS:
            most = min(expected or MOST_COUNTED, MOST_COUNTED)
            source = candidates(self._connection, self._query, most)
            if source is not None and source.rows is not None and source.rows < most:
                return rows + self._from(source, at, left)
        bound = WALK_ROWS if expected is None else max(WALK_ROWS, 2 * expected)
        more, at = self._walk(at, left, min(bound, MOST_COUNTED))
        rows += more
        if at is None or len(more) >= left:
            return rows
        source = candidates(self._connection, self._query, MOST_COUNTED)
        return rows + self._from(source, at, left - len(more))

    def _shuffled(self, wanted: int) -> list[_Row]:
        """Looks up what stands at the next places, or sorts all matches where these are few."""
        (last,) = self._connection.execute("SELECT coalesce(max(id), 0) FROM media").fetchone()
        shuffle = Shuffle.from_code(self._start.seed) if self._start else Shuffle.over(last)
        self.seed = shuffle.code
        at = max(-1, int(self._start.value)) if self._start else -1
        end = max(1 << shuffle.bits, last + 1)
        rows: list[_Row] = []
        length = max(PROBE_ROWS, 2 * wanted)
        while len(rows) < wanted and at + 1 < end:
            places = np.arange(at + 1, min(at + 1 + length, end), dtype=np.int64)
            matches = self._among(shuffle.numbers(places).tolist())
            rows += matches
            at += len(places)
            left = wanted - len(rows)
            expected = left * len(places) // len(matches) if matches else end
            if left > 0 and expected > WALK_ROWS:
                most = min(expected, MOST_COUNTED)
                rows += self._among(self._next_of_all(shuffle, at, left, most))
                break
            length = expected + PROBE_ROWS
        return self._placed(shuffle, rows[:wanted])

    def _ranked(self, wanted: int) -> list[_Row]:
        """Looks up what is nearest, and then what is next."""
        far = distances(self._query) or {}
        if not is_within_nearest(self._query):
            matches = self.matches()
            rows = self._connection.execute(matches.sql, matches.values)
            far = {media_id: FARTHEST for (media_id,) in rows} | far
        order = sorted((distance, -media_id) for media_id, distance in far.items())
        start = self._start
        at = bisect_right(order, (start.value, -start.media_id)) if start is not None else 0
        found: list[_Row] = []
        length = max(PROBE_ROWS, 2 * wanted)
        while len(found) < wanted and at < len(order):
            some = [-minus_id for _, minus_id in order[at : at + length]]
            found += [(*row, far[row[0]]) for row in self._among(some)]
            at, length = at + length, 2 * length
        return found[:wanted]

    def _among(self, ids: Sequence[int]) -> list[_Row]:
        """The rows of those that match, in the order of the ids."""
        # As one value and not as many: so the statement is the same each time, and is parsed once.
        sql = f"""SELECT {_COLUMNS} FROM json_each(?) AS k CROSS JOIN media AS m ON m.id = k.value
                  {_JOINED} WHERE {self._shown} AND {self._condition.sql}"""
        return self._connection.execute(sql, (str(ids), *self._condition.values)).fetchall()

    def _next_of_all(self, shuffle: Shuffle, at: int, wanted: int, most: int) -> list[int]:
        """The ids of the matches that come next in a random order."""
        condition = self._within(self._candidates(most))
        matches = self._connection.execute(
            f"SELECT m.id FROM media AS m WHERE {self._shown} AND {condition.sql}",
            condition.values,
        ).fetchall()
        ids = np.fromiter((media_id for (media_id,) in matches), np.int64, len(matches))
        places = shuffle.places(ids)
        order = np.argsort(places[places > at])[:wanted]
        return [int(media_id) for media_id in ids[places > at][order]]

    def _placed(self, shuffle: Shuffle, rows: Sequence[_Row]) -> list[_Row]:
        """The rows, each with its place behind it."""
        places = shuffle.places(np.array([row[0] for row in rows], np.int64)).tolist()
        return [(*row, place) for row, place in zip(rows, places, strict=True)]

    def _first_in_scope(self) -> Cursor | None:
        """Where a walk begins: within folders, at the newest (or oldest) media in them."""
        scope = _scope_of(self._query)
        if scope is None:
            return self._start
        folders = folders_below(scope.scopes)
        (number,) = self._connection.execute(
            f"SELECT COUNT(*) FROM ({folders.sql} LIMIT ?)", (*folders.values, MOST_FOLDERS + 1)
        ).fetchone()
        if number > MOST_FOLDERS:
            return self._start
        best = "max" if self._order.descending else "min"
        (first,) = self._connection.execute(
            f"""SELECT {best}((SELECT {best}(mtime_ns) FROM media AS m
                               WHERE m.folder_id = f.id AND m.seen = 1))
                FROM ({folders.sql}) AS f""",
            folders.values,
        ).fetchone()
        if first is None:
            return self._start
        if self._start is not None:
            further = min if self._order.descending else max
            if further(first, self._start.value) == self._start.value:
                return self._start
        return Cursor(first, LAST_ID if self._order.descending else -1)

    def _walk(
        self, start: Cursor | None, wanted: int, bound: int
    ) -> tuple[list[_Row], Cursor | None]:
        """What is found among the next `bound` rows, and where these end; None at the very end."""
        stop = self._walk_end(start, bound)
        return self._rows(None, _both(self._after(start), self._until(stop)), wanted), stop

    def _from(self, source: Candidates | None, start: Cursor, wanted: int) -> list[_Row]:
        """What is found from a place on: among candidates, or by walking to the end."""
        if source is None:
            return self._rows(None, self._after(start), wanted)
        if source.is_exact or (source.rows is not None and source.rows <= PORTION):
            return self._rows(source, self._after(start), wanted)
        rows: list[_Row] = []
        for some in _portions(self._in_order(source.sql, start)):
            portion = Candidates(written(some), len(some))
            rows += self._rows(portion, _ANY, wanted - len(rows))
            if len(rows) >= wanted:
                break
        return rows

    def _in_order(self, source: Where, start: Cursor) -> list[int]:
        """The ids of candidates that can be seen, from a place on."""
        limits = self._after(start)
        way = "DESC" if self._order.descending else "ASC"
        rows = self._connection.execute(
            f"""SELECT m.id FROM media AS m
                WHERE m.seen = 1 AND m.id IN ({source.sql}) AND {limits.sql}
                ORDER BY +{self._order.expression} {way}, m.id {way}""",
            (*source.values, *limits.values),
        )
        return [row[0] for row in rows]

    def count(self) -> int:
        """How many media match in all."""
        if isinstance(self._query, All) and not self._query.parts:
            return int(
                self._connection.execute("SELECT COUNT(*) FROM media WHERE seen = 1").fetchone()[0]
            )
        matches = self.matches()
        sql = f"SELECT COUNT(*) FROM ({matches.sql})"
        return int(self._connection.execute(sql, matches.values).fetchone()[0])

    def matches(self) -> Where:
        """A SELECT of the ids of all matches."""
        condition = self._within(self._source())
        return Where(
            f"SELECT m.id FROM media AS m WHERE {self._shown} AND {condition.sql}",
            condition.values,
        )

    def _source(self) -> Candidates | None:
        return self._candidates(MOST_COUNTED)

    def _candidates(self, most: int) -> Candidates | None:
        if not self._about_missing:
            return candidates(self._connection, self._query, most)
        # The lists of the indexes hold what can be seen.
        if _needs_missing(self._query):
            return Candidates(Where(MISSING_IDS), None)
        return None

    def _within(self, source: Candidates | None) -> Where:
        """The query's condition; with a source, only over the ids that it selects."""
        if source is None:
            return self._condition
        within = Where(f"m.id IN ({source.sql.sql})", source.sql.values)
        return within if source.is_exact else _both(within, self._condition)

    def _rows(self, source: Candidates | None, limits: Where, wanted: int) -> list[_Row]:
        order = self._order
        # "+": from an index of ids the rows are few, and must not be found by walking the time.
        key = f"+{order.expression}" if source is not None else order.expression
        way = "DESC" if order.descending else "ASC"
        is_walk = source is None and order.by_time and not self._about_missing
        index = _BY_TIME if is_walk else ""
        condition = _both(limits, self._within(source))
        # The rows of the page are found first and joined afterwards: the join of 200, not of all.
        sql = f"""
            SELECT {_COLUMNS}, k.key FROM (
                SELECT m.id AS id, {order.expression} AS key FROM media AS m {index}
                WHERE {self._shown} AND {condition.sql}
                ORDER BY {key} {way}, m.id {way} LIMIT ?
            ) AS k CROSS JOIN media AS m ON m.id = k.id {_JOINED}
            ORDER BY k.key {way}, k.id {way}"""
        return self._connection.execute(sql, (*condition.values, wanted)).fetchall()

    def _after(self, start: Cursor | None) -> Where:
        if start is None:
            return _ANY
        sign = "<" if self._order.descending else ">"
        return Where(
            f"({self._order.expression}, m.id) {sign} (?, ?)", (start.value, start.media_id)
        )

    def _until(self, stop: Cursor | None) -> Where:
        if stop is None:
            return _ANY
        sign = ">=" if self._order.descending else "<="
        return Where(f"({self._order.expression}, m.id) {sign} (?, ?)", (stop.value, stop.media_id))

    def _walk_end(self, start: Cursor | None, bound: int) -> Cursor | None:
        """The key of the last row of a bounded walk; None if fewer rows are left than that."""
        way = "DESC" if self._order.descending else "ASC"
        limits = self._after(start)
        row = self._connection.execute(
            f"""SELECT m.mtime_ns, m.id FROM media AS m {_BY_TIME}
                WHERE m.seen = 1 AND {limits.sql}
                ORDER BY m.mtime_ns {way}, m.id {way} LIMIT 1 OFFSET ?""",
            (*limits.values, bound),
        ).fetchone()
        return None if row is None else Cursor(*row)


_ANY = Where("TRUE")


def _both(one: Where, other: Where) -> Where:
    return Where(f"({one.sql}) AND ({other.sql})", one.values + other.values)


def _scope_of(query: Query) -> InFolders | None:
    """The folders that all matches lie in, if the query names any."""
    match query:
        case InFolders():
            return query
        case All(parts):
            return next((scope for part in parts if (scope := _scope_of(part))), None)
        case _:
            return None


def _needs_missing(query: Query) -> bool:
    """Whether all matches are missing."""
    match query:
        case IsMissing():
            return True
        case All(parts):
            return any(map(_needs_missing, parts))
        case _:
            return False


def _portions(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    start, length = 0, PORTION
    while start < len(ids):
        yield ids[start : start + length]
        start, length = start + length, length * 2
