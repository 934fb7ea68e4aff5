"""Builds the reading of a document with pages: lines to paragraphs, words to offsets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from ntm_extract.core.stages import Box, Doubt, PageReading, ReadText, Word
from ntm_extract.ingest.columns import Column
from ntm_extract.ingest.measured_lines import Line
from ntm_extract.ingest.paragraphs import join_paragraphs, separator
from ntm_extract.ingest.words import PageWord, Piece
from ntm_extract.vi.unicode import nfc, place_tone_marks


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line, its words, its page, and its measures for the joining of paragraphs."""

    words: tuple[PageWord, ...]
    page: int
    line: Line
    row: tuple[tuple[PageWord, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class PageDoubt:
    """A doubt about a place on a page, before the place has an offset in the text."""

    reason: str
    box: Box
    read: str = ""
    kind: str = "reading"


@dataclass(frozen=True, slots=True)
class PageContent:
    """What one page gave: its columns in reading order, doubts, and how it was read."""

    reading: PageReading
    columns: tuple[Column | TableRows, ...]
    doubts: tuple[PageDoubt, ...] = ()
    to_page: Callable[[Box], Box] | None = None

    def with_left_out(self, more: tuple[str, ...]) -> PageContent:
        """Return the content with more that stands on the page but not in the text."""
        if not more:
            return self
        return replace(self, reading=replace(self.reading, left_out=self.reading.left_out + more))


@dataclass(frozen=True, slots=True)
class TableRows:
    """The rows of a table, each a tuple of cells, each the words of a cell in reading order."""

    rows: tuple[tuple[tuple[PageWord, ...], ...], ...]
    box: Box


@dataclass(slots=True)
class _TextBuilder:
    """Collects the text and the offsets of its words."""

    parts: list[str] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    length: int = 0
    moved: int = 0

    def add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def add_words(self, words: Iterable[PageWord], page: int, *, before: str) -> None:
        for word in words:
            composed = nfc(word.text)
            text = place_tone_marks(composed).replace("\u00ad", "")
            if not text:
                continue
            self.moved += text != composed
            if self.length:
                self.add(before)
            start = self.length
            self.add(text)
            self.words.append(Word(start, self.length, page, word.box, word.confidence))
            before = " "


def assemble_reading(pages: Sequence[PageContent], notes: tuple[str, ...] = ()) -> ReadText:
    """Return the reading of a document from the contents of its pages."""
    lines = [_moved(line, page) for page in pages for line in _placed_lines(page)]
    builder = _TextBuilder()
    for part in join_paragraphs([placed.line for placed in lines]):
        _add_paragraph(builder, [lines[index] for index in part])
    if builder.moved:
        notes += (f"the tone mark of {builder.moved} syllables was put in its official place",)
    text, words = "".join(builder.parts), tuple(builder.words)
    doubts = tuple(
        _place_doubt(doubt, page.reading.number, words) for page in pages for doubt in page.doubts
    )
    readings = tuple(page.reading for page in pages)
    return ReadText(text, words=words, pages=readings, doubts=doubts, notes=notes)


def _moved(placed: PlacedLine, page: PageContent) -> PlacedLine:
    """Put the words of a scanned line where they stand on the page as it was scanned."""
    to_page = page.to_page
    if to_page is None:
        return placed

    def move(words: Iterable[PageWord]) -> tuple[PageWord, ...]:
        return tuple(word._replace(box=to_page(word.box)) for word in words)

    return replace(placed, words=move(placed.words), row=tuple(map(move, placed.row)))


def _add_paragraph(builder: _TextBuilder, lines: Sequence[PlacedLine]) -> None:
    before = "\n"
    for placed in lines:
        if placed.row:
            for number, cell in enumerate(placed.row):
                if number:
                    builder.add("\t")
                builder.add_words(cell, placed.page, before="" if number else before)
            continue
        first = placed.words[0].text if placed.words else ""
        if before != "\n":
            last = "".join(builder.parts[-1:])
            before = separator(last, first)
        builder.add_words(placed.words, placed.page, before=before)
        before = " "


def _place_doubt(doubt: PageDoubt, page: int, words: Sequence[Word]) -> Doubt:
    """Give a doubt the offsets of the words it lies on, else of the word it stands next to."""
    here = [word for word in words if word.page == page]
    inside = [word for word in here if _covers(doubt.box, word.box)]
    if inside:
        start, end = inside[0].start, inside[-1].end
    else:
        above = [word for word in here if word.box[1] <= doubt.box[3]]
        start = end = above[-1].end if above else 0
    return Doubt(
        doubt.reason, start, end, page=page, box=doubt.box, read=doubt.read, kind=doubt.kind
    )


def _covers(outer: Box, inner: Box) -> bool:
    across, down = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] <= across <= outer[2] and outer[1] <= down <= outer[3]


def _placed_lines(page: PageContent) -> Iterable[PlacedLine]:
    beside = False
    for column in page.columns:
        if isinstance(column, TableRows):
            yield from _table_lines(column, page.reading.number)
            beside = True
            continue
        fresh = column.beside or beside
        beside = column.beside
        edges = _column_edges(column) if column.beside else _margins(page.columns, column.page)
        yield from _column_lines(column, page.reading.number, edges, fresh=fresh)


def _table_lines(table: TableRows, page: int) -> Iterable[PlacedLine]:
    for row in table.rows:
        words = tuple(word for cell in row for word in cell)
        text = "\t".join(" ".join(word.text for word in cell) for cell in row)
        if words:
            yield PlacedLine(words, page, Line(text, 0, 1, fresh=True), row=row)


def _margins(columns: Sequence[Column | TableRows], page: int) -> tuple[float, float]:
    """Return the left and right margin of the running text of a page."""
    lines = [
        line
        for column in columns
        if isinstance(column, Column) and not column.beside and column.page == page
        for line in column.lines
    ]
    if not lines:
        return 0.0, 0.0
    widest = max(line.box[2] - line.box[0] for line in lines)
    wide = [line for line in lines if line.box[2] - line.box[0] > 0.7 * widest]
    return min(line.box[0] for line in wide), median(sorted(line.box[2] for line in wide))


def _column_edges(column: Column) -> tuple[float, float]:
    return min(line.box[0] for line in column.lines), max(line.box[2] for line in column.lines)


def _column_lines(
    column: Column, page: int, edges: tuple[float, float], *, fresh: bool
) -> Iterable[PlacedLine]:
    pitches = [below.box[3] - above.box[3] for above, below in pairwise(column.lines)]
    usual = _usual_pitch(pitches)
    for index, piece in enumerate(column.lines):
        letter = _letter_width(piece)
        pitch = pitches[index - 1] if index else 0.0
        line = Line(
            piece.text,
            room=max(0.0, (edges[1] - piece.box[2]) / letter),
            width=max(1.0, (edges[1] - edges[0]) / letter),
            indent=(piece.box[0] - edges[0]) / letter,
            apart=True if index and pitch > 1.22 * usual else None,
            fresh=fresh and index == 0,
        )
        yield PlacedLine(piece.words, page, line)


def _usual_pitch(pitches: Sequence[float]) -> float:
    """Return the distance of lines within a paragraph: the lower part of what occurs."""
    ordered = sorted(pitch for pitch in pitches if pitch > 2)
    return ordered[len(ordered) // 3] if ordered else 1000.0


def _letter_width(piece: Piece) -> float:
    letters = sum(len(word.text) + 1 for word in piece.words) - 1
    return max(1.0, (piece.box[2] - piece.box[0]) / max(1, letters))
