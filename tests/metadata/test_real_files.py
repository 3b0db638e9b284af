"""Files of real programs: those of ../shared/corpus, and those that Pillow writes."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from PIL import Image

from iib_core.metadata import Facts, MediaKind, kind_of, read_facts
from iib_core.metadata.a1111 import recognises
from tests.metadata.made import INFOTEXT, a1111_comment, orientation, tiff

CORPUS = Path(os.environ.get("IIB_CORPUS") or Path(__file__).parents[3] / "shared" / "corpus")
MANIFEST = CORPUS / "manifest.jsonl"
ABSENT = pytest.mark.skipif(not MANIFEST.exists(), reason=f"no corpus of real files at {CORPUS}")

# Programs whose infotext a file of the corpus holds.
A1111_KIN = (
    "A1111",
    "Civitai",
    "ComfyUI (A1111-style text only)",
    "Forge Classic",
    "Forge Neo",
    "PaddleNLP (A1111-like)",
    "SD.Next",
    "reForge",
)
OTHERWISE = (
    "civitai-hires.jpg",  # a graph of ComfyUI
)
# The corpus states this file's sampler in the words of its other, JSON text.
UNSURE = {"stability-matrix.png": {"sampler"}}
SETTINGS = {"seed": "Seed", "steps": "Steps", "sampler": "Sampler", "cfg": "CFG scale"}

Described = dict[str, object]


def corpus() -> list[Described]:
    if not MANIFEST.exists():
        return []
    return [json.loads(line) for line in MANIFEST.read_text("utf-8").splitlines()]


def names(files: list[Described]) -> list[str]:
    return [str(file["path"]).removeprefix("files/") for file in files]


PICTURES = [one for one in corpus() if kind_of(str(one["path"])) is MediaKind.IMAGE]
KIN = [
    one
    for one in PICTURES
    if one["generator"] in A1111_KIN and Path(str(one["path"])).name not in OTHERWISE
]
OTHERS = [one for one in PICTURES if one not in KIN and "parameters" not in str(one["containers"])]


def facts_of(described: Described) -> Facts:
    return read_facts(CORPUS / str(described["path"]), MediaKind.IMAGE)


@ABSENT
def test_the_size_of_every_real_picture_is_read() -> None:
    sizes = {str(one["path"]): (one["width"], one["height"]) for one in PICTURES}
    read = {str(one["path"]): (facts_of(one).width, facts_of(one).height) for one in PICTURES}
    assert read == sizes


@ABSENT
@pytest.mark.parametrize("described", KIN, ids=names(KIN))
def test_what_a1111_and_its_kin_wrote_is_read(described: Described) -> None:
    generation = facts_of(described).generation
    assert generation is not None
    expected = described["expected"]
    assert isinstance(expected, dict)
    for key, read in (("prompt", generation.prompt), ("negative_prompt", generation.negative)):
        words = str(expected.get(key) or read)
        assert read == words.replace("\r\n", "\n").strip()
    for key, name in SETTINGS.items():
        # Some say more than the file; what the file says must agree.
        stated, setting = expected.get(key), generation.settings.get(name)
        if stated is None or setting is None or key in _unsure(described):
            continue
        assert setting == stated or float(setting) == float(stated)


def _unsure(described: Described) -> set[str]:
    return UNSURE.get(Path(str(described["path"])).name, set())


@ABSENT
@pytest.mark.parametrize("described", OTHERS, ids=names(OTHERS))
def test_what_others_wrote_is_not_taken_for_infotext(described: Described) -> None:
    assert not recognises(facts_of(described).fields)


@ABSENT
def test_text_that_real_files_hold_is_kept_raw() -> None:
    silent = [
        str(one["path"])
        for one in PICTURES
        if not facts_of(one).fields and "LSB" not in str(one["containers"])
    ]
    assert not silent


def _exif(turn: int) -> bytes:
    return b"Exif\0\0" + tiff(orientation(turn), inner=(a1111_comment(INFOTEXT),))


@pytest.mark.parametrize("suffix", ["png", "jpg", "webp", "avif"])
@pytest.mark.parametrize("turn", [1, 6])
def test_what_pillow_writes_is_read(tmp_path: Path, suffix: str, turn: int) -> None:
    Image.init()
    if suffix == "avif" and "AVIF" not in Image.SAVE:
        pytest.skip("this Pillow writes no AVIF")
    path = tmp_path / f"cat.{suffix}"
    Image.new("RGB", (64, 48), "teal").save(path, exif=_exif(turn))
    facts = read_facts(path, MediaKind.IMAGE)
    assert (facts.width, facts.height) == ((64, 48) if turn == 1 else (48, 64))
    assert facts.generation is not None
    assert facts.generation.prompt == "a cat on a roof"


def test_the_comment_of_a_gif_that_pillow_writes_is_read(tmp_path: Path) -> None:
    path = tmp_path / "cat.gif"
    frames = [Image.new("P", (64, 48), color) for color in (1, 2)]
    frames[0].save(path, save_all=True, append_images=frames[1:], comment=INFOTEXT.encode())
    facts = read_facts(path, MediaKind.IMAGE)
    assert facts.generation is not None
    assert facts.generation.negative == "blurry"


@pytest.mark.parametrize("suffix", ["bmp", "gif", "webp", "png", "jpg"])
def test_a_picture_without_text_has_a_size(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"cat.{suffix}"
    Image.new("RGB", (64, 48)).save(path)
    assert read_facts(path, MediaKind.IMAGE) == Facts(64, 48)
