from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from iib_core.errors import NotReadableError, UnreadableError
from iib_core.media import Thumbnails, pictures
from iib_core.media.patience import Patience
from iib_core.media.pictures import shrink, shrink_moving


def picture(form: str, frames: int = 1) -> io.BytesIO:
    out = io.BytesIO()
    each = [Image.linear_gradient("L").rotate(at).convert("RGB") for at in range(frames)]
    more = {"save_all": True, "append_images": each[1:]} if frames > 1 else {}
    each[0].save(out, form, **more)
    return out


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"])
def test_a_decoder_is_told_that_it_takes_too_long(form: str) -> None:
    for patience, error in (
        (Patience(cpu_s=-1.0), UnreadableError),
        (Patience(clock_s=-1.0), NotReadableError),
    ):
        with pytest.raises(error, match=r"cat\.x .*too"):
            shrink(picture(form), "cat.x", 64, 64, patience=patience)
    assert shrink(picture(form), "cat.x", 64, 64)


def test_each_frame_of_an_animation_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    patience = Patience()
    asked = 0

    def check(_name: str) -> None:
        nonlocal asked
        asked += 1

    monkeypatch.setattr(patience, "check", check)
    shrink_moving(picture("WEBP", 9), "x.webp", 32, 32, patience)
    assert asked >= 9


def test_what_takes_too_long_is_not_tried_again_until_it_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "slow.bmp"
    path.write_bytes(picture("BMP").getvalue())
    thumbnails = Thumbnails(tmp_path / "cache", 1_000_000)
    with monkeypatch.context() as patched:
        patched.setattr(pictures, "Patience", lambda: Patience(cpu_s=-1.0))
        with pytest.raises(UnreadableError, match="takes too long"):
            thumbnails.get(path, 64, 64)
    with pytest.raises(UnreadableError, match="takes too long"):
        thumbnails.get(path, 32, 32)
    path.write_bytes(picture("BMP").getvalue() + b"changed")
    assert thumbnails.get(path, 32, 32).data
