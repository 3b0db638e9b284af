"""Read JSON as generators write it: nearly JSON.

Seen in files: NaN and Infinity (ComfyUI, when a node's change check fails), integers beyond 64
bits, a byte order mark in front, NULs behind, and dictionaries as Python prints them.
"""

from __future__ import annotations

import ast
import json
import math
import re

import orjson

LONGEST_LITERAL = 64 * 1024
"""Characters. Python's own parser takes much memory for each."""

LONGEST_HALVED = 1024 * 1024
"""Characters of a text with half characters in it: to mend it takes four copies."""

LARGEST_VALUE = 48 * 1024 * 1024
"""Bytes of memory, as _fits() counts them: a graph of 5 MB takes 44 million, and in truth a quarter
less. Six million characters can take 400."""

SURELY_SMALL = 256 * 1024
"""Characters that take less than that, whatever they say."""

_HALF_CHARACTER = re.compile(
    r"\\u[dD](?: [89abAB]..(?!\\u[dD][c-fC-F]) | (?<!\\u[dD][89abAB]..\\u[dD])[c-fC-F] )",
    re.VERBOSE | re.DOTALL,
)
"""An escaped surrogate without the other of its pair."""


def read_json(text: str) -> object | None:
    """The value a text stands for; None if it is no JSON, however kindly read. Never fails.

    NaN and the infinities are None: no other program could read them back.
    """
    text = text.strip("\ufeff\0 \t\r\n")
    if text[:1] not in '{["' or not text or not _fits(text):
        return None
    quick = _read_quickly(text)
    if quick is not None:
        return quick
    try:
        value: object = _DECODER.decode(text)
    except (ValueError, RecursionError):
        return _read_literal(text)
    if not _HALF_CHARACTER.search(text):
        return value
    return _made_safe(value) if len(text) <= LONGEST_HALVED else None


def read_object(text: str) -> dict[str, object]:
    """As read_json, for texts that should hold an object: empty if one does not."""
    value = read_json(text)
    return value if isinstance(value, dict) else {}


_ZEROS = bytes.maketrans(b"123456789", b"0" * 9)
_LONG_INTEGER = b"0" * 19
"""Digits from which on orjson makes a number with a fraction out of an integer."""

_MOST_OPENED = 500
"""Lists and objects. orjson follows 1,024 within each other, more than Python can write again."""


def _read_quickly(text: str) -> object | None:
    """The value by orjson, which takes half the time; None where it might read another one than
    the decoder below, which also takes NaN, halves of characters and line breaks in texts."""
    if text.count("{") + text.count("[") > _MOST_OPENED:
        return None
    try:
        raw = text.encode()
        if _LONG_INTEGER in raw.translate(_ZEROS):
            return None
        value: object = orjson.loads(raw)
    except ValueError:
        return None
    return value


_KEY = re.compile(r'"([^"\\]{0,64})"\s*:')
_OBJECT, _LIST, _ELEMENT, _TEXT, _NUMBER, _NEW_KEY = 200, 64, 10, 64, 32, 160
"""Bytes that Python takes for each, about. A key that was there before takes nothing."""


def _fits(text: str) -> bool:
    """Whether the value of a text, as far as its commas and brackets tell, can be held."""
    if len(text) <= SURELY_SMALL:
        return True
    objects, lists, commas = text.count("{"), text.count("["), text.count(",")
    keys = text.count('":') + text.count('" :')
    texts = max(text.count('"') // 2 - keys, 0)
    elements = commas + objects + lists
    numbers = max(elements - texts - objects - lists, 0)
    size = (
        text.__sizeof__()
        + _OBJECT * objects
        + _LIST * lists
        + _ELEMENT * elements
        + _TEXT * texts
        + _NUMBER * numbers
    )
    return (
        size + _NEW_KEY * _different_keys(text, (LARGEST_VALUE - size) // _NEW_KEY) <= LARGEST_VALUE
    )


def _different_keys(text: str, enough: int) -> int:
    """How many keys of objects differ; counted no further than to one more than is `enough`."""
    keys: set[str] = set()
    for found in _KEY.finditer(text):
        if len(keys) > enough:
            break
        keys.add(found[1])
    return len(keys)


def _nothing(_constant: str) -> None:
    return None


def _finite(number: str) -> float | None:
    value = float(number)
    return value if math.isfinite(value) else None  # 1e999


_DECODER = json.JSONDecoder(strict=False, parse_constant=_nothing, parse_float=_finite)


def _made_safe(value: object) -> object | None:
    """The value as any database and any other program takes it; None if none would."""
    try:
        text = json.dumps(value, ensure_ascii=False, skipkeys=True)
        whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        safe: object = _DECODER.decode(whole)
    except (TypeError, ValueError, RecursionError):
        return None
    return safe


def _read_literal(text: str) -> object | None:
    if len(text) > LONGEST_LITERAL or "'" not in text:
        return None
    try:
        value: object = ast.literal_eval(text)
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return None
    return _made_safe(value)
