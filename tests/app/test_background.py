"""Two programs at one database: who watches, and who takes over."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from iib_core.app import background, open_services, start_indexing
from iib_core.app.background import Background
from iib_core.library import All, Lease
from iib_core.library.lease import LASTS_S
from iib_core.settings import Settings
from tests.app.test_folder_watch import until
from tests.library.shelf import Shelf, open_shelf
from tests.library.test_lease import Clock


class Program:
    """One of several at a database. Its heart beats when the test says so."""

    def __init__(self, shelf: Shelf, settings: Settings, clock: Clock) -> None:
        self.shelf = shelf
        self.lease = Lease(settings.database, clock)
        self.background = Background(self.lease, shelf.library, settings)

    def kinds(self) -> set[str]:
        return {state.kind for state in self.shelf.jobs.states()}


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(
        data_dir=tmp_path / "data",
        database=tmp_path / "data" / "library.db",
        cache_dir=tmp_path / "cache",
        folders=(tmp_path / "pics",),
    )


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    monkeypatch.setattr(background, "BEAT_S", 3600.0)
    return Clock()


@pytest.fixture
def two(tmp_path: Path, settings: Settings, clock: Clock) -> Iterator[tuple[Program, Program]]:
    """The holder of the lease, and one that waits. There is a picture, and it is indexed."""
    with ExitStack() as stack:
        shelves = [stack.enter_context(open_shelf(tmp_path)) for _ in range(2)]
        shelves[0].add_root()
        shelves[0].save("a.png", "cat")
        shelves[0].update()
        first, second = (Program(shelf, settings, clock) for shelf in shelves)
        for program in (first, second):
            program.background.start(is_alone=False)
            stack.callback(program.background.close)
        yield first, second


def test_one_watches_and_both_see_it(two: tuple[Program, Program]) -> None:
    first, second = two
    assert (first.background.is_ours, second.background.is_ours) == (True, False)
    first.shelf.save("b.png", "dog")
    until(lambda: second.shelf.names(All()) == {"a.png", "b.png"})
    second.background.beat()
    assert second.kinds() == set()


def test_both_update_when_they_are_asked(two: tuple[Program, Program]) -> None:
    first, second = two
    for number in range(5):
        first.shelf.save(f"{number}.png", "dog")
        both = [two[0].shelf.library.start_update(), two[1].shelf.library.start_rebuild()]
        for job in both:
            job.future.result(60)
        assert len(second.shelf.found(All())) == 2 + number
    like = second.shelf.library.tags.custom()[0]
    second.shelf.library.tags.link([media.id for media in first.shelf.found(All())], like.id)
    assert first.shelf.count_of("custom", "like") == 6
    assert first.shelf.count_of("pos", "dog") == 5


@pytest.mark.parametrize("is_killed", [True, False])
def test_the_other_takes_over_and_catches_up(
    two: tuple[Program, Program], clock: Clock, *, is_killed: bool
) -> None:
    first, second = two
    first.background.close()
    if is_killed:
        second.background.beat()
        assert not second.background.is_ours
        clock.now_s += LASTS_S + 1
    else:
        first.lease.give_back()
    first.shelf.save("meanwhile.png", "dog")
    second.background.beat()
    until(lambda: second.shelf.names(All()) == {"a.png", "meanwhile.png"})
    second.shelf.settle()
    assert {"scan", "backup"} <= second.kinds()
    first.shelf.save("later.png", "dog")
    until(lambda: "later.png" in second.shelf.names(All()))


def test_who_was_taken_for_dead_watches_no_more(two: tuple[Program, Program], clock: Clock) -> None:
    first, second = two
    clock.now_s += LASTS_S + 1
    second.background.beat()
    first.background.beat()
    assert (first.background.is_ours, second.background.is_ours) == (False, True)
    first.background.rules_have_changed()
    first.shelf.save("b.png", "dog")
    until(lambda: first.shelf.names(All()) == {"a.png", "b.png"})
    assert first.kinds() <= {"scan", "text-index"}


def test_a_heartbeat_changes_nothing_that_pages_are_told_of(two: tuple[Program, Program]) -> None:
    first, second = two
    first.shelf.settle()
    versions = [program.shelf.library.version for program in two]
    first.background.beat()
    second.background.beat()
    assert [program.shelf.library.version for program in two] == versions


def test_a_heartbeat_that_fails_is_not_the_last(
    two: tuple[Program, Program], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, second = two
    second.shelf.jobs.close()  # so that no job can be started
    two[0].background.close()
    two[0].lease.give_back()
    second.background._beat_and_go_on()
    assert second.background.is_ours
    monkeypatch.setattr(second.lease, "renew", lambda: 1 / 0)
    second.background._beat_and_go_on()
    assert second.background.is_ours


def test_the_second_one_at_a_start_scans_only_if_it_is_asked_to(settings: Settings) -> None:
    settings.folders[0].mkdir()
    with open_services(settings) as first:
        with open_services(settings) as second:
            assert (first.does_background_work(), second.does_background_work()) == (True, False)
            start_indexing(second)
            assert second.jobs.states() == ()
            assert [root.path for root in first.library.roots.all()] == [str(settings.folders[0])]
        asked = {"update_image_index": True}
        with open_services(Settings(**{**vars(settings), **asked})) as third:
            start_indexing(third)
            assert [state.kind for state in third.jobs.states()] == ["scan"]
        start_indexing(first)
        assert "scan" in {state.kind for state in first.jobs.states()}
    with open_services(settings) as again:
        assert again.does_background_work()
