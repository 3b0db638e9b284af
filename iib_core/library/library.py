"""The library: one object that holds the index and everything that can be asked of it."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from iib_core.errors import DatabaseError, IibError, InvalidError
from iib_core.files import TRASH_FOLDER, mtime_ns_of, to_disk, to_text
from iib_core.jobs import Job, Jobs, Progress, Work
from iib_core.library import raw_blocks, search, text_index
from iib_core.library.acts.doing import TopOf
from iib_core.library.acts.file_acts import ActKind, FileActs, MayChange, Outcome
from iib_core.library.acts.journal import Act, Step, mark_undone
from iib_core.library.acts.tag_acts import TAGS, undo_step
from iib_core.library.album_queries import expanded
from iib_core.library.albums import AlbumStore
from iib_core.library.auto_rules import Rule
from iib_core.library.auto_tagging import AutoTagging
from iib_core.library.backup import back_up
from iib_core.library.covers import CoverStore
from iib_core.library.database import Database
from iib_core.library.edited_texts import (
    TEXT,
    EditedTexts,
    check_edited,
    facts_of_text,
    undo_edit,
)
from iib_core.library.exporting import Exporter
from iib_core.library.facets import FacetValue
from iib_core.library.meaning import Meaning, resolved
from iib_core.library.media_store import MediaStore
from iib_core.library.missing import MissingStore
from iib_core.library.notes import NoteStore
from iib_core.library.peer.importing import PeerImports
from iib_core.library.peer.path_map import PathMap
from iib_core.library.preferences import Preferences
from iib_core.library.prompt_texts import PromptTexts
from iib_core.library.query import All, FolderScope, InFolders, Query, asks_for_missing
from iib_core.library.recovery import Recovery
from iib_core.library.reparse import (
    count_stale,
    has_mixed_graphs,
    note_graphs_understood,
    reparse,
)
from iib_core.library.root_store import RootStore, relpath_below
from iib_core.library.rounds import Noted, Rounds
from iib_core.library.rows import Media, Page, join_path
from iib_core.library.saved_searches import SavedSearchStore
from iib_core.library.scan import Scanner
from iib_core.library.tag_store import TagStore
from iib_core.library.taking_in import TakingIn, TakingReport
from iib_core.library.topic_store import TopicStore
from iib_core.library.watch import Watch
from iib_core.library.writing import IndexWriter, hide_missing
from iib_core.library.xmp_sidecars import XmpSidecars
from iib_core.metadata import (
    MediaKind,
    ReadingOptions,
    read_facts_at,
    sidecars_of,
    with_infotext,
)

logger = logging.getLogger(__name__)

NEVER = float("-inf")
LOOK_AT_ALL_EVERY_S = 600.0
"""An update looks at all files so often, even if it was told of all changes."""

SCAN = "scan"
LIVE = "live"
TEXT_INDEX = "text-index"
BACKUP = "backup"
REPARSE = "reparse"
RESTORE = "restore"
IMPORT = "import"
COLLECTION = "collection"
XMP_OUT = "xmp-write"
XMP_IN = "xmp-read"
AUTO_TAG = "auto-tag"
AUTO_TAG_COUNT = "auto-tag-count"
RETRIES = 3


class Library:
    """The index of all media below the roots.

    Open it once and close it at the end. Methods may be called from any thread; they block on the
    disk, so never from an event loop. Raises DatabaseError when the file cannot be used.
    """

    def __init__(
        self, path: Path, jobs: Jobs, options: Callable[[], ReadingOptions] = ReadingOptions
    ) -> None:
        """`options` says how files are to be read now; it is asked before each reading."""
        self._database = Database(path)
        self._jobs = jobs
        self._options = options
        self.roots = RootStore(self._database)
        self.tags = TagStore(self._database)
        self.media = MediaStore(self._database, self.roots, options)
        self.missing = MissingStore(self._database)
        self.albums = AlbumStore(self._database)
        self.notes = NoteStore(self._database)
        self.edited_texts = EditedTexts(self._database)
        self.covers = CoverStore(self._database)
        self.topics = TopicStore(self._database)
        self.prompt_texts = PromptTexts(self._database)
        self.saved_searches = SavedSearchStore(self._database)
        self.preferences = Preferences(self._database)
        self.auto_tags = AutoTagging(self._database, self.preferences)
        self.xmp = XmpSidecars(self._database, self.tags)
        self.exporter = Exporter(self._database)
        self.imports = PeerImports(self._database, self.roots)
        self.acts = FileActs(self._database, self.roots, path.parent)
        self._scanner = Scanner(self._database, self.roots, options)
        self._scans = Rounds(jobs, SCAN, self._scan)
        self._reparses = Rounds(jobs, REPARSE, self._reparse)
        self._auto_tag_rounds = Rounds(jobs, AUTO_TAG, self._auto_tag)
        self._noted = Noted()
        self._lives = Rounds(jobs, LIVE, self._scan_live)
        self._text_index: Job | None = None
        self._watch: Watch | None = None
        self._meaning: Meaning | None = None
        self._looked_at_all = NEVER
        with self._database.write() as connection:
            text_index.ensure_text_index(connection)

    @property
    def version(self) -> int:
        """Changes whenever anything in the database has changed: a key for what is cached."""
        return self._database.version

    @property
    def is_damaged(self) -> bool:
        """The database file has turned out to be."""
        return self._database.is_damaged

    def close(self) -> None:
        """Idempotent. Close the jobs first."""
        self._database.close()

    def find(
        self,
        query: Query,
        *,
        cursor: str = "",
        size: int = 200,
        sort: str = "newest",
        counted: bool = False,
    ) -> Page:
        """One page of the media that a query means. Files that are gone meanwhile are not in it.

        `counted`: fill in the total. Raises InvalidError (order, cursor) and BadQueryError.
        """
        query = self._meant(query)
        if asks_for_missing(query):
            self.roots.refresh()  # what is unplugged is not missing
            return self._find(query, cursor, size, sort, counted)
        page = self._find(query, cursor, size, sort, counted)
        for _ in range(RETRIES):
            if not self._hide_vanished(page.media):
                break
            page = self._find(query, cursor, size, sort, counted)
        return page

    def facets(self, query: Query, names: Sequence[str]) -> dict[str, tuple[FacetValue, ...]]:
        """For each facet (of FACETS) its most frequent values among all that a query means.
        Raises BadQueryError."""
        query = self._meant(query)
        with self._database.read() as connection:
            return search.facets(connection, query, names)

    def random(self, count: int, query: Query | None = None) -> tuple[Media, ...]:
        """Up to `count` media in random order."""
        query = All() if query is None else self._meant(query)
        for _ in range(RETRIES):
            with self._database.read() as connection:
                found = search.random_media(connection, query, count)
            if not self._hide_vanished(found):
                break
        return found

    def scope_of(self, folders: Iterable[Path]) -> InFolders:
        """The query for media in these folders (resolved paths) and below, with the roots inside
        them. Folders outside every root add nothing."""
        scopes: list[FolderScope] = []
        roots = self.roots.all()
        for folder in folders:
            place = self.roots.locate(folder)
            if place is not None:
                scopes.append(FolderScope(place[0].id, to_text(place[1])))
            real = os.path.normcase(folder)
            scopes += [
                FolderScope(root.id, "")
                for root in roots
                if relpath_below(real, os.path.normcase(os.path.realpath(root.path)))
            ]
        return InFolders(tuple(dict.fromkeys(scopes)))

    def scope_of_one(self, folder: Path) -> InFolders:
        """The query for media in this folder (resolved) and not below it."""
        place = self.roots.locate(folder)
        if place is None:
            return InFolders(())
        return InFolders((FolderScope(place[0].id, to_text(place[1]), with_those_below=False),))

    def start_update(self) -> Job:
        """Bring the index up to date, as a job. Ends after a whole scan that began after now."""
        return self._scans.start()

    def follow(self, watch: Watch | None) -> None:
        """Have an update look only where `watch` knows of a change; with None, at all files."""
        self._watch = watch

    def understand(self, meaning: Meaning | None) -> None:
        """Ask this for what is nearest to a text in a search by meaning; None: nobody."""
        self._meaning = meaning

    def note_changes(self, folders: Iterable[str]) -> None:
        """Something has changed in these folders (paths): the next update looks at them."""
        self._noted.add(folders)

    def look_at(self, folders: Iterable[str]) -> None:
        """The user has changed something in these folders (paths), by way of this program: the
        index is brought up to date with them, unless it hears of that anyway."""
        self.note_changes(folders)
        if self._watch is None:
            self._lives.start()

    def start_folders(self, folders: Iterable[str]) -> Job:
        """Bring the index up to date with some folders (paths), as a job."""
        self.note_changes(folders)
        return self._lives.start()

    def start_looking(self) -> Job:
        """As start_update(), for whoever looks again and again: told as start_folders() is."""
        return self._lives.start(thorough=True)

    def start_rebuild(self) -> Job:
        """Read every file again, as a job. Ids and the user's tags stay."""
        return self._scans.start(thorough=True)

    def start_text_index(self) -> Job | None:
        """Fill the text index, as a job; None where there is nothing to do."""
        with self._database.read() as connection:
            pending = connection.execute("SELECT COUNT(*) FROM text_pending").fetchone()[0]
        if not pending:
            return None
        self._text_index = self._jobs.start(
            TEXT_INDEX, lambda progress: self._fill_text_index(progress, pending)
        )
        return self._text_index

    @property
    def text_index_job(self) -> Job | None:
        """The one that fills the text index right now. Searches by text are slower until then."""
        job = self._text_index
        return None if job is None or job.future.done() else job

    def start_reparse(self) -> Job | None:
        """Understand anew what an older parser has read, and the graphs of ComfyUI if the rules for
        them have changed, as a job; None where there is nothing. What an older parser found nothing
        in is read again by the next scan."""
        options = self._options()
        with self._database.read() as connection:
            stale = count_stale(connection, options)
        if stale:
            return self._reparses.start()
        note_graphs_understood(self._database, options)
        return None

    def start_import(self, file: Path, path_map: PathMap | None = None) -> Job:
        """Import the database of the older program, which is only read, and bring the index up to
        date afterwards, as a job. Its result is the report."""

        def work(progress: Progress) -> dict[str, object]:
            report = self.imports.take(file, path_map or PathMap(), progress)
            self.start_auto_tags()
            if self.roots.all():
                self.start_update()
            return report.as_json()

        return self._jobs.start(IMPORT, work)

    def take_in(
        self,
        document: Mapping[str, Any],
        path_map: PathMap | None = None,
        *,
        adds_roots: bool,
        progress: Progress | None = None,
    ) -> TakingReport:
        """Take in what read_document() has read: all that was the user's in another library."""
        taking = TakingIn(self._database, self.roots, path_map or PathMap(), adds_roots=adds_roots)
        return taking.take(document, progress)

    def start_taking_in(self, document: Mapping[str, Any], *, adds_roots: bool) -> Job:
        """As take_in(), as a job whose result is the report, with an update afterwards."""

        def work(progress: Progress) -> dict[str, object]:
            report = self.take_in(document, adds_roots=adds_roots, progress=progress)
            self.start_auto_tags()
            if self.roots.all():
                self.start_update()
            return report.as_json()

        return self._jobs.start(COLLECTION, work)

    def start_writing_xmp(self, media: Query | Sequence[int]) -> Job:
        """Write ratings and tags of some media, by query or by id, beside them, as a job."""
        return self._jobs.start(XMP_OUT, lambda told: self.xmp.write(self._ids_of(media), told))

    def start_reading_xmp(self, media: Query | Sequence[int]) -> Job:
        """Take ratings and keywords from the sidecars of some media, as a job."""
        return self._jobs.start(XMP_IN, lambda told: self.xmp.read(self._ids_of(media), told))

    def start_auto_tags(self) -> Job | None:
        """Give the tags that the user's rules mean, as a job; None where nothing is left to do."""
        return self._auto_tag_rounds.start() if self.auto_tags.is_behind() else None

    def start_counting(self, rules: Sequence[Rule]) -> Job:
        """Find out, as a job, how many media each of these rules would tag. Its result has them as
        `rules`, in their order. Nothing is changed."""

        def work(progress: Progress) -> dict[str, object]:
            return {"rules": [asdict(each) for each in self.auto_tags.count(rules, progress)]}

        return self._jobs.start(AUTO_TAG_COUNT, work)

    def undo(
        self,
        act_id: int | None,
        top_of: TopOf,
        may_change: MayChange,
        progress: Progress | None = None,
    ) -> tuple[Act, Outcome]:
        """Undo something that the user has done; the last thing if it is not said. See
        FileActs.undo()."""
        act = self.acts.journal.get(act_id)
        if act.kind == ActKind.REWRITE:
            done = self.acts.undo(act.id, top_of, may_change, progress)
            self._read_rewritten(steps=self.acts.journal.steps_of(act.id))
            return done
        if act.kind not in (TAGS, TEXT):
            return self.acts.undo(act.id, top_of, may_change, progress)
        steps = self.acts.journal.steps_of(act.id)
        edited: list[int | None] = []
        with self._database.write() as connection:
            mark_undone(connection, act.id)
            for step in steps:
                if act.kind == TAGS:
                    undo_step(connection, step.content)
                else:
                    edited.append(undo_edit(connection, step.content))
        self._restate([media_id for media_id in edited if media_id is not None])
        return act, Outcome(act.id)

    def edit_text(self, path: Path, text: str) -> None:
        """Say something else about how the picture at this (resolved) path was made than its file
        does; a blank text means what the file says. Raises InvalidError and MediaNotFoundError."""
        media = self.media.ensure(path)
        self.edited_texts.write(media.id, text)
        self._restate([media.id])

    def write_text(
        self, path: Path, text: str | None, top_of: TopOf, progress: Progress | None = None
    ) -> Outcome:
        """Write how the picture at this (resolved) path was made into its file: this text, or the
        edited one. The file as it was waits in the trash.

        What the file says by itself then is no edited text any more; where it says something else
        first, such as a graph, the text stays one. Raises InvalidError where there is no text,
        MediaNotFoundError, FilesRefusedError, UnreadableError, and OSError.
        """
        media = self.media.ensure(path)
        if text is None:
            text = self.edited_texts.of([media.id]).get(media.id)
            if text is None:
                raise InvalidError(f"Nothing was edited about {path.name} that could be written")
        wanted = text
        if not wanted.strip():
            raise InvalidError("A blank text is not written; share the file without its metadata")
        check_edited(wanted)
        outcome = self.acts.rewrite(
            path,
            media.id,
            lambda content: with_infotext(content, wanted),
            lambda part: "" if self._says(part, path, wanted) else wanted,
            top_of,
            progress,
        )
        if outcome.done:
            self.media.read_anew(path, media.created_ns)
            self.start_text_index()
        return outcome

    def _says(self, part: Path, path: Path, text: str) -> bool:
        """Whether a file with this content says this at this path."""
        if any(path.with_name(name).exists() for name in sidecars_of(path.name)):
            return False
        facts = read_facts_at(str(part), MediaKind.IMAGE, (), self._options())
        return facts.text == facts_of_text(text, facts.width, facts.height).text != ""

    def _read_rewritten(self, steps: Iterable[Step]) -> None:
        """Have the index say what is in files that were rewritten."""
        for step in steps:
            with self._database.read() as connection:
                media = search.seen_media(connection, step.content["media"])
            if media is not None:
                with suppress(IibError):  # a scan will see it
                    self.media.read_anew(Path(to_disk(media.path)), media.created_ns)
        self.start_text_index()

    def _restate(self, media_ids: Sequence[int]) -> None:
        """Have the index follow edited texts, or the files where there are none any more."""
        edited = self.edited_texts.of(media_ids)
        IndexWriter(self._database).restate_edited(list(edited))
        with self._database.read() as connection:
            others = [
                search.seen_media(connection, each) for each in media_ids if each not in edited
            ]
        for media in others:
            if media is not None:
                self.media.read_anew(Path(to_disk(media.path)))
        if media_ids:
            self.start_text_index()

    def start_act(self, kind: str, work: Work) -> Job:
        """Do something with many files, as a job."""
        return self._jobs.start(kind, work)

    def start_backup(self, folder: Path, kept: int) -> Job:
        """Copy the database into a folder, as a job, and keep the newest `kept` copies. Does
        nothing if the last one is less than a day old."""

        def work(_progress: Progress) -> dict[str, object]:
            copy = back_up(self._database.path, folder, kept, time.time())
            return {} if copy is None else {"file": str(copy)}

        return self._jobs.start(BACKUP, work)

    def start_telling(self, recovery: Recovery) -> Job:
        """A job that has failed from the start, so that whoever opens the page reads what was done
        to the database."""

        def work(_progress: Progress) -> dict[str, object]:
            raise DatabaseError(str(recovery))

        return self._jobs.start(RESTORE, work)

    def expired_folders(self) -> list[str]:
        """Folders that changed since they were scanned, and roots that never were. Those that are
        away right now are not among them."""
        is_known = self._knows_all_changes(in_a_hurry=True)
        if is_known and not self._noted and not self._lives.is_running:
            return []
        with self._database.read() as connection:
            rows = connection.execute(
                f"""SELECT root.path, coalesce(folder.relpath, ''), folder.mtime_ns
                   FROM root LEFT JOIN folder ON folder.root_id = root.id
                   AND '/' || folder.relpath NOT LIKE '%/{TRASH_FOLDER}/%'
                   WHERE root.types <> '' OR root.hosted ORDER BY root.id, folder.relpath"""
            ).fetchall()
        return [
            path
            for root_path, relpath, mtime_ns in rows
            if _has_changed(path := join_path(root_path, relpath), mtime_ns)
        ]

    def _scan(self, progress: Progress, thorough: bool) -> dict[str, object]:
        if self._knows_all_changes() and not thorough:
            return self._scan_noted(progress)
        result = self._scan_all(progress, reread=thorough)
        with self._database.read() as connection:
            is_mixed = has_mixed_graphs(connection)
        if is_mixed:
            self.start_reparse()
        return result

    def _knows_all_changes(self, *, in_a_hurry: bool = False) -> bool:
        """Whether all that has changed since all files were looked at is noted, until now."""
        watch = self._watch
        told_since = None if watch is None else watch.catch_up(in_a_hurry=in_a_hurry)
        return (
            told_since is not None
            and told_since < self._looked_at_all
            and time.monotonic() < self._looked_at_all + LOOK_AT_ALL_EVERY_S
        )

    def _scan_live(self, progress: Progress, everything: bool) -> dict[str, object]:
        if everything:
            return self._scan_all(progress, reread=False)
        return self._scan_noted(progress)

    def _scan_all(self, progress: Progress, *, reread: bool) -> dict[str, object]:
        began = time.monotonic()
        self._looked_at_all = NEVER
        result = self._scanner.scan(progress, reread=reread)
        self._looked_at_all = began
        self.auto_tags.tag_new(progress.fail)
        # Before the text index, for which others need not wait.
        self._gather_blocks()
        self.start_text_index()
        return result

    def _scan_noted(self, progress: Progress) -> dict[str, object]:
        try:
            result = self._scanner.scan_folders(progress, self._noted.take)
        except BaseException:
            # What was noted is not any more, and was not looked at.
            self._looked_at_all = NEVER
            raise
        if result["read"]:
            self.auto_tags.tag_new(progress.fail)
            self.start_text_index()
        return result

    def _gather_blocks(self) -> None:
        while True:
            with self._database.write(bulk=True) as connection:
                if raw_blocks.gather(connection) == 0:
                    return

    def _reparse(self, progress: Progress, _thorough: bool) -> dict[str, object]:
        understood = reparse(self._database, progress, self._options())
        self.auto_tags.tag_new(progress.fail)
        self.start_text_index()
        return {"media": understood}

    def _auto_tag(self, progress: Progress, _thorough: bool) -> dict[str, object]:
        return {"tagged": self.auto_tags.tag_all(progress)}

    def _fill_text_index(self, progress: Progress, pending: int) -> dict[str, object]:
        done = 0
        while True:
            with self._database.write(bulk=True) as connection:
                number = text_index.fill(connection)
            if number == 0:
                return {"indexed": done}
            done += number
            progress.update(done=done, total=max(pending, done))

    def _ids_of(self, media: Query | Sequence[int]) -> Sequence[int]:
        if isinstance(media, Sequence):
            return media
        query = self._meant(media)
        with self._database.read() as connection:
            return search.ids(connection, query)

    def _meant(self, query: Query) -> Query:
        with self._database.read() as connection:
            query = expanded(connection, query)
        return resolved(query, self._meaning)

    def _find(self, query: Query, cursor: str, size: int, sort: str, counted: bool) -> Page:
        with self._database.read() as connection:
            return search.find(connection, query, cursor, size, sort, counted)

    def _changed_folders(self, folders: set[tuple[str, str]]) -> set[tuple[str, str]]:
        """Those (root path, relpath) whose time is not that of the last scan: files are gone from
        no others, and a page lies in some ten folders, not in two hundred."""
        select = """SELECT folder.mtime_ns FROM root JOIN folder ON folder.root_id = root.id
                    WHERE root.path = ? AND folder.relpath = ?"""
        with self._database.read() as connection:
            known = {
                folder: connection.execute(select, folder).fetchone() or (None,)
                for folder in folders
            }
        return {folder for folder, (mtime_ns,) in known.items() if _is_other(folder, mtime_ns)}

    def _hide_vanished(self, found: Sequence[Media]) -> bool:
        """Hide rows whose file is gone while its root is there. True if there were any."""
        changed = self._changed_folders({(media.root_path, media.folder) for media in found})
        gone = [
            media
            for media in found
            if (media.root_path, media.folder) in changed
            and not os.path.exists(to_disk(media.path))
        ]
        if not gone:
            return False
        online = {root.path for root in self.roots.refresh() if root.online}
        with self._database.write() as connection:
            hide_missing(connection, [media.id for media in gone if media.root_path in online])
        return True


def _has_changed(path: str, mtime_ns: int | None) -> bool:
    try:
        return mtime_ns_of(os.stat(to_disk(path))) != mtime_ns
    except OSError:
        return False


def _is_other(folder: tuple[str, str], mtime_ns: int | None) -> bool:
    """Whether a folder has another time, or is gone."""
    try:
        return os.stat(to_disk(join_path(*folder))).st_mtime_ns != mtime_ns
    except OSError:
        return True
