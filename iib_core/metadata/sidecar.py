"""The text file beside a media file: `cat.txt` for `cat.png`, or else `cat.png.txt`.

A1111 writes the first on request; it is looked at only when the file itself says nothing.
"""

from __future__ import annotations

import os
from collections.abc import Container
from pathlib import Path

from iib_core.metadata.field_collector import MAX_TEXT_BYTES
from iib_core.metadata.text_encoding import decode_file
from iib_core.metadata.window import open_file

SIDECAR = "sidecar"
"""Field name of a sidecar's text."""


def sidecars_of(name: str) -> tuple[str, str]:
    """What the sidecar of a media file may be called, the likelier first. Names or paths."""
    return f"{name.rpartition('.')[0]}.txt", f"{name}.txt"


def read_sidecar(path: str, names: Container[str] | None = None) -> str:
    """The text beside the media file at `path`; "" if there is none or it cannot be read.

    `names`: the names in the folder if they are known, so that nothing is opened in vain.
    """
    for candidate in sidecars_of(path):
        if names is None or candidate.replace(os.sep, "/").rpartition("/")[2] in names:
            text = _read(candidate)
            if text:
                return text
    return ""


def _read(path: str) -> str:
    """The text of a sidecar, "" if it cannot be read.

    Links are not followed: one could lead out of the folders that may be read, and what stands
    there would come out as a prompt.
    """
    try:
        if Path(path).is_symlink():
            return ""
        with open_file(path) as file:
            return decode_file(file.read(MAX_TEXT_BYTES)).strip()
    except (OSError, ValueError):  # ValueError: a NUL in the path
        return ""
