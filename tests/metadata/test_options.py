"""What the user chose about how files are read."""

from __future__ import annotations

import json
import logging
import pickle
from pathlib import Path

import pytest

from iib_core.metadata import (
    STANDARD,
    MediaKind,
    OptionsInUse,
    ReadingOptions,
    facts_from_fields,
    has_graph,
    read_facts,
    read_generation,
)
from tests.metadata.comfyui.made import encoder, json_of, link, text_to_image
from tests.metadata.made import INFOTEXT
from tests.metadata.made_stealth import hiding, message

TAUGHT = json.dumps({"nodes": {"MyWords": {"inputs": {"nice": "positive"}}}})
BY_RULE = ReadingOptions(comfyui_rules=TAUGHT)
GRAPH = json_of(
    text_to_image(
        words=("MyWords", {"nice": "a cat", "mood": "a text that nobody wants to read"}),
        positive=encoder(link("words")),
    )
)
TENSORART = {"prompt": GRAPH, "generation_data": json.dumps({"models": [], "seed": "1"})}
CIVITAI = {"UserComment": json.dumps({**json.loads(GRAPH), "extraMetadata": '{"steps": 3}'})}


def prompt_of(fields: dict[str, str], options: ReadingOptions) -> str:
    made = read_generation(fields, options)
    assert made is not None
    return made.prompt


@pytest.mark.parametrize("fields", [{"prompt": GRAPH}, TENSORART, CIVITAI])
def test_a_rule_of_the_user_counts_wherever_a_graph_is_read(fields: dict[str, str]) -> None:
    assert prompt_of(fields, STANDARD) != "a cat"
    assert prompt_of(fields, BY_RULE) == "a cat"
    assert has_graph(fields)


def test_all_prompts_are_those_of_comfyui_alone() -> None:
    options = ReadingOptions(comfyui_all_prompts=True)
    made = read_generation({"prompt": json_of(text_to_image())}, options)
    assert made is not None
    assert (made.prompt, made.negative) == ("a cat on a roof\nBREAK\nblurry", "")
    assert facts_from_fields({"parameters": INFOTEXT}, options=options) == facts_from_fields(
        {"parameters": INFOTEXT}
    )


def test_a_graph_within_another_field_is_one(tmp_path: Path) -> None:
    wrapped = {"UserComment": json.dumps({"workflow": {"nodes": [], "links": []}})}
    assert has_graph(wrapped)
    assert has_graph({"stealth": json.dumps({"workflow": {"nodes": [], "links": []}})})
    assert not has_graph({"parameters": INFOTEXT})
    assert not has_graph({})


def test_pixels_are_not_looked_at_when_that_is_not_wanted(tmp_path: Path) -> None:
    path = tmp_path / "cat.png"
    hiding(message(INFOTEXT.encode()), 40, 60).save(path)
    assert read_facts(path, MediaKind.IMAGE).text
    facts = read_facts(path, MediaKind.IMAGE, ReadingOptions(hidden_text=False))
    assert (facts.fields, facts.text) == ({}, "")


def test_the_digest_tells_by_what_graphs_are_understood() -> None:
    all_prompts = ReadingOptions(comfyui_all_prompts=True)
    both = BY_RULE._replace(comfyui_all_prompts=True)
    chosen = (STANDARD, BY_RULE, all_prompts, both, ReadingOptions("\ud800"))
    digests = {options.graph_digest for options in chosen}
    assert len(digests) == len(chosen)
    assert all(0 <= digest < 2**31 for digest in digests)
    assert STANDARD.graph_digest == 0
    assert BY_RULE._replace(hidden_text=False).graph_digest == BY_RULE.graph_digest


def test_options_go_through_a_pipe() -> None:
    assert pickle.loads(pickle.dumps(BY_RULE)) == BY_RULE


def test_the_rules_in_use_are_those_in_the_file_now(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    options = OptionsInUse(tmp_path, comfyui_all_prompts=True, hidden_text=False)
    assert options() == ReadingOptions("", comfyui_all_prompts=True, hidden_text=False)
    file = tmp_path / "comfyui_rules.json"
    file.write_text(TAUGHT, "utf-8")
    assert options().comfyui_rules == TAUGHT
    with caplog.at_level(logging.WARNING):
        file.write_text("{", "utf-8")
        assert [options().comfyui_rules for _ in range(3)] == [TAUGHT] * 3
        assert [str(file) in message for message in caplog.messages] == [True]
        file.write_text("{}", "utf-8")
        options()
        assert len(caplog.messages) == 2
    file.unlink()
    assert options().comfyui_rules == ""
