"""A service that speaks OpenAI's API, on loopback, with vectors that have meaning: of words."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from iib_core.topics import Words

KEY = "sk-of-the-tests"


class Service:
    """What was asked of it, and what it is to answer."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.failures: list[tuple[int, dict[str, str], str]] = []
        """The next answers: status, headers, body."""
        self.bad_text = ""
        """Inputs that hold this are refused, with 400."""
        self.answers_when = threading.Event()
        """Answers wait for this, so that a service may be a slow one."""
        self.answers_when.set()
        self.breaks_off = False
        """In the middle of a stream."""
        self.says = '{"title": "A Title", "keywords": ["one", "two", "three"]}'
        self.url = ""

    def count(self, path: str) -> int:
        return sum(asked == path for asked, _body in self.asked)


class Handler(BaseHTTPRequestHandler):
    """Answers for the service that its server has."""

    server: Server

    def do_POST(self) -> None:
        service = self.server.service
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        path = self.path.removeprefix("/v1/")
        service.asked.append((path, body))
        service.answers_when.wait(30)
        if self.headers["Authorization"] != f"Bearer {KEY}":
            self._answer(401, {"error": {"message": "Incorrect API key"}})
        elif service.failures:
            status, headers, text = service.failures.pop(0)
            self._send(status, text.encode(), headers)
        elif path == "embeddings":
            self._embeddings(body)
        elif body.get("stream"):
            self._stream()
        else:
            self._chat(body)

    def _embeddings(self, body: dict[str, Any]) -> None:
        service = self.server.service
        if service.bad_text and any(service.bad_text in text for text in body["input"]):
            self._answer(400, {"error": {"message": "This is not accepted"}})
            return
        rows = [
            {"object": "embedding", "index": index, "embedding": row.tolist()}
            for index, row in enumerate(Words().embed(body["input"]))
        ]
        # Not in their order: the index counts.
        data = {"object": "list", "data": rows[::-1], "model": body["model"]}
        self._answer(200, data | {"usage": {"prompt_tokens": 1, "total_tokens": 1}})

    def _chat(self, body: dict[str, Any]) -> None:
        message = {"role": "assistant", "content": self.server.service.says}
        choice = {"index": 0, "message": message, "finish_reason": "stop"}
        about = {"id": "c1", "object": "chat.completion", "created": 1, "model": body["model"]}
        self._answer(200, {**about, "choices": [choice], "extra": "kept"})

    def _stream(self) -> None:
        pieces = [json.dumps({"choices": [{"delta": {"content": word}}]}) for word in ("a", "b")]
        text = "".join(f"data: {piece}\n\n" for piece in (*pieces, "[DONE]"))
        headers = {"Content-Type": "text/event-stream"}
        if self.server.service.breaks_off:
            self._send(200, text[:20].encode(), headers, promised=len(text))
            self.close_connection = True
            return
        self._send(200, text.encode(), headers)

    def _answer(self, status: int, content: dict[str, Any]) -> None:
        self._send(status, json.dumps(content).encode(), {"Content-Type": "application/json"})

    def _send(
        self, status: int, body: bytes, headers: dict[str, str], promised: int | None = None
    ) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body) if promised is None else promised))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    service: Service


@contextmanager
def openai_service() -> Iterator[Service]:
    service = Service()
    server = Server(("127.0.0.1", 0), Handler)
    server.service = service
    service.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield service
    finally:
        service.answers_when.set()
        server.shutdown()
        thread.join()
        server.server_close()
