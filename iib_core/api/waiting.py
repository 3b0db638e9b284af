"""Wait for a job without holding a thread."""

from __future__ import annotations

import asyncio

from starlette.requests import Request

from iib_core.errors import ConflictError
from iib_core.jobs import Job, JobCancelledError


async def finished(job: Job, request: Request) -> None:
    """Wait for a job, holding no thread; no longer than the client does, whose leaving the job
    survives. When the program ends it hangs up, and an answer that waited on would hold it.

    Raises what the job did, and ConflictError if it was stopped or nobody waits any more.
    """
    # shield: to cancel the waiting must not cancel the job's own future.
    ended = asyncio.shield(asyncio.wrap_future(job.future))
    left = asyncio.ensure_future(_client_leaves(request))
    try:
        await asyncio.wait((ended, left), return_when=asyncio.FIRST_COMPLETED)
        if not ended.done():
            # Whoever asks for the result would wait on, and on the event loop.
            raise ConflictError("Nobody waits for the answer any more")
        await ended
    except JobCancelledError as error:
        raise ConflictError("The work was stopped before its end") from error
    finally:
        left.cancel()
        ended.cancel()


async def ended(job: Job, longest_s: float) -> None:
    """Wait for a job, however it ends, holding no thread."""
    if longest_s <= 0:
        return
    waiting = asyncio.wrap_future(job.future)
    # Its error is told by the job.
    waiting.add_done_callback(lambda done: done.cancelled() or done.exception())
    await asyncio.wait((waiting,), timeout=longest_s)


async def _client_leaves(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass  # a body that nobody needs
