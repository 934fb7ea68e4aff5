"""Puts the lines of a page in reading order: letterhead and foot by columns, the rest by rows.

Nghị định 30/2020/NĐ-CP sets agency and number to the left of quốc hiệu and date, and Nơi nhận to
the left of the signature. Such a band is found by its gutter: a white stretch with lines on both
sides that no line crosses.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ntm_extract.ingest.words import PageWord, Piece, link_words, on_one_line, piece_of

_CELL_REACH = 1.5
"""Gap between words of a cell, in heights of a line, up to which they belong together."""
_MIN_GUTTER = 0.55
"""Least width of a gutter, in heights of a line."""
_WIDE_GUTTER = 2.2
"""A gutter as wide as this needs no second row to prove it."""


@dataclass(frozen=True, slots=True)
class Column:
    """Lines read one below the other; ``beside`` when it is a part of a band.

    ``page`` counts the pages that stand side by side on one sheet.
    """

    lines: tuple[Piece, ...]
    beside: bool
    page: int = 0


@dataclass(slots=True)
class _Band:
    """A band that is being grown: the pieces on each side of a gutter."""

    low: float
    high: float
    height: float
    left: list[Piece]
    right: list[Piece]
    support: int = 0
    widest: float = 0.0

    def side_of(self, piece: Piece) -> list[Piece] | None:
        """Return the side the piece belongs to, None where it closes the gutter."""
        white = _MIN_GUTTER * self.height
        to_left, to_right = piece.box[2] <= self.high - white, piece.box[0] >= self.low + white
        if to_left and to_right:
            nearer_left = piece.box[0] - self.low < self.high - piece.box[2]
            return self.left if nearer_left else self.right
        if to_left:
            return self.left
        return self.right if to_right else None

    def add(self, piece: Piece, side: list[Piece]) -> None:
        """Put the piece on its side and narrow the gutter to what is still white."""
        side.append(piece)
        if side is self.left:
            self.low = max(self.low, piece.box[2])
        else:
            self.high = min(self.high, piece.box[0])


def order_pieces(pieces: Sequence[Piece], *, height: float) -> list[Column]:
    """Return the columns of a page in reading order."""
    columns: list[Column] = []
    waiting: list[Piece] = []
    rest = sorted(pieces, key=lambda piece: (piece.box[1], piece.box[0]))
    while rest:
        band = _grow_band(rest, height)
        if band is None:
            waiting.append(rest.pop(0))
            continue
        taken = {id(piece) for piece in band.left + band.right}
        early = _earlier_right(waiting, band)
        waiting = [piece for piece in waiting if piece not in early]
        columns += _plain_column(waiting)
        waiting = []
        columns.append(Column(tuple(merge_rows(band.left)), beside=True))
        columns.append(Column(tuple(merge_rows(early + band.right)), beside=True))
        rest = [piece for piece in rest if id(piece) not in taken]
    return columns + _plain_column(waiting)


def merge_rows(pieces: Sequence[Piece]) -> list[Piece]:
    """Join the pieces that stand on one line, from the top."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: (one.box[1] + one.box[3], one.box[0])):
        if rows and any(on_one_line(piece.box, other.box) for other in rows[-1][-2:]):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [piece_of([word for piece in row for word in piece.words]) for row in rows]


def in_reading_order(words: Sequence[PageWord]) -> tuple[PageWord, ...]:
    """Return the words of a cell line by line."""
    lines = merge_rows(link_words(words, reach=_CELL_REACH))
    return tuple(word for line in lines for word in line.words)


def _plain_column(pieces: Sequence[Piece]) -> list[Column]:
    return [Column(tuple(merge_rows(pieces)), beside=False)] if pieces else []


def _grow_band(rest: Sequence[Piece], height: float) -> _Band | None:
    """Return the band that begins with the first piece, if there is one."""
    first = rest[0]
    neighbours = [
        piece
        for piece in rest[1:]
        if on_one_line(first.box, piece.box) and not _touch(first, piece)
    ]
    best: _Band | None = None
    for neighbour in neighbours:
        left, right = sorted((first, neighbour), key=lambda piece: piece.box[0])
        band = _extend(rest, _Band(left.box[2], right.box[0], height, [], []))
        if band and (best is None or (band.support, band.widest) > (best.support, best.widest)):
            best = band
    return best


def _touch(one: Piece, two: Piece) -> bool:
    return one.box[0] < two.box[2] and two.box[0] < one.box[2]


def _extend(rest: Sequence[Piece], band: _Band) -> _Band | None:
    """Add pieces from the top until one crosses the gutter or stands elsewhere."""
    for piece in rest:
        side = band.side_of(piece)
        if side is None or not (
            _belongs(piece, side, band) or _has_partner(piece, side, band, rest)
        ):
            if side is None:
                _give_up_row(piece, band)
            break
        other = band.right if side is band.left else band.left
        beside = [one for one in other if on_one_line(one.box, piece.box)]
        if beside:
            edge = beside[0].box
            gap = max(piece.box[0] - edge[2], edge[0] - piece.box[2])
            band.support += 1
            band.widest = max(band.widest, gap / band.height)
        band.add(piece, side)
    proven = band.support >= 2 or band.widest >= _WIDE_GUTTER
    return band if band.left and band.right and band.support and proven else None


def _give_up_row(piece: Piece, band: _Band) -> None:
    """Take off the band what stands on the row of a piece that crosses its gutter."""
    for side in (band.left, band.right):
        while side and on_one_line(piece.box, side[-1].box):
            side.pop()


def _belongs(piece: Piece, side: list[Piece], band: _Band) -> bool:
    """Tell whether a piece continues its side: near below it, in line with it, or beside a row.

    The name of the signatory stands far below his office, but centred under it.
    """
    if not side:
        return True
    last = max(side, key=lambda one: one.box[3])
    gap = piece.box[1] - last.box[3]
    other = band.right if side is band.left else band.left
    deepest = max((one.box[3] for one in other), default=piece.box[1])
    if gap <= 0.9 * band.height or piece.box[3] <= deepest:
        return gap <= 9 * band.height
    left = min(one.box[0] for one in side)
    right = max(one.box[2] for one in side)
    centred = abs((piece.box[0] + piece.box[2]) - (left + right)) < 0.24 * (right - left)
    within = piece.box[0] > left - band.height and piece.box[2] < right + band.height
    return side is band.right and centred and within and gap <= 9 * band.height


def _has_partner(piece: Piece, side: list[Piece], band: _Band, rest: Sequence[Piece]) -> bool:
    """Tell whether the row of the piece has something on the other side of the gutter too."""
    last = max(side, key=lambda one: one.box[3])
    if piece.box[1] - last.box[3] > 3.5 * band.height:
        return False
    across = [one for one in rest if one is not piece and on_one_line(one.box, piece.box)]
    sides = [band.side_of(one) for one in across]
    return None not in sides and any(other is not side for other in sides)


def _earlier_right(waiting: Sequence[Piece], band: _Band) -> list[Piece]:
    """Return the last waiting pieces that begin the right column above the left one."""
    early: list[Piece] = []
    top = min(piece.box[1] for piece in band.right)
    middle = (band.low + band.high) / 2
    for piece in reversed(waiting):
        if piece.box[0] < middle or top - piece.box[3] > 0.9 * band.height:
            break
        early.insert(0, piece)
        top = piece.box[1]
    return early
