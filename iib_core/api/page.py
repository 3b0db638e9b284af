"""The page and its files."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from iib_core.api.responses import unless_known
from iib_core.api.routers import Routers
from iib_core.api.services import Services

# Styles: Vue sets them on elements. Frames: the WebUI's tab shows us in one, from the same origin.
PAGE_POLICY = "; ".join(
    (
        "default-src 'self'",
        "img-src 'self' blob: data:",
        "media-src 'self' blob: data:",
        "style-src 'self' 'unsafe-inline'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    )
)


def page_routes(services: Services) -> APIRouter:
    base = services.settings.base
    routers = Routers(services.access, base)

    def asset(request: Request, relpath: str) -> Response:
        # Behind a proxy or inside a WebUI the public path has the prefix they add.
        public = request.scope.get("root_path", "").rstrip("/") + base
        found = services.assets.get(relpath, public)
        # no-cache: asked again each time, which costs nothing on loopback, and never stale.
        headers = {
            "Cache-Control": "no-cache",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "same-origin",
        }
        if found.media_type.startswith("text/html"):
            headers["Content-Security-Policy"] = PAGE_POLICY
        return unless_known(request, found.etag, found.content, found.media_type, headers)

    @routers.open.get("", response_class=Response)
    def page(request: Request) -> Response:
        """The page."""
        return asset(request, "index.html")

    @routers.open.get("/fe-static/{file_path:path}", response_class=Response)
    def page_file(request: Request, file_path: str) -> Response:
        """A file of the page."""
        return asset(request, file_path)

    combined = routers.together()
    if not services.settings.is_guest and base:
        top = Routers(services.access, "")

        @top.open.get("/", response_class=Response, include_in_schema=False)
        def page_at_the_top(request: Request) -> Response:
            return asset(request, "index.html")

        combined.routes.extend(top.together().routes)
    return combined
