"""Bug samples: read as their originals are, and without a word or a pixel of them."""

from __future__ import annotations

import io
import json
import os
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from iib_core.errors import UnreadableError
from iib_core.inspection.report import Report, report_on
from iib_core.inspection.sample import make_sample
from tests.metadata.made import (
    C2PA_STORE,
    a1111_comment,
    ascii_entry,
    avif,
    canvas,
    chunk,
    compressed_chunk,
    exif_segment,
    international_chunk,
    jpeg,
    orientation,
    png,
    riff_chunk,
    segment,
    text_chunk,
    tiff,
    user_comment,
    webp,
)

A1111 = """a cat in Paris, 猫 <lora:secret ink:0.8>
Negative prompt: blurry Bob
Steps: 24, Sampler: DPM++ 2M, CFG scale: 5.5, Seed: 1234567, Size: 832x1216, Model: secret_v8"""
GRAPH = json.dumps(
    {
        "1": {
            "class_type": "CheckpointLoaderSimple",
            "inputs": {"ckpt_name": "secret.safetensors"},
        },
        "2": {
            "class_type": "CLIPTextEncode",
            "inputs": {"text": "a cat in Paris", "clip": ["1", 1]},
        },
        "3": {"class_type": "CLIPTextEncode", "inputs": {"text": "Bob 猫", "clip": ["1", 1]}},
        "4": {
            "class_type": "KSampler",
            "inputs": {
                "seed": 7,
                "steps": 20,
                "cfg": 4.5,
                "sampler_name": "euler",
                "scheduler": "karras",
                "denoise": 1,
                "model": ["1", 0],
                "positive": ["2", 0],
                "negative": ["3", 0],
            },
        },
        "5": {"class_type": "SaveImage", "inputs": {"filename_prefix": "Bob", "images": ["4", 0]}},
    }
)
NOVELAI = json.dumps(
    {
        "Software": "NovelAI",
        "Source": "NovelAI Diffusion V4.5 4BDE2A90",
        "Description": "a cat in Paris",
        "Comment": json.dumps(
            {"prompt": "a cat in Paris", "uc": "Bob", "steps": 28, "sampler": "k_euler", "seed": 1}
        ),
    }
)
FOOOCUS = json.dumps(
    {
        "prompt": "a cat",
        "metadata_scheme": "fooocus",
        "base_model": "secret",
        "steps": 30,
        "seed": 2,
    }
)
SWARM = json.dumps(
    {"sui_image_params": {"prompt": "a cat", "model": "secret", "seed": 3, "steps": 9}}
)
TEXTS = {"A1111": A1111, "ComfyUI": GRAPH, "NovelAI": NOVELAI, "Fooocus": FOOOCUS, "SwarmUI": SWARM}
PIXELS = riff_chunk(b"VP8L", b"/" + bytes(9))
SECRETS = ("Paris", "Bob", "secret", "cat", "猫", "\\u732b", "4BDE2A90")


def utf16(text: str, order: str) -> tuple[int, int, int, bytes]:
    return user_comment(b"UNICODE\0" + text.encode(f"utf-16-{order}"))


def field_of(generator: str) -> str:
    return "prompt" if generator == "ComfyUI" else "UserComment"


def containers(generator: str, text: str) -> dict[str, bytes]:
    """The text in every kind of part that holds texts."""
    name = field_of(generator) if generator != "A1111" else "parameters"
    block = tiff(orientation(6), inner=(a1111_comment(text),))
    little = tiff(inner=(utf16(text, "le"),), order="<")
    plain = tiff(
        ascii_entry(0x0131, "NovelAI"), inner=(user_comment(b"ASCII\0\0\0" + text.encode()),)
    )
    return {
        "png-text": png(text_chunk(name, text)),
        "png-after": png(after=(text_chunk(name, text),)),
        "png-compressed": png(compressed_chunk(name, text)),
        "png-international": png(international_chunk(name, text, compressed=True)),
        "png-exif": png(chunk(b"eXIf", block)),
        "jpeg-exif": jpeg(exif_segment(block)),
        "jpeg-little": jpeg(exif_segment(little)),
        "jpeg-plain": jpeg(exif_segment(plain)),
        "jpeg-comment": jpeg(segment(0xFE, text.encode())),
        "webp-exif": webp(canvas(), PIXELS, riff_chunk(b"EXIF", block)),
        "webp-before": webp(riff_chunk(b"EXIF", b"Exif\0\0" + little), canvas(), PIXELS),
    }


CASES = {
    f"{generator}-{container}": data
    for generator, text in TEXTS.items()
    for container, data in containers(generator, text).items()
}


def looked_at(folder: Path, data: bytes) -> Report:
    file = folder / f"{len(os.listdir(folder))}.png"  # noqa: PTH208
    file.write_bytes(data)
    return report_on(file)


def texts_in(data: bytes, report: Report) -> str:
    """All that a file says, to us and to those who look at its bytes."""
    raw = " ".join(
        data.decode(encoding, "replace") for encoding in ("utf-8", "utf-16-be", "utf-16-le")
    )
    return "\n".join([raw, *report.facts.fields, *report.facts.fields.values(), report.facts.text])


@pytest.mark.parametrize("data", CASES.values(), ids=CASES.keys())
def test_a_sample_is_read_as_its_original(data: bytes, tmp_path: Path) -> None:
    before = looked_at(tmp_path, data)
    sample = bytes(make_sample(data, frozenset(before.facts.fields.values())).data)
    after = looked_at(tmp_path, sample)
    assert before.chosen == after.chosen
    assert before.level == after.level
    assert before.container == after.container
    assert list(before.facts.fields) == list(after.facts.fields)
    assert (before.facts.width, before.facts.height) == (after.facts.width, after.facts.height)
    old, new = before.facts.generation, after.facts.generation
    if old is not None and new is not None:
        assert list(old.settings) == list(new.settings)
        assert old.settings.get("Steps") == new.settings.get("Steps")
        assert [one.weight for one in old.loras] == [one.weight for one in new.loras]
        assert bool(old.prompt) == bool(new.prompt)
        assert bool(old.negative) == bool(new.negative)
    text = texts_in(sample, after)
    assert not [secret for secret in SECRETS if secret in text]


@pytest.mark.parametrize("container", ["png-text", "jpeg-exif", "webp-exif"])
def test_a_sample_is_a_picture_of_one_colour(container: str) -> None:
    data = CASES[f"A1111-{container}"]
    with Image.open(io.BytesIO(make_sample(data, {A1111}).data)) as picture:
        picture.load()
        assert all(low == high for low, high in picture.convert("RGB").getextrema())
        assert picture.size == (64, 48)


def test_most_cases_are_understood(tmp_path: Path) -> None:
    understood = [looked_at(tmp_path, data).level != "raw" for data in CASES.values()]
    assert sum(understood) > len(understood) * 0.8


def test_persons_places_thumbnails_and_certificates_are_left_out(tmp_path: Path) -> None:
    block = tiff(
        ascii_entry(0x013B, "Bob Smith"),
        ascii_entry(0x0132, "2026:11:25 12:00:00"),
        ascii_entry(0x010E, "a cat"),
        (0x8825, 4, 1, b"\0\0\0\x08"),
    )
    data = png(
        text_chunk("Author", "Bob"),
        chunk(b"eXIf", block),
        chunk(b"caBX", C2PA_STORE),
        chunk(b"iCCP", b"Bob's screen"),
        chunk(b"tIME", b"1234567"),
        chunk(b"gAMA", b"1234"),
        after=(chunk(b"prVt", b"Bob"),),
    )
    before = looked_at(tmp_path, data)
    sample = make_sample(data, frozenset(before.facts.fields.values()))
    after = looked_at(tmp_path, bytes(sample.data))
    assert list(after.facts.fields) == ["ImageDescription"]
    assert sample.kept == ["eXIf", "gAMA"]
    assert sample.left_out == ["tEXt Author", "caBX", "iCCP", "tIME", "prVt"]
    assert b"Bob" not in sample.data
    assert b"2026" not in sample.data
    assert len(sample.data) < 400


def test_a_long_exif_block_of_a_jpeg_is_cut_as_it_was(tmp_path: Path) -> None:
    text = f"{'a cat in Paris, ' * 9_000}\n{A1111.splitlines()[-1]}"
    block = tiff(inner=(user_comment(b"ASCII\0\0\0" + text.encode()),))
    pieces = [block[at : at + 65_000] for at in range(0, len(block), 65_000)]
    data = jpeg(*map(exif_segment, pieces))
    before = looked_at(tmp_path, data)
    sample = bytes(make_sample(data, frozenset(before.facts.fields.values())).data)
    after = looked_at(tmp_path, sample)
    assert before.facts.generation
    assert after.facts.generation
    assert list(after.facts.generation.settings) == list(before.facts.generation.settings)
    assert len(after.facts.fields["UserComment"]) >= len(text)


def test_a_sample_of_an_impossible_size_has_one_pixel(tmp_path: Path) -> None:
    data = png(text_chunk("parameters", A1111), width=2**31 - 1, height=2**31 - 1)
    sample = make_sample(data, {A1111})
    report = looked_at(tmp_path, bytes(sample.data))
    assert (report.facts.width, report.facts.height) == (1, 1)
    assert len(sample.data) < 1_000


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\x1a\x45\xdf\xa3", avif(b""), b"RIFF1234WAVE"])
def test_other_kinds_are_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="No bug sample can be made yet"):
        make_sample(data, ())


@given(
    st.sampled_from(sorted(CASES)),
    st.integers(0, 3_000),
    st.lists(st.tuples(st.integers(0, 3_000), st.integers(0, 255)), max_size=6),
)
def test_damaged_files_give_samples_without_words_too(
    case: str, end: int, changes: list[tuple[int, int]]
) -> None:
    data = bytearray(CASES[case])
    for at, value in changes:
        if 12 <= at < len(data):
            data[at] = value
    sample = make_sample(bytes(data[: max(end, 12)]), TEXTS.values())
    assert b"Paris" not in sample.data


def test_a_damaged_compressed_text_is_left_out() -> None:
    sample = make_sample(
        png(chunk(b"zTXt", b"parameters\0\0" + zlib.compress(b"cat")[:5])), {"cat"}
    )
    assert sample.left_out == ["zTXt parameters"]
