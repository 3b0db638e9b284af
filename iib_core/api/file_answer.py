"""A file as an answer: whole or a part, kept by the browser or not, and never run by it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from email.utils import formatdate
from os import stat_result
from pathlib import Path
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from iib_core.api.responses import JSON, is_known, json_bytes
from iib_core.errors import MediaNotFoundError, NotReadableError
from iib_core.media import Span, UnsatisfiableRangeError, mime_of, requested_span
from iib_core.metadata import without_metadata_at

AT_ONCE_BYTES = 4 << 20
"""Up to this size a part is read in one go: a stream costs a hop between threads per chunk."""
CHUNK_BYTES = 1 << 20
YEAR_S = 365 * 24 * 3600
SHOWN_INLINE = ("image/", "video/", "audio/", "text/plain")
"""Types a browser shows without running anything in them; SVG is the exception."""
PLAYED = ("video/", "audio/")
CANNOT_RUN = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"}


def file_answer(
    request: Request, path: Path, *, keep: bool, download_name: str | None = None
) -> Response:
    """`path` is a regular file that may be read. `keep`: the browser may keep it for a year.

    Whoever asks by HEAD is told what GET would send, of the whole file: a range means something to
    GET only (RFC 9110, 14.2). Raises MediaNotFoundError and UnreadableError.
    """
    try:
        facts = path.stat()
    except OSError as error:
        raise MediaNotFoundError(path) from error
    mime = mime_of(path.name)
    headers = _headers(facts, keep)
    disposition = _disposition(path.name, mime, download_name)
    if disposition:
        headers["Content-Disposition"] = disposition
    if is_known(request, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    if mime.startswith(PLAYED):
        # A host's compression would hold back, and not shrink, a video.
        headers["Content-Encoding"] = "identity"
    if request.method == "HEAD":
        headers |= {"Content-Type": mime, "Content-Length": str(facts.st_size)}
        return Response(headers=headers)
    try:
        span = requested_span(_range_of(request, headers["ETag"]), facts.st_size)
    except UnsatisfiableRangeError as error:
        headers["Content-Range"] = f"bytes */{facts.st_size}"
        content = {"detail": str(error), "code": "invalid", "hint": "", "details": {}}
        return Response(json_bytes(content), 416, headers, JSON)
    if span is not None:
        headers["Content-Range"] = span.content_range(facts.st_size)
    return _part(path, span or Span(0, facts.st_size), 206 if span else 200, mime, headers)


def stripped_answer(path: Path, download_name: str) -> Response:
    """A picture without its metadata, as a download. Raises MediaNotFoundError and
    UnreadableError."""
    try:
        content = without_metadata_at(str(path))
    except FileNotFoundError as error:
        raise MediaNotFoundError(path) from error
    except OSError as error:
        raise NotReadableError(f"{path.name} cannot be read: {error.strerror}") from error
    headers = {
        **CANNOT_RUN,
        "Cache-Control": "private, no-store",
        "Content-Type": mime_of(path.name),
        "Content-Disposition": _attachment(download_name),
    }
    return Response(content, headers=headers)


def _part(path: Path, span: Span, status: int, mime: str, headers: dict[str, str]) -> Response:
    # Set beforehand, or Starlette would add a charset to text.
    headers["Content-Type"] = mime
    if span.length > AT_ONCE_BYTES:
        headers["Content-Length"] = str(span.length)
        headers["Content-Encoding"] = "identity"
        return StreamingResponse(_chunks(path, span), status_code=status, headers=headers)
    try:
        with path.open("rb") as file:
            file.seek(span.start)
            content = file.read(span.length)
    except FileNotFoundError as error:
        raise MediaNotFoundError(path) from error
    except OSError as error:
        raise NotReadableError(f"{path.name} cannot be read: {error.strerror}") from error
    return Response(content, status_code=status, headers=headers)


def _chunks(path: Path, span: Span) -> Iterator[bytes]:
    left = span.length
    with path.open("rb") as file:
        file.seek(span.start)
        while left > 0:
            chunk = file.read(min(CHUNK_BYTES, left))
            if not chunk:
                return
            left -= len(chunk)
            yield chunk


def _headers(facts: stat_result, keep: bool) -> dict[str, str]:
    headers = {
        **CANNOT_RUN,
        "Accept-Ranges": "bytes",
        "ETag": f'"{facts.st_mtime_ns:x}-{facts.st_size:x}"',
        "Last-Modified": formatdate(facts.st_mtime, usegmt=True),
    }
    if keep:
        headers["Cache-Control"] = f"private, max-age={YEAR_S}"
        headers["Expires"] = formatdate(time.time() + YEAR_S, usegmt=True)
    return headers


def _disposition(name: str, mime: str, download_name: str | None) -> str | None:
    """An attachment when a download was asked for, and for what a browser might run."""
    is_shown = mime.startswith(SHOWN_INLINE) and not mime.startswith("image/svg")
    if download_name is None and is_shown:
        return None
    return _attachment(download_name or name)


def _attachment(name: str) -> str:
    return f"attachment; filename*=UTF-8''{quote(name, safe='', errors='replace')}"


def _range_of(request: Request, etag: str) -> str | None:
    """The Range header, unless it belongs to another version of the file (If-Range)."""
    condition = request.headers.get("if-range")
    return request.headers.get("range") if condition in (None, etag) else None
