"""Take the words out of a text and leave its structure: what a bug sample is made of.

    a cat, (red_hair:1.2) <lora:ink wash:0.8>     a wo1, (wo2_wor3:1.2) <lora:wo4 wor5:0.8>
    Steps: 24, Sampler: Euler a, Model: dreams    Steps: 24, Sampler: Euler a, Model: wordw6

Kept: punctuation, line breaks, escapes, numbers, names of settings and keys, the menus' choices,
suffixes of files, names of programs. Replaced: every other word, hashes, UUIDs, long base64.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Container, Iterator

from iib_core.inspection.json_strings import in_json_strings, keys_in, read_quoted
from iib_core.inspection.placeholders import Placeholders, is_letter
from iib_core.inspection.vocabulary import (
    KEPT_WORDS,
    PERSONAL,
    Spot,
    is_structure,
)
from iib_core.inspection.xml_texts import in_xml_texts, is_xml
from iib_core.metadata import parse_infotext

MAX_DEPTH = 8
"""Texts within texts: JSON in a JSON string. Generators go to three."""

_PIECE = re.compile(
    r"""
    (?P<uuid> (?<![0-9A-Za-z]) [0-9A-Fa-f]{8} (?: - [0-9A-Fa-f]{4}){3} - [0-9A-Fa-f]{12}
              (?![0-9A-Za-z]) )
    # A file as base64.
    | (?P<blob> (?<![A-Za-z0-9+/=]) [A-Za-z0-9+/=_-]{200,} )
    | (?P<kept> Negative\ prompt: | Steps: | Job\ ID: | \b(?:BREAK|AND)\b | <[a-z]{1,12}:
        | embedding: | \bseed:(?=\d) | https?://
        # Options of Dream and of Midjourney.
        | (?<!\S) (?: -A\s?(?:k_\w+|ddim|plms) | -[A-Za-z]{1,2} | --[a-z]{1,20} ) (?=\s|\Z)
        | (?<=\w) \. (?: safetensors | ckpt | pth? | bin | gguf | sft | onnx | yaml | json | txt
                        | png | jpe?g | webp | gif | avif | mp4 | webm | mkv | mov ) \b )
    | (?P<hash> (?: (?<![0-9A-Za-z.]) | (?<=0x) ) (?=\d*[A-Fa-f]) (?=[A-Fa-f]*\d)
                [0-9A-Fa-f]{6,64} (?![0-9A-Za-z]) )
    | (?P<word> [^\W\d_]+ )
    """,
    re.VERBOSE,
)
_ESCAPE = re.compile(r"(\\u[0-9A-Fa-f]{4}|\\.)", re.DOTALL)
_LABEL = re.compile(r"\s*[A-Za-z_][\w .-]{0,63}?\s*:\s*(?=[{\[])")
_NAME = re.compile(r"(?:\A|(?<=[,\n]))[ \t]*(\w[^:,\"\n()<>{}\[\]]*):")
_QUOTED = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
SETTINGS_LINE = "\nSteps: "
_JSON = json.JSONDecoder(strict=False)
_UNTIL_NEXT = re.compile(r"[^,\n]*")
_PAIR_WITHIN = re.compile(r"\w[\w ]{0,40}:")
_OPENS_JSON = re.compile(r"[\ufeff\s]*(?:\{\s*[\"'}]|\[\s*[\"'{\[\]\d-])")
_LITERAL = re.compile(r"\s*(?:[-+\d.eE]*|true|false|null|NaN|-?Infinity|None|True|False)\s*")
_KIND_OF_HASH = re.compile(r"(?:model|vae|refiner)\Z|(?:lora|lyco|embed|ti|textual inversion):")
_HOLDS_PAIRS = ("ControlNet",)
"""Settings whose values are settings again."""


class Scrubber:
    """Replaces the words of one file: equal words by equal placeholders, wherever they stand."""

    def __init__(self) -> None:
        self._placeholders = Placeholders()

    def text(self, text: str, spot: Spot, depth: int = 0) -> str:
        """Any text: JSON, XML, infotext or prose."""
        if PERSONAL.search(spot.name):
            return ""
        if is_structure(text, spot):
            return self._prose(text, _ids_in(spot))
        if depth >= MAX_DEPTH:
            return self._prose(text)
        label = _LABEL.match(text)
        head, body = (text[: label.end()], text[label.end() :]) if label else ("", text)
        # A prompt may be "{}"; within JSON, lines break as "\\n".
        if _OPENS_JSON.match(body) and SETTINGS_LINE not in text and _is_json(body):
            return head + self._json(body, depth + 1)
        if is_xml(text):
            return in_xml_texts(text, lambda inner, name: self.text(inner, Spot(name), depth + 1))
        return self._infotext(text)

    def key(self, key: str, owner: str) -> str:
        """A key of an object. Those of a table of hashes are names of models."""
        if "hash" not in owner.lower():
            return self._escaped(key, ("uuid",))
        kind = _KIND_OF_HASH.match(key)
        end = kind.end() if kind else 0
        return key[:end] + self._escaped(key[end:])

    def _json(self, text: str, depth: int, name: str = "") -> str:
        keys = keys_in(text)

        def replace(quoted: str, spot: Spot) -> str:
            text = read_quoted(quoted)
            if text is None:
                return quoted[0] + self._escaped(quoted[1:-1]) + quoted[-1]
            # The names of nodes, to which others refer.
            if text in keys:
                return quoted[0] + self._escaped(quoted[1:-1], ("uuid",)) + quoted[-1]
            if _has_parts(text) or PERSONAL.search(spot.name):
                is_escaped = quoted.isascii()
                return json.dumps(self.text(text, spot, depth), ensure_ascii=is_escaped)
            kinds = _ids_in(spot) if is_structure(text, spot) else ()
            return quoted[0] + self._escaped(quoted[1:-1], kinds) + quoted[-1]

        def bare(token: str) -> str:
            return token if _LITERAL.fullmatch(token) else self._prose(token)

        return in_json_strings(text, replace, self.key, bare, name)

    def _infotext(self, text: str) -> str:
        """Prose, and the settings behind it if there are any."""
        names = parse_infotext(text).settings.keys()
        starts = list(_starts_of(names, text))
        ends = [one.start() for one in starts[1:]] + [len(text)]
        if not starts:
            return self._prose(text)
        pieces = [self._prose(text[: starts[0].start()])]
        for one, end in zip(starts, ends, strict=True):
            pieces.append(one[0] + self._setting(one[1].rstrip(), text[one.end() : end]))
        return "".join(pieces)

    def _setting(self, name: str, text: str) -> str:
        """What stands behind the name of a setting, up to the next: more than its value, maybe."""
        opening = text.lstrip()[:1]
        blank = text[: len(text) - len(text.lstrip())]
        if opening in ("{", "["):
            return blank + self._json(text.lstrip(), 1, name)
        if opening == '"':
            return self._escaped(text, names_within=name.startswith(_HOLDS_PAIRS))
        value = _UNTIL_NEXT.match(text)
        end = value.end() if value else 0
        if is_structure(text[:end].strip(), Spot(name)):
            return self._prose(text[:end], _ids_in(Spot(name))) + self._prose(text[end:])
        return self._prose(text)

    def _escaped(
        self, text: str, kinds: tuple[str, ...] = (), *, names_within: bool = False
    ) -> str:
        """As prose, but what follows a backslash is no letter of a word."""
        pieces = _ESCAPE.split(text)
        for place, piece in enumerate(pieces):
            if place % 2 == 0:
                pieces[place] = self._pairs(piece) if names_within else self._prose(piece, kinds)
            elif len(piece) > 2 and is_letter(char := chr(int(piece[2:], 16))) and not kinds:
                # A placeholder may be of several letters.
                letters = self._placeholders.word(char)
                pieces[place] = json.dumps(letters)[1:-1]
        return "".join(pieces)

    def _pairs(self, text: str) -> str:
        """The words of a value that holds settings again, without their names."""
        pieces, at = [], 0
        for name in _PAIR_WITHIN.finditer(text):
            pieces += [self._prose(text[at : name.start()]), name[0]]
            at = name.end()
        return "".join([*pieces, self._prose(text[at:])])

    def _prose(self, text: str, kinds: tuple[str, ...] = ()) -> str:
        """Replace the words, or if `kinds` are named, only these."""
        return _PIECE.sub(lambda piece: self._piece(piece, kinds), text)

    def _piece(self, piece: re.Match[str], kinds: tuple[str, ...]) -> str:
        kind, text = str(piece.lastgroup), piece[0]
        if kind == "kept" or text.lower() in KEPT_WORDS or (kinds and kind not in kinds):
            return text
        if kind == "blob":
            return "A" * len(text)
        replace: dict[str, Callable[[str], str]] = {
            "uuid": self._placeholders.uuid,
            "hash": self._placeholders.hash,
            "word": self._placeholders.word,
        }
        return replace[kind](text)


def _ids_in(spot: Spot) -> tuple[str, ...]:
    """What is replaced in a value that is kept. The hash of a version says which program it was."""
    return ("uuid",) if spot.name.lower().endswith(("version", "ver")) else ("uuid", "hash")


def _starts_of(names: Container[str], text: str) -> Iterator[re.Match[str]]:
    """Where settings of these names begin, those left out that stand within a value."""
    end = 0
    for found in _NAME.finditer(text):
        if found.start() >= end and found[1].rstrip() in names:
            yield found
            end = _end_of_value(text, found.end())


def _end_of_value(text: str, at: int) -> int:
    """Where a value ends that is quoted or JSON; `at` itself for any other."""
    while text[at : at + 1] in (" ", "\t"):
        at += 1
    if text[at : at + 1] == '"':
        quoted = _QUOTED.match(text, at)
        return quoted.end() if quoted else at
    try:
        return _JSON.raw_decode(text, at)[1] if text[at : at + 1] in ("{", "[") else at
    except (ValueError, RecursionError):
        return at


def _has_parts(text: str) -> bool:
    """Whether a string may hold more than a few words: JSON, XML, infotext."""
    return "{" in text or "Steps: " in text or "<x:xmpmeta" in text


def _is_json(text: str) -> bool:
    """Whole JSON, or at least the beginning of an object: a list of words may be a prompt."""
    try:
        json.loads(text.strip("\ufeff\0 \t\r\n"), strict=False)
    except (ValueError, RecursionError):
        return text.lstrip("\ufeff\0 \t\r\n").startswith("{")
    return True
