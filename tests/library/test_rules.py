"""When the rules for nodes of ComfyUI change, graphs in the index are understood anew."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from itertools import count
from pathlib import Path

from iib_core.jobs import JobState
from iib_core.library import TextContains
from iib_core.metadata import ReadingOptions
from tests.library.shelf import PATIENCE_S, Shelf, open_shelf
from tests.metadata.comfyui.made import encoder, json_of, link, text_to_image
from tests.metadata.made import png, text_chunk


def understood_anew(shelf: Shelf) -> int:
    """How many media a job has understood anew; 0 without one."""
    job = shelf.library.start_reparse()
    if job is None:
        return 0
    media = job.future.result(PATIENCE_S)["media"]
    shelf.settle()
    assert isinstance(media, int)
    return media


def taught(name: str) -> Callable[[], ReadingOptions]:
    """The words of the node are in the input of this name."""
    rules = {"nodes": {"MyWords": {"inputs": {name: "positive"}}}}
    return lambda: ReadingOptions(comfyui_rules=json.dumps(rules))


def save_graph(shelf: Shelf, name: str) -> Path:
    """A picture of ComfyUI whose prompt is in a node that nobody knows."""
    words = ("MyWords", {"one": "a heron", "two": "a bittern"})
    graph = json_of(text_to_image(words=words, positive=encoder(link("words"))))
    path = shelf.folder / name
    path.write_bytes(png(text_chunk("prompt", graph)))
    return path


def prompt_of(shelf: Shelf, path: Path) -> str:
    return shelf.library.media.stored_text(shelf.media(path).id).text.splitlines()[0]


def test_other_rules_concern_graphs_and_nothing_else(shelf: Shelf) -> None:
    graph, infotext = save_graph(shelf, "graph.png"), shelf.save("a.png", "cat")
    fields = shelf.save("b.png")
    fields.write_bytes(png(text_chunk("Author", "me"), text_chunk("Software", "mine")))
    shelf.update()
    shelf.options = taught("one")
    assert understood_anew(shelf) == 1
    assert prompt_of(shelf, graph) == "a heron"
    assert prompt_of(shelf, infotext) == "cat"
    assert shelf.names(TextContains("a heron")) == {"graph.png"}
    assert shelf.count_of("pos", "a heron") == 1
    assert understood_anew(shelf) == 0
    shelf.options = taught("two")
    assert understood_anew(shelf) == 1
    assert prompt_of(shelf, graph) == "a bittern"
    assert shelf.count_of("pos", "a heron") == 0
    shelf.options = ReadingOptions
    assert understood_anew(shelf) == 1
    assert prompt_of(shelf, graph) not in ("a heron", "a bittern")


def test_a_library_without_graphs_has_nothing_to_do(shelf: Shelf) -> None:
    shelf.save("a.png", "cat")
    shelf.update()
    shelf.options = taught("one")
    assert shelf.library.start_reparse() is None


def test_new_files_are_read_by_the_rules_of_now_and_not_once_more(shelf: Shelf) -> None:
    shelf.options = taught("one")
    assert understood_anew(shelf) == 0
    path = save_graph(shelf, "graph.png")
    shelf.update()
    assert prompt_of(shelf, path) == "a heron"
    assert understood_anew(shelf) == 0


def test_rules_that_changed_while_nothing_ran_are_seen_at_the_start(tmp_path: Path) -> None:
    with open_shelf(tmp_path) as shelf:
        shelf.add_root()
        path = save_graph(shelf, "graph.png")
        shelf.update()
    with open_shelf(tmp_path) as shelf:
        shelf.options = taught("one")
        assert understood_anew(shelf) == 1
        assert prompt_of(shelf, path) == "a heron"
    with open_shelf(tmp_path) as shelf:
        shelf.options = taught("one")
        assert understood_anew(shelf) == 0


def test_a_scan_in_which_the_rules_change_is_put_right(shelf: Shelf) -> None:
    paths = [save_graph(shelf, f"{number}.png") for number in range(600)]

    times_asked = count()
    shelf.options = lambda: taught("two" if next(times_asked) == 0 else "one")()
    shelf.update()
    shelf.settle()
    assert {prompt_of(shelf, path) for path in paths} == {"a heron"}
    assert understood_anew(shelf) == 0


def test_hidden_graphs_have_their_turn_when_they_are_back(shelf: Shelf) -> None:
    path = save_graph(shelf, "graph.png")
    os.utime(path, ns=(1_750_000_000_000_000_000,) * 2)
    shelf.update()
    content = path.read_bytes()
    path.unlink()
    shelf.update()
    shelf.options = taught("one")
    assert understood_anew(shelf) == 0
    path.write_bytes(content)
    os.utime(path, ns=(1_750_000_000_000_000_000,) * 2)
    shelf.update()
    assert understood_anew(shelf) == 1
    assert prompt_of(shelf, path) == "a heron"


def test_a_user_who_stops_it_finds_it_undone_at_the_next_start(shelf: Shelf) -> None:
    path = save_graph(shelf, "graph.png")
    shelf.update()
    shelf.options = taught("one")

    def cancel(state: JobState) -> None:
        if state.kind == "reparse" and state.state == "running":
            shelf.jobs.cancel(state.id)

    end = shelf.jobs.subscribe(cancel)
    job = shelf.library.start_reparse()
    assert job is not None
    job.future.exception(PATIENCE_S)
    end()
    if job.snapshot().state == "cancelled":
        assert understood_anew(shelf) == 1
    assert prompt_of(shelf, path) == "a heron"
