"""The few pictures a library repeats: groups that belong together, each picture encoded once."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cached_property

from PIL import Image

from benchmarks.scenes import PALETTES, SCENES, paint

SIZES = ((512, 768), (768, 512), (768, 768), (576, 1024), (1024, 576), (640, 896))
"""Width and height. Without `pixels`, pictures have the same shapes, ten times smaller."""
TINY_DIVISOR = 10
GROUPS_PER_SCENE = 3
VARIATIONS = 4


@dataclass(frozen=True)
class Picture:
    """RGB bytes of a picture, and its files without any metadata."""

    width: int
    height: int
    rgb: bytes

    @cached_property
    def png(self) -> bytes:
        return self._encoded("png", compress_level=4)

    @cached_property
    def jpeg(self) -> bytes:
        return self._encoded("jpeg", quality=85)

    @cached_property
    def webp(self) -> bytes:
        return self._encoded("webp", quality=80, method=2)

    def _encoded(self, kind: str, **options: int) -> bytes:
        to = io.BytesIO()
        Image.frombytes("RGB", (self.width, self.height), self.rgb).save(to, kind, **options)
        return to.getvalue()


@dataclass(frozen=True)
class PictureGroup:
    """Pictures of one scene and size, as a batch of several seeds gives them."""

    subject: str
    nominal_size: tuple[int, int]
    """What the infotext says; the pictures are smaller when tiny."""
    pictures: tuple[Picture, ...]


def picture_groups(pixels: bool) -> tuple[PictureGroup, ...]:
    """All of them, 84 pictures. With `pixels` that takes about 20 s, else less than one."""
    return tuple(_group(number, pixels=pixels) for number in range(GROUPS_PER_SCENE * len(SCENES)))


def _group(number: int, *, pixels: bool) -> PictureGroup:
    scene = SCENES[number % len(SCENES)]
    # 5 and 3 have no divisor in common with the counts: every group gets another mixture.
    palette = PALETTES[number * 3 % len(PALETTES)]
    nominal = SIZES[number * 5 % len(SIZES)]
    width, height = nominal if pixels else (nominal[0] // TINY_DIVISOR, nominal[1] // TINY_DIVISOR)
    return PictureGroup(
        subject=scene.subject,
        nominal_size=nominal,
        pictures=tuple(
            Picture(width, height, paint(scene, palette, seed, width, height).tobytes())
            for seed in range(number * VARIATIONS, (number + 1) * VARIATIONS)
        ),
    )
