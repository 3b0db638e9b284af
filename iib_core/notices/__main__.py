"""A process that hears of changes on the disk: `python -m iib_core.notices`.

`watchfiles` walks through all folders before it hears anything, and holds the interpreter's lock
meanwhile: two seconds for a million files, in which a server would answer nobody.

It reads lines of JSON from its standard input until that ends, which it does when the parent does:
first {"folders": [...], "marks": "..."}, then numbers, each of which asks for whatever has changed
until now. It answers with lines, too:

    {"watching": true}                        from now on everything is told
    {"changed": [...], "is_quiet": true}      paths; not quiet: there may be more to come
    {"caught_up": 7, "is_sure": true}         all changes before the question 7 were told
    {"error": "..."}                          nothing is told any more
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

QUIET_MS = 200
"""What has not changed for so long is told: a file is mostly written by then."""
LONGEST_WAIT_MS = 1600
"""What changes all the time is told so often."""
LONGEST_CATCH_UP_S = 2.0
NEXT_MARK_S = 0.03
"""A notice mostly comes within a tenth of a millisecond."""

POLL_EVERY_MS = 10_000
"""Only where the system knows no notices at all, and `watchfiles` looks by itself."""

TELLS_IN_ORDER = sys.platform == "linux"
"""Notices come in the order of the changes, whatever folder they are about. Elsewhere each folder
has a line of its own, and to hear of one change tells nothing of the others."""


def main() -> None:
    answers = Answers(sys.stdout)
    sys.stdout = sys.stderr  # a stray print must not break the answers
    order = json.loads(sys.stdin.readline() or "null")
    if order is None:
        return
    try:
        listener = Listener(order["folders"], Path(order["marks"]), answers)
    except ImportError:
        answers.send(error="the package watchfiles is missing")
        return
    except (OSError, RuntimeError, ValueError) as error:
        answers.send(error=str(error))
        return
    threading.Thread(target=listener.listen, daemon=True).start()
    for line in sys.stdin:
        listener.catch_up(json.loads(line))
    # The other thread sleeps in a library that does not know of the end.
    os._exit(0)


class Answers:
    """Lines of JSON for the parent."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream
        self._lock = threading.Lock()

    def send(self, **fields: object) -> None:
        with self._lock:
            try:
                # ASCII, and so whatever bytes a name is made of.
                self._stream.write(json.dumps(fields) + "\n")
                self._stream.flush()
            except OSError:
                os._exit(0)  # the parent is gone


class _Deadline:
    """Ends a call of `watch`, which takes it for an event to stop at.

    By an exception, because if `watch` stops in any way of its own, by its timeout as well, it
    drops whatever it has heard meanwhile.
    """

    def __init__(self, seconds: float) -> None:
        self._until = time.monotonic() + seconds

    def is_set(self) -> bool:
        """Raises TimeoutError once the time is over."""
        if time.monotonic() > self._until:
            raise TimeoutError
        return False


class Listener:
    """Hears of what changes below some folders."""

    def __init__(self, folders: Sequence[str], marks: Path, answers: Answers) -> None:
        """Raises ImportError, and OSError or RuntimeError where they cannot be watched."""
        from watchfiles._rust_notify import RustNotify

        self._marks = marks
        self._answers = answers
        self._seen: set[str] = set()
        self._notices = RustNotify([*folders, str(marks)], False, False, POLL_EVERY_MS, True, True)
        gone = [folder for folder in folders if not Path(folder).is_dir()]
        if gone:  # which is passed over in silence
            raise FileNotFoundError(f"{gone[0]} is not there")
        answers.send(watching=True)

    def listen(self) -> None:
        """Tell of changes for ever."""
        try:
            while True:
                self._tell(self._notices.watch(LONGEST_WAIT_MS, QUIET_MS, 0, None), is_quiet=True)
        except (OSError, RuntimeError) as error:
            self._answers.send(error=str(error))
            os._exit(0)

    def catch_up(self, number: int) -> None:
        """Tell of all that has changed until now: of a mark of ours, and so of all before it."""
        is_sure = False
        if TELLS_IN_ORDER:
            try:
                is_sure = self._wait_for_mark(number)
            except (OSError, RuntimeError):
                # The other thread says more.
                is_sure = False
        self._answers.send(caught_up=number, is_sure=is_sure)

    def _wait_for_mark(self, number: int) -> bool:
        until = time.monotonic() + LONGEST_CATCH_UP_S
        marks: set[str] = set()
        while time.monotonic() < until:
            # Another one each time: `watchfiles` drops what it hears while it hands over the rest.
            mark = self._marks / f"{number}-{len(marks)}"
            mark.touch()
            mark.unlink()
            marks.add(str(mark))
            if self._hear_of(marks):
                self._seen -= marks
                return True
        return False

    def _hear_of(self, marks: set[str]) -> bool:
        deadline = _Deadline(NEXT_MARK_S)
        try:
            while self._seen.isdisjoint(marks):
                self._tell(self._notices.watch(0, 0, 0, deadline), is_quiet=False)
        except TimeoutError:
            return False
        return True

    def _tell(self, told: Any, *, is_quiet: bool) -> None:
        if not isinstance(told, set):
            return  # a word for why nothing was told
        paths = [path for _, path in told]
        marks = [path for path in paths if path.startswith(str(self._marks))]
        changed = [path for path in paths if not path.startswith(str(self._marks))]
        if changed:
            self._answers.send(changed=changed, is_quiet=is_quiet)
        # Only now: whoever waits for a mark goes on with what was told.
        self._seen.update(marks)


if __name__ == "__main__":
    main()
