"""`python -m iib_core import`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from iib_core import __main__ as program
from iib_core.jobs import Jobs
from iib_core.library import HasTagNamed, Library
from tests.library.peer.made import Peer, fingerprint
from tests.program import CAT, save_png

PROJECT = Path(__file__).parents[1]


@pytest.fixture
def peer(tmp_path: Path) -> Peer:
    return Peer(tmp_path / "older" / "iib.db")


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    code = program.main(["import", *map(str, words)])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


@pytest.mark.parametrize(
    "words", [[], ["a.db", "b.db"], ["a.db", "--unknown"], ["a.db", "--map"], ["--data-dir"]]
)
def test_a_command_that_makes_no_sense_ends_with_the_usage(
    home: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        program.main(["import", *words])
    assert ended.value.code == 2
    assert "usage: python -m iib_core import" in capsys.readouterr().err
    assert list(home.iterdir()) == []


def test_a_file_that_is_none_ends_with_a_sentence_and_makes_nothing(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "notes.txt").write_text("not a database")
    for name, sentence in (("notes.txt", "is damaged"), ("gone.db", "cannot be read")):
        code, out, err = run(capsys, name)
        assert (code, out) == (1, "")
        assert sentence in err
        assert name in err
    assert [entry.name for entry in home.iterdir()] == ["notes.txt"]


def test_a_mapping_that_is_none_ends_with_a_sentence(
    home: Path, peer: Peer, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, err = run(capsys, peer.path, "--map", "here=there")
    assert code == 1
    assert "must be a whole path" in err
    assert list(home.iterdir()) == []


def test_our_own_library_is_not_imported_into_itself(
    home: Path, peer: Peer, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, peer.path)[0] == 0
    code, _, err = run(capsys, home / "data" / "iib_library.db")
    assert code == 1
    assert "not a library of the older program" in err


def test_the_report_tells_what_became_of_everything(
    home: Path, peer: Peer, capsys: pytest.CaptureFixture[str]
) -> None:
    peer.link("/old/a.png", peer.tag("mine", color="red"))
    peer.link("D:\\pics\\b.png", peer.tag("other"))
    peer.extra_path("/old")
    peer.extra_path("relative\x1b[2J\n")
    peer.title("cluster", "Cats")
    code, out, err = run(capsys, peer.path)
    assert code == 0
    assert "Your tags: 2, given to files: 2 times, folders: 2" in err
    lines = [line.split() for line in out.splitlines()]
    assert ["your", "tags", "2", "2", "0", "0", "0"] in lines
    assert ["tags", "given", "to", "files", "2", "1", "0", "1", "0"] in lines
    assert ["titles", "of", "topics", "1", "0", "0", "1", "0"] in lines
    assert "--map OLD=NEW:\n  /old\n" in out
    assert "D:\\pics: 1" in out
    assert "\x1b" not in out
    assert "relative\\x1b[2J\\n means nothing" in out
    assert f"{home / 'data' / 'iib_library.db'}. Start the program" in out


def test_the_real_program_imports_with_folders_renamed(home: Path, peer: Peer) -> None:
    pics = home / "pics ü"
    save_png(pics / "a.png", CAT)
    peer.link("D:\\Bilder\\a.png", peer.tag("größe"))
    peer.extra_path("d:/bilder", "walk", "Meine")
    before = fingerprint(peer.path)
    environ = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    words = ["import", peer.path, "--map", f"D:\\bilder={pics}", "--data-dir", "mine", "--json"]
    done = subprocess.run(
        [sys.executable, "-m", "iib_core", *map(str, words)],
        cwd=home,
        env={**environ, "PYTHONPATH": str(PROJECT), "HOME": str(home), "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["library"] == str(home / "mine" / "iib_library.db")
    taken = {kind["kind"]: kind["taken"] for kind in report["kinds"] if kind["read"]}
    assert taken == {"tags": 1, "links": 1, "folders": 1}
    assert fingerprint(peer.path) == before

    jobs = Jobs()
    with closing(jobs), closing(Library(home / "mine" / "iib_library.db", jobs)) as library:
        library.start_update().future.result(60)
        found = library.find(HasTagNamed(("custom",), "größe", whole=True)).media
        assert [media.path for media in found] == [str(pics / "a.png")]
        (root,) = library.roots.all()
        assert (root.path, root.types, root.alias) == (str(pics), ("walk",), "Meine")
        for state in jobs.states():
            jobs.get(state.id).future.result(60)


def test_the_help_says_what_happens_to_the_file(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        program.main(["import", "--help"])
    assert ended.value.code == 0
    out = capsys.readouterr().out
    for words in ("only read", "--map OLD=NEW", "--data-dir", "--json", "D:\\pics=/mnt/pics"):
        assert words in " ".join(out.split())
    assert list(home.iterdir()) == []
