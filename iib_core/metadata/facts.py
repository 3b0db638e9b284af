"""What a media file says about itself, as plain frozen values.

Tuples with names, as one of them is made for each file that is read: a frozen dataclass takes six
times as long to make.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

Fields = Mapping[str, str]
"""Text found in a file, by chunk or tag name, not yet understood: {"parameters": "a cat …"}."""

_NO_FIELDS: Fields = {}
_NO_EXTRA: Mapping[str, object] = {}


class Lora(NamedTuple):
    """A small network mixed into the model. Also stands for LyCORIS and hypernetworks."""

    name: str
    """As prompts have it: folders included, the ending of its file not: "styles/ink_wash"."""

    weight: float | None
    """Its first weight; None when none was written or it is no number."""


class Generation(NamedTuple):
    """How a picture was made."""

    generator: str
    """The program that made it, as far as it can be told: "Forge Neo", "InvokeAI", "OpenAI"."""

    prompt: str
    negative: str
    settings: dict[str, str]
    """In the order written, values unquoted. "Source Identifier" names the program."""

    loras: tuple[Lora, ...] = ()
    lycos: tuple[Lora, ...] = ()
    hypernets: tuple[Lora, ...] = ()

    is_guess: bool = False
    """Some of it is inferred, not stated: a graph says what its nodes do, not what was meant."""

    origins: Mapping[str, str] = _NO_FIELDS
    """Where a guessed fact was found: {"prompt": "node 6 (CLIPTextEncode)"}. Also for people."""

    extra: Mapping[str, object] = _NO_EXTRA
    """More facts, as JSON values, that no settings line holds: the wire's extraJsonMetaInfo."""


class Facts(NamedTuple):
    """What a media file says about itself. Nothing raw is lost when it is not understood."""

    width: int = 0
    """In pixels, as shown (orientation applied); 0 when unknown."""

    height: int = 0
    fields: Fields = _NO_FIELDS
    generation: Generation | None = None
    """None if no known format recognises the fields."""

    text: str = ""
    """The wire's generation text (API contract 8.1): prompt, negative prompt, and a settings line
    that names its source. Empty when there is no generation."""


NO_FACTS = Facts()
"""Of a file that could not be read."""
