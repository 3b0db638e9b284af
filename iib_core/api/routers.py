"""Where routes are put: the router says what a caller needs (see access.py)."""

from __future__ import annotations

from fastapi import APIRouter

from iib_core.api.access import Access, Needs
from iib_core.api.problems import route_class


class Routers:
    """One router for each thing a route may ask of its caller, all under `prefix`."""

    def __init__(self, access: Access, prefix: str, lang: str = "en") -> None:
        def router(needs: Needs) -> APIRouter:
            return APIRouter(prefix=prefix, route_class=route_class(access, needs, lang))

        self.open = router(Needs.NOTHING)
        self.read = router(Needs.READ)
        self.write = router(Needs.WRITE)
        self.owner = router(Needs.OWNER)

    def together(self) -> APIRouter:
        each = (self.open, self.read, self.write, self.owner)
        return APIRouter(routes=[route for router in each for route in router.routes])
