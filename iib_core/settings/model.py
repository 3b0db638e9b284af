"""`Settings`, one field for each thing a user can choose, with its help text beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from pathlib import Path
from typing import Any

from iib_core.settings import values
from iib_core.settings.values import Reader

DEFAULT_BASE = "/infinite_image_browsing"
DEFAULT_PORT = 8000
DATABASE_NAME = "iib_library.db"

FOLDERS = "Folders"
SERVER = "Server"
WEBUI = "Pictures of an installed WebUI"
ACCESS = "Who may do what"
STORAGE = "What the program keeps"
AHEAD = "Work done ahead of time"
READING = "Reading metadata"
AI = "Topics and AI"
GROUPS = (FOLDERS, SERVER, WEBUI, ACCESS, STORAGE, AHEAD, READING, AI)


@dataclass(frozen=True)
class Choice:
    """What a person needs to know to choose a setting, and how to read what they wrote."""

    group: str
    help: str
    read: Reader = values.read_text
    flag: str = ""
    """Its option on the command line; DIR stands for the positional arguments."""
    variable: str = ""
    """Its environment variable."""
    metavar: str | None = None
    """What stands for the value in the help; None for a switch."""
    default: str = ""
    """How the default is written in the help, where the value itself would not say it."""
    empty_counts: bool = False
    """Whether an empty environment variable is a value, and not the same as none."""
    is_used: bool = True
    """False for what is read already, for a feature that is still to come."""

    @property
    def explained(self) -> str:
        return self.help if self.is_used else f"{self.help} (Not used yet.)"


def setting(choice: Choice, default: Any, *, secret: bool = False) -> Any:
    return field(default=default, repr=not secret, metadata={"choice": choice})


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What the user chose. Made once at start, handed down, never changed while running.

    `data_dir`, `database` and `cache_dir` have no default: files never land somewhere by accident.
    """

    folders: tuple[Path, ...] = setting(
        Choice(
            FOLDERS,
            "Folders to browse. Each is remembered and indexed, with everything below it.",
            flag="DIR",
            metavar="DIR",
        ),
        (),
    )
    extra_paths: tuple[Path, ...] = setting(
        Choice(
            FOLDERS,
            "Folders to browse in this run only; they are not indexed. Missing ones are left out.",
            flag="--extra_paths",
            metavar="P",
        ),
        (),
    )

    host: str = setting(
        Choice(
            SERVER,
            "Address to listen at. Anything beyond this machine needs a secret key; "
            "without one, a key is made and printed.",
            values.read_host,
            flag="--host",
            metavar="HOST",
        ),
        "127.0.0.1",
    )
    port: int = setting(
        Choice(
            SERVER,
            "Port to listen at. If none is asked for and this one is taken, the next free one.",
            values.read_port,
            flag="--port",
            metavar="PORT",
        ),
        DEFAULT_PORT,
    )
    open_browser: bool = setting(
        Choice(SERVER, "Open the page in a browser.", values.read_yes, flag="--open"), False
    )
    base: str = setting(
        Choice(
            SERVER,
            "Path the page and the API live at.",
            values.read_base,
            flag="--base",
            metavar="PATH",
        ),
        DEFAULT_BASE,
    )
    allow_cors: bool = setting(
        Choice(
            SERVER,
            "Let pages of other sites on this machine use the API.",
            values.read_yes,
            flag="--allow_cors",
        ),
        False,
    )
    enable_shutdown: bool = setting(
        Choice(
            SERVER,
            "Let the API end the program (POST shutdown).",
            values.read_yes,
            flag="--enable_shutdown",
        ),
        False,
    )
    export_fe_fn: bool = setting(
        Choice(
            SERVER,
            "Let a page that embeds ours in a frame call it. Always on; kept for old scripts.",
            values.read_yes,
            flag="--export_fe_fn",
        ),
        True,
    )
    lang: str = setting(
        Choice(
            SERVER,
            "Language of what the API says when it refuses: en, zh or auto.",
            variable="IIB_SERVER_LANG",
            default="auto",
        ),
        "en",
    )
    verbose: bool = setting(
        Choice(
            SERVER,
            "With the value dev, log more, on the console.",
            values.read_is_development,
            variable="APP_ENV",
        ),
        False,
    )

    sd_webui_config: Path | None = setting(
        Choice(
            WEBUI,
            "config.json of a WebUI: the output folders named in it are browsed.",
            flag="--sd_webui_config",
            metavar="FILE",
        ),
        None,
    )
    sd_webui_path_relative_to_config: bool = setting(
        Choice(
            WEBUI,
            "Relative output folders are meant from beside that file, not from here.",
            values.read_yes,
            flag="--sd_webui_path_relative_to_config",
        ),
        False,
    )
    sd_webui_dir: Path | None = setting(
        Choice(
            WEBUI,
            "Folder of a WebUI: its config.json, relative folders below it, and the library "
            "the extension keeps there.",
            flag="--sd_webui_dir",
            metavar="DIR",
        ),
        None,
    )

    secret_key: str = setting(
        Choice(
            ACCESS,
            "Whoever opens the page has to know this key. Not set: no key is asked for.",
            variable="IIB_SECRET_KEY",
        ),
        "",
        secret=True,
    )
    access_control: str = setting(
        Choice(
            ACCESS,
            "enable: nobody adds folders. disable: files anywhere on this machine can be read. "
            "auto: files of the library are read, and this machine may add folders.",
            values.read_access_control,
            variable="IIB_ACCESS_CONTROL",
        ),
        "auto",
    )
    allowed_paths: tuple[Path, ...] | None = setting(
        Choice(
            ACCESS,
            "The only folders to browse, instead of all others, with commas between them. txt2img, "
            "img2img, extra and save stand for the output folders of the WebUI.",
            values.read_list,
            variable="IIB_ACCESS_CONTROL_ALLOWED_PATHS",
        ),
        None,
    )
    read_only: bool = setting(
        Choice(
            ACCESS,
            "read-write and write-only allow changes; any other value, such as read-only, "
            "allows none.",
            values.read_is_read_only,
            variable="IIB_ACCESS_CONTROL_PERMISSION",
            default="read-write",
        ),
        False,
    )
    allowed_hosts: tuple[str, ...] = setting(
        Choice(
            ACCESS,
            "Host names this server is reached by, with commas between them. Addresses and "
            "localhost need no mention.",
            values.read_names,
            variable="IIB_ALLOWED_HOSTS",
        ),
        (),
    )

    data_dir: Path = setting(
        Choice(
            STORAGE,
            "Folder for the database, the cache, settings.json and comfyui_rules.json.",
            flag="--data-dir",
            variable="IIB_DATA_DIR",
            metavar="DIR",
            default="the platform's folder for the data of programs",
        ),
        MISSING,
    )
    database: Path = setting(
        Choice(
            STORAGE,
            "Database file. A relative path is meant from the program's folder. If it is the "
            "iib.db of the older program, that one is never written: ours lies beside it.",
            variable="IIB_DB_PATH",
            default=f"{DATABASE_NAME} in the data folder",
        ),
        MISSING,
    )
    cache_dir: Path = setting(
        Choice(
            STORAGE,
            "Folder for thumbnails and covers; it can be deleted at any time.",
            variable="IIB_CACHE_DIR",
            default="cache in the data folder",
        ),
        MISSING,
    )
    zip_dir: Path = setting(
        Choice(
            STORAGE,
            "Folder for archives that are packed to stay, and not sent.",
            variable="IIB_ZIP_DIR",
            default="zip in the data folder",
        ),
        Path("zip"),
    )
    thumbnail_budget_bytes: int = setting(
        Choice(
            STORAGE,
            "Room for thumbnails and covers, in megabytes. The oldest go first.",
            values.read_megabytes,
            variable="IIB_CACHE_BUDGET_MB",
            default="2048",
        ),
        2**31,
    )
    backups_kept: int = setting(
        Choice(
            STORAGE,
            "How many backups of the database are kept, of a day each; 0 for none.",
            values.read_whole_number,
            variable="IIB_DB_FILE_BACKUP_MAX",
        ),
        8,
    )

    empties_into_bin: bool = setting(
        Choice(
            STORAGE,
            "Where files go when the trash is emptied: bin, the system's, where there is one;"
            " or delete, nowhere.",
            values.read_empties_into_bin,
            variable="IIB_EMPTY_TRASH",
            default="bin",
        ),
        True,
    )

    update_image_index: bool = setting(
        Choice(
            AHEAD,
            "Bring the index up to date before serving.",
            values.read_yes,
            flag="--update_image_index",
        ),
        False,
    )
    generate_image_cache: bool = setting(
        Choice(
            AHEAD,
            "Make the thumbnails of all pictures, then exit.",
            values.read_yes,
            flag="--generate_image_cache",
        ),
        False,
    )
    generate_image_cache_size: tuple[int, int] = setting(
        Choice(
            AHEAD,
            "Size of those thumbnails.",
            values.read_size,
            flag="--generate_image_cache_size",
            metavar="WxH",
            default="512x512",
        ),
        (512, 512),
    )
    generate_video_cover: bool = setting(
        Choice(
            AHEAD,
            "Make the covers of all videos, then exit.",
            values.read_yes,
            flag="--generate_video_cover",
        ),
        False,
    )
    gen_cache_verbose: bool = setting(
        Choice(AHEAD, "Name each file it makes.", values.read_yes, flag="--gen_cache_verbose"),
        False,
    )

    watch: str = setting(
        Choice(
            FOLDERS,
            "How changes in the folders of the library are seen while the program runs. auto: the "
            "system tells of them, and where others may write without its notice, as on network "
            "drives, all files are looked at from time to time. poll: so everywhere. off: not at "
            "all, until an update is asked for.",
            values.read_watch,
            variable="IIB_WATCH",
            default="auto",
        ),
        "auto",
    )
    stealth_metadata: bool = setting(
        Choice(
            READING,
            "Look for text hidden in the pixels of pictures that say nothing in the open; false or "
            "0 for no. What is indexed already stays as it is until it is read again.",
            values.read_unless_no,
            variable="IIB_ENABLE_SD_WEBUI_STEALTH_PARSER",
            default="true",
        ),
        True,
    )
    comfyui_all_prompts: bool = setting(
        Choice(
            READING,
            "With the value true, all texts that a graph of ComfyUI encodes are its prompt, with "
            "BREAK between them, and it has no negative prompt.",
            values.read_only_true,
            variable="IIB_COMFYUI_EXTRACT_ALL_PROMPTS",
        ),
        False,
    )

    openai_base_url: str = setting(
        Choice(
            AI,
            "Address of an OpenAI-compatible service. An empty value turns AI off.",
            variable="OPENAI_BASE_URL",
            empty_counts=True,
        ),
        "https://api.openai.com/v1",
    )
    openai_api_key: str = setting(
        Choice(
            AI,
            "Key for that service. Without it nothing is sent.",
            variable="OPENAI_API_KEY",
        ),
        "",
        secret=True,
    )
    embedding_model: str = setting(
        Choice(
            AI,
            "Model that turns prompts into vectors.",
            variable="EMBEDDING_MODEL",
        ),
        "text-embedding-3-small",
    )
    ai_model: str = setting(
        Choice(
            AI,
            "Model for chat and the tag graph.",
            variable="AI_MODEL",
        ),
        "gpt-4o-mini",
    )
    topic_title_model: str = setting(
        Choice(
            AI,
            "Model that names topics.",
            variable="TOPIC_TITLE_MODEL",
            default="the value of AI_MODEL",
        ),
        "gpt-4o-mini",
    )
    prompt_normalize: bool = setting(
        Choice(
            AI,
            "Leave quality words out of prompts before they are compared; 0 keeps them.",
            values.read_unless_no,
            variable="IIB_PROMPT_NORMALIZE",
            default="1",
        ),
        True,
    )
    prompt_normalize_mode: str = setting(
        Choice(
            AI,
            "balanced, or theme to leave out more.",
            values.read_normalize_mode,
            variable="IIB_PROMPT_NORMALIZE_MODE",
            is_used=False,
        ),
        "balanced",
    )
    embedding_debug: bool = setting(
        Choice(
            AI,
            "With 1, log how vectors are made.",
            values.read_yes,
            variable="IIB_EMBEDDING_DEBUG",
            is_used=False,
        ),
        False,
    )
    tag_graph_top_tags: int = setting(
        Choice(
            AI,
            "How many of the commonest tags the tag graph considers.",
            values.read_positive,
            variable="IIB_TAG_GRAPH_TOPK_TAGS_FOR_LLM",
        ),
        500,
    )
    tag_graph_max_tags: int = setting(
        Choice(
            AI,
            "How many tags it sends to the service.",
            values.read_positive,
            variable="IIB_TAG_GRAPH_MAX_TAGS_FOR_LLM",
            is_used=False,
        ),
        500,
    )
    tag_graph_timeout_s: int = setting(
        Choice(
            AI,
            "How long it waits for an answer, in seconds.",
            values.read_positive,
            variable="IIB_TAG_GRAPH_LLM_TIMEOUT_SEC",
            is_used=False,
        ),
        180,
    )
    tag_graph_attempts: int = setting(
        Choice(
            AI,
            "How often it asks before it gives up.",
            values.read_positive,
            variable="IIB_TAG_GRAPH_LLM_MAX_ATTEMPTS",
            is_used=False,
        ),
        5,
    )

    # From here on: nothing to choose, but what follows from the choices and from where we run.
    port_given: bool = False
    """Whether the port was asked for; if not, the next free one may be taken."""
    host_config: Mapping[str, object] = field(default_factory=dict, repr=False)
    """The WebUI's config.json as it stands; empty without one."""
    output_folders: Mapping[str, str] = field(default_factory=dict)
    """Absolute path by the WebUI's name for it, e.g. "outdir_txt2img_samples"."""
    peer_database: Path | None = None
    """An iib.db of the older program, to be imported and never written."""
    peer_places: tuple[Path, ...] = ()
    """Where an iib.db of the older program usually lies, to be offered if it does."""
    cwd: Path = Path()
    """Working directory at start."""
    home: str | None = None
    """The user's home folder, as the environment names it."""
    is_guest: bool = False
    """Whether we run inside a WebUI."""
    host_is_public: bool = False
    """Whether that WebUI can be reached from other machines (share, listen, ngrok, server-name)."""
    host_has_login: bool = False
    """Whether that WebUI asks for a login."""

    @property
    def is_local(self) -> bool:
        """Whether only this machine can reach us."""
        return not self.host_is_public if self.is_guest else values.is_loopback(self.host)


def choices() -> dict[str, Choice]:
    """What can be chosen, by the name of the field."""
    return {
        each.name: each.metadata["choice"] for each in fields(Settings) if "choice" in each.metadata
    }
