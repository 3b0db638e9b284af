"""A few hundred damaged files of each container; `python -m tests.fuzz` tries many more."""

from __future__ import annotations

import io
from pathlib import Path
from random import Random

import pytest

from iib_core.metadata.containers import read_clip
from iib_core.metadata.stealth import read_stealth
from iib_core.metadata.window import Window
from tests.fuzz.mutation import mutated
from tests.fuzz.samples import SAMPLES
from tests.fuzz.target import check

FOUND = sorted(Path(__file__).with_name("found").glob("*"))
ROUNDS = 200


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_every_sample_says_something_to_begin_with(name: str) -> None:
    contents = read_clip(Window(io.BytesIO(SAMPLES[name])))
    hidden = read_stealth(Window(io.BytesIO(SAMPLES[name])))
    assert contents.fields or hidden or name == "bmp"
    check(SAMPLES[name])


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_a_damaged_file_is_read_or_refused(name: str) -> None:
    chance = Random(name)
    for _ in range(ROUNDS):
        data = mutated(SAMPLES[name], chance)
        try:
            check(data)
        except Exception as error:
            pytest.fail(f"{error!r} on {data.hex()}")


def test_what_was_found_before_is_read_or_refused() -> None:
    for path in FOUND:
        check(path.read_bytes())
