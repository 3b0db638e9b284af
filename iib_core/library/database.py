"""The SQLite file: many readers, one writer at a time, the user's writes before the scan's."""

from __future__ import annotations

import queue
import sqlite3
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from iib_core.errors import BadQueryError, DatabaseError, IibError, IndexBusyError, InvalidError
from iib_core.library import orders, text_match
from iib_core.library.migrations import check_is_ours, load_migrations, migrate

BUSY_TIMEOUT_S = 30
MMAP_BYTES = 256 << 20
WRITER_CACHE_KIB = 64 << 10
WAL_PAGES = 8192
"""Pages in the log before they are copied into the database. SQLite's own 1000 are less than one
batch of a scan, which touches most pages of the tags each time: each would be copied after each."""

# SQLite tells these apart by words; Python 3.10 has no error codes yet.
_BUSY = ("locked", "busy")
_TOO_LARGE = ("parser stack overflow", "Expression tree is too large", "too many SQL variables")
_ABOUT_THE_DISK = ("unable to open", "readonly", "read-only", "disk is full", "disk I/O")


class Database:
    """One database file. WAL, so that reading never waits for writing.

    Raises DatabaseError when the file cannot be opened, is damaged, or is of a newer version.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._readers: queue.LifoQueue[sqlite3.Connection] = queue.LifoQueue()
        self._turn = _Turn()
        self._closed = False
        self.is_damaged = False
        """SQLite has met something that it could not make sense of."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise DatabaseError(
                f"The folder {path.parent} for the database cannot be made ({error.strerror})."
                " Choose another place with --data-dir."
            ) from error
        migrations = load_migrations()
        with _explained(path):
            self._writer = _connect(path)
            try:
                check_is_ours(self._writer, migrations)  # before anything is changed
                self._writer.execute("PRAGMA journal_mode = WAL")
                self._writer.execute(f"PRAGMA wal_autocheckpoint = {WAL_PAGES}")
                self._writer.execute(f"PRAGMA cache_size = -{WRITER_CACHE_KIB}")
                migrate(self._writer, migrations)
                self._watch = _connect(path)
            except BaseException:
                self._writer.close()
                raise
        self._watch_lock = threading.Lock()

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """A connection that sees one moment of the database. Not for writing."""
        connection = self._reader()
        try:
            with self._explained():
                connection.execute("BEGIN")
                try:
                    yield connection
                finally:
                    connection.execute("ROLLBACK")
        finally:
            if self._closed:
                connection.close()
            else:
                self._readers.put(connection)

    @contextmanager
    def write(self, *, bulk: bool = False) -> Iterator[sqlite3.Connection]:
        """A transaction: commits at the end, leaves nothing behind if the block raises.

        `bulk` is for the scan: it lets every other waiting write go first, and does not wait for
        the disk at each commit (synchronous NORMAL: after a power cut the last batches are read
        again; a crash of the program loses nothing). What the user did is on the disk (FULL) when
        the block has ended. Foreign keys are not checked in bulk: some hundred look-ups for each
        picture, of ids that the same transaction has made or read.
        """
        with self._turn.taken(patient=bulk), self._explained():
            self._check_open()
            self._writer.execute(f"PRAGMA synchronous = {'NORMAL' if bulk else 'FULL'}")
            self._writer.execute(f"PRAGMA foreign_keys = {'OFF' if bulk else 'ON'}")
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
            except BaseException:
                self._writer.execute("ROLLBACK")
                raise
            self._writer.execute("COMMIT")

    @property
    def version(self) -> int:
        """Changes with every commit, by this process or another one."""
        with self._watch_lock, self._explained():
            return int(self._watch.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        """Idempotent."""
        if self._closed:
            return
        self._closed = True
        with self._turn.taken(patient=False):
            while not self._readers.empty():
                self._readers.get_nowait().close()
            self._watch.close()
            self._writer.execute("PRAGMA optimize")
            self._writer.close()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            with _explained(self.path):
                yield
        except DatabaseError as error:
            # An OperationalError is about the disk, a lock, or too much memory.
            if not isinstance(error.__cause__, sqlite3.OperationalError | None):
                self.is_damaged = True
            raise

    def _check_open(self) -> None:
        if self._closed:
            raise DatabaseError("The library is closed")

    def _reader(self) -> sqlite3.Connection:
        self._check_open()
        try:
            return self._readers.get_nowait()
        except queue.Empty:
            with _explained(self.path):
                connection = _connect(self.path)
                connection.execute("PRAGMA query_only = ON")
                return connection


class _Turn:
    """A lock whose patient takers wait for all the others, and take turns with each other.

    A plain lock is not fair: the scan, which takes it again at once after each batch, would keep
    a click on "like" waiting for the whole build; and the text index an update that follows.
    """

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._taken = False
        self._hurried: deque[object] = deque()
        self._patient: deque[object] = deque()

    @contextmanager
    def taken(self, *, patient: bool) -> Iterator[None]:
        ticket, queue = object(), self._patient if patient else self._hurried
        with self._condition:
            queue.append(ticket)
            try:
                self._condition.wait_for(lambda: not self._taken and self._next() is ticket)
            finally:
                queue.remove(ticket)
            self._taken = True
        try:
            yield
        finally:
            with self._condition:
                self._taken = False
                self._condition.notify_all()

    def _next(self) -> object:
        return (self._hurried or self._patient)[0]


def _connect(path: Path) -> sqlite3.Connection:
    # isolation_level=None: Database begins and ends transactions, the module must not.
    connection = sqlite3.connect(
        path, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
    )
    connection.execute(f"PRAGMA mmap_size = {MMAP_BYTES}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    text_match.register(connection)
    orders.register(connection)
    return connection


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Say SQLite's errors, and those of the folder, in words that tell what to do."""
    try:
        yield
    except UnicodeEncodeError as error:
        raise InvalidError(f"{error.object!r} holds half of a surrogate pair") from error
    except OverflowError as error:
        raise InvalidError("A number is too large for the index") from error
    except sqlite3.OperationalError as error:
        explanation = _explanation(str(error), path)
        if explanation is None:
            raise
        raise explanation from error
    except sqlite3.DatabaseError as error:
        if not isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError):
            raise DatabaseError(
                f"The database {path} is damaged or is not one of ours ({error}). Nothing was"
                " changed. Move it away to begin anew, or put a backup in its place."
            ) from error
        raise


def _explanation(message: str, path: Path) -> IibError | None:
    if any(word in message for word in _BUSY):
        return IndexBusyError("The index is being written by another program")
    if any(word in message for word in _TOO_LARGE):
        return BadQueryError("This search has too many parts, or they nest too deeply")
    if any(word in message for word in _ABOUT_THE_DISK):
        return DatabaseError(
            f"The database {path} cannot be used ({message}). Check that its folder exists, can"
            " be written and has room, or choose another place with --data-dir."
        )
    return None
