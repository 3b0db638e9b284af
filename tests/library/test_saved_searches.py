from __future__ import annotations

import pytest

from iib_core.errors import BadQueryError, InvalidError, NameTakenError, NotFoundError
from tests.library.shelf import Shelf


def test_searches_are_kept_by_name(shelf: Shelf) -> None:
    store = shelf.library.saved_searches
    night = store.save(" Night ", "prompt:night", "newest", ["/pics/a, b"])
    store.save("At sea", "", "random", [])
    assert [(each.name, each.sort) for each in store.all()] == [
        ("At sea", "random"),
        ("Night", "newest"),
    ]
    assert store.all()[1] == night
    changed = store.save("By night", "night", "oldest", [], search_id=night.id)
    assert changed.id == night.id
    assert changed in store.all()
    assert night not in store.all()
    store.remove(night.id)
    assert [each.name for each in store.all()] == ["At sea"]


def test_what_makes_no_sense_is_not_kept(shelf: Shelf) -> None:
    store = shelf.library.saved_searches
    kept = store.save("Cats", "cat", "newest", [])
    with pytest.raises(BadQueryError):
        store.save("Broken", "(cat", "newest", [])
    for name, sort, folders in (("", "newest", []), ("a", "none", []), ("a", "name", ["x"] * 1001)):
        with pytest.raises(InvalidError):
            store.save(name, "cat", sort, folders)
    with pytest.raises(NameTakenError, match="cats"):
        store.save("cats", "dog", "newest", [])
    for act in (
        lambda: store.remove(kept.id + 1),
        lambda: store.save("a", "", "newest", [], search_id=kept.id + 1),
    ):
        with pytest.raises(NotFoundError):
            act()
    assert store.all() == (kept,)
