"""Lays out the words of a page: the same code for text layers and for OCR."""

from __future__ import annotations

from collections.abc import Sequence

from ntm_extract.ingest.columns import Column, order_pieces
from ntm_extract.ingest.words import PageWord, link_words, median_height

_REACH = 1.0
"""Gap between words, in heights of a line, up to which they belong to one piece of a line."""


def lay_out(words: Sequence[PageWord]) -> list[Column]:
    """Return the columns of a page in reading order."""
    return order_pieces(link_words(words, reach=_REACH), height=median_height(words))
