"""InvokeAI, from the first to the seventh version.

Where: PNG texts, by age `Dream` (a command line), `sd-metadata` (JSON), and since 3.0
`invokeai_metadata`, `invokeai_graph` and `invokeai_workflow` (JSON). MP4 has the last three as
tags; pictures saved anew as JPEG have them as comments that open with the name.

Source: invoke-ai/InvokeAI, ldm/invoke/args.py (1 and 2), invokeai/app/invocations/metadata.py
(CoreMetadataInvocation), docs "Media Metadata".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iib_core.metadata.contents import COMMENT
from iib_core.metadata.facts import Fields, Generation, Lora
from iib_core.metadata.invokeai_dream import Dream, read_dream, split_negative
from iib_core.metadata.invokeai_graph import metadata_of_graph
from iib_core.metadata.stated import (
    Stated,
    as_text,
    extra_of,
    list_at,
    merged_loras,
    object_at,
    objects_at,
    read_stated,
    settings_of,
    size_at,
    text_at,
    weight_of,
    with_size,
)
from iib_core.metadata.wire_text import wire_text

GENERATOR = "InvokeAI"
SOURCE = "InvokeAI"

_METADATA = "invokeai_metadata"
_GRAPHS = ("invokeai_graph", "invokeai_workflow")
_SD_METADATA = "sd-metadata"
_DREAM = "Dream"
_OWN = (_METADATA, *_GRAPHS, _SD_METADATA, _DREAM)
_IN_COMMENT = re.compile(r"(invokeai_\w+|sd-metadata|Dream):\s*")

_NAMES = {
    "steps": "Steps",
    "scheduler": "Sampler",
    "sampler": "Sampler",
    "cfg_scale": "CFG scale",
    "guidance": "Distilled CFG Scale",
    "seed": "Seed",
    "clip_skip": "Clip skip",
    "strength": "Denoising strength",
    "app_version": "Version",
}
_MODELS = {
    "vae": "VAE",
    "refiner_model": "Refiner",
    "t5_encoder": "T5 encoder",
    "clip_embed_model": "CLIP",
    "upscale_model": "Upscaler",
}
_PROMPTS = ("positive_prompt", "prompt", "positive_conditioning")
_NEGATIVES = ("negative_prompt", "negative_conditioning")
"""The last of each are of the days before 3.0."""

_ELSEWHERE = (*_PROMPTS, *_NEGATIVES, "width", "height")
_SD_NAMES = {name: ours for name, ours in _NAMES.items() if name != "strength"}


def recognises(fields: Fields) -> bool:
    is_in_comment = COMMENT in fields and any(True for _ in _from_comments(fields))
    return is_in_comment or not fields.keys().isdisjoint(_OWN)


def parse(fields: Fields) -> Generation:
    """The generation in fields that `recognises` has accepted."""
    own = {**dict(_from_comments(fields)), **fields}
    if metadata := read_stated(own.get(_METADATA, "")):
        return _from_metadata(metadata)
    if metadata := read_stated(own.get(_SD_METADATA, "")):
        return _from_sd_metadata(metadata, read_dream(own.get(_DREAM, "")))
    if _DREAM in own:
        return _from_dream(read_dream(own[_DREAM]))
    metadata, origins = metadata_of_graph([read_stated(own.get(name, "")) for name in _GRAPHS])
    made = _from_metadata(metadata)
    return Generation(
        made.generator,
        made.prompt,
        made.negative,
        made.settings,
        made.loras,
        is_guess=True,
        origins=origins,
        extra=made.extra,
    )


def text_of(made: Generation, fields: Fields) -> str:
    return wire_text(made, SOURCE)


def _from_comments(fields: Fields) -> Iterator[tuple[str, str]]:
    """What stands in comments under its own name: "invokeai_graph: {…}"."""
    for name, text in fields.items():
        if name.startswith(COMMENT) and (found := _IN_COMMENT.match(text)):
            yield found[1], text[found.end() :]


def _from_metadata(metadata: Stated) -> Generation:
    prompt = text_at(metadata, *_PROMPTS)
    known = ("model", "loras", *_MODELS, *_ELSEWHERE)
    settings = with_size(settings_of(metadata, _NAMES, known), size_at(metadata))
    return Generation(
        generator=GENERATOR,
        prompt=prompt,
        negative=text_at(metadata, *_NEGATIVES),
        settings={**settings, **_models(metadata)},
        loras=merged_loras(tuple(_loras(metadata)), prompt),
        extra=extra_of(metadata, ("model", *_MODELS)),
    )


def _models(metadata: Stated) -> dict[str, str]:
    model = object_at(metadata, "model")
    settings = {"Model": _model_name(metadata.get("model")), "Model hash": text_at(model, "hash")}
    for theirs, ours in _MODELS.items():
        settings[ours] = _model_name(metadata.get(theirs))
    return {name: value for name, value in settings.items() if value}


def _model_name(model: object) -> str:
    """3.x called it `model_name`, 4 and later `name`; some write the name alone."""
    if isinstance(model, dict):
        return text_at(model, "name", "model_name", "key")
    return as_text(model)


def _loras(metadata: Stated) -> Iterator[Lora]:
    """3.x: {"lora": {…}, "weight": 1}; 4 and later: {"model": {…}, "weight": 1}."""
    for one in objects_at(metadata, "loras"):
        name = _model_name(one.get("model") or one.get("lora"))
        if name:
            yield Lora(name, weight_of(one.get("weight")))


def _from_sd_metadata(metadata: Stated, dream: Dream) -> Generation:
    """2.x. The first version called `image` a list `images`."""
    image = object_at(metadata, "image") or next(objects_at(metadata, "images"), {})
    prompt, negative = _weighted_prompt(image.get("prompt"), dream)
    is_from_picture = text_at(image, "type") == "img2img"
    settings = settings_of(image, _SD_NAMES, ("prompt", "width", "height", "strength"))
    settings = with_size(settings, size_at(image))
    strength = text_at(image, "strength", "strength_steps") if is_from_picture else ""
    name = text_at(metadata, "model_weights", "model_id", "model")
    more = {
        "Model": name,
        "Model hash": text_at(metadata, "model_hash"),
        "Denoising strength": strength,
        "Version": text_at(metadata, "app_version"),
    }
    return Generation(
        generator=GENERATOR,
        prompt=prompt,
        negative=negative,
        settings={**settings, **{key: value for key, value in more.items() if value}},
        loras=merged_loras((), prompt),
        extra=extra_of(image, ("prompt",)),
    )


def _weighted_prompt(prompt: object, dream: Dream) -> tuple[str, str]:
    """A prompt is text, or a list of texts with weights; the command has it as it was typed."""
    if isinstance(prompt, str):
        return split_negative(prompt)
    parts = [part for part in list_at({"": prompt}, "") if isinstance(part, dict)]
    if len(parts) == 1:
        return split_negative(text_at(parts[0], "prompt"))
    typed = " ".join(f"{text_at(one, 'prompt')}:{text_at(one, 'weight')}" for one in parts)
    return (dream.prompt, dream.negative) if dream.prompt else split_negative(typed)


def _from_dream(dream: Dream) -> Generation:
    return Generation(
        generator=GENERATOR,
        prompt=dream.prompt,
        negative=dream.negative,
        settings=dream.settings,
        loras=merged_loras((), dream.prompt),
    )
