"""What InvokeAI's graph or workflow says about a picture that has no metadata of its own.

Both are nodes with edges between them; the workflow keeps what was typed in a form of its own. We
look for the node that takes away noise, and follow its edges back to the prompts.

Source: invoke-ai/InvokeAI, invokeai/app/services/shared/graph.py,
invokeai/app/services/workflow_records/workflow_records_common.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from iib_core.metadata.stated import Stated, object_at, objects_at, text_at

_PROMPT_INPUTS = {
    "positive_prompt": ("positive_conditioning", "positive_text_conditioning", "conditioning"),
    "negative_prompt": ("negative_conditioning", "negative_text_conditioning"),
}
_SEED_INPUTS = ("seed", "noise")
_COPIED = ("steps", "cfg_scale", "guidance", "scheduler", "width", "height", "denoising_start")


class _Graph(NamedTuple):
    nodes: dict[str, Stated]
    sources: dict[tuple[str, str], str]
    """(node, input): the node whose output it takes."""


def metadata_of_graph(graphs: Iterable[Stated]) -> tuple[dict[str, object], dict[str, str]]:
    """Metadata by its usual names, and from which node each prompt came; empty if there is none.

    The first graph that says anything counts.
    """
    for stated in graphs:
        graph = _read(stated)
        found, origins = _metadata(graph)
        if found:
            return found, origins
    return {}, {}


def _metadata(graph: _Graph) -> tuple[dict[str, object], dict[str, str]]:
    for name, node in graph.nodes.items():
        if "core_metadata" in (text_at(node, "type"), name) and text_at(node, "positive_prompt"):
            return dict(node), {"prompt": f"node {name}"}
    for name, node in graph.nodes.items():
        if "steps" in node and ("scheduler" in node or "cfg_scale" in node or "guidance" in node):
            return _from_sampler(graph, name)
    return {}, {}


def _from_sampler(graph: _Graph, sampler: str) -> tuple[dict[str, object], dict[str, str]]:
    node = graph.nodes[sampler]
    found = {name: node[name] for name in _COPIED if text_at(node, name)}
    origins: dict[str, str] = {}
    for wanted, inputs in _PROMPT_INPUTS.items():
        for origin in _upstream(graph, sampler, inputs):
            if prompt := text_at(graph.nodes[origin], "prompt", "value", "positive_prompt"):
                found[wanted] = prompt
                origins[wanted.removeprefix("positive_")] = f"node {origin}"
                break
    for origin in (sampler, *_upstream(graph, sampler, _SEED_INPUTS)):
        if seed := text_at(graph.nodes[origin], "seed", "start", "value"):
            found["seed"] = seed
        size = graph.nodes[origin]
        found = {**{key: size[key] for key in ("width", "height") if text_at(size, key)}, **found}
    models = (object_at(one, "model") for one in graph.nodes.values())
    if model := next((one for one in models if one), None):
        found["model"] = model
    return found, origins


def _upstream(graph: _Graph, node: str, inputs: tuple[str, ...]) -> Iterator[str]:
    """The nodes behind these inputs, nearest first, each once."""
    waiting = [graph.sources[node, one] for one in inputs if (node, one) in graph.sources]
    seen: set[str] = {node}
    behind: dict[str, list[str]] = {}
    for (target, _), source in graph.sources.items():
        behind.setdefault(target, []).append(source)
    for name in waiting:
        if name not in seen and name in graph.nodes:
            seen.add(name)
            yield name
            waiting.extend(behind.get(name, ()))


def _read(stated: Stated) -> _Graph:
    """A graph has an object of nodes, a workflow a list, with values inside `data.inputs`."""
    by_name = object_at(stated, "nodes")
    nodes: dict[str, Stated] = {
        str(name): node for name, node in by_name.items() if isinstance(node, dict)
    }
    nodes |= {text_at(node, "id"): _plain(node) for node in objects_at(stated, "nodes")}
    sources: dict[tuple[str, str], str] = {}
    for edge in objects_at(stated, "edges"):
        source, target = object_at(edge, "source"), object_at(edge, "destination")
        if source and target:
            place = (text_at(target, "node_id"), text_at(target, "field"))
            sources[place] = text_at(source, "node_id")
        else:
            place = (text_at(edge, "target"), text_at(edge, "targetHandle"))
            sources[place] = text_at(edge, "source")
    return _Graph(nodes, sources)


def _plain(node: Stated) -> dict[str, object]:
    """A workflow's node with its values by name, as a graph has it."""
    data = object_at(node, "data")
    inputs = object_at(data, "inputs")
    values = {
        str(name): one["value"]
        for name, one in inputs.items()
        if isinstance(one, dict) and one.get("value") is not None
    }
    return {"type": text_at(data, "type"), **values}
