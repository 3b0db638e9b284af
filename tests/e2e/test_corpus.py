"""Real files by real generators: none of them stops anything, and each is shown as it is."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.api import Api
from tests.e2e.conftest import Servers

Described = dict[str, Any]
SHOWN = (".png", ".jpg", ".jpeg", ".webp")
MEDIA = (*SHOWN, ".avif", ".gif", ".bmp", ".mp4", ".webm", ".mov")
A1111_LIKE = ("A1111", "Forge Classic", "Forge Neo", "reForge", "SD.Next")


@pytest.fixture(scope="module")
def api(module_servers: Servers, corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Api:
    api = module_servers.start(corpus, home=tmp_path_factory.mktemp("home"))
    api.update()
    return api


@pytest.fixture(scope="module")
def described(corpus: Path) -> list[Described]:
    """One for each media file, as the corpus's manifest has it, with its `file`."""
    lines = (corpus / "manifest.jsonl").read_text("utf-8").splitlines()
    entries = [json.loads(line) for line in lines]
    for entry in entries:
        entry["file"] = corpus / entry["path"]
    return [entry for entry in entries if entry["file"].suffix.lower() in MEDIA]


def test_every_file_is_indexed(api: Api, described: list[Described]) -> None:
    found = {item["fullpath"] for item in api.find_tags()}
    assert {str(entry["file"]) for entry in described} <= found


def test_sizes_are_those_of_the_pictures(api: Api, described: list[Described]) -> None:
    found = {item["fullpath"]: (item["width"], item["height"]) for item in api.find_tags()}
    for entry in described:
        if entry["file"].suffix.lower() in SHOWN:
            size = (entry["width"], entry["height"])
            assert found[str(entry["file"])] in (size, size[::-1]), entry["path"]


def test_originals_are_sent_byte_for_byte(api: Api, described: list[Described]) -> None:
    for entry in described:
        sent = hashlib.sha256(api.original(entry["file"])).hexdigest()
        assert sent == entry["sha256"], entry["path"]


def test_pictures_have_thumbnails(api: Api, described: list[Described]) -> None:
    for entry in described:
        if entry["file"].suffix.lower() in SHOWN:
            # A small file may be sent as it is.
            thumbnail = api.thumbnail(entry["file"])
            assert max(thumbnail.size) <= 256 or entry["bytes"] < 2**16, entry["path"]


def prompts(described: list[Described]) -> Iterator[tuple[Path, str]]:
    """Files whose prompt is written the way of A1111, where everybody looks for it."""
    for entry in described:
        prompt = entry["expected"].get("prompt", "").strip()
        # Text hidden in the pixels is looked for only where that is asked for.
        is_hidden = "alpha" in " ".join(entry["containers"])
        if prompt and entry["generator"] in A1111_LIKE and not is_hidden:
            yield entry["file"], prompt


def test_prompts_of_a1111_and_its_kin_are_read(api: Api, described: list[Described]) -> None:
    read = 0
    for file, prompt in prompts(described):
        assert prompt in api.geninfo(file), file
        read += 1
    assert read > 0


def test_a_picture_is_found_by_its_prompt(api: Api, described: list[Described]) -> None:
    for file, prompt in prompts(described):
        found = {item["fullpath"] for item in api.find_text(prompt[:40])}
        assert str(file) in found, file
