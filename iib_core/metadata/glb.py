"""Read what ComfyUI writes into a model in three dimensions: the `extras` of a GLB's asset.

Source: Khronos Group, glTF 2.0 specification, sections 3.2 (asset) and 4.4 (GLB); ComfyUI,
comfy_extras/nodes_hunyuan3d.py.
"""

from __future__ import annotations

from iib_core.metadata.contents import Contents
from iib_core.metadata.field_collector import FieldCollector
from iib_core.metadata.json_text import read_object
from iib_core.metadata.media_tags import as_text
from iib_core.metadata.text_encoding import decode_text
from iib_core.metadata.window import Window

SIGNATURE = b"glTF"
MAX_JSON_BYTES = 4 * 1024 * 1024
"""Takes about ten times as much memory when read."""

_HEADER_BYTES = 12


def read_glb(window: Window) -> Contents:
    """Fields; a model has no size."""
    found = FieldCollector()
    header = window.bytes_at(_HEADER_BYTES, 8)
    length = int.from_bytes(header[:4], "little")
    if header[4:] == b"JSON" and length <= MAX_JSON_BYTES:
        model = read_object(decode_text(window.bytes_at(_HEADER_BYTES + 8, length)))
        asset = model.get("asset")
        extras = asset.get("extras") if isinstance(asset, dict) else None
        for name, value in extras.items() if isinstance(extras, dict) else ():
            found.add(name, as_text(value))
    return Contents(0, 0, found.fields)
