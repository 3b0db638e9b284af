"""Graphs told from their drawing, where that is all there is."""

from __future__ import annotations

import json

import pytest

from iib_core.metadata import Generation
from iib_core.metadata.comfyui import built_in_rules, parse, recognises
from iib_core.metadata.comfyui.drawing import graph_of_drawing

Drawn = dict[str, object]


def node(id_: int | str, kind: str, values: object = (), **more: object) -> Drawn:
    values = list(values) if isinstance(values, tuple) else values
    return {"id": id_, "type": kind, "mode": 0, "widgets_values": values, **more}


def takes(**links: int | None) -> list[Drawn]:
    return [{"name": name, "type": name.upper(), "link": at} for name, at in links.items()]


NODES: tuple[Drawn, ...] = (
    node(4, "CheckpointLoaderSimple", ("dreams_v8.safetensors",)),
    node(5, "EmptyLatentImage", (832, 1216, 1)),
    node(6, "CLIPTextEncode", ("a cat",), inputs=takes(clip=1)),
    node(7, "CLIPTextEncode", ("blurry",), inputs=takes(clip=2)),
    node(
        3,
        "KSampler",
        (1234567, "randomize", 24, 5.5, "dpmpp_2m", "karras", 1),
        inputs=takes(model=3, positive=4, negative=5, latent_image=6),
    ),
    node(8, "VAEDecode", (), inputs=takes(samples=7, vae=8)),
    node(9, "SaveImage", ("cat",), inputs=takes(images=9)),
)
LINKS: tuple[list[object], ...] = (
    [1, 4, 1, 6, 0, "CLIP"],
    [2, 4, 1, 7, 0, "CLIP"],
    [3, 4, 0, 3, 0, "MODEL"],
    [4, 6, 0, 3, 1, "CONDITIONING"],
    [5, 7, 0, 3, 2, "CONDITIONING"],
    [6, 5, 0, 3, 3, "LATENT"],
    [7, 3, 0, 8, 0, "LATENT"],
    [8, 4, 2, 8, 1, "VAE"],
    [9, 8, 0, 9, 0, "IMAGE"],
)


def drawn(*changed: Drawn, links: tuple[list[object], ...] = (), **more: object) -> Generation:
    """What is read from the usual drawing, with some nodes and links changed or added."""
    nodes = {one["id"]: one for one in (*NODES, *changed)}
    all_links = {one[0]: one for one in (*LINKS, *links)}
    drawing = {"nodes": list(nodes.values()), "links": list(all_links.values()), **more}
    return parse({"workflow": json.dumps(drawing)})


def test_the_usual_drawing_is_read_as_its_graph_would_be() -> None:
    generation = drawn()
    assert (generation.prompt, generation.negative) == ("a cat", "blurry")
    assert generation.settings == {
        "Steps": "24",
        "Sampler": "dpmpp_2m",
        "Schedule type": "karras",
        "CFG scale": "5.5",
        "Seed": "1234567",
        "Size": "832x1216",
        "Model": "dreams_v8.safetensors",
    }


@pytest.mark.parametrize(
    "drawing",
    [
        {},
        {"nodes": None, "links": None},
        {"nodes": [None, 1, "x", {}, {"id": 1}, {"type": 3}], "links": [1, [], [1, 2], {"id": 1}]},
        {"nodes": [{"id": 1, "type": "X", "inputs": 5, "outputs": 5, "widgets_values": 5}]},
        {"nodes": [], "definitions": {"subgraphs": [None, {"id": "a"}]}},
    ],
)
def test_what_is_no_drawing_is_no_graph(drawing: Drawn) -> None:
    assert all(
        one.kind == "X" for one in graph_of_drawing(drawing, built_in_rules()).nodes.values()
    )


def test_a_subgraph_within_itself_ends() -> None:
    inner = {"id": "s", "nodes": [{"id": 1, "type": "s"}, {"id": 2, "type": "s"}], "links": []}
    drawing = {"nodes": [{"id": 1, "type": "s"}], "definitions": {"subgraphs": [inner]}}
    assert graph_of_drawing(drawing, built_in_rules()).nodes == {}


def test_a_muted_node_is_gone() -> None:
    assert drawn(node(7, "CLIPTextEncode", ("blurry",), mode=2)).negative == ""


def test_a_bypassed_node_lets_through_what_is_of_its_type() -> None:
    lora = node(
        10,
        "LoraLoaderModelOnly",
        ("a.safetensors", 1),
        mode=4,
        inputs=takes(model=10),
        outputs=[{"type": "MODEL"}],
    )
    generation = drawn(lora, links=([10, 4, 0, 10, 0, "MODEL"], [3, 10, 0, 3, 0, "MODEL"]))
    assert generation.loras == ()
    assert generation.settings["Model"] == "dreams_v8.safetensors"


def test_reroutes_primitives_and_kept_values_are_what_they_pass_on() -> None:
    generation = drawn(
        node(10, "Reroute", None, inputs=[{"name": "", "type": "*", "link": 10}]),
        node(11, "PrimitiveNode", ("a dog", "fixed")),
        node(12, "SetNode", ("model",), inputs=takes(MODEL=12)),
        node(13, "GetNode", ("model",)),
        node(6, "CLIPTextEncode", ("old",), inputs=takes(clip=1, text=11)),
        links=(
            [10, 6, 0, 10, 0, "CONDITIONING"],
            [4, 10, 0, 3, 1, "CONDITIONING"],
            [11, 11, 0, 6, 1, "STRING"],
            [12, 4, 0, 12, 0, "MODEL"],
            [3, 13, 0, 3, 0, "MODEL"],
        ),
    )
    assert generation.prompt == "a dog"
    assert generation.settings["Model"] == "dreams_v8.safetensors"


def test_reroutes_in_a_circle_end() -> None:
    one = node(10, "Reroute", None, inputs=takes(x=10))
    two = node(11, "Reroute", None, inputs=takes(x=11))
    links: tuple[list[object], ...] = (
        [10, 11, 0, 10, 0, "*"],
        [11, 10, 0, 11, 0, "*"],
        [4, 10, 0, 3, 1, "*"],
    )
    assert drawn(one, two, links=links).prompt == ""


def test_a_subgraph_is_unfolded() -> None:
    inner = {
        "id": "f00d",
        "inputs": [{"name": "text"}, {"name": "clip"}],
        "outputs": [{"name": "CONDITIONING"}],
        "nodes": [
            node(1, "CLIPTextEncode", ("old",), inputs=takes(clip=2, text=1)),
            node(2, "FluxGuidance", (3.5,), inputs=takes(conditioning=3)),
        ],
        "links": [
            {"id": 1, "origin_id": -10, "origin_slot": 0, "target_id": 1, "target_slot": 1},
            {"id": 2, "origin_id": -10, "origin_slot": 1, "target_id": 1, "target_slot": 0},
            {"id": 3, "origin_id": 1, "origin_slot": 0, "target_id": 2, "target_slot": 0},
            {"id": 4, "origin_id": 2, "origin_slot": 0, "target_id": -20, "target_slot": 0},
        ],
    }
    text = {"name": "text", "type": "STRING", "widget": {"name": "text"}, "link": None}
    instance = node(6, "f00d", ("a dog",), inputs=[text, *takes(clip=1)])
    generation = drawn(instance, definitions={"subgraphs": [inner]})
    assert generation.prompt == "a dog"
    assert generation.settings["Distilled CFG Scale"] == "3.5"
    assert generation.origins["prompt"] == "node 6:1 (CLIPTextEncode)"


def test_widgets_that_a_subgraph_shows_are_set_within() -> None:
    inner = {
        "id": "f00d",
        "inputs": [{"name": "clip"}],
        "outputs": [{"name": "CONDITIONING"}],
        "nodes": [node(1, "CLIPTextEncode", ("old",), inputs=takes(clip=2))],
        "links": [
            {"id": 2, "origin_id": -10, "origin_slot": 0, "target_id": 1, "target_slot": 0},
            {"id": 4, "origin_id": 1, "origin_slot": 0, "target_id": -20, "target_slot": 0},
        ],
    }
    shown = {"proxyWidgets": [["1", "text"]]}
    instance = node(6, "f00d", ("a dog",), inputs=takes(clip=1), properties=shown)
    assert drawn(instance, definitions={"subgraphs": [inner]}).prompt == "a dog"


@pytest.mark.parametrize(
    ("shown", "values", "prompt"),
    [
        ([["-1", "text"]], ("a dog",), "a dog"),
        ([["-1", "clip"], ["-1", "text"]], (None, "a dog"), "a dog"),
        ([["1", "text"]], ("a dog",), "a dog"),
        ([["1", "text", "more"]], ("a dog",), "a dog"),
        ([["1"], "text", None], ("a dog",) * 3, "old"),
        (None, (), "old"),
    ],
)
def test_a_widget_within_keeps_its_value_until_the_subgraph_sets_it(
    shown: object, values: object, prompt: str
) -> None:
    inner = {
        "id": "f00d",
        "inputs": [{"name": "text"}, {"name": "clip"}],
        "outputs": [{"name": "CONDITIONING"}],
        "nodes": [
            node(
                1,
                "CLIPTextEncode",
                ("old",),
                inputs=[{"name": "text", "widget": {"name": "text"}, "link": 1}, *takes(clip=2)],
            )
        ],
        "links": [
            {"id": 1, "origin_id": -10, "origin_slot": 0, "target_id": 1, "target_slot": 0},
            {"id": 2, "origin_id": -10, "origin_slot": 1, "target_id": 1, "target_slot": 1},
            {"id": 4, "origin_id": 1, "origin_slot": 0, "target_id": -20, "target_slot": 0},
        ],
    }
    instance = node(6, "f00d", values, inputs=takes(clip=1), properties={"proxyWidgets": shown})
    assert drawn(instance, definitions={"subgraphs": [inner]}).prompt == prompt


def test_comments_in_a_prompt_are_taken_out_as_the_editor_does() -> None:
    text = "a cat, /* not\n this */ on // nor this\na roof, see http://cats"
    assert drawn(node(6, "CLIPTextEncode", (text,))).prompt == (
        "a cat,  on \na roof, see http://cats"
    )


def test_a_group_node_is_unfolded() -> None:
    group = {
        "nodes": [
            {**node(1, "CheckpointLoaderSimple", ("old.ckpt",)), "outputs": [{}, {}, {}]},
            {
                **node(2, "CLIPTextEncode", ("old",), inputs=takes(clip=None)),
                "outputs": [{}],
            },
        ],
        "links": [[0, 1, 1, 0, 4, "CLIP"]],
        "external": [[0, 1, "CLIP"]],
    }
    generation = drawn(
        node(6, "workflow>Words", ("new.ckpt", "a dog")),
        links=([4, 6, 3, 3, 1, "CONDITIONING"], [3, 6, 0, 3, 0, "MODEL"]),
        extra={"groupNodes": {"Words": group}},
    )
    assert generation.prompt == "a dog"
    assert generation.settings["Model"] == "new.ckpt"


@pytest.mark.parametrize(
    "groups", [None, [], {"A": None}, {"A": {"nodes": [None], "links": [1, [1], ["a"] * 4]}}]
)
def test_a_damaged_group_is_passed_over(groups: object) -> None:
    assert drawn(node(6, "workflow>A", ("x",)), extra={"groupNodes": groups}).prompt == ""


def test_a_button_behind_a_seed_is_stepped_over() -> None:
    drawing = {
        "nodes": [
            node(
                1,
                "Efficient Loader",
                (
                    *("dream.safetensors", "Baked VAE", -2, "None", 1, 1, "a lake", "blurry"),
                    *("none", "comfy", 640, 832, 1),
                ),
            ),
            node(
                2,
                "KSampler (Efficient)",
                (42, None, 22, 6.5, "euler_ancestral", "normal", 1, "auto", "true"),
                inputs=takes(model=1, positive=2, negative=3, latent_image=4),
            ),
        ],
        "links": [[at + 1, 1, at, 2, at, "X"] for at in range(4)],
    }
    generation = parse({"workflow": json.dumps(drawing)})
    assert (generation.prompt, generation.negative) == ("a lake", "blurry")
    assert generation.settings == {
        "Steps": "22",
        "Sampler": "euler_ancestral",
        "Schedule type": "normal",
        "CFG scale": "6.5",
        "Seed": "42",
        "Size": "640x832",
        "Model": "dream.safetensors",
        "Clip skip": "2",
    }


def test_a_node_nobody_knows_names_its_widgets_among_its_inputs() -> None:
    names = ("noise_seed", "rounds", "text")
    widgets = [
        {"name": name, "type": "INT", "widget": {"name": name}, "link": None} for name in names
    ]
    words = node(
        6, "MyWords", (5, "fixed", 3, "a dog"), inputs=[*takes(clip=1), *widgets], outputs=[]
    )
    assert drawn(words).prompt == "a dog"


def test_a_node_nobody_knows_may_keep_its_widgets_by_name() -> None:
    assert drawn(node(6, "MyWords", {"text": "a dog", "n": 1})).prompt == "a dog"


def test_a_node_that_names_nothing_is_guessed_from_its_values() -> None:
    words = node(
        6, "MyWords", (1, "a dog sits on a roof", True), outputs=[{"type": "CONDITIONING"}]
    )
    sampler = node(
        3,
        "MySampler",
        ("always", 99, "randomize", 8, 2.5, "euler", "simple", 1),
        inputs=takes(model=3, positive=4, negative=5, latent_image=6),
    )
    generation = drawn(words, sampler, node(4, "MyModels", (1, "m.gguf", "default")))
    assert generation.prompt == "a dog sits on a roof"
    assert generation.settings["Seed"] == "99"
    assert generation.settings["Steps"] == "8"
    assert generation.settings["Sampler"] == "euler"
    assert generation.settings["Model"] == "m.gguf"


def test_notes_can_be_searched() -> None:
    generation = drawn(node(20, "MarkdownNote", ("remember the milk",)))
    assert generation.extra["texts"] == ["remember the milk"]


def test_a_drawing_is_known_by_its_nodes_and_links() -> None:
    assert recognises({"workflow": '{"nodes": [], "links": []}'})
    assert not recognises({"workflow": '{"name": "my workflow"}'})
