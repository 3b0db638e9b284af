"""The answer of basic_info, which repeats thousands of tags and is asked for all the time."""

from __future__ import annotations

import threading

import orjson

from iib_core.api import wire
from iib_core.api.responses import json_bytes
from iib_core.library import Library


class BasicInfoCache:
    """Keeps the part that comes from the database, as bytes, until the library changes."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lock = threading.Lock()
        self._version: int | None = None
        self._tags = b"[]"
        self._count = 0

    def content(self) -> bytes:
        # Read before the tags: a change in between is then seen at the next call.
        version = self._library.version
        with self._lock:
            if version != self._version:
                tags = [wire.tag_answer(tag) for tag in self._library.tags.all()]
                self._tags = json_bytes(tags)
                self._count = self._library.media.count()
                self._version = version
            tags_json, count = self._tags, self._count
        folders = self._library.expired_folders()
        return json_bytes(
            {
                "img_count": count,
                "tags": orjson.Fragment(tags_json),
                "expired": bool(folders),
                "expired_dirs": folders,
            }
        )
