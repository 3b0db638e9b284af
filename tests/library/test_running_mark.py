"""How the last run ended."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from iib_core.library import RunningMark

HOLDS = """
import sys
from pathlib import Path
from iib_core.library import RunningMark
mark = RunningMark(Path(sys.argv[1]))
print(mark.is_first, mark.ended_badly, flush=True)
sys.stdin.readline()
mark.close()
"""


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


def start(database: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(database)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )


def said_by(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_where_no_file_can_be_kept_nothing_is_known(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    mark = RunningMark(tmp_path / "file" / "library.db")
    assert (mark.is_first, mark.ended_badly) == (False, False)
    mark.close()


def test_the_very_first_program_is_the_first(tmp_path: Path) -> None:
    database = tmp_path / "not yet" / "there" / "library.db"
    first, second = RunningMark(database), RunningMark(database)
    assert (first.is_first, second.is_first) == (True, False)
    first.close()
    second.close()


def test_a_good_end_leaves_no_word(database: Path) -> None:
    for _ in range(3):
        mark = RunningMark(database)
        assert (mark.is_first, mark.ended_badly) == (True, False)
        mark.close()
        mark.close()


def test_a_bad_end_is_known_at_the_next_start_and_then_no_more(database: Path) -> None:
    RunningMark(database).close(in_good_order=False)
    mark = RunningMark(database)
    assert (mark.is_first, mark.ended_badly) == (True, True)
    mark.close()
    mark = RunningMark(database)
    assert not mark.ended_badly
    mark.close()


def test_a_killed_program_has_ended_badly_and_holds_nothing(database: Path) -> None:
    process = start(database)
    assert said_by(process) == "True False"
    process.kill()
    process.communicate()
    process = start(database)
    assert said_by(process) == "True True"
    process.communicate("end\n")
    mark = RunningMark(database)
    assert (mark.is_first, mark.ended_badly) == (True, False)
    mark.close()


def test_the_second_program_knows_that_it_is_and_leaves_the_word_to_the_first(
    database: Path,
) -> None:
    first = start(database)
    assert said_by(first) == "True False"
    second = RunningMark(database)
    assert (second.is_first, second.ended_badly) == (False, False)
    second.close()
    first.kill()
    first.communicate()
    mark = RunningMark(database)
    assert mark.ended_badly
    mark.close()
