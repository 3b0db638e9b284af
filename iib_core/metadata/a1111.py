"""A1111, Forge and all who write its infotext (SD.Next, Civitai, savers of ComfyUI …).

Where: PNG text `parameters`; EXIF UserComment in JPEG, WebP, AVIF; the comment of a GIF; a text
file beside the picture. The Extras tab writes `postprocessing` (in old versions `extras`) into a
PNG, beside the `parameters` of the picture it started from, if that had any.

Source: AUTOMATIC1111/stable-diffusion-webui, modules/images.py (save_image_with_geninfo,
read_info_from_image), modules/postprocessing.py; API contract 8.1 to 8.3.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from iib_core.metadata.contents import COMMENT
from iib_core.metadata.facts import Fields, Generation, Lora
from iib_core.metadata.infotext import (
    Infotext,
    add_settings,
    format_infotext,
    format_settings,
    parse_infotext,
    with_unix_newlines,
)
from iib_core.metadata.prompt import as_weight, read_prompt
from iib_core.metadata.sidecar import SIDECAR

GENERATOR = "A1111"
SOURCE = "Source Identifier"
OWN_SOURCE = "Stable Diffusion web UI"
COMFYUI_SOURCE = "ComfyUI"

_OWN_FIELDS = ("parameters", "Parameters")

_SHARED_FIELDS = ("UserComment", COMMENT, "comment", "ImageDescription", "Description", "XPComment")
"""Anyone writes here, cameras above all: only text with telling settings counts."""

_EXTRAS_FIELDS = ("postprocessing", "extras")
_ANY_TEXT = (*_OWN_FIELDS, SIDECAR)
"""Text here is a prompt even without settings."""

_TELLING = (
    "Steps",
    "Sampler",
    "Seed",
    "CFG scale",
    "Model hash",
    "Postprocess upscale by",
    "Postprocess upscaler",
)
_LINE_STARTS = ("Steps: ", "Postprocess")

_ADDNET = "AddNet Module"
_ADDNET_MODULE = re.compile(r"AddNet Module (\d+)")
_HASH_BEHIND = re.compile(r"\([0-9a-fA-F]{6,}\)\Z")


def recognises(fields: Fields) -> bool:
    return bool(_infotext_of(fields))


def parse(fields: Fields) -> Generation:
    """The generation in fields that `recognises` has accepted."""
    text = _infotext_of(fields)
    infotext = parse_infotext(text)
    settings = {**infotext.settings, **_unwritten(fields, infotext.settings)}
    prompt = read_prompt(infotext.prompt)
    return Generation(
        generator=GENERATOR,
        prompt=infotext.prompt,
        negative=infotext.negative,
        settings=settings,
        loras=_with_additional(prompt.loras, settings) if _ADDNET in text else prompt.loras,
        lycos=prompt.lycos,
        hypernets=prompt.hypernets,
    )


def text_of(fields: Fields) -> str:
    """The infotext, with its source named among the settings (API contract 8.1).

    Where the text has no line that opens with "Steps: ", on which clients rely, it is given one.
    """
    text = with_unix_newlines(_infotext_of(fields)).strip()
    infotext = parse_infotext(text)
    unwritten = _unwritten(fields, infotext.settings)
    if not infotext.settings:
        return f"{text}\n{format_settings({'Steps': 'Unknown', **unwritten})}"
    if _has_settings_line(text):
        return add_settings(text, format_settings(unwritten)) if unwritten else text
    settings = {"Steps": "Unknown", **infotext.settings, **unwritten}
    return format_infotext(Infotext(infotext.prompt, infotext.negative, settings))


def _infotext_of(fields: Fields) -> str:
    """The text to read as infotext; "" if there is none."""
    for name in (*_OWN_FIELDS, *_SHARED_FIELDS, *_EXTRAS_FIELDS, SIDECAR):
        text = fields.get(name)
        if text and not _is_json(text) and (name in _ANY_TEXT or _is_telling(text)):
            return text
    return ""


def _is_telling(text: str) -> bool:
    settings = parse_infotext(text).settings
    return any(name in settings for name in _TELLING)


def _is_json(text: str) -> bool:
    """Fooocus and SwarmUI write JSON into `parameters`. A prompt may open with a bracket too."""
    opening = text.lstrip()
    if opening.startswith("{"):
        return opening[1:].lstrip()[:1] in ('"', "}")
    if not opening.startswith("["):
        return not opening
    try:
        json.loads(opening)
    except (ValueError, RecursionError):
        return False
    return True


def _unwritten(fields: Fields, written: Mapping[str, str]) -> dict[str, str]:
    """Settings that belong to the generation, but are not `written` in its text."""
    unwritten: dict[str, str] = {}
    for name in _EXTRAS_FIELDS:
        if name in fields:
            extras = parse_infotext(fields[name]).settings
            unwritten.update((key, extras[key]) for key in extras if key not in written)
    if SOURCE not in written:
        unwritten[SOURCE] = COMFYUI_SOURCE if _is_from_comfyui(fields) else OWN_SOURCE
    return unwritten


def _is_from_comfyui(fields: Fields) -> bool:
    """Some savers of ComfyUI write infotext beside the graph."""
    return "workflow" in fields or '"class_type"' in fields.get("prompt", "")


def _has_settings_line(text: str) -> bool:
    return text.startswith(_LINE_STARTS) or "\nSteps: " in text or "\nPostprocess" in text


def _with_additional(loras: tuple[Lora, ...], settings: dict[str, str]) -> tuple[Lora, ...]:
    """The LoRAs, with those that the extension Additional Networks lists as settings."""
    found = {lora.name: lora for lora in loras}
    for key, module in settings.items():
        number = _ADDNET_MODULE.fullmatch(key)
        if number and module == "LoRA":
            name = _HASH_BEHIND.sub("", settings.get(f"AddNet Model {number[1]}", "")).strip()
            if name and name != "None":
                weight = as_weight(settings.get(f"AddNet Weight A {number[1]}", ""))
                found.setdefault(name, Lora(name, weight))
    return tuple(found.values())
