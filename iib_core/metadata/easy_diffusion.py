"""Easy Diffusion, once Stable Diffusion UI.

Where: one PNG text for each setting; in JPEG and WebP the same as JSON in EXIF UserComment; or
beside the file `name.json`, or `name.txt` with the labels of its page. Every value is text, nothing
is "None" or "False".

Source: easydiffusion/easydiffusion, ui/easydiffusion/utils/save_utils.py (TASK_TEXT_MAPPING);
easydiffusion/sdkit, sdkit/utils/image_utils.py (save_dicts).
"""

from __future__ import annotations

import re
from itertools import zip_longest

from iib_core.metadata.facts import Fields, Generation, Lora
from iib_core.metadata.json_text import read_json
from iib_core.metadata.stated import (
    Stated,
    as_text,
    extra_of,
    merged_loras,
    settings_of,
    size_at,
    stated_in,
    text_at,
    weight_of,
    with_size,
)
from iib_core.metadata.wire_text import wire_text

GENERATOR = "Easy Diffusion"
SOURCE = "Easy Diffusion"

_JSON_FIELDS = ("UserComment", "Comment", "parameters", "sidecar.json", "sidecar")
_TELLS = ("use_stable_diffusion_model", "Stable Diffusion model")

_LABELS = {
    "Prompt": "prompt",
    "Negative Prompt": "negative_prompt",
    "Seed": "seed",
    "Stable Diffusion model": "use_stable_diffusion_model",
    "Clip Skip": "clip_skip",
    "VAE model": "use_vae_model",
    "Sampler": "sampler_name",
    "sampler": "sampler_name",
    "Scheduler": "scheduler_name",
    "Width": "width",
    "Height": "height",
    "Steps": "num_inference_steps",
    "Guidance Scale": "guidance_scale",
    "Distilled Guidance Scale": "distilled_guidance_scale",
    "Prompt Strength": "prompt_strength",
    "LoRA model": "use_lora_model",
    "LoRA Strength": "lora_alpha",
    "Hypernetwork model": "use_hypernetwork_model",
    "Hypernetwork Strength": "hypernetwork_strength",
}
_NAMES = {
    "num_inference_steps": "Steps",
    "sampler_name": "Sampler",
    "scheduler_name": "Schedule type",
    "guidance_scale": "CFG scale",
    "distilled_guidance_scale": "Distilled CFG Scale",
    "seed": "Seed",
    "use_stable_diffusion_model": "Model",
    "use_vae_model": "VAE",
    "prompt_strength": "Denoising strength",
    "use_face_correction": "Face restoration",
    "use_upscale": "Hires upscaler",
    "upscale_amount": "Hires upscale",
}
_ELSEWHERE = (
    "prompt",
    "negative_prompt",
    "width",
    "height",
    "clip_skip",
    "use_lora_model",
    "lora_alpha",
    "use_hypernetwork_model",
    "hypernetwork_strength",
)
_LABEL_LINE = re.compile(rf"^({'|'.join(_LABELS)}):[ \t]*(.*)$", re.MULTILINE)


def recognises(fields: Fields) -> bool:
    return bool(_stated(fields))


def parse(fields: Fields) -> Generation:
    """The generation in fields that `recognises` has accepted."""
    stated = _stated(fields)
    prompt = text_at(stated, "prompt")
    settings = settings_of(stated, _NAMES, _ELSEWHERE)
    settings = {name: value for name, value in settings.items() if value != "False"}
    if text_at(stated, "clip_skip").lower() in ("true", "2"):
        settings["Clip skip"] = "2"
    hypernets = _networks(stated, "use_hypernetwork_model", "hypernetwork_strength")
    return Generation(
        generator=GENERATOR,
        prompt=prompt,
        negative=text_at(stated, "negative_prompt"),
        settings=with_size(settings, size_at(stated)),
        loras=merged_loras(_networks(stated, "use_lora_model", "lora_alpha"), prompt),
        hypernets=hypernets,
        extra=extra_of(stated),
    )


def text_of(made: Generation, fields: Fields) -> str:
    return wire_text(made, SOURCE)


def _stated(fields: Fields) -> Stated:
    """Settings by their inner names, wherever they stand."""
    if any(tell in fields for tell in _TELLS):
        return _by_name({name: text for name, text in fields.items() if _is_setting(name)})
    for tell in _TELLS:
        if stated := stated_in(fields, _JSON_FIELDS, f'"{tell}"'):
            return _by_name(stated)
    sidecar = fields.get("sidecar", "")
    if "Stable Diffusion model:" in sidecar:
        return _by_name({"Prompt": _above_labels(sidecar), **dict(_LABEL_LINE.findall(sidecar))})
    return {}


def _above_labels(sidecar: str) -> str:
    """Early versions open the file with the prompt, without a label."""
    first = _LABEL_LINE.search(sidecar)
    return sidecar[: first.start()].strip() if first else ""


def _is_setting(name: str) -> bool:
    return name in _LABELS or (name.replace("_", "").isalpha() and name.islower())


def _by_name(stated: Stated) -> Stated:
    return {_LABELS.get(name, name): value for name, value in stated.items()}


def _networks(stated: Stated, names: str, weights: str) -> tuple[Lora, ...]:
    """One name, or a list of names; in PNG the list is text too: "['ink', 'oil']"."""
    each = _items(stated.get(names))
    pairs = zip_longest(each, _items(stated.get(weights))[: len(each)])
    return tuple(
        Lora(as_text(name), weight_of(weight))
        for name, weight in pairs
        if name not in ("", "None", None)
    )


def _items(value: object) -> list[object]:
    listed = read_json(value) if isinstance(value, str) and value.startswith("[") else value
    if isinstance(listed, list):
        return [one for one in listed if not isinstance(one, (list, dict))]
    return [] if listed is None or isinstance(listed, dict) else [listed]
