"""Where the trained artefacts of ``models/`` lie, in a wheel and in a working copy."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def models_dir() -> Path:
    """Return the models folder: inside the installed package, else at the root of the checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "models"
    return inside if inside.is_dir() else package.parent.parent / "models"
