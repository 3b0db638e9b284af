"""Generators with one simple form each: a short test a program."""

from __future__ import annotations

import json

import pytest

from iib_core.metadata import Lora, facts_from_fields, read_generation

JOB = "Job ID: 0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"
DRAW_THINGS = {
    "c": "a cat",
    "uc": "blurry",
    "model": "sd_xl.ckpt",
    "sampler": "DPM++ 2M Karras",
    "scale": 7,
    "seed": 42,
    "size": "512x768",
    "steps": 30,
    "strength": 1,
    "lora": [{"model": "ink.ckpt", "weight": 0.6}],
}
PACKET = """<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"{attributes}>
{elements}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""
MOCHI = (
    "Include in Image: a cat; a dog; Exclude from Image: blurry; Model: sd-1.5; Steps: 20; "
    "Guidance Scale: 11.0; Seed: 42; Size: 512x768; Scheduler: DPM-Solver++; "
    "Generator: Mochi Diffusion 4.2"
)


def escaped(value: object) -> str:
    return json.dumps(value).replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


# Draw Things


def alt(name: str, text: str) -> str:
    return f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{text}</rdf:li></rdf:Alt></{name}>'


@pytest.mark.parametrize(
    "packet",
    [
        PACKET.format(
            attributes="",
            elements=alt("exif:UserComment", escaped(DRAW_THINGS))
            + "<xmp:CreatorTool>Draw Things</xmp:CreatorTool>",
        ),
        PACKET.format(
            attributes=f' exif:UserComment="{escaped(DRAW_THINGS)}" xmp:CreatorTool="Draw Things"',
            elements="",
        ),
    ],
)
def test_draw_things_writes_short_keys_into_xmp(packet: str) -> None:
    generation = read_generation({"XML:com.adobe.xmp": packet})
    assert generation is not None
    assert generation.generator == "Draw Things"
    assert (generation.prompt, generation.negative) == ("a cat", "blurry")
    expected = {
        "Steps": "30",
        "Sampler": "DPM++ 2M Karras",
        "CFG scale": "7",
        "Seed": "42",
        "Size": "512x768",
        "Model": "sd_xl.ckpt",
    }
    assert {name: generation.settings[name] for name in expected} == expected
    assert generation.loras == (Lora("ink", 0.6),)


@pytest.mark.parametrize(
    "packet",
    ["", "UserComment", "<a>UserComment", "<!DOCTYPE a [<!ENTITY b 'UserComment'>]><a>&b;</a>"],
)
def test_a_packet_that_is_no_xmp_says_nothing(packet: str) -> None:
    assert read_generation({"XML:com.adobe.xmp": packet}) is None


# Mochi Diffusion


@pytest.mark.parametrize(
    "fields",
    [
        {"IPTC:Caption": MOCHI},
        {"ImageDescription": MOCHI},
        {"XML:com.adobe.xmp": PACKET.format(attributes="", elements=alt("dc:description", MOCHI))},
    ],
)
def test_mochi_writes_one_line_for_people(fields: dict[str, str]) -> None:
    generation = read_generation(fields)
    assert generation is not None
    assert generation.generator == "Mochi Diffusion"
    assert (generation.prompt, generation.negative) == ("a cat; a dog", "blurry")
    expected = {
        "Steps": "20",
        "Sampler": "DPM-Solver++",
        "CFG scale": "11.0",
        "Seed": "42",
        "Size": "512x768",
        "Model": "sd-1.5",
        "Version": "Mochi Diffusion 4.2",
    }
    assert generation.settings == expected


def test_newer_mochi_writes_json_like_a1111s_interface() -> None:
    stated = {"prompt": "a cat", "steps": 20, "cfg_scale": 7, "seed": 1, "width": 1, "height": 2}
    generation = read_generation({"UserComment": json.dumps(stated)})
    assert generation is not None
    assert (generation.prompt, generation.settings["Size"]) == ("a cat", "1x2")


# Midjourney


@pytest.mark.parametrize("field", ["Description", "ImageDescription"])
def test_midjourney_writes_its_command(field: str) -> None:
    command = f"a cat -- on a roof::2 dog::-1 --ar 3:4 --no dogs, birds --v 6.1 --style raw {JOB}"
    generation = read_generation({field: command, "Author": "somebody"})
    assert generation is not None
    assert generation.generator == "Midjourney"
    assert (generation.prompt, generation.negative) == (
        "a cat -- on a roof::2 dog::-1",
        "dogs, birds",
    )
    assert generation.settings == {
        "Aspect ratio": "3:4",
        "Version": "6.1",
        "style": "raw",
        "Job ID": JOB.removeprefix("Job ID: "),
    }


def test_niji_is_named() -> None:
    generation = read_generation({"Description": f"a cat --niji 6 {JOB}"})
    assert generation is not None
    assert generation.generator == "Niji"


@pytest.mark.parametrize("text", ["a cat --ar", "use git log --v 6", "Job ID: 7", "--" * 50_000])
def test_two_dashes_do_not_make_a_command(text: str) -> None:
    assert read_generation({"Description": text}) is None


# imaginAIry


def test_imaginairy_leaves_seed_and_model_to_other_tags() -> None:
    stated = {
        "software": "imaginAIry",
        "prompts": [[1, "a cat"], [0.5, "a dog"]],
        "negative_prompt": [[1, "blurry"]],
        "prompt_strength": 7.5,
        "steps": 50,
        "width": 512,
        "height": 768,
        "sampler_type": "k_dpmpp_2m",
    }
    generation = read_generation(
        {
            "UserComment": json.dumps({"prompt": stated}),
            "Software": "Imaginairy / Stable Diffusion SD-1.5",
            "ImageDescription": '"a cat" 512x768px seed:42 steps:50',
        }
    )
    assert generation is not None
    assert generation.generator == "imaginAIry"
    assert (generation.prompt, generation.negative) == ("a cat AND a dog", "blurry")
    expected = {"Steps": "50", "CFG scale": "7.5", "Seed": "42", "Model": "SD-1.5"}
    assert {name: generation.settings[name] for name in expected} == expected


# Hugging Face


def test_a_space_states_its_upscaler_apart() -> None:
    stated = {
        "prompt": "a cat",
        "negative_prompt": "blurry",
        "resolution": "832 x 1216",
        "guidance_scale": 5.0,
        "num_inference_steps": 28,
        "seed": 42,
        "sampler": "Euler a",
        "use_upscaler": {"upscale_by": 1.5, "upscaler_strength": 0.55},
        "Model": "Animagine XL",
        "Model hash": "1449e5b0b9",
    }
    generation = read_generation({"parameters": json.dumps(stated)})
    assert generation is not None
    assert (generation.prompt, generation.negative) == ("a cat", "blurry")
    assert generation.settings == {
        "Steps": "28",
        "Sampler": "Euler a",
        "CFG scale": "5",
        "Seed": "42",
        "Size": "832x1216",
        "Model": "Animagine XL",
        "Model hash": "1449e5b0b9",
        "Hires upscale": "1.5",
        "Denoising strength": "0.55",
    }


def test_a_space_may_state_its_model_as_an_object() -> None:
    stated = {
        "prompt": "a cat",
        "num_inference_steps": 28,
        "width": 832,
        "height": 1216,
        "Model": {"Model": "Animagine XL 3.1", "Model hash": "e3c47aedb0"},
    }
    generation = read_generation({"parameters": json.dumps(stated)})
    assert generation is not None
    assert generation.settings["Model"] == "Animagine XL 3.1"
    assert generation.settings["Model hash"] == "e3c47aedb0"
    assert generation.settings["Size"] == "832x1216"


# One text a setting


@pytest.mark.parametrize(
    ("generator", "fields"),
    [
        (
            "sd-scripts",
            {
                "prompt": "a cat",
                "negative-prompt": "blurry",
                "seed": "42",
                "sampler": "ddim",
                "steps": "20",
                "scale": "7.0",
            },
        ),
        (
            "Sygil",
            {
                "SD:prompt": "a cat",
                "SD:negative_prompt": "blurry",
                "SD:seed": "42",
                "SD:sampler_name": "ddim",
                "SD:steps": "20",
                "SD:cfg_scale": "7.0",
            },
        ),
        (
            "Diffusers",
            {
                "prompt": "a cat",
                "negative_prompt": "blurry",
                "seed": "42",
                "scheduler": "ddim",
                "num_inference_steps": "20",
                "guidance_scale": "7.0",
            },
        ),
        (
            "Stable Diffusion",
            {
                "prompt": "a cat",
                "negative_prompt": "blurry",
                "seed": "42",
                "sampler_name": "ddim",
                "steps": "20",
                "cfg_scale": "7.0",
            },
        ),
    ],
)
def test_one_text_a_setting(generator: str, fields: dict[str, str]) -> None:
    facts = facts_from_fields({**fields, "date:create": "2023-04-22"})
    generation = facts.generation
    assert generation is not None
    assert generation.generator == generator
    assert (generation.prompt, generation.negative) == ("a cat", "blurry")
    assert generation.settings == {
        "Steps": "20",
        "Sampler": "ddim",
        "CFG scale": "7.0",
        "Seed": "42",
    }
    assert f"Source Identifier: {generator}" in facts.text


# PaddleNLP


def test_paddlenlp_has_a_line_for_each_setting() -> None:
    text = (
        "a cat\nNegative prompt: blurry\nSteps: 48\nSampler: DDIM\nCFG scale: 12.0\nSeed: 42\n"
        "width: 512\nheight: 768\nlatents: None\nmodel_name: anything-v3.0\n"
    )
    generation = read_generation({"Software": "PaddleNLP", "parameters": text})
    assert generation is not None
    assert generation.generator == "PaddleNLP"
    assert generation.settings["Model"] == "anything-v3.0"
    assert generation.settings["Size"] == "512x768"
    assert "latents" not in generation.settings


# Declared sources


@pytest.mark.parametrize(
    ("manifest", "generator"),
    [
        ({"software_agent": "GPT-4o", "issuer": "OpenAI"}, "OpenAI"),
        ({"software_agent": "Adobe Firefly", "issuer": "Adobe Inc."}, "Adobe Firefly"),
        ({"claim_generator": "Google C2PA Core Generator Library"}, "Google"),
        ({"software_agent": "Somebody's model"}, "Somebody's model"),
        ({}, "AI"),
    ],
)
def test_a_signature_names_the_maker_and_no_prompt(
    manifest: dict[str, str], generator: str
) -> None:
    signed = {**manifest, "digital_source_type": "trainedAlgorithmicMedia"}
    facts = facts_from_fields({"c2pa": json.dumps(signed)})
    assert facts.generation is not None
    assert (facts.generation.generator, facts.generation.prompt) == (generator, "")
    assert facts.text.startswith("Steps: Unknown, ")


def test_a_signed_photo_is_not_generated() -> None:
    signed = {"claim_generator": "Leica", "digital_source_type": "digitalCapture"}
    assert read_generation({"c2pa": json.dumps(signed)}) is None


def test_xmp_may_declare_the_source_alone() -> None:
    url = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
    attributes = f' xmlns:p="p" p:DigitalSourceType="{url}" p:Credit="Made with Google AI"'
    packet = PACKET.format(attributes=attributes, elements="")
    generation = read_generation({"XML:com.adobe.xmp": packet})
    assert generation is not None
    assert generation.generator == "Google"


def test_a_prompt_counts_more_than_a_signature() -> None:
    signed = json.dumps({"digital_source_type": "trainedAlgorithmicMedia"})
    generation = read_generation({"parameters": "a cat", "c2pa": signed})
    assert generation is not None
    assert generation.prompt == "a cat"
