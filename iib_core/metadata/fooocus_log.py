"""Read the page `log.html` that Fooocus keeps in each folder it writes to.

Each picture there is an <img>, then a table of labels and values. Newer versions have a button
behind it that copies the same as JSON, in percent escapes:

    <img src='2024-02-17_1.png' …> … <td class='label'>Prompt</td><td class='value'>a cat</td> …
    <button onclick="to_clipboard('%7B%22prompt%22%3A%20%22a%20cat%22%7D')">

The table has texts as they were typed, so that a "<" in one may pass for a tag: the button counts
where there is one. Older versions call the class "key". The oldest have lines, before the <img>:

    <p>Prompt: <b>a cat</b></p>

New pictures stand at the top; in the oldest versions, at the bottom.

Source: lllyasviel/Fooocus, modules/private_logger.py.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from itertools import chain, islice
from urllib.parse import unquote

from iib_core.metadata.json_text import read_object
from iib_core.metadata.text_encoding import decode_text

LOG = "fooocus_log"
"""Field name of what the page says of one picture: its labels and values, as JSON."""

LARGEST_PAGE = 12 * 1024 * 1024
"""Bytes. Some 3,000 pictures."""

MOST_TAGS = 300_000
"""Of a page: about as many pictures, and read in a few seconds at most."""

PIECE_BYTES = 64 * 1024
"""Decoded at a time: one emoji would make all of the page take four bytes a character, and one
byte of another encoding all of it wrong."""

_PIECE = re.compile(r"<(?P<end>/?)(?P<tag>[a-zA-Z]+)(?P<attributes>[^<>]*)>(?P<text>[^<]*)")
"""One tag and the text behind it. No piece runs past the next "<", so the time is linear."""

_COPIED = re.compile(r"""to_clipboard\('([^'"]+)'\)""")
_SOURCE = re.compile(r"""\bsrc\s*=\s*["']?([^"'\s>]+)""")
_BREAKS = ("br", "p")
_CELLS = 2
"""Of a row: a label and a value."""


def parse_log(page: bytes) -> dict[str, str]:
    """What it says of each picture, by the picture's name: labels or names with their values, as
    the JSON text of an object. Any bytes can be read."""
    reader = _Reader()
    found = chain.from_iterable(map(_PIECE.finditer, _texts_of(page[:LARGEST_PAGE])))
    for piece in islice(found, MOST_TAGS):
        reader.take(piece["tag"].lower(), bool(piece["end"]), piece["attributes"], piece["text"])
    in_tables = {
        name: json.dumps(table, ensure_ascii=False)
        for name, table in reader.tables.items()
        if table
    }
    told = {**in_tables, **reader.copied}
    told.pop("", None)
    return told


def _texts_of(page: bytes) -> Iterator[str]:
    """The page in pieces that end where a tag begins; longer ones if no tag begins for so long."""
    start = 0
    while start < len(page):
        end = page.rfind(b"<", start + 1, start + PIECE_BYTES)
        if end < 0:
            end = page.find(b"<", start + PIECE_BYTES)
        if end < 0:
            end = len(page)
        yield decode_text(page[start:end], "cp1252")
        start = end


class _Reader:
    """Takes tags one by one and keeps the tables they make."""

    def __init__(self) -> None:
        self.tables: dict[str, dict[str, str]] = {}
        self.copied: dict[str, str] = {}
        self._name = ""
        self._table: dict[str, str] = {}
        self._cells: list[list[str]] = []
        """The pieces of each: to grow a text piece by piece would take the square of the time."""
        self._is_in_cell = False
        self._lines: dict[str, str] = {}
        self._before = ""

    def take(self, tag: str, is_end: bool, attributes: str, text: str) -> None:
        if tag == "img":
            self._name = _picture(attributes)
            self._table = self.tables.setdefault(self._name, {})
            self._table |= self._lines
            self._lines = {}
        elif tag == "td":
            self._take_cell(is_end, text)
        elif tag == "tr":
            self._cells = []
        elif tag == "button" and (copied := _COPIED.search(attributes)):
            self._take_copied(read_object(unquote(copied[1])))
        elif self._is_in_cell and self._cells:
            self._cells[-1] += (_as_written(tag, attributes), text)
        elif tag == "b" and not is_end:
            self._lines[_text(self._before).lstrip(", ")] = _text(text)
        self._before = text

    def _take_copied(self, told: dict[str, object]) -> None:
        if told and self._name not in self.copied:
            self.copied[self._name] = json.dumps(told, ensure_ascii=False)
            self._table.clear()  # a page has thousands: nothing is kept twice

    def _take_cell(self, is_end: bool, text: str) -> None:
        if not is_end:
            self._cells.append([text])
        elif len(self._cells) == _CELLS:
            label, value = ("".join(pieces) for pieces in self._cells)
            self._table.setdefault(_text(label), _text(value))
            self._cells = []
        self._is_in_cell = not is_end


def _picture(attributes: str) -> str:
    """The name of a picture, without its folder."""
    found = _SOURCE.search(attributes)
    return unquote(html.unescape(found[1])).replace("\\", "/").rpartition("/")[2] if found else ""


def _as_written(tag: str, attributes: str) -> str:
    """What a tag within a text stands for: a line break, nothing, or itself: <lora:ink:0.5>."""
    if attributes.startswith(":"):
        return f"<{tag}{attributes}>"
    return "\n" if tag in _BREAKS else ""


def _text(cell: str) -> str:
    return html.unescape(cell).strip().rstrip(":")
