from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iib_core.topics.texts import hash_of, text_of


@pytest.mark.parametrize(
    ("prompt", "text"),
    [
        ("", ""),
        (" , ,", ""),
        ("masterpiece, best quality, (a cat:1.2), <lora:x:0.8>, 8k", "a cat"),
        ("a man with a camera on the beach", "a man with a camera on the beach"),
        ("masterpiece, 8k", "masterpiece, 8k"),
        ("1girl, long_hair, 1girl", "1girl, long hair"),
        ("猫, 海, 杰作", "猫, 海"),
    ],
)
def test_only_what_says_nothing_is_left_out(prompt: str, text: str) -> None:
    assert text_of(prompt) == text


def test_quality_words_stay_where_that_is_wished() -> None:
    assert text_of("masterpiece, a cat", normalises=False) == "masterpiece, a cat"


@given(st.text())
def test_any_prompt_has_a_text_and_a_hash(prompt: str) -> None:
    text = text_of(prompt, most_characters=300)
    assert len(text) <= 300
    assert len(hash_of(text)) == 32
