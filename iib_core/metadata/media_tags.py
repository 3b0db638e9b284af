"""Tags of videos and sounds, which differ in how they are stored and not in what they say."""

from __future__ import annotations

import json

from iib_core.metadata.field_collector import FieldCollector
from iib_core.metadata.json_text import read_object

COMMENT_TAG = "comment"
_GRAPHS = ("prompt", "workflow")


def add_tag(name: str, text: str, found: FieldCollector) -> None:
    """Keep a tag under its name in lower case.

    Older versions of ComfyUI's VideoHelperSuite write one comment, an object that holds both
    graphs: these are also kept as fields `prompt` and `workflow`, as newer versions write them.
    """
    name = name.strip("\0 ").lower()
    if not name:
        return
    found.add(name, text)
    if name == COMMENT_TAG and text.lstrip()[:1] == "{":
        add_graphs(text, found)


def add_graphs(text: str, found: FieldCollector) -> None:
    """Keep the graphs in a text of JSON as fields of their own."""
    both = read_object(text)
    for name in _GRAPHS:
        graph = both.get(name)
        if graph:
            found.add(name, as_text(graph))


def as_text(value: object) -> str:
    """A value of JSON as a field: a text as it is, all else written out."""
    if isinstance(value, str):
        return value
    try:
        return json.dumps(value, ensure_ascii=False)
    except RecursionError:  # reading may go a little deeper than writing
        return ""
