"""What the writers of bug samples share."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field

from PIL import Image

LARGEST_PX = 64_000_000
"""A picture with more pixels gets a sample of one pixel: a file can claim any size."""


@dataclass(frozen=True, slots=True)
class Replacing:
    """What is done to the texts in a container. An empty answer: leave it out."""

    exif: Callable[[bytes], bytes]
    """An EXIF block without its words."""

    raw: Callable[[bytes, str], bytes]
    """A text in whatever encoding, under the name of its field. Empty if no reader has found it."""


@dataclass(slots=True)
class Sample:
    """A file in the making."""

    data: bytearray
    kept: list[str] = field(default_factory=list)
    """Parts of the file, with their words replaced: "tEXt parameters"."""

    left_out: list[str] = field(default_factory=list)

    def note(self, part: str, data: bytes) -> bool:
        """Whether there is something to keep of a part; either way, it is listed once."""
        names = self.kept if data else self.left_out
        if part not in names:
            names.append(part)
        return bool(data)


def possible_size(width: int, height: int) -> tuple[int, int]:
    is_possible = 0 < width * height <= LARGEST_PX and min(width, height) > 0
    return (width, height) if is_possible else (1, 1)


def blank_picture(kind: str, width: int, height: int) -> bytes:
    """A black picture in a file of this kind ("JPEG", "WEBP"), as small as it gets."""
    made = io.BytesIO()
    options = {"lossless": True} if kind == "WEBP" else {"quality": 1}
    mode = "RGB" if kind == "WEBP" else "L"
    Image.new(mode, (width, height)).save(made, kind, **options)
    return made.getvalue()
