"""Look for a text literally and without regard to case, in SQL.

SQLite's LIKE knows two cases of A to Z only, so that CAFÉ is no café to it. Where a text has other
letters, LIKE leaves them open, and `alike`, a function of ours, looks at what it lets through.
"""

from __future__ import annotations

import sqlite3

from iib_core.errors import BadQueryError
from iib_core.files import is_text

MAX_TEXT = 10_000
"""Letters in one searched text; SQLite's LIKE refuses patterns of 50,000 bytes."""

_ALPHABETS = (
    *(range(0x00C0, 0x0250), range(0x1E00, 0x1F00)),  # Latin with all its accents
    *(range(0x0386, 0x03CF), range(0x0400, 0x0528), range(0x0531, 0x0588)),  # Greek, Cyrillic …
)
"""Of these letters FTS5's trigrams know both cases, too."""


def _folds() -> dict[int, int]:
    """The code of each letter that has a small form of one letter, and that form."""
    ascii_letters = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
    others = {
        code: ord(small)
        for alphabet in _ALPHABETS
        for code in alphabet
        if len(small := _small(chr(code))) == 1 and small != chr(code) and not small.isascii()
    }
    return {**ascii_letters, **others}


def _small(letter: str) -> str:
    # By way of the capital, so that the two small sigmas are one.
    capital = letter.upper()
    return capital.lower() if len(capital) == 1 and not capital.isascii() else letter


_SMALL = _folds()
_OPEN = frozenset(code for pair in _SMALL.items() for code in pair if code > 0x7F)
"""Letters that LIKE does not know in both cases."""


def fold(text: str) -> str:
    """The text in the case in which texts are compared."""
    return text.lower() if text.isascii() else text.translate(_SMALL)


def alike(expression: str, text: str, before: str, after: str) -> tuple[str, tuple[object, ...]]:
    """A condition that the value of an SQL expression is this text, with anything before it
    (`before` is "%") or behind it (`after`), and the values for its question marks.

    Raises BadQueryError for a text that cannot be looked for.
    """
    condition = f"{expression} LIKE ? ESCAPE '\\'"
    pattern = f"{before}{escaped(text)}{after}"
    if _OPEN.isdisjoint(map(ord, text)):
        return condition, (pattern,)
    pattern = "".join("_" if ord(letter) in _OPEN else letter for letter in pattern)
    return f"({condition} AND alike({expression}, ?, ?, ?))", (pattern, fold(text), before, after)


def register(connection: sqlite3.Connection) -> None:
    """Let a connection ask what `alike` asks."""
    connection.create_function("alike", 4, _alike, deterministic=True)


def _alike(value: str | None, text: str, before: str, after: str) -> bool:
    value = fold(value or "")
    if before and after:
        return text in value
    if before:
        return value.endswith(text)
    return value.startswith(text) if after else value == text


def escaped(text: str) -> str:
    """A LIKE pattern (with ESCAPE '\\\\') for this text alone."""
    check_text(text)
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def check_text(text: str) -> None:
    """Raises BadQueryError."""
    if len(text) > MAX_TEXT:
        raise BadQueryError(f"A searched text has at most {MAX_TEXT} characters")
    # LIKE and the trigram index would stop at a NUL, and find what comes before it.
    if "\0" in text or not is_text(text):
        raise BadQueryError("A searched text holds no NUL and no half of a surrogate pair")
