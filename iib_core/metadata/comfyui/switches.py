"""Which of its inputs a node passes on, if it is a switch.

Told by shape: two inputs for true and false, or several of one name with numbers or letters behind
it, and a value that says which.
"""

from __future__ import annotations

from typing import NamedTuple

from iib_core.metadata.comfyui.graph import Graph, Node
from iib_core.metadata.comfyui.shapes import SELECTORS
from iib_core.metadata.comfyui.values import Scalar, value_behind

Options = tuple[tuple[str, str], ...]
"""(name, number or letter)"""


class Choice(NamedTuple):
    """The inputs between which a switch chooses, the chosen one first."""

    names: tuple[str, ...]
    is_known: bool
    """Whether the first is the chosen one: what decides may not be in the file."""


def choice_of(graph: Graph, node: Node) -> Choice | None:
    """How a switch chooses; None for a node that is none."""
    shape = node.shape
    if shape.either:
        return _either(shape.either, _decided(graph, node))
    if not shape.options or not (shape.selector or _passes_the_first(node)):
        return None
    return _one_of(shape.options, _decided(graph, node))


def _passes_the_first(node: Node) -> bool:
    """Passes on the first that is there, as rgthree's "Any Switch"."""
    return "any_01" in node.inputs or "switch" in node.kind.lower()


def _decided(graph: Graph, node: Node) -> Scalar | None:
    return value_behind(graph, node.inputs.get(node.shape.selector), SELECTORS)


def _either(names: tuple[str, str], decided: Scalar | None) -> Choice:
    if isinstance(decided, str):
        decided = decided.lower() in ("true", "yes", "on", "1")
    is_true = decided is None or bool(decided)
    return Choice(names if is_true else (names[1], names[0]), decided is not None)


def _one_of(options: Options, decided: Scalar | None) -> Choice:
    names = tuple(name for name, _ in options)
    place = _place(options, decided)
    if place is None:
        return Choice(names, is_known=False)
    return Choice((names[place], *names[:place], *names[place + 1 :]), is_known=True)


def _place(options: Options, decided: Scalar | None) -> int | None:
    marks = [int(mark) if mark.isdigit() else mark for _, mark in options]
    if isinstance(decided, bool):
        return 0 if decided else 1
    if isinstance(decided, str):
        return next((at for at, (name, _) in enumerate(options) if name == decided), None)
    if decided is None:
        return None
    if decided in marks:
        return marks.index(int(decided))
    place = int(decided) - 1
    return place if 0 <= place < len(options) else None
