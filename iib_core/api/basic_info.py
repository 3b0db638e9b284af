"""The answer of basic_info, which repeats thousands of tags and is asked for all the time."""

from __future__ import annotations

import hashlib
import threading
from itertools import starmap

import orjson

from iib_core.api import wire
from iib_core.api.responses import etag_of, json_bytes
from iib_core.library import Library


class BasicInfoCache:
    """Keeps the part that comes from the database, as bytes, until the library changes."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lock = threading.Lock()
        self._version: int | None = None
        self._tags = b"[]"
        self._digest = b""
        self._count = 0

    def answer(self) -> tuple[bytes, str]:
        """The body, and its ETag."""
        # Read before the tags: a change in between is then seen at the next call.
        version = self._library.version
        with self._lock:
            if version != self._version:
                self._tags = json_bytes(
                    list(starmap(wire.tag_values, self._library.tags.all_rows()))
                )
                self._digest = hashlib.sha256(self._tags).digest()
                self._count = self._library.media.count()
                self._version = version
            tags_json, digest, count = self._tags, self._digest, self._count
        folders = self._library.expired_folders()
        content = json_bytes(
            {
                "img_count": count,
                "tags": orjson.Fragment(tags_json),
                "expired": bool(folders),
                "expired_dirs": folders,
            }
        )
        return content, etag_of(digest.hex(), count, *folders)
