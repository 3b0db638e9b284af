"""Which program wrote an infotext: A1111 and its kin all write the same one.

They tell by `Version` ("v1.10.1", "f2.0.1v1.10.1-previous-1-g4b5ee2a", "neo"), by `App`, or by
settings that only they have.

Source: modules/launch_utils.py (git_tag) of AUTOMATIC1111/stable-diffusion-webui and its forks;
modules/infotext.py of vladmandic/sdnext; leejet/stable-diffusion.cpp, examples/cli.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from iib_core.metadata.facts import Fields

LONGEST_VERSION = 256
"""Characters that are looked at."""

A1111 = "A1111"
SD_NEXT = "SD.Next"

_BY_VERSION: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"classic"), "Forge Classic"),
    (re.compile(r"neo"), "Forge Neo"),
    (re.compile(r"f\d[\d.]*v\d+-v"), "reForge"),
    (re.compile(r"f\d[\d.]*-v"), "EasyReforge"),
    (re.compile(r"f\d"), "Forge"),
    (re.compile(r"v\d|1\.\d"), A1111),
    (re.compile(r"stable-diffusion\.cpp"), "stable-diffusion.cpp"),
    (re.compile(r"ComfyUI"), "ComfyUI"),
    (re.compile(r"Fooocus"), "Fooocus"),
)
_BY_SETTING = {
    "Latent sampler": SD_NEXT,
    "Parser": SD_NEXT,
    "Pipeline": SD_NEXT,
    "Distilled CFG Scale": "Forge",
    "Module 1": "Forge",
    "Diffusion in Low Bits": "Forge",
}
_BY_SOFTWARE = (
    (re.compile(r"artbot", re.IGNORECASE), "ArtBot"),
    (re.compile(r"horde|aqualxx|stable ui", re.IGNORECASE), "AI Horde"),
)


def program_of(settings: Mapping[str, str], fields: Fields) -> str:
    """The name of the program; A1111's if nothing tells it from that."""
    if app := settings.get("App"):
        return app
    version = settings.get("Version", "")
    if version and (known := _remembered(version[:LONGEST_VERSION])):
        return known
    software = fields.get("Software", "")
    for pattern, program in _BY_SOFTWARE:
        if software and pattern.search(software):
            return program
    return next((_BY_SETTING[name] for name in _BY_SETTING if name in settings), A1111)


def _by_version(version: str) -> str:
    """The program that calls its versions so; "" if none is known to."""
    return next((program for pattern, program in _BY_VERSION if pattern.match(version)), "")


_remembered = lru_cache(maxsize=256)(_by_version)
"""A library holds few versions."""
