"""What is to be moved or copied where: everything that can be refused is refused before anything is
done."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from iib_core.errors import IibError, InvalidError, MediaNotFoundError, NameTakenError
from iib_core.files import differs_in_case_alone, free_name, is_folder, is_there
from iib_core.library.acts.carrying import is_taken, needed
from iib_core.library.acts.companions import companions_of, is_of_others

REFUSE = "refuse"
RENAME = "rename"
SKIP = "skip"
REPLACE = "replace"
"""What to do where a name is taken."""


class Wanted(NamedTuple):
    """One file or folder, and where it is to go."""

    source: Path
    target: Path
    replaced: tuple[Path, ...] = ()
    """What is there now, and goes to the trash."""


class Refused(NamedTuple):
    path: Path
    error: IibError


@dataclass
class Plan:
    """What will be done, and what will not."""

    wanted: list[Wanted] = field(default_factory=list)
    skipped: list[Path] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)

    def refuse(self, path: Path, error: IibError) -> None:
        self.refused.append(Refused(path, error))


def outermost(paths: Iterable[Path]) -> list[Path]:
    """Each path once, without those that lie in another one and go along with it."""
    distinct = dict.fromkeys(paths)
    return [path for path in distinct if not any(above in distinct for above in path.parents)]


def going_along(paths: Sequence[Path], *, with_pictures: bool = True) -> dict[Path, Path]:
    """Those of these files that go along with another one of them, and with which."""
    wanted = set(paths)
    found: dict[Path, Path] = {}
    for path in paths:
        if path not in found and is_there(path) and not is_folder(path):
            for each in companions_of(path, with_pictures=with_pictures):
                if each.path in wanted:
                    found.setdefault(each.path, path)
    return found


def plan(pairs: Sequence[tuple[Path, Path]], policy: str = REFUSE, *, copies: bool = False) -> Plan:
    """Plan (from, to) pairs, of which each may need several names. Nothing is changed."""
    made = Plan()
    promised: dict[str, Path] = {}
    for source, target in pairs:
        try:
            wanted = _wanted(source, target, policy, promised, copies)
        except IibError as error:
            made.refuse(source, error)
            continue
        if wanted is None:
            made.skipped.append(source)
        else:
            made.wanted.append(wanted)
            there = needed(source, wanted.target)
            promised.update({_key(name): what for name, what in there.items()})
    return made


def _wanted(
    source: Path, target: Path, policy: str, promised: dict[str, Path], copies: bool
) -> Wanted | None:
    """None for one that is skipped."""
    _check(source, target, copies)
    stays = source == target and not copies
    if stays and policy in (SKIP, RENAME):
        return None
    if not _is_taken(source, target, promised):
        return Wanted(source, target)
    if policy == SKIP:
        return None
    if policy == RENAME:
        taken = lambda name: _is_taken(source, target.with_name(name), promised)  # noqa: E731
        return Wanted(source, target.with_name(free_name(target.name, taken)))
    if policy == REPLACE and source != target:
        return Wanted(source, target, _replaced(source, target, promised))
    raise NameTakenError(f"{target} exists already")


def _check(source: Path, target: Path, copies: bool) -> None:
    if not is_there(source):
        raise MediaNotFoundError(source)
    if not is_folder(source):
        return
    if copies:
        raise InvalidError(f"{source} is a folder; only files are copied")
    if source in target.parents:
        raise InvalidError(f"{source} cannot go into itself")


def _replaced(source: Path, target: Path, promised: dict[str, Path]) -> tuple[Path, ...]:
    """What has the names that are needed. Raises NameTakenError for what is not replaced."""
    names = needed(source, target)
    there = tuple(each for each in names if is_there(each))
    if _is_promised(names, promised):
        raise NameTakenError(f"Two of these would be called {target.name}")
    if is_folder(source) or any(map(is_folder, there)):
        raise NameTakenError(f"{target} exists already; a folder is not replaced")
    for each in there:
        if each != target and is_of_others(each, target.name):
            raise NameTakenError(f"{each} exists already, and belongs to another file")
    return there


def _is_taken(source: Path, target: Path, promised: dict[str, Path]) -> bool:
    if _is_promised(needed(source, target), promised):
        return True
    return not differs_in_case_alone(source, target) and is_taken(source, target)


def _is_promised(names: Mapping[Path, Path], promised: Mapping[str, Path]) -> bool:
    """Whether one of these names is to be that of another file. A text that two files share gets
    its name once."""
    return any(promised.get(_key(name), what) != what for name, what in names.items())


def _key(path: Path) -> str:
    return os.path.normcase(path)
