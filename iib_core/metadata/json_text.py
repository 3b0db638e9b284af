"""Read JSON as generators write it: nearly JSON.

Seen in files: NaN and Infinity (ComfyUI, when a node's change check fails), integers beyond 64
bits, a byte order mark in front, NULs behind, and dictionaries as Python prints them.
"""

from __future__ import annotations

import ast
import json
import math
import re

LONGEST_LITERAL = 256 * 1024
"""Characters. Python's own parser takes much memory for each."""

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
    if text[:1] not in '{["' or not text:
        return None
    try:
        value: object = _DECODER.decode(text)
    except (ValueError, RecursionError):
        return _read_literal(text)
    return _made_safe(value) if _HALF_CHARACTER.search(text) else value


def read_object(text: str) -> dict[str, object]:
    """As read_json, for texts that should hold an object: empty if one does not."""
    value = read_json(text)
    return value if isinstance(value, dict) else {}


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
