"""Every place of the real files of ../shared/corpus in which something stands gives a field."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from iib_core.metadata.containers import read_clip
from iib_core.metadata.stealth import read_stealth
from iib_core.metadata.window import Window, open_file

CORPUS = Path(os.environ.get("IIB_CORPUS") or Path(__file__).parents[3] / "shared" / "corpus")
MANIFEST = CORPUS / "manifest.jsonl"
FILES = (
    [json.loads(line) for line in MANIFEST.read_text("utf-8").splitlines()]
    if MANIFEST.exists()
    else []
)

PLACES = (
    (re.compile(r"PNG [tzi][TE]Xt (.+)"), r"\1"),
    (re.compile(r"\w+ (?:EXIF|eXIf) (?:0th|Exif) (\w+).*"), r"\1"),
    (re.compile(r"MP4/MOV tag (\w+)"), r"\1"),
    (re.compile(r"JPEG COM"), "Comment"),
    (re.compile(r"PNG C2PA caBX"), "c2pa"),
    (re.compile(r".* alpha-LSB .*"), "stealth"),
)


def field_of(place: str) -> str:
    """The field that a place of the manifest's column `containers` should give."""
    for pattern, name in PLACES:
        found = pattern.fullmatch(place)
        if found:
            return found.expand(name)
    raise AssertionError(place)


@pytest.mark.skipif(not FILES, reason=f"no corpus of real files at {CORPUS}")
@pytest.mark.parametrize("described", FILES, ids=[one["path"] for one in FILES])
def test_every_place_gives_a_field(described: dict[str, object]) -> None:
    with open_file(str(CORPUS / str(described["path"]))) as file:
        window = Window(file)
        contents = read_clip(window)
        found = {**contents.fields, "stealth": read_stealth(window)}
    assert (contents.width, contents.height) == (described["width"], described["height"])
    places = described["containers"]
    assert isinstance(places, list)
    missing = [place for place in places if not found.get(field_of(place))]
    assert not missing
