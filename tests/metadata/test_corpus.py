"""Every fact that the corpus of real files states is read from the file.

Run with `-s` to see the score of each generator and field. ComfyUI's graphs are scored here and
demanded where the graph is tested.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from iib_core.metadata import Facts, kind_of, read_facts

CORPUS = Path(os.environ.get("IIB_CORPUS") or Path(__file__).parents[3] / "shared" / "corpus")
MANIFEST = CORPUS / "manifest.jsonl"
ABSENT = pytest.mark.skipif(not MANIFEST.exists(), reason=f"no corpus of real files at {CORPUS}")

SETTINGS = {
    "seed": "Seed",
    "steps": "Steps",
    "cfg": "CFG scale",
    "sampler": "Sampler",
    "scheduler": "Schedule type",
    "model": "Model",
    "model_hash": "Model hash",
    "clip_skip": "Clip skip",
    "denoise": "Denoising strength",
    "size": "Size",
}
TEXTS = ("prompt", "negative_prompt")
TOLD = (*TEXTS, *SETTINGS)

NOT_SAID: dict[tuple[str, str], str] = {}
"""(file, fact): why the file's own bytes say otherwise than the corpus."""

Described = dict[str, object]
Verdicts = dict[str, bool]


def corpus() -> list[Described]:
    if not MANIFEST.exists():
        return []
    return [json.loads(line) for line in MANIFEST.read_text("utf-8").splitlines()]


def is_graph(described: Described) -> bool:
    return str(described["generator"]).startswith("ComfyUI")


def expected_of(described: Described) -> dict[str, object]:
    expected = described["expected"]
    assert isinstance(expected, dict)
    told = {name: value for name, value in expected.items() if name in TOLD and value is not None}
    if "width" in expected and "size" not in expected:
        told["size"] = f"{expected['width']}x{expected['height']}"
    return told


def facts_of(described: Described) -> Facts:
    path = CORPUS / str(described["path"])
    kind = kind_of(path.name)
    assert kind
    return read_facts(path, kind)


def said(facts: Facts, name: str) -> str:
    """What we read: "" for nothing."""
    generation = facts.generation
    if generation is None:
        return ""
    if name in TEXTS:
        return generation.prompt if name == "prompt" else generation.negative
    shown = f"{facts.width}x{facts.height}" if name == "size" else ""
    return generation.settings.get(SETTINGS[name], shown)


def says_the_same(read: str, stated: object) -> bool:
    """Numbers by value, texts by their words: some tests strip or fold what the file says."""
    if isinstance(stated, (int, float)):
        try:
            return float(read) == float(stated)
        except ValueError:
            return False
    return read.split() == str(stated).split()


def verdicts(described: Described) -> Verdicts:
    facts = facts_of(described)
    name = Path(str(described["path"])).name
    return {
        fact: (name, fact) in NOT_SAID or says_the_same(said(facts, fact), stated)
        for fact, stated in expected_of(described).items()
    }


def name_of(described: Described) -> str:
    return str(described["path"]).removeprefix("files/")


@ABSENT
@pytest.mark.parametrize("described", [one for one in corpus() if not is_graph(one)], ids=name_of)
def test_every_fact_that_is_stated_is_read(described: Described) -> None:
    facts = facts_of(described)
    wrong = {
        fact: (said(facts, fact), expected_of(described)[fact])
        for fact, is_right in verdicts(described).items()
        if not is_right
    }
    assert not wrong


@ABSENT
def test_the_score() -> None:
    """Prints a table: for each generator and fact, how many are right of how many."""
    right: Counter[tuple[str, str]] = Counter()
    told: Counter[tuple[str, str]] = Counter()
    for described in corpus():
        generator = str(described["generator"])
        for fact, is_right in verdicts(described).items():
            for row in (generator, "all"):
                told[row, fact] += 1
                right[row, fact] += is_right
    lines = [" " * 34 + "".join(f"{fact[:9]:>10}" for fact in TOLD)]
    for row in sorted({generator for generator, _ in told}):
        cells = [
            f"{right[row, fact]}/{told[row, fact]}" if told[row, fact] else "" for fact in TOLD
        ]
        lines.append(f"{row[:34]:<34}" + "".join(f"{cell:>10}" for cell in cells))
    print("\n" + "\n".join(lines))
    assert told
