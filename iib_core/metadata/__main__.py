"""A process that reads files beside the server: `python -m iib_core.metadata`.

It answers batches of requests from its standard input on its standard output until the input
ends. It has an entry of its own, and is never started by `multiprocessing`: inside a host that
would import the host's main module once more on Windows.
"""

from __future__ import annotations

import gc
import os
import sys

from iib_core.metadata.batch import read_batch, receive, send

NICENESS = 10
BATCHES_BETWEEN_COLLECTIONS = 32


def main() -> None:
    """Serve until the standard input ends, which it does when the parent does."""
    if hasattr(os, "nice"):
        os.nice(NICENESS)  # requests to the server come first
    # What is read makes next to no cycles, but millions of small objects that would each time be
    # looked through for them.
    gc.disable()
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr  # a stray print must not break the answers
    batches = 0
    while (asked := receive(sys.stdin.buffer)) is not None:
        assert isinstance(asked, tuple)
        requests, options = asked
        send(answers, read_batch(requests, options))
        batches += 1
        if batches % BATCHES_BETWEEN_COLLECTIONS == 0:
            gc.collect()


if __name__ == "__main__":
    main()
