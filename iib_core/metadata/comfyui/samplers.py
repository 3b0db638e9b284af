"""Nodes that sample, told by the shape of their inputs, and what they were told to do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from iib_core.metadata.comfyui.graph import Graph, Node, number_in, text_in, written
from iib_core.metadata.comfyui.shapes import SETTINGS
from iib_core.metadata.comfyui.sockets import Socket, socket_of
from iib_core.metadata.comfyui.values import value_behind

_WORDED = ("Sampler", "Schedule type")
_NOT_ASIDE = frozenset(
    {Socket.POSITIVE, Socket.NEGATIVE, Socket.TEXT, Socket.CONDITIONING, Socket.CONTENT}
    | {Socket.MODEL, Socket.CLIP, Socket.VAE, Socket.LORA}
)
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")

_GUIDING = frozenset({"cfg", "cfg_scale", "guidance_scale"})
"""The only settings of a guider, which is given a model and prompts as a sampler is."""

ENOUGH_DIALS = 3
"""Settings of sampling that make a node without sockets for prompts a sampler."""


def is_sampler(node: Node) -> bool:
    """Whether a node samples: it is told how, and is given something to work on and with.

    Not a scheduler, which is given a model alone; not a guider, which is told no more than how
    close to keep to the prompt; not a saver, which is given a picture and told
    how to describe it; not a pipe, which is told nothing, but hands on all it is given.
    """
    dials = node.shape.dials
    if node.shape.is_guided or not dials:
        return node.shape.is_guided
    fed = {socket_of(name) for name, _ in node.links}
    if Socket.CLIP in fed and all(type(node.inputs[name]) is list for name in dials):
        return False
    has_prompt = Socket.POSITIVE in fed or Socket.CONDITIONING in fed
    if Socket.MODEL in fed and has_prompt and not _GUIDING.issuperset(dials):
        return True
    if len(dials) < ENOUGH_DIALS:
        return False
    return (
        Socket.BUNDLE in fed
        or (Socket.MODEL in fed and Socket.CONTENT in fed)
        or _is_given_latent(node)
    )


def _is_given_latent(node: Node) -> bool:
    return any("latent" in name or "samples" in name for name, _ in node.links)


def settings_of(graph: Graph, sampler: Node) -> dict[str, str]:
    """What a sampler was told, by the names of the wire; what it was not told is absent."""
    settings: dict[str, str] = {}
    for node in graph.upstream([sampler], _is_aside):
        for setting, name in node.shape.settings:
            if setting not in settings and (told := _told(graph, node, setting, name)):
                settings[setting] = told
        if len(settings) == len(SETTINGS):
            break
    if not all(setting in settings for setting in _WORDED):
        for setting, told in _named_by_class(graph, sampler):
            settings.setdefault(setting, told)
    return settings


def _is_aside(_node: Node, name: str) -> bool:
    return socket_of(name) not in _NOT_ASIDE


def _told(graph: Graph, node: Node, setting: str, name: str) -> str:
    value = value_behind(graph, node.inputs[name], SETTINGS[setting])
    if setting in _WORDED:
        return text_in(value)
    number = number_in(value)
    return "" if number is None else written(number)


def _named_by_class(graph: Graph, sampler: Node) -> Iterator[tuple[str, str]]:
    """SamplerEulerAncestral and KarrasScheduler say by their names what they are."""
    for node in graph.upstream([sampler], _is_aside):
        for name, source in graph.sources(node):
            if name == "sampler" and source.kind.startswith("Sampler"):
                yield "Sampler", _snake(source.kind[len("Sampler") :])
            elif name == "sigmas" and source.kind.endswith("Scheduler"):
                yield "Schedule type", _snake(source.kind[: -len("Scheduler")])


def _snake(name: str) -> str:
    return _CAMEL.sub("_", name).lower().strip("_")
