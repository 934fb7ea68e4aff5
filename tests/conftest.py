"""Invariants are tried on the same examples each time and are not timed; `make fuzz` explores."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("house", derandomize=True, deadline=None)
settings.load_profile("house")
