"""Midjourney, and Niji, its model for anime.

Where: PNG text or XMP `Description`: the prompt, its options, and the number of the job:

    a cat on a roof --ar 3:4 --no dogs --v 6.1 Job ID: 0f1e2d3c-…

Source: files of Midjourney; docs.midjourney.com, "Parameter List".
"""

from __future__ import annotations

import re

from iib_core.metadata.facts import Fields, Generation
from iib_core.metadata.wire_text import wire_text

GENERATOR = "Midjourney"
NIJI = "Niji"
SOURCE = "Midjourney"

_FIELDS = ("Description", "ImageDescription", "parameters", "Comment", "UserComment")
_JOB = re.compile(r"\bJob ID:\s*([0-9a-fA-F]{8}-[0-9a-fA-F-]{27})")
_VERSIONED = re.compile(r"\s--(?:v|version|niji|ar|stylize|q|chaos)\s+[\d.:]+")
_OPTION = re.compile(r"(?:\A|\s)--([A-Za-z][A-Za-z0-9]{0,20})(?=\s|\Z)")

_NAMES = {
    "v": "Version",
    "version": "Version",
    "niji": "Niji version",
    "ar": "Aspect ratio",
    "aspect": "Aspect ratio",
    "seed": "Seed",
    "s": "Stylize",
    "stylize": "Stylize",
    "c": "Chaos",
    "chaos": "Chaos",
    "q": "Quality",
    "quality": "Quality",
    "w": "Weird",
    "weird": "Weird",
    "iw": "Image weight",
    "sref": "Style reference",
    "cref": "Character reference",
    "p": "Personalize",
}


def recognises(fields: Fields) -> bool:
    return bool(_description(fields))


def parse(fields: Fields) -> Generation:
    """The generation in fields that `recognises` has accepted."""
    text = _description(fields)
    job = _JOB.search(text)
    body = text[: job.start()] if job else text
    prompt, options = _split(body.strip())
    negative = ", ".join(options.pop("no", ()))
    settings = {_NAMES.get(name, name): ", ".join(values) for name, values in options.items()}
    if job:
        settings["Job ID"] = job[1]
    is_niji = "niji" in options
    return Generation(NIJI if is_niji else GENERATOR, prompt, negative, settings)


def text_of(made: Generation, fields: Fields) -> str:
    return wire_text(made, SOURCE)


def _description(fields: Fields) -> str:
    for name in _FIELDS:
        text = fields.get(name, "")
        if ("--" in text or "Job ID:" in text) and _is_own(text, fields):
            return text
    return ""


def _is_own(text: str, fields: Fields) -> bool:
    if _JOB.search(text):
        return True
    is_named = "Midjourney" in fields.get("Software", "") + fields.get("CreatorTool", "")
    return (is_named and _VERSIONED.search(text) is not None) or _is_command(text)


def _is_command(text: str) -> bool:
    """Two options that only Midjourney has: one alone may stand in anybody's sentence."""
    return len({found[0].split()[0] for found in _VERSIONED.finditer(text)}) > 1


def _split(body: str) -> tuple[str, dict[str, list[str]]]:
    """The prompt, and each option with the values it was given."""
    found = list(_OPTION.finditer(body))
    prompt = body[: found[0].start()] if found else body
    options: dict[str, list[str]] = {}
    ends = [one.start() for one in found[1:]] + [len(body)]
    for one, end in zip(found, ends, strict=True):
        value = body[one.end() : end].strip()
        options.setdefault(one[1].lower(), []).append(value or "True")
    return prompt.strip(), options
