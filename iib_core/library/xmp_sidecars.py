"""Ratings and tags into files beside the pictures, and out of them: `cat.png.xmp`, which photo
editors know. Only when somebody asks for it."""

from __future__ import annotations

import codecs
import errno
import os
import uuid
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from iib_core.errors import IibError, MetadataError, NotReadableError
from iib_core.files import to_disk
from iib_core.jobs import Progress
from iib_core.library.database import Database
from iib_core.library.rows import STARS, Media, rating_of
from iib_core.library.search import seen_media
from iib_core.library.tag_store import TagStore, give, is_name
from iib_core.metadata import Labels, open_file, read_labels, with_labels

ENDING = ".xmp"
LARGEST = 4 << 20
"""Bytes of a sidecar that is looked into."""


class XmpSidecars:
    """Each file for itself: one that cannot be written or read is told, and the rest goes on."""

    def __init__(self, database: Database, tags: TagStore) -> None:
        self._database = database
        self._tags = tags

    def write(self, media_ids: Sequence[int], progress: Progress) -> Mapping[str, object]:
        """Write what the user has given to these media, those that have a rating or a tag. What
        another program has written into a sidecar stays in it."""
        return {"written": self._each(media_ids, progress, self._write)}

    def read(self, media_ids: Sequence[int], progress: Progress) -> Mapping[str, object]:
        """Give media the keywords in their sidecars as tags, and the rating where they have
        none."""
        return {"changed": self._each(media_ids, progress, self._read)}

    def _each(
        self, media_ids: Sequence[int], progress: Progress, act: Callable[[Media], bool]
    ) -> int:
        done = 0
        for at, media_id in enumerate(media_ids):
            progress.update(done=at, total=len(media_ids))
            with self._database.read() as connection:
                media = seen_media(connection, media_id)
            if media is not None:
                done += _tried(media, progress, act)
        progress.update(done=len(media_ids), total=len(media_ids))
        return done

    def _write(self, media: Media) -> bool:
        tags = self._tags.custom_of([media.id]).get(media.id, ())
        keywords = tuple(tag.name for tag in tags if tag.name not in STARS)
        labels = Labels(rating_of(tags), keywords)
        if not labels.rating and not labels.keywords:
            return False
        path = Path(to_disk(media.path + ENDING))
        old = _content_of(path)
        new = with_labels(old, labels)
        if new != old:
            _replace(path, new)
        return new != old

    def _read(self, media: Media) -> bool:
        stem = media.path.rpartition(".")[0]
        for name in (media.path + ENDING, stem + ENDING):
            packet = _content_of(Path(to_disk(name)))
            if packet:
                return self._give(media, read_labels(packet))
        return False

    def _give(self, media: Media, labels: Labels) -> bool:
        names = [name.strip() for name in labels.keywords]
        good = [name for name in names if name not in STARS and is_name(name)]
        with self._database.write() as connection:
            return give(connection, media.id, good, labels.rating) > 0


def _tried(media: Media, progress: Progress, act: Callable[[Media], bool]) -> bool:
    try:
        return act(media)
    except IibError as error:
        progress.fail(media.path, error.message)
    except OSError as error:
        progress.fail(media.path, f"{error.strerror or error}: {media.name}{ENDING}")
    return False


def _content_of(path: Path) -> str:
    """ "" where there is none. A link is not followed: it could lead out of the roots."""
    try:
        with open_file(str(path), follow_links=False) as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError:
        return ""
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise NotReadableError(f"{path.name} is a link, which is not followed") from error
        raise
    if len(content) > LARGEST:
        raise MetadataError(f"{path.name} is larger than a sidecar is")
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return content.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise MetadataError(f"{path.name} is no text in UTF-8 or UTF-16") from error


def _replace(path: Path, text: str) -> None:
    """All of it or nothing: written beside its place, then moved there."""
    unfinished = path.with_name(f".{uuid.uuid4().hex}.part")
    try:
        with unfinished.open("xb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError:
        with suppress(OSError):
            unfinished.unlink()
        raise
