"""NovelAI's comment, in all the places where it stands."""

from __future__ import annotations

import json

import pytest

from iib_core.metadata import facts_from_fields, read_generation
from iib_core.metadata.novelai import recognises

COMMENT = {
    "steps": 28,
    "sampler": "k_euler_ancestral",
    "seed": 1702945580,
    "scale": 5.0,
    "uc": "lowres, bad hands",
    "noise_schedule": "karras",
    "width": 832,
    "height": 1216,
    "signed_hash": "6tDabiWi==",
}
FIELDS = {
    "Title": "NovelAI generated image",
    "Description": "a cat on a roof",
    "Software": "NovelAI",
    "Source": "NovelAI Diffusion V4.5 4BDE2A90",
    "Comment": json.dumps(COMMENT),
}


def caption(base: str, *characters: str) -> dict[str, object]:
    place = [{"x": 0.5, "y": 0.3}]
    each = [{"char_caption": one, "centers": place} for one in characters]
    return {"caption": {"base_caption": base, "char_captions": each}, "use_coords": True}


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"Comment": "shot on film"},
        {"Comment": '{"sampler": "k_euler"}'},
        {"Comment": "[1, 2]", "Software": "GIMP"},
        {"Software": "NovelAI"},
    ],
)
def test_what_is_not_novelais_is_left_to_others(fields: dict[str, str]) -> None:
    assert not recognises(fields)


def test_a_comment_that_is_no_json_leaves_the_prompt() -> None:
    generation = read_generation({**FIELDS, "Comment": "{"})
    assert generation is not None
    assert (generation.prompt, generation.settings["Model"]) == (
        "a cat on a roof",
        "NovelAI Diffusion V4.5",
    )


def test_the_settings_have_their_common_names() -> None:
    generation = read_generation(FIELDS)
    assert generation is not None
    assert generation.generator == "NovelAI"
    assert (generation.prompt, generation.negative) == ("a cat on a roof", "lowres, bad hands")
    assert generation.settings == {
        "Steps": "28",
        "Sampler": "k_euler_ancestral",
        "Schedule type": "karras",
        "CFG scale": "5",
        "Seed": "1702945580",
        "Size": "832x1216",
        "Model": "NovelAI Diffusion V4.5",
        "Model hash": "4BDE2A90",
    }


@pytest.mark.parametrize("count", [0, 1, 6])
def test_each_character_has_its_own_prompt(count: int) -> None:
    girls = [f"girl {number}" for number in range(1, count + 1)]
    v4 = {
        **COMMENT,
        "prompt": "overruled",
        "v4_prompt": caption("a crowd", *girls),
        "v4_negative_prompt": caption("blurry", *["hat"] * count),
    }
    generation = read_generation({**FIELDS, "Comment": json.dumps(v4)})
    assert generation is not None
    assert (generation.prompt, generation.negative) == ("a crowd", "lowres, bad hands")
    read = {key: value for key, value in generation.settings.items() if "Character" in key}
    assert len(read) == 3 * count
    if count:
        assert read["Character 1"] == "girl 1"
        assert read["Character negative 1"] == "hat"
        assert read["Character 1 at"] == "0.5, 0.3"


@pytest.mark.parametrize("field", ["UserComment", "stealth", "Comment"])
def test_the_five_texts_are_read_out_of_one_object(field: str) -> None:
    generation = read_generation({field: json.dumps(FIELDS)})
    assert generation is not None
    assert generation.settings["Seed"] == "1702945580"
    assert generation.settings["Model"] == "NovelAI Diffusion V4.5"


def test_webp_names_the_model_in_exif() -> None:
    fields = {
        "Software": "NovelAI Diffusion V4.5 4BDE2A90",
        "UserComment": json.dumps({"Comment": json.dumps(COMMENT), "Description": "a cat"}),
    }
    generation = read_generation(fields)
    assert generation is not None
    assert (generation.prompt, generation.settings["Model hash"]) == ("a cat", "4BDE2A90")


def test_naifu_leaves_its_name_out() -> None:
    generation = read_generation({"Comment": json.dumps(COMMENT), "Description": "a cat"})
    assert generation is not None
    assert generation.prompt == "a cat"


def test_the_text_names_its_source_and_its_negative_prompt() -> None:
    text = facts_from_fields(FIELDS).text
    assert text.startswith("a cat on a roof\nNegative prompt: lowres, bad hands\nSteps: 28, ")
    assert "Source Identifier: NovelAI" in text
