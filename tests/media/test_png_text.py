from __future__ import annotations

import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from iib_core.errors import UnreadableError
from iib_core.media.pictures import shrink
from iib_core.media.png_text import SIGNATURE, without_packed_text

MORE_THAN_PILLOW_UNPACKS = "prompt " * 400_000


def png(*texts: tuple[str, dict[str, Any]]) -> bytes:
    info = PngImagePlugin.PngInfo()
    for text, options in texts:
        if "lang" in options:
            info.add_itxt("prompt", text, **options)
        else:
            info.add_text("prompt", text, **options)
    out = io.BytesIO()
    Image.linear_gradient("L").save(out, "PNG", pnginfo=info)
    return out.getvalue()


PLAIN = png()
PACKED = {"zip": True}
PACKED_UNICODE = {"zip": True, "lang": "en"}
UNICODE = {"zip": False, "lang": "en"}


def left(content: bytes) -> bytes:
    return without_packed_text(io.BytesIO(content)).read()


@given(st.binary(max_size=100))
def test_what_is_no_png_is_left_as_it_is(content: bytes) -> None:
    assert left(content) == content


@given(st.integers(0, len(PLAIN)), st.binary(max_size=20))
def test_any_damage_is_survived(at: int, noise: bytes) -> None:
    content = png(("text", PACKED))
    left(content[:at] + noise)
    left(content[:at] + noise + content[at + len(noise) :])


def test_a_chunk_that_claims_to_be_longer_than_the_file_ends_it() -> None:
    content = SIGNATURE + b"\xff\xff\xff\xffzTXt" + b"x" * 20
    assert left(content) == SIGNATURE


@pytest.mark.parametrize("options", [PACKED, PACKED_UNICODE], ids=["zTXt", "iTXt"])
def test_a_picture_with_more_text_than_pillow_unpacks_is_shown(options: dict[str, Any]) -> None:
    content = png((MORE_THAN_PILLOW_UNPACKS, options))
    assert left(content) == PLAIN
    assert shrink(io.BytesIO(content), "a.png", 64, 64) == shrink(
        io.BytesIO(PLAIN), "a.png", 64, 64
    )


def test_text_after_the_pixels_is_left_out_too() -> None:
    packed = png((MORE_THAN_PILLOW_UNPACKS, PACKED))
    start = packed.index(b"zTXt") - 4
    length = int.from_bytes(packed[start : start + 4], "big") + 12
    end = PLAIN.index(b"IEND") - 4
    content = PLAIN[:end] + packed[start : start + length] + PLAIN[end:]
    assert left(content) == PLAIN


def test_several_are_left_out_and_what_is_not_packed_is_kept() -> None:
    content = png(("one", PACKED), ("two", {}), ("three", PACKED_UNICODE), ("four", UNICODE))
    assert left(content) == png(("two", {}), ("four", UNICODE))


def test_a_truncated_picture_stays_unreadable() -> None:
    content = png((MORE_THAN_PILLOW_UNPACKS, PACKED))[:-60]
    with pytest.raises(UnreadableError):
        shrink(io.BytesIO(content), "a.png", 64, 64)
