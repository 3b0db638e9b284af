"""What must hold for any bytes at all."""

from __future__ import annotations

import io
import time
from contextlib import suppress

from iib_core.errors import UnreadableError
from iib_core.metadata.containers import read_clip, read_contents
from iib_core.metadata.field_collector import MAX_TOTAL
from iib_core.metadata.stealth import read_stealth
from iib_core.metadata.window import Window

SECONDS = 2.0
"""For any file of these sizes; a thousand times what one takes, for slow machines."""


def check(data: bytes) -> None:
    """Read data in every way. Raises what a reader should not have raised, or AssertionError."""
    began = time.process_time()
    with suppress(UnreadableError):
        read_contents(Window(io.BytesIO(data)))
    contents = read_clip(Window(io.BytesIO(data)))
    hidden = read_stealth(Window(io.BytesIO(data)))
    assert time.process_time() - began < SECONDS, "too slow"
    assert contents.width >= 0
    assert contents.height >= 0
    assert sum(map(len, contents.fields.values())) <= MAX_TOTAL, "too much"
    for name, text in (*contents.fields.items(), ("stealth", hidden)):
        (name + text).encode()  # half a surrogate could be stored nowhere
