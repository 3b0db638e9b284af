"""The pictures of some folders with the vectors of their prompts."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from iib_core.errors import ProviderError
from iib_core.library import FolderScope, TopicStore
from iib_core.topics.embedders import Embedder, Matrix, unit
from iib_core.topics.texts import hash_of, text_of

HALF = np.dtype("<f2")
TOKENS_AT_ONCE = 7600


@dataclass(frozen=True)
class Meant:
    """A picture with a text that can be compared."""

    id: int
    path: str
    text: str
    text_hash: bytes


@dataclass(frozen=True)
class Built:
    """What has become of the texts of some pictures. Numbers are of pictures."""

    count: int
    updated: int
    skipped: int
    skipped_failed: int
    failed: int


@dataclass(frozen=True)
class Vectors:
    """`matrix` has one row for each different text, sorted by its hash; `rows[i]` is that of
    picture i."""

    pictures: tuple[Meant, ...]
    rows: tuple[int, ...]
    texts: tuple[str, ...]
    matrix: Matrix

    @property
    def stamp(self) -> str:
        """Of what there is: another one tells of a change, as of one picture in another's place."""
        made = hashlib.sha1()
        for picture in self.pictures:
            made.update(picture.id.to_bytes(8, "little", signed=True) + picture.text_hash)
        return made.hexdigest()


class Scoping:
    """Reads pictures and vectors, and makes those that are missing."""

    def __init__(self, store: TopicStore, *, normalises: bool) -> None:
        self._store = store
        self._normalises = normalises

    def pictures(self, scopes: Sequence[FolderScope], most_characters: int) -> list[Meant]:
        """Those whose prompts say something."""
        found = []
        known: dict[str, tuple[str, bytes]] = {}
        for prompted in self._store.prompts(scopes):
            if prompted.prompt not in known:
                text = text_of(
                    prompted.prompt, most_characters=most_characters, normalises=self._normalises
                )
                known[prompted.prompt] = text, hash_of(text)
            text, text_hash = known[prompted.prompt]
            if text:
                found.append(Meant(prompted.id, prompted.path, text, text_hash))
        return found

    def build(
        self,
        pictures: Sequence[Meant],
        embedder: Embedder,
        tell: Callable[[int, int], None],
        *,
        batch: int,
        force: bool,
    ) -> Built:
        """Make the vectors that there are not. `tell(done, of)` counts texts, and may raise to
        stop: what is made until then is kept."""
        texts = {each.text_hash: each.text for each in pictures}
        hashes = list(texts)
        known = set() if force else set(self._store.vectors(embedder.name, hashes))
        given_up = set() if force else self._store.failures(embedder.name, hashes) - known
        wanted = [each for each in hashes if each not in known and each not in given_up]
        failed: set[bytes] = set()
        done = 0
        tell(0, len(wanted))
        batches = _batches(wanted, texts, batch)
        for some in batches:
            refused, given_up_on = self._embed(some, texts, embedder)
            failed |= refused
            done += len(some)
            tell(done, len(wanted))
            if given_up_on:
                # It would refuse the others as well, each after all its retries.
                failed.update(*batches)
                tell(len(wanted), len(wanted))
        made = set(wanted) - failed

        def number(of: set[bytes]) -> int:
            return sum(each.text_hash in of for each in pictures)

        return Built(len(pictures), number(made), number(known), number(given_up), number(failed))

    def missing(self, pictures: Sequence[Meant], embedder: Embedder) -> tuple[int, int]:
        """How many texts build() would embed, and about how many tokens these have."""
        texts = {each.text_hash: each.text for each in pictures}
        hashes = list(texts)
        known = set(self._store.vectors(embedder.name, hashes))
        known |= self._store.failures(embedder.name, hashes)
        wanted = [text for text_hash, text in texts.items() if text_hash not in known]
        return len(wanted), sum(map(_tokens, wanted))

    def vectors(self, pictures: Sequence[Meant], model: str) -> Vectors:
        """Of those that have one."""
        texts = {each.text_hash: each.text for each in pictures}
        stored = self._store.vectors(model, list(texts))
        # Of one length only: a service may have another model of the same name now.
        lengths = [len(vec) for vec in stored.values()]
        usual = max(set(lengths), key=lengths.count) if lengths else 0
        hashes = sorted(each for each, vec in stored.items() if len(vec) == usual)
        place = {text_hash: row for row, text_hash in enumerate(hashes)}
        matrix = np.frombuffer(b"".join(stored[each] for each in hashes), HALF)
        kept = tuple(each for each in pictures if each.text_hash in place)
        return Vectors(
            kept,
            tuple(place[each.text_hash] for each in kept),
            tuple(texts[each] for each in hashes),
            unit(matrix.reshape(len(hashes), -1)) if hashes else np.zeros((0, 1), np.float32),
        )

    def _embed(
        self, some: list[bytes], texts: dict[bytes, str], embedder: Embedder
    ) -> tuple[set[bytes], bool]:
        """Those that failed, and whether that was not about them. What fails together is tried one
        by one: one may be the reason."""
        try:
            matrix = embedder.embed([texts[each] for each in some])
        except ProviderError as error:
            is_about_texts = error.provider_status in (400, 413, 422)
            if is_about_texts and len(some) > 1:
                each_failed = [self._embed([each], texts, embedder) for each in some]
                return set().union(*(bad for bad, _ in each_failed)), each_failed[-1][1]
            if is_about_texts:
                # For good, until asked for again; anything else may be better the next time.
                self._store.add_failures(embedder.name, some, error.message)
            return set(some), not is_about_texts
        rows = [row.tobytes() for row in matrix.astype(HALF)]
        self._store.add_vectors(embedder.name, dict(zip(some, rows, strict=True)))
        return set(), False


def _batches(hashes: Sequence[bytes], texts: dict[bytes, str], most: int) -> Iterator[list[bytes]]:
    some: list[bytes] = []
    tokens = 0
    for each in hashes:
        own = _tokens(texts[each])
        if some and (len(some) >= most or tokens + own > TOKENS_AT_ONCE):
            yield some
            some, tokens = [], 0
        some.append(each)
        tokens += own
    if some:
        yield some


def _tokens(text: str) -> int:
    """An estimate: a quarter of the ASCII letters, and each other one."""
    plain = sum(letter.isascii() for letter in text)
    return plain // 4 + 1 + len(text) - plain
