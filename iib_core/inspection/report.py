"""What there is to say about one file: which container, which fields, who reads them, as what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from iib_core.errors import UnreadableError
from iib_core.inspection.container import HEAD_BYTES, container_of
from iib_core.metadata import (
    PARSER_VERSION,
    STANDARD,
    Facts,
    Fields,
    Generation,
    Lora,
    MediaKind,
    ReadingOptions,
    Tag,
    formats_for,
    kind_of,
    read_facts,
    tags_of,
    understood_by,
)

PARSED, GUESS, RAW, NONE = "parsed", "guess", "raw", "none"
"""How far a file was understood: by what it states, by inference, not at all; it says nothing."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one format says to the fields of a file."""

    format: str
    recognises: bool
    is_chosen: bool
    """It is the first that does, so its reading counts."""


@dataclass(frozen=True, slots=True)
class Report:
    """All of it."""

    path: str
    container: str
    kind: MediaKind
    facts: Facts
    verdicts: tuple[Verdict, ...]
    tags: tuple[Tag, ...]

    @property
    def level(self) -> str:
        generation = self.facts.generation
        if generation is None:
            return RAW if self.facts.fields else NONE
        return GUESS if generation.is_guess else PARSED

    @property
    def chosen(self) -> str:
        """The format whose reading counts; "" if none does."""
        return next((verdict.format for verdict in self.verdicts if verdict.is_chosen), "")


def report_on(path: Path, options: ReadingOptions = STANDARD) -> Report:
    """Read one file. Raises UnreadableError, which says why it cannot be read."""
    if path.is_dir():
        raise UnreadableError("It is a folder, and folders are not walked: name the files in it")
    # What has no suffix that we know may be a picture all the same: readers go by its bytes.
    kind = kind_of(path.name) or MediaKind.IMAGE
    facts = read_facts(path, kind, options)
    try:
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except OSError as error:
        raise UnreadableError(f"The file cannot be read: {error.strerror or error}") from error
    return Report(
        str(path),
        container_of(head),
        kind,
        facts,
        tuple(_verdicts(facts.fields, options)),
        tags_of(facts, kind),
    )


def _verdicts(fields: Fields, options: ReadingOptions) -> Iterator[Verdict]:
    """Of each format in the order in which they are asked, about the fields in the open, or, if
    nobody recognises these, about those hidden in the pixels."""
    readable, chosen = understood_by(fields, options)
    for known in formats_for(options).all:
        yield Verdict(known.generator, known.recognises(readable), known is chosen)


def as_json(report: Report) -> dict[str, object]:
    """The report as JSON values."""
    facts = report.facts
    return {
        "path": report.path,
        "container": report.container,
        "kind": report.kind.value,
        "width": facts.width,
        "height": facts.height,
        "level": report.level,
        "format": report.chosen or None,
        "fields": [
            {
                "name": name,
                "characters": len(text),
                "first_line": first_line(text),
            }
            for name, text in facts.fields.items()
        ],
        "verdicts": [
            {"format": one.format, "recognises": one.recognises, "chosen": one.is_chosen}
            for one in report.verdicts
        ],
        "generation": _generation_as_json(facts.generation) if facts.generation else None,
        "text": facts.text,
        "tags": [list(tag) for tag in report.tags],
        "parser_version": PARSER_VERSION,
    }


def _generation_as_json(generation: Generation) -> dict[str, object]:
    return {
        "generator": generation.generator,
        "prompt": generation.prompt,
        "negative": generation.negative,
        "settings": dict(generation.settings),
        "loras": _networks(generation.loras),
        "lycos": _networks(generation.lycos),
        "hypernets": _networks(generation.hypernets),
        "origins": dict(generation.origins),
        "extra": dict(generation.extra),
    }


def _networks(networks: tuple[Lora, ...]) -> list[object]:
    return [{"name": network.name, "weight": network.weight} for network in networks]


def first_line(text: str) -> str:
    """The first line that says something."""
    return next((line.strip() for line in text.splitlines() if line.strip()), "")
