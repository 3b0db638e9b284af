"""In which order samplers worked on the picture that was saved."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from iib_core.metadata.comfyui.graph import Graph, Node
from iib_core.metadata.comfyui.samplers import is_sampler
from iib_core.metadata.comfyui.sockets import Socket, socket_of

_MODELS = frozenset({Socket.MODEL, Socket.CLIP, Socket.VAE, Socket.LORA, Socket.TEXT})
_BESIDE_CONTENT = _MODELS | {
    *(Socket.POSITIVE, Socket.NEGATIVE, Socket.CONDITIONING, Socket.HELP),
}

MOST_PASSES = 16
"""More samplers in a row than this are not told apart."""


class Passes(NamedTuple):
    """The samplers of a graph."""

    saved: Node | None
    """What saved the picture, as far as can be told: a graph may save several."""

    samplers: tuple[Node, ...]
    """The one that began the picture first, those that worked on its result behind it."""

    others: tuple[Node, ...]
    """Those that are beside the way."""


def passes_of(graph: Graph) -> Passes:
    """Find what saved the picture, and the samplers behind it."""
    samplers = [node for node in graph.nodes.values() if is_sampler(node)]
    if len(samplers) < 2:
        return Passes(None, tuple(samplers), ())
    best = Passes(None, (), tuple(samplers))
    for sink in _sinks(graph):
        chain = _chain(graph, sink, len(samplers))
        if len(chain) > len(best.samplers):
            best = Passes(sink, chain, ())
        if len(chain) == len(samplers):
            break
    chained = best.samplers or tuple(samplers[:1])
    others = tuple(node for node in samplers if node not in chained)
    return Passes(best.saved, chained, others)


def leads_to_content(_node: Node, name: str) -> bool:
    """Whether what is to become the picture comes in by an input."""
    return socket_of(name) not in _BESIDE_CONTENT


MOST_SINKS = 32


def _sinks(graph: Graph) -> list[Node]:
    """The nodes whose outputs nobody takes; those that save before those that show."""
    taken = {id_ for node in graph.nodes.values() for _, id_ in node.links}
    sinks = [node for node in graph.nodes.values() if node.id not in taken]
    sinks.sort(key=lambda node: not _saves(node))
    return sinks[:MOST_SINKS]


def _saves(node: Node) -> bool:
    return "filename_prefix" in node.inputs or "save" in node.kind.lower()


def _chain(graph: Graph, sink: Node, most: int) -> tuple[Node, ...]:
    """The samplers, `most` of them, that worked on a picture one after another, the first first."""
    chain: list[Node] = []
    current = _sampler_behind(graph, sink)
    while current is not None and current not in chain:
        chain.append(current)
        if len(chain) == min(most, MOST_PASSES):
            break
        current = _sampler_behind(graph, current)
    return tuple(reversed(chain))


def _sampler_behind(graph: Graph, start: Node) -> Node | None:
    """The sampler whose result a node works on; else one whose result it is conditioned by.

    Stable Cascade's second stage is given the first one's latent among its conditioning.
    """
    behind = _first_sampler(graph, start, leads_to_content)
    if behind is None and is_sampler(start):
        behind = _first_sampler(graph, start, _leads_to_hint)
    return behind


def _leads_to_hint(_node: Node, name: str) -> bool:
    return socket_of(name) not in _MODELS


def _first_sampler(graph: Graph, start: Node, follows: Callable[[Node, str], bool]) -> Node | None:
    """The first sampler behind a node, not the node itself.

    Where two pictures are put together, the first input is the one that the other is put upon.
    """
    nodes = graph.nodes
    waiting, seen = [start.id], {start.id}
    while waiting:
        node = nodes[waiting.pop()]
        if node is not start and is_sampler(node):
            return node
        behind = [
            id_
            for name, id_ in reversed(node.links)
            if id_ not in seen and id_ in nodes and follows(node, name)
        ]
        seen.update(behind)
        waiting += behind
    return None
