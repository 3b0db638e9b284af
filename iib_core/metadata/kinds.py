"""Which files are media, told by their names."""

from __future__ import annotations

from enum import Enum


class MediaKind(str, Enum):
    """What a media file is for the eye and ear. The values are the wire's `media_type`."""

    IMAGE = "image"
    VIDEO = "video"
    AUDIO = "audio"


_SUFFIXES: dict[MediaKind, str] = {
    MediaKind.IMAGE: "jpg jpeg jpe png apng gif bmp webp avif jxl heic heif tif tiff psd",
    MediaKind.VIDEO: "mp4 m4v avi mkv mov wmv flv ts webm",
    MediaKind.AUDIO: "mp3 wav ogg oga opus flac m4a aac wma",
}

_KIND_BY_SUFFIX = {suffix: kind for kind, row in _SUFFIXES.items() for suffix in row.split()}

MEDIA_SUFFIXES = tuple(_KIND_BY_SUFFIX)
"""Without the dot, in small letters."""


def kind_of(name: str) -> MediaKind | None:
    """The kind of a file by the suffix of its name or path; None if it is no media.

    A name that is nothing but a suffix (".png") is a hidden file, not media.
    """
    stem, _, suffix = name.rpartition(".")
    if not stem or stem.endswith(("/", "\\")):
        return None
    return _KIND_BY_SUFFIX.get(suffix.lower())
