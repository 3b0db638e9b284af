"""Texts that name themselves: `prompt:{…}`, `Workflow: {…}`, `invokeai_graph: {…}`.

Where a container has no names of its own, or only a camera's, writers put the name into the text
(ComfyUI and its savers into EXIF tags, InvokeAI's users into the comments of a JPEG).
"""

from __future__ import annotations

import re

from iib_core.metadata.field_collector import FieldCollector

_NAMED = re.compile(r"\s*([A-Za-z_][\w .-]{0,63}?)\s*:\s*(?=[{\[])")
_GRAPHS = ("prompt", "workflow")


def add_text(name: str, text: str, found: FieldCollector) -> None:
    """Keep a text under the name of its place, and what it names under that name too."""
    found.add(name, text)
    named = _NAMED.match(text)
    if named:
        own = named[1].lower() if named[1].lower() in _GRAPHS else named[1]
        found.add(own, text[named.end() :])
