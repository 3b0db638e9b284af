"""Which media can contain a text: a trigram index, filled behind the answer.

SQLite's FTS5 with the trigram tokenizer and `detail=none` costs a quarter of the full index. It
answers "which rows have all these three-letter pieces", a superset of those that contain the
text; the condition of the query then looks at these few. Rows that it does not hold yet are
listed in `text_pending` and always looked at.

What is indexed for a row is its generation text, a line break, "/" and its relpath. The index is
contentless, so taking a row out needs the very text that was put in: whoever changes a text calls
`forget` first, in the same transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from iib_core.errors import DatabaseError
from iib_core.library.query import Where
from iib_core.library.seen import chunks, marks

PIECE = 3
MOST_PIECES = 8
"""Pieces of a long text that are asked for: enough to be selective, few enough to be quick."""
FILL_BATCH = 250

_BODY = """coalesce(g.text, '') || char(10) || '/'
           || CASE f.relpath WHEN '' THEN m.name ELSE f.relpath || '/' || m.name END"""
_ROWS = """media AS m JOIN folder AS f ON f.id = m.folder_id
           LEFT JOIN generation AS g ON g.media_id = m.id"""


def ensure_text_index(connection: sqlite3.Connection) -> None:
    """Make the index if it is not there. Raises DatabaseError where this SQLite has no trigrams:
    all that come with Python 3.10 and newer have, unless somebody has built them without."""
    try:
        connection.execute(
            """CREATE VIRTUAL TABLE IF NOT EXISTS text_index USING
               fts5(body, content='', detail='none', columnsize=0, tokenize='trigram')"""
        )
    except sqlite3.OperationalError as error:
        if "no such" not in str(error):  # module fts5, tokenizer trigram
            raise
        raise DatabaseError(
            f"The SQLite of this Python ({sqlite3.sqlite_version}) cannot index text ({error})."
            " Version 3.34 with FTS5 is needed: use another build of Python."
        ) from error


def candidates(text: str) -> Where | None:
    """A SELECT of the ids of media that can contain the text; None if it is too short to say."""
    pieces = _pieces(text)
    if not pieces:
        return None
    return _holding(" AND ".join(map(_quoted, pieces)))


def candidates_of_pattern(texts: Sequence[str]) -> Where | None:
    """A SELECT of the ids of media in which a regular expression that needs all of these texts can
    find something; None without texts."""
    pieces = dict.fromkeys(piece for text in texts for piece in _pieces(text))
    if not pieces:
        return None
    return _holding(" AND ".join(f"({' OR '.join(map(_quoted, _turkish(p)))})" for p in pieces))


def _turkish(piece: str) -> list[str]:
    """The piece in all spellings that are the same to a regular expression and not to FTS5."""
    spellings = [""]
    for letter in piece:
        letters = "i\u0130\u0131" if letter in "iI" else letter
        spellings = [start + each for start in spellings for each in letters]
    return spellings


def _quoted(piece: str) -> str:
    return '"{}"'.format(piece.replace('"', '""'))


def _holding(match: str) -> Where:
    return Where(
        """SELECT rowid AS id FROM text_index WHERE text_index MATCH ?
           UNION ALL SELECT media_id FROM text_pending""",
        (match,),
    )


def _pieces(text: str) -> list[str]:
    """Trigrams spread over the text, the last one included. Not those with a NUL or lone
    surrogate, which never stand in an indexed text."""
    last = len(text) - PIECE
    if last < 0:
        return []
    number = min(MOST_PIECES, last + 1)
    starts = {round(last * step / max(number - 1, 1)) for step in range(number)}
    return [text[start : start + PIECE] for start in sorted(starts)]


def add(connection: sqlite3.Connection, media_ids: Sequence[int]) -> None:
    """Note rows for indexing. Cheap: the work is done by fill()."""
    connection.executemany(
        "INSERT OR IGNORE INTO text_pending VALUES (?)", [(media_id,) for media_id in media_ids]
    )


def forget(connection: sqlite3.Connection, media_ids: Sequence[int]) -> None:
    """Take rows out, before their text or relpath changes. add() them again afterwards."""
    for some in chunks(media_ids):
        connection.execute(
            f"""INSERT INTO text_index (text_index, rowid, body)
                SELECT 'delete', m.id, {_BODY} FROM {_ROWS}
                WHERE m.id IN ({marks(some)})
                AND m.id NOT IN (SELECT media_id FROM text_pending)""",
            some,
        )


def fill(connection: sqlite3.Connection) -> int:
    """Index one batch of the noted rows. Returns how many there were: 0 when all is done."""
    ids = [row[0] for row in connection.execute(
        "SELECT media_id FROM text_pending ORDER BY media_id LIMIT ?", (FILL_BATCH,)
    )]  # fmt: skip
    for some in chunks(ids):
        connection.execute(
            f"""INSERT INTO text_index (rowid, body)
                SELECT m.id, {_BODY} FROM {_ROWS} WHERE m.id IN ({marks(some)})""",
            some,
        )
        connection.execute(
            f"DELETE FROM text_pending WHERE media_id IN ({marks(some)})",
            some,
        )
    return len(ids)
