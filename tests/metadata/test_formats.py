"""What holds for every format: any fields give facts, soon."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iib_core.metadata import STANDARD, Facts, facts_from_fields, read_generation, tags_of
from iib_core.metadata.a1111 import read_usual
from iib_core.metadata.formats import Format, format_of, formats_for, understood_by
from iib_core.metadata.kinds import MediaKind
from tests.metadata.made import INFOTEXT

NAMES = (
    "parameters",
    "prompt",
    "workflow",
    "Comment",
    "Description",
    "Software",
    "Source",
    "UserComment",
    "MakerNote",
    "ImageDescription",
    "Dream",
    "sd-metadata",
    "invokeai_metadata",
    "invokeai_graph",
    "invokeai_workflow",
    "fooocus_scheme",
    "fooocus_log",
    "generation_data",
    "parameters-json",
    "SD:prompt",
    "seed",
    "steps",
    "scale",
    "sampler",
    "use_stable_diffusion_model",
    "stealth",
    "sidecar",
    "sidecar.json",
    "sidecar.swarm",
    "XML:com.adobe.xmp",
    "c2pa",
)
KEYS = (
    *NAMES,
    "sui_image_params",
    "sui_models",
    "loras",
    "loraweights",
    "uc",
    "v4_prompt",
    "caption",
    "char_captions",
    "image",
    "images",
    "nodes",
    "edges",
    "model",
    "full_prompt",
    "Prompt",
    "software",
    "p_txt",
    "num_inference_steps",
    "extraMetadata",
    "baseModel",
    "PositivePrompt",
    "width",
    "height",
    "resolution",
    "size",
    "c",
    "prompts",
    "class_type",
    "inputs",
)
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=9)
    | st.sampled_from(KEYS),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4)
    ),
    max_leaves=12,
)
objects = st.dictionaries(st.sampled_from(KEYS), values, max_size=8)
texts = (
    st.text(max_size=30)
    | objects.map(json.dumps)
    | objects.map(str)
    | st.sampled_from(["fooocus", "a1111", "NovelAI", "PaddleNLP", "RuinedFooocus", INFOTEXT])
)


@settings(max_examples=300)
@given(st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=6), texts, max_size=6))
def test_any_fields_give_facts_that_a_database_takes(fields: dict[str, str]) -> None:
    facts = facts_from_fields(fields, 64, 48)
    assert facts.fields == fields
    facts.text.encode("utf-8")
    for _, name in tags_of(facts, MediaKind.IMAGE):
        name.encode("utf-8")
    if facts.generation:
        assert facts.generation.generator
        assert "Steps: " in facts.text
        json.dumps(facts.generation.extra, allow_nan=False)


@pytest.mark.parametrize("known", formats_for(STANDARD).all, ids=lambda known: known.generator)
def test_no_format_takes_what_is_empty(known: Format) -> None:
    assert not known.recognises({})


HOSTILE = (
    "[" * 100_000,
    '{"a":' * 50_000,
    '"' * 100_000,
    " --v 1" * 50_000,
    "Include in Image:" * 20_000,
    "; Model:" * 20_000,
    "<lora:" * 50_000,
    "seed:" * 50_000,
    '"x" -s ' * 30_000,
    '{"sui_image_params": "prompt' * 5_000,
    "<td>" * 50_000,
    '{"prompt": "' + "[" * 100_000 + '", "sui_image_params": {"prompt": "' + "<" * 100_000 + '"}}',
)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:20])
def test_hostile_texts_take_no_time(text: str) -> None:
    began = time.process_time()
    for name in NAMES:
        read_generation({name: text, "Software": "NovelAI PaddleNLP imaginairy"})
    assert time.process_time() - began < 10


PARTS = [
    "a cat",
    "\n",
    "Steps: 20",
    ", ",
    "Seed: 1",
    "{",
    '"',
    "--v 6",
    "Civitai resources: []",
    ":",
]


@given(st.lists(st.sampled_from(PARTS)).map("".join))
def test_a_lone_infotext_is_given_to_whom_all_would_give_it(text: str) -> None:
    fields = {"parameters": text}
    everybody = next(
        (known for known in formats_for(STANDARD).all if known.recognises(fields)), None
    )
    assert format_of(fields) is everybody


USUAL_PARTS = [
    "Steps: 20",
    "\nSteps: 28, Sampler: Euler a",
    "\nNegative prompt: blurry",
    "Negative prompt:",
    "Sampler: DPM++ 2M Karras",
    "CFG Scale: 7",
    "Seed: 123Size: 512x768",
    "Seed: -1",
    "Version: f2.0.1v1.10.1",
    "Version: neo",
    "App: SD.Next",
    'Lora hashes: "ink: 1f2e, oil: 3d4c"',
    'Foo: "a"b',
    'Foo: a "b, c"',
    'Quoted: "a \\"b\\", c"',
    'Hashes: {"model": "1f, 2e"}',
    "Model: dream [1f2e]",
    "AddNet Module 1: LoRA",
    "AddNet Model 1: ink(1f2e3d4c)",
    "Source Identifier: elsewhere",
    "<lora:ink:0.8>",
    "{a|b}",
    '"nodes"',
    '"links"',
    "class_type",
    "Civitai resources: []",
    "\nTemplate: a {red|blue} cat",
    "a cat",
    "é",
    ", ",
    ", ",
    ", ",
    ",",
    ": ",
    '"',
    "\\",
    " ",
    "\t",
    "\n",
    "\r\n",
    "\x1f",
]
usual_texts = st.lists(st.sampled_from(USUAL_PARTS), max_size=14).map("".join)
usual_lines = st.lists(st.sampled_from(USUAL_PARTS), max_size=9).map(
    lambda parts: ", ".join(["a cat\nSteps: 20", *parts])
)


def understood_by_all(text: str) -> Facts:
    """The facts in a lone text, without the short way to those of A1111."""
    fields = {"parameters": text}
    readable, known = understood_by(fields)
    if known is None:
        return Facts(0, 0, fields)
    made = known.parse(readable)
    return Facts(0, 0, fields, made, known.text_of(made, readable))


@settings(max_examples=1_000)
@given(usual_texts | usual_lines)
def test_a_lone_infotext_says_the_same_by_the_short_way(text: str) -> None:
    short, long = facts_from_fields({"parameters": text}), understood_by_all(text)
    assert short == long
    if short.generation and long.generation:
        assert list(short.generation.settings.items()) == list(long.generation.settings.items())


@pytest.mark.parametrize("prompt", ["", "a cat", "Negative prompt: a"])
def test_what_a1111_writes_is_read_by_the_short_way(prompt: str) -> None:
    for settings_line in (
        "Steps: 20, Seed: 1",
        'Steps: 20, Seed: 1, Lora hashes: "ink: 1f2e, oil: 3d4c", Version: v1.10.1',
    ):
        text = f"{prompt}\n{settings_line}"
        assert (read_usual(text) is None) == (not prompt)
        assert facts_from_fields({"parameters": text}) == understood_by_all(text)
