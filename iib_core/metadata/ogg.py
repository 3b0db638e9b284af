"""Read the tags of Ogg sounds: Vorbis, Opus, FLAC in Ogg.

A file is a row of pages, which cut packets into pieces of up to 255 bytes. The second packet holds
the tags.

Source: RFC 3533 (Ogg), section 6; RFC 7845 (Opus in Ogg), section 5; Xiph.org, Ogg FLAC mapping.
"""

from __future__ import annotations

from collections.abc import Iterator

from iib_core.metadata.contents import Contents
from iib_core.metadata.field_collector import MAX_BLOCK_BYTES, FieldCollector
from iib_core.metadata.vorbis import read_comments
from iib_core.metadata.window import Window

SIGNATURE = b"OggS"
MAX_PAGES = 1_024
"""To the end of the tags, each at most 64 kB."""

MAX_PACKETS = 4
_HEADER_BYTES = 27
_PIECE_BYTES = 255
_PREFIXES = (b"\x03vorbis", b"OpusTags", b"\x81theora")
_FLAC_COMMENTS = 4


def read_ogg(window: Window) -> Contents:
    found = FieldCollector()
    for packet in _packets(window):
        for prefix in _PREFIXES:
            if packet.startswith(prefix):
                read_comments(packet[len(prefix) :], found)
        if packet[:1] and packet[0] & 0x7F == _FLAC_COMMENTS:  # a block of FLAC with its header
            read_comments(packet[4:], found)
    return Contents(0, 0, found.fields)


def _packets(window: Window) -> Iterator[bytes]:
    """The first packets, those of several streams one after the other as they end."""
    open_packets: dict[bytes, bytearray] = {}
    ended = at = 0
    for _ in range(MAX_PAGES):
        header = window.bytes_at(at, _HEADER_BYTES + 255)
        if not header.startswith(SIGNATURE) or len(header) < _HEADER_BYTES:
            return
        lengths = header[_HEADER_BYTES : _HEADER_BYTES + header[26]]
        begin = at + _HEADER_BYTES + header[26]
        page = window.bytes_at(begin, sum(lengths))
        packet = open_packets.setdefault(header[14:18], bytearray())
        start = 0
        for length in lengths:
            if len(packet) < MAX_BLOCK_BYTES:
                packet += page[start : start + length]
            start += length
            if length < _PIECE_BYTES:
                yield bytes(packet)
                packet.clear()
                ended += 1
        if ended >= MAX_PACKETS:
            return
        at = begin + sum(lengths)
