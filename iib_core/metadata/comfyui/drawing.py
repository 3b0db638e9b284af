"""The graph that a drawing stands for: what ComfyUI's editor would run.

A workflow lists nodes with places and colours, links by number, widget values without names. What
the editor does before it runs a graph is done here as well: muted nodes go, bypassed ones and
reroutes let through what comes in, primitives become values, subgraphs are unfolded.

Source: Comfy-Org/ComfyUI_frontend, src/utils/executionUtil.ts (graphToPrompt), its documentation of
the workflow schema.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from iib_core.metadata.comfyui.graph import MOST_STEPS, Graph, node_of
from iib_core.metadata.comfyui.group_nodes import as_subgraph, groups_of
from iib_core.metadata.comfyui.rules import Rules
from iib_core.metadata.comfyui.sockets import Socket, socket_of
from iib_core.metadata.comfyui.widgets import named_widgets

_MUTED, _BYPASSED = 2, 4
_INSIDE_IN, _INSIDE_OUT = "-10", "-20"
"""Ids of the nodes that stand inside a subgraph for its own inputs and outputs."""
_OF_THE_SUBGRAPH = "-1"
"""In the place of the id of a node inside: the widget is one of the subgraph's own inputs."""

_NOTES = ("Note", "MarkdownNote")
_COMMENT = re.compile(r"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/|(?<!:)//[^\n]*")
MOST_DRAWN = 20_000
"""Nodes of one drawing, which may have twice as many links. The rest is left out."""

MOST_SCOPES = 1_000
"""Subgraphs unfolded: each may hold others."""

Output = tuple[str, int]
"""(node id, output index)"""

Json = Mapping[str, object]


class _Link(NamedTuple):
    output: Output
    target: str
    target_slot: int


class _Scope(NamedTuple):
    """A graph within the graph."""

    prefix: str
    """Before the ids of its nodes: "30:"; empty for the outermost."""

    body: Json


def graph_of_drawing(drawing: Json, rules: Rules) -> Graph:
    """The graph in a workflow; what is none in it is left out. Never fails."""
    return _Unfolding(drawing, rules).graph()


class _Unfolding:
    def __init__(self, drawing: Json, rules: Rules) -> None:
        self._rules = rules
        self._drawing = drawing
        self._subgraphs = {str(one.get("id")): one for one in _subgraphs(drawing)}
        self._groups = groups_of(drawing)
        self._inputs: dict[str, dict[str, object]] = {}
        self._kinds: dict[str, str] = {}
        self._behind: dict[Output, Output] = {}
        """Outputs that only pass on another."""
        self._values: dict[Output, object] = {}
        """Outputs that are a plain value."""
        self._set: dict[str, Output] = {}
        """What KJNodes' SetNode keeps under a name, for any GetNode."""
        self._got: list[tuple[Output, str]] = []
        self._widgets: dict[tuple[str, str], object] = {}
        """(node id, widget) → what a subgraph's own widget sets there."""
        self._unlinked: dict[tuple[str, str], object] = {}
        """(node id, input) → what its widget says, which counts if the link leads nowhere."""

    def graph(self) -> Graph:
        waiting = [_Scope("", self._drawing)]
        for _ in range(MOST_SCOPES):
            if not waiting or len(self._inputs) > MOST_DRAWN:
                break
            waiting.extend(self._unfold(waiting.pop()))
        for output, name in self._got:
            if name in self._set:
                self._behind[output] = self._set[name]
        nodes = {
            id_: node_of(id_, kind, self._run_inputs(id_), self._rules)
            for id_, kind in self._kinds.items()
        }
        return Graph(nodes, self._rules)

    def _unfold(self, scope: _Scope) -> Iterator[_Scope]:
        links = _links(scope.body, scope.prefix)
        instance = scope.prefix[:-1]
        for link in links.values():
            if link.target == scope.prefix + _INSIDE_OUT:
                self._behind[instance, link.target_slot] = link.output
        for node in _objects(scope.body.get("nodes"))[:MOST_DRAWN]:
            id_ = f"{scope.prefix}{node.get('id')}"
            kind = node.get("type")
            if not isinstance(kind, str) or node.get("mode") == _MUTED:
                continue
            if node.get("mode") == _BYPASSED:
                self._bypass(id_, node, links)
            elif (subgraph := self._subgraph_of(kind, node)) is not None:
                self._enter(id_, node, links, subgraph)
                yield _Scope(f"{id_}:", subgraph)
            elif not self._is_virtual(id_, kind, node, links):
                self._add(id_, kind, node, links)

    def _subgraph_of(self, kind: str, node: Json) -> Json | None:
        group = self._groups.get(kind)
        return self._subgraphs.get(kind) if group is None else as_subgraph(node, group)

    def _add(self, id_: str, kind: str, node: Json, links: Mapping[str, _Link]) -> None:
        inputs: dict[str, object] = {}
        if kind in _NOTES:
            inputs["note"] = node.get("widgets_values")
        else:
            widgets = named_widgets(node, self._rules).items()
            inputs.update((name, _uncommented(name, value)) for name, value in widgets)
        for one in _objects(node.get("inputs")):
            link = links.get(str(one.get("link")))
            if link is not None:
                name = str(one.get("name"))
                self._unlinked[id_, name] = inputs.get(name)
                inputs[name] = link.output
        self._inputs[id_] = inputs
        self._kinds[id_] = kind

    def _is_virtual(self, id_: str, kind: str, node: Json, links: Mapping[str, _Link]) -> bool:
        """Note what a node does that the editor itself resolves; False for any other."""
        values = node.get("widgets_values")
        first = values[0] if isinstance(values, list) and values else None
        coming = next(_coming(node, links), None)
        if kind == "PrimitiveNode":
            self._values[id_, 0] = first
        elif kind.startswith("Reroute"):
            if coming:
                self._behind[id_, 0] = coming
        elif kind == "SetNode":
            if coming:
                self._set[str(first)] = self._behind[id_, 0] = coming
        elif kind == "GetNode":
            self._got.append(((id_, 0), str(first)))
        else:
            return False
        return True

    def _bypass(self, id_: str, node: Json, links: Mapping[str, _Link]) -> None:
        """Each output lets through the first input of its type."""
        inputs = _objects(node.get("inputs"))
        for slot, output in enumerate(_objects(node.get("outputs"))):
            for one in inputs:
                link = links.get(str(one.get("link")))
                if link is not None and one.get("type") == output.get("type"):
                    self._behind[id_, slot] = link.output
                    break

    def _enter(self, id_: str, node: Json, links: Mapping[str, _Link], subgraph: Json) -> None:
        """Bind the inputs of a subgraph to what comes into one node that stands for it."""
        widgets = self._own_widgets(id_, node)
        linked = {
            str(one.get("name")): links[str(one.get("link"))].output
            for one in _objects(node.get("inputs"))
            if str(one.get("link")) in links
        }
        for slot, one in enumerate(_objects(subgraph.get("inputs"))):
            name = str(one.get("name"))
            inside = (f"{id_}:{_INSIDE_IN}", slot)
            if name in linked:
                self._behind[inside] = linked[name]
            elif (id_, name) in self._widgets:
                self._values[inside] = self._widgets[id_, name]
            elif name in widgets:
                self._values[inside] = widgets[name]

    def _own_widgets(self, id_: str, node: Json) -> dict[str, object]:
        """The widgets of a node that stands for a subgraph, by the names of the subgraph's inputs.
        Those that stand for a widget inside are noted for it."""
        properties = node.get("properties")
        proxies = properties.get("proxyWidgets") if isinstance(properties, dict) else None
        values = node.get("widgets_values")
        own = named_widgets(node, self._rules)
        if isinstance(proxies, list) and isinstance(values, list):
            for proxy, value in zip(proxies, values, strict=False):
                if not isinstance(proxy, list) or len(proxy) < 2:
                    continue
                inside, name = str(proxy[0]), str(proxy[1])
                if inside == _OF_THE_SUBGRAPH:
                    own[name] = value
                else:
                    self._widgets[f"{id_}:{inside}", name] = value
        return own

    def _run_inputs(self, id_: str) -> Mapping[str, object]:
        inputs: dict[str, object] = {}
        for name, value in self._inputs[id_].items():
            if isinstance(value, tuple):
                value = self._value_of(value)
                if value is None:
                    value = self._widgets.get((id_, name), self._unlinked[id_, name])
            elif (id_, name) in self._widgets:
                value = self._widgets[id_, name]
            if value is not None:
                inputs[name] = value
        return inputs

    def _value_of(self, output: Output) -> object:
        """What an output gives: a link as in the graph that runs, a value, or nothing."""
        for _ in range(MOST_STEPS):
            if output in self._values:
                return self._values[output]
            if output not in self._behind:
                break
            output = self._behind[output]
        return [output[0], output[1]] if output[0] in self._inputs else None


def _uncommented(name: str, value: object) -> object:
    """A text without its comments: the editor takes them out of prompts."""
    is_text = isinstance(value, str) and "/" in value and socket_of(name) is Socket.TEXT
    return _COMMENT.sub("", str(value)) if is_text else value


def _subgraphs(drawing: Json) -> tuple[Json, ...]:
    definitions = drawing.get("definitions")
    return _objects(definitions.get("subgraphs")) if isinstance(definitions, dict) else ()


def _objects(value: object) -> tuple[Json, ...]:
    if not isinstance(value, list):
        return ()
    return tuple(one for one in value if isinstance(one, dict))


def _coming(node: Json, links: Mapping[str, _Link]) -> Iterator[Output]:
    for one in _objects(node.get("inputs")):
        link = links.get(str(one.get("link")))
        if link is not None:
            yield link.output


def _links(body: Json, prefix: str) -> dict[str, _Link]:
    """By number. Written as [number, origin, its slot, target, its slot, type], or as an object."""
    links: dict[str, _Link] = {}
    found = body.get("links")
    for one in found[: 2 * MOST_DRAWN] if isinstance(found, list) else ():
        if isinstance(one, dict):
            one = [one.get(name) for name in _LINK_NAMES]
        if isinstance(one, list) and len(one) >= len(_LINK_NAMES):
            number, origin, slot, target, target_slot = one[: len(_LINK_NAMES)]
            if isinstance(slot, int) and isinstance(target_slot, int):
                output = (f"{prefix}{origin}", slot)
                links[str(number)] = _Link(output, f"{prefix}{target}", target_slot)
    return links


_LINK_NAMES = ("id", "origin_id", "origin_slot", "target_id", "target_slot")
