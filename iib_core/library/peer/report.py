"""What an import has done, kind by kind, in numbers and in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

MOST_NOTES = 20


@dataclass
class Tally:
    """What became of everything of one kind. The last four add up to `read`."""

    read: int = 0
    taken: int = 0
    """New here."""
    known: int = 0
    """Here already, or taken before and changed here since."""
    kept: int = 0
    """Stored as it is: nothing of ours uses it yet, or its place is not known."""
    not_taken: int = 0
    """Means nothing here; the notes say why."""
    notes: list[str] = field(default_factory=list)
    """At most MOST_NOTES."""

    def note(self, sentence: str) -> None:
        if sentence not in self.notes and len(self.notes) < MOST_NOTES:
            self.notes.append(sentence)


KINDS: Mapping[str, str] = {
    "tags": "your tags",
    "colours": "colours of tags",
    "links": "tags given to files",
    "folders": "folders",
    "settings": "settings",
    "snapshots": "workspace snapshots",
    "edited-texts": "edited texts",
    "embeddings": "vectors of pictures",
    "topic-titles": "titles of topics",
    "topic-clusters": "results of topics",
    "caches": "other caches",
    "unknown": "rows of other tables",
}
"""In the order of the report."""

MADE_ANEW: Mapping[str, str] = {
    "image": "pictures: they are read from the files themselves",
    "image_tag": "links of tags that are read from files, and the times at which tags were given",
    "folders": "times of folders",
    "dir_cover_cache": "covers of folders",
    "image_embedding_fail": "notes of vectors that could not be made: it is tried again",
}
"""What is left where it is, by table."""


@dataclass
class ImportReport:
    """What was found in a file of the older program, and what became of it."""

    file: str
    tallies: dict[str, Tally] = field(default_factory=lambda: {kind: Tally() for kind in KINDS})
    away: list[str] = field(default_factory=list)
    """Folders of the library that are not there now."""
    elsewhere: Counter[str] = field(default_factory=Counter)
    """Files with something of the user's, by folder that is not in the library."""
    foreign: Counter[str] = field(default_factory=Counter)
    """The same, by the beginning of paths that mean nothing on this system."""
    made_anew: dict[str, int] = field(default_factory=dict)
    """Rows by table of MADE_ANEW."""

    def as_json(self) -> dict[str, object]:
        return {
            "file": self.file,
            "kinds": [
                {"kind": kind, "name": KINDS[kind], **asdict(tally)}
                for kind, tally in self.tallies.items()
            ],
            "away": self.away,
            "elsewhere": dict(self.elsewhere.most_common()),
            "foreign": dict(self.foreign.most_common()),
            "made_anew": [
                {"table": table, "name": MADE_ANEW[table], "rows": rows}
                for table, rows in self.made_anew.items()
            ],
        }

    def lines(self) -> list[str]:
        """For people."""
        return [
            f"Imported from {self.file}, which was only read:",
            *self._table(),
            *self._about_places(),
            *self._left(),
        ]

    def _table(self) -> list[str]:
        width = max(map(len, KINDS.values()))
        rows = [f"  {'':{width}} {'read':>9} {'new':>9} {'known':>9} {'kept':>9} {'not taken':>9}"]
        for kind, tally in self.tallies.items():
            numbers = (tally.read, tally.taken, tally.known, tally.kept, tally.not_taken)
            if tally.read:
                rows.append(
                    f"  {KINDS[kind]:{width}} " + " ".join(f"{number:>9,}" for number in numbers)
                )
            rows += [f"    - {note}" for note in tally.notes]
        rows += [
            "  known: here already, or taken before and changed here since",
            "  kept:  stored as it is, for a later version of this program or another import",
        ]
        return rows

    def _about_places(self) -> list[str]:
        lines: list[str] = []
        if self.away:
            lines += [
                "These folders are not there now. Their tags wait for them. If they lie somewhere"
                " else now, import again with --map OLD=NEW:",
                *(f"  {folder}" for folder in self.away),
            ]
        if self.elsewhere:
            lines += [
                "Tags of files in these folders wait until you add the folder, or one above it:",
                *(f"  {folder}: {number:,}" for folder, number in self.elsewhere.most_common()),
            ]
        if self.foreign:
            lines += [
                "These paths mean nothing on this system. Import again with --map OLD=NEW:",
                *(f"  {start}: {number:,}" for start, number in self.foreign.most_common()),
            ]
        return lines

    def _left(self) -> list[str]:
        rows = [
            f"  {MADE_ANEW[table]} ({number:,})"
            for table, number in self.made_anew.items()
            if number
        ]
        return ["Left where it is, because it is made anew:", *rows] if rows else []
