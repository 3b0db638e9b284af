"""A report as lines for a terminal. What a file says is escaped: it could move the cursor, change
colours, turn the direction of writing around, or pass for lines of ours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from iib_core.inspection.report import Report, first_line
from iib_core.metadata import Generation, Lora

LONGEST_LINE = 100
"""Characters shown of the first line of a field."""

_LABEL_WIDTH = 11
_UNKNOWN = "unknown"


def safe(text: str) -> str:
    """The text with whatever is no letter, sign or space written as an escape: "\\x1b[31m"."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else _escaped(char) for char in text)


def lines_of(report: Report) -> Iterator[str]:
    """The lines of a report, escaped."""
    facts = report.facts
    size = f"{facts.width} × {facts.height} pixels" if facts.width and facts.height else _UNKNOWN
    yield safe(report.path)
    yield _row("container", report.container)
    yield _row("size", size)
    yield _row("level", report.level)
    yield from _block("fields", map(_field, facts.fields, facts.fields.values()))
    yield _row("format", report.chosen or "none recognises the fields")
    also = [one.format for one in report.verdicts if one.recognises and not one.is_chosen]
    if also:
        yield _row("", f"also recognised by {', '.join(also)}")
    yield _row("", f"not by {', '.join(o.format for o in report.verdicts if not o.recognises)}")
    if facts.generation is not None:
        yield from _generation(facts.generation)
    if facts.text:
        yield from _block("text", facts.text.splitlines())
    yield from _block("tags", (f"{kind}: {name}" for kind, name in report.tags))


def _generation(generation: Generation) -> Iterator[str]:
    yield _row("generator", generation.generator)
    yield from _block("prompt", generation.prompt.splitlines())
    yield from _block("negative", generation.negative.splitlines())
    yield from _block("settings", _pairs(generation.settings))
    yield from _block("LoRAs", map(_network, generation.loras))
    yield from _block("LyCORIS", map(_network, generation.lycos))
    yield from _block("hypernets", map(_network, generation.hypernets))
    yield from _block("origins", _pairs(generation.origins))
    yield from _block("extra", generation.extra)


def _block(label: str, lines: Iterable[str]) -> Iterator[str]:
    """Lines under one label; nothing for none."""
    for number, line in enumerate(lines):
        yield _row(label if number == 0 else "", line)


def _row(label: str, text: str) -> str:
    return f"  {label:<{_LABEL_WIDTH}}{safe(text)}".rstrip()


def _pairs(pairs: Mapping[str, str]) -> Iterator[str]:
    return (f"{name}: {value}" for name, value in pairs.items())


def _field(name: str, text: str) -> str:
    line = first_line(text)
    shown = line if len(line) <= LONGEST_LINE else f"{line[:LONGEST_LINE]}…"
    return f"{name} ({len(text):,} characters): {shown}"


def _network(network: Lora) -> str:
    return network.name if network.weight is None else f"{network.name} ({network.weight:g})"


def _escaped(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")
