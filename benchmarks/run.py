"""Measures the program as its users meet it: the real server, over HTTP, on a made library.

    python -m benchmarks.run [--media 20000] [--json FILE]

docs/performance.md says how to read the table.
"""

from __future__ import annotations

import argparse
import math
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from benchmarks.make_library import Manifest, make_library
from benchmarks.probe import INTERVAL_S, Probe, with_hidden_waits
from benchmarks.report import TIMING_COLUMNS, Report, load, machine_facts
from benchmarks.server import Server, start_server
from benchmarks.timing import (
    Client,
    Request,
    quantile,
    spend,
    time_requests,
    timing_of,
)
from benchmarks.usage import Usage

LOUD_LOAD = 1.0
PICTURES_FOR_THUMBNAILS = 240
THUMBNAILS = 100
CLIENTS = 8
NEW_FILES = 100
UNCHANGED_SCANS = 7
UPDATE = "/db/update_image_data"
MATCH = "/db/match_images_by_tags"
SUBSTRING = "/db/search_by_substr"


class Run:
    """One server with one library, measured step by step; each step adds to the report."""

    def __init__(
        self, server: Server, library: Path, manifest: Manifest, client: Client, report: Report
    ) -> None:
        self._server = server
        self._library = library
        self._manifest = manifest
        self._client = client
        self._report = report
        self._usage = Usage(server.pid)
        self._big_folder = library / manifest.big_folder

    def close(self) -> None:
        self._usage.close()

    def build(self) -> None:
        """The first index, with a client asking for something else all the while."""
        hello = f"{self._server.url}/hello"
        with Probe(hello) as idle:
            time.sleep(1)
        with Probe(hello) as probe:
            spent = spend(self._usage, self._add_library)
        found = self._client.json("/db/basic_info")["img_count"]
        report = self._report
        report.figure("first index, wall", found / spent.wall_s, "files/s", f"{spent.wall_s:.2f} s")
        report.figure(
            "first index, CPU with workers",
            spent.cpu_s / found * 1000,
            "ms/file",
            f"{found:,} files",
        )
        for name, waits_ms in (("idle", idle.waits_ms), ("during the build", probe.waits_ms)):
            whole = with_hidden_waits(waits_ms, INTERVAL_S * 1000)
            report.figure(
                f"hello {name}, p50", quantile(whole, 0.5), "ms", f"{len(waits_ms)} calls"
            )
            report.figure(f"hello {name}, p99", quantile(whole, 0.99), "ms")
            report.figure(f"hello {name}, max", max(whole), "ms")

    def _add_library(self) -> None:
        body = {"path": str(self._library), "types": ["scanned"]}
        self._client.send(Request("/db/extra_paths", body))
        self._update()

    def _update(self) -> None:
        self._client.send(Request(UPDATE, {}))

    def later_scans(self) -> None:
        """Nothing has changed; then a hundred new files in the folder with the most."""
        self._update()  # waits for the text index of the first
        again = [spend(self._usage, self._update) for _ in range(UNCHANGED_SCANS)]
        waits_ms = [spent.wall_s * 1000 for spent in again]
        cpu_ms = sum(spent.cpu_s for spent in again) * 1000
        self._report.timing(timing_of("second scan, nothing changed", waits_ms, cpu_ms))
        pictures = sorted(self._big_folder.glob("*.png"))[:NEW_FILES]
        for number, picture in enumerate(pictures):
            shutil.copy2(picture, self._big_folder / f"new-{number:04d}.png")
        spent = spend(self._usage, self._update)
        note = f"{spent.cpu_s * 1000:.0f} ms CPU, {len(pictures)} new"
        self._report.figure("scan with new files, wall", spent.wall_s * 1000, "ms", note)

    def listings(self) -> None:
        folder = str(self._big_folder)
        files = f"big folder, {len(list(self._big_folder.iterdir())):,} files"
        self._timings(f"files, {files}", [Request(f"/files?folder_path={quote(folder)}")], calls=20)
        self._timings(f"list, first page of {files}", [Request("/list", {"folder": folder})])
        basic_info = [Request("/db/basic_info")]
        self._timings("basic_info, first", basic_info, calls=1, warm_ups=0)
        self._timings("basic_info, after that", basic_info)

    def tags(self) -> None:
        found = self._manifest
        often, second = self._tag_id(found.frequent_word), self._tag_id(found.second_word)
        rare = self._tag_id(found.rare_word)
        for name, body in (
            ("tag, frequent", _match(all_of=[often])),
            ("tag, rare", _match(all_of=[rare])),
            ("tags, two frequent AND", _match(all_of=[often, second])),
            ("tags, frequent OR frequent OR rare", _match(any_of=[often, second, rare])),
            ("tags, NOT frequent", _match(none_of=[often])),
            ("tags, frequent AND NOT frequent", _match(all_of=[second], none_of=[often])),
            ("tag, frequent, random order", _match(all_of=[often], random_sort=True)),
        ):
            self._timings(name, [Request(MATCH, body)])
        self._timings("tag, frequent, page 10", [self._page(10, MATCH, _match(all_of=[often]))])

    def _tag_id(self, name: str) -> int:
        """Of a word of prompts. basic_info leaves out the rarest of very many."""
        tags = self._client.json(f"/db/complete?q={quote(name)}")["tags"]
        return next(int(tag["id"]) for tag in tags if tag["type"] == "pos" and tag["name"] == name)

    def texts(self) -> None:
        found = self._manifest
        for name, body in (
            ("text, frequent word", _substring(found.frequent_word)),
            ("text, rare word", _substring(found.rare_word)),
            ("text, phrase in one picture", _substring(found.phrase)),
            ("text, no hit", _substring(found.no_hit)),
            ("text, two letters", _substring("ki")),
            ("text, in paths only", _substring("2026-01-0", path_only=True)),
            ("regex, frequent", _substring("", regexp=f"{found.frequent_word}.*lantern")),
            ("regex, rare", _substring("", regexp=r"glass(wing|ware)\b")),
        ):
            self._timings(name, [Request(SUBSTRING, body)])
        tenth = self._page(10, SUBSTRING, _substring(found.frequent_word))
        self._timings("text, frequent word, page 10", [tenth])
        query = f"{found.frequent_word} lora:{found.lora} -lantern"
        self._timings("query language, word lora: -word", [Request("/db/query", {"q": query})])

    def _page(self, number: int, path: str, body: Mapping[str, object]) -> Request:
        """The request for that page, or for the last one if there are fewer."""
        request = Request(path, body)
        for _ in range(number - 1):
            cursor = self._client.json(request.path, request.body)["cursor"]
            if not cursor["has_next"]:
                break
            request = Request(path, {**body, "cursor": cursor["next"]})
        return request

    def single_pictures(self) -> None:
        paths = [str(self._library / relpath) for relpath in self._manifest.examples]
        geninfo = [Request(f"/image_geninfo?path={quote(path)}") for path in paths]
        self._timings("image_geninfo", geninfo, calls=100)
        self._timings("image_geninfo_batch", [Request("/image_geninfo_batch", {"paths": paths})])
        originals = [Request(f"/file?path={quote(path)}&t=0") for path in paths]
        self._timings("file, the original", originals, calls=100)

    def thumbnails(self, folder: Path) -> None:
        """Of pictures of about half a megapixel, made for this; each is asked for at 512 px."""
        body = {"path": str(folder), "types": ["scanned"]}
        self._client.send(Request("/db/extra_paths", body))
        self._update()
        pictures = sorted(path for path in folder.rglob("*.png") if "damaged" not in path.name)
        requests = [
            Request(f"/image-thumbnail?path={quote(str(path))}&t=0&size=512x512")
            for path in pictures[: 2 * THUMBNAILS]
        ]
        alone, together = requests[:THUMBNAILS], requests[THUMBNAILS:]
        cold = time_requests(
            "thumbnail, cold",
            self._client,
            self._usage,
            alone,
            calls=len(alone),
            warm_ups=0,
            longest_s=math.inf,
        )
        self._report.timing(cold)
        self._timings("thumbnail, warm", alone, calls=200)
        with Probe(f"{self._server.url}/hello") as probe:
            self._thumbnails_for_many(together)
        worst = max(probe.waits_ms)
        self._report.figure("hello while thumbnails are made, max", worst, "ms")

    def _thumbnails_for_many(self, requests: Sequence[Request]) -> None:
        waits_ms: list[float] = []

        def work(share: Sequence[Request]) -> None:
            with Client(self._server.url) as client:
                for request in share:
                    sent_at = time.perf_counter()
                    client.send(request)
                    waits_ms.append((time.perf_counter() - sent_at) * 1000)

        before_s, began_at = self._usage.cpu_s(), time.perf_counter()
        with ThreadPoolExecutor(CLIENTS) as pool:
            list(pool.map(work, [requests[number::CLIENTS] for number in range(CLIENTS)]))
        wall_s = time.perf_counter() - began_at
        cpu_ms = (self._usage.cpu_s() - before_s) * 1000
        self._report.timing(timing_of(f"thumbnail, cold, {CLIENTS} clients", waits_ms, cpu_ms))
        self._report.figure("thumbnails cold", len(waits_ms) / wall_s, "images/s", "512 px")

    def memory(self) -> None:
        note = "server with workers, at its peak"
        self._report.figure("memory", self._usage.peak_bytes / 1e6, "MB", note)

    def _timings(
        self, name: str, requests: Sequence[Request], *, calls: int = 40, warm_ups: int = 3
    ) -> None:
        timing = time_requests(
            name, self._client, self._usage, requests, calls=calls, warm_ups=warm_ups
        )
        self._report.timing(timing)


def _match(
    *,
    all_of: Sequence[int] = (),
    any_of: Sequence[int] = (),
    none_of: Sequence[int] = (),
    random_sort: bool = False,
) -> dict[str, Any]:
    return {
        "and_tags": list(all_of),
        "or_tags": list(any_of),
        "not_tags": list(none_of),
        "cursor": "",
        "folder_paths": [],
        "size": 200,
        "random_sort": random_sort,
    }


def _substring(text: str, *, regexp: str = "", path_only: bool = False) -> dict[str, Any]:
    return {
        "surstr": text,
        "regexp": regexp,
        "path_only": path_only,
        "cursor": "",
        "folder_paths": [],
        "size": 200,
    }


def measure(folder: Path, media: int) -> Report:
    """Make the libraries in `folder`, run the server, measure everything."""
    report = Report(machine_facts())
    for name, fact in report.facts.items():
        print(f"{name:<14}{fact}")
    if load() >= LOUD_LOAD:
        print("The machine is busy: wall times, and CPU times too, will be worse than they are.")
    library, home = folder / "library", folder / "home"
    manifest = make_library(library, media)
    make_library(folder / "pixels", PICTURES_FOR_THUMBNAILS, pixels=True)
    with _running(report, library, manifest, home) as run:
        report.heading("the index")
        run.build()
        report.heading("calls", *TIMING_COLUMNS)
        run.later_scans()
        run.listings()
        run.tags()
        run.texts()
        run.single_pictures()
        run.thumbnails(folder / "pixels")
        report.heading("what it takes")
        run.memory()
    size = sum(path.stat().st_size for path in (home / "data").glob("*.db*"))
    report.figure("database", size / (media + PICTURES_FOR_THUMBNAILS), "bytes", "for each picture")
    _restart(report, library, home)
    return report


@contextmanager
def _running(report: Report, library: Path, manifest: Manifest, home: Path) -> Iterator[Run]:
    with start_server([], home) as server, Client(server.url) as client:
        run = Run(server, library, manifest, client, report)
        try:
            yield run
        finally:
            run.close()


def _restart(report: Report, library: Path, home: Path) -> None:
    """From the command to the answer about a library that has not changed."""
    began_at = time.perf_counter()
    with start_server([library], home) as server, Client(server.url) as client:
        report.figure("restart to listening", time.perf_counter() - began_at, "s")
        first = client.json("/db/basic_info")
        report.figure("restart to basic_info", time.perf_counter() - began_at, "s")
        client.send(Request(UPDATE, {}))
        report.figure("restart to checked", time.perf_counter() - began_at, "s")
        print(f"{first['img_count']:,} pictures, {len(first['tags']):,} tags")


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    parser.add_argument("--media", type=int, default=20_000, help="pictures to make (20000)")
    parser.add_argument("--json", type=Path, help="also write the figures here")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="iib-benchmark-") as folder:
        report = measure(Path(folder), options.media)
    if options.json:
        report.write(options.json)
    return 0


if __name__ == "__main__":
    sys.exit(main())
