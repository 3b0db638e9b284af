"""Read one media file from disk. With sidecar.py the only module of this layer that opens files."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path

from iib_core.errors import UnreadableError
from iib_core.metadata.containers import read_contents
from iib_core.metadata.contents import Contents
from iib_core.metadata.facts import Facts
from iib_core.metadata.formats import facts_from_fields
from iib_core.metadata.kinds import MediaKind
from iib_core.metadata.sidecar import SIDECAR, read_sidecar
from iib_core.metadata.window import Window, open_file


def read_facts(path: Path, kind: MediaKind) -> Facts:
    """What a media file, or else the text file beside it, says.

    Raises UnreadableError for a picture that is damaged, gone, or not ours to read; nothing else,
    whatever the bytes.
    """
    return read_facts_at(str(path), kind)


def read_facts_at(path: str, kind: MediaKind, names: Container[str] | None = None) -> Facts:
    """As `read_facts`, for callers that read many files of a folder.

    `names`: the names of the text files in the folder, if they are known. Then no sidecar is
    looked for in vain.
    """
    # Videos and sounds are not opened: what lies inside them is not read yet.
    contents = _contents_of(path) if kind is MediaKind.IMAGE else Contents(0, 0, {})
    facts = facts_from_fields(contents.fields, contents.width, contents.height)
    if facts.generation is not None:
        return facts
    text = read_sidecar(path, names)
    if not text:
        return facts
    fields = {**contents.fields, SIDECAR: text}
    return facts_from_fields(fields, contents.width, contents.height)


def _contents_of(path: str) -> Contents:
    try:
        with open_file(path) as file:
            return read_contents(Window(file))
    except OSError as error:
        raise UnreadableError(f"The file cannot be read: {error.strerror or error}") from error
    except ValueError as error:  # a NUL in the path
        raise UnreadableError("The file cannot be read: no file can have this name") from error
