"""What is stored of the meaning of prompts: vectors, groups of pictures, and their names."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple, TypeVar

from iib_core.library.database import Database
from iib_core.library.query import FolderScope, folders_below
from iib_core.library.rows import join_path
from iib_core.library.seen import marks

AT_ONCE = 500
KEPT_RESULTS = 200
KEPT_TITLES = 20_000


Value = TypeVar("Value")


class Prompted(NamedTuple):
    """A picture that can be seen, and its prompt."""

    id: int
    path: str
    prompt: str


class StoredResult(NamedTuple):
    """Groups that were found once."""

    cache_key: str
    stamp: str
    made_at: str
    result: Mapping[str, object]


class TopicStore:
    """Vectors are bytes here: what they are made of is the business of `topics`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def prompts(self, scopes: Sequence[FolderScope]) -> Iterator[Prompted]:
        """The pictures in these folders that have a prompt, by their ids."""
        folders = folders_below(tuple(scopes))
        with self._database.read() as connection:
            rows = connection.execute(
                f"""SELECT m.id, r.path, f.relpath, m.name, substr(g.text, 1, m.prompt_length)
                    FROM media AS m JOIN generation AS g ON g.media_id = m.id
                    JOIN folder AS f ON f.id = m.folder_id JOIN root AS r ON r.id = f.root_id
                    WHERE m.seen = 1 AND m.prompt_length > 0 AND m.folder_id IN ({folders.sql})
                    ORDER BY m.id""",
                folders.values,
            )
            for media_id, root, relpath, name, prompt in rows:
                yield Prompted(media_id, join_path(root, relpath, name), prompt)

    def vectors(self, model: str, hashes: Sequence[bytes]) -> dict[bytes, bytes]:
        """Those that there are."""
        return dict(self._by_hash("SELECT text_hash, vec FROM vector", model, hashes))

    def failures(self, model: str, hashes: Sequence[bytes]) -> set[bytes]:
        """Those that the model would not take."""
        found = self._by_hash("SELECT text_hash, reason FROM vector_failure", model, hashes)
        return {text_hash for text_hash, _reason in found}

    def add_vectors(self, model: str, vectors: Mapping[bytes, bytes]) -> None:
        with self._database.write() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO vector VALUES (?, ?, ?)",
                [(text_hash, model, vec) for text_hash, vec in vectors.items()],
            )
            self._drop_failures(connection, model, vectors)

    def add_failures(self, model: str, hashes: Iterable[bytes], reason: str) -> None:
        with self._database.write() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO vector_failure VALUES (?, ?, ?)",
                [(text_hash, model, reason) for text_hash in hashes],
            )

    def result(self, cache_key: str) -> StoredResult | None:
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT cache_key, stamp, made_at, result FROM topic_result WHERE cache_key = ?",
                (cache_key,),
            ).fetchone()
        return _stored(row)

    def latest_result(self, folders: Iterable[str]) -> StoredResult | None:
        """The last one of exactly these folders, whatever else was asked for."""
        with self._database.read() as connection:
            row = connection.execute(
                """SELECT cache_key, stamp, made_at, result FROM topic_result WHERE folders = ?
                   ORDER BY id DESC LIMIT 1""",
                (_folders(folders),),
            ).fetchone()
        return _stored(row)

    def keep_result(
        self, cache_key: str, folders: Iterable[str], stamp: str, result: Mapping[str, object]
    ) -> StoredResult:
        made_at = datetime.now().isoformat()
        text = json.dumps(result, ensure_ascii=False)
        with self._database.write() as connection:
            connection.execute("DELETE FROM topic_result WHERE cache_key = ?", (cache_key,))
            connection.execute(
                "INSERT INTO topic_result (cache_key, folders, stamp, made_at, result)"
                " VALUES (?, ?, ?, ?, ?)",
                (cache_key, _folders(folders), stamp, made_at, text),
            )
            connection.execute(
                """DELETE FROM topic_result WHERE id NOT IN
                   (SELECT id FROM topic_result ORDER BY id DESC LIMIT ?)""",
                (KEPT_RESULTS,),
            )
        return StoredResult(cache_key, stamp, made_at, result)

    def titles(self, keys: Sequence[str]) -> dict[str, Mapping[str, object]]:
        found: dict[str, Mapping[str, object]] = {}
        with self._database.read() as connection:
            for some in _some(keys):
                sql = f"SELECT key, content FROM topic_title WHERE key IN ({marks(some)})"
                rows = connection.execute(sql, some).fetchall()
                found.update((key, json.loads(content)) for key, content in rows)
        return found

    def keep_titles(self, titles: Mapping[str, Mapping[str, object]]) -> None:
        rows = [(key, json.dumps(each, ensure_ascii=False)) for key, each in titles.items()]
        with self._database.write() as connection:
            (number,) = connection.execute("SELECT COUNT(*) FROM topic_title").fetchone()
            if number + len(rows) > KEPT_TITLES:
                # Each can be made again.
                connection.execute("DELETE FROM topic_title")
            connection.executemany("INSERT OR REPLACE INTO topic_title VALUES (?, ?)", rows)

    def _by_hash(
        self, select: str, model: str, hashes: Sequence[bytes]
    ) -> Iterator[tuple[bytes, bytes]]:
        with self._database.read() as connection:
            for some in _some(hashes):
                yield from connection.execute(
                    f"{select} WHERE model = ? AND text_hash IN ({marks(some)})", (model, *some)
                )

    def _drop_failures(
        self, connection: sqlite3.Connection, model: str, hashes: Iterable[bytes]
    ) -> None:
        connection.executemany(
            "DELETE FROM vector_failure WHERE text_hash = ? AND model = ?",
            [(text_hash, model) for text_hash in hashes],
        )


def _some(values: Sequence[Value]) -> Iterator[Sequence[Value]]:
    """As many as a statement may name."""
    return (values[start : start + AT_ONCE] for start in range(0, len(values), AT_ONCE))


def _folders(folders: Iterable[str]) -> str:
    return json.dumps(sorted(set(folders)), ensure_ascii=False)


def _stored(row: tuple[str, str, str, str] | None) -> StoredResult | None:
    return None if row is None else StoredResult(*row[:3], json.loads(row[3]))
