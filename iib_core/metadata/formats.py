"""The generators whose files we understand, in the order in which they are tried."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial
from types import ModuleType
from typing import NamedTuple

from iib_core.metadata import (
    a1111,
    civitai,
    comfyui,
    declared,
    draw_things,
    easy_diffusion,
    fooocus,
    fooocus_mre,
    hf_space,
    imaginairy,
    invokeai,
    midjourney,
    mochi,
    novelai,
    paddlenlp,
    ruined_fooocus,
    stability_matrix,
    swarmui,
    tensorart,
    text_per_setting,
)
from iib_core.metadata.facts import Facts, Fields, Generation
from iib_core.metadata.options import STANDARD, ReadingOptions
from iib_core.metadata.stated import opens_object
from iib_core.metadata.unfolding import hidden_fields, unfold

PARSER_VERSION = 8
"""Stored beside what was parsed. Grows whenever the same fields would be understood anew."""


@dataclass(frozen=True, slots=True)
class Format:
    """One generator's way of writing into a file how it was made."""

    generator: str
    recognises: Callable[[Fields], bool]
    parse: Callable[[Fields], Generation]
    text_of: Callable[[Generation, Fields], str]
    """The wire's generation text, see Facts.text."""

    reads_only_json: bool
    """It need not be asked about fields of which none is a JSON object, as most files' are."""


_ONLY_JSON = frozenset(
    (
        swarmui,
        tensorart,
        stability_matrix,
        ruined_fooocus,
        fooocus_mre,
        hf_space,
        imaginairy,
        draw_things,
    )
)


_HOLD_GRAPHS = frozenset((civitai, stability_matrix, tensorart))
"""They run ComfyUI, and look into the graph for what they do not state themselves."""

_ORDER = (
    # Before ComfyUI: these write texts of their own beside the graph they ran.
    novelai,
    invokeai,
    swarmui,
    tensorart,
    stability_matrix,
    civitai,
    # Before ComfyUI: they have a text `prompt` that is no graph.
    easy_diffusion,
    text_per_setting,
    comfyui,
    # Before A1111, as they write into the same fields. RuinedFooocus and MRE before
    # Fooocus, some of whose keys they share; imaginAIry and Draw Things are told by name.
    ruined_fooocus,
    fooocus_mre,
    fooocus,
    hf_space,
    imaginairy,
    draw_things,
    midjourney,
    mochi,
    paddlenlp,
    # It takes any text in `parameters` or in a sidecar for a prompt.
    a1111,
    # Last, as a picture that tells how it was made may be signed as well.
    declared,
)

_ONLY_PARAMETERS = {"parameters"}
_WRITE_PARAMETERS = (civitai, comfyui, a1111)


class Formats(NamedTuple):
    """All formats, in the order in which they are asked."""

    all: tuple[Format, ...]

    of_parameters: tuple[Format, ...]
    """Who may have written a lone text `parameters` that is no JSON, as nine in ten files have it:
    the others need a field of their own, or an object. A test asks all of them."""


@lru_cache(maxsize=4)
def formats_for(options: ReadingOptions) -> Formats:
    """The formats as the options want them. Looked up for each file, made once."""
    rules = comfyui.built_in_rules()
    if options.comfyui_rules:
        rules = rules.with_more(comfyui.read_rules(options.comfyui_rules))
    graphs = comfyui.Reader(rules)
    by_module = {module: _format(module, graphs) for module in _ORDER}
    own = comfyui.Reader(rules, options.comfyui_all_prompts)
    by_module[comfyui] = Format(comfyui.GENERATOR, own.recognises, own.parse, own.text_of, False)
    return Formats(
        tuple(by_module.values()), tuple(by_module[module] for module in _WRITE_PARAMETERS)
    )


def _format(module: ModuleType, graphs: comfyui.Reader) -> Format:
    return Format(
        module.GENERATOR,
        module.recognises,
        partial(module.parse, graphs=graphs) if module in _HOLD_GRAPHS else module.parse,
        module.text_of,
        module in _ONLY_JSON,
    )


def format_of(fields: Fields, options: ReadingOptions = STANDARD) -> Format | None:
    """The first format that recognises the fields; None if none does."""
    formats = formats_for(options)
    has_object = any(map(opens_object, fields.values()))
    is_lone = not has_object and fields.keys() == _ONLY_PARAMETERS
    for known in formats.of_parameters if is_lone else formats.all:
        if (has_object or not known.reads_only_json) and known.recognises(fields):
            return known
    return None


def read_generation(fields: Fields, options: ReadingOptions = STANDARD) -> Generation | None:
    """How a picture was made; None if no known format recognises its fields."""
    return facts_from_fields(fields, options=options).generation


def facts_from_fields(
    fields: Fields, width: int = 0, height: int = 0, options: ReadingOptions = STANDARD
) -> Facts:
    """Understand fields anew, without the file they came from."""
    if len(fields) == 1 and (usual := _usual(fields.get("parameters", ""))):
        return Facts(width, height, fields, *usual)
    readable, known = understood_by(fields, options)
    if known is None:
        return Facts(width, height, fields)
    made = known.parse(readable)
    return Facts(width, height, fields, made, known.text_of(made, readable))


def _usual(text: str) -> tuple[Generation, str] | None:
    """What a lone text `parameters` says, if it is A1111's beyond doubt: as all formats together
    would have it, at a third of the cost. A test compares the two."""
    if opens_object(text) or civitai.MARK in text:
        return None
    if any(mark in text for mark in comfyui.MARKS):
        return None
    return a1111.read_usual(text)


def understood_by(
    fields: Fields, options: ReadingOptions = STANDARD
) -> tuple[Fields, Format | None]:
    """The format that reads a file's fields, and the fields as it reads them: unfolded, or those
    hidden in the pixels, which count only if nothing in the open does."""
    readable: Fields = unfold(fields)
    known = format_of(readable, options) if readable else None
    if known is None:
        hidden = hidden_fields(fields)
        if hidden:
            return hidden, format_of(hidden, options)
    return readable, known


def has_graph(fields: Fields) -> bool:
    """Whether the rules for nodes of ComfyUI may have a say in what the fields mean."""
    return comfyui.recognises(unfold(fields)) or comfyui.recognises(hidden_fields(fields))
