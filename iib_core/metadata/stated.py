"""What generators state as JSON, turned into settings as A1111 names them.

    {"steps": 20, "cfg_scale": 7.0, "width": 512, "height": 768, "model": {…}}
    Steps: 20, CFG scale: 7, Size: 512x768

Single values become settings, those with a known name first, the rest under the name they came
with. Lists and objects fit in no settings line and go to `Generation.extra`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterator, Mapping
from functools import lru_cache

from iib_core.metadata.facts import Fields, Lora
from iib_core.metadata.json_text import read_object
from iib_core.metadata.prompt import as_weight, networks_of

Stated = Mapping[str, object]

LONGEST_REMEMBERED = 64 * 1024
"""Characters. Several formats look at the same JSON in turn; longer texts are read each time."""

MOST_SETTINGS = 1_000
"""Of one picture. No program states more than some hundred."""

FIRST_CHARACTERS = 8
"""In which an object opens, if it does. A byte order mark or some blanks may stand before."""

_SETTING_NAME = re.compile(r"\w[^:,\"\n\r()<>{}\[\]]*\Z")
_NOTHING = ("", "None", "none", "null", "undefined")
"""What some write for a value that is not there."""

_WITH_EXTENSION = re.compile(r"\.(?:safetensors|ckpt|pt|pth|bin|gguf|sft)\Z", re.IGNORECASE)


def stated_in(fields: Fields, names: tuple[str, ...], marker: str) -> Stated:
    """The first of these fields that is a JSON object and holds `marker`; empty if none does."""
    for name in names:
        text = fields.get(name)
        if text and opens_object(text) and marker in text:
            stated = read_stated(text)
            if stated:
                return stated
    return {}


def opens_object(text: str) -> bool:
    """Whether a text may be a JSON object, told by its first characters."""
    return "{" in text[:FIRST_CHARACTERS]


def read_stated(text: str) -> Stated:
    """The object a text holds; empty if it holds none. Not to be changed: it is shared."""
    return _read_remembered(text) if len(text) <= LONGEST_REMEMBERED else read_object(text)


_read_remembered = lru_cache(maxsize=4)(read_object)


def as_text(value: object) -> str:
    """A value as a setting has it; "" for nothing.

    A whole number is written without a point, as 7 and 7.0 say the same.
    """
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value)) if abs(value) < 1e15 else str(value)
    if isinstance(value, (bool, int, float)):
        return str(value)
    return json.dumps(value, ensure_ascii=False)


def text_at(stated: Stated, *names: str) -> str:
    """The first text or number under these names; "" if there is none."""
    for name in names:
        value = stated.get(name)
        if isinstance(value, (str, int, float)) and value != "":
            return as_text(value)
    return ""


def object_at(stated: Stated, name: str) -> Stated:
    """The object under a name, also one that is written as text; empty if there is none."""
    value = stated.get(name)
    if isinstance(value, str):
        return read_object(value)
    return value if isinstance(value, dict) else {}


def list_at(stated: Stated, name: str) -> list[object]:
    value = stated.get(name)
    return value if isinstance(value, list) else []


def objects_at(stated: Stated, name: str) -> Iterator[Stated]:
    """The objects in the list under a name."""
    return (one for one in list_at(stated, name) if isinstance(one, dict))


def size_at(stated: Stated, width: str = "width", height: str = "height") -> str:
    """Width and height as "512x768"; "" if one is missing."""
    across, down = text_at(stated, width), text_at(stated, height)
    return f"{across}x{down}" if across and down else ""


def settings_of(
    stated: Stated, names: Mapping[str, str], leave_out: Container[str] = ()
) -> dict[str, str]:
    """The single values as settings. `names`: A1111's name for each of theirs, in our order."""
    settings: dict[str, str] = {}
    for theirs, ours in names.items():
        value = stated.get(theirs)
        if not isinstance(value, (dict, list)) and (text := as_text(value)) not in _NOTHING:
            settings.setdefault(ours, text)
    for theirs, value in stated.items():
        if len(settings) >= MOST_SETTINGS:
            break
        if theirs in names or theirs in leave_out or isinstance(value, (dict, list)):
            continue
        if (text := as_text(value)) not in _NOTHING and _SETTING_NAME.match(theirs):
            settings.setdefault(theirs.rstrip(), text)
    return settings


def extra_of(stated: Stated, leave_out: Container[str] = ()) -> dict[str, object]:
    """The lists and objects that are not empty: what no settings line holds."""
    return {
        name: value
        for name, value in stated.items()
        if isinstance(value, (dict, list)) and value and name not in leave_out
    }


def with_size(settings: dict[str, str], size: str) -> dict[str, str]:
    """The settings with a size behind the seed, where A1111 has it."""
    if not size or "Size" in settings:
        return settings
    pairs = list(settings.items())
    at = next((i + 1 for i, (name, _) in enumerate(pairs) if name == "Seed"), len(pairs))
    return dict([*pairs[:at], ("Size", size), *pairs[at:]])


def weight_of(value: object) -> float | None:
    """A stated weight, also one that is written as text."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return None
    try:
        return as_weight(str(value))
    except ValueError:  # more digits than Python turns into a text
        return None


def merged_loras(stated: tuple[Lora, ...], prompt: str) -> tuple[Lora, ...]:
    """The LoRAs that are stated, then those that only the prompt calls for."""
    found: dict[str, Lora] = {}
    for lora in (*stated, *networks_of(prompt).loras):
        name = without_extension(lora.name)
        if name.strip() not in _NOTHING:
            found.setdefault(name, Lora(name, lora.weight))
    return tuple(found.values())


def without_extension(name: str) -> str:
    """A model's name without the ending of its file."""
    return _WITH_EXTENSION.sub("", name)
