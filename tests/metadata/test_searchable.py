"""Numbers to search for, from what generators write."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iib_core.errors import UnreadableError
from iib_core.metadata import (
    SEEDS,
    Searchable,
    facts_from_fields,
    kind_of,
    read_facts,
    searchable,
    stored_seed,
)
from iib_core.metadata.searchable import read_number, read_time

CORPUS = Path(os.environ.get("IIB_CORPUS") or Path(__file__).parents[3] / "shared" / "corpus")


def of(settings: str, prompt: str = "a cat") -> Searchable:
    return searchable(facts_from_fields({"parameters": f"{prompt}\n{settings}"}))


def local(year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0) -> int:
    return int(time.mktime((year, month, day, hour, minute, second, 0, 0, -1)))


@pytest.mark.parametrize(
    "settings",
    [
        "Steps: many, Seed: none, CFG scale: x, Clip skip: , Denoising strength: -",
        "Steps: nan, Seed: inf, CFG scale: NaN, Clip skip: Infinity, Denoising strength: 1e999",
        "Steps: " + "9" * 5000 + ", Seed: " + "9" * 5000 + ", CFG scale: " + "9" * 5000,
        "Steps: ²³, Seed: ٣, CFG scale: ½",
        "Steps: 99999999999, Seed: -1, CFG scale: -99999999999",
    ],
)
def test_what_is_no_number_is_not_stated(settings: str) -> None:
    assert of(settings + ", Sampler: x, Model: y, Size: 1x1")[:6] in (
        (None,) * 6,
        (None, None, None, None, 1.0, None),  # "1e999" begins with a number
    )


@given(st.text(max_size=60))
def test_any_text_is_a_number_and_a_time_or_is_none(text: str) -> None:
    number, moment = read_number(text), read_time(text)
    assert number is None or isinstance(number, float)
    assert moment is None or isinstance(moment, int)


@given(st.text(), st.text())
def test_the_texts_stand_where_we_say(prompt: str, negative: str) -> None:
    facts = facts_from_fields({"parameters": f"{prompt}\nNegative prompt: {negative}\nSteps: 1"})
    assert facts.generation is not None
    found = searchable(facts)
    assert facts.text[: found.prompt_length] == facts.generation.prompt
    assert negative_of(facts.text, found) == facts.generation.negative


def negative_of(text: str, found: Searchable) -> str:
    return text[found.negative_start :][: found.negative_length]


def test_numbers_are_read_as_they_are_written() -> None:
    assert of(
        "Steps: 20, Sampler: Euler, CFG scale: 7,5, Seed: 18446744073709551615, Size: 512x512,"
        " Clip skip: 2, Denoising strength: 0.8700000000000001, Distilled CFG Scale: 3.5"
    )[:6] == (-1, 20, 7.0, 3.5, 0.87, 2.0)
    assert read_number("7,5") == 7.5
    assert read_number(" 20/30") == 20
    assert read_number("7.0") == 7
    assert read_number(".5") is None


@given(st.integers(0, SEEDS - 1))
def test_each_seed_is_held_as_one_of_sqlites_integers(seed: int) -> None:
    assert -(2**63) <= stored_seed(seed) < 2**63
    assert stored_seed(seed) % SEEDS == seed
    assert of(f"Steps: 1, Seed: {seed}").seed == stored_seed(seed)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-01-04T01:27:21.2717070Z", 1767490041),
        ("2026-01-04 01:27:21+01:00", 1767486441),
        ("2026-01-04T01:27:21-0130", 1767495441),
        ("Mon, 05 Jan 2026 10:00:00 GMT", 1767607200),
        ("1670676855.5882823", 1670676855),
        ("1670676855588", 1670676855),
        ("2026-01-03", local(2026, 1, 3)),
        ("2022:09:26 16:20:45", local(2022, 9, 26, 16, 20, 45)),
        ("2022-09-26 16:20", local(2022, 9, 26, 16, 20)),
        ("2026-13-03", None),
        ("2026-01-03 25:00:00", None),
        ("yesterday", None),
        ("12:30", None),
        ("", None),
        ("0000-00-00 00:00:00", None),
        ("Mon, 99 Foo 2026 10:00:00 GMT", None),
    ],
)
def test_a_time_is_read_in_the_forms_there_are(text: str, moment: int | None) -> None:
    assert read_time(text) == moment


def test_the_time_is_the_settings_own_or_that_of_the_file() -> None:
    infotext = "a cat\nSteps: 20, Sampler: Euler, Seed: 1"
    fields = {"Creation Time": "2026-01-03T00:00:00Z"}
    assert searchable(facts_from_fields({"parameters": infotext} | fields)).generated == 1767398400
    dated = f"{infotext}, Date: 2025-01-03T00:00:00Z"
    assert searchable(facts_from_fields({"parameters": dated} | fields)).generated == 1735862400
    assert searchable(facts_from_fields(fields)).generated == 1767398400


@pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no corpus of real files at {CORPUS}")
def test_real_files_say_where_their_texts_stand_and_what_they_were_made_with() -> None:
    seeds = 0
    for path in sorted(CORPUS.rglob("*.*")):
        kind = kind_of(path.name)
        if kind is None:
            continue
        try:
            facts = read_facts(path, kind)
        except UnreadableError:
            continue
        name, made = path.name, facts.generation
        if made is None:
            continue
        found = searchable(facts)
        prompt = made.prompt.replace("\r\n", "\n")
        assert facts.text[: found.prompt_length] == prompt, name
        assert negative_of(facts.text, found) == made.negative.replace("\r\n", "\n"), name
        seed = made.settings.get("Seed", "")
        assert not seed.isdigit() or found.seed == stored_seed(int(seed)), name
        assert ("Steps" in made.settings) == (found.steps is not None), name
        if found.seed is not None:
            assert str(found.seed % SEEDS) in facts.text, f"{name}: the text narrows the search"
            seeds += 1
    assert seeds > 70
