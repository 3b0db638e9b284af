"""Remove rows of media for good. Nothing else in the library does."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from iib_core.library import raw_blocks, text_index
from iib_core.library.seen import chunks, marks, set_seen

HANGING = (
    *("media_tag", "tag_media", "network_weight", "generation", "text_pending"),
    *("peer_embedding", "peer_kept"),
    *("album_media", "note", "auto_tag_pending", "video_cover", "edited_text"),
    *("moved_out", "prompt_text", "prompt_pending"),
)
"""Tables whose rows belong to a media row, by their column `media_id`."""


def forget_media(connection: sqlite3.Connection, media_ids: Sequence[int]) -> None:
    """Remove these rows, with tags and all."""
    set_seen(connection, media_ids, False)  # their links count no more
    text_index.forget(connection, media_ids)
    blocks = raw_blocks.blocks_of(connection, media_ids)
    for some in chunks(media_ids):
        for table in HANGING:
            connection.execute(f"DELETE FROM {table} WHERE media_id IN ({marks(some)})", some)
        connection.execute(
            f"UPDATE album SET cover_id = NULL WHERE cover_id IN ({marks(some)})", some
        )
        connection.execute(f"DELETE FROM media WHERE id IN ({marks(some)})", some)
    raw_blocks.drop_unused(connection, blocks)
