"""Our paths on the host's application."""

from __future__ import annotations

from starlette.routing import BaseRoute, Match, NoMatchFound
from starlette.types import ASGIApp, Receive, Scope, Send


class Door(BaseRoute):
    """Lets through what begins with `base`, its path unchanged.

    Not a mount, which would take the beginning off the path, and not an included router, for which
    the program would have to be open already.
    """

    def __init__(self, base: str, app: ASGIApp) -> None:
        self._base = base
        self._app = app
        # Others walk through the routes of the host, and expect these of each.
        self.path = f"{base}/{{path:path}}"
        self.name = "infinite_image_browsing"
        self.methods: set[str] = set()
        self.endpoint = app

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        if scope["type"] != "http":
            return Match.NONE, {}
        # Some servers leave the subpath in front of the path.
        path = scope["path"]
        root = scope.get("root_path", "").rstrip("/")
        inner = path[len(root) :] if root and path.startswith(f"{root}/") else path
        is_ours = inner == self._base or inner.startswith(f"{self._base}/")
        return (Match.FULL if is_ours else Match.NONE), {}

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app(scope, receive, send)

    def url_path_for(self, name: str, /, **path_params: object) -> None:  # type: ignore[override]
        raise NoMatchFound(name, dict(path_params))
