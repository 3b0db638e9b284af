"""`python -m iib_core inspect FILE ...`: what files say, and who reads it how."""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from iib_core.errors import IibError, NameTakenError, UnreadableError
from iib_core.inspection.parts import Sample
from iib_core.inspection.printing import lines_of, safe
from iib_core.inspection.report import Report, as_json, report_on
from iib_core.inspection.sample import make_sample
from iib_core.metadata import STANDARD, ReadingOptions

DONE, FAILED, MISUSED = 0, 1, 2

LARGEST_BYTES = 1024 * 1024 * 1024
"""Of a file of which a bug sample is made: it is held in memory."""

Reports = Iterator[tuple[Path, Report | UnreadableError]]
"""A report on each file, or why there is none."""

DESCRIPTION = """\
Print what files say about how they were made: the container, the fields in it, what each format
makes of them, the prompt, the settings and the tags. Files are read as the program would read them,
by its environment variables and the rules in its data folder (IIB_DATA_DIR). Folders are not
walked."""

_BUG_SAMPLE = """\
write a copy of the one FILE to OUT that can be reported: the same parts and structure, without its
pixels and with a placeholder for each word (PNG, JPEG, WebP)"""

_LOOK_FIRST = """\
Look at it before you send it: names of settings, keys and nodes, numbers and the choices of menus
are as they were. Of EXIF there are only texts and the orientation. What lies beside the file, and
what is hidden in its pixels, is not in it."""


def inspect(words: Sequence[str], options: ReadingOptions = STANDARD) -> int:
    """Do what the words behind `inspect` say: 0, 1 if a file could not be read, 2 for misuse.

    Leaves the program, with a message, for --help and for options that make no sense.
    """
    parser = _parser()
    given = parser.parse_args(words)
    if given.bug_sample and len(given.files) != 1:
        parser.error("--bug-sample takes exactly one FILE")
    # A name or a prompt may hold what the terminal's encoding does not.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    files = [Path(name) for name in given.files]
    if given.bug_sample:
        return _write_sample(files[0], Path(given.bug_sample), options, as_list=given.json)
    reports = _reports_on(files, options)
    return _print_json(reports) if given.json else _print_text(reports)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m iib_core inspect", description=DESCRIPTION, allow_abbrev=False
    )
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--json", action="store_true", help="print a JSON list, an object a file")
    parser.add_argument("--bug-sample", metavar="OUT", help=_BUG_SAMPLE)
    return parser


def _print_text(reports: Reports) -> int:
    code = DONE
    for file, report in reports:
        if isinstance(report, UnreadableError):
            _complain(file, report)
            code = FAILED
        else:
            print("\n".join(lines_of(report)), end="\n\n", flush=True)
    return code


def _print_json(reports: Reports) -> int:
    found: list[dict[str, object]] = []
    code = DONE
    for file, report in reports:
        if isinstance(report, UnreadableError):
            found.append(_problem(file, report))
            code = FAILED
        else:
            found.append(as_json(report))
    _print_list(found)
    return code


def _print_list(found: Sequence[dict[str, object]]) -> None:
    # In ASCII, so that nothing in it can move a cursor.
    print(json.dumps(found, indent=2))


def _problem(file: Path, error: IibError) -> dict[str, object]:
    return {"path": str(file), "problem": error.message}


def _reports_on(files: Sequence[Path], options: ReadingOptions) -> Reports:
    return ((file, _report_or_error(file, options)) for file in files)


def _report_or_error(file: Path, options: ReadingOptions) -> Report | UnreadableError:
    try:
        return report_on(file, options)
    except UnreadableError as error:
        return error


def _write_sample(file: Path, out: Path, options: ReadingOptions, *, as_list: bool) -> int:
    """`as_list`: say as JSON what came of it."""
    try:
        before = report_on(file, options)
        sample = make_sample(_bytes_of(file), frozenset(before.facts.fields.values()))
        _write_new(out, sample.data)
        after = report_on(out, options)
    except IibError as error:
        if as_list:
            _print_list([_problem(file, error)])
        else:
            _complain(file, error)
        return FAILED
    if as_list:
        _print_list([{**as_json(before), "bug_sample": _told_of(sample, out, before, after)}])
        return DONE
    for line in (safe(str(out)), *_contents_of(sample), _comparison(before, after), _LOOK_FIRST):
        print(line)
    return DONE


def _told_of(sample: Sample, out: Path, before: Report, after: Report) -> dict[str, object]:
    return {
        "path": str(out),
        "kept": list(sample.kept),
        "left_out": list(sample.left_out),
        "read_as": {"format": after.chosen, "level": after.level},
        "read_as_original": _outcome(before) == _outcome(after),
    }


def _bytes_of(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise UnreadableError(f"The file cannot be read: {error.strerror or error}") from error
    if len(data) > LARGEST_BYTES:
        raise UnreadableError("The file is too large for a bug sample")
    return data


def _write_new(out: Path, data: bytes | bytearray) -> None:
    """Never over a file that is there: it could be the picture itself."""
    try:
        with out.open("xb") as file:
            file.write(data)
    except FileExistsError as error:
        raise NameTakenError(f"{out} exists already, and is not written over") from error
    except OSError as error:
        raise UnreadableError(f"{out} cannot be written: {error.strerror or error}") from error


def _contents_of(sample: Sample) -> list[str]:
    kept, left_out = (", ".join(map(safe, names)) for names in (sample.kept, sample.left_out))
    return [
        f"  kept, without its words: {kept or 'nothing'}",
        f"  left out: {left_out or 'nothing'}",
    ]


def _comparison(before: Report, after: Report) -> str:
    """Whether the sample is read as its original was."""
    if _outcome(before) == _outcome(after):
        return f"  read as the original is: {before.chosen or 'by no format'}, {before.level}"
    return (
        f"  read in another way than the original: {after.chosen or 'by no format'},"
        f" {after.level}. Say so in your report."
    )


def _outcome(report: Report) -> tuple[object, ...]:
    made = report.facts.generation
    return report.chosen, report.level, set(made.settings if made else ())


def _complain(file: Path, error: IibError) -> None:
    print(f"{safe(str(file))}: {safe(error.message)}", file=sys.stderr, flush=True)
