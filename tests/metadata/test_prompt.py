from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iib_core.metadata.facts import Lora
from iib_core.metadata.prompt import LONGEST_TERM, MOST_TERMS, networks_of, term_of, terms_of


def terms(text: str) -> list[str]:
    return list(terms_of(text))


@given(st.text(alphabet="ab1.:,<>()[]{}\\/-_ \n，BREAKlora", max_size=80))
def test_any_prompt_gives_clean_terms_once_each(text: str) -> None:
    found = terms(text)
    assert len(set(found)) == len(found)
    for term in found:
        assert term == " ".join(term.split()).lower()
        assert not set(term) & set(",()[]{}/\\_-\n")


@pytest.mark.parametrize(
    "unit",
    ["(", "[", "[a:", "[a:b:", "<", "<lora:", "<lora:a:", ":", ":1", "1", ": ", "\n", "BREAK"],
)
def test_time_grows_with_the_length_only(unit: str) -> None:
    began = time.process_time()
    prompt = ":" + unit * (200_000 // len(unit))
    terms_of(prompt)
    networks_of(prompt)
    assert time.process_time() - began < 1  # quadratic would be minutes


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("", []),
        (" , ,, ", []),
        ("A cat, a CAT, dog", ["a cat", "dog"]),
        ("red_hair, close-up", ["red hair", "close up"]),
        ("猫，屋根", ["猫", "屋根"]),
        ("a\nb", ["a", "b"]),
        ("(word:1.2), ((x)), [y], {z}", ["word", "x", "y", "z"]),
        ("(a, b:1.2), (c : 0.9 )", ["a", "b", "c"]),
        (r"frieren \(series\)", ["frieren series"]),
        ("artist:wlop", ["artist:wlop"]),
        ("12:30 clock", ["12:30 clock"]),
        ("(artist:wlop:1.2), 16:9", ["artist:wlop", "16:9"]),
        ("[cat:dog:0.5], [red::0.7] car", ["cat", "dog", "red", "car"]),
        ("a BREAK b, breakfast", ["a", "break", "b", "breakfast"]),
        ("1/2 body", ["12 body"]),
        ("dog <lora:m:0.6>, cow", ["dog", "cow"]),
        ("<lora:m:0.6>dog<lora:n:1> park", ["dog park"]),
        ("<hypernet:h:1>, sky", ["sky"]),
        ("a < b", ["a < b"]),
    ],
)
def test_terms_are_read_as_the_grammar_says(prompt: str, expected: list[str]) -> None:
    assert terms(prompt) == expected


@pytest.mark.parametrize(
    ("prompt", "lora"),
    [
        ("<lora:x-y_z:-0.5>", Lora("x-y_z", -0.5)),
        ("<lora:folder/sub/name:1>", Lora("folder/sub/name", 1.0)),
        ("<lora:add_detail:.8:0.6>", Lora("add_detail", 0.8)),
        ("<lora:a:te=0.5:unet=0.6>", Lora("a", 0.5)),
        ("<LORA: a b.v2 :1>", Lora("a b.v2", 1.0)),
        ("<lora:a>", Lora("a", None)),
        ("<lora:a:strong>", Lora("a", None)),
        (f"<lora:a:{'9' * 400}>", Lora("a", None)),
    ],
)
def test_a_lora_keeps_its_name_and_first_weight(prompt: str, lora: Lora) -> None:
    assert networks_of(prompt).loras == (lora,)
    assert terms_of(prompt) == ()


def test_networks_are_told_apart_and_found_once() -> None:
    read = networks_of("<lora:a:1><lora:a:0.5><lyco:b:1><hypernet:c:0.3><wildcard:d>")
    assert read.loras == (Lora("a", 1.0),)
    assert read.lycos == (Lora("b", 1.0),)
    assert read.hypernets == (Lora("c", 0.3),)


def test_a_sentence_is_a_term_and_a_page_is_not() -> None:
    sentence = "a woman in a red coat who waits for the last tram of the night in the rain"
    assert terms(f"{sentence}, {'x' * LONGEST_TERM}, {'y' * (LONGEST_TERM + 1)}") == [
        sentence,
        "x" * LONGEST_TERM,
    ]


def test_a_prompt_of_endless_terms_gives_the_first_ones() -> None:
    assert len(terms(",".join(map(str, range(50_000))))) == MOST_TERMS


@given(
    st.text(st.characters(max_codepoint=127, exclude_characters=","))
    | st.text(alphabet="aB -_()[]{}/\\\r\t\x1c\x1f1")
)
def test_ascii_has_the_same_terms_as_any_text(piece: str) -> None:
    assert term_of(f"{piece}é") == f"{term_of(f'{piece}e')[:-1]}é"
