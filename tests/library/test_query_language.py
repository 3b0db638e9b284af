"""The search box. What each example means is in tests/query_vectors.json, which the page's tests
read too."""

from __future__ import annotations

import json
import re
import string
import time
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from iib_core.errors import BadQueryError
from iib_core.library import (
    All,
    AnyOf,
    Between,
    HasNetwork,
    HasTagNamed,
    InAlbum,
    IsMissing,
    MatchesPattern,
    Means,
    NameContains,
    NegativeContains,
    Not,
    NoteContains,
    OfKind,
    PromptContains,
    Query,
    RelpathContains,
    TextContains,
    parse_query,
)
from iib_core.library.query_language import MOST_DEPTH, MOST_TERMS
from tests.library.shelf import NS, Shelf
from tests.metadata.made import png, text_chunk

VECTORS = json.loads((Path(__file__).parents[1] / "query_vectors.json").read_text("utf-8"))
GOOD = [vector for group in VECTORS.values() for vector in group if "means" in vector]
BAD = [vector for group in VECTORS.values() for vector in group if "error_at" in vector]


def form(query: Query) -> dict[str, Any]:  # noqa: C901  (one branch for each kind of question)
    """A parse as the vectors write it. A plain word or phrase is {"text"}."""
    match query:
        case AnyOf((TextContains(text), RelpathContains(path))) if text == path:
            return {"text": text}
        case All(parts):
            return {"all": [form(part) for part in parts]}
        case AnyOf(parts):
            return {"any": [form(part) for part in parts]}
        case Not(inner):
            return {"not": form(inner)}
        case HasTagNamed(types, name, whole):
            return {"tag": name, "types": list(types), "whole": whole}
        case MatchesPattern(pattern):
            return {"pattern": pattern}
        case Between("mtime_ns" | "created_ns", low, high):
            assert low is None or low % NS == 0, "a day begins with its first nanosecond"
            assert high is None or high % NS == NS - 1, "and ends with its last"
            name = "date" if query.column == "mtime_ns" else "created"
            return {"between": [name, _second(low), _second(high)]}
        case Between("generated", low, high):
            scaled = [None if end is None else end * NS for end in (low, high)]
            return {"between": ["generated", *map(_second, scaled)]}
        case Between(column, low, high):
            return {"between": [column, low, high]}
        case NameContains(text):
            return {"file": text}
        case RelpathContains(text):
            return {"path": text}
        case OfKind(kind):
            return {"kind": kind}
        case PromptContains(text):
            return {"prompt": text}
        case NegativeContains(text):
            return {"neg": text}
        case NoteContains(text):
            return {"note": text}
        case InAlbum(name, whole):
            return {"album": name, "whole": whole}
        case Means(text):
            return {"meant": text}
        case IsMissing():
            return {"missing": True}
        case HasNetwork(name, whole, low, high):
            return {"lora": name, "whole": whole, "between": [low, high]}
        case _:
            raise AssertionError(f"The language does not make {query}")


def _second(ns: float | None) -> str | None:
    """In local time, as the language means it."""
    return None if ns is None else time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(ns // NS))


@pytest.mark.parametrize("vector", BAD, ids=lambda vector: vector["q"])
def test_an_error_says_where_it_is(vector: dict[str, Any]) -> None:
    with pytest.raises(BadQueryError) as caught:
        parse_query(vector["q"])
    assert caught.value.position == vector["error_at"]
    assert caught.value.details == {"position": vector["error_at"]}
    assert re.match(r"[A-Z].{10}", caught.value.message), "a sentence"


@pytest.mark.parametrize("vector", GOOD, ids=lambda vector: vector["q"])
def test_a_search_means_what_the_vectors_say(vector: dict[str, Any]) -> None:
    assert form(parse_query(vector["q"])) == vector["means"]


tokens = st.sampled_from(
    (*" ()-\"/\\,:<>=.*[{+?~", " OR ", "OR", "..", "tag:", "w:", "date:2026", "is:", "has:", "/(",
     "seed:", "size:", "mp:", "cfg:", "lora:", "neg:", "2.5", "MB", "9" * 19,
     "cat", "512", "\0", "\ud800", "\n", "\u00a0", "é", "😀")
)  # fmt: skip
searches = st.one_of(st.text(), st.lists(tokens, max_size=20).map("".join))


@settings(max_examples=400)
@example("-" * 9000 + "a")
@example("(" * 9000)
@example("-(" * 3000 + "a")
@example("a" * 100_000)
@example("OR " * 3000)
@example("/" + "(" * 9000 + "/")
@example("date:" + "9" * 5000)
@example("seed:" + "9" * 5000)
@example("seed:>" + "9" * 40)
@example("size:999999999.999999999GB")
@example("cfg:" + "9" * 9 + "." + "9" * 5000)
@example("lora:a:" + "9" * 5000)
@example("/(?:" + "a{9999}" * 20 + "){9999}/")
@given(searches)
def test_any_text_is_understood_or_refused_with_a_place_in_it(text: str) -> None:
    position = 0
    try:
        form(parse_query(text))
    except BadQueryError as error:
        position = error.position
    assert 0 <= position <= len(text)


def quoted(text: str) -> str:
    return f'"{text}"'


phrases = st.text(st.characters(exclude_characters='"', exclude_categories=["Cs"])).map(quoted)
words = st.text(string.ascii_lowercase + "éß日", min_size=1)
items = st.one_of(words, phrases, st.sampled_from(("tag:x", "w:>5", "/re/", "is:video")))


@given(st.lists(items, min_size=2, max_size=6))
def test_items_side_by_side_mean_all_of_them(parts: list[str]) -> None:
    assert parse_query(" ".join(parts)) == All(tuple(parse_query(part) for part in parts))


@given(st.lists(items, min_size=2, max_size=6))
def test_items_with_or_mean_any_of_them(parts: list[str]) -> None:
    assert parse_query(" OR ".join(parts)) == AnyOf(tuple(parse_query(part) for part in parts))


@given(items, st.sampled_from(("{}", " {}  ", "({})", "(({}))", "( {} )", "\n{}\t")))
def test_spaces_and_parentheses_around_an_item_change_nothing(item: str, around: str) -> None:
    assert parse_query(around.format(item)) == parse_query(item)


@given(items)
def test_a_minus_before_an_item_means_the_others(item: str) -> None:
    assert parse_query(f"-{item}") == Not(parse_query(item))


@given(phrases)
def test_a_phrase_is_taken_as_it_stands(phrase: str) -> None:
    assert form(parse_query(phrase)) == {"text": phrase[1:-1]}


def test_the_nesting_has_a_bound_and_what_is_within_it_is_found(shelf: Shelf) -> None:
    shelf.save("a.png", "cat")
    shelf.update()
    for opening, closing in (("(", ")"), ("-", ""), ("(x OR ", ")"), ("(cat ", ")")):
        within = opening * MOST_DEPTH + "cat" + closing * MOST_DEPTH
        assert len(shelf.found(parse_query(within))) == 1, opening
        with pytest.raises(BadQueryError, match="nested"):
            parse_query(f"{opening}{within}{closing}")


def test_the_number_of_parts_has_a_bound_and_what_is_within_it_is_found(shelf: Shelf) -> None:
    shelf.save("a.png", "cat")
    shelf.update()
    assert shelf.names(parse_query("-dog " * (MOST_TERMS - 1) + "cat")) == {"a.png"}
    for one in ("cat ", "cat OR ", "/c/ ", "tag:x "):
        with pytest.raises(BadQueryError, match="quotes") as caught:
            parse_query(one * MOST_TERMS + "cat")
        assert caught.value.position == len(one * MOST_TERMS)
    with pytest.raises(BadQueryError, match="quotes"):
        parse_query("model:" + ",".join("x" * (MOST_TERMS + 1)))


def test_what_nests_too_deeply_for_the_database_is_refused(shelf: Shelf) -> None:
    query: Query = TextContains("cat")
    for _ in range(25):
        query = All((TextContains("x"), Not(AnyOf((TextContains("y"), query)))))
    with suppress(BadQueryError):  # newer versions of SQLite take it
        shelf.found(query)


@settings(max_examples=50)
@given(st.integers(1, 9999), st.integers(1, 12), st.integers(1, 31))
def test_a_date_is_the_whole_period_or_is_refused(year: int, month: int, day: int) -> None:
    texts = (f"date:{year:04}", f"date:{year:04}-{month}", f"date:{year:04}-{month:02}-{day}")
    try:
        parsed = [parse_query(text) for text in texts]
    except BadQueryError:
        return
    for outer, inner in pairwise(parsed):
        assert isinstance(outer, Between)
        assert isinstance(inner, Between)
        assert outer.low is not None
        assert outer.high is not None
        assert inner.low is not None
        assert inner.high is not None
        assert outer.low <= inner.low < inner.high <= outer.high


def test_dates_find_the_files_of_that_day(shelf: Shelf) -> None:
    noon = int(time.mktime((2026, 3, 5, 12, 0, 0, 0, 0, -1))) * NS
    midnight = int(time.mktime((2026, 3, 6, 0, 0, 0, 0, 0, -1))) * NS
    shelf.save("noon.png", mtime_ns=noon)
    shelf.save("last.png", mtime_ns=midnight - 1)
    shelf.save("next.png", mtime_ns=midnight)
    shelf.update()
    assert shelf.names(parse_query("date:2026-03-05")) == {"noon.png", "last.png"}
    assert shelf.names(parse_query("date:>2026-03-05")) == {"next.png"}
    assert shelf.names(parse_query("date:2026 -date:2026-03-06")) == {"noon.png", "last.png"}
    assert shelf.names(parse_query("date:<2026")) == set()


def test_fields_find_what_they_say(shelf: Shelf) -> None:
    shelf.save("IMG_1.png", "a cat, <lora:ink:0.6>", model="dreamy", sampler="Euler a")
    shelf.save("sub/b.png", "a dog", model="other", sampler="DPM++ 2M")
    shelf.save("c.png")
    (shelf.folder / "d.mp4").write_bytes(b"\0\0\0\x18ftypisom\0\0\2\0isomiso2" + bytes(500))
    shelf.update()
    tags = shelf.library.tags
    tags.link([shelf.media(shelf.folder / "c.png").id], tags.custom()[0].id)
    for text, names in {
        "": {"IMG_1.png", "b.png", "c.png", "d.mp4"},
        "model:dream": {"IMG_1.png"},
        'model:"dream"': set(),
        'model:"DREAMY"': {"IMG_1.png"},
        "sampler:euler,dpm": {"IMG_1.png", "b.png"},
        "lora:ink OR prompt:dog": {"IMG_1.png", "b.png"},
        "has:lora": {"IMG_1.png"},
        "-has:prompt": {"c.png", "d.mp4"},
        "is:liked": {"c.png"},
        "is:tagged": {"c.png"},
        "has:tag": {"c.png"},
        "type:video": {"d.mp4"},
        "file:img": {"IMG_1.png"},
        "path:sub/": {"b.png"},
        "/sub/b": set(),
        "sub/b": {"b.png"},
        "w:64 -h:<48 is:image": {"IMG_1.png", "b.png", "c.png"},
        "/c(at|ow)/": {"IMG_1.png"},
        '"a cat"': {"IMG_1.png"},
        "cat dog": set(),
    }.items():
        assert shelf.names(parse_query(text)) == names, text


def test_numbers_and_parts_of_the_text_find_what_they_say(shelf: Shelf) -> None:
    shelf.save("a.png", "a cat, red_hair <lora:Ink:0.6>", seed=2**64 - 1, steps=20)
    shelf.save("b.png", "a dog <lora:ink:1>", negative="cat, bad hands", seed=7, steps=30)
    shelf.save("c.png", "a cow", negative="", seed=0, model="other")
    shelf.save("d.png")
    graph = (
        '{"3": {"class_type": "KSampler", "inputs": {"seed": 5, "steps": 9, "cfg": 4.5,'
        ' "denoise": 1, "positive": ["6", 0], "latent_image": ["5", 0]}},'
        ' "6": {"class_type": "CLIPTextEncode", "inputs": {"text": "a boat"}}}'
    )
    (shelf.folder / "e.png").write_bytes(
        png(text_chunk("prompt", graph), text_chunk("Creation Time", "2026-03-05T12:00:00"))
    )
    shelf.update()
    for text, names in {
        "prompt:cat": {"a.png"},
        "neg:cat": {"b.png"},
        "neg:BLUR": {"a.png"},
        'neg:"bad hands"': {"b.png"},
        "-neg:cat": {"a.png", "c.png", "d.png", "e.png"},
        'prompt:"red hair"': {"a.png"},
        'prompt:"cat, red"': {"a.png"},
        "prompt:Steps": set(),
        "has:prompt -prompt:boat": {"a.png", "b.png", "c.png"},
        "has:negative": {"a.png", "b.png"},
        "has:workflow": {"e.png"},
        "-has:workflow prompt:a": {"a.png", "b.png", "c.png"},
        "seed:18446744073709551615": {"a.png"},
        "seed:7,0": {"b.png", "c.png"},
        "seed:>7": {"a.png"},
        "seed:<=7": {"b.png", "c.png", "e.png"},
        "-seed:7": {"a.png", "c.png", "d.png", "e.png"},
        "steps:20": {"a.png", "c.png"},
        "steps:>20": {"b.png"},
        "-steps:>20": {"a.png", "c.png", "d.png", "e.png"},
        "steps:5..25": {"a.png", "c.png", "e.png"},
        "cfg:7": {"a.png", "b.png", "c.png"},
        "cfg:<7": {"e.png"},
        "lora:ink": {"a.png", "b.png"},
        "lora:ink:0.6": {"a.png"},
        "lora:ink:>0.6": {"b.png"},
        'lora:"INK":>=0.6': {"a.png", "b.png"},
        "lora:in:<=0.6": {"a.png"},
        "lora:oil:1": set(),
        "generator:comfy": {"e.png"},
        "generator:a1111": {"a.png", "b.png", "c.png"},
        'generator:"ComfyUI"': {"e.png"},
        "generated:2026-03": {"e.png"},
        "generated:<2026-03-05": set(),
        "-generated:2026": {"a.png", "b.png", "c.png", "d.png"},
        "size:64x48 has:negative": {"a.png", "b.png"},
        "mp:<1 -size:>1MB": {"a.png", "b.png", "c.png", "d.png", "e.png"},
        "is:guess": set(),
        "model:oth seed:0": {"c.png"},
    }.items():
        assert shelf.names(parse_query(text)) == names, text


def test_a_model_is_found_by_its_hash(shelf: Shelf) -> None:
    shelf.save(
        "a.png", "cat", model="dreamy, Model hash: 1f2e3d4c5b, Schedule type: Karras, VAE: ae"
    )
    shelf.save("b.png", "cat", sampler="DPM++ 2M Karras")
    shelf.save("c.png", "cat")
    shelf.update()
    assert shelf.names(parse_query("model:1F2E")) == {"a.png"}
    assert shelf.names(parse_query('model:"1f2e3d4c5b"')) == {"a.png"}
    assert shelf.names(parse_query("scheduler:karras")) == {"a.png", "b.png"}
    assert shelf.names(parse_query("vae:ae has:vae")) == {"a.png"}
