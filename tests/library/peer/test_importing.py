"""What an import takes over, and that nothing is lost or brought back."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from iib_core.errors import UnreadableError
from iib_core.library import HasTagNamed, ImportReport, PathMap, TextContains, read_path_map
from tests.library.peer.made import AGES, NEW, OLD, Peer, fingerprint
from tests.library.shelf import Shelf, open_shelf


@pytest.fixture
def peer(tmp_path: Path) -> Peer:
    return Peer(tmp_path / "old" / "iib.db")


def take(shelf: Shelf, peer: Peer, *mapped: str) -> ImportReport:
    """Import; the file must stay as it is, and the numbers must add up."""
    before = fingerprint(peer.path)
    report = shelf.library.imports.take(peer.path, read_path_map(mapped))
    assert fingerprint(peer.path) == before
    for kind, tally in report.tallies.items():
        total = tally.taken + tally.known + tally.kept + tally.not_taken
        assert total == tally.read, (kind, tally)
    assert json.loads(json.dumps(report.as_json())) == report.as_json()
    assert_counts_are_true(shelf)
    return report


def assert_counts_are_true(shelf: Shelf) -> None:
    counts = {row[0]: row[1] for row in shelf.sql("SELECT id, count FROM tag WHERE count <> 0")}
    links = shelf.sql(
        "SELECT tag_id FROM media_tag JOIN media ON media.id = media_id WHERE seen = 1"
    )
    assert counts == Counter(tag_id for (tag_id,) in links)
    assert shelf.sql("SELECT tag_id, media_id FROM tag_media ORDER BY 1, 2") == shelf.sql(
        "SELECT tag_id, media_id FROM media_tag ORDER BY 1, 2"
    )


def numbers(report: ImportReport, kind: str) -> tuple[int, int, int, int, int]:
    """read, taken, known, kept, not taken"""
    tally = report.tallies[kind]
    return tally.read, tally.taken, tally.known, tally.kept, tally.not_taken


def tagged(shelf: Shelf, name: str) -> set[str]:
    return shelf.names(HasTagNamed(("custom",), name, whole=True))


def whole(shelf: Shelf) -> dict[str, list[tuple[object, ...]]]:
    """All that is stored, but for the times."""
    tables = [str(name) for (name,) in shelf.sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'text_%'"
    )]  # fmt: skip
    found = {table: shelf.sql(f"SELECT * FROM {table}") for table in tables}  # noqa: S608
    found["peer_import"] = [row[:1] for row in found["peer_import"]]
    return found


# --- bad files ------------------------------------------------------------------------------------


def test_a_file_that_is_none_changes_nothing_and_is_tried_again(
    shelf: Shelf, tmp_path: Path
) -> None:
    before = whole(shelf)
    (tmp_path / "iib.db").write_bytes(b"garbage" * 999)
    with pytest.raises(UnreadableError):
        shelf.library.imports.take(tmp_path / "iib.db", PathMap())
    assert shelf.library.imports.report_of(tmp_path / "iib.db") is None
    assert whole(shelf) == before


def test_rows_of_nonsense_are_counted_and_stop_nothing(shelf: Shelf, peer: Peer) -> None:
    picture = shelf.save("a.png")
    good = peer.tag("good")
    peer.link(picture, good)
    for name in ("", " ", "two\nlines", "x" * 201, "one two three four five six seven eight " * 3):
        peer.link(picture, peer.tag(name))
    for path in ("", "relative.png", "/", "/no/media.txt", "/nul\0.png", "C:\\pics\\a.png", ".png"):
        peer.link(path, good)
    peer.run("INSERT INTO image_tag (image_id, tag_id) VALUES (999, ?)", good)
    peer.run("INSERT INTO image_tag (image_id, tag_id) VALUES (1, 999)")
    peer.run("INSERT INTO tag (name, type, color) VALUES (NULL, NULL, NULL)")
    peer.run("INSERT INTO tag (name, type, color) VALUES (x'ff', 'custom', 'red')")
    for folder in (None, "", "relative", "C:\\pics", "/nul\0"):
        peer.run("INSERT INTO extra_path (path, type) VALUES (?, 'nonsense')", folder)
    peer.setting("broken", "{")
    peer.setting("not a number", "NaN")
    peer.run("INSERT INTO global_setting (name, setting_json) VALUES ('none', NULL)")
    peer.embedding("/x/a.png", [1.0], vec=b"123")
    peer.embedding("/x/b.png", [], dim="three")
    peer.embedding("relative.png", [1.0])
    peer.image("/x/c.png", date="yesterday", size="large")
    peer.link("/x/c.png", good)
    peer.image("/x/d.png", date=None, size=-5, exif_edited="edited")
    shelf.update()

    report = take(shelf, peer)

    assert tagged(shelf, "good") == {"a.png"}
    assert numbers(report, "tags") == (7, 1, 0, 6, 0)
    assert numbers(report, "links") == (16, 2, 0, 12, 2)
    assert numbers(report, "folders")[4] > 0
    assert numbers(report, "settings") == (3, 0, 0, 3, 0)
    assert numbers(report, "embeddings") == (3, 0, 0, 0, 3)
    assert report.foreign == {"C:\\pics": 1, "relative.png": 1, ".png": 1, "": 1}
    assert all(tally.notes for kind, tally in report.tallies.items() if tally.not_taken)
    kept = shelf.sql("SELECT key FROM peer_kept WHERE kind = 'link' AND content LIKE '%good%'")
    assert {str(key).partition("\0")[0] for (key,) in kept} >= {"relative.png", "/no/media.txt"}
    shelf.library.preferences.all()
    shelf.update()
    assert_counts_are_true(shelf)


# --- what is taken --------------------------------------------------------------------------------


@pytest.mark.parametrize("age", AGES)
def test_tags_come_to_the_files_that_are_there(shelf: Shelf, tmp_path: Path, age: str) -> None:
    peer = Peer(tmp_path / "old" / "iib.db", age)
    first, second = shelf.save("2024/a.png", "a cat"), shelf.save("b.png", "a dog")
    like, mine = peer.tag("like"), peer.tag("mine", color="" if age == OLD else "#ff0000")
    peer.link(first, like, mine, peer.tag("Euler a", "Sampler"))
    peer.link(second, mine)
    shelf.update()

    report = take(shelf, peer)

    assert numbers(report, "tags") == (2, 1, 1, 0, 0), "everybody has the tag like"
    assert numbers(report, "links") == (3, 3, 0, 0, 0)
    assert (tagged(shelf, "like"), tagged(shelf, "mine")) == ({"a.png"}, {"a.png", "b.png"})
    tag = shelf.tag("custom", "mine")
    assert tag is not None
    assert (tag.count, tag.color) == (2, "" if age == OLD else "#ff0000")


def test_tags_wait_for_files_that_are_not_indexed_yet_or_not_there(
    shelf: Shelf, peer: Peer
) -> None:
    tag = peer.tag("mine")
    soon = shelf.save("new/soon.png", "a cat")
    late = shelf.folder / "late" / "late.png"
    peer.link(soon, tag)
    peer.link(late, tag)

    assert numbers(take(shelf, peer), "links") == (2, 2, 0, 0, 0)

    assert tagged(shelf, "mine") == set()
    assert shelf.count_of("custom", "mine") == 0
    shelf.update()
    assert tagged(shelf, "mine") == {"soon.png"}
    shelf.save("late/late.png", "a dog")
    shelf.update()
    assert tagged(shelf, "mine") == {"soon.png", "late.png"}
    assert shelf.library.media.texts([shelf.media(late).id]) != {shelf.media(late).id: ""}
    assert_counts_are_true(shelf)
    # Raises if a row was taken out of the text index that was never in it.
    shelf.sql("INSERT INTO text_index (text_index) VALUES ('integrity-check')")


def test_files_are_not_called_missing_before_their_folder_was_scanned(
    shelf: Shelf, peer: Peer
) -> None:
    tag = peer.tag("mine")
    peer.link(shelf.save("soon.png"), tag)
    peer.link(shelf.folder / "gone" / "gone.png", tag)
    take(shelf, peer)
    assert shelf.library.missing.page().total == 0
    assert shelf.library.missing.forget() == 0
    shelf.update()
    (missing,) = shelf.library.missing.page().missing
    assert missing.media.name == "gone.png"
    assert tagged(shelf, "mine") == {"soon.png"}


def test_tags_wait_for_a_folder_that_is_added_later_whichever_of_them_it_is(
    tmp_path: Path, peer: Peer
) -> None:
    outputs = tmp_path / "outputs"
    tag = peer.tag("mine")
    with open_shelf(tmp_path / "ours") as shelf:
        for relpath in ("txt2img/01/a.png", "txt2img/02/b.png", "img2img/c.png", "d.png"):
            peer.link(outputs / relpath, tag)
        for folder in ("", "txt2img", "txt2img/01", "txt2img/02", "img2img"):
            peer.folder(outputs / folder)

        report = take(shelf, peer)

        assert report.elsewhere == {str(outputs): 4}
        assert shelf.library.roots.all() == ()
        (held,) = shelf.sql("SELECT path FROM root")
        assert held == (str(outputs),), "one for all that the older program had as one"
        for inner in ("txt2img", "txt2img/01", ""):
            (outputs / inner).mkdir(parents=True, exist_ok=True)
            shelf.add_root(outputs / inner)
        shelf.folder = outputs
        for relpath in ("txt2img/01/a.png", "txt2img/02/b.png", "img2img/c.png", "d.png"):
            shelf.save(relpath, "a cat")
        shelf.update()
        assert tagged(shelf, "mine") == {"a.png", "b.png", "c.png", "d.png"}
        assert_counts_are_true(shelf)


def test_a_picture_that_the_older_program_reached_by_a_link_is_the_one_it_leads_to(
    shelf: Shelf, peer: Peer, tmp_path: Path
) -> None:
    picture = shelf.save("real/a.png")
    way, straight = tmp_path / "way", shelf.folder / "straight.png"
    try:
        way.symlink_to(shelf.folder, target_is_directory=True)
        straight.symlink_to(picture)
    except OSError:
        pytest.skip("this system makes no links")
    peer.link(way / "real" / "a.png", peer.tag("by folder"))
    peer.link(straight, peer.tag("by file"))
    peer.link(f"{shelf.folder}/real/../real//a.png", peer.tag("by detour"))
    shelf.update()
    take(shelf, peer)
    for name in ("by folder", "by file", "by detour"):
        assert tagged(shelf, name) == {"a.png"}, name


def test_a_file_has_one_rating(shelf: Shelf, peer: Peer) -> None:
    ours, theirs = shelf.save("ours.png"), shelf.save("theirs.png")
    low, high = peer.tag("star-2"), peer.tag("star-4")
    for picture in (ours, theirs):
        peer.link(picture, low, high)
    shelf.update()
    shelf.library.tags.rate([shelf.media(ours).id], 1)
    assert numbers(take(shelf, peer), "links") == (4, 1, 3, 0, 0)
    found = {name: tagged(shelf, name) for name in ("star-1", "star-2", "star-4")}
    assert found == {"star-1": {"ours.png"}, "star-2": set(), "star-4": {"theirs.png"}}


def test_what_was_taken_and_kept_goes_along_with_a_root_and_goes_when_forgotten(
    shelf: Shelf, peer: Peer, tmp_path: Path
) -> None:
    picture = shelf.save("a.png", "a cat")
    old = tmp_path / "old root"
    peer.extra_path(old)
    peer.link(old / "a.png", peer.tag("mine"))
    peer.link(old / "b.png", peer.tag("other"))
    for name in ("a.png", "b.png"):
        peer.embedding(old / name, [1.0])
    peer.run("UPDATE image SET exif_edited = 'edited'")
    shelf.update()
    take(shelf, peer)

    shelf.library.roots.remove(str(shelf.folder), ("scanned",))
    shelf.library.roots.relocate(str(old), str(shelf.folder))

    assert_counts_are_true(shelf)
    shelf.update()
    assert tagged(shelf, "mine") == {"a.png"}
    (missing,) = shelf.library.missing.page().missing
    assert missing.media.name == "b.png"
    kept = {row[0] for row in shelf.sql("SELECT media_id FROM peer_embedding")}
    assert kept == {shelf.media(picture).id, missing.media.id}
    assert shelf.library.missing.forget() == 1
    for table in ("peer_embedding", "edited_text"):
        rows = shelf.sql(f"SELECT media_id FROM {table}")  # noqa: S608
        assert rows == [(shelf.media(picture).id,)], table
    assert_counts_are_true(shelf)


def test_colours_of_tags_that_are_read_from_files_come_too(shelf: Shelf, peer: Peer) -> None:
    peer.tag("dreamy", "Model", "teal")
    report = take(shelf, peer)
    assert numbers(report, "colours") == (1, 1, 0, 0, 0)
    assert shelf.tag("Model", "dreamy") is None, "no picture has it yet"
    shelf.save("a.png", "a cat")
    shelf.update()
    tag = shelf.tag("Model", "dreamy")
    assert tag is not None
    assert (tag.color, tag.count) == ("teal", 1)


def test_folders_come_with_their_types_and_names(shelf: Shelf, peer: Peer, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    peer.extra_path(tmp_path / "there", "scanned-fixed+walk", "My pics")
    peer.extra_path(tmp_path / "unplugged", "nonsense")
    peer.extra_path(shelf.folder, "walk", "Other name")

    report = take(shelf, peer)

    found = {root.path: root for root in shelf.library.roots.all()}
    there, away = found[str(tmp_path / "there")], found[str(tmp_path / "unplugged")]
    assert (there.types, there.alias, there.online) == (("scanned-fixed", "walk"), "My pics", True)
    assert (away.types, away.alias, away.online) == (("scanned",), "", False)
    assert found[str(shelf.folder)].types == ("scanned", "walk")
    assert report.away == [away.path]
    assert numbers(report, "folders") == (3, 3, 0, 0, 0)


def test_settings_and_snapshots_come_and_caches_stay_out_of_them(shelf: Shelf, peer: Peer) -> None:
    peer.setting("global", {"a": 1})
    peer.setting("auto_tag_rules", [{"tag": "x", "filters": []}])
    peer.setting("workspace_snapshot_1", {"tabs": ["/a"]})
    peer.setting("tag_abstraction_v1.2_abc", {"layers": []})
    report = take(shelf, peer)
    assert set(shelf.library.preferences.all()) == {
        *("global", "auto_tag_rules", "workspace_snapshot_1")
    }
    assert numbers(report, "settings") == (2, 2, 0, 0, 0)
    assert numbers(report, "snapshots") == (1, 1, 0, 0, 0)
    assert numbers(report, "caches") == (1, 0, 0, 1, 0)


def test_what_has_no_place_here_yet_is_kept(shelf: Shelf, peer: Peer) -> None:
    picture = shelf.save("a.png")
    peer.embedding(picture, [0.5, -2.0])
    peer.image(picture)
    peer.run("UPDATE image SET exif_edited = 'my words'")
    peer.title("cluster", "Sleeping cats")
    peer.clusters("key", '{"clusters": []}')
    peer.run("CREATE TABLE of_the_future (x)")
    peer.run("INSERT INTO of_the_future VALUES (1)")
    shelf.update()

    report = take(shelf, peer)

    media_id = shelf.media(picture).id
    ((row_id, dim, vec),) = shelf.sql("SELECT media_id, dim, vec FROM peer_embedding")
    assert (row_id, dim, vec) == (media_id, 2, b"\0\0\0\x3f\0\0\0\xc0")
    kept = {kind: (key, of, content) for kind, key, of, content in shelf.sql(
        "SELECT kind, key, media_id, content FROM peer_kept"
    )}  # fmt: skip
    assert shelf.library.edited_texts.of([media_id]) == {media_id: "my words"}
    assert shelf.names(TextContains("my words")) == {"a.png"}
    assert numbers(report, "edited-texts") == (1, 1, 0, 0, 0)
    assert json.loads(str(kept["topic-titles"][2]))["title"] == "Sleeping cats"
    assert json.loads(str(kept["topic-clusters"][2]))["result"] == '{"clusters": []}'
    for kind in ("embeddings", "topic-titles", "topic-clusters"):
        assert numbers(report, kind) == (1, 0, 0, 1, 0), kind
    assert "of_the_future" in report.tallies["unknown"].notes[0]
    assert report.made_anew["image"] == 1


# --- again ----------------------------------------------------------------------------------------


def fill(peer: Peer, shelf: Shelf) -> Path:
    """Some of everything. Returns the path of the picture that is there."""
    picture = shelf.save("a.png", "a cat")
    mine = peer.tag("mine", color="red")
    peer.link(picture, mine, peer.tag("like"))
    peer.link("/old/pics/b.png", mine)
    peer.link("E:\\pics\\c.png", mine)
    peer.extra_path("/old/pics", "walk", "Old")
    peer.setting("global", {"path": "/old/pics/x"})
    peer.setting("workspace_snapshot_1", [])
    peer.embedding(picture, [1.0])
    peer.embedding("/old/pics/b.png", [2.0])
    peer.title("cluster", "Cats")
    peer.image("/old/pics/b.png")
    peer.run("UPDATE image SET exif_edited = 'edited' WHERE path LIKE '/old%'")
    shelf.update()
    return picture


def test_importing_twice_changes_nothing(shelf: Shelf, peer: Peer) -> None:
    fill(peer, shelf)
    take(shelf, peer)
    before = whole(shelf)
    again = take(shelf, peer)
    assert whole(shelf) == before
    for kind, tally in again.tallies.items():
        assert tally.taken == 0, kind


def test_what_the_user_has_changed_since_stays_so(shelf: Shelf, peer: Peer) -> None:
    picture = fill(peer, shelf)
    peer.tag("useless")
    take(shelf, peer)
    library, media = shelf.library, shelf.media(picture)
    tags = {tag.name: tag for tag in library.tags.custom()}
    library.tags.unlink([media.id], tags["like"].id)
    library.tags.recolour(tags["mine"].id, "")
    library.tags.remove_custom(tags["useless"].id)
    library.roots.remove("/old/pics", ("walk",))
    library.preferences.remove("global")
    before = whole(shelf)
    take(shelf, peer)
    assert whole(shelf) == before


def test_what_was_here_before_is_not_written_over(shelf: Shelf, peer: Peer) -> None:
    fill(peer, shelf)
    library = shelf.library
    library.tags.recolour(library.tags.add_custom("mine").id, "blue")
    library.preferences.set("global", "1")
    library.roots.add("/old/pics", ("scanned",), "Ours")
    report = take(shelf, peer)
    tag = shelf.tag("custom", "mine")
    assert tag is not None
    assert tag.color == "blue"
    assert library.preferences.all()["global"] == "1"
    root = library.roots.get("/old/pics")
    assert (root.alias, root.types) == ("Ours", ("scanned", "walk"))
    assert numbers(report, "colours") == (1, 0, 1, 0, 0)


def test_what_the_older_program_has_got_since_comes_with_the_next_import(
    shelf: Shelf, peer: Peer
) -> None:
    picture = fill(peer, shelf)
    take(shelf, peer)
    shelf.library.tags.remove_custom(next(iter(shelf.library.tags.custom())).id)
    peer.link(picture, peer.tag("later"))
    peer.embedding(picture, [3.0], updated_at="2027-01-01T00:00:00")
    report = take(shelf, peer)
    assert tagged(shelf, "later") == {"a.png"}
    assert numbers(report, "embeddings")[3] == 1
    media_id = shelf.media(picture).id
    assert shelf.sql("SELECT vec FROM peer_embedding WHERE media_id = ?", media_id) == [
        (b"\0\0\x40\x40",)
    ]


# --- other names of folders -----------------------------------------------------------------------


@pytest.mark.parametrize("imported_before", [False, True])
def test_old_prefixes_are_mapped_also_when_it_was_imported_without(
    shelf: Shelf, peer: Peer, imported_before: bool
) -> None:
    fill(peer, shelf)
    (b, c) = shelf.save("moved/b.png", "a dog"), shelf.save("c.png", "a bird")
    shelf.update()
    if imported_before:
        report = take(shelf, peer)
        assert report.away == ["/old/pics"]
        assert report.foreign == {"E:\\pics": 1}
        assert "--map" in "\n".join(report.lines())
    report = take(shelf, peer, f"/old/pics={shelf.folder / 'moved'}", f"e:/pics={shelf.folder}")

    assert tagged(shelf, "mine") == {"a.png", "b.png", "c.png"}
    assert [root.path for root in shelf.library.roots.all()] == [
        str(shelf.folder),
        str(shelf.folder / "moved"),
    ]
    assert report.away == []
    assert not report.foreign
    assert shelf.sql("SELECT key FROM peer_kept WHERE kind IN ('link', 'folder')") == []
    ids = {shelf.media(b).id, shelf.media(shelf.folder / "a.png").id}
    assert {row[0] for row in shelf.sql("SELECT media_id FROM peer_embedding")} == ids
    assert shelf.sql("SELECT media_id FROM edited_text") == [(shelf.media(b).id,)]
    assert shelf.names(TextContains("edited")) == {"b.png"}
    assert shelf.media(c).id
    assert shelf.sql("SELECT name FROM media WHERE parser = 0") == []
    if not imported_before:
        wanted = {"path": str(shelf.folder / "moved" / "x")}
        assert json.loads(shelf.library.preferences.all()["global"]) == wanted


# --- many, and stopped ----------------------------------------------------------------------------


def test_an_import_that_was_stopped_is_taken_up(
    shelf: Shelf, peer: Peer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("iib_core.library.peer.source.BATCH", 2)
    tag = peer.tag("mine")
    pictures = [shelf.save(f"{number}.png") for number in range(6)]
    for picture in pictures:
        peer.link(picture, tag)
    peer.embedding(pictures[0], [1.0])
    shelf.update()
    before = fingerprint(peer.path)
    job = shelf.library.start_import(peer.path)
    shelf.jobs.cancel(job.id)
    shelf.settle()
    assert_counts_are_true(shelf)
    take(shelf, peer)
    assert len(tagged(shelf, "mine")) == 6
    assert fingerprint(peer.path) == before


def test_a_job_imports_and_scans_and_tells(shelf: Shelf, peer: Peer) -> None:
    peer.link(shelf.save("a.png", "a cat"), peer.tag("mine"))
    result = shelf.library.start_import(peer.path).future.result(60)
    shelf.settle()
    assert result == shelf.library.imports.report_of(peer.path)
    assert tagged(shelf, "mine") == {"a.png"}


def test_a_database_damaged_in_the_middle_gives_what_can_be_read(shelf: Shelf, peer: Peer) -> None:
    peer.link(shelf.save("a.png"), peer.tag("mine"))
    peer.title("a", "x" * 100_000)
    with closing(sqlite3.connect(peer.path)) as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    data = bytearray(peer.path.read_bytes())
    data[(pages - 20) * size :] = bytes(20 * size)
    peer.path.write_bytes(data)
    shelf.update()
    with pytest.raises(UnreadableError, match="iib_db_backup"):
        shelf.library.imports.take(peer.path, PathMap())
    assert tagged(shelf, "mine") == {"a.png"}
    assert peer.age == NEW
