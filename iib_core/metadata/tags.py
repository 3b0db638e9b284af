"""Which tags a media file gets from what it says about itself (API contract 7.5)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from iib_core.metadata.control_nets import control_nets_of
from iib_core.metadata.facts import Facts, Generation, Lora
from iib_core.metadata.kinds import MediaKind
from iib_core.metadata.prompt import terms_of

Tag = tuple[str, str]
"""(type, name), e.g. ("lora", "detail_tweaker")."""

Basis = tuple[object, ...]
"""What tags follow from, to be compared and hashed."""

TERM = "pos"
"""The type of what a positive prompt asks for."""

LONGEST_REMEMBERED = 16 * 1024
"""Characters of a generation text. The names of the settings in longer ones could fill the memory.
"""

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
        # Ours, beyond the contract's: what people search for.
        "Model hash",
        "Schedule type",
        "VAE",
    )
}
_SOURCE = "Source Identifier"
_ALSO = {"Refiner": "Refiner All", "Hires upscaler": "Hires All"}
"""A second tag for all media that have any of the first."""

_HIRES = frozenset(("Hires upscale", "Hires resize", "Hires scale", "Hires size"))
"""Whoever states one of these has painted the picture twice, with an upscaler or without."""

_SCHEDULES = ("Karras", "Exponential", "Polyexponential")
"""Until 1.9, A1111 wrote the schedule behind the sampler: "DPM++ 2M Karras"."""

_PIXELS = re.compile(r"-?\d+x-?\d+")
_NO_VAE = ("None", "Automatic", "Default (model)")
"""What some write for the one that is part of the model."""

_MODULE = re.compile(r"Module \d+")
"""Forge's name for VAEs and text encoders that are not in the model's own file."""

_SOURCE_IN_TEXT = re.compile(r'Source Identifier: (?:"((?:[^"\\]|\\.)*)"|([^,\n]*))')


def tags_of(facts: Facts, kind: MediaKind) -> tuple[Tag, ...]:
    """All tags but the user's own, without duplicates."""
    made = facts.generation
    terms = terms_of(made.prompt) if made else ()
    return (*named_tags_of(facts, kind), *[(TERM, term) for term in terms])


def named_tags_of(facts: Facts, kind: MediaKind) -> tuple[Tag, ...]:
    """All tags but the terms of the prompt, which come behind them, and the user's own."""
    size = f"{facts.width} × {facts.height}" if facts.width and facts.height else "Unknown Size"
    always: tuple[Tag, ...] = (("size", size), ("Media Type", kind.capitalize()))
    generation = facts.generation
    if generation is None:
        return always
    return (
        *always,
        *_setting_tags(generation, facts.text),
        *_network_tags("lora", generation.loras),
        *_network_tags("lyco", generation.lycos),
    )


def basis_of_named_tags(facts: Facts, kind: MediaKind) -> Basis | None:
    """All that named_tags_of() looks at, and all settings but the seed: where it is the same, so
    are the tags. None where they follow from more, or from so much that it is not to be kept."""
    made = facts.generation
    if made is None or made.extra or not made.settings.get(_SOURCE):
        return None
    if len(facts.text) > LONGEST_REMEMBERED:
        return None
    # A seed is no tag, and all that differs between the pictures of a batch.
    settings = {**made.settings, "Seed": ""}
    of_file = (kind, facts.width, facts.height, made.generator, made.loras, made.lycos)
    return (*of_file, tuple(settings), tuple(settings.values()))


def _setting_tags(made: Generation, text: str) -> Iterable[Tag]:
    settings = made.settings
    names = tuple(settings)
    said = _remembered(names) if len(text) <= LONGEST_REMEMBERED else _told_by(names)
    tags: dict[Tag, None] = {}  # two spellings of one setting may say the same
    for name, written in said.tags:
        value = settings[written]
        # A size in pixels is a tag already, of the type "size".
        if not 0 < len(value) <= LONGEST_NAME or (name == "Size" and _PIXELS.fullmatch(value)):
            continue
        if name == "VAE" and value in _NO_VAE:
            continue
        tags[name, value] = None
        if name in _ALSO:
            tags[name, _ALSO[name]] = None
    for tag in _derived(made, text, said):
        if 0 < len(tag[1]) <= LONGEST_NAME:
            tags[tag] = None
    return tags


class _Told(NamedTuple):
    """What the names of some settings tell, whatever the settings are."""

    tags: tuple[tuple[str, str], ...]
    """(type of tag, name of the setting)"""
    modules: tuple[str, ...]
    has_control_nets: bool
    has_hires: bool
    """But no upscaler of its own."""


def _told_by(names: tuple[str, ...]) -> _Told:
    types = [(_BY_SETTING.get(name.lower(), ""), name) for name in names]
    return _Told(
        tuple([pair for pair in types if pair[0]]),
        tuple([name for name in names if "Module 1" in names and _MODULE.fullmatch(name)]),
        any("control" in name.lower() for name in names),
        "Hires upscaler" not in names and not _HIRES.isdisjoint(names),
    )


_remembered = lru_cache(maxsize=256)(_told_by)
"""The pictures of a library state the same settings, by and large."""


def _derived(made: Generation, text: str, said: _Told) -> list[Tag]:
    """What the settings say in other words. `text`: the wire's."""
    settings = made.settings
    source = settings.get(_SOURCE) or _source_in(text)
    program = _program(made.generator, settings.get("Version", ""))
    tags = [(_SOURCE, source)]
    if program != source:
        tags.append(("Generator", program))
    if said.has_hires:
        tags.append(("Hires upscaler", _ALSO["Hires upscaler"]))
    if "Schedule type" not in settings:
        behind = settings.get("Sampler", "").rpartition(" ")[2]
        if behind in _SCHEDULES:
            tags.append(("Schedule type", behind))
    tags += [("Module", settings[name]) for name in said.modules]
    if said.has_control_nets or made.extra:
        tags += [("ControlNet", name) for name in control_nets_of(made)]
    return tags


def _program(generator: str, version: str) -> str:
    """The program and its version, if it states one: "Forge f2.0.1v1.10.1", "InvokeAI 4.2.8"."""
    ours, theirs = generator.lower(), version.lower()
    if theirs in ours:  # "Forge Neo" calls its version "neo"
        return generator
    return version if theirs.startswith(ours) else f"{generator} {version}"


def _source_in(text: str) -> str:
    """The source that the wire's text names last."""
    at = text.rfind(f"{_SOURCE}: ")
    found = _SOURCE_IN_TEXT.match(text, at) if at >= 0 else None
    return (found[1] or found[2] or "").strip() if found else ""


def _network_tags(type_: str, networks: tuple[Lora, ...]) -> list[Tag]:
    return [(type_, one.name) for one in networks if len(one.name) <= LONGEST_NAME]
