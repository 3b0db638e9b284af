"""Stability Matrix, which runs ComfyUI behind a window of its own.

Where: PNG texts `parameters-json` (JSON), `parameters` (the same as infotext), `smproj` (the
project) and `prompt`, the graph that ran. The JSON names sampler and scheduler in one ("Euler
Ancestral Karras") and leaves out what the graph has: LoRAs, VAE, clip skip, further passes.

Source: LykosAI/StabilityMatrix, StabilityMatrix.Core/Models/GenerationParameters.cs.
"""

from __future__ import annotations

from iib_core.metadata import comfyui
from iib_core.metadata.facts import Fields, Generation
from iib_core.metadata.stated import (
    Stated,
    merged_loras,
    read_stated,
    settings_of,
    size_at,
    text_at,
    with_size,
)
from iib_core.metadata.wire_text import wire_text

GENERATOR = "Stability Matrix"
SOURCE = "Stability Matrix"

_FIELD = "parameters-json"
_NAMES = {
    "Steps": "Steps",
    "Sampler": "Sampler",
    "CfgScale": "CFG scale",
    "Seed": "Seed",
    "ModelName": "Model",
    "ModelHash": "Model hash",
}
_KEPT = ("PositivePrompt", "NegativePrompt", "Width", "Height")
_FROM_GRAPH = ("Sampler", "Schedule type")
_IDLE = ("0", "False")
"""Settings of videos, which stand in the JSON of a picture too."""


def recognises(fields: Fields) -> bool:
    return bool(_stated(fields))


def parse(fields: Fields, graphs: comfyui.Reader) -> Generation:
    """The generation in fields that `recognises` has accepted. `graphs` reads the graph."""
    stated = _stated(fields)
    prompt = text_at(stated, "PositivePrompt")
    own = {
        name: value
        for name, value in settings_of(stated, _NAMES, _KEPT).items()
        if name in _NAMES.values() or value not in _IDLE
    }
    graph = {"prompt": fields.get("prompt", "")}
    ran = graphs.parse(graph) if graphs.recognises(graph) else None
    more = {**ran.settings} if ran else {}
    sampler = {name: value for name, value in more.items() if name in _FROM_GRAPH}
    return Generation(
        generator=GENERATOR,
        prompt=prompt,
        negative=text_at(stated, "NegativePrompt"),
        settings=with_size({**own, **sampler}, size_at(stated, "Width", "Height"))
        | {name: value for name, value in more.items() if name not in own},
        loras=merged_loras(ran.loras if ran else (), prompt),
        extra=ran.extra if ran else {},
    )


def text_of(made: Generation, fields: Fields) -> str:
    return wire_text(made, SOURCE)


def _stated(fields: Fields) -> Stated:
    stated = read_stated(fields.get(_FIELD, ""))
    return stated if "PositivePrompt" in stated or "ModelName" in stated else {}
