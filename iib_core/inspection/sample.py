"""Make a bug sample: a file with the containers and the structure of another, and none of its
pictures and words, so that it can be reported without giving it away.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from iib_core.errors import UnreadableError
from iib_core.inspection.container import HEAD_BYTES, JPEG, PNG, WEBP, container_of
from iib_core.inspection.exif_texts import with_other_text, with_other_texts
from iib_core.inspection.jpeg_sample import jpeg_sample
from iib_core.inspection.parts import Replacing, Sample
from iib_core.inspection.png_sample import png_sample
from iib_core.inspection.scrubbing import Scrubber
from iib_core.inspection.vocabulary import PERSONAL, Spot
from iib_core.inspection.webp_sample import webp_sample

_MAKERS: dict[str, Callable[[bytes, Replacing], Sample]] = {
    PNG: png_sample,
    JPEG: jpeg_sample,
    WEBP: webp_sample,
}


def make_sample(data: bytes, texts: Collection[str]) -> Sample:
    """A sample of a file of which `texts` are the texts that the reader has found.

    Raises UnreadableError for a kind of file of which none can be made.
    """
    container = container_of(data[:HEAD_BYTES])
    make = _MAKERS.get(container)
    if make is None:
        raise UnreadableError(
            f"No bug sample can be made yet of this kind of file ({container});"
            " of PNG, JPEG and WebP it can"
        )
    return make(data, _replacing(texts))


def _replacing(texts: Collection[str]) -> Replacing:
    scrubber = Scrubber()

    def text(text: str, name: str) -> str:
        return scrubber.text(text, Spot(name))

    def exif(block: bytes) -> bytes:
        return with_other_texts(block, texts, text)

    def raw(raw: bytes, name: str) -> bytes:
        if PERSONAL.search(name):
            return b""
        return with_other_text(raw, name, texts, text)

    return Replacing(exif, raw)
