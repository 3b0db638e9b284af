"""Mochi Diffusion and Guernika, which run Core ML models on a Mac.

Where: one line in the caption (IPTC, XMP or EXIF description):

    Include in Image: a cat; Exclude from Image: dogs; Model: sd-1.5; Steps: 20; …

Guernika has the same in other words, and newer files of both hold JSON like the interface of A1111.

Source: MochiDiffusion/MochiDiffusion, Model/SDImage.swift (metadata).
"""

from __future__ import annotations

import re

from iib_core.metadata.facts import Fields, Generation
from iib_core.metadata.stated import settings_of, size_at, stated_in, text_at, with_size
from iib_core.metadata.wire_text import wire_text

GENERATOR = "Mochi Diffusion"
GUERNIKA = "Guernika"

_FIELDS = ("Description", "ImageDescription", "IPTC:Caption", "UserComment", "Comment")
_PROMPT = "Include in Image"
_NEGATIVE = "Exclude from Image"
_LABELS = (
    _PROMPT,
    _NEGATIVE,
    "Model",
    "Steps",
    "Guidance Scale",
    "Seed",
    "Size",
    "Image Size",
    "Upscaler",
    "Scheduler",
    "ML Compute Unit",
    "Generator",
    "Date",
)
_NAMES = {
    "Steps": "Steps",
    "Scheduler": "Sampler",
    "Guidance Scale": "CFG scale",
    "Seed": "Seed",
    "Model": "Model",
    "Upscaler": "Hires upscaler",
    "Generator": "Version",
}
_API_NAMES = {
    "steps": "Steps",
    "sampler_name": "Sampler",
    "sampler_index": "Sampler",
    "cfg_scale": "CFG scale",
    "seed": "Seed",
    "sd_model_name": "Model",
    "model": "Model",
    "sd_model_hash": "Model hash",
    "denoising_strength": "Denoising strength",
    "clip_skip": "Clip skip",
    "version": "Version",
}
_LABEL = re.compile(rf"(?:\A|[;\n])\s{{0,8}}({'|'.join(_LABELS)}):[ \t]*")


def recognises(fields: Fields) -> bool:
    return bool(_line(fields)) or bool(_stated(fields))


def parse(fields: Fields) -> Generation:
    """The generation in fields that `recognises` has accepted."""
    line = _line(fields)
    if line:
        said = _said(line)
        settings = settings_of(said, _NAMES, (_PROMPT, _NEGATIVE, "Size", "Image Size"))
        size = (said.get("Size") or said.get("Image Size", "")).replace(" ", "")
        settings = with_size(settings, size)
        return Generation(
            _program(fields), said.get(_PROMPT, ""), said.get(_NEGATIVE, ""), settings
        )
    stated = _stated(fields)
    leave_out = ("prompt", "negative_prompt", "width", "height")
    settings = with_size(settings_of(stated, _API_NAMES, leave_out), size_at(stated))
    prompt, negative = text_at(stated, "prompt"), text_at(stated, "negative_prompt")
    return Generation(_program(fields), prompt, negative, settings)


def text_of(made: Generation, fields: Fields) -> str:
    return wire_text(made, _program(fields))


def _line(fields: Fields) -> str:
    for name in _FIELDS:
        text = fields.get(name)
        if text and _PROMPT in text and f"{_PROMPT}:" in text:
            return text
    return ""


def _stated(fields: Fields) -> dict[str, object]:
    """JSON with the keys of A1111's interface, of which no other program's file is known."""
    stated = stated_in(fields, _FIELDS, '"cfg_scale"')
    return dict(stated) if "prompt" in stated and "steps" in stated else {}


def _said(line: str) -> dict[str, str]:
    """The line by its labels. A prompt may hold a semicolon, but no label behind one."""
    found = list(_LABEL.finditer(line))
    ends = [one.start() for one in found[1:]] + [len(line)]
    said: dict[str, str] = {}
    for one, end in zip(found, ends, strict=True):
        said.setdefault(one[1], line[one.end() : end].strip().rstrip(";"))
    return said


def _program(fields: Fields) -> str:
    named = _line(fields) + fields.get("CreatorTool", "") + fields.get("Software", "")
    return GUERNIKA if GUERNIKA in named else GENERATOR
