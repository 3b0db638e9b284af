"""Files read many at a time, here and in a process of its own."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from iib_core.metadata import (
    Batch,
    MediaKind,
    ReadingOptions,
    Request,
    facts_from_fields,
    read_batch,
    receive,
    send,
    understand_batch,
)
from iib_core.metadata.searchable import searchable
from iib_core.metadata.tags import tags_of
from tests.metadata.made import INFOTEXT, png, text_chunk


def requests_for(folder: Path) -> list[Request]:
    """A picture with a prompt, a damaged one, and one that is gone."""
    (folder / "cat.png").write_bytes(png(text_chunk("parameters", INFOTEXT)))
    (folder / "empty.png").write_bytes(b"")
    names = ("gone.png", "empty.png", "cat.png")
    return [Request(str(folder / name), MediaKind.IMAGE, ()) for name in names]


def test_a_bad_file_has_a_problem_and_the_rest_goes_on(tmp_path: Path) -> None:
    batch = read_batch(requests_for(tmp_path))
    gone, empty, cat = batch.readings
    assert gone.problem
    assert empty.problem
    assert not cat.problem
    assert cat.text.startswith("a cat on a roof")


def test_each_tag_stands_once_in_a_batch(tmp_path: Path) -> None:
    batch = read_batch(requests_for(tmp_path) * 2)
    assert len(batch.tags) == len(set(batch.tags))
    assert ("pos", "a cat on a roof") in [batch.tags[place] for place in batch.readings[-1].tags]


prompts = st.text(alphabet="ab1.:,<>()[]-_ \nBREAKlora") | st.sampled_from(
    (",".join(map(str, range(5_000))), "a" * 1_000, "a, " * 2_000 + "b")
)


@given(st.lists(prompts, max_size=4))
def test_a_batch_has_the_tags_of_each_file(made: list[str]) -> None:
    facts = [facts_from_fields({"parameters": f"{prompt}\nSteps: 1, Seed: 2"}) for prompt in made]
    batch = understand_batch([(each, MediaKind.IMAGE) for each in facts])
    for each, reading in zip(facts, batch.readings, strict=True):
        assert tuple(batch.tags[place] for place in reading.tags) == tags_of(each, MediaKind.IMAGE)
    assert set(range(len(batch.tags))) == {place for one in batch.readings for place in one.tags}


SETTINGS = {
    "Sampler": ("Euler", "DPM++ 2M Karras"),
    "Seed": ("1", "2", "3Size: 8x8"),
    "CFG scale": ("7", "7,5"),
    "Denoising strength": ("0.4",),
    "Clip skip": ("2", "none"),
    "Date": ("2026-01-05 10:00:00",),
    "Size": ("64x48", "512x512"),
    "Model": ("dreams", "nights"),
    "Version": ("v1.10.1", "f2.0.1", "neo"),
    "VAE": ("None", "soft.pt"),
    "Module 1": ("clip_l", "t5xxl"),
    "Hires upscale": ("2",),
    "ControlNet 0": ('"preprocessor: canny, model: control_canny [d14c016b], weight: 1"',),
    "Source Identifier": ("Stable Diffusion web UI", "Elsewhere"),
}
made_settings = st.fixed_dictionaries(
    {"Steps": st.sampled_from(("20", "30"))},
    optional={name: st.sampled_from(values) for name, values in SETTINGS.items()},
)


@given(st.lists(made_settings, max_size=8), st.sampled_from(((0, 0), (64, 48))))
def test_whatever_differs_in_the_settings_each_file_has_its_own_tags_and_numbers(
    made: list[dict[str, str]], size: tuple[int, int]
) -> None:
    lines = [", ".join(f"{name}: {value}" for name, value in each.items()) for each in made]
    facts = [facts_from_fields({"parameters": f"a cat\n{line}"}, *size) for line in lines]
    kinds = [MediaKind.IMAGE, MediaKind.VIDEO] * 4
    batch = understand_batch(list(zip(facts, kinds, strict=False)))
    for each, kind, reading in zip(facts, kinds, batch.readings, strict=False):
        assert tuple(batch.tags[place] for place in reading.tags) == tags_of(each, kind)
        assert reading.searchable == searchable(each)


def test_weights_point_at_the_tags_of_their_networks() -> None:
    prompt = "a cat <lora:ink:0.6> <lora:ink:0.9> <lyco:oil:-1> <lora:bare>"
    batch = understand_batch([(facts_from_fields({"parameters": prompt}), MediaKind.IMAGE)])
    (read,) = batch.readings
    assert {batch.tags[place]: weight for place, weight in read.weights} == {
        ("lora", "ink"): 0.6,
        ("lyco", "oil"): -1,
    }
    assert all(place in read.tags for place, _ in read.weights)
    assert read.searchable.prompt_length == len(prompt)


def test_a_stream_that_breaks_off_ends() -> None:
    stream = io.BytesIO()
    send(stream, ["request"])
    whole = stream.getvalue()
    assert receive(io.BytesIO(whole)) == ["request"]
    for length in range(len(whole)):
        assert receive(io.BytesIO(whole[:length])) is None


def test_a_process_answers_like_the_function_and_ends_with_its_input(tmp_path: Path) -> None:
    requests = requests_for(tmp_path)
    questions = io.BytesIO()
    options = ReadingOptions()
    send(questions, (requests, options))
    send(questions, ([], options))
    ended = subprocess.run(
        [sys.executable, "-m", "iib_core.metadata"],
        input=questions.getvalue(),
        capture_output=True,
        check=True,
        timeout=60,
    )
    answers = io.BytesIO(ended.stdout)
    assert receive(answers) == read_batch(requests)
    assert receive(answers) == Batch([], [], [])
    assert receive(answers) is None
