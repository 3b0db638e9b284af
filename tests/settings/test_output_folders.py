from __future__ import annotations

from pathlib import Path

import pytest

from iib_core.settings import OUTPUT_FOLDER_KEYS
from iib_core.settings.output_folders import output_folders_of


@pytest.mark.parametrize("missing", OUTPUT_FOLDER_KEYS)
def test_one_missing_folder_never_discards_the_others(missing: str) -> None:
    config = {key: f"out/{key}" for key in OUTPUT_FOLDER_KEYS if key != missing}
    found = output_folders_of(config, Path("/webui"))
    assert found == {key: str(Path("/webui/out") / key) for key in config}


@pytest.mark.parametrize("value", ["", "  ", None, 3, ["a"]])
def test_a_folder_that_is_no_path_is_left_out(value: object) -> None:
    config = {"outdir_save": value, "outdir_grids": "/g", "other": "/x"}
    assert output_folders_of(config, Path("/webui")) == {"outdir_grids": str(Path("/g"))}
