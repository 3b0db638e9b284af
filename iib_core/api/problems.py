"""Errors as answers, and what a caller must be allowed before a request is looked at at all.

Every error leaves as {"detail": sentence, "code": ..., "hint": ..., "details": {...}}. The one
exception is a missing or wrong secret key, whose `detail` is the object existing clients look for.
"""

from __future__ import annotations

import errno
import logging
import secrets
from collections.abc import AsyncGenerator, Callable, Coroutine, Iterable, Mapping
from typing import Any, ClassVar

import orjson
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from iib_core.api.access import Access, Needs
from iib_core.api.languages import sentence
from iib_core.api.responses import JSON, json_bytes
from iib_core.errors import IibError, InvalidError, NotAuthenticatedError, TooLargeError

logger = logging.getLogger(__name__)

CODES = {401: "secret-required", 403: "refused", 404: "not-found", 405: "wrong-method"}
"""Codes of the errors that the framework raises itself."""
MOST_BODY = 8 << 20
"""Bytes: some forty thousand paths."""
MOST_UPLOAD = 32 << 20
"""Bytes, where a picture is sent: a frame of a 4K video as PNG, in base64, takes up to 20 MB."""
MOST_ENTRIES = 50_000
"""Of one list in a body: some forty thousand paths fit into MOST_BODY."""
NOT_JSON = frozenset({"json_invalid", "value_error.jsondecode"})
"""What pydantic 2 and 1 call a body that cannot be read; the place is then a number."""


class ProblemRoute(APIRoute):
    """A route that asks `access` first, and whose errors become JSON.

    Exception handlers and middleware would have to be put on the application, and as a guest the
    application is not ours: handlers added after the host has begun to serve are ignored.
    """

    access: ClassVar[Access]
    needs: ClassVar[Needs]
    lang: ClassVar[str]
    most_body: ClassVar[int] = MOST_BODY

    def __init__(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:
        self.answer_type: object = options.get("response_model")
        """For the OpenAPI document only. Our answers are bytes already, and what FastAPI would
        make of the types, to check answers by, takes most of the time that a start takes."""
        super().__init__(path, endpoint, **{**options, "response_model": None})

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()

        async def handle_or_explain(request: Request) -> Response:
            try:
                # Before `handle`, which reads and validates the body.
                await self.access.check(request, self.needs)
                return await handle(_StrictRequest(request, self.most_body))
            except IibError as error:
                return problem(error, self.lang)
            except RequestValidationError as error:
                return wrong_request(error.errors(), self.lang)
            except HTTPException as error:
                # What goes wrong while the body is read, FastAPI calls a body it cannot parse.
                if isinstance(error.__cause__, IibError):
                    return problem(error.__cause__, self.lang)
                return refused_by_framework(error)
            except Exception as error:
                if _is_of_a_long_name(error):
                    return problem(InvalidError("A name in the request is too long"), self.lang)
                return unexpected(error, request)

        return handle_or_explain


class _StrictRequest(Request):
    """Reads JSON by orjson, which takes no half characters and no NaN: neither fits a database.
    And no more of it than `most_body` bytes and
    MOST_ENTRIES entries."""

    def __init__(self, request: Request, most_body: int) -> None:
        super().__init__(request.scope, request.receive)
        self._most_body = most_body

    async def stream(self) -> AsyncGenerator[bytes, None]:
        read = 0
        async for piece in super().stream():
            read += len(piece)
            if read > self._most_body:
                raise TooLargeError(f"A request holds at most {self._most_body >> 20} MB")
            yield piece

    async def json(self) -> Any:
        read = orjson.loads(await self.body())
        lists = [read, *(read.values() if isinstance(read, dict) else ())]
        if any(isinstance(each, list) and len(each) > MOST_ENTRIES for each in lists):
            raise TooLargeError(f"A list in a request has at most {MOST_ENTRIES:,} entries")
        return read


def route_class(
    access: Access, needs: Needs, lang: str, most_body: int = MOST_BODY
) -> type[ProblemRoute]:
    """The class of the routes that ask `access` for `needs`, explain in a language, and read bodies
    of so many bytes."""
    facts = {"access": access, "needs": needs, "lang": lang, "most_body": most_body}
    return type("ProblemRoute", (ProblemRoute,), facts)


def problem(error: IibError, lang: str) -> Response:
    detail: object = sentence(error.message, error.code, lang)
    status = error.status
    if isinstance(error, NotAuthenticatedError):
        detail = {"type": error.kind}
        status = 400 if error.kind == "secret_key_required" else status
    return _answer(status, detail, error.code, error.hint, error.details)


def wrong_request(errors: Iterable[Mapping[str, Any]], lang: str) -> Response:
    """What is wrong with the fields of a request. `errors` is what pydantic 1 or 2 reports."""
    # Without "input" and "ctx": they may hold secrets, and things JSON cannot say.
    known = [
        {"loc": list(error["loc"]), "msg": error["msg"], "type": error["type"]} for error in errors
    ]
    said = "; ".join(map(_sentence, known))
    return _answer(422, sentence(said, "wrong-field", lang), "wrong-field", "", {"errors": known})


def refused_by_framework(error: HTTPException) -> Response:
    code = CODES.get(error.status_code, "invalid" if error.status_code < 500 else "error")
    answer = _answer(error.status_code, str(error.detail), code, "", {})
    answer.headers.update(error.headers or {})
    return answer


def unexpected(error: Exception, request: Request) -> Response:
    """A bug. The short id in the answer is in the log too, beside the traceback."""
    number = secrets.token_hex(4)
    logger.error("%s %s failed [%s]", request.method, request.url.path, number, exc_info=error)
    return _answer(
        500,
        f"Something went wrong that should not have [{number}]",
        "error",
        "Report it with the id: the log of the program says more at that id.",
        {"id": number},
    )


def _is_of_a_long_name(error: Exception) -> bool:
    """How long a name may be, only its file system knows; and nothing is found by a longer one."""
    return isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG


def _sentence(error: Mapping[str, Any]) -> str:
    if error["type"] in NOT_JSON:
        return f"The body is not JSON, from character {error['loc'][-1]} on"
    return f"{_place(error['loc'])}: {error['msg']}"


def _place(location: list[object]) -> str:
    """("body", "size") is "size" to people; a list element keeps its number."""
    inner = location[1:] if location[:1] in (["body"], ["query"], ["path"]) else location
    return ".".join(str(part) for part in inner) or "body"


def _answer(
    status: int, detail: object, code: str, hint: str, details: Mapping[str, object]
) -> Response:
    content = {"detail": detail, "code": code, "hint": hint, "details": dict(details)}
    return Response(json_bytes(content), status_code=status, media_type=JSON)
