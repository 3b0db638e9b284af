"""ComfyUI: how a picture was made, from the graph of nodes that made it."""

from iib_core.metadata.comfyui.format import MARKS, Reader, parse, recognises, text_of
from iib_core.metadata.comfyui.rules import FILE_NAME, RuleFile, Rules, built_in_rules, read_rules
from iib_core.metadata.comfyui.story import GENERATOR

__all__ = [
    "FILE_NAME",
    "GENERATOR",
    "MARKS",
    "Reader",
    "RuleFile",
    "Rules",
    "built_in_rules",
    "parse",
    "read_rules",
    "recognises",
    "text_of",
]
