"""Give media the tags that the user's rules mean for them: what is new with each scan, and for a
rule that is new, everything there is. Tags are never taken away."""

from __future__ import annotations

import sqlite3
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from iib_core.jobs import Progress
from iib_core.library.auto_rules import Making, Rule, read_rules
from iib_core.library.database import Database
from iib_core.library.preferences import Preferences
from iib_core.library.rows import CUSTOM, STARS
from iib_core.library.seen import chunks, marks
from iib_core.library.tag_store import add_links, ensure_custom, is_rated

RULES = "auto_tag_rules"
"""The name under which clients store them (API contract 3.3)."""
BATCH = 500


@dataclass(frozen=True, slots=True)
class RuleCount:
    """What a rule would do."""

    tag: str
    matches: int
    """Media that it means, of those that can be seen."""
    new: int
    """Those of them that do not have the tag yet."""
    problem: str
    """Why it means none; "" if nothing is wrong with it."""


class AutoTagging:
    """Holds media against the rules that are stored at that moment."""

    def __init__(self, database: Database, preferences: Preferences) -> None:
        self._database = database
        self._preferences = preferences
        self._lock = threading.Lock()

    def is_behind(self) -> bool:
        """Whether there are rules that some media were never held against."""
        rules = self._rules()
        with self._database.read() as connection:
            pending = connection.execute("SELECT 1 FROM auto_tag_pending LIMIT 1").fetchone()
            return bool(pending) or _digests(connection) != {rule.digest for rule in rules}

    def tag_new(self, tell: Callable[[str, str], None]) -> int:
        """Tag what was indexed since the last time. How many links that were new. `tell` hears of
        each rule that had to be given up, and why."""
        with self._lock:
            return self._tag_pending(_Pass(self._rules(), tell))

    def tag_all(self, progress: Progress) -> int:
        """Tag what is new, and everything that rules mean which are new. How many links."""
        with self._lock:
            return self._tag_pending(_Pass(self._rules(), progress.fail)) + self._tag_by_new_rules(
                progress
            )

    def count(self, rules: Sequence[Rule], progress: Progress) -> tuple[RuleCount, ...]:
        """What each of these rules would do. Nothing is changed."""
        looking = _Pass(rules, progress.fail)
        matches, new = Counter[int](), Counter[int]()
        for some in self._everything(progress):
            meant = looking.meant([each for each in some if each.is_seen])
            with self._database.read() as connection:
                for at, media_ids in meant.items():
                    matches[at] += len(media_ids)
                    new[at] += len(media_ids) - _tagged(connection, rules[at].tag, media_ids)
        return tuple(
            RuleCount(rule.tag, matches[at], new[at], looking.problem_of(at))
            for at, rule in enumerate(rules)
        )

    def _rules(self) -> tuple[Rule, ...]:
        return read_rules(self._preferences.all().get(RULES))

    def _tag_pending(self, looking: _Pass) -> int:
        added = 0
        while True:
            with self._database.read() as connection:
                rows = connection.execute(
                    f"""{_SELECT} JOIN auto_tag_pending AS p ON p.media_id = m.id
                        ORDER BY m.id LIMIT ?""",
                    (BATCH,),
                ).fetchall()
            if not rows:
                return added
            media = [_media(row) for row in rows]
            meant = looking.meant(media)
            with self._database.write(bulk=True) as connection:
                added += _tag(connection, looking, meant)
                for some in chunks([each.id for each in media]):
                    connection.execute(
                        f"DELETE FROM auto_tag_pending WHERE media_id IN ({marks(some)})", some
                    )

    def _tag_by_new_rules(self, progress: Progress) -> int:
        rules = self._rules()
        with self._database.read() as connection:
            known = _digests(connection)
        looking = _Pass([rule for rule in rules if rule.digest not in known], progress.fail)
        added = 0
        if looking.has_work:
            for some in self._everything(progress):
                meant = looking.meant(some)
                if meant:
                    with self._database.write(bulk=True) as connection:
                        added += _tag(connection, looking, meant)
        with self._database.write(bulk=True) as connection:
            connection.execute("DELETE FROM auto_tag_rule")
            connection.executemany(
                "INSERT OR IGNORE INTO auto_tag_rule VALUES (?)", [(rule.digest,) for rule in rules]
            )
        return added

    def _everything(self, progress: Progress) -> Iterator[list[_Media]]:
        with self._database.read() as connection:
            (total,) = connection.execute("SELECT COUNT(*) FROM media").fetchone()
        last = done = 0
        while True:
            progress.update(done=done, total=max(total, done))
            with self._database.read() as connection:
                rows = connection.execute(
                    f"{_SELECT} WHERE m.id > ? ORDER BY m.id LIMIT ?", (last, BATCH)
                ).fetchall()
            if not rows:
                return
            yield [_media(row) for row in rows]
            last = rows[-1][0]
            done += len(rows)


@dataclass(frozen=True, slots=True)
class _Media:
    id: int
    is_seen: bool
    making: Making


class _Pass:
    """Rules that a number of media are held against. One whose pattern takes too long is given up:
    it would take too long over each of a million files."""

    def __init__(self, rules: Sequence[Rule], tell: Callable[[str, str], None]) -> None:
        self.rules = rules
        self._tell = tell
        self._too_slow: set[int] = set()

    @property
    def has_work(self) -> bool:
        return any(not rule.problem for rule in self.rules)

    def meant(self, media: Sequence[_Media]) -> dict[int, list[int]]:
        """The ids of the media that each rule means, by the place of the rule."""
        found: dict[int, list[int]] = {}
        for at, rule in enumerate(self.rules):
            if at in self._too_slow:
                continue
            try:
                ids = [each.id for each in media if rule.means(each.making)]
            except (TimeoutError, MemoryError):
                self._too_slow.add(at)
                self._tell(rule.tag, self.problem_of(at))
            else:
                if ids:
                    found[at] = ids
        return found

    def problem_of(self, at: int) -> str:
        if at in self._too_slow:
            return "A regular expression of this rule takes too long over a text. Make it simpler."
        return self.rules[at].problem


_SELECT = """SELECT m.id, m.seen, m.width, m.height, coalesce(g.text, ''), m.prompt_length,
                    m.negative_start, m.negative_length
             FROM media AS m LEFT JOIN generation AS g ON g.media_id = m.id"""


def note_indexed(connection: sqlite3.Connection, media_ids: Sequence[int]) -> None:
    """These are to be held against the rules, if there are any."""
    has_rules = "SELECT 1 FROM preference WHERE name = ? AND value <> '[]'"
    if connection.execute(has_rules, (RULES,)).fetchone() is not None:
        connection.executemany(
            "INSERT OR IGNORE INTO auto_tag_pending VALUES (?)", [(each,) for each in media_ids]
        )


def _media(row: tuple[int, int, int, int, str, int, int, int]) -> _Media:
    media_id, seen, width, height, text, prompt, start, length = row
    making = Making(text, text[:prompt], text[start : start + length], (width, height))
    return _Media(media_id, bool(seen), making)


def _digests(connection: sqlite3.Connection) -> set[str]:
    return {digest for (digest,) in connection.execute("SELECT digest FROM auto_tag_rule")}


def _tag(connection: sqlite3.Connection, looking: _Pass, meant: dict[int, list[int]]) -> int:
    """How many links were new."""
    added = 0
    for at, media_ids in meant.items():
        tag = ensure_custom(connection, looking.rules[at].tag)
        if tag.name in STARS:
            # A file has one rating at most, and what the user has given counts.
            media_ids = [each for each in media_ids if not is_rated(connection, each)]
        added += add_links(connection, [(media_id, tag.id) for media_id in media_ids])[tag.id]
    return added


def _tagged(connection: sqlite3.Connection, tag: str, media_ids: Sequence[int]) -> int:
    """How many of these have a custom tag."""
    number = 0
    for some in chunks(media_ids):
        sql = f"""SELECT COUNT(*) FROM tag JOIN media_tag ON tag_id = tag.id
                  WHERE type = ? AND name = ? AND media_id IN ({marks(some)})"""
        number += connection.execute(sql, (CUSTOM, tag, *some)).fetchone()[0]
    return number
