"""Read Vorbis comments, the tags of FLAC, Ogg Vorbis and Opus.

Source: Xiph.org, "Ogg Vorbis I format specification: comment field and header specification".
"""

from __future__ import annotations

from iib_core.metadata.field_collector import MAX_FIELDS, FieldCollector
from iib_core.metadata.media_tags import add_tag
from iib_core.metadata.text_encoding import decode_text

_PICTURE = "metadata_block_picture"


def read_comments(data: bytes, found: FieldCollector) -> None:
    """Put the comments, `NAME=text`, into `found`. The name of the writing library is `encoder`."""
    vendor, at = _text(data, 0)
    add_tag("encoder", vendor, found)
    count = int.from_bytes(data[at : at + 4], "little")
    at += 4
    for _ in range(min(count, MAX_FIELDS)):
        if at >= len(data) or found.is_full:
            return
        comment, at = _text(data, at)
        name, _, text = comment.partition("=")
        if name.lower() != _PICTURE:
            add_tag(name, text, found)


def _text(data: bytes, at: int) -> tuple[str, int]:
    """The text at `at`, behind its length, and where it ends."""
    end = at + 4 + int.from_bytes(data[at : at + 4], "little")
    return decode_text(data[at + 4 : end]), end
