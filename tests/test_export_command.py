"""`python -m iib_core export`, and `import` of what it wrote."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

from iib_core import __main__ as program
from iib_core.jobs import Jobs
from iib_core.library import Library
from tests.program import save_png


def test_out_of_one_library_and_into_another(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = save_png(tmp_path / "pics" / "a.png")
    first, second = tmp_path / "first", tmp_path / "second"
    with closing(Jobs()) as jobs, closing(Library(first / "iib_library.db", jobs)) as library:
        library.roots.add(str(picture.parent), ("scanned",))
        library.notes.write(library.media.ensure(picture).id, "wall")
    file = home / "mine.json"
    assert program.main(["export", str(file), "--data-dir", str(first)]) == 0
    (media,) = json.loads(file.read_bytes())["media"]
    assert (media["path"], media["note"]) == (str(picture), "wall")
    assert program.main(["import", "mine.json", "--data-dir", str(second), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["media"]["taken"] == report["roots"]["taken"] == 1
    assert program.main(["import", "mine.json", "--data-dir", str(second)]) == 0
    assert "media: 1 read, 0 taken, 1 known" in capsys.readouterr().out


def test_no_file_is_written_over(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = home / "mine.json"
    file.write_text("mine")
    assert program.main(["export", str(file), "--data-dir", str(home / "data")]) == 1
    assert "not written over" in capsys.readouterr().err
    assert file.read_text() == "mine"
    assert program.main(["export", str(home / "no" / "x"), "--data-dir", str(home / "data")]) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_what_is_no_collection_is_refused_with_a_sentence(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "mine.json").write_text('{"a": 1}')
    assert program.main(["import", "mine.json", "--data-dir", str(home / "data")]) == 1
    assert "not exported by this program" in capsys.readouterr().err
    assert not (home / "data").exists()


def test_a_command_that_makes_no_sense_ends_with_the_usage(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        program.main(["export"])
    assert ended.value.code == 2
    assert "usage: python -m iib_core export" in capsys.readouterr().err
