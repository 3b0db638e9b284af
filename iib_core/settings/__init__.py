"""What the user chose: defaults, saved file, environment and command line, as one value."""

from iib_core.settings.command_line import build_parser
from iib_core.settings.document import settings_page
from iib_core.settings.loading import SAVED_NAME, Surroundings, load_settings, read_dotenv
from iib_core.settings.model import DATABASE_NAME, DEFAULT_BASE, DEFAULT_PORT, Settings
from iib_core.settings.output_folders import HOST_DATA_FOLDER, OUTPUT_FOLDER_KEYS

__all__ = [
    "DATABASE_NAME",
    "DEFAULT_BASE",
    "DEFAULT_PORT",
    "HOST_DATA_FOLDER",
    "OUTPUT_FOLDER_KEYS",
    "SAVED_NAME",
    "Settings",
    "Surroundings",
    "build_parser",
    "load_settings",
    "read_dotenv",
    "settings_page",
]
