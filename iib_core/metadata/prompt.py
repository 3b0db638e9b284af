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
from functools import lru_cache
from typing import NamedTuple

from iib_core.metadata.facts import Lora

LONGEST_TERM = 256
"""Characters. Whole sentences are terms in prompts for Flux and its kin, and worth a tag; what is
longer is a paragraph, which nobody picks from a list and text search finds anyway."""

MOST_TERMS = 1_000
"""Of one prompt. The longest seen in the wild have about 300."""

LONGEST_PROMPT = 256 * 1024
"""Characters that are looked at. What is behind them has been no prompt for long."""

_NETWORK = re.compile(r"<(\w+):([^:<>]+)((?::[^<>]*)?)>")
_NUMBER = re.compile(r"(?:[a-z]\w*=)?([-+]?(?:\d+(?:\.\d*)?|\.\d+))(?=:|\Z)")
_ALTERNATIVES = re.compile(r"\[([^\[\]:]*):([^\[\]:]*):\s*[\d.]+\s*\]")
_WEIGHT = re.compile(r":\s*[-+]?(?:\d+(?:\.\d*)?|\.\d+)\s*(?=[)\]}])")
_BREAK = re.compile(r"\bBREAK\b")
_DROPPED = str.maketrans("-_", "  ", "()[]{}/\\")
_ASCII_DROPPED = b"()[]{}/\\"
_ASCII = (
    bytes(range(128))
    .lower()
    .translate(bytes.maketrans(b"-_\x1c\x1d\x1e\x1f", b"      "))
    .ljust(256)
)
"""What _DROPPED and lower() make of ASCII; the last four are blanks to a text, but not to bytes."""


class Networks(NamedTuple):
    """What a positive prompt calls for. No duplicates in any; the first of equals is kept."""

    loras: tuple[Lora, ...] = ()
    lycos: tuple[Lora, ...] = ()
    hypernets: tuple[Lora, ...] = ()


NO_NETWORKS = Networks()


def networks_of(prompt: str) -> Networks:
    """The networks that a prompt calls for. Any text can be read."""
    if "<" not in prompt:
        return NO_NETWORKS
    networks: dict[str, dict[str, Lora]] = {}
    for kind, name, rest in _NETWORK.findall(prompt[:LONGEST_PROMPT]):
        name = name.strip()
        if name:
            networks.setdefault(kind.lower(), {}).setdefault(name, Lora(name, _weight(rest)))

    def of_kind(kind: str) -> tuple[Lora, ...]:
        return tuple(networks.get(kind, {}).values())

    return Networks(of_kind("lora"), of_kind("lyco"), of_kind("hypernet"))


def terms_of(prompt: str) -> tuple[str, ...]:
    """The terms of a prompt, each once. Any text can be read."""
    terms = dict.fromkeys(map(term_of, pieces_of(prompt)))
    terms.pop("", None)
    return tuple(terms)[:MOST_TERMS]


def pieces_of(prompt: str) -> list[str]:
    """A prompt without networks and weights, in the pieces between commas. term_of() says what
    each means."""
    text = prompt[:LONGEST_PROMPT]
    # Patterns are only tried where they can match: to look for a letter costs next to nothing.
    if "<" in text:
        text = _NETWORK.sub(" ", text)
    if ":" in text:
        text = _ALTERNATIVES.sub(r"\1,\2", text) if "[" in text else text
        text = _WEIGHT.sub("", text)
    if "BREAK" in text:
        text = _BREAK.sub(",break,", text)
    return text.replace("，", ",").replace("\n", ",").split(",")


def term_of(piece: str) -> str:
    """The term that a piece means: in small letters with single blanks, without marks of emphasis
    and the like; "" if it means none."""
    return _remembered(piece) if len(piece) <= LONGEST_TERM else _term(piece)


def _term(piece: str) -> str:
    if piece.isascii():  # bytes are translated in a tenth of the time
        words = piece.encode("ascii").translate(_ASCII, _ASCII_DROPPED).split()
        term = b" ".join(words).decode("ascii")
    else:
        term = " ".join(piece.translate(_DROPPED).lower().split())
    return term if len(term) <= LONGEST_TERM else ""


_remembered = lru_cache(maxsize=16 * 1024)(_term)
"""The prompts of a library share most of their pieces. Long ones are not kept, so that they cannot
fill the memory."""


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
