"""Read the command line that InvokeAI 1 and 2 wrote: their "dream".

    "a cat [blurry]" -s 50 -S 42 -W 512 -H 768 -C 7.5 -A k_lms
    a cat -s50 -S42 -W512 -H768 -C7.5 -Ak_lms -F

The prompt may lack its quotes, an option its space. Words in brackets are unwanted.

Source: invoke-ai/InvokeAI, once lstein/stable-diffusion, ldm/invoke/args.py and conditioning.py.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from iib_core.metadata.stated import with_size

_UNWANTED = re.compile(r"\[([^\[\]]*)\]")
_SPACES = re.compile(r"[ \t]{2,}")
_FIRST_OPTION = re.compile(r"\s-[sSWHCAg]\s?[\w.]")
_OPTION = re.compile(r"--?[A-Za-z]")
_LONG = ("cf", "ft", "tm", "bm", "embiggen")
"""Short options of more than one letter."""

_NAMES = {
    "s": "Steps",
    "steps": "Steps",
    "A": "Sampler",
    "sampler": "Sampler",
    "C": "CFG scale",
    "cfg_scale": "CFG scale",
    "S": "Seed",
    "seed": "Seed",
    "f": "Denoising strength",
    "strength": "Denoising strength",
    "I": "Init image",
    "init_img": "Init image",
    "G": "Face restoration strength",
    "U": "Upscale",
    "V": "Variations",
    "v": "Variation amount",
}


class Dream(NamedTuple):
    """A command line, split."""

    prompt: str
    negative: str
    settings: dict[str, str]


def read_dream(text: str) -> Dream:
    """Split a command line. Any text can be read: what is no option is prompt."""
    typed, options = _split(text.strip())
    prompt, negative = split_negative(typed)
    named = _options(options)
    size = f"{named.pop('W', '')}x{named.pop('H', '')}"
    settings: dict[str, str] = {}
    for name, value in named.items():
        settings.setdefault(_NAMES.get(name, name), value)
    order = {ours: settings[ours] for ours in _NAMES.values() if ours in settings}
    is_size = size[0] != "x" and size[-1] != "x"
    return Dream(prompt, negative, with_size({**order, **settings}, size if is_size else ""))


def split_negative(prompt: str) -> tuple[str, str]:
    """A prompt without the words in brackets, and those words."""
    unwanted = [words.strip() for words in _UNWANTED.findall(prompt)]
    if not unwanted:
        return prompt.strip(), ""
    return _SPACES.sub(" ", _UNWANTED.sub(" ", prompt)).strip(), " ".join(unwanted)


def _split(text: str) -> tuple[str, str]:
    if text.startswith('"'):
        end = text.find('" -', 1)
        end = end if end > 0 else len(text.rstrip('"'))
        return text[1:end], text[end + 1 :]
    found = _FIRST_OPTION.search(text)
    return (text[: found.start()], text[found.start() :]) if found else (text, "")


def _options(text: str) -> dict[str, str]:
    """Options by their letter or name. One without a value is "True"."""
    options: dict[str, list[str]] = {}
    values: list[str] = []
    for word in text.split():
        if not _OPTION.match(word):
            values.append(word)
            continue
        name, value = _named(word)
        values = options.setdefault(name, [value] if value else [])
    return {name: " ".join(values) or "True" for name, values in options.items()}


def _named(word: str) -> tuple[str, str]:
    """ "-s50" is s and 50, "--steps=50" is steps and 50."""
    if word.startswith("--"):
        name, _, value = word[2:].partition("=")
        return name, value
    if word[1:] in _LONG:
        return word[1:], ""
    return word[1], word[2:]
