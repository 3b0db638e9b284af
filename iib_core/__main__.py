"""Command line → Settings → server. Sentences for people go to stderr, nothing else does."""

from __future__ import annotations

import json
import locale
import logging
import os
import secrets
import sys
import threading
import time
import webbrowser
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

import platformdirs

import iib_core
from iib_core.errors import BadSettingError, DatabaseError, IibError
from iib_core.settings import Settings, Surroundings, load_settings, read_dotenv

DONE, FAILED, MISUSED = 0, 1, 2
"""What the program ends with: done, an error, or a command line or setting that makes no sense."""

Scan = Callable[[Path], AbstractContextManager[object]]


LEAVE_AFTER_S = 3


def start() -> None:
    """The program as a command: does what `main` does, and ends the process with its code."""
    leave(main())


def leave(code: int) -> None:
    """End the process, at the latest after LEAVE_AFTER_S: a thread in the middle of a regular
    expression cannot be stopped, and Python would wait for it."""
    until = time.monotonic() + LEAVE_AFTER_S
    others = [thread for thread in threading.enumerate() if thread is not threading.main_thread()]
    for thread in others:
        if not thread.daemon:
            thread.join(max(until - time.monotonic(), 0))
    if any(thread.is_alive() and not thread.daemon for thread in others):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


def main(argv: Sequence[str] | None = None) -> int:
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        if words[:1] == ["openapi"]:
            return print_openapi()
        around = surroundings()
        dotenv = read_dotenv([around.cwd, around.program_root])
        if words[:1] == ["inspect"]:
            return inspect_files(words[1:], load_settings([], os.environ, around, dotenv))
        if words[:1] == ["import"]:
            return import_library(words[1:], around, dotenv)
        if words[:1] == ["export"]:
            return export_library(words[1:], around, dotenv)
        if words[:1] == ["doctor"]:
            return doctor(load_settings(words[1:], os.environ, around, dotenv))
        return run(load_settings(words, os.environ, around, dotenv))
    except IibError as error:
        _say(f"{error.message}\n{error.hint}".rstrip())
        return MISUSED if isinstance(error, BadSettingError) else FAILED
    except KeyboardInterrupt:
        return DONE


def run(settings: Settings) -> int:
    """Serve until told to stop, or do what was to be done ahead of time."""
    logging.basicConfig(
        level=logging.INFO if settings.verbose else logging.WARNING,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
    )
    folders = usable(settings.folders)
    if settings.folders and not folders:
        _say("None of the folders can be used, so there is nothing to show.")
        return MISUSED
    settings = replace(settings, folders=folders, extra_paths=usable(settings.extra_paths))
    try:
        if settings.generate_image_cache or settings.generate_video_cover:
            return _work_ahead(settings)
        return _serve(settings)
    except DatabaseError as error:
        _say(f"{error.message}\nThe database is {settings.database}")
        return FAILED


def print_openapi() -> int:
    from iib_core.app import openapi_document

    text = json.dumps(openapi_document(), indent=2, sort_keys=True, ensure_ascii=False)
    # As bytes, so that the file is the same wherever it is made.
    sys.stdout.buffer.write(f"{text}\n".encode())
    sys.stdout.flush()
    return DONE


def inspect_files(words: Sequence[str], settings: Settings) -> int:
    from iib_core.inspection import inspect
    from iib_core.metadata import OptionsInUse

    options = OptionsInUse(
        settings.data_dir,
        comfyui_all_prompts=settings.comfyui_all_prompts,
        hidden_text=settings.stealth_metadata,
    )
    return inspect(words, options())


def import_library(words: Sequence[str], around: Surroundings, dotenv: Mapping[str, str]) -> int:
    from iib_core.import_command import import_peer

    return import_peer(words, lambda argv: load_settings(argv, os.environ, around, dotenv))


def export_library(words: Sequence[str], around: Surroundings, dotenv: Mapping[str, str]) -> int:
    from iib_core.export_command import export_collection

    return export_collection(words, lambda argv: load_settings(argv, os.environ, around, dotenv))


def doctor(settings: Settings) -> int:
    from iib_core import doctor_command

    return doctor_command.doctor(settings)


def usable(folders: Iterable[Path], scan: Scan = os.scandir) -> tuple[Path, ...]:
    """The folders that can be read; a sentence about each of the others."""
    good = []
    for folder in folders:
        problem = problem_with(folder, scan)
        if problem:
            _say(problem)
        else:
            good.append(folder)
    return tuple(good)


def problem_with(folder: Path, scan: Scan = os.scandir) -> str:
    """Why `folder` cannot be browsed, and what to do; "" if it can be."""
    try:
        with scan(folder):
            return ""
    except FileNotFoundError:
        return f"{folder} does not exist. Is it spelt right, and its drive connected?"
    except NotADirectoryError:
        return f"{folder} is a file. Name the folder it is in: {folder.parent}"
    except PermissionError:
        return f"{folder} may not be read by you. Change its permissions or choose another folder."
    except (OSError, ValueError) as error:
        return f"{folder} cannot be read ({error}). Choose another folder."


def surroundings() -> Surroundings:
    cwd = Path.cwd()
    above = Path(iib_core.__file__).resolve().parents[1]
    return Surroundings(
        cwd=cwd,
        # An installed package lies among others; only a clone has a folder of its own.
        program_root=above if (above / "pyproject.toml").is_file() else cwd,
        default_data_dir=Path(platformdirs.user_data_dir("infinite_image_browsing", False)),
        is_peer_database=_is_peer_database,
        locale=_locale(),
    )


def _work_ahead(settings: Settings) -> int:
    from iib_core.ahead import make_thumbnails

    if settings.generate_image_cache:
        make_thumbnails(settings, "image", _say)
    if settings.generate_video_cover:
        make_thumbnails(settings, "video", _say)
    return DONE


def _serve(settings: Settings) -> int:
    # Here and not above, so that --help and mistakes are answered at once.
    from iib_core.app import create_app
    from iib_core.server import address_of, listen, listens_everywhere, serve

    listening = listen(settings.host, settings.port, next_free=not settings.port_given)
    address = address_of(listening)

    def announce() -> None:
        print(f"Infinite Image Browsing at {address}", flush=True)
        if listens_everywhere(listening):
            print("Other machines reach it by the name or address of this one.", flush=True)
        if settings.open_browser:
            # Some browsers keep the call until they are closed.
            page = f"{address}{settings.base}"
            threading.Thread(target=webbrowser.open, args=(page,), daemon=True).start()

    with listening:
        if not settings.is_local and not settings.secret_key:
            settings = replace(settings, secret_key=_made_key())
        serve(create_app(settings), listening, announce)
    return DONE


def _made_key() -> str:
    key = secrets.token_urlsafe(16)
    _say(
        "Other machines can reach this library, so the page asks for a key.\n"
        f"The key of this run: {key}\n"
        "Set IIB_SECRET_KEY to choose one that stays."
    )
    return key


def _is_peer_database(path: Path) -> bool:
    # Here and not above: the library is not needed for --help and mistakes.
    from iib_core.library import is_peer_database

    return is_peer_database(path)


def _locale() -> str:
    """Of the operating system, e.g. "zh_CN"; "" if it has none."""
    if sys.platform == "win32":
        import ctypes

        language = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return locale.windows_locale.get(language, "")
    # As gettext does: locale.getlocale() knows only locales that are installed, and in containers
    # none is.
    named = (os.environ.get(each) for each in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next(filter(None, named), "") or locale.getlocale()[0] or ""


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    start()
