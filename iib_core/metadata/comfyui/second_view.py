"""What savers wrote beside the graph: an infotext, or the facts of MetaHub's saver."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from iib_core.metadata.comfyui.graph import number_in, text_in, written
from iib_core.metadata.comfyui.literals import LONGEST_LITERAL, TEXTS
from iib_core.metadata.comfyui.models import without_suffix
from iib_core.metadata.facts import Fields, Generation
from iib_core.metadata.infotext import Infotext, parse_infotext
from iib_core.metadata.json_text import read_object
from iib_core.metadata.prompt import networks_of

_INFOTEXTS = ("parameters", "Parameters", "UserComment", "Comment", "comment")
_STATED = ("imagemetahub_data", "extraMetadata", "extra_metadata")
_NAMES = {
    "steps": "Steps",
    "sampler_name": "Sampler",
    "sampler": "Sampler",
    "scheduler": "Schedule type",
    "cfg": "CFG scale",
    "cfgScale": "CFG scale",
    "seed": "Seed",
    "model": "Model",
    "model_hash": "Model hash",
    "vae": "VAE",
    "denoise": "Denoising strength",
    "clip_skip": "Clip skip",
}
"""As savers call it in JSON → as on the wire."""

_COMPARED = ("Seed", "Steps", "CFG scale", "Model")
"""If the two views differ in one of these, they tell of two pictures."""


def completed(generation: Generation, fields: Fields) -> Generation:
    """A generation read from a graph, with what the second view adds to it.

    Where the graph gives no prompt, the second view is all there is. Where it does, the second view
    may only add settings, and only if it agrees with the graph in those that both give; its texts
    are kept to be searched: a graph often holds a template, and the second view what it came to.
    """
    view = _second_view(fields)
    if view is None:
        return generation
    if not generation.prompt:
        return _led_by(view, generation)
    generation = _with_texts(generation, (view.prompt, view.negative))
    if _agree(view.settings, generation.settings):
        return generation._replace(settings=_merged(generation.settings, view.settings))
    return generation


def _with_texts(generation: Generation, texts: Iterable[str]) -> Generation:
    """The generation with those of these texts among its searchable ones that it does not have."""
    known = generation.extra.get(TEXTS, ())
    assert isinstance(known, Sequence)
    said = "\n".join((generation.prompt, generation.negative, *known))
    cut = (text.replace("\r\n", "\n").strip()[:LONGEST_LITERAL] for text in texts)
    new = [text for text in cut if text not in said]
    if not new:
        return generation
    return generation._replace(extra={**generation.extra, TEXTS: [*known, *new]})


def _merged(first: Mapping[str, str], more: Mapping[str, str]) -> dict[str, str]:
    """All settings of the first, and what only the others say; "CFG Scale" is "CFG scale"."""
    said = {name.lower() for name in first}
    return {**first, **{name: more[name] for name in more if name.lower() not in said}}


def _led_by(view: Infotext, generation: Generation) -> Generation:
    networks = networks_of(view.prompt)
    loras = {lora.name: lora for lora in (*generation.loras, *networks.loras)}
    return generation._replace(
        prompt=view.prompt,
        negative=view.negative or generation.negative,
        settings=_merged(view.settings, generation.settings),
        loras=tuple(loras.values()),
    )


def _second_view(fields: Fields) -> Infotext | None:
    for name in _STATED:
        if name in fields and (stated := _stated(read_object(fields[name]))):
            return stated
    for name in _INFOTEXTS:
        text = fields.get(name, "").strip()
        if text and not text.startswith(("{", "[")) and text != "False":
            infotext = parse_infotext(text)
            if infotext.settings or name in _INFOTEXTS[:2]:
                return infotext
    stated_inside = (text for text in fields.values() if '"extraMetadata"' in text)
    for text in stated_inside:
        if stated := _stated(read_object(text_in(read_object(text).get("extraMetadata")))):
            return stated
    return None


def _stated(told: Mapping[str, object]) -> Infotext | None:
    settings: dict[str, str] = {}
    for name, setting in _NAMES.items():
        number = number_in(told.get(name))
        value = text_in(told.get(name)) if number is None else written(number)
        if value:
            settings.setdefault(setting, value)
    prompt = text_in(told.get("prompt"))
    negative = text_in(told.get("negativePrompt") or told.get("negative_prompt"))
    return Infotext(prompt, negative, settings) if prompt or settings else None


def _agree(view: Mapping[str, str], graph: Mapping[str, str]) -> bool:
    both = [name for name in _COMPARED if view.get(name) and graph.get(name)]
    return bool(both) and all(_same(view[name], graph[name]) for name in both)


def _same(one: str, other: str) -> bool:
    first, second = number_in(one), number_in(other)
    if first is not None and second is not None:
        return first == second
    return _stem(one) == _stem(other)


def _stem(model: str) -> str:
    return without_suffix(model).rpartition("/")[2].lower()
