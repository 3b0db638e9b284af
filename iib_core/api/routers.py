"""Where routes are put: the router says what a caller needs (see access.py)."""

from __future__ import annotations

from fastapi import APIRouter

from iib_core.api.access import Access, Needs
from iib_core.api.problems import MOST_BODY, MOST_UPLOAD, route_class


class Routers:
    """One router for each thing a route may ask of its caller, all under `prefix`."""

    def __init__(self, access: Access, prefix: str, lang: str = "en") -> None:
        def router(needs: Needs, most_body: int = MOST_BODY) -> APIRouter:
            made = route_class(access, needs, lang, most_body)
            return APIRouter(prefix=prefix, route_class=made)

        self.open = router(Needs.NOTHING)
        self.read = router(Needs.READ)
        self.write = router(Needs.WRITE)
        self.upload = router(Needs.WRITE, MOST_UPLOAD)
        """As `write`, and the body holds a picture."""
        self.owner = router(Needs.OWNER)

    def together(self) -> APIRouter:
        each = (self.open, self.read, self.write, self.upload, self.owner)
        return APIRouter(routes=[route for router in each for route in router.routes])
