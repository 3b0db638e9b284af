"""Measures what it takes to read, understand and tag one file.

    python -m benchmarks.metadata [--files 100] [--rounds 20] [--only TEXT]

By the function that the reader processes run, with the garbage collector off as there. No file is
read twice, and prompts, seeds and graphs all differ, so that nothing is quick because it was
remembered; what the memos gave in spite of that stands below the table. CPU time for each file, of
the best round and of the one in the middle.
"""

from __future__ import annotations

import argparse
import gc
import io
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from statistics import median
from typing import NamedTuple

import numpy as np
from PIL import Image

from benchmarks.containers import jpeg_with_comment, png_with_texts
from benchmarks.graphs import drawing_text, graph_text, made_graphs
from benchmarks.hiding import ALPHA, COLOURS, hide
from benchmarks.prompts import Imagination, infotext
from benchmarks.report import load
from iib_core.metadata import MediaKind, Request, read_batch

PROMPT_CHARACTERS = 500
MORE_SETTINGS = (
    "VAE: soft.safetensors, Clip skip: 2, ENSD: 31337, RNG: CPU, Eta: 0.67, Emphasis: No norm"
)
FEW_FILES, FEW_ROUNDS = 2, 5
"""Of large files."""

Made = tuple[bytes, int]
"""A file, and the length of the texts in it, in characters."""

Make = Callable[[Random, int], Iterator[Made]]
"""Makes so many files."""


class Case(NamedTuple):
    """One line of the table."""

    name: str
    suffix: str
    make: Make
    aimed_us: float | None = None
    is_large: bool = False


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.metadata", description=__doc__)
    parser.add_argument("--files", type=int, default=100, help="in a round")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--only", default="", help="part of the name of a line")
    options = parser.parse_args()
    print(f"load before {load():.2f}")
    print(f"{'CPU us a file':<44}{'best':>10}{'median':>10}{'aimed at':>10}{'kB text':>10}")
    gc.disable()
    for case in CASES:
        if options.only in case.name:
            files, rounds = options.files, options.rounds
            if case.is_large:
                files, rounds = min(files, FEW_FILES), min(rounds, FEW_ROUNDS)
            measure(case, files, rounds)
    print(f"\n{'memo':<44}{'hits':>10}{'misses':>10}{'share':>10}")
    for name, hits, misses in memos():
        print(f"{name:<44}{hits:>10,}{misses:>10,}{hits / max(hits + misses, 1):>10.2f}")


def measure(case: Case, files: int, rounds: int) -> None:
    """Make the files of a round, read them, and the same for the next round."""
    random, spent, said = Random(case.name), list[float](), 0
    for _ in range(rounds + 1):
        with tempfile.TemporaryDirectory() as folder:
            requests = []
            for number, (data, length) in enumerate(case.make(random, files)):
                path = Path(folder, f"{number}{case.suffix}")
                path.write_bytes(data)
                requests.append(Request(str(path), MediaKind.IMAGE, ()))
                said += length
            began = time.process_time()
            batch = read_batch(requests)
            spent.append((time.process_time() - began) / files * 1e6)
        assert all(read.text for read in batch.readings), case.name
        gc.collect()
    del spent[0]  # in which patterns are compiled and modules imported
    aimed = f"{case.aimed_us:,.0f}" if case.aimed_us else ""
    kilobytes = said / files / (rounds + 1) / 1000
    print(
        f"{case.name:<44}{min(spent):>10,.0f}{median(spent):>10,.0f}{aimed:>10}{kilobytes:>10.1f}",
        flush=True,
    )


def memos() -> Iterator[tuple[str, int, int]]:
    """(function, hits, misses) of all that is remembered in the package."""
    for module in [name for name in sorted(sys.modules) if name.startswith("iib_core.metadata")]:
        for function in vars(sys.modules[module]).values():
            if hasattr(function, "cache_info") and function.__module__ == module:
                hits, misses, _, _ = function.cache_info()
                yield (
                    f"{module.removeprefix('iib_core.metadata.')}.{function.__name__}",
                    hits,
                    misses,
                )


def _infotexts(random: Random, count: int) -> Iterator[str]:
    """A prompt of some 500 characters, a negative prompt and 15 settings."""
    imagination = Imagination(random)
    while count:
        recipe = imagination.recipe(f"a study of {random.randbytes(6).hex()}", 832, 1216)
        more = ", ".join(imagination.recipe("dusk", 1, 1).prompt for _ in range(2))
        text = infotext(
            recipe.with_words(more[: max(PROMPT_CHARACTERS - len(recipe.prompt), 0)]),
            random.getrandbits(32),
        )
        count -= 1
        yield f"{text}, {MORE_SETTINGS}"


def _png(random: Random, mode: str = "RGB") -> bytes:
    """A picture whose pixels do not fit into what is read at first."""
    size = (160, 120)
    file = io.BytesIO()
    Image.frombytes(mode, size, random.randbytes(size[0] * size[1] * len(mode))).save(file, "PNG")
    return file.getvalue()


def _a1111_png(random: Random, count: int) -> Iterator[Made]:
    picture = _png(random)
    for text in _infotexts(random, count):
        yield png_with_texts(picture, {"parameters": text}), len(text)


def _a1111_jpeg(random: Random, count: int) -> Iterator[Made]:
    file = io.BytesIO()
    Image.effect_noise((160, 120), 90).save(file, "JPEG")
    for text in _infotexts(random, count):
        yield jpeg_with_comment(file.getvalue(), text), len(text)


def _comfyui(random: Random, count: int) -> Iterator[Made]:
    picture = _png(random)
    for graph in made_graphs(random, count):
        texts = {"prompt": graph_text(graph), "workflow": drawing_text(random, graph)}
        yield png_with_texts(picture, texts), sum(map(len, texts.values()))


def _comfyui_graph(random: Random, count: int) -> Iterator[Made]:
    picture = _png(random)
    for graph in made_graphs(random, count, pieces=44):
        text = graph_text(graph)
        yield png_with_texts(picture, {"prompt": text}), len(text)


def _comfyui_drawing(random: Random, count: int) -> Iterator[Made]:
    picture = _png(random)
    for graph in made_graphs(random, count, pieces=6):
        text = drawing_text(random, graph)
        yield png_with_texts(picture, {"workflow": text}), len(text)


def _large_comfyui(random: Random, count: int) -> Iterator[Made]:
    picture = _png(random)
    for graph in made_graphs(random, count, pieces=6_500):
        texts = {"prompt": graph_text(graph), "workflow": drawing_text(random, graph)}
        yield png_with_texts(picture, texts), sum(map(len, texts.values()))


def _stealth(channels: tuple[int, ...], *, packed: bool) -> Make:
    def made(random: Random, count: int) -> Iterator[Made]:
        for text in _infotexts(random, count):
            text = ", ".join(_infotexts(random, 40))[-30_000 - len(text) :]
            noise = np.frombuffer(random.randbytes(4 * 1024 * 1536), np.uint8)
            pixels = noise.reshape(1536, 1024, 4).copy()
            hide(pixels, text, channels, packed=packed)
            file = io.BytesIO()
            Image.fromarray(pixels).save(file, "PNG", compress_level=1)
            yield file.getvalue(), len(text)

    return made


CASES = (
    Case("A1111 PNG", ".png", _a1111_png, 60),
    Case("A1111 JPEG", ".jpg", _a1111_jpeg),
    Case("ComfyUI PNG, graph and drawing", ".png", _comfyui, 400),
    Case("ComfyUI PNG, graph alone, prompt in pieces", ".png", _comfyui_graph),
    Case("ComfyUI PNG, drawing alone", ".png", _comfyui_drawing),
    Case("ComfyUI PNG, 5 MB", ".png", _large_comfyui, 1e6, is_large=True),
    Case("stealth, alpha, plain", ".png", _stealth(ALPHA, packed=False), 1e6, is_large=True),
    Case("stealth, colours, packed", ".png", _stealth(COLOURS, packed=True), 1e6, is_large=True),
)


if __name__ == "__main__":
    main()
