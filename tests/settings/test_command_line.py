from __future__ import annotations

from iib_core.settings import build_parser
from iib_core.settings.model import choices

PEER_FLAGS = [
    "--host",
    "--port",
    "--sd_webui_config",
    "--sd_webui_path_relative_to_config",
    "--sd_webui_dir",
    "--update_image_index",
    "--extra_paths",
    "--base",
    "--allow_cors",
    "--enable_shutdown",
    "--export_fe_fn",
    "--generate_video_cover",
    "--generate_image_cache",
    "--generate_image_cache_size",
    "--gen_cache_verbose",
]
PEER_VARIABLES = [
    "IIB_SECRET_KEY",
    "IIB_SERVER_LANG",
    "IIB_DB_PATH",
    "IIB_DB_FILE_BACKUP_MAX",
    "IIB_CACHE_DIR",
    "IIB_ACCESS_CONTROL",
    "IIB_ACCESS_CONTROL_ALLOWED_PATHS",
    "IIB_ACCESS_CONTROL_PERMISSION",
    "IIB_ENABLE_SD_WEBUI_STEALTH_PARSER",
    "IIB_COMFYUI_EXTRACT_ALL_PROMPTS",
    "OPENAI_BASE_URL",
    "OPENAI_API_KEY",
    "EMBEDDING_MODEL",
    "AI_MODEL",
    "TOPIC_TITLE_MODEL",
    "IIB_PROMPT_NORMALIZE",
    "IIB_PROMPT_NORMALIZE_MODE",
    "IIB_EMBEDDING_DEBUG",
    "IIB_TAG_GRAPH_TOPK_TAGS_FOR_LLM",
    "IIB_TAG_GRAPH_MAX_TAGS_FOR_LLM",
    "IIB_TAG_GRAPH_LLM_TIMEOUT_SEC",
    "IIB_TAG_GRAPH_LLM_MAX_ATTEMPTS",
    "APP_ENV",
]


def test_every_option_and_variable_of_the_older_program_is_there() -> None:
    known = choices().values()
    assert set(PEER_FLAGS) <= {each.flag for each in known}
    assert set(PEER_VARIABLES) <= {each.variable for each in known}


def test_the_help_explains_every_option_and_variable_and_gives_examples() -> None:
    text = build_parser().format_help()
    for each in choices().values():
        assert each.help
        assert each.flag in text
        assert each.variable in text
    assert "examples:" in text


def test_every_choice_can_be_made_somewhere() -> None:
    assert all(each.flag or each.variable for each in choices().values())


def test_the_help_can_be_shown_by_any_terminal() -> None:
    assert build_parser().format_help().isascii()
