"""The one search box: text to a Query.

    query = and { "OR" and }     and = { item }     item = [ "-" ] ( "(" query ")" | term )
    term  = field ":" value | '"' phrase '"' | "/" regex "/" | word
    value = [ ">" | ">=" | "<" | "<=" ] literal | literal ".." literal | literal { "," literal }

A word or phrase without a field is looked for, as a literal, in the generation text and in the
path from the root. Parts side by side must all match; a comma list means any of. Every error says
where in the text it is.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from iib_core.errors import BadQueryError
from iib_core.library.query import (
    MAX_TEXT,
    All,
    AnyOf,
    Between,
    HasTagNamed,
    HasText,
    MatchesPattern,
    NameContains,
    Not,
    OfKind,
    Query,
    RelpathContains,
    TextContains,
    compile_pattern,
)
from iib_core.library.rows import CUSTOM, LIKE

NS = 1_000_000_000
MOST_DEPTH = 20
MOST_TERMS = 100
"""A search is one statement, and the time SQLite takes over it grows faster than its parts."""
MOST_SECONDS = 2**63 // NS
"""SQLite counts nanoseconds up to here: from 1677 to 2262."""

_TAG_FIELDS = {
    "tag": (CUSTOM,),
    "model": ("Model",),
    "lora": ("lora", "lyco"),
    "sampler": ("Sampler",),
    "generator": ("Source Identifier",),
    "prompt": ("pos",),
}
_NUMBER_FIELDS = {"w": "width", "h": "height"}
_LATER_FIELDS = frozenset(
    {
        *("neg", "scheduler", "vae", "seed", "steps", "cfg", "denoise", "clip", "size", "mp"),
        *("created", "generated", "rating", "album"),
    }
)
"""Of the language, and not in the index yet: refused, as finding nothing would be a lie."""
_KINDS = ("image", "video", "audio")
_DATE = re.compile(r"(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?")
_FIELD = re.compile(r"[a-z]+(?=:)")
_LITERAL_END = re.compile(r'[\s()",]')
_PATTERN_END = re.compile(r"/(?=[\s()]|$)")
_WORD_END = re.compile(r"[\s()]")


@dataclass(frozen=True, slots=True)
class Literal:
    """A word or a phrase, and where it stands."""

    text: str
    position: int
    quoted: bool


def parse_query(text: str) -> Query:
    """Understand a search text; the empty one means all media. Raises BadQueryError."""
    if len(text) > MAX_TEXT:
        raise BadQueryError(f"A search has at most {MAX_TEXT} characters", MAX_TEXT)
    reader = _Reader(text)
    query = reader.query(0)
    reader.skip_spaces()
    if reader.at < len(text):
        raise BadQueryError('There is a ")" without a "("', reader.at)
    return query


class _Reader:
    """Recursive descent over the grammar at the top of this module."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._terms = 0
        self.at = 0

    def query(self, depth: int) -> Query:
        choices = [self._all(depth)]
        while self._take_or():
            choices.append(self._all(depth))
        return choices[0] if len(choices) == 1 else AnyOf(tuple(choices))

    def skip_spaces(self) -> None:
        while self.at < len(self._text) and self._text[self.at].isspace():
            self.at += 1

    def _all(self, depth: int) -> Query:
        start = self.at
        items: list[Query] = []
        while True:
            self.skip_spaces()
            if self.at >= len(self._text) or self._text[self.at] == ")" or self._is_or():
                break
            items.append(self._item(depth))
        if not items and (depth or start or self._is_or()):
            raise BadQueryError(
                "Something to look for is missing here", min(start, len(self._text))
            )
        return items[0] if len(items) == 1 else All(tuple(items))

    def _item(self, depth: int) -> Query:
        if depth > MOST_DEPTH:
            raise BadQueryError(f"This is nested more than {MOST_DEPTH} deep", self.at)
        if (
            self._text[self.at] == "-"
            and self.at + 1 < len(self._text)
            and not self._text[self.at + 1].isspace()
        ):
            self.at += 1
            return Not(self._item(depth + 1) if self._text[self.at] != ")" else self._term())
        if self._text[self.at] == "(":
            opened = self.at
            self.at += 1
            inner = self.query(depth + 1)
            self.skip_spaces()
            if not self._text.startswith(")", self.at):
                raise BadQueryError('This "(" is never closed', opened)
            self.at += 1
            return inner
        return self._term()

    def _term(self) -> Query:
        self._count_term()
        field = _FIELD.match(self._text, self.at)
        if field is not None and field[0] in _LATER_FIELDS:
            raise BadQueryError(f'"{field[0]}:" cannot be searched for yet', self.at)
        if self._text[self.at] == "~" and self.at + 1 < len(self._text):
            raise BadQueryError("Search by meaning is not there yet", self.at)
        if field is not None and field[0] in _FIELDS:
            start = self.at
            self.at = field.end() + 1
            return _FIELDS[field[0]](self, field[0], start)
        if self._text[self.at] == "/":
            return self._pattern()
        literal = self.literal(_WORD_END)
        return AnyOf((TextContains(literal.text), RelpathContains(literal.text)))

    def _pattern(self) -> Query:
        start = self.at
        end = start + 1
        while end < len(self._text) and self._text[end] != "/":
            end += 2 if self._text[end] == "\\" else 1
        if not _PATTERN_END.match(self._text, end):
            # Nothing ends it, or it goes on: /mnt and /mnt/pics are words like any other.
            literal = self.literal(_WORD_END)
            return AnyOf((TextContains(literal.text), RelpathContains(literal.text)))
        pattern = self._text[start + 1 : end].replace("\\/", "/")
        self.at = end + 1
        try:
            compile_pattern(pattern)
        except BadQueryError as error:
            raise BadQueryError(error.message, start + 1 + error.position) from error
        return MatchesPattern(pattern, in_full_path=False)

    def literal(self, word_end: re.Pattern[str]) -> Literal:
        """A phrase in quotes, or what stands up to the end of the word."""
        start = self.at
        if self._text.startswith('"', start):
            end = self._text.find('"', start + 1)
            if end < 0:
                raise BadQueryError("This quotation mark is never closed", start)
            self.at = end + 1
            return Literal(self._text[start + 1 : end], start, quoted=True)
        found = word_end.search(self._text, start)
        self.at = found.start() if found else len(self._text)
        if self.at == start:
            raise BadQueryError("Something to look for is missing here", start)
        return Literal(self._text[start : self.at], start, quoted=False)

    def literals(self) -> list[Literal]:
        """A comma list."""
        found = [self.literal(_LITERAL_END)]
        while self._text.startswith(",", self.at):
            self.at += 1
            self._count_term()
            found.append(self.literal(_LITERAL_END))
        return found

    def _count_term(self) -> None:
        self._terms += 1
        if self._terms > MOST_TERMS:
            raise BadQueryError(
                f"A search has at most {MOST_TERMS} parts. A text in quotes is one.", self.at
            )

    def _is_or(self) -> bool:
        return bool(re.compile(r"OR(?=[\s()]|$)").match(self._text, self.at))

    def _take_or(self) -> bool:
        self.skip_spaces()
        if not self._is_or():
            return False
        self.at += 2
        return True


def _any_of(queries: list[Query]) -> Query:
    return queries[0] if len(queries) == 1 else AnyOf(tuple(queries))


def _tag(reader: _Reader, field: str, start: int) -> Query:
    return _any_of(
        [HasTagNamed(_TAG_FIELDS[field], value.text, value.quoted) for value in reader.literals()]
    )


def _file(reader: _Reader, field: str, start: int) -> Query:
    return _any_of([NameContains(value.text) for value in reader.literals()])


def _path(reader: _Reader, field: str, start: int) -> Query:
    return _any_of([RelpathContains(value.text) for value in reader.literals()])


def _type(reader: _Reader, field: str, start: int) -> Query:
    return _any_of([OfKind(_one_of(value, _KINDS)) for value in reader.literals()])


def _is(reader: _Reader, field: str, start: int) -> Query:
    choices: dict[str, Query] = {kind: OfKind(kind) for kind in _KINDS}
    choices["liked"] = HasTagNamed((CUSTOM,), LIKE, whole=True)
    # Every file has tags that are read from it: what is meant are the user's own.
    choices["tagged"] = HasTagNamed((CUSTOM,), "")
    return _any_of([choices[_one_of(value, tuple(choices))] for value in reader.literals()])


def _has(reader: _Reader, field: str, start: int) -> Query:
    choices: dict[str, Query] = {
        "prompt": HasText(),
        "lora": HasTagNamed(("lora", "lyco"), ""),
        "tag": HasTagNamed((CUSTOM,), ""),
    }
    return _any_of([choices[_one_of(value, tuple(choices))] for value in reader.literals()])


def _one_of(value: Literal, choices: tuple[str, ...]) -> str:
    if value.text.lower() not in choices:
        raise BadQueryError(f"This is one of: {', '.join(choices)}", value.position)
    return value.text.lower()


def _number(reader: _Reader, field: str, start: int) -> Query:
    return _range(reader, _NUMBER_FIELDS[field], _pixels)


def _date(reader: _Reader, field: str, start: int) -> Query:
    return _range(reader, "mtime_ns", _period)


Span = tuple[int, int]


def _range(reader: _Reader, column: str, span_of: Callable[[Literal], Span]) -> Query:
    return _any_of([_one_range(value, column, span_of) for value in reader.literals()])


def _one_range(value: Literal, column: str, span_of: Callable[[Literal], Span]) -> Query:
    sign = re.match(r">=|<=|>|<|", value.text)
    assert sign is not None
    rest = Literal(value.text[sign.end() :], value.position + sign.end(), value.quoted)
    if not sign[0] and ".." in rest.text:
        low, _, high = rest.text.partition("..")
        first = span_of(Literal(low, rest.position, quoted=False))
        last = span_of(Literal(high, rest.position + len(low) + 2, quoted=False))
        return Between(column, first[0], last[1])
    low_end, high_end = span_of(rest)
    ends = {
        ">": (high_end + 1, None),
        ">=": (low_end, None),
        "<": (None, low_end - 1),
        "<=": (None, high_end),
        "": (low_end, high_end),
    }
    return Between(column, *ends[sign[0]])


def _pixels(value: Literal) -> Span:
    if not value.text.isascii() or not value.text.isdigit() or len(value.text) > 9:
        raise BadQueryError("This is a number of pixels, such as 1024", value.position)
    return int(value.text), int(value.text)


def _period(value: Literal) -> Span:
    """The first and last nanosecond of a year, month or day, in local time."""
    parts = _DATE.fullmatch(value.text)
    if parts is None:
        raise BadQueryError("This is a date, such as 2026, 2026-03 or 2026-03-05", value.position)
    year, month, day = int(parts[1]), int(parts[2] or 1), int(parts[3] or 1)
    # mktime carries over: month 13 is the next January, day 32 the next month's first. Our own
    # dates are real ones.
    after = (
        (year, month, day + 1)
        if parts[3]
        else (year, month + 1, 1)
        if parts[2]
        else (year + 1, 1, 1)
    )
    try:
        date(year, month, day)
    except ValueError as error:
        raise BadQueryError("There is no such day", value.position) from error
    try:
        begin, end = (
            int(time.mktime((*ymd, 0, 0, 0, 0, 0, -1))) for ymd in ((year, month, day), after)
        )
    except (OverflowError, ValueError) as error:
        raise BadQueryError("This year is out of reach", value.position) from error
    if not -MOST_SECONDS < begin < end < MOST_SECONDS:
        raise BadQueryError("This year is out of reach", value.position)
    return begin * NS, end * NS - 1


_FIELDS: dict[str, Callable[[_Reader, str, int], Query]] = {
    **dict.fromkeys(_TAG_FIELDS, _tag),
    **dict.fromkeys(_NUMBER_FIELDS, _number),
    "file": _file,
    "path": _path,
    "type": _type,
    "is": _is,
    "has": _has,
    "date": _date,
}
