"""Read what ComfyUI writes into an SVG: JSON in its `<metadata>`.

The text is searched and not parsed: parsers of XML can be made to take hours, and nothing but this
one element and the size is wanted.

Source: ComfyUI, comfy_extras/nodes_images.py (SaveSVGNode); SVG 2, sections 5.12 and 8.2.
"""

from __future__ import annotations

import re
from html import unescape

from iib_core.metadata.contents import Contents
from iib_core.metadata.field_collector import MAX_TEXT_BYTES, FieldCollector
from iib_core.metadata.json_text import read_object
from iib_core.metadata.media_tags import as_text
from iib_core.metadata.text_encoding import decode_file
from iib_core.metadata.window import Window

METADATA = "metadata"
"""Field name of what is no JSON."""

_LONGEST_START = 1_024
"""Bytes in front of the first `<svg`: declarations and comments."""

_LONGEST_TAG = 4_096
_LENGTH = re.compile(r"\s*\+?(\d{1,6}(?:\.\d{1,9})?)\s*(?:px)?\s*")
_VIEW_BOX = re.compile(r"[\s,]+")


def is_svg(head: bytes) -> bool:
    return head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<" and b"<svg" in head[:_LONGEST_START]


def read_svg(window: Window) -> Contents:
    found = FieldCollector()
    text = decode_file(window.bytes_at(0, MAX_TEXT_BYTES))
    _read_metadata(_metadata(text), found)
    return Contents(
        *_size(text[text.find("<svg") :][:_LONGEST_TAG].partition(">")[0]), found.fields
    )


def _metadata(text: str) -> str:
    """What stands in the first `<metadata>`, without CDATA around it."""
    at = text.find("<metadata")
    begin = text.find(">", at) + 1
    end = text.find("</metadata>", begin)
    if at < 0 or not begin or end < 0:
        return ""
    inner = text[begin:end].strip()
    if inner.startswith("<![CDATA["):
        return inner.removeprefix("<![CDATA[").removesuffix("]]>").strip()
    return unescape(inner)


def _read_metadata(text: str, found: FieldCollector) -> None:
    values = read_object(text)
    if not values:
        found.add(METADATA, text)
    for name, value in values.items():
        found.add(name, as_text(value))


def _size(tag: str) -> tuple[int, int]:
    """In pixels, by its own sides or else those of its view; 0 when unknown."""
    sides = [_LENGTH.fullmatch(_attribute(tag, name)) for name in ("width", "height")]
    view = _VIEW_BOX.split(_attribute(tag, "viewBox").strip())
    if not all(sides):
        sides = [_LENGTH.fullmatch(part) for part in view[2:4]]
    numbers = [round(float(side[1])) for side in sides if side]
    return (numbers[0], numbers[1]) if len(numbers) == 2 else (0, 0)


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf"\s{name}\s*=\s*[\"']([^\"']*)", tag)
    return found[1] if found else ""
