"""Worker processes that read files beside the server, so that no request waits for a scan."""

from __future__ import annotations

import logging
import os
import subprocess
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from iib_core.beside import start_beside
from iib_core.metadata import Batch, ReadingOptions, Request, read_batch, receive, send

logger = logging.getLogger(__name__)

MOST_WORKERS = 4
READ_AHEAD = 8
"""Batches that are read while others are stored: as many as one transaction stores."""
FEW_FILES = 400
"""Below this number of files, starting a process takes longer than reading them here."""

Note = TypeVar("Note")


class ReaderPool:
    """Reads batches of files in processes of its own; in the calling thread where there are none.

    Processes are started when the first large batch comes and end with close(). One thread each
    carries batches to and fro.
    """

    def __init__(
        self, workers: int, options: Callable[[], ReadingOptions] = ReadingOptions
    ) -> None:
        """`options` is asked for each batch, as rules may change during a long scan."""
        self._workers = workers
        self._options = options
        self.graph_digests: set[int] = set()
        """Of the options that were in use (`ReadingOptions.graph_digest`)."""
        self._threads = ThreadPoolExecutor(max(workers, 1), thread_name_prefix="reader")
        self._idle: deque[_Process] = deque()

    def read_all(
        self, batches: Iterable[tuple[Note, Sequence[Request]]]
    ) -> Iterator[tuple[Note, Batch]]:
        """Each note with what its files said, in order. A few batches are read ahead."""
        waiting: deque[tuple[Note, Future[Batch]]] = deque()
        try:
            for note, requests in batches:
                waiting.append((note, self._threads.submit(self._read, list(requests))))
                while len(waiting) > READ_AHEAD:
                    first, future = waiting.popleft()
                    yield first, future.result()
            while waiting:
                first, future = waiting.popleft()
                yield first, future.result()
        finally:
            for _, future in waiting:
                future.cancel()

    def close(self) -> None:
        """Wait for what is being read and end the processes. Idempotent."""
        self._threads.shutdown(wait=True, cancel_futures=True)
        while self._idle:
            self._idle.pop().end()

    def _read(self, requests: list[Request]) -> Batch:
        options = self._options()
        self.graph_digests.add(options.graph_digest)
        if self._workers == 0:
            return read_batch(requests, options)
        process = self._take()
        if process is None:
            return read_batch(requests, options)
        batch = process.read(requests, options)
        if batch is None:
            # It died, by a file that breaks Python itself or by somebody's hand. Once more, here.
            logger.warning("A reader process ended before its answer; reading without it")
            process.end()
            return read_batch(requests, options)
        self._idle.append(process)
        return batch

    def _take(self) -> _Process | None:
        try:
            return self._idle.pop()
        except IndexError:
            pass
        try:
            return _Process()
        except OSError as error:
            logger.warning("No process can be started (%s); reading in a thread", error)
            self._workers = 0
            return None


def workers_for(files: int) -> int:
    """How many processes are worth it: one core is left for the server and its writes."""
    if files < FEW_FILES:
        return 0
    return min(os.cpu_count() or 1, MOST_WORKERS)


class _Process:
    """One running `python -m iib_core.metadata`."""

    def __init__(self) -> None:
        self._process = start_beside("iib_core.metadata")

    def read(self, requests: list[Request], options: ReadingOptions) -> Batch | None:
        """None when the process has died."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            send(self._process.stdin, (requests, options))
            answer = receive(self._process.stdout)
        except (OSError, ValueError):
            return None
        return answer if isinstance(answer, Batch) else None

    def end(self) -> None:
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:
                    logger.debug("A reader's pipe was broken already")
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
