"""Draw Things, on iPhone, iPad and Mac.

Where: an XMP packet: `exif:UserComment` is JSON with short keys, `xmp:CreatorTool` its name, and
`dc:description` the same for people.

Source: files of Draw Things; its wiki, "Metadata".
"""

from __future__ import annotations

from collections.abc import Iterator

from iib_core.metadata.facts import Fields, Generation, Lora
from iib_core.metadata.stated import (
    Stated,
    extra_of,
    merged_loras,
    objects_at,
    settings_of,
    stated_in,
    text_at,
    weight_of,
    with_size,
)
from iib_core.metadata.wire_text import wire_text

GENERATOR = "Draw Things"
SOURCE = "Draw Things"

_FIELDS = ("UserComment", "Comment")
_NAMES = {
    "steps": "Steps",
    "sampler": "Sampler",
    "scale": "CFG scale",
    "seed": "Seed",
    "model": "Model",
    "strength": "Denoising strength",
    "clip_skip": "Clip skip",
    "refiner": "Refiner",
    "upscaler": "Hires upscaler",
    "guidance_embed": "Distilled CFG Scale",
    "shift": "Shift",
    "seed_mode": "Seed mode",
}


def recognises(fields: Fields) -> bool:
    return bool(_stated(fields))


def parse(fields: Fields) -> Generation:
    """The generation in fields that `recognises` has accepted."""
    stated = _stated(fields)
    prompt = text_at(stated, "c")
    settings = settings_of(stated, _NAMES, ("c", "uc", "size"))
    return Generation(
        generator=GENERATOR,
        prompt=prompt,
        negative=text_at(stated, "uc"),
        settings=with_size(settings, text_at(stated, "size")),
        loras=merged_loras(tuple(_loras(stated)), prompt),
        extra=extra_of(stated),
    )


def text_of(made: Generation, fields: Fields) -> str:
    return wire_text(made, SOURCE)


def _stated(fields: Fields) -> Stated:
    stated = stated_in(fields, _FIELDS, '"c"')
    is_named = fields.get("CreatorTool", "").startswith(GENERATOR)
    return stated if is_named or "uc" in stated or "seed_mode" in stated else {}


def _loras(stated: Stated) -> Iterator[Lora]:
    for key in ("lora", "loras"):
        for one in objects_at(stated, key):
            if name := text_at(one, "model", "file", "name"):
                yield Lora(name, weight_of(one.get("weight")))
