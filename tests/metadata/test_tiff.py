"""TIFF and PSD: their size, and what a TIFF says."""

from __future__ import annotations

import contextlib
import io
import struct
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from iib_core.errors import UnreadableError
from iib_core.metadata.containers import read_contents
from iib_core.metadata.window import Window

TEXT = "a walrus at sea"


def tiff(turn: int = 1, **more: Any) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = turn
    exif[0x010E] = TEXT
    out = io.BytesIO()
    Image.new("RGB", (40, 24), "teal").save(out, "TIFF", exif=exif, **more)
    return out.getvalue()


def test_a_tiff_says_how_large_it_is_and_what_is_written_in_it() -> None:
    shapes: list[dict[str, Any]] = [{}, {"compression": "tiff_lzw"}]
    for more in shapes:
        read = read_contents(Window(io.BytesIO(tiff(**more))))
        assert (read.width, read.height) == (40, 24)
        assert read.fields["ImageDescription"] == TEXT
    turned = read_contents(Window(io.BytesIO(tiff(6))))
    assert (turned.width, turned.height) == (24, 40)


def test_a_psd_says_how_large_it_is() -> None:
    head = struct.pack(">4sH6xHIIHH", b"8BPS", 1, 3, 24, 40, 8, 3)
    assert read_contents(Window(io.BytesIO(head + bytes(99))))[:2] == (40, 24)


@given(st.data())
def test_damaged_ones_raise_what_can_be_told(data: st.DataObject) -> None:
    content = bytearray(tiff())
    for _ in range(data.draw(st.integers(0, 4))):
        content[data.draw(st.integers(0, 400))] = data.draw(st.integers(0, 255))
    cut = bytes(content[: data.draw(st.integers(0, len(content)))])
    with contextlib.suppress(UnreadableError):
        read_contents(Window(io.BytesIO(cut)))
