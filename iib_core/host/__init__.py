"""Being a guest of a WebUI (A1111, Forge and kin)."""

from iib_core.host.webui import register

__all__ = ["register"]
