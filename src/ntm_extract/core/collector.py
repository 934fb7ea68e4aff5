"""How often Python's collector of cycles looks at new objects."""

from __future__ import annotations

import gc

_SELDOM = (10_000, 20, 50)
"""How many new objects pass between two looks: reading makes many, and next to no cycles."""


def look_seldom() -> None:
    """Let the collector look seldom, for all of this process."""
    gc.set_threshold(*_SELDOM)
