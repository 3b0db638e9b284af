from __future__ import annotations

import numpy as np
import pytest

from iib_core.topics import WordLlama, Words, wordllama_folder


def test_words_compare_words() -> None:
    cat, kitten, cats, nothing = Words().embed(["a red cat", "a cat, red", "blue ship", ""])
    assert cat @ kitten > 0.9
    assert abs(cat @ cats) < 0.3
    assert not nothing.any()


@pytest.mark.skipif(wordllama_folder() is None, reason="the files of wordllama are not installed")
def test_meaning_is_found_without_a_common_word() -> None:
    folder = wordllama_folder()
    assert folder is not None
    model = WordLlama(folder)
    kitten, ship, cat = model.embed(["a kitten", "a galleon", "cat"])
    assert np.isclose(np.linalg.norm(kitten), 1, atol=1e-3)
    assert cat @ kitten > cat @ ship
    assert not model.embed([""]).any()
    assert model.cosine_for(0.5) < model.cosine_for(0.9) < model.cosine_for(0.999)
