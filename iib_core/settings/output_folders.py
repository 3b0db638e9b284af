"""Where a WebUI (A1111, Forge) writes its pictures, as its config.json says."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

OUTPUT_FOLDER_KEYS = (
    "outdir_txt2img_samples",
    "outdir_img2img_samples",
    "outdir_save",
    "outdir_extras_samples",
    "outdir_grids",
    "outdir_img2img_grids",
    "outdir_samples",
    "outdir_txt2img_grids",
)

ALIASES = {
    "txt2img": "outdir_txt2img_samples",
    "img2img": "outdir_img2img_samples",
    "extra": "outdir_extras_samples",
    "save": "outdir_save",
}
"""Words that stand for an output folder in IIB_ACCESS_CONTROL_ALLOWED_PATHS."""

HOST_DATA_FOLDER = "infinite_image_browsing"
"""Our folder inside the data folder of a WebUI."""


def read_config(file: Path) -> dict[str, object]:
    """The JSON object in `file`. Raises ValueError, which says what the file must be."""
    try:
        config = json.loads(file.read_bytes())
    except OSError as error:
        raise ValueError(f"a readable file ({error.strerror})") from error
    # UnicodeDecodeError and JSONDecodeError are both ValueErrors; a deep nest is a RecursionError.
    except (ValueError, RecursionError) as error:
        raise ValueError(f"a JSON file ({error})") from error
    if not isinstance(config, dict):
        raise ValueError("a JSON file with an object in it")
    return config


def output_folders_of(config: Mapping[str, object], beside: Path) -> dict[str, str]:
    """Absolute paths by key; relative ones are meant from `beside`.

    A key that is missing, empty or not a text is left out; the others count all the same.
    """
    named = {key: config.get(key) for key in OUTPUT_FOLDER_KEYS}
    return {
        key: str(beside / folder)
        for key, folder in named.items()
        if isinstance(folder, str) and folder.strip()
    }
