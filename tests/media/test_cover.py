from __future__ import annotations

import io

import pytest
from PIL import Image

from iib_core.errors import UnreadableError
from iib_core.media import COVER_PX, cover_from


def painted(size: tuple[int, int], mode: str = "RGB", kind: str = "PNG") -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, 1).save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize("content", [b"", b"<html></html>", painted((9, 9))[:40]], ids=len)
def test_what_is_no_picture_is_no_cover(content: bytes) -> None:
    with pytest.raises(UnreadableError, match="The picture"):
        cover_from(content)


def test_a_picture_of_more_pixels_than_a_video_is_refused_by_its_header() -> None:
    with pytest.raises(UnreadableError, match="too many"):
        cover_from(painted((50_001, 1_000), "1"))


@pytest.mark.parametrize(
    ("size", "stored"),
    [((10, 20), (10, 20)), ((4096, 1024), (COVER_PX, 512)), ((1, 9000), (1, COVER_PX))],
)
def test_a_cover_is_a_bounded_webp(size: tuple[int, int], stored: tuple[int, int]) -> None:
    image = Image.open(io.BytesIO(cover_from(painted(size, kind="PNG"))))
    assert (image.format, image.size) == ("WEBP", stored)
