"""What a search may ask of a file in numbers: steps, seed, where its negative prompt stands …

Generators write "7", "7.0" or "7,5", and three dozen forms of a date. All are turned into one here,
so that they can be compared. What is written otherwise counts as not stated; nothing fails.
"""

from __future__ import annotations

import re
import time
from calendar import timegm
from collections.abc import Mapping
from email.utils import mktime_tz, parsedate_tz
from functools import lru_cache
from typing import NamedTuple

from iib_core.metadata import comfyui
from iib_core.metadata.facts import Facts, Fields, Generation
from iib_core.metadata.infotext import NEGATIVE, with_unix_newlines

SEEDS = 2**64
"""ComfyUI draws its seeds below this. SQLite's integers end at half of it."""

DECIMALS = 4
"""Of fractions: 0.8700000000000001 and 0.87 are the same strength."""

LONGEST_NUMBER = 40
"""Characters. What is longer is no number that anybody has set."""

_LARGEST = 10**9
"""Of all numbers but seeds."""


class Searchable(NamedTuple):
    """Numbers of one file. None where it does not state them."""

    seed: int | None = None
    """As stored_seed() has it."""
    steps: int | None = None
    cfg: float | None = None
    guidance: float | None = None
    """Distilled CFG, as Flux and its kin have it."""
    denoise: float | None = None
    clip_skip: float | None = None
    generated: int | None = None
    """When it was made, as the file says: seconds since 1970."""
    prompt_length: int = 0
    """Characters with which the generation text begins."""
    negative_start: int = 0
    """The first character of the negative prompt in the generation text."""
    negative_length: int = 0
    workflow: bool = False
    """A graph stands in the file."""
    guess: bool = False
    """Some of what we say of it is inferred."""


NOTHING_SEARCHABLE = Searchable()


class Dials(NamedTuple):
    """Those of the numbers that follow from settings which the pictures of a batch share."""

    steps: int | None = None
    cfg: float | None = None
    guidance: float | None = None
    denoise: float | None = None
    clip_skip: float | None = None


NO_DIALS = Dials()


def searchable(facts: Facts) -> Searchable:
    """The numbers of a file."""
    made = facts.generation
    return searchable_with(dials_of(made.settings) if made else NO_DIALS, facts)


def dials_of(settings: Mapping[str, str]) -> Dials:
    """What settings say in numbers, the seed apart."""
    return Dials(
        _whole(settings.get("Steps")),
        _fraction(settings.get("CFG scale")),
        _fraction(settings.get("Distilled CFG Scale") or settings.get("Guidance")),
        _fraction(settings.get("Denoising strength")),
        _fraction(settings.get("Clip skip")),
    )


def searchable_with(dials: Dials, facts: Facts) -> Searchable:
    """The numbers of a file whose dials are known."""
    made = facts.generation
    generated = _generated(made.settings if made else {}, facts.fields)
    if made is None:
        return NOTHING_SEARCHABLE if generated is None else Searchable(generated=generated)
    settings = made.settings
    prompt_length, negative_start, negative_length = _places(made, facts.text)
    return Searchable(
        _seed(settings.get("Seed", "")),
        *dials,
        generated,
        prompt_length,
        negative_start,
        negative_length,
        _has_workflow(facts.fields),
        made.is_guess,
    )


def stored_seed(seed: int) -> int:
    """A seed from 0 to SEEDS - 1 as SQLite can hold it: the upper half is negative."""
    return seed - SEEDS if seed >= SEEDS // 2 else seed


def read_number(text: str) -> float | None:
    """The number with which a text begins, "7,5" and "20/30" included; None if there is none."""
    found = _NUMBER.match(text[:LONGEST_NUMBER])
    return float(found[1].replace(",", ".")) if found else None


def read_time(text: str) -> int | None:
    """A date or time as generators write it, in seconds since 1970; None if it is none.

    Without a zone it is local time. Seconds or milliseconds since 1970 are one, too.
    """
    text = text.strip()[:LONGEST_NUMBER]
    if _EPOCH.fullmatch(text):
        seconds = float(text)
        return int(seconds / 1000 if seconds >= 1e11 else seconds)
    parts = _TIME.fullmatch(text)
    try:
        return _time_of(parts) if parts else _mail_time(text)
    except (ValueError, OverflowError, TypeError, IndexError):
        return None


_NUMBER = re.compile(r"\s*([-+]?[0-9]{1,20}(?:[.,][0-9]{1,20})?)")
_SEED = re.compile(r"\s*([0-9]{1,20})(?:\.0*)?(?![0-9])")
SEED_DIGITS = 20
_EPOCH = re.compile(r"[0-9]{9,13}(?:\.[0-9]+)?")
_TIME = re.compile(
    r"""
    ([0-9]{4}) [-:/.] ([0-9]{1,2}) [-:/.] ([0-9]{1,2})
    (?: [T\s_,]+ ([0-9]{1,2}) [:.\-] ([0-9]{2}) (?: [:.\-] ([0-9]{2}) (?: [.,][0-9]+ )? )?
        \s* (Z | [-+][0-9]{2}:?[0-9]{2})? (?: \s* UTC )?
    )?
    """,
    re.VERBOSE | re.IGNORECASE,
)

_TIME_SETTINGS = ("Date", "Created Date", "Creation Time", "epoch_time", "created_at", "timestamp")
_ANY_TIME_SETTING = frozenset(_TIME_SETTINGS)
_TIME_FIELDS = frozenset(
    (
        "Creation Time",  # PNG's own keyword
        "CreationTime",  # VideoHelperSuite
        "creation_time",  # MP4 and Matroska, by ffmpeg
        "DateTime",  # EXIF
    )
)


def _seed(text: str) -> int | None:
    """A negative one asks for any: it is no seed."""
    if text.isascii() and text.isdigit() and len(text) <= SEED_DIGITS:  # nearly always
        seed = int(text)
    else:
        found = _SEED.match(text)
        seed = int(found[1]) if found else SEEDS
    return stored_seed(seed) if seed < SEEDS else None


def _whole(text: str | None) -> int | None:
    number = _fraction(text)
    return None if number is None else int(number)


def _fraction(text: str | None) -> float | None:
    return _number_remembered(text) if text and len(text) <= LONGEST_NUMBER else None


def _number(text: str) -> float | None:
    number = read_number(text)
    return None if number is None or abs(number) > _LARGEST else round(number, DECIMALS)


_number_remembered = lru_cache(maxsize=4096)(_number)
"""A few hundred settings make up most libraries."""


def _places(made: Generation, text: str) -> tuple[int, int, int]:
    """The length of the prompt, which comes first, and the start and length of the negative one."""
    prompt = with_unix_newlines(made.prompt)
    length = len(prompt) if text.startswith(prompt) else 0
    if not made.negative:
        return length, 0, 0
    negative = with_unix_newlines(made.negative)
    label = text.find(NEGATIVE, length)
    start = text.find(negative, label + len(NEGATIVE)) if label >= 0 else -1
    return (length, start, len(negative)) if start >= 0 else (length, 0, 0)


def _has_workflow(fields: Fields) -> bool:
    for text in fields.values():
        if "{" in text:
            return "invokeai_workflow" in fields or comfyui.recognises(fields)
    return False


def _generated(settings: Mapping[str, str], fields: Fields) -> int | None:
    if _TIME_FIELDS.isdisjoint(fields) and _ANY_TIME_SETTING.isdisjoint(settings):
        return None  # as of most
    stated = [settings[name] for name in _TIME_SETTINGS if name in settings]
    stated += [text for name, text in fields.items() if name in _TIME_FIELDS]
    return next((moment for text in stated if (moment := read_time(text)) is not None), None)


def _time_of(parts: re.Match[str]) -> int | None:
    year, month, day, hour, minute, second = (int(parts[at] or 0) for at in range(1, 7))
    if not (1 <= month <= 12 and 1 <= day <= 31 and hour <= 24 and minute < 60 and second <= 60):
        return None
    moment = (year, month, day, hour, minute, second)
    zone = parts[7]
    if not zone:
        return int(time.mktime((*moment, 0, 0, -1)))
    return timegm(moment) - _zone_seconds(zone)


def _zone_seconds(zone: str) -> int:
    if zone in "Zz":
        return 0
    away = int(zone[1:3]) * 3600 + int(zone[-2:]) * 60
    return -away if zone[0] == "-" else away


def _mail_time(text: str) -> int | None:
    """As PNG recommends it: "Mon, 05 Jan 2026 10:00:00 GMT"."""
    parts = parsedate_tz(text) if text[-1:].isalnum() and ":" in text else None
    return None if parts is None else int(mktime_tz(parts))
