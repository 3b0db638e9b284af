"""The program: which parts it is made of, and the application that serves them."""

from iib_core.app.document import openapi_document
from iib_core.app.web import create_app
from iib_core.app.wiring import open_services, start_indexing

__all__ = ["create_app", "open_services", "openapi_document", "start_indexing"]
