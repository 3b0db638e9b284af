"""NovelAI, every version; also Naifu and others that run its first code.

Where: PNG texts `Title`, `Description` (the prompt), `Software` ("NovelAI"), `Source` (the model)
and `Comment` (JSON). WebP: one JSON object of these five in EXIF UserComment, and the model's name
in EXIF Software. The same object is hidden in the alpha channel.

From version 4 on, `v4_prompt` holds a caption of the whole and one of each character.

Source: files of NovelAI; NovelAI/novelai-image-metadata (nai_meta.py).
"""

from __future__ import annotations

import re

from iib_core.metadata.facts import Fields, Generation
from iib_core.metadata.prompt import networks_of
from iib_core.metadata.stated import (
    Stated,
    as_text,
    extra_of,
    list_at,
    object_at,
    objects_at,
    settings_of,
    size_at,
    stated_in,
    text_at,
    with_size,
)
from iib_core.metadata.wire_text import wire_text

GENERATOR = "NovelAI"
SOURCE = "NovelAI"

LONGEST_MODEL = 256
"""Characters."""

_FIELDS = ("Comment", "UserComment", "comment")
_MARKERS = ("v4_prompt", "noise_schedule", "uncond_scale", "request_type")
"""Any of these, beside a sampler, is in no other program's JSON."""

_NAMES = {
    "steps": "Steps",
    "sampler": "Sampler",
    "noise_schedule": "Schedule type",
    "scale": "CFG scale",
    "seed": "Seed",
    "strength": "Denoising strength",
    "cfg_rescale": "CFG rescale",
}
_PROMPTS = ("prompt", "uc", "v4_prompt", "v4_negative_prompt", "width", "height", "signed_hash")
_MODEL = re.compile(r"(?P<name>.*\S)\s+(?P<hash>[0-9A-Fa-f]{8})\Z")


def recognises(fields: Fields) -> bool:
    is_named = fields.get("Software", "").startswith(GENERATOR)
    return (is_named and "Description" in fields) or bool(_comment(fields))


def parse(fields: Fields) -> Generation:
    """The generation in fields that `recognises` has accepted."""
    comment = _comment(fields)
    prompt = _caption(comment, "v4_prompt") or text_at(comment, "prompt")
    prompt = prompt or fields.get("Description", "")
    negative = text_at(comment, "uc") or _caption(comment, "v4_negative_prompt")
    settings = with_size(settings_of(comment, _NAMES, _PROMPTS), size_at(comment))
    return Generation(
        generator=GENERATOR,
        prompt=prompt,
        negative=negative,
        settings={**settings, **_model(fields), **_characters(comment)},
        loras=networks_of(prompt).loras,
        extra=extra_of(comment, ("v4_prompt", "v4_negative_prompt", *_NAMES)),
    )


def text_of(made: Generation, fields: Fields) -> str:
    return wire_text(made, SOURCE)


def _comment(fields: Fields) -> Stated:
    """The settings that a comment states; empty if it is not NovelAI's."""
    if not any(name in fields for name in _FIELDS):
        return {}
    stated = stated_in(fields, _FIELDS, '"sampler"') or stated_in(fields, _FIELDS, '"prompt"')
    is_named = fields.get("Software", "").startswith("NovelAI")
    if is_named or any(marker in stated for marker in _MARKERS):
        return stated
    # Naifu leaves its name out. Only Draw Things has a "uc" too, and a prompt called "c".
    is_naifu = {"sampler", "scale", "uc", "steps"} <= stated.keys() and "c" not in stated
    return stated if is_naifu else {}


def _caption(comment: Stated, name: str) -> str:
    return text_at(object_at(object_at(comment, name), "caption"), "base_caption")


def _model(fields: Fields) -> dict[str, str]:
    """ "NovelAI Diffusion V4.5 4BDE2A90": the name and the hash of the model."""
    stated = (fields.get("Source") or fields.get("Software", "")).strip()
    found = _MODEL.match(stated) if len(stated) <= LONGEST_MODEL else None
    if found:
        return {"Model": found["name"], "Model hash": found["hash"]}
    return {"Model": stated} if stated and stated != SOURCE else {}


def _characters(comment: Stated) -> dict[str, str]:
    """What each character's captions say, numbered from 1."""
    settings: dict[str, str] = {}
    for key, label in (("v4_prompt", "Character"), ("v4_negative_prompt", "Character negative")):
        captions = objects_at(object_at(object_at(comment, key), "caption"), "char_captions")
        for number, caption in enumerate(captions, start=1):
            if text := text_at(caption, "char_caption"):
                settings[f"{label} {number}"] = text
            centres = list_at(caption, "centers")
            if label == "Character" and centres and isinstance(centres[0], dict):
                x, y = (as_text(centres[0].get(axis)) for axis in "xy")
                settings[f"Character {number} at"] = f"{x}, {y}"
    return settings
