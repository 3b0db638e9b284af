"""Read one media file from disk. With sidecar.py the only module of this layer that opens files."""

from __future__ import annotations

from collections.abc import Container, Iterator
from pathlib import Path

from iib_core.errors import NotReadableError, UnreadableError
from iib_core.metadata.containers import read_clip, read_contents
from iib_core.metadata.contents import Contents
from iib_core.metadata.facts import Facts, Fields
from iib_core.metadata.fingerprint import fingerprint
from iib_core.metadata.formats import facts_from_fields
from iib_core.metadata.kinds import MediaKind
from iib_core.metadata.mpeg_ts import is_mpeg_ts
from iib_core.metadata.options import STANDARD, ReadingOptions
from iib_core.metadata.sidecar import read_log, read_sidecars
from iib_core.metadata.stealth import STEALTH, read_stealth
from iib_core.metadata.window import Window, open_file


def read_facts(path: Path, kind: MediaKind, options: ReadingOptions = STANDARD) -> Facts:
    """What a media file says; else what the files beside it say, the log of its folder last; else
    what its pixels hide.

    Raises UnreadableError for a picture that is damaged, and for any file that is gone or not ours
    to read; nothing else, whatever the bytes.
    """
    return read_facts_at(str(path), kind, options=options)


def read_facts_at(
    path: str,
    kind: MediaKind,
    names: Container[str] | None = None,
    options: ReadingOptions = STANDARD,
) -> Facts:
    """As `read_facts`, for callers that read many files of a folder.

    `names`: those names of `sidecars_of` that are in the folder, if they are known. Then nothing
    is looked for in vain.
    """
    return read_file(path, kind, names, options)[0]


def read_file(
    path: str, kind: MediaKind, names: Container[str] | None, options: ReadingOptions
) -> tuple[Facts, bytes]:
    """As `read_facts_at`, with the fingerprint of the file (see fingerprint.py)."""
    contents, mark = _contents_of(path, kind)
    return _facts_of(contents, path, kind, names, options), mark


def _facts_of(
    contents: Contents,
    path: str,
    kind: MediaKind,
    names: Container[str] | None,
    options: ReadingOptions,
) -> Facts:
    facts = facts_from_fields(contents.fields, contents.width, contents.height, options)
    if _has_prompt(facts):
        return facts
    for more in _fields_elsewhere(path, kind, names, options):
        if more:
            fields = {**more, **facts.fields}
            facts = facts_from_fields(fields, facts.width, facts.height, options)
            if _has_prompt(facts):
                break
    return facts


def _fields_elsewhere(
    path: str, kind: MediaKind, names: Container[str] | None, options: ReadingOptions
) -> Iterator[Fields]:
    """What is looked at one after the other until there is a prompt."""
    yield read_sidecars(path, names)
    if kind is MediaKind.IMAGE:
        yield read_log(path, names)
        if options.hidden_text:
            yield _hidden_fields(path)


def _has_prompt(facts: Facts) -> bool:
    """Whether it says enough. A signature names a program, and postprocessing an upscaler."""
    return facts.generation is not None and bool(facts.generation.prompt)


def _contents_of(path: str, kind: MediaKind) -> tuple[Contents, bytes]:
    try:
        with open_file(path) as file:
            window = Window(file)
            if kind is MediaKind.IMAGE:
                return read_contents(window), fingerprint(window)
            if kind is MediaKind.VIDEO and path.lower().endswith(".ts"):
                _insist_on_video(window.head)
            return read_clip(window), fingerprint(window)
    except OSError as error:
        raise NotReadableError(f"The file cannot be read: {error.strerror or error}") from error
    except ValueError as error:  # a NUL in the path
        raise UnreadableError("The file cannot be read: no file can have this name") from error


def _insist_on_video(head: bytes) -> None:
    if not is_mpeg_ts(head):
        raise UnreadableError("The file is not a video: it may be a program in TypeScript")


def _hidden_fields(path: str) -> Fields:
    try:
        with open_file(path) as file:
            hidden = read_stealth(Window(file))
    except OSError:  # gone meanwhile
        return {}
    return {STEALTH: hidden} if hidden else {}
