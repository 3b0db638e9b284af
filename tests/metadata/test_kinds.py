from __future__ import annotations

import pytest

from iib_core.metadata import MediaKind, kind_of


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "cat",
        "cat.",
        "cat.txt",
        ".png",
        "folder.png/",
        "a/.png",
        "cat.png ",
        "svg",
        "cat.svg",
        "cat.glb",
    ],
)
def test_what_is_no_media_has_no_kind(name: str) -> None:
    assert kind_of(name) is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("cat.png", MediaKind.IMAGE),
        ("CAT.JPEG", MediaKind.IMAGE),
        ("a.b/c.d.webp", MediaKind.IMAGE),
        ("cat.jxl", MediaKind.IMAGE),
        ("cat.TIF", MediaKind.IMAGE),
        ("cat.psd", MediaKind.IMAGE),
        ("cat.apng", MediaKind.IMAGE),
        ("clip.webm", MediaKind.VIDEO),
        ("clip.Ts", MediaKind.VIDEO),
        ("song.flac", MediaKind.AUDIO),
        ("song.opus", MediaKind.AUDIO),
        ("song.oga", MediaKind.AUDIO),
    ],
)
def test_the_suffix_in_any_case_tells_the_kind(name: str, kind: MediaKind) -> None:
    assert kind_of(name) is kind
