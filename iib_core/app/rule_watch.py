"""Looks whether the rules for nodes of ComfyUI have changed, so that nothing need be restarted."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from iib_core.errors import IibError
from iib_core.metadata import ReadingOptions

logger = logging.getLogger(__name__)

LOOK_EVERY_S = 1.0


class RuleWatch:
    """A thread that looks at the time of one file each second, and calls `changed` when what is in
    it has changed and stayed the same for one look: an editor may write in several steps."""

    def __init__(
        self, options: Callable[[], ReadingOptions], changed: Callable[[], object]
    ) -> None:
        self._options = options
        self._changed = changed
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="rule-watch", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Idempotent."""
        self._closed.set()
        self._thread.join()

    def _watch(self) -> None:
        known = last = self._options()
        while not self._closed.wait(LOOK_EVERY_S):
            now = self._options()
            if now == last != known:
                known = now
                self._tell()
            last = now

    def _tell(self) -> None:
        try:
            self._changed()
        except IibError as error:
            logger.warning("The new rules for ComfyUI wait for the next start: %s", error.message)
