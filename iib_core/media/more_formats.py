"""Formats that Pillow learns by packages that may be installed, or not: HEIC by pillow-heif, the
extra `formats`, and JPEG XL by pillow-jxl-plugin."""

from __future__ import annotations

import importlib
import logging
from collections.abc import Callable

logger = logging.getLogger(__name__)


def learn_more_formats() -> None:
    """Have Pillow read HEIC and JPEG XL where that can be had. Harmless more than once."""
    _learn(lambda: importlib.import_module("pillow_heif").register_heif_opener())
    _learn(lambda: importlib.import_module("pillow_jxl"))


def _learn(teach: Callable[[], object]) -> None:
    try:
        teach()
    except ImportError:
        pass  # not installed
    except Exception as error:  # a package that does not fit this Pillow
        logger.warning("Some pictures cannot be shown: %s", error)
