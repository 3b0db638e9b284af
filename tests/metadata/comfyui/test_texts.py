"""Which texts are found, and on which side, in graphs that users have reported as unread."""

from __future__ import annotations

import pytest

from iib_core.metadata.comfyui.sockets import Side
from iib_core.metadata.comfyui.texts import LONGEST_TEXT, Texts, encoded_texts
from tests.metadata.comfyui.made import Nodes, encoder, graph_of, link, sampler, text_to_image, told


def test_a_circle_of_conditioning_ends() -> None:
    one = ("ConditioningCombine", {"conditioning_1": link("two"), "conditioning_2": link("words")})
    two = ("ConditioningCombine", {"conditioning_1": link("positive")})
    nodes = text_to_image(positive=one, two=two, words=encoder("a cat"))
    assert told(nodes).prompt == "a cat"


def test_a_node_that_is_its_own_source_says_nothing() -> None:
    nodes = text_to_image(positive=("CLIPTextEncode", {"text": link("positive")}))
    assert told(nodes).prompt == ""


def test_a_link_that_leads_nowhere_says_nothing() -> None:
    nodes = text_to_image(positive=encoder(link("muted")))
    generation = told(nodes)
    assert generation.prompt == ""
    assert generation.negative == "blurry"


def test_a_text_that_doubles_at_each_node_is_cut() -> None:
    nodes: Nodes = {"0": ("StringConstant", {"string": "cats and "})}
    for number in range(1, 60):
        behind = link(str(number - 1))
        inputs = {"string_a": behind, "string_b": behind, "delimiter": str(number)}
        nodes[str(number)] = ("Doubling", {**inputs, "string_c": f"{number}"})
    words = Texts(graph_of(nodes)).reaching(graph_of(nodes).nodes["59"], Side.POSITIVE)
    assert len(words.text) <= LONGEST_TEXT


def test_a_chain_of_thousands_is_followed_to_its_end() -> None:
    nodes: Nodes = {"0": ("StringConstant", {"string": "a cat"})}
    nodes |= {str(at): ("Reroute", {"": link(str(at - 1))}) for at in range(1, 5000)}
    graph = graph_of(nodes)
    assert Texts(graph).reaching(graph.nodes["4999"], Side.POSITIVE).text == "a cat"


@pytest.mark.parametrize("text", [42, ["a cat", "a dog"]])
def test_a_text_may_be_a_number_or_lines(text: object) -> None:
    assert told(text_to_image(positive=encoder(text))).prompt in ("42", "a cat\na dog")


def test_half_a_character_is_no_text_for_a_database() -> None:
    assert told(text_to_image(positive=encoder("a \ud83d cat\0"))).prompt == "a \ufffd cat"


def test_windows_line_ends_become_ours() -> None:
    assert told(text_to_image(positive=encoder("a cat\r\na dog\r\n"))).prompt == "a cat\na dog"


def test_a_negative_prompt_that_is_zeroed_out_has_no_text() -> None:
    zero = ("ConditioningZeroOut", {"conditioning": link("positive")})
    generation = told(text_to_image(negative=zero))
    assert (generation.prompt, generation.negative) == ("a cat on a roof", "")


def test_the_two_texts_of_sdxl_are_one_if_they_are_the_same() -> None:
    same = {"text_g": "a cat", "text_l": "a cat", "width": 1024, "height": 1024}
    other = {"text_g": "a cat", "text_l": "a photo"}
    first = ("CLIPTextEncodeSDXL", {**same, "clip": link("loader", 1)})
    second = ("CLIPTextEncodeSDXL", {**other, "clip": link("loader", 1)})
    assert told(text_to_image(positive=first)).prompt == "a cat"
    assert told(text_to_image(positive=second)).prompt == "a cat\na photo"


def test_flux_has_two_texts_and_a_guidance() -> None:
    flux = {"clip_l": "cat", "t5xxl": "a cat sits on a roof", "guidance": 3.5}
    generation = told(
        text_to_image(positive=("CLIPTextEncodeFlux", {**flux, "clip": link("loader", 1)}))
    )
    assert generation.prompt == "cat\na cat sits on a roof"
    assert generation.settings["Distilled CFG Scale"] == "3.5"


def test_guidance_stands_between_text_and_sampler() -> None:
    hop = ("FluxGuidance", {"conditioning": link("words"), "guidance": 4.0})
    generation = told(text_to_image(positive=hop, words=encoder("a cat")))
    assert generation.prompt == "a cat"
    assert generation.settings["Distilled CFG Scale"] == "4"


def test_sides_are_kept_apart_through_a_node_with_both() -> None:
    both = {
        "positive": link("positive"),
        "negative": link("negative"),
        "control_net": link("net"),
        "strength": 0.8,
    }
    nodes = text_to_image(
        control=("ControlNetApplyAdvanced", both),
        net=("ControlNetLoader", {"control_net_name": "depth.safetensors"}),
        sampler=sampler(positive=link("control", 0), negative=link("control", 1)),
    )
    generation = told(nodes)
    assert (generation.prompt, generation.negative) == ("a cat on a roof", "blurry")
    assert generation.settings["ControlNet 0"] == "Model: depth.safetensors, Weight: 0.8"


def test_one_encoder_can_stand_on_either_side() -> None:
    nodes = text_to_image(sampler=sampler(negative=link("positive")))
    assert told(nodes).negative == "a cat on a roof"


def test_a_loader_that_holds_both_prompts_is_read_by_their_names() -> None:
    efficient = (
        "Efficient Loader",
        {
            "ckpt_name": "dreams_v8.safetensors",
            "positive": "a cat",
            "negative": "blurry",
            "empty_latent_width": 512,
            "empty_latent_height": 768,
            "lora_name": "None",
        },
    )
    nodes = text_to_image(
        loader=efficient,
        sampler=sampler(
            positive=link("loader", 1), negative=link("loader", 2), latent_image=link("loader", 3)
        ),
    )
    generation = told(nodes)
    assert (generation.prompt, generation.negative) == ("a cat", "blurry")
    assert generation.settings["Size"] == "512x768"


def test_a_styler_gives_each_side_its_own_text() -> None:
    styler = ("SDXLPromptStyler", {"text_positive": "a cat", "text_negative": "blurry"})
    nodes = text_to_image(
        styler=styler,
        positive=encoder(link("styler", 0)),
        negative=encoder(link("styler", 1)),
    )
    generation = told(nodes)
    assert (generation.prompt, generation.negative) == ("a cat", "blurry")


@pytest.mark.parametrize(
    ("kind", "inputs", "text"),
    [
        ("StringConcatenate", {"string_a": "a", "string_b": "b", "delimiter": " | "}, "a | b"),
        ("Text Concatenate", {"delimiter": "\\n", "text_a": "a", "text_b": "b"}, "a\nb"),
        ("CR Text Concatenate", {"text1": "a", "text2": "b", "separator": ""}, "ab"),
        ("ConcatStringSingle", {"string_a": "a,", "string_b": "b"}, "a,b"),
        ("StringFunction|pysssss", {"action": "append", "text_a": "a", "text_b": "b"}, "a, b"),
        ("PrimitiveStringMultiline", {"value": "a"}, "a"),
        ("ttN text", {"text": "a"}, "a"),
        ("Prompt (LoraManager)", {"text": "a", "trigger_words1": "b"}, "a, b"),
        ("PreviewAny", {"source": "a"}, "a"),
        ("Any Switch (rgthree)", {"any_01": ["gone", 0], "any_02": "a"}, "a"),
        ("CR Text Input Switch", {"Input": 2, "text1": "a", "text2": "b"}, "b"),
        ("easy textSwitch", {"input": 1, "text1": "a", "text2": "b"}, "a"),
        ("ImpactSwitch", {"select": 2, "input1": "a", "input2": "b"}, "b"),
        ("easy anythingIndexSwitch", {"index": 0, "value0": "a", "value1": "b"}, "a"),
        ("Text Input Switch", {"boolean": False, "text_a": "a", "text_b": "b"}, "b"),
        ("ComfySwitchNode", {"switch": True, "on_false": "a", "on_true": "b"}, "b"),
        ("LazySwitchKJ", {"switch": False, "on_false": "a", "on_true": "b"}, "a"),
        ("ImpactConditionalBranch", {"cond": True, "tt_value": "a", "ff_value": "b"}, "a"),
    ],
)
def test_text_is_joined_and_switched(kind: str, inputs: dict[str, object], text: str) -> None:
    nodes = text_to_image(positive=encoder(link("words")), words=(kind, inputs))
    assert told(nodes).prompt == text


def test_a_text_in_a_text_is_exchanged() -> None:
    words = ("StringReplace", {"string": "a cat, a cat", "find": "cat", "replace": "dog"})
    nodes = text_to_image(positive=encoder(link("words")), words=words)
    generation = told(nodes)
    assert (generation.prompt, generation.is_guess) == ("a dog, a dog", False)


def test_an_exchange_cannot_fill_the_memory() -> None:
    words = ("StringReplace", {"string": "a" * 200_000, "find": "a", "replace": "b" * 200_000})
    nodes = text_to_image(positive=encoder(link("words")), words=words)
    assert len(told(nodes).prompt) <= LONGEST_TEXT


@pytest.mark.parametrize(
    ("inputs", "is_guess"),
    [
        ({"text_positive": "a cat", "style": "base"}, False),
        ({"text_positive": "a cat", "style": "sai-anime"}, True),
        ({"string": "a cat", "regex_pattern": "c.t", "replace": "dog"}, True),
    ],
)
def test_what_only_the_node_knows_how_to_rewrite_is_a_guess(
    inputs: dict[str, object], is_guess: bool
) -> None:
    nodes = text_to_image(positive=encoder(link("words")), words=("Styler", inputs))
    generation = told(nodes)
    assert (generation.prompt, generation.is_guess) == ("a cat", is_guess)


def test_a_switch_may_be_switched_from_afar() -> None:
    switch = ("ComfySwitchNode", {"switch": link("on"), "on_false": "a", "on_true": "b"})
    nodes = text_to_image(
        positive=encoder(link("words")), words=switch, on=("PrimitiveBoolean", {"value": False})
    )
    assert told(nodes).prompt == "a"


def test_a_switch_of_conditioning_lets_one_through() -> None:
    switch = {"Input": 2, "conditioning1": link("other"), "conditioning2": link("positive")}
    nodes = text_to_image(
        switch=("CR Conditioning Input Switch", switch),
        other=encoder("a dog"),
        sampler=sampler(positive=link("switch")),
    )
    assert told(nodes).prompt == "a cat on a roof"


@pytest.mark.parametrize("kind", ["ImpactWildcardProcessor", "ImpactWildcardEncode"])
def test_what_came_of_wildcards_counts_not_the_template(kind: str) -> None:
    wildcards = {
        "wildcard_text": "a {red|blue} cat",
        "populated_text": "a blue cat",
        "mode": "populate",
        "Select to add Wildcard": "Select the Wildcard to add to the text",
    }
    nodes = text_to_image(positive=encoder(link("words")), words=(kind, wildcards))
    assert told(nodes).prompt == "a blue cat"


def test_what_a_language_model_wrote_is_a_guess() -> None:
    nodes = text_to_image(
        positive=encoder(link("chat")),
        chat=("SomeChat", {"prompt": "describe a cat", "temperature": 0.7, "clip": link("loader")}),
    )
    generation = told(nodes)
    assert generation.prompt == "describe a cat"
    assert generation.is_guess
    assert generation.origins["prompt"] == "node chat (SomeChat)"


def test_where_a_language_model_could_be_switched_off_its_prompt_is_the_guess() -> None:
    nodes = text_to_image(
        positive=encoder(link("switch")),
        switch=(
            "ComfySwitchNode",
            {"switch": True, "on_false": link("mine"), "on_true": link("chat")},
        ),
        chat=("TextGenerate", {"prompt": link("whole"), "max_length": 512}),
        whole=("StringConcatenate", {"string_a": "You are an expert.", "string_b": link("mine")}),
        mine=("PrimitiveStringMultiline", {"value": "a cat"}),
    )
    generation = told(nodes)
    assert (generation.prompt, generation.is_guess) == ("a cat", True)


def test_pipes_are_followed() -> None:
    pipe = {"model": link("loader"), "clip": link("loader", 1), "vae": link("loader", 2)}
    whole = {**pipe, "positive": link("positive"), "negative": link("negative")}
    nodes = text_to_image(
        pipe=("ToBasicPipe", whole),
        out=("FromBasicPipe", {"basic_pipe": link("pipe")}),
        sampler=sampler(model=link("out"), positive=link("out", 3), negative=link("out", 4)),
    )
    generation = told(nodes)
    assert (generation.prompt, generation.negative) == ("a cat on a roof", "blurry")
    assert generation.settings["Model"] == "dreams_v8.safetensors"


def test_regions_are_all_read_the_base_first() -> None:
    box = {"text": "a moon", "conditioning_to": link("words"), "clip": link("loader", 1)}
    nodes = text_to_image(positive=("GLIGENTextBoxApply", box), words=encoder("a sky"))
    assert told(nodes).prompt == "a sky\na moon"


def test_searge_reads_by_the_beginnings_of_names() -> None:
    searge = {
        "pos_g": "a cat",
        "pos_l": "a cat",
        "pos_r": "",
        "neg_g": "blurry",
        "neg_l": "",
        "base_clip": link("loader", 1),
    }
    nodes = text_to_image(
        words=("SeargeSDXLPromptEncoder", searge),
        sampler=(
            "SeargeSDXLSampler",
            {
                "noise_seed": 7,
                "steps": 20,
                "cfg": 7.0,
                "sampler_name": "ddim",
                "scheduler": "normal",
                "base_model": link("loader"),
                "base_positive": link("words", 0),
                "base_negative": link("words", 1),
                "latent_image": link("size"),
            },
        ),
    )
    generation = told(nodes)
    assert (generation.prompt, generation.negative) == ("a cat", "blurry")
    assert generation.settings["Seed"] == "7"


def test_a_node_nobody_knows_is_guessed_from_its_prose() -> None:
    nodes = text_to_image(
        positive=encoder(link("words")),
        words=("Builder", {"scene": "a cat sits on a roof", "n": 1}),
    )
    generation = told(nodes)
    assert (generation.prompt, generation.is_guess) == ("a cat sits on a roof", True)


def test_all_texts_that_are_encoded_can_be_asked_for() -> None:
    assert encoded_texts(graph_of(text_to_image())) == ["a cat on a roof", "blurry"]
