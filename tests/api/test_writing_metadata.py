"""What the user has written goes into the file, on request (docs/files.md)."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from starlette.testclient import TestClient

from iib_core.library.acts import backups
from tests.conftest import OpenProgram
from tests.program import CAT, DB, B, Program, save_png

EDITED = "a walrus at sea\nNegative prompt: sand\nSteps: 9, Sampler: DDIM, CFG scale: 7, Seed: 77"
NS = 1_000_000_000
NOON = 1_750_000_000 * NS


@pytest.fixture
def program(open_program: OpenProgram) -> Program:
    return open_program()


@pytest.fixture
def client(program: Program) -> TestClient:
    return program.client()


@pytest.fixture
def cat(library_folder: Path, program: Program) -> Path:
    """A picture of a known date, with a tag and stars."""
    path = library_folder / "cat.png"
    os.utime(path, ns=(NOON, NOON))
    program.index()
    library = program.services.library
    media_id = library.media.ensure(path).id
    library.tags.link([media_id], library.tags.add_custom("mine").id)
    library.tags.rate([media_id], 4)
    return path


def write(client: TestClient, path: Path, text: str | None = None, status: int = 200) -> Any:
    body = {"path": str(path)} | ({} if text is None else {"text": text})
    answer = client.post(f"{B}/write_metadata", json=body)
    assert answer.status_code == status, answer.text
    return answer.json()


def edit(client: TestClient, path: Path, text: str) -> None:
    answer = client.post(f"{B}/update_exif", json={"path": str(path), "exif": text})
    assert answer.status_code == 200


def told(client: TestClient, path: Path) -> Any:
    return client.get(f"{B}/generation", params={"path": str(path)}).json()


def trash(client: TestClient) -> list[Any]:
    items: list[Any] = client.get(f"{B}/trash").json()["items"]
    return items


def restore(client: TestClient, item: Any, **more: Any) -> Any:
    answer = client.post(f"{B}/trash/restore", json={"ids": [item["id"]], **more})
    assert answer.status_code == 200, answer.text
    return answer.json()


def rows(program: Program) -> list[tuple[str, list[str]]]:
    """Each picture of the cat's, with the user's tags."""
    program.index()
    library = program.services.library
    names = [p for p in (program.services.reach.roots().folders[0]).rglob("*.png")
             if ".iib-trash" not in p.parts and p.name != "dog.png"]  # fmt: skip
    media = library.media.by_paths(sorted(names))
    tags = library.tags.custom_of([each.id for each in media.values()])
    return [
        (path.name, sorted(tag.name for tag in tags.get(row.id, ()))) for path, row in media.items()
    ]


def pixels(path: Path) -> bytes:
    with Image.open(path) as image:
        return bytes(image.convert("RGBA").tobytes())


def test_what_cannot_be_written_is_refused_and_the_file_stays(
    client: TestClient, library_folder: Path, tmp_path: Path, cat: Path
) -> None:
    before = cat.read_bytes()
    write(client, save_png(tmp_path / "outside" / "x.png"), EDITED, 403)
    write(client, library_folder / "none.png", EDITED, 404)
    write(client, library_folder / "sub", EDITED, 400)
    write(client, library_folder / "notes.txt", EDITED, 400)
    write(client, library_folder / "clip.mp4", EDITED, 400)
    assert "Nothing was edited" in write(client, cat, None, 400)["detail"]
    for bad in ("", "  \n", "a\0b", "x" * 1_000_001):
        write(client, cat, bad, 400)
    bitmap = library_folder / "map.bmp"
    Image.new("RGB", (4, 4)).save(bitmap)
    assert "PNG, JPEG and WebP" in write(client, bitmap, EDITED, 400)["detail"]
    (library_folder / "cut.png").write_bytes(before[:60])
    assert "damaged" in write(client, library_folder / "cut.png", EDITED, 400)["detail"]
    if hasattr(os, "symlink"):
        (library_folder / "link.png").symlink_to(cat)
        write(client, library_folder / "link.png", EDITED, 404)
    assert cat.read_bytes() == before
    assert trash(client) == []
    assert not list(library_folder.rglob("*.part"))


def test_a_read_only_file_stays_as_it_is(client: TestClient, cat: Path) -> None:
    cat.chmod(0o444)
    before = cat.read_bytes()
    assert "read-only" in write(client, cat, EDITED, 400)["detail"]
    assert cat.read_bytes() == before
    cat.chmod(0o644)


@pytest.mark.parametrize("suffix", ["png", "jpg", "webp"])
def test_an_edited_text_goes_into_the_file(
    client: TestClient, library_folder: Path, program: Program, suffix: str
) -> None:
    path = library_folder / f"new.{suffix}"
    Image.linear_gradient("L").convert("RGB").save(path)
    os.utime(path, ns=(NOON, NOON))
    before, shown = path.read_bytes(), pixels(path)
    program.index()
    media_id = told(client, path)["id"]
    edit(client, path, EDITED)
    address = {"path": str(path), "t": "x"}
    thumbnail = client.get(f"{B}/image-thumbnail", params=address).headers["etag"]
    answer = write(client, path)
    assert path.read_bytes() != before
    assert pixels(path) == shown
    assert path.stat().st_mtime_ns == NOON + NS, "another address for browsers, hardly another date"
    assert client.get(f"{B}/image-thumbnail", params=address).headers["etag"] != thumbnail
    now = told(client, path)
    assert (now["id"], now["edited"], now["prompt"]) == (media_id, False, "a walrus at sea")
    assert now["date"] == answer["date"]
    assert client.post(f"{DB}/query", json={"q": "seed:77"}).json()["files"][0]["name"] == path.name
    assert write(client, path, EDITED)["operation_id"] is None, "it says so already"
    undone = client.post(f"{B}/undo", json={"operation_id": answer["operation_id"]})
    assert undone.status_code == 200, undone.text
    assert path.read_bytes() == before
    assert path.stat().st_mtime_ns == NOON
    assert told(client, path)["edited"] is True, "as it was before"
    again = client.post(f"{B}/undo", json={"operation_id": answer["operation_id"]})
    assert again.status_code == 409


def test_identity_tags_and_stars_stay(client: TestClient, cat: Path, program: Program) -> None:
    before = told(client, cat)
    write(client, cat, EDITED)
    program.index()
    now = told(client, cat)
    assert (now["id"], now["tags"]) == (before["id"], before["tags"])
    assert now["prompt"] == "a walrus at sea"
    assert client.get(f"{B}/history").json()["operations"][0]["kind"] == "rewrite"
    created = program.services.library.media.ensure(cat).created_ns
    write(client, cat, EDITED.replace("77", "78"))
    assert program.services.library.media.ensure(cat).created_ns == created


def test_a_text_that_the_file_says_second_stays_an_edited_one(
    client: TestClient, cat: Path, program: Program
) -> None:
    cat.with_suffix(".txt").write_text("what lies beside it says something else")
    write(client, cat, EDITED)
    assert told(client, cat)["edited"] is True
    assert told(client, cat)["prompt"] == "a walrus at sea"


@pytest.mark.parametrize("policy", ["refuse", "rename", "replace", "skip"])
def test_a_backup_that_is_restored_takes_the_place_of_its_file(
    client: TestClient, cat: Path, program: Program, policy: str
) -> None:
    before, tags = cat.read_bytes(), rows(program)
    write(client, cat, EDITED)
    after = cat.read_bytes()
    (item,) = trash(client)
    answer = restore(client, item, on_conflict=policy)
    if policy == "skip":
        assert cat.read_bytes() == after
        return
    assert cat.read_bytes() == before
    assert rows(program) == tags == [("cat.png", tags[0][1])]
    (other,) = trash(client)
    assert other["id"] == item["id"], "the other one waits in its place"
    client.post(f"{B}/undo", json={"operation_id": answer["operation_id"]})
    assert cat.read_bytes() == after
    assert rows(program) == tags


def test_a_backup_finds_its_file_after_a_move(
    client: TestClient, cat: Path, program: Program
) -> None:
    before, tags = cat.read_bytes(), rows(program)
    write(client, cat, EDITED)
    moved = {"file_paths": [str(cat)], "dest": str(cat.parent / "sub")}
    assert client.post(f"{B}/move_files", json=moved).status_code == 200
    restore(client, trash(client)[0])
    assert (cat.parent / "sub" / "cat.png").read_bytes() == before
    assert not cat.exists()
    assert rows(program) == tags


def test_a_backup_takes_over_the_tags_of_its_file_in_the_trash(
    client: TestClient, cat: Path, program: Program
) -> None:
    before, tags = cat.read_bytes(), rows(program)
    write(client, cat, EDITED)
    after = cat.read_bytes()
    (backup,) = trash(client)
    assert client.post(f"{B}/delete_files", json={"file_paths": [str(cat)]}).status_code == 200
    (deleted,) = [each for each in trash(client) if each["id"] != backup["id"]]
    restore(client, backup)
    assert cat.read_bytes() == before
    assert rows(program) == tags
    restore(client, deleted)
    assert cat.read_bytes() == after, "that is the backup now"
    assert rows(program) == tags
    client.post(f"{B}/trash/empty", json={"all": True})
    assert rows(program) == tags


def test_a_file_that_was_changed_since_is_not_undone(client: TestClient, cat: Path) -> None:
    operation = write(client, cat, EDITED)["operation_id"]
    save_png(cat.with_name("other.png"), "painted over", (50, 50)).replace(cat)
    painted = cat.read_bytes()
    answer = client.post(f"{B}/undo", json={"operation_id": operation})
    assert answer.status_code == 400
    assert "changed since" in answer.json()["detail"]
    assert cat.read_bytes() == painted


def test_a_full_disk_leaves_the_file_as_it_was(
    client: TestClient, cat: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = cat.read_bytes()

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        assert "No space" in write(client, cat, EDITED, 400)["detail"]
    assert cat.read_bytes() == before
    assert not list(cat.parent.rglob("*.part"))
    assert trash(client) == []


def test_a_file_that_changes_meanwhile_stays(
    client: TestClient, cat: Path, program: Program
) -> None:
    library = program.services.library
    media = library.media.ensure(cat)

    def slow(content: bytes) -> bytes:
        save_png(cat, "quicker", (60, 60))
        return content + b"x"

    done = library.acts.rewrite(cat, media.id, slow, lambda _: "", lambda _: cat.parent)
    assert "meanwhile" in done.failures[0].reason
    assert done.act_id is None
    with Image.open(cat) as image:
        assert image.size == (60, 60)
    assert trash(client) == []


def test_what_a_killed_program_had_begun_is_undone(
    client: TestClient, cat: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    acts = program.services.library.acts
    before = cat.read_bytes()

    class KilledError(BaseException):
        pass

    def killed(*_: object) -> None:
        raise KilledError

    for where, is_written in ((("_doer", "act"), False), (("_doer", "commit"), True)):
        with monkeypatch.context() as patched:
            patched.setattr(getattr(acts, where[0]), where[1], killed)
            patched.setattr(acts.journal, "end", lambda _: None)
            patched.setattr(backups, "take_back", killed)
            with pytest.raises(KilledError):
                program.services.library.write_text(cat, EDITED, lambda _: cat.parent)
        assert (cat.read_bytes() != before) is is_written
        assert client.post(f"{B}/undo", json={}).status_code == 200
        assert cat.read_bytes() == before
    assert told(client, cat)["text"].startswith(CAT.split("\n")[0])
