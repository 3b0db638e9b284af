from __future__ import annotations

import re

import pytest

from benchmarks.themes import THEMES, Theme, themed_prompts

SAYS_NOTHING = {"with", "from", "into", "their", "the", "and", "for"}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.sentence)
def test_a_sentence_shares_no_word_with_what_it_means(theme: Theme) -> None:
    prompts = " ".join(word for words in theme.words for word in words)
    shared = set(re.findall(r"[a-z]{3,}", prompts)) & set(re.findall("[a-z]{3,}", theme.sentence))
    assert shared <= SAYS_NOTHING


def test_prompts_are_the_same_each_time_and_some_are_about_nothing_else() -> None:
    made = themed_prompts(2000)
    assert made == themed_prompts(2000)
    assert {each.theme for each in made} == set(range(-1, len(THEMES)))
    assert 0.03 < sum(each.theme < 0 for each in made) / len(made) < 0.07
    assert len({each.prompt for each in made}) > 1900
    assert "_" in themed_prompts(1, booru=True)[0].prompt
