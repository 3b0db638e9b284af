"""Which tags a media file gets from what it says about itself (API contract 7.5)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from iib_core.metadata.facts import Facts, Generation, Lora
from iib_core.metadata.kinds import MediaKind
from iib_core.metadata.prompt import LONGEST_REMEMBERED, read_prompt

Tag = tuple[str, str]
"""(type, name), e.g. ("lora", "detail_tweaker")."""

LONGEST_NAME = 256
"""Characters. Longer than any file name, so longer than any name of a model."""

_BY_SETTING = {
    name.lower(): name
    for name in (
        "Model",
        "Sampler",
        "Source Identifier",
        "Postprocess upscale by",
        "Postprocess upscaler",
        "Size",
        "Refiner",
        "Hires upscaler",
    )
}
_ALSO = {"Refiner": "Refiner All", "Hires upscaler": "Hires All"}
"""A second tag for all media that have any of the first."""

_PIXELS = re.compile(r"-?\d+x-?\d+")


def tags_of(facts: Facts, kind: MediaKind) -> tuple[Tag, ...]:
    """All tags but the user's own, without duplicates."""
    size = f"{facts.width} × {facts.height}" if facts.width and facts.height else "Unknown Size"
    always: tuple[Tag, ...] = (("size", size), ("Media Type", kind.capitalize()))
    generation = facts.generation
    if generation is None:
        return always
    return (
        *always,
        *_setting_tags(generation),
        *_network_tags("lora", generation.loras),
        *_network_tags("lyco", generation.lycos),
        *_term_tags(generation.prompt),
    )


def _setting_tags(generation: Generation) -> Iterable[Tag]:
    tags: dict[Tag, None] = {}  # two spellings of one setting may say the same
    named = [
        (name, value)
        for written, value in generation.settings.items()
        if (name := _BY_SETTING.get(written.lower()))
    ]
    for name, value in named:
        # A size in pixels is a tag already, of the type "size".
        if not 0 < len(value) <= LONGEST_NAME or (name == "Size" and _PIXELS.fullmatch(value)):
            continue
        tags[name, value] = None
        if name in _ALSO:
            tags[name, _ALSO[name]] = None
    return tags


def _network_tags(type_: str, networks: tuple[Lora, ...]) -> Iterator[Tag]:
    return ((type_, one.name) for one in networks if len(one.name) <= LONGEST_NAME)


def _term_tags(prompt: str) -> tuple[Tag, ...]:
    return _remembered(prompt) if len(prompt) <= LONGEST_REMEMBERED else _read(prompt)


def _read(prompt: str) -> tuple[Tag, ...]:
    return tuple(("pos", term) for term in read_prompt(prompt).terms)


_remembered = lru_cache(maxsize=1024)(_read)
