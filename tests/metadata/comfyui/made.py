"""Graphs made node by node, so that each test says what is in them."""

from __future__ import annotations

import json
from collections.abc import Mapping

from iib_core.metadata import Generation
from iib_core.metadata.comfyui import built_in_rules, parse
from iib_core.metadata.comfyui.graph import Graph, read_graph

Inputs = Mapping[str, object]
Nodes = dict[str, tuple[str, Inputs]]
"""id → (class, inputs)"""


def link(node: str, slot: int = 0) -> list[object]:
    return [node, slot]


def json_of(nodes: Mapping[str, tuple[str, Inputs]]) -> str:
    """The text of the field `prompt`."""
    return json.dumps(
        {id_: {"class_type": kind, "inputs": inputs} for id_, (kind, inputs) in nodes.items()}
    )


def graph_of(nodes: Mapping[str, tuple[str, Inputs]]) -> Graph:
    return read_graph(json.loads(json_of(nodes)), built_in_rules())


def told(nodes: Mapping[str, tuple[str, Inputs]], **fields: str) -> Generation:
    """What is read from a graph."""
    return parse({"prompt": json_of(nodes), **fields})


def text_to_image(**changed: tuple[str, Inputs]) -> Nodes:
    """The graph that everybody begins with; `changed` nodes take the place of those."""
    return {
        "loader": ("CheckpointLoaderSimple", {"ckpt_name": "dreams_v8.safetensors"}),
        "size": ("EmptyLatentImage", {"width": 832, "height": 1216, "batch_size": 1}),
        "positive": ("CLIPTextEncode", {"text": "a cat on a roof", "clip": link("loader", 1)}),
        "negative": ("CLIPTextEncode", {"text": "blurry", "clip": link("loader", 1)}),
        "sampler": (
            "KSampler",
            {
                "seed": 1234567,
                "steps": 24,
                "cfg": 5.5,
                "sampler_name": "dpmpp_2m",
                "scheduler": "karras",
                "denoise": 1.0,
                "model": link("loader"),
                "positive": link("positive"),
                "negative": link("negative"),
                "latent_image": link("size"),
            },
        ),
        "decode": ("VAEDecode", {"samples": link("sampler"), "vae": link("loader", 2)}),
        "save": ("SaveImage", {"filename_prefix": "out/cat", "images": link("decode")}),
        **changed,
    }


def sampler(**changed: object) -> tuple[str, Inputs]:
    """The sampler of `text_to_image`, with some inputs changed."""
    kind, inputs = text_to_image()["sampler"]
    return kind, {**inputs, **changed}


def encoder(text: object, **more: object) -> tuple[str, Inputs]:
    return "CLIPTextEncode", {"text": text, "clip": link("loader", 1), **more}
