from __future__ import annotations

from pathlib import Path

import pytest

from iib_core.host.options import HostOptions, guest_settings


def options(tmp_path: Path, *, is_public: bool = False, has_login: bool = False) -> HostOptions:
    return HostOptions(tmp_path, {"outdir_save": "log/images"}, is_public, has_login)


def test_where_anybody_may_be_there_looking_is_all_they_may_do(tmp_path: Path) -> None:
    assert guest_settings(options(tmp_path, is_public=True), {}, tmp_path).read_only


@pytest.mark.parametrize(
    ("has_login", "environ"), [(True, {}), (False, {"IIB_SECRET_KEY": "a key"})]
)
def test_a_login_or_a_key_lets_people_write_in_a_public_webui(
    tmp_path: Path, has_login: bool, environ: dict[str, str]
) -> None:
    public = options(tmp_path, is_public=True, has_login=has_login)
    assert not guest_settings(public, environ, tmp_path).read_only


def test_our_data_lies_with_the_webuis_and_not_in_the_extension(tmp_path: Path) -> None:
    settings = guest_settings(options(tmp_path), {}, tmp_path / "extension")
    assert settings.data_dir == tmp_path / "infinite_image_browsing"
    assert settings.is_guest
    assert settings.is_local


def test_output_folders_are_meant_from_the_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    settings = guest_settings(
        options(tmp_path), {"IIB_ACCESS_CONTROL_ALLOWED_PATHS": "save"}, tmp_path
    )
    assert settings.output_folders == {"outdir_save": str(Path.cwd() / "log/images")}
    assert settings.allowed_paths == (Path.cwd() / "log/images",)
