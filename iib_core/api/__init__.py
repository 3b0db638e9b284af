"""The HTTP API. Thin: it translates between the wire and the layers below."""

from iib_core.api.access import COOKIE, Access, Needs, cookie_of
from iib_core.api.answers import Problem
from iib_core.api.assets import Assets, static_folder
from iib_core.api.event_stream import Events
from iib_core.api.hand_over import HandOver
from iib_core.api.media import infotext_of
from iib_core.api.problems import (
    ProblemRoute,
    problem,
    refused_by_framework,
    unexpected,
)
from iib_core.api.reach import Reach
from iib_core.api.router import build_router
from iib_core.api.services import Services
from iib_core.api.sessions import SESSION_COOKIE, Sessions

__all__ = [
    "COOKIE",
    "SESSION_COOKIE",
    "Access",
    "Assets",
    "Events",
    "HandOver",
    "Needs",
    "Problem",
    "ProblemRoute",
    "Reach",
    "Services",
    "Sessions",
    "build_router",
    "cookie_of",
    "infotext_of",
    "problem",
    "refused_by_framework",
    "static_folder",
    "unexpected",
]
