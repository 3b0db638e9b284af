"""Spaces of Hugging Face that build on Animagine's: Gradio with Diffusers.

Where: JSON in PNG text `parameters` ("metadata" in some copies).

Source: linaqruf's Space animagine-xl, app.py and lib/utils.py (save_image).
"""

from __future__ import annotations

from iib_core.metadata.facts import Fields, Generation
from iib_core.metadata.stated import (
    Stated,
    extra_of,
    merged_loras,
    object_at,
    settings_of,
    size_at,
    stated_in,
    text_at,
    with_size,
)
from iib_core.metadata.wire_text import wire_text

GENERATOR = "Hugging Face Space"
SOURCE = "Hugging Face Space"

_FIELDS = ("parameters", "metadata", "UserComment", "Comment")
_NAMES = {
    "num_inference_steps": "Steps",
    "sampler": "Sampler",
    "guidance_scale": "CFG scale",
    "seed": "Seed",
    "Model": "Model",
    "Model hash": "Model hash",
    "style_preset": "Styles",
}
_NO_SETTINGS = ("prompt", "negative_prompt", "resolution", "use_upscaler", "width", "height")
_UPSCALER_NAMES = {
    "upscale_by": "Hires upscale",
    "upscale_steps": "Hires steps",
    "upscale_method": "Hires upscaler",
    "upscaler_strength": "Denoising strength",
    "new_resolution": "Hires resize",
}


def recognises(fields: Fields) -> bool:
    return bool(_stated(fields))


def parse(fields: Fields) -> Generation:
    """The generation in fields that `recognises` has accepted."""
    stated = _stated(fields)
    prompt = text_at(stated, "prompt")
    own = settings_of(stated, _NAMES, _NO_SETTINGS)
    settings = with_size(own, text_at(stated, "resolution").replace(" ", "") or size_at(stated))
    return Generation(
        generator=GENERATOR,
        prompt=prompt,
        negative=text_at(stated, "negative_prompt"),
        settings={
            **settings,
            **settings_of(object_at(stated, "Model"), _NAMES),
            **settings_of(object_at(stated, "use_upscaler"), _UPSCALER_NAMES),
        },
        loras=merged_loras((), prompt),
        extra=extra_of(stated, ("use_upscaler", "Model")),
    )


def text_of(made: Generation, fields: Fields) -> str:
    return wire_text(made, SOURCE)


def _stated(fields: Fields) -> Stated:
    stated = stated_in(fields, _FIELDS, '"num_inference_steps"')
    # Easy Diffusion has steps of the same name, and its model under another.
    return stated if "prompt" in stated and "use_stable_diffusion_model" not in stated else {}
