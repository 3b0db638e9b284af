from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from iib_core.library.pattern_literals import needed_texts

FLAGS = regex.IGNORECASE | regex.MULTILINE | regex.DOTALL | regex.VERSION0


@pytest.mark.parametrize(
    ("pattern", "texts"),
    [
        (r"glass(wing|ware)\b", ["glass"]),
        ("masterpiece.*lighting", ["masterpiece", "lighting"]),
        (r"\bcat, dog\.", ["cat, dog."]),
        ("colou?r", ["colo"]),
        ("ab+cd", []),
        ("abc+def", ["abc", "def"]),
        ("(?:cat)dogs", ["dogs"]),
        ("(?P<one>cat)?(?<=x)dogs", ["dogs"]),
        ("one two three four", ["one two three four"]),
        ("aaa.bbb.ccc.dddd", ["dddd", "aaa", "bbb"]),
        ("[abc]def[^]x]ghi", ["def", "ghi"]),
        ("cats{2,3}dog", ["cat", "dog"]),
        (r"steps:\ 20\n", ["steps: 20"]),
        ("猫が好き.*é?cafés", ["猫が好き", "caf"]),
    ],
)
def test_the_texts_that_a_match_needs(pattern: str, texts: list[str]) -> None:
    assert list(needed_texts(pattern)) == texts


@pytest.mark.parametrize(
    "pattern",
    [
        "", "cat|dog", "(cat", "cats)", "[cats", r"\x41bcd", r"\u0041bcd", r"\p{L}ong", r"\123abc",
        "(?i)cats", "(?x)c a t s", "(?#cats)", "(*PRUNE)cats", r"\N{DIGIT ONE}", r"(a)\g<1>long",
        "(a)?(?(1)cats|dogs)", "(?:cats){e<=1}", "cats{e<=1}", "[[:alpha:]]long", "cats\\",
        r"cats\L<a>",
    ],
)  # fmt: skip
def test_what_is_not_understood_needs_nothing(pattern: str) -> None:
    assert needed_texts(pattern) == ()


PARTS = [
    *("cat", "dog", "i", "K", ".", " ", "ab", "é", "猫", r"\b", r"\.", r"\(", r"\w", r"\x63"),
    *("(?:", "(?=", "(?P<n>", "(", ")", "[^", "[", "]", "|", "*", "+", "?", "{2}", "{0,1}"),
    *("^", "$", "-", ",", "<", ">", "=", "!", ":", "{", "}"),
]
TEXTS = st.lists(st.sampled_from(["cat", "dog", "CAT", "ı", "ſ", "ab", " ", "(", ".", "é", "猫"]))


@given(st.lists(st.sampled_from(PARTS), max_size=9).map("".join), TEXTS.map("".join))
def test_whatever_matches_holds_them(pattern: str, text: str) -> None:
    try:
        found = regex.search(pattern, text, FLAGS, timeout=1)
    except (regex.error, TimeoutError):
        return
    if found is not None:
        for needed in needed_texts(pattern):
            assert regex.search(regex.escape(needed), text, FLAGS)
