"""SwarmUI, once StableSwarmUI.

Where: JSON `{"sui_image_params": {…}, "sui_extra_data": {…}, "sui_models": […]}` in PNG text
`parameters`, in EXIF UserComment (before 0.6: EXIF Model), or in `name.swarm.json` beside the file.
The oldest write the parameters alone, without the object around them. A graph for ComfyUI may stand
beside it in `prompt`.

Source: mcmonkeyprojects/SwarmUI, src/Text2Image/T2IParamInput.cs (GenMetadataObject),
src/Utils/ImageFile.cs.
"""

from __future__ import annotations

from itertools import zip_longest

from iib_core.metadata.facts import Fields, Generation, Lora
from iib_core.metadata.stated import (
    Stated,
    extra_of,
    merged_loras,
    object_at,
    objects_at,
    settings_of,
    size_at,
    stated_in,
    text_at,
    weight_of,
    with_size,
    without_extension,
)
from iib_core.metadata.wire_text import wire_text

GENERATOR = "SwarmUI"
SOURCE = "StableSwarmUI"

_FIELDS = (
    "parameters",
    "UserComment",
    "Comment",
    "comment",
    "Model",
    "ImageDescription",
    "sidecar.swarm",
    "sidecar.json",
)
_WRAPPED = "sui_image_params"
_BARE = "swarm_version"
_OLD_BARE = "cfgscale"

_NAMES = {
    "steps": "Steps",
    "sampler": "Sampler",
    "comfyuisampler": "Sampler",
    "autowebuisampler": "Sampler",
    "scheduler": "Schedule type",
    "comfyuischeduler": "Schedule type",
    "cfgscale": "CFG scale",
    "fluxguidancescale": "Distilled CFG Scale",
    "seed": "Seed",
    "variationseed": "Variation seed",
    "variationseedstrength": "Variation seed strength",
    "model": "Model",
    "vae": "VAE",
    "initimagecreativity": "Denoising strength",
    "refinermodel": "Refiner",
    "refinercontrolpercentage": "Hires denoising strength",
    "refinerupscale": "Hires upscale",
    "refinerupscalemethod": "Hires upscaler",
    "refinersteps": "Hires steps",
    "swarm_version": "Version",
}
_ELSEWHERE = (
    "prompt",
    "negativeprompt",
    "width",
    "height",
    "loras",
    "loraweights",
    "clipstopatlayer",
)


def recognises(fields: Fields) -> bool:
    return bool(_parameters(fields))


def parse(fields: Fields) -> Generation:
    """The generation in fields that `recognises` has accepted."""
    stated = _parameters(fields)
    whole = _whole(fields)
    prompt = text_at(stated, "prompt")
    settings = with_size(settings_of(stated, _NAMES, _ELSEWHERE), size_at(stated))
    return Generation(
        generator=GENERATOR,
        prompt=prompt,
        negative=text_at(stated, "negativeprompt"),
        settings={**settings, **_clip_skip(stated), **_hashes(whole), **_more(whole)},
        loras=merged_loras(_loras(stated), prompt),
        extra={**extra_of(stated, _ELSEWHERE), **extra_of(object_at(whole, "sui_extra_data"))},
    )


def text_of(made: Generation, fields: Fields) -> str:
    """The wire's text. LoRAs chosen outside of the prompt are appended to it (contract 8.3)."""
    tags = [
        f"<lora:{lora.name}:{1 if lora.weight is None else lora.weight:g}>"
        for lora in _loras(_parameters(fields))
        if f"<lora:{lora.name}" not in made.prompt
    ]
    prompt = " ".join([made.prompt.rstrip(), *tags]) if tags else made.prompt
    with_tags = Generation(GENERATOR, prompt, made.negative, made.settings, extra=made.extra)
    return wire_text(with_tags, SOURCE)


def _whole(fields: Fields) -> Stated:
    return stated_in(fields, _FIELDS, _WRAPPED)


def _parameters(fields: Fields) -> Stated:
    wrapped = object_at(_whole(fields), _WRAPPED)
    if wrapped:
        return wrapped
    bare = stated_in(fields, _FIELDS, _BARE) or stated_in(fields, _FIELDS, _OLD_BARE)
    return bare if "prompt" in bare and (_BARE in bare or _OLD_BARE in bare) else {}


def _loras(stated: Stated) -> tuple[Lora, ...]:
    """Names and weights stand in two lists, which old versions write as text with commas."""
    names, weights = _items(stated.get("loras")), _items(stated.get("loraweights"))
    pairs = zip_longest(names, weights[: len(names)])
    return tuple(
        Lora(str(name), weight_of(weight)) for name, weight in pairs if name not in ("", "None")
    )


def _items(value: object) -> list[object]:
    if isinstance(value, str):
        return [part.strip() for part in value.split(",")]
    return (
        [one for one in value if not isinstance(one, (dict, list))]
        if isinstance(value, list)
        else []
    )


def _clip_skip(stated: Stated) -> dict[str, str]:
    """Layer -2 is what A1111 calls a clip skip of 2."""
    layer = text_at(stated, "clipstopatlayer")
    return {"Clip skip": layer.removeprefix("-")} if layer else {}


def _hashes(whole: Stated) -> dict[str, str]:
    """Hashes of the models: "0x…" of the one that made the picture, and of each LoRA."""
    models = [
        (text_at(one, "param"), text_at(one, "name"), text_at(one, "hash").removeprefix("0x"))
        for one in objects_at(whole, "sui_models")
    ]
    main = next((hash_ for param, _, hash_ in models if param == "model"), "")
    loras = ", ".join(
        f"{without_extension(name)}: {hash_}" for param, name, hash_ in models if param == "loras"
    )
    settings = {"Model hash": main, "Lora hashes": loras}
    return {name: value for name, value in settings.items() if value}


def _more(whole: Stated) -> dict[str, str]:
    """When and how fast it was made."""
    return settings_of(object_at(whole, "sui_extra_data"), {"date": "Date"}, ())
