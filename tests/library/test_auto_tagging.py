from __future__ import annotations

import json
import threading

import pytest

from iib_core.library import CUSTOM, parse_query, rules_of
from tests.library.shelf import PATIENCE_S, Shelf, open_shelf, picture


def rule(tag: str, value: str, field: str = "pos_prompt", operator: str = "contains") -> object:
    return {"tag": tag, "filters": [{"field": field, "operator": operator, "value": value}]}


def store(shelf: Shelf, *rules: object) -> None:
    """As the page does."""
    shelf.library.preferences.set("auto_tag_rules", json.dumps(rules))
    shelf.library.start_auto_tags()
    shelf.settle()


def tagged(shelf: Shelf, tag: str) -> list[str]:
    return sorted(shelf.names(parse_query(f'tag:"{tag}"')))


@pytest.fixture
def stocked(shelf: Shelf) -> Shelf:
    shelf.save("cat.png", "a cat", model="real")
    shelf.save("dog.png", "a dog")
    shelf.save("plain.png")
    shelf.update()
    return shelf


def test_a_new_rule_is_for_what_is_indexed_already(stocked: Shelf) -> None:
    store(stocked, rule("pets", "a "), rule("photo", "real", "Model", "equals"))
    assert tagged(stocked, "pets") == ["cat.png", "dog.png"]
    assert tagged(stocked, "photo") == ["cat.png"]
    assert stocked.count_of(CUSTOM, "pets") == 2
    assert not stocked.library.auto_tags.is_behind()


def test_what_is_indexed_later_gets_its_tags_with_the_scan(stocked: Shelf) -> None:
    store(stocked, rule("cats", "cat"))
    stocked.save("tom.png", "a tom cat")
    path = stocked.save("owl.png", "an owl")
    stocked.update()
    assert tagged(stocked, "cats") == ["cat.png", "tom.png"]
    path.write_bytes(picture("an owl and a cat"))
    stocked.update()
    assert tagged(stocked, "cats") == ["cat.png", "owl.png", "tom.png"]
    assert stocked.count_of(CUSTOM, "cats") == 3


def test_tags_that_were_taken_away_stay_away_until_a_file_is_read_again(stocked: Shelf) -> None:
    store(stocked, rule("cats", "cat"))
    cat = stocked.media(stocked.folder / "cat.png").id
    tag = stocked.tag(CUSTOM, "cats")
    assert tag is not None
    stocked.library.tags.unlink([cat], tag.id)
    store(stocked, rule("cats", "cat"), rule("dogs", "dog"))
    stocked.update()
    assert (tagged(stocked, "cats"), tagged(stocked, "dogs")) == ([], ["dog.png"])
    stocked.rebuild()
    assert tagged(stocked, "cats") == ["cat.png"]


def test_rules_that_are_gone_tag_nothing_more_and_take_nothing_away(stocked: Shelf) -> None:
    store(stocked, rule("cats", "cat"))
    stocked.library.preferences.remove("auto_tag_rules")
    stocked.library.start_auto_tags()
    stocked.save("tom.png", "a tom cat")
    stocked.update()
    assert tagged(stocked, "cats") == ["cat.png"]
    store(stocked, rule("cats", "cat"))
    assert tagged(stocked, "cats") == ["cat.png", "tom.png"]


def test_what_cannot_be_seen_is_tagged_and_counted_when_it_can(stocked: Shelf) -> None:
    away = stocked.folder.with_name("away")
    stocked.folder.rename(away)
    stocked.library.roots.refresh()
    store(stocked, rule("cats", "cat"))
    assert stocked.count_of(CUSTOM, "cats") == 0
    away.rename(stocked.folder)
    stocked.library.roots.refresh()
    assert tagged(stocked, "cats") == ["cat.png"]
    assert stocked.count_of(CUSTOM, "cats") == 1


def test_a_rating_that_was_given_counts_more_than_a_rule(stocked: Shelf) -> None:
    cat = stocked.media(stocked.folder / "cat.png").id
    stocked.library.tags.rate([cat], 2)
    store(stocked, rule("star-5", "a "))
    assert tagged(stocked, "star-5") == ["dog.png"]
    assert tagged(stocked, "star-2") == ["cat.png"]


def test_a_rule_that_takes_too_long_is_given_up_and_told(stocked: Shelf) -> None:
    stocked.save("long.png", "a" * 5000 + "!")
    stocked.update()
    store(stocked, rule("slow", "^(a|aa|a?a)+$", operator="regex"), rule("cats", "cat"))
    (job,) = [state for state in stocked.jobs.states() if state.kind == "auto-tag"]
    assert job.state == "done"
    ((failure),) = job.failures
    assert (failure.path, "too long" in failure.reason) == ("slow", True)
    assert tagged(stocked, "cats") == ["cat.png"]


def test_rules_that_are_none_harm_nothing(stocked: Shelf) -> None:
    store(stocked, 5, {"tag": "x"}, rule("cats", "cat"))
    assert tagged(stocked, "cats") == ["cat.png"]
    assert stocked.tag(CUSTOM, "x") is None
    assert not stocked.library.auto_tags.is_behind()


def test_a_dry_run_counts_and_changes_nothing(stocked: Shelf) -> None:
    store(stocked, rule("cats", "cat"))
    stocked.save("tom.png", "a tom cat")
    stocked.library.preferences.remove("auto_tag_rules")
    stocked.update()
    rules = rules_of([rule("cats", "cat"), rule("new", "dog"), {"tag": "x"}])
    job = stocked.library.start_counting(rules)
    assert job.future.result(PATIENCE_S) == {
        "rules": [
            {"tag": "cats", "matches": 2, "new": 1, "problem": ""},
            {"tag": "new", "matches": 1, "new": 1, "problem": ""},
            {
                "tag": "x",
                "matches": 0,
                "new": 0,
                "problem": "A rule without conditions means no picture",
            },
        ]
    }
    assert tagged(stocked, "cats") == ["cat.png"]
    assert stocked.tag(CUSTOM, "new") is None


def test_what_was_left_undone_is_done_at_the_next_start(stocked: Shelf) -> None:
    stocked.library.preferences.set("auto_tag_rules", json.dumps([rule("cats", "cat")]))
    stocked.close()
    with open_shelf(stocked.folder.parent) as again:
        assert again.library.auto_tags.is_behind()
        again.library.start_auto_tags()
        again.settle()
        assert tagged(again, "cats") == ["cat.png"]


def test_two_passes_at_once_agree(stocked: Shelf) -> None:
    stocked.library.preferences.set("auto_tag_rules", json.dumps([rule("pets", "a ")]))
    together = threading.Barrier(2)

    def work() -> None:
        together.wait()
        stocked.library.start_auto_tags()

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    stocked.settle()
    assert stocked.count_of(CUSTOM, "pets") == 2
