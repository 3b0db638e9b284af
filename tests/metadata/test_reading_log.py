"""Pictures of Fooocus that were saved without metadata: the log of their folder speaks for them."""

from __future__ import annotations

import os
import time
import tracemalloc
from pathlib import Path

import pytest

from iib_core.metadata import (
    Facts,
    MediaKind,
    facts_from_fields,
    fields_from,
    read_batch,
    read_facts,
    read_facts_at,
)
from iib_core.metadata.batch import Request
from iib_core.metadata.fooocus_log import LARGEST_PAGE
from iib_core.metadata.raw_fields import Packer
from tests.metadata.made import INFOTEXT, jpeg, png, text_chunk
from tests.metadata.made_log import log_page

CAT = {
    "prompt": "a cat, “sleepy” 猫",
    "negative_prompt": "blurry",
    "performance": "Speed",
    "steps": 30,
    "resolution": "(1152, 896)",
    "guidance_scale": 4.0,
    "base_model": "juggernautXL.safetensors",
    "sampler": "dpmpp_2m_sde_gpu",
    "scheduler": "karras",
    "seed": "6952411511246973023",
    "lora_combined_1": "ink.safetensors : 0.5",
    "version": "Fooocus v2.5.0",
}
DOG = {**CAT, "prompt": "a dog", "seed": "7"}


@pytest.fixture
def day(tmp_path: Path) -> Path:
    """The folder of a day: two pictures without metadata, and the log."""
    (tmp_path / "cat.png").write_bytes(png())
    (tmp_path / "dog.jpg").write_bytes(jpeg())
    write_log(tmp_path, log_page({"cat.png": CAT, "dog.jpg": DOG}).encode())
    return tmp_path


def write_log(folder: Path, content: bytes) -> None:
    (folder / "log.html").write_bytes(content)


def prompt_of(path: Path) -> str:
    made = read_facts(path, MediaKind.IMAGE).generation
    return made.prompt if made else ""


def test_each_picture_has_its_facts_from_the_log(day: Path) -> None:
    facts = read_facts(day / "cat.png", MediaKind.IMAGE)
    made = facts.generation
    assert made is not None
    assert (made.generator, made.prompt, made.negative) == ("Fooocus", CAT["prompt"], "blurry")
    expected = {"Steps": "30", "Seed": "6952411511246973023", "Size": "1152x896"}
    assert {name: made.settings[name] for name in expected} == expected
    assert [lora.name for lora in made.loras] == ["ink"]
    assert (facts.width, facts.height) == (64, 48)
    assert prompt_of(day / "dog.jpg") == "a dog"


def test_what_the_log_said_can_be_understood_anew_without_it(day: Path) -> None:
    facts = read_facts(day / "cat.png", MediaKind.IMAGE)
    assert list(facts.fields) == ["fooocus_log"]
    packer = Packer()
    raw = packer.place(facts)
    stored = fields_from(facts.text, raw, packer.blocks()[0].packed)
    assert facts_from_fields(stored, facts.width, facts.height) == facts


def test_a_batch_of_a_folder_reads_it_where_it_was_seen(day: Path) -> None:
    names = ("cat.png", "dog.jpg")
    seen = [Request(str(day / name), MediaKind.IMAGE, ("log.html",)) for name in names]
    unseen = [Request(str(day / name), MediaKind.IMAGE, ()) for name in names]
    assert [bool(reading.text) for reading in read_batch(seen).readings] == [True, True]
    assert [bool(reading.text) for reading in read_batch(unseen).readings] == [False, False]


def test_a_picture_that_is_not_in_it_has_nothing_of_it(day: Path) -> None:
    (day / "own.png").write_bytes(png())
    assert read_facts(day / "own.png", MediaKind.IMAGE) == Facts(64, 48)


def test_what_the_picture_or_a_text_beside_it_says_counts_more(day: Path) -> None:
    (day / "cat.png").write_bytes(png(text_chunk("parameters", INFOTEXT)))
    (day / "dog.txt").write_text("a wolf\nSteps: 1")
    assert read_facts(day / "cat.png", MediaKind.IMAGE).fields == {"parameters": INFOTEXT}
    assert list(read_facts(day / "dog.jpg", MediaKind.IMAGE).fields) == ["sidecar"]


def test_it_is_read_once_a_folder_and_again_when_it_has_changed(day: Path) -> None:
    assert prompt_of(day / "cat.png") == CAT["prompt"]
    log = day / "log.html"
    stamp = log.stat()
    content = log.read_bytes()
    log.write_bytes(content.replace(b"dog", b"cow"))
    os.utime(log, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    (day / "cow.jpg").write_bytes(jpeg())
    # Nothing tells that it is another: what is known of it goes on.
    assert prompt_of(day / "dog.jpg") == "a dog"
    os.utime(log, ns=(1, 1))
    assert prompt_of(day / "cow.jpg") == "a cow"
    assert prompt_of(day / "dog.jpg") == ""


def test_a_thousand_pictures_do_not_read_it_a_thousand_times(tmp_path: Path) -> None:
    names = [f"{number}.png" for number in range(1000)]
    write_log(tmp_path, log_page({name: {**CAT, "seed": name} for name in names}).encode())
    for name in names:
        (tmp_path / name).write_bytes(png())
    requests = [Request(str(tmp_path / name), MediaKind.IMAGE, ("log.html",)) for name in names]
    began = time.process_time()
    readings = read_batch(requests).readings
    assert time.process_time() - began < 30  # to read it once takes half a second
    assert all(reading.text for reading in readings)


# Hostile logs


def test_bytes_in_another_encoding_cost_nothing_but_themselves(day: Path) -> None:
    old = "\ufeff<p>Prompt: <b>a caf\xe9</b></p><p><img src='old.png'></p>".encode(
        "cp1252", "ignore"
    )
    many = {f"{number}.png": CAT for number in range(50)}
    write_log(day, old + b"\0\x81" + log_page({**many, "cat.png": CAT}).encode())
    (day / "old.png").write_bytes(png())
    assert prompt_of(day / "old.png") == "a café"
    assert prompt_of(day / "cat.png") == CAT["prompt"]


def test_a_mark_in_front_of_it_costs_nothing(day: Path) -> None:
    write_log(day, log_page({"cat.png": CAT}).encode("utf-8-sig"))
    assert prompt_of(day / "cat.png") == CAT["prompt"]


def test_a_log_that_breaks_off_gives_what_stands_before(day: Path) -> None:
    content = log_page({"dog.jpg": DOG, "cat.png": CAT}).encode()
    for length in range(content.index(b"cat.png"), len(content), 97):
        write_log(day, content[:length])
        os.utime(day / "log.html", ns=(length, length))
        assert prompt_of(day / "dog.jpg") == "a dog"
        read_facts(day / "cat.png", MediaKind.IMAGE)


def test_of_a_huge_log_the_beginning_counts(day: Path) -> None:
    content = log_page({"cat.png": CAT}).encode()
    # The bound goes through a letter of two bytes.
    filling = b"x" * (LARGEST_PAGE - len(content) - 1) + "é\n".encode()
    beyond = log_page({"dog.jpg": DOG}).encode()
    write_log(day, content + b"\n" + filling[1:] + beyond)
    assert prompt_of(day / "cat.png") == CAT["prompt"]
    assert prompt_of(day / "dog.jpg") == ""


def test_a_large_log_with_an_emoji_takes_little_memory(day: Path) -> None:
    told = {f"{number}.png": {**CAT, "prompt": "a 🐈 " * 100} for number in range(1500)}
    write_log(day, log_page({"cat.png": CAT, **told}).encode())
    assert (day / "log.html").stat().st_size > LARGEST_PAGE / 3
    tracemalloc.start()
    try:
        assert prompt_of(day / "cat.png") == CAT["prompt"]
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 64 * 2**20


@pytest.mark.parametrize("content", [b"", b"\0" * 4096, b"<td>" * 1_000_000, os.urandom(1 << 20)])
def test_what_is_no_log_says_nothing(day: Path, content: bytes) -> None:
    write_log(day, content)
    assert read_facts(day / "cat.png", MediaKind.IMAGE) == Facts(64, 48)


def test_a_folder_or_a_pipe_of_its_name_says_nothing(day: Path) -> None:
    (day / "log.html").unlink()
    (day / "log.html").mkdir()
    assert prompt_of(day / "cat.png") == ""
    if hasattr(os, "mkfifo"):
        (day / "log.html").rmdir()
        os.mkfifo(day / "log.html")
        assert prompt_of(day / "cat.png") == ""


def test_a_link_is_not_followed(day: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (day / "log.html").rename(elsewhere / "log.html")
    (day / "log.html").symlink_to(elsewhere / "log.html")
    assert prompt_of(day / "cat.png") == ""


def test_it_speaks_for_pictures_only(day: Path) -> None:
    (day / "clip.mp4").write_bytes(b"moving")
    write_log(day, log_page({"clip.mp4": CAT}).encode())
    assert read_facts_at(str(day / "clip.mp4"), MediaKind.VIDEO) == Facts()
