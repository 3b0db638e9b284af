from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from iib_core.metadata import Infotext, format_infotext, infotext, parse_infotext

# Prompts that say nothing only a settings line says, in A1111's grammar or in ours.
prompts = st.text(alphabet="ab1 ,()<>_\n", max_size=60).map(str.strip)
names = st.from_regex(r"[a-z][a-z0-9 \-/]{0,10}[a-z0-9]", fullmatch=True)
values = st.text(alphabet='ab1 ,:"\\\n{}[]é猫', max_size=20)


@given(prompts, prompts, st.dictionaries(names, values, min_size=3))
def test_what_is_written_is_read_back(prompt: str, negative: str, settings: dict[str, str]) -> None:
    written = Infotext(prompt, negative, settings)
    assert parse_infotext(format_infotext(written)) == written


@given(st.text(max_size=300))
@example("Steps: ")
@example('Steps: 1, a: "')
@example("Steps: 1, Hashes: {")
@example("\nTemplate:")
@example('Steps: 1, a: "\\ud83d"')
def test_any_text_can_be_parsed_and_stored(text: str) -> None:
    parsed = parse_infotext(text)
    for part in (parsed.prompt, parsed.negative, *parsed.settings, *parsed.settings.values()):
        part.encode()


@given(
    st.lists(
        st.sampled_from(
            ["Steps: 1", "a: ", '"', "\\", ",", ", b: [", "{", "]", "\n", "x", "Negative prompt:"]
        )
    )
)
def test_any_heap_of_the_pieces_of_an_infotext_can_be_parsed(pieces: list[str]) -> None:
    parse_infotext("".join(pieces))


@pytest.mark.parametrize(
    "unit",
    [
        "word ",
        "word, ",
        "a: b, ",
        'a: "b, ',
        'a:"\\, ',
        "a: [",
        "a: [1, ",
        'a: ["x, ',
        "\n",
        "x\n",
        " ",
        "1",
        "{",
        "Steps: ",
        "\nSteps: 1",
        "Negative prompt:",
        "\nTemplate: ",
        "Size: ",
    ],
)
@pytest.mark.parametrize("begin", ["", "Steps: 1, ", "a cat\nSteps: 20, Seed: 1, Size: 1x1, b: "])
def test_time_grows_with_the_length_only(begin: str, unit: str) -> None:
    text = begin + unit * (200_000 // len(unit)) + "x"
    began = time.process_time()
    parse_infotext(text)
    assert time.process_time() - began < 1  # quadratic would be minutes


def test_a_text_of_a1111_falls_into_prompt_negative_and_settings() -> None:
    parsed = parse_infotext(
        "a cat, on a roof\nsunset\n"
        "Negative prompt: blurry,\nlow quality\n"
        "Steps: 24, Sampler: DPM++ 2M, CFG scale: 5.5, Seed: 1, Size: 832x1216"
    )
    assert parsed.prompt == "a cat, on a roof\nsunset"
    assert parsed.negative == "blurry,\nlow quality"
    assert dict(parsed.settings) == {
        "Steps": "24",
        "Sampler": "DPM++ 2M",
        "CFG scale": "5.5",
        "Seed": "1",
        "Size": "832x1216",
    }


@pytest.mark.parametrize(
    "prompt",
    [
        "",
        "a cat",
        "12:30 clock, artist:wlop",
        "(cat:1.2), (dog:1.3), (owl:1.1)",
        "masterpiece, style: ink, mood: calm, time: noon",
        "a scene, Model: none to be seen",
        "Steps: a staircase, seen from above",
        "the ladder\nSteps: many, and more of them",
    ],
)
def test_a_prompt_with_colons_in_it_stays_a_prompt(prompt: str) -> None:
    assert parse_infotext(prompt) == Infotext(prompt)


@pytest.mark.parametrize(
    ("line", "settings"),
    [
        ("Steps: 1, Sampler: x", {"Steps": "1", "Sampler": "x"}),
        ("Steps: 20", {"Steps": "20"}),
        ("Size: 512x768", {"Size": "512x768"}),
        ("Postprocess upscale by: 4", {"Postprocess upscale by": "4"}),
        ("Steps: 1, Seed: 2, Model: x,", {"Steps": "1", "Seed": "2", "Model": "x"}),
        ('Steps: 1, A: "b, c: d"', {"Steps": "1", "A": "b, c: d"}),
        (r'Steps: 1, A: "say \"hi\"\nthere\\"', {"Steps": "1", "A": 'say "hi"\nthere\\'}),
        ('Steps: 1, A: "b" or c', {"Steps": "1", "A": '"b" or c'}),
        ('Steps: 1, A: "b', {"Steps": "1", "A": '"b'}),
        ('Steps: 1, A: "\\x", B: 2', {"Steps": "1", "A": '"\\x"', "B": "2"}),
        ('Steps: 1, A: "two\nlines", B: 2', {"Steps": "1", "A": "two\nlines", "B": "2"}),
        ('Steps: 1, H: {"a": "b, c"}, B: 2', {"Steps": "1", "H": '{"a": "b, c"}', "B": "2"}),
        ('Steps: 1, H: [{"a": 1}, 2]', {"Steps": "1", "H": '[{"a": 1}, 2]'}),
        ("Steps: 1, H: {a, B: 2", {"Steps": "1", "H": "{a", "B": "2"}),
        ("Steps: 1, H: [1] or 2, B: 2", {"Steps": "1", "H": "[1] or 2", "B": "2"}),
        ("Steps: 1, H: " + "[" * 9000, {"Steps": "1", "H": "[" * 9000}),
        ("Steps: 1, Seed: 2, Seed: 3", {"Steps": "1", "Seed": "3"}),
        ("Steps: 1, Seed: 2, junk, Size: 1x1", {"Steps": "1", "Seed": "2", "Size": "1x1"}),
        ("Steps: 1, A: , Seed: 2", {"Steps": "1", "A": "", "Seed": "2"}),
    ],
)
def test_a_last_line_of_settings_is_read(line: str, settings: dict[str, str]) -> None:
    assert parse_infotext(f"a cat\n{line}") == Infotext("a cat", "", settings)
    assert parse_infotext(line) == Infotext("", "", settings)


def test_half_a_character_in_a_quoted_value_becomes_a_replacement_character() -> None:
    settings = parse_infotext(r'Steps: 1, A: "x\ud83d, y", B: "\ud83d\ude00, y"').settings
    assert settings["A"] == "x\ufffd, y"
    assert settings["B"] == "😀, y"


def test_lines_below_the_settings_are_settings_of_one_value() -> None:
    parsed = parse_infotext(
        "a red cat\nSteps: 1, Seed: 2, Size: 1x1\n"
        "Template: a {red|blue} cat, x: y, z: w, v: u\n"
        "Negative Template: {a|b}\n"
        'extraJsonMetaInfo: {"a": [1, 2]}'
    )
    assert parsed.prompt == "a red cat"
    assert dict(parsed.settings) == {
        "Steps": "1",
        "Seed": "2",
        "Size": "1x1",
        "Template": "a {red|blue} cat, x: y, z: w, v: u",
        "Negative Template": "{a|b}",
        "extraJsonMetaInfo": '{"a": [1, 2]}',
    }


def test_the_first_line_that_opens_the_negative_prompt_counts() -> None:
    parsed = parse_infotext("say Negative prompt: aloud\nNegative prompt: a\nNegative prompt: b")
    assert parsed == Infotext("say Negative prompt: aloud", "a\nNegative prompt: b")


def test_a_text_that_lost_its_line_breaks_is_read_all_the_same() -> None:
    parsed = parse_infotext("a cat,.Negative prompt: blurry,.Steps: 24, Sampler: Euler a, Seed: 5")
    assert parsed.prompt == "a cat,."
    assert parsed.negative == "blurry"
    assert dict(parsed.settings) == {"Steps": "24", "Sampler": "Euler a", "Seed": "5"}


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_line_ends_of_other_systems_are_line_ends(newline: str) -> None:
    parsed = parse_infotext(newline.join(["a", "Negative prompt: b", "Steps: 1, Seed: 2"]))
    assert parsed == Infotext("a", "b", {"Steps": "1", "Seed": "2"})


def test_only_a_negative_prompt_is_an_infotext() -> None:
    assert parse_infotext("Negative prompt: blurry, Steps: 2, Seed: 1, Size: 1x1") == Infotext(
        "", "blurry", {"Steps": "2", "Seed": "1", "Size": "1x1"}
    )


plain_lines = st.text(alphabet="ab1_ \t:,\n()<>}]\x0b\u3000é", max_size=60)


@given(plain_lines)
def test_the_quick_way_through_a_plain_line_leads_to_the_same(line: str) -> None:
    assert infotext._plain_pairs(line) == infotext._pairs(line)
