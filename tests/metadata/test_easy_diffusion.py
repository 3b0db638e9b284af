"""Easy Diffusion's settings, in all four places."""

from __future__ import annotations

import json

import pytest

from iib_core.metadata import Lora, read_generation
from iib_core.metadata.easy_diffusion import recognises

TEXTS = {
    "prompt": "a cat",
    "negative_prompt": "blurry",
    "seed": "42",
    "use_stable_diffusion_model": "sd-v1-5",
    "clip_skip": "False",
    "use_vae_model": "None",
    "sampler_name": "euler_a",
    "width": "512",
    "height": "768",
    "num_inference_steps": "25",
    "guidance_scale": "7.5",
    "use_lora_model": "None",
    "use_face_correction": "None",
}
SIDECAR = """a cat
with two lines
Seed: 42
Negative Prompt: blurry
Stable Diffusion model: sd-v1-5
Sampler: euler_a
Width: 512
Height: 768
Steps: 25
Guidance Scale: 7.5
"""
SETTINGS = {
    "Steps": "25",
    "Sampler": "euler_a",
    "CFG scale": "7.5",
    "Seed": "42",
    "Size": "512x768",
    "Model": "sd-v1-5",
}


@pytest.mark.parametrize("fields", [{}, {"prompt": "a cat", "seed": "1"}, {"UserComment": "{}"}])
def test_what_is_not_its_own_is_left_to_others(fields: dict[str, str]) -> None:
    assert not recognises(fields)


@pytest.mark.parametrize(
    "fields",
    [
        {**TEXTS, "Software": "Picasa"},
        {"UserComment": json.dumps(TEXTS)},
        {"sidecar.json": json.dumps(TEXTS)},
        {"sidecar": f"Prompt: a cat\n{SIDECAR}"},
    ],
)
def test_its_settings_are_read_wherever_they_stand(fields: dict[str, str]) -> None:
    generation = read_generation(fields)
    assert generation is not None
    assert generation.generator == "Easy Diffusion"
    assert (generation.prompt, generation.negative) == ("a cat", "blurry")
    assert generation.settings == SETTINGS
    assert generation.loras == ()


def test_an_early_text_file_opens_with_the_prompt() -> None:
    generation = read_generation({"sidecar": SIDECAR})
    assert generation is not None
    assert generation.prompt == "a cat\nwith two lines"


@pytest.mark.parametrize(
    ("names", "weights"), [("ink", "0.5"), (["ink"], [0.5]), ("['ink', 'None']", "[0.5, 1]")]
)
def test_loras_are_one_or_many(names: object, weights: object) -> None:
    stated = {**TEXTS, "use_lora_model": names, "lora_alpha": weights, "clip_skip": True}
    generation = read_generation({"UserComment": json.dumps(stated)})
    assert generation is not None
    assert generation.loras == (Lora("ink", 0.5),)
    assert generation.settings["Clip skip"] == "2"
