"""What the pictures are about: one object for all that can be asked of their meaning."""

from __future__ import annotations

import hashlib
import json
import threading
import time
import uuid
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from iib_core.errors import IibError, InvalidError, NotFoundError
from iib_core.jobs import ACTIVE, Jobs, Progress
from iib_core.library import FolderScope, Library, Nearest, StoredResult
from iib_core.settings import Settings
from iib_core.topics import texts as text_rules
from iib_core.topics.clustering import NOBODY, group, middle_of
from iib_core.topics.embedders import Embedder, Matrix, without_usual
from iib_core.topics.graph import Category, local_categories, repaired, tag_graph
from iib_core.topics.keywords import keywords_of
from iib_core.topics.meaning import MeaningIndex, Space, nearest
from iib_core.topics.models import Models
from iib_core.topics.remote import Provider
from iib_core.topics.scope import Built, Scoping, Vectors
from iib_core.topics.texts import hash_of, text_of
from iib_core.topics.titles import Titles, content_of, language_of, object_in

KEPT_RUNS = 16
SAMPLE_LETTERS = 200
USUAL_CHARACTERS = 4000
MOST_INDEXES = 2
"""Models whose vectors are kept ready."""
MOST_SENTENCES = 256
MOST_SCOPES = 4
MOSTLY = 0.9
"""How much of the prompts the service's model must know to be asked for what is nearest."""
LONGEST_QUERY = 8000


@dataclass(frozen=True)
class Asked:
    """What groups are wanted of which folders."""

    folders: tuple[str, ...]
    """As the caller wrote them, for the answer."""
    scopes: tuple[FolderScope, ...]
    model: str | None = None
    force_embed: bool = False
    threshold: float = 0.90
    batch_size: int = 64
    max_chars: int = 4000
    min_cluster_size: int = 2
    title_model: str | None = None
    assign_noise_threshold: float | None = None
    use_title_cache: bool = True
    force_title: bool = False
    lang: str | None = None

    @property
    def assigning(self) -> float:
        if self.assign_noise_threshold is not None:
            return self.assign_noise_threshold
        return min(max(self.threshold + 0.02, 0.88), 0.97)


@dataclass(frozen=True)
class Estimate:
    """What it takes to make the vectors that are missing."""

    model: str
    host: str
    """Where texts would go; "" if they stay on this machine."""
    pictures: int
    texts: int
    """Without a vector, each counted once."""
    tokens: int
    """Of these, about: what services count."""


@dataclass
class Run:
    """A request for groups on its way, as the wire tells of it."""

    job_id: str
    status: str = "queued"
    stage: str = "queued"
    created_at: float = field(default_factory=time.time)
    updated_at: float = field(default_factory=time.time)
    more: dict[str, object] = field(default_factory=dict)

    def tell(self, status: str, stage: str, **more: object) -> None:
        self.status, self.stage, self.updated_at = status, stage, time.time()
        self.more.update(more)

    def answer(self) -> dict[str, object]:
        own = ("job_id", "status", "stage", "created_at", "updated_at")
        return {name: getattr(self, name) for name in own} | dict(self.more)


class Topics:
    """Safe to use from any thread. Everything blocks, so never from an event loop."""

    def __init__(self, library: Library, jobs: Jobs, settings: Settings) -> None:
        self._store = library.topics
        self._library = library
        self._jobs = jobs
        self._settings = settings
        self.provider = Provider(settings.openai_base_url, settings.openai_api_key)
        self.models = Models(settings, self.provider)
        self._scoping = Scoping(self._store, normalises=settings.prompt_normalize)
        self._titles = Titles(self.provider, self._store)
        self._runs: OrderedDict[str, tuple[Run, str]] = OrderedDict()
        self._indexes: OrderedDict[str, MeaningIndex] = OrderedDict()
        self._sentences: OrderedDict[tuple[str, str], Matrix] = OrderedDict()
        self._inside: OrderedDict[tuple[object, int], npt.NDArray[np.int64]] = OrderedDict()
        self._lock = threading.Lock()

    # --- vectors ---

    def build(
        self,
        scopes: Sequence[FolderScope],
        model: str | None,
        *,
        batch: int,
        most_characters: int,
        force: bool,
        tell: Callable[[int, int], None] = lambda _done, _of: None,
    ) -> tuple[Built, Embedder]:
        """Make the vectors that are missing. Raises InvalidError."""
        embedder = self.models.choose(model)
        pictures = self._scoping.pictures(scopes, most_characters)
        built = self._scoping.build(pictures, embedder, tell, batch=batch, force=force)
        return built, embedder

    def estimate(self, scopes: Sequence[FolderScope], model: str | None) -> Estimate:
        """What build() would do. Nothing is sent or written. Raises InvalidError."""
        embedder = self.models.choose(model)
        pictures = self._scoping.pictures(scopes, USUAL_CHARACTERS)
        missing, tokens = self._scoping.missing(pictures, embedder)
        host = self.provider.host if embedder.is_remote else ""
        return Estimate(embedder.name, host, len(pictures), missing, tokens)

    def search(
        self,
        query: str,
        scopes: Sequence[FolderScope],
        model: str | None,
        *,
        top: int,
        least: float,
        ensures: bool,
        most_characters: int,
    ) -> tuple[int, str, list[tuple[int, str, float, str]]]:
        """(pictures compared, model, best of them as (id, path, cosine, text)), the best first and
        of equal ones the newest. Raises InvalidError, ProviderError."""
        index = self._index(self.models.choose(model))
        name = index.embedder.name
        wanted = self._meant(index.embedder, query)
        if ensures and index.embedder.is_remote:
            self.build(scopes, name, batch=64, most_characters=most_characters, force=False)
        space = index.space()
        scores = space.scores(self._fitting(space, wanted, name))[space.rows]
        inside = np.isin(space.ids, self._ids_in(tuple(scopes)), assume_unique=True)
        ids, scores = space.ids[inside], scores[inside]
        order = np.lexsort((-ids, -scores))[:top]
        order = order[scores[order] >= least]
        shown = self._library.prompt_texts.shown(ids[order].tolist())
        found = [
            (media_id, shown[media_id].path, round(score, 6), shown[media_id].prompt)
            for media_id, score in zip(ids[order].tolist(), scores[order].tolist(), strict=True)
            if media_id in shown
        ]
        return len(ids), name, [(*each[:3], each[3][:SAMPLE_LETTERS]) for each in found]

    def nearest(self, text: str) -> Nearest:
        """What the library asks for a search by meaning. By the service's model where that knows
        most prompts already, and may be asked; else by the local one. Raises ProviderError,
        InvalidError."""
        index = self._index_for_queries()
        space = index.space()
        wanted = self._meant(index.embedder, text)
        return nearest(space, self._fitting(space, wanted, index.embedder.name))

    def like(self, media_id: int) -> Nearest:
        """Pictures whose prompts mean what that of this one means. Raises InvalidError for one
        without a prompt."""
        space = self._index_for_queries().space()
        wanted = space.vector_of(media_id)
        if wanted is None:
            raise InvalidError("Nothing is known of what this picture shows: it has no prompt")
        return nearest(space, wanted, without=(media_id,))

    def _index_for_queries(self) -> MeaningIndex:
        embedder = self.models.choose(None)
        if embedder.is_remote and not self._settings.read_only:
            index = self._index(embedder)
            index.space()
            if index.share_known >= MOSTLY:
                return index
        return self._index(self.models.local())

    def _index(self, embedder: Embedder) -> MeaningIndex:
        with self._lock:
            index = self._indexes.get(embedder.name)
            if index is None:
                index = self._indexes[embedder.name] = MeaningIndex(
                    self._library,
                    self._jobs,
                    embedder,
                    normalises=self._settings.prompt_normalize,
                    folder=self._settings.cache_dir / "vectors",
                )
                while len(self._indexes) > MOST_INDEXES:
                    self._indexes.popitem(last=False)
            self._indexes.move_to_end(embedder.name)
            return index

    def _meant(self, embedder: Embedder, query: str) -> Matrix:
        """The vector of a sentence. Those of the last ones are kept: each page asks again."""
        text = text_of(query[:LONGEST_QUERY], normalises=False) or query.strip().lower()
        if not text:
            raise InvalidError("There is nothing to search for")
        key = embedder.name, text
        with self._lock:
            known = self._sentences.get(key)
        if known is None:
            known = embedder.embed([text])[0]
            with self._lock:
                self._sentences[key] = known
                while len(self._sentences) > MOST_SENTENCES:
                    self._sentences.popitem(last=False)
        return known

    def _fitting(self, space: Space, wanted: Matrix, name: str) -> Matrix:
        if len(space.ids) and len(wanted) != space.matrix.shape[1]:
            raise InvalidError(f"The vectors of {name} are of another length now: make them anew")
        return wanted if len(space.ids) else np.zeros(space.matrix.shape[1], np.float32)

    def _ids_in(self, scopes: tuple[FolderScope, ...]) -> npt.NDArray[np.int64]:
        """Kept as long as nothing in the library has changed."""
        key = scopes, self._library.version
        with self._lock:
            known = self._inside.get(key)
        if known is None:
            known = np.array(self._library.prompt_texts.ids_in(scopes), np.int64)
            with self._lock:
                self._inside[key] = known
                while len(self._inside) > MOST_SCOPES:
                    self._inside.popitem(last=False)
        return known

    # --- groups ---

    def cached(self, asked: Asked) -> dict[str, object]:
        """What was found before, if anything, and whether it still holds. Asks no service."""
        key = self._key(asked)
        stored = self._store.result(key)
        vectors = self._now(asked)
        stamp = vectors.stamp
        reason: dict[str, object] = {
            "folders_changed": False,
            "embeddings_changed": stored is not None and stored.stamp != stamp,
            "embeddings_count": len(vectors.pictures),
            "embeddings_max_updated_at": stamp[:12] if vectors.pictures else "",
        }
        return {
            "cache_key": key,
            "cache_hit": stored is not None,
            "cached_at": stored.made_at if stored else "",
            "result": stored.result if stored else None,
            "stale": stored is None or stored.stamp != stamp,
            "stale_reason": reason,
        }

    def start(self, asked: Asked) -> str:
        """Find groups in the background; the id of the job. Raises InvalidError."""
        self.models.choose(asked.model)
        run = Run(uuid.uuid4().hex)

        def work(progress: Progress) -> Mapping[str, object]:
            try:
                result, hit = self._run(asked, run, progress)
            except IibError as error:
                run.tell("error", "error", error=error.message)
                raise
            except BaseException as error:
                run.tell("error", "error", error=str(error) or "It was stopped")
                raise
            run.tell("done", "done", result=result, **({"cache_hit": True} if hit else {}))
            return {"groups": len(result["clusters"])}

        job = self._jobs.start("topics", work)
        with self._lock:
            self._runs[run.job_id] = run, job.id
            for old, (_run, job_id) in list(self._runs.items()):
                if len(self._runs) <= KEPT_RUNS:
                    break
                if not self._is_active(job_id):
                    del self._runs[old]
        return run.job_id

    def status(self, job_id: str) -> dict[str, object]:
        """Raises NotFoundError."""
        with self._lock:
            found = self._runs.get(job_id)
        if found is None:
            raise NotFoundError(f"There is no job {job_id}")
        return found[0].answer()

    def _is_active(self, job_id: str) -> bool:
        try:
            return self._jobs.get(job_id).snapshot().state in ACTIVE
        except NotFoundError:
            return False

    def _run(self, asked: Asked, run: Run, progress: Progress) -> tuple[dict[str, Any], bool]:
        embedder = self.models.choose(asked.model)
        told = asdict(asked)
        del told["scopes"]
        told |= {"folder_paths": told.pop("folders"), "model": embedder.name}
        folders = list(asked.folders)
        run.tell("running", "init", req=told, folders=folders)
        pictures = self._scoping.pictures(asked.scopes, asked.max_chars)
        counts: dict[str, object] = {"scanned": len(pictures), "folder": folders[0]}

        def tell(done: int, of: int) -> None:
            progress.update(done=done, total=of, stage="embedding")
            counts.update(to_embed=of, embedded_done=done, batch_n=asked.batch_size)
            run.tell("running", "embedding", progress=dict(counts))

        tell(0, 0)
        built = self._scoping.build(
            pictures, embedder, tell, batch=asked.batch_size, force=asked.force_embed
        )
        counts.update(
            updated=built.updated,
            skipped=built.skipped,
            failed=built.failed,
            skipped_failed=built.skipped_failed,
        )
        run.tell("running", "embedding", progress=dict(counts))
        vectors = self._scoping.vectors(pictures, embedder.name)
        key, stamp = self._key(asked), vectors.stamp
        stored = self._store.result(key)
        is_fresh = not (asked.force_embed or asked.force_title)
        if stored is not None and stored.stamp == stamp and is_fresh:
            return dict(stored.result), True
        progress.update(stage="clustering")
        counts.update(items_total=len(vectors.pictures), items_done=0)
        run.tell("running", "clustering", progress=dict(counts))
        result = self._grouped(asked, vectors, embedder, run, counts)
        if vectors.pictures or not pictures:
            self._store.keep_result(key, asked.folders, stamp, result)
        return result, False

    def _grouped(
        self,
        asked: Asked,
        vectors: Vectors,
        embedder: Embedder,
        run: Run,
        counts: dict[str, object],
    ) -> dict[str, Any]:
        rows = np.asarray(vectors.rows, np.int64)
        matrix, share = vectors.matrix[: len(vectors.texts)], 0.0
        if vectors.texts and not embedder.is_remote:
            # Thresholds are those of the large models, whose vectors are compared as they are.
            matrix, share = without_usual(matrix)
        found = group(
            matrix,
            np.bincount(rows, minlength=len(vectors.texts)).tolist(),
            cosine=embedder.cosine_for(asked.threshold, share),
            assign_cosine=embedder.cosine_for(asked.assigning, share),
            least=asked.min_cluster_size,
        )
        counts.update(items_done=len(vectors.pictures))
        members: list[list[str]] = [[] for _ in range(found.number)]
        noise: list[str] = []
        for picture, row in zip(vectors.pictures, vectors.rows, strict=True):
            label = int(found.labels[row])
            (noise if label == NOBODY else members[label]).append(picture.path)
        places = [np.flatnonzero(found.labels == number) for number in range(found.number)]
        middles = [int(each[middle_of(vectors.matrix[each])]) for each in places]
        texts = [
            [vectors.texts[middle], *(vectors.texts[at] for at in each if at != middle)]
            for each, middle in zip(places, middles, strict=True)
        ]
        counts.update(clusters_total=found.number, clusters_done=0)
        run.tell("running", "titling", progress=dict(counts))
        named = self._titles.name(
            texts,
            keywords_of(texts),
            model=asked.title_model or self._settings.topic_title_model,
            lang=asked.lang,
            uses_cache=asked.use_title_cache,
            is_forced=asked.force_title,
        )
        counts.update(clusters_done=found.number)
        run.tell("running", "titling", progress=dict(counts))
        clusters = [
            {
                "id": f"topic_{hash_of(own[0]).hex()[:10]}",
                "title": name.title,
                "keywords": list(name.keywords),
                "size": len(paths),
                "paths": paths,
                "sample_prompt": own[0][:SAMPLE_LETTERS],
            }
            for name, own, paths in zip(named, texts, members, strict=True)
        ]
        return {
            "folder": asked.folders[0],
            "folders": list(asked.folders),
            "count": len(vectors.pictures),
            "threshold": asked.threshold,
            "min_cluster_size": asked.min_cluster_size,
            "model": embedder.name,
            "assign_noise_threshold": asked.assigning,
            "clusters": clusters,
            "noise": noise,
        }

    def _now(self, asked: Asked) -> Vectors:
        name = self.models.choose(asked.model).name
        return self._scoping.vectors(self._scoping.pictures(asked.scopes, asked.max_chars), name)

    def _key(self, asked: Asked) -> str:
        parts = (
            sorted(set(asked.folders)),
            self.models.choose(asked.model).name,
            asked.threshold,
            asked.min_cluster_size,
            asked.assigning,
            asked.title_model or self._settings.topic_title_model,
            language_of(asked.lang),
            text_rules.VERSION,
            self._settings.prompt_normalize,
            asked.max_chars,
        )
        return hashlib.sha1(json.dumps(parts).encode()).hexdigest()

    # --- the graph ---

    def graph(
        self, folders: Sequence[str], lang: str | None, *, may_spend: bool
    ) -> dict[str, object]:
        """Of the groups that were found last in exactly these folders. Raises InvalidError."""
        stored = self._store.latest_result(folders)
        clusters = stored.result.get("clusters") if stored else None
        if stored is None or not isinstance(clusters, list) or not clusters:
            raise InvalidError("No topics were found in these folders yet: find them first")
        tags = sorted({tag for cluster in clusters for tag in cluster["keywords"]})
        categories = self._categories(tags, lang, may_spend=may_spend)
        return tag_graph(clusters, categories, stored.cache_key)

    def paths_of(self, cache_key: str, cluster_id: str) -> list[str]:
        """Raises NotFoundError."""
        stored: StoredResult | None = self._store.result(cache_key)
        clusters = stored.result.get("clusters") if stored else None
        for cluster in clusters if isinstance(clusters, list) else []:
            if cluster["id"] == cluster_id:
                return list(cluster["paths"])
        raise NotFoundError("There is no such topic any more: find topics again")

    def _categories(self, tags: list[str], lang: str | None, *, may_spend: bool) -> list[Category]:
        model, language = self._settings.ai_model, language_of(lang)
        key = hashlib.sha1(json.dumps(["graph", model, language, tags]).encode()).hexdigest()
        if self.provider.has_key and len(tags) > 3:
            known = self._store.titles([key]).get(key)
            said = known.get("categories") if known else None
            if said is None and may_spend:
                said = self._asked_for_categories(tags, model, language)
                if said is not None:
                    self._store.keep_titles({key: {"categories": said}})
            found = repaired(said, tags)
            if found:
                return found
        return local_categories(tags, self.models.local())

    def _asked_for_categories(self, tags: list[str], model: str, language: str) -> object:
        wish = (
            "Put these tags of pictures into five to fifteen categories. Answer with a JSON object "
            f'only: {{"categories": [{{"name": in {language}, "tags": [...]}}]}}. Each tag once.'
        )
        body = {
            "model": model,
            "temperature": 0,
            "messages": [
                {"role": "system", "content": wish},
                {"role": "user", "content": "\n".join(tags[: self._settings.tag_graph_top_tags])},
            ],
        }
        try:
            said = object_in(content_of(self.provider.chat(body)))
        except IibError:
            # Its own grouping is better than no graph.
            return None
        return said.get("categories") if said else None
