"""Tensor.Art.

Where: PNG texts `generation_data` (JSON, often with a NUL behind it) and `prompt`, the graph it ran
for ComfyUI. The JSON has what was asked for, a seed of -1 among it; the graph has the seed that was
used, but calls models by numbers ("EMS-1401459-EMS").

Source: files of Tensor.Art.
"""

from __future__ import annotations

from collections.abc import Iterator

from iib_core.metadata import comfyui
from iib_core.metadata.facts import Fields, Generation, Lora
from iib_core.metadata.stated import (
    Stated,
    extra_of,
    merged_loras,
    object_at,
    objects_at,
    read_stated,
    settings_of,
    size_at,
    text_at,
    weight_of,
    with_size,
)
from iib_core.metadata.wire_text import wire_text

GENERATOR = "TensorArt"
SOURCE = "TensorArt"

_FIELD = "generation_data"
_NAMES = {
    "steps": "Steps",
    "ksamplerName": "Sampler",
    "samplerName": "Sampler",
    "sampler": "Sampler",
    "schedule": "Schedule type",
    "cfgScale": "CFG scale",
    "guidance": "Distilled CFG Scale",
    "seed": "Seed",
    "clipSkip": "Clip skip",
    "sdVae": "VAE",
    "vae": "VAE",
    "denoisingStrength": "Denoising strength",
}
_ELSEWHERE = ("prompt", "negativePrompt", "width", "height", "baseModel")
_FROM_GRAPH = ("Seed", "Sampler", "Schedule type", "Denoising strength")


def recognises(fields: Fields) -> bool:
    return bool(_stated(fields))


def parse(fields: Fields, graphs: comfyui.Reader) -> Generation:
    """The generation in fields that `recognises` has accepted. `graphs` reads the graph."""
    stated = _stated(fields)
    model = object_at(stated, "baseModel")
    prompt = text_at(stated, "prompt")
    settings = settings_of(stated, _NAMES, _ELSEWHERE)
    if settings.get("Seed") == "-1":
        del settings["Seed"]
    ran = _ran(fields, graphs)
    settings |= {name: ran.settings[name] for name in _FROM_GRAPH if ran and name in ran.settings}
    named = {
        "Model": text_at(model, "modelFileName", "label"),
        "Model hash": text_at(model, "hash"),
    }
    return Generation(
        generator=GENERATOR,
        prompt=prompt or (ran.prompt if ran else ""),
        negative=text_at(stated, "negativePrompt") or (ran.negative if ran else ""),
        settings=with_size(settings, size_at(stated))
        | {name: value for name, value in named.items() if value},
        loras=merged_loras(tuple(_loras(stated)), prompt),
        extra=extra_of(stated),
    )


def text_of(made: Generation, fields: Fields) -> str:
    return wire_text(made, SOURCE)


def _stated(fields: Fields) -> Stated:
    return read_stated(fields.get(_FIELD, ""))


def _ran(fields: Fields, graphs: comfyui.Reader) -> Generation | None:
    graph = {"prompt": fields.get("prompt", "")}
    return graphs.parse(graph) if graphs.recognises(graph) else None


def _loras(stated: Stated) -> Iterator[Lora]:
    for one in objects_at(stated, "models"):
        name = text_at(one, "modelFileName", "label")
        if name and text_at(one, "type").upper() in ("LORA", "LYCORIS", "LOCON", "DORA"):
            yield Lora(name, weight_of(one.get("weight")))
