"""What lies beside a media file and goes where it goes: texts, and the first frame of a video."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from iib_core.files import is_folder, is_there
from iib_core.metadata import LOG_PAGE, MEDIA_SUFFIXES, kind_of, sidecars_of


class Companion(NamedTuple):
    path: Path
    is_shared: bool
    """Whether it is that of a neighbour, too: `cat.txt` of `cat.png` and of `cat.mp4`."""


def companions_of(path: Path, *, with_pictures: bool = True) -> tuple[Companion, ...]:
    """The companions of a file that are there; none of what is no media.

    `with_pictures`: with the frame beside a video, too, which is a picture of its own.
    """
    if kind_of(path.name) is None:
        return ()
    found = _beside(path, with_pictures=with_pictures)
    frames = [each for each in found if kind_of(each.name)]
    distinct = _distinct(found + [text for each in frames for text in _beside(each)])
    if not distinct:
        return ()
    going = {path.name, *(each.name for each in frames)}
    has_neighbour = any(
        name not in going and is_there(path.with_name(name)) for name in _of_same_stem(path.name)
    )
    return tuple(
        Companion(
            each, has_neighbour and not any(_is_of_whole_name(each.name, name) for name in going)
        )
        for each in distinct
    )


def _beside(path: Path, *, with_pictures: bool = True) -> list[Path]:
    return [
        path.with_name(name)
        for name in sidecars_of(path.name)
        if name not in (LOG_PAGE, path.name)
        and (with_pictures or kind_of(name) is None)
        and _is_file(path.with_name(name))
    ]


def _is_file(path: Path) -> bool:
    return is_there(path) and not is_folder(path)


def is_of_others(companion: Path, name: str) -> bool:
    """Whether a companion of a file of this name belongs to another media file there."""
    if _is_of_whole_name(companion.name, name):
        return False
    return any(
        other != name and other != companion.name and is_there(companion.with_name(other))
        for other in _of_same_stem(name)
    )


def renamed(companion: str, name: str, new_name: str) -> str:
    """What the companion of a file is called when the file gets a new name."""
    if _is_of_whole_name(companion, name):
        return new_name + companion[len(name) :]
    stem = name.rpartition(".")[0]
    return new_name.rpartition(".")[0] + companion[len(stem) :]


def _is_of_whole_name(companion: str, name: str) -> bool:
    """`cat.png.txt` belongs to `cat.png` alone."""
    return companion.startswith(f"{name}.")


def _of_same_stem(name: str) -> Iterator[str]:
    """Names that media with the same sidecars may have."""
    stem = name.rpartition(".")[0]
    for suffix in MEDIA_SUFFIXES:
        yield f"{stem}.{suffix}"
        yield f"{stem}.{suffix.upper()}"
        yield f"{stem}.{suffix.title()}"


def _distinct(paths: list[Path]) -> list[Path]:
    """Without the second name of one file: `cat.TXT` is `cat.txt` to some systems."""
    found: dict[object, Path] = {}
    for path in paths:
        facts = os.lstat(path)
        # Hard links are two files with one number, so the name counts as well.
        found.setdefault((facts.st_dev, facts.st_ino, path.name.lower()), path)
    return list(found.values())
