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
    parse_usual,
    with_unix_newlines,
)
from iib_core.metadata.iptc import CAPTION
from iib_core.metadata.kin import program_of
from iib_core.metadata.prompt import as_weight, networks_of
from iib_core.metadata.sidecar import SIDECAR
from iib_core.metadata.stealth import STEALTH

GENERATOR = "A1111"
SOURCE = "Source Identifier"
OWN_SOURCE = "Stable Diffusion web UI"
COMFYUI_SOURCE = "ComfyUI"
STEALTH_SOURCE = "Stable Diffusion web UI(Stealth)"

_OWN_FIELDS = ("parameters", "Parameters")

_SHARED_FIELDS = (
    "UserComment",
    COMMENT,
    "comment",
    "ImageDescription",
    "Description",
    "description",
    "XPComment",
    "title",
    "Title",
    CAPTION,
)
"""Anyone writes here, cameras above all: only text with telling settings counts."""

_EXTRAS_FIELDS = ("postprocessing", "extras")
_FIELDS = (*_OWN_FIELDS, *_SHARED_FIELDS, *_EXTRAS_FIELDS, SIDECAR, STEALTH)
"""The likelier first."""

_ANY_TEXT = (*_OWN_FIELDS, SIDECAR, STEALTH)
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

_USUAL_NAMES = {
    "CFG Scale": "CFG scale",
    "Cfg scale": "CFG scale",
    "Cfg Scale": "CFG scale",
    "Guidance scale": "CFG scale",
    "Guidance Scale": "CFG scale",
    "steps": "Steps",
    "sampler": "Sampler",
    "seed": "Seed",
    "size": "Size",
    "model": "Model",
    "Model Hash": "Model hash",
    "Scheduler": "Schedule type",
    "Schedule Type": "Schedule type",
    "Clip Skip": "Clip skip",
    "Denoising Strength": "Denoising strength",
    "Denoise": "Denoising strength",
}
_GLUED_SIZE = re.compile(r"(-?\d+)[\s.]*Size:\s*(\d+x\d+)\Z")
"""A seed of "123Size: 512x512", as some of AI Horde's pages write it."""

_LORA_HASHES = "Lora hashes"
_ADDNET = "AddNet Module"
_ADDNET_MODULE = re.compile(r"AddNet Module (\d+)")
_HASH_BEHIND = re.compile(r"\([0-9a-fA-F]{6,}\)\Z")


def recognises(fields: Fields) -> bool:
    return bool(_infotext_of(fields))


def parse(fields: Fields) -> Generation:
    """The generation in fields that `recognises` has accepted."""
    text = _infotext_of(fields)
    infotext = parse_infotext(text)
    settings = _with_usual_names(infotext.settings)
    settings |= _unwritten(fields, settings)
    return _made_of(infotext, settings, fields, text)


def read_usual(text: str) -> tuple[Generation, str] | None:
    """What parse() and text_of() make of a lone text `parameters`, in one go, if it is as A1111 and
    Forge write it; None for any other. Nine in ten files hold such a text and nothing else."""
    text = text.strip()
    infotext = parse_usual(text) if text and text[0] not in "{[" else None
    if infotext is None or SOURCE in infotext.settings:
        return None
    settings = _with_usual_names(infotext.settings)
    settings[SOURCE] = OWN_SOURCE
    made = _made_of(infotext, settings, {}, text)
    return made, f"{text.rstrip(' ,')}, {SOURCE}: {OWN_SOURCE}"


def _made_of(infotext: Infotext, settings: dict[str, str], fields: Fields, text: str) -> Generation:
    # "Size" is looked for first, as few seeds hold one.
    seed = settings.get("Seed", "")
    if "Size" in seed and (glued := _GLUED_SIZE.match(seed)):
        settings |= {"Seed": glued[1], "Size": glued[2]}
    networks = networks_of(infotext.prompt)
    return Generation(
        generator=program_of(settings, fields),
        prompt=infotext.prompt,
        negative=infotext.negative,
        settings=settings,
        loras=_with_unwritten(networks.loras, settings, text),
        lycos=networks.lycos,
        hypernets=networks.hypernets,
    )


def _with_usual_names(written: Mapping[str, str]) -> dict[str, str]:
    """The settings, with A1111's names for those that others spell in their own way."""
    if _USUAL_NAMES.keys().isdisjoint(written):
        return dict(written)
    settings: dict[str, str] = {}
    for name, value in written.items():
        usual = _USUAL_NAMES.get(name, name)
        settings[name if usual in written else usual] = value
    return settings


def text_of(made: Generation, fields: Fields) -> str:
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
    return _named_infotext_of(fields)[1]


def _named_infotext_of(fields: Fields) -> tuple[str, str]:
    """The field to read as infotext and its text."""
    for name in _FIELDS:
        text = fields.get(name)
        if text and not _is_json(text) and (name in _ANY_TEXT or _is_telling(text)):
            return name, text
    return "", ""


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
        unwritten[SOURCE] = _source_of(fields)
    return unwritten


def _source_of(fields: Fields) -> str:
    """Who wrote the text (API contract 8.3)."""
    if STEALTH in fields and _named_infotext_of(fields)[0] == STEALTH:
        return STEALTH_SOURCE
    return COMFYUI_SOURCE if _is_from_comfyui(fields) else OWN_SOURCE


def _is_from_comfyui(fields: Fields) -> bool:
    """Some savers of ComfyUI write infotext beside the graph."""
    return "workflow" in fields or '"class_type"' in fields.get("prompt", "")


def _has_settings_line(text: str) -> bool:
    return text.startswith(_LINE_STARTS) or "\nSteps: " in text or "\nPostprocess" in text


def _with_unwritten(
    loras: tuple[Lora, ...], settings: dict[str, str], text: str
) -> tuple[Lora, ...]:
    """The LoRAs of the prompt, with those that only the settings name."""
    if _ADDNET in text:
        loras = _with_additional(loras, settings)
    if not loras and _LORA_HASHES in settings:
        names = [pair.partition(":")[0].strip() for pair in settings[_LORA_HASHES].split(",")]
        return tuple(Lora(name, None) for name in dict.fromkeys(names) if name)
    return loras


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
