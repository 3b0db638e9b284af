"""Which ControlNets took part, from the settings of any generator.

    ControlNet 0: "Module: canny, Model: control_canny [d14c016b], Weight: 1"   A1111, ComfyUI
    ControlNet Model: control_depth, ControlNet-1 Module: openpose              A1111 before 1.6
    Control process: Canny, Control model: Canny;Depth                          SD.Next
    controlnetmodel, controlnettwomodel                                         SwarmUI
    use_controlnet_model, controlnet_model                                      others

InvokeAI and Draw Things list theirs as JSON, which is kept in `Generation.extra`.

Source: Mikubill/sd-webui-controlnet, internal_controlnet/external_code.py and
scripts/infotext.py; vladmandic/sdnext, modules/control/run.py; invoke-ai/InvokeAI,
invokeai/app/invocations/metadata.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iib_core.metadata.facts import Generation

MOST_UNITS = 8

_UNIT = re.compile(r"controlnet[ -]?\d+")
_PART = re.compile(r"(?:\A|,)\s*(?:module|preprocessor|model):\s*([^,]+)", re.IGNORECASE)
_NAME = re.compile(r"(?:use_)?control.*(?:model|module|preprocessor|process)")
_NOTHING = ("", "none", "null", "-")


def control_nets_of(made: Generation) -> tuple[str, ...]:
    """Names of models and preprocessors, as written; no duplicates."""
    names = dict.fromkeys(name.strip() for name in _named(made))
    return tuple(name for name in names if name.lower() not in _NOTHING)[: 2 * MOST_UNITS]


def _named(made: Generation) -> Iterator[str]:
    for name, value in made.settings.items():
        lowered = name.lower()
        if "control" not in lowered:
            continue
        if _UNIT.fullmatch(lowered):
            yield from _PART.findall(value)
        elif _NAME.fullmatch(lowered):
            yield from value.split(";")
    for name, listed in made.extra.items():
        if "control" in name.lower() and isinstance(listed, list):
            yield from map(_listed, listed)


def _listed(unit: object) -> str:
    """The name of the model in {"control_model": {"name": …}}, {"file": …} and their like."""
    for _ in range(3):
        if not isinstance(unit, dict):
            break
        names = ("control_model", "model", "file", "name", "model_name", "key")
        unit = next((unit[name] for name in names if unit.get(name)), None)
    return unit if isinstance(unit, str) else ""
