"""A picture is told by its pixels, whatever is written about it."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pytest
from PIL import Image

from iib_core.metadata.fingerprint import DIGEST_BYTES, LEAST_PIXELS, fingerprint
from iib_core.metadata.kinds import MediaKind
from iib_core.metadata.options import STANDARD
from iib_core.metadata.reading import read_file
from tests.metadata.made import international_chunk, png, text_chunk


def noise(seed: int, length: int = 3 * LEAST_PIXELS) -> bytes:
    return random.Random(seed).randbytes(length)


def mark(tmp_path: Path, data: bytes, name: str = "a.png") -> bytes:
    path = tmp_path / name
    path.write_bytes(data)
    return read_file(str(path), MediaKind.IMAGE, None, STANDARD)[1]


def encoded(seed: int, kind: str, **options: object) -> bytes:
    """A picture of noise that Pillow has written."""
    picture = Image.frombytes("RGB", (96, 96), noise(seed, 96 * 96 * 3))
    stream = io.BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()


def exif(text: str) -> bytes:
    exif = Image.Exif()
    exif[0x010E] = text
    return exif.tobytes()


def test_texts_before_and_behind_do_not_matter(tmp_path: Path) -> None:
    pixels = (noise(1),)
    plain = mark(tmp_path, png(pixels=pixels))
    assert len(plain) == DIGEST_BYTES
    long = international_chunk("parameters", "cat " * 20_000)
    for other in (
        png(text_chunk("parameters", "a cat"), pixels=pixels),
        png(long, pixels=pixels),
        png(pixels=pixels, after=(text_chunk("parameters", "a cat"),)),
        png(long, pixels=pixels, after=(long,)),
    ):
        assert mark(tmp_path, other) == plain


def test_pixels_in_pieces_are_told_apart_by_their_end(tmp_path: Path) -> None:
    pieces = tuple(noise(number) for number in range(5))
    whole = mark(tmp_path, png(pixels=pieces))
    text = text_chunk("parameters", "a cat")
    assert mark(tmp_path, png(text, pixels=pieces, after=(text,))) == whole
    assert mark(tmp_path, png(pixels=(*pieces[:4], noise(9)))) != whole
    assert mark(tmp_path, png(pixels=pieces[:4])) != whole
    assert mark(tmp_path, png(pixels=(noise(9), *pieces[1:]))) != whole


@pytest.mark.parametrize(
    ("kind", "options"), [("JPEG", {}), ("WEBP", {}), ("WEBP", {"lossless": 1})]
)
def test_other_containers_keep_their_pixels_apart_too(
    tmp_path: Path, kind: str, options: dict[str, object]
) -> None:
    one = mark(tmp_path, encoded(1, kind, **options))
    assert mark(tmp_path, encoded(1, kind, exif=exif("a cat"), **options)) == one
    assert mark(tmp_path, encoded(2, kind, exif=exif("a cat"), **options)) != one


def test_flat_pictures_are_told_by_all_that_is_in_them(tmp_path: Path) -> None:
    black = (b"black" * 100,)
    one, two = (text_chunk("parameters", text) for text in ("Seed: 1", "Seed: 2"))
    assert mark(tmp_path, png(one, pixels=black)) != mark(tmp_path, png(two, pixels=black))
    assert mark(tmp_path, png(one, pixels=black)) == mark(tmp_path, png(one, pixels=black), "b.png")


@pytest.mark.parametrize("data", [b"\xff\xd8\xff\xda", b"RIFF\x0c\0\0\0WEBPVP8 \xff\xff\xff\xff"])
def test_what_breaks_off_has_a_fingerprint_or_none(data: bytes) -> None:
    from iib_core.metadata.window import Window

    assert len(fingerprint(Window(io.BytesIO(data)))) == DIGEST_BYTES
    window = Window(io.BytesIO(data))
    window.pixels = (3, 2**40)
    assert len(fingerprint(window)) == DIGEST_BYTES
