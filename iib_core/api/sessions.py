"""Sessions of the page: what a browser holds after its user has entered the secret key.

A token is `<end>.<random>.<HMAC-SHA256 over both>`, its end in seconds since 1970. The server
keeps none of them, so they outlive a restart; with another secret key all of them end.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable

SESSION_COOKIE = "IIB_SESSION"
SESSION_LASTS_S = 30 * 24 * 3600
LONGEST_TOKEN = 200
MOST_ENDED = 10_000


class Sessions:
    """Safe to use from any thread. `now` gives seconds since 1970."""

    def __init__(self, secret_key: str, now: Callable[[], float]) -> None:
        self._key = hashlib.sha256(f"session\0{secret_key}".encode()).digest()
        self._now = now
        self._ended: dict[str, float] = {}

    def begin(self) -> str:
        """A token that is good for SESSION_LASTS_S."""
        facts = f"{int(self._now()) + SESSION_LASTS_S}.{secrets.token_urlsafe(18)}"
        return f"{facts}.{self._mark_of(facts)}"

    def holds(self, token: str) -> bool:
        """Whether we have made this token, and neither time nor a logout has ended it."""
        end = self._end_of(token)
        return end is not None and end > self._now() and token not in self._ended

    def end(self, token: str) -> None:
        """Log out. A token that is not ours is ignored: nobody fills our memory with others."""
        if not self.holds(token):
            return
        now = self._now()
        if len(self._ended) >= MOST_ENDED:
            self._ended = {each: end for each, end in self._ended.items() if end > now}
        end = self._end_of(token)
        self._ended[token] = now if end is None else end

    def _end_of(self, token: str) -> int | None:
        if len(token) > LONGEST_TOKEN:
            return None
        facts, _, mark = token.rpartition(".")
        if not hmac.compare_digest(mark.encode(errors="replace"), self._mark_of(facts).encode()):
            return None
        return int(facts.partition(".")[0])

    def _mark_of(self, facts: str) -> str:
        return hmac.new(self._key, facts.encode(errors="replace"), hashlib.sha256).hexdigest()
