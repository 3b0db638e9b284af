"""Ratings and tags into files beside the pictures, and out of them: `cat.png.xmp`, which photo
editors know. Only when somebody asks for it."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from iib_core.errors import IibError, MetadataError, NotReadableError
from iib_core.files import to_disk
from iib_core.jobs import Progress
from iib_core.library.database import Database
from iib_core.library.rows import CUSTOM, STARS, Media, rating_of
from iib_core.library.search import seen_media
from iib_core.library.seen import marks
from iib_core.library.tag_store import TagStore, add_links, check_name, ensure_custom
from iib_core.metadata import Labels, read_labels, with_labels

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
        names = [name.strip() for name in labels.keywords if name not in STARS and _is_name(name)]
        with self._database.write() as connection:
            if labels.rating:
                rated = connection.execute(
                    f"""SELECT 1 FROM media_tag JOIN tag ON tag.id = tag_id
                        WHERE media_id = ? AND type = ? AND name IN ({marks(STARS)})""",
                    (media.id, CUSTOM, *STARS),
                ).fetchone()
                if rated is None:
                    names.append(STARS[labels.rating - 1])
            pairs = [(media.id, ensure_custom(connection, name).id) for name in names]
            return add_links(connection, pairs).total() > 0


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
    if path.is_symlink():
        raise NotReadableError(f"{path.name} is a link, which is not followed")
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError:
        return ""
    if len(content) > LARGEST:
        raise MetadataError(f"{path.name} is larger than a sidecar is")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise MetadataError(f"{path.name} is no text in UTF-8") from error


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


def _is_name(name: str) -> bool:
    try:
        check_name(name.strip())
    except IibError:
        return False
    return True
