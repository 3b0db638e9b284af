"""`python -m iib_core export FILE`: write all that is the user's into a file."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from iib_core.errors import InvalidError, NameTakenError
from iib_core.jobs import Jobs
from iib_core.library import Library
from iib_core.settings import Settings

DONE = 0

DESCRIPTION = """\
Write all that is yours in the library into a file of JSON: tags, ratings, notes, albums, saved
searches, folders and settings. `python -m iib_core import FILE` takes it in, on this machine or
another. docs/exchange.md says what is in it."""


def export_collection(
    words: Sequence[str], settings_for: Callable[[Sequence[str]], Settings]
) -> int:
    """Do what the words behind `export` say. `settings_for` makes settings of options.

    Leaves the program, with a message, for --help and for options that make no sense. Raises
    NameTakenError where the file is there already, InvalidError where none can be written, and
    DatabaseError.
    """
    given = _parser().parse_args(words)
    settings = settings_for(["--data-dir", given.data_dir] if given.data_dir else [])
    file = Path(given.file).expanduser()
    with closing(Jobs()) as jobs, closing(Library(settings.database, jobs)) as library:
        try:
            with file.open("xb") as out:
                out.writelines(library.exporter.pieces())
        except FileExistsError as error:
            raise NameTakenError(f"{file} exists already, and is not written over") from error
        except OSError as error:
            raise InvalidError(f"{file} cannot be written: {error.strerror}") from error
    print(f"Written: {file}", file=sys.stderr)
    return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m iib_core export", description=DESCRIPTION, allow_abbrev=False
    )
    parser.add_argument("file", metavar="FILE", help="where to; it must not be there yet")
    parser.add_argument(
        "--data-dir", metavar="DIR", help="the data folder of the library (default: as at a start)"
    )
    return parser
