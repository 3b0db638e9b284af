"""PaddleNLP: infotext with one setting a line, some under names of Diffusers.

Where: PNG text `parameters`, beside `Software` ("PaddleNLP").

Source: PaddlePaddle/PaddleNLP, ppdiffusers (save with `PngInfo`); files of it.
"""

from __future__ import annotations

from iib_core.metadata import a1111
from iib_core.metadata.facts import Fields, Generation
from iib_core.metadata.stated import size_at, with_size
from iib_core.metadata.wire_text import wire_text

GENERATOR = "PaddleNLP"
SOURCE = "PaddleNLP"

_RENAMED = {"model_name": "Model", "strength": "Denoising strength"}


def recognises(fields: Fields) -> bool:
    return fields.get("Software", "") == GENERATOR and a1111.recognises(fields)


def parse(fields: Fields) -> Generation:
    """The generation in fields that `recognises` has accepted."""
    made = a1111.parse(fields)
    size = size_at(made.settings)
    settings = {
        _RENAMED.get(name, name): value
        for name, value in made.settings.items()
        if name not in ("width", "height") and value != "None"
    }
    settings[a1111.SOURCE] = SOURCE
    return Generation(GENERATOR, made.prompt, made.negative, with_size(settings, size), made.loras)


def text_of(made: Generation, fields: Fields) -> str:
    return wire_text(made, SOURCE)
