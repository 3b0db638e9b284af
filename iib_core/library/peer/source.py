"""The database of infinite-image-browsing by zanllp (contract 13.4), of any age, only ever read.

Not a byte changes, of the file or of those that SQLite keeps beside it, also while the older
program is using it:

- `mode=ro` alone would write into the `-shm` of a database with a log, and make one that is not
  there; `readonly_shm` (SQLite 3.22) and `immutable` do not.
- What a crash has left unfinished beside it can only be read by putting it in order. That is done
  with a copy, in a folder that is thrown away.
- Nothing is locked for longer than one batch takes to read, or the older program, which waits five
  seconds, could not write.

Sources: sqlite.org, "Uniform Resource Identifiers", "WAL-mode File Format", "The File Format".
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import NamedTuple
from urllib.parse import quote

from iib_core.errors import IndexBusyError, UnreadableError

WAIT_S = 20
"""For the older program to finish what it is writing."""
BATCH = 2000
LINK_SPAN = 20_000
"""Rows of links that are looked at at once; few of them are of the user's tags."""

IN_USE = "mode=ro&readonly_shm=1"
IMMUTABLE = "mode=ro&immutable=1"

_MAGIC = b"SQLite format 3\0"
_COMPANIONS = ("-wal", "-journal")
_TRIES = 3

Row = tuple[object, ...]


class PeerDatabase:
    """An open database of the older program. Columns that its age does not know are NULL."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        names = self._all("SELECT name FROM sqlite_master WHERE type = 'table'")
        self.columns: dict[str, frozenset[str]] = {
            str(name): frozenset(
                str(row[1]) for row in self._all(f"PRAGMA table_info({quoted(str(name))})")
            )
            for (name,) in names
            if not str(name).startswith("sqlite_")
        }
        """Of each table."""

    @property
    def is_peer(self) -> bool:
        return {"path", "exif"} <= self.columns.get("image", frozenset())

    def has(self, table: str, *columns: str) -> bool:
        return set(columns) <= self.columns.get(table, frozenset()) and table in self.columns

    def count(self, table: str, condition: str = "1") -> int:
        """0 without such a table."""
        if table not in self.columns:
            return 0
        return int(str(self._all(f"SELECT COUNT(*) FROM {quoted(table)} WHERE {condition}")[0][0]))

    def count_custom_links(self) -> int:
        """Links of the user's tags."""
        if not self.has("tag", "type"):
            return 0
        return self.count("image_tag", "tag_id IN (SELECT id FROM tag WHERE type = 'custom')")

    def rows(self, table: str, *columns: str) -> Iterator[list[Row]]:
        """The rows of a table, in batches. None without such a table."""
        if table not in self.columns:
            return
        wanted = ", ".join(
            quoted(column) if column in self.columns[table] else "NULL" for column in columns
        )
        yield from self._batches(f"SELECT rowid, {wanted} FROM {quoted(table)}", "rowid")

    def of_pictures(self, table: str, *columns: str) -> Iterator[list[Row]]:
        """The same for a table with an `image_id`, with path, size and date of the picture in
        front; the path is None where the picture is not there any more."""
        if not self.has(table, "image_id"):
            return
        known = self.columns[table]
        wanted = ", ".join(f"t.{quoted(name)}" if name in known else "NULL" for name in columns)
        yield from self._batches(
            f"""SELECT t.rowid, i.path, {self._of_image("size")}, {self._of_image("date")}, {wanted}
                FROM {quoted(table)} AS t LEFT JOIN image AS i ON i.id = t.image_id""",
            "t.rowid",
        )

    def edited_texts(self) -> Iterator[list[Row]]:
        """Path, size, date and text of pictures whose text the user has edited (1.9.0)."""
        if self.has("image", "exif_edited"):
            yield from self._batches(
                f"""SELECT rowid, path, {self._of_image("size")}, {self._of_image("date")},
                    exif_edited FROM image AS i""",
                "rowid",
                "AND coalesce(exif_edited, '') <> ''",
            )

    def custom_links(self) -> Iterator[list[Row]]:
        """(path, size, date, tag) of each link of a tag of the user's. The path is None where the
        picture is not there any more, the tag where the tag is not, whatever it was."""
        if not (self.has("image_tag", "image_id", "tag_id") and self.has("tag", "name", "type")):
            return
        (last,) = self._all("SELECT coalesce(max(rowid), 0) FROM image_tag")[0]
        sql = f"""SELECT i.path, {self._of_image("size")}, {self._of_image("date")}, t.name
                  FROM image_tag AS l LEFT JOIN tag AS t ON t.id = l.tag_id
                  LEFT JOIN image AS i ON i.id = l.image_id
                  WHERE l.rowid > ? AND l.rowid <= ? AND (t.id IS NULL OR t.type = 'custom')"""
        for start in range(0, int(str(last)), LINK_SPAN):
            rows = self._all(sql, (start, start + LINK_SPAN))
            for at in range(0, len(rows), BATCH):
                yield rows[at : at + BATCH]

    def _of_image(self, column: str) -> str:
        return f"i.{column}" if column in self.columns["image"] else "NULL"

    def _batches(self, sql: str, key: str, condition: str = "") -> Iterator[list[Row]]:
        """`sql` selects the key first, which is left out of the rows."""
        last: object = None
        while True:
            after = "1" if last is None else f"{key} > ?"
            rows = self._all(
                f"{sql} WHERE {after} {condition} ORDER BY {key} LIMIT {BATCH}",
                () if last is None else (last,),
            )
            if not rows:
                return
            last = rows[-1][0]
            yield [row[1:] for row in rows]

    def _all(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        with _explained(self.path):
            return self._connection.execute(sql, tuple(values)).fetchall()


@contextmanager
def open_peer(path: Path) -> Iterator[PeerDatabase]:
    """Open a database of the older program. Raises UnreadableError for a file that is none, is
    damaged or cannot be read, and IndexBusyError when it is locked for too long."""
    with ExitStack() as opened:
        peer = _open_as_it_is(path, opened) or _open_copy(path, opened)
        if not peer.is_peer:
            raise UnreadableError(
                f"{path} is not a library of the older program: it has no table of pictures"
            )
        yield peer


def is_peer_database(path: Path) -> bool:
    """Whether a file is the database of infinite-image-browsing by zanllp. Only ever read."""
    try:
        with ExitStack() as opened:
            peer = _open_as_it_is(path, opened)
            if peer is None:
                # The layout shows without what a crash has left, and without a copy of it all.
                peer = PeerDatabase(path, _connect(path.resolve(), IMMUTABLE, opened))
            return peer.is_peer
    except (UnreadableError, IndexBusyError):
        return False


def uri_of(file: PurePath) -> str:
    """As SQLite takes it: unlike `as_uri`, with no server in the place of one."""
    path = file.as_posix()
    top = "" if path.startswith("/") else "/"
    return f"file://{top}{quote(os.fsencode(path), safe='/:')}"


class PeerSummary(NamedTuple):
    """How much there is to import."""

    tags: int
    links: int
    folders: int
    pictures: int


def summary_of(path: Path) -> PeerSummary:
    """Raises as open_peer()."""
    with open_peer(path) as peer:
        return PeerSummary(
            tags=peer.count("tag", "type = 'custom'"),
            links=peer.count_custom_links(),
            folders=peer.count("extra_path"),
            pictures=peer.count("image"),
        )


def quoted(name: str) -> str:
    return '"{}"'.format(name.replace('"', '""'))


def _open_as_it_is(path: Path, opened: ExitStack) -> PeerDatabase | None:
    """None if what lies beside the file has to be put in order first."""
    real = path.resolve()
    options = IN_USE
    if _has_log(real):
        if not _is_filled(real, "-wal"):
            options = IMMUTABLE  # nobody is using it, so nobody is writing
        elif not Path(f"{real}-shm").is_file():
            return None
    try:
        with _explained(path):
            return PeerDatabase(path, _connect(real, options, opened))
    except UnreadableError:
        if any(_is_filled(real, companion) for companion in _COMPANIONS):
            return None
        raise


def _open_copy(path: Path, opened: ExitStack) -> PeerDatabase:
    real = path.resolve()
    try:
        copy = Path(opened.enter_context(TemporaryDirectory(prefix="iib-import-")), "iib.db")
        for _ in range(_TRIES):
            before = _stamps(real)
            shutil.copyfile(real, copy)
            for companion in _COMPANIONS:
                Path(f"{copy}{companion}").unlink(missing_ok=True)
                if _is_filled(real, companion):
                    shutil.copyfile(f"{real}{companion}", f"{copy}{companion}")
            if _stamps(real) == before:
                break
        else:
            raise IndexBusyError(f"{path} is being written by the older program")
    except OSError as error:
        raise UnreadableError(f"{path} cannot be copied ({error.strerror})") from error
    with _explained(path):
        return PeerDatabase(path, _connect(copy, "mode=rw", opened))


def _connect(file: Path, options: str, opened: ExitStack) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{uri_of(file)}?{options}",
        uri=True,
        timeout=WAIT_S,
        isolation_level=None,
        check_same_thread=False,
    )
    opened.enter_context(closing(connection))
    connection.text_factory = lambda text: text.decode("utf-8", "replace")
    return connection


def _has_log(file: Path) -> bool:
    """Whether this is a database in WAL mode. Raises UnreadableError for what is no database."""
    try:
        with file.open("rb") as opened:
            header = opened.read(20)
    except OSError as error:
        raise UnreadableError(f"{file} cannot be read ({error.strerror})") from error
    if len(header) < 20 or not header.startswith(_MAGIC):
        raise UnreadableError(f"{file} is not a library of the older program, or is damaged")
    return header[18] == 2


def _is_filled(file: Path, companion: str) -> bool:
    try:
        return os.stat(f"{file}{companion}").st_size > 0
    except OSError:
        return False


def _stamps(file: Path) -> list[tuple[int, int]]:
    return [_stamp(f"{file}{companion}") for companion in ("", *_COMPANIONS)]


def _stamp(file: str) -> tuple[int, int]:
    try:
        facts = os.stat(file)
    except OSError:
        return 0, 0
    return facts.st_mtime_ns, facts.st_size


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        message = str(error)
        if "locked" in message or "busy" in message:
            raise IndexBusyError(f"{path} is being written by the older program") from error
        raise UnreadableError(
            f"{path} is damaged, or half of a file ({message}). What could be read was taken. The"
            " older program keeps copies in iib_db_backup beside it: import one of these."
        ) from error
