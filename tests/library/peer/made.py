"""Databases as the older program leaves them, made from the description in contract 13.4."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import struct
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

NEW, PLAIN, OLD = "1.9.0", "1.0.0", "0.1.0"
"""With `exif_edited`, and settings in another order; as the contract describes it; without color,
alias, created_at and all tables that came later."""
AGES = (NEW, PLAIN, OLD)

_EVER = """
CREATE TABLE tag (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, score INTEGER, type TEXT,
    count INTEGER{color}, UNIQUE (name, type) ON CONFLICT REPLACE);
CREATE TABLE image_tag (image_id INTEGER, tag_id INTEGER{created_at},
    FOREIGN KEY (image_id) REFERENCES image (id), FOREIGN KEY (tag_id) REFERENCES tag (id),
    PRIMARY KEY (image_id, tag_id));
CREATE TABLE folders (id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT, modified_date TEXT);
CREATE TABLE image (id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT UNIQUE, exif TEXT,
    size INTEGER, date TEXT{edited});
CREATE TABLE extra_path (path TEXT PRIMARY KEY, type TEXT{alias});
"""
_LATER = """
CREATE TABLE global_setting ({setting});
CREATE TABLE dir_cover_cache (folder_path TEXT PRIMARY KEY, modified_time TEXT, media_files TEXT);
CREATE TABLE image_embedding (image_id INTEGER PRIMARY KEY, model TEXT, dim INTEGER,
    text_hash TEXT, vec BLOB, updated_at TEXT);
CREATE TABLE image_embedding_fail (image_id INTEGER, model TEXT, text_hash TEXT, error TEXT,
    updated_at TEXT, PRIMARY KEY (image_id, model, text_hash));
CREATE TABLE topic_title_cache (cluster_hash TEXT PRIMARY KEY, title TEXT, keywords TEXT,
    model TEXT, updated_at TEXT);
CREATE TABLE topic_cluster_cache (cache_key TEXT PRIMARY KEY, folders TEXT, model TEXT,
    params TEXT, embeddings_count INTEGER, embeddings_max_updated_at TEXT, result TEXT,
    updated_at TEXT);
"""
_TIMES = "created_time TEXT, modified_time TEXT"


class Peer:
    """A database of the older program, and what it would write into it."""

    def __init__(self, path: Path, age: str = NEW) -> None:
        self.path = path
        self.age = age
        is_old, is_new = age == OLD, age == NEW
        layout = _EVER.format(
            color="" if is_old else ", color TEXT DEFAULT ''",
            created_at="" if is_old else ", created_at TEXT",
            alias="" if is_old else ", alias TEXT DEFAULT ''",
            edited=", exif_edited TEXT" if is_new else "",
        )
        name, value = "name TEXT PRIMARY KEY", "setting_json TEXT"
        if not is_old:
            first = (value, name) if is_new else (name, value)
            layout += _LATER.format(setting=", ".join((*first, _TIMES)))
        path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.executescript(layout)

    def run(self, sql: str, *values: object) -> int:
        """Returns the id of the row that was put in."""
        with closing(sqlite3.connect(self.path)) as connection, connection:
            return int(connection.execute(sql, values).lastrowid or 0)

    def image(self, path: object, exif: str = "", **columns: object) -> int:
        """The id of a picture, which is put in if it is not there."""
        values: dict[str, object] = {
            "path": str(path),
            "exif": exif,
            "size": 1234,
            "date": "2024-05-06 07:08:09",
            **columns,
        }
        with closing(sqlite3.connect(self.path)) as connection, connection:
            connection.execute(*_insert("INSERT OR IGNORE", "image", values))
            row = connection.execute("SELECT id FROM image WHERE path = ?", (str(path),))
            return int(row.fetchone()[0])

    def tag(self, name: str, kind: str = "custom", color: str = "") -> int:
        values = {"name": name, "score": 0, "type": kind, "count": 0}
        return self.run(*_spread("INSERT", "tag", values | ({"color": color} if color else {})))

    def link(self, path: object, *tag_ids: int) -> None:
        for tag_id in tag_ids:
            values = {"image_id": self.image(path), "tag_id": tag_id}
            self.run(*_spread("INSERT", "image_tag", values))

    def folder(self, path: object) -> None:
        values = {"path": str(path), "modified_date": "2024-05-06 07:08:09"}
        self.run(*_spread("INSERT", "folders", values))

    def extra_path(self, path: object, types: str = "scanned", alias: str = "") -> None:
        values = {"path": str(path), "type": types} | ({"alias": alias} if alias else {})
        self.run(*_spread("INSERT", "extra_path", values))

    def setting(self, name: str, value: object) -> None:
        text = value if isinstance(value, str) else json.dumps(value)
        values = {"name": name, "setting_json": text, "created_time": "", "modified_time": ""}
        self.run(*_spread("INSERT", "global_setting", values))

    def embedding(self, path: object, vector: Iterable[float], **columns: object) -> None:
        floats = list(vector)
        values: dict[str, object] = {
            "image_id": self.image(path),
            "model": "text-embedding-3-small",
            "dim": len(floats),
            "text_hash": "hash",
            "vec": struct.pack(f"<{len(floats)}f", *floats),
            "updated_at": "2026-01-02T03:04:05",
            **columns,
        }
        self.run(*_spread("INSERT OR REPLACE", "image_embedding", values))

    def title(self, cluster: str, title: str) -> None:
        values = {"cluster_hash": cluster, "title": title, "keywords": '["a"]', "model": "gpt"}
        self.run(*_spread("INSERT", "topic_title_cache", values))

    def clusters(self, key: str, result: str) -> None:
        values = {"cache_key": key, "folders": "[]", "result": result}
        self.run(*_spread("INSERT", "topic_cluster_cache", values))


def fingerprint(path: Path) -> dict[str, str]:
    """The hash of a database and of all that lies beside it under its name."""
    return {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(path.parent.glob(f"{path.name}*"))
    }


def _spread(verb: str, table: str, values: Mapping[str, object]) -> tuple[Any, ...]:
    sql, parameters = _insert(verb, table, values)
    return (sql, *parameters)


def _insert(verb: str, table: str, values: Mapping[str, object]) -> tuple[str, tuple[object, ...]]:
    marks = ", ".join("?" * len(values))
    return f"{verb} INTO {table} ({', '.join(values)}) VALUES ({marks})", tuple(values.values())
