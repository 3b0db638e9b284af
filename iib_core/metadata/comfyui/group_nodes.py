"""Group nodes, which editors had before subgraphs, as the subgraphs they would be today.

A drawing defines a group once: its nodes, the links between them by place, and which outputs show
outside although they are taken inside. A node of the class "workflow>Name" stands for it. Its
inputs and outputs are those of the group's nodes that are not linked inside, in their order; its
widget values are those of the group's nodes in a row.

Source: Comfy-Org/ComfyUI_frontend, src/extensions/core/groupNode.ts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

Json = Mapping[str, object]
Place = tuple[int, int]
"""(place of a node in its group, index of an input or output)"""

_PREFIXES = ("workflow>", "workflow/")
_LINK_PARTS = 4


def groups_of(drawing: Json) -> dict[str, Json]:
    """The groups that a drawing defines, by the class of the nodes that stand for them."""
    extra = drawing.get("extra")
    groups = extra.get("groupNodes") if isinstance(extra, dict) else None
    if not isinstance(groups, dict):
        return {}
    return {
        prefix + name: group
        for name, group in groups.items()
        if isinstance(group, dict) and isinstance(group.get("nodes"), list)
        for prefix in _PREFIXES
    }


def as_subgraph(node: Json, group: Json) -> Json:
    """The subgraph for which a node stands that stands for a group."""
    nodes = _objects(group.get("nodes"))
    values = node.get("widgets_values")
    inner = _with_values(nodes, values if isinstance(values, list) else [])
    inside = {(target, into): (origin, out) for origin, out, target, into in _links(group)}
    links: list[list[object]] = []
    outer = [str(one.get("name")) for one in _objects(node.get("inputs")) if "widget" not in one]
    names: list[str] = []
    for at, one in enumerate(inner):
        for into, taken in enumerate(_sockets(one)):
            link = len(links) + 1
            if (at, into) in inside:
                origin, out = inside[at, into]
                links.append([link, origin, out, at, into])
            elif "widget" not in taken and len(names) < len(outer):
                links.append([link, -10, len(names), at, into])
                names.append(outer[len(names)])
            else:
                continue
            taken["link"] = link
    for slot, (at, out) in enumerate(_shown(nodes, group, set(inside.values()))):
        links.append([len(links) + 1, at, out, -20, slot])
    return {"nodes": inner, "links": links, "inputs": [{"name": name} for name in names]}


def _with_values(nodes: list[Json], values: list[object]) -> list[dict[str, object]]:
    """The nodes of a group, each with its own of the values, and inputs that may be linked."""
    inner: list[dict[str, object]] = []
    at = 0
    for place, node in enumerate(nodes):
        own = node.get("widgets_values")
        count = len(own) if isinstance(own, list) else 0
        inputs = [{**one, "link": None} for one in _objects(node.get("inputs"))]
        told = values[at : at + count] or own
        inner.append({**node, "id": place, "inputs": inputs, "widgets_values": told})
        at += count
    return inner


def _sockets(node: dict[str, object]) -> list[dict[str, object]]:
    inputs = node["inputs"]
    return inputs if isinstance(inputs, list) else []


def _shown(nodes: list[Json], group: Json, taken: set[Place]) -> Iterator[Place]:
    """The outputs that a node for the group has, in order."""
    external = group.get("external")
    known = {
        (one[0], one[1])
        for one in (external if isinstance(external, list) else ())
        if isinstance(one, list) and len(one) > 1 and type(one[0]) is type(one[1]) is int
    }
    for at, node in enumerate(nodes):
        for out in range(len(_objects(node.get("outputs")))):
            if (at, out) not in taken or (at, out) in known:
                yield at, out


def _links(group: Json) -> Iterator[tuple[int, int, int, int]]:
    links = group.get("links")
    for one in links if isinstance(links, list) else ():
        if isinstance(one, list) and len(one) >= _LINK_PARTS:
            origin, out, target, into = one[:_LINK_PARTS]
            if all(type(part) is int for part in (origin, out, target, into)):
                yield origin, out, target, into


def _objects(value: object) -> list[Json]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
