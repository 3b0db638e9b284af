"""Rules that give media a tag by how they were made (API contract 7.6, and `match`).

    [{"tag": "portrait", "match": "any",
      "filters": [{"field": "pos_prompt", "operator": "contains", "value": "face"},
                  {"field": "Model", "operator": "regex", "value": "^real"}]}]

A rule means media that pass all of its filters, or with `match: "any"` one of them; without filters
it means none. What is no rule is told, and means none either: clients may store any JSON.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import orjson
import regex

from iib_core.errors import IibError
from iib_core.library.query import compile_pattern
from iib_core.library.tag_store import check_name
from iib_core.library.text_match import fold
from iib_core.metadata import parse_infotext, terms_of

PROMPT = "pos_prompt"
NEGATIVE = "neg_prompt"
PATTERN_SECONDS = 0.5
"""Time that a regular expression may take over one text."""
MOST_RULES = 1000
MOST_FILTERS = 100


class Making:
    """How one media file was made, as far as rules ask."""

    def __init__(self, text: str, prompt: str, negative: str, sides: tuple[int, int]) -> None:
        self._text = text
        self._prompt = prompt
        self._negative = negative
        self._sides = sides

    def values(self, name: str) -> tuple[str, ...]:
        """What a field says: the prompt as it stands and as its terms, joined by commas; a setting
        by its name, in another case if there is none of that one; the size also where only the
        file's pixels tell it."""
        if name == PROMPT:
            return (self._prompt, ",".join(terms_of(self._prompt))) if self._prompt else ()
        if name == NEGATIVE:
            return (self._negative,) if self._negative else ()
        value = self._settings.get(name)
        if value is None:
            value = self._folded.get(name.casefold())
        return () if value is None else (value,)

    @cached_property
    def _settings(self) -> Mapping[str, str]:
        settings = parse_infotext(self._text).settings if self._text else {}
        if "Size" not in settings and all(self._sides):
            settings = {**settings, "Size": f"{self._sides[0]}x{self._sides[1]}"}
        return settings

    @cached_property
    def _folded(self) -> Mapping[str, str]:
        return {name.casefold(): value for name, value in self._settings.items()}


Test = Callable[[str], bool]


@dataclass(frozen=True)
class Filter:
    """One condition."""

    field: str
    passes: Test
    """Raises TimeoutError where a pattern takes too long."""


@dataclass(frozen=True)
class Rule:
    tag: str
    filters: tuple[Filter, ...] = ()
    any_of: bool = False
    problem: str = ""
    """Why it means no media: a sentence; "" if nothing is wrong with it."""
    digest: str = field(default="", compare=False)
    """Of what it says: another rule, another digest."""

    def means(self, making: Making) -> bool:
        """Raises TimeoutError where a pattern takes too long."""
        if self.problem or not self.filters:
            return False
        passed = (any(map(each.passes, making.values(each.field))) for each in self.filters)
        return any(passed) if self.any_of else all(passed)


def read_rules(value: str | None) -> tuple[Rule, ...]:
    """The rules of a stored setting, a JSON text; none where it is no list."""
    try:
        rules = orjson.loads(value or "[]")
    except orjson.JSONDecodeError:  # deeply nested JSON, too
        return ()
    return rules_of(rules) if isinstance(rules, list) else ()


def rules_of(values: Sequence[object]) -> tuple[Rule, ...]:
    """The rules that JSON values say."""
    return tuple(_rule(value) for value in values[:MOST_RULES])


def _rule(value: object) -> Rule:
    digest = _digest(value)
    tag = value.get("tag") if isinstance(value, dict) else None
    if not isinstance(value, dict) or not isinstance(tag, str):
        return Rule("", problem="A rule needs a tag", digest=digest)
    tag = tag.strip()
    try:
        check_name(tag)
        filters = _filters(value.get("filters"))
        match = value.get("match", "all")
        if match not in ("all", "any"):
            raise _NotARuleError(f"{match!r} is not one of: all, any")
    except (IibError, _NotARuleError) as error:
        return Rule(tag, problem=str(error), digest=digest)
    return Rule(tag, filters, match == "any", digest=digest)


def _digest(value: object) -> str:
    try:
        said = orjson.dumps(value, option=orjson.OPT_SORT_KEYS)
    except TypeError:  # a half of a surrogate pair, a huge number: nothing that is stored
        said = repr(value).encode(errors="replace")
    return hashlib.sha256(said).hexdigest()


class _NotARuleError(Exception):
    """With a sentence."""


def _filters(values: object) -> tuple[Filter, ...]:
    if not isinstance(values, list) or not values:
        raise _NotARuleError("A rule without conditions means no picture")
    if len(values) > MOST_FILTERS:
        raise _NotARuleError(f"A rule has at most {MOST_FILTERS} conditions")
    return tuple(_filter(value) for value in values)


def _filter(value: object) -> Filter:
    if not isinstance(value, dict) or not isinstance(value.get("field"), str):
        raise _NotARuleError("A condition needs a field")
    wanted = value.get("value")
    if isinstance(wanted, bool) or not isinstance(wanted, str | int | float):
        raise _NotARuleError(f"The condition on {value['field']} needs a value")
    return Filter(value["field"], _test(value.get("operator"), str(wanted)))


def _test(operator: object, wanted: str) -> Test:
    folded = fold(wanted)
    if operator == "contains":
        return lambda text: folded in fold(text)
    if operator == "equals":
        return lambda text: folded == fold(text)
    if operator == "regex":
        return _finds(compile_pattern(wanted))
    raise _NotARuleError(f"{operator!r} is not one of: contains, equals, regex")


def _finds(pattern: regex.Pattern[str]) -> Test:
    # concurrent: other threads, the event loop among them, run while it searches.
    return lambda text: pattern.search(text, timeout=PATTERN_SECONDS, concurrent=True) is not None
