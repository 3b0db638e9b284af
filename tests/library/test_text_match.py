"""Texts are found literally, and in any case."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iib_core.errors import BadQueryError
from iib_core.library import (
    All,
    AnyOf,
    NameContains,
    PathContains,
    RelpathContains,
    TextContains,
    parse_query,
    search,
)
from iib_core.library.text_match import MAX_TEXT, alike, fold, register
from tests.library.shelf import Shelf


@pytest.mark.parametrize("text", ["a\0b", "\ud800", "x" * (MAX_TEXT + 1)])
def test_what_no_text_can_hold_is_refused(text: str) -> None:
    with pytest.raises(BadQueryError):
        alike("name", text, "%", "%")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CAFÉ", "café"),
        ("МОСКВА", "москва"),
        ("ΣΟΦΟΣ", "σοφος"),
        ("σοφος", "σοφοσ"),
        ("ŁÓDŹ", "łódź"),
        ("TIẾNG VIỆT", "tiếng việt"),
        ("ÜBER_100%", "über_100%"),
    ],
)
def test_texts_that_differ_in_case_are_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    for before, after in (("", ""), ("%", ""), ("", "%"), ("%", "%")):
        assert asked(one, other, before, after)
        assert asked(other, one, before, after)


@pytest.mark.parametrize(("one", "other"), [("I", "ı"), ("s", "ſ"), ("k", "\u212a"), ("é", "e")])
def test_letters_that_only_resemble_each_other_are_two(one: str, other: str) -> None:
    assert not asked(one, other, "%", "%")
    assert not asked(other, one, "%", "%")


@given(st.text("aAéÉßẞсСςσΣ%_\\ .", max_size=6), st.text("aAéÉßẞсСςσΣ%_\\ .", max_size=12))
def test_sql_says_what_the_folded_texts_say(text: str, value: str) -> None:
    one, all_of_it = fold(text), fold(value)
    assert asked(text, value, "%", "%") == (one in all_of_it)
    assert asked(text, value, "", "%") == all_of_it.startswith(one)
    assert asked(text, value, "%", "") == all_of_it.endswith(one)
    assert asked(text, value, "", "") == (one == all_of_it)


def asked(text: str, value: str, before: str, after: str) -> bool:
    condition, values = alike("value", text, before, after)
    with closing(sqlite3.connect(":memory:")) as connection:
        register(connection)
        row = connection.execute(f"SELECT {condition} FROM (SELECT ? AS value)", (*values, value))  # noqa: S608
        return bool(row.fetchone()[0])


def test_every_way_to_look_knows_both_cases(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.save("Москва/Café.png", "Рыжий Кот у Моря, élan vital")
    for number in range(5):
        shelf.save(f"other {number}.png", "dog")
    shelf.update()
    mine = shelf.library.tags.add_custom("Мои Любимые")
    shelf.library.tags.link([media.id for media in shelf.found(NameContains("café"))], mine.id)
    for probe in (300, 1):  # by a walk, and by the trigrams
        monkeypatch.setattr(search, "PROBE_ROWS", probe)
        monkeypatch.setattr(search, "WALK_ROWS", probe)
        for query in (
            TextContains("рыжий кот"),
            TextContains("ÉLAN"),
            NameContains("CAFÉ"),
            RelpathContains("МОСКВА/CAF"),
            RelpathContains("москва/"),
            PathContains("МОСКВА"),
            AnyOf((TextContains("КОТ У"), RelpathContains("КОТ У"))),
            All((TextContains("МОРЯ"), RelpathContains("é"))),
            parse_query("КОТ"),
            parse_query("prompt:МОРЯ"),
            parse_query('tag:"мои любимые"'),
        ):
            assert shelf.names(query) == {"Café.png"}, query
    assert [tag.name for tag in shelf.library.tags.complete("МОИ", 9)] == ["Мои Любимые"]
