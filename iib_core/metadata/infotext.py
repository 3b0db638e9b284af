r"""Read and write infotext, the text block A1111 and Forge store with each image.

    a cat on a roof
    Negative prompt: blurry
    Steps: 24, Sampler: DPM++ 2M, CFG scale: 5.5, Seed: 1234567, Size: 832x1216

Grammar: everything above the last line is prompt; from "Negative prompt:" on it is the negative
one; the last line is settings. A value with a comma, a colon or a newline in it is written as a
JSON string. Extensions add to this:

- lines below the settings, of which the whole rest is one value ("Template: a {red|blue} cat");
- values that are bare JSON (`Hashes: {"model": "1f2e"}`), or strings with raw newlines in them;
- a line of its own for upscaling ("Postprocess upscale by: 4, …").

Sites that save texts anew lose the line breaks ("a cat.Negative prompt: blurry.Steps: 24, …").

Sources: AUTOMATIC1111/stable-diffusion-webui, modules/infotext_utils.py (quote, unquote,
parse_generation_parameters) and modules/processing.py (create_infotext);
adieyal/sd-dynamic-prompts (Template).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

NEGATIVE = "Negative prompt:"
MIN_SETTINGS = 3
"""From so many pairs on, a last line is settings whatever their names, as in A1111."""

LONGEST_LINE = 512 * 1024
"""Characters. A longer line is no line of settings: it could hold a million."""

MAX_BROKEN_JSON = 8
"""So many values that look like JSON and are none, and no more is looked for: to make its error
message, the decoder counts the lines of all the text before."""

LONGEST_REMEMBERED = 16 * 1024
"""Characters. Longer texts are parsed anew each time, so that a few cannot fill the memory."""

_PART = re.compile(
    r"""
    [ \t]* (?P<name> \w [^:,"\n()<>{}\[\]]* ) :
    [ \t]* (?: (?P<quoted> " [^"\\]* (?: \\. [^"\\]* )* " ) (?= [ \t]* (?: [,\n] | \Z ) )
            |  (?P<bare> [^,\n]* ) )
    [ \t]* (?: [,\n] | \Z )
    | (?P<other> [^,\n]* ) (?: [,\n] | \Z )
    """,
    re.VERBOSE | re.DOTALL,
)
"""One part of a settings line: a pair, or anything else up to the next comma.

It matches at every place, so that the matches of findall() lie end to end and none of them
searches. A pattern for pairs alone tries every start to every end of a long prompt, minutes for
200 kB.
"""

LONGEST_USUAL_LINE = 2 * 1024
"""Characters of a settings line whose parts are remembered one by one."""

_PLAIN_NAMES = frozenset(("Seed", "Size", "Steps", "Model hash", "Variation seed"))
"""Of settings that seldom say the same in two pictures."""

_PLAIN_NAME = re.compile(r"[ \t]*\w[^:,\"\n()<>{}\[\]]*:")
"""The name of a pair and its colon, at the start of a part."""

_EVIDENT = re.compile(
    r"""
    (?: \A | [,\n] ) [ \t]*
    (?: Steps:\ *(?:\d|Unknown) | Seed:\ *-?\d | CFG\ scale:\ *\d | Size:\ *\d+x\d
      | Sampler:\ *\S | Model:\ *\S | Model\ hash:\ *[0-9a-f] | Postprocess\ )
    """,
    re.VERBOSE,
)
"""A pair that by itself tells a settings line from a line of prompt with colons in it."""

_NEEDS_QUOTES = re.compile(r"[,:\n\r]")
_VALUE_END = re.compile(r"[ \t]*(?:[,\n]|\Z)")

_BELOW = re.compile(r"\n(?=(?:Template|Negative Template|extraJsonMetaInfo):)")
"""Before a line that may stand below the settings."""

_JSON = json.JSONDecoder(strict=False, parse_int=str, parse_float=str)


_NO_SETTINGS: Mapping[str, str] = {}


class Infotext(NamedTuple):
    """One infotext, split but not interpreted: every setting is still the text A1111 wrote."""

    prompt: str
    negative: str = ""
    settings: Mapping[str, str] = _NO_SETTINGS


def parse_infotext(text: str) -> Infotext:
    """Split an infotext. Text with no settings is all prompt, so this never fails.

    Takes time in proportion to the length of the text, whatever the text.
    """
    return _parse_remembered(text) if len(text) <= LONGEST_REMEMBERED else _parse(text)


def parse_usual(text: str) -> Infotext | None:
    """As parse_infotext, for a text without blanks around it that ends in a line as A1111 writes
    it: "Steps: 20", and then nothing but pairs. None for any other."""
    at = text.rfind("\nSteps: ")
    settings = _usual_pairs(text[at + 1 :]) if at >= 0 else {}
    if not settings or "\r" in text:
        return None
    prompt, negative = _split_negative(text[:at])
    return Infotext(prompt, negative, settings)


def format_infotext(infotext: Infotext) -> str:
    """Write an infotext as A1111 does, but so that every value can be read back."""
    lines = [infotext.prompt] if infotext.prompt else []
    if infotext.negative:
        lines.append(f"{NEGATIVE} {infotext.negative}")
    if infotext.settings:
        lines.append(format_settings(infotext.settings))
    return "\n".join(lines)


def format_settings(settings: Mapping[str, str]) -> str:
    """Write a settings line."""
    return ", ".join([f"{name}: {_quote(value)}" for name, value in settings.items()])


def add_settings(text: str, addition: str) -> str:
    """Write more pairs behind the settings of a text that has some."""
    below = _BELOW.search(text, text.rfind("\nSteps: ") + 1) if "Steps: " in text else None
    end = below.start() if below else len(text)
    return f"{text[:end].rstrip(' ,')}, {addition}{text[end:]}"


def with_unix_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _parse(text: str) -> Infotext:
    head, settings = _split_settings(with_unix_newlines(text).strip())
    prompt, negative = _split_negative(head)
    return Infotext(prompt, negative, settings)


_parse_remembered = lru_cache(maxsize=8)(_parse)


def _split_negative(head: str) -> tuple[str, str]:
    """At the first line that opens the negative prompt; else, in a text that has lost its line
    breaks, wherever it opens.
    """
    if head.startswith(NEGATIVE):
        return "", head[len(NEGATIVE) :].strip()
    at = head.find("\n" + NEGATIVE)
    if at < 0:
        prompt, _, negative = head.partition(NEGATIVE)
        return prompt.strip(), negative.strip()
    return head[:at].strip(), head[at + 1 + len(NEGATIVE) :].strip()


def _split_settings(text: str) -> tuple[str, dict[str, str]]:
    """What stands above the settings, and the settings; all of the text and none if it has none."""
    at = text.rfind("\nSteps: ") + 1
    line, *below = _BELOW.split(text[at:])
    settings = _settings(line) if line.startswith("Steps: ") else {}
    if settings:
        return text[:at], settings | dict(map(_whole_line, below))
    at = text.rfind("\n") + 1
    settings = _settings(text[at:])
    if settings:
        return text[:at], settings
    at = max(text.rfind("Steps: "), 0)  # a text that has lost its line breaks
    settings = _settings(text[at:])
    return (text[:at].rstrip(" .,"), settings) if len(settings) >= MIN_SETTINGS else (text, {})


def _whole_line(line: str) -> tuple[str, str]:
    name, _, value = line.partition(":")
    return name, value.strip()


def _settings(line: str) -> dict[str, str]:
    """The settings in a line; none if it is not a settings line.

    It opens with a setting. Then, of three things, two must be so: it says something that only
    such a line says, it has three settings, it holds nothing else. Of settings with one name the
    last counts.
    """
    opening = _PLAIN_NAME.match(line)
    if opening is None or opening[0].endswith(NEGATIVE) or len(line) > LONGEST_LINE:
        return {}
    is_plain = '"' not in line and "{" not in line and "[" not in line
    settings, is_pure = _plain_pairs(line) if is_plain else _pairs(line)
    is_long = len(settings) >= MIN_SETTINGS
    if not is_long and not is_pure:
        return {}
    is_evident = _EVIDENT.search(line) is not None
    return settings if is_evident or (is_long and is_pure) else {}


def _usual_pairs(line: str) -> dict[str, str]:
    """The pairs of a line that is one of settings beyond doubt; none where that, or where a part
    ends, takes a closer look."""
    if len(line) > LONGEST_USUAL_LINE or not "0" <= line[len("Steps: ") :][:1] <= "9":
        return {}
    try:
        return dict(map(_pair_remembered, _usual_parts(line)))
    except ValueError:
        return {}


def _usual_parts(line: str) -> list[str]:
    """The parts of a settings line whose quotes hold whole values. Raises ValueError."""
    if '"' not in line:
        return line.split(", ")
    first, *others = line.split('"')
    if len(others) % 2 or "\\" in line:
        raise ValueError(line)
    parts = first.split(", ")
    for quoted, rest in zip(others[::2], others[1::2], strict=True):
        if not parts[-1].endswith(": ") or not (rest.startswith(", ") or not rest):
            raise ValueError(line)
        parts[-1] += f'"{quoted}"'
        if rest:
            parts += rest[2:].split(", ")
    return parts


def _pair(part: str) -> tuple[str, str]:
    """The name and value in a part that holds nothing else. Raises ValueError."""
    name, _, value = part.partition(": ")
    if value.isalnum() and name in _PLAIN_NAMES:  # a quarter of what the pattern takes
        return name, value
    found = _PART.fullmatch(part)
    if found is None or not found["name"] or (found["bare"] or "").startswith(("{", "[")):
        raise ValueError(part)
    name, quoted, bare, _ = found.groups("")
    return name.rstrip(), _unquote(quoted) if quoted else bare.rstrip()


_pair_remembered = lru_cache(maxsize=1024)(_pair)
"""Seeds apart, the pictures of a folder say the same, part by part."""


def _plain_pairs(line: str) -> tuple[dict[str, str], bool]:
    """The pairs of a line without quotes and JSON, and whether it holds nothing else. As `_pairs`
    has them, in half the time: most lines are plain."""
    settings: dict[str, str] = {}
    is_pure = True
    for part in line.replace("\n", ",").split(","):
        name, colon, value = part.partition(":")
        name = name.lstrip(" \t")
        if colon and _PLAIN_NAME.match(part):
            settings[name.rstrip()] = value.lstrip(" \t").rstrip()
        elif part and not part.isspace():
            is_pure = False
    return settings, is_pure


def _pairs(line: str) -> tuple[dict[str, str], bool]:
    """The pairs of any line, and whether it holds nothing else."""
    may_hold_json = "{" in line or "[" in line
    parts = list(_parts_with_json(line)) if may_hold_json else _PART.findall(line)
    settings = {
        name.rstrip(): _unquote(quoted) if quoted else bare.rstrip()
        for name, quoted, bare, _ in parts
        if name
    }
    return settings, not "".join([other for _, _, _, other in parts]).strip()


def _parts_with_json(line: str) -> Iterator[tuple[str, str, str, str]]:
    """The parts of a line as `_PART` has them, but with values that are JSON in one piece."""
    at = broken = 0
    while at < len(line) and (found := _PART.match(line, at)):
        at = found.end()
        name, quoted, bare, other = found.groups("")
        if bare.startswith(("{", "[")) and broken < MAX_BROKEN_JSON:
            end = _json_end(line, found.start("bare"))
            closed = _VALUE_END.match(line, end)
            if closed:
                bare, at = line[found.start("bare") : end], closed.end()
            else:
                broken += 1
        yield name, quoted, bare, other


def _json_end(line: str, begin: int) -> int:
    """Where the JSON at `begin` ends; `begin` itself if it is none."""
    try:
        return _JSON.raw_decode(line, begin)[1]
    except (ValueError, RecursionError):
        return begin


def _unquote(quoted: str) -> str:
    """The text of a JSON string; as it is, if it is none after all."""
    try:
        text = str(_JSON.decode(quoted))
    except ValueError:
        return quoted
    # "\\ud83d" alone is half a character, which no database and no browser takes.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _quote(value: str) -> str:
    is_plain = not (
        not value or value[0] in '"{[' or value != value.strip() or _NEEDS_QUOTES.search(value)
    )
    return value if is_plain else json.dumps(value, ensure_ascii=False)
