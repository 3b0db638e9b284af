"""Graphs of ComfyUI as people build them: some thirty nodes, put together differently each time.

Node ids, the order of the nodes, the stages, prompts and values differ from one graph to the next;
the classes are those that everybody uses. The drawing takes twice as much room as the graph that
ran, as in files of real editors.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from random import Random

from benchmarks.prompts import ADJECTIVES, THINGS, Imagination
from benchmarks.workflows import Link, Node

Graph = Mapping[str, Node]


def made_graphs(random: Random, count: int, pieces: int = 2) -> Iterator[Graph]:
    """Graphs of two to four passes, whose prompt is joined from so many pieces at least."""
    imagination = Imagination(random)
    for _ in range(count):
        yield _Graph(random, imagination).made(pieces + random.randint(0, 4))


def graph_text(graph: Graph) -> str:
    """The text of the chunk `prompt`."""
    return json.dumps(
        {
            number: {
                "inputs": node.inputs,
                "class_type": node.kind,
                "_meta": {"title": f"{node.kind} of {number}"},
            }
            for number, node in graph.items()
        }
    )


def drawing_text(random: Random, graph: Graph) -> str:
    """The text of the chunk `workflow`."""
    links: list[list[object]] = []
    drawn = [_drawn(random, number, node, links) for number, node in graph.items()]
    taken: dict[object, dict[object, list[object]]] = defaultdict(lambda: defaultdict(list))
    for number, origin, slot, *_ in links:
        taken[origin][slot].append(number)
    for node in drawn:
        node["outputs"] = [
            {"name": f"OUT{slot}", "type": "*", "links": numbers}
            for slot, numbers in taken[node["id"]].items()
        ]
    return json.dumps(
        {
            "id": random.randbytes(16).hex(),
            "last_node_id": max(map(int, graph)),
            "last_link_id": len(links),
            "nodes": drawn,
            "links": links,
            "groups": [],
            "config": {},
            "extra": {"ds": {"scale": random.random(), "offset": [random.random(), 0]}},
            "version": 0.4,
        }
    )


def _drawn(random: Random, number: str, node: Node, links: list[list[object]]) -> dict[str, object]:
    inputs: list[dict[str, object]] = []
    for name, value in node.inputs.items():
        if isinstance(value, list):
            kind = name.upper()
            links.append([len(links) + 1, int(value[0]), value[1], int(number), len(inputs), kind])
            inputs.append({"name": name, "type": kind, "link": len(links)})
    values = [value for value in node.inputs.values() if not isinstance(value, list)]
    if node.kind == "KSampler":
        values.insert(1, "randomize")
    return {
        "id": int(number),
        "type": node.kind,
        "pos": [random.randint(-900, 2900), random.randint(-500, 900)],
        "size": [random.uniform(200, 500), random.randint(58, 320)],
        "flags": {},
        "order": random.randint(0, 40),
        "mode": 0,
        "inputs": inputs,
        "properties": {"cnr_id": "comfy-core", "ver": "0.3.41", "Node name for S&R": node.kind},
        "widgets_values": values,
    }


class _Graph:
    """One graph on its way."""

    def __init__(self, random: Random, imagination: Imagination) -> None:
        self._random = random
        self._nodes: dict[str, Node] = {}
        self._recipe = imagination.recipe(f"a study of {random.randbytes(6).hex()}", 832, 1216)

    def made(self, pieces: int) -> Graph:
        model, clip, vae = self._loaded()
        positive = self._add("CLIPTextEncode", text=self._prompt(pieces), clip=clip)
        negative = self._add("CLIPTextEncode", text=self._recipe.negative, clip=clip)
        if self._random.random() < 0.5:
            positive, negative = self._controlled(positive, negative)
        latent = self._add("EmptyLatentImage", width=832, height=1216, batch_size=1)
        image = latent
        for number in range(self._random.randint(2, 4)):
            if number:
                latent = self._add(
                    "LatentUpscaleBy",
                    samples=latent,
                    upscale_method="bislerp",
                    scale_by=self._between(1, 2),
                )
            latent = self._add(
                "KSampler",
                seed=self._random.getrandbits(50),
                steps=self._random.randint(12, 40),
                cfg=self._between(3, 9),
                sampler_name=self._random.choice(("euler", "dpmpp_2m", "dpmpp_sde", "uni_pc")),
                scheduler=self._random.choice(("normal", "karras", "sgm_uniform", "beta")),
                denoise=self._between(0.2, 0.7) if number else 1,
                model=model,
                positive=positive,
                negative=negative,
                latent_image=latent,
            )
            image = self._add("VAEDecode", samples=latent, vae=vae)
            self._add("PreviewImage", images=image)
        self._save(image)
        nodes = list(self._nodes.items())
        self._random.shuffle(nodes)
        return dict(nodes)

    def _add(self, kind: str, **inputs: object) -> Link:
        """A node more; a link to its first output."""
        number = str(self._random.randint(1, 9) + 10 * len(self._nodes))
        self._nodes[number] = Node(kind, inputs)
        return [number, 0]

    def _between(self, low: float, high: float) -> float:
        return round(self._random.uniform(low, high), 2)

    def _loaded(self) -> tuple[Link, Link, Link]:
        """Model, text encoder, VAE."""
        model = self._add("CheckpointLoaderSimple", ckpt_name=f"{self._recipe.model}.safetensors")
        clip: Link = [model[0], 1]
        vae = self._add("VAELoader", vae_name=f"vae_{self._random.randrange(10**6)}.safetensors")
        for _ in range(self._random.randint(2, 5)):
            weight = self._between(0.2, 1.2)
            model = self._add(
                "LoraLoader",
                lora_name=f"{self._random.choice(THINGS)}_{self._random.randrange(99)}.safetensors",
                strength_model=weight,
                strength_clip=weight,
                model=model,
                clip=clip,
            )
            clip = [model[0], 1]
        return model, clip, vae

    def _prompt(self, pieces: int) -> Link:
        words = self._recipe.prompt.partition(" <lora:")[0]
        joined = self._add("PrimitiveStringMultiline", value=words)
        for _ in range(pieces):
            thing = f"{self._random.choice(ADJECTIVES)} {self._random.choice(THINGS)}"
            piece = self._add("PrimitiveStringMultiline", value=thing)
            joined = self._add("StringConcatenate", string_a=joined, string_b=piece, delimiter=", ")
        return joined

    def _controlled(self, positive: Link, negative: Link) -> tuple[Link, Link]:
        net = self._add("ControlNetLoader", control_net_name="depth_xl.safetensors")
        picture = self._add("LoadImage", image=f"pose-{self._random.randrange(10**6)}.png")
        applied = self._add(
            "ControlNetApplyAdvanced",
            strength=self._between(0, 1),
            start_percent=0,
            end_percent=self._between(0, 1),
            positive=positive,
            negative=negative,
            control_net=net,
            image=picture,
        )
        return applied, [applied[0], 1]

    def _save(self, image: Link) -> None:
        upscaler = self._add("UpscaleModelLoader", model_name="4x_Clearwater.pth")
        large = self._add("ImageUpscaleWithModel", upscale_model=upscaler, image=image)
        sharp = self._add("ImageSharpen", sharpen_radius=1, sigma=self._between(0, 1), image=large)
        self._add("SaveImage", filename_prefix=f"{self._recipe.model}/%date%", images=sharp)
