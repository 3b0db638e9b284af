"""What an input is for, told by its name.

A graph as ComfyUI runs it does not say what type a link has. Authors of nodes agree well on names,
though: `positive`, `clip`, `latent_image` mean the same in thousands of nodes.
"""

from __future__ import annotations

import re
from enum import IntEnum, auto
from functools import lru_cache


class Side(IntEnum):
    """Which prompt is looked for."""

    POSITIVE = auto()
    NEGATIVE = auto()
    SEEKING = auto()
    """The negative one, but no socket that says so has been passed yet."""


class Socket(IntEnum):
    """What comes in by an input. Integers, as these are looked up thousands of times a graph."""

    POSITIVE = auto()
    NEGATIVE = auto()
    TEXT = auto()
    CONDITIONING = auto()
    BUNDLE = auto()
    """Several things in one link, conditioning among them: a pipe, a context, a guider."""
    MODEL = auto()
    LORA = auto()
    CLIP = auto()
    VAE = auto()
    CONTENT = auto()
    """What is to become the picture: a latent, an image, a video."""
    HELP = auto()
    """Models and settings beside the way: a control net, a mask, a noise."""
    OTHER = auto()


_NUMBERED = r"(?:[_ ]?(?:[a-z]|\d+|opt|optional))?"

_PATTERNS: tuple[tuple[Socket, str], ...] = (
    (
        Socket.HELP,
        r"filename.*|.*_prefix|.*system.*|.*_vision.*|.*mask.*|(?:.*_)?control_?net.*|style_model"
        r"|(?:.*_)?(?:upscaler?|motion|gligen|ipadapter|pulid|face|sam|bbox|segm|detector)(?:_.*)?"
        r"|noise|sigmas|sampler|.*_options?|options|.*audio.*|.*format.*|.*encoder_type"
        r"|.*_(?:normalization|interpretation|mode|type|weight|strength)"
        r"|.*_prompt_to|m_models|extra_pnginfo|unique_id|.*delimiter|.*separator",
    ),
    (
        Socket.NEGATIVE,
        r"(?:.*[_ ])?(?:negatives?|neg|uncond|unconditional)(?:[_ ].*|\d*)|uncond.*|negative.*"
        r"|bad_.*",
    ),
    (Socket.POSITIVE, r"(?:.*[_ ])?(?:positives?|pos)(?:[_ ].*|\d*)|positive.*"),
    (Socket.LORA, r".*loras?(?:_?stack)?" + _NUMBERED + "|lora.*"),
    (
        Socket.TEXT,
        r"(?:.*[_ ])?(?:texts?|prompts?|strings?|str|txt|captions?|tags|lyrics|wildcards?|words"
        r"|phrase|sentence|t5xxl|t5|clip_l|clip_g|llama|bert|mt5xl|qwen\w*)"
        r"(?:[_ ]?(?:[a-z]|\d+|global|local|list|multiline))?",
    ),
    (
        Socket.CONDITIONING,
        r"(?:.*_)?cond(?:s|itioning|itionings)?(?:_?(?:[a-z]|\d+|to|from|base|target))?",
    ),
    (Socket.CONTENT, r"(?:.*_)?image_embeds" + _NUMBERED),
    (
        Socket.BUNDLE,
        r"(?:.*_)?(?:pipe|pipeline|context|ctx|guider|bus|tuple|embeds|bundle|data|inputs)"
        + _NUMBERED,
    ),
    (
        Socket.MODEL,
        r"(?:(?:base|main|diffusion|optional|opt|high|low|high_noise|low_noise|flux|sdxl?|wan"
        r"|input|unet)_)?(?:models?|unet|ckpt|transformer|dit)"
        r"(?:_?(?:high|low|high_noise|low_noise))?" + _NUMBERED,
    ),
    (Socket.CLIP, r"(?:.*_)?(?:clip|text_encoders?)" + _NUMBERED),
    (Socket.VAE, r"(?:.*_)?vae" + _NUMBERED),
    (
        Socket.CONTENT,
        r"(?:.*_)?(?:latents?|latent_image|samples|images?|pixels|videos?|frames)"
        r"(?:_(?:to|from|optional|opt|output|pass|batch))?" + _NUMBERED,
    ),
)
_COMPILED = tuple((socket, re.compile(pattern)) for socket, pattern in _PATTERNS)

LONGEST_NAME = 100
"""Characters; a longer name says nothing."""


@lru_cache(maxsize=4096)
def socket_of(name: str) -> Socket:
    """What the name of an input tells about what comes in there."""
    name = name.lower()
    if len(name) <= LONGEST_NAME:
        for socket, pattern in _COMPILED:
            if pattern.fullmatch(name):
                return socket
    return Socket.OTHER
