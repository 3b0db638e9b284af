"""SwarmUI's parameters, old and new."""

from __future__ import annotations

import json

import pytest

from iib_core.metadata import Lora, facts_from_fields, read_generation
from iib_core.metadata.swarmui import recognises

PARAMETERS: dict[str, object] = {
    "prompt": "a cat, <lora:cats:0.5>",
    "negativeprompt": "blurry",
    "model": "OfficialStableDiffusion/sd_xl_base",
    "loras": ["styles/ink.safetensors", "None"],
    "loraweights": ["0.8", "1"],
    "seed": 1,
    "steps": 20,
    "cfgscale": 7.0,
    "width": 768,
    "height": 512,
    "sampler": "euler_ancestral",
    "scheduler": "karras",
    "clipstopatlayer": -2,
    "automaticvae": True,
    "swarm_version": "0.9.7.4",
}
WHOLE = {
    "sui_image_params": PARAMETERS,
    "sui_extra_data": {"date": "2026-01-03", "presets_used": ["x"]},
    "sui_models": [
        {"name": "sd_xl_base.safetensors", "param": "model", "hash": "0x22d8"},
        {"name": "ink.safetensors", "param": "loras", "hash": "0xab"},
    ],
}


@pytest.mark.parametrize(
    "text", ["", "a cat", '{"prompt": "a cat"}', '{"sui_image_params": [1]}', '{"cfgscale": 1}']
)
def test_what_is_not_swarms_is_left_to_others(text: str) -> None:
    assert not recognises({"parameters": text})


@pytest.mark.parametrize("field", ["parameters", "UserComment", "Model", "sidecar.swarm"])
def test_it_is_read_wherever_it_stands(field: str) -> None:
    generation = read_generation({field: json.dumps(WHOLE)})
    assert generation is not None
    assert generation.generator == "SwarmUI"
    assert (generation.prompt, generation.negative) == (PARAMETERS["prompt"], "blurry")
    expected = {
        "Steps": "20",
        "Sampler": "euler_ancestral",
        "Schedule type": "karras",
        "CFG scale": "7",
        "Seed": "1",
        "Size": "768x512",
        "Model": "OfficialStableDiffusion/sd_xl_base",
        "Model hash": "22d8",
        "Clip skip": "2",
        "Lora hashes": "ink: ab",
        "Version": "0.9.7.4",
    }
    assert {name: generation.settings[name] for name in expected} == expected
    assert generation.loras == (Lora("styles/ink", 0.8), Lora("cats", 0.5))


def test_the_oldest_form_has_no_object_around_it() -> None:
    old = {"prompt": "a cat", "cfgscale": 7, "loras": "ink, oil", "loraweights": "0.5"}
    generation = read_generation({"UserComment": json.dumps(old)})
    assert generation is not None
    assert generation.loras == (Lora("ink", 0.5), Lora("oil", None))


def test_samplers_were_once_named_after_the_backend() -> None:
    old = {"prompt": "a cat", "comfyuisampler": "euler", "comfyuischeduler": "normal"}
    generation = read_generation({"parameters": json.dumps({"sui_image_params": old})})
    assert generation is not None
    assert generation.settings == {"Sampler": "euler", "Schedule type": "normal"}


def test_a_graph_beside_it_does_not_come_first() -> None:
    graph = json.dumps({"3": {"class_type": "KSampler", "inputs": {}}})
    generation = read_generation({"prompt": graph, "parameters": json.dumps(WHOLE)})
    assert generation is not None
    assert generation.generator == "SwarmUI"


def test_the_text_calls_for_each_lora() -> None:
    text = facts_from_fields({"parameters": json.dumps(WHOLE)}).text
    first, *_ = text.splitlines()
    assert first == "a cat, <lora:cats:0.5> <lora:styles/ink.safetensors:0.8>"
    assert "\nSteps: 20, " in text
    assert "Source Identifier: StableSwarmUI" in text
