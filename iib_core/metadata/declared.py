"""Pictures whose maker is declared, but not how they were made: OpenAI, Firefly, Gemini, Designer …

Where: a signed C2PA manifest, of which the containers make the field `c2pa` (a JSON object), or the
property `DigitalSourceType` of XMP and IPTC. The source is shown; there is no prompt, and none is
made up. Nobody has checked the signature.

A photo may be signed too: only what is declared as made by a model is taken for generated.

Source: C2PA specification 2.2, section 18.15 (actions); IPTC, "Digital Source Type".
"""

from __future__ import annotations

import re

from iib_core.metadata.c2pa import C2PA
from iib_core.metadata.facts import Fields, Generation
from iib_core.metadata.stated import read_stated, text_at
from iib_core.metadata.wire_text import wire_text

GENERATOR = "AI"
"""Where no maker is named."""

_SOURCE_TYPE = "DigitalSourceType"
_GENERATED = re.compile(r"AlgorithmicMedia|compositeSynthetic", re.IGNORECASE)
_MAKERS = (
    (re.compile(r"openai|chatgpt|gpt-|dall", re.IGNORECASE), "OpenAI"),
    (re.compile(r"firefly", re.IGNORECASE), "Adobe Firefly"),
    (re.compile(r"google|gemini|imagen", re.IGNORECASE), "Google"),
    (re.compile(r"designer|bing|microsoft", re.IGNORECASE), "Microsoft"),
    (re.compile(r"midjourney", re.IGNORECASE), "Midjourney"),
    (re.compile(r"adobe", re.IGNORECASE), "Adobe"),
)
_NAMES = {
    "software_agent": "Software",
    "claim_generator": "Claim generator",
    "issuer": "Signed by",
    "digital_source_type": "Digital source type",
}
_CREDITS = ("Credit", "CreatorTool", "Software")


def recognises(fields: Fields) -> bool:
    return bool(_said(fields))


def parse(fields: Fields) -> Generation:
    """The generation in fields that `recognises` has accepted."""
    said = _said(fields)
    return Generation(generator=_maker(said), prompt="", negative="", settings=said)


def text_of(made: Generation, fields: Fields) -> str:
    return wire_text(made, made.generator)


def _said(fields: Fields) -> dict[str, str]:
    """What is declared, by the names of settings; empty if no model is declared as the maker."""
    if C2PA not in fields and _SOURCE_TYPE not in fields:
        return {}
    manifest = read_stated(fields.get(C2PA, ""))
    said = {ours: text_at(manifest, theirs) for theirs, ours in _NAMES.items()}
    said = {name: text for name, text in said.items() if text}
    source = fields.get(_SOURCE_TYPE, "")
    if source and "Digital source type" not in said:
        said["Digital source type"] = source.rpartition("/")[2]
        credit = next((fields[name] for name in _CREDITS if fields.get(name)), "")
        said |= {"Software": credit} if credit else {}
    return said if _GENERATED.search(said.get("Digital source type", "")) else {}


def _maker(said: dict[str, str]) -> str:
    """Told by the software first: a camera's maker may have signed what another's model made."""
    for name in ("Software", "Claim generator", "Signed by"):
        for pattern, maker in _MAKERS:
            if pattern.search(said.get(name, "")):
                return maker
    return said.get("Software") or GENERATOR
