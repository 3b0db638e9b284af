from __future__ import annotations

import io
import random
import struct
import time
import zlib
from collections.abc import Callable
from itertools import cycle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from iib_core.metadata.stealth import read_stealth
from iib_core.metadata.window import Window
from tests.metadata.made import INFOTEXT, chunk, jpeg, png
from tests.metadata.made_stealth import SIGNATURES, hiding, message


def read(data: bytes) -> str:
    return read_stealth(Window(io.BytesIO(data)))


def saved(picture: Image.Image, form: str = "PNG") -> bytes:
    file = io.BytesIO()
    picture.save(file, form, lossless=True, exact=True, compress_level=1)
    return file.getvalue()


# What hides nothing, and what is damaged


@given(st.binary(max_size=200), st.booleans())
def test_any_bytes_hide_a_text_or_nothing(raw: bytes, is_packed: bool) -> None:
    rows = zlib.compress(raw) if is_packed else raw
    header = struct.pack(">IIBBBBB", 3, 5, 8, 6, 0, 0, 0)
    read(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows))
    read(b"\x89PNG" + raw)
    read(b"RIFF\0\0\0\0WEBPVP8L" + raw)


def test_a_picture_cut_anywhere_hides_less() -> None:
    whole = saved(hiding(message(INFOTEXT.encode()), 40, 60))
    for length in range(0, len(whole), 17):
        assert read(whole[:length]) in ("", INFOTEXT)


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
@pytest.mark.parametrize("mode", ["RGBA", "RGB"])
def test_noise_hides_nothing(mode: str, form: str) -> None:
    assert read(saved(hiding(b"", 40, 60, mode=mode), form)) == ""


@pytest.mark.parametrize("said", [b"s", b"stealth_pngnone", message(b"")[:-4] + b"\xff" * 4])
def test_a_message_that_is_none_is_left_out(said: bytes) -> None:
    assert read(saved(hiding(said, 40, 60))) == ""


@pytest.mark.parametrize("packed", [True, False])
def test_a_message_longer_than_the_picture_is_left_out(packed: bool) -> None:
    said = message(random.Random(2).randbytes(9999), packed=packed)
    assert read(saved(hiding(said, 40, 60))) == ""


def test_a_bomb_is_left_out() -> None:
    said = message(bytes(60_000_000), packed=True)
    began = time.process_time()
    assert read(saved(hiding(said, 800, 800))) == ""
    assert time.process_time() - began < 3


def test_what_is_no_gzip_or_no_text_is_left_out() -> None:
    said = SIGNATURES["alpha", True] + struct.pack(">I", 40) + b"nogzip"
    assert read(saved(hiding(said, 40, 60))) == ""
    assert read(saved(hiding(message(b"\xff\xfe\xfd"), 40, 60))) == ""


@pytest.mark.parametrize("mode", ["L", "LA", "P", "1", "I;16"])
def test_pictures_without_three_channels_hide_nothing(mode: str) -> None:
    assert read(saved(Image.new(mode, (40, 60)))) == ""
    assert read(jpeg()) == ""


def test_a_picture_of_a_trillion_pixels_is_not_looked_into() -> None:
    assert read(png(width=2**31 - 1, height=2**31 - 1)) == ""


def test_a_large_picture_that_hides_nothing_costs_nothing() -> None:
    picture = Image.new("RGBA", (6000, 6000), "teal")
    data = saved(picture)
    began = time.process_time()
    for _ in range(100):
        assert read(data) == ""
    assert time.process_time() - began < 1


# What hides a text


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize(("channel", "mode"), [("alpha", "RGBA"), ("rgb", "RGBA"), ("rgb", "RGB")])
@pytest.mark.parametrize("form", ["PNG", "WEBP"])
@pytest.mark.parametrize("size", [(40, 60), (3000, 1), (1, 3000), (7, 500)])
def test_every_way_of_hiding_is_read(
    channel: str, mode: str, packed: bool, form: str, size: tuple[int, int]
) -> None:
    said = message(INFOTEXT.encode(), channel, packed=packed)
    assert read(saved(hiding(said, *size, channel, mode), form)) == INFOTEXT


def _filtered(picture: Image.Image, kind: Callable[[int], int]) -> bytes:
    """A PNG whose rows are filtered as told."""
    width, height = picture.size
    channels = len(picture.getbands())
    data, stride = picture.tobytes(), picture.size[0] * channels
    above, rows = bytes(stride), b""
    for y in range(height):
        row = data[y * stride : (y + 1) * stride]
        left = bytes(channels) + row[:-channels]
        up_left = bytes(channels) + above[:-channels]
        filter_ = kind(y)
        guesses = {
            0: bytes(stride),
            1: left,
            2: above,
            3: bytes((a + b) // 2 for a, b in zip(left, above, strict=True)),
            4: bytes(map(_paeth, left, above, up_left)),
        }[filter_]
        rows += bytes([filter_]) + bytes(
            value - guess & 255 for value, guess in zip(row, guesses, strict=True)
        )
        above = row
    pixels = zlib.compress(rows)
    pieces = [chunk(b"IDAT", pixels[at : at + 777]) for at in range(0, len(pixels), 777)]
    colour = 6 if channels == 4 else 2
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(pieces) + chunk(b"IEND", b"")


def _paeth(a: int, b: int, c: int) -> int:
    return min((a, b, c), key=lambda one: abs(a + b - c - one))


@pytest.mark.parametrize("mode", ["RGBA", "RGB"])
@pytest.mark.parametrize("filters", [(0,), (1,), (2,), (3,), (4,), (4, 3, 2, 1, 0)])
def test_every_filter_of_png_is_undone(filters: tuple[int, ...], mode: str) -> None:
    picture = hiding(message(INFOTEXT.encode(), "rgb"), 30, 40, "rgb", mode)
    order = cycle(filters)
    data = _filtered(picture, lambda _row: next(order))
    assert Image.open(io.BytesIO(data)).tobytes() == picture.tobytes()
    assert read(data) == INFOTEXT


def test_a_long_text_in_a_large_picture_is_read_within_a_second() -> None:
    text = random.Random(3).randbytes(15_000).hex()
    said = message(text.encode())
    data = saved(hiding(said, 1216, 1216))
    began = time.process_time()
    assert read(data) == text
    assert time.process_time() - began < 1
