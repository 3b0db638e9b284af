"""Read one value from its text. A ValueError says what the text must be."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable

Reader = Callable[[str], object]

LARGEST_PORT = 65_535
LARGEST_SIDE_PX = 4_096
BASE = re.compile(r"(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+")
SIZE = re.compile(r"([0-9]{1,5})x([0-9]{1,5})")
HOST = re.compile(r"[A-Za-z0-9._:%-]+")


def read_text(text: str) -> str:
    return text.strip()


def read_port(text: str) -> int:
    port = _number(text)
    if port is None or not 1 <= port <= LARGEST_PORT:
        raise ValueError(f"a number from 1 to {LARGEST_PORT}")
    return port


def read_host(text: str) -> str:
    """A name or an address; IPv6 with or without brackets, kept without."""
    host = text.strip().removeprefix("[").removesuffix("]")
    if not HOST.fullmatch(host):
        raise ValueError("a host name or an IP address, such as 127.0.0.1")
    return host


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach a server bound to `host`."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def read_base(text: str) -> str:
    """A path with a leading slash, which is added when missing, and no trailing one."""
    base = "/" + text.strip().strip("/")
    if not BASE.fullmatch(base):
        raise ValueError("a path of letters, digits and slashes, such as /pictures")
    return base


def read_size(text: str) -> tuple[int, int]:
    """Width and height in pixels, from "512x512"."""
    match = SIZE.fullmatch(text.strip().lower())
    sides = (int(match[1]), int(match[2])) if match else (0, 0)
    if not all(1 <= side <= LARGEST_SIDE_PX for side in sides):
        raise ValueError(f"a width and a height up to {LARGEST_SIDE_PX} pixels, such as 512x512")
    return sides


def read_whole_number(text: str) -> int:
    number = _number(text)
    if number is None:
        raise ValueError("a whole number")
    return number


def read_positive(text: str) -> int:
    number = _number(text)
    if number is None or number < 1:
        raise ValueError("a whole number above zero")
    return number


def read_megabytes(text: str) -> int:
    """Bytes, from a number of megabytes (2**20 bytes)."""
    return read_positive(text) * 2**20


def read_yes(text: str) -> bool:
    """A switch that is off unless told otherwise."""
    word = text.strip().lower()
    if word not in ("1", "true", "yes", "on", "0", "false", "no", "off"):
        raise ValueError("true or false")
    return word in ("1", "true", "yes", "on")


def read_only_true(text: str) -> bool:
    """Contract 13.1: only the word "true" enables."""
    return text.strip().lower() == "true"


def read_unless_no(text: str) -> bool:
    """Contract 13.1: 0, false, no and off disable, anything else enables."""
    return text.strip().lower() not in ("0", "false", "no", "off")


def read_is_read_only(text: str) -> bool:
    """Contract 10.2: anything but read-write and write-only, typing errors included."""
    return text.strip() not in ("read-write", "write-only")


def read_access_control(text: str) -> str:
    mode = text.strip().lower()
    if mode not in ("auto", "enable", "disable"):
        raise ValueError("auto, enable or disable")
    return mode


def read_watch(text: str) -> str:
    how = text.strip().lower()
    if how not in ("auto", "poll", "off"):
        raise ValueError("auto, poll or off")
    return how


def read_empties_into_bin(text: str) -> bool:
    if text.lower() not in ("bin", "delete"):
        raise ValueError("bin or delete")
    return text.lower() == "bin"


def read_normalize_mode(text: str) -> str:
    """Contract 13.1: theme, theme_only and strict all mean aggressive, anything else balanced."""
    aggressive = ("aggressive", "theme", "theme_only", "strict")
    return "aggressive" if text.strip().lower() in aggressive else "balanced"


def read_is_development(text: str) -> bool:
    return text.strip() == "dev"


def read_list(text: str) -> tuple[str, ...]:
    """The parts between commas, without blanks around them."""
    return tuple(part.strip() for part in text.split(",") if part.strip())


def read_names(text: str) -> tuple[str, ...]:
    return tuple(name.lower() for name in read_list(text))


def _number(text: str) -> int | None:
    # int() also reads "1_000" and digits of other scripts, which nobody writes on purpose.
    stripped = text.strip()
    return int(stripped) if re.fullmatch(r"[+-]?[0-9]{1,15}", stripped) else None
