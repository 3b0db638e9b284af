"""imaginAIry.

Where: EXIF: UserComment is JSON `{"prompt": {…}}`; ImageDescription is the command for people, with
the seed even where the JSON leaves it out; Software names the model.

Source: brycedrennan/imaginAIry, imaginairy/schema.py (ImagineResult.metadata_dict, save).
"""

from __future__ import annotations

import re

from iib_core.metadata.facts import Fields, Generation
from iib_core.metadata.stated import (
    Stated,
    as_text,
    extra_of,
    merged_loras,
    object_at,
    read_stated,
    settings_of,
    size_at,
    text_at,
    with_size,
)
from iib_core.metadata.wire_text import wire_text

GENERATOR = "imaginAIry"
SOURCE = "imaginAIry"

_NAMES = {
    "steps": "Steps",
    "sampler_type": "Sampler",
    "solver_type": "Sampler",
    "prompt_strength": "CFG scale",
    "seed": "Seed",
    "model": "Model",
    "model_weights": "Model",
    "software": "Version",
}
_ELSEWHERE = ("prompt", "prompts", "negative_prompt", "width", "height", "size")
_SEED = re.compile(r"\bseed:(\d{1,20})")
_MODEL_IN_SOFTWARE = "Stable Diffusion "


def recognises(fields: Fields) -> bool:
    return bool(_stated(fields))


def parse(fields: Fields) -> Generation:
    """The generation in fields that `recognises` has accepted."""
    stated = _stated(fields)
    prompt = _joined(stated.get("prompts")) or _joined(stated.get("prompt"))
    settings = with_size(settings_of(stated, _NAMES, _ELSEWHERE), size_at(stated))
    size = stated.get("size")
    if isinstance(size, list) and len(size) == 2:
        settings = with_size(settings, f"{as_text(size[0])}x{as_text(size[1])}")
    told = {"Seed": _seed(fields), "Model": _model(fields)}
    missing = {name: value for name, value in told.items() if value and name not in settings}
    return Generation(
        generator=GENERATOR,
        prompt=prompt,
        negative=_joined(stated.get("negative_prompt")),
        settings=settings | missing,
        loras=merged_loras((), prompt),
        extra=extra_of(stated, _ELSEWHERE),
    )


def text_of(made: Generation, fields: Fields) -> str:
    return wire_text(made, SOURCE)


def _stated(fields: Fields) -> Stated:
    comment = fields.get("UserComment", "")
    software = fields.get("Software", "").lower()
    if "imaginairy" not in software and '"imaginairy"' not in comment.lower():
        return {}
    stated = read_stated(comment)
    return object_at(stated, "prompt") or stated


def _joined(prompts: object) -> str:
    """[[1, "a cat"], [0.5, "a dog"]], objects in the same order, or one text."""
    if not isinstance(prompts, list):
        return as_text(prompts)
    parts = [_part(one) for one in prompts]
    return (
        " AND ".join(text for text, _ in parts if text)
        if len(parts) > 1
        else "".join(text for text, _ in parts)
    )


def _part(one: object) -> tuple[str, str]:
    if isinstance(one, dict):
        return text_at(one, "text"), text_at(one, "weight")
    if isinstance(one, list) and len(one) == 2:
        return as_text(one[1]), as_text(one[0])
    return as_text(one), ""


def _seed(fields: Fields) -> str:
    found = _SEED.search(fields.get("ImageDescription", ""))
    return found[1] if found else ""


def _model(fields: Fields) -> str:
    """ "Imaginairy / Stable Diffusion SD-1.5" """
    return fields.get("Software", "").partition(_MODEL_IN_SOFTWARE)[2].strip()
