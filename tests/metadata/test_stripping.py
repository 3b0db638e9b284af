from __future__ import annotations

import contextlib
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from iib_core.errors import UnreadableError
from iib_core.metadata.stripping import without_metadata

SECRET = "a secret lighthouse"


def picture(form: str, turn: int = 1, **more: Any) -> bytes:
    """A picture that says its secret in every way that Pillow knows, and behind its end."""
    image = Image.linear_gradient("L").resize((40, 24)).convert("RGB")
    exif = Image.Exif()
    exif[0x010E] = SECRET
    exif[0x0112] = turn
    info = PngInfo()
    info.add_text("parameters", SECRET)
    info.add_itxt("XML:com.adobe.xmp", SECRET)
    info.add(b"tEXt", b"late\0" + SECRET.encode(), after_idat=True)
    told: dict[str, dict[str, Any]] = {
        "PNG": {"pnginfo": info},
        "JPEG": {"comment": SECRET.encode()},
        "WEBP": {},
    }
    out = io.BytesIO()
    image.save(out, form, exif=exif.tobytes(), **told[form], **more)
    return out.getvalue() + SECRET.encode()


def pixels(content: bytes) -> tuple[tuple[int, int], bytes]:
    image = Image.open(io.BytesIO(content))
    image.load()
    return image.size, image.convert("RGBA").tobytes()


SHAPES: list[tuple[str, dict[str, Any]]] = [
    ("PNG", {}),
    ("JPEG", {}),
    ("JPEG", {"progressive": True}),
    ("JPEG", {"restart_marker_blocks": 1}),
    ("WEBP", {}),
    ("WEBP", {"lossless": True}),
    ("WEBP", {"xmp": SECRET.encode()}),
]


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"not a picture", b"RIFF\0\0\0\0WAVE"])
def test_what_is_no_such_picture_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableError):
        without_metadata(content)


@pytest.mark.parametrize(("form", "more"), SHAPES)
@pytest.mark.parametrize("turn", [1, 6])
def test_the_pixels_stay_and_the_rest_goes(form: str, more: dict[str, Any], turn: int) -> None:
    content = picture(form, turn, **more)
    assert SECRET.encode() in content
    bare = without_metadata(content)
    assert SECRET.encode() not in bare
    assert pixels(bare) == pixels(content)
    image = Image.open(io.BytesIO(bare))
    assert image.getexif().get(0x0112, 1) == turn
    assert without_metadata(bare) == bare


def test_an_animation_stays_one() -> None:
    frames = [Image.new("RGB", (20, 20), color) for color in ("red", "green", "blue")]
    for form in ("PNG", "WEBP"):
        out = io.BytesIO()
        frames[0].save(out, form, save_all=True, append_images=frames[1:])
        assert Image.open(io.BytesIO(without_metadata(out.getvalue()))).n_frames == 3  # type: ignore[attr-defined]


def test_a_colour_profile_stays() -> None:
    for form in ("PNG", "JPEG", "WEBP"):
        content = picture(form, icc_profile=b"profile" * 20)
        image = Image.open(io.BytesIO(without_metadata(content)))
        assert image.info["icc_profile"] == b"profile" * 20


@given(st.sampled_from(["PNG", "JPEG", "WEBP"]), st.data())
def test_damaged_files_raise_what_can_be_told(form: str, data: st.DataObject) -> None:
    content = bytearray(picture(form, 6))
    for _ in range(data.draw(st.integers(0, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(content[: data.draw(st.integers(0, len(content)))])
    with contextlib.suppress(UnreadableError):
        without_metadata(cut)
