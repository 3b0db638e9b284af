"""All routes, on one router that an application or a host includes."""

from __future__ import annotations

from fastapi import APIRouter

from iib_core.api.albums import album_routes
from iib_core.api.auto_tags import auto_tag_routes
from iib_core.api.chat import chat_routes
from iib_core.api.doctor import doctor_routes
from iib_core.api.events import event_routes
from iib_core.api.exchange import exchange_routes
from iib_core.api.file_acts import file_act_routes
from iib_core.api.folder_covers import folder_cover_routes
from iib_core.api.folders import folder_routes
from iib_core.api.jobs import job_routes
from iib_core.api.library import library_routes
from iib_core.api.login import login_routes
from iib_core.api.media import media_routes
from iib_core.api.missing import missing_routes
from iib_core.api.opening import opening_routes
from iib_core.api.packing import packing_routes
from iib_core.api.page import page_routes
from iib_core.api.peer_library import peer_library_routes
from iib_core.api.preferences import preference_routes
from iib_core.api.saved_searches import saved_search_routes
from iib_core.api.search import search_routes
from iib_core.api.sending import sending_routes
from iib_core.api.services import Services
from iib_core.api.system import system_routes
from iib_core.api.tags import tag_routes
from iib_core.api.topics import topic_routes
from iib_core.api.undo import undo_routes
from iib_core.api.videos import video_routes
from iib_core.api.writing_metadata import metadata_writing_routes

ROUTES = (
    system_routes,
    login_routes,
    doctor_routes,
    page_routes,
    preference_routes,
    folder_routes,
    file_act_routes,
    undo_routes,
    metadata_writing_routes,
    packing_routes,
    opening_routes,
    folder_cover_routes,
    sending_routes,
    media_routes,
    video_routes,
    library_routes,
    peer_library_routes,
    exchange_routes,
    missing_routes,
    search_routes,
    tag_routes,
    album_routes,
    auto_tag_routes,
    saved_search_routes,
    topic_routes,
    chat_routes,
    job_routes,
    event_routes,
)


def build_router(services: Services) -> APIRouter:
    """Every path begins with `services.settings.base`, so it is included without a prefix."""
    subjects = [routes(services) for routes in ROUTES]
    return APIRouter(routes=[route for subject in subjects for route in subject.routes])
