"""Rows of the table `tag` and the links between tags and media."""

from __future__ import annotations

import sqlite3
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from iib_core.errors import InvalidError, NotFoundError
from iib_core.library import links
from iib_core.library.acts.tag_acts import TagChanges, link_new, note_removal, unlink_old
from iib_core.library.database import Database
from iib_core.library.rows import CUSTOM, LIKE, MOST_STARS, STARS, Tag
from iib_core.library.seen import add_counts, chunks, marks, seen_among
from iib_core.library.text_match import alike

MOST_PROMPT_TAGS = 4096
"""The wire sends all tags up to this number; beyond, only the most used words of prompts."""
FEW_TAGS = 16
MOST_WORDS = 8
MOST_LETTERS = 40
MOST_IDEOGRAPHS = 12
LONGEST_NAME = 200
"""Every client gets all custom tags, with each start."""

_COLUMNS = "tag.id, tag.type, tag.name, tag.color, tag.count"


TagRow = tuple[int, str, str, str, int]
"""The values of a Tag."""


class TagStore:
    """Tags. A link counts in `count` as long as its media can be seen."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Tag, ...]:
        """Tags that some media carry, and all custom ones. Of the words of prompts only the
        MOST_PROMPT_TAGS most used ones, if there are more tags than that in all."""
        return _tags(self.all_rows())

    def all_rows(self) -> list[TagRow]:
        """As all(), without an object for each of many thousands."""
        with self._database.read() as connection:
            used = f"SELECT {_COLUMNS} FROM tag WHERE (count > 0 OR type = '{CUSTOM}')"
            number = "SELECT COUNT(*) FROM tag WHERE count > 0 OR type = ?"
            if connection.execute(number, (CUSTOM,)).fetchone()[0] <= MOST_PROMPT_TAGS:
                return connection.execute(f"{used} ORDER BY id").fetchall()
            rows = connection.execute(f"{used} AND type <> 'pos' ORDER BY id").fetchall()
            return (
                rows
                + connection.execute(
                    f"{used} AND type = 'pos' ORDER BY count DESC, id LIMIT ?", (MOST_PROMPT_TAGS,)
                ).fetchall()
            )

    def custom(self) -> tuple[Tag, ...]:
        """The user's own tags, in the order they were made."""
        with self._database.read() as connection:
            return _tags(
                connection.execute(
                    f"SELECT {_COLUMNS} FROM tag WHERE type = ? ORDER BY id",
                    (CUSTOM,),
                )
            )

    def get(self, tag_id: int) -> Tag:
        """Raises NotFoundError."""
        with self._database.read() as connection:
            return _get(connection, tag_id)

    def complete(self, prefix: str, limit: int) -> tuple[Tag, ...]:
        """Tags whose name contains the text: those that begin with it first, then the most used."""
        contains, containing = alike("name", prefix, "%", "%")
        begins, beginning = alike("name", prefix, "", "%")
        with self._database.read() as connection:
            return _tags(
                connection.execute(
                    f"""SELECT {_COLUMNS} FROM tag
                        WHERE {contains} AND (count > 0 OR type = ?)
                        ORDER BY {begins} DESC, count DESC, id LIMIT ?""",
                    (*containing, CUSTOM, *beginning, limit),
                )
            )

    def add_custom(self, name: str) -> Tag:
        """A custom tag of this name: the existing one, or a new one. Blanks around the name are
        typed by accident. Raises InvalidError."""
        name = name.strip()
        check_name(name)
        with self._database.write() as connection:
            return ensure_custom(connection, name)

    def recolour(self, tag_id: int, color: str) -> None:
        """Any type of tag. An unknown id is fine."""
        with self._database.write() as connection:
            connection.execute("UPDATE tag SET color = ? WHERE id = ?", (color, tag_id))

    def remove_custom(self, tag_id: int) -> None:
        """Remove a tag and its links. Unknown ids are fine; InvalidError for other types. Of the
        tag `like` only the links go: clients rely on it (contract 15)."""
        with self._database.write() as connection:
            row = connection.execute(
                "SELECT type, name, color FROM tag WHERE id = ?", (tag_id,)
            ).fetchone()
            if row is None:
                return
            if row[0] != CUSTOM:
                raise InvalidError("Only your own tags can be removed: this one is read from files")
            note_removal(connection, tag_id, row[1], row[2])
            links.remove_all_of(connection, tag_id)
            if row[1] == LIKE:
                connection.execute("UPDATE tag SET count = 0 WHERE id = ?", (tag_id,))
            else:
                connection.execute("DELETE FROM tag WHERE id = ?", (tag_id,))

    def custom_of(self, media_ids: Sequence[int]) -> dict[int, tuple[Tag, ...]]:
        """The custom tags of each media; those without any are left out."""
        found: dict[int, list[Tag]] = {}
        with self._database.read() as connection:
            custom = _tags(
                connection.execute(
                    f"SELECT {_COLUMNS} FROM tag WHERE type = ? AND count > 0 ORDER BY id",
                    (CUSTOM,),
                )
            )
            by_id = {tag.id: tag for tag in custom}
            # Few tags are the user's, and media have some 24 others: these are never looked at.
            table = "tag_media" if len(custom) <= FEW_TAGS else "media_tag"
            for some in chunks(media_ids if custom else ()):
                rows = connection.execute(
                    f"""SELECT media_id, tag_id FROM {table} WHERE media_id IN ({marks(some)})
                        AND tag_id IN (SELECT id FROM tag WHERE type = ? AND count > 0)""",
                    (*some, CUSTOM),
                )
                for media_id, tag_id in rows:
                    found.setdefault(media_id, []).append(by_id[tag_id])
        return {
            media_id: tuple(sorted(tags, key=lambda tag: tag.id))
            for media_id, tags in found.items()
        }

    def toggle(self, media_id: int, tag_id: int) -> bool:
        """Link a custom tag to media that can be seen, or unlink it. True when it was removed.
        Errors as for link(), and NotFoundError for media that cannot be seen."""
        with self._database.write() as connection:
            tag = _get_custom(connection, tag_id)
            if not seen_among(connection, [media_id]):
                raise NotFoundError(f"There is no picture with the number {media_id}")
            changes = TagChanges()
            removed = _unlink(connection, [media_id], tag_id, changes)
            if not removed:
                _link(connection, [media_id], tag, changes)
            changes.note(connection, {"tag": tag.name, "action": "remove" if removed else "add"})
            return removed > 0

    def link(self, media_ids: Sequence[int], tag_id: int) -> None:
        """Give media a custom tag. Of the stars each has one at most: the others go.
        NotFoundError for an unknown id, InvalidError for a tag that is read from files."""
        with self._database.write() as connection:
            changes, tag = TagChanges(), _get_custom(connection, tag_id)
            _link(connection, media_ids, tag, changes)
            changes.note(connection, {"tag": tag.name, "action": "add"})

    def unlink(self, media_ids: Sequence[int], tag_id: int) -> None:
        """Take a custom tag from media. Errors as for link()."""
        with self._database.write() as connection:
            changes, tag = TagChanges(), _get_custom(connection, tag_id)
            _unlink(connection, media_ids, tag_id, changes)
            changes.note(connection, {"tag": tag.name, "action": "remove"})

    def rate(self, media_ids: Sequence[int], stars: int) -> None:
        """Give media that can be seen 0 to MOST_STARS stars. Raises InvalidError."""
        if not 0 <= stars <= MOST_STARS:
            raise InvalidError(f"A rating is a number from 0 to {MOST_STARS}")
        with self._database.write() as connection:
            changes = TagChanges()
            if stars == 0:
                _unstar(connection, media_ids, changes)
            else:
                tag = ensure_custom(connection, STARS[stars - 1])
                _link(connection, media_ids, tag, changes)
            changes.note(connection, {"rating": stars, "action": "rate"})


def _link(
    connection: sqlite3.Connection, media_ids: Sequence[int], tag: Tag, changes: TagChanges
) -> None:
    if tag.name in STARS:
        _unstar(connection, media_ids, changes, but=tag.id)
    link_new(connection, sorted(seen_among(connection, media_ids)), tag.id, changes)


def _unlink(
    connection: sqlite3.Connection, media_ids: Sequence[int], tag_id: int, changes: TagChanges
) -> int:
    """How many links were removed."""
    return unlink_old(connection, sorted(seen_among(connection, media_ids)), tag_id, changes)


def _unstar(
    connection: sqlite3.Connection, media_ids: Sequence[int], changes: TagChanges, but: int = 0
) -> None:
    rows = connection.execute(
        f"SELECT id FROM tag WHERE type = ? AND name IN ({marks(STARS)}) AND id <> ?",
        (CUSTOM, *STARS, but),
    )
    for (tag_id,) in rows.fetchall():
        _unlink(connection, media_ids, tag_id, changes)


def add_links(connection: sqlite3.Connection, pairs: Sequence[links.Link]) -> Counter[int]:
    """Give media tags, whether they can be seen now or not. How many are new, by tag."""
    seen = seen_among(connection, list({media_id for media_id, _ in pairs}))
    counted = links.add(connection, [pair for pair in pairs if pair[0] in seen])
    add_counts(connection, counted)
    return counted + links.add(connection, [pair for pair in pairs if pair[0] not in seen])


def give(connection: sqlite3.Connection, media_id: int, names: Sequence[str], stars: int) -> int:
    """Give a file what another program or library says of it: custom tags, and stars (0: none)
    where it has none here. How much was new."""
    if stars and not is_rated(connection, media_id):
        names = (*names, STARS[stars - 1])
    pairs = [(media_id, ensure_custom(connection, name).id) for name in names]
    return add_links(connection, pairs).total()


def is_rated(connection: sqlite3.Connection, media_id: int) -> bool:
    """Whether a file has stars."""
    sql = f"""SELECT 1 FROM media_tag JOIN tag ON tag.id = tag_id
              WHERE media_id = ? AND type = ? AND name IN ({marks(STARS)})"""
    return connection.execute(sql, (media_id, CUSTOM, *STARS)).fetchone() is not None


def is_name(name: str) -> bool:
    """Whether a custom tag can be called so."""
    try:
        check_name(name)
    except InvalidError:
        return False
    return True


def check_name(name: str) -> None:
    """Raises InvalidError for a name that cannot be a custom tag (contract 4.12, and what could
    not be shown)."""
    if not name.strip():
        raise InvalidError("A tag needs a name")
    if len(name) > LONGEST_NAME:
        raise InvalidError(f"A tag has at most {LONGEST_NAME} characters")
    if any(unicodedata.category(character) == "Cc" for character in name):
        raise InvalidError("A tag is one line of text")
    if "\u4e00" <= name[0] <= "\u9fff":
        if len(name) > MOST_IDEOGRAPHS:
            raise InvalidError(f"A tag has at most {MOST_IDEOGRAPHS} characters: {name!r}")
    elif len(name.split()) > MOST_WORDS and len(name) > MOST_LETTERS:
        raise InvalidError(f"A tag has at most {MOST_WORDS} words: {name!r}")


def _tags(rows: Iterable[TagRow]) -> tuple[Tag, ...]:
    return tuple(Tag(*row) for row in rows)


def _get(connection: sqlite3.Connection, tag_id: int) -> Tag:
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM tag WHERE id = ?",
        (tag_id,),
    ).fetchone()
    if row is None:
        raise NotFoundError(f"There is no tag with the number {tag_id}")
    return Tag(*row)


def _get_custom(connection: sqlite3.Connection, tag_id: int) -> Tag:
    tag = _get(connection, tag_id)
    if tag.type != CUSTOM:
        raise InvalidError(f'"{tag.name}" is read from files: only your own tags can be set')
    return tag


def ensure_custom(connection: sqlite3.Connection, name: str) -> Tag:
    """The custom tag of this name, which is made if there is none."""
    connection.execute("INSERT OR IGNORE INTO tag (type, name) VALUES (?, ?)", (CUSTOM, name))
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM tag WHERE type = ? AND name = ?", (CUSTOM, name)
    ).fetchone()
    return Tag(*row)
