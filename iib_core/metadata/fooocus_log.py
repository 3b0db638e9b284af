"""Read the page `log.html` that Fooocus keeps in each folder it writes to.

Each picture there is an <img>, then a table of labels and values:

    <img src='2024-02-17_1.png' …> … <td class='label'>Prompt</td><td class='value'>a cat</td>

Older versions call the class "key". The oldest have lines, before the <img>:

    <p>Prompt: <b>a cat</b></p>

Source: lllyasviel/Fooocus, modules/private_logger.py.
"""

from __future__ import annotations

import html
import json
import re
from urllib.parse import unquote

LOG = "fooocus_log"
"""Field name of what the page says of one picture: its labels and values, as JSON."""

_PIECE = re.compile(r"<(?P<end>/?)(?P<tag>[a-zA-Z]+)(?P<attributes>[^<>]*)>(?P<text>[^<]*)")
"""One tag and the text behind it. No piece runs past the next "<", so the time is linear."""

_SOURCE = re.compile(r"""\bsrc\s*=\s*["']?([^"'\s>]+)""")
_BREAKS = ("br", "p")
_CELLS = 2
"""Of a row: a label and a value."""


def parse_log(page: str) -> dict[str, dict[str, str]]:
    """Fields by the name of the picture they belong to. Any text can be read."""
    reader = _Reader()
    for piece in _PIECE.finditer(page):
        reader.take(piece["tag"].lower(), bool(piece["end"]), piece["attributes"], piece["text"])
    return {
        name: {LOG: json.dumps(table, ensure_ascii=False)}
        for name, table in reader.tables.items()
        if name and table
    }


class _Reader:
    """Takes tags one by one and keeps the tables they make."""

    def __init__(self) -> None:
        self.tables: dict[str, dict[str, str]] = {}
        self._table: dict[str, str] = {}
        self._cells: list[str] = []
        self._is_in_cell = False
        self._lines: dict[str, str] = {}
        self._before = ""

    def take(self, tag: str, is_end: bool, attributes: str, text: str) -> None:
        if tag == "img":
            self._table = self.tables.setdefault(_picture(attributes), {})
            self._table |= self._lines
            self._lines = {}
        elif tag == "td":
            self._take_cell(is_end, text)
        elif tag == "tr":
            self._cells = []
        elif self._is_in_cell and self._cells:
            self._cells[-1] += "\n" + text if tag in _BREAKS else text
        elif tag == "b" and not is_end:
            self._lines[_text(self._before).lstrip(", ")] = _text(text)
        self._before = text

    def _take_cell(self, is_end: bool, text: str) -> None:
        if not is_end:
            self._cells.append(text)
        elif len(self._cells) == _CELLS:
            self._table.setdefault(_text(self._cells[0]), _text(self._cells[1]))
        self._is_in_cell = not is_end


def _picture(attributes: str) -> str:
    """The name of a picture, without its folder."""
    found = _SOURCE.search(attributes)
    return unquote(html.unescape(found[1])).replace("\\", "/").rpartition("/")[2] if found else ""


def _text(cell: str) -> str:
    return html.unescape(cell).strip().rstrip(":")
