"""The one search box: text to a Query.

    query = and { "OR" and }     and = { item }     item = [ "-" ] ( "(" query ")" | term )
    term  = field ":" value | '"' phrase '"' | "/" regex "/" | "~" ( word | '"' phrase '"' ) | word
    value = [ ">" | ">=" | "<" | "<=" ] literal | literal ".." literal | literal { "," literal }

A word or phrase without a field is looked for, as a literal, in the generation text and in the
path from the root; with a ~ before it, what prompts mean is compared. Parts side by side must all
match; a comma list means any of. Every error says where in the text it is. For users:
docs/search.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from iib_core.errors import BadQueryError
from iib_core.library import query_values
from iib_core.library.query import (
    NETWORKS,
    All,
    AnyOf,
    Between,
    HasNetwork,
    HasTagNamed,
    InAlbum,
    IsMissing,
    MatchesPattern,
    Means,
    NameContains,
    NegativeContains,
    Not,
    NoteContains,
    OfKind,
    PromptContains,
    Query,
    RelpathContains,
    TextContains,
    compile_pattern,
)
from iib_core.library.query_values import LEAST_STEP, Literal
from iib_core.library.rows import CUSTOM, LIKE, MOST_STARS, STARS
from iib_core.library.text_match import MAX_TEXT

MOST_DEPTH = 20
MOST_TERMS = 100
"""A search is one statement, and the time SQLite takes over it grows faster than its parts."""

_TAG_FIELDS = {
    "tag": (CUSTOM,),
    "model": ("Model", "Model hash"),
    "sampler": ("Sampler",),
    "scheduler": ("Schedule type",),
    "vae": ("VAE", "Module"),
    "controlnet": ("ControlNet",),
}
_NUMBER_FIELDS: dict[str, tuple[str, query_values.Read, float]] = {
    "w": ("width", query_values.pixels, 1),
    "h": ("height", query_values.pixels, 1),
    "mp": ("pixels", query_values.megapixels, 1),
    "steps": ("steps", query_values.whole, 1),
    "cfg": ("cfg", query_values.fraction, LEAST_STEP),
    "guidance": ("guidance", query_values.fraction, LEAST_STEP),
    "denoise": ("denoise", query_values.fraction, LEAST_STEP),
    "clip": ("clip_skip", query_values.fraction, LEAST_STEP),
    "date": ("mtime_ns", query_values.moment, 1),
    "created": ("created_ns", query_values.moment, 1),
    "generated": ("generated", query_values.second, 1),
}
"""The column, what a value means to it, and what lies between two of its numbers at least."""

_KINDS = ("image", "video", "audio")
_FIELD = re.compile(r"[a-z]+(?=:)")
_LITERAL_END = re.compile(r'[\s()",]')
_PATTERN_END = re.compile(r"/(?=[\s()]|$)")
_WORD_END = re.compile(r"[\s()]")
_NUMBER = r"-?[0-9]{1,3}(?:\.[0-9]{1,9})?"
_WITH_WEIGHT = re.compile(rf"(.+):((?:>=|<=|>|<)?{_NUMBER}(?:\.\.{_NUMBER})?)", re.DOTALL)
"""A network's name and its weight. Names may have colons in them: "lora:civitai:1234567"."""

T = TypeVar("T")


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
        if self._text[self.at] == "~" and not _is_end(self._text[self.at + 1 : self.at + 2]):
            return self._meant()
        if field is not None and field[0] in _FIELDS:
            start = self.at
            self.at = field.end() + 1
            return _FIELDS[field[0]](self, field[0], start)
        if self._text[self.at] == "/":
            return self._pattern()
        literal = self.literal(_WORD_END)
        return AnyOf((TextContains(literal.text), RelpathContains(literal.text)))

    def _meant(self) -> Query:
        start = self.at
        self.at += 1
        text = self.literal(_WORD_END).text
        if not text.strip():
            raise BadQueryError("Something to look for is missing here", start)
        return Means(text, start)

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
        return self._listed(lambda: self.literal(_LITERAL_END))

    def networks(self) -> list[tuple[Literal, Literal | None]]:
        """A comma list of names, each with or without a weight: name:0.8, "a name":>0.5."""
        return self._listed(self._network)

    def _network(self) -> tuple[Literal, Literal | None]:
        name = self.literal(_LITERAL_END)
        if name.quoted:
            if not self._text.startswith(":", self.at):
                return name, None
            self.at += 1
            return name, self.literal(_LITERAL_END)
        parts = _WITH_WEIGHT.fullmatch(name.text)
        if parts is None:
            return name, None
        at = name.position + parts.start(2)
        return Literal(parts[1], name.position, False), Literal(parts[2], at, False)

    def _listed(self, read: Callable[[], T]) -> list[T]:
        found = [read()]
        while self._text.startswith(",", self.at):
            self.at += 1
            self._count_term()
            found.append(read())
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


def _is_end(letter: str) -> bool:
    """Of a word: a ~ that stands alone is one."""
    return not letter or letter.isspace() or letter in "()"


def _any_of(queries: list[Query]) -> Query:
    return queries[0] if len(queries) == 1 else AnyOf(tuple(queries))


def _tag(reader: _Reader, field: str, start: int) -> Query:
    return _any_of(
        [HasTagNamed(_TAG_FIELDS[field], value.text, value.quoted) for value in reader.literals()]
    )


def _generator(reader: _Reader, field: str, start: int) -> Query:
    return _any_of([_made_by(value) for value in reader.literals()])


def _made_by(value: Literal) -> Query:
    if not value.quoted:
        return HasTagNamed(("Source Identifier", "Generator"), value.text)
    # "Forge Neo" needs the quotes, and has a version behind it.
    source = HasTagNamed(("Source Identifier",), value.text, whole=True)
    return AnyOf((source, HasTagNamed(("Generator",), value.text)))


def _prompt(reader: _Reader, field: str, start: int) -> Query:
    return _any_of([_in_prompt(value) for value in reader.literals()])


def _in_prompt(value: Literal) -> Query:
    contains = PromptContains(value.text)
    # A phrase may be one of the terms that tags are made of: "red hair" stands for red_hair, too.
    is_term = HasTagNamed(("pos",), value.text, whole=True)
    return AnyOf((contains, is_term)) if value.quoted else contains


def _negative(reader: _Reader, field: str, start: int) -> Query:
    return _any_of([NegativeContains(value.text) for value in reader.literals()])


def _lora(reader: _Reader, field: str, start: int) -> Query:
    return _any_of([_network(name, weight) for name, weight in reader.networks()])


def _network(name: Literal, weight: Literal | None) -> Query:
    if weight is None:
        return HasTagNamed(NETWORKS, name.text, name.quoted)
    low, high = query_values.limits(weight, query_values.fraction, LEAST_STEP)
    return HasNetwork(name.text, name.quoted, low, high)


def _file(reader: _Reader, field: str, start: int) -> Query:
    return _any_of([NameContains(value.text) for value in reader.literals()])


def _path(reader: _Reader, field: str, start: int) -> Query:
    return _any_of([RelpathContains(value.text) for value in reader.literals()])


def _album(reader: _Reader, field: str, start: int) -> Query:
    return _any_of([InAlbum(value.text, value.quoted) for value in reader.literals()])


def _note(reader: _Reader, field: str, start: int) -> Query:
    return _any_of([NoteContains(value.text) for value in reader.literals()])


def _type(reader: _Reader, field: str, start: int) -> Query:
    return _any_of([OfKind(_one_of(value, _KINDS)) for value in reader.literals()])


def _is(reader: _Reader, field: str, start: int) -> Query:
    choices: dict[str, Query] = {kind: OfKind(kind) for kind in _KINDS}
    choices["liked"] = HasTagNamed((CUSTOM,), LIKE, whole=True)
    # Every file has tags that are read from it: what is meant are the user's own.
    choices["tagged"] = HasTagNamed((CUSTOM,), "")
    choices["guess"] = Between("guess", 1, 1)
    choices["missing"] = IsMissing()
    return _any_of([choices[_one_of(value, tuple(choices))] for value in reader.literals()])


def _rating(reader: _Reader, field: str, start: int) -> Query:
    return _any_of([_stars(value) for value in reader.literals()])


def _stars(value: Literal) -> Query:
    low, high = query_values.limits(value, query_values.stars)
    given = [HasTagNamed((CUSTOM,), name, whole=True) for name in STARS]
    wanted: list[Query] = [
        given[number - 1] for number in range(1, MOST_STARS + 1) if _is_within(number, low, high)
    ]
    if _is_within(0, low, high):
        wanted.append(Not(AnyOf(tuple(given))))
    return _any_of(wanted)


def _is_within(number: int, low: float | None, high: float | None) -> bool:
    return (low is None or number >= low) and (high is None or number <= high)


def _has(reader: _Reader, field: str, start: int) -> Query:
    choices: dict[str, Query] = {
        "prompt": Between("prompt_length", 1, None),
        "negative": Between("negative_length", 1, None),
        "workflow": Between("workflow", 1, 1),
        "lora": HasTagNamed(NETWORKS, ""),
        "vae": HasTagNamed(("VAE",), ""),
        "controlnet": HasTagNamed(("ControlNet",), ""),
        "hires": HasTagNamed(("Hires upscaler",), ""),
        "refiner": HasTagNamed(("Refiner",), ""),
        "adetailer": TextContains("ADetailer model"),
        "tag": HasTagNamed((CUSTOM,), ""),
        "note": NoteContains(""),
    }
    return _any_of([choices[_one_of(value, tuple(choices))] for value in reader.literals()])


def _one_of(value: Literal, choices: tuple[str, ...]) -> str:
    chosen = value.text.lower()
    if chosen not in choices:
        raise BadQueryError(f"This is one of: {', '.join(choices)}", value.position)
    return chosen


def _number(reader: _Reader, field: str, start: int) -> Query:
    column, read, step = _NUMBER_FIELDS[field]
    return _any_of(
        [Between(column, *query_values.limits(value, read, step)) for value in reader.literals()]
    )


def _size(reader: _Reader, field: str, start: int) -> Query:
    return _any_of([query_values.size(value) for value in reader.literals()])


def _seed(reader: _Reader, field: str, start: int) -> Query:
    return _any_of([query_values.seed(value) for value in reader.literals()])


_FIELDS: dict[str, Callable[[_Reader, str, int], Query]] = {
    **dict.fromkeys(_TAG_FIELDS, _tag),
    **dict.fromkeys(_NUMBER_FIELDS, _number),
    "generator": _generator,
    "prompt": _prompt,
    "neg": _negative,
    "lora": _lora,
    "seed": _seed,
    "size": _size,
    "file": _file,
    "path": _path,
    "album": _album,
    "note": _note,
    "type": _type,
    "is": _is,
    "rating": _rating,
    "has": _has,
}
