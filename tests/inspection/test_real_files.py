"""Samples of real files, of many generators: read as the files are, without their words."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from iib_core.errors import UnreadableError
from iib_core.inspection.report import Report, report_on
from iib_core.inspection.sample import make_sample
from iib_core.inspection.vocabulary import KEPT_WORDS

CORPUS = Path(os.environ.get("IIB_CORPUS") or Path(__file__).parents[3] / "shared" / "corpus")
FILES = sorted(file for file in (CORPUS / "files").rglob("*") if file.is_file())

HIDDEN = {
    "automatic1111_stealth.png": "its text is in its pixels, which a sample has none of",
    "chatgpt-image2.png": "all it has is a certificate, which names its owner",
}
"""Files whose samples say less, and why."""

WORD = re.compile(r"[^\W\d_]{4,}")
TAG = re.compile(r"<[a-z]+:")
STRUCTURE = KEPT_WORDS | {"break"}


def outcome(report: Report) -> tuple[object, ...]:
    made = report.facts.generation
    settings = list(made.settings) if made else []
    networks = [one.weight for one in made.loras] if made else []
    return report.chosen, report.level, report.facts.width, report.facts.height, settings, networks


def words_of(report: Report) -> set[str]:
    made = report.facts.generation
    text = f"{made.prompt} {made.negative}" if made else ""
    return {word.lower() for word in WORD.findall(TAG.sub(" ", text))} - STRUCTURE


@pytest.mark.skipif(not FILES, reason=f"no corpus of real files at {CORPUS}")
def test_samples_of_real_files_are_read_as_the_files_are(tmp_path: Path) -> None:
    made = 0
    for number, file in enumerate(FILES):
        before = report_on(file)
        try:
            sample = make_sample(file.read_bytes(), frozenset(before.facts.fields.values()))
        except UnreadableError:  # a kind of which there are none yet
            continue
        copy = tmp_path / f"{number}{file.suffix}"
        copy.write_bytes(sample.data)
        after = report_on(copy)
        if file.name not in HIDDEN:
            assert outcome(after) == outcome(before), file.name
        assert not words_of(before) & words_of(after), file.name
        made += 1
    assert made > len(FILES) * 0.9
