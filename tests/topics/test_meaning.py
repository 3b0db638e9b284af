"""The meaning of all prompts, kept ready: it must be that of the library at any time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from iib_core.errors import UnavailableError
from iib_core.library import All
from iib_core.topics import WORDS, Words, meaning
from iib_core.topics.embedders import unit
from iib_core.topics.meaning import MeaningIndex, Space, nearest
from tests.library.shelf import Shelf, open_shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    with open_shelf(tmp_path) as opened:
        opened.add_root()
        yield opened


class Paid(Words):
    """As a service's: it is not asked for vectors unless somebody wants to."""

    is_remote = True


def index_of(shelf: Shelf, embedder: Words | None = None) -> MeaningIndex:
    return MeaningIndex(shelf.library, shelf.jobs, embedder or Words(), normalises=True)


def names(shelf: Shelf, space: Space, text: str) -> list[str]:
    """What is nearest."""
    of = {media.id: media.name for media in shelf.found(All())}
    return [of[each] for each in nearest(space, Words().embed([text])[0]).ids if each in of]


def test_nothing_is_near_in_an_empty_library(shelf: Shelf) -> None:
    assert nearest(index_of(shelf).space(), Words().embed(["cat"])[0]).ids == ()


def test_it_follows_what_happens_in_the_library(shelf: Shelf) -> None:
    index = index_of(shelf)
    shelf.save("cat.png", "a red cat")
    shelf.save("same.png", "a red cat")
    shelf.save("ship.png", "a blue ship")
    shelf.save("silent.png")
    shelf.update()
    space = index.space()
    assert (len(space.ids), len(space.matrix)) == (3, 2)
    assert sorted(names(shelf, space, "red cat")) == ["cat.png", "same.png"]
    assert index.space() is space, "nothing has changed"

    shelf.save("ship.png", "a red cat")
    shelf.save("same.png")
    gone = shelf.save("late.png", "a red cat on a mat")
    shelf.update()
    assert sorted(names(shelf, index.space(), "red cat")) == ["cat.png", "late.png", "ship.png"]
    gone.unlink()
    shelf.update()
    shelf.library.missing.forget(None)
    assert sorted(names(shelf, index.space(), "red cat")) == ["cat.png", "ship.png"]
    assert names(shelf, index_of(shelf).space(), "red cat") == names(
        shelf, index.space(), "red cat"
    )


def test_vectors_are_made_once_and_found_again(shelf: Shelf) -> None:
    class Counting(Words):
        asked = 0

        def embed(self, texts: object) -> object:  # type: ignore[override]
            self.asked += len(list(texts))  # type: ignore[call-overload]
            return super().embed(texts)  # type: ignore[arg-type]

    shelf.save("a.png", "a red cat")
    shelf.save("b.png", "masterpiece, a red cat")
    shelf.update()
    model = Counting()
    index_of(shelf, model).space()
    again = index_of(shelf, model)
    assert len(again.space().ids) == 2
    assert again.share_known == 1.0
    assert model.asked == 1, "both say the same"


def test_a_service_is_not_asked_but_what_it_has_said_is_taken(shelf: Shelf) -> None:
    shelf.save("a.png", "a red cat")
    shelf.update()
    paid = index_of(shelf, Paid())
    assert len(paid.space().ids) == 0
    assert paid.share_known == 0.0
    index_of(shelf).space()  # another one of the same name pays
    assert len(paid.space().ids) == 1
    assert paid.share_known == 1.0


def test_vectors_of_another_length_are_left_alone(shelf: Shelf) -> None:
    shelf.save("a.png", "a red cat")
    shelf.save("b.png", "a blue ship")
    shelf.save("c.png", "a green tree")
    shelf.update()
    index_of(shelf).space()
    ((one,),) = shelf.sql("SELECT text_hash FROM vector LIMIT 1")
    shelf.sql("UPDATE vector SET vec = x'00112233' WHERE text_hash = ?", one)
    assert len(index_of(shelf, Paid()).space().ids) == 2


def test_many_are_a_job_that_can_be_stopped_and_goes_on_later(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(meaning, "IN_SILENCE", 2)
    monkeypatch.setattr(meaning, "TAKEN_AT_ONCE", 3)
    for number in range(10):
        shelf.save(f"{number}.png", f"picture of thing{number}")
    shelf.update()

    class Stopping(Words):
        def embed(self, texts: object) -> object:  # type: ignore[override]
            for state in shelf.jobs.states():
                if state.state == "running":
                    shelf.jobs.cancel(state.id)
            return super().embed(texts)  # type: ignore[arg-type]

    with pytest.raises(UnavailableError):
        index_of(shelf, Stopping()).space()
    assert shelf.sql("SELECT COUNT(*) FROM vector WHERE model = ?", WORDS) == [(3,)]
    assert len(index_of(shelf).space().ids) == 10
    assert "done" in {state.state for state in shelf.jobs.states() if state.kind == meaning.JOB}


def test_what_is_near_is_nearer_than_most(monkeypatch: pytest.MonkeyPatch) -> None:
    dice = np.random.default_rng(2)
    matrix = unit(dice.standard_normal((200, 400)))
    matrix[:5] = unit(matrix[0] + 0.1 * matrix[:5])
    ids = np.arange(100, 300)
    space = Space(ids, np.arange(200)[::-1].copy(), matrix)
    found = nearest(space, matrix[0])
    assert set(found.ids) == set(range(295, 300))
    assert list(found.distances) == sorted(found.distances)
    assert nearest(space, matrix[0], without=[299, 1]).ids == tuple(
        each for each in found.ids if each != 299
    )
    monkeypatch.setattr(meaning, "MOST_FOUND", 2)
    assert nearest(space, matrix[0]).ids == found.ids[:2]
    assert space.vector_of(99) is None
    assert space.vector_of(300) is None


def test_all_are_near_where_all_are_the_same() -> None:
    space = Space(np.array([3, 7]), np.array([0, 0]), unit([[1.0, 2.0]]))
    assert nearest(space, unit([[1.0, 2.0]])[0]).ids == (7, 3)
