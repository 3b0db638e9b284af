"""The value at the end of a link: a number or a name that another node holds."""

from __future__ import annotations

from collections.abc import Iterable

from iib_core.metadata.comfyui.graph import MOST_STEPS, Graph, Node

_ANY_NAME = (
    "value",
    "Value",
    "int",
    "float",
    "number",
    "Number",
    "boolean",
    "string",
    "text",
    "seed",
    "a",
)
"""Of the input that holds the value of a node which is nothing but a value."""

Scalar = str | int | float | bool


def value_behind(graph: Graph, value: object, names: Iterable[str]) -> Scalar | None:
    """A value as it is, or that of the node it links to, looked for under these names.

    None if it is only known to whoever ran the graph.
    """
    if type(value) is not list:  # mostly
        return value if isinstance(value, (str, int, float)) else None
    for _ in range(MOST_STEPS):
        node = graph.source(value)
        if node is None:
            return value if isinstance(value, (str, int, float)) else None
        value = _inside(node, (*names, *_ANY_NAME))
    return None


def _inside(node: Node, wanted: Iterable[str]) -> object:
    inputs = node.inputs
    for name in wanted:
        if name in inputs:
            return inputs[name]
    return next(iter(inputs.values())) if len(inputs) == 1 else None
