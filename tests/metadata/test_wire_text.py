"""The generation text of generators that write no infotext."""

from __future__ import annotations

from iib_core.metadata.facts import Generation
from iib_core.metadata.infotext import parse_infotext
from iib_core.metadata.wire_text import wire_text


def test_the_settings_line_begins_with_steps_whatever_came_first() -> None:
    made = Generation("NovelAI", "a cat", "dog, bird", {"Seed": "5", "Steps": "28"})
    assert wire_text(made, "NovelAI") == (
        "a cat\nNegative prompt: dog, bird\nSteps: 28, Seed: 5, Source Identifier: NovelAI"
    )


def test_without_steps_they_are_unknown() -> None:
    assert wire_text(Generation("X", "a cat", "", {}), "X") == (
        "a cat\nSteps: Unknown, Source Identifier: X"
    )


def test_what_no_setting_holds_stands_on_a_line_of_its_own() -> None:
    made = Generation("X", "a cat", "", {"Steps": "1"}, extra={"nodes": ["é"]})
    text = wire_text(made, "X")
    assert text.splitlines()[-1] == 'extraJsonMetaInfo: {"nodes": ["é"]}'
    assert parse_infotext(text).prompt == "a cat"
