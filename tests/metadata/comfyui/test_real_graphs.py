"""The graphs of real files: those of ../shared/corpus. Run with `-s` to see the score."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from iib_core.metadata import Fields, Generation, kind_of, read_facts
from iib_core.metadata.comfyui import parse, recognises
from iib_core.metadata.unfolding import unfold

CORPUS = Path(os.environ.get("IIB_CORPUS") or Path(__file__).parents[4] / "shared" / "corpus")
MANIFEST = CORPUS / "manifest.jsonl"
ABSENT = pytest.mark.skipif(not MANIFEST.exists(), reason=f"no corpus of real files at {CORPUS}")

SETTINGS = {
    "seed": "Seed",
    "steps": "Steps",
    "cfg": "CFG scale",
    "sampler": "Sampler",
    "scheduler": "Schedule type",
    "model": "Model",
    "clip_skip": "Clip skip",
    "denoise": "Denoising strength",
}
DRAWN_OTHERWISE = {
    "comfyui-group-nodes.png": {"Model"},  # chosen anew after the picture was made
}

Described = dict[str, object]


def corpus() -> list[Described]:
    if not MANIFEST.exists():
        return []
    files = [json.loads(line) for line in MANIFEST.read_text("utf-8").splitlines()]
    return [one for one in files if one["generator"] == "ComfyUI"]


def fields_of(described: Described) -> Fields:
    path = CORPUS / str(described["path"])
    kind = kind_of(path.name)
    assert kind
    return unfold(read_facts(path, kind).fields)


def name_of(described: Described) -> str:
    return Path(str(described["path"])).name


def stated_of(described: Described) -> Described:
    """What others say of a file: the tests of its source; else what was read off its bytes."""
    expected, observed = described["expected"], described["observed"]
    assert isinstance(expected, dict)
    assert isinstance(observed, dict)
    return expected or observed


def said(generation: Generation, fact: str) -> str:
    texts = {"prompt": generation.prompt, "negative_prompt": generation.negative}
    return texts[fact] if fact in texts else generation.settings.get(SETTINGS[fact], "")


def is_same(read: str, stated: object) -> bool:
    if isinstance(stated, (int, float)):
        return bool(read) and float(read) == float(stated)
    return read.split() == str(stated).split()


@ABSENT
@pytest.mark.parametrize("described", corpus(), ids=name_of)
def test_every_fact_that_is_stated_of_a_real_graph_is_read(described: Described) -> None:
    fields = fields_of(described)
    assert recognises(fields)
    generation = parse(fields)
    stated = stated_of(described)
    facts = [fact for fact in ("prompt", "negative_prompt", *SETTINGS) if fact in stated]
    if name_of(described) == "unclip_2pass_cropped.png":
        facts.remove("model")  # the first of two loaders; the other began the picture
    wrong = {
        fact: (said(generation, fact), stated[fact])
        for fact in facts
        if not is_same(said(generation, fact), stated[fact])
    }
    assert not wrong


@ABSENT
@pytest.mark.parametrize("described", corpus(), ids=name_of)
def test_of_several_samplers_the_first_is_told_and_all_texts_are_found(
    described: Described,
) -> None:
    expected = described["expected"]
    samplers = expected.get("samplers") if isinstance(expected, dict) else None
    if not samplers:
        pytest.skip("has one sampler, or says nothing of them")
    generation = parse(fields_of(described))
    first = samplers[0]
    for fact in ("seed", "steps", "cfg", "sampler", "scheduler", "model"):
        assert is_same(said(generation, fact), first[fact])
    assert set(generation.prompt.split("\n")) == set(first["prompt"])
    assert [generation.negative] == first["negative_prompt"]
    for sampler in samplers[1:]:
        assert set(sampler["prompt"]) <= set(map(str, generation.extra["texts"]))  # type: ignore[call-overload]


@ABSENT
@pytest.mark.parametrize("described", corpus(), ids=name_of)
def test_a_drawing_tells_the_same_as_the_graph_that_ran(described: Described) -> None:
    fields = fields_of(described)
    if "prompt" not in fields or "workflow" not in fields:
        pytest.skip("has only one of the two")
    ran, drawn = parse({"prompt": fields["prompt"]}), parse({"workflow": fields["workflow"]})
    assert (drawn.prompt, drawn.negative) == (ran.prompt, ran.negative)
    otherwise = DRAWN_OTHERWISE.get(name_of(described), set())
    assert {*drawn.settings.items()} ^ {*ran.settings.items()} == {
        (fact, settings[fact]) for settings in (drawn.settings, ran.settings) for fact in otherwise
    }
    assert drawn.loras == ran.loras


@ABSENT
def test_the_score() -> None:
    """Prints how many of the stated facts are read, by fact."""
    right: Counter[str] = Counter()
    told: Counter[str] = Counter()
    for described in corpus():
        generation, stated = parse(fields_of(described)), stated_of(described)
        for fact in ("prompt", "negative_prompt", *SETTINGS):
            if fact in stated:
                told[fact] += 1
                right[fact] += is_same(said(generation, fact), stated[fact])
    print("\n" + "  ".join(f"{fact} {right[fact]}/{told[fact]}" for fact in told))
    assert told
