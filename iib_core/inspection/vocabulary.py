"""Which words are structure, and stay in a bug sample: they tell readers what they look at."""

from __future__ import annotations

import re
from typing import NamedTuple

LONGEST_KEPT = 100
"""Characters of a value that is kept whole. Longer ones are prose, whatever their name."""

_STRUCTURE = "positive negative prompt true false null nan infinity none undefined"
_PROGRAMS = """
    automatic1111 forge reforge easyreforge comfyui fooocus ruinedfooocus fooocusmre novelai
    naifu invokeai swarmui stableswarmui midjourney niji paddlenlp mochi guernika civitai tensorart
    imaginairy sdnext stable diffusion webui artbot horde openai firefly gemini
"""
KEPT_WORDS = frozenset(f"{_STRUCTURE} {_PROGRAMS}".split())
"""Stay wherever they stand, in small letters."""

_MENUS = """
    euler ancestral heun heunpp lms dpm dpmpp dpm2 ddim ddpm plms uni pc unipc lcm ipndm deis
    res multistep sde gpu cpu pp sa seeds er cfg fast adaptive restart turbo trailing karras
    exponential polyexponential simple normal sgm uniform beta linear quadratic kl optimal
    cosine align your steps automatic enable enabled disable disabled on off yes no auto default
    custom all both any mixed fixed randomize random increment decrement nearest exact bilinear
    bicubic bislerp lanczos area center crop stretch pad fill fit resize latent pixel space
    antialiased esrgan ultrasharp swinir epsilon prediction eps rescale zsnr sd sdxl flux chroma
    qwen wan hunyuan ltx ltxv ltxav image video lumina cosmos mochi cascade pixart hidream
    omnigen audio clip vision vae baked ckpt checkpoint lora lycoris locon dora unet diffusers
    fp bf fn float half full int gguf nf cuda mps xpu main device balanced conservative
    aggressive png jpg jpeg webp avif gif mp4 webm av yuv lossless lossy txt2img img2img inpaint
    outpaint upscale hires refiner base generate text to color grayscale comfy length token mean
    a1111 compel down attention ip adapter controlnet canny depth openpose scribble tile
    softedge lineart normalbae shuffle seg mlsd model union
"""
_CHOICES = frozenset(_MENUS.split()) | KEPT_WORDS

_NAMES = """
    classtype type sampler samplername samplername2 hiressampler scheduler schedulername
    hiresscheduletype scheduletype noiseschedule
    version appversion ver software app generator creatortool program sourceidentifier
    digitalsourcetype metadatascheme metadataversion fooocusscheme scheme requesttype
    nodenamefors&r nodenameforsr cnrid auxid device weightdtype dtype precision rng
    parser pipeline mode hiresupscaler postprocessupscaler postprocessupscaler2 seed size color
    bgcolor shape dir frontendversion performance
"""
_KEPT_NAMES = frozenset(_NAMES.split())
"""Names, in small letters and without what is between them, whose values are kept."""

PERSONAL = re.compile(
    r"gps|latitude|longitude|author|artist|creator$|copyright|rights|owner|serial|location|"
    r"creation.?time|date[:.]?(?:time|create|modify)|host.?computer|^raw profile type",
    re.IGNORECASE,
)
"""Names of fields and tags that say who, where or when, and never how."""

_NOT_IN_NAMES = re.compile(r"[^\w&]|_")
_LETTERS = re.compile(r"[^\W\d_]+")
_SOCKET_TYPE = re.compile(r"[A-Z0-9_*,]+")


class Spot(NamedTuple):
    """Where a text stands."""

    name: str
    """Of the field, setting or key. Items of a list stand under the name of the list."""

    owner: str = ""
    """The name under which the object around it stands."""

    is_in_item: bool = False
    """The object around it is an item of a list."""


def is_structure(text: str, spot: Spot) -> bool:
    """Whether a value is nobody's own words: kept as it is."""
    if len(text) > LONGEST_KEPT or "\n" in text:
        return False
    name = _NOT_IN_NAMES.sub("", spot.name).lower()
    if name in _KEPT_NAMES or is_choice(text):
        return True
    if name == "links":
        return _SOCKET_TYPE.fullmatch(text) is not None
    is_socket = spot.is_in_item and spot.owner in ("inputs", "outputs")
    return name == "name" and (is_socket or spot.owner == "widget")


def is_choice(text: str) -> bool:
    """Whether a value may be one of a menu: "dpmpp_2m_sde_gpu", "DPM++ 2M Karras", "fixed"."""
    if "," in text:
        return False
    words = _LETTERS.findall(text)
    return all(word.lower() in _CHOICES or (len(word) == 1 and word.isascii()) for word in words)
