"""What stands on pages but is no part of the notice: page numbers, running heads, stamps."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ntm_extract.ingest.assembly import PageContent, TableRows
from ntm_extract.ingest.columns import Column
from ntm_extract.ingest.words import PageWord, Piece, bounding_box, link_words, piece_of
from ntm_extract.vi.unicode import bare

_PAGE_NUMBER = re.compile(r"[-–—.|\s]*(?:trang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?[-–—.|\s]*", re.I)
_GAZETTE = re.compile(r"CONG BAO\s*/\s*So\b.*\d{2}-\d{2}-\d{4}|^\d{2,3} CONG BAO")
_STAMP = re.compile(
    r"""
    ^\W*(?:nguoi\ ky|ky\ boi|(?:ngay|thoi\ gian|gio)\ ky)\s*:\s*\S
    | ^\W*(?:chu\ ky\ so|da\ ky\ so|ky\ so)\s*(?:boi|hop\ le|:)
    | digitally\ signed | signature\ (?:not\ verified|valid|is\ valid) | signed\ by\s*:?
    | ^\W*sao\ (?:y|luc)\b(?=\W*(?:;|:|\d|ban\ chinh|$))
    """,
    re.VERBOSE,
)
"""A stamp says so at the beginning of a line; in a sentence the same words are text."""
_STAMP_FIELD = re.compile(r"^\W*(?:(?:co quan|reason|location|date)\s*:\s*\S|email\s*:\s*\S+@)")
"""Fields of a stamp that a line of text may begin with as well: they need a stamp above them."""
_STAMP_WORDS = {"DEN", "GIO", "NGAY", "CONG", "VAN", "SO", "KHAN", "MAT", "TOC", "SAO", "CHUYEN"}
_MARGIN = 0.09
"""The part of the page's height at top and bottom where furniture stands."""


class Sorted(NamedTuple):
    """The words of a page that belong to the notice, and what was left out, as read."""

    words: tuple[PageWord, ...]
    left_out: tuple[str, ...]


def is_stamp(text: str) -> bool:
    """Tell whether a line is part of a signature stamp ("Người ký: …", "SAO Y")."""
    return bool(_STAMP.search(bare(text).lower()))


def is_stamp_text(text: str) -> bool:
    """Tell whether what stands in a small frame is a stamp: incoming mail, urgency, secrecy."""
    words = set(re.findall(r"[A-Z]+", bare(text).upper()))
    return bool(words & _STAMP_WORDS)


def is_incoming_stamp(text: str) -> bool:
    """Tell whether what stands in a frame is the stamp of incoming mail: "ĐẾN Số … Ngày …"."""
    words = set(re.findall(r"[A-Z]+", bare(text).upper()))
    return "DEN" in words and bool(words & {"SO", "NGAY", "GIO", "CHUYEN"})


def is_running_head(text: str) -> bool:
    """Tell whether a line is the running head of the gazette (CÔNG BÁO)."""
    return bool(_GAZETTE.search(bare(text)))


def leave_out_furniture(words: Sequence[PageWord], page_height: float) -> Sorted:
    """Part the words of a page from its page number, running head and signature stamps."""
    pieces = link_words(words, reach=1.2)
    out: list[Piece] = _stamp_pieces(pieces)
    left = [piece for piece in pieces if piece not in out]
    rows = _rows(left)
    for row in (*rows[:2], *rows[-2:]):
        edge = row.box[3] < _MARGIN * page_height or row.box[1] > (1 - _MARGIN) * page_height
        lone = row in (rows[0], rows[-1])
        if is_running_head(row.text) or (edge and lone and _PAGE_NUMBER.fullmatch(bare(row.text))):
            out += [
                piece for piece in left if piece.box[1] < row.box[3] and piece.box[3] > row.box[1]
            ]
    gone = {word for piece in out for word in piece.words}
    kept = tuple(word for word in words if word not in gone)
    return Sorted(kept, tuple(dict.fromkeys(piece.text for piece in out)))


def drop_running_heads(contents: Sequence[PageContent]) -> list[PageContent]:
    """Leave out the line that heads, or foots, three pages and at least half of all."""
    edges = [_edge_lines(content) for content in contents]
    counts = Counter(mask for lines in edges for mask in {mask_digits(line.text) for line in lines})
    often = {mask for mask, count in counts.items() if count >= 3 and count * 2 >= len(contents)}
    return [
        _without_lines(content, [line for line in lines if mask_digits(line.text) in often])
        for content, lines in zip(contents, edges, strict=True)
    ]


def _edge_lines(content: PageContent) -> list[Piece]:
    """Return the first and last line of a page if they stand in its margins."""
    columns = [column for column in content.columns if isinstance(column, Column)]
    height = content.reading.height or 0.0
    if not columns or not height:
        return []
    first, last = columns[0].lines[0], columns[-1].lines[-1]
    edge = []
    if first.box[3] < _MARGIN * height:
        edge.append(first)
    if last is not first and last.box[1] > (1 - _MARGIN) * height:
        edge.append(last)
    return edge


def _without_lines(content: PageContent, gone: Sequence[Piece]) -> PageContent:
    if not gone:
        return content
    columns: list[Column | TableRows] = []
    for column in content.columns:
        if isinstance(column, Column):
            lines = tuple(line for line in column.lines if line not in gone)
            if lines:
                columns.append(replace(column, lines=lines))
        else:
            columns.append(column)
    kept = replace(content, columns=tuple(columns))
    return kept.with_left_out(tuple(line.text for line in gone))


def mask_digits(line: str) -> str:
    """Return a line with its numbers masked, to compare running heads."""
    return re.sub(r"\d+", "#", bare(line)).strip().lower()


def _rows(pieces: Sequence[Piece]) -> list[Piece]:
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: one.box[1] + one.box[3]):
        if rows and piece.box[1] < (rows[-1][-1].box[1] + rows[-1][-1].box[3]) / 2:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [piece_of([word for piece in row for word in piece.words]) for row in rows]


def _is_field(piece: Piece, stamps: Sequence[Piece]) -> bool:
    """Tell whether a line is a lesser field of one of the stamps, a few lines from its head."""
    if piece in stamps or not _STAMP_FIELD.search(bare(piece.text).lower()):
        return False
    return any(
        abs(piece.box[1] - stamp.box[1]) < 6 * stamp.height
        and abs(piece.box[0] - stamp.box[0]) < 8 * stamp.height
        for stamp in stamps
    )


def _stamp_pieces(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the stamp lines and the lines of the same small print wrapped between them."""
    found = [piece for piece in pieces if is_stamp(piece.text)]
    if not found:
        return []
    found += [piece for piece in pieces if _is_field(piece, found)]
    area = bounding_box(piece.box for piece in found)
    height = max(piece.height for piece in found)
    for piece in pieces:
        if piece in found or piece.height > 1.15 * height:
            continue
        inside = piece.box[0] >= area[0] - height and piece.box[2] <= area[2] + 6 * height
        if (
            inside
            and piece.box[1] >= area[1] - 0.2 * height
            and piece.box[3] <= area[3] + 1.3 * height
        ):
            found.append(piece)
    return found
