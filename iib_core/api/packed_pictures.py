"""Pictures as they are packed: without their metadata, or in another format."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from iib_core.errors import InvalidError, MetadataError, UnreadableError
from iib_core.files import archive
from iib_core.media import convert
from iib_core.metadata import (
    LARGEST_STRIPPED,
    STRIPPED_SUFFIXES,
    MediaKind,
    kind_of,
    open_file,
    with_infotext,
    without_metadata,
)

SUFFIXES: Mapping[str, str] = {"jpeg": ".jpg", "png": ".png", "webp": ".webp"}
_STRIPPED = frozenset(STRIPPED_SUFFIXES)
TextOf = Callable[[Path], str]
"""How a picture was made; "" if that is not known."""


@dataclass(frozen=True, slots=True)
class Wish:
    """How pictures are packed."""

    metadata: str
    """keep, strip, or prompt: nothing but how they were made."""
    form: str | None
    """jpeg, png or webp; None: each in its own."""
    quality: int

    @property
    def is_plain(self) -> bool:
        """Whether files are packed as they are."""
        return self.metadata == "keep" and self.form is None


def picture_entries(files: Sequence[Path], wish: Wish, text_of: TextOf) -> list[archive.Entry]:
    """Entries of files, of which pictures are made when their turn comes. What cannot be packed so
    is left out of the archive then, and named in it.

    Raises InvalidError where that is so of all of them, and what entries_of() raises.
    """
    if wish.is_plain:
        return archive.entries_of(files)
    if files and not any(_is_possible(path, wish) for path in files):
        raise InvalidError(
            "Only pictures can be packed in another format"
            if wish.form
            else "Only PNG, JPEG and WebP can be without their metadata"
        )
    names = [_name(path, wish) for path in files]
    return [
        replace(entry, make=partial(_made, path, wish, text_of))
        for path, entry in zip(files, archive.entries_of(files, names), strict=True)
    ]


def _is_possible(path: Path, wish: Wish) -> bool:
    if wish.form is not None:
        return kind_of(path.name) is MediaKind.IMAGE
    return path.suffix.lower() in _STRIPPED


def _name(path: Path, wish: Wish) -> str:
    if wish.form is None or kind_of(path.name) is not MediaKind.IMAGE:
        return path.name
    suffix = SUFFIXES[wish.form]
    same = suffix == ".jpg" and path.suffix.lower() in (".jpeg", ".jpe")
    return path.name if same else path.stem + suffix


def _made(path: Path, wish: Wish, text_of: TextOf) -> bytes:
    """The bytes that are packed. Raises UnreadableError, MetadataError and OSError."""
    if not _is_possible(path, wish):
        raise UnreadableError("It is no picture of a kind that this can be done with")
    with open_file(str(path), follow_links=False) as file:
        content = file.read(LARGEST_STRIPPED + 1)
    if len(content) > LARGEST_STRIPPED:
        raise MetadataError(f"It has more than {LARGEST_STRIPPED >> 20} MB")
    is_other = wish.form is not None and not _is_of(wish.form, content)
    if is_other:
        assert wish.form is not None
        content = convert(io.BytesIO(content), path.name, wish.form, wish.quality)
    elif wish.metadata != "keep":
        content = without_metadata(content)
    if wish.metadata == "prompt" or (is_other and wish.metadata == "keep"):
        text = text_of(path)
        return with_infotext(content, text) if text else content
    return content


def _is_of(form: str, content: bytes) -> bool:
    if form == "jpeg":
        return content.startswith(b"\xff\xd8\xff")
    if form == "png":
        return content.startswith(b"\x89PNG\r\n\x1a\n")
    return content[:4] == b"RIFF" and content[8:12] == b"WEBP"
