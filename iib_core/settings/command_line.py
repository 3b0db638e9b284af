"""The command line: which options there are, and what was given. Values are read by `loading`."""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Sequence

from iib_core.settings.model import GROUPS, Choice, Settings, choices

DESCRIPTION = "Find, read and tidy everything a Stable Diffusion user has generated."
USAGE = (
    "python -m iib_core [DIR ...] [options]\n"
    "       python -m iib_core openapi\n"
    "       python -m iib_core inspect FILE ...\n"
    "       python -m iib_core import FILE\n"
    "       python -m iib_core export FILE"
)
EXAMPLES = """\
examples:
  python -m iib_core ~/pictures --open
      browse and index one folder, and open the page
  python -m iib_core --sd_webui_dir ~/stable-diffusion-webui
      browse what a WebUI has generated
  IIB_SECRET_KEY=... python -m iib_core --host 0.0.0.0 ~/pictures
      let other machines in, with a key

commands:
  openapi   print the description of the API and exit
  inspect   print what files say about how they were made (inspect --help)
  import    take over the tags, folders and settings of the older program, or what export has
            written (import --help)
  export    write all that is yours in the library into a file (export --help)
            (a folder with such a name is written ./openapi)
"""


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m iib_core",
        usage=USAGE,
        description=DESCRIPTION,
        epilog=f"{EXAMPLES}\n{_variables()}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        argument_default=argparse.SUPPRESS,
    )
    for group in GROUPS:
        flags = {
            name: each for name, each in choices().items() if each.group == group and each.flag
        }
        if flags:
            section = parser.add_argument_group(group)
            for name, choice in flags.items():
                _add(section, name, choice)
    return parser


def given_arguments(argv: Sequence[str]) -> dict[str, object]:
    """What was given, by field of Settings: True for a switch, a text, or a list of texts.

    Leaves the program, with a message, for an option that does not exist and for --help.
    """
    return {name: value for name, value in vars(build_parser().parse_args(argv)).items() if value}


def default_text(name: str, choice: Choice) -> str:
    """The default as people would write it; empty for a switch that is off, and for nothing."""
    default = getattr(Settings, name, None)
    return choice.default or (str(default) if default not in (None, False, True, (), "") else "")


def _add(section: argparse._ArgumentGroup, name: str, choice: Choice) -> None:
    default = default_text(name, choice)
    # A percent sign would be a placeholder to argparse.
    text = (choice.explained + (f" (default: {default})" if default else "")).replace("%", "%%")
    if choice.flag == "DIR":
        section.add_argument(name, nargs="*", metavar=choice.metavar, help=text)
    elif choice.metavar == "P":
        section.add_argument(
            choice.flag, dest=name, nargs="+", action="extend", metavar="P", help=text
        )
    elif choice.metavar is None:
        section.add_argument(choice.flag, dest=name, action="store_true", help=text)
    else:
        section.add_argument(choice.flag, dest=name, metavar=choice.metavar, help=text)


def _variables() -> str:
    lines = ["environment variables (a file called .env in the working directory is read, too):"]
    for name, choice in choices().items():
        if choice.variable:
            default = default_text(name, choice)
            text = choice.explained + (f" (default: {default})" if default else "")
            lines.append(f"  {choice.variable}")
            lines.extend(textwrap.wrap(text, 78, initial_indent=" " * 6, subsequent_indent=" " * 6))
    return "\n".join(lines)
