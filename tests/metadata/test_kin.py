"""Who wrote an infotext."""

from __future__ import annotations

import pytest

from iib_core.metadata import Lora, facts_from_fields, read_generation
from iib_core.metadata.kin import program_of


@pytest.mark.parametrize(
    ("settings", "program"),
    [
        ({}, "A1111"),
        ({"Version": ""}, "A1111"),
        ({"Version": "of nobody"}, "A1111"),
        ({"Version": "v1.10.1"}, "A1111"),
        ({"Version": "f2.0.1v1.10.1-previous-659-gc055f2d4"}, "Forge"),
        ({"Version": "f1.0.0v2-v1.10.1RC-latest-2498-g5120e679"}, "reForge"),
        ({"Version": "f0.0.17-v1.10.1"}, "EasyReforge"),
        ({"Version": "classic"}, "Forge Classic"),
        ({"Version": "neo-2.3"}, "Forge Neo"),
        ({"Version": "stable-diffusion.cpp"}, "stable-diffusion.cpp"),
        ({"App": "SD.Next", "Version": "56a8aea"}, "SD.Next"),
        ({"Latent sampler": "Default", "Version": "0a083c2"}, "SD.Next"),
        ({"Distilled CFG Scale": "3.5"}, "Forge"),
        ({"ADetailer version": "24.9.0"}, "A1111"),
    ],
)
def test_a_program_tells_by_its_settings(settings: dict[str, str], program: str) -> None:
    assert program_of(settings, {}) == program


@pytest.mark.parametrize(
    ("software", "program"),
    [("ArtBot for AI Horde", "ArtBot"), ("https://aqualxx.github.io/stable-ui/", "AI Horde")],
)
def test_pages_of_ai_horde_tell_by_a_tag(software: str, program: str) -> None:
    assert program_of({}, {"Software": software}) == program


def test_a_seed_may_have_the_size_glued_to_it() -> None:
    text = "a cat\nSteps: 30, Sampler: k_euler, CFG scale: 7, Seed: 4242Size: 512x768"
    generation = read_generation({"UserComment": text})
    assert generation is not None
    assert (generation.settings["Seed"], generation.settings["Size"]) == ("4242", "512x768")


@pytest.mark.parametrize(
    ("written", "usual"),
    [("CFG Scale: 8.0", ("CFG scale", "8.0")), ("Scheduler: karras", ("Schedule type", "karras"))],
)
def test_other_spellings_get_the_usual_name(written: str, usual: tuple[str, str]) -> None:
    generation = read_generation({"parameters": f"a cat\nSteps: 20, Seed: 1, {written}"})
    assert generation is not None
    assert usual in generation.settings.items()


def test_a_usual_name_that_is_there_keeps_its_value() -> None:
    generation = read_generation({"parameters": "a\nSteps: 20, CFG Scale: 8, CFG scale: 7"})
    assert generation is not None
    assert generation.settings["CFG scale"] == "7"


def test_loras_may_stand_in_the_hashes_alone() -> None:
    text = 'a cat\nSteps: 20, Seed: 1, Lora hashes: "ink: 1f2e, oil: 3d4c"'
    generation = read_generation({"parameters": text})
    assert generation is not None
    assert generation.loras == (Lora("ink", None), Lora("oil", None))


def test_a_hidden_text_names_its_source() -> None:
    facts = facts_from_fields({"stealth": "a cat\nSteps: 20, Sampler: Euler, Seed: 1"})
    assert "Source Identifier: Stable Diffusion web UI(Stealth)" in facts.text


def test_an_open_text_counts_more_than_a_hidden_one() -> None:
    facts = facts_from_fields({"stealth": "hidden", "parameters": "open"})
    assert facts.generation is not None
    assert facts.generation.prompt == "open"
