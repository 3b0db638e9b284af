"""Starts the process that hears of changes, and passes on what it tells."""

from __future__ import annotations

import itertools
import json
import logging
import subprocess
import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TimedOutError  # in 3.10 not Python's own
from pathlib import Path

from iib_core.beside import start_beside

logger = logging.getLogger(__name__)

LONGEST_START_S = 60.0
"""A million files on a slow disk are walked through once."""
LONGEST_CATCH_UP_S = 4.0
LONGEST_END_S = 5.0

Hear = Callable[[Sequence[str], bool], None]
"""Takes the paths that have changed, and whether it was quiet since."""


class NotWatchedError(Exception):
    """The system does not tell of changes in these folders. The text says why."""


class Notices:
    """One running `python -m iib_core.notices`."""

    def __init__(self, folders: Sequence[str], marks: Path, hear: Hear) -> None:
        """Returns once everything is told. `hear` is called from a thread, in order.

        `marks`: an empty folder of ours that nobody else uses. Raises NotWatchedError.
        """
        self.is_sound = True
        """Everything is told. Once it is not, it never will be again."""
        self._hear = hear
        self._numbers = itertools.count()
        self._asked: dict[int, Future[bool]] = {}
        self._watching: Future[bool] = Future()
        self._why = "the process that watches them has ended"
        try:
            self._process = start_beside("iib_core.notices")
        except OSError as error:
            raise NotWatchedError(str(error)) from error
        self._thread = threading.Thread(target=self._listen, name="notices", daemon=True)
        self._thread.start()
        self._send({"folders": list(folders), "marks": str(marks)})
        try:
            watching = self._watching.result(LONGEST_START_S)
        except TimedOutError:
            watching, self._why = False, "their drive does not answer"
        if not watching:
            self.close()
            raise NotWatchedError(self._why)

    def catch_up(self) -> bool:
        """Returns once `hear` was called for all changes until now; whether that is so."""
        number, caught_up = next(self._numbers), Future[bool]()
        self._asked[number] = caught_up
        self._send(number)
        try:
            return caught_up.result(LONGEST_CATCH_UP_S) and self.is_sound
        except TimedOutError:
            return False
        finally:
            self._asked.pop(number, None)

    def close(self) -> None:
        """Idempotent."""
        self.is_sound = False
        try:
            if self._process.stdin is not None:
                self._process.stdin.close()
        except OSError:
            logger.debug("The pipe to the process that watches folders was broken already")
        try:
            self._process.wait(LONGEST_END_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
        self._thread.join(LONGEST_END_S)

    def _send(self, message: object) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(f"{json.dumps(message)}\n".encode())
            self._process.stdin.flush()
        except (OSError, ValueError):
            self._end()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as answers:
            for line in answers:
                self._take(json.loads(line))
        self._process.wait()
        self._end()

    def _take(self, answer: Mapping[str, object]) -> None:
        match answer:
            case {"watching": True}:
                _answer(self._watching, True)
            case {"changed": list(paths), "is_quiet": bool(is_quiet)}:
                self._hear(paths, is_quiet)
            case {"caught_up": int(number), "is_sure": bool(is_sure)}:
                asked = self._asked.get(number)
                if asked is not None:
                    _answer(asked, is_sure)
            case {"error": str(why)}:
                self._why = why
                self.is_sound = False
            case _:
                raise AssertionError(answer)

    def _end(self) -> None:
        self.is_sound = False
        for waiting in (self._watching, *list(self._asked.values())):
            _answer(waiting, False)


def _answer(waiting: Future[bool], result: bool) -> None:
    if not waiting.done():
        waiting.set_result(result)
