"""Measures search by meaning: how quick it is, and how much of what was meant it finds.

    python -m benchmarks.meaning [--media 100000] [--prompts 4000]

Speed is of the product and the choice of the nearest, in a library whose vectors are ready: CPU
time and wall time in ms, the one in the middle of several. Quality is of the local models:
recall@10 of sentences that share no word with the prompts they mean, what share of all that is
found is meant, and the adjusted Rand index of topics, at the default request and at the best
threshold.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import numpy as np
import numpy.typing as npt

from benchmarks.report import load
from benchmarks.themes import THEMES, Themed, themed_prompts
from iib_core.topics import WordLlama, Words, group, text_of, wordllama_folder
from iib_core.topics.embedders import Embedder, unit, without_usual
from iib_core.topics.meaning import Space, nearest
from iib_core.topics.rows_of_floats import RowsOfFloats

WIDTHS = ((256, 30.0), (1536, 150.0))
"""Numbers of a vector, and the ms that a search may take."""
ROUNDS = 9
AT_ONCE = 5000
THRESHOLDS = (0.80, 0.84, 0.88, 0.90, 0.92, 0.94, 0.96)

Labels = npt.NDArray[np.int64]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.meaning", description=__doc__)
    parser.add_argument("--media", type=int, default=100_000)
    parser.add_argument("--prompts", type=int, default=4000)
    chosen = parser.parse_args()
    print(f"load {load():.2f}\n")
    _speed(chosen.media)
    folder = wordllama_folder()
    models: list[Embedder] = [Words()]
    if folder is not None:
        models.insert(0, WordLlama(folder))
    for model in models:
        for kind, booru in (("sentences", False), ("booru tags", True)):
            _quality(model, kind, themed_prompts(chosen.prompts, booru=booru))


def _speed(media: int) -> None:
    print(f"{'search':<28}{'cpu ms':>9}{'wall ms':>9}{'aim':>7}")
    for width, aim_ms in WIDTHS:
        with tempfile.TemporaryDirectory() as folder:
            space, wanted = _made_space(media, width, Path(folder))
            cpu_ms, wall_ms = _timed(lambda: nearest(space, wanted))  # noqa: B023
            print(f"{f'{media:,} x {width:,}':<28}{cpu_ms:>9.1f}{wall_ms:>9.1f}{aim_ms:>7.0f}")
    print()


def _made_space(media: int, width: int, folder: Path) -> tuple[Space, npt.NDArray[np.float32]]:
    dice = np.random.default_rng(1)
    rows = RowsOfFloats(folder)
    for start in range(0, media, AT_ONCE):
        number = min(AT_ONCE, media - start)
        rows.add(unit(dice.standard_normal((number, width), dtype=np.float32)))
    ids = np.arange(1, media + 1)
    return Space(ids, dice.permutation(media), rows.rows), rows.rows[0].copy()


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    work()
    cpu, wall = [], []
    for _ in range(ROUNDS):
        before_cpu, before = time.process_time(), time.perf_counter()
        work()
        cpu.append((time.process_time() - before_cpu) * 1000)
        wall.append((time.perf_counter() - before) * 1000)
    return median(cpu), median(wall)


def _quality(model: Embedder, kind: str, prompts: list[Themed]) -> None:
    texts = [text_of(each.prompt) for each in prompts]
    before = time.perf_counter()
    vectors = model.embed(texts)
    rate = len(texts) / (time.perf_counter() - before)
    truth = np.array([each.theme for each in prompts], np.int64)
    space = Space(np.arange(len(prompts)), np.arange(len(prompts)), vectors)
    recalls, shares = [], []
    for theme, asked in enumerate(THEMES):
        ids = np.array(nearest(space, model.embed([asked.sentence])[0]).ids, np.int64)
        meant = truth[ids] == theme
        recalls.append(meant[:10].mean() if len(ids) else 0.0)
        shares.append(meant.mean() if len(ids) else 0.0)
    print(f"{model.name}, {kind}: {rate:,.0f} texts/s")
    recall, share = float(np.mean(recalls)), float(np.mean(shares))
    print(f"  recall@10 {recall:.3f}, of all that is found {share:.2f} is meant")
    scores = {at: rand_index(topics_of(model, vectors, at), truth) for at in THRESHOLDS}
    best = max(scores, key=lambda at: scores[at])
    print(f"  topics: {scores[0.90]:.3f} at 0.90, {scores[best]:.3f} at {best:.2f}\n")


def topics_of(model: Embedder, vectors: npt.NDArray[np.float32], threshold: float) -> Labels:
    """As a request with this threshold and nothing else finds them."""
    unique, places = np.unique(vectors, axis=0, return_inverse=True)
    assigning = min(max(threshold + 0.02, 0.88), 0.97)
    compared, share = without_usual(unique)
    found = group(
        compared,
        np.bincount(places.ravel()).tolist(),
        cosine=model.cosine_for(threshold, share),
        assign_cosine=model.cosine_for(assigning, share),
        least=2,
    )
    return found.labels[places.ravel()]


def rand_index(found: Labels, truth: Labels) -> float:
    """Adjusted for chance (Hubert and Arabie 1985). What is in no group is a group of its own."""
    found, truth = _each_alone(found), _each_alone(truth)
    table = np.zeros((found.max() + 1, truth.max() + 1), np.int64)
    np.add.at(table, (found, truth), 1)
    together = _pairs(table).sum()
    one, other = _pairs(table.sum(axis=1)).sum(), _pairs(table.sum(axis=0)).sum()
    expected = one * other / _pairs(np.array(len(found)))
    return float((together - expected) / ((one + other) / 2 - expected))


def _pairs(numbers: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
    pairs: npt.NDArray[np.float64] = numbers * (numbers - 1) / 2
    return pairs


def _each_alone(labels: Labels) -> Labels:
    alone = labels < 0
    made = labels.copy()
    made[alone] = labels.max(initial=-1) + 1 + np.arange(alone.sum())
    _, numbered = np.unique(made, return_inverse=True)
    return numbered.ravel()


if __name__ == "__main__":
    main()
