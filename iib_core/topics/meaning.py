"""The meaning of all prompts in one model, kept ready for searches.

What the library notes of each change is taken over when something is searched for: so a search
costs a product of a matrix and a vector, whatever else has happened in the database meanwhile.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from iib_core.errors import UnavailableError
from iib_core.jobs import JobCancelledError, Jobs, Progress
from iib_core.library import Library, Nearest
from iib_core.topics.embedders import Embedder, Matrix, unit
from iib_core.topics.rows_of_floats import RowsOfFloats
from iib_core.topics.scope import HALF
from iib_core.topics.texts import VERSION, hash_of, text_of

MOST_FOUND = 20_000
"""Media that a search by meaning finds, the nearest."""
SHARE = 0.4
"""How far from the usual towards the best a cosine must be."""
HARDLY_WORSE = 0.7
"""Of the best cosine."""
MICRO = 1_000_000
TAKEN_AT_ONCE = 2000
"""Media in one transaction, and texts that are embedded between two looks at whether to stop."""
IN_SILENCE = 4000
"""Texts that are embedded without it being a job: some tenths of a second."""
NO_VECTOR = -1
JOB = "embedding"

Ids = npt.NDArray[np.int64]
Scores = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Space:
    """One moment: `rows[i]` is the row of media `ids[i]` (sorted) in the matrix."""

    ids: Ids
    rows: Ids
    matrix: Matrix

    def scores(self, wanted: Matrix) -> Scores:
        """The cosine of each text, by row."""
        made: Scores = self.matrix @ wanted
        return made

    def vector_of(self, media_id: int) -> Matrix | None:
        at = int(np.searchsorted(self.ids, media_id))
        if at >= len(self.ids) or self.ids[at] != media_id:
            return None
        vector: Matrix = self.matrix[self.rows[at]]
        return vector


class MeaningIndex:
    """Of one model. Safe to use from any thread; a search waits for what another one makes."""

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        embedder: Embedder,
        *,
        normalises: bool,
        folder: Path | None = None,
    ) -> None:
        self._library = library
        self._jobs = jobs
        self.embedder = embedder
        self._normalises = normalises
        self._rules = f"{VERSION}:{'quality words left out' if normalises else 'whole'}"
        self._lock = threading.Lock()
        self._matrix = RowsOfFloats(folder)
        self._change = -1
        self._row_of: dict[bytes, int] = {}
        self._missing: dict[bytes, list[int]] = {}
        """Texts without a vector, and the media that have them."""
        self._looked_at = -1
        """The library's version when those were looked for."""
        self._all_ids: Ids = np.zeros(0, np.int64)
        self._all_rows: Ids = np.zeros(0, np.int64)
        self._space = Space(self._all_ids, self._all_rows, self._matrix.rows)

    def space(self) -> Space:
        """As things are now. A local model makes what vectors are missing; a remote one costs
        money, so it does not."""
        version = self._library.version
        with self._lock:
            self._note_texts()
            is_newer = self._take_changes()
            if self._missing and version != self._looked_at:
                is_newer |= self._find_vectors()
            if self._missing and not self.embedder.is_remote:
                self._make_vectors()
                is_newer = True
            self._looked_at = version
            if is_newer:
                known = self._all_rows != NO_VECTOR
                self._space = Space(self._all_ids[known], self._all_rows[known], self._matrix.rows)
            return self._space

    @property
    def share_known(self) -> float:
        """How much of the texts has a vector, as space() has seen it last."""
        number = len(self._row_of) + len(self._missing)
        return len(self._row_of) / number if number else 0.0

    def _note_texts(self) -> None:
        texts = self._library.prompt_texts
        # As many as there are now: a scan may add more all the time.
        left = texts.number_pending(self._rules)
        while left > 0:
            taken = texts.take(self._rules, self._hash_of_prompt, TAKEN_AT_ONCE)
            left = left - taken if taken else 0

    def _hash_of_prompt(self, prompt: str) -> bytes | None:
        text = text_of(prompt, normalises=self._normalises)
        return hash_of(text) if text else None

    def _take_changes(self) -> bool:
        last, changes = self._library.prompt_texts.changed_after(self._change)
        self._change = last
        if not changes:
            return False
        changed = {change.media_id for change in changes}
        if self._missing:
            left = {
                text_hash: [each for each in ids if each not in changed]
                for text_hash, ids in self._missing.items()
            }
            self._missing = {text_hash: ids for text_hash, ids in left.items() if ids}
        rows = np.full(len(changes), NO_VECTOR, np.int64)
        for at, (media_id, text_hash) in enumerate(changes):
            if text_hash is None:
                continue
            row = self._row_of.get(text_hash)
            if row is None:
                self._missing.setdefault(text_hash, []).append(media_id)
                self._looked_at = -1
            else:
                rows[at] = row
        self._set_rows(np.array([change.media_id for change in changes], np.int64), rows)
        return True

    def _set_rows(self, ids: Ids, rows: Ids) -> None:
        """The last word on each media counts."""
        all_ids = np.concatenate((ids, self._all_ids))
        # unique() names the first place of each, and what is new stands in front.
        self._all_ids, places = np.unique(all_ids, return_index=True)
        self._all_rows = np.concatenate((rows, self._all_rows))[places]

    def _find_vectors(self) -> bool:
        found = self._library.topics.vectors(self.embedder.name, list(self._missing))
        width = self._matrix.width
        if not width and found:
            # Of one length only: a service may have another model of the same name now.
            lengths = [len(vector) for vector in found.values()]
            width = max(set(lengths), key=lengths.count) // HALF.itemsize
        usable = [each for each, vector in found.items() if len(vector) == width * HALF.itemsize]
        for start in range(0, len(usable), TAKEN_AT_ONCE):
            some = usable[start : start + TAKEN_AT_ONCE]
            halves = np.frombuffer(b"".join(found[each] for each in some), HALF)
            self._add(some, unit(halves.reshape(len(some), -1)))
        return bool(usable)

    def _make_vectors(self) -> None:
        """Of what is missing, by a local model."""
        if len(self._missing) <= IN_SILENCE:
            self._make(lambda _done, _of: None)
            return

        def work(progress: Progress) -> dict[str, object]:
            self._make(lambda done, of: progress.update(done=done, total=of))
            return {"texts": len(self._row_of)}

        try:
            self._jobs.start(JOB, work).future.result()
        except JobCancelledError as error:
            raise UnavailableError(
                "The search was stopped: the prompts are not all looked at yet"
            ) from error

    def _make(self, tell: Callable[[int, int], None]) -> None:
        wanted = list(self._missing)
        store = self._library.topics
        for start in range(0, len(wanted), TAKEN_AT_ONCE):
            tell(start, len(wanted))
            some = wanted[start : start + TAKEN_AT_ONCE]
            prompts = self._library.prompt_texts.prompts([self._missing[each][0] for each in some])
            texts = {
                hash_of(text): text
                for prompt in prompts.values()
                if (text := text_of(prompt, normalises=self._normalises))
            }
            # A prompt that has changed just now comes with the next search.
            kept = [each for each in some if each in texts]
            vectors = self.embedder.embed([texts[each] for each in kept])
            halves = vectors.astype(HALF)
            store.add_vectors(
                self.embedder.name,
                dict(zip(kept, (row.tobytes() for row in halves), strict=True)),
            )
            self._add(kept, unit(halves))
        tell(len(wanted), len(wanted))

    def _add(self, hashes: Sequence[bytes], vectors: Matrix) -> None:
        first = len(self._matrix)
        self._matrix.add(vectors)
        ids: list[int] = []
        rows: list[int] = []
        for row, text_hash in enumerate(hashes, first):
            self._row_of[text_hash] = row
            media = self._missing.pop(text_hash)
            ids += media
            rows += [row] * len(media)
        self._set_rows(np.array(ids, np.int64), np.array(rows, np.int64))


def nearest(space: Space, wanted: Matrix, *, without: Iterable[int] = ()) -> Nearest:
    """The media that are nearer to a vector than most are: cosines differ from model to model, so
    what counts is how far one is from the usual towards the best. What is hardly worse than the
    best is near in any case, as where all are alike. At most MOST_FOUND."""
    if not len(space.ids):
        return Nearest((), ())
    scores = space.scores(wanted)
    usual, best = float(scores.mean()), float(scores.max())
    floor = min(usual + SHARE * (best - usual), best * HARDLY_WORSE, best)
    of_media = scores[space.rows]
    is_near = of_media >= floor
    ids, near = space.ids[is_near], of_media[is_near]
    left_out = list(without)
    if left_out:
        is_other = ~np.isin(ids, left_out)
        ids, near = ids[is_other], near[is_other]
    far = np.rint((1 - near.astype(np.float64)) * MICRO).astype(np.int64)
    order = np.lexsort((-ids, far))[:MOST_FOUND]
    return Nearest(tuple(ids[order].tolist()), tuple(far[order].tolist()))
