"""All that is the user's, as one JSON document (docs/exchange.md)."""

from __future__ import annotations

import base64
import sqlite3
import time
from collections.abc import Iterator, Sequence

import orjson

from iib_core.files import TRASH_FOLDER
from iib_core.library.database import Database
from iib_core.library.rows import CUSTOM, STARS, join_path, stars_of
from iib_core.library.seen import chunks, marks

FORMAT = "infinite-image-browsing/collection"
VERSION = 1


class Exporter:
    """Makes the document piece by piece: it is never in memory as a whole."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def pieces(self) -> Iterator[bytes]:
        """UTF-8. The pieces together are the document. Only media that the user has given
        something are in it; those that are missing or away too."""
        with self._database.read() as connection:
            head = {
                "format": FORMAT,
                "version": VERSION,
                "exported_at": int(time.time()),
                "roots": _roots(connection),
                "tags": _tags(connection),
                "albums": _albums(connection),
                "saved_searches": _saved_searches(connection),
                "settings": _settings(connection),
            }
            ids = _ids(connection)
        yield orjson.dumps(head)[:-1] + b',"media":['
        between = b"\n"
        for some in chunks(ids):
            with self._database.read() as connection:
                media = _media(connection, some)
            for each in media:
                yield between + orjson.dumps(each)
                between = b",\n"
        yield b"\n]}\n"


def _roots(connection: sqlite3.Connection) -> list[dict[str, object]]:
    rows = connection.execute("SELECT path, types, alias FROM root WHERE types <> '' ORDER BY id")
    return [
        {"path": path, "types": types.split("+"), "alias": alias} for path, types, alias in rows
    ]


def _tags(connection: sqlite3.Connection) -> list[dict[str, str]]:
    """The user's own, and the colours of the others."""
    rows = connection.execute(
        f"""SELECT type, name, color FROM tag
            WHERE (type = ? AND name NOT IN ({marks(STARS)})) OR color <> '' ORDER BY id""",
        (CUSTOM, *STARS),
    )
    return [{"type": kind, "name": name, "color": color} for kind, name, color in rows]


def _albums(connection: sqlite3.Connection) -> list[dict[str, object]]:
    rows = connection.execute(
        """SELECT album.name, query, r.path, f.relpath, m.name
           FROM album LEFT JOIN media AS m ON m.id = cover_id
           LEFT JOIN folder AS f ON f.id = m.folder_id LEFT JOIN root AS r ON r.id = f.root_id
           ORDER BY album.id"""
    )
    return [
        {"name": name, "q": query, "cover": join_path(*cover) if cover[0] else None}
        for name, query, *cover in rows
    ]


def _saved_searches(connection: sqlite3.Connection) -> list[dict[str, object]]:
    rows = connection.execute("SELECT name, query, sort, folders FROM saved_search ORDER BY id")
    return [
        {"name": name, "q": query, "sort": sort, "folder_paths": orjson.loads(folders)}
        for name, query, sort, folders in rows
    ]


def _settings(connection: sqlite3.Connection) -> dict[str, object]:
    rows = connection.execute("SELECT name, value FROM preference ORDER BY name")
    return {name: orjson.loads(value) for name, value in rows}


def _ids(connection: sqlite3.Connection) -> list[int]:
    """The media that the user has given something."""
    rows = connection.execute(
        """SELECT media_id FROM tag_media JOIN tag ON tag.id = tag_id WHERE type = ?
           UNION SELECT media_id FROM album_media UNION SELECT media_id FROM note
           UNION SELECT cover_id FROM album WHERE cover_id IS NOT NULL
           UNION SELECT media_id FROM edited_text UNION SELECT media_id FROM video_cover
           ORDER BY media_id""",
        (CUSTOM,),
    )
    return [media_id for (media_id,) in rows]


def _media(connection: sqlite3.Connection, ids: Sequence[int]) -> list[dict[str, object]]:
    tags = _names_of(
        connection,
        f"""SELECT media_id, name FROM media_tag JOIN tag ON tag.id = tag_id
            WHERE type = '{CUSTOM}' AND media_id IN ({marks(ids)}) ORDER BY tag.id""",
        ids,
    )
    albums = _names_of(
        connection,
        f"""SELECT media_id, name FROM album_media JOIN album ON album.id = album_id
            WHERE media_id IN ({marks(ids)}) ORDER BY album.id""",
        ids,
    )
    rows = connection.execute(
        f"""SELECT m.id, r.path, f.relpath, m.name, m.size,
                   strftime('%Y-%m-%d %H:%M:%S', m.mtime_ns / 1000000000, 'unixepoch', 'localtime'),
                   m.fingerprint, coalesce(n.text, ''), coalesce(e.text, ''), c.picture
            FROM media AS m JOIN folder AS f ON f.id = m.folder_id
            JOIN root AS r ON r.id = f.root_id LEFT JOIN note AS n ON n.media_id = m.id
            LEFT JOIN edited_text AS e ON e.media_id = m.id
            LEFT JOIN video_cover AS c ON c.media_id = m.id
            WHERE m.id IN ({marks(ids)}) AND '/' || f.relpath NOT LIKE '%/{TRASH_FOLDER}/%'
            ORDER BY m.id""",
        ids,
    )
    found = []
    for media_id, root, folder, name, size, date, fingerprint, note, text, cover in rows:
        own = tags.get(media_id, [])
        found.append(
            {
                "path": join_path(root, folder, name),
                "size": size,
                "date": date,
                "fingerprint": fingerprint.hex() if fingerprint else "",
                "tags": [tag for tag in own if tag not in STARS],
                "rating": stars_of(own),
                "albums": albums.get(media_id, []),
                "note": note,
                "edited_text": text,
                "cover": base64.b64encode(cover).decode() if cover else "",
            }
        )
    return found


def _names_of(connection: sqlite3.Connection, sql: str, ids: Sequence[int]) -> dict[int, list[str]]:
    names: dict[int, list[str]] = {}
    for media_id, name in connection.execute(sql, ids):
        names.setdefault(media_id, []).append(name)
    return names
