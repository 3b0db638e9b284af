"""Fields within fields: texts that stand in an object or a packet that is itself one field.

    UserComment: {"Comment": "…", "Software": "NovelAI"}  is  Comment: … and Software: NovelAI
    XML:com.adobe.xmp: <x:xmpmeta …>  is  CreatorTool: Draw Things and UserComment: {…}

So a format need not know in how many wrappings its own fields come.
"""

from __future__ import annotations

import json

from iib_core.metadata.contents import COMMENT, XMP
from iib_core.metadata.facts import Fields
from iib_core.metadata.sidecar import SIDECAR_JSON, SIDECAR_XMP
from iib_core.metadata.stated import read_stated
from iib_core.metadata.stealth import STEALTH
from iib_core.metadata.xmp import read_xmp

_WRAPPERS = ("UserComment", COMMENT, "comment", SIDECAR_JSON)

_WRAPPED = (
    "Comment",
    "parameters",
    "workflow",
    "invokeai_metadata",
    "invokeai_graph",
    "sd-metadata",
    "generation_data",
    "parameters-json",
)
"""Any of these as a key tells a wrapper from what a program states in its own words."""

_XMP_TELLS = ("UserComment", "CreatorTool", "description", "DigitalSourceType", "parameters")
_XMP_NAMES = {"description": "Description", "title": "Title", "creator": "Author"}


def unfold(fields: Fields) -> Fields:
    """The fields and those within them. A name that the file itself has keeps its text."""
    inner: dict[str, str] = {}
    packet = fields.get(XMP) or fields.get(SIDECAR_XMP, "")
    if any(tell in packet for tell in _XMP_TELLS):
        inner |= {_XMP_NAMES.get(name, name): text for name, text in read_xmp(packet).items()}
    for name in _WRAPPERS:
        inner |= _within(fields.get(name) or inner.get(name, ""))
    return {**inner, **fields, **_unwrapped(inner, fields)} if inner else fields


def hidden_fields(fields: Fields) -> Fields:
    """The fields that are hidden in the pixels, as if they stood in the open; empty if none."""
    text = fields.get(STEALTH, "")
    return _within(text)


def _within(text: str) -> dict[str, str]:
    if not text.startswith("{"):
        return {}
    stated = read_stated(text)
    if not any(name in stated for name in _WRAPPED):
        return {}
    return {
        name: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        for name, value in stated.items()
        if isinstance(value, (str, dict, list))
    }


def _unwrapped(inner: Fields, fields: Fields) -> dict[str, str]:
    """A JPEG comment that wraps NovelAI's `Comment` gives way to it: they share the name."""
    comment = inner.get(COMMENT)
    return {COMMENT: comment} if comment and COMMENT in _within(fields.get(COMMENT, "")) else {}
