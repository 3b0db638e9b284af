"""Thumbnails of what is about to be on the screen, made while nobody waits for another one."""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict, deque
from collections.abc import Callable, Sequence

from iib_core.errors import IibError

logger = logging.getLogger(__name__)

MOST_PAGES = 8
MOST_WANTED = 500
"""Of a page: some screens of them."""

Make = Callable[[], object]


class Warmer:
    """Does what each page wanted last, one after another, the page that asked last first.

    `is_calm` waits for some seconds at most until nobody waits for a thumbnail, and says whether
    that is so. There is a thread only as long as something is wanted.
    """

    def __init__(self, is_calm: Callable[[float], bool]) -> None:
        self._is_calm = is_calm
        self._pages: OrderedDict[str, deque[Make]] = OrderedDict()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._closed = False

    def want(self, page: str, wanted: Sequence[Make]) -> None:
        """In the place of all that this page wanted before."""
        with self._lock:
            self._pages.pop(page, None)
            if wanted:
                self._pages[page] = deque(wanted[:MOST_WANTED])
            while len(self._pages) > MOST_PAGES:
                self._pages.popitem(last=False)
            if self._pages and self._thread is None and not self._closed:
                self._thread = threading.Thread(target=self._work, name="warming", daemon=True)
                self._thread.start()

    def close(self) -> None:
        """Ends with the picture at hand."""
        with self._lock:
            self._closed = True
            self._pages.clear()
            thread = self._thread
        if thread is not None:
            thread.join()

    def _work(self) -> None:
        while True:
            # Before it is known what is next: that may not be wanted any more by then.
            while not self._is_calm(1.0) and not self._closed:
                pass
            make = self._next()
            if make is None:
                return
            try:
                make()
            except IibError:  # who asks for it is told
                continue
            except Exception:
                logger.exception("A thumbnail could not be made in advance")

    def _next(self) -> Make | None:
        with self._lock:
            if not self._pages:
                self._thread = None
                return None
            page = next(reversed(self._pages))
            wanted = self._pages[page]
            make = wanted.popleft()
            if not wanted:
                del self._pages[page]
            return make
