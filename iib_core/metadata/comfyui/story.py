"""What a graph tells: from nodes to a generation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from iib_core.metadata.comfyui.graph import Graph, Node, number_in, text_in, written
from iib_core.metadata.comfyui.literals import literals_of
from iib_core.metadata.comfyui.models import (
    Models,
    clip_behind,
    model_in,
    models_behind,
    vae_behind,
    without_suffix,
)
from iib_core.metadata.comfyui.passes import Passes, leads_to_content, passes_of
from iib_core.metadata.comfyui.samplers import is_sampler, settings_of
from iib_core.metadata.comfyui.sockets import Side, Socket
from iib_core.metadata.comfyui.texts import NO_WORDS, Texts, Words, looks_like_prose
from iib_core.metadata.comfyui.values import value_behind
from iib_core.metadata.facts import Generation, Lora
from iib_core.metadata.prompt import read_prompt

GENERATOR = "ComfyUI"

_SIDES = (
    ("width", "height"),
    ("empty_latent_width", "empty_latent_height"),
    ("image_width", "image_height"),
    ("target_width", "target_height"),
)
_SIZE_NAMES = ("resolution", "dimensions", "size", "aspect_ratio")
_SIZE = re.compile(r"(\d{2,5})\s*[x×]\s*(\d{2,5})")
_DETAILER = ("guide_size", "segs", "bbox_detector", "detailer_pipe")
"""Inputs of samplers that paint a part of the picture anew: a face, a hand."""

_ORDER = (
    *("Steps", "Sampler", "Schedule type", "CFG scale", "Distilled CFG Scale", "Seed", "Size"),
    *("Model", "VAE", "Text encoder", "Denoising strength", "Clip skip"),
)


class _Prompts(NamedTuple):
    positive: Words
    negative: Words


def tell(graph: Graph) -> Generation:
    """How the picture of a graph was made, as far as the graph says. Never fails."""
    texts = Texts(graph)
    passes = passes_of(graph)
    is_guess = not passes.samplers
    prompts = _prompts(texts, passes)
    base = passes.samplers[0] if passes.samplers else None
    if base is not None:
        models = models_behind(graph, base)
        settings = {**_base_settings(graph, texts, base, models), **_later(graph, passes, models)}
    else:
        base, prompts = _without_sampler(graph, texts)
        models, settings = _loose(graph, base)
    prompt = read_prompt(prompts.positive.text)
    loras = {**models.loras, **{lora.name: lora for lora in prompt.loras}}
    known = (
        *(prompts.positive.text, prompts.negative.text, *settings.values(), *models.names),
        *(lora.name for lora in loras.values()),
    )
    return Generation(
        generator=GENERATOR,
        prompt=prompts.positive.text,
        negative=prompts.negative.text,
        settings={name: value for name, value in settings.items() if value},
        loras=tuple(loras.values()),
        lycos=prompt.lycos,
        hypernets=(*models.hypernets.values(), *prompt.hypernets),
        is_guess=is_guess or not (prompts.positive.is_sure and prompts.negative.is_sure),
        origins=_origins(prompts, base, models),
        extra=_extra(graph, known, tuple(loras.values())),
    )


def _prompts(texts: Texts, passes: Passes) -> _Prompts:
    """The prompts of the first sampler that has any: those that began the picture."""
    positive = negative = NO_WORDS
    for sampler in (*passes.samplers, *passes.others):
        positive = positive if positive.text else texts.reaching(sampler, Side.POSITIVE)
        negative = negative if negative.text else texts.reaching(sampler, Side.SEEKING)
        if positive.text:
            break
    return _Prompts(_tidy(positive), _tidy(negative))


def _tidy(words: Words) -> Words:
    text = words.text.replace("\r\n", "\n").strip()
    if not text.isascii():
        # "\\ud83d" alone is half a character, which no database and no browser takes.
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return words._replace(text=text.replace("\0", ""))


def _base_settings(graph: Graph, texts: Texts, base: Node, models: Models) -> dict[str, str]:
    found = settings_of(graph, base)
    if number_in(found.get("Denoising strength")) == 1:
        del found["Denoising strength"]
    found["Size"] = size_before(graph, base)
    found["Model"] = models.names[0] if models.names else ""
    found["Model 2"] = models.names[1] if len(models.names) > 1 else ""
    passed = list(texts.passed(Side.POSITIVE))
    found["VAE"] = vae_behind(graph, [n for n in graph.nodes.values() if _decodes(n)])
    found.update(_encoding(graph, passed))
    known = {name: found.pop(name) for name in _ORDER if found.get(name)}
    return {**known, **found, **_control_nets(graph, passed)}


def _decodes(node: Node) -> bool:
    return "vae" in node.inputs and any(name in node.inputs for name in ("samples", "latents"))


def _encoding(graph: Graph, passed: list[Node]) -> Iterator[tuple[str, str]]:
    """What the nodes that made the conditioning say about it."""
    for node in passed:
        guidance = number_in(value_behind(graph, node.inputs.get("guidance"), ("guidance",)))
        if guidance is not None and number_in(guidance) is not None:
            yield "Distilled CFG Scale", written(guidance)
            break
    for node in passed:
        if Socket.CLIP in node.shape.sockets:
            encoders, skip = clip_behind(graph, node)
            yield "Text encoder", ", ".join(dict.fromkeys(encoders))
            yield "Clip skip", str(skip) if 1 < skip < 100 else ""
            break


def _control_nets(graph: Graph, passed: list[Node]) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in passed:
        loader = graph.source(node.inputs.get("control_net"))
        name = text_in(loader.inputs.get("control_net_name")) if loader else ""
        if name:
            weight = number_in(value_behind(graph, node.inputs.get("strength"), ("strength",)))
            told = f"Model: {name}" + ("" if weight is None else f", Weight: {weight:.4g}")
            found[f"ControlNet {len(found)}"] = told
    return found


def size_before(graph: Graph, sampler: Node) -> str:
    """The size in which a sampler worked, "832x1216"; "" if the graph does not say."""
    for node in _since_last_pass(graph, sampler):
        size = _size_in(graph, node)
        if size:
            return size
    return ""


def _since_last_pass(graph: Graph, sampler: Node) -> Iterator[Node]:
    """The nodes that made what a sampler works on, back to the sampler before it."""
    return graph.upstream(
        [sampler],
        lambda node, name: (
            leads_to_content(node, name) and (node is sampler or not is_sampler(node))
        ),
    )


def _size_in(graph: Graph, node: Node) -> str:
    for name in _SIZE_NAMES:
        found = _SIZE.search(text_in(node.inputs.get(name)))
        if found:
            return f"{found[1]}x{found[2]}"
    for pair in _SIDES:
        if pair[0] in node.inputs:
            sides = [
                number_in(value_behind(graph, node.inputs.get(name), (name,))) for name in pair
            ]
            width, height = sides
            if width and height and width > 0 and height > 0:
                return f"{int(width)}x{int(height)}"
    return ""


def _later(graph: Graph, passes: Passes, models: Models) -> dict[str, str]:
    """What was done to the picture after its first pass, in the words of A1111."""
    settings: dict[str, str] = {}
    base = passes.samplers[0]
    for sampler in passes.samplers[1:]:
        if any(name in sampler.inputs for name in _DETAILER):
            continue
        told = settings_of(graph, sampler)
        if sampler.inputs.get("model") != base.inputs.get("model"):
            model = models_behind(graph, sampler).names[:1]
            if model and model != models.names[:1]:
                settings.setdefault("Refiner", model[0])
        upscaler = _upscaler(graph, sampler)
        if upscaler or told.get("Denoising strength", "1") != "1":
            settings.setdefault("Denoising strength", told.get("Denoising strength", ""))
            settings.setdefault("Hires steps", told.get("Steps", ""))
            settings.setdefault("Hires sampler", told.get("Sampler", ""))
            settings.setdefault("Hires resize", size_before(graph, sampler))
            settings.setdefault("Hires upscaler", upscaler)
    return settings


def _upscaler(graph: Graph, sampler: Node) -> str:
    for node in _since_last_pass(graph, sampler):
        loader = graph.source(node.inputs.get("upscale_model"))
        if loader is not None and (name := model_in(graph, loader)):
            return name
    return ""


def _without_sampler(graph: Graph, texts: Texts) -> tuple[Node | None, _Prompts]:
    """The best guess where nothing samples: a service's node, else the longest prose."""
    for node in reversed(tuple(graph.nodes.values())):
        if Socket.TEXT in node.shape.sockets or Socket.POSITIVE in node.shape.sockets:
            positive = texts.reaching(node, Side.POSITIVE)
            if looks_like_prose(positive.text):
                negative = texts.reaching(node, Side.SEEKING)
                unsure = _tidy(positive)._replace(is_sure=False)
                return node, _Prompts(unsure, _tidy(negative))
    return None, _Prompts(NO_WORDS, NO_WORDS)


def _loose(graph: Graph, base: Node | None) -> tuple[Models, dict[str, str]]:
    if base is None:
        return Models(), {}
    found = settings_of(graph, base)
    models = models_behind(graph, base)
    found["Size"] = _size_in(graph, base)
    found["Model"] = models.names[0] if models.names else ""
    return models, {name: found[name] for name in _ORDER if found.get(name)}


def _origins(prompts: _Prompts, base: Node | None, models: Models) -> dict[str, str]:
    found = {
        "prompt": prompts.positive.origin,
        "negative": prompts.negative.origin if prompts.negative.text else None,
        "settings": base,
        "model": models.origin,
    }
    return {fact: str(node) for fact, node in found.items() if node is not None}


def _extra(graph: Graph, known: tuple[str, ...], loras: tuple[Lora, ...]) -> dict[str, object]:
    extra: dict[str, object] = {}
    if loras:
        extra["loras"] = {lora.name: lora.weight for lora in loras}
    names = {lora.name for lora in loras}
    texts = [text for text in literals_of(graph, known) if without_suffix(text) not in names]
    if texts:
        extra["texts"] = texts
    return extra
