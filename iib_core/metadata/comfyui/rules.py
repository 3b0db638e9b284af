"""What the shape of a node does not tell, taught by class name.

Nodes are read by the names of their inputs. A node whose inputs have other names is taught in one
line, which says what each of them would be called elsewhere:

    {"nodes": {"MyPrompt": {"inputs": {"nice_words": "positive", "bad_words": "negative"}},
               "MySampler": {"inputs": {"rounds": "steps", "dice": "seed"}},
               "MyChat": {"writes": true},
               "MyMute": {"silent": true},
               "MyLoader": {"widgets": ["ckpt_name", "", "clip_skip"]}}}

"silent": no text passes through it. "writes": its text is made while it runs, by a language model
or from a picture, so that what it was asked is at best a guess. "widgets": the names of its
widgets in the order in which a workflow lists their values, "" for one without meaning.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from iib_core.metadata.json_text import read_object

FILE_NAME = "comfyui_rules.json"
"""Of the user's own rules, in the data folder."""

LARGEST_FILE = 1024 * 1024
"""Bytes."""

MOST_NAMED = 5
"""Faults of a file that are told one by one."""

_KEYS: Mapping[str, type] = {"inputs": dict, "widgets": list, "silent": bool, "writes": bool}
_KINDS: Mapping[type, str] = {dict: "an object", list: "a list", bool: "true or false"}


@dataclass(frozen=True, slots=True)
class NodeRule:
    """What is known of one class of nodes."""

    inputs: Mapping[str, str] = field(default_factory=dict)
    """Name in the node → name by which it is understood; "" for an input to look away from."""

    widgets: tuple[str, ...] = ()
    is_silent: bool = False
    writes: bool = False


@dataclass(frozen=True)
class Rules:
    """What is known of nodes, by class name."""

    nodes: Mapping[str, NodeRule] = field(default_factory=dict)

    def with_more(self, more: Rules) -> Rules:
        """These rules and more; of two for one class, the later counts."""
        return Rules({**self.nodes, **more.nodes})


def read_rules(text: str) -> Rules:
    """The rules in a JSON text. What is no rule is passed over, so this never fails."""
    nodes = read_object(text).get("nodes")
    known = nodes.items() if isinstance(nodes, dict) else ()
    return Rules({str(kind): _rule(told) for kind, told in known if isinstance(told, dict)})


def _rule(told: Mapping[str, object]) -> NodeRule:
    inputs, widgets = told.get("inputs"), told.get("widgets")
    return NodeRule(
        inputs={str(a): str(b) for a, b in inputs.items()} if isinstance(inputs, dict) else {},
        widgets=tuple(map(str, widgets)) if isinstance(widgets, list) else (),
        is_silent=told.get("silent") is True,
        writes=told.get("writes") is True,
    )


@cache
def built_in_rules() -> Rules:
    """The rules that come with the program."""
    return read_rules(Path(__file__).with_name("rules.json").read_text("utf-8"))


class RuleFile:
    """The user's own rules, read again whenever the file has changed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stamp: tuple[int, int] | None = None
        self._text = ""
        self._problem = ""

    def read(self) -> tuple[str, str]:
        """The rules as JSON, "" without any, and a sentence about what is wrong with the file, ""
        if nothing is. Never fails.

        A file that cannot be used leaves the rules that were read before; at first, none.
        """
        stamp = _stamp_of(self._path)
        if stamp is None:
            self._text, self._problem = "", ""
        elif stamp != self._stamp:
            self._look(self._path)
        self._stamp = stamp
        return self._text, self._problem

    def _look(self, path: Path) -> None:
        subject = f"The rules for nodes of ComfyUI in {path}"
        try:
            text = _text_in(path)
            wrong = wrong_in(text)
        except ValueError as error:
            self._problem = f"{subject} cannot be used: {error}. What was known before goes on."
        else:
            self._text = text
            self._problem = f"{subject} are used, but for: {'; '.join(wrong)}" if wrong else ""


def _text_in(path: Path) -> str:
    """Raises ValueError, which says what is wrong."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise ValueError(error.strerror or str(error)) from error
    if len(content) > LARGEST_FILE:
        raise ValueError(f"they are larger than {LARGEST_FILE} bytes")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError("they are not text in UTF-8") from error


def wrong_in(text: str) -> list[str]:
    """What will be passed over in the rules that a text holds, a few words each.

    Raises ValueError, which says why there are no rules in it at all.
    """
    try:
        told = json.loads(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise ValueError(f"{error.msg} in {place}, so they are not JSON") from error
    except RecursionError as error:
        raise ValueError("they nest too deeply") from error
    nodes = told.get("nodes") if isinstance(told, dict) else None
    if not isinstance(nodes, dict):
        raise ValueError('there is no object with an object "nodes" in it')
    wrong = [f"{kind}: {fault}" for kind, rule in nodes.items() for fault in _faults(rule)]
    more = len(wrong) - MOST_NAMED
    return [*wrong[:MOST_NAMED], f"{more} more"] if more > 0 else wrong


def _faults(rule: object) -> Iterator[str]:
    if not isinstance(rule, dict):
        yield "not an object"
        return
    for name, value in rule.items():
        if name not in _KEYS:
            yield f'"{name}" means nothing'
        elif not isinstance(value, _KEYS[name]):
            yield f'"{name}" must be {_KINDS[_KEYS[name]]}'


def _stamp_of(path: Path) -> tuple[int, int] | None:
    """None if there is no such file."""
    try:
        found = os.stat(path)  # noqa: PTH116 - asked for each picture
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size
