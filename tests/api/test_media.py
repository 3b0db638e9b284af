from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from starlette.testclient import TestClient

from tests.conftest import OpenProgram, Shared
from tests.metadata.made_log import log_page
from tests.metadata.made_stealth import hiding, message
from tests.program import CAT, DB, B, save_png

SOURCE = "Source Identifier: Stable Diffusion web UI"


# --- paths: the same for every endpoint that reads a file


@pytest.fixture
def traps(library_folder: Path, tmp_path: Path) -> dict[str, str]:
    """Paths that must not be read, by what is mean about them."""
    secret = save_png(tmp_path / "pics_private" / "secret.png", CAT)
    # A file whose name a root's begins with.
    (tmp_path / "pic").write_bytes(secret.read_bytes())
    (library_folder / "link").symlink_to(secret.parent)
    (library_folder / "link.png").symlink_to(secret)
    return {
        "a folder whose name begins like a root's": str(secret),
        "a file whose name a root's begins with": str(tmp_path / "pic"),
        "above": f"{library_folder}/../pics_private/secret.png",
        "a link to a folder": f"{library_folder}/link/secret.png",
        "a link to a file": f"{library_folder}/link.png",
        "the machine": "/etc/passwd",
        "environment": "/proc/self/environ",
    }


@pytest.mark.parametrize(
    "route", ["file", "image-thumbnail", "display", "image_geninfo", "image_exif", "generation"]
)
@pytest.mark.parametrize("settings", [{}, {"access_control": "enable"}])
def test_no_endpoint_reads_outside_the_roots(
    open_program: OpenProgram, traps: dict[str, str], route: str, settings: dict[str, object]
) -> None:
    client = open_program(**settings).client()
    for trap, path in traps.items():
        answer = client.get(f"{B}/{route}", params={"path": path, "t": "1"})
        assert answer.status_code == 403, trap
        assert answer.json()["code"] == "outside-roots"
    texts = client.post(f"{B}/image_geninfo_batch", json={"paths": list(traps.values())}).json()
    assert texts == dict.fromkeys(traps.values(), "")


def test_a_text_beside_a_file_is_not_read_through_a_link_that_leads_out(
    client: TestClient, library_folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "private.txt").write_text("private, Steps: 1, Sampler: x, Seed: 2")
    (library_folder / "clip.txt").symlink_to(tmp_path / "private.txt")
    params = {"path": str(library_folder / "clip.mp4")}
    assert client.get(f"{B}/image_geninfo", params=params).json() == ""
    assert client.get(f"{B}/image_geninfo", params={"path": ""}).json() == ""
    assert "private" not in client.get(f"{B}/generation", params=params).text


def test_a_missing_file_outside_the_roots_is_not_told_from_one_that_is_there(
    client: TestClient,
) -> None:
    answer = client.get(f"{B}/file", params={"path": "/nope/nope.png", "t": "1"})
    assert answer.status_code == 403


def test_only_an_explicit_disable_reads_anywhere(open_program: OpenProgram, tmp_path: Path) -> None:
    secret = save_png(tmp_path / "other" / "a.png")
    client = open_program(access_control="disable").client("203.0.113.9")
    params = {"path": str(secret), "t": "1"}
    answer = client.get(f"{B}/file", params=params)
    assert answer.status_code == 200
    # Not one of ours, so not kept.
    assert "cache-control" not in answer.headers


def test_allowed_paths_replace_the_roots(
    open_program: OpenProgram, library_folder: Path, tmp_path: Path
) -> None:
    client = open_program(allowed_paths=(library_folder / "sub",)).client()
    for name, status in (("sub/dog.png", 200), ("cat.png", 403)):
        params = {"path": str(library_folder / name), "t": "1"}
        assert client.get(f"{B}/file", params=params).status_code == status
    body = {"surstr": "", "cursor": "", "regexp": ""}
    found = client.post(f"{DB}/search_by_substr", json=body).json()["files"]
    assert [item["name"] for item in found] == ["dog.png"]
    assert [item["name"] for item in client.get(f"{DB}/random_images").json()] == ["dog.png"]


def test_extra_paths_of_this_run_are_read_and_not_indexed(
    open_program: OpenProgram, tmp_path: Path
) -> None:
    path = save_png(tmp_path / "more" / "a.png")
    client = open_program(extra_paths=(tmp_path / "more",)).client("203.0.113.9")
    assert client.get(f"{B}/file", params={"path": str(path), "t": "1"}).status_code == 200
    assert client.get(f"{DB}/basic_info").json()["img_count"] == 4
    assert client.get(f"{B}/global_setting").json()["extra_paths"][-1] == {
        "path": str(tmp_path / "more"),
        "types": ["cli_access_only"],
        "alias": "",
    }


# --- file


def get_file(client: TestClient, path: Path, headers: dict[str, str] | None = None, **more: str):  # type: ignore[no-untyped-def]
    return client.get(f"{B}/file", params={"path": str(path), "t": "x", **more}, headers=headers)


@pytest.mark.parametrize(("name", "status"), [("nope.png", 404), ("sub", 400)])
def test_a_missing_file_and_a_folder_are_told_apart(shared: Shared, name: str, status: int) -> None:
    assert get_file(shared.client, shared.folder / name).status_code == status


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are POSIX's")
def test_a_pipe_is_refused_rather_than_waited_for(client: TestClient, library_folder: Path) -> None:
    os.mkfifo(library_folder / "pipe.png")
    assert get_file(client, library_folder / "pipe.png").status_code == 400


def test_a_media_file_is_sent_as_it_is_to_be_kept_privately(
    client: TestClient, library_folder: Path
) -> None:
    answer = get_file(client, library_folder / "cat.png")
    assert answer.content == (library_folder / "cat.png").read_bytes()
    assert answer.headers["content-type"] == "image/png"
    assert answer.headers["cache-control"] == "private, max-age=31536000"
    assert "expires" in answer.headers
    assert "last-modified" in answer.headers
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "content-disposition" not in answer.headers


def test_a_known_version_is_not_sent_again(client: TestClient, library_folder: Path) -> None:
    etag = get_file(client, library_folder / "cat.png").headers["etag"]
    assert etag.startswith('"')
    for known in (etag, f"W/{etag}", f'"other", {etag}', "*"):
        answer = get_file(client, library_folder / "cat.png", {"If-None-Match": known})
        assert (answer.status_code, answer.content) == (304, b"")
    save_png(library_folder / "cat.png", CAT, (31, 21))
    answer = get_file(client, library_folder / "cat.png", {"If-None-Match": etag})
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("header", "status", "first", "last"),
    [
        ("bytes=0-9", 206, 0, 10),
        ("bytes=5-", 206, 5, None),
        ("bytes=-4", 206, -4, None),
        ("bytes=0-99999999", 206, 0, None),
        ("bytes=2-3, 7-8", 206, 2, 4),
        ("lines=1-2", 200, 0, None),
        ("bytes=9-2", 416, 0, 0),
        ("bytes=99999999-", 416, 0, 0),
    ],
)
def test_a_part_of_a_file_can_be_asked_for(
    shared: Shared,
    header: str,
    status: int,
    first: int,
    last: int | None,
) -> None:
    whole = (shared.folder / "cat.png").read_bytes()
    answer = get_file(shared.client, shared.folder / "cat.png", {"Range": header})
    assert answer.status_code == status
    if status == 416:
        assert "none of those asked for" in answer.json()["detail"]
    else:
        assert answer.content == whole[first:last]
    assert answer.headers["accept-ranges"] == "bytes"
    if status == 416:
        assert answer.headers["content-range"] == f"bytes */{len(whole)}"
    elif status == 206:
        assert answer.headers["content-range"].endswith(f"/{len(whole)}")


def test_a_part_of_another_version_is_not_sent(client: TestClient, library_folder: Path) -> None:
    headers = {"Range": "bytes=0-9", "If-Range": '"other"'}
    assert get_file(client, library_folder / "cat.png", headers).status_code == 200


def test_a_large_file_is_streamed_whole_and_in_parts(
    client: TestClient, library_folder: Path
) -> None:
    content = os.urandom(5 << 20)
    (library_folder / "large.mp4").write_bytes(content)
    answer = get_file(client, library_folder / "large.mp4")
    assert answer.content == content
    assert answer.headers["content-length"] == str(len(content))
    part = get_file(client, library_folder / "large.mp4", {"Range": f"bytes=7-{len(content) - 9}"})
    assert part.status_code == 206
    assert part.content == content[7:-8]


def test_an_empty_file_is_sent(client: TestClient, library_folder: Path) -> None:
    (library_folder / "empty.png").touch()
    answer = get_file(client, library_folder / "empty.png")
    assert (answer.status_code, answer.content) == (200, b"")


@pytest.mark.parametrize("name", ["page.html", "drawing.svg", "x.xml", "x.js", "noextension"])
def test_nothing_that_could_run_is_shown_inline(
    client: TestClient, library_folder: Path, name: str
) -> None:
    (library_folder / name).write_text("<svg onload='alert(1)'/>")
    answer = get_file(client, library_folder / name)
    assert answer.status_code == 200
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert answer.headers["content-security-policy"] == "sandbox"
    assert answer.headers["x-content-type-options"] == "nosniff"
    # No media, so not kept.
    assert "cache-control" not in answer.headers


def test_a_download_has_the_name_that_was_asked_for(
    client: TestClient, library_folder: Path
) -> None:
    name = 'sch\xf6n "1"\r\n.png'
    answer = get_file(client, library_folder / "cat.png", disposition=name)
    expected = "attachment; filename*=UTF-8''sch%C3%B6n%20%221%22%0D%0A.png"
    assert answer.headers["content-disposition"] == expected


def test_head_tells_what_get_would_send(client: TestClient, library_folder: Path) -> None:
    for name in ("cat.png", "clip.mp4", "page.html"):
        params = {"path": str(library_folder / name), "t": "x"}
        sent = client.get(f"{B}/file", params=params)
        told = client.head(f"{B}/file", params=params, headers={"Range": "bytes=0-1"})
        assert (told.status_code, told.content) == (200, b"")
        differing = {"expires"}
        assert {key: told.headers[key] for key in told.headers if key not in differing} == {
            key: sent.headers[key] for key in sent.headers if key not in differing
        }
        known = client.head(
            f"{B}/file", params=params, headers={"If-None-Match": sent.headers["etag"]}
        )
        assert known.status_code == 304
    assert client.head(f"{B}/file", params={"path": "/etc/passwd", "t": "x"}).status_code == 403


def test_a_file_is_asked_for_with_its_date(client: TestClient, library_folder: Path) -> None:
    params = {"path": str(library_folder / "cat.png")}
    assert client.get(f"{B}/file", params=params).status_code == 422


# --- image-thumbnail


def thumbnail(client: TestClient, path: Path, size: str = "256x256"):  # type: ignore[no-untyped-def]
    return client.get(f"{B}/image-thumbnail", params={"path": str(path), "t": "x", "size": size})


@pytest.mark.parametrize(
    "size",
    ["", "0x0", "x", "256", "12345x1", "-1x5", "1x1x1", "/abs/secret", "../../../x", "１x１"],
)
def test_a_size_that_is_none_is_refused(shared: Shared, size: str) -> None:
    assert thumbnail(shared.client, shared.folder / "cat.png", size).status_code == 400


@pytest.mark.parametrize(("name", "status"), [("nope.png", 404), ("sub", 400), ("page.html", 400)])
def test_what_is_no_picture_has_no_thumbnail(shared: Shared, name: str, status: int) -> None:
    answer = thumbnail(shared.client, shared.folder / name)
    assert answer.status_code == status
    assert answer.json()["code"] in ("media-not-found", "invalid", "unreadable")


def test_a_damaged_picture_says_so(client: TestClient, library_folder: Path) -> None:
    (library_folder / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\nrubbish")
    answer = thumbnail(client, library_folder / "broken.png")
    assert (answer.status_code, answer.json()["code"]) == (400, "unreadable")


def test_a_thumbnail_fits_its_box_and_stands_upright(
    client: TestClient, library_folder: Path
) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (400, 800), "red").save(library_folder / "tall.jpg", exif=exif)
    answer = thumbnail(client, library_folder / "tall.jpg")
    assert answer.headers["content-type"] == "image/webp"
    assert Image.open(io.BytesIO(answer.content)).size == (256, 128)
    assert answer.headers["cache-control"] == "private, max-age=31536000"


def test_a_known_thumbnail_is_not_sent_again(client: TestClient, library_folder: Path) -> None:
    etag = thumbnail(client, library_folder / "cat.png").headers["etag"]
    params = {"path": str(library_folder / "cat.png"), "t": "x"}
    answer = client.get(f"{B}/image-thumbnail", params=params, headers={"If-None-Match": etag})
    assert (answer.status_code, answer.headers["etag"]) == (304, etag)


# --- display


def display(client: TestClient, path: Path, **headers: str):  # type: ignore[no-untyped-def]
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return client.get(f"{B}/display", params={"path": str(path), "t": "x"}, headers=named)


@pytest.mark.parametrize(
    ("name", "status"),
    [("nope.tif", 404), ("sub", 400), ("clip.mp4", 400), ("page.html", 400), ("../a.tif", 403)],
)
def test_only_pictures_of_the_roots_are_displayed(shared: Shared, name: str, status: int) -> None:
    assert display(shared.client, shared.folder / name).status_code == status


def test_a_picture_that_browsers_show_is_displayed_as_it_is(
    client: TestClient, library_folder: Path
) -> None:
    answer = display(client, library_folder / "cat.png")
    assert answer.content == (library_folder / "cat.png").read_bytes()
    assert answer.headers["cache-control"] == "private, max-age=31536000"


def test_a_picture_that_they_do_not_show_is_made_one(
    client: TestClient, library_folder: Path
) -> None:
    Image.new("CMYK", (600, 400)).save(library_folder / "a.tif")
    answer = display(client, library_folder / "a.tif")
    assert answer.headers["content-type"] == "image/webp"
    assert Image.open(io.BytesIO(answer.content)).size == (600, 400)
    known = display(client, library_folder / "a.tif", If_None_Match=answer.headers["etag"])
    assert (known.status_code, known.content) == (304, b"")


def test_a_drawing_is_never_run(client: TestClient, library_folder: Path) -> None:
    (library_folder / "a.svg").write_text("<svg onload='alert(1)'/>")
    answer = display(client, library_folder / "a.svg")
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert answer.headers["content-security-policy"] == "sandbox"
    assert "cache-control" not in answer.headers


# --- what a file says


def test_the_generation_text_is_told_with_its_source(
    client: TestClient, library_folder: Path
) -> None:
    params = {"path": str(library_folder / "cat.png")}
    assert client.get(f"{B}/image_geninfo", params=params).json() == f"{CAT}, {SOURCE}"


@pytest.mark.parametrize("name", ["plain.jpg", "nope.png", "sub", "page.html", "broken.png"])
def test_what_says_nothing_has_an_empty_text(
    client: TestClient, library_folder: Path, name: str
) -> None:
    (library_folder / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\nrubbish")
    params = {"path": str(library_folder / name)}
    answer = client.get(f"{B}/image_geninfo", params=params)
    assert (answer.status_code, answer.json()) == (200, "")
    assert client.get(f"{B}/image_exif", params=params).status_code == 200


def test_texts_come_in_batches_from_the_index_and_from_files(
    client: TestClient, library_folder: Path
) -> None:
    save_png(library_folder / "new.png", CAT)
    paths = [str(library_folder / name) for name in ("cat.png", "new.png", "plain.jpg", "nope")]
    answer = client.post(f"{B}/image_geninfo_batch", json={"paths": paths}).json()
    assert list(answer.values()) == [f"{CAT}, {SOURCE}", f"{CAT}, {SOURCE}", "", ""]


def test_a_number_is_no_path(client: TestClient) -> None:
    # A peer answers with the prompt of the picture with that row id.
    answer = client.post(f"{B}/image_geninfo_batch", json={"paths": ["1", "2"]})
    assert answer.json() == {"1": "", "2": ""}


def test_exif_is_a_flat_table_of_texts(client: TestClient, library_folder: Path) -> None:
    exif = Image.Exif()
    exif[0x0131] = "a program"
    image = Image.new("RGB", (4, 4))
    image.save(library_folder / "camera.jpg", exif=exif, dpi=(72, 72))
    camera = client.get(f"{B}/image_exif", params={"path": str(library_folder / "camera.jpg")})
    assert camera.json()["305"] == "a program"
    assert all(isinstance(value, str) for value in camera.json().values())
    assert not any(key.startswith("exif") for key in camera.json())
    cat = client.get(f"{B}/image_exif", params={"path": str(library_folder / "cat.png")})
    assert cat.json()["parameters"] == CAT


def test_a_video_has_no_exif(client: TestClient, library_folder: Path) -> None:
    params = {"path": str(library_folder / "clip.mp4")}
    assert client.get(f"{B}/image_exif", params=params).json() == {}


def test_a_generation_is_told_part_by_part(client: TestClient, library_folder: Path) -> None:
    path = str(library_folder / "cat.png")
    client.post(f"{DB}/toggle_custom_tag_to_img", json={"img_path": path, "tag_id": 1})
    made = client.get(f"{B}/generation", params={"path": path}).json()
    assert made["level"] == "parsed"
    assert made["negative"] == "blurry"
    assert made["parameters"][:2] == [["Steps", "30"], ["Sampler", "Euler a"]]
    assert made["loras"] == [{"name": "ink_wash", "weight": 0.6}]
    assert {"name": "parameters", "text": CAT} in made["fields"]
    assert (made["width"], made["height"], made["media_type"]) == (30, 20, "image")
    assert [tag["name"] for tag in made["tags"]] == ["like"]
    assert made["path"] == path


def test_what_is_inferred_from_a_graph_is_called_a_guess_and_names_its_node(
    client: TestClient, library_folder: Path
) -> None:
    # No sampler says which text is meant to be seen.
    graph = {"6": {"class_type": "CLIPTextEncode", "inputs": {"text": "a cat on a roof"}}}
    info = PngInfo()
    info.add_text("prompt", json.dumps(graph))
    Image.new("RGB", (8, 8)).save(library_folder / "graph.png", pnginfo=info)
    params = {"path": str(library_folder / "graph.png")}
    made = client.get(f"{B}/generation", params=params).json()
    assert (made["level"], made["prompt"]) == ("guess", "a cat on a roof")
    assert any(name == "prompt" and "6" in place for name, place in made["origins"])


def test_a_picture_without_metadata_has_a_generation_of_nothing(
    client: TestClient, library_folder: Path
) -> None:
    params = {"path": str(library_folder / "plain.jpg")}
    made = client.get(f"{B}/generation", params=params).json()
    assert (made["level"], made["prompt"], made["fields"]) == ("none", "", [])
    assert made["width"] == 40


@pytest.mark.parametrize(("name", "status"), [("nope.png", 404), ("page.html", 400), ("sub", 400)])
def test_only_media_have_a_generation(shared: Shared, name: str, status: int) -> None:
    params = {"path": str(shared.folder / name)}
    assert shared.client.get(f"{B}/generation", params=params).status_code == status


# --- as the user chose


def test_text_hidden_in_pixels_is_shown_nowhere_if_that_is_not_wanted(
    open_program: OpenProgram, library_folder: Path
) -> None:
    path = str(library_folder / "hidden.png")
    hiding(message(CAT.encode()), 40, 60).save(path)
    for wanted in (True, False):
        client = open_program(indexed=False, folders=(library_folder,), stealth_metadata=wanted)
        client.services.library.roots.add(str(library_folder), ("scanned",))
        api = client.client()
        texts = [
            api.get(f"{B}/image_geninfo", params={"path": path}).json(),
            api.post(f"{B}/image_geninfo_batch", json={"paths": [path]}).json()[path],
            api.get(f"{B}/generation", params={"path": path}).json()["text"],
            api.get(f"{B}/image_exif", params={"path": path}).json().get("stealth", ""),
        ]
        client.index()
        texts.append(api.post(f"{B}/image_geninfo_batch", json={"paths": [path]}).json()[path])
        assert ["a cat on a mat" in text for text in texts] == [wanted] * 5


def test_the_log_of_fooocus_is_asked_for_a_single_picture(
    client: TestClient, library_folder: Path
) -> None:
    path = str(save_png(library_folder / "day" / "1.png"))
    told = {"1.png": {"prompt": "a heron", "negative_prompt": "blurry", "seed": "7"}}
    (library_folder / "day" / "log.html").write_text(log_page(told), "utf-8")
    text = client.get(f"{B}/image_geninfo", params={"path": path}).json()
    assert text.startswith("a heron\nNegative prompt: blurry\nSteps: Unknown, Seed: 7")
    answer = client.get(f"{B}/generation", params={"path": path}).json()
    assert (answer["generator"], answer["level"], answer["prompt"]) == (
        *("Fooocus", "parsed"),
        "a heron",
    )


def test_a_log_that_leads_out_of_the_roots_is_not_read(
    client: TestClient, library_folder: Path, tmp_path: Path
) -> None:
    path = str(save_png(library_folder / "1.png"))
    (tmp_path / "log.html").write_text(log_page({"1.png": {"prompt": "private"}}), "utf-8")
    (library_folder / "log.html").symlink_to(tmp_path / "log.html")
    assert client.get(f"{B}/image_geninfo", params={"path": path}).json() == ""
    assert "private" not in client.get(f"{B}/image_exif", params={"path": path}).text


def test_an_animated_preview_is_another_picture(client: TestClient, library_folder: Path) -> None:
    path = library_folder / "moving.gif"
    frames = [Image.new("RGB", (300, 200), color) for color in ("red", "green", "blue")]
    frames[0].save(path, save_all=True, append_images=frames[1:], duration=100)
    params = {"path": str(path), "t": "x", "size": "64x64"}
    still = client.get(f"{B}/image-thumbnail", params=params)
    moving = client.get(f"{B}/image-thumbnail", params={**params, "animated": "true"})
    assert still.headers["etag"] != moving.headers["etag"]
    shown = Image.open(io.BytesIO(moving.content))
    assert (shown.size, getattr(shown, "n_frames", 1)) == ((64, 43), 3)
    assert getattr(Image.open(io.BytesIO(still.content)), "n_frames", 1) == 1
    known = {"If-None-Match": moving.headers["etag"]}
    params["animated"] = "true"
    assert client.get(f"{B}/image-thumbnail", params=params, headers=known).status_code == 304


def test_thumbnails_can_be_wanted_in_advance(
    client: TestClient, library_folder: Path, tmp_path: Path
) -> None:
    paths = [str(library_folder / "cat.png"), str(tmp_path / "outside.png"), "\0"]
    for body, status in (
        ({}, 422),
        ({"paths": paths, "size": "64"}, 400),
        ({"paths": paths, "size": "0x64"}, 400),
        ({"paths": paths, "page": "x" * 101}, 422),
    ):
        assert client.post(f"{B}/warm_thumbnails", json=body).status_code == status
    answer = client.post(f"{B}/warm_thumbnails", json={"paths": paths, "page": "a"})
    assert answer.json() == {"wanted": 1}
    assert client.post(f"{B}/warm_thumbnails", json={"paths": []}).json() == {"wanted": 0}
