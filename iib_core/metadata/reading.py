"""Read one media file from disk. With sidecar.py the only module of this layer that opens files."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path

from iib_core.errors import UnreadableError
from iib_core.metadata.containers import read_clip, read_contents
from iib_core.metadata.contents import Contents
from iib_core.metadata.facts import Facts
from iib_core.metadata.formats import facts_from_fields
from iib_core.metadata.kinds import MediaKind
from iib_core.metadata.mpeg_ts import is_mpeg_ts
from iib_core.metadata.sidecar import read_sidecars
from iib_core.metadata.stealth import STEALTH, read_stealth
from iib_core.metadata.window import Window, open_file


def read_facts(path: Path, kind: MediaKind) -> Facts:
    """What a media file says; else what the files beside it say; else what its pixels hide.

    Raises UnreadableError for a picture that is damaged, and for any file that is gone or not ours
    to read; nothing else, whatever the bytes.
    """
    return read_facts_at(str(path), kind)


def read_facts_at(path: str, kind: MediaKind, names: Container[str] | None = None) -> Facts:
    """As `read_facts`, for callers that read many files of a folder.

    `names`: those names of `sidecars_of` that are in the folder, if they are known. Then nothing
    is looked for in vain.
    """
    contents = _contents_of(path, kind)
    facts = facts_from_fields(contents.fields, contents.width, contents.height)
    if _has_prompt(facts):
        return facts
    beside = read_sidecars(path, names)
    if beside:
        facts = facts_from_fields({**beside, **facts.fields}, facts.width, facts.height)
    if _has_prompt(facts) or kind is not MediaKind.IMAGE:
        return facts
    hidden = _hidden_text(path)
    if hidden:
        facts = facts_from_fields({**facts.fields, STEALTH: hidden}, facts.width, facts.height)
    return facts


def _has_prompt(facts: Facts) -> bool:
    """Whether it says enough. A signature names a program, and postprocessing an upscaler."""
    return facts.generation is not None and bool(facts.generation.prompt)


def _contents_of(path: str, kind: MediaKind) -> Contents:
    try:
        with open_file(path) as file:
            window = Window(file)
            if kind is MediaKind.IMAGE:
                return read_contents(window)
            if kind is MediaKind.VIDEO and path.lower().endswith(".ts"):
                _insist_on_video(window.head)
            return read_clip(window)
    except OSError as error:
        raise UnreadableError(f"The file cannot be read: {error.strerror or error}") from error
    except ValueError as error:  # a NUL in the path
        raise UnreadableError("The file cannot be read: no file can have this name") from error


def _insist_on_video(head: bytes) -> None:
    if not is_mpeg_ts(head):
        raise UnreadableError("The file is not a video: it may be a program in TypeScript")


def _hidden_text(path: str) -> str:
    try:
        with open_file(path) as file:
            return read_stealth(Window(file))
    except OSError:  # gone meanwhile
        return ""
