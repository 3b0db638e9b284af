"""Fooocus-MRE, a fork of the first Fooocus.

Where: JSON in PNG text `Comment` or `parameters`, in the comment of a JPEG, or in `name.json`
beside the file.

Source: MoonRide303/Fooocus-MRE, modules/async_worker.py (metadata).
"""

from __future__ import annotations

from collections.abc import Iterator

from iib_core.metadata.facts import Fields, Generation, Lora
from iib_core.metadata.stated import (
    Stated,
    extra_of,
    list_at,
    merged_loras,
    settings_of,
    size_at,
    stated_in,
    text_at,
    weight_of,
    with_size,
)
from iib_core.metadata.wire_text import wire_text

GENERATOR = "Fooocus-MRE"
SOURCE = "Fooocus"

_FIELDS = ("Comment", "parameters", "UserComment", "comment", "sidecar.json", "sidecar")
_NAMES = {
    "steps": "Steps",
    "sampler": "Sampler",
    "scheduler": "Schedule type",
    "cfg": "CFG scale",
    "seed": "Seed",
    "base_model": "Model",
    "refiner_model": "Refiner",
    "base_clip_skip": "Clip skip",
    "denoise": "Denoising strength",
    "performance": "Performance",
    "style": "Styles",
    "software": "Version",
}
_MOST_LORAS = 10


def recognises(fields: Fields) -> bool:
    return bool(_stated(fields))


def parse(fields: Fields) -> Generation:
    """The generation in fields that `recognises` has accepted."""
    stated = _stated(fields)
    prompt = text_at(stated, "prompt", "p_txt", "real_prompt")
    rows = [f"{kind}{number}" for number in range(1, _MOST_LORAS + 1) for kind in "lw"]
    leave_out = ("prompt", "negative_prompt", "p_txt", "n_txt", "width", "height", *rows)
    return Generation(
        generator=GENERATOR,
        prompt=prompt,
        negative=text_at(stated, "negative_prompt", "n_txt"),
        settings=with_size(settings_of(stated, _NAMES, leave_out), size_at(stated)),
        loras=merged_loras(tuple(_loras(stated)), prompt),
        extra=extra_of(stated),
    )


def text_of(made: Generation, fields: Fields) -> str:
    return wire_text(made, SOURCE)


def _stated(fields: Fields) -> Stated:
    stated = stated_in(fields, _FIELDS, " MRE") or stated_in(fields, _FIELDS, '"p_txt"')
    is_own = "MRE" in text_at(stated, "software") or "p_txt" in stated
    return stated if is_own else {}


def _loras(stated: Stated) -> Iterator[Lora]:
    """Names and weights as l1, w1 and so on, or in a list of pairs."""
    for number in range(1, _MOST_LORAS + 1):
        if name := text_at(stated, f"l{number}"):
            yield Lora(name, weight_of(stated.get(f"w{number}")))
    for one in list_at(stated, "loras"):
        if isinstance(one, list) and len(one) > 1:
            yield Lora(str(one[0]), weight_of(one[1]))
