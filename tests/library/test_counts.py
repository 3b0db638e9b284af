"""What must hold after anything that happens: counts, links by media and by tag, the text index."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from iib_core.errors import NotFoundError
from iib_core.library import All, AnyOf, RelpathContains, TextContains
from iib_core.library.query import where
from tests.library.shelf import NOON, Shelf

PLACES = ("a.png", "b.png", "in/a.png", "in/c.png", "in/deep/d.png")
PROMPTS = ("", "cat", "cat, dog", "dog, red bird", "élan, cat")
TAGS = ("like", "mine", "yours")
TEXTS = ("cat", "bird", "in/", "in/deep", "/a.", "Steps")

places = st.sampled_from(PLACES)


class Changes(RuleBasedStateMachine):
    """A library whose files, tags and roots change in any order."""

    def __init__(self) -> None:
        super().__init__()
        self._place = tempfile.TemporaryDirectory()
        self._shelf = Shelf(Path(self._place.name))
        self._inner = self._shelf.folder / "in"
        self._tags = [self._shelf.library.tags.add_custom(name).id for name in TAGS]
        self._clock = NOON
        self._shelf.add_root()
        self._mine: set[tuple[int, int]] = set()
        """(media id, tag id) of the links that the user has made."""

    def teardown(self) -> None:
        self._shelf.close()
        self._place.cleanup()

    # --- what happens ---

    @rule(place=places, prompt=st.sampled_from(PROMPTS), model=st.sampled_from("xy"))
    def save(self, place: str, prompt: str, model: str) -> None:
        self._clock += 1
        self._shelf.save(place, prompt, mtime_ns=self._clock, model=model)

    @rule(place=places)
    def damage(self, place: str) -> None:
        path = self._shelf.folder / place
        if path.exists():
            path.write_bytes(b"damaged")

    @rule(place=places)
    def delete(self, place: str) -> None:
        (self._shelf.folder / place).unlink(missing_ok=True)

    @rule()
    def update(self) -> None:
        self._shelf.update()

    @rule()
    def rebuild(self) -> None:
        self._shelf.rebuild()

    @rule()
    def look(self) -> None:
        """A page hides what has gone from the disk."""
        self._shelf.found(All())

    @rule(number=st.integers(0, 2), first=st.integers(1, 7), how=st.sampled_from(("on", "off")))
    def tag_many(self, number: int, first: int, how: str) -> None:
        tag_id, media_ids = self._tags[number], range(first, first + 3)
        seen = self._seen()
        if how == "on":
            self._shelf.library.tags.link(media_ids, tag_id)
            self._mine |= {(media_id, tag_id) for media_id in media_ids if media_id in seen}
        else:
            self._shelf.library.tags.unlink(media_ids, tag_id)
            self._mine -= {(media_id, tag_id) for media_id in media_ids if media_id in seen}

    @rule(number=st.integers(0, 2), media_id=st.integers(1, 8))
    def toggle(self, number: int, media_id: int) -> None:
        link = (media_id, self._tags[number])
        if media_id in self._seen():
            assert self._shelf.library.tags.toggle(*link) == (link in self._mine)
            self._mine ^= {link}
        else:
            try:
                self._shelf.library.tags.toggle(*link)
            except NotFoundError:
                return
            raise AssertionError("what cannot be seen cannot be tagged")

    @rule(number=st.integers(0, 2))
    def remove_tag(self, number: int) -> None:
        removed = self._tags[number]
        self._shelf.library.tags.remove_custom(removed)
        self._tags[number] = self._shelf.library.tags.add_custom(TAGS[number]).id
        self._mine = {link for link in self._mine if link[1] != removed}

    @rule(inner=st.booleans())
    def add_root(self, inner: bool) -> None:
        self._shelf.add_root(self._inner if inner else self._shelf.folder)

    @rule(inner=st.booleans())
    def remove_root(self, inner: bool) -> None:
        folder = self._inner if inner else self._shelf.folder
        self._shelf.library.roots.remove(str(folder), ("scanned",))

    @rule(hosted=st.booleans())
    def host(self, hosted: bool) -> None:
        self._shelf.library.roots.set_hosted([str(self._inner)] if hosted else [])

    @precondition(lambda self: self._shelf.folder.exists())
    @rule()
    def unplug_while_looking(self) -> None:
        away = self._shelf.folder.rename(self._shelf.folder.parent / "away")
        self._shelf.update()
        self._consistent()
        assert self._shelf.found(All()) == []
        away.rename(self._shelf.folder)
        self._shelf.library.roots.refresh()

    # --- what must hold ---

    @invariant()
    def consistent(self) -> None:
        self._consistent()

    def _consistent(self) -> None:
        links = self._shelf.sql("SELECT media_id, tag_id FROM media_tag")
        assert Counter(links) == Counter(self._shelf.sql("SELECT media_id, tag_id FROM tag_media"))
        seen = self._seen()
        counted = Counter(tag_id for media_id, tag_id in links if media_id in seen)
        for tag_id, count in self._shelf.sql("SELECT id, count FROM tag"):
            assert count == counted[tag_id], f"tag {tag_id}"
        custom = set(
            self._shelf.sql(
                """SELECT media_id, tag_id FROM media_tag JOIN tag ON tag.id = tag_id
                   WHERE type = 'custom'"""
            )
        )
        assert custom == self._mine, "the user's links are the user's alone"

    @invariant()
    def seen_means_listed_and_not_missing(self) -> None:
        assert self._seen() == {
            row[0]
            for row in self._shelf.sql(
                """SELECT media.id FROM media JOIN folder ON folder.id = folder_id
                   JOIN root ON root.id = root_id
                   WHERE missing_since IS NULL AND online AND (types <> '' OR hosted)"""
            )
        }

    @invariant()
    def no_file_is_there_twice(self) -> None:
        paths = [media.path for media in self._shelf.found(All())]
        assert len(paths) == len(set(paths))

    @invariant()
    def the_text_index_finds_what_like_finds(self) -> None:
        for text in TEXTS:
            query = AnyOf((TextContains(text), RelpathContains(text)))
            condition = where(query)
            alike = self._shelf.sql(
                f"SELECT id FROM media AS m WHERE seen = 1 AND {condition.sql}",  # noqa: S608
                *condition.values,
            )
            found = {media.id for media in self._shelf.found(query)}
            assert found == {row[0] for row in alike}, text

    def _seen(self) -> set[object]:
        return {row[0] for row in self._shelf.sql("SELECT id FROM media WHERE seen = 1")}


TestChanges = Changes.TestCase
TestChanges.settings = settings(
    max_examples=12,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
