"""Reads Vietnamese administrative notices into validated JSON: who does what, until when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ntm_extract.core.errors import NtmExtractError
    from ntm_extract.core.record import NoticeRecord
    from ntm_extract.pipeline import read_notice

__version__ = "0.1.0"
__all__ = ["NoticeRecord", "NtmExtractError", "read_notice"]

_HOMES = {
    "NoticeRecord": "ntm_extract.core.record",
    "NtmExtractError": "ntm_extract.core.errors",
    "read_notice": "ntm_extract.pipeline",
}


def __getattr__(name: str) -> Any:
    """Load the public names on first use, so that ``import ntm_extract`` costs nothing."""
    if name in _HOMES:
        from importlib import import_module  # noqa: PLC0415  (nothing else needs it)

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
