"""The pictures of videos: the one that the user has chosen, or else a frame."""

from __future__ import annotations

import base64
import binascii
from functools import partial
from pathlib import Path

from iib_core.errors import InvalidError, UnreadableError
from iib_core.library import Library
from iib_core.media import ChosenCover, cover_from
from iib_core.metadata import MediaKind, kind_of

_DATA_URL = "data:"


def chosen_cover(library: Library, path: Path) -> ChosenCover | None:
    """What the user has chosen for the file at a real path."""
    if kind_of(path.name) is not MediaKind.VIDEO:
        return None
    media = library.media.by_path(path)
    digest = library.covers.digest_of(media.id) if media else None
    if media is None or digest is None:
        return None
    return ChosenCover(digest, partial(library.covers.read, media.id))


def sent_cover(text: str) -> bytes:
    """The picture that a client has sent as base64, plain or in a data URL, made anew as WebP.

    Raises InvalidError for what is no picture, or too large a one.
    """
    if text.startswith(_DATA_URL):
        text = text.partition(",")[2]
    try:
        content = base64.b64decode("".join(text.split()), validate=True)
    # A ValueError is a letter that is not ASCII.
    except (binascii.Error, ValueError) as error:
        raise InvalidError("The cover is not base64 text") from error
    try:
        return cover_from(content)
    except UnreadableError as error:
        raise InvalidError(error.message) from error
