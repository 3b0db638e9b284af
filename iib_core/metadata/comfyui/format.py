"""ComfyUI, and all who run it behind their own window.

Where: two JSON texts, `prompt` (the graph that ran) and `workflow` (its drawing), in whatever the
container has for texts; some savers write both as one object into EXIF. Savers of third parties add
an infotext, `parameters`. The graph is what made the picture, so it comes first; the infotext adds
what the graph does not say, if the two agree (users copy settings from one picture to the next).

Source: comfyanonymous/ComfyUI, nodes.py (SaveImage), comfy_extras/nodes_images.py; Kosinkadink/
ComfyUI-VideoHelperSuite; API contract 8.3.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from iib_core.metadata.comfyui.drawing import graph_of_drawing
from iib_core.metadata.comfyui.graph import Graph, read_graph
from iib_core.metadata.comfyui.rules import Rules, built_in_rules
from iib_core.metadata.comfyui.second_view import completed
from iib_core.metadata.comfyui.story import GENERATOR, tell
from iib_core.metadata.comfyui.texts import encoded_texts
from iib_core.metadata.facts import Fields, Generation
from iib_core.metadata.json_text import read_json
from iib_core.metadata.wire_text import wire_text

_GRAPH_MARK = "class_type"
MARKS = (_GRAPH_MARK, '"nodes"')
"""A text without any of these is no graph, whatever else it may be."""

_LABELS = ("prompt:", "workflow:")
_INNER = ("prompt", "workflow", "Prompt", "Workflow")
MOST_UNWRAPPED = 8


@dataclass(frozen=True)
class Reader:
    """Reads ComfyUI's fields, by rules that may be the user's."""

    rules: Rules
    takes_all_prompts: bool = False
    """All texts that are encoded are the prompt, in one; no negative prompt is told from them."""

    def recognises(self, fields: Fields) -> bool:
        return any(map(_has_graph, fields.values()))

    def parse(self, fields: Fields) -> Generation:
        """The generation in fields that `recognises` has accepted. Never fails."""
        graph = self._graph(fields)
        generation = completed(tell(graph), fields)
        if not self.takes_all_prompts:
            return generation
        return generation._replace(prompt="\nBREAK\n".join(encoded_texts(graph)), negative="")

    def text_of(self, made: Generation, fields: Fields) -> str:
        return wire_text(made, GENERATOR)

    def _graph(self, fields: Fields) -> Graph:
        """The graph that ran, or else what the drawing says would run."""
        drawings: list[Mapping[str, object]] = []
        for value in _objects(fields):
            if isinstance(value.get("nodes"), list):
                drawings.append(value)
            elif (graph := read_graph(value, self.rules)).nodes:
                return graph
        graphs = (graph_of_drawing(drawing, self.rules) for drawing in drawings)
        return next((graph for graph in graphs if graph.nodes), Graph({}, self.rules))


def recognises(fields: Fields) -> bool:
    return any(map(_has_graph, fields.values()))


def parse(fields: Fields) -> Generation:
    """The generation in fields that `recognises` has accepted, by the rules we come with."""
    return Reader(built_in_rules()).parse(fields)


def text_of(made: Generation, fields: Fields) -> str:
    return wire_text(made, GENERATOR)


def _has_graph(text: str) -> bool:
    return _GRAPH_MARK in text or ('"nodes"' in text and '"links"' in text)


def _objects(fields: Fields) -> Iterator[Mapping[str, object]]:
    """The JSON objects in fields, those that ran before those that were drawn."""
    texts = _texts(fields)
    wrapped: deque[dict[str, object] | str] = deque()
    for _ in range(MOST_UNWRAPPED):
        value: object = next(texts, None)
        if value is None:
            if not wrapped:
                return
            value = wrapped.popleft()
        if isinstance(value, str):
            value = read_json(_unlabelled(value))
        if isinstance(value, dict):
            inner = [value[name] for name in _INNER if name in value]
            wrapped.extend(one for one in inner if isinstance(one, (dict, str)))
            yield value


def _texts(fields: Fields) -> Iterator[str]:
    """The texts that may hold graphs, in the order of _objects(). Most files are understood by the
    first, so that no other is looked through for marks."""
    unmarked: list[str] = []
    for text in fields.values():
        if _GRAPH_MARK in text:
            yield text
        else:
            unmarked.append(text)
    yield from filter(_has_graph, unmarked)


def _unlabelled(text: str) -> str:
    start = text[:16].lstrip().lower()
    label = next((label for label in _LABELS if start.startswith(label)), "")
    return text.lstrip()[len(label) :]
