"""Pictures made small. The only place that decodes pixels for the screen.

Everything here can be called with any bytes at all: what cannot be shown raises UnreadableError.
"""

from __future__ import annotations

import io
import math
from collections.abc import Callable
from typing import BinaryIO, TypeVar

import numpy as np
from PIL import Image, ImageCms, UnidentifiedImageError

from iib_core.errors import UnreadableError
from iib_core.media.patience import Patience
from iib_core.media.png_text import without_packed_text

Answer = TypeVar("Answer")

HEAD_BYTES = 16
MAX_PIXELS = 178_956_970
"""Where Pillow itself says "decompression bomb"; ours too where a host has switched that off."""

WEBP_QUALITY = 80
WEBP_METHOD = 1
"""Of 0 to 6. The encoder is half of the cost of a thumbnail: 4 takes nearly three times as long
as 1, for 15% fewer bytes."""

MOST_MOVING_FRAMES = 60
USUAL_FRAME_MS, SHORTEST_FRAME_MS = 100, 20
"""As browsers show frames of no time, and the shortest."""

# Not all that Pillow knows: an EPS file named .png would start Ghostscript.
_FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "AVIF", "HEIF", "JXL", "TIFF", "PSD")
_SHOWN_AS_THEY_ARE = {
    "PNG": "image/png",
    "JPEG": "image/jpeg",
    "WEBP": "image/webp",
    "GIF": "image/gif",
}
_PREMULTIPLIED = {"RGBa": "RGBA", "La": "LA"}
_ORIENTATION_TAG = 0x0112
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a picture upright, by its EXIF orientation."""
_FIRST_ON_ITS_SIDE = 5


def shrink(
    file: BinaryIO,
    name: str,
    width: int,
    height: int,
    *,
    most_pixels: int = MAX_PIXELS,
    quality: int = WEBP_QUALITY,
    patience: Patience | None = None,
) -> bytes:
    """The picture as WebP, no larger than `width` x `height` pixels, and never enlarged.

    Upright as EXIF says, in sRGB, transparent where it was; of an animation the first frame.
    `name` is for messages.
    """

    def work() -> bytes:
        return _shrink(_open(file, name, most_pixels, patience), width, height, quality)

    return _guarded(name, work)


def shrink_moving(
    file: BinaryIO, name: str, width: int, height: int, patience: Patience | None = None
) -> bytes:
    """As shrink(), and an animation moves: in at most MOST_MOVING_FRAMES frames, evenly spread,
    which take the time of all."""
    patience = patience or Patience()

    def work() -> bytes:
        image = _open(file, name, MAX_PIXELS, patience)
        number = int(getattr(image, "n_frames", 1))
        if number < 2:
            return _shrink(image, width, height, WEBP_QUALITY)
        frames, times = _frames(image, number, (width, height), name, patience)
        out = io.BytesIO()
        frames[0].save(
            out,
            "WEBP",
            save_all=True,
            append_images=frames[1:],
            duration=times,
            loop=0,
            quality=WEBP_QUALITY,
            method=WEBP_METHOD,
        )
        return out.getvalue()

    return _guarded(name, work)


def _frames(
    image: Image.Image, number: int, box: tuple[int, int], name: str, patience: Patience
) -> tuple[list[Image.Image], list[int]]:
    """Small frames, and for how many milliseconds each is shown."""
    step = math.ceil(number / MOST_MOVING_FRAMES)
    frames: list[Image.Image] = []
    times: list[int] = []
    for at in range(number):
        patience.check(name)
        image.seek(at)
        image.load()
        shown_ms = max(int(image.info.get("duration", 0) or USUAL_FRAME_MS), SHORTEST_FRAME_MS)
        if at % step:
            times[-1] += shown_ms
            continue
        small = _resizable(image.copy())
        small.thumbnail(box, Image.Resampling.BICUBIC)
        frames.append(_in_screen_colours(small, image.info.get("icc_profile")))
        times.append(shown_ms)
    return frames, times


def convert(file: BinaryIO, name: str, form: str, quality: int) -> bytes:
    """The picture in full as "jpeg", "png" or "webp": upright and in sRGB, with no metadata, and as
    JPEG on white where it was transparent. `quality`: 1 to 100, nothing to PNG. The file itself is
    not of this form. Raises UnreadableError; of an animation, too, which would stand still."""

    def work() -> bytes:
        image = _open(file, name)
        if getattr(image, "is_animated", False):
            raise UnreadableError(f"{name} is an animation, which would stand still")
        orientation = _orientation_of(image)
        profile = image.info.get("icc_profile")
        shown = _in_screen_colours(_resizable(image), profile)
        if orientation in _TURNS:
            shown = shown.transpose(_TURNS[orientation])
        out = io.BytesIO()
        if form == "jpeg":
            _on_white(shown).save(out, "JPEG", quality=quality)
        elif form == "webp":
            shown.save(out, "WEBP", quality=quality, exact=True)
        else:
            shown.save(out, "PNG")
        return out.getvalue()

    return _guarded(name, work)


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode != "RGBA":
        return image
    white = Image.new("RGB", image.size, "white")
    white.paste(image, mask=image.getchannel("A"))
    return white


def type_if_small(file: BinaryIO, name: str, width: int, height: int) -> str | None:
    """The MIME type, if every browser shows this file as it is, it stands still, and it fits in
    `width` x `height` pixels; else None."""

    def look() -> str | None:
        image = _open(file, name)
        # The longer side against the shorter: EXIF may turn the picture by a right angle.
        fits = max(image.size) <= min(width, height)
        stands_still = not getattr(image, "is_animated", False)
        return _SHOWN_AS_THEY_ARE.get(image.format or "") if fits and stands_still else None

    return _guarded(name, look)


def is_shown_by_browsers(head: bytes) -> bool:
    """Whether every browser of today shows a picture that begins with these bytes (HEAD_BYTES)."""
    return (
        head.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"BM"))
        or (head[:4] == b"RIFF" and head[8:12] == b"WEBP")
        or head[4:12] in (b"ftypavif", b"ftypavis")
    )


def _guarded(name: str, work: Callable[[], Answer]) -> Answer:
    try:
        return work()
    except UnreadableError:
        raise
    except UnidentifiedImageError as error:
        raise UnreadableError(f"{name} is not a picture that can be shown") from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise UnreadableError(f"{name} has too many pixels to be shown") from error
    # Pillow's decoders let out almost any kind of error on damaged files: struct.error,
    # IndexError, KeyError, SyntaxError, zlib.error, MemoryError have all been seen.
    except Exception as error:
        reason = str(error) or type(error).__name__
        raise UnreadableError(f"{name} is damaged: {reason}") from error


def _open(
    file: BinaryIO, name: str, most_pixels: int = MAX_PIXELS, patience: Patience | None = None
) -> Image.Image:
    """Reads the header only."""
    Image.init()
    file = (patience or Patience()).over(without_packed_text(file), name)
    image = Image.open(file, formats=[known for known in _FORMATS if known in Image.OPEN])
    if image.width * image.height > most_pixels:
        raise UnreadableError(
            f"{name} has {image.width} x {image.height} pixels, too many to be shown"
        )
    return image


def _shrink(image: Image.Image, width: int, height: int, quality: int) -> bytes:
    orientation = _orientation_of(image)
    box = (width, height) if orientation < _FIRST_ON_ITS_SIDE else (height, width)
    profile = image.info.get("icc_profile")
    # A JPEG can be decoded at 1/2, 1/4 or 1/8 of its size; for other formats this does nothing.
    image.draft(None, (2 * box[0], 2 * box[1]))
    small = _resizable(image)
    small.thumbnail(box, Image.Resampling.BICUBIC)
    small = _in_screen_colours(small, profile)
    if orientation in _TURNS:
        small = small.transpose(_TURNS[orientation])
    out = io.BytesIO()
    small.save(out, "WEBP", quality=quality, method=WEBP_METHOD)
    return out.getvalue()


def _orientation_of(image: Image.Image) -> int:
    try:
        orientation = image.getexif().get(_ORIENTATION_TAG, 1)
    except Exception:  # as in _guarded; damaged EXIF must not hide a good picture
        return 1
    return orientation if orientation in _TURNS else 1


def _resizable(image: Image.Image) -> Image.Image:
    """In a mode whose pixels can be averaged: not palette numbers, not single bits."""
    if image.mode.startswith("I") or image.mode == "F":
        return _in_8_bits(image)
    if image.mode in _PREMULTIPLIED:
        return image.convert(_PREMULTIPLIED[image.mode])
    if image.mode == "PA" or "transparency" in image.info:
        return image.convert("RGBA")
    if image.mode == "P":
        return image.convert("RGB")
    return image.convert("L") if image.mode == "1" else image


def _in_8_bits(image: Image.Image) -> Image.Image:
    """Grey of 16 or 32 bits a pixel, or of numbers with a fraction, as grey of 8 bits: convert("L")
    alone would make everything above 255 white, and everything below 1 black."""
    # Black is 0 or less. White is what the kind of number says, or else the brightest.
    white = 65535.0 if image.mode.startswith("I") else 1.0
    image = image if image.mode == "F" else image.convert("I")
    white = max(white, _brightest(image))
    return image.point(lambda value: value * (255 / white)).convert("L")


def _brightest(image: Image.Image) -> float:
    """Of all pixels but the brightest thousandth: a single spark does not darken a picture."""
    _, most = image.getextrema()
    if not isinstance(most, (int, float)) or most <= 1.0:
        return 0.0
    pixels = np.asarray(image).ravel()
    pixels = pixels[np.isfinite(pixels)]
    return float(np.partition(pixels, at)[at]) if (at := int(len(pixels) * 0.999)) else 0.0


def _in_screen_colours(image: Image.Image, profile: bytes | None) -> Image.Image:
    """As RGB or RGBA, in sRGB. A profile that does not fit the picture is ignored."""
    if image.mode == "LAB":
        image, profile = _to_srgb(image, None) or image, None
    if image.mode not in ("L", "LA", "RGB", "RGBA", "CMYK"):
        image = image.convert("RGB")
    has_alpha = image.mode.endswith("A")
    colours = image.convert(image.mode[:-1]) if has_alpha else image
    shown = _to_srgb(colours, profile) if profile else None
    shown = shown or colours.convert("RGB")
    if has_alpha:
        shown.putalpha(image.getchannel("A"))
    return shown


def _to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image | None:
    """None when the profile is damaged or for another mode, or Pillow has no LittleCMS. Without a
    profile, `image` is of mode LAB."""
    try:
        made = io.BytesIO(profile) if profile else ImageCms.createProfile("LAB")
        return ImageCms.profileToProfile(
            image,
            ImageCms.ImageCmsProfile(made),
            ImageCms.createProfile("sRGB"),
            outputMode="RGB",
        )
    except (ImageCms.PyCMSError, ImportError, OSError, TypeError, ValueError):
        return None
