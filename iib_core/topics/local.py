"""Models that need neither a network nor a key.

WordLlama's is a table of token vectors, and the vector of a text is their mean. Its files are read
here, without its package, which wants versions that the older WebUIs cannot have: weights by
`safetensors`, text by `tokenizers`. Where they are not installed, words themselves are compared.
"""

from __future__ import annotations

import hashlib
import importlib.util
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from iib_core.topics.embedders import Matrix, on_scale, unit

WORDLLAMA = "local/wordllama-256"
WORDS = "local/words-1024"
AT_ONCE = 1024
_SCALE = ((0.0, 0.0), (0.5, 0.12), (0.9, 0.30), (0.965, 0.45), (0.999, 0.9), (1.0, 1.0))
_SCALE_WITHOUT_USUAL = (
    *((0.0, 0.0), (0.5, 0.06), (0.9, 0.165)),
    *((0.965, 0.35), (0.999, 0.9), (1.0, 1.0)),
)
"""Measured (benchmarks/meaning.py): with quality words left out and average linkage, cosines of
0.25 to 0.35 find the themes; without what is usual 0.15 to 0.2, in sentences and in tags alike."""
_WORD = re.compile(r"[^\W_]{2,}|[\u3040-\u9fff]")


class WordLlama:
    """Meaning by the mean of token vectors."""

    name = WORDLLAMA
    is_remote = False

    def __init__(self, folder: Path) -> None:
        """Raises OSError and ValueError for files that cannot be used."""
        from safetensors import safe_open
        from tokenizers import Tokenizer

        weights = folder / "weights" / "l2_supercat_256.safetensors"
        with safe_open(str(weights), framework="np") as file:
            (key,) = list(file.keys())
            self._vectors: Any = file.get_tensor(key)
        text = (folder / "tokenizers" / "l2_supercat_tokenizer_config.json").read_text("utf-8")
        self._tokenizer: Any = Tokenizer.from_str(text)
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()

    def embed(self, texts: Sequence[str]) -> Matrix:
        made = np.zeros((len(texts), self._vectors.shape[1]), np.float32)
        for start in range(0, len(texts), AT_ONCE):
            some = list(texts[start : start + AT_ONCE])
            encoded = self._tokenizer.encode_batch(some, add_special_tokens=False)
            for place, tokens in enumerate(encoded, start):
                if tokens.ids:
                    made[place] = self._vectors[tokens.ids].astype(np.float32).mean(axis=0)
        return unit(made)

    def cosine_for(self, threshold: float, share: float = 0.0) -> float:
        return _cosine_for(threshold, share)


class Words:
    """No meaning, but which words there are: each adds to one of 1,024 numbers."""

    name = WORDS
    is_remote = False
    _SIZE = 1024

    def embed(self, texts: Sequence[str]) -> Matrix:
        made = np.zeros((len(texts), self._SIZE), np.float32)
        for place, text in enumerate(texts):
            for word in _WORD.findall(text.lower()):
                at, sign = _place_of(word, self._SIZE)
                made[place, at] += sign
        # A word that comes often says little more than one that comes once.
        return unit(np.sign(made) * np.log1p(np.abs(made)))

    def cosine_for(self, threshold: float, share: float = 0.0) -> float:
        return _cosine_for(threshold, share)


def _cosine_for(threshold: float, share: float) -> float:
    whole, without = on_scale(threshold, _SCALE), on_scale(threshold, _SCALE_WITHOUT_USUAL)
    return whole + share * (without - whole)


@lru_cache(maxsize=100_000)
def _place_of(word: str, size: int) -> tuple[int, float]:
    digest = hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest[:4], "little") % size, 1.0 if digest[4] % 2 else -1.0


def wordllama_folder() -> Path | None:
    """Where its files are, if they are installed and what reads them is."""
    try:
        if not all(map(importlib.util.find_spec, ("safetensors", "tokenizers"))):
            return None
        # Found and not imported: its code is not for each environment we are in.
        spec = importlib.util.find_spec("wordllama")
    except (ImportError, ValueError):
        return None
    places = list(spec.submodule_search_locations or ()) if spec else []
    folder = Path(places[0]) if places else None
    return folder if folder is not None and (folder / "weights").is_dir() else None
