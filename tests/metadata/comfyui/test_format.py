"""ComfyUI's fields: where the graph stands, what is said beside it, what the wire gets."""

from __future__ import annotations

import json
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iib_core.metadata import MediaKind, comfyui, facts_from_fields, parse_infotext, tags_of
from iib_core.metadata.comfyui import Reader, built_in_rules, parse, recognises
from tests.metadata.comfyui.made import Nodes, encoder, json_of, link, text_to_image, told

GRAPH = json_of(text_to_image())
EMPTY = json_of({"1": ("LoadImage", {"image": "cat.png"})})
INFOTEXT = """a dog
Negative prompt: ugly
Steps: 24, Sampler: DPM++ 2M, CFG Scale: 5.5, Seed: 1234567, Model hash: 1f2e, Model: dreams_v8"""


@pytest.mark.parametrize(
    "fields",
    [{}, {"prompt": "a cat"}, {"prompt": "{}"}, {"workflow": "x"}, {"parameters": "a cat"}],
)
def test_other_fields_are_not_ours(fields: dict[str, str]) -> None:
    assert not recognises(fields)


@pytest.mark.parametrize(
    "text",
    [
        '"class_type"',
        '{"1": {"class_type": "A"',
        '{"1": {"class_type": 5, "inputs": []}}',
        '{"1": {"class_type": "A", "inputs": null}}',
        '{"1": {"class_type": "A"}}',
        '["class_type"]',
        '{"prompt": {"prompt": {"prompt": "class_type"}}}',
    ],
)
def test_a_damaged_graph_tells_nothing_but_its_generator(text: str) -> None:
    generation = parse({"prompt": text})
    assert (generation.generator, generation.prompt, generation.settings) == ("ComfyUI", "", {})


def text_of(fields: dict[str, str]) -> str:
    return comfyui.text_of(parse(fields), fields)


def test_a_seed_may_be_no_number_at_all() -> None:
    broken = GRAPH.replace('"denoise": 1.0', '"denoise": NaN, "is_changed": [NaN, -Infinity]')
    assert parse({"prompt": broken}).prompt == "a cat on a roof"


@pytest.mark.parametrize(
    "fields",
    [
        {"prompt": GRAPH},
        {"Prompt": GRAPH},
        {"Model": f"prompt:{GRAPH}"},
        {"Make": f"Prompt: {GRAPH}", "ImageDescription": 'Workflow: {"nodes": [], "links": []}'},
        {"UserComment": GRAPH},
        {"UserComment": f'{{"prompt": {GRAPH}, "workflow": {{}}}}'},
        {"comment": json.dumps({"prompt": GRAPH, "workflow": {"nodes": []}})},
        {"workflow": '{"nodes": [{"id": 1, "type": "Note"}], "links": []}', "prompt": GRAPH},
    ],
)
def test_a_graph_is_found_wherever_savers_put_it(fields: dict[str, str]) -> None:
    assert recognises(fields)
    assert parse(fields).prompt == "a cat on a roof"


def test_an_infotext_that_agrees_adds_what_the_graph_does_not_say() -> None:
    generation = told(text_to_image(), parameters=INFOTEXT)
    assert generation.prompt == "a cat on a roof"
    assert generation.settings["Model hash"] == "1f2e"
    assert generation.settings["Model"] == "dreams_v8.safetensors"
    assert "CFG Scale" not in generation.settings


def test_an_infotext_of_another_picture_adds_nothing() -> None:
    generation = told(text_to_image(), parameters=INFOTEXT.replace("1234567", "5"))
    assert "Model hash" not in generation.settings


def test_the_texts_of_an_infotext_are_found_where_the_graph_has_others() -> None:
    # A graph holds a template; what it came to stands in the infotext of a saver.
    generation = told(text_to_image(), parameters=INFOTEXT)
    assert generation.extra["texts"] == ["out/cat", "a dog", "ugly"]
    assert generation.negative == "blurry"
    same = INFOTEXT.replace("a dog", "a cat").replace("ugly", "blurry")
    assert told(text_to_image(), parameters=same).extra["texts"] == ["out/cat"]
    long = told(text_to_image(), parameters=INFOTEXT.replace("a dog", "a dog " * 5000))
    texts = long.extra["texts"]
    assert isinstance(texts, list)
    assert max(map(len, texts)) <= 4096


def test_an_infotext_is_all_there_is_where_the_graph_has_no_prompt() -> None:
    generation = parse({"prompt": EMPTY, "parameters": INFOTEXT})
    assert (generation.prompt, generation.negative) == ("a dog", "ugly")
    assert generation.settings["Sampler"] == "DPM++ 2M"
    assert text_of({"prompt": EMPTY, "parameters": INFOTEXT}).endswith("ComfyUI\n" + TEXTS)


TEXTS = 'extraJsonMetaInfo: {"texts": ["cat.png"]}'


@pytest.mark.parametrize("data", ["", "False", "{}", "null", "[]"])
def test_an_empty_field_of_a_saver_gives_way_to_the_graph(data: str) -> None:
    assert told(text_to_image(), imagemetahub_data=data).prompt == "a cat on a roof"


def test_what_a_saver_states_as_json_is_a_second_view() -> None:
    stated = {"prompt": "a dog", "negativePrompt": "ugly", "seed": 5, "cfg": 7.0, "model": "m"}
    generation = parse({"prompt": EMPTY, "imagemetahub_data": json.dumps(stated)})
    assert (generation.prompt, generation.negative) == ("a dog", "ugly")
    assert generation.settings == {"CFG scale": "7", "Seed": "5", "Model": "m"}


def test_all_texts_can_be_the_prompt() -> None:
    reader = Reader(built_in_rules(), takes_all_prompts=True)
    generation = reader.parse({"prompt": GRAPH})
    assert (generation.prompt, generation.negative) == ("a cat on a roof\nBREAK\nblurry", "")


def test_the_wire_gets_a_text_that_clients_can_parse() -> None:
    text = text_of({"prompt": GRAPH})
    assert text == (
        "a cat on a roof\nNegative prompt: blurry\nSteps: 24, Sampler: dpmpp_2m, "
        "Schedule type: karras, CFG scale: 5.5, Seed: 1234567, Size: 832x1216, "
        "Model: dreams_v8.safetensors, Source Identifier: ComfyUI\n"
        'extraJsonMetaInfo: {"texts": ["out/cat"]}'
    )
    assert parse_infotext(text).settings["Seed"] == "1234567"


def test_every_text_of_a_graph_can_be_searched() -> None:
    nodes = text_to_image(
        note=("Odd", {"deep": {"list": ["zebra", {"x": "okapi"}]}, "image": "data:" + "A" * 3000})
    )
    text = text_of({"prompt": json_of(nodes)})
    assert "zebra" in text
    assert "okapi" in text
    assert len(text) < 1000


def test_texts_for_search_are_bounded() -> None:
    nodes: Nodes = {str(at): ("Odd", {"x": f"{at} is a number " * 20}) for at in range(1000)}
    assert len(text_of({"prompt": json_of(nodes)})) < 20_000


def test_tags_are_made_of_model_sampler_loras_and_words() -> None:
    nodes = text_to_image(positive=encoder("a cat, <lora:ink:0.5>"))
    tags = tags_of(facts_from_fields({"prompt": json_of(nodes)}, 832, 1216), MediaKind.IMAGE)
    assert ("Model", "dreams_v8.safetensors") in tags
    assert ("Sampler", "dpmpp_2m") in tags
    assert ("Source Identifier", "ComfyUI") in tags
    assert ("lora", "ink") in tags
    assert ("pos", "a cat") in tags


KEYS = """class_type inputs nodes links id type widgets_values positive text model seed steps cfg
1 2 lora_1 on_true on_false definitions subgraphs loras prompt workflow mode properties proxyWidgets
any_01"""
keys = st.sampled_from(KEYS.split())
scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | keys
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=6),
    max_leaves=40,
)


@given(values, values)
@settings(max_examples=300, deadline=None)
def test_any_json_gives_a_generation(prompt: object, workflow: object) -> None:
    fields = {"prompt": json.dumps(prompt), "workflow": json.dumps(workflow)}
    generation = parse(fields)
    assert generation.generator == "ComfyUI"
    text_of(fields).encode()


ids = st.sampled_from(("1", "2", "3", "4", "5"))
NAMES = """positive negative text model conditioning guider latent_image pipe seed steps cfg
sampler_name on_true on_false switch lora_1 vae clip control_net width height any_01 any_02
temperature unet_name"""
names = st.sampled_from(NAMES.split())
inputs = st.dictionaries(names, st.tuples(ids, st.just(0)).map(list) | scalars, max_size=8)
nodes = st.tuples(st.sampled_from(("KSampler", "Switch", "CLIPTextEncode")), inputs)


@given(st.dictionaries(ids, nodes, max_size=5))
@settings(max_examples=300, deadline=None)
def test_any_graph_gives_a_generation(graph: Nodes) -> None:
    fields = {"prompt": json_of(graph)}
    assert parse(fields).generator == "ComfyUI"
    text_of(fields).encode()


def chain(length: int) -> Nodes:
    links: Nodes = {
        f"p{at}": ("ConditioningCombine", {"conditioning_1": link(f"p{at - 1}")})
        for at in range(1, length)
    }
    models: Nodes = {
        f"m{at}": ("ModelSamplingSD3", {"model": link(f"m{at - 1}"), "shift": 3.0})
        for at in range(1, length)
    }
    return text_to_image(
        **links, **models, p0=encoder("a cat"), m0=("UNETLoader", {"unet_name": "m.gguf"})
    )


@pytest.mark.parametrize("length", [10, 3000])
def test_a_large_graph_is_read_in_time(length: int) -> None:
    deep = chain(length)
    kind, told = deep["sampler"]
    last = {"positive": link(f"p{length - 1}"), "model": link(f"m{length - 1}")}
    graph = json_of({**deep, "sampler": (kind, {**told, **last})})
    begin = process_time()
    generation = parse({"prompt": graph})
    assert process_time() - begin < 2
    assert generation.prompt == "a cat"
    assert generation.settings["Model"] == "m.gguf"


def test_five_megabytes_of_samplers_are_read_in_time() -> None:
    kind, told = text_to_image()["sampler"]
    many: Nodes = {
        f"s{at}": (kind, {**told, "latent_image": link(f"s{at + 1}")}) for at in range(15_000)
    }
    graph = json_of(text_to_image(**many))
    assert len(graph) > 4_000_000
    begin = process_time()
    parse({"prompt": graph})
    assert process_time() - begin < 5
