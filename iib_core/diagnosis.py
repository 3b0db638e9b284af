"""What this program runs in, and what is missing, in words that can be pasted into a report.

Names no key, no prompt and no picture; of a path within the home folder only what lies below it.
"""

from __future__ import annotations

import platform
import shutil
import sqlite3
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGES = (
    *("fastapi", "starlette", "pydantic", "uvicorn", "anyio", "Pillow", "numpy", "orjson"),
    *("zstandard", "regex", "pathspec", "piexif", "gradio", "torch"),
)
"""Without these we would not be here, or need them not."""
OPTIONAL = {
    "imageio-ffmpeg": "videos have no cover, no storyboard and are not converted",
    "watchfiles": "changes on the disk are looked for instead of heard of",
    "openai": "no service can be used for topics, titles and chat",
    "wordllama": "topics and search by meaning compare words, not what they mean",
    "safetensors": "the model of wordllama cannot be read",
    "tokenizers": "the model of wordllama cannot be read",
    "send2trash": "an emptied trash is gone for good instead of in the bin of the system",
    "pillow-heif": "HEIC pictures are not shown",
}
"""And what does not work without each."""
LEAST_FREE_BYTES = 500 << 20


@dataclass(frozen=True)
class Diagnosis:
    """Facts by name, and sentences about what is missing or wrong."""

    facts: Mapping[str, str]
    problems: Sequence[str]

    @property
    def text(self) -> str:
        lines = [f"{name}: {value}" for name, value in self.facts.items()]
        found = [f"- {problem}" for problem in self.problems] or ["- nothing was found wrong"]
        return "\n".join([*lines, "", *found])


def diagnose(program: str, more: Mapping[str, str], folders: Mapping[str, Path]) -> Diagnosis:
    """`program`: our version. `more`: facts that the caller knows. `folders`: what is written to,
    by what it is for."""
    facts = {
        "Infinite Image Browsing": program,
        "Python": f"{platform.python_version()} ({sys.implementation.name})",
        "system": platform.platform(),
        "SQLite": sqlite3.sqlite_version,
        **more,
    }
    found = {name: _version(name) for name in (*PACKAGES, *OPTIONAL)}
    facts["packages"] = ", ".join(f"{name} {each}" for name, each in found.items() if each)
    problems = [
        f"{name} is not installed: {what}" for name, what in OPTIONAL.items() if not found[name]
    ]
    for purpose, folder in folders.items():
        facts[purpose] = _shown(folder)
        problems += _problems_of(purpose, folder)
    return Diagnosis(facts, problems)


def _problems_of(purpose: str, folder: Path) -> list[str]:
    there = folder
    while not there.is_dir() and there != there.parent:
        there = there.parent
    try:
        free = shutil.disk_usage(there).free
    except OSError as error:
        return [f"The {purpose} cannot be looked at: {error.strerror}"]
    if free < LEAST_FREE_BYTES:
        return [f"The drive of the {purpose} has {free >> 20} MB left"]
    return []


def _shown(path: Path) -> str:
    """Without the name of whoever it belongs to."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
