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


TAUGHT = '{"nodes": {"A": {"silent": true}}}'


def test_without_a_file_there_is_nothing_and_nothing_wrong(tmp_path: Path) -> None:
    assert RuleFile(tmp_path / "none.json").read() == ("", "")
    assert RuleFile(tmp_path / "no\0ne.json").read() == ("", "")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"\xff\xfe\xff", "not text in UTF-8"),
        (b"", "in line 1, column 1, so they are not JSON"),
        (b'{"nodes": {\n"A": {},}}', "in line 2, column 9, so they are not JSON"),
        (b"[" * 100_000, "nest too deeply"),
        (b'["nodes"]', 'no object with an object "nodes"'),
        (b'{"nodes": []}', 'no object with an object "nodes"'),
        (b'{"nodes": {}}' + b" " * 1024 * 1024, "larger than 1048576 bytes"),
    ],
)
def test_a_file_that_cannot_be_used_is_named_with_the_reason(
    tmp_path: Path, content: bytes, why: str
) -> None:
    path = tmp_path / "rules.json"
    path.write_bytes(content)
    text, problem = RuleFile(path).read()
    assert text == ""
    assert str(path) in problem
    assert why in problem


def test_a_folder_in_its_place_is_said_to_be_one(tmp_path: Path) -> None:
    text, problem = RuleFile(tmp_path).read()
    assert (text, "directory" in problem.lower() or "denied" in problem.lower()) == ("", True)


def test_a_file_that_breaks_leaves_what_was_known(tmp_path: Path) -> None:
    path = tmp_path / "rules.json"
    path.write_text(TAUGHT, "utf-8")
    file = RuleFile(path)
    assert file.read() == (TAUGHT, "")
    path.write_text(TAUGHT[:-1], "utf-8")
    text, problem = file.read()
    assert text == TAUGHT
    assert "What was known before goes on" in problem
    path.write_text(TAUGHT + "\n", "utf-8")
    assert file.read() == (TAUGHT + "\n", "")


def test_what_is_passed_over_in_a_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "rules.json"
    path.write_text('{"nodes": {"A": 3, "B": {"silent": "yes", "imputs": {}}, "C": {}}}', "utf-8")
    text, problem = RuleFile(path).read()
    assert text
    assert problem.endswith(
        'A: not an object; B: "silent" must be true or false; B: "imputs" means nothing'
    )
    path.write_text(json.dumps({"nodes": dict.fromkeys("ABCDEFGH", 3)}), "utf-8")
    assert RuleFile(path).read()[1].endswith("E: not an object; 3 more")


def test_a_file_is_read_again_when_it_has_changed(tmp_path: Path) -> None:
    path = tmp_path / "rules.json"
    path.write_text(TAUGHT, "utf-8")
    file = RuleFile(path)
    first, _ = file.read()
    assert file.read()[0] is first
    path.write_text(TAUGHT.replace("A", "B"), "utf-8")
    os.utime(path, ns=(1, 1))
    assert file.read() == (TAUGHT.replace("A", "B"), "")
    path.unlink()
    assert file.read() == ("", "")
