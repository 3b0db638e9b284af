"""Which media have which text, and what is told of changes."""

from __future__ import annotations

from iib_core.library import All
from iib_core.library.missing import MissingStore
from tests.library.shelf import Shelf


def hash_of(prompt: str) -> bytes | None:
    return None if prompt == "nothing" else prompt.encode()


def take_all(shelf: Shelf, rules: str = "1", most: int = 2) -> int:
    texts = shelf.library.prompt_texts
    number = 0
    while taken := texts.take(rules, hash_of, most):
        number += taken
    return number


def known(shelf: Shelf) -> dict[str, bytes | None]:
    names = {media.id: media.name for media in shelf.found(All())}
    _, changes = shelf.library.prompt_texts.changed_after(-1)
    return {names[media_id]: text_hash for media_id, text_hash in changes if media_id in names}


def test_each_prompt_comes_once_and_again_when_it_is_another_one(shelf: Shelf) -> None:
    shelf.save("a.png", "a cat")
    shelf.save("b.png", "a dog")
    shelf.save("c.png", "nothing")
    shelf.save("plain.png")
    shelf.add_root()
    shelf.update()
    texts = shelf.library.prompt_texts
    assert texts.number_pending("1") >= 3
    assert take_all(shelf) == 3
    assert texts.number_pending("1") == 0
    assert known(shelf) == {"a.png": b"a cat", "b.png": b"a dog", "c.png": None}

    last, _ = texts.changed_after(-1)
    shelf.save("a.png", "a kitten")
    shelf.save("b.png")
    shelf.update()
    assert take_all(shelf) == 2
    again, changes = texts.changed_after(last)
    assert again > last
    assert sorted(change.text_hash or b"" for change in changes) == [b"", b"a kitten"]
    assert texts.changed_after(again) == (again, [])


def test_other_rules_make_all_of_them_anew(shelf: Shelf) -> None:
    shelf.save("a.png", "a cat")
    shelf.add_root()
    shelf.update()
    take_all(shelf)
    assert shelf.library.prompt_texts.number_pending("2") >= 1
    assert take_all(shelf, "2") == 1
    assert take_all(shelf, "2") == 0


def test_only_what_can_be_seen_is_in_a_folder(shelf: Shelf) -> None:
    shelf.save("in/a.png", "a cat")
    gone = shelf.save("in/b.png", "a dog")
    shelf.save("out/c.png", "a fish")
    shelf.save("in/d.png", "nothing")
    shelf.add_root()
    shelf.update()
    take_all(shelf)
    scopes = shelf.library.scope_of([shelf.folder / "in"]).scopes
    texts = shelf.library.prompt_texts
    assert len(texts.ids_in(scopes)) == 2
    gone.unlink()
    shelf.update()
    (left,) = texts.ids_in(scopes)
    (shown,) = texts.shown([left, 10**9]).values()
    assert (shown.path, shown.prompt) == (str(shelf.folder / "in/a.png"), "a cat")


def test_what_is_forgotten_has_no_text_any_more(shelf: Shelf) -> None:
    path = shelf.save("a.png", "a cat")
    shelf.add_root()
    shelf.update()
    take_all(shelf)
    path.unlink()
    shelf.update()
    missing: MissingStore = shelf.library.missing
    missing.forget(None)
    assert shelf.sql("SELECT * FROM prompt_text") == []
    assert shelf.sql("SELECT * FROM prompt_pending") == []
