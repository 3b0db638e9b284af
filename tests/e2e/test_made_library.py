"""Two thousand generated pictures: all are there, can be found, and are shown as they are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image

from tests.e2e.api import Api, Item
from tests.e2e.conftest import MadeLibrary, Servers

PICTURES = (".png", ".jpg", ".webp")
SOURCE = "Source Identifier: Stable Diffusion web UI"


@pytest.fixture(scope="module")
def api(
    module_servers: Servers, library: MadeLibrary, tmp_path_factory: pytest.TempPathFactory
) -> Api:
    api = module_servers.start(library.folder, home=tmp_path_factory.mktemp("home"))
    api.update()
    return api


def paths(items: list[Item]) -> list[str]:
    return sorted(item["fullpath"] for item in items)


def on_disk(library: MadeLibrary) -> set[str]:
    return {str(path) for path in library.folder.rglob("*") if path.suffix in PICTURES}


def test_a_damaged_picture_is_answered_with_a_sentence(api: Api, library: MadeLibrary) -> None:
    for relpath in library.manifest.damaged:
        answer = api.ask_thumbnail(library.path(relpath))
        if answer.status_code != 200:  # cut in the middle, it may still be shown
            assert answer.status_code == 400, relpath
            assert answer.json()["detail"], relpath


def test_every_picture_is_found_once(api: Api, library: MadeLibrary) -> None:
    found = paths(api.find_tags())
    assert len(found) == len(set(found)) == api.count()
    damaged = {str(library.path(relpath)) for relpath in library.manifest.damaged}
    assert on_disk(library) - set(found) <= damaged
    assert set(found) <= on_disk(library)


def test_small_pages_show_the_same_pictures_as_large_ones(api: Api, library: MadeLibrary) -> None:
    # Many of them share their second, and some their nanosecond, with others.
    assert paths(api.find_tags(size=23)) == paths(api.find_tags(size=1000))


def test_a_rare_word_finds_just_the_pictures_that_have_it(api: Api, library: MadeLibrary) -> None:
    wanted = sorted(str(library.path(each)) for each in library.manifest.rare_word_files)
    assert paths(api.find_text(library.manifest.rare_word)) == wanted
    assert paths(api.find_text(library.manifest.rare_word.upper())) == wanted


def test_a_phrase_finds_its_one_picture(api: Api, library: MadeLibrary) -> None:
    wanted = [str(library.path(each)) for each in library.manifest.phrase_files]
    assert len(wanted) == 1
    assert paths(api.find_text(library.manifest.phrase)) == wanted


def test_a_word_that_nobody_wrote_finds_nothing(api: Api, library: MadeLibrary) -> None:
    assert api.find_text(library.manifest.no_hit) == []


def test_the_query_language_finds_what_the_search_box_finds(api: Api, library: MadeLibrary) -> None:
    answer = api.post("/db/query", {"q": library.manifest.rare_word})
    assert paths(answer["files"]) == paths(api.find_text(library.manifest.rare_word))


def test_a_tag_finds_as_many_pictures_as_it_counts(api: Api, library: MadeLibrary) -> None:
    tags = api.tags()
    frequent = tags["pos", library.manifest.frequent_word]
    assert len(api.find_tags(frequent["id"])) == frequent["count"]
    second = tags["pos", library.manifest.second_word]
    both = api.find_tags(frequent["id"], second["id"])
    assert 0 < len(both) < min(frequent["count"], second["count"])


def test_a_model_and_a_lora_are_tags(api: Api) -> None:
    types = {kind for kind, _ in api.tags()}
    assert {"Model", "Sampler", "lora", "size", "Media Type", "pos", "custom"} <= types


def test_the_generation_text_is_what_the_generator_wrote(api: Api, library: MadeLibrary) -> None:
    assert library.manifest.examples
    for relpath, text in library.manifest.examples.items():
        assert api.geninfo(library.path(relpath)) == f"{text}, {SOURCE}", relpath


def test_the_generation_texts_of_many_are_the_same_as_of_each(
    api: Api, library: MadeLibrary
) -> None:
    wanted = {str(library.path(each)): text for each, text in library.manifest.examples.items()}
    found = api.post("/image_geninfo_batch", {"paths": list(wanted)})
    assert found == {path: f"{text}, {SOURCE}" for path, text in wanted.items()}


def test_the_original_is_sent_byte_for_byte(api: Api, library: MadeLibrary) -> None:
    for relpath in library.manifest.examples:
        path = library.path(relpath)
        assert api.original(path) == path.read_bytes(), relpath


@pytest.mark.parametrize("suffix", PICTURES)
def test_a_thumbnail_is_a_picture_that_fits(api: Api, library: MadeLibrary, suffix: str) -> None:
    path = next(
        path for path in sorted(library.folder.rglob(f"*{suffix}")) if "damaged" not in path.name
    )
    thumbnail = api.thumbnail(path, "48x48")
    with Image.open(path) as picture:
        assert abs(thumbnail.width / thumbnail.height - picture.width / picture.height) < 0.1


def test_a_listing_shows_what_is_in_the_folder(api: Api, library: MadeLibrary) -> None:
    for folder in (library.folder, library.path(library.manifest.big_folder)):
        assert sorted(item["name"] for item in api.list_folder(folder)) == sorted(
            os.listdir(folder)  # noqa: PTH208 - names are what is compared
        )


def test_a_listing_says_how_large_each_file_is(api: Api, library: MadeLibrary) -> None:
    for item in api.list_folder(library.path(library.manifest.big_folder)):
        assert item["bytes"] == Path(item["fullpath"]).stat().st_size
