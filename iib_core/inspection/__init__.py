"""The command `inspect`: show how files are read, and make samples of those that are misread.

Not called `inspect` itself: started from this folder, Python would take it for its own module.
"""

from iib_core.inspection.command import inspect

__all__ = ["inspect"]
