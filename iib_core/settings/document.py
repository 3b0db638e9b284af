"""The page docs/settings.md, made from `Settings`."""

from __future__ import annotations

from iib_core.settings.command_line import default_text
from iib_core.settings.model import GROUPS, Choice, choices

HEAD = """\
# Settings

Later places win: the default, `settings.json` in the data folder, a file `.env`, environment
variables, the command line. An empty variable is the same as none. A value that cannot be used ends
the program with a sentence that names the setting, the value and where it came from.

This page is made from `iib_core/settings/model.py` by `make docs`; a test checks that it is fresh.
"""

TAIL = """\
## Only while installing

| variable | meaning | default |
|---|---|---|
| `IIB_SKIP_OPTIONAL_DEPS` | With `1`, leave out what only some features need. | |
"""


def settings_page() -> str:
    return "\n".join([HEAD, *(_section(group) for group in GROUPS), TAIL])


def _section(group: str) -> str:
    rows = [_row(name, each) for name, each in choices().items() if each.group == group]
    return "\n".join(
        [
            f"## {group}\n",
            "| option | variable | in settings.json | meaning | default |",
            "|---|---|---|---|---|",
            *rows,
            "",
        ]
    )


def _row(name: str, choice: Choice) -> str:
    value = f" {choice.metavar}" if choice.metavar and choice.flag != "DIR" else ""
    option = f"`{choice.flag}{value}`" if choice.flag else ""
    variable = f"`{choice.variable}`" if choice.variable else ""
    default = default_text(name, choice)
    return f"| {option} | {variable} | `{name}` | {choice.explained} | {default} |"
