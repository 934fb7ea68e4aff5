"""Vietnamese encodings of before Unicode: TCVN3 (ABC), VNI-Windows, VIQR."""

from __future__ import annotations

from typing import Literal

Legacy = Literal["tcvn3", "vni", "viqr"]
LEGACY_NAMES: dict[Legacy, str] = {
    "tcvn3": "TCVN3 (ABC)",
    "vni": "VNI-Windows",
    "viqr": "VIQR",
}


def detect_legacy(text: str) -> Legacy | None:
    """Name the legacy encoding that ``text`` (bytes read as Latin-1) was typed in, if any."""
    return None


def decode_legacy(text: str, legacy: Legacy) -> str:
    """Return ``text`` (bytes read as Latin-1) in Unicode."""
    return text
