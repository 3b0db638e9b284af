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

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from iib_core.metadata.json_text import read_object

FILE_NAME = "comfyui_rules.json"
"""Of the user's own rules, in the data folder."""

LARGEST_FILE = 1024 * 1024
"""Bytes."""


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
        self._rules = built_in_rules()

    def rules(self) -> Rules:
        """Ours and the user's. Ours alone if there is no such file, or it cannot be read."""
        try:
            found = os.stat(self._path)  # noqa: PTH116 - asked for each picture
            stamp = (found.st_mtime_ns, found.st_size)
            if stamp != self._stamp:
                self._rules = built_in_rules().with_more(self._read())
                self._stamp = stamp
        except (OSError, ValueError):
            self._rules, self._stamp = built_in_rules(), None
        return self._rules

    def _read(self) -> Rules:
        with self._path.open("rb") as file:
            return read_rules(file.read(LARGEST_FILE).decode("utf-8-sig"))
