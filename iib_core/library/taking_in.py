"""Take in a document that exporting.py has made, on this machine or another.

What is here already stays as it is: tags and albums are added, a rating, a note, a colour or a
setting is taken where there is none. A file that is not indexed gets the row of a missing one, as
with an import from the older program (peer/places.py); one that lies elsewhere here is known by its
pixels.
"""

from __future__ import annotations

import base64
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

import orjson

from iib_core.errors import IibError, InvalidError, NameTakenError, UnreadableError
from iib_core.files import is_text
from iib_core.jobs import Progress
from iib_core.library.albums import AlbumStore
from iib_core.library.covers import add_cover
from iib_core.library.database import Database
from iib_core.library.edited_texts import add_edited, check_edited
from iib_core.library.exporting import FORMAT, VERSION
from iib_core.library.notes import add_note, check_note
from iib_core.library.peer.path_map import PathMap, is_absolute_here
from iib_core.library.peer.places import PeerFile, Place, Places, media_ids
from iib_core.library.peer.report import Tally
from iib_core.library.root_store import PATH_TYPES, RootStore
from iib_core.library.rows import CUSTOM, MOST_STARS, STARS
from iib_core.library.saved_searches import SavedSearchStore
from iib_core.library.seen import marks
from iib_core.library.tag_store import check_name, ensure_custom, give, is_name
from iib_core.library.writing import IndexWriter
from iib_core.media import cover_from

BATCH = 500
KINDS = ("roots", "tags", "albums", "saved_searches", "settings", "media")


def read_document(content: bytes | bytearray) -> Mapping[str, Any]:
    """Raises InvalidError."""
    try:
        document = orjson.loads(content)
    except orjson.JSONDecodeError as error:  # deeply nested JSON, too
        raise InvalidError(f"This is no JSON: {error}") from error
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise InvalidError("This JSON was not exported by this program")
    if document.get("version") != VERSION:
        raise InvalidError(
            f"This was exported by another version of the program ({document.get('version')!r});"
            f" {VERSION} can be read"
        )
    return document


@dataclass
class TakingReport:
    """What became of everything, by kind."""

    tallies: dict[str, Tally] = field(default_factory=lambda: {kind: Tally() for kind in KINDS})

    def as_json(self) -> dict[str, object]:
        return {kind: asdict(tally) for kind, tally in self.tallies.items()}

    def lines(self) -> list[str]:
        found: list[str] = []
        for kind, tally in self.tallies.items():
            if tally.read:
                found.append(
                    f"{kind.replace('_', ' ')}: {tally.read:,} read, {tally.taken:,} taken,"
                    f" {tally.known:,} known, {tally.not_taken:,} not taken"
                )
                found += [f"  {note}" for note in tally.notes]
        return found


class TakingIn:
    """Takes one document in."""

    def __init__(
        self, database: Database, roots: RootStore, path_map: PathMap, *, adds_roots: bool
    ) -> None:
        """`adds_roots`: whether folders may become roots, and so be read."""
        self._database = database
        self._roots = roots
        self._map = path_map
        self._adds_roots = adds_roots
        self._albums = AlbumStore(database)
        self._searches = SavedSearchStore(database)
        self._places = Places(database, roots, path_map, lambda: ())
        self._report = TakingReport()

    def take(self, document: Mapping[str, Any], progress: Progress | None = None) -> TakingReport:
        """Each entry for itself: one that makes no sense is noted, and the rest goes on."""
        albums = _list(document.get("albums"))
        settings = document.get("settings")
        pairs = list(settings.items()) if isinstance(settings, dict) else []
        self._each("roots", _list(document.get("roots")), self._take_root)
        self._each("tags", _list(document.get("tags")), self._take_tag)
        self._each("albums", albums, self._take_album)
        self._each("saved_searches", _list(document.get("saved_searches")), self._take_search)
        self._each("settings", pairs, self._take_setting)
        self._take_media(_list(document.get("media")), progress)
        # The covers need the media, and are no entries of their own.
        for album in albums:
            self._take_one(Tally(), album, self._take_cover)
        return self._report

    def _each(self, kind: str, entries: Sequence[Any], take: Callable[[Any], bool]) -> None:
        for entry in entries:
            self._take_one(self._report.tallies[kind], entry, take)

    def _take_one(self, tally: Tally, entry: Any, take: Callable[[Any], bool]) -> None:
        tally.read += 1
        try:
            if take(entry):
                tally.taken += 1
            else:
                tally.known += 1
        except NameTakenError:
            tally.known += 1
        except IibError as error:
            tally.not_taken += 1
            tally.note(error.message)
        except (KeyError, TypeError, ValueError, AttributeError):
            tally.not_taken += 1
            tally.note("Something is not of the form that it should have")

    def _take_root(self, entry: Any) -> bool:
        path = self._map(_text(entry["path"]))
        if not is_absolute_here(path):
            raise InvalidError(f"{path} means nothing on this system: say where it is now")
        if any(root.path == path and root.types for root in self._roots.all()):
            return False
        if not self._adds_roots:
            raise InvalidError(f"{path} was not added: that is for who may add folders")
        types = [kind for kind in entry["types"] if kind in PATH_TYPES]
        self._roots.add(path, types or ["scanned"], _text(entry.get("alias", "")))
        return True

    def _take_tag(self, entry: Any) -> bool:
        kind, name, color = (_text(entry[key]) for key in ("type", "name", "color"))
        with self._database.write(bulk=True) as connection:
            before = connection.total_changes
            if kind == CUSTOM:
                check_name(name)
                ensure_custom(connection, name)
            elif color:
                connection.execute(
                    "INSERT OR IGNORE INTO tag (type, name) VALUES (?, ?)", (kind, name)
                )
            connection.execute(
                """UPDATE tag SET color = ?1
                   WHERE type = ?2 AND name = ?3 AND color = '' AND ?1 <> ''""",
                (color, kind, name),
            )
            return connection.total_changes > before

    def _take_album(self, entry: Any) -> bool:
        text = entry.get("q")
        self._albums.make(_text(entry["name"]), None if text is None else _text(text))
        return True

    def _take_cover(self, entry: Any) -> bool:
        album_id = self._album_id(_text(entry["name"]))
        if album_id is None or not entry.get("cover"):
            return False
        (place,) = self._places.find([PeerFile(_text(entry["cover"]))])
        if place is None:
            return False
        with self._database.write(bulk=True) as connection:
            row = _row_at(connection, place)
            connection.execute(
                "UPDATE album SET cover_id = ? WHERE id = ? AND cover_id IS NULL", (row, album_id)
            )
        return True

    def _take_search(self, entry: Any) -> bool:
        folders = [self._map(_text(path)) for path in entry.get("folder_paths", [])]
        sort = _text(entry.get("sort", "newest"))
        self._searches.save(_text(entry["name"]), _text(entry["q"]), sort, folders)
        return True

    def _take_setting(self, entry: Any) -> bool:
        name, value = entry
        with self._database.write(bulk=True) as connection:
            return (
                connection.execute(
                    "INSERT OR IGNORE INTO preference VALUES (?, ?)",
                    (_text(name), orjson.dumps(self._map.in_json(value)).decode()),
                ).rowcount
                > 0
            )

    # --- media --------------------------------------------------------------------------------

    def _take_media(self, entries: Sequence[Any], progress: Progress | None) -> None:
        tally = self._report.tallies["media"]
        for start in range(0, len(entries), BATCH):
            if progress is not None:
                progress.update(done=start, total=len(entries))
            good = [each for each in map(self._checked, entries[start : start + BATCH]) if each]
            found = self._places.find([each.file for each in good])
            for each, place in zip(good, found, strict=True):
                if place is None:
                    tally.not_taken += 1
                    tally.note(f"{each.file.path} means nothing on this system, or is no media")
            known = [(e, p) for e, p in zip(good, found, strict=True) if p is not None]
            edited: list[int] = []
            with self._database.write(bulk=True) as connection:
                ids = self._ids(connection, known)
                for media_id, (each, _) in zip(ids, known, strict=True):
                    if self._give(connection, media_id, each):
                        tally.taken += 1
                    else:
                        tally.known += 1
                    if each.edited:
                        edited.append(media_id)
            IndexWriter(self._database).restate_edited(edited)

    def _checked(self, entry: Any) -> _Entry | None:
        tally = self._report.tallies["media"]
        tally.read += 1
        try:
            return _entry(entry)
        except InvalidError as error:
            tally.note(error.message)
        except (KeyError, TypeError, ValueError, AttributeError):
            tally.note("Something is not of the form that it should have")
        tally.not_taken += 1
        return None

    def _ids(
        self, connection: sqlite3.Connection, known: Sequence[tuple[_Entry, Place]]
    ) -> list[int]:
        """Their rows: at their places; else those of the same pixels, if only one has them; else
        new ones, of files that are missing."""
        rows = [_row_at(connection, place) for _, place in known]
        lost = [entry for (entry, _), row in zip(known, rows, strict=True) if row is None]
        moved = _rows_of_pixels(connection, {entry.fingerprint for entry in lost} - {b""})
        ids: list[int] = []
        for (entry, place), at_place in zip(known, rows, strict=True):
            row = moved.get(entry.fingerprint) if at_place is None else at_place
            if row is None:
                (row,) = media_ids(connection, [place])
                connection.execute(
                    "UPDATE media SET fingerprint = ? WHERE id = ?",
                    (entry.fingerprint or None, row),
                )
            ids.append(row)
        return ids

    def _give(self, connection: sqlite3.Connection, media_id: int, entry: _Entry) -> bool:
        """Whether anything was new."""
        changed = give(connection, media_id, entry.tags, entry.rating)
        for album in entry.albums:
            changed += connection.execute(
                """INSERT OR IGNORE INTO album_media
                   SELECT id, ? FROM album WHERE name = ? AND query IS NULL""",
                (media_id, album),
            ).rowcount
        changed += add_note(connection, media_id, entry.note)
        changed += add_edited(connection, media_id, entry.edited)
        changed += add_cover(connection, media_id, entry.cover)
        return changed > 0

    def _album_id(self, name: str) -> int | None:
        with self._database.read() as connection:
            row = connection.execute("SELECT id FROM album WHERE name = ?", (name,)).fetchone()
        return None if row is None else int(row[0])


@dataclass(frozen=True, slots=True)
class _Entry:
    """One file of the document, checked."""

    file: PeerFile
    fingerprint: bytes
    tags: tuple[str, ...]
    rating: int
    albums: tuple[str, ...]
    note: str
    edited: str
    cover: bytes


def _entry(value: Any) -> _Entry:
    tags = tuple(_text(name) for name in value.get("tags", []))
    good = tuple(name for name in tags if name not in STARS and is_name(name))
    rating = value.get("rating", 0)
    if isinstance(rating, bool) or not isinstance(rating, int) or not 0 <= rating <= MOST_STARS:
        raise ValueError(rating)
    note = _text(value.get("note", ""))
    check_note(note)
    edited = _text(value.get("edited_text", ""))
    check_edited(edited)
    return _Entry(
        PeerFile(_text(value["path"]), value.get("size"), value.get("date")),
        bytes.fromhex(_text(value.get("fingerprint", ""))),
        good,
        rating,
        tuple(_text(name) for name in value.get("albums", [])),
        note,
        edited,
        _cover(_text(value.get("cover", ""))),
    )


def _cover(text: str) -> bytes:
    """Made anew from its pixels, as one that a client sends. Raises InvalidError and ValueError."""
    if not text:
        return b""
    try:
        return cover_from(base64.b64decode(text, validate=True))
    except UnreadableError as error:
        raise InvalidError(error.message) from error


def _text(value: Any) -> str:
    """Raises TypeError for what is no text, or cannot be stored."""
    if not isinstance(value, str) or "\0" in value or not is_text(value):
        raise TypeError(value)
    return value


def _list(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else ()


def _row_at(connection: sqlite3.Connection, place: Place) -> int | None:
    row = connection.execute(
        "SELECT id FROM media WHERE folder_id = ? AND name = ?", (place.folder_id, place.name)
    ).fetchone()
    return None if row is None else int(row[0])


def _rows_of_pixels(connection: sqlite3.Connection, fingerprints: set[bytes]) -> dict[bytes, int]:
    """The ids of the media that can be seen with these fingerprints, where only one has it."""
    if not fingerprints:
        return {}
    wanted = sorted(fingerprints)
    return dict(
        connection.execute(
            f"""SELECT fingerprint, min(id) FROM media
                WHERE seen = 1 AND fingerprint IN ({marks(wanted)})
                GROUP BY fingerprint HAVING COUNT(*) = 1""",
            wanted,
        ).fetchall()
    )
