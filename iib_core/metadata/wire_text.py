"""The generation text as the wire has it, for generators that do not write infotext themselves.

    <prompt>
    Negative prompt: <negative>
    Steps: <n>, Key: value, …, Source Identifier: <software>
    extraJsonMetaInfo: {…}

Existing clients parse it: the settings line must begin with "Steps: ", and the last line is there
only if there is more to say (API contract 8.1).
"""

from __future__ import annotations

import json

from iib_core.metadata.facts import Generation
from iib_core.metadata.infotext import Infotext, format_infotext, with_unix_newlines

SOURCE = "Source Identifier"
STEPS = "Steps"


def wire_text(generation: Generation, source: str) -> str:
    """Write a generation; `source` names the software."""
    rest = {name: value for name, value in generation.settings.items() if name != STEPS}
    settings = {STEPS: generation.settings.get(STEPS) or "Unknown", **rest}
    settings.setdefault(SOURCE, source)
    prompt, negative = map(with_unix_newlines, (generation.prompt, generation.negative))
    text = format_infotext(Infotext(prompt, negative, settings))
    if not generation.extra:
        return text
    return f"{text}\nextraJsonMetaInfo: {json.dumps(generation.extra, ensure_ascii=False)}"
