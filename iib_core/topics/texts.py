"""What of a prompt is compared: what the picture shows, and not how well it is to be made."""

from __future__ import annotations

import hashlib
import re

from iib_core.metadata import terms_of

VERSION = 1
"""Of these rules. Vectors of another version are of other texts."""

_BOILERPLATE = """
masterpiece, best quality, high quality, highest quality, amazing quality, great quality, good
quality, normal quality, absurdres, highres, high res, hires, lowres, 4k, 8k, 16k, uhd, hd,
ultra hd, full hd, high resolution, ultra high res, ultra detailed, highly detailed, extremely
detailed, very detailed, insanely detailed, intricate details, intricate detail, intricate, fine
details, detailed, ultra-detailed, hyperdetailed, hyper detailed, hyperrealistic,
photorealistic, realistic, ultra realistic, sharp focus, sharp, in focus, best lighting,
professional, award winning, award-winning, trending on artstation, artstation, unreal engine,
octane render, cg, extremely detailed cg unity 8k wallpaper, wallpaper, raw photo, newest, very
aesthetic, aesthetic, score 9, score 8 up, score 7 up, score 6 up, score 5 up, score 4 up,
rating safe, safe, general, dslr, film grain, bokeh, depth of field, f/1.8, f/2.8, 50mm, 85mm,
35mm, cinematic lighting, volumetric lighting, studio lighting,
杰作, 最佳质量, 高质量, 高分辨率, 超高分辨率, 超细节, 精细, 8k壁纸
"""
BOILERPLATE = frozenset(" ".join(_BOILERPLATE.split()).split(", "))
"""Terms that say nothing of what is shown. Only a whole term is left out: in "a man with a camera"
the camera is what is shown."""

_SPACES = re.compile(r"\s+")
_UNDERSCORES = re.compile(r"(?<=\w)_(?=\w)")


def text_of(prompt: str, *, most_characters: int = 4000, normalises: bool = True) -> str:
    """The text to be compared; "" if the prompt says nothing. Weights and networks are left out in
    any case, quality words if `normalises` and something is left without them."""
    terms = [_plain(term) for term in terms_of(prompt[: most_characters * 4])]
    terms = [term for term in dict.fromkeys(terms) if term]
    meant = [term for term in terms if term not in BOILERPLATE] if normalises else terms
    return ", ".join(meant or terms)[:most_characters].strip(", ")


def hash_of(text: str) -> bytes:
    return hashlib.sha256(f"{VERSION}:{text}".encode("utf-8", "surrogatepass")).digest()


def _plain(term: str) -> str:
    return _SPACES.sub(" ", _UNDERSCORES.sub(" ", term)).strip(" .;:|").lower()
