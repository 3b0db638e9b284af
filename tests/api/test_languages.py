from __future__ import annotations

from pathlib import Path

from iib_core import errors
from iib_core.api.languages import CHINESE, sentence
from tests.conftest import OpenProgram
from tests.program import B


def test_every_error_has_a_chinese_sentence() -> None:
    def codes(kind: type[errors.IibError]) -> set[str]:
        return {kind.code}.union(*map(codes, kind.__subclasses__()))

    assert codes(errors.IibError) <= CHINESE.keys()


def test_english_and_codes_nobody_knows_stay_as_they_are() -> None:
    assert sentence("It is gone", "not-found", "en") == "It is gone"
    assert sentence("It is gone", "no-such-code", "zh") == "It is gone"


def test_refusals_are_chinese_where_that_was_chosen(
    open_program: OpenProgram, tmp_path: Path
) -> None:
    client = open_program(lang="zh").client()
    answer = client.get(f"{B}/file", params={"path": str(tmp_path.parent), "t": "x"})
    assert answer.json()["detail"].startswith(CHINESE["outside-roots"])
    assert answer.json()["code"] == "outside-roots"
    assert client.get(f"{B}/file").json()["detail"].startswith(CHINESE["wrong-field"])
