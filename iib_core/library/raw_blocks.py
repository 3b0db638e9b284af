"""The blocks in which the fields of files are kept. One stays as long as any file is in it."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from iib_core.library.seen import chunks, marks
from iib_core.metadata import BLOCK_CHARACTERS, Batch, Block, Packer, unpack

SMALL_BLOCK = BLOCK_CHARACTERS // 8
"""Characters. Of smaller ones many are put together."""

MANY_SMALL = 64
"""So many are worth the work."""

Place = tuple[int | None, int]
"""Id of a block, if there is one, and the place in it."""


def store_blocks(connection: sqlite3.Connection, batch: Batch) -> Iterator[Place]:
    """Keep the blocks of a batch; for each of its readings, where its fields are."""
    ids = [_id_of(connection, block) for block in batch.blocks]
    for reading in batch.readings:
        block = reading.fields.block
        yield (None if block is None else ids[block], reading.fields.member)


def blocks_of(connection: sqlite3.Connection, media_ids: Sequence[int]) -> list[int]:
    """The blocks that hold fields of these media."""
    found: dict[int, None] = {}
    for some in chunks(media_ids):
        rows = connection.execute(
            f"""SELECT DISTINCT raw_id FROM generation
                WHERE media_id IN ({marks(some)}) AND raw_id IS NOT NULL""",
            some,
        )
        found.update((row[0], None) for row in rows)
    return list(found)


def drop_unused(connection: sqlite3.Connection, blocks: Iterable[int]) -> None:
    """Remove those of these blocks in which no file is any more."""
    connection.executemany(
        """DELETE FROM raw_fields WHERE id = ?1
           AND NOT EXISTS (SELECT 1 FROM generation WHERE raw_id = ?1)""",
        [(block,) for block in blocks],
    )


def gather(connection: sqlite3.Connection) -> int:
    """Put small blocks together, if there are many: pictures that came one by one take three times
    the room of those that were read together. The number of blocks that are no more; 0 at the end.
    """
    rows = connection.execute(
        "SELECT id, content FROM raw_fields WHERE characters < ? ORDER BY id LIMIT ?",
        (SMALL_BLOCK, MANY_SMALL),
    ).fetchall()
    if len(rows) < MANY_SMALL:
        return 0
    packer = Packer()
    moved: list[tuple[int, int, int]] = []
    for block, content in rows:
        files = unpack(content)
        members = connection.execute(
            "SELECT media_id, raw_member FROM generation WHERE raw_id = ?", (block,)
        )
        moved += [(media_id, *packer.keep(files[member])) for media_id, member in members]
    ids = [_id_of(connection, block) for block in packer.blocks()]
    connection.executemany(
        "UPDATE generation SET raw_id = ?, raw_member = ? WHERE media_id = ?",
        [(ids[block], member, media_id) for media_id, block, member in moved],
    )
    drop_unused(connection, [block for block, _ in rows])
    return len(rows)


class BlockReader:
    """Reads fields, one media after the other: those that follow each other share a block."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._id: int | None = None
        self._files: list[dict[str, str]] = []

    def fields(self, block: int, member: int) -> dict[str, str]:
        if block != self._id:
            row = self._connection.execute(
                "SELECT content FROM raw_fields WHERE id = ?", (block,)
            ).fetchone()
            self._id, self._files = block, unpack(row[0])
        return self._files[member]


def _id_of(connection: sqlite3.Connection, block: Block) -> int:
    """The id of this block; the same is stored once."""
    digest = hashlib.blake2b(block.packed, digest_size=16).digest()
    connection.execute(
        "INSERT OR IGNORE INTO raw_fields (digest, content, characters) VALUES (?, ?, ?)",
        (digest, block.packed, block.characters),
    )
    row = connection.execute("SELECT id FROM raw_fields WHERE digest = ?", (digest,)).fetchone()
    return int(row[0])
