"""What the index tells about: plain facts, with no connection behind them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

CUSTOM = "custom"
LIKE = "like"
MOST_STARS = 5
STARS = tuple(f"star-{number}" for number in range(1, MOST_STARS + 1))
"""A rating is one of these custom tags, so that older clients see and change it, too."""


@dataclass(frozen=True, slots=True)
class Root:
    """A folder the user lets the program read."""

    id: int
    path: str
    """Absolute, as the user wrote it, with the separators of this system."""
    types: tuple[str, ...]
    """How the page opens it (contract 4.18). Empty for a root that only the host names."""
    alias: str
    hosted: bool
    """An output folder of the WebUI."""
    online: bool
    """Whether the folder was there when we last looked."""

    @property
    def is_listed(self) -> bool:
        """False once the user has removed it; its rows are kept, unseen."""
        return bool(self.types) or self.hosted


@dataclass(frozen=True, slots=True)
class Tag:
    """A (type, name) pair that media carry. `count` is the media that can be seen now."""

    id: int
    type: str
    name: str
    color: str
    count: int


def stars_of(names: Iterable[str]) -> int:
    """How many stars a file has by the names of its custom tags, 0 to 5."""
    return max((STARS.index(name) + 1 for name in names if name in STARS), default=0)


def rating_of(tags: Iterable[Tag]) -> int:
    """How many stars a file has by its tags, 0 to 5."""
    return stars_of(tag.name for tag in tags)


class Media(NamedTuple):
    """One row of the index. A NamedTuple: pages of 200 are made of these in hot paths."""

    id: int
    root_path: str
    folder: str
    """Relpath of the folder."""
    name: str
    kind: str
    mtime_ns: int
    created_ns: int
    size: int
    width: int
    """Pixels as shown; 0 when not known."""
    height: int

    @property
    def path(self) -> str:
        """Absolute, with the separators of this system."""
        return _with_separator(self.root_path, self.folder) + self.name


@dataclass(frozen=True, slots=True)
class Page:
    """A part of a result."""

    media: tuple[Media, ...]
    next: str
    """Where the next page begins: opaque. Empty at the end."""
    total: int
    """How many there are in all, as counted when the first page was asked for."""


def join_path(root_path: str, *relpaths: str) -> str:
    """The full path of a relpath, e.g. ("/pics", "2026/01", "a.png") to "/pics/2026/01/a.png"."""
    relative = "/".join(part for part in relpaths if part)
    if not relative:
        return root_path
    if os.sep != "/":
        relative = relative.replace("/", os.sep)
    return root_path + relative if root_path.endswith(os.sep) else root_path + os.sep + relative


@lru_cache(maxsize=4096)
def _with_separator(root_path: str, folder: str) -> str:
    """A folder as the beginning of a path. Remembered: the 200 media of a page lie in few."""
    return join_path(root_path, folder).removesuffix(os.sep) + os.sep


def join_relpath(folder: str, name: str) -> str:
    """("2026/01", "a.png") to "2026/01/a.png"."""
    return f"{folder}/{name}" if folder else name
