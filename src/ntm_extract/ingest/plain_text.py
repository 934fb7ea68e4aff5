"""Plain text and Markdown: decoded, and its hard-wrapped lines joined to paragraphs.

Blank lines are dropped: they part paragraphs where the source means them to, and are no sign of
anything where it puts one after every line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from operator import ne
from typing import NamedTuple

from ntm_extract.core.errors import EmptyDocumentError
from ntm_extract.core.stages import PageReading, ReadText, SourceFile
from ntm_extract.ingest.aligned_tables import read_aligned_tables
from ntm_extract.ingest.markdown import without_marks
from ntm_extract.ingest.marked_tables import read_marked_tables
from ntm_extract.ingest.measured_lines import Line
from ntm_extract.ingest.paragraphs import join_lines, join_paragraphs
from ntm_extract.ingest.shapes import begins_small, ends_sentence, is_rule, label_of, page_number
from ntm_extract.vi.unicode import bare, nfc, place_tone_marks

_WIDE_SPACES = re.compile(r"[^\S\n\t\f]+")
_ODD_SPACES = re.compile(r"[^\S \n\t\f]")
_UNSEEN = re.compile("[\x00-\x08\x0b\x0d-\x1f\x7f-\x9f\ud800-\udfff\u200b\u200c\u200d\u2060\ufeff]")
_PAGE = 20
"""The least number of lines between two page numbers."""
_FILLED = 8
"""Lines that go on, at least, for the measure of a text to be known."""
_FEW = 8
"""Lines that may well all end a sentence though they are wrapped."""
_UNWRAPPED = 160
"""A text with lines longer than this has one paragraph a line already."""


class RawLine(NamedTuple):
    """A line with ink on it and the number of blank lines above it."""

    text: str
    blanks: int


Pairs = Sequence[tuple[RawLine, RawLine]]


def read_plain_text(source: SourceFile, text: str, reason: str) -> ReadText:
    """Return the reading of a decoded text file.

    Raises:
        EmptyDocumentError: there is nothing but white space in it.
    """
    text, notes = normalize_text(text)
    raw, left_out = _without_page_numbers(_raw_lines(text))
    if not raw:
        raise EmptyDocumentError(source.path)
    lines = measure_lines(raw)
    rules: list[str] = []
    kept: list[str] = []
    for part in join_paragraphs(lines):
        paragraph = join_lines([lines[index].text for index in part])
        (rules if is_rule(paragraph) else kept).append(paragraph)
    page = PageReading(1, "document", reason, left_out=(*left_out, *rules))
    return ReadText("\n".join(kept), pages=(page,), notes=notes)


def rejoin_if_wrapped(lines: Sequence[str]) -> tuple[list[str], bool]:
    """Join lines that were paragraphs only because a converter made each line one."""
    raw = [RawLine(line, 0) for line in lines if "\t" not in line]
    if len(raw) < 12 or len(_running_pairs(raw)) < 0.3 * len(raw):
        return list(lines), False
    measured = measure_lines([RawLine(line, 0) for line in lines])
    parts = join_paragraphs([line._replace(fresh="\t" in line.text) for line in measured])
    return [join_lines(lines[index] for index in part) for part in parts], True


def normalize_text(text: str) -> tuple[str, tuple[str, ...]]:
    """Return ``text`` in NFC with tone marks where they belong, and what was done to it."""
    notes = []
    composed = nfc(text)
    if composed != text:
        notes.append("loose marks were composed (Unicode NFC)")
    placed = place_tone_marks(composed)
    if placed != composed:
        moved = sum(map(ne, composed, placed)) // 2
        notes.append(f"the tone mark of {moved} syllables was put in its official place")
    plain = placed.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n")
    plain = read_aligned_tables(read_marked_tables(_UNSEEN.sub("", plain)))
    bare_of_marks = without_marks(plain)
    if bare_of_marks != plain:
        notes.append("the marks of Markdown (headings, bold, links) were taken off")
        plain = bare_of_marks
    # A control character may have kept a letter and its mark apart.
    return nfc(plain), tuple(notes)


def measure_lines(raw: Sequence[RawLine]) -> list[Line]:
    """Return the lines with their room and the gaps that mean something."""
    running = _running_pairs(raw)
    width = _wrap_width(raw, running)
    greedy = _is_greedy(raw, running, width)
    width = float(max(len(line.text) for line in raw)) if greedy else width
    usual = _usual_gap(running, width)
    telling = _gaps_tell(raw, usual, width)
    torn = _is_torn(running, width)
    return [
        Line(
            text,
            room=max(0.0, width - len(text)),
            width=width,
            apart=blanks > usual or (False if telling else None),
            torn=torn,
            greedy=greedy,
        )
        for text, blanks in raw
    ]


def tidy_spaces(row: str) -> str:
    """Return a line with single spaces, but for the gaps that lost glyphs left."""
    if "  " not in row and (row.isprintable() or not _ODD_SPACES.search(row)):
        return row.strip(" ")
    return _WIDE_SPACES.sub(_space, row).strip(" ")


def _space(match: re.Match[str]) -> str:
    """Return one space for a run of them; two where a glyph seems to be missing between them.

    A converter that lost the "l" of "chất lượng" wrote "chất  ượng"; repair looks for that.
    """
    row, start, end = match.string, match.start(), match.end()
    before, after = row[max(0, start - 1) : start], row[end : end + 1]
    torn = before.isalpha() and after.islower() and bare(after) in "aeiouy"
    return "  " if torn and len(match.group()) > 1 else " "


def _raw_lines(text: str) -> list[RawLine]:
    lines, blanks = [], 0
    for row in text.replace("\f", "\n").split("\n"):
        content = tidy_spaces(row)
        if content:
            lines.append(RawLine(content, blanks))
            blanks = 0
        else:
            blanks += 1
    return lines


def _goes_on(above: RawLine, below: RawLine) -> bool:
    """Tell whether a line certainly goes on: no end, and a small letter that is no label below."""
    if ends_sentence(above.text) or not begins_small(below.text):
        return False
    return label_of(below.text) is None


def _running_pairs(raw: Sequence[RawLine]) -> Pairs:
    """Return the lines that certainly go on, each with the line below."""
    return [(above, below) for above, below in pairwise(raw) if _goes_on(above, below)]


def _wrap_width(raw: Sequence[RawLine], running: Pairs) -> float:
    """Return the measure the lines were wrapped at; no line is full where they were not."""
    lengths = sorted(len(line.text) for line in raw)
    longest = lengths[int(0.95 * (len(lengths) - 1))]
    going = sum(len(above.text) > 0.5 * longest for above, _ in running)
    wrapped = longest <= _UNWRAPPED and going > 0.06 * len(raw)
    return float(longest) if wrapped or len(raw) < _FEW else 2.0 * lengths[-1]


def _is_greedy(raw: Sequence[RawLine], running: Pairs, width: float) -> bool:
    """Tell whether every line was filled up to one measure, as ``fold`` and editors do.

    Measured where a line certainly goes on: no end above, a small letter below.
    """
    longest = max(len(line.text) for line in raw)
    if longest > _UNWRAPPED or longest > 1.15 * width:
        return False
    filled = [
        len(above.text) + 1 + len(below.text.split(maxsplit=1)[0]) > longest
        for above, below in running
        if len(above.text) > 0.5 * longest
    ]
    return len(filled) >= _FILLED and sum(filled) >= 0.97 * len(filled)


def _usual_gap(running: Pairs, width: float) -> int:
    """Return how many blank lines stand between two lines of one paragraph.

    Measured where a full line without an end is followed by a small letter.
    """
    gaps = sorted(below.blanks for above, below in running if len(above.text) >= 0.8 * width)
    return gaps[len(gaps) // 2] if gaps else 0


def _gaps_tell(raw: Sequence[RawLine], usual: int, width: float) -> bool:
    """Tell whether paragraphs are parted by blank lines, so that lines without one belong together.

    Measured where a paragraph certainly ends: a short line with a full stop, an item after another.
    """
    ends = [
        below.blanks > usual
        for above, below in pairwise(raw)
        if above.text.endswith(".")
        and (
            (len(above.text) < 0.7 * width and not begins_small(below.text))
            or label_of(below.text) is not None
        )
    ]
    return len(ends) >= 3 and sum(ends) >= 0.7 * len(ends)


def _is_torn(running: Pairs, width: float) -> bool:
    """Tell whether lines break off well before the margin and go on in small letters."""
    return sum(20 < len(above.text) < 0.72 * width for above, _ in running) >= 3


def _without_page_numbers(raw: list[RawLine]) -> tuple[list[RawLine], tuple[str, ...]]:
    """Leave out lines of a number alone that cut a sentence or count on from page to page.

    A number that counts on from one kept a few lines above is the row of a table.
    """
    numbers = [page_number(line.text) for line in raw]
    if all(number is None for number in numbers):
        return raw, ()
    kept: list[RawLine] = []
    left_out: list[str] = []
    last, since = 1, 0
    row, row_at = 0, -_PAGE
    full = 0.75 * _wrap_width(raw, _running_pairs(raw))
    for index, (line, number) in enumerate(zip(raw, numbers, strict=True)):
        above = kept[-1].text if kept else ""
        below = raw[index + 1].text if index + 1 < len(raw) else ""
        cuts = len(above) > full and not ends_sentence(above) and begins_small(below)
        in_table = number == row + 1 and index - row_at < _PAGE
        pages = number == last + 1 and since >= _PAGE and not in_table
        if number is not None and (pages or cuts):
            left_out.append(line.text)
            last, since = number, 0
            continue
        after_number = bool(left_out) and index > 0 and raw[index - 1].text == left_out[-1]
        kept.append(RawLine(line.text, 0) if after_number and not ends_sentence(above) else line)
        since += 1
        if number is not None:
            row, row_at = number, index
    return kept, tuple(left_out)
