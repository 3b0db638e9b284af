from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from iib_core.errors import BadSettingError
from iib_core.settings import Settings, Surroundings, load_settings, read_dotenv

Load = Callable[..., Settings]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """load_settings in an empty folder, with nothing in the environment unless told."""

    def load_here(
        *argv: str, environ: Mapping[str, str] | None = None, locale: str = "", **dotenv: str
    ) -> Settings:
        surroundings = Surroundings(
            cwd=tmp_path / "cwd",
            program_root=tmp_path / "program",
            default_data_dir=tmp_path / "data",
            is_peer_database=lambda path: path.name == "iib.db" and path.is_file(),
            locale=locale,
        )
        return load_settings(argv, environ or {}, surroundings, dotenv)

    return load_here


@pytest.mark.parametrize(
    ("argv", "environ", "sentence"),
    [
        (
            ["--port", "http"],
            {},
            "--port from the command line is 'http', but must be a number from 1 to 65535",
        ),
        ([""], {}, "DIR from the command line is '', but must be a path"),
        (["--extra_paths", "/a", ""], {}, "--extra_paths from the command line is ''"),
        (["--host", "a b"], {}, "--host from the command line is 'a b', but must be a host name"),
        (
            ["--generate_image_cache_size", "big"],
            {},
            "--generate_image_cache_size from the command line is 'big', but must be a width",
        ),
        (
            [],
            {"IIB_ACCESS_CONTROL": "on"},
            "IIB_ACCESS_CONTROL from the environment is 'on', but must be auto, enable or disable",
        ),
        (
            [],
            {"IIB_DB_FILE_BACKUP_MAX": "many"},
            "IIB_DB_FILE_BACKUP_MAX from the environment is 'many', but must be a whole number",
        ),
    ],
)
def test_a_bad_value_is_named_with_the_place_it_came_from(
    load: Load, argv: list[str], environ: dict[str, str], sentence: str
) -> None:
    with pytest.raises(BadSettingError) as caught:
        load(*argv, environ=environ)
    assert sentence in caught.value.message


def test_a_bad_value_in_dotenv_is_said_to_be_from_there(load: Load) -> None:
    with pytest.raises(BadSettingError, match=r"IIB_EMBEDDING_DEBUG from \.env is 'perhaps'"):
        load(IIB_EMBEDDING_DEBUG="perhaps")


def test_an_option_that_does_not_exist_ends_the_program(
    load: Load, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        load("--colour")
    assert ended.value.code == 2
    assert "--colour" in capsys.readouterr().err


def test_options_are_not_guessed_from_their_beginning(
    load: Load, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        load("--generate")
    assert "--generate" in capsys.readouterr().err


def test_without_a_word_the_defaults_hold(load: Load, tmp_path: Path) -> None:
    settings = load()
    assert (settings.host, settings.port, settings.port_given) == ("127.0.0.1", 8000, False)
    assert settings.base == "/infinite_image_browsing"
    assert settings.database == tmp_path / "data" / "iib_library.db"
    assert settings.cache_dir == tmp_path / "data" / "cache"
    assert settings.allowed_paths is None
    assert not settings.read_only
    assert settings.export_fe_fn
    assert settings.backups_kept == 8


def test_folders_are_absolute_from_the_working_directory(load: Load, tmp_path: Path) -> None:
    settings = load("a", "/b", "~/c", "~d", environ={"HOME": "/home/x", "USERPROFILE": "/home/x"})
    cwd = tmp_path / "cwd"
    assert settings.folders == (cwd / "a", Path("/b"), Path("/home/x/c"), cwd / "~d")


def test_a_folder_named_like_an_option_can_be_given_after_two_dashes(
    load: Load, tmp_path: Path
) -> None:
    assert load("--open", "--", "--port").folders == (tmp_path / "cwd" / "--port",)


def test_extra_paths_take_several_and_add_up(load: Load) -> None:
    settings = load("--extra_paths", "/a", "/b", "--open", "--extra_paths", "/c")
    assert settings.extra_paths == (Path("/a"), Path("/b"), Path("/c"))


def test_a_port_that_was_asked_for_is_known_to_be(load: Load) -> None:
    assert load("--port", "8000").port_given


def test_later_places_win(load: Load, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    saved = {"ai_model": "saved", "embedding_model": "saved", "port": 7000, "allow_cors": True}
    (tmp_path / "data" / "settings.json").write_text(json.dumps(saved))

    settings = load("--port", "9000", environ={"AI_MODEL": "environment"}, AI_MODEL="dotenv")

    assert settings.ai_model == "environment"
    assert settings.embedding_model == "saved"
    assert settings.port == 9000
    assert settings.allow_cors


def test_dotenv_counts_where_the_environment_is_silent(load: Load) -> None:
    assert load(AI_MODEL="dotenv").ai_model == "dotenv"


@pytest.mark.parametrize("content", ["{", "[]", "\xff"])
def test_a_damaged_saved_file_is_named(load: Load, tmp_path: Path, content: str) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.json").write_bytes(content.encode("latin-1"))
    with pytest.raises(BadSettingError, match=r"settings\.json from the data folder"):
        load()


def test_saved_names_of_a_newer_version_are_left_out(load: Load, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.json").write_text('{"not_yet": 1, "folders": ["/x"]}')
    assert load().folders == ()


def test_an_empty_variable_is_the_same_as_none(load: Load) -> None:
    settings = load(environ={"IIB_ACCESS_CONTROL": "", "IIB_SECRET_KEY": " ", "IIB_DB_PATH": ""})
    assert (settings.access_control, settings.secret_key) == ("auto", "")


def test_an_empty_base_url_counts_and_turns_ai_off(load: Load) -> None:
    assert load(environ={"OPENAI_BASE_URL": ""}).openai_base_url == ""


@pytest.mark.parametrize(
    ("value", "looks"),
    [("", True), ("true", True), ("1", True), ("false", False), ("0", False), ("OFF", False)],
)
def test_hidden_text_is_read_unless_that_is_refused(load: Load, value: str, looks: bool) -> None:
    assert load(IIB_ENABLE_SD_WEBUI_STEALTH_PARSER=value).stealth_metadata is looks


@pytest.mark.parametrize(
    ("value", "takes"),
    [("", False), ("1", False), ("false", False), ("true", True), ("True", True)],
)
def test_only_true_takes_all_prompts(load: Load, value: str, takes: bool) -> None:
    assert load(IIB_COMFYUI_EXTRACT_ALL_PROMPTS=value).comfyui_all_prompts is takes


def test_secrets_are_not_shown_when_settings_are_printed(load: Load) -> None:
    settings = load(environ={"IIB_SECRET_KEY": "hush-1", "OPENAI_API_KEY": "hush-2"})
    assert settings.secret_key == "hush-1"
    assert "hush" not in repr(settings)


def test_titles_are_made_by_the_chat_model_unless_told_otherwise(load: Load) -> None:
    assert load(environ={"AI_MODEL": "a"}).topic_title_model == "a"
    assert load(environ={"AI_MODEL": "a", "TOPIC_TITLE_MODEL": "t"}).topic_title_model == "t"


@pytest.mark.parametrize(
    ("chosen", "locale", "lang"),
    [("", "zh_CN", "zh"), ("", "de_DE", "en"), ("en", "zh_CN", "en"), ("fr", "zh_TW", "zh")],
)
def test_the_language_follows_the_system_unless_chosen(
    load: Load, chosen: str, locale: str, lang: str
) -> None:
    assert load(environ={"IIB_SERVER_LANG": chosen}, locale=locale).lang == lang


def test_the_data_folder_moves_database_and_cache_along(load: Load, tmp_path: Path) -> None:
    settings = load("--data-dir", "mine", environ={"IIB_DATA_DIR": "/other"})
    assert settings.database == tmp_path / "cwd" / "mine" / "iib_library.db"
    assert settings.cache_dir == tmp_path / "cwd" / "mine" / "cache"


def test_a_relative_database_is_meant_from_the_programs_folder(load: Load, tmp_path: Path) -> None:
    assert load(environ={"IIB_DB_PATH": "x.db"}).database == tmp_path / "program" / "x.db"


def test_a_database_path_that_is_a_folder_gets_our_file_in_it(load: Load, tmp_path: Path) -> None:
    assert load(environ={"IIB_DB_PATH": str(tmp_path)}).database == tmp_path / "iib_library.db"


def test_the_older_programs_database_is_never_ours(load: Load, tmp_path: Path) -> None:
    peer = tmp_path / "iib.db"
    peer.touch()
    settings = load(environ={"IIB_DB_PATH": str(peer)})
    assert settings.peer_database == peer
    assert settings.database == tmp_path / "iib_library.db"


def test_a_webui_folder_brings_its_output_folders_and_the_older_library(
    load: Load, tmp_path: Path
) -> None:
    webui = tmp_path / "webui"
    extension = webui / "extensions" / "sd-webui-infinite-image-browsing"
    extension.mkdir(parents=True)
    (extension / "iib.db").touch()
    (webui / "config.json").write_text('{"outdir_save": "log/images", "outdir_samples": ""}')

    settings = load("--sd_webui_dir", str(webui))

    assert settings.output_folders == {"outdir_save": str(webui / "log/images")}
    assert settings.peer_database == extension / "iib.db"
    assert settings.database == extension / "iib_library.db"


def test_the_older_programs_database_is_looked_for_where_it_usually_lies(
    load: Load, tmp_path: Path
) -> None:
    webui = tmp_path / "webui"
    webui.mkdir()
    (webui / "config.json").write_text("{}")
    places = load("--sd_webui_dir", str(webui), environ={"HOME": "/h", "USERPROFILE": "/h"})
    assert {
        path.relative_to(tmp_path) for path in places.peer_places if path.is_relative_to(tmp_path)
    } == {
        Path("cwd/iib.db"),
        Path("program/iib.db"),
        Path("sd-webui-infinite-image-browsing/iib.db"),
        Path("infinite-image-browsing/iib.db"),
        Path("webui/extensions/sd-webui-infinite-image-browsing/iib.db"),
        Path("webui/extensions/infinite-image-browsing/iib.db"),
    }
    assert Path("/h/infinite-image-browsing/iib.db") in places.peer_places


def test_the_database_that_was_named_comes_before_those_that_are_found(
    load: Load, tmp_path: Path
) -> None:
    peer = tmp_path / "iib.db"
    peer.touch()
    assert load(environ={"IIB_DB_PATH": str(peer)}).peer_places[0] == peer


def test_a_webui_folder_shares_the_library_its_extension_keeps(load: Load, tmp_path: Path) -> None:
    ours = tmp_path / "webui" / "infinite_image_browsing" / "iib_library.db"
    ours.parent.mkdir(parents=True)
    ours.touch()
    (tmp_path / "webui" / "config.json").write_text("{}")
    assert load("--sd_webui_dir", str(tmp_path / "webui")).database == ours


@pytest.mark.parametrize(
    ("switch", "beside"), [([], "cwd"), (["--sd_webui_path_relative_to_config"], "webui")]
)
def test_relative_output_folders_start_where_the_switch_says(
    load: Load, tmp_path: Path, switch: list[str], beside: str
) -> None:
    config = tmp_path / "webui" / "config.json"
    config.parent.mkdir()
    config.write_text('{"outdir_grids": "out/grids"}')
    settings = load("--sd_webui_config", str(config), *switch)
    assert settings.output_folders == {"outdir_grids": str(tmp_path / beside / "out/grids")}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "a readable file"),
        ("{", "a JSON file"),
        ("[]", "with an object"),
        ("[" * 9999, "a JSON"),
    ],
)
def test_a_config_that_cannot_be_read_is_named_with_the_reason(
    load: Load, tmp_path: Path, content: str | None, reason: str
) -> None:
    if content is not None:
        (tmp_path / "config.json").write_text(content)
    with pytest.raises(BadSettingError, match=f"--sd_webui_config from .*{reason}"):
        load("--sd_webui_config", str(tmp_path / "config.json"))


def test_allowed_paths_may_name_output_folders(load: Load, tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text('{"outdir_txt2img_samples": "/out/txt"}')
    settings = load(
        "--sd_webui_config",
        str(tmp_path / "config.json"),
        environ={"IIB_ACCESS_CONTROL_ALLOWED_PATHS": "txt2img, save, here,,/there"},
    )
    assert settings.allowed_paths == (Path("/out/txt"), tmp_path / "cwd" / "here", Path("/there"))


def test_allowed_paths_that_name_nothing_allow_nothing(load: Load) -> None:
    assert load(environ={"IIB_ACCESS_CONTROL_ALLOWED_PATHS": "txt2img"}).allowed_paths == ()


def test_dotenv_files_are_read_and_earlier_folders_win(tmp_path: Path) -> None:
    pytest.importorskip("dotenv")
    first, second = tmp_path / "1", tmp_path / "2"
    for folder, text in ((first, "A=first\n"), (second, 'A=second\nB="b # c"\nEMPTY=\nBARE\n')):
        folder.mkdir()
        (folder / ".env").write_text(text)
    assert read_dotenv([first, second, tmp_path]) == {"A": "first", "B": "b # c", "EMPTY": ""}


def test_a_dotenv_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    pytest.importorskip("dotenv")
    (tmp_path / ".env").write_bytes(b"A=\xff\xfe")
    with pytest.raises(BadSettingError, match="readable text"):
        read_dotenv([tmp_path])
