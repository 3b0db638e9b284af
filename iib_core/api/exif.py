"""What a picture says about itself, as the flat table that existing clients show (contract §6)."""

from __future__ import annotations

import contextlib
import struct
from collections.abc import Iterator
from pathlib import Path

from PIL import ExifTags, Image

from iib_core.errors import IibError
from iib_core.metadata import MediaKind, ReadingOptions, read_facts

_FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF", "AVIF", "HEIF", "JXL")
_LONGEST_BYTES = 4096
"""Colour profiles and previews are no text for people."""
_DAMAGED = (
    OSError, ValueError, SyntaxError, TypeError, KeyError, IndexError, AttributeError, struct.error,
    EOFError, OverflowError, RuntimeError, MemoryError, Image.DecompressionBombError,
)  # fmt: skip
"""What Pillow raises for broken files, and nothing of which is our bug."""


def exif_of(path: Path, options: ReadingOptions) -> dict[str, str]:
    """EXIF tags by their number as text, and text chunks by name. Empty for what is no picture."""
    found: dict[str, str] = {}
    with contextlib.suppress(*_DAMAGED):
        found.update(_read_with_pillow(path))
    # Pillow stops at the pixels; text may follow them.
    with contextlib.suppress(IibError):
        found.update({name: text for name, text in _fields(path, options) if name not in found})
    return found


def _fields(path: Path, options: ReadingOptions) -> Iterator[tuple[str, str]]:
    fields = read_facts(path, MediaKind.IMAGE, options).fields
    return ((name, text) for name, text in fields.items() if not name.lower().startswith("exif"))


def _read_with_pillow(path: Path) -> Iterator[tuple[str, str]]:
    Image.init()
    known = [name for name in _FORMATS if name in Image.OPEN]
    with path.open("rb") as file, Image.open(file, formats=known) as image:
        exif = image.getexif()
        tags = {**exif, **exif.get_ifd(ExifTags.IFD.Exif)}
        yield from ((str(tag), str(value)) for tag, value in tags.items() if _is_short(value))
        for name, value in image.info.items():
            if not str(name).startswith("exif") and _is_short(value):
                yield str(name), str(value)


def _is_short(value: object) -> bool:
    return not isinstance(value, bytes) or len(value) <= _LONGEST_BYTES
