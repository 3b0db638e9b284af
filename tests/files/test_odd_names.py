from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iib_core.files import is_text, to_disk, to_text

posix_only = pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")


@pytest.mark.parametrize("text", ["", "a\0b", "\ud800", "\uf7ff\0", "/\uf780" * 5000], ids=len)
def test_what_is_no_path_is_not_an_error(text: str) -> None:
    assert isinstance(to_disk(text), str)


def test_half_a_character_is_not_text() -> None:
    assert not is_text("\ud83d.png")
    assert not is_text("\udcff.png")
    assert is_text("😀.png")


@given(st.binary(max_size=20))
def test_any_name_of_linux_is_text_and_is_found_again(name: bytes) -> None:
    on_disk = name.decode("utf-8", "surrogateescape")
    text = to_text(on_disk)
    assert is_text(text)
    if not any("\uf780" <= letter <= "\uf7ff" for letter in on_disk):
        assert to_disk(text) == on_disk


@posix_only
def test_a_file_that_really_has_such_a_name_is_found_first(tmp_path: Path) -> None:
    plain, odd = tmp_path / "\uf7ff.png", tmp_path / "\udcff.png"
    odd.write_bytes(b"odd")
    assert to_disk(str(plain)) == str(odd)
    plain.write_bytes(b"plain")
    assert to_disk(str(plain)) == str(plain)
