from __future__ import annotations

import pytest

from iib_core.media import mime_of


@pytest.mark.parametrize(
    "name", ["", ".", "png", ".png", "a", "a.", "a.unknown", "/etc/passwd", "a.png/b", "a.png.exe"]
)
def test_a_name_that_tells_nothing_is_just_bytes(name: str) -> None:
    assert mime_of(name) == "application/octet-stream"


@pytest.mark.parametrize(
    ("name", "mime"),
    [
        ("a.png", "image/png"),
        ("A.JPG", "image/jpeg"),
        ("a b#1.webp", "image/webp"),
        ("/x.y/a.avif", "image/avif"),
        ("a.mp4", "video/mp4"),
        ("a.ts", "video/mp2t"),
        ("a.flac", "audio/flac"),
        ("a.png.txt", "text/plain; charset=utf-8"),
        ("\udcff.gif", "image/gif"),
    ],
    ids=ascii,
)
def test_the_type_is_told_by_the_last_suffix_in_any_case(name: str, mime: str) -> None:
    assert mime_of(name) == mime
