"""Two rows of one file become one: what the user has given the one goes to the other."""

from __future__ import annotations

import sqlite3


def hand_over(connection: sqlite3.Connection, media_id: int, to_id: int) -> None:
    """All but tags, which are counted. Nothing that the other row has is replaced."""
    for table in ("peer_embedding", "peer_kept", "album_media", "video_cover", "edited_text"):
        connection.execute(
            f"UPDATE OR IGNORE {table} SET media_id = ? WHERE media_id = ?", (to_id, media_id)
        )
    connection.execute("UPDATE album SET cover_id = ? WHERE cover_id = ?", (to_id, media_id))
    _join_notes(connection, media_id, to_id)


def _join_notes(connection: sqlite3.Connection, media_id: int, to_id: int) -> None:
    rows = connection.execute(
        "SELECT media_id, text, written_at FROM note WHERE media_id IN (?, ?) ORDER BY written_at",
        (media_id, to_id),
    ).fetchall()
    texts = list(dict.fromkeys(text for _, text, _ in rows))
    if any(owner == media_id for owner, _, _ in rows):
        connection.execute(
            "INSERT OR REPLACE INTO note VALUES (?, ?, ?)",
            (to_id, "\n\n".join(texts), max(written for _, _, written in rows)),
        )
