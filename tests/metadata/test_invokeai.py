"""InvokeAI's metadata, from the command line of the first version to the graphs of the latest."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iib_core.metadata import Lora, facts_from_fields, read_generation
from iib_core.metadata.invokeai import recognises
from iib_core.metadata.invokeai_dream import read_dream, split_negative

METADATA: dict[str, object] = {
    "app_version": "6.1.0",
    "generation_mode": "sdxl_txt2img",
    "positive_prompt": "a cat",
    "negative_prompt": "blurry",
    "width": 1024,
    "height": 768,
    "seed": 3293022630,
    "cfg_scale": 8.0,
    "steps": 35,
    "scheduler": "euler",
    "clip_skip": 0,
    "strength": None,
}
SETTINGS = {
    "Steps": "35",
    "Sampler": "euler",
    "CFG scale": "8",
    "Seed": "3293022630",
    "Size": "1024x768",
    "Version": "6.1.0",
}
MODEL_3 = {"model_name": "juggernaut", "base_model": "sdxl", "model_type": "main"}
MODEL_5 = {"name": "juggernaut", "base": "sdxl", "type": "main", "key": "1f", "hash": "blake3:2e"}

SD_IMAGE: dict[str, object] = {
    "prompt": [{"prompt": "a cat [blurry]", "weight": 1.0}],
    "steps": 20,
    "cfg_scale": 7.5,
    "seed": 1654590180,
    "width": 512,
    "height": 768,
    "sampler": "k_euler_a",
    "type": "txt2img",
    "strength": 0.75,
}

GRAPH: dict[str, object] = {
    "nodes": {
        "loader": {"id": "loader", "type": "main_model_loader", "model": MODEL_3},
        "good": {"id": "good", "type": "compel", "prompt": "a cat"},
        "bad": {"id": "bad", "type": "compel", "prompt": "blurry"},
        "noise": {"id": "noise", "type": "noise", "seed": 7, "width": 512, "height": 768},
        "denoise": {
            "id": "denoise",
            "type": "denoise_latents",
            "steps": 15,
            "cfg_scale": 7.5,
            "scheduler": "euler",
        },
    },
    "edges": [
        {
            "source": {"node_id": source, "field": "out"},
            "destination": {"node_id": "denoise", "field": field},
        }
        for source, field in (
            ("good", "positive_conditioning"),
            ("bad", "negative_conditioning"),
            ("noise", "noise"),
        )
    ],
}
WORKFLOW = {
    "nodes": [
        {
            "id": name,
            "data": {
                "type": node["type"],
                "inputs": {key: {"value": value} for key, value in node.items()},
            },
        }
        for name, node in GRAPH["nodes"].items()  # type: ignore[attr-defined]
    ],
    "edges": [
        {
            "source": edge["source"]["node_id"],
            "target": "denoise",
            "targetHandle": edge["destination"]["field"],
        }
        for edge in GRAPH["edges"]  # type: ignore[attr-defined]
    ],
}


@pytest.mark.parametrize(
    "fields", [{}, {"Comment": "a cat"}, {"parameters": "a cat"}, {"Comment": "invokeai_graph"}]
)
def test_what_is_not_invokes_is_left_to_others(fields: dict[str, str]) -> None:
    assert not recognises(fields)


@pytest.mark.parametrize(
    "name", ["invokeai_metadata", "sd-metadata", "invokeai_graph", "invokeai_workflow", "Dream"]
)
@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"image": 1}', '{"nodes": [1], "edges": 2}'])
def test_broken_metadata_says_nothing(name: str, text: str) -> None:
    generation = read_generation({name: text})
    assert generation is not None
    assert "Steps" not in generation.settings


# 3.0 and later


@pytest.mark.parametrize(
    ("model", "hash_"), [(MODEL_3, {}), (MODEL_5, {"Model hash": "blake3:2e"})]
)
def test_the_model_has_a_name_in_every_version(
    model: dict[str, str], hash_: dict[str, str]
) -> None:
    text = json.dumps({**METADATA, "model": model, "vae": model})
    generation = read_generation({"invokeai_metadata": text})
    assert generation is not None
    assert (generation.prompt, generation.negative) == ("a cat", "blurry")
    named = {"Model": "juggernaut", "VAE": "juggernaut", **hash_}
    kept = {"Clip skip": "0", "generation_mode": "sdxl_txt2img"}
    assert generation.settings == {**SETTINGS, **named, **kept}


@pytest.mark.parametrize(
    "lora",
    [
        {"lora": {"model_name": "ink"}, "weight": 0.5},
        {"model": {"name": "ink", "key": "1f"}, "weight": 0.5},
    ],
)
def test_loras_are_read_in_every_version(lora: dict[str, object]) -> None:
    generation = read_generation(
        {"invokeai_metadata": json.dumps({**METADATA, "loras": [lora, 1]})}
    )
    assert generation is not None
    assert generation.loras == (Lora("ink", 0.5),)


def test_a_refiner_and_regions_are_kept() -> None:
    more = {"refiner_model": MODEL_5, "refiner_steps": 20, "regions": [{"prompt": "a dog"}]}
    generation = read_generation({"invokeai_metadata": json.dumps({**METADATA, **more})})
    assert generation is not None
    assert generation.settings["Refiner"] == "juggernaut"
    assert generation.settings["refiner_steps"] == "20"
    assert generation.extra == {"regions": [{"prompt": "a dog"}]}


@pytest.mark.parametrize(
    ("name", "graph"), [("invokeai_graph", GRAPH), ("invokeai_workflow", WORKFLOW)]
)
def test_a_graph_alone_is_followed_to_its_prompts(name: str, graph: object) -> None:
    generation = read_generation({name: json.dumps(graph)})
    assert generation is not None
    assert (generation.prompt, generation.negative) == ("a cat", "blurry")
    expected = {"Steps": "15", "Sampler": "euler", "Seed": "7", "Size": "512x768"}
    assert {key: generation.settings[key] for key in expected} == expected
    assert generation.settings["Model"] == "juggernaut"
    assert generation.is_guess
    assert generation.origins["prompt"] == "node good"


def test_a_graph_may_hold_the_metadata() -> None:
    node = {"type": "core_metadata", **METADATA}
    generation = read_generation({"invokeai_graph": json.dumps({"nodes": {"core_metadata": node}})})
    assert generation is not None
    assert (generation.prompt, generation.settings["Steps"]) == ("a cat", "35")


def test_a_graph_in_a_circle_ends() -> None:
    edges = [
        {"source": "a", "target": "a", "targetHandle": "positive_conditioning"},
        {"source": "a", "target": "b", "targetHandle": "positive_conditioning"},
        {"source": "b", "target": "a", "targetHandle": "clip"},
    ]
    nodes = {name: {"steps": 1, "scheduler": "x"} for name in "ab"}
    generation = read_generation({"invokeai_graph": json.dumps({"nodes": nodes, "edges": edges})})
    assert generation is not None
    assert generation.prompt == ""


def test_a_jpeg_has_the_texts_in_comments() -> None:
    fields = {
        "Comment": "invokeai_graph: {}",
        "Comment#2": f"invokeai_metadata: {json.dumps(METADATA)}",
    }
    generation = read_generation(fields)
    assert generation is not None
    assert generation.prompt == "a cat"


# 2


@pytest.mark.parametrize("whole", [{"image": SD_IMAGE}, {"images": [SD_IMAGE]}])
def test_words_in_brackets_are_unwanted(whole: dict[str, object]) -> None:
    text = json.dumps({"model_weights": "sd-1.5", "model_hash": "1f", **whole})
    generation = read_generation({"sd-metadata": text, "Dream": '"other" -s 1'})
    assert generation is not None
    assert (generation.prompt, generation.negative) == ("a cat", "blurry")
    assert generation.settings["Sampler"] == "k_euler_a"
    assert generation.settings["Model"] == "sd-1.5"
    assert "Denoising strength" not in generation.settings  # a default, as no picture came in


def test_a_prompt_of_parts_is_read_as_it_was_typed() -> None:
    parts = [{"prompt": "dog", "weight": 0.3}, {"prompt": "cat", "weight": 0.6}]
    text = json.dumps({"image": {**SD_IMAGE, "prompt": parts}})
    with_command = read_generation({"sd-metadata": text, "Dream": "dog:1 cat:2 -s 50 -S 42"})
    alone = read_generation({"sd-metadata": text})
    assert with_command is not None
    assert alone is not None
    assert with_command.prompt == "dog:1 cat:2"
    assert alone.prompt == "dog:0.3 cat:0.6"


# 1


@pytest.mark.parametrize(
    "command",
    [
        '"a cat [blurry]" -s 50 -S 42 -W 512 -H 768 -C 7.5 -A k_lms',
        '"a cat [blurry]" -s50 -W512 -H768 -C7.5 -Ak_lms -S42',
        "a cat [blurry] -s 50 -S 42 -W 512 -H 768 -C 7.5 -A k_lms",
        '"a cat [blurry]" --steps=50 --seed 42 -W512 -H768 --cfg_scale=7.5 --sampler k_lms',
    ],
)
def test_a_command_line_is_read_however_it_is_typed(command: str) -> None:
    generation = read_generation({"Dream": command})
    assert generation is not None
    assert (generation.prompt, generation.negative) == ("a cat", "blurry")
    assert generation.settings == {
        "Steps": "50",
        "Sampler": "k_lms",
        "CFG scale": "7.5",
        "Seed": "42",
        "Size": "512x768",
    }


def test_options_may_have_several_values_or_none() -> None:
    settings = read_dream('"a cat" -s 5 -U 4 0.95 -cf 0.75 -F -V 36,0.2;17,0.1 -S -1').settings
    assert settings["Upscale"] == "4 0.95"
    assert settings["cf"] == "0.75"
    assert settings["F"] == "True"
    assert settings["Variations"] == "36,0.2;17,0.1"
    assert settings["Seed"] == "-1"


@given(st.text())
def test_any_command_is_survived(text: str) -> None:
    read_dream(text)


def test_brackets_without_end_take_no_time() -> None:
    assert split_negative("[" * 200_000)[1] == ""


def test_prompts_were_once_called_conditioning() -> None:
    old = {"positive_conditioning": "a cat", "negative_conditioning": "ugly", "seed": 4}
    generation = read_generation({"invokeai_metadata": json.dumps(old)})
    assert generation is not None
    assert (generation.prompt, generation.negative) == ("a cat", "ugly")
    assert generation.settings == {"Seed": "4"}


def test_the_text_names_its_source() -> None:
    text = facts_from_fields({"invokeai_metadata": json.dumps(METADATA)}).text
    assert text.startswith("a cat\nNegative prompt: blurry\nSteps: 35, ")
    assert "Source Identifier: InvokeAI" in text
