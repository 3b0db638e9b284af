"""ComfyUI's two JSON texts for a recipe: `prompt`, the graph that ran; `workflow`, its drawing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from benchmarks.prompts import Recipe

Link = list[object]
"""[node id, output index], as the graph refers to another node's output."""


@dataclass(frozen=True)
class Node:
    """A node of the graph: what it is called in ComfyUI, and its inputs by name."""

    kind: str
    inputs: Mapping[str, object]


def graph_of(recipe: Recipe, seed: int, prefix: str) -> dict[str, Node]:
    """The usual text-to-image graph, with one LoraLoader for each lora in a row."""
    nodes: dict[str, Node] = {
        "4": Node("CheckpointLoaderSimple", {"ckpt_name": f"{recipe.model}.safetensors"}),
        "5": Node(
            "EmptyLatentImage",
            {"width": recipe.width, "height": recipe.height, "batch_size": 1},
        ),
    }
    model: Link = ["4", 0]
    clip: Link = ["4", 1]
    for number, (name, weight) in enumerate(recipe.loras, start=10):
        nodes[str(number)] = Node(
            "LoraLoader",
            {
                "lora_name": f"{name}.safetensors",
                "strength_model": weight,
                "strength_clip": weight,
                "model": model,
                "clip": clip,
            },
        )
        model, clip = [str(number), 0], [str(number), 1]
    words = recipe.prompt.partition(" <lora:")[0]
    nodes["6"] = Node("CLIPTextEncode", {"text": words, "clip": clip})
    nodes["7"] = Node("CLIPTextEncode", {"text": recipe.negative, "clip": clip})
    nodes["3"] = Node(
        "KSampler",
        {
            "seed": seed,
            "steps": recipe.steps,
            "cfg": recipe.cfg,
            "sampler_name": "dpmpp_2m" if recipe.sampler.startswith("DPM") else "euler",
            "scheduler": recipe.scheduler.lower(),
            "denoise": 1,
            "model": model,
            "positive": ["6", 0],
            "negative": ["7", 0],
            "latent_image": ["5", 0],
        },
    )
    nodes["8"] = Node("VAEDecode", {"samples": ["3", 0], "vae": ["4", 2]})
    nodes["9"] = Node("SaveImage", {"filename_prefix": prefix, "images": ["8", 0]})
    return nodes


def prompt_json(nodes: Mapping[str, Node]) -> str:
    """The text of the `prompt` chunk."""
    return json.dumps(
        {number: {"inputs": node.inputs, "class_type": node.kind} for number, node in nodes.items()}
    )


def workflow_json(nodes: Mapping[str, Node]) -> str:
    """The text of the `workflow` chunk: places on the canvas, links by number."""
    drawn: list[dict[str, object]] = []
    links: list[list[object]] = []
    for order, (number, node) in enumerate(nodes.items()):
        sockets: list[dict[str, object]] = []
        for name, value in node.inputs.items():
            if isinstance(value, list):
                links.append([len(links) + 1, int(value[0]), value[1], int(number), len(sockets)])
                sockets.append({"name": name, "type": name.upper(), "link": len(links)})
        drawn.append(
            {
                "id": int(number),
                "type": node.kind,
                "pos": [120 + 380 * (order % 4), 140 + 260 * (order // 4)],
                "size": [315, 262],
                "flags": {},
                "order": order,
                "mode": 0,
                "inputs": sockets,
                "properties": {"Node name for S&R": node.kind},
                "widgets_values": [
                    value for value in node.inputs.values() if not isinstance(value, list)
                ],
            }
        )
    return json.dumps(
        {
            "last_node_id": max(map(int, nodes)),
            "last_link_id": len(links),
            "nodes": drawn,
            "links": links,
            "groups": [],
            "config": {},
            "extra": {"ds": {"scale": 1, "offset": [0, 0]}},
            "version": 0.4,
        }
    )
