from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iib_core.metadata import NO_FACTS, MediaKind, facts_from_fields, tags_of


def tags(text: str) -> list[tuple[str, str]]:
    """All but those that every picture has."""
    return list(tags_of(facts_from_fields({"parameters": text}, 64, 48), MediaKind.IMAGE)[2:])


@pytest.mark.parametrize("kind", list(MediaKind))
def test_a_file_that_says_nothing_has_its_kind_and_an_unknown_size(kind: MediaKind) -> None:
    assert tags_of(NO_FACTS, kind) == (
        ("size", "Unknown Size"),
        ("Media Type", {"image": "Image", "video": "Video", "audio": "Audio"}[kind.value]),
    )


@given(st.text(max_size=200))
def test_no_tag_comes_twice_and_none_is_empty_or_endless(text: str) -> None:
    found = tags(f"{text}\nSteps: 1, Model: {text}, model: {text}, Refiner: r, refiner: r")
    assert len(set(found)) == len(found)
    assert all(0 < len(name) <= 256 for _, name in found)


def test_pixel_size_settings_networks_and_terms_become_tags() -> None:
    facts = facts_from_fields(
        {
            "parameters": "A cat, red_hair <lora:a/b_c:1> <lyco:d:1>\nNegative prompt: blurry\n"
            "Steps: 20, Sampler: DPM++ 2M, CFG scale: 7, Seed: 1, Size: 512x768, model: dreams_v8, "
            "Refiner: xl [7440042bbd], Hires upscaler: ESRGAN, Postprocess upscale by: 2, "
            "Postprocess upscaler: 4x"
        },
        512,
        768,
    )
    assert tags_of(facts, MediaKind.IMAGE) == (
        ("size", "512 × 768"),
        ("Media Type", "Image"),
        ("Sampler", "DPM++ 2M"),
        ("Model", "dreams_v8"),
        ("Refiner", "xl [7440042bbd]"),
        ("Refiner", "Refiner All"),
        ("Hires upscaler", "ESRGAN"),
        ("Hires upscaler", "Hires All"),
        ("Postprocess upscale by", "2"),
        ("Postprocess upscaler", "4x"),
        ("Source Identifier", "Stable Diffusion web UI"),
        ("Generator", "A1111"),
        ("lora", "a/b_c"),
        ("lyco", "d"),
        ("pos", "a cat"),
        ("pos", "red hair"),
    )


def test_a_size_that_is_no_pixel_size_is_a_tag() -> None:
    assert ("Size", "(768, 1280)") in tags('Steps: 1, Seed: 1, Size: "(768, 1280)"')
    assert "Size" not in dict(tags("Steps: 1, Seed: 1, Size: 768x1280"))


def test_two_models_in_one_text_are_two_tags_and_one_model_one() -> None:
    found = tags("Steps: 1, Model: a, MODEL: b, model: a")
    assert [name for kind, name in found if kind == "Model"] == ["a", "b"]


def test_what_people_search_for_is_a_tag() -> None:
    found = tags(
        "cat\nSteps: 20, Sampler: DPM++ 2M, Schedule type: Karras, Model hash: 1f2e3d4c5b, VAE: ae,"
        " Module 1: clip_l, Module 2: t5xxl, Hires upscale: 2, Version: f2.0.1v1.10.1,"
        ' ControlNet 0: "Module: canny, Model: control_canny [d14c016b], Weight: 1"'
    )
    for tag in (
        ("Schedule type", "Karras"),
        ("Model hash", "1f2e3d4c5b"),
        ("VAE", "ae"),
        ("Module", "clip_l"),
        ("Module", "t5xxl"),
        ("Hires upscaler", "Hires All"),
        ("Generator", "Forge f2.0.1v1.10.1"),
        ("ControlNet", "canny"),
        ("ControlNet", "control_canny [d14c016b]"),
    ):
        assert tag in found


def test_the_schedule_behind_a_sampler_is_told_from_it() -> None:
    found = tags("cat\nSteps: 20, Sampler: DPM++ 2M Karras, Seed: 1")
    assert ("Sampler", "DPM++ 2M Karras") in found
    assert ("Schedule type", "Karras") in found
    assert "Schedule type" not in dict(tags("cat\nSteps: 20, Sampler: Euler a, Seed: 1"))


def test_a_generator_that_writes_no_infotext_is_named_as_well() -> None:
    graph = '{"3": {"class_type": "KSampler", "inputs": {"seed": 1, "steps": 20, "positive": "a"}}}'
    found = tags_of(facts_from_fields({"prompt": graph, "workflow": "{}"}), MediaKind.IMAGE)
    assert ("Source Identifier", "ComfyUI") in found
    assert "Generator" not in dict(found)
    invoke = {"invokeai_metadata": '{"positive_prompt": "cat", "app_version": "4.2.8"}'}
    found = tags_of(facts_from_fields(invoke), MediaKind.IMAGE)
    assert ("Source Identifier", "InvokeAI") in found
    assert ("Generator", "InvokeAI 4.2.8") in found


@pytest.mark.parametrize(
    ("version", "name"),
    [
        ("neo", "Forge Neo"),
        ("f2.0.1v1.10.1", "Forge f2.0.1v1.10.1"),
        ("Fooocus v2.5.5", "Fooocus v2.5.5"),
        ("v1.10.1", "A1111 v1.10.1"),
    ],
)
def test_a_program_is_named_once_with_its_version(version: str, name: str) -> None:
    assert ("Generator", name) in tags(f"cat\nSteps: 20, Sampler: Euler, Version: {version}")


@pytest.mark.parametrize("vae", ["None", "Automatic", "Default (model)"])
def test_the_vae_in_the_model_is_none(vae: str) -> None:
    assert "VAE" not in dict(tags(f"cat\nSteps: 20, Sampler: Euler, VAE: {vae}"))
