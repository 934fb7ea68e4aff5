"""RepairedText's text to StructuredNotice: header, blocks, and the part each belongs to."""

from __future__ import annotations

from ntm_extract.layout.structure import parse_structure

__all__ = ["parse_structure"]
