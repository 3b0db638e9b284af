"""The models behind a sampler: the checkpoint, what is mixed into it, encoders, VAE."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from iib_core.metadata.comfyui.graph import Graph, Node, number_in, text_in
from iib_core.metadata.comfyui.shapes import MOST_INPUTS
from iib_core.metadata.comfyui.sockets import Socket, socket_of
from iib_core.metadata.comfyui.switches import choice_of
from iib_core.metadata.comfyui.values import value_behind
from iib_core.metadata.facts import Lora
from iib_core.metadata.prompt import networks_of

_ENCODER = re.compile(
    r"(?:clip_name|text_encoder|t5|clip|t5_name|text_encoder_name|model_name)_?\d?"
)
_SUFFIXES = (".safetensors", ".ckpt", ".pt", ".pth", ".bin", ".gguf", ".sft")
_NOTHING = frozenset({"", "none", "undefined", "null", "baked vae", "choose"})
_LORA_NAME = re.compile(
    r"(?:.*_)?lora(?:s|_name|_file|_path)?(?:_?(\d+))?(?:_name)?", re.IGNORECASE
)
_STRENGTH = re.compile(r"(?:.*_)?(?:model_str|model_weight|strength|weight|wt|str)(?:_model)?.*")
CLIP_SKIPS = ("stop_at_clip_layer", "clip_skip", "base_clip_skip")
"""Inputs that say at which layer an encoder, or a loader that encodes as well, stops."""

_DIGITS = re.compile(r"\d+")
_SWITCHES = ("switch", "toggle", "enable")
_OFF = ("off", "false", "disabled")

_BESIDE_MODEL = frozenset(
    {Socket.POSITIVE, Socket.NEGATIVE, Socket.TEXT, Socket.CONDITIONING, Socket.CONTENT}
    | {Socket.CLIP, Socket.VAE, Socket.HELP}
)


@dataclass(slots=True)
class Models:
    """What a sampler worked with, by file name; "" for what is not known."""

    names: list[str] = field(default_factory=list)
    """The model first; more of them if several were merged."""

    loras: dict[str, Lora] = field(default_factory=dict)
    """In the order in which they were applied."""

    hypernets: dict[str, Lora] = field(default_factory=dict)
    origin: Node | None = None


def models_behind(graph: Graph, sampler: Node) -> Models:
    """Follow the model of a sampler to where it was loaded."""
    models = Models()
    found: list[Lora] = []
    for node in graph.upstream([sampler], lambda node, name: _leads_to_model(graph, node, name)):
        found.extend(loras_in(graph, node))
        for name in _hypernets_in(node):
            models.hypernets.setdefault(name, Lora(name, None))
        name = model_in(graph, node)
        if name and name not in models.names:
            models.names.append(name)
            models.origin = models.origin or node
    for lora in reversed(found):  # the walk met the last applied first
        models.loras.setdefault(lora.name, lora)
    return models


def _leads_to_model(graph: Graph, node: Node, name: str) -> bool:
    socket = socket_of(name)
    if socket in _BESIDE_MODEL:
        return False
    # A guider hides in HELP's neighbourhood, a pipe among the rest: go through them only where
    # no input is named after the model itself.
    if socket is not Socket.MODEL and socket is not Socket.LORA:
        named = node.shape.sockets.get(Socket.MODEL, ())
        if any(name in named for name, _ in node.links):
            return False
    return _is_chosen(graph, node, name)


def _is_chosen(graph: Graph, node: Node, name: str) -> bool:
    choice = choice_of(graph, node)
    return choice is None or not choice.is_known or choice.names[0] == name


def model_in(graph: Graph, node: Node) -> str:
    """The model that a node loads; "" if it loads none."""
    for name in node.shape.models:
        value = node.inputs[name]
        if type(value) is list and socket_of(name) is not Socket.MODEL:
            value = value_behind(graph, value, (name,))
        text = text_in(value)
        if text.lower() not in _NOTHING:
            return text
    return ""


def without_suffix(name: str) -> str:
    """A LoRA's name as prompts have it: no file type, and folders as everywhere but on Windows."""
    name = name.strip().replace("\\", "/")
    return name.rpartition(".")[0] if is_model_file(name) else name


def is_model_file(name: str) -> bool:
    """Whether a text is the name of a file of weights."""
    return name[-12:].lower().endswith(_SUFFIXES)


def loras_in(graph: Graph, node: Node) -> list[Lora]:
    """The LoRAs that a node applies, those switched off left out; last applied first."""
    found: list[Lora] = []
    named = node.shape.sockets.get(Socket.LORA, ())
    for name, value in node.inputs.items():
        if type(value) is dict and not isinstance(value.get("content"), str):
            found.extend(_in_entry(value))
        elif name in named:
            found.extend(_in_input(graph, node, name, value))
        elif type(value) is str and "<lora:" in value:
            found.extend(networks_of(value).loras)
    return [lora for lora in reversed(found) if lora.weight != 0]


def _in_input(graph: Graph, node: Node, name: str, value: object) -> Iterator[Lora]:
    if isinstance(value, list) and graph.source(value) is None:
        for entry in value:
            if isinstance(entry, dict):
                yield from _in_entry(entry)
        return
    if isinstance(value, str) and "<lora:" in value:
        yield from networks_of(value).loras
        return
    matched = _LORA_NAME.fullmatch(name)
    if not matched:
        return
    file = value_behind(graph, text_in(value) or value, (name, "lora_name"))
    if not isinstance(file, str) or file.lower() in _NOTHING or _is_off(node, matched[1]):
        return
    if isinstance(value, list) and not is_model_file(file):
        return  # a link, but to no name of a file
    yield Lora(without_suffix(file), _strength(graph, node, matched[1]))


def _in_entry(entry: Mapping[str, object]) -> Iterator[Lora]:
    """{"on": true, "lora": "a.safetensors", "strength": 1} of rgthree, and the like."""
    inner = entry.get("__value__")
    if isinstance(inner, list):
        for one in inner:
            if isinstance(one, dict):
                yield from _in_entry(one)
        return
    file = entry.get("lora") or entry.get("lora_name") or entry.get("name")
    is_on = all(entry.get(name, True) is not False for name in ("on", "active", "enabled"))
    weight = number_in(entry.get("strength", entry.get("weight")))
    if isinstance(file, str) and file.lower() not in _NOTHING and is_on and weight is not None:
        yield Lora(without_suffix(file), float(weight))


def _is_off(node: Node, number: str | None) -> bool:
    """Whether the LoRA of this number in a stack is switched off, or beyond those in use."""
    count = number_in(node.inputs.get("lora_count", node.inputs.get("num_loras")))
    if number and count is not None and int(number[:9]) > count:
        return True
    for name, value in node.inputs.items():
        if (
            name.startswith(_SWITCHES)
            and _numbers(name) in ([number] if number else [], [])
            and str(value).lower() in _OFF
        ):
            return True
    return False


def _strength(graph: Graph, node: Node, number: str | None) -> float | None:
    """The strength for the model: nodes may have one for the encoder, and one for both, as well."""
    is_simple = "simple" in (node.inputs.get("input_mode"), node.inputs.get("mode"))
    name = _strength_name(tuple(node.inputs), number, is_simple)
    if name is None:
        return None
    weight = number_in(value_behind(graph, node.inputs[name], (name, "strength")))
    return None if weight is None else float(weight)


@lru_cache(maxsize=1024)
def _strength_name(names: tuple[str, ...], number: str | None, is_simple: bool) -> str | None:
    wanted = [number] if number else []
    strengths = [
        name
        for name in names[:MOST_INPUTS]
        if _STRENGTH.fullmatch(name) and "clip" not in name and _numbers(name) == wanted
    ]
    return min(strengths, key=lambda name: ("model" in name) is is_simple, default=None)


def _numbers(name: str) -> list[str]:
    return _DIGITS.findall(name)


def _hypernets_in(node: Node) -> Iterator[str]:
    name = node.inputs.get("hypernetwork_name")
    if isinstance(name, str) and name.lower() not in _NOTHING:
        yield without_suffix(name)


def vae_behind(graph: Graph, starts: list[Node]) -> str:
    """The VAE that made the picture of what was sampled; "" if it came with the model."""
    for node in graph.upstream(starts, lambda _, name: socket_of(name) is Socket.VAE):
        name = text_in(node.inputs.get("vae_name"))
        if name and name.lower() not in _NOTHING:
            return name
    return ""


def clip_behind(graph: Graph, encoder: Node) -> tuple[list[str], int]:
    """The text encoders behind a node, if they were loaded apart from the model; the clip skip.

    The clip skip is counted as by A1111: 1 for none, 0 if nothing is said.
    """
    names: list[str] = []
    skip = 0
    for node in graph.upstream([encoder], lambda _, name: socket_of(name) is Socket.CLIP):
        skips = (node.inputs[name] for name in CLIP_SKIPS if name in node.inputs)
        stop = number_in(next(skips, None))
        skip = skip or (abs(int(stop)) if stop else 0)
        for name, value in node.inputs.items():
            if isinstance(value, str) and _ENCODER.fullmatch(name) and is_model_file(value):
                names.append(value)
    return names, skip
