"""What the values of a drawn node's widgets are called.

A workflow stores them as a bare list. New editors name the widgets among the inputs, some nodes
store an object, for common nodes a rule has the names; else the values speak for themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from iib_core.metadata.comfyui.models import is_model_file
from iib_core.metadata.comfyui.rules import Rules
from iib_core.metadata.comfyui.wording import looks_like_prose

_CONTROLS = ("fixed", "randomize", "increment", "decrement")
"""Values of the widget that editors put behind each seed."""

_FILE_NAMES = (
    ("lora", "lora_name"),
    ("vae", "vae_name"),
    ("clip", "clip_name"),
    ("controlnet", "control_net_name"),
    ("control_net", "control_net_name"),
    ("upscale", "model_name"),
    ("unet", "unet_name"),
)
"""Part of a class name → what such a class calls its file."""

MOST_WIDGETS = 1_000
"""Of one node."""

Json = Mapping[str, object]


def named_widgets(node: Json, rules: Rules) -> dict[str, object]:
    """The values of a drawn node's widgets by name."""
    values = node.get("widgets_values")
    if isinstance(values, dict):
        return {str(name): value for name, value in values.items()}
    if not isinstance(values, list) or not values:
        return {}
    values = values[:MOST_WIDGETS]
    rule = rules.nodes.get(str(node.get("type")))
    names = list(rule.widgets) if rule and rule.widgets else _names_among_inputs(node)
    is_complete = bool(rule and rule.widgets) or len(_aligned(names, values)) == len(names) > 0
    if is_complete and len(names) + values.count("fixed") + 3 >= len(values):
        return dict(_aligned(names, values))
    return _guessed(node, values)


def _names_among_inputs(node: Json) -> list[str]:
    names: list[str] = []
    inputs = node.get("inputs")
    for one in inputs if isinstance(inputs, list) else ():
        widget = one.get("widget") if isinstance(one, dict) else None
        if isinstance(widget, dict) and isinstance(widget.get("name"), str):
            names.append(widget["name"])
    return names


def _aligned(names: Sequence[str], values: Sequence[object]) -> list[tuple[str, object]]:
    """Names with values, stepping over what editors put behind seeds."""
    pairs: list[tuple[str, object]] = []
    at, spare = 0, len(values) - len(names)
    for name in names:
        is_after_seed = spare > 0 and bool(pairs) and "seed" in pairs[-1][0]
        if is_after_seed and _is_control(values[at]):
            at, spare = at + 1, spare - 1
        if at >= len(values):
            break
        pairs.append((name, values[at]))
        at += 1
    return [(name, value) for name, value in pairs if name]


def _is_control(value: object) -> bool:
    """Whether it is what editors put behind a seed: a word, in the oldest of them a switch, and
    nothing where a pack of nodes puts buttons in its place."""
    return value is None or isinstance(value, bool) or value in _CONTROLS


def _guessed(node: Json, values: Sequence[object]) -> dict[str, object]:
    kind = str(node.get("type"))
    named: dict[str, object] = {}
    for number, value in enumerate(values):
        if isinstance(value, (dict, list)):
            named[f"widget {number}"] = value
        elif isinstance(value, str) and is_model_file(value):
            named.setdefault(_file_name(kind), value)
        elif isinstance(value, str) and (looks_like_prose(value) or _is_only_text(node, values)):
            named[f"text {number}" if "text" in named else "text"] = value
        else:
            named[f"widget {number}"] = value
    return {**named, **dict(_dials(values))}


def _file_name(kind: str) -> str:
    return next((name for part, name in _FILE_NAMES if part in kind.lower()), "ckpt_name")


def _is_only_text(node: Json, values: Sequence[object]) -> bool:
    """Whether a node that gives out a text or conditioning holds one text alone."""
    outputs = node.get("outputs")
    gives = [
        isinstance(one, dict) and one.get("type") in ("STRING", "CONDITIONING")
        for one in (outputs if isinstance(outputs, list) else ())
    ]
    return any(gives) and sum(isinstance(value, str) for value in values) == 1


def _dials(values: Sequence[object]) -> Iterator[tuple[str, object]]:
    """The settings of a sampler nobody knows: behind its seed they stand in the usual order."""
    at = next((at for at, value in enumerate(values) if value in _CONTROLS), 0)
    if at == 0 or len(values) < at + 5:
        return
    wanted = (
        *(("steps", int), ("cfg", float), ("sampler_name", str), ("scheduler", str)),
        ("denoise", float),
    )
    yield "seed", values[at - 1]
    for (name, kind), value in zip(wanted, values[at + 1 :], strict=False):
        fits = isinstance(value, (int, float)) if kind is not str else isinstance(value, str)
        if not fits:
            return
        yield name, value
