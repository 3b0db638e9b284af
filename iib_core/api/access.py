"""Who may do what: the secret key, other sites, read-only mode, and the right to add a root.

What a route needs is declared by the router it is put on (see routers.py) and checked before its
body is parsed, in this order: the address it was asked by and the page that asked, the secret
key (401), the right to write (403).
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import ipaddress
import time
from collections import Counter, OrderedDict
from collections.abc import Iterable
from enum import Enum
from urllib.parse import urlsplit

from starlette.requests import Request

from iib_core.api.sessions import SESSION_COOKIE, Sessions
from iib_core.errors import (
    ForeignSiteError,
    NotAuthenticatedError,
    ReadOnlyError,
    RefusedError,
    UnavailableError,
)

COOKIE = "IIB_S"
READING_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip")

FIRST_DELAY_S = 0.05
LONGEST_DELAY_S = 2.0
DELAY_FORGOTTEN_AFTER_S = 60.0
CLIENTS_REMEMBERED = 1000
MOST_WAITING = 8
"""Wrong keys of one client that wait at the same time. Waiting would slow nobody down who asks a
thousand times at once."""


class Needs(Enum):
    """What a route asks of its caller."""

    NOTHING = "nothing"
    READ = "read"
    """The secret key, if there is one."""
    WRITE = "write"
    """The secret key, if there is one, and that the library is not read-only."""
    OWNER = "owner"
    """The secret key; where there is none, a connection from this machine."""


class Access:
    """Decides from the request alone. One for the whole program.

    `allowed_hosts`: names besides IP literals and localhost that the program may be asked by; None
    means any. `allows_local_pages`: pages of other servers on this machine may ask for changes.
    """

    def __init__(
        self,
        *,
        secret_key: str = "",
        read_only: bool = False,
        adds_roots: bool = True,
        allowed_hosts: Iterable[str] | None = (),
        allows_local_pages: bool = False,
    ) -> None:
        self.is_read_only = read_only
        self._cookie = cookie_of(secret_key) if secret_key else ""
        self._adds_roots = adds_roots
        self._hosts = None if allowed_hosts is None else {h.lower() for h in allowed_hosts}
        self._allows_local_pages = allows_local_pages
        self._wrong_keys = _WrongKeys()
        self._sessions = Sessions(secret_key, time.time)

    async def check(self, request: Request, needs: Needs) -> None:
        """Raises ForeignSiteError, NotAuthenticatedError, ReadOnlyError or RefusedError."""
        self._check_host(request)
        if request.method not in READING_METHODS:
            self._check_site(request)
        if needs is Needs.NOTHING:
            return
        await self._check_key(request)
        if needs is Needs.WRITE and self.is_read_only:
            raise ReadOnlyError
        if needs is Needs.OWNER and not self._cookie and not is_from_this_machine(request):
            raise RefusedError("Only this machine may do that, as there is no secret key")

    async def log_in(self, request: Request, key: str) -> str:
        """The token of a new session; "" where no key is needed.

        Raises NotAuthenticatedError, and UnavailableError for a client that tries too many keys.
        """
        if not self._cookie:
            return ""
        if self._wrong_keys.waiting(_client_of(request)) >= MOST_WAITING:
            raise UnavailableError("Too many keys are tried at once. Try again in a moment.")
        given = cookie_of(key)
        if not hmac.compare_digest(given, self._cookie):
            await self._wrong_keys.wait(_client_of(request))
            raise NotAuthenticatedError
        return self._sessions.begin()

    def log_out(self, request: Request) -> None:
        """End the session of the request, if it has one."""
        self._sessions.end(request.cookies.get(SESSION_COOKIE, ""))

    def may_add_roots(self, request: Request) -> bool:
        """Whether this caller may add a root, and hence see the names of folders anywhere."""
        return self._adds_roots and not self.is_read_only and is_from_this_machine(request)

    def _check_host(self, request: Request) -> None:
        # Without it, a page of evil.example that lets its name point to 127.0.0.1 (DNS rebinding)
        # is "same origin" and may read everything.
        if self._hosts is None:
            return
        name = _name_of(request.headers.get("host", ""))
        if not (_is_local_name(name) or _is_address(name) or name in self._hosts):
            raise ForeignSiteError(f"This program is not known by the name {name!r}")

    def _check_site(self, request: Request) -> None:
        """Refuse a change that a page of another site asks for. Scripts send no Origin and pass."""
        headers = request.headers
        origin = headers.get("origin")
        if self._allows_local_pages and _is_local_page(origin or ""):
            return
        site = headers.get("sec-fetch-site")
        if site is None and origin is None:
            return
        if site is not None:
            same = site in ("same-origin", "none")
        else:
            # No page can set X-Forwarded-Host across sites without asking us first (CORS).
            ours = {headers.get("host", ""), headers.get("x-forwarded-host", "")} - {""}
            same = _authority_of(origin or "") in {host.lower() for host in ours}
        if not same:
            raise ForeignSiteError("A page of another site asked for this")

    async def _check_key(self, request: Request) -> None:
        if not self._cookie:
            return
        if self._sessions.holds(request.cookies.get(SESSION_COOKIE, "")):
            return
        given = request.cookies.get(COOKIE, "")
        if hmac.compare_digest(given.encode(errors="replace"), self._cookie.encode()):
            return
        if given:
            await self._wrong_keys.wait(_client_of(request))
        raise NotAuthenticatedError


class _WrongKeys:
    """How long a client that sends wrong keys waits: twice as long each time, up to a limit."""

    def __init__(self) -> None:
        self._clients: OrderedDict[str, tuple[int, float]] = OrderedDict()
        self._waiting: Counter[str] = Counter()

    def waiting(self, client: str) -> int:
        """How many wrong keys of this client wait at this moment."""
        return self._waiting[client]

    async def wait(self, client: str) -> None:
        """For the event loop alone."""
        self._waiting[client] += 1
        try:
            await asyncio.sleep(self._delay_s(client, time.monotonic()))
        finally:
            self._waiting[client] -= 1
            if not self._waiting[client]:
                del self._waiting[client]

    def _delay_s(self, client: str, now: float) -> float:
        count, last = self._clients.pop(client, (0, now))
        count = 0 if now - last > DELAY_FORGOTTEN_AFTER_S else count
        self._clients[client] = (count + 1, now)
        if len(self._clients) > CLIENTS_REMEMBERED:
            self._clients.popitem(last=False)
        return min(FIRST_DELAY_S * 2.0 ** min(count, 10), LONGEST_DELAY_S)


def _client_of(request: Request) -> str:
    return request.client.host if request.client else ""


def cookie_of(secret_key: str) -> str:
    """What a client that knows the key sends in the cookie IIB_S (contract §10.1)."""
    return hashlib.sha256(f"{secret_key}_ciallo".encode(errors="replace")).hexdigest()


def is_from_this_machine(request: Request) -> bool:
    """A loopback peer that asked for a loopback name, and no proxy in between."""
    if request.client is None or any(name in request.headers for name in FORWARDED):
        return False
    name = _name_of(request.headers.get("host", ""))
    return _is_loopback(request.client.host) and (_is_local_name(name) or _is_loopback(name))


def _name_of(host: str) -> str:
    """The name in a Host header: without port, brackets and final dot, in lower case."""
    host = host.strip().lower()
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0].rstrip(".")


def _authority_of(origin: str) -> str:
    """The host and port of an Origin header; "" for "null" and anything odd."""
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:
        return ""


def _is_local_page(origin: str) -> bool:
    name = _name_of(_authority_of(origin))
    return _is_local_name(name) or _is_loopback(name)


def _is_local_name(name: str) -> bool:
    return name == "localhost" or name.endswith(".localhost")


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _is_loopback(name: str) -> bool:
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_loopback
