"""Read a positive prompt: the networks it calls for, and its terms, which become tags.

    masterpiece, (red_hair:1.2), [cat:dog:0.5]
    BREAK a dog <lora:styles/ink-wash:-0.5>, artist:wlop

has the terms masterpiece, red hair, cat, dog, break, a dog, artist:wlop and one LoRA.

Source: API contract 8.2; AUTOMATIC1111/stable-diffusion-webui, modules/prompt_parser.py and
modules/extra_networks.py.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache

from iib_core.metadata.facts import Lora

LONGEST_TERM = 256
"""Characters. Whole sentences are terms in prompts for Flux and its kin, and worth a tag; what is
longer is a paragraph, which nobody picks from a list and text search finds anyway."""

MOST_TERMS = 1_000
"""Of one prompt. The longest seen in the wild have about 300."""

LONGEST_PROMPT = 256 * 1024
"""Characters that are looked at. What is behind them has been no prompt for long."""

LONGEST_REMEMBERED = 16 * 1024
"""Characters. Longer prompts are read anew each time, so that a few cannot fill the memory."""

_NETWORK = re.compile(r"<(\w+):([^:<>]+)((?::[^<>]*)?)>")
_NUMBER = re.compile(r"(?:[a-z]\w*=)?([-+]?(?:\d+(?:\.\d*)?|\.\d+))(?=:|\Z)")
_ALTERNATIVES = re.compile(r"\[([^\[\]:]*):([^\[\]:]*):\s*[\d.]+\s*\]")
_WEIGHT = re.compile(r":\s*[-+]?(?:\d+(?:\.\d*)?|\.\d+)\s*(?=[)\]}])")
_BREAK = re.compile(r"\bBREAK\b")
_DROPPED = str.maketrans("-_，\n", "  ,,", "()[]{}/\\")
_ASCII_DROPPED = b"()[]{}/\\"
_ASCII = (
    bytes(range(128))
    .lower()
    .translate(bytes.maketrans(b"-_\n\x1c\x1d\x1e\x1f", b"  ,    "))
    .ljust(256)
)
"""What _DROPPED and lower() make of ASCII; the last four are blanks to a text, but not to bytes."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a positive prompt asks for. No duplicates anywhere; the first of equals is kept."""

    terms: tuple[str, ...]
    loras: tuple[Lora, ...]
    lycos: tuple[Lora, ...]
    hypernets: tuple[Lora, ...]


def read_prompt(text: str) -> Prompt:
    """Split a prompt. Any text can be read."""
    return _read_remembered(text) if len(text) <= LONGEST_REMEMBERED else _read(text)


def _read(text: str) -> Prompt:
    text = text[:LONGEST_PROMPT]
    if "<" not in text:
        return Prompt(_terms(text), (), (), ())
    networks: dict[str, dict[str, Lora]] = {}
    for kind, name, rest in _NETWORK.findall(text):
        name = name.strip()
        if name:
            networks.setdefault(kind.lower(), {}).setdefault(name, Lora(name, _weight(rest)))

    def of_kind(kind: str) -> tuple[Lora, ...]:
        return tuple(networks.get(kind, {}).values())

    terms = _terms(_NETWORK.sub(" ", text))
    return Prompt(terms, of_kind("lora"), of_kind("lyco"), of_kind("hypernet"))


_read_remembered = lru_cache(maxsize=64)(_read)


def _weight(rest: str) -> float | None:
    """The first weight in ":0.8", ":0.8:0.6", ":te=0.8:unet=0.6"; None if there is none."""
    found = _NUMBER.match(rest[1:].strip())
    return as_weight(found[1]) if found else None


def as_weight(text: str) -> float | None:
    """A written number, if it is one that JSON can carry."""
    try:
        weight = float(text)
    except ValueError:
        return None
    return weight if math.isfinite(weight) else None


def _terms(text: str) -> tuple[str, ...]:
    # Patterns are only tried where they can match: to look for a letter costs next to nothing.
    if ":" in text:
        text = _ALTERNATIVES.sub(r"\1,\2", text) if "[" in text else text
        text = _WEIGHT.sub("", text)
    if "BREAK" in text:
        text = _BREAK.sub(",break,", text)
    # Blanks go from the whole text, not from each of its pieces.
    words = _words(text)
    found = dict.fromkeys(words.replace(" ,", ",").replace(", ", ",").split(","))
    found.pop("", None)
    if len(words) <= LONGEST_TERM or max(map(len, found), default=0) <= LONGEST_TERM:
        return tuple(found)[:MOST_TERMS]
    return tuple([term for term in found if len(term) <= LONGEST_TERM][:MOST_TERMS])


def _words(text: str) -> str:
    """The text in small letters with single blanks, without marks of emphasis and the like."""
    if text.isascii():  # bytes are translated in a tenth of the time
        words = text.encode("ascii").translate(_ASCII, _ASCII_DROPPED).split()
        return b" ".join(words).decode("ascii")
    return " ".join(text.translate(_DROPPED).lower().split())
