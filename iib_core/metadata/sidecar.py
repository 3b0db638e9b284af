"""What lies beside a media file and speaks for it, looked at only when the file says too little.

    cat.txt, cat.png.txt     infotext (A1111 on request, Easy Diffusion's list of settings)
    cat.json, cat.png.json   settings of Easy Diffusion, Fooocus-MRE and others
    cat.swarm.json           SwarmUI, for kinds of files that hold no text
    cat.xmp, cat.png.xmp     an XMP packet
    clip.png                 the first frame of clip.mp4, as ComfyUI's VideoHelperSuite saves it
    log.html                 what Fooocus keeps of all pictures in its folder (fooocus_log.py)

Endings may also stand in capitals (`cat.TXT`), as old programs of Windows write them; where both
are there, small letters count.

Links are not followed: one could lead out of the folders that may be read, and what stands there
would come out as a prompt.
"""

from __future__ import annotations

import os
from collections.abc import Container, Iterator, Mapping
from functools import lru_cache

from iib_core.errors import UnreadableError
from iib_core.metadata.containers import read_contents
from iib_core.metadata.field_collector import MAX_TEXT_BYTES
from iib_core.metadata.fooocus_log import LARGEST_PAGE, LOG, parse_log
from iib_core.metadata.kinds import MediaKind, kind_of
from iib_core.metadata.text_encoding import decode_file
from iib_core.metadata.window import Window, open_file

SIDECAR = "sidecar"
"""Field name of the text of a .txt file."""

SIDECAR_JSON = "sidecar.json"
SIDECAR_SWARM = "sidecar.swarm"
SIDECAR_XMP = "sidecar.xmp"

_TEXTS = (
    # Field; behind the name without its suffix; behind the whole name, if anyone writes that.
    (SIDECAR, ".txt", ".txt"),
    (SIDECAR, ".TXT", ".TXT"),
    (SIDECAR_JSON, ".json", ".json"),
    (SIDECAR_JSON, ".JSON", ".JSON"),
    (SIDECAR_SWARM, ".swarm.json", ""),
    (SIDECAR_XMP, ".xmp", ".xmp"),
    (SIDECAR_XMP, ".XMP", ".XMP"),
)
SIDECAR_ENDINGS = tuple(behind_stem for _, behind_stem, _ in _TEXTS)
"""Of all sidecars that are texts."""

_FRAME = ".png"

LOG_PAGE = "log.html"
"""Not a sidecar of one picture, but of all in its folder."""

LOGS_KEPT = 2
"""Logs whose content is remembered, so that one is read once and not once for each picture. Their
pictures come folder by folder."""


def sidecars_of(name: str) -> tuple[str, ...]:
    """What the sidecars of a media file may be called, the likelier first. Names or paths."""
    names = tuple(candidate for _field, candidate in _texts_of(name))
    kind = kind_of(name)
    if kind is MediaKind.VIDEO:
        return (*names, _frame_of(name))
    return (*names, _log_beside(name)) if kind is MediaKind.IMAGE else names


def read_sidecars(path: str, names: Container[str] | None = None) -> dict[str, str]:
    """The fields beside the media file at `path`; none if there is nothing that can be read.

    `names`: the names in the folder if they are known, so that nothing is opened in vain.
    """
    fields: dict[str, str] = {}
    for field, candidate in _texts_of(path):
        if field not in fields and _may_exist(candidate, names) and (text := _read(candidate)):
            fields[field] = text
    if kind_of(path) is MediaKind.VIDEO and _may_exist(_frame_of(path), names):
        fields.update(_fields_of_frame(_frame_of(path)))
    return fields


def read_log(path: str, names: Container[str] | None = None) -> Mapping[str, str]:
    """The fields that the log of its folder has for the picture at `path`; none if it has none.

    `names`: as in read_sidecars().
    """
    log = _log_beside(path)
    if not _may_exist(log, names):
        return {}
    try:
        found = os.lstat(log)
    except (OSError, ValueError):
        return {}
    told = _told_in_log(log, found.st_mtime_ns, found.st_size).get(_name_of(path))
    return {LOG: told} if told else {}


@lru_cache(maxsize=LOGS_KEPT)
def _told_in_log(log: str, _mtime_ns: int, _size: int) -> Mapping[str, str]:
    """By name of the picture. Time and size tell one state of the log from another."""
    return parse_log(_content_of(log, LARGEST_PAGE))


def _texts_of(name: str) -> Iterator[tuple[str, str]]:
    """(field, name) of the texts that may belong to a media file."""
    stem = name.rpartition(".")[0]
    for field, behind_stem, behind_name in _TEXTS:
        yield field, stem + behind_stem
        if behind_name:
            yield field, name + behind_name


def _frame_of(name: str) -> str:
    return name.rpartition(".")[0] + _FRAME


def _log_beside(name: str) -> str:
    return name[: len(name) - len(_name_of(name))] + LOG_PAGE


def _may_exist(path: str, names: Container[str] | None) -> bool:
    return names is None or _name_of(path) in names


def _name_of(path: str) -> str:
    return path.replace(os.sep, "/").rpartition("/")[2]


def _read(path: str) -> str:
    """The text of a sidecar, "" if it cannot be read. What is too long is cut behind a line."""
    content = _content_of(path, MAX_TEXT_BYTES)
    if len(content) == MAX_TEXT_BYTES:
        # Half a letter at its end would make all of it no UTF-8.
        content = content[: content.rfind(b"\n") + 1] or content
    return decode_file(content).strip()


def _content_of(path: str, most: int) -> bytes:
    """Empty if it cannot be read."""
    try:
        with open_file(path, follow_links=False) as file:
            return file.read(most)
    except (OSError, ValueError):  # ValueError: a NUL in the path
        return b""


def _fields_of_frame(path: str) -> dict[str, str]:
    try:
        with open_file(path, follow_links=False) as file:
            return read_contents(Window(file)).fields
    except (OSError, ValueError, UnreadableError):
        return {}
