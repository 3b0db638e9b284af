"""Which text each prompt comes to, so that meanings are looked up without reading prompts again.

Whoever writes a generation text notes its media as pending (`note_changed`); `take` works them off.
Every row knows by which change it was written: what is kept in memory asks for later ones only.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from iib_core.library.database import Database
from iib_core.library.query import FolderScope, folders_below
from iib_core.library.rows import join_path
from iib_core.library.seen import chunks, marks

HashOf = Callable[[str], "bytes | None"]
"""The hash of the text that a prompt comes to; None if it says nothing."""


class Shown(NamedTuple):
    """A picture that can be seen, and its prompt."""

    path: str
    prompt: str


class TextChange(NamedTuple):
    """The text of a media is another one now; None: it has none any more."""

    media_id: int
    text_hash: bytes | None


class PromptTexts:
    """What prompts come to is the business of `topics`: here it is a hash."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def number_pending(self, rules: str) -> int:
        """What take() has to do."""
        with self._database.read() as connection:
            (known,) = connection.execute("SELECT rules FROM prompt_text_state").fetchone()
            table = "prompt_pending" if known == rules else "media"
            return int(connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0])

    def take(self, rules: str, hash_of: HashOf, most: int) -> int:
        """Work off up to `most` pending media; how many there were, 0 when all is done. Other
        `rules` than last time make all media pending."""
        with self._database.write(bulk=True) as connection:
            _begin_anew_for(connection, rules)
            # In the transaction, so that no prompt changes between reading and noting it.
            prompts = connection.execute(
                """SELECT p.media_id, substr(g.text, 1, m.prompt_length)
                   FROM (SELECT media_id FROM prompt_pending ORDER BY media_id LIMIT ?) AS p
                   JOIN media AS m ON m.id = p.media_id
                   LEFT JOIN generation AS g ON g.media_id = p.media_id""",
                (most,),
            ).fetchall()
            if not prompts:
                return 0
            connection.execute("UPDATE prompt_text_state SET changes = changes + 1")
            (change,) = connection.execute("SELECT changes FROM prompt_text_state").fetchone()
            connection.executemany(
                "INSERT OR REPLACE INTO prompt_text VALUES (?, ?, ?)",
                [
                    (media_id, hash_of(prompt) if prompt else None, change)
                    for media_id, prompt in prompts
                ],
            )
            for some in chunks([media_id for media_id, _ in prompts]):
                connection.execute(
                    f"DELETE FROM prompt_pending WHERE media_id IN ({marks(some)})", some
                )
        return len(prompts)

    def changed_after(self, change: int) -> tuple[int, list[TextChange]]:
        """(the last change, what was written by those after `change`)."""
        with self._database.read() as connection:
            (last,) = connection.execute("SELECT changes FROM prompt_text_state").fetchone()
            if last == change:
                return last, []
            rows = connection.execute(
                "SELECT media_id, text_hash FROM prompt_text WHERE changed > ?", (change,)
            ).fetchall()
        return last, [TextChange(*row) for row in rows]

    def ids_in(self, scopes: Sequence[FolderScope]) -> list[int]:
        """The media in these folders that can be seen and have a text, by their ids."""
        folders = folders_below(tuple(scopes))
        with self._database.read() as connection:
            rows = connection.execute(
                f"""SELECT m.id FROM prompt_text AS t CROSS JOIN media AS m ON m.id = t.media_id
                    WHERE t.text_hash IS NOT NULL AND m.seen = 1
                    AND m.folder_id IN ({folders.sql}) ORDER BY m.id""",
                folders.values,
            ).fetchall()
        return [media_id for (media_id,) in rows]

    def shown(self, media_ids: Sequence[int]) -> dict[int, Shown]:
        """Those of these media that can be seen."""
        found: dict[int, Shown] = {}
        with self._database.read() as connection:
            for some in chunks(media_ids):
                rows = connection.execute(
                    f"""SELECT m.id, r.path, f.relpath, m.name, substr(g.text, 1, m.prompt_length)
                        FROM media AS m JOIN generation AS g ON g.media_id = m.id
                        JOIN folder AS f ON f.id = m.folder_id JOIN root AS r ON r.id = f.root_id
                        WHERE m.seen = 1 AND m.id IN ({marks(some)})""",
                    some,
                )
                for media_id, root, relpath, name, prompt in rows:
                    found[media_id] = Shown(join_path(root, relpath, name), prompt)
        return found

    def prompts(self, media_ids: Sequence[int]) -> dict[int, str]:
        """Of these media, whether they can be seen or not."""
        found: dict[int, str] = {}
        with self._database.read() as connection:
            for some in chunks(media_ids):
                found.update(
                    connection.execute(
                        f"""SELECT m.id, substr(g.text, 1, m.prompt_length) FROM media AS m
                            JOIN generation AS g ON g.media_id = m.id
                            WHERE m.id IN ({marks(some)})""",
                        some,
                    ).fetchall()
                )
        return found


def note_changed(connection: sqlite3.Connection, media_ids: Iterable[int]) -> None:
    """The generation texts of these media were written. In the same transaction."""
    connection.executemany(
        "INSERT OR IGNORE INTO prompt_pending VALUES (?)",
        [(media_id,) for media_id in media_ids],
    )


def _begin_anew_for(connection: sqlite3.Connection, rules: str) -> None:
    (known,) = connection.execute("SELECT rules FROM prompt_text_state").fetchone()
    if known == rules:
        return
    connection.execute(
        "INSERT OR IGNORE INTO prompt_pending SELECT id FROM media WHERE prompt_length > 0"
    )
    connection.execute("UPDATE prompt_text_state SET rules = ?", (rules,))
