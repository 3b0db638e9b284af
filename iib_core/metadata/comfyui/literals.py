"""All that was written into a graph, for search: no text of a file must be impossible to find."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

from iib_core.metadata.comfyui.graph import Graph, is_link

TEXTS = "texts"
"""The name of what is found here among the further facts of a generation."""

LONGEST_LITERAL = 4 * 1024
"""Characters of one text. The rest of a longer one is left out."""

MOST_LITERALS = 16 * 1024
"""Characters of all texts."""

LONGEST_WORD = 256
"""Characters without a space: what is longer is data, not words."""

MOST_NESTED = 10_000
"""Values looked at inside lists and objects."""

_OPTIONS = frozenset(
    {"enable", "disable", "enabled", "disabled", "true", "false", "yes", "no", "on", "off"}
    | {"fixed", "randomize", "increment", "decrement", "default", "normal", "auto", "none"}
    | {"center", "nearest-exact", "bilinear", "bicubic", "lanczos", "area", "simple", "choose"}
    | {"image", "video", "input", "output", "png", "jpg", "jpeg", "webp", "mp4"}
    | {"cpu", "gpu", "cuda", "fp16", "bf16", "fp32", "comfy", "comfyui"}
)
"""Settings that nobody looks for, because nearly every graph has them."""


LONGEST_OPTION = max(map(len, _OPTIONS))


def literals_of(graph: Graph, known: Iterable[str]) -> tuple[str, ...]:
    """The texts in a graph that do not stand in a `known` one already, within bounds."""
    said = "\n".join(known)
    found: dict[str, None] = {}
    room = MOST_LITERALS
    for text in _texts_in(graph):
        text = text.replace("\r\n", "\n").strip()
        if len(text) < 2 or text in found or text in said or not _is_worth_it(text):
            continue
        text = text[:LONGEST_LITERAL]
        room -= len(text)
        if room < 0:
            break
        found[text] = None
    return tuple(found)


def _is_worth_it(text: str) -> bool:
    if len(text) <= LONGEST_OPTION and text.lower() in _OPTIONS:
        return False
    if len(text) <= LONGEST_WORD:
        return True
    return " " in text[:LONGEST_WORD] or not text.isascii()


def _texts_in(graph: Graph) -> Iterator[str]:
    nested: deque[object] = deque()
    for node in graph.nodes.values():
        for value in node.inputs.values():
            if type(value) is str:
                yield value
            elif type(value) is dict or (type(value) is list and not is_link(value)):
                nested.append(value)
    yield from _texts_inside(nested)


def _texts_inside(values: deque[object]) -> Iterator[str]:
    for _ in range(MOST_NESTED):
        if not values:
            return
        value = values.popleft()
        if isinstance(value, str):
            yield value
        elif isinstance(value, (list, dict)):
            values.extend(value.values() if isinstance(value, dict) else value)
