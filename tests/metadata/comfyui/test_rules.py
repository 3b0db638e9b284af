"""The rules that teach a node, and the file that holds the user's."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from iib_core.metadata.comfyui import Reader, RuleFile, built_in_rules, read_rules
from iib_core.metadata.comfyui.rules import NodeRule, Rules
from tests.metadata.comfyui.made import encoder, json_of, link, sampler, text_to_image


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"nodes": 3}',
        '{"nodes": {"A": 3, "B": null}}',
        '{"nodes": {"A": {"inputs": 5, "widgets": {}, "silent": "yes"}}}',
    ],
)
def test_what_is_no_rule_is_passed_over(text: str) -> None:
    assert all(rule == NodeRule() for rule in read_rules(text).nodes.values())


def test_ours_are_all_read() -> None:
    assert built_in_rules().nodes["ConditioningZeroOut"].is_silent
    assert built_in_rules().nodes["KSampler"].widgets[0] == "seed"
    assert all(rule != NodeRule() for rule in built_in_rules().nodes.values())


def reader(**nodes: object) -> Reader:
    return Reader(built_in_rules().with_more(read_rules(json.dumps({"nodes": nodes}))))


def test_a_rule_says_what_inputs_would_be_called_elsewhere() -> None:
    told = {"inputs": {"nice": "positive", "bad": "negative", "noise": ""}}
    words = {"nice": "a cat", "bad": "blurry", "noise": "a text that nobody wants to read"}
    nodes = text_to_image(
        words=("MyWords", words), positive=encoder(link("words")), negative=encoder(link("words"))
    )
    generation = reader(MyWords=told).parse({"prompt": json_of(nodes)})
    assert (generation.prompt, generation.negative) == ("a cat", "blurry")
    assert "texts" in generation.extra
    assert "nobody" not in str(generation.extra)


def test_a_sampler_with_names_of_its_own_can_be_taught() -> None:
    _, inputs = sampler()
    names = {"rounds": "steps", "dice": "seed"}
    own = {name: inputs[theirs] for name, theirs in names.items()}
    rest = {name: value for name, value in inputs.items() if name not in ("steps", "seed")}
    nodes = text_to_image(sampler=("MySampler", {**rest, **own}))
    settings = reader(MySampler={"inputs": names}).parse({"prompt": json_of(nodes)}).settings
    assert (settings["Steps"], settings["Seed"]) == ("24", "1234567")


def test_a_node_can_be_silenced_and_another_be_called_a_writer() -> None:
    nodes = text_to_image(
        positive=encoder(link("chat")),
        chat=("MyChat", {"text": "describe a cat"}),
        negative=("MyMute", {"conditioning": link("positive")}),
    )
    taught = reader(MyChat={"writes": True}, MyMute={"silent": True})
    generation = taught.parse({"prompt": json_of(nodes)})
    assert (generation.prompt, generation.negative) == ("describe a cat", "")
    assert generation.is_guess


def test_the_users_rule_counts_more_than_ours() -> None:
    rules = built_in_rules().with_more(Rules({"ConditioningZeroOut": NodeRule()}))
    assert not rules.nodes["ConditioningZeroOut"].is_silent


def test_without_a_file_there_are_ours(tmp_path: Path) -> None:
    assert RuleFile(tmp_path / "none.json").rules() == built_in_rules()


def test_a_file_that_is_no_text_gives_ours(tmp_path: Path) -> None:
    path = tmp_path / "rules.json"
    path.write_bytes(b"\xff\xfe\xff")
    assert RuleFile(path).rules() == built_in_rules()


def test_a_file_is_read_again_when_it_has_changed(tmp_path: Path) -> None:
    path = tmp_path / "rules.json"
    path.write_text('{"nodes": {"A": {"silent": true}}}', "utf-8")
    file = RuleFile(path)
    first = file.rules()
    assert first.nodes["A"].is_silent
    assert file.rules() is first
    path.write_text('{"nodes": {"B": {"silent": true}}}', "utf-8")
    os.utime(path, ns=(1, 1))
    assert "A" not in file.rules().nodes
    assert file.rules().nodes["B"].is_silent
    path.unlink()
    assert file.rules() == built_in_rules()
