"""Other texts in pictures, and nothing else in them is other."""

from __future__ import annotations

import contextlib
import io
from pathlib import Path
from typing import Any

import piexif
import piexif.helper
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from iib_core.errors import MetadataError, UnreadableError
from iib_core.metadata import MediaKind, read_facts, without_metadata_at
from iib_core.metadata.rewriting import with_infotext
from iib_core.metadata.user_comment_writing import EMPTY_EXIF, with_user_comment

TEXT = "a walrus at sea\nNegative prompt: sand\nSteps: 9, Sampler: DDIM, CFG scale: 7, Seed: 77"
OTHER = TEXT.replace("walrus", "海象 😀 «ünder»" * 3)
OLD = "an old text\nSteps: 1, Sampler: Euler, CFG scale: 7, Seed: 1"


def picture(form: str, text: str = "", mode: str = "RGB", **more: Any) -> bytes:
    """With a text as A1111 writes it, if there is one."""
    image = Image.linear_gradient("L").resize((40, 24)).convert(mode)
    if mode == "RGBA":
        image.putalpha(Image.linear_gradient("L").resize((40, 24)))
    if text and form == "PNG":
        info = PngInfo()
        info.add_text("before", "stays")
        info.add_text("parameters", text)
        info.add_itxt("after", "stays, too")
        more["pnginfo"] = info
    elif text:
        comment = piexif.helper.UserComment.dump(text, encoding="unicode")
        more["exif"] = piexif.dump(
            {"0th": {piexif.ImageIFD.Make: "camera", 0x0112: 6}, "Exif": {0x9286: comment}}
        )
    out = io.BytesIO()
    image.save(out, form, **more)
    return out.getvalue()


def pixels(content: bytes) -> tuple[tuple[int, int], bytes]:
    image = Image.open(io.BytesIO(content))
    image.load()
    return image.size, image.convert("RGBA").tobytes()


def text_in(content: bytes, tmp_path: Path, form: str) -> str:
    path = tmp_path / f"x.{form.lower()}"
    path.write_bytes(content)
    name = "parameters" if form == "PNG" else "UserComment"
    return read_facts(path, MediaKind.IMAGE).fields[name]


SHAPES: list[tuple[str, dict[str, Any]]] = [
    ("PNG", {}),
    ("PNG", {"mode": "RGBA"}),
    ("JPEG", {}),
    ("JPEG", {"progressive": True}),
    ("WEBP", {}),
    ("WEBP", {"lossless": True}),
    ("WEBP", {"lossless": True, "mode": "RGBA"}),
    ("WEBP", {"mode": "RGBA", "quality": 40}),
    ("WEBP", {"xmp": b"<x/>"}),
    ("WEBP", {"icc_profile": b"profile" * 9}),
]


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"not a picture", b"RIFF\0\0\0\0WAVE"])
def test_what_holds_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableError):
        with_infotext(content, TEXT)


@pytest.mark.parametrize(("form", "more"), SHAPES)
@pytest.mark.parametrize("old", ["", OLD])
def test_the_text_is_read_and_the_pixels_stay(
    form: str, more: dict[str, Any], old: str, tmp_path: Path
) -> None:
    content = picture(form, old, **more) + (b"" if form == "JPEG" else b"behind")
    for text in (TEXT, OTHER, "x", TEXT):
        written = with_infotext(content, text)
        assert text_in(written, tmp_path, form) == text
        assert pixels(written) == pixels(content)
        assert b"an old text" not in written.replace(b"\0", b"")
        assert written.endswith(b"behind") or form == "JPEG"
        assert with_infotext(written, text) == written, "it says so already"
        content = written
    bare = tmp_path / f"bare.{form.lower()}"
    bare.write_bytes(picture(form, "", **more))
    changed = tmp_path / f"changed.{form.lower()}"
    changed.write_bytes(with_infotext(bare.read_bytes(), TEXT))
    assert pixels(without_metadata_at(str(changed))) == pixels(bare.read_bytes())


def test_all_else_in_the_file_stays() -> None:
    image = Image.open(io.BytesIO(with_infotext(picture("PNG", OLD), TEXT)))
    image.load()
    assert image.info == {"before": "stays", "parameters": TEXT, "after": "stays, too"}
    for form in ("JPEG", "WEBP"):
        image = Image.open(io.BytesIO(with_infotext(picture(form, OLD), OTHER)))
        exif = image.getexif()
        assert (exif[0x010F], exif[0x0112]) == ("camera", 6)
        raw = piexif.load(image.info["exif"])["Exif"][piexif.ExifIFD.UserComment]
        assert piexif.helper.UserComment.load(raw) == OTHER, "as WebUIs read it"


def test_a_block_does_not_grow_with_each_text() -> None:
    content = with_infotext(picture("JPEG"), TEXT)
    sizes = set()
    for number in range(5):
        content = with_infotext(content, TEXT.replace("walrus", f"walrus {number}"))
        sizes.add(len(content))
    assert len(sizes) == 1


def test_a_text_that_is_too_long_for_the_file_is_refused(tmp_path: Path) -> None:
    long = "a" * 60_000
    assert text_in(with_infotext(picture("JPEG"), long), tmp_path, "JPEG") == long, "as ASCII"
    for text in ("ä" * 60_000, "a" * 70_000):
        with pytest.raises(MetadataError, match="too long"):
            with_infotext(picture("JPEG"), text)
        assert text_in(with_infotext(picture("WEBP"), text), tmp_path, "WEBP") == text


@given(st.sampled_from(["PNG", "JPEG", "WEBP"]), st.data())
def test_damaged_files_raise_what_can_be_told(form: str, data: st.DataObject) -> None:
    content = bytearray(picture(form, OLD))
    for _ in range(data.draw(st.integers(0, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(content[: data.draw(st.integers(0, len(content)))])
    with contextlib.suppress(UnreadableError):
        with_infotext(cut, TEXT)


@given(st.binary(max_size=120), st.sampled_from([b"II*\0", b"MM\0*"]))
def test_a_damaged_block_is_refused_or_says_it(rest: bytes, head: bytes) -> None:
    comment = b"UNICODE\0" + TEXT.encode("utf-16-be")
    with contextlib.suppress(MetadataError):
        assert comment in with_user_comment(head + rest, comment)
    assert comment in with_user_comment(EMPTY_EXIF, comment)
