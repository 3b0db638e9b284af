from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from starlette.testclient import TestClient

from iib_core.api import Services, schemas
from iib_core.library import FACETS, ORDERS
from tests.conftest import Shared
from tests.program import CAT, DB, Program, save_png

EMPTY = {"files": [], "cursor": {"has_next": False, "next": ""}}


def search(client: TestClient, **body: object) -> list[str]:
    """Names of what a text search finds, by name."""
    answer = client.post(
        f"{DB}/search_by_substr", json={"surstr": "", "cursor": "", "regexp": "", **body}
    )
    assert answer.status_code == 200, answer.text
    return sorted(item["name"] for item in answer.json()["files"])


def match(client: TestClient, **body: object) -> list[str]:
    tags: dict[str, object] = {"and_tags": [], "or_tags": [], "not_tags": []}
    answer = client.post(f"{DB}/match_images_by_tags", json={**tags, "cursor": "", **body})
    assert answer.status_code == 200, answer.text
    return sorted(item["name"] for item in answer.json()["files"])


def pages(client: TestClient, path: str, body: dict[str, object]) -> Iterator[list[str]]:
    cursor = ""
    while True:
        page = client.post(f"{DB}/{path}", json={**body, "cursor": cursor}).json()
        yield [item["name"] for item in page["files"]]
        # Contract 2.6: a string that goes on, if and only if something follows.
        assert bool(page["cursor"]["next"]) is page["cursor"]["has_next"]
        cursor = page["cursor"]["next"]
        if not cursor:
            return


def tag_id(client: TestClient, kind: str, name: str) -> int:
    tags = client.get(f"{DB}/basic_info").json()["tags"]
    return next(int(tag["id"]) for tag in tags if (tag["type"], tag["name"]) == (kind, name))


ALL = ["cat.png", "clip.mp4", "dog.png", "plain.jpg"]


# --- search_by_substr


def test_an_empty_library_answers_an_empty_page(client: TestClient, services: Services) -> None:
    for root in services.library.roots.all():
        services.library.roots.remove(root.path, root.types)
    body = {"surstr": "x", "cursor": "", "regexp": "", "folder_paths": []}
    assert client.post(f"{DB}/search_by_substr", json=body).json() == EMPTY
    tags = {"and_tags": [1], "or_tags": [], "not_tags": [], "cursor": ""}
    assert client.post(f"{DB}/match_images_by_tags", json=tags).json() == EMPTY


def test_an_item_has_the_fields_of_variant_d(shared: Shared) -> None:
    body = {"surstr": "a cat", "cursor": "", "regexp": ""}
    item = shared.client.post(f"{DB}/search_by_substr", json=body).json()["files"][0]
    facts = (shared.folder / "cat.png").stat()
    date = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(facts.st_mtime))
    assert item == {
        "type": "file",
        "id": item["id"],
        "date": date,
        "created_date": date,
        "created_time": item["created_time"],
        "size": f"{facts.st_size:.2f} B",
        "bytes": facts.st_size,
        "is_under_scanned_path": True,
        "name": "cat.png",
        "fullpath": str(shared.folder / "cat.png"),
        "media_type": "image",
        "width": 30,
        "height": 20,
        "tags": [],
        "rating": 0,
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ALL),
        ("CAT ON A MAT", ["cat.png"]),
        ("euler", ["cat.png", "dog.png"]),
        ("plain", ["plain.jpg"]),
        ("sub/dog", ["dog.png"]),
        ("%", ["dog.png"]),
        ("_", ["cat.png", "dog.png"]),
        ("100%_f", ["dog.png"]),
        ("%%", []),
        ("'; DROP TABLE media; --", []),
        ("nothing has this", []),
    ],
)
def test_a_text_is_looked_for_as_it_stands_in_text_and_path(
    shared: Shared, text: str, found: list[str]
) -> None:
    # Names of the test's own folder hold "_", so only the part below the root counts here.
    names = search(shared.client, surstr=text)
    assert names == found or (text == "_" and set(found) <= set(names))


def test_path_only_looks_at_the_path_only(shared: Shared) -> None:
    assert search(shared.client, surstr="cat", path_only=True) == ["cat.png"]
    assert search(shared.client, surstr="mat", path_only=True) == []
    assert search(shared.client, surstr="cat", path_only=None) == ["cat.png"]


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("CAT.*mat", ["cat.png"]),
        (r"^a dog", ["dog.png"]),
        (r"mat.*Steps", ["cat.png"]),
        (r"\.mp4$", ["clip.mp4"]),
    ],
)
def test_a_pattern_is_searched_in_text_and_path_and_the_text_is_ignored(
    shared: Shared, pattern: str, found: list[str]
) -> None:
    assert search(shared.client, surstr="ignored", regexp=pattern) == found


def test_a_pattern_that_is_none_is_a_bad_query(shared: Shared) -> None:
    body = {"surstr": "", "cursor": "", "regexp": "(unclosed"}
    answer = shared.client.post(f"{DB}/search_by_substr", json=body)
    assert (answer.status_code, answer.json()["code"]) == (400, "bad-query")
    assert isinstance(answer.json()["details"]["position"], int)


def test_a_pattern_that_never_ends_is_ended(
    program: Program, client: TestClient, library_folder: Path
) -> None:
    save_png(library_folder / "long.png", "a" * 3000 + "!" + CAT)
    program.index()
    body = {"surstr": "", "cursor": "", "regexp": r"(a+)+$|(.*.*.*.*)*Z{9}"}
    start = time.monotonic()
    answer = client.post(f"{DB}/search_by_substr", json=body)
    assert time.monotonic() - start < 20
    assert answer.status_code in (200, 400)


@pytest.mark.parametrize(
    ("media_type", "found"),
    [
        (None, ALL),
        ("", ALL),
        ("All", ALL),
        ("ALL", ALL),
        ("image", ["cat.png", "dog.png", "plain.jpg"]),
        ("Image", ["cat.png", "dog.png", "plain.jpg"]),
        ("video", ["clip.mp4"]),
        ("audio", []),
    ],
)
def test_media_can_be_confined_to_one_kind(
    shared: Shared, media_type: str | None, found: list[str]
) -> None:
    assert search(shared.client, media_type=media_type) == found


def test_an_unknown_kind_is_refused(shared: Shared) -> None:
    body = {"surstr": "", "cursor": "", "regexp": "", "media_type": "sculpture"}
    answer = shared.client.post(f"{DB}/search_by_substr", json=body)
    assert (answer.status_code, answer.json()["code"]) == (422, "wrong-field")


@pytest.mark.parametrize(
    ("folders", "found"),
    [
        ("omitted", ALL),
        (None, ALL),
        ([], ALL),
        ([""], []),
        (["nope"], []),
        (["/etc"], []),
        (["pics/sub"], ["dog.png"]),
        (["pics/sub", "nope", ""], ["dog.png"]),
        (["pics"], ALL),
        (["pics/sub", "pics/sub/"], ["dog.png"]),
        (["."], ALL),
        (["/"], ALL),
        (["a\0b"], []),
    ],
)
@pytest.mark.parametrize("endpoint", ["text", "tags"])
def test_folders_confine_a_search_and_missing_ones_are_dropped(
    shared: Shared,
    monkeypatch: pytest.MonkeyPatch,
    folders: object,
    found: list[str],
    endpoint: str,
) -> None:
    monkeypatch.chdir(shared.folder.parent)
    body = {} if folders == "omitted" else {"folder_paths": folders}
    assert (search if endpoint == "text" else match)(shared.client, **body) == found


def test_a_folder_is_not_its_neighbour_with_a_similar_name(
    program: Program, client: TestClient, library_folder: Path
) -> None:
    for name in ("f_a", "fxa", "F_A", "f_a2"):
        save_png(library_folder / name / f"{name}.png")
    program.index()
    assert search(client, folder_paths=[str(library_folder / "f_a")]) == ["f_a.png"]


@pytest.mark.parametrize(
    ("size", "shown"), [(0, 1), (-5, 1), (1, 1), (None, 4), ("2", 2), (2**40, 4), (5000, 4)]
)
def test_a_page_size_is_brought_into_range(shared: Shared, size: object, shown: int) -> None:
    assert len(search(shared.client, size=size)) == shown


def test_a_larger_page_than_a_thousand_is_cut(
    program: Program, client: TestClient, library_folder: Path
) -> None:
    source = library_folder / "cat.png"
    (library_folder / "many").mkdir()
    for number in range(1001):
        os.link(source, library_folder / "many" / f"{number}.png")
    program.index()
    assert len(search(client, size=5000)) == 1000


@pytest.fixture
def same_second(program: Program, library_folder: Path) -> list[str]:
    """33 pictures of one moment."""
    names = [f"{number:02}.png" for number in range(33)]
    for name in names:
        path = save_png(library_folder / "same" / name, CAT)
        os.utime(path, ns=(10**18, 10**18))
    program.index()
    return names


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("search_by_substr", {"surstr": "same/", "regexp": ""}),
        ("search_by_substr", {"surstr": "", "regexp": "same/"}),
        ("match_images_by_tags", {"and_tags": [], "or_tags": [], "not_tags": []}),
        (
            "match_images_by_tags",
            {"and_tags": [], "or_tags": [], "not_tags": [], "random_sort": True},
        ),
        ("query", {"q": "path:same"}),
        ("query", {"q": "path:same", "sort": "name"}),
    ],
)
def test_pages_hold_each_picture_once_though_they_share_a_second(
    client: TestClient,
    library_folder: Path,
    same_second: list[str],
    path: str,
    body: dict[str, object],
) -> None:
    body = {**body, "size": 5, "folder_paths": [str(library_folder / "same")]}
    found = list(pages(client, path, body))
    assert sorted(name for page in found for name in page) == same_second
    assert [len(page) for page in found] == [5, 5, 5, 5, 5, 5, 3]


def test_deleted_files_are_skipped_and_the_pages_go_on(
    client: TestClient, library_folder: Path, same_second: list[str]
) -> None:
    body: dict[str, object] = {"surstr": "same/", "regexp": "", "size": 5}
    first = next(pages(client, "search_by_substr", body))
    for name in first:
        (library_folder / "same" / name).unlink()
    found = [name for page in pages(client, "search_by_substr", body) for name in page]
    assert sorted(found) == sorted(set(same_second) - set(first))


def test_a_root_that_goes_away_and_comes_back_loses_nothing(
    client: TestClient, library_folder: Path
) -> None:
    path = str(library_folder / "cat.png")
    client.post(f"{DB}/toggle_custom_tag_to_img", json={"img_path": path, "tag_id": 1})
    away = library_folder.with_name("unplugged")
    library_folder.rename(away)
    assert search(client) == []
    assert client.get(f"{DB}/extra_paths").json() == []
    away.rename(library_folder)
    assert client.get(f"{DB}/extra_paths").json()[0]["path"] == str(library_folder)
    client.post(f"{DB}/update_image_data")
    assert search(client) == ALL
    assert match(client, and_tags=[1]) == ["cat.png"]


def test_a_date_is_a_cursor_and_means_strictly_older(
    program: Program, client: TestClient, library_folder: Path
) -> None:
    for second, name in enumerate(("a.png", "b.png", "c.png")):
        path = save_png(library_folder / "dated" / name)
        at = time.mktime((2020, 1, 1, 12, 0, second, 0, 0, -1))
        os.utime(path, (at + 0.5, at + 0.5))
    program.index()
    folder = [str(library_folder / "dated")]
    assert search(client, cursor="2020-01-01 12:00:02", folder_paths=folder) == ["a.png", "b.png"]
    assert search(client, cursor="2020-01-01 12:00:00", folder_paths=folder) == []


@pytest.mark.parametrize("cursor", ["nonsense", "{}", "9999-99-99 00:00:00", "WzFd"])
def test_a_cursor_of_nobody_is_refused(shared: Shared, cursor: str) -> None:
    body = {"surstr": "", "cursor": cursor, "regexp": ""}
    answer = shared.client.post(f"{DB}/search_by_substr", json=body)
    assert (answer.status_code, answer.json()["code"]) == (400, "invalid")


def test_fields_nobody_knows_are_ignored(shared: Shared) -> None:
    assert match(shared.client, folder_paths_str="x", random_sort=None) == ALL


# --- match_images_by_tags


def test_all_of_some_tags_one_of_others_and_none_of_yet_others(shared: Shared) -> None:
    dreamy, two = tag_id(shared.client, "Model", "dreamy"), tag_id(shared.client, "Model", "two")
    image = tag_id(shared.client, "Media Type", "Image")
    assert match(shared.client) == ALL
    assert match(shared.client, and_tags=[image, dreamy]) == ["cat.png"]
    assert match(shared.client, and_tags=[dreamy, dreamy]) == ["cat.png"]
    assert match(shared.client, and_tags=[dreamy, two]) == []
    assert match(shared.client, or_tags=[dreamy, two]) == ["cat.png", "dog.png"]
    assert match(shared.client, and_tags=[image], not_tags=[dreamy]) == ["dog.png", "plain.jpg"]
    assert match(shared.client, not_tags=[image]) == ["clip.mp4"]
    assert match(shared.client, and_tags=[str(dreamy)]) == ["cat.png"]


@pytest.mark.parametrize("unknown", [0, -1, 999_999, 2**63 - 1])
def test_unknown_tags_match_nothing(shared: Shared, unknown: int) -> None:
    assert match(shared.client, and_tags=[unknown]) == []
    assert match(shared.client, or_tags=[unknown]) == []
    assert match(shared.client, not_tags=[unknown]) == ALL


def test_a_number_beyond_any_id_does_no_harm(shared: Shared) -> None:
    body = {"and_tags": [2**70], "or_tags": [], "not_tags": [], "cursor": ""}
    answer = shared.client.post(f"{DB}/match_images_by_tags", json=body)
    assert answer.status_code in (200, 422)
    if answer.status_code == 200:
        assert answer.json() == EMPTY


# --- query and complete


def test_a_query_is_answered_with_a_total(shared: Shared) -> None:
    body = {"q": "euler -dog", "size": 1}
    page = shared.client.post(f"{DB}/query", json=body).json()
    assert [item["name"] for item in page["files"]] == ["cat.png"]
    assert page["total"] == 1
    everything = shared.client.post(f"{DB}/query", json={"q": "", "size": 1}).json()
    assert everything["total"] == 4
    assert everything["cursor"]["has_next"] is True


def test_the_facets_of_all_matches_are_counted(shared: Shared) -> None:
    body = {"q": "", "size": 1, "facets": ["model", "type", "month", "rating"]}
    facets = shared.client.post(f"{DB}/query", json=body).json()["facets"]
    assert list(facets) == ["model", "type", "month", "rating"]
    assert sum(each["count"] for each in facets["type"]) == 4
    assert all(set(each) == {"value", "count"} for each in facets["model"])
    months = [each["value"] for each in facets["month"]]
    assert months
    for month in months:
        found = shared.client.post(f"{DB}/query", json={"q": f"date:{month}"}).json()["total"]
        assert {"value": month, "count": found} in facets["month"]
    assert shared.client.post(f"{DB}/query", json={"q": ""}).json()["facets"] == {}


@pytest.mark.parametrize("facets", [["by-luck"], "model", [1], None])
def test_a_facet_that_is_none_is_refused(shared: Shared, facets: object) -> None:
    answer = shared.client.post(f"{DB}/query", json={"q": "", "facets": facets})
    assert answer.status_code == 422


def test_what_can_be_asked_for_is_what_the_library_knows() -> None:
    assert {*get_args(schemas.Sort)} == {*ORDERS}
    assert {*get_args(schemas.Facet)} == {*FACETS}


def test_a_bad_query_says_where(shared: Shared) -> None:
    answer = shared.client.post(f"{DB}/query", json={"q": "cat (dog"})
    assert (answer.status_code, answer.json()["code"]) == (400, "bad-query")
    assert 0 <= answer.json()["details"]["position"] <= len("cat (dog")


def test_tags_are_completed_the_beginning_first(shared: Shared) -> None:
    tags = shared.client.get(f"{DB}/complete", params={"q": "eu"}).json()["tags"]
    assert {tag["name"] for tag in tags} >= {"Euler", "Euler a"}
    assert set(tags[0]) == {"name", "score", "type", "count", "id", "color", "display_name"}
    assert (
        len(shared.client.get(f"{DB}/complete", params={"q": "", "limit": 2}).json()["tags"]) == 2
    )


@pytest.mark.parametrize("limit", ["0", "101", "x"])
def test_a_limit_out_of_range_is_refused(shared: Shared, limit: str) -> None:
    assert shared.client.get(f"{DB}/complete", params={"q": "", "limit": limit}).status_code == 422
