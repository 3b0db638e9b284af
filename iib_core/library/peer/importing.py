"""Take over what a database of the older program holds of the user's.

In transactions of some thousand rows each: an import that was stopped is taken up by the next one.
What was offered once is remembered (`keeping.py`), so importing again changes nothing, and brings
nothing back that the user has removed here.
"""

from __future__ import annotations

import json
import sqlite3
import threading
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import orjson

from iib_core.errors import InvalidError
from iib_core.files import is_text
from iib_core.jobs import Progress
from iib_core.library.database import Database
from iib_core.library.edited_texts import check_edited, put, texts_of
from iib_core.library.peer.keeping import keep, note_taken, unkeep
from iib_core.library.peer.moving import forget_emptied_roots, move_to_new_paths
from iib_core.library.peer.path_map import PathMap, is_absolute_here
from iib_core.library.peer.places import PeerFile, Places, beginning, media_ids
from iib_core.library.peer.report import MADE_ANEW, ImportReport, Tally
from iib_core.library.peer.source import PeerDatabase, Row, open_peer
from iib_core.library.root_store import PATH_TYPES, RootStore
from iib_core.library.rows import CUSTOM, STARS
from iib_core.library.tag_store import add_links, check_name, is_rated
from iib_core.library.writing import IndexWriter
from iib_core.metadata import kind_of

SNAPSHOT = "workspace_snapshot_"
CACHE = "tag_abstraction_v"
"""How settings begin that are none: the first are snapshots, the second answers of a service."""

KNOWN_TABLES = frozenset(
    (
        *("image", "tag", "image_tag", "folders", "extra_path", "dir_cover_cache"),
        *("global_setting", "image_embedding", "image_embedding_fail"),
        *("topic_title_cache", "topic_cluster_cache"),
    )
)


class PeerImports:
    """Imports into one library."""

    def __init__(self, database: Database, roots: RootStore) -> None:
        self._database = database
        self._roots = roots
        self._alone = threading.Lock()

    def take(self, file: Path, path_map: PathMap, progress: Progress | None = None) -> ImportReport:
        """Import a file, which is only read. Raises UnreadableError and IndexBusyError as
        open_peer(); what was read before is taken."""
        with self._alone, open_peer(file) as peer:
            report = _Import(self._database, self._roots, peer, path_map, progress).run()
        values = (_absolute(file), int(time.time()), json.dumps(report.as_json()))
        with self._database.write() as connection:
            connection.execute("INSERT OR REPLACE INTO peer_import VALUES (?, ?, ?)", values)
        return report

    def report_of(self, file: Path) -> dict[str, object] | None:
        """What came of the last import of a file that was imported to its end."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT report FROM peer_import WHERE path = ?", (_absolute(file),)
            ).fetchone()
        if row is None:
            return None
        report: dict[str, object] = json.loads(row[0])
        return report


class _Import:
    """One import."""

    def __init__(
        self,
        database: Database,
        roots: RootStore,
        peer: PeerDatabase,
        path_map: PathMap,
        progress: Progress | None,
    ) -> None:
        self._database = database
        self._roots = roots
        self._peer = peer
        self._map = path_map
        self._progress = progress
        self._places = Places(database, roots, path_map, self._known_folders)
        self._tag_ids: dict[str, int] = {}
        self._refused_tags: set[str] = set()
        self._done = 0
        self._report = ImportReport(str(peer.path))

    def run(self) -> ImportReport:
        if self._map.prefixes:
            move_to_new_paths(self._database, self._places)
        for step in (
            self._take_folders,
            self._take_tags,
            self._take_links,
            self._take_settings,
            self._keep_edited_texts,
            self._take_embeddings,
            self._keep_topics,
            self._name_the_rest,
        ):
            step()
        if self._map.prefixes:
            forget_emptied_roots(self._database, self._roots, self._places)
        self._report.away = [root.path for root in self._roots.refresh() if not root.online]
        return self._report

    # --- folders ------------------------------------------------------------------------------

    def _take_folders(self) -> None:
        tally = self._report.tallies["folders"]
        for rows in self._peer.rows("extra_path", "path", "type", "alias"):
            for path, types, alias in rows:
                self._take_folder(tally, path, types, alias)

    def _take_folder(self, tally: Tally, path: object, types: object, alias: object) -> None:
        tally.read += 1
        if not isinstance(path, str) or not _is_clean(path):
            tally.not_taken += 1
            tally.note("A folder has no path")
            return
        here = self._map(path)
        if not is_absolute_here(here):
            tally.kept += 1
            tally.note(f"{path} means nothing on this system: import again with --map OLD=NEW")
            with self._database.write() as connection:
                keep(connection, "folder", path, _as_text([path, types, alias]))
            return
        with self._database.write() as connection:
            (new,) = note_taken(connection, "folder", [here])
            unkeep(connection, "folder", [path])
        if not new:
            tally.known += 1
            return
        known = {root.path: root for root in self._roots.all()}
        wanted = [kind for kind in str(types or "").split("+") if kind in PATH_TYPES]
        root = self._roots.add(here, wanted or ["scanned"])
        if isinstance(alias, str) and alias and not root.alias and is_text(alias):
            root = self._roots.set_alias(here, alias)
        if known.get(root.path) == root:
            tally.known += 1
        else:
            tally.taken += 1

    def _known_folders(self) -> Iterable[str]:
        for rows in self._peer.rows("folders", "path"):
            yield from (path for (path,) in rows if isinstance(path, str))

    # --- tags ---------------------------------------------------------------------------------

    def _take_tags(self) -> None:
        with self._database.read() as connection:
            self._tag_ids = dict(
                connection.execute("SELECT name, id FROM tag WHERE type = ?", (CUSTOM,)).fetchall()
            )
        for rows in self._peer.rows("tag", "name", "type", "color"):
            custom = [(name, color) for name, kind, color in rows if kind == CUSTOM]
            with self._database.write(bulk=True) as connection:
                self._take_names(connection, [name for name, _ in custom])
                self._take_colours(connection, rows)

    def _take_names(self, connection: sqlite3.Connection, names: Sequence[object]) -> None:
        tally = self._report.tallies["tags"]
        good: list[str] = []
        for name in names:
            tally.read += 1
            problem = _problem_with(name)
            if problem:
                self._refused_tags.add(str(name))
                tally.kept += 1
                tally.note(problem)
                keep(connection, "tag", str(name), _as_text([name]))
            else:
                good.append(str(name))
        for name, new in zip(good, note_taken(connection, "tag", good), strict=True):
            if not new or name in self._tag_ids:
                tally.known += 1
            else:
                self._tag_id(connection, name)
                tally.taken += 1

    def _tag_id(self, connection: sqlite3.Connection, name: str) -> int:
        """The id of a custom tag, which is made if it is not there."""
        if name not in self._tag_ids:
            values = (CUSTOM, name)
            connection.execute("INSERT OR IGNORE INTO tag (type, name) VALUES (?, ?)", values)
            select = "SELECT id FROM tag WHERE type = ? AND name = ?"
            (self._tag_ids[name],) = connection.execute(select, values).fetchone()
        return self._tag_ids[name]

    def _take_colours(self, connection: sqlite3.Connection, rows: Sequence[Row]) -> None:
        """Of tags that are read from files, too: their own come with the scan."""
        tally = self._report.tallies["colours"]
        coloured = [
            (kind, name, color)
            for name, kind, color in rows
            if isinstance(color, str) and color and isinstance(name, str) and isinstance(kind, str)
            and name not in self._refused_tags
        ]  # fmt: skip
        new = note_taken(connection, "colour", ["\0".join(each) for each in coloured])
        for (kind, name, color), is_new in zip(coloured, new, strict=True):
            tally.read += 1
            changed = 0
            if is_new:
                if kind != CUSTOM:
                    connection.execute(
                        "INSERT OR IGNORE INTO tag (type, name) VALUES (?, ?)", (kind, name)
                    )
                changed = connection.execute(
                    "UPDATE tag SET color = ? WHERE type = ? AND name = ? AND color = ''",
                    (color, kind, name),
                ).rowcount
            tally.taken += changed
            tally.known += not changed

    def _take_links(self) -> None:
        self._stage("tags", self._peer.count_custom_links())
        for rows in self._peer.custom_links():
            self._take_some_links(rows)
            self._step(len(rows))

    def _take_some_links(self, rows: Sequence[Row]) -> None:
        tally = self._report.tallies["links"]
        whole: list[tuple[PeerFile, str]] = []
        for path, size, date, tag in rows:
            tally.read += 1
            if isinstance(path, str) and isinstance(tag, str):
                whole.append((PeerFile(path, size, date), tag))
            else:
                tally.not_taken += 1
                tally.note("Links to tags and pictures that the file itself no longer knows")
        places = self._places.find([file for file, _ in whole])
        placed = [
            (place, tag)
            for place, (_, tag) in zip(places, whole, strict=True)
            if place is not None and tag not in self._refused_tags
        ]
        left = [
            (file.path, tag)
            for place, (file, tag) in zip(places, whole, strict=True)
            if place is None or tag in self._refused_tags
        ]
        keys = [f"{place.path}\0{tag}" for place, tag in placed]
        with self._database.write(bulk=True) as connection:
            is_new = note_taken(connection, "link", keys)
            new = [each for each, fresh in zip(placed, is_new, strict=True) if fresh]
            ids = media_ids(connection, [place for place, _ in new])
            named = [(media_id, tag) for media_id, (_, tag) in zip(ids, new, strict=True)]
            pairs = [
                (media_id, self._tag_id(connection, tag))
                for media_id, tag in _with_one_rating(connection, named)
            ]
            taken = sum(add_links(connection, pairs).values())
            if self._map.prefixes:
                unkeep(connection, "link", [f"{p.file.path}\0{tag}" for p, tag in placed])
            for path, tag in left:
                keep(connection, "link", f"{path}\0{tag}", _as_text([path, tag]))
        tally.taken += taken
        tally.known += len(placed) - taken
        tally.kept += len(left)
        self._report.elsewhere.update(place.outside for place, _ in placed if place.outside)
        self._note_left([path for path, _ in left])

    def _note_left(self, paths: Sequence[str]) -> None:
        for path in paths:
            if not is_absolute_here(self._map(path)):
                self._report.foreign[beginning(path)] += 1
            elif kind_of(path) is None:
                self._report.tallies["links"].note(f"{path} is no media to this program")

    # --- settings -----------------------------------------------------------------------------

    def _take_settings(self) -> None:
        for rows in self._peer.rows("global_setting", "name", "setting_json"):
            with self._database.write(bulk=True) as connection:
                for name, value in rows:
                    self._take_setting(connection, name, value)

    def _take_setting(self, connection: sqlite3.Connection, name: object, value: object) -> None:
        name = str(name)
        if name.startswith(CACHE):
            self._keep(connection, "caches", name, _as_text([value]))
            return
        tally = self._report.tallies["snapshots" if name.startswith(SNAPSHOT) else "settings"]
        tally.read += 1
        text = self._setting_here(value)
        if text is None:
            tally.kept += 1
            tally.note(f"The setting {name} is not JSON")
            keep(connection, "setting", name, _as_text([value]))
            return
        (new,) = note_taken(connection, "setting", [name])
        taken = 0
        if new:
            taken = connection.execute(
                "INSERT OR IGNORE INTO preference VALUES (?, ?)", (name, text)
            ).rowcount
        tally.taken += taken
        tally.known += not taken

    def _setting_here(self, value: object) -> str | None:
        """The JSON of a setting with the paths in it as they are called now; None if it is none."""
        if not isinstance(value, str):
            return None
        try:
            # The page's settings go out by orjson, which refuses NaN and half characters.
            read = orjson.loads(value)
            changed = self._map.in_json(read)
            return value if changed == read else orjson.dumps(changed).decode()
        except (orjson.JSONDecodeError, UnicodeEncodeError, RecursionError):
            return None

    # --- what has no place here yet -----------------------------------------------------------

    def _keep_edited_texts(self) -> None:
        for rows in self._peer.edited_texts():
            files = [PeerFile(str(path), size, date) for path, size, date, _ in rows]
            places = self._places.find(files)
            with self._database.write(bulk=True) as connection:
                ids = media_ids(connection, [place for place in places if place])
                remaining = iter(ids)
                for place, (path, *_, text) in zip(places, rows, strict=True):
                    media_id = next(remaining) if place else None
                    if media_id is not None and _is_edited_text(text):
                        self._take_edited_text(connection, media_id, str(text))
                    else:
                        content = _as_text([text])
                        self._keep(connection, "edited-texts", str(path), content, media_id)
            IndexWriter(self._database).restate_edited(ids)

    def _take_edited_text(self, connection: sqlite3.Connection, media_id: int, text: str) -> None:
        tally = self._report.tallies["edited-texts"]
        tally.read += 1
        if texts_of(connection, [media_id]):
            tally.known += 1
        else:
            put(connection, media_id, text)
            tally.taken += 1

    def _take_embeddings(self) -> None:
        self._stage("embeddings", self._peer.count("image_embedding"))
        columns = ("model", "dim", "text_hash", "vec", "updated_at")
        for rows in self._peer.of_pictures("image_embedding", *columns):
            self._take_some_embeddings(rows)
            self._step(len(rows))

    def _take_some_embeddings(self, rows: Sequence[Row]) -> None:
        tally = self._report.tallies["embeddings"]
        tally.read += len(rows)
        whole = [row for row in rows if isinstance(row[0], str) and _is_vector(row[4], row[6])]
        places = self._places.find([PeerFile(str(row[0]), row[1], row[2]) for row in whole])
        placed = [(place, row[3:]) for place, row in zip(places, whole, strict=True) if place]
        with self._database.write(bulk=True) as connection:
            ids = media_ids(connection, [place for place, _ in placed])
            taken = 0
            for media_id, (_, values) in zip(ids, placed, strict=True):
                taken += connection.execute(
                    """INSERT INTO peer_embedding VALUES (?, ?, ?, ?, ?, ?)
                       ON CONFLICT (media_id, model) DO UPDATE SET dim = excluded.dim,
                       text_hash = excluded.text_hash, vec = excluded.vec,
                       updated_at = excluded.updated_at
                       WHERE excluded.updated_at > peer_embedding.updated_at""",
                    (media_id, *_stated(values)),
                ).rowcount
        tally.kept += taken
        tally.known += len(placed) - taken
        tally.not_taken += len(rows) - len(placed)
        if len(whole) < len(rows):
            tally.note("Vectors that are damaged, or of pictures the file itself no longer knows")
        if len(placed) < len(whole):
            tally.note("Vectors of files whose paths mean nothing here: import again with --map")

    def _keep_topics(self) -> None:
        tables: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
            (
                *("topic-titles", "topic_title_cache", "cluster_hash"),
                ("title", "keywords", "model", "updated_at"),
            ),
            (
                *("topic-clusters", "topic_cluster_cache", "cache_key"),
                (
                    *("folders", "model", "params", "embeddings_count"),
                    *("embeddings_max_updated_at", "result", "updated_at"),
                ),
            ),
        )
        for kind, table, key, columns in tables:
            for rows in self._peer.rows(table, key, *columns):
                with self._database.write(bulk=True) as connection:
                    for name, *values in rows:
                        content = _as_text(dict(zip(columns, values, strict=True)))
                        self._keep(connection, kind, str(name), content)

    def _keep(
        self,
        connection: sqlite3.Connection,
        kind: str,
        key: str,
        content: str,
        media_id: int | None = None,
    ) -> None:
        tally = self._report.tallies[kind]
        tally.read += 1
        is_new = keep(connection, kind, key, content, media_id)
        tally.kept += is_new
        tally.known += not is_new

    def _name_the_rest(self) -> None:
        unknown = self._report.tallies["unknown"]
        for table in sorted(self._peer.columns.keys() - KNOWN_TABLES):
            rows = self._peer.count(table)
            unknown.read += rows
            unknown.not_taken += rows
            unknown.note(f"The table {table} is not known to this program ({rows} rows)")
        self._report.made_anew = {table: self._peer.count(table) for table in MADE_ANEW}
        self._report.made_anew["image_tag"] -= self._report.tallies["links"].read

    # --- progress -----------------------------------------------------------------------------

    def _stage(self, name: str, total: int) -> None:
        self._done = 0
        if self._progress is not None:
            self._progress.update(done=0, total=total, stage=name)

    def _step(self, number: int) -> None:
        self._done += number
        if self._progress is not None:
            self._progress.update(done=self._done)


def _with_one_rating(
    connection: sqlite3.Connection, links: Sequence[tuple[int, str]]
) -> list[tuple[int, str]]:
    """Links of media ids and names of tags without those that would be a second rating: what a
    file has here counts, and then the most stars."""
    rated: set[int] = set()
    left: list[tuple[int, str]] = []
    for media_id, tag in sorted(links, key=lambda link: link[1], reverse=True):
        if tag not in STARS:
            left.append((media_id, tag))
        elif media_id not in rated:
            rated.add(media_id)
            if not is_rated(connection, media_id):
                left.append((media_id, tag))
    return left


def _is_edited_text(text: object) -> bool:
    try:
        check_edited(str(text))
    except InvalidError:
        return False
    return isinstance(text, str)


def _absolute(file: Path) -> str:
    return str(file.resolve())


def _problem_with(name: object) -> str:
    """Why a name cannot be that of a tag here; "" if it can."""
    if not isinstance(name, str) or not is_text(name):
        return f"The tag {name!r} is no text"
    try:
        check_name(name)
    except InvalidError as error:
        return error.message
    return ""


def _is_clean(path: str) -> bool:
    return bool(path.strip()) and "\0" not in path and is_text(path)


def _is_vector(dim: object, vec: object) -> bool:
    return isinstance(dim, int) and isinstance(vec, bytes) and len(vec) == 4 * dim > 0


def _stated(values: Sequence[object]) -> tuple[object, ...]:
    """model, dim, text_hash, vec, updated_at, none of them NULL."""
    return tuple("" if value is None else value for value in values)


def _as_text(value: object) -> str:
    """JSON in which what is no JSON is its text."""
    return json.dumps(value, ensure_ascii=False, default=_told)


def _told(value: object) -> str:
    return value.hex() if isinstance(value, bytes) else str(value)
