"""`python -m iib_core doctor` and `GET doctor`."""

from __future__ import annotations

from pathlib import Path

import pytest

from iib_core import __main__ as program
from iib_core import diagnosis
from iib_core.diagnosis import diagnose
from tests.conftest import OpenProgram
from tests.program import B


def test_it_answers_without_a_database(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["doctor"]) == 0
    said = capsys.readouterr().out
    assert "database: not made yet" in said
    assert "fastapi" in said
    assert not (home / "data").exists()


def test_what_is_missing_is_told_with_what_does_not_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(diagnosis.OPTIONAL, "no-such-package", "nothing of it works")
    found = diagnose("1", {}, {})
    assert "no-such-package is not installed: nothing of it works" in found.problems
    assert "- no-such-package" in found.text


def test_nobody_is_named(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    text = diagnose("1", {}, {"data folder": home / "data"}).text
    assert str(home) not in text
    assert "data folder: ~" in text


def test_the_server_tells_of_itself_and_of_no_secret(open_program: OpenProgram) -> None:
    client = open_program(openai_api_key="sk-secret", openai_base_url="http://127.0.0.1:9").client()
    told = client.get(f"{B}/doctor").json()
    assert told["facts"]["media"] == "4"
    assert told["facts"]["runs"] == "by itself"
    assert told["text"].startswith("Infinite Image Browsing: ")
    assert "sk-secret" not in str(told)


def test_an_empty_library_is_a_problem(open_program: OpenProgram) -> None:
    told = open_program(indexed=False).client().get(f"{B}/doctor").json()
    assert told["ok"] is False
    assert "The library has no folders" in told["problems"]
