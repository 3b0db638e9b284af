"""Which reader reads a file: told by its first bytes, as a PNG named .jpg is common."""

from __future__ import annotations

from collections.abc import Callable

from iib_core.errors import UnreadableError
from iib_core.metadata.bmp import SIGNATURE as BMP
from iib_core.metadata.bmp import read_bmp
from iib_core.metadata.contents import Contents
from iib_core.metadata.flac import SIGNATURE as FLAC
from iib_core.metadata.flac import read_flac
from iib_core.metadata.gif import SIGNATURES as GIF
from iib_core.metadata.gif import read_gif
from iib_core.metadata.glb import SIGNATURE as GLB
from iib_core.metadata.glb import read_glb
from iib_core.metadata.id3 import SIGNATURE as ID3
from iib_core.metadata.id3 import read_id3
from iib_core.metadata.isobmff import is_isobmff, read_isobmff
from iib_core.metadata.jpeg import SIGNATURE as JPEG
from iib_core.metadata.jpeg import read_jpeg
from iib_core.metadata.jxl import CODESTREAM as JXL_BARE
from iib_core.metadata.jxl import CONTAINER as JXL
from iib_core.metadata.jxl import read_jxl
from iib_core.metadata.matroska import SIGNATURE as MATROSKA
from iib_core.metadata.matroska import read_matroska
from iib_core.metadata.ogg import SIGNATURE as OGG
from iib_core.metadata.ogg import read_ogg
from iib_core.metadata.png import SIGNATURE as PNG
from iib_core.metadata.png import read_png
from iib_core.metadata.psd import SIGNATURE as PSD
from iib_core.metadata.psd import read_psd
from iib_core.metadata.riff import is_riff, read_riff
from iib_core.metadata.svg import is_svg, read_svg
from iib_core.metadata.tiff import SIGNATURES as TIFF
from iib_core.metadata.tiff import read_tiff
from iib_core.metadata.webp import is_webp, read_webp
from iib_core.metadata.window import Window

Reader = Callable[[Window], Contents]

_SIGNATURES: tuple[tuple[bytes | tuple[bytes, ...], Reader], ...] = (
    (PNG, read_png),
    (JPEG, read_jpeg),
    (GIF, read_gif),
    ((JXL, JXL_BARE), read_jxl),
    (BMP, read_bmp),
    (MATROSKA, read_matroska),
    (FLAC, read_flac),
    (OGG, read_ogg),
    (ID3, read_id3),
    (GLB, read_glb),
    (TIFF, read_tiff),
    (PSD, read_psd),
)
_TELLERS: tuple[tuple[Callable[[bytes], bool], Reader], ...] = (
    (is_webp, read_webp),
    (is_isobmff, read_isobmff),
    (is_riff, read_riff),
    (is_svg, read_svg),
)


def read_contents(window: Window) -> Contents:
    """Fields and size of a picture in any container we know. Raises UnreadableError.

    A file that breaks off gives what stands before the break, if that is a size or a text.
    """
    reader = _reader_of(window.head)
    if reader is None:
        raise UnreadableError(
            "The file is not a picture of a known kind" if window.head else "The file is empty"
        )
    contents = reader(window)
    if not (contents.width and contents.height) and not contents.fields:
        raise UnreadableError("The picture is damaged: it has no size")
    return contents


def read_clip(window: Window) -> Contents:
    """The same of a video or a sound, of which some kinds hold nothing that we could read."""
    reader = _reader_of(window.head)
    return reader(window) if reader else Contents(0, 0, {})


def _reader_of(head: bytes) -> Reader | None:
    for signature, reader in _SIGNATURES:
        if head.startswith(signature):
            return reader
    for is_one, reader in _TELLERS:
        if is_one(head):
            return reader
    return None
