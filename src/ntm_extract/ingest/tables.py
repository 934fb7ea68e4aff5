"""Tables with ruling lines: rows and cells, from the lines of a PDF or those found on a scan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ntm_extract.core.stages import Box
from ntm_extract.ingest.assembly import TableRows
from ntm_extract.ingest.columns import in_reading_order
from ntm_extract.ingest.words import PageWord, bounding_box

_SNAP, _JOIN = 3.5, 14.0
"""Points by which lines of one grid may miss each other, and gaps in a line that are bridged."""
_LEAST_WIDE, _LEAST_TALL = 90.0, 20.0


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of one table, each ``(x0, top, x1, bottom)`` in points."""

    cells: tuple[Box, ...]

    @property
    def box(self) -> Box:
        """The outline of the table."""
        return bounding_box(self.cells)

    @property
    def tops(self) -> list[float]:
        """Where the rows begin."""
        return _clustered([cell[1] for cell in self.cells])

    @property
    def lefts(self) -> list[float]:
        """Where the columns begin."""
        return _clustered([cell[0] for cell in self.cells])


def _clustered(places: Iterable[float]) -> list[float]:
    """Return the places in order, those that differ by a leaning line taken as one."""
    clusters: list[float] = []
    for place in sorted(places):
        if not clusters or place - clusters[-1] > 2 * _SNAP:
            clusters.append(place)
    return clusters


def _nearest(places: Sequence[float], place: float) -> int:
    return min(range(len(places)), key=lambda index: abs(places[index] - place))


def find_grids(rules: Sequence[Box]) -> list[Grid]:
    """Return the tables that ruling lines make, from the top; frames of one cell are none."""
    if len(rules) < 4:
        return []
    from pdfplumber import table  # noqa: PLC0415  (heavy: when needed)

    edges = table.merge_edges(list(_edges(rules)), _SNAP, _SNAP, _JOIN, _JOIN)
    crossings = table.edges_to_intersections(edges, _SNAP, _SNAP)
    cells = table.intersections_to_cells(crossings)
    grids = [Grid(tuple(_as_box(cell) for cell in group)) for group in table.cells_to_tables(cells)]
    return sorted((grid for grid in grids if _is_table(grid)), key=lambda grid: grid.box[1])


def _as_box(cell: Sequence[float]) -> Box:
    left, top, right, bottom = cell
    return round(left, 1), round(top, 1), round(right, 1), round(bottom, 1)


def _is_table(grid: Grid) -> bool:
    left, top, right, bottom = grid.box
    big = right - left >= _LEAST_WIDE and bottom - top >= _LEAST_TALL
    return big and len(grid.tops) >= 2 and len(grid.lefts) >= 2


def _edges(rules: Iterable[Box]) -> Iterable[dict[str, Any]]:
    """Yield the sides of rules and frames in the form that pdfplumber takes."""
    for left, top, right, bottom in rules:
        wide, tall = right - left, bottom - top
        if tall <= 4.0 < wide:
            yield _edge("h", left, (top + bottom) / 2, right, (top + bottom) / 2)
        elif wide <= 4.0 < tall:
            yield _edge("v", (left + right) / 2, top, (left + right) / 2, bottom)
        elif wide > 4.0:
            yield _edge("h", left, top, right, top)
            yield _edge("h", left, bottom, right, bottom)
            yield _edge("v", left, top, left, bottom)
            yield _edge("v", right, top, right, bottom)


def _edge(way: str, left: float, top: float, right: float, bottom: float) -> dict[str, Any]:
    return {
        "orientation": way,
        "object_type": "line",
        "x0": left,
        "x1": right,
        "top": top,
        "bottom": bottom,
        "width": right - left,
        "height": bottom - top,
    }


def read_grid(grid: Grid, words: Sequence[PageWord]) -> TableRows:
    """Return the rows of a table.

    A cell that spans rows stands in the first of them, one that spans columns in the leftmost.
    """
    places: dict[tuple[int, int], list[PageWord]] = {}
    tops, lefts = grid.tops, grid.lefts
    for word in words:
        cell = _cell_of(grid, word)
        if cell is not None:
            spot = _nearest(tops, cell[1]), _nearest(lefts, cell[0])
            places.setdefault(spot, []).append(word)
    rows = []
    for row in range(len(tops)):
        cells = [in_reading_order(places.get((row, column), ())) for column in range(len(lefts))]
        if any(cells):
            rows.append(tuple(cells))
    return TableRows(tuple(rows), grid.box)


def _cell_of(grid: Grid, word: PageWord) -> Box | None:
    across, down = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
    for cell in grid.cells:
        if cell[0] <= across <= cell[2] and cell[1] <= down <= cell[3]:
            return cell
    return None


def words_of(grid: Grid, words: Sequence[PageWord]) -> list[PageWord]:
    """Return the words that stand in a table."""
    return [word for word in words if _cell_of(grid, word) is not None]
