"""The graph that ComfyUI ran: nodes with inputs, each a value or a link to another node's output.

    {"6": {"class_type": "CLIPTextEncode", "inputs": {"text": "a cat", "clip": ["4", 1]}}, …}

Ids are texts, "30:6" for a node in a subgraph. A link may lead nowhere (the node was muted) or in a
circle (files can say anything).

Source: comfyanonymous/ComfyUI, execution.py (what it calls the prompt), nodes.py.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from iib_core.metadata.comfyui.rules import Rules
from iib_core.metadata.comfyui.shapes import Shape, shape_of

LINK_PARTS = 2

MOST_NODES = 50_000
"""Of one graph. The rest of a larger one is left out; 5 MB of prompts have some 30,000."""

MOST_STEPS = 64
"""From node to node in search of one value. No graph seen in the wild needs ten."""


class Node(NamedTuple):
    """One node."""

    id: str
    kind: str
    """Its class: "KSampler"."""

    inputs: Mapping[str, object]
    links: tuple[tuple[str, str], ...]
    """(input, id of the node it takes an output of), also of nodes that are gone."""

    shape: Shape

    def __str__(self) -> str:
        return f"node {self.id} ({self.kind})"


class Graph:
    """Nodes by id, and how to get from one to the next."""

    __slots__ = ("nodes", "rules")

    def __init__(self, nodes: Mapping[str, Node], rules: Rules) -> None:
        self.nodes = nodes
        self.rules = rules

    def source(self, value: object) -> Node | None:
        """The node a value links to; None if it is no link, or leads nowhere."""
        if type(value) is not list or not is_link(value):
            return None
        first = value[0]
        return self.nodes.get(first if type(first) is str else str(first))

    def sources(self, node: Node) -> Iterator[tuple[str, Node]]:
        """The nodes whose outputs a node takes, by the names of its inputs."""
        nodes = self.nodes
        for name, id_ in node.links:
            if id_ in nodes:
                yield name, nodes[id_]

    def upstream(
        self, starts: Iterable[Node], follows: Callable[[Node, str], bool]
    ) -> Iterator[Node]:
        """The starts, then what is behind them, the nearest first; each node once.

        `follows` says whether to go through an input of a node.
        """
        waiting = deque(starts)
        seen = {node.id for node in waiting}
        while waiting:
            node = waiting.popleft()
            yield node
            for name, id_ in node.links:
                if id_ not in seen and id_ in self.nodes and follows(node, name):
                    seen.add(id_)
                    waiting.append(self.nodes[id_])


def is_link(value: Sequence[object]) -> bool:
    """Whether a list is a link, if only to a node that is gone: [node id, output index]."""
    return len(value) == LINK_PARTS and type(value[1]) is int and type(value[0]) in (str, int)


def read_graph(value: object, rules: Rules) -> Graph:
    """The graph in a JSON value; what is no node in it is left out."""
    nodes: dict[str, Node] = {}
    told_nodes = value.items() if isinstance(value, dict) else ()
    for id_, told in islice(told_nodes, MOST_NODES):
        if isinstance(told, dict) and isinstance(kind := told.get("class_type"), str):
            inputs = told.get("inputs")
            nodes[id_] = node_of(id_, kind, inputs if isinstance(inputs, dict) else {}, rules)
    return Graph(nodes, rules)


def node_of(id_: str, kind: str, inputs: Mapping[str, object], rules: Rules) -> Node:
    """A node with its inputs under the names by which we understand them."""
    rule = rules.nodes.get(kind)
    if rule is not None and rule.inputs:
        names = rule.inputs
        inputs = {names.get(name, name): value for name, value in inputs.items()}
        inputs.pop("", None)
    links = tuple(
        [
            (name, str(value[0]))
            for name, value in inputs.items()
            if type(value) is list and is_link(value)
        ]
    )
    return Node(id_, kind, inputs, links, shape_of(tuple(inputs)))


def text_in(value: object) -> str:
    """The text that a value is, or wraps: some nodes store {"content": "a.safetensors"}."""
    if type(value) is str:
        return value
    if isinstance(value, dict):
        for name in ("content", "__value__", "value", "name"):
            if isinstance(inner := value.get(name), str):
                return inner
    return ""


def number_in(value: object) -> int | float | None:
    """The number that a value is, or says."""
    if type(value) is int:  # mostly
        return value
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    if isinstance(value, str):
        return _parsed(value)
    return value if not isinstance(value, float) or math.isfinite(value) else None


LONGEST_NUMBER = 40
"""Digits. Python refuses to write an integer of more than 4,300, and no seed has over 20."""
_TOO_LONG = 10**LONGEST_NUMBER


def _parsed(text: str) -> int | float | None:
    if not 0 < len(text) <= LONGEST_NUMBER or not text.isascii():
        return None
    try:
        return int(text)
    except ValueError:
        pass
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def written(number: int | float) -> str:
    """A number as people write it: 8 for 8.0. "" for one that is absurdly long."""
    if isinstance(number, float) and number.is_integer() and abs(number) < 10**15:
        number = int(number)
    if isinstance(number, int) and abs(number) >= _TOO_LONG:
        return ""
    return str(number)
