from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iib_core.metadata import (
    Generation,
    Lora,
    facts_from_fields,
    parse_infotext,
    read_generation,
)
from iib_core.metadata.a1111 import recognises
from tests.metadata.made import INFOTEXT

OWN = "Source Identifier: Stable Diffusion web UI"


def text_of(**fields: str) -> str:
    return facts_from_fields(fields).text


def generation_of(**fields: str) -> Generation:
    generation = read_generation(fields)
    assert generation is not None
    return generation


# What is no infotext


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"parameters": ""},
        {"parameters": " \n"},
        {"parameters": '{"sui_image_params": {"prompt": "a cat"}}'},
        {"parameters": '{ "sui_image_params": {"prompt": "cut'},
        {"parameters": '[["Prompt", "a cat"]]'},
        {"parameters": "{}"},
        {"sidecar": '{"prompt": "a cat"}'},
        {"UserComment": "a dog in the park"},
        {"UserComment": "ISO: 100, Exposure: 1/60, Lens: 50 mm, Model: D90"},
        {"UserComment": '{"prompt": "a cat"}'},
        {"Comment": "Created with GIMP"},
        {"title": "a cat"},
        {"Title": "AI generated image: 20 steps"},
        {"ImageDescription": "Size: 10x10"},
        {"prompt": '{"3": {"class_type": "KSampler"}}', "workflow": "{}"},
        {"Comment": '{"steps": 28}', "Software": "NovelAI"},
        {"extras": "a cat"},
    ],
)
def test_what_others_wrote_is_kept_and_not_taken_for_a_prompt(fields: dict[str, str]) -> None:
    assert not recognises(fields)
    assert facts_from_fields(fields, 64, 48).fields == fields


@given(st.text(max_size=200))
def test_any_text_in_any_field_gives_facts(text: str) -> None:
    for name in ("parameters", "UserComment", "Comment", "postprocessing", "sidecar"):
        facts = facts_from_fields({name: text})
        assert (facts.generation is None) == (facts.text == "")


# What is


@pytest.mark.parametrize(
    "name", ["parameters", "Parameters", "UserComment", "Comment", "comment", "sidecar"]
)
def test_an_infotext_is_found_wherever_it_is_written(name: str) -> None:
    generation = generation_of(**{name: INFOTEXT})
    assert generation.generator == "A1111"
    assert generation.prompt == "a cat on a roof"
    assert generation.negative == "blurry"
    assert generation.settings["Size"] == "832x1216"
    assert generation.settings["Source Identifier"] == "Stable Diffusion web UI"


@pytest.mark.parametrize("prompt", ["{red|blue} cat", "[cat:dog:0.5] x", "{{cat}}", "[[cat]]"])
def test_a_prompt_that_opens_with_a_bracket_is_no_json(prompt: str) -> None:
    assert generation_of(parameters=prompt).prompt == prompt


def test_the_file_comes_before_the_text_beside_it() -> None:
    assert generation_of(sidecar="other", parameters=INFOTEXT).prompt == "a cat on a roof"


def test_networks_of_the_prompt_and_of_additional_networks_are_found() -> None:
    text = (
        "a cat <lora:ink:0.5> <hypernet:h:1>\nSteps: 1, AddNet Enabled: True, "
        "AddNet Module 1: LoRA, AddNet Model 1: night_v2(1f2e3d4c5b6a), AddNet Weight A 1: -0.7, "
        "AddNet Module 2: LoRA, AddNet Model 2: None, AddNet Module 3: LoRA, "
        "AddNet Model 3: ink, AddNet Module 4: LoRA, AddNet Model 4: x, AddNet Weight A 4: much"
    )
    generation = generation_of(parameters=text)
    assert generation.loras == (Lora("ink", 0.5), Lora("night_v2", -0.7), Lora("x", None))
    assert generation.hypernets == (Lora("h", 1.0),)


# The text of the wire


def test_the_source_is_named_behind_the_settings() -> None:
    assert text_of(parameters=INFOTEXT) == f"{INFOTEXT}, {OWN}"


def test_a_source_that_is_named_stays() -> None:
    text = f"{INFOTEXT}, Source Identifier: Somebody"
    assert text_of(parameters=text) == text
    assert generation_of(parameters=text).settings["Source Identifier"] == "Somebody"


@pytest.mark.parametrize("name", ["parameters", "sidecar"])
def test_a_prompt_alone_is_given_a_line_of_settings(name: str) -> None:
    assert text_of(**{name: "a cat"}) == f"a cat\nSteps: Unknown, {OWN}"
    text = "a cat\nNegative prompt: blurry"
    assert text_of(**{name: text}) == f"{text}\nSteps: Unknown, {OWN}"


def test_lines_below_the_settings_stay_below() -> None:
    text = text_of(parameters=f"{INFOTEXT},\nTemplate: a, {{b|c}}")
    assert text == f"{INFOTEXT}, {OWN}\nTemplate: a, {{b|c}}"


def test_a_text_that_lost_its_line_breaks_gets_them_back() -> None:
    text = text_of(UserComment="a cat.Negative prompt: blurry.Steps: 2, Sampler: x, Seed: 5")
    assert text == f"a cat.\nNegative prompt: blurry\nSteps: 2, Sampler: x, Seed: 5, {OWN}"


def test_settings_without_steps_are_given_some() -> None:
    text = text_of(parameters="a cat\nSampler: x, Seed: 5")
    assert text == f"a cat\nSteps: Unknown, Sampler: x, Seed: 5, {OWN}"


def test_upscaling_is_told_alone_and_beside_the_picture_it_began_with() -> None:
    line = "Postprocess upscale by: 2, Postprocess upscaler: ESRGAN"
    assert text_of(parameters=line) == f"{line}, {OWN}"
    assert text_of(postprocessing=line) == f"{line}, {OWN}"
    assert text_of(parameters=INFOTEXT, postprocessing=line) == f"{INFOTEXT}, {line}, {OWN}"
    assert text_of(parameters="a cat", extras=line) == f"a cat\nSteps: Unknown, {line}, {OWN}"


def test_infotext_beside_a_graph_is_from_comfyui() -> None:
    graph = json.dumps({"3": {"class_type": "KSampler"}})
    for fields in ({"workflow": "{}"}, {"prompt": graph}):
        assert text_of(parameters=INFOTEXT, **fields).endswith(", Source Identifier: ComfyUI")


@given(st.text(alphabet='ab:, \n"{[1Steps', max_size=60).map(str.strip).filter(bool))
def test_the_text_is_read_back_as_the_same_prompt(prompt: str) -> None:
    written = parse_infotext(prompt)
    facts = facts_from_fields({"parameters": prompt})
    if facts.generation is not None and not written.settings:
        assert facts.text.startswith(prompt)
        again = parse_infotext(facts.text)
        assert again.prompt == facts.generation.prompt
        assert again.settings["Source Identifier"] == "Stable Diffusion web UI"
