"""Texts that everything a regular expression finds must hold, so that an index can be asked first.

Whatever is not understood gives no text at all: then all rows are looked at, as without.
"""

from __future__ import annotations

import re

SHORTEST = 3
"""Shorter texts are in most rows."""
MOST = 3
"""Texts that are asked for: the longest ones."""

_TOKEN = re.compile(
    r"""
      (?P<opens> \( (?: \? (?: [:=!>] | <[=!] | P?<\w+> ) )? (?![?*]) )
    | (?P<closes> \) )
    | (?P<either> \| )
    | (?P<repeats> [*?] | \{ \d* ,? \d* \} )
    | (?P<breaks> [.^$+] | \\[dDwWsSbBAZmMnrtfv]
        | \[ \^? \]? (?: [^\]\[\\] | \\[^A-Za-z0-9] | \\[dDwWsSnrtfv] )* \] )
    | \\ (?P<escaped> [^A-Za-z0-9] )
    | (?P<letter> [^\\()\[\]{}|] )
    """,
    re.VERBOSE | re.DOTALL | re.ASCII,
)


def needed_texts(pattern: str) -> tuple[str, ...]:
    """Texts that stand, in any case, in whatever `pattern` matches; the longest first."""
    runs = _runs(pattern) or []
    long = [run for run in dict.fromkeys(runs) if len(run) >= SHORTEST]
    return tuple(sorted(long, key=len, reverse=True)[:MOST])


def _runs(pattern: str) -> list[str] | None:
    """The letters outside of groups, sets and choices, as far as they follow each other; None for
    a pattern that is not understood, or whose matches have nothing in common."""
    runs = [""]
    at = depth = 0
    while at < len(pattern):
        token = _TOKEN.match(pattern, at)
        if token is None or token.lastgroup is None or depth < 0:
            return None
        at, kind, text = token.end(), token.lastgroup, token[token.lastgroup]
        depth += {"opens": 1, "closes": -1}.get(kind, 0)
        is_letter = kind in ("escaped", "letter") and _has_one_meaning(text)
        if kind == "either" and depth == 0:
            return None
        if kind == "repeats":
            runs[-1] = runs[-1][:-1]  # it may be left out
        if is_letter and depth == 0:
            runs[-1] += text
        else:
            runs.append("")
    return runs if depth == 0 else None


def _has_one_meaning(letter: str) -> bool:
    """Whether it has no other case that an index may not know of. (Those of ASCII are known.)"""
    return letter.isascii() or (letter.isalpha() and letter.upper() == letter.lower() == letter)
