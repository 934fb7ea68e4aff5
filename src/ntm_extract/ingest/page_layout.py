"""Lays out the words of a page: the same code for text layers and for OCR."""

from __future__ import annotations

from collections.abc import Sequence

from ntm_extract.core.stages import Box
from ntm_extract.ingest.assembly import TableRows
from ntm_extract.ingest.columns import Column, order_pieces
from ntm_extract.ingest.tables import find_grids, read_grid, words_of
from ntm_extract.ingest.unruled import find_unruled
from ntm_extract.ingest.words import PageWord, link_words, median_height

_REACH = 1.0
"""Gap between words, in heights of a line, up to which they belong to one piece of a line."""


def lay_out(words: Sequence[PageWord], rules: Sequence[Box] = ()) -> tuple[Column | TableRows, ...]:
    """Return the columns and tables of a page in reading order; ``rules`` are its drawn lines."""
    height = median_height(words)
    laid: list[Column | TableRows] = []
    rest = list(words)
    for grid in find_grids(rules):
        inside = words_of(grid, rest)
        if not inside:
            continue
        taken = set(inside)
        top = grid.box[1]
        above = [word for word in rest if word not in taken and _middle(word) < top]
        laid += order_pieces(link_words(above, reach=_REACH), height=height)
        laid.append(read_grid(grid, inside))
        gone = taken | set(above)
        rest = [word for word in rest if word not in gone]
    for table, within in find_unruled(rest):
        above = [word for word in rest if word not in within and _middle(word) < table.box[1]]
        laid += order_pieces(link_words(above, reach=_REACH), height=height)
        laid.append(table)
        gone = set(within).union(above)
        rest = [word for word in rest if word not in gone]
    laid += order_pieces(link_words(rest, reach=_REACH), height=height)
    return tuple(laid)


def _middle(word: PageWord) -> float:
    return (word.box[1] + word.box[3]) / 2
