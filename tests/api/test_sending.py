"""The picture on its way to the host (contract 3.17, 3.18)."""

from __future__ import annotations

import threading
from pathlib import Path

from tests.conftest import OpenProgram
from tests.program import B, save_png


def test_only_what_may_be_read_is_handed_over(
    open_program: OpenProgram, library_folder: Path, tmp_path: Path
) -> None:
    client = open_program().client()
    outside = save_png(tmp_path / "outside" / "x.png")
    for path, status in (
        (outside, 403),
        (library_folder / "none.png", 404),
        (library_folder / "sub", 400),
    ):
        answer = client.post(f"{B}/send_img_path", params={"path": str(path)})
        assert answer.status_code == status
    assert client.post(f"{B}/send_img_path").status_code == 422
    assert client.get(f"{B}/gen_info_completed").json() is True


def test_the_page_waits_until_the_host_has_it(
    open_program: OpenProgram, library_folder: Path
) -> None:
    program = open_program()
    client, hand_over = program.client(), program.services.hand_over
    cat = library_folder / "cat.png"
    assert client.post(f"{B}/send_img_path", params={"path": str(cat)}).json() is None
    assert hand_over.look() == cat
    host = threading.Timer(0.2, hand_over.take)
    host.start()
    assert client.get(f"{B}/gen_info_completed").json() is True
    host.join()
    assert hand_over.look() is None


def test_it_goes_on_where_no_host_takes_it(open_program: OpenProgram, library_folder: Path) -> None:
    client = open_program().client()
    client.post(f"{B}/send_img_path", params={"path": str(library_folder / "cat.png")})
    assert client.get(f"{B}/gen_info_completed").json() is False


def test_two_windows_do_not_take_each_others_pictures(
    open_program: OpenProgram, library_folder: Path
) -> None:
    program = open_program()
    client, hand_over = program.client(), program.services.hand_over
    cat = library_folder / "cat.png"
    other = save_png(library_folder / "other.png")
    for path, ticket in ((cat, "one"), (other, "two")):
        sent = {"path": str(path), "ticket": ticket}
        assert client.post(f"{B}/send_img_path", params=sent).status_code == 200
    assert hand_over.take("two") == other
    assert hand_over.take("two") is None
    assert hand_over.take("one") == cat
    assert hand_over.take() is None
    long = {"path": str(cat), "ticket": "x" * 101}
    assert client.post(f"{B}/send_img_path", params=long).status_code == 400


def test_what_nobody_comes_for_is_forgotten(
    open_program: OpenProgram, library_folder: Path
) -> None:
    hand_over = open_program().services.hand_over
    for number in range(100):
        hand_over.send(library_folder / "cat.png", str(number))
    assert hand_over.look("0") is None
    assert hand_over.look("99") is not None
