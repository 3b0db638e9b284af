from __future__ import annotations

import numpy as np
import pytest

from benchmarks.meaning import rand_index, topics_of
from benchmarks.themes import themed_prompts
from iib_core.topics import WordLlama, Words, text_of, wordllama_folder
from iib_core.topics.clustering import MOST_EXACT


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


@pytest.mark.skipif(wordllama_folder() is None, reason="the files of wordllama are not installed")
@pytest.mark.parametrize("booru", [False, True])
def test_the_default_request_finds_the_themes(booru: bool) -> None:
    """In booru tags, too, where all prompts have some in common."""
    folder = wordllama_folder()
    assert folder is not None
    model = WordLlama(folder)
    prompts = themed_prompts(1500, booru=booru)
    vectors = model.embed([text_of(each.prompt) for each in prompts])
    truth = np.array([each.theme for each in prompts])
    assert rand_index(topics_of(model, vectors, 0.90), truth) > 0.8


@pytest.mark.skipif(wordllama_folder() is None, reason="the files of wordllama are not installed")
def test_themes_are_found_among_more_than_can_be_compared_each_with_each() -> None:
    folder = wordllama_folder()
    assert folder is not None
    model = WordLlama(folder)
    prompts = themed_prompts(30_000)
    vectors = model.embed([text_of(each.prompt) for each in prompts])
    truth = np.array([each.theme for each in prompts])
    assert len(np.unique(vectors, axis=0)) > MOST_EXACT
    assert rand_index(topics_of(model, vectors, 0.90), truth) > 0.9
