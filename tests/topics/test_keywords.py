from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from iib_core.topics.keywords import LONGEST_TITLE, MOST, keywords_of, title_of

CATS = ["a sleeping cat, sofa", "a sleeping cat, window", "tabby kitten, sofa"]
SHIPS = ["a pirate ship, rough sea", "old ship, storm", "a pirate ship, harbour"]


def test_words_of_a_group_are_those_that_others_do_not_have() -> None:
    cats, ships = keywords_of([CATS, SHIPS])
    assert "sleeping cat" in cats[0]
    assert "ship" in ships[0]
    assert not set(cats) & set(ships)


def test_a_group_of_nothing_has_no_words() -> None:
    assert keywords_of([[], ["the a of"]]) == [[], []]
    assert title_of([]) == ""


@given(st.lists(st.lists(st.text(), max_size=4), max_size=4))
def test_whatever_is_written_there_are_few_words_and_a_title_of_whole_ones(
    groups: list[list[str]],
) -> None:
    for words in keywords_of(groups):
        assert len(words) <= MOST
        title = title_of(words)
        assert bool(title) == bool(words)
        assert len(title) <= max(LONGEST_TITLE, *map(len, words), 0)
