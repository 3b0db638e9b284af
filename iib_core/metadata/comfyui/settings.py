"""What a graph says of how its samplers worked, by the names of A1111's settings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from iib_core.metadata.comfyui.graph import Graph, Node, number_in, text_in, written
from iib_core.metadata.comfyui.models import (
    CLIP_SKIPS,
    Models,
    clip_behind,
    model_in,
    models_behind,
    vae_behind,
)
from iib_core.metadata.comfyui.passes import Passes, leads_to_content
from iib_core.metadata.comfyui.samplers import is_sampler, settings_of
from iib_core.metadata.comfyui.sockets import Socket
from iib_core.metadata.comfyui.values import value_behind

_SIDES = (
    ("width", "height"),
    ("empty_latent_width", "empty_latent_height"),
    ("image_width", "image_height"),
    ("target_width", "target_height"),
)
_SIZE_NAMES = (
    *("resolution", "dimensions", "size", "aspect_ratio", "ratio_selected", "ratio", "preset"),
    *("resolutions", "base_resolution", "image_size", "size_selected", "resolution_preset"),
)
_SIZE = re.compile(r"(\d{2,5})\s*[x×]\s*(\d{2,5})")
_DETAILER = ("guide_size", "segs", "bbox_detector", "detailer_pipe")
"""Inputs of samplers that paint a part of the picture anew: a face, a hand."""

_ORDER = (
    *("Steps", "Sampler", "Schedule type", "CFG scale", "Distilled CFG Scale", "Seed", "Size"),
    *("Model", "VAE", "Text encoder", "Denoising strength", "Clip skip"),
)


def settings_of_passes(
    graph: Graph, passes: Passes, models: Models, passed: list[Node]
) -> dict[str, str]:
    """The settings of the first pass, and what later ones add to them; "" for what is not said.

    `models`: those of the first sampler. `passed`: the nodes through which its prompt came.
    """
    first = _first_pass(graph, passes.samplers[0], models, passed)
    return {**first, **_later(graph, passes, models)}


def _first_pass(graph: Graph, base: Node, models: Models, passed: list[Node]) -> dict[str, str]:
    found = settings_of(graph, base)
    if number_in(found.get("Denoising strength")) == 1:
        del found["Denoising strength"]
    found["Size"] = _size_in_any(graph, _since_last_pass(graph, base))
    found["Model"] = models.names[0] if models.names else ""
    found["Model 2"] = models.names[1] if len(models.names) > 1 else ""
    found["VAE"] = vae_behind(graph, [n for n in graph.nodes.values() if _decodes(n)])
    found.update(_encoding(graph, passed))
    known = {name: found.pop(name) for name in _ORDER if found.get(name)}
    return {**known, **found, **_control_nets(graph, passed)}


def _decodes(node: Node) -> bool:
    return "vae" in node.inputs and any(name in node.inputs for name in ("samples", "latents"))


def _encoding(graph: Graph, passed: list[Node]) -> Iterator[tuple[str, str]]:
    """What the nodes that made the conditioning say about it."""
    guidance = _first_number(graph, passed, "guidance")
    if guidance is not None:
        yield "Distilled CFG Scale", written(guidance)
    for node in passed:
        if Socket.CLIP in node.shape.sockets or any(name in node.inputs for name in CLIP_SKIPS):
            encoders, skip = clip_behind(graph, node)
            yield "Text encoder", ", ".join(dict.fromkeys(encoders))
            yield "Clip skip", str(skip) if 1 < skip < 100 else ""
            break


def _control_nets(graph: Graph, passed: list[Node]) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in passed:
        if "control_net" not in node.inputs:
            continue
        loader = graph.source(node.inputs["control_net"])
        name = text_in(loader.inputs.get("control_net_name")) if loader else ""
        if name:
            weight = number_in(value_behind(graph, node.inputs.get("strength"), ("strength",)))
            told = f"Model: {name}" + ("" if weight is None else f", Weight: {weight:.4g}")
            found[f"ControlNet {len(found)}"] = told
    return found


def _size_in_any(graph: Graph, nodes: Iterable[Node]) -> str:
    """The first size that nodes tell, "832x1216"; "" if none does."""
    return next(filter(None, (_size_in(graph, node) for node in nodes)), "")


def _since_last_pass(graph: Graph, sampler: Node) -> Iterator[Node]:
    """The nodes that made what a sampler works on, back to the sampler before it."""
    return graph.upstream(
        [sampler],
        lambda node, name: (
            leads_to_content(node, name) and (node is sampler or not is_sampler(node))
        ),
    )


def _size_in(graph: Graph, node: Node) -> str:
    inputs = node.inputs
    for name in _SIZE_NAMES:
        if name in inputs and (found := _SIZE.search(text_in(inputs[name]))):
            is_swapped = text_in(inputs.get("swap_dimensions")).lower() == "on"
            return f"{found[2]}x{found[1]}" if is_swapped else f"{found[1]}x{found[2]}"
    for pair in _SIDES:
        if pair[0] in inputs:
            sides = [number_in(value_behind(graph, inputs.get(name), (name,))) for name in pair]
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
        since = list(_since_last_pass(graph, sampler))
        upscaler = _upscaler(graph, since)
        if upscaler or told.get("Denoising strength", "1") != "1":
            settings.setdefault("Denoising strength", told.get("Denoising strength", ""))
            settings.setdefault("Hires steps", told.get("Steps", ""))
            settings.setdefault("Hires sampler", told.get("Sampler", ""))
            settings.setdefault("Hires resize", _size_in_any(graph, since))
            settings.setdefault("Hires upscale", _scale(graph, since))
            settings.setdefault("Hires upscaler", upscaler)
    return settings


def _scale(graph: Graph, since: Iterable[Node]) -> str:
    """How many times larger a sampler begins than the one before it ended; "" if unsaid."""
    scale = _first_number(graph, since, "scale_by")
    return "" if scale is None else written(scale)


def _first_number(graph: Graph, nodes: Iterable[Node], name: str) -> int | float | None:
    """The number that the first of the nodes that is given one has under a name."""
    for node in nodes:
        if name in node.inputs:  # of the fewest
            number = number_in(value_behind(graph, node.inputs[name], (name,)))
            if number is not None:
                return number
    return None


def _upscaler(graph: Graph, since: Iterable[Node]) -> str:
    for node in since:
        loader = graph.source(node.inputs.get("upscale_model"))
        if loader is not None and (name := model_in(graph, loader)):
            return name
    return ""


def settings_of_service(graph: Graph, node: Node, models: Models) -> dict[str, str]:
    """The settings of a node that has a picture made elsewhere."""
    found = settings_of(graph, node)
    found["Size"] = _size_in(graph, node)
    found["Model"] = models.names[0] if models.names else ""
    return {name: found[name] for name in _ORDER if found.get(name)}
