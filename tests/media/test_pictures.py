"""Pictures of every kind, and files that only say that they are."""

from __future__ import annotations

import contextlib
import io
import struct
import zlib
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from iib_core.errors import UnreadableError
from iib_core.media.pictures import (
    HEAD_BYTES,
    MAX_PIXELS,
    is_shown_by_browsers,
    shrink,
    shrink_moving,
    type_if_small,
)

RED, BLUE = (255, 0, 0), (0, 0, 255)


def encode(image: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def small(content: bytes, width: int = 64, height: int = 64) -> Image.Image:
    data = shrink(io.BytesIO(content), "a.png", width, height)
    image = Image.open(io.BytesIO(data))
    assert image.format == "WEBP"
    image.load()
    return image


def halves(width: int = 200, height: int = 100, left: Any = RED, right: Any = BLUE) -> Image.Image:
    image = Image.new("RGB", (width, height), left)
    image.paste(right, (width // 2, 0, width, height))
    return image


def is_near(colour: Any, expected: tuple[int, ...], by: int = 24) -> bool:
    return all(abs(one - other) <= by for one, other in zip(colour, expected, strict=True))


def _chunk(name: bytes, content: bytes) -> bytes:
    crc = struct.pack(">I", zlib.crc32(name + content))
    return struct.pack(">I", len(content)) + name + content + crc


def png_header(width: int, height: int) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", header)
        + _chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + _chunk(b"IEND", b"")
    )


def psd(image: Image.Image) -> bytes:
    """A Photoshop file of one picture, not packed. Source: Adobe Photoshop File Formats."""
    modes = {"L": 1, "RGB": 3, "RGBA": 3, "CMYK": 4}
    sizes = struct.pack(">HIIHH", len(image.getbands()), *image.size[::-1], 8, modes[image.mode])
    nothing = bytes(12)  # no palette, no resources, no layers
    planes = b"".join(band.tobytes() for band in image.split())
    return b"8BPS\0\1" + bytes(6) + sizes + nothing + b"\0\0" + planes


WHOLE = encode(halves())
# Width, height, bits, no packing, black is 0, one strip: 50,000 pixels square.
TIFF_HEADER = b"II*\0\x08\0\0\0\x07\0" + b"".join(
    struct.pack("<HHII", tag, 4, 1, value)
    for tag, value in (
        (256, 50_000),
        (257, 50_000),
        (258, 8),
        (259, 1),
        (262, 1),
        (273, 8),
        (279, 9),
    )
)

UNREADABLE = {
    "empty": b"",
    "text": b"root:x:0:0:root:/root:/bin/bash\n" * 50,
    "truncated": WHOLE[: len(WHOLE) // 2],
    "only a signature": WHOLE[:8],
    "50,000 pixels square": png_header(50_000, 50_000),
    "a bomb": png_header(2**31 - 1, 2**31 - 1),
    "no pixels wide": png_header(0, 10),
    "pixels missing": png_header(500, 500),
    "truncated jpeg": encode(halves(), "JPEG")[:300],
    "truncated webp": encode(halves(), "WEBP")[:60],
    "postscript": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nshowpage\n",
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    "ppm, which is not on the list": encode(halves(), "PPM"),
    "truncated tiff": encode(halves(), "TIFF")[:2000],
    "tiff of too many pixels": TIFF_HEADER,
    "truncated psd": psd(halves())[:500],
    "psd without channels": psd(halves())[:26],
}


@pytest.mark.parametrize("content", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_what_is_no_whole_picture_is_unreadable_and_its_name_is_told(content: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"^holiday\.png "):
        shrink(io.BytesIO(content), "holiday.png", 64, 64)


def test_a_picture_of_too_many_pixels_is_refused_by_its_header_even_if_the_host_allows_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", None)
    content = png_header(20_000, MAX_PIXELS // 20_000 + 1)
    with pytest.raises(UnreadableError, match="too many"):
        shrink(io.BytesIO(content), "a.png", 64, 64)


@given(
    st.binary(max_size=200),
    st.sampled_from(["PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF"]),
    st.data(),
)
@settings(max_examples=150, deadline=None)
def test_any_bytes_give_a_thumbnail_or_unreadableerror(
    noise: bytes, kind: str, data: st.DataObject
) -> None:
    content = bytearray(encode(halves(40, 20), kind))
    at = data.draw(st.integers(0, len(content)))
    content[at : at + len(noise)] = noise
    with contextlib.suppress(UnreadableError):
        shrink(io.BytesIO(content), "a", 32, 32)
    with contextlib.suppress(UnreadableError):
        type_if_small(io.BytesIO(content), "a", 32, 32)


def test_a_picture_50_000_pixels_wide_and_few_high_is_shown() -> None:
    assert small(encode(Image.new("L", (50_000, 20)))).size == (64, 1)


@pytest.mark.parametrize(
    ("box", "size"),
    [((64, 64), (64, 32)), ((64, 16), (32, 16)), ((1, 1), (1, 1)), ((9999, 9999), (200, 100))],
)
def test_the_shape_is_kept_and_nothing_enlarged(
    box: tuple[int, int], size: tuple[int, int]
) -> None:
    assert small(WHOLE, *box).size == size


@pytest.mark.parametrize("kind", ["JPEG", "WEBP", "PNG"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_is_upright_as_its_camera_said(kind: str, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    content = encode(halves(400, 800), kind, exif=exif.tobytes())
    image = small(content, 256, 256).convert("RGB")
    turned = orientation >= 5
    assert image.size == ((256, 128) if turned else (128, 256))
    # The left half is red as stored; where it is seen follows from the orientation.
    where = {1: "left", 2: "right", 3: "right", 4: "left", 5: "top", 6: "top", 7: "bottom",
             8: "bottom"}[orientation]  # fmt: skip
    width, height = image.size
    at = {
        "left": (5, height // 2),
        "right": (width - 5, height // 2),
        "top": (width // 2, 5),
        "bottom": (width // 2, height - 5),
    }[where]
    assert is_near(image.getpixel(at), RED)


@pytest.mark.filterwarnings("ignore:Corrupt EXIF")  # Pillow's, which is right
def test_damaged_exif_does_not_hide_a_picture() -> None:
    content = encode(halves(), "JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff\xff\xff")
    assert small(content).size == (64, 32)
    odd = Image.Exif()
    odd[0x0112] = 77
    assert small(encode(halves(), "JPEG", exif=odd.tobytes())).size == (64, 32)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_transparency_is_kept(mode: str) -> None:
    image = Image.new("RGBA", (100, 100), (255, 255, 255, 0))
    image.paste((255, 255, 255, 255), (50, 0, 100, 100))
    shown = small(encode(image.quantize(8) if mode == "P" else image.convert(mode)))
    assert shown.getchannel("A").getpixel((5, 32)) == 0
    assert shown.getchannel("A").getpixel((60, 32)) == 255


def test_one_colour_made_transparent_is_kept() -> None:
    shown = small(encode(halves(), transparency=RED))
    assert shown.getchannel("A").getpixel((5, 16)) == 0
    assert is_near(shown.convert("RGB").getpixel((60, 16)), BLUE)


def test_16_bits_a_pixel_are_not_all_white() -> None:
    image = Image.frombytes("I;16", (100, 100), struct.pack("<H", 0x4000) * 10_000)
    assert is_near(small(encode(image)).convert("RGB").getpixel((30, 30)), (64, 64, 64), 3)


@pytest.mark.parametrize(
    ("mode", "values", "shown"),
    [
        ("I", [0, 0x4000], 64),
        ("I", [-5, 2**30], 255),
        ("I", [2**30, 2**29], 127),
        ("F", [0.0, 0.25], 64),
        ("F", [0.0, 1.0], 255),
        ("F", [8.0, 4.0], 127),  # brighter than white
        ("F", [float("inf"), 1.0], 255),
        ("F", [float("nan"), 0.5], 127),
    ],
)
def test_numbers_of_32_bits_are_grey_from_black_to_white(
    mode: str, values: list[float], shown: int
) -> None:
    image = Image.new(mode, (100, 100), values[1])
    image.paste(values[0], (0, 0, 20, 100))
    pixel = small(encode(image, "TIFF")).convert("RGB").getpixel((50, 30))
    assert is_near(pixel, (shown,) * 3, 4)


@pytest.mark.parametrize("packed", ["raw", "tiff_lzw", "tiff_adobe_deflate"])
@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "LAB"])
def test_tiff_files_have_their_colours(mode: str, packed: str) -> None:
    if mode == "LAB":
        srgb, lab = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB")
        image = ImageCms.profileToProfile(halves(100, 100, RED, RED), srgb, lab, outputMode="LAB")
        assert image is not None
        expected = RED
    else:
        image, expected = Image.new("RGB", (100, 100), (255, 255, 255)).convert(mode), (255,) * 3
    shown = small(encode(image, "TIFF", compression=packed)).convert("RGB").getpixel((30, 30))
    assert is_near(shown, expected)


@pytest.mark.parametrize(("channels", "kind"), [(1, 0), (2, 4), (3, 2), (4, 6)])
def test_png_files_of_16_bits_a_channel_are_shown(channels: int, kind: int) -> None:
    pixel = struct.pack(f">{channels}H", *[0x8000] * channels)
    shown = small(deep_png(100, pixel, kind))
    values = shown.convert("RGBA").getpixel((30, 30))
    assert is_near(values, (128, 128, 128, 128 if channels in (2, 4) else 255), 4)


def deep_png(side: int, pixel: bytes, kind: int) -> bytes:
    header = struct.pack(">IIBBBBB", side, side, 16, kind, 0, 0, 0)
    rows = (b"\0" + pixel * side) * side
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", header)
        + _chunk(b"IDAT", zlib.compress(rows))
        + _chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_of_a_photoshop_file_the_merged_picture_is_shown(mode: str) -> None:
    content = psd(Image.new("RGB", (100, 50), (255, 255, 255)).convert(mode))
    if mode == "CMYK":  # stored the other way round
        content = content[:40] + bytes(255 - value for value in content[40:])
    shown = small(content)
    assert shown.size == (64, 32)
    assert is_near(shown.convert("RGB").getpixel((5, 5)), (255, 255, 255), 3)


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK", "YCbCr"])
def test_pictures_of_other_modes_have_their_colours(mode: str) -> None:
    white = Image.new("RGB", (100, 100), (255, 255, 255)).convert(mode)
    content = encode(white, "JPEG" if mode in ("CMYK", "YCbCr") else "PNG")
    assert is_near(small(content).convert("RGB").getpixel((30, 30)), (255, 255, 255), 3)


def test_palette_colours_are_averaged_as_colours_and_not_as_numbers() -> None:
    stripes = Image.new("P", (128, 128))
    stripes.putpalette([0, 0, 0, 255, 0, 0, 0, 255, 0, 255, 255, 255])
    stripes.putdata([0 if x % 2 else 3 for _ in range(128) for x in range(128)])
    assert is_near(small(encode(stripes), 32, 32).convert("RGB").getpixel((16, 16)), (128,) * 3)


def test_colours_of_another_profile_are_those_of_the_screen() -> None:
    """In this profile, red and green have changed places."""
    content = encode(Image.new("RGB", (100, 100), (255, 0, 0)), icc_profile=_swapped_profile())
    assert is_near(small(content).convert("RGB").getpixel((30, 30)), (0, 255, 0), 40)
    see_through = encode(
        Image.new("RGBA", (100, 100), (255, 0, 0, 128)), icc_profile=_swapped_profile()
    )
    assert is_near(small(see_through).getpixel((30, 30)), (0, 255, 0, 128), 40)


def _swapped_profile() -> bytes:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return profile.replace(b"rXYZ", b"____").replace(b"gXYZ", b"rXYZ").replace(b"____", b"gXYZ")


@pytest.mark.parametrize("profile", [b"", b"not a profile", b"\0" * 128])
def test_a_profile_that_cannot_be_used_is_ignored(profile: bytes) -> None:
    assert is_near(small(encode(halves(), icc_profile=profile)).getpixel((5, 16)), RED)


def test_a_profile_for_another_kind_of_picture_is_ignored() -> None:
    rgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    grey = encode(Image.new("L", (100, 100), 128), icc_profile=rgb)
    assert is_near(small(grey).convert("RGB").getpixel((5, 5)), (128, 128, 128), 3)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_of_an_animation_the_first_picture_is_shown(kind: str) -> None:
    frames = [Image.new("RGB", (100, 100), colour) for colour in (RED, BLUE)]
    content = encode(frames[0], kind, save_all=True, append_images=frames[1:])
    shown = small(content)
    assert getattr(shown, "n_frames", 1) == 1
    assert is_near(shown.convert("RGB").getpixel((30, 30)), RED)
    assert type_if_small(io.BytesIO(content), "a", 100, 100) is None


@pytest.mark.parametrize(
    ("kind", "mime"),
    [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("WEBP", "image/webp"), ("GIF", "image/gif")],
)
def test_a_small_picture_of_the_web_can_be_shown_as_it_is(kind: str, mime: str) -> None:
    content = encode(halves(), kind)
    assert type_if_small(io.BytesIO(content), "wrong.bmp", 200, 200) == mime
    assert type_if_small(io.BytesIO(content), "wrong.bmp", 199, 200) is None


def test_what_not_every_browser_shows_is_never_sent_as_it_is() -> None:
    assert type_if_small(io.BytesIO(encode(halves(), "BMP")), "a.bmp", 999, 999) is None


@pytest.mark.parametrize(
    ("kind", "shown"),
    [("PNG", True), ("JPEG", True), ("WEBP", True), ("GIF", True), ("BMP", True), ("TIFF", False)],
)
def test_what_browsers_show_is_told_by_its_first_bytes(kind: str, shown: bool) -> None:
    assert is_shown_by_browsers(encode(halves(), kind)[:HEAD_BYTES]) is shown


@pytest.mark.parametrize(
    "head", [b"", b"RIFF", b"8BPS", b"\0\0\0\x20ftypheic", b"<svg", b"\xff\x0a"]
)
def test_what_not_every_browser_shows_is_told_too(head: bytes) -> None:
    assert not is_shown_by_browsers(head)


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG"])
@pytest.mark.parametrize("number", [1, 3, 150])
def test_an_animation_moves_if_asked_for(form: str, number: int) -> None:
    shades = [
        Image.new("RGB", (80, 40), (at * 97 % 256, at * 151 % 256, 90)) for at in range(number)
    ]
    out = io.BytesIO()
    shades[0].save(out, form, save_all=True, append_images=shades[1:], duration=50)
    moving = Image.open(io.BytesIO(shrink_moving(out, "x", 40, 40)))
    frames = int(getattr(moving, "n_frames", 1))
    assert moving.size == (40, 20)
    assert frames == {1: 1, 3: 3, 150: 50}[number]  # every third
    took_ms = 0
    for at in range(frames):
        moving.seek(at)
        moving.load()
        took_ms += moving.info["duration"] if frames > 1 else 50
    assert took_ms == 50 * number, "as long as all"
    still = Image.open(io.BytesIO(shrink(out, "x", 40, 40)))
    assert getattr(still, "n_frames", 1) == 1


def test_a_spark_does_not_darken_a_picture() -> None:
    pixels = np.full((100, 100), 0.5, dtype=np.float32)
    pixels[0, 0] = 1000.0
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "TIFF")
    shown = Image.open(io.BytesIO(shrink(out, "x", 100, 100))).convert("L")
    assert abs(int(np.asarray(shown)[50, 50]) - 127) <= 3
