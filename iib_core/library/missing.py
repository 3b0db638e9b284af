"""Media whose file has gone while its root is there: kept with all that hangs on them, until the
file comes back or the user says that it may be forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from iib_core.files import TRASH_FOLDER
from iib_core.library.cursor import Cursor, format_cursor, parse_cursor
from iib_core.library.database import Database
from iib_core.library.forgetting import forget_media
from iib_core.library.rows import Media
from iib_core.library.seen import chunks, marks

_MISSING = f"""media AS m JOIN folder AS f ON f.id = m.folder_id JOIN root AS r ON r.id = f.root_id
              WHERE m.missing_since IS NOT NULL AND r.online AND (r.types <> '' OR r.hosted)
              AND '/' || f.relpath NOT LIKE '%/{TRASH_FOLDER}/%'
              AND NOT EXISTS (SELECT 1 FROM moved_out AS o
                              WHERE o.media_id = m.id AND o.missing_since = m.missing_since)
              AND (m.parser > 0 OR EXISTS (SELECT 1 FROM folder AS top
                   WHERE top.root_id = r.id AND top.relpath = '' AND top.mtime_ns IS NOT NULL))"""
# Rows that an import has made (parser 0) are not missing before their root was scanned once.
MISSING_IDS = f"SELECT m.id FROM {_MISSING}"
_COLUMNS = """m.missing_since, m.id, r.path, f.relpath, m.name, m.kind, m.mtime_ns, m.created_ns,
              m.size, m.width, m.height"""


@dataclass(frozen=True, slots=True)
class MissingMedia:
    """A row without its file."""

    media: Media
    since: int
    """Seconds since 1970: when we first did not find it."""


@dataclass(frozen=True, slots=True)
class MissingPage:
    """A part of the list, those that went last first."""

    missing: tuple[MissingMedia, ...]
    next: str
    """Where the next page begins: opaque. Empty at the end."""
    total: int


class MissingStore:
    """What is missing under the roots that are there. What lies on an unplugged drive is not."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(self, cursor: str = "", size: int = 200) -> MissingPage:
        """Raises InvalidError for a cursor that is none."""
        start = parse_cursor(cursor)
        after = "" if start is None else "AND (m.missing_since, m.id) < (?, ?)"
        values = () if start is None else (start.value, start.media_id)
        with self._database.read() as connection:
            (total,) = connection.execute(f"SELECT COUNT(*) FROM {_MISSING}").fetchone()
            rows = connection.execute(
                f"""SELECT {_COLUMNS} FROM {_MISSING} {after}
                    ORDER BY m.missing_since DESC, m.id DESC LIMIT ?""",
                (*values, size + 1),
            ).fetchall()
        shown = tuple(MissingMedia(Media._make(row[1:]), row[0]) for row in rows[:size])
        more = len(rows) > size
        last = shown[-1] if more else None
        return MissingPage(
            shown, format_cursor(Cursor(last.since, last.media.id)) if last else "", total
        )

    def forget(self, media_ids: Sequence[int] | None = None) -> int:
        """Remove the rows of these media, or of all that are listed, with tags and all. Those that
        are not missing stay. Returns how many were removed. This cannot be undone."""
        with self._database.write() as connection:
            if media_ids is None:
                rows = connection.execute(MISSING_IDS)
                gone = [row[0] for row in rows]
            else:
                gone = [
                    row[0]
                    for some in chunks(media_ids)
                    for row in connection.execute(
                        f"{MISSING_IDS} AND m.id IN ({marks(some)})", some
                    )
                ]
            forget_media(connection, gone)
        return len(gone)
