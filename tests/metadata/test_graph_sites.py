"""Sites and windows that run ComfyUI and state in their own words what was asked for."""

from __future__ import annotations

import json

import pytest

from iib_core.metadata import Lora, facts_from_fields, read_generation

GRAPH = {
    "1": {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "EMS-1-EMS.safetensors"}},
    "2": {"class_type": "CLIPTextEncode", "inputs": {"clip": ["1", 1], "text": "a cat"}},
    "3": {"class_type": "CLIPTextEncode", "inputs": {"clip": ["1", 1], "text": "blurry"}},
    "4": {
        "class_type": "EmptyLatentImage",
        "inputs": {"width": 512, "height": 768, "batch_size": 1},
    },
    "5": {
        "class_type": "KSampler",
        "inputs": {
            "model": ["1", 0],
            "positive": ["2", 0],
            "negative": ["3", 0],
            "latent_image": ["4", 0],
            "seed": 3036459311,
            "steps": 25,
            "cfg": 7,
            "sampler_name": "euler_ancestral",
            "scheduler": "karras",
            "denoise": 1,
        },
    },
    "6": {"class_type": "VAEDecode", "inputs": {"samples": ["5", 0], "vae": ["1", 2]}},
    "7": {"class_type": "SaveImage", "inputs": {"images": ["6", 0]}},
}
TENSORART = {
    "prompt": "a cat, <lora:EMS-274416-EMS:1.1>",
    "negativePrompt": "blurry",
    "width": 1024,
    "height": 768,
    "steps": 25,
    "cfgScale": 7,
    "seed": "-1",
    "clipSkip": 2,
    "baseModel": {"modelFileName": "WAI-16", "hash": "A5F5"},
    "models": [
        {"type": "LORA", "modelFileName": "ink", "weight": 0.8},
        {"type": "UPSCALER", "modelFileName": "4x"},
    ],
}
STABILITY_MATRIX = {
    "PositivePrompt": "a cat",
    "NegativePrompt": "blurry",
    "Steps": 20,
    "Sampler": "Euler Ancestral Karras",
    "CfgScale": 5,
    "Seed": 395309383,
    "Height": 768,
    "Width": 512,
    "ModelHash": "A5F5",
    "ModelName": "wai.safetensors",
    "FrameCount": 0,
    "Lossless": False,
}
ASKED = {
    "prompt": "a cat 🦊",
    "negativePrompt": "blurry",
    "steps": 25,
    "cfgScale": 5,
    "sampler": "Euler a",
    "seed": 1311178179,
    "resources": [{"modelVersionId": 2514310, "strength": 1}],
}
INFOTEXT = (
    "a cat\nNegative prompt: blurry\nSteps: 25, Sampler: Euler a, CFG scale: 5, Seed: 1, "
    "Size: 64x64, Clip skip: 2, Created Date: 2026-01-04T01:27:21.27Z, "
    'Civitai resources: [{"type":"checkpoint","modelVersionId":2514310,"modelName":"WAI, 16"},'
    '{"type":"lora","weight":0.5,"modelName":"Ink \\uD83E\\uDD8A"}], Civitai metadata: {}'
)


def test_tensorart_takes_the_seed_from_the_graph_and_the_model_from_its_own_text() -> None:
    fields = {"generation_data": json.dumps(TENSORART) + "\0", "prompt": json.dumps(GRAPH)}
    generation = read_generation(fields)
    assert generation is not None
    assert generation.generator == "TensorArt"
    assert (generation.prompt, generation.negative) == (TENSORART["prompt"], "blurry")
    expected = {
        "Steps": "25",
        "Sampler": "euler_ancestral",
        "Schedule type": "karras",
        "CFG scale": "7",
        "Seed": "3036459311",
        "Size": "1024x768",
        "Model": "WAI-16",
        "Model hash": "A5F5",
        "Clip skip": "2",
    }
    assert {name: generation.settings[name] for name in expected} == expected
    assert generation.loras == (Lora("ink", 0.8), Lora("EMS-274416-EMS", 1.1))


def test_tensorart_without_a_graph_has_no_seed() -> None:
    dumped = str(TENSORART)  # as some dumps have it: a dictionary of Python
    generation = read_generation({"generation_data": dumped})
    assert generation is not None
    assert generation.prompt == TENSORART["prompt"]
    assert "Seed" not in generation.settings


@pytest.mark.parametrize("text", ["", "{", "[]", "{}"])
def test_a_broken_text_leaves_the_graph(text: str) -> None:
    for name in ("generation_data", "parameters-json"):
        generation = read_generation({name: text, "prompt": json.dumps(GRAPH)})
        assert generation is not None
        assert generation.generator == "ComfyUI"


def test_stability_matrix_takes_the_sampler_from_the_graph() -> None:
    fields = {
        "parameters-json": json.dumps(STABILITY_MATRIX),
        "prompt": json.dumps(GRAPH),
        "parameters": "a cat\nSteps: 20, Sampler: Euler Ancestral Karras, Seed: 395309383",
        "smproj": "{}",
    }
    generation = read_generation(fields)
    assert generation is not None
    assert generation.generator == "Stability Matrix"
    assert (generation.prompt, generation.negative) == ("a cat", "blurry")
    expected = {
        "Steps": "20",
        "Sampler": "euler_ancestral",
        "Schedule type": "karras",
        "CFG scale": "5",
        "Seed": "395309383",
        "Size": "512x768",
        "Model": "wai.safetensors",
        "Model hash": "A5F5",
    }
    assert {name: generation.settings[name] for name in expected} == expected
    assert "Lossless" not in generation.settings


def test_stability_matrix_without_a_graph_has_its_own_name_for_the_sampler() -> None:
    generation = read_generation({"parameters-json": json.dumps(STABILITY_MATRIX)})
    assert generation is not None
    assert generation.settings["Sampler"] == "Euler Ancestral Karras"


@pytest.mark.parametrize("field", ["UserComment", "prompt", "parameters"])
def test_civitais_graph_says_what_was_asked_for(field: str) -> None:
    graph = {**GRAPH, "extra": {"airs": []}, "extraMetadata": json.dumps(ASKED)}
    generation = read_generation({field: json.dumps(graph)})
    assert generation is not None
    assert generation.generator == "Civitai"
    assert (generation.prompt, generation.negative) == ("a cat 🦊", "blurry")
    assert generation.settings["Sampler"] == "euler_ancestral"
    assert generation.settings["Seed"] == "3036459311"
    assert generation.extra["resources"] == ASKED["resources"]


def test_civitais_infotext_names_its_models_in_json() -> None:
    generation = read_generation({"UserComment": INFOTEXT})
    assert generation is not None
    assert generation.generator == "Civitai"
    assert (generation.prompt, generation.negative) == ("a cat", "blurry")
    assert generation.settings["Model"] == "WAI, 16"
    assert generation.loras == (Lora("Ink 🦊", 0.5),)


def test_civitais_infotext_stays_as_it_was() -> None:
    text = facts_from_fields({"UserComment": INFOTEXT}).text
    assert text.startswith(INFOTEXT)
    assert text.endswith("Source Identifier: Stable Diffusion web UI")
