"""Whether static/ was built from web/ as it stands, for those who have no Node to rebuild it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
WEB = PROJECT / "web"
STAMP = PROJECT / "static" / "build.json"

# The recipe is that of web/build-stamp.mjs.
SINGLE = ("index.html", "package.json", "package-lock.json", "tsconfig.json", "vite.config.ts")
TREES = ("src", "public")


def digest_of(web: Path) -> str:
    files = [web / name for name in SINGLE]
    files += [file for tree in TREES for file in (web / tree).rglob("*") if file.is_file()]
    digest = hashlib.sha256()
    for path in sorted(file.relative_to(web).as_posix() for file in files):
        content = (web / path).read_bytes().replace(b"\r\n", b"\n")
        digest.update(path.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()


def test_static_is_built_from_web_as_it_stands() -> None:
    if not (WEB / "package.json").exists():
        pytest.skip("the sources of the page are not here")
    stamped = json.loads(STAMP.read_text(encoding="utf-8"))["digest"]
    assert stamped == digest_of(WEB), "run `make static`, and commit it as `static: rebuild`"
