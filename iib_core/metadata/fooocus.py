"""Fooocus and its forks, but for RuinedFooocus and MRE, which write in ways of their own.

Where: PNG texts `parameters` and `fooocus_scheme`; in JPEG and WebP the EXIF tags UserComment and
MakerNote. The scheme is "fooocus" (JSON) or "a1111" (infotext). Builds before 2.2 had the JSON in
PNG text `Comment`, under the labels of its page. Every version keeps a page `log.html` in each
folder, of which fooocus_log.py makes fields.

Source: lllyasviel/Fooocus, modules/meta_parser.py and modules/private_logger.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iib_core.metadata import a1111
from iib_core.metadata.facts import Fields, Generation, Lora
from iib_core.metadata.fooocus_log import LOG
from iib_core.metadata.stated import (
    Stated,
    extra_of,
    list_at,
    merged_loras,
    opens_object,
    read_stated,
    settings_of,
    stated_in,
    text_at,
    weight_of,
    with_size,
)
from iib_core.metadata.wire_text import wire_text

GENERATOR = "Fooocus"
SOURCE = "Fooocus"

_SCHEMES = ("fooocus_scheme", "MakerNote")
_FIELDS = ("parameters", "UserComment", "Comment")
_TELLS = (
    '"metadata_scheme"',
    '"full_prompt"',
    '"adm_guidance"',
    '"fooocus_v2_expansion"',
    '"performance"',
    '"Fooocus V2',
)

_NAMES = {
    "steps": "Steps",
    "sampler": "Sampler",
    "scheduler": "Schedule type",
    "guidance_scale": "CFG scale",
    "seed": "Seed",
    "base_model": "Model",
    "base_model_hash": "Model hash",
    "vae": "VAE",
    "clip_skip": "Clip skip",
    "refiner_model": "Refiner",
    "refiner_switch": "Refiner switch at",
    "performance": "Performance",
    "styles": "Styles",
    "sharpness": "Sharpness",
    "version": "Version",
}
_ELSEWHERE = ("prompt", "negative_prompt", "resolution", "raw_prompt", "raw_negative_prompt")
_RESOLUTION = re.compile(r"\D{0,8}(\d{1,6})\D{1,8}(\d{1,6})")
_LORA_ROW = re.compile(r"lora(?:_combined)?_\d+\Z")
_LORA_TEXT = re.compile(r"(?P<name>.+?)\s*:\s*(?P<weight>-?[\d.]+)\s*\Z")
_LONGEST_NAME = 1024


def recognises(fields: Fields) -> bool:
    return _scheme(fields) == "a1111" or bool(_stated(fields))


def parse(fields: Fields) -> Generation:
    """The generation in fields that `recognises` has accepted."""
    stated = _stated(fields)
    if not stated:
        made = a1111.parse(fields)
        return Generation(
            GENERATOR,
            made.prompt,
            made.negative,
            made.settings | {a1111.SOURCE: SOURCE},
            made.loras,
        )
    prompt = text_at(stated, "prompt", "raw_prompt")
    rows = [name for name in stated if _LORA_ROW.match(name)]
    settings = settings_of(stated, _NAMES, (*_ELSEWHERE, *rows))
    return Generation(
        generator=GENERATOR,
        prompt=prompt,
        negative=text_at(stated, "negative_prompt", "raw_negative_prompt"),
        settings=with_size(settings, _size(stated)),
        loras=merged_loras((*_listed_loras(stated), *_loras_in_rows(stated, rows)), prompt),
        extra=extra_of(stated),
    )


def text_of(made: Generation, fields: Fields) -> str:
    return wire_text(made, SOURCE)


def _scheme(fields: Fields) -> str:
    """ "fooocus", "a1111", or "" if none is named."""
    if fields.keys().isdisjoint(_SCHEMES):
        return ""
    scheme = next((fields[name] for name in _SCHEMES if name in fields), "").strip("\0 ").lower()
    return scheme if scheme in ("fooocus", "a1111") else ""


def _stated(fields: Fields) -> Stated:
    """The JSON, with labels ("Base Model") turned into names ("base_model")."""
    stated = stated_in(fields, _FIELDS, "{") if _scheme(fields) == "fooocus" else {}
    if not stated and any(opens_object(fields.get(name, "")) for name in _FIELDS):
        found = (stated_in(fields, _FIELDS, tell) for tell in _TELLS)
        stated = next((one for one in found if one), {})
    if not stated and LOG in fields:
        stated = read_stated(fields[LOG])
    named = _by_name(stated)
    return named if "prompt" in named or "base_model" in named else {}


def _by_name(stated: Stated) -> Stated:
    return {name.strip().lower().replace(" ", "_"): value for name, value in stated.items()}


def _size(stated: Stated) -> str:
    """From "(1024, 1024)" or "1152×896"."""
    found = _RESOLUTION.match(text_at(stated, "resolution"))
    return f"{found[1]}x{found[2]}" if found else ""


def _listed_loras(stated: Stated) -> Iterator[Lora]:
    """[["name", 0.5, "hash"], …]"""
    for one in list_at(stated, "loras"):
        if isinstance(one, list) and len(one) > 1 and isinstance(one[0], str):
            yield Lora(one[0], weight_of(one[1]))


def _loras_in_rows(stated: Stated, rows: list[str]) -> Iterator[Lora]:
    """ "lora_combined_1": "name : 0.5" """
    for row in rows:
        text = text_at(stated, row)
        found = _LORA_TEXT.match(text) if len(text) <= _LONGEST_NAME else None
        if found:
            yield Lora(found["name"], weight_of(found["weight"]))
