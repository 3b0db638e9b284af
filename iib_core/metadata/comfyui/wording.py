"""How a node words its text: what it joins it with, in which order, what it changes."""

from __future__ import annotations

from functools import lru_cache

from iib_core.metadata.comfyui.graph import Node, text_in, written
from iib_core.metadata.comfyui.sockets import Socket, socket_of

MOST_EXCHANGES = 1_000
LONGEST_EXCHANGE = 1_000
"""Characters of a text that takes another's place, and how often it may."""

_FIRST = ("prepend", "pre_", "prefix")
_LAST = ("append", "suffix", "post_")
_NO_STYLE = ("", "none", "base", "no style", "default")
_NO_PROSE = ("http", "data:", "{")
_BELOW, _IN_A_ROW = "\n", ", "
_ENDS = (",", ".", " ", "\n", ";", ":")


def rewrites(node: Node) -> bool:
    """Whether a node changes its text by a style or an expression."""
    if not node.shape.rewriters:
        return False
    told = (text_in(node.inputs[name]).lower() for name in node.shape.rewriters)
    return any(how not in _NO_STYLE for how in told)


def exchange(node: Node) -> tuple[str, str] | None:
    """What a node looks for in its text, and what it puts in its place."""
    if node.shape.exchange is None:
        return None
    old, new = (text_in(node.inputs[name])[:LONGEST_EXCHANGE] for name in node.shape.exchange)
    return (old, new) if old else None


def looks_like_prose(text: str) -> bool:
    """Whether people wrote it, to be read: words, not the name of a file or of an option."""
    stripped = text.strip()
    return " " in stripped and len(stripped) > 12 and not stripped.startswith(_NO_PROSE)


def literal(name: str, value: object) -> str:
    """The text that an input holds itself. A prompt may be a number, or a list of lines."""
    if socket_of(name) is Socket.TEXT:
        if isinstance(value, list) and all(isinstance(part, str) for part in value):
            return "\n".join(value)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return written(value)
    return text_in(value)


@lru_cache(maxsize=4096)
def place(name: str) -> int:
    """Where an input stands among those of its node: conditioning that is added to comes first."""
    if socket_of(name) in (Socket.CONDITIONING, Socket.BUNDLE) or name.startswith(_FIRST):
        return 0
    return 2 if name.startswith(_LAST) else 1


def join(node: Node) -> str:
    """What a node puts between its texts. Where it does not say, prompts stand one below the other,
    and other texts in a row.
    """
    delimiter = node.inputs.get(node.shape.delimiter)
    if isinstance(delimiter, str):
        return delimiter.replace("\\n", "\n")
    sockets = node.shape.sockets
    return _BELOW if Socket.CLIP in sockets or Socket.CONDITIONING in sockets else _IN_A_ROW


def joined(texts: list[str], between: str) -> str:
    """The texts, joined as join() says. A prompt that two inputs share stands once."""
    if len(texts) == 1:
        return texts[0].strip() if between == _BELOW else texts[0]
    if between == _BELOW:
        return between.join(dict.fromkeys(text.strip() for text in texts))
    if between == _IN_A_ROW:
        *first, last = texts
        return "".join(text if text.endswith(_ENDS) else text + between for text in first) + last
    return between.join(texts)
