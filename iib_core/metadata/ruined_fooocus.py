"""RuinedFooocus, a fork of Fooocus that writes JSON of its own.

Where: PNG text `parameters`, or the comment of a JPEG.

Source: runew0lf/RuinedFooocus, modules/async_worker.py, shared.py.
"""

from __future__ import annotations

from collections.abc import Iterator

from iib_core.metadata.facts import Fields, Generation, Lora
from iib_core.metadata.prompt import networks_of
from iib_core.metadata.stated import (
    Stated,
    extra_of,
    list_at,
    merged_loras,
    settings_of,
    size_at,
    stated_in,
    text_at,
    weight_of,
    with_size,
)
from iib_core.metadata.wire_text import wire_text

GENERATOR = "RuinedFooocus"
SOURCE = "RuinedFooocus"

_FIELDS = ("parameters", "UserComment", "Comment", "comment")
_NAMES = {
    "steps": "Steps",
    "sampler_name": "Sampler",
    "scheduler": "Schedule type",
    "cfg": "CFG scale",
    "seed": "Seed",
    "base_model_name": "Model",
    "base_model_hash": "Model hash",
    "clip_skip": "Clip skip",
    "denoise": "Denoising strength",
}
_ELSEWHERE = ("Prompt", "Negative", "width", "height", "loras", "software")
_LABEL = "Loras:"


def recognises(fields: Fields) -> bool:
    return bool(_stated(fields))


def parse(fields: Fields) -> Generation:
    """The generation in fields that `recognises` has accepted."""
    stated = _stated(fields)
    prompt = text_at(stated, "Prompt")
    return Generation(
        generator=GENERATOR,
        prompt=prompt,
        negative=text_at(stated, "Negative"),
        settings=with_size(settings_of(stated, _NAMES, _ELSEWHERE), size_at(stated)),
        loras=merged_loras(tuple(_loras(stated)), prompt),
        extra=extra_of(stated),
    )


def text_of(made: Generation, fields: Fields) -> str:
    return wire_text(made, SOURCE)


def _stated(fields: Fields) -> Stated:
    stated = stated_in(fields, _FIELDS, GENERATOR)
    return stated if "Prompt" in stated else {}


def _loras(stated: Stated) -> Iterator[Lora]:
    """ "Loras:<file:1>,<None:0.5>"; later a list of names and weights, in objects or in pairs."""
    for name, weight in _pairs(stated):
        if isinstance(name, str) and name not in ("", "None"):
            yield Lora(name, weight_of(weight))


def _pairs(stated: Stated) -> Iterator[tuple[object, object]]:
    text = text_at(stated, "loras").removeprefix(_LABEL)
    for lora in networks_of(text.replace("<", "<lora:")).loras:
        yield lora.name, lora.weight
    for one in list_at(stated, "loras"):
        if isinstance(one, dict):
            yield one.get("name"), one.get("weight")
        elif isinstance(one, list) and len(one) > 1:
            first, second = one[:2]
            # Some versions put the hash or the weight first.
            yield (second, first) if isinstance(first, (int, float)) else (first, second)
        elif isinstance(one, str):
            yield from ((lora.name, lora.weight) for lora in _in_text(one))


def _in_text(text: str) -> tuple[Lora, ...]:
    """ "<file:1>", or "file:1" or "1 - file" without the brackets."""
    named = networks_of(text.replace("<", "<lora:")).loras
    if named:
        return named
    weight, dash, name = text.partition(" - ")
    return (Lora(name, weight_of(weight)),) if dash else (Lora(text, None),)
