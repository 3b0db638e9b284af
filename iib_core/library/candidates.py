"""Which index knows the fewest media that a query can mean, and how many those are."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace

from iib_core.library import text_index
from iib_core.library.pattern_literals import needed_texts
from iib_core.library.query import (
    NETWORKS,
    All,
    AnyOf,
    Between,
    HasNetwork,
    HasTag,
    HasTagNamed,
    InAlbum,
    InFolders,
    IsTagged,
    MatchesPattern,
    Nearest,
    NegativeContains,
    Not,
    NoteContains,
    PathContains,
    PromptContains,
    Query,
    RelpathContains,
    TextContains,
    Where,
    albums_named,
    folders_below,
    ids_in,
    notes_with,
    tags_named,
    where,
)
from iib_core.metadata import SEEDS

MOST_SOURCES = 200
"""Lists of ids that one SELECT unites; SQLite allows 500."""
MOST_WRITTEN = 1000
"""Ids that are written into a statement, so that the trigram index is not asked twice."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Ids that hold every match, and perhaps others."""

    sql: Where
    """A SELECT of one column `id`."""
    rows: int | None
    """How many ids at most; None if more than it was worth to count."""
    is_exact: bool = False
    """They are the matches and nothing else, but for those that cannot be seen."""


def candidates(  # noqa: C901  (one branch for each kind of question)
    connection: sqlite3.Connection, query: Query, most: int
) -> Candidates | None:
    """The shortest list of ids that an index gives for a query; None if no index helps. Lists of
    `most` ids or more are not counted to their end."""
    match query:
        case HasTag(tag_id):
            row = connection.execute("SELECT count FROM tag WHERE id = ?", (tag_id,)).fetchone()
            sql = "SELECT media_id AS id FROM tag_media WHERE tag_id = ?"
            return Candidates(Where(sql, (tag_id,)), row[0] if row else 0, is_exact=True)
        case HasTagNamed():
            tags = tags_named(query)
            (rows,) = connection.execute(
                f"SELECT coalesce(sum(count), 0) FROM tag WHERE id IN ({tags.sql})",
                tags.values,
            ).fetchone()
            sql = f"SELECT media_id AS id FROM tag_media WHERE tag_id IN ({tags.sql})"
            return Candidates(Where(sql, tags.values), rows, is_exact=True)
        case HasNetwork(name, whole):
            named = candidates(connection, HasTagNamed(NETWORKS, name, whole), most)
            return None if named is None else replace(named, is_exact=False)
        case Between("seed", low, high) if low is not None and low == high:
            # Its digits stand in the text.
            digits = TextContains(str(int(low) % SEEDS))
            return _by_text(connection, [digits], most)
        case InAlbum():
            albums = albums_named(query)
            sql = f"SELECT media_id AS id FROM album_media WHERE album_id IN ({albums.sql})"
            return _counted(connection, Where(sql, albums.values), most, is_exact=True)
        case Nearest(ids):
            return Candidates(ids_in(ids), len(ids), is_exact=True)
        case NoteContains(text):
            return _counted(connection, notes_with(text), most, is_exact=True)
        case MatchesPattern():
            return _by_pattern(connection, query, most)
        case _ if isinstance(query, _TEXT_QUERIES):
            return _by_text(connection, [query], most)
        case InFolders(scopes):
            return _in_folders(connection, folders_below(scopes), most)
        case All(parts):
            return _in_all(parts, [candidates(connection, part, most) for part in parts])
        case AnyOf(parts) if parts:
            texts = [part for part in parts if isinstance(part, _TEXT_QUERIES)]
            others = [part for part in parts if not isinstance(part, _TEXT_QUERIES)]
            found = [candidates(connection, part, most) for part in others]
            return _union([*found, *([_by_text(connection, texts, most)] if texts else [])])
        case _:
            return None


def written(ids: Sequence[int]) -> Where:
    """A SELECT of these ids."""
    if not ids:
        return Where("SELECT NULL AS id WHERE FALSE")
    values = ",".join(f"({int(media_id)})" for media_id in ids)
    return Where(f"SELECT column1 AS id FROM (VALUES {values})")


_TextQuery = TextContains | PromptContains | NegativeContains | RelpathContains | PathContains
_TEXT_QUERIES = (TextContains, PromptContains, NegativeContains, RelpathContains, PathContains)


def _by_text(
    connection: sqlite3.Connection, queries: Sequence[_TextQuery], most: int
) -> Candidates | None:
    """Media that may hold any of these texts. A word is mostly looked for in text and path alike,
    which is one question to the trigram index."""
    if any(isinstance(q, PathContains) and _touches_a_root(connection, q.text) for q in queries):
        return None
    parts = [text_index.candidates(text) for text in dict.fromkeys(q.text for q in queries)]
    found = [part for part in parts if part is not None]
    if len(found) < len(parts):
        return None
    return _by_index(
        connection,
        Where(
            " UNION ALL ".join(part.sql for part in found),
            tuple(value for part in found for value in part.values),
        ),
        most,
    )


def _by_pattern(
    connection: sqlite3.Connection, query: MatchesPattern, most: int
) -> Candidates | None:
    """Media that hold the texts which the pattern needs."""
    texts = needed_texts(query.pattern)
    if query.in_full_path and any(_touches_a_root(connection, text) for text in texts):
        return None
    found = text_index.candidates_of_pattern(texts)
    return None if found is None else _by_index(connection, found, most)


def _by_index(connection: sqlite3.Connection, union: Where, most: int) -> Candidates:
    ids = [row[0] for row in connection.execute(f"{union.sql} LIMIT ?", (*union.values, most))]
    if len(ids) >= most:
        return Candidates(union, None)
    return Candidates(written(ids) if len(ids) <= MOST_WRITTEN else union, len(ids))


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


def _in_folders(connection: sqlite3.Connection, folders: Where, most: int) -> Candidates:
    sql = f"SELECT id FROM media WHERE seen = 1 AND folder_id IN ({folders.sql})"
    return _counted(connection, Where(sql, folders.values), most)


def _counted(
    connection: sqlite3.Connection, ids: Where, most: int, *, is_exact: bool = False
) -> Candidates:
    (rows,) = connection.execute(
        f"SELECT COUNT(*) FROM ({ids.sql} LIMIT ?)", (*ids.values, most)
    ).fetchone()
    return Candidates(ids, rows if rows < most else None, is_exact)


def _in_all(parts: Sequence[Query], found: Sequence[Candidates | None]) -> Candidates | None:
    """The shortest of the lists. What it holds is asked for the other tags at once: that takes a
    fraction of what it takes to look up its row and put it in order."""
    usable = [(one, part) for one, part in zip(found, parts, strict=True) if one is not None]
    unknown = float("inf")
    best, of = min(
        usable,
        key=lambda pair: unknown if pair[0].rows is None else pair[0].rows,
        default=(None, None),
    )
    if best is None:
        return None
    others = [part for part in parts if part is not of]
    on_tags = [part for part in others if _is_on_tags(part)]
    is_exact = best.is_exact and len(on_tags) == len(others)
    if not on_tags:
        return replace(best, is_exact=is_exact)
    more = where(All(tuple(on_tags)))
    return Candidates(
        Where(
            f"SELECT m.id FROM ({best.sql.sql}) AS m WHERE {more.sql}",
            best.sql.values + more.values,
        ),
        best.rows,
        is_exact,
    )


def _is_on_tags(query: Query) -> bool:
    """Whether the tags of a media decide alone."""
    match query:
        case HasTag() | HasTagNamed() | IsTagged():
            return True
        case Not(inner):
            return _is_on_tags(inner)
        case All(parts) | AnyOf(parts):
            return all(map(_is_on_tags, parts))
        case _:
            return False


def _union(parts: Sequence[Candidates | None]) -> Candidates | None:
    usable = [part for part in parts if part is not None]
    if len(usable) < len(parts) or len(parts) > MOST_SOURCES:
        return None
    known = [part.rows for part in usable if part.rows is not None]
    return Candidates(
        Where(
            " UNION ".join(f"SELECT * FROM ({part.sql.sql})" for part in usable),
            tuple(value for part in usable for value in part.sql.values),
        ),
        sum(known) if len(known) == len(usable) else None,
        is_exact=all(part.is_exact for part in usable),
    )
