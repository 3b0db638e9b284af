"""Replace the strings of a JSON text, and nothing else of it.

The text is not parsed and written anew: blanks, NaN, big numbers, keys that stand twice and commas
too many are what reports of bugs are about.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Callable
from typing import NamedTuple

from iib_core.inspection.vocabulary import Spot

_JSON_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?|[{}\[\],:]|[^"{}\[\],:]+', re.DOTALL)
_PYTHON_TOKEN = re.compile(
    r"""
    "[^"\\]*(?:\\.[^"\\]*)*"? | '[^'\\]*(?:\\.[^'\\]*)*'? | [{}\[\],:] | [^"'{}\[\],:]+
    """,
    re.VERBOSE | re.DOTALL,
)
_OPENS_PYTHON = re.compile(r"[\s{\[(]*'")
_KEY = re.compile(r"[\"']([^\"'\\]{1,200})[\"']\s*:")


class _Place(NamedTuple):
    """A container that is open."""

    opening: str
    name: str
    """The key under which it stands; of the list around it, if it is an item."""


class _Walk:
    """Where in the text we are."""

    def __init__(self, name: str) -> None:
        self.places: list[_Place] = []
        self.name = name
        self.is_key_next = False

    @property
    def owner(self) -> str:
        return self.places[-1].name if self.places else ""

    @property
    def spot(self) -> Spot:
        is_in_item = [place.opening for place in self.places[-2:]] == ["[", "{"]
        return Spot(self.name, self.owner, is_in_item)

    def step(self, mark: str) -> None:
        """Go past a bracket, a comma or a colon."""
        if mark in "{[":
            self.places.append(_Place(mark, self.name))
        elif mark in "}]" and self.places:
            self.name = self.places.pop().name
        is_in_object = bool(self.places) and self.places[-1].opening == "{"
        self.is_key_next = is_in_object and mark in "{,"


def in_json_strings(
    text: str,
    replace: Callable[[str, Spot], str],
    replace_key: Callable[[str, str], str],
    replace_bare: Callable[[str], str],
    name: str = "",
) -> str:
    """The text with its strings replaced. Also takes dictionaries as Python prints them.

    `replace` is given each value that is a string, with its quotes, and where it stands;
    `replace_key` what is in the quotes of a key, and the name of its object; `replace_bare` what is
    in no quotes. `name`: under which the whole stands.
    """
    walk = _Walk(name)
    pieces = []
    for token in (_PYTHON_TOKEN if _OPENS_PYTHON.match(text) else _JSON_TOKEN).findall(text):
        if token in "{}[],:":
            walk.step(token)
            pieces.append(token)
        elif token[0] not in "\"'":
            pieces.append(replace_bare(token))
        elif walk.is_key_next:
            walk.name = token[1:-1]
            pieces.append(token[0] + replace_key(walk.name, walk.owner) + token[1:][-1:])
        else:
            pieces.append(replace(token, walk.spot))
    return "".join(pieces)


def keys_in(text: str) -> frozenset[str]:
    """The keys of all objects in a text."""
    return frozenset(_KEY.findall(text))


def read_quoted(quoted: str) -> str | None:
    """What a string with its quotes stands for; None if it is damaged."""
    try:
        value: object = (
            json.loads(quoted, strict=False) if quoted[0] == '"' else ast.literal_eval(quoted)
        )
    except (ValueError, SyntaxError):
        return None
    return value if isinstance(value, str) else None
