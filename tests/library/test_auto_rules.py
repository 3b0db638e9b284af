from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iib_core.library.auto_rules import Making, Rule, read_rules, rules_of

TEXT = """a Red cat, (sitting:1.2) on a roof
Negative prompt: blurry, LOW quality
Steps: 24, Sampler: DPM++ 2M, CFG scale: 5.5, Seed: 1234567, Size: 832x1216, Model: dreamy_v2"""
CAT = Making(TEXT, TEXT.split("\n")[0], "blurry, LOW quality", (832, 1216))


def rule(*filters: tuple[str, object, object], **more: object) -> Rule:
    conditions = [
        {"field": field, "operator": operator, "value": value} for field, operator, value in filters
    ]
    (made,) = rules_of([{"tag": "t", "filters": conditions, **more}])
    return made


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        (None, "needs a tag"),
        ("cat", "needs a tag"),
        ({}, "needs a tag"),
        ({"tag": 5}, "needs a tag"),
        ({"tag": " "}, "needs a name"),
        ({"tag": "a\nb"}, "one line"),
        ({"tag": "t"}, "without conditions"),
        ({"tag": "t", "filters": []}, "without conditions"),
        ({"tag": "t", "filters": "x"}, "without conditions"),
        ({"tag": "t", "filters": ["x"]}, "needs a field"),
        ({"tag": "t", "filters": [{"operator": "equals", "value": "x"}]}, "needs a field"),
        ({"tag": "t", "filters": [{"field": "Model", "operator": "equals"}]}, "needs a value"),
        ({"tag": "t", "filters": [{"field": "Model", "value": "x"}]}, "not one of"),
        (
            {"tag": "t", "filters": [{"field": "a", "operator": "is not", "value": "x"}]},
            "not one of",
        ),
        (
            {"tag": "t", "filters": [{"field": "a", "operator": "regex", "value": "("}]},
            "not a regular expression",
        ),
        (
            {
                "tag": "t",
                "match": "none",
                "filters": [{"field": "a", "operator": "equals", "value": "x"}],
            },
            "all, any",
        ),
        (
            {"tag": "t", "filters": [{"field": "a", "operator": "equals", "value": "x"}] * 101},
            "at most 100",
        ),
    ],
)
def test_what_is_no_rule_says_why_and_means_nothing(value: object, problem: str) -> None:
    (made,) = rules_of([value])
    assert problem in made.problem
    assert not made.means(CAT)


@pytest.mark.parametrize("text", [None, "", "{", "null", "5", '{"tag": "x"}', '"x"'])
def test_a_setting_that_is_no_list_has_no_rules(text: str | None) -> None:
    assert read_rules(text) == ()


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(max_size=5),
                    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
                        st.sampled_from(("tag", "filters", "field", "operator", "value", "match")),
                        inner, max_size=6)))  # fmt: skip
def test_any_json_is_read(value: Any) -> None:
    for made in read_rules(json.dumps([value])):
        made.means(CAT)


@pytest.mark.parametrize(
    "condition",
    [
        ("pos_prompt", "contains", "red CAT"),
        ("pos_prompt", "contains", "(sitting:1.2)"),
        ("pos_prompt", "contains", "cat,sitting"),
        ("pos_prompt", "regex", "^a red.*roof$"),
        ("neg_prompt", "contains", "low"),
        ("neg_prompt", "equals", "BLURRY, low quality"),
        ("Model", "equals", "Dreamy_V2"),
        ("model", "contains", "dreamy"),
        ("Model", "regex", r"_v\d$"),
        ("Sampler", "equals", "dpm++ 2m"),
        ("Size", "equals", "832x1216"),
        ("CFG scale", "equals", 5.5),
        ("Steps", "equals", 24),
        ("Seed", "regex", "^123"),
    ],
)
def test_a_condition_that_holds(condition: tuple[str, str, object]) -> None:
    assert rule(condition).means(CAT)


@pytest.mark.parametrize(
    "condition",
    [
        ("pos_prompt", "contains", "blurry"),
        ("pos_prompt", "equals", "a red cat"),
        ("neg_prompt", "contains", "cat"),
        ("neg_prompt", "regex", "^low"),
        ("Model", "equals", "dreamy"),
        ("Scheduler", "contains", ""),
        ("Steps", "equals", "2"),
    ],
)
def test_a_condition_that_does_not_hold(condition: tuple[str, str, object]) -> None:
    assert not rule(condition).means(CAT)


def test_all_conditions_must_hold_or_any_of_them() -> None:
    holds, fails = ("Model", "contains", "dreamy"), ("Steps", "equals", "5")
    assert rule(holds, holds).means(CAT)
    assert not rule(holds, fails).means(CAT)
    assert rule(fails, holds, match="any").means(CAT)
    assert not rule(fails, fails, match="any").means(CAT)


def test_the_size_is_that_of_the_pixels_where_no_text_states_it() -> None:
    plain = Making("", "", "", (512, 768))
    assert rule(("Size", "equals", "512x768")).means(plain)
    assert not rule(("pos_prompt", "contains", "")).means(plain)
    assert not rule(("Size", "contains", "")).means(Making("", "", "", (0, 0)))


def test_a_pattern_that_takes_too_long_is_stopped() -> None:
    prompt = "a" * 5000 + "!"
    hostile = Making(prompt, prompt, "", (1, 1))
    with pytest.raises(TimeoutError):
        rule(("pos_prompt", "regex", "^(a|aa|a?a)+$")).means(hostile)


def test_what_a_rule_says_makes_its_digest() -> None:
    one = rule(("Model", "equals", "a"))
    assert one.digest == rule(("Model", "equals", "a")).digest
    assert one.digest != rule(("Model", "equals", "b")).digest
    assert one.digest != rule(("Model", "equals", "a"), match="any").digest


def test_rules_that_nest_without_end_are_none() -> None:
    assert read_rules("[" * 100_000) == ()
    assert read_rules('[{"tag": "x", "filters": ' + "[" * 100_000) == ()


def test_a_rule_with_what_cannot_be_stored_has_a_digest_all_the_same() -> None:
    (rule,) = rules_of([{"tag": "\ud800", "filters": [], "number": 1 << 70}])
    assert rule.problem
    assert rule.digest
