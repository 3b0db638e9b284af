"""The models behind a sampler: families of loaders, LoRAs in all their stacks."""

from __future__ import annotations

import pytest

from tests.metadata.comfyui.made import Inputs, encoder, link, sampler, text_to_image, told


@pytest.mark.parametrize(
    ("kind", "inputs"),
    [
        ("CheckpointLoaderSimple", {"ckpt_name": "m.safetensors"}),
        ("CheckpointLoader|pysssss", {"ckpt_name": {"content": "m.safetensors", "image": None}}),
        ("ECHOCheckpointLoaderSimple", {"ckpt_name": "m.safetensors"}),
        ("UNETLoader", {"unet_name": "m.safetensors", "weight_dtype": "fp8_e4m3fn"}),
        ("UnetLoaderGGUF", {"unet_name": "m.safetensors"}),
        ("LoaderGGUF", {"gguf_name": "m.safetensors"}),
        ("NunchakuFluxDiTLoader", {"model_path": "m.safetensors", "cache_threshold": 0}),
        ("Checkpoint Loader (Simple)", {"ckpt_name": ["combo", 0]}),
        ("SomeOtherLoader", {"model_name": "m.safetensors", "precision": "bf16"}),
    ],
)
def test_every_loader_names_its_model(kind: str, inputs: Inputs) -> None:
    nodes = text_to_image(loader=(kind, inputs), combo=("Combo", {"value": "m.safetensors"}))
    assert told(nodes).settings["Model"] == "m.safetensors"


@pytest.mark.parametrize(
    ("kind", "inputs", "encoders"),
    [
        ("CLIPLoader", {"clip_name": "qwen.safetensors", "type": "qwen_image"}, "qwen.safetensors"),
        (
            "TripleCLIPLoader",
            {"clip_name1": "g.safetensors", "clip_name2": "l.safetensors", "clip_name3": "t5.gguf"},
            "g.safetensors, l.safetensors, t5.gguf",
        ),
        ("DualCLIPLoaderGGUF", {"clip_name1": "a.gguf", "clip_name2": "b.gguf"}, "a.gguf, b.gguf"),
    ],
)
def test_text_encoders_loaded_apart_are_named(kind: str, inputs: Inputs, encoders: str) -> None:
    nodes = text_to_image(clips=(kind, inputs), positive=encoder("a cat", clip=link("clips")))
    assert told(nodes).settings["Text encoder"] == encoders


def test_a_model_is_found_behind_patches_loras_and_switches() -> None:
    nodes = text_to_image(
        lora=(
            "LoraLoader",
            {"lora_name": "a.safetensors", "strength_model": 0.8, "model": link("loader")},
        ),
        shift=("ModelSamplingAuraFlow", {"model": link("lora"), "shift": 3.0}),
        face=("IPAdapterAdvanced", {"model": link("shift"), "ipadapter": link("ip"), "weight": 1}),
        ip=("IPAdapterModelLoader", {"ipadapter_file": "ip.safetensors"}),
        switch=(
            "ComfySwitchNode",
            {"switch": False, "on_false": link("face"), "on_true": ["x", 0]},
        ),
        sampler=sampler(model=link("switch")),
    )
    generation = told(nodes)
    assert generation.settings["Model"] == "dreams_v8.safetensors"
    assert [(lora.name, lora.weight) for lora in generation.loras] == [("a", 0.8)]
    assert generation.origins["model"] == "node loader (CheckpointLoaderSimple)"


def test_a_lora_behind_a_switch_that_is_off_is_not_used() -> None:
    nodes = text_to_image(
        lora=("LoraLoaderModelOnly", {"lora_name": "a.safetensors", "strength_model": 1.0}),
        switch=(
            "ComfySwitchNode",
            {"switch": False, "on_false": link("loader"), "on_true": link("lora")},
        ),
        sampler=sampler(model=link("switch")),
    )
    assert told(nodes).loras == ()


def test_merged_models_are_both_named() -> None:
    nodes = text_to_image(
        merge=("ModelMergeSimple", {"model1": link("loader"), "model2": link("two"), "ratio": 0.5}),
        two=("CheckpointLoaderSimple", {"ckpt_name": "b.safetensors"}),
        sampler=sampler(model=link("merge")),
    )
    settings = told(nodes).settings
    assert (settings["Model"], settings["Model 2"]) == ("dreams_v8.safetensors", "b.safetensors")


@pytest.mark.parametrize(
    ("kind", "inputs", "found"),
    [
        (
            "LoraLoader",
            {"lora_name": "styles\\ink.safetensors", "strength_model": 0.5, "strength_clip": 1},
            [("styles/ink", 0.5)],
        ),
        ("LoraLoader", {"lora_name": "None", "strength_model": 0.5}, []),
        ("LoraLoader", {"lora_name": "a.safetensors", "strength_model": 0.0}, []),
        (
            "Power Lora Loader (rgthree)",
            {
                "PowerLoraLoaderHeaderWidget": {"type": "PowerLoraLoaderHeaderWidget"},
                "lora_1": {"on": True, "lora": "a.safetensors", "strength": 0.6},
                "lora_2": {"on": False, "lora": "b.safetensors", "strength": 1},
            },
            [("a", 0.6)],
        ),
        (
            "Lora Loader Stack (rgthree)",
            {"lora_01": "a.safetensors", "strength_01": 0.4, "lora_02": "None", "strength_02": 1},
            [("a", 0.4)],
        ),
        (
            "Lora Loader (LoraManager)",
            {
                "text": "<lora:a:0.5>",
                "loras": {"__value__": [{"name": "a", "strength": "0.5", "active": True}]},
            },
            [("a", 0.5)],
        ),
        (
            "LoraLoader|pysssss",
            {"lora_name": {"content": "a.safetensors", "image": None}, "strength_model": 0.5},
            [("a", 0.5)],
        ),
        ("LoraTagLoader", {"text": "<lora:a:0.5> <lora:b:1>"}, [("b", 1.0), ("a", 0.5)]),
        (
            "NunchakuFluxLoraLoader",
            {"lora_name": "a.safetensors", "lora_strength": 0.9},
            [("a", 0.9)],
        ),
    ],
)
def test_every_kind_of_lora_loader_is_read(
    kind: str, inputs: Inputs, found: list[tuple[str, float]]
) -> None:
    nodes = text_to_image(
        lora=(kind, {**inputs, "model": link("loader"), "clip": link("loader", 1)}),
        sampler=sampler(model=link("lora")),
    )
    assert sorted((lora.name, lora.weight) for lora in told(nodes).loras) == sorted(found)


@pytest.mark.parametrize(
    ("kind", "inputs"),
    [
        (
            "CR LoRA Stack",
            {
                "switch_1": "On",
                "lora_name_1": "a.safetensors",
                "model_weight_1": 0.7,
                "clip_weight_1": 1,
                "switch_2": "Off",
                "lora_name_2": "b.safetensors",
                "model_weight_2": 1,
                "clip_weight_2": 1,
            },
        ),
        (
            "LoRA Stacker",
            {
                "input_mode": "simple",
                "lora_count": 1,
                "lora_name_1": "a.safetensors",
                "lora_wt_1": 0.7,
                "lora_name_2": "b.safetensors",
                "lora_wt_2": 1.0,
            },
        ),
        (
            "easy loraStack",
            {
                "toggle": True,
                "num_loras": 1,
                "lora_1_name": "a.pt",
                "lora_1_strength": 0.7,
            },
        ),
        (
            "easy loraStack",
            {
                "toggle": True,
                "mode": "simple",
                "num_loras": 1,
                "lora_1_name": "a.pt",
                "lora_1_strength": 0.7,
                "lora_1_model_strength": 1.0,
                "lora_1_clip_strength": 1.0,
            },
        ),
        ("WanVideoLoraSelectMulti", {"lora_0": "a.safetensors", "strength_0": 0.7}),
    ],
)
def test_every_kind_of_lora_stack_is_read(kind: str, inputs: Inputs) -> None:
    nodes = text_to_image(
        stack=(kind, inputs),
        lora=("CR Apply LoRA Stack", {"model": link("loader"), "lora_stack": link("stack")}),
        sampler=sampler(model=link("lora")),
    )
    assert [(lora.name, lora.weight) for lora in told(nodes).loras] == [("a", 0.7)]


def test_loras_stand_in_the_order_in_which_they_were_applied() -> None:
    nodes = text_to_image(
        one=(
            "LoraLoader",
            {"lora_name": "one.safetensors", "strength_model": 1, "model": link("loader")},
        ),
        two=(
            "LoraLoader",
            {"lora_name": "two.safetensors", "strength_model": 1, "model": link("one")},
        ),
        sampler=sampler(model=link("two")),
    )
    assert [lora.name for lora in told(nodes).loras] == ["one", "two"]


def test_a_clip_skip_is_counted_as_elsewhere() -> None:
    nodes = text_to_image(
        skip=("CLIPSetLastLayer", {"clip": link("loader", 1), "stop_at_clip_layer": -2}),
        positive=encoder("a cat", clip=link("skip")),
    )
    assert told(nodes).settings["Clip skip"] == "2"


def test_hypernetworks_are_named() -> None:
    nodes = text_to_image(
        hyper=("HypernetworkLoader", {"hypernetwork_name": "h.pt", "model": link("loader")}),
        sampler=sampler(model=link("hyper")),
    )
    assert [one.name for one in told(nodes).hypernets] == ["h"]


def test_a_circle_of_models_ends() -> None:
    nodes = text_to_image(
        one=("ModelSamplingSD3", {"model": link("two"), "shift": 3.0}),
        two=("ModelSamplingSD3", {"model": link("one"), "shift": 3.0}),
        sampler=sampler(model=link("one")),
    )
    assert "Model" not in told(nodes).settings
