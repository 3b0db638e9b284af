"""What the pictures are about: vectors, groups, search by meaning, the tag graph (contract 5)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from iib_core.api.answers import (
    BuiltVectors,
    CachedTopics,
    ClusterPaths,
    EmbeddingEstimate,
    FoundByMeaning,
    TagGraph,
    TopicJob,
    TopicJobState,
)
from iib_core.api.preferences import program_folder
from iib_core.api.responses import answer
from iib_core.api.routers import Routers
from iib_core.api.schemas import (
    ClusterOfResult,
    EstimateRequest,
    GraphRequest,
    MeaningSearch,
    TopicRequest,
    VectorRequest,
)
from iib_core.api.services import Services
from iib_core.api.waiting import finished
from iib_core.errors import InvalidError
from iib_core.files import to_text
from iib_core.jobs import Progress
from iib_core.library import FolderScope
from iib_core.topics import Asked

OUTPUT_FOLDER = "iib_output"
Made = TypeVar("Made")


def topic_routes(services: Services) -> APIRouter:  # noqa: C901  (the sum of its endpoints)
    routers = Routers(services.access, services.settings.base, services.settings.lang)
    topics, library, reach = services.topics, services.library, services.reach

    @routers.write.post("/db/build_iib_output_embeddings", response_model=BuiltVectors)
    async def build_iib_output_embeddings(request: Request, body: VectorRequest) -> Response:
        """Turn the prompts of a folder into vectors, those that are not yet."""
        default = str(program_folder() / OUTPUT_FOLDER)
        folders, scopes = await run_in_threadpool(lambda: chosen([body.folder or default]))

        def work(progress: Progress) -> BuiltVectors:
            built, embedder = topics.build(
                scopes,
                body.model,
                batch=within(body.batch_size, 1, 256),
                most_characters=within(body.max_chars, 256, 8000),
                force=body.force,
                tell=lambda done, of: progress.update(done=done, total=of),
            )
            return {
                "folder": folders[0],
                "count": built.count,
                "updated": built.updated,
                "skipped": built.skipped,
                "skipped_failed": built.skipped_failed,
                "failed": built.failed,
                "model": embedder.name,
            }

        return answer(await as_job(request, "embedding", work))

    @routers.read.post("/db/embedding_estimate", response_model=EmbeddingEstimate)
    def embedding_estimate(body: EstimateRequest) -> Response:
        """What it would take to make the vectors that are missing, and where texts would go: for
        who is to decide about it. Nothing is sent."""
        _folders, scopes = chosen(body.folder_paths)
        made = topics.estimate(scopes, body.model)
        told: EmbeddingEstimate = {
            "model": made.model,
            "host": made.host,
            "count": made.pictures,
            "to_embed": made.texts,
            "tokens": made.tokens,
        }
        return answer(told)

    @routers.read.post("/db/search_iib_output_by_prompt", response_model=FoundByMeaning)
    async def search_iib_output_by_prompt(request: Request, body: MeaningSearch) -> Response:
        """The pictures of some folders whose prompts mean most nearly what is asked for."""
        if not body.query.strip():
            raise InvalidError("There is nothing to search for")
        folders, scopes = await run_in_threadpool(lambda: chosen(named(body)))
        top = within(body.top_k, 1, 500)
        model, ensures = body.model, body.ensure_embed
        if services.access.is_read_only:
            # Nothing is spent: the local model does it.
            ensures = False
            if topics.models.choose(model).is_remote:
                model = topics.models.local().name

        def work() -> FoundByMeaning:
            count, used, found = topics.search(
                body.query,
                scopes,
                model,
                top=top,
                least=body.min_score,
                ensures=ensures,
                most_characters=within(body.max_chars, 256, 8000),
            )
            return {
                "query": body.query,
                "folder": folders[0],
                "folders": list(folders),
                "model": used,
                "count": count,
                "top_k": top,
                "results": [
                    {"id": media_id, "path": to_text(path), "score": score, "sample_prompt": text}
                    for media_id, path, score, text in found
                ],
            }

        return answer(await run_in_threadpool(work))

    @routers.read.post("/db/cluster_iib_output_cached", response_model=CachedTopics)
    def cluster_iib_output_cached(body: TopicRequest) -> Response:
        """The topics that were found in these folders before, and whether they still hold."""
        return answer(topics.cached(asked(body)))

    @routers.write.post("/db/cluster_iib_output_job_start", response_model=TopicJob)
    def cluster_iib_output_job_start(body: TopicRequest) -> Response:
        """Find the topics of some folders, in the background."""
        return answer({"job_id": topics.start(asked(body))})

    @routers.write.get("/db/cluster_iib_output_job_status", response_model=TopicJobState)
    def cluster_iib_output_job_status(job_id: str) -> Response:
        """How far that is, and what came of it."""
        return answer(topics.status(job_id))

    @routers.read.post("/db/cluster_tag_graph", response_model=TagGraph)
    def cluster_tag_graph(body: GraphRequest) -> Response:
        """Topics, what they are about, and what that is about, as layers of a graph. In read-only
        mode no service is asked."""
        folders, _scopes = chosen(body.folder_paths)
        return answer(topics.graph(folders, body.lang, may_spend=not services.access.is_read_only))

    @routers.read.post("/db/cluster_tag_graph_cluster_paths", response_model=ClusterPaths)
    def cluster_tag_graph_cluster_paths(body: ClusterOfResult) -> Response:
        """The pictures of a topic."""
        if not body.topic_cluster_cache_key.strip() or not body.cluster_id.strip():
            raise InvalidError("topic_cluster_cache_key and cluster_id are both needed")
        paths = topics.paths_of(body.topic_cluster_cache_key, body.cluster_id)
        readable = reach.find_each(paths)
        return answer({"paths": [path for path in paths if path in readable]})

    def chosen(paths: Sequence[str]) -> tuple[tuple[str, ...], tuple[FolderScope, ...]]:
        """The folders of a request, each once, as text and as what the library understands. What
        lies outside the roots is as if it were not there. Raises InvalidError."""
        wanted = [path for path in dict.fromkeys(path.strip() for path in paths) if path]
        if not wanted:
            raise InvalidError("Name a folder")
        found: dict[Path, None] = {}
        for path in wanted:
            folders = reach.folders_of([path])
            if not folders:
                raise InvalidError(f"There is no folder at {path}")
            found.update(dict.fromkeys(folders))
        shown = tuple(to_text(str(folder)) for folder in found)
        return shown, library.scope_of(found).scopes

    def named(body: MeaningSearch | TopicRequest) -> list[str]:
        return [*(body.folder_paths or []), *([body.folder] if body.folder else [])]

    def asked(body: TopicRequest) -> Asked:
        folders, scopes = chosen(named(body))
        return Asked(
            folders=folders,
            scopes=scopes,
            model=body.model,
            force_embed=body.force_embed,
            threshold=min(max(body.threshold or 0.90, 0.0), 0.999),
            batch_size=within(body.batch_size, 1, 256),
            max_chars=within(body.max_chars, 256, 8000),
            min_cluster_size=max(body.min_cluster_size or 2, 1),
            title_model=body.title_model,
            assign_noise_threshold=None
            if body.assign_noise_threshold is None
            else min(max(body.assign_noise_threshold, 0.0), 0.999),
            use_title_cache=body.use_title_cache,
            force_title=body.force_title,
            lang=body.lang,
        )

    async def as_job(request: Request, kind: str, work: Callable[[Progress], Made]) -> Made:
        """What it makes; meanwhile it is a job with progress, and holds no thread of the pool."""
        made: list[Made] = []

        def doing(progress: Progress) -> dict[str, object]:
            made.append(work(progress))
            return {}

        job = await run_in_threadpool(lambda: services.jobs.start(kind, doing))
        await finished(job, request)
        return made[0]

    return routers.together()


def within(value: int, least: int, most: int) -> int:
    return min(max(value, least), most)
