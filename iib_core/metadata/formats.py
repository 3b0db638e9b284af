"""The generators whose files we understand, in the order in which they are tried."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from iib_core.metadata import a1111, novelai, swarmui
from iib_core.metadata.facts import Facts, Fields, Generation
from iib_core.metadata.unfolding import hidden_fields, unfold

PARSER_VERSION = 2
"""Stored beside what was parsed. Grows whenever the same fields would be understood anew."""


@dataclass(frozen=True, slots=True)
class Format:
    """One generator's way of writing into a file how it was made."""

    generator: str
    recognises: Callable[[Fields], bool]
    parse: Callable[[Fields], Generation]
    text_of: Callable[[Fields], str]
    """The wire's generation text, see Facts.text."""


FORMATS: tuple[Format, ...] = (
    # Before ComfyUI: these write JSON of their own beside the graph they ran.
    Format(novelai.GENERATOR, novelai.recognises, novelai.parse, novelai.text_of),
    Format(swarmui.GENERATOR, swarmui.recognises, swarmui.parse, swarmui.text_of),
    # Last, as it takes any text in `parameters` or in a sidecar for a prompt.
    Format(a1111.GENERATOR, a1111.recognises, a1111.parse, a1111.text_of),
)


def format_of(fields: Fields) -> Format | None:
    """The first format that recognises the fields; None if none does."""
    for known in FORMATS:
        if known.recognises(fields):
            return known
    return None


def read_generation(fields: Fields) -> Generation | None:
    """How a picture was made; None if no known format recognises its fields."""
    return facts_from_fields(fields).generation


def facts_from_fields(fields: Fields, width: int = 0, height: int = 0) -> Facts:
    """Understand fields anew, without the file they came from.

    What is hidden in the pixels counts only if nothing in the open does.
    """
    for readable in (unfold(fields), hidden_fields(fields)):
        known = format_of(readable) if readable else None
        if known:
            return Facts(width, height, fields, known.parse(readable), known.text_of(readable))
    return Facts(width, height, fields)
