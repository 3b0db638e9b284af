"""`python -m iib_core import FILE`: take over what the older program's database holds, or what
`python -m iib_core export FILE` has written."""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from iib_core.errors import InvalidError
from iib_core.jobs import Jobs
from iib_core.library import Library, PathMap, read_document, read_path_map, summary_of
from iib_core.settings import Settings

DONE = 0

DESCRIPTION = """\
Import the database of the older program of this name (iib.db, of any age) into the library: your
tags with their colours and the files that have them, folders with their types and aliases,
settings and workspace snapshots. Edited texts, vectors and topics are kept for later versions. FILE
is only read: not a byte of it changes, and it may be in use. Importing again brings what is new,
and nothing that you have removed here since.

FILE may also be what `python -m iib_core export FILE` has written, here or on another machine. What
is here already stays as it is then."""

EPILOG = """\
examples:
  python -m iib_core import ~/sd-webui-infinite-image-browsing/iib.db
  python -m iib_core import iib.db --map "D:\\pics=/mnt/pics" --map /old/outputs=/new/outputs
      the files lie in other folders now
  python -m iib_core import iib.db --data-dir ~/stable-diffusion-webui/infinite_image_browsing
      for the tab of a WebUI

The report says for each kind of thing how many were read, are new, were known, are kept for later,
and were not taken, and why. Files are read at the next start of the program, and get their tags
then. docs/import.md says what becomes of what."""


def import_peer(words: Sequence[str], settings_for: Callable[[Sequence[str]], Settings]) -> int:
    """Do what the words behind `import` say. `settings_for` makes settings of options.

    Leaves the program, with a message, for --help and for options that make no sense. Raises
    InvalidError, UnreadableError and DatabaseError.
    """
    given = _parser().parse_args(words)
    path_map = read_path_map(given.map)
    settings = settings_for(["--data-dir", given.data_dir] if given.data_dir else [])
    file = Path(given.file).expanduser()
    if _is_json(file):
        return _take_in(file, path_map, settings, as_json=given.json)
    found = summary_of(file)  # before anything is made
    _say(
        f"Reading {file}. Your tags: {found.tags:,}, given to files: {found.links:,} times,"
        f" folders: {found.folders:,}"
    )
    with closing(Jobs()) as jobs, closing(Library(settings.database, jobs)) as library:
        report = library.imports.take(file, path_map)
    _tell(report.as_json(), report.lines(), settings, as_json=given.json)
    return DONE


def _is_json(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            return opened.read(64).lstrip().startswith(b"{")
    except OSError:
        return False


def _take_in(file: Path, path_map: PathMap, settings: Settings, *, as_json: bool) -> int:
    try:
        document = read_document(file.read_bytes())
    except OSError as error:
        raise InvalidError(f"{file} cannot be read: {error.strerror}") from error
    _say(f"Reading {file}")
    with closing(Jobs()) as jobs, closing(Library(settings.database, jobs)) as library:
        report = library.take_in(document, path_map, adds_roots=True)
    _tell(report.as_json(), report.lines(), settings, as_json=as_json)
    return DONE


def _tell(
    report: Mapping[str, object], lines: Sequence[str], settings: Settings, *, as_json: bool
) -> None:
    # A path may hold what the terminal's encoding does not.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    if as_json:
        print(json.dumps({**report, "library": str(settings.database)}, indent=2))
        return
    print("\n".join(map(_printable, lines)))
    print(f"The library is {settings.database}. Start the program to read the files.")


def _printable(line: str) -> str:
    """What a name holds must not move the cursor of a terminal."""
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in line)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m iib_core import",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("file", metavar="FILE", help="an iib.db, or an exported file of JSON")
    parser.add_argument(
        "--map",
        metavar="OLD=NEW",
        action="append",
        default=[],
        help="what was below the folder OLD is below NEW now; may be given several times, and for"
        " a file that was imported before without it",
    )
    parser.add_argument(
        "--data-dir", metavar="DIR", help="the data folder of the library (default: as at a start)"
    )
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    return parser


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)
