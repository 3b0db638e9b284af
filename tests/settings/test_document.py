from __future__ import annotations

from pathlib import Path

from iib_core.settings import settings_page

PAGE = Path(__file__).parents[2] / "docs" / "settings.md"


def test_the_page_about_settings_is_fresh() -> None:
    assert PAGE.read_text(encoding="utf-8") == settings_page(), "run `make docs`"
