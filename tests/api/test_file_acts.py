"""Delete, move, copy, rename and undo over HTTP (contract 3.6 to 3.9, 4.13; settled 13)."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.conftest import OpenProgram
from tests.program import DB, B, Program, save_png


@pytest.fixture
def program(open_program: OpenProgram) -> Program:
    return open_program()


@pytest.fixture
def client(program: Program) -> TestClient:
    return program.client()


def tree(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and ".iib-trash" not in path.parts
    )


def post(client: TestClient, url: str, status: int = 200, /, **body: Any) -> Any:
    answer = client.post(url, json=body)
    assert answer.status_code == status, answer.text
    return answer.json()


def test_nothing_outside_the_roots_is_touched(
    client: TestClient, library_folder: Path, tmp_path: Path
) -> None:
    outside = save_png(tmp_path / "outside" / "x.png")
    inside = str(library_folder / "cat.png")
    (library_folder / "way-out").symlink_to(tmp_path / "outside")
    for path in (
        str(outside),
        str(library_folder / ".." / "outside" / "x.png"),
        str(library_folder / "way-out" / "x.png"),
        str(library_folder),
        str(library_folder / ".iib-trash" / "x"),
    ):
        post(client, f"{B}/delete_files", 403, file_paths=[inside, path])
        post(client, f"{DB}/rename", 403, path=path, name="y.png")
        for how in ("copy_files", "move_files"):
            sub = str(library_folder / "sub")
            body = {"file_paths": [inside, path], "dest": sub, "continue_on_error": True}
            post(client, f"{B}/{how}", 403, **body)
    for dest in (tmp_path / "outside", library_folder / "way-out", tmp_path / "new"):
        for how in ("copy_files", "move_files"):
            body = {"file_paths": [inside], "dest": str(dest), "create_dest_folder": True}
            post(client, f"{B}/{how}", 403, **body)
        post(client, f"{B}/mkdirs", 403, dest_folder=str(dest / "deep"))
    assert Path(inside).is_file()
    assert outside.is_file()
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    "name", ["", " ", ".", "..", "../x.png", "a/b.png", "/x.png", "x\0.png", "x\n.png", ".x.png",
             "x" * 300 + ".png", "cat.txt", "cat"]
)  # fmt: skip
def test_a_name_that_is_none_is_refused(
    client: TestClient, library_folder: Path, name: str
) -> None:
    before = tree(library_folder)
    post(client, f"{DB}/rename", 400, path=str(library_folder / "cat.png"), name=name)
    assert tree(library_folder) == before


def test_a_rename_answers_where_the_file_is_now(
    client: TestClient, library_folder: Path, program: Program
) -> None:
    (library_folder / "cat.txt").write_text("about")
    row = program.services.library.media.by_path(library_folder / "cat.png")
    assert row is not None
    post(client, f"{DB}/rename", 404, path=str(library_folder / "none.png"), name="x.png")
    post(client, f"{DB}/rename", 400, path=str(library_folder / "cat.png"), name="plain.jpg")
    path = str(library_folder / "cat.png")
    answer = post(client, f"{DB}/rename", path=path, name="Überfall #1.png")
    new = library_folder / "Überfall #1.png"
    assert answer["new_path"] == str(new)
    assert isinstance(answer["detail"], str)
    assert (library_folder / "Überfall #1.txt").is_file()
    now = program.services.library.media.by_path(new)
    assert now is not None
    assert now.id == row.id
    post(client, f"{B}/undo", operation_id=answer["operation_id"])
    assert Path(path).is_file()
    assert post(client, f"{DB}/rename", path=path, name="cat.png")["new_path"] == path


def test_a_folder_is_renamed_with_all_in_it(
    client: TestClient, library_folder: Path, program: Program
) -> None:
    answer = post(client, f"{DB}/rename", path=str(library_folder / "sub"), name="pets")
    assert answer["new_path"] == str(library_folder / "pets")
    assert program.services.library.media.by_path(library_folder / "pets" / "dog.png") is not None


def test_all_paths_are_checked_before_the_first_is_deleted(
    client: TestClient, library_folder: Path
) -> None:
    before = tree(library_folder)
    for wrong in (library_folder / "none.png", library_folder / "sub"):
        paths = [str(library_folder / "cat.png"), str(wrong)]
        answer = post(client, f"{B}/delete_files", 400, file_paths=paths)
        assert str(wrong) in answer["detail"]
    assert tree(library_folder) == before
    assert post(client, f"{B}/delete_files", file_paths=[])["ok"] is True


def test_deleted_files_come_back_from_the_trash(client: TestClient, library_folder: Path) -> None:
    before = tree(library_folder)
    (library_folder / "empty").mkdir()
    paths = [str(library_folder / "cat.png"), str(library_folder / "empty")]
    answer = post(client, f"{B}/delete_files", file_paths=paths)
    assert answer["ok"] is True
    assert "cat.png" not in tree(library_folder)
    page = client.get(f"{B}/trash", params={"size": 1}).json()
    assert (page["total"], page["cursor"]["has_next"]) == (2, True)
    rest = client.get(f"{B}/trash", params={"cursor": page["cursor"]["next"]}).json()
    items = page["items"] + rest["items"]
    assert {item["path"] for item in items} == set(paths)
    assert {item["type"] for item in items} == {"file", "dir"}
    hidden = library_folder / ".iib-trash" / items[0]["id"] / "files" / "cat.png"
    assert client.get(f"{B}/file", params={"path": str(hidden), "t": ""}).status_code == 403
    restored = post(client, f"{B}/trash/restore", ids=[item["id"] for item in items])
    assert restored["errors"] == []
    assert tree(library_folder) == before
    assert client.get(f"{B}/trash").json()["items"] == []


def test_only_what_was_asked_for_leaves_the_trash_for_good(
    open_program: OpenProgram, library_folder: Path
) -> None:
    client = open_program(empties_into_bin=False).client()
    paths = [str(library_folder / "cat.png"), str(library_folder / "plain.jpg")]
    post(client, f"{B}/delete_files", file_paths=paths)
    first, second = client.get(f"{B}/trash").json()["items"]
    post(client, f"{B}/trash/empty", 422)
    post(client, f"{B}/trash/empty", 422, ids=[], all=True)
    post(client, f"{B}/trash/empty", 404, ids=["0" * 32])
    post(client, f"{B}/trash/empty", ids=[first["id"]])
    left = client.get(f"{B}/trash").json()
    assert [item["id"] for item in left["items"]] == [second["id"]]
    assert left["bytes"] == second["bytes"] > 0
    post(client, f"{B}/trash/empty", all=True)
    assert client.get(f"{B}/trash").json()["total"] == 0


@pytest.mark.parametrize("how", ["copy_files", "move_files"])
def test_a_target_that_is_none_is_refused(
    client: TestClient, library_folder: Path, how: str
) -> None:
    before = tree(library_folder)
    cat = str(library_folder / "cat.png")
    for dest in ("none", "plain.jpg"):
        post(client, f"{B}/{how}", 400, file_paths=[cat], dest=str(library_folder / dest))
    body = {"dest": str(library_folder / "sub"), "continue_on_error": False}
    post(client, f"{B}/{how}", 400, file_paths=[cat, str(library_folder / "no.png")], **body)
    save_png(library_folder / "sub" / "cat.png")
    post(client, f"{B}/{how}", 400, file_paths=[cat], **body)
    post(client, f"{B}/{how}", 422, file_paths=[cat], on_conflict="overwrite", **body)
    assert tree(library_folder) == sorted([*before, "sub/cat.png"])


def test_a_folder_does_not_go_into_itself(client: TestClient, library_folder: Path) -> None:
    sub = library_folder / "sub"
    body = {"dest": str(sub / "deep"), "create_dest_folder": True}
    post(client, f"{B}/move_files", 400, file_paths=[str(sub)], **body)
    post(client, f"{B}/copy_files", 400, file_paths=[str(sub)], dest=str(library_folder))
    assert not (sub / "deep").exists()


def test_with_continue_on_error_the_rest_is_done_and_the_errors_are_told(
    client: TestClient, library_folder: Path
) -> None:
    paths = [str(library_folder / name) for name in ("none.png", "cat.png", "plain.jpg")]
    save_png(library_folder / "new" / "plain.jpg")
    body = {"dest": str(library_folder / "new"), "continue_on_error": True}
    answer = post(client, f"{B}/move_files", file_paths=paths, **body)
    assert len(answer["errors"]) == 2
    assert {Path(each["path"]).name: each["status"] for each in answer["files"]} == {
        "none.png": "failed",
        "plain.jpg": "failed",
        "cat.png": "done",
    }
    assert (library_folder / "new" / "cat.png").is_file()


def test_a_folder_for_them_is_made_if_that_was_asked_for(
    client: TestClient, library_folder: Path
) -> None:
    dest = library_folder / "a" / "b"
    body = {"file_paths": [str(library_folder / "cat.png")], "create_dest_folder": True}
    answer = post(client, f"{B}/copy_files", dest=str(dest), **body)
    assert answer["errors"] == []
    assert (dest / "cat.png").is_file()
    post(client, f"{B}/move_files", dest=str(library_folder / "c"), **body)
    assert (library_folder / "c" / "cat.png").is_file()
    post(client, f"{B}/undo")
    assert (library_folder / "cat.png").is_file()


def test_folders_are_made_below_the_roots(client: TestClient, library_folder: Path) -> None:
    assert post(client, f"{B}/mkdirs", dest_folder=str(library_folder / "x" / "y")) is None
    assert post(client, f"{B}/mkdirs", dest_folder=str(library_folder / "x" / "y")) is None
    assert (library_folder / "x" / "y").is_dir()
    post(client, f"{B}/mkdirs", 400, dest_folder=str(library_folder / "cat.png"))
    post(client, f"{B}/mkdirs", 400, dest_folder=str(library_folder / "cat.png" / "x"))
    post(client, f"{B}/mkdirs", 400, dest_folder="")


def test_many_files_are_a_job_that_tells_of_each(
    client: TestClient, library_folder: Path, program: Program
) -> None:
    for number in range(60):
        save_png(library_folder / "many" / f"{number}.png")
    paths = [str(library_folder / "many" / f"{number}.png") for number in range(60)]
    answer = client.post(f"{B}/delete_files", params={"job": True}, json={"file_paths": paths})
    job = answer.json()["job_id"]
    result = program.services.jobs.get(job).future.result(60)
    assert (result["done"], len(result["files"])) == (60, 60)  # type: ignore[arg-type]
    assert not any((library_folder / "many").iterdir())
    post(client, f"{B}/undo", operation_id=result["operation_id"])
    assert len(tree(library_folder / "many")) == 60
    body = {"file_paths": paths, "dest": str(library_folder)}
    assert len(post(client, f"{B}/move_files", **body)["files"]) == 60


def test_sub_folders_are_flattened(client: TestClient, library_folder: Path) -> None:
    save_png(library_folder / "sub" / "deep" / "cat.png")
    (library_folder / "sub" / "deep" / "cat.txt").write_text("deep")
    answer = post(client, f"{B}/flatten_folder", folder_path=str(library_folder))
    assert answer["errors"] == []
    assert {"cat (1).png", "cat (1).txt", "cat.png", "dog.png"} <= set(tree(library_folder))
    assert not (library_folder / "sub").exists()
    post(client, f"{B}/undo", operation_id=answer["operation_id"])
    assert (library_folder / "sub" / "deep" / "cat.txt").is_file()


def test_tags_and_stars_are_undone_too(client: TestClient, library_folder: Path) -> None:
    cat = str(library_folder / "cat.png")
    tag = post(client, f"{DB}/add_custom_tag", tag_name="mine")["id"]

    def names() -> set[str]:
        tags = client.get(f"{DB}/img_selected_custom_tag", params={"path": cat}).json()
        return {each["name"] for each in tags}

    post(client, f"{DB}/toggle_custom_tag_to_img", img_path=cat, tag_id=tag)
    post(client, f"{DB}/rate", img_paths=[cat], rating=2)
    post(client, f"{DB}/rate", img_paths=[cat], rating=5)
    assert names() == {"mine", "star-5"}
    post(client, f"{B}/undo")
    assert names() == {"mine", "star-2"}
    post(client, f"{DB}/remove_custom_tag", tag_id=tag)
    assert names() == {"star-2"}
    answer = post(client, f"{B}/undo")
    assert answer["operation"]["kind"] == "tags"
    assert names() == {"mine", "star-2"}
    post(client, f"{B}/undo", 409, operation_id=answer["operation"]["id"])
    kinds = [each["undone"] for each in client.get(f"{B}/history").json()["operations"]]
    assert kinds == [True, True, False, False]
    post(client, f"{B}/undo")
    post(client, f"{B}/undo")
    assert names() == set()
    post(client, f"{B}/undo", 404)


def test_the_history_comes_in_pages(client: TestClient, library_folder: Path) -> None:
    for stars in (1, 2, 3):
        post(client, f"{DB}/rate", img_paths=[str(library_folder / "cat.png")], rating=stars)
    page = client.get(f"{B}/history", params={"size": 2}).json()
    assert [each["about"]["rating"] for each in page["operations"]] == [3, 2]
    rest = client.get(f"{B}/history", params={"cursor": page["cursor"]["next"]}).json()
    assert [each["about"]["rating"] for each in rest["operations"]] == [1]
    assert rest["cursor"] == {"has_next": False, "next": ""}
    for path in ("history", "trash"):
        answer = client.get(f"{B}/{path}", params={"cursor": "x"})
        assert answer.status_code == 400


def test_what_the_program_itself_needs_stays(open_program: OpenProgram, tmp_path: Path) -> None:
    program = open_program(data_dir=tmp_path / "pics" / "data", cwd=tmp_path)
    client = program.client()
    (tmp_path / "pics" / "data").mkdir(exist_ok=True)
    data = str(tmp_path / "pics" / "data")
    post(client, f"{B}/delete_files", 403, file_paths=[data])
    post(client, f"{DB}/rename", 403, path=data, name="other")


def test_a_folder_that_holds_a_root_stays(
    client: TestClient, library_folder: Path, program: Program
) -> None:
    inner = library_folder / "sub" / "inner"
    inner.mkdir()
    program.services.library.roots.add(str(inner), ("scanned",))
    sub = str(library_folder / "sub")
    post(client, f"{B}/delete_files", 403, file_paths=[sub], with_content=True)
    post(client, f"{DB}/rename", 403, path=sub, name="x")
    post(client, f"{B}/delete_files", 403, file_paths=[str(inner)])


ODD = [
    "a#b.png", "50%.png", "%41.png", "a+b&c.png", "what?.png", "it's.png", 'say "x".png', "[x].png",
    "{x}(y).png", "-x.png", " x.png", "x .png", "x..png", "猫.png", "😀.png", "שלום.png",
    "e\u0301.png",
    "é.png", "x\ny.png", "n" * 246 + ".png",
]  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="Windows forbids most of these")
@pytest.mark.parametrize("name", ODD)
def test_odd_names_move_and_come_back(
    client: TestClient, library_folder: Path, program: Program, name: str
) -> None:
    save_png(library_folder / name)
    program.index()
    body = {"file_paths": [str(library_folder / name)], "dest": str(library_folder / "sub")}
    answer = post(client, f"{B}/move_files", **body)
    assert answer["files"][0]["new_path"] == str(library_folder / "sub" / name)
    there = answer["files"][0]["new_path"]
    again = {**body, "file_paths": [there], "on_conflict": "rename"}
    copied = post(client, f"{B}/copy_files", **again)
    post(client, f"{B}/delete_files", file_paths=[there])
    post(client, f"{B}/undo")
    post(client, f"{B}/undo", operation_id=copied["operation_id"])
    post(client, f"{B}/undo", operation_id=answer["operation_id"])
    assert (library_folder / name).is_file()
    program.index()  # a scan that was begun before may still believe what it saw
    assert program.services.library.media.by_path(library_folder / name) is not None


@pytest.mark.skipif(os.name == "nt", reason="names are Unicode there")
def test_names_that_are_no_unicode_are_moved_too(
    client: TestClient, library_folder: Path, program: Program
) -> None:
    odd = Path(os.fsdecode(os.fsencode(library_folder) + b"/caf\xe9.png"))
    odd.write_bytes((library_folder / "cat.png").read_bytes())
    program.index()
    files = client.get(f"{B}/files", params={"folder_path": str(library_folder)}).json()["files"]
    (path,) = [each["fullpath"] for each in files if each["name"].startswith("caf")]
    answer = post(client, f"{B}/move_files", file_paths=[path], dest=str(library_folder / "sub"))
    assert not odd.exists()
    post(client, f"{B}/undo", operation_id=answer["operation_id"])
    assert odd.exists()
    post(client, f"{B}/delete_files", file_paths=[path])
    (item,) = client.get(f"{B}/trash").json()["items"]
    assert item["path"] == path
    post(client, f"{B}/trash/restore", ids=[item["id"]])
    assert odd.exists()


def test_a_link_itself_is_deleted_and_not_what_it_leads_to(
    client: TestClient, library_folder: Path
) -> None:
    for name, target in (("link.png", "cat.png"), ("folder", "sub"), ("broken.png", "none.png")):
        link = library_folder / name
        link.symlink_to(library_folder / target)
        post(client, f"{B}/delete_files", file_paths=[str(link)])
        assert not link.is_symlink()
    assert (library_folder / "cat.png").is_file()
    assert (library_folder / "sub" / "dog.png").is_file()
    post(client, f"{B}/undo")
    assert (library_folder / "broken.png").is_symlink()


def test_what_the_program_works_with_is_not_touched_by_any_way(
    open_program: OpenProgram, library_folder: Path, tmp_path: Path
) -> None:
    real = library_folder / "sub" / "data"
    real.mkdir()
    (tmp_path / "link").symlink_to(real)
    data = tmp_path / "link"
    program = open_program(data_dir=data, database=data / "library.db", cache_dir=data / "cache")
    client = program.client()
    thumb = save_png(real / "cache" / "thumbs" / "t.png")
    names = [path.name for path in real.iterdir() if path.name.startswith("library.db")]
    for path in (real, *(real / name for name in names), thumb):
        post(client, f"{B}/delete_files", 403, file_paths=[str(path)], with_content=True)
    post(client, f"{B}/flatten_folder", folder_path=str(library_folder))
    assert thumb.is_file()
    assert (real / "library.db").is_file()


def test_flattening_leaves_other_empty_folders_alone(
    client: TestClient, library_folder: Path, program: Program
) -> None:
    for name in ("empty", ".git/objects", "root"):
        (library_folder / name).mkdir(parents=True)
    program.services.library.roots.add(str(library_folder / "root"), ("scanned",))
    post(client, f"{B}/flatten_folder", folder_path=str(library_folder))
    assert not (library_folder / "sub").exists()
    for name in ("empty", ".git/objects", "root"):
        assert (library_folder / name).is_dir()


def test_the_trash_of_what_is_no_root_any_more_is_neither_told_nor_emptied(
    client: TestClient, library_folder: Path, program: Program
) -> None:
    post(client, f"{B}/delete_files", file_paths=[str(library_folder / "cat.png")])
    program.services.library.roots.remove(str(library_folder), ("scanned",))
    assert client.get(f"{B}/trash").json()["items"] == []
    assert client.get(f"{B}/history").json()["operations"][0]["about"] == {}
    assert post(client, f"{B}/trash/empty", all=True)["errors"]
    program.services.library.roots.add(str(library_folder), ("scanned",))
    assert len(client.get(f"{B}/trash").json()["items"]) == 1
