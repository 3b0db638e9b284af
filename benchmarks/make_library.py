"""Makes a folder tree of generated pictures as a long-time user has one.

    python -m benchmarks.make_library DEST --media 20000 --seed 1 [--pixels]

The same arguments give the same names, texts and times everywhere, and the same bytes with the
same Pillow and numpy. Beside the folder, `DEST.manifest.json` says what can be found in it.

Of the pictures, about 80 % are A1111 PNGs, 10 % ComfyUI PNGs, 5 % JPEG or WebP with an EXIF
comment; 1.5 % have a .txt beside them instead, 2.5 % say nothing, and 0.5 % are damaged.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta, timezone
from pathlib import Path
from random import Random

from benchmarks.containers import jpeg_with_comment, png_with_texts, webp_with_comment
from benchmarks.pictures import Picture, PictureGroup, picture_groups
from benchmarks.prompts import (
    FREQUENT_TAG,
    LORAS,
    NO_HIT,
    PHRASE,
    RARE_WORD,
    SECOND_TAG,
    Imagination,
    Recipe,
    infotext,
)
from benchmarks.workflows import graph_of, prompt_json, workflow_json

FIRST_DAY = datetime(2026, 1, 5, 8, tzinfo=timezone.utc)
MOST_DAYS = 240
PICTURES_PER_DAY = 60
PICTURES_PER_BATCH = 3.2
BIG_FOLDER = "saved"
PICTURES_PER_RARE_WORD = 4000
KEPT_EXAMPLES = 40

# Where a batch goes, and how many of a hundred go there. {} is the day.
PLACES: tuple[tuple[str, int], ...] = (
    ("txt2img-images/{day}", 46),
    (BIG_FOLDER, 20),
    ("img2img-images/{day}", 8),
    ("ComfyUI/output", 6),
    ("ComfyUI/output/{month}", 4),
    ("archive/{nested}", 11),
    ("favorites/landscapes", 3),
    ("favorites/night & light (best)", 2),
)
COMFYUI = "ComfyUI"


@dataclass
class Manifest:
    """What is in the library. Paths are relative to it, with slashes."""

    media: int
    seed: int
    pixels: bool
    big_folder: str
    big_folder_media: int = 0
    bytes: int = 0
    frequent_word: str = FREQUENT_TAG
    second_word: str = SECOND_TAG
    rare_word: str = RARE_WORD
    rare_word_files: list[str] = field(default_factory=list)
    phrase: str = PHRASE
    phrase_files: list[str] = field(default_factory=list)
    no_hit: str = NO_HIT
    lora: str = LORAS[0]
    """On more pictures than any other."""
    silent: int = 0
    """Pictures without any metadata."""
    damaged: list[str] = field(default_factory=list)
    comfyui: int = 0
    sidecars: int = 0
    examples: dict[str, str] = field(default_factory=dict)
    """Some files with the A1111 infotext that is in them."""


@dataclass(frozen=True)
class Batch:
    """Pictures of one recipe made one after the other, and where they are kept."""

    folder: str
    recipe: Recipe
    group: PictureGroup
    size: int
    started_at: datetime


@dataclass(frozen=True)
class Written:
    """One file's content, and what else is known of it."""

    name: str
    content: bytes
    text: str = ""
    """The infotext in it, if it is A1111's."""
    sidecar: str = ""


def make_library(dest: Path, media: int, seed: int = 1, *, pixels: bool = False) -> Manifest:
    """Fill `dest`, which must not exist or be empty, with `media` pictures.

    Raises FileExistsError if there is something already.
    """
    if dest.exists() and any(dest.iterdir()):
        raise FileExistsError(f"{dest} is not empty; give another folder, or empty it")
    manifest = Manifest(media, seed, pixels, BIG_FOLDER)
    random = Random(seed)
    writer = LibraryWriter(dest, manifest, random)
    for batch in _batches(random, picture_groups(pixels), media):
        writer.write(batch)
    _manifest_path(dest).write_text(
        json.dumps(asdict(manifest), indent=1, ensure_ascii=False), encoding="utf-8"
    )
    return manifest


def _manifest_path(dest: Path) -> Path:
    return dest.with_name(dest.name + ".manifest.json")


def _batches(random: Random, groups: Sequence[PictureGroup], media: int) -> Iterator[Batch]:
    """Batches in order of time, spread over the days, together `media` pictures."""
    imagination = Imagination(random)
    days = min(max(media // PICTURES_PER_DAY, 6), MOST_DAYS)
    pause = timedelta(days=days) / (media / PICTURES_PER_BATCH + 1)
    now = FIRST_DAY
    left = media
    while left:
        size = min(left, random.choices((1, 2, 4, 8), weights=(3, 2, 5, 1))[0])
        left -= size
        group = random.choice(groups)
        recipe = imagination.recipe(group.subject, *group.nominal_size)
        yield Batch(_folder(random, now), recipe, group, size, now)
        now += pause * (0.5 + random.random())


def _folder(random: Random, day: datetime) -> str:
    folder = random.choices([name for name, _ in PLACES], weights=[part for _, part in PLACES])[0]
    return folder.format(
        day=f"{day:%Y-%m-%d}", month=f"{day:%Y-%m}", nested=f"{day.year}/{day:%m}/{day:%d}"
    )


class LibraryWriter:
    """Writes batches to disk and notes in the manifest what they hold."""

    def __init__(self, dest: Path, manifest: Manifest, random: Random) -> None:
        self._dest = dest
        self._manifest = manifest
        self._random = random
        self._written = 0
        self._last_in: dict[str, int] = {}
        self._phrase_at = manifest.media // 2

    def write(self, batch: Batch) -> None:
        folder = self._dest / batch.folder
        if batch.folder not in self._last_in:
            folder.mkdir(parents=True, exist_ok=True)
            self._last_in[batch.folder] = 0
        made_at = int(batch.started_at.timestamp() * 1e9)
        seed = self._random.randrange(2**32)
        first = self._random.randrange(len(batch.group.pictures))
        # A fast machine saves a batch within one second; the others take their time.
        pause_ns = 90_000_000 if self._random.random() < 0.1 else 7_000_000_000
        for number in range(batch.size):
            picture = batch.group.pictures[(first + number) % len(batch.group.pictures)]
            file = self._file(batch, picture, seed + number)
            self._save(folder, batch.folder, file, made_at + number * pause_ns)

    def _file(self, batch: Batch, picture: Picture, seed: int) -> Written:
        self._last_in[batch.folder] += 1
        number = self._last_in[batch.folder]
        if batch.folder.startswith(COMFYUI):
            return self._comfyui(batch.recipe, picture, seed, number)
        recipe = self._with_rare_words(batch.recipe)
        stem = f"{number:05d}-{seed}"
        if recipe is not batch.recipe:
            return _a1111_png(stem, picture, infotext(recipe, seed))
        return self._some_form(stem, picture, infotext(recipe, seed))

    def _with_rare_words(self, recipe: Recipe) -> Recipe:
        manifest = self._manifest
        if self._written // PICTURES_PER_RARE_WORD >= len(manifest.rare_word_files):
            return recipe.with_words(RARE_WORD)
        if self._written >= self._phrase_at and not manifest.phrase_files:
            return recipe.with_words(PHRASE)
        return recipe

    def _comfyui(self, recipe: Recipe, picture: Picture, seed: int, number: int) -> Written:
        self._manifest.comfyui += 1
        nodes = graph_of(recipe, seed, "ComfyUI")
        texts = {"prompt": prompt_json(nodes), "workflow": workflow_json(nodes)}
        return Written(f"ComfyUI_{number:05d}_.png", png_with_texts(picture.png, texts))

    def _some_form(self, stem: str, picture: Picture, text: str) -> Written:
        """A1111's text in one of the ways it comes, each as often as in the table above."""
        draw = self._random.random()
        if draw < 0.005:
            return self._damaged(stem, picture, text)
        if draw < 0.03:
            self._manifest.silent += 1
            return Written(f"{stem}.png", picture.png)
        if draw < 0.045:
            self._manifest.sidecars += 1
            return Written(f"{stem}.png", picture.png, text, sidecar=text)
        if draw < 0.075:
            return Written(f"{stem}.jpg", jpeg_with_comment(picture.jpeg, text), text)
        if draw < 0.1:
            webp = webp_with_comment(picture.webp, text, picture.width, picture.height)
            return Written(f"{stem}.webp", webp, text)
        return _a1111_png(stem, picture, text)

    def _damaged(self, stem: str, picture: Picture, text: str) -> Written:
        whole = png_with_texts(picture.png, {"parameters": text})
        wrong_crc = bytearray(whole)
        wrong_crc[60] ^= 0xFF
        contents = (
            whole[: len(whole) // 2],
            b"",
            b"<!doctype html><title>404 Not Found</title>",
            bytes(wrong_crc),
            whole[:24],
        )
        number = len(self._manifest.damaged)
        return Written(f"{stem}-damaged.png", contents[number % len(contents)])

    def _save(self, folder: Path, folder_name: str, file: Written, mtime_ns: int) -> None:
        path = folder / file.name
        _write(path, file.content, mtime_ns)
        if file.sidecar:
            _write(path.with_suffix(".txt"), file.sidecar.encode(), mtime_ns)
        self._note(f"{folder_name}/{file.name}", folder_name, file)

    def _note(self, relpath: str, folder_name: str, file: Written) -> None:
        manifest = self._manifest
        self._written += 1
        manifest.bytes += len(file.content)
        manifest.big_folder_media += folder_name == BIG_FOLDER
        if RARE_WORD in file.text:
            manifest.rare_word_files.append(relpath)
        if PHRASE in file.text:
            manifest.phrase_files.append(relpath)
        if "-damaged" in file.name:
            manifest.damaged.append(relpath)
        if file.text and self._written % max(manifest.media // KEPT_EXAMPLES, 1) == 0:
            manifest.examples[relpath] = file.text


def _write(path: Path, content: bytes, mtime_ns: int) -> None:
    path.write_bytes(content)
    os.utime(path, ns=(mtime_ns, mtime_ns))


def _a1111_png(stem: str, picture: Picture, text: str) -> Written:
    return Written(f"{stem}.png", png_with_texts(picture.png, {"parameters": text}), text)


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.make_library",
        description="Make a library of generated pictures, the same everywhere for the same seed.",
    )
    parser.add_argument("dest", type=Path, help="folder to fill; must not exist or be empty")
    parser.add_argument("--media", type=int, default=2000, help="how many pictures (2000)")
    parser.add_argument("--seed", type=int, default=1, help="another seed, another library (1)")
    parser.add_argument(
        "--pixels", action="store_true", help="pictures worth looking at, about 0.2 MB each"
    )
    options = parser.parse_args(argv)
    try:
        manifest = make_library(options.dest, options.media, options.seed, pixels=options.pixels)
    except FileExistsError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{manifest.media:,} pictures, {manifest.bytes / 1e6:,.0f} MB, in {options.dest}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
