"""Fooocus: both schemes, three containers, the log, and the forks with forms of their own."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iib_core.metadata import Lora, facts_from_fields, read_generation
from iib_core.metadata.fooocus import recognises
from iib_core.metadata.fooocus_log import LOG, parse_log
from tests.metadata.made import INFOTEXT
from tests.metadata.made_log import log_page

STATED: dict[str, object] = {
    "adm_guidance": "(1.5, 0.8, 0.3)",
    "base_model": "juggernautXL",
    "base_model_hash": "aeb7e9e689",
    "full_prompt": ["a cat, sharp"],
    "guidance_scale": 4.0,
    "loras": [["ink", 0.5, "1f"], ["None", 1.0, ""]],
    "metadata_scheme": "fooocus",
    "negative_prompt": "",
    "performance": "Speed",
    "prompt": "a cat <lora:oil:0.2>",
    "resolution": "(1152, 896)",
    "sampler": "dpmpp_2m_sde_gpu",
    "scheduler": "karras",
    "seed": "6952411511246973023",
    "steps": 30,
    "version": "Fooocus v2.5.0",
}
LABELLED = {
    "Prompt": "a cat",
    "Negative Prompt": "blurry",
    "Base Model": "juggernautXL",
    "Resolution": "1152×896",
    "Guidance Scale": 4,
    "Fooocus V2 Expansion": "a cat, sharp",
    "LoRA 1": "ink : 0.5",
    "Seed": 7,
}
MRE = {
    "p_txt": "a cat",
    "n_txt": "blurry",
    "steps": 30,
    "cfg": 7.0,
    "l1": "ink.safetensors",
    "w1": 0.5,
    "l2": "None",
    "w2": 0.5,
    "software": "Fooocus 1.0.43 MRE",
}
RUINED: dict[str, object] = {
    "Prompt": "a cat",
    "Negative": "blurry",
    "steps": 30,
    "cfg": 8,
    "width": 1024,
    "height": 768,
    "seed": 2020047614,
    "sampler_name": "dpmpp_2m",
    "scheduler": "karras",
    "base_model_name": "wai.safetensors",
    "software": "RuinedFooocus",
}
PAGE = """<html><body>
<div id="1_png" class="image-container"><hr><table><tr>
<td><a href="1.png"><img src='1.png' onerror="this.closest('.x').style.display='none';"/></a></td>
<td><table class='metadata'>
<tr><td class='label'>Prompt</td><td class='value'>a &lt;cat&gt;</br>b</td></tr>
<tr><td class='label'>Seed</td><td class='value'>7</td></tr>
<tr><td class='label'>Base Model</td><td class='value'>juggernautXL</td></tr></table>
</td></tr></table></div>
<p>2.png</p><p>Prompt: <b>a dog</b></p><p>Seed: <b>8</b>, Steps: <b>30</b></p>
<p><img src="sub%20folder/2.png" width=512></img></p><hr>
"""


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"fooocus_scheme": "fooocus"},
        {"fooocus_scheme": "fooocus", "parameters": "{"},
        {"fooocus_scheme": "fooocus", "parameters": "[1]"},
        {"MakerNote": "Canon"},
        {"parameters": INFOTEXT},
        {LOG: "nothing"},
    ],
)
def test_what_is_not_fooocus_is_left_to_others(fields: dict[str, str]) -> None:
    assert not recognises(fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"parameters": json.dumps(STATED), "fooocus_scheme": "fooocus"},
        {"UserComment": json.dumps(STATED), "MakerNote": "fooocus", "Software": "Fooocus v2.5.0"},
        {"UserComment": json.dumps(STATED)},
        {"Comment": json.dumps(STATED)},
    ],
)
def test_its_json_is_read_in_every_container(fields: dict[str, str]) -> None:
    generation = read_generation(fields)
    assert generation is not None
    assert generation.generator == "Fooocus"
    assert (generation.prompt, generation.negative) == ("a cat <lora:oil:0.2>", "")
    expected = {
        "Steps": "30",
        "Sampler": "dpmpp_2m_sde_gpu",
        "Schedule type": "karras",
        "CFG scale": "4",
        "Seed": "6952411511246973023",
        "Size": "1152x896",
        "Model": "juggernautXL",
        "Model hash": "aeb7e9e689",
    }
    assert {name: generation.settings[name] for name in expected} == expected
    assert generation.loras == (Lora("ink", 0.5), Lora("oil", 0.2))


@pytest.mark.parametrize(
    "fields",
    [
        {"parameters": INFOTEXT, "fooocus_scheme": "a1111"},
        {"UserComment": INFOTEXT, "MakerNote": "a1111"},
    ],
)
def test_the_other_scheme_is_infotext(fields: dict[str, str]) -> None:
    generation = read_generation(fields)
    assert generation is not None
    assert generation.generator == "Fooocus"
    assert generation.settings["Source Identifier"] == "Fooocus"
    assert "Source Identifier: Fooocus" in facts_from_fields(fields).text


def test_early_builds_use_the_labels_of_their_page() -> None:
    generation = read_generation({"Comment": json.dumps(LABELLED)})
    assert generation is not None
    assert (generation.prompt, generation.negative) == ("a cat", "blurry")
    assert generation.settings["Size"] == "1152x896"
    assert generation.loras == (Lora("ink", 0.5),)


# The log


def test_a_log_becomes_fields_of_each_picture() -> None:
    fields = parse_log(PAGE.encode())
    assert set(fields) == {"1.png", "2.png"}
    generation = read_generation({LOG: fields["1.png"]})
    assert generation is not None
    assert generation.generator == "Fooocus"
    assert generation.prompt == "a <cat>\nb"
    assert generation.settings["Model"] == "juggernautXL"


def test_the_button_of_a_log_says_what_its_table_cannot() -> None:
    typed = "a <cat>, <lora:ink:0.5>, <i>\n猫"
    told = {"prompt": typed, "base_model": "juggernautXL", "lora_combined_1": "oil : 0.2"}
    with_button = log_page({"1.png": told})
    generation = read_generation({LOG: parse_log(with_button.encode())["1.png"]})
    assert generation is not None
    assert generation.prompt == typed
    assert set(generation.loras) == {Lora("ink", 0.5), Lora("oil", 0.2)}
    broken = with_button.replace("to_clipboard('%7B", "to_clipboard('")
    generation = read_generation({LOG: parse_log(broken.encode())["1.png"]})
    assert generation is not None
    assert generation.prompt == "a , <lora:ink:0.5>,  \n 猫"


def test_what_the_picture_says_counts_more_than_the_log() -> None:
    own = {"parameters": json.dumps(STATED), "fooocus_scheme": "fooocus"}
    generation = read_generation({LOG: json.dumps({"Prompt": "another"}), **own})
    assert generation is not None
    assert generation.prompt == STATED["prompt"]


def test_the_oldest_logs_have_lines_before_the_picture() -> None:
    generation = read_generation({LOG: parse_log(PAGE.encode())["2.png"]})
    assert generation is not None
    assert (generation.prompt, generation.settings["Steps"]) == ("a dog", "30")


@given(st.text(alphabet="<>/='\" \ntdrimgbscpx&;%é").map(str.encode) | st.binary())
def test_any_page_is_survived(page: bytes) -> None:
    parse_log(page)


@pytest.mark.parametrize(
    "piece",
    [
        *("<", "<td>", "<img src=", "<td", "<img src='a'>", "&lt;", "<b>", "<td>a</td>"),
        """<button onclick="to_clipboard('%7B')">""",
    ],
)
@pytest.mark.parametrize("before", ["", "<td>a</td><td>b<a:c>"])
def test_a_hostile_page_takes_no_time(before: str, piece: str) -> None:
    began = time.process_time()
    parse_log((before + piece * 100_000).encode())
    assert time.process_time() - began < 15


def test_one_cell_of_many_pieces_takes_no_time() -> None:
    began = time.process_time()
    parse_log(b"<img src='a.png'><td>a</td><td>" + b"b<br>" * 300_000 + b"</td>" * 300_000)
    assert time.process_time() - began < 15


# The forks


@pytest.mark.parametrize("field", ["Comment", "parameters", "sidecar.json"])
def test_mre_numbers_its_loras(field: str) -> None:
    generation = read_generation({field: json.dumps(MRE)})
    assert generation is not None
    assert generation.generator == "Fooocus-MRE"
    assert (generation.prompt, generation.negative) == ("a cat", "blurry")
    assert generation.loras == (Lora("ink", 0.5),)
    assert generation.settings["Version"] == "Fooocus 1.0.43 MRE"


@pytest.mark.parametrize(
    ("loras", "read"),
    [
        ("Loras:<ink:1>,<None:0.5>", (Lora("ink", 1.0),)),
        ([], ()),
        ([["ink", 0.5]], (Lora("ink", 0.5),)),
        ([{"name": "ink", "weight": 0.5}], (Lora("ink", 0.5),)),
        (["0.5 - ink", "None"], (Lora("ink", 0.5),)),
    ],
)
def test_ruined_fooocus_has_many_forms_for_loras(loras: object, read: tuple[Lora, ...]) -> None:
    generation = read_generation({"parameters": json.dumps({**RUINED, "loras": loras})})
    assert generation is not None
    assert generation.generator == "RuinedFooocus"
    assert (generation.prompt, generation.negative) == ("a cat", "blurry")
    assert generation.settings["Size"] == "1024x768"
    assert generation.settings["Model"] == "wai.safetensors"
    assert generation.loras == read
