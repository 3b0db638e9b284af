"""What the user chose about how files are read."""

from __future__ import annotations

import logging
import zlib
from pathlib import Path
from typing import NamedTuple

from iib_core.metadata.comfyui.rules import FILE_NAME, RuleFile

logger = logging.getLogger(__name__)


class ReadingOptions(NamedTuple):
    """How files are read. A plain value, which goes to the reader processes with each batch."""

    comfyui_rules: str = ""
    """The user's own rules for nodes of ComfyUI, as JSON; see comfyui/rules.py."""

    comfyui_all_prompts: bool = False
    """All texts that a graph encodes are its prompt."""

    hidden_text: bool = True
    """A picture that says nothing in the open is searched for text hidden in its pixels."""

    @property
    def graph_digest(self) -> int:
        """Tells by which rules graphs are understood; 0 for ours alone. 31 bits."""
        if not self.comfyui_rules and not self.comfyui_all_prompts:
            return 0
        told = f"{self.comfyui_all_prompts}\n{self.comfyui_rules}".encode("utf-8", "surrogatepass")
        return max(zlib.crc32(told) & 0x7FFFFFFF, 1)


STANDARD = ReadingOptions()


class OptionsInUse:
    """The options as they are now: the rule file may change while the program runs.

    Costs a look at the time of that file. What is wrong with it is logged, once a change.
    """

    def __init__(
        self, data_dir: Path, *, comfyui_all_prompts: bool = False, hidden_text: bool = True
    ) -> None:
        self._rules = RuleFile(data_dir / FILE_NAME)
        self._fixed = ReadingOptions("", comfyui_all_prompts, hidden_text)
        self._said = ""

    def __call__(self) -> ReadingOptions:
        rules, problem = self._rules.read()
        if problem != self._said:
            self._said = problem
            if problem:
                logger.warning("%s", problem)
        return self._fixed._replace(comfyui_rules=rules)
