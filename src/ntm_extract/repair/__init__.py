"""From a damaged reading to Vietnamese, every change recorded."""

from __future__ import annotations

from pathlib import Path

from ntm_extract.core.resources import models_dir
from ntm_extract.repair.restorer import NoisyChannelRestorer

__all__ = ["NoisyChannelRestorer", "load_restorer"]


def load_restorer(models: Path | None = None) -> NoisyChannelRestorer:
    """Return the restorer of ``models/repair`` (or of ``models``); nothing is loaded yet."""
    return NoisyChannelRestorer(models or models_dir() / "repair", models_dir() / "slips")
