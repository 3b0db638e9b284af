"""ZIP archives over HTTP (contract 3.26, settled 17)."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from PIL import Image
from starlette.testclient import TestClient

from tests.conftest import OpenProgram
from tests.program import B, Program, save_png


@pytest.fixture
def program(open_program: OpenProgram) -> Program:
    return open_program()


@pytest.fixture
def client(program: Program) -> TestClient:
    return program.client()


def ask(client: TestClient, paths: list[Path], *, job: bool = False, **fields: Any) -> Any:
    body = {"paths": list(map(str, paths)), "compress": False, "pack_only": False, **fields}
    return client.post(f"{B}/zip", json=body, params={"job": True} if job else None)


def test_all_fields_are_required(client: TestClient) -> None:
    bodies: tuple[dict[str, object], ...] = (
        {},
        {"paths": []},
        {"paths": [], "compress": False},
        {"paths": [], "pack_only": True},
    )
    for body in bodies:
        assert client.post(f"{B}/zip", json=body).status_code == 422


def test_what_cannot_be_packed_is_refused_before_the_first_byte(
    client: TestClient, library_folder: Path, tmp_path: Path
) -> None:
    cat, outside = library_folder / "cat.png", save_png(tmp_path / "outside" / "x.png")
    for wrong, status in (
        (outside, 403),
        (library_folder / ".." / "outside" / "x.png", 403),
        (library_folder / ".iib-trash" / "x.png", 403),
        (library_folder / "none.png", 400),
        (library_folder / "sub", 400),
    ):
        for pack_only in (True, False):
            answer = ask(client, [cat, wrong], pack_only=pack_only)
            assert answer.status_code == status, answer.text
            assert answer.json()["detail"]


@pytest.mark.parametrize("compress", [True, False])
def test_the_answer_is_an_archive(client: TestClient, library_folder: Path, compress: bool) -> None:
    save_png(library_folder / "sub" / "cat.png", "another")
    paths = [library_folder / "cat.png", library_folder / "sub" / "cat.png"]
    answer = ask(client, paths, compress=compress)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/zip"
    assert answer.headers["content-encoding"] == "identity"
    assert "iib_batch_download_" in answer.headers["content-disposition"]
    if not compress:
        assert answer.headers["content-length"] == str(len(answer.content))
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert archive.namelist() == ["cat.png", "cat (1).png"]
        assert archive.read("cat (1).png") == paths[1].read_bytes()
    empty = ask(client, [], compress=compress)
    assert zipfile.ZipFile(io.BytesIO(empty.content)).namelist() == []


def test_an_archive_that_stays_is_named_in_a_header(
    open_program: OpenProgram, library_folder: Path, tmp_path: Path
) -> None:
    program = open_program(zip_dir=tmp_path / "ä zip")
    client, paths = program.client(), [library_folder / "cat.png"]
    made = set()
    for _ in range(3):
        answer = ask(client, paths, pack_only=True)
        assert answer.json() is None
        made.add(Path(unquote(answer.headers["x-iib-path"])))
    assert set((tmp_path / "ä zip").iterdir()) == made
    assert len(made) == 3
    for path in made:
        assert zipfile.ZipFile(path).namelist() == ["cat.png"]
    job = ask(client, paths, pack_only=True, job=True).json()["job_id"]
    result = program.services.jobs.get(job).future.result(60)
    assert Path(str(result["path"])).is_file()


def test_an_archive_that_cannot_be_written_leaves_nothing(
    open_program: OpenProgram, library_folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    client = open_program(zip_dir=tmp_path / "file" / "zip").client()
    answer = ask(client, [library_folder / "cat.png"], pack_only=True)
    assert answer.status_code == 400
    assert "could not be written" in answer.json()["detail"]


def test_texts_and_parameters_go_along_if_asked_for(
    client: TestClient, library_folder: Path, program: Program
) -> None:
    (library_folder / "cat.txt").write_text("about")
    save_png(library_folder / "evil.png", "=cmd|'/c calc'!A0\nSteps: 1, Sampler: @x, Seed: 1")
    program.index()
    paths = [library_folder / "cat.png", library_folder / "evil.png", library_folder / "plain.jpg"]
    answer = ask(client, paths, with_sidecars=True, parameters="csv")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert archive.namelist()[3:] == ["cat.txt", "parameters.csv"]
        rows = list(csv.DictReader(io.StringIO(archive.read("parameters.csv").decode("utf-8-sig"))))
    assert rows[0]["file"] == "cat.png"
    assert rows[0]["prompt"].startswith("a cat on a mat")
    assert rows[0]["Model"] == "dreamy"
    assert rows[1]["prompt"].startswith("'=cmd")
    assert rows[1]["Sampler"] == "'@x"
    answer = ask(client, paths, parameters="json")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        told = json.loads(archive.read("parameters.json"))
    assert told[0]["negative prompt"] == "blurry"
    assert told[2] == {"file": "plain.jpg"}


def test_pictures_are_packed_without_their_metadata_if_asked_for(
    client: TestClient, library_folder: Path
) -> None:
    paths = [library_folder / "cat.png", library_folder / "plain.jpg"]
    answer = ask(client, paths, metadata="strip")
    assert "content-length" not in answer.headers
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert archive.testzip() is None
        assert b"a cat on a mat" not in archive.read("cat.png")
        assert Image.open(archive.open("cat.png")).size == (30, 20)
    assert ask(client, [library_folder / "clip.mp4"], metadata="strip").status_code == 400
    assert ask(client, paths, metadata="other").status_code == 422


def test_what_cannot_be_packed_so_is_left_out_and_named(
    open_program: OpenProgram, library_folder: Path, tmp_path: Path
) -> None:
    client = open_program(zip_dir=tmp_path / "zip").client()
    (library_folder / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (library_folder / "left out.txt").write_text("of the user")
    Image.new("RGB", (4, 4)).save(
        library_folder / "moving.gif",
        save_all=True,
        append_images=[Image.new("RGB", (4, 4), "red")],
    )
    names = ("broken.png", "cat.png", "clip.mp4", "moving.gif")
    paths = [library_folder / name for name in names]
    cases: tuple[tuple[dict[str, Any], tuple[str, ...]], ...] = (
        ({"metadata": "strip"}, ("ends too early", "no picture", "no picture")),
        ({"metadata": "prompt"}, ("ends too early", "no picture", "no picture")),
        ({"format": "webp"}, ("not a picture", "no picture", "stand still")),
    )
    for wish, reasons in cases:
        for pack_only in (False, True):
            answer = ask(client, paths, pack_only=pack_only, **wish)
            assert answer.status_code == 200, answer.text
            place = unquote(answer.headers["x-iib-path"]) if pack_only else ""
            content = Path(place).read_bytes() if place else answer.content
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                assert archive.testzip() is None
                kept = archive.namelist()
                told = archive.read(kept[-1]).decode()
            assert kept == ["cat.webp" if "format" in wish else "cat.png", "left out.txt"]
            lines = told.splitlines()
            assert len(lines) == 3
            for reason, line in zip(reasons, lines, strict=True):
                assert reason in line


@pytest.mark.parametrize("form", ["jpeg", "png", "webp"])
@pytest.mark.parametrize("metadata", ["keep", "prompt", "strip"])
def test_pictures_are_packed_in_another_format(
    client: TestClient, library_folder: Path, program: Program, form: str, metadata: str
) -> None:
    turned = Image.Exif()
    turned[0x0112], turned[0x010F] = 6, "secret camera"
    comment = Image.Exif()
    comment[0x010F] = "secret camera"
    Image.new("RGBA", (9, 5), (255, 0, 0, 0)).save(library_folder / "clear.webp", exif=comment)
    Image.new("RGB", (9, 5), "teal").save(library_folder / "turned.jpg", exif=turned)
    Image.new("RGB", (9, 5), "teal").save(library_folder / "cat.bmp")
    program.index()
    names = ("cat.png", "clear.webp", "turned.jpg", "cat.bmp")
    answer = ask(
        client, [library_folder / n for n in names], format=form, metadata=metadata, quality=80
    )
    assert "content-length" not in answer.headers
    suffix = {"jpeg": "jpg"}.get(form, form)
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert archive.namelist() == [
            *(f"cat.{suffix}", f"clear.{suffix}", f"turned.{suffix}", f"cat (1).{suffix}")
        ]
        contents = [archive.read(name) for name in archive.namelist()]
    for name, content in zip(names, contents, strict=True):
        image = Image.open(io.BytesIO(content))
        assert image.format == form.upper()
        is_own = name.endswith(suffix)
        assert (b"secret camera" in content) is (
            is_own and metadata == "keep" and name != "cat.png"
        )
        assert name != "turned.jpg" or image.size == ((9, 5) if is_own else (5, 9))
    said = b"a cat on a mat" in contents[0].replace(b"\0", b"")
    assert said is (metadata != "strip")
    clear = Image.open(io.BytesIO(contents[1])).convert("RGBA")
    assert clear.getchannel("A").getpixel((0, 0)) == (255 if form == "jpeg" else 0)
    assert form != "jpeg" or clear.getpixel((0, 0)) == (255, 255, 255, 255)


def test_the_prompt_alone_is_kept(
    client: TestClient, library_folder: Path, program: Program
) -> None:
    exif = Image.Exif()
    exif[0x010F] = "secret camera"
    path = library_folder / "photo.jpg"
    Image.new("RGB", (30, 20)).save(path, exif=exif)
    program.index()
    text = "a walrus\nSteps: 9, Sampler: DDIM, CFG scale: 7, Seed: 77"
    client.post(f"{B}/update_exif", json={"path": str(path), "exif": text})
    paths = [library_folder / "cat.png", path, library_folder / "plain.jpg"]
    answer = ask(client, paths, metadata="prompt")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        cat, photo, plain = (archive.read(name) for name in archive.namelist())
    assert b"a cat on a mat" in cat
    assert b"secret" not in photo
    assert "walrus" in photo.decode("utf-16-be", "replace") or b"w\0a\0l" in photo
    assert not Image.open(io.BytesIO(plain)).getexif()
    for wrong in ({"format": "gif"}, {"quality": 0, "format": "webp"}, {"quality": 101}):
        assert ask(client, paths, **wrong).status_code == 422
    only = ask(client, [library_folder / "clip.mp4"], format="png")
    assert only.status_code == 400


def test_a_picture_is_downloaded_without_its_metadata(
    client: TestClient, library_folder: Path, tmp_path: Path
) -> None:
    cat = {"path": str(library_folder / "cat.png"), "t": "", "strip": "true"}
    answer = client.get(f"{B}/file", params=cat)
    assert answer.status_code == 200
    assert b"a cat on a mat" not in answer.content
    assert "cat.png" in answer.headers["content-disposition"]
    for path, status in (("clip.mp4", 400), ("none.png", 404)):
        params = {"path": str(library_folder / path), "t": "", "strip": "true"}
        assert client.get(f"{B}/file", params=params).status_code == status
    outside = {"path": str(save_png(tmp_path / "outside" / "x.png")), "t": "", "strip": "true"}
    assert client.get(f"{B}/file", params=outside).status_code == 403
