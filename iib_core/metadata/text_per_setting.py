"""Programs that write one PNG text for each setting: kohya's sd-scripts, Sygil, OpenVINO's plugin.

| program | texts |
|---|---|
| sd-scripts | `prompt`, `negative-prompt`, `seed`, `sampler`, `steps`, `scale`, … |
| Sygil (hlky's sd-webui) | `SD:prompt`, `SD:seed`, … |
| stable_diffusion.openvino | `prompt`, `num_inference_steps`, `guidance_scale`, … |

Easy Diffusion does so too, but has other forms as well: easy_diffusion.py.

Source: kohya-ss/sd-scripts, gen_img.py; Sygil-Dev/sygil-webui, scripts/sd_utils (save_sample);
bes-dev/stable_diffusion.openvino, demo.py.
"""

from __future__ import annotations

from iib_core.metadata.facts import Fields, Generation
from iib_core.metadata.stated import merged_loras, settings_of, size_at, text_at, with_size
from iib_core.metadata.wire_text import wire_text

KOHYA = "sd-scripts"
SYGIL = "Sygil"
OTHER = "Diffusers"
UNKNOWN = "Stable Diffusion"
"""Some other program: a prompt, a seed and steps are nothing else."""
GENERATOR = OTHER

_SYGIL_PREFIX = "SD:"
_NAMES = {
    "steps": "Steps",
    "ddim_steps": "Steps",
    "num_inference_steps": "Steps",
    "sampler": "Sampler",
    "sampler_name": "Sampler",
    "scheduler": "Sampler",
    "scale": "CFG scale",
    "cfg_scale": "CFG scale",
    "guidance_scale": "CFG scale",
    "seed": "Seed",
    "model": "Model",
    "model_name": "Model",
    "normalize_prompt_weights": "Normalize prompt weights",
    "denoising_strength": "Denoising strength",
    "strength": "Denoising strength",
    "clip_skip": "Clip skip",
}
_PROMPTS = ("prompt", "negative-prompt", "negative_prompt", "raw-prompt", "width", "height")
_KOHYA_MARKS = ("scale", "steps", "sampler")
_DIFFUSERS_MARKS = ("num_inference_steps", "guidance_scale")


def recognises(fields: Fields) -> bool:
    return bool(_program(fields))


def parse(fields: Fields) -> Generation:
    """The generation in fields that `recognises` has accepted."""
    program = _program(fields)
    stated = _bare(fields) if program == SYGIL else fields
    prompt = text_at(stated, "prompt")
    known = {name: text for name, text in stated.items() if _is_setting(name, program)}
    settings = with_size(settings_of(known, _NAMES, _PROMPTS), size_at(stated))
    return Generation(
        generator=program,
        prompt=prompt,
        negative=text_at(stated, "negative-prompt", "negative_prompt"),
        settings=settings,
        loras=merged_loras((), prompt),
    )


def text_of(made: Generation, fields: Fields) -> str:
    return wire_text(made, _program(fields))


def _program(fields: Fields) -> str:
    """Which program wrote the fields; "" if none of these."""
    if f"{_SYGIL_PREFIX}prompt" in fields:
        return SYGIL
    # ComfyUI's `prompt` is a graph.
    if "seed" not in fields or fields.get("prompt", "{").startswith("{"):
        return ""
    if all(mark in fields for mark in _KOHYA_MARKS):
        return KOHYA
    if any(mark in fields for mark in _DIFFUSERS_MARKS):
        return OTHER
    return UNKNOWN if "steps" in fields else ""


def _bare(fields: Fields) -> dict[str, str]:
    return {
        name[len(_SYGIL_PREFIX) :]: text
        for name, text in fields.items()
        if name.startswith(_SYGIL_PREFIX)
    }


def _is_setting(name: str, program: str) -> bool:
    """Sygil marks its settings; of the others' only lower-case names are theirs."""
    return program == SYGIL or (name[:1].islower() and ":" not in name)
