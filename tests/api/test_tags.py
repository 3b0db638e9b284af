from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from iib_core.api import Services
from tests.conftest import OpenProgram
from tests.program import DB, Program, save_png

LIKE = 1


def custom_tags(client: TestClient, path: Path) -> list[str]:
    answer = client.get(f"{DB}/img_selected_custom_tag", params={"path": str(path)})
    assert answer.status_code == 200
    return [tag["name"] for tag in answer.json()]


def count_of(client: TestClient, tag_id: int) -> int:
    tags = client.get(f"{DB}/basic_info").json()["tags"]
    return next(int(tag["count"]) for tag in tags if tag["id"] == tag_id)


def model_tag(client: TestClient) -> int:
    tags = client.get(f"{DB}/basic_info").json()["tags"]
    return next(int(tag["id"]) for tag in tags if tag["type"] == "Model")


def toggle(client: TestClient, path: object, tag_id: object = LIKE):  # type: ignore[no-untyped-def]
    body = {"img_path": str(path), "tag_id": tag_id}
    return client.post(f"{DB}/toggle_custom_tag_to_img", json=body)


# --- toggle_custom_tag_to_img


def test_a_tag_goes_on_and_off_and_its_count_follows(
    client: TestClient, library_folder: Path
) -> None:
    cat = library_folder / "cat.png"
    assert toggle(client, cat).json() == {"is_remove": False}
    assert custom_tags(client, cat) == ["like"]
    assert count_of(client, LIKE) == 1
    assert toggle(client, cat, "1").json() == {"is_remove": True}
    assert custom_tags(client, cat) == []
    assert count_of(client, LIKE) == 0


def test_a_file_that_is_not_indexed_yet_is_indexed(
    client: TestClient, library_folder: Path
) -> None:
    new = save_png(library_folder / "new.png")
    assert custom_tags(client, new) == []
    assert toggle(client, new).status_code == 200
    assert custom_tags(client, new) == ["like"]


@pytest.mark.parametrize(
    ("name", "status"),
    [("nope.png", 404), ("page.html", 400), ("sub", 400), ("", 400), ("../outside.png", 400)],
)
def test_what_is_no_media_of_a_root_gets_no_tag(
    client: TestClient, library_folder: Path, tmp_path: Path, name: str, status: int
) -> None:
    save_png(tmp_path / "outside.png")
    assert toggle(client, library_folder / name).status_code == status


def test_outside_the_roots_is_a_400_even_where_anything_may_be_read(
    open_program: OpenProgram, tmp_path: Path
) -> None:
    path = save_png(tmp_path / "outside.png")
    client = open_program(access_control="disable").client()
    assert toggle(client, path).status_code == 400


def test_only_tags_of_the_user_can_be_set(client: TestClient, library_folder: Path) -> None:
    cat = library_folder / "cat.png"
    assert toggle(client, cat, model_tag(client)).status_code == 400
    assert toggle(client, cat, 999_999).status_code == 404
    assert toggle(client, cat, 2**63).status_code == 422
    assert toggle(client, cat, None).status_code == 422


# --- batch_update_image_tag


def test_many_files_get_a_tag_and_lose_it_as_often_as_asked(
    client: TestClient, library_folder: Path
) -> None:
    paths = [library_folder / "cat.png", library_folder / "sub" / "dog.png"]
    body = {"img_paths": [str(path) for path in paths], "tag_id": LIKE}
    for action, names in (("add", ["like"]), ("add", ["like"]), ("remove", []), ("remove", [])):
        answer = client.post(f"{DB}/batch_update_image_tag", json={**body, "action": action})
        assert (answer.status_code, answer.json()) == (200, None)
        assert [custom_tags(client, path) for path in paths] == [names, names]
        assert count_of(client, LIKE) == 2 * len(names)


@pytest.mark.parametrize(
    ("bad", "status"), [("nope.png", 404), ("../outside.png", 400), ("page.html", 400)]
)
def test_one_bad_path_leaves_all_files_as_they_were(
    client: TestClient, library_folder: Path, tmp_path: Path, bad: str, status: int
) -> None:
    save_png(tmp_path / "outside.png")
    paths = [str(library_folder / "cat.png"), str(library_folder / bad)]
    body = {"img_paths": paths, "tag_id": LIKE, "action": "add"}
    assert client.post(f"{DB}/batch_update_image_tag", json=body).status_code == status
    assert custom_tags(client, library_folder / "cat.png") == []


def test_an_action_nobody_knows_is_refused(client: TestClient) -> None:
    body = {"img_paths": [], "tag_id": LIKE, "action": "explode"}
    assert client.post(f"{DB}/batch_update_image_tag", json=body).status_code == 422


# --- what carries which tag


def test_tags_come_by_the_path_as_sent_without_those_that_have_none(
    client: TestClient, library_folder: Path, tmp_path: Path
) -> None:
    toggle(client, library_folder / "cat.png")
    crooked = f"{library_folder}/sub/../cat.png"
    outside = str(save_png(tmp_path / "outside.png"))
    paths = [crooked, str(library_folder / "plain.jpg"), outside, "1", ""]
    answer = client.post(f"{DB}/get_image_tags", json={"paths": paths}).json()
    assert list(answer) == [crooked]
    assert [tag["name"] for tag in answer[crooked]] == ["like"]
    assert client.post(f"{DB}/get_image_tags", json={"paths": []}).json() == {}


@pytest.mark.parametrize("path", ["/etc/passwd", "", "a\0b", "nope.png", "sub", "page.html"])
def test_what_is_not_in_the_index_has_no_tags(
    client: TestClient, library_folder: Path, path: str
) -> None:
    assert custom_tags(client, library_folder / path if path else Path(path)) == []


def test_tags_outside_the_allowed_paths_are_not_told(
    open_program: OpenProgram, library_folder: Path
) -> None:
    program = open_program(allowed_paths=(library_folder / "sub",))
    cat = library_folder / "cat.png"
    row = program.services.library.media.ensure(cat)
    program.services.library.tags.link([row.id], LIKE)
    client = program.client()
    assert custom_tags(client, cat) == []
    assert client.post(f"{DB}/get_image_tags", json={"paths": [str(cat)]}).json() == {}


# --- tags themselves


def test_a_new_tag_is_made_once(client: TestClient) -> None:
    first = client.post(f"{DB}/add_custom_tag", json={"tag_name": "fav"})
    assert first.json() == {
        "name": "fav",
        "score": 0,
        "type": "custom",
        "count": 0,
        "id": first.json()["id"],
        "color": "",
        "display_name": None,
    }
    for name in ("fav", " fav\t"):
        again = client.post(f"{DB}/add_custom_tag", json={"tag_name": name})
        assert again.json() == first.json()


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("", 400),
        ("  ", 400),
        ("一二三四五六七八九十一二", 200),
        ("一二三四五六七八九十一二三", 400),
        ("x" * 60, 200),
        ("a b c d e f g h i", 200),
        ("word " * 9, 400),
        ("'; DROP TABLE tag; --", 200),
        (5, 422),
    ],
)
def test_a_name_has_to_be_one(client: TestClient, name: object, status: int) -> None:
    answer = client.post(f"{DB}/add_custom_tag", json={"tag_name": name})
    assert answer.status_code == status


def test_any_tag_can_be_coloured_and_the_rest_of_it_stays(client: TestClient) -> None:
    # Existing clients send the whole tag.
    tag = {"id": model_tag(client), "color": "#ff8800", "name": "renamed", "type": "custom"}
    assert client.post(f"{DB}/update_tag", json=tag).json() is None
    tags = client.get(f"{DB}/basic_info").json()["tags"]
    changed = next(each for each in tags if each["id"] == tag["id"])
    assert (changed["color"], changed["type"]) == ("#ff8800", "Model")
    unknown = {"id": 999_999, "color": "red"}
    assert client.post(f"{DB}/update_tag", json=unknown).status_code == 200


def test_removing_a_tag_takes_it_from_all_files(client: TestClient, library_folder: Path) -> None:
    made = client.post(f"{DB}/add_custom_tag", json={"tag_name": "fav"}).json()["id"]
    toggle(client, library_folder / "cat.png", made)
    for _ in range(2):
        answer = client.post(f"{DB}/remove_custom_tag", json={"tag_id": made})
        assert (answer.status_code, answer.json()) == (200, None)
    assert custom_tags(client, library_folder / "cat.png") == []


@pytest.mark.parametrize(("which", "status"), [("model", 400), (0, 200), (999_999, 200)])
def test_only_tags_of_the_user_can_be_removed(
    client: TestClient, which: object, status: int
) -> None:
    tag_id = model_tag(client) if which == "model" else which
    answer = client.post(f"{DB}/remove_custom_tag", json={"tag_id": tag_id})
    assert answer.status_code == status
    assert model_tag(client)


@pytest.mark.parametrize("as_text", [True, False])
def test_a_tag_is_taken_from_one_file_by_its_number(
    program: Program, services: Services, library_folder: Path, as_text: bool
) -> None:
    client = program.client()
    row = services.library.media.ensure(library_folder / "cat.png")
    toggle(client, library_folder / "cat.png")
    body = {"img_id": row.id, "tag_id": str(LIKE) if as_text else LIKE}
    for _ in range(2):
        answer = client.post(f"{DB}/remove_custom_tag_from_img", json=body)
        assert (answer.status_code, answer.json()) == (200, None)
    assert custom_tags(client, library_folder / "cat.png") == []


@pytest.mark.parametrize("tag_id", [0, 999_999, "999999"])
def test_taking_away_a_tag_that_is_not_there_is_fine(client: TestClient, tag_id: object) -> None:
    body = {"img_id": 1, "tag_id": tag_id}
    assert client.post(f"{DB}/remove_custom_tag_from_img", json=body).status_code == 200


# --- rate


@pytest.mark.parametrize("rating", [-1, 6, "many", None, 2.5])
def test_a_rating_is_a_number_of_stars(
    client: TestClient, library_folder: Path, rating: object
) -> None:
    body = {"img_paths": [str(library_folder / "cat.png")], "rating": rating}
    assert client.post(f"{DB}/rate", json=body).status_code == 422


def test_files_outside_are_not_rated_nor_those_beside_them(
    client: TestClient, library_folder: Path
) -> None:
    paths = [str(library_folder / "cat.png"), "/etc/hostname"]
    assert client.post(f"{DB}/rate", json={"img_paths": paths, "rating": 5}).status_code == 400
    assert custom_tags(client, library_folder / "cat.png") == []


def test_a_rating_is_seen_as_stars_and_as_a_tag(client: TestClient, library_folder: Path) -> None:
    paths = [str(library_folder / name) for name in ("cat.png", "plain.jpg", "cat.png")]
    for stars in (5, 3):
        answer = client.post(f"{DB}/rate", json={"img_paths": paths, "rating": stars})
        assert answer.json() == {"rated": 2}
    assert custom_tags(client, library_folder / "cat.png") == ["star-3"]
    items = client.post(f"{DB}/query", json={"q": "rating:3"}).json()["files"]
    assert {item["name"]: item["rating"] for item in items} == {"cat.png": 3, "plain.jpg": 3}
