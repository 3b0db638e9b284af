"""What a user did yesterday is there today."""

from __future__ import annotations

from pathlib import Path

from tests.e2e.conftest import MadeLibrary, Servers


def test_likes_and_ids_are_the_same_after_a_restart(
    servers: Servers, library: MadeLibrary, home: Path
) -> None:
    liked, unliked = (library.path(relpath) for relpath in list(library.manifest.examples)[:2])
    before = servers.start(library.folder, home=home)
    before.update()
    like = before.tags()["custom", "like"]
    own = before.post("/db/add_custom_tag", {"tag_name": "for the wall"})
    assert before.toggle(liked, like["id"]) is False
    assert before.toggle(liked, own["id"]) is False
    assert before.toggle(unliked, like["id"]) is False
    assert before.toggle(unliked, like["id"]) is True
    ids = {item["fullpath"]: item["id"] for item in before.find_tags()}
    tags = {name: (tag["id"], tag["count"]) for name, tag in before.tags().items()}
    assert before.server.interrupt() == 0

    after = servers.start(library.folder, home=home)
    after.update()
    assert {item["fullpath"]: item["id"] for item in after.find_tags()} == ids
    assert {name: (tag["id"], tag["count"]) for name, tag in after.tags().items()} == tags
    assert [item["fullpath"] for item in after.find_tags(like["id"])] == [str(liked)]
    assert after.tags()["custom", "like"]["count"] == 1
    selected = after.get("/db/img_selected_custom_tag", path=str(liked))
    assert {tag["name"] for tag in selected} == {"like", "for the wall"}


def test_a_folder_given_once_is_there_without_being_given_again(
    servers: Servers, library: MadeLibrary, home: Path
) -> None:
    before = servers.start(library.path("favorites"), home=home)
    before.update()
    count = before.count()
    assert count > 0
    before.server.interrupt()

    after = servers.start(home=home)
    assert [root["path"] for root in after.get("/db/extra_paths")] == [
        str(library.path("favorites"))
    ]
    assert after.count() == count
