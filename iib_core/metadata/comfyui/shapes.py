"""What the names of a node's inputs tell about the node.

Most graphs are made of the same few hundred classes, so a shape is worked out once and remembered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from iib_core.metadata.comfyui.sockets import Socket, socket_of

_TRUE = re.compile(r"(?:.*_)?(?:true|yes|tt_value|then)(?:_.*)?")
_FALSE = re.compile(r"(?:.*_)?(?:false|no|ff_value|else)(?:_.*)?")
_NUMBERED = re.compile(r"(.*?)[_ ]?(\d{1,9}|[a-h])")
SELECTORS = (
    *("select", "index", "Input", "input", "selected", "switch", "boolean", "boolean_value"),
    *("condition", "cond", "channel", "which", "value", "boolean_number"),
)
"""Names of inputs that say which of several a switch passes on."""

_LANGUAGE_MODEL = re.compile(
    r"(?:.*[_.])?(?:temperature|top_p|top_k|max_new_tokens|max_tokens|max_length)"
)
_DIALS = frozenset(
    {"steps", "cfg", "sampler_name", "scheduler", "seed", "noise_seed", "denoise"}
    | {"cfg_scale", "guidance_scale", "num_inference_steps", "sampler", "sigmas", "add_noise"}
)
_GUIDED = frozenset({"guider", "sampler", "sigmas"})

_NEUTRAL = (Socket.TEXT, Socket.CONDITIONING, Socket.BUNDLE)
_RESOLVED = ("populated_text", "processed_text", "resolved_text")
_EXCHANGES = (("find", "replace"), ("search", "replace"), ("old", "new"))
_REWRITER = re.compile(r"(?:.*_)?(?:regex|pattern|expression|code|script|styles?)(?:_.*)?")
_DELIMITERS = ("delimiter", "separator", "delim", "glue")
_MODELS = (
    *("ckpt_name", "unet_name", "model_name", "gguf_name", "base_ckpt_name", "checkpoint"),
    *("checkpoint_name", "diffusion_model", "diffusion_name", "unet", "model", "model_path"),
    *("transformer", "repo_id", "model_id", "ckpt", "base_model", "base_model_name", "dit_name"),
)

SETTINGS: Mapping[str, tuple[str, ...]] = {
    "Steps": ("steps", "num_inference_steps", "num_steps", "sampling_steps", "max_steps"),
    "Sampler": ("sampler_name", "sampler"),
    "Schedule type": ("scheduler", "scheduler_name", "schedule", "noise_schedule"),
    "CFG scale": ("cfg", "cfg_scale", "cfg_conds", "guidance_scale", "true_cfg", "true_gs"),
    "Seed": ("seed", "noise_seed", "seed_num", "random_seed"),
    "Denoising strength": ("denoise", "denoise_strength", "denoising_strength"),
}
"""Setting as on the wire → inputs that hold it."""

MOST_INPUTS = 256
"""Of a node whose shape is looked at. The largest seen in the wild has about 80."""


class Shape(NamedTuple):
    """What the names of a node's inputs tell."""

    sockets: Mapping[Socket, tuple[str, ...]]
    """The inputs by what they are for, each in the order of the node."""

    neutral: tuple[str, ...]
    """Those for texts and conditioning that stand on neither side, the likeliest first."""

    either: tuple[str, str] | None
    """The two inputs of a switch for true and false."""

    options: tuple[tuple[str, str], ...]
    """(name, number or letter) of the largest family of inputs that differ in these alone."""

    selector: str
    """The input that says which of them a switch passes on; "" if there is none."""

    dials: tuple[str, ...]
    """The settings of sampling it has."""

    settings: tuple[tuple[str, str], ...]
    """(setting as on the wire, the input that holds it)."""

    is_guided: bool
    """Whether it takes a guider, a sampler and sigmas, as SamplerCustomAdvanced does."""

    is_language_model: bool

    exchange: tuple[str, str] | None
    """The inputs of a text that is looked for in another, and of what takes its place."""

    rewriters: tuple[str, ...]
    """Inputs that say how a text is rewritten, in a way that only the node itself knows."""

    resolved: tuple[str, ...]
    """Inputs that hold what came of a template with wildcards, beside the template."""

    delimiter: str
    """The input that stands between texts which the node joins; "" if it has none."""

    models: tuple[str, ...]
    """Inputs that may name the model a node loads, the likeliest first."""


@lru_cache(maxsize=4096)
def shape_of(names: tuple[str, ...]) -> Shape:
    """The shape of a node that has inputs of these names."""
    names = names[:MOST_INPUTS]
    sockets: dict[Socket, list[str]] = {}
    for name in names:
        sockets.setdefault(socket_of(name), []).append(name)
    on_true = next((name for name in names if _TRUE.fullmatch(name.lower())), None)
    on_false = next((name for name in names if _FALSE.fullmatch(name.lower())), None)
    either = (on_true, on_false) if on_true and on_false else None
    return Shape(
        sockets={socket: tuple(named) for socket, named in sockets.items()},
        neutral=tuple(name for socket in _NEUTRAL for name in sockets.get(socket, ())),
        either=either,
        options=_options(names),
        selector=_selector(names, either),
        dials=tuple(name for name in names if name in _DIALS),
        settings=tuple(_settings(names)),
        is_guided=_GUIDED.issubset(names),
        is_language_model=any(_LANGUAGE_MODEL.fullmatch(name) for name in names),
        exchange=next((pair for pair in _EXCHANGES if set(pair) <= set(names)), None),
        rewriters=tuple(name for name in names if _REWRITER.fullmatch(name.lower())),
        resolved=tuple(name for name in _RESOLVED if name in names),
        delimiter=next((name for name in _DELIMITERS if name in names), ""),
        models=tuple(name for name in _MODELS if name in names),
    )


def _options(names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    families: dict[str, list[tuple[str, str]]] = {}
    for name in names:
        found = _NUMBERED.fullmatch(name.lower())
        if found and found[1]:
            families.setdefault(found[1], []).append((name, found[2]))
    largest = max(families.values(), key=len, default=[])
    return tuple(largest) if len(largest) > 1 else ()


def _settings(names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for setting, known in SETTINGS.items():
        name = next((name for name in known if name in names), None)
        if name is not None:
            yield setting, name


def _selector(names: tuple[str, ...], either: tuple[str, str] | None) -> str:
    known = next((name for name in SELECTORS if name in names), "")
    if known or not either:
        return known
    return next((name for name in names if name not in either), "")
