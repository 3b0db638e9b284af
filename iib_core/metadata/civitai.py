r"""Civitai's own generator.

Where: EXIF UserComment (PNG: `parameters` or `prompt`), in one of two forms. Simple pictures have
infotext with two more settings:

    …, Created Date: …, Civitai resources: [{"type": "lora", …}], Civitai metadata: {…}

Those that went through several steps have the graph they ran, with a key `extraMetadata`, which is
JSON in a text. Models go by "air" names: urn:air:sdxl:checkpoint:civitai:827184@2514310.

Source: civitai/civitai, src/utils/metadata (automatic, comfy); files of Civitai.
"""

from __future__ import annotations

from collections.abc import Iterator

from iib_core.metadata import a1111, comfyui
from iib_core.metadata.facts import Fields, Generation, Lora
from iib_core.metadata.json_text import read_json
from iib_core.metadata.stated import (
    Stated,
    extra_of,
    merged_loras,
    object_at,
    objects_at,
    opens_object,
    read_stated,
    settings_of,
    text_at,
    weight_of,
)
from iib_core.metadata.wire_text import wire_text

GENERATOR = "Civitai"
SOURCE = "Civitai"

_FIELDS = ("UserComment", "prompt", "parameters", "Comment")
_EXTRA = "extraMetadata"
_RESOURCES = "Civitai resources"
MARK = _RESOURCES
"""Without it, no infotext is taken for Civitai's."""
_NAMES = {
    "steps": "Steps",
    "sampler": "Sampler",
    "cfgScale": "CFG scale",
    "seed": "Seed",
    "clipSkip": "Clip skip",
}
_LORA_TYPES = ("lora", "locon", "lycoris", "dora")


def recognises(fields: Fields) -> bool:
    return bool(_graph(fields)) or _is_infotext(fields)


def parse(fields: Fields, graphs: comfyui.Reader) -> Generation:
    """The generation in fields that `recognises` has accepted. `graphs` reads the graph."""
    text = _graph(fields)
    return _from_graph(text, graphs) if text else _from_infotext(fields)


def text_of(made: Generation, fields: Fields) -> str:
    """The infotext as found, or one made of the graph."""
    return wire_text(made, SOURCE) if _graph(fields) else a1111.text_of(made, fields)


def _graph(fields: Fields) -> str:
    for name in _FIELDS:
        text = fields.get(name, "")
        if opens_object(text) and f'"{_EXTRA}"' in text and read_stated(text):
            return text
    return ""


def _is_infotext(fields: Fields) -> bool:
    for name in _FIELDS:
        if _RESOURCES in fields.get(name, ""):
            return a1111.recognises(fields)
    return False


def _from_graph(graph: str, graphs: comfyui.Reader) -> Generation:
    """What was asked for, and from the graph what else was set."""
    asked = object_at(read_stated(graph), _EXTRA)
    ran = graphs.parse({"prompt": graph})
    settings = settings_of(asked, _NAMES, ("prompt", "negativePrompt"))
    return Generation(
        generator=GENERATOR,
        prompt=text_at(asked, "prompt") or ran.prompt,
        negative=text_at(asked, "negativePrompt") or ran.negative,
        settings={**settings, **ran.settings},
        loras=ran.loras,
        extra={**ran.extra, **extra_of(asked)},
    )


def _from_infotext(fields: Fields) -> Generation:
    made = a1111.parse(fields)
    listed = {"": read_json(made.settings.get(_RESOURCES, ""))}
    models = [one for one in objects_at(listed, "") if text_at(one, "type") == "checkpoint"]
    model = next(iter(models), {})
    named = {"Model": text_at(model, "modelName", "air")}
    return Generation(
        generator=GENERATOR,
        prompt=made.prompt,
        negative=made.negative,
        settings={**{name: value for name, value in named.items() if value}, **made.settings},
        loras=merged_loras(tuple(_loras(listed)), made.prompt),
        lycos=made.lycos,
        hypernets=made.hypernets,
    )


def _loras(listed: Stated) -> Iterator[Lora]:
    for one in objects_at(listed, ""):
        name = text_at(one, "modelName", "air")
        if name and text_at(one, "type").lower() in _LORA_TYPES:
            yield Lora(name, weight_of(one.get("weight", one.get("strength"))))
