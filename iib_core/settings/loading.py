"""Make `Settings` from the command line, the environment, .env and the saved file."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from iib_core.errors import BadSettingError
from iib_core.settings.command_line import given_arguments
from iib_core.settings.model import DATABASE_NAME, Choice, Settings, choices
from iib_core.settings.output_folders import (
    ALIASES,
    HOST_DATA_FOLDER,
    output_folders_of,
    read_config,
)

SAVED_NAME = "settings.json"
PEER_DATABASE = "iib.db"
PEER_FOLDERS = ("sd-webui-infinite-image-browsing", "infinite-image-browsing")
"""What a clone of the older program is called."""
PEER_DATABASE_IN_WEBUI = Path("extensions", PEER_FOLDERS[0], PEER_DATABASE)

COMMAND_LINE = "the command line"
ENVIRONMENT = "the environment"


@dataclass(frozen=True)
class Surroundings:
    """What the machine contributes, so that `load_settings` asks nobody."""

    cwd: Path
    """Relative paths are meant from here."""
    program_root: Path
    """A relative IIB_DB_PATH is meant from here."""
    default_data_dir: Path
    is_peer_database: Callable[[Path], bool]
    """Whether a file is the database of the older program."""
    locale: str = ""
    """Of the operating system, e.g. "zh_CN"."""
    host_options: Mapping[str, object] | None = None
    """The options of the WebUI we run in, which count as its config.json; None outside of one."""


def load_settings(
    argv: Sequence[str],
    environ: Mapping[str, str],
    surroundings: Surroundings,
    dotenv: Mapping[str, str] | None = None,
) -> Settings:
    """The settings of one run. Later places win: saved file, .env, environment, command line.

    Raises BadSettingError; leaves the program for --help and for an option that does not exist.
    """
    given = _Given(given_arguments(argv), dict(environ), dict(dotenv or {}), {}, surroundings.cwd)
    data_dir = given.path("data_dir") or surroundings.default_data_dir
    given.saved.update(_read_saved(data_dir / SAVED_NAME))

    sd_webui_dir = given.path("sd_webui_dir")
    config_file, beside = _config_of(given, sd_webui_dir)
    config = surroundings.host_options or {}
    if config_file:
        config = _read_host_config(given, config_file)
    folders = output_folders_of(config, beside)
    database, peer = _databases(given, surroundings, data_dir, sd_webui_dir)
    return Settings(
        **given.plain_values(),
        folders=given.paths("folders"),
        extra_paths=given.paths("extra_paths"),
        sd_webui_config=config_file,
        sd_webui_dir=sd_webui_dir,
        allowed_paths=_allowed_paths(given, folders),
        lang=_language(given.text("lang"), surroundings.locale),
        topic_title_model=given.text("topic_title_model")
        or given.text("ai_model")
        or Settings.ai_model,
        data_dir=data_dir,
        database=database,
        peer_database=peer,
        peer_places=_peer_places(peer, surroundings, sd_webui_dir, given.home),
        cache_dir=given.path("cache_dir") or data_dir / "cache",
        zip_dir=given.path("zip_dir") or data_dir / "zip",
        port_given=given.text("port") is not None,
        host_config=config,
        output_folders=folders,
        cwd=surroundings.cwd,
        home=given.home,
    )


def read_dotenv(folders: Sequence[Path]) -> dict[str, str]:
    """The variables of the `.env` files in these folders; earlier folders win.

    Empty where python-dotenv is not installed, as it may be inside a WebUI.
    """
    files = [folder / ".env" for folder in folders if (folder / ".env").is_file()]
    if not files:
        return {}
    try:
        from dotenv import dotenv_values
    except ImportError:
        return {}
    found: dict[str, str] = {}
    for file in reversed(files):
        try:
            values = dotenv_values(file)
        except (OSError, UnicodeDecodeError) as error:
            raise BadSettingError(
                ".env", str(file), "the disk", f"readable text ({error})"
            ) from error
        found.update({name: value for name, value in values.items() if value is not None})
    return found


COMPUTED = frozenset(
    (
        *("folders", "extra_paths", "sd_webui_config", "sd_webui_dir", "allowed_paths", "lang"),
        *("topic_title_model", "data_dir", "database", "cache_dir", "zip_dir"),
    )
)
"""Fields that need more than their own text: a folder to start from, or another field."""


@dataclass(frozen=True)
class _Given:
    """All that was said, by place."""

    arguments: Mapping[str, object]
    environ: Mapping[str, str]
    dotenv: Mapping[str, str]
    saved: dict[str, str]
    cwd: Path

    @property
    def home(self) -> str | None:
        return self.environ.get("USERPROFILE" if os.name == "nt" else "HOME")

    def find(self, name: str) -> tuple[Any, str, str]:
        """(value, name as the user knows it, place); the value is None if nobody said anything."""
        choice = choices()[name]
        if name in self.arguments:
            return self.arguments[name], choice.flag, COMMAND_LINE
        for place, values in ((ENVIRONMENT, self.environ), (".env", self.dotenv)):
            value = values.get(choice.variable) if choice.variable else None
            if value is not None and (value.strip() or choice.empty_counts):
                return value, choice.variable, place
        return self.saved.get(name), name, SAVED_NAME

    def text(self, name: str) -> str | None:
        value: str | None = self.find(name)[0]
        return value

    def plain_values(self) -> dict[str, Any]:
        """Every setting that its own text is enough for, if it was given."""
        read = {
            name: self._read(name, choice)
            for name, choice in choices().items()
            if name not in COMPUTED
        }
        return {name: value for name, value in read.items() if value is not None}

    def _read(self, name: str, choice: Choice) -> object:
        value, known_as, place = self.find(name)
        if value is None or value is True:
            return value
        try:
            return choice.read(value)
        except ValueError as error:
            raise BadSettingError(known_as, value, place, str(error)) from error

    def path(self, name: str) -> Path | None:
        value = self.text(name)
        return None if value is None else self.absolute(value)

    def paths(self, name: str) -> tuple[Path, ...]:
        given, known_as, place = self.find(name)
        if "" in (given or ()):
            # What a script says for a variable that is not set: it would be the whole of `cwd`.
            raise BadSettingError(known_as, "", place, "a path; . is the working directory")
        return tuple(self.absolute(each) for each in given or ())

    def absolute(self, text: str, beside: Path | None = None) -> Path:
        """`~` is the home folder: a shell says so before us, but nobody does in .env."""
        path = Path(text)
        if path.parts[:1] == ("~",) and self.home:
            path = Path(self.home, *path.parts[1:])
        return (beside or self.cwd) / path


def _read_saved(file: Path) -> dict[str, str]:
    """Texts by name of the field; {} without such a file. Unknown names are left out."""
    if not file.exists():
        return {}
    try:
        saved = read_config(file)
    except ValueError as error:
        raise BadSettingError(SAVED_NAME, str(file), "the data folder", str(error)) from error
    known = choices().keys() - {"data_dir"}
    return {
        name: value if isinstance(value, str) else json.dumps(value)
        for name, value in saved.items()
        if name in known and isinstance(value, (str, int, bool))
    }


def _config_of(given: _Given, sd_webui_dir: Path | None) -> tuple[Path | None, Path]:
    """The WebUI's config.json, if any was named, and the folder relative paths in it start from."""
    named = given.path("sd_webui_config")
    if sd_webui_dir is not None:
        return named or sd_webui_dir / "config.json", sd_webui_dir
    if named is not None and given.find("sd_webui_path_relative_to_config")[0]:
        return named, named.parent
    return named, given.cwd


def _read_host_config(given: _Given, file: Path) -> dict[str, object]:
    name = "sd_webui_config" if given.text("sd_webui_config") else "sd_webui_dir"
    _, known_as, place = given.find(name)
    try:
        return read_config(file)
    except ValueError as error:
        raise BadSettingError(known_as, str(file), place, str(error)) from error


def _databases(
    given: _Given, surroundings: Surroundings, data_dir: Path, sd_webui_dir: Path | None
) -> tuple[Path, Path | None]:
    """(our database, the older program's to import). Settled: ours lies beside the older one."""
    named = given.text("database")
    if named is not None:
        path = given.absolute(named, surroundings.program_root)
        if path.is_dir():
            path = path / DATABASE_NAME
        return _beside(path, data_dir) if surroundings.is_peer_database(path) else (path, None)
    if sd_webui_dir is not None:
        of_guest = sd_webui_dir / HOST_DATA_FOLDER / DATABASE_NAME
        if of_guest.is_file():
            return of_guest, None
        of_peer = sd_webui_dir / PEER_DATABASE_IN_WEBUI
        if surroundings.is_peer_database(of_peer):
            return _beside(of_peer, data_dir)
    return data_dir / DATABASE_NAME, None


def _peer_places(
    peer: Path | None, surroundings: Surroundings, sd_webui_dir: Path | None, home: str | None
) -> tuple[Path, ...]:
    """The older program keeps its database in its own folder: beside us in the extensions of a
    WebUI, in our place if we were put there, or in the home folder."""
    above = [surroundings.program_root.parent]
    above += [Path(home)] if home else []
    above += [sd_webui_dir / "extensions"] if sd_webui_dir else []
    folders = [surroundings.cwd, surroundings.program_root]
    folders += [folder / name for folder in above for name in PEER_FOLDERS]
    places = [folder / PEER_DATABASE for folder in folders]
    return tuple(dict.fromkeys([peer, *places] if peer else places))


def _beside(peer: Path, data_dir: Path) -> tuple[Path, Path]:
    folder = peer.parent if os.access(peer.parent, os.W_OK) else data_dir
    return folder / DATABASE_NAME, peer


def _allowed_paths(given: _Given, folders: Mapping[str, str]) -> tuple[Path, ...] | None:
    """None if not set. An alias whose folder nobody configured is left out."""
    text = given.text("allowed_paths")
    if text is None:
        return None
    allowed = []
    for part in choices()["allowed_paths"].read(text):  # type: ignore[attr-defined]
        folder = folders.get(ALIASES[part]) if part in ALIASES else part
        if folder is not None:
            allowed.append(given.absolute(folder))
    return tuple(allowed)


def _language(chosen: str | None, locale: str) -> str:
    """Contract 13.1: zh or en; otherwise zh if and only if the system's locale starts with zh."""
    if chosen in ("zh", "en"):
        return chosen
    return "zh" if locale.startswith("zh") else "en"
