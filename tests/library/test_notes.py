from __future__ import annotations

import pytest

from iib_core.errors import InvalidError
from iib_core.library import parse_query
from tests.library.shelf import Shelf


def test_a_note_is_written_replaced_found_and_removed(shelf: Shelf) -> None:
    path = shelf.save("cat.png", "a cat")
    shelf.save("dog.png", "a dog")
    shelf.update()
    cat, notes = shelf.media(path).id, shelf.library.notes
    notes.write(cat, "Für die\nWand: 50%")
    assert notes.of([cat, 10**9]) == {cat: "Für die\nWand: 50%"}
    for text in ("note:FÜR", 'note:"50%"', "has:note", "note:x,wand", "cat has:note"):
        assert shelf.names(parse_query(text)) == {"cat.png"}, text
    for text in ("note:5%", "-has:note", "dog has:note OR dog"):
        assert "cat.png" not in shelf.names(parse_query(text)), text
    notes.write(cat, "other")
    assert shelf.names(parse_query("note:wand")) == set()
    notes.write(cat, "  \n")
    assert notes.of([cat]) == {}
    assert shelf.names(parse_query("has:note")) == set()


@pytest.mark.parametrize("text", ["a\0b", "\ud800", "x" * 100_001])
def test_what_is_no_text_is_no_note(shelf: Shelf, text: str) -> None:
    path = shelf.save("cat.png")
    shelf.update()
    with pytest.raises(InvalidError):
        shelf.library.notes.write(shelf.media(path).id, text)
    assert shelf.names(parse_query("has:note")) == set()
