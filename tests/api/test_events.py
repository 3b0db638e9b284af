from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from iib_core.api import Services
from tests.program import B, Program, save_png

Event = tuple[str, dict[str, object]]


async def events_of(stream: AsyncIterator[bytes]) -> AsyncIterator[Event]:
    """Name and data of each event; comments are left out."""
    async for block in stream:
        lines = block.decode().rstrip("\n").split("\n")
        if not lines[0].startswith(":"):
            name, data = (line.partition(": ")[2] for line in lines)
            yield name, json.loads(data)


def collect(
    services: Services, until: Callable[[list[Event]], bool], then: Callable[[], object]
) -> list[Event]:
    """The events from opening a stream until `until`; `then` is called when it stands."""

    async def listen() -> list[Event]:
        found: list[Event] = []
        loop = asyncio.get_running_loop()
        acted = False
        stream = services.events.stream()
        async for event in events_of(stream):
            found.append(event)
            if not acted and event[0] == "library":
                acted = True
                loop.run_in_executor(None, then)
            if until(found):
                break
        await stream.aclose()  # type: ignore[attr-defined]
        return found

    return asyncio.run(asyncio.wait_for(listen(), 30))


def test_a_stream_begins_with_the_state_of_the_library(services: Services) -> None:
    found = collect(services, lambda events: bool(events), lambda: None)
    name, data = found[0]
    assert name == "library"
    assert data["count"] == 4
    assert isinstance(data["version"], int)


def test_jobs_are_told_as_they_go_and_the_library_when_it_has_changed(
    services: Services, library_folder: Path
) -> None:
    save_png(library_folder / "new.png")

    def is_done(events: list[Event]) -> bool:
        return any(name == "library" and data["count"] == 5 for name, data in events)

    found = collect(services, is_done, services.library.start_update)
    states = [data["state"] for name, data in found if name == "job" and data["kind"] == "scan"]
    assert states[-1] == "done"


def test_what_the_page_remembers_is_told_to_the_other_pages(program: Program) -> None:
    client = program.client()

    def remember() -> None:
        client.post(f"{B}/app_fe_setting", json={"name": "global", "value": "1"})

    found = collect(program.services, lambda events: ("settings", {}) in events, lambda: remember())
    assert ("settings", {}) in found


def test_a_stream_ends_when_the_program_does(services: Services) -> None:
    found = collect(services, lambda _events: False, services.events.close)
    assert found[0][0] == "library"


def test_a_stream_after_the_end_is_empty(services: Services) -> None:
    services.events.close()
    assert collect(services, lambda _events: False, lambda: None) == []


def test_the_stream_is_neither_kept_nor_compressed(program: Program) -> None:
    # Ended at once, or the client would wait for the last byte.
    program.services.events.close()
    with program.client().stream("GET", f"{B}/events") as answer:
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/event-stream")
        assert answer.headers["content-encoding"] == "identity"
        assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("number", [1, 3])
def test_a_stream_that_is_left_is_forgotten(services: Services, number: int) -> None:
    for _ in range(number):
        collect(services, lambda events: bool(events), lambda: None)
    assert not services.events._listeners
