"""What the page wants remembered."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.library.shelf import Shelf

texts = st.text(st.characters(exclude_categories=["Cs"]))


def test_a_name_that_is_not_there_may_be_removed(shelf: Shelf) -> None:
    shelf.library.preferences.remove("nothing")
    assert shelf.library.preferences.all() == {}


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(wanted=st.dictionaries(texts, texts, max_size=4))
def test_what_was_set_last_is_returned_exactly(shelf: Shelf, wanted: dict[str, str]) -> None:
    preferences = shelf.library.preferences
    for name in preferences.all():
        preferences.remove(name)
    for name, value in wanted.items():
        preferences.set(name, "before")
        preferences.set(name, value)
    assert preferences.all() == wanted


def test_names_come_in_order(shelf: Shelf) -> None:
    for name in ("b", "a", "c"):
        shelf.library.preferences.set(name, "1")
    assert list(shelf.library.preferences.all()) == ["a", "b", "c"]
