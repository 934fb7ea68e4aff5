"""Sets a notice on A4 pages as Nghị định 30/2020/NĐ-CP wants it: where each word stands.

The pages are lists of placed words, which ``draw.py`` turns to pictures and PDF.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from PIL import ImageFont

Face = Literal["Regular", "Bold", "Italic", "BoldItalic"]

WIDTH, HEIGHT = 595.28, 841.89
LEFT, RIGHT, TOP, BOTTOM = 85.0, 538.6, 62.4, 785.2
BODY, LEADING, INDENT, SPACING = 14.0, 18.2, 36.0, 5.0


class PlacedWord(NamedTuple):
    """A word and where its baseline begins, in points from the top left corner of the page."""

    text: str
    x: float
    baseline: float
    size: float
    face: Face


@dataclass(slots=True)
class PagePlan:
    """What one page shows: words, and rules as ``(x0, y, x1)``; ``seal`` is the centre of one."""

    words: list[PlacedWord] = field(default_factory=list)
    rules: list[tuple[float, float, float]] = field(default_factory=list)
    seal: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """The parts of a notice in the order in which they are set."""

    agency: tuple[str, ...]
    number: str
    place_and_date: str
    doc_type: str
    subject: str
    body: tuple[str, ...]
    recipients: tuple[str, ...]
    signature: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Typesetter:
    """Sets notices with one family of fonts, Tinos or another with all Vietnamese letters."""

    fonts: Path
    family: str = "Tinos"

    def font_file(self, face: Face) -> Path:
        """Return the file of a face."""
        return self.fonts / f"{self.family}-{face}.ttf"

    def width(self, text: str, size: float, face: Face) -> float:
        """Return the width of ``text`` in points."""
        return _font(str(self.font_file(face))).getlength(text) * size / 100

    def set_notice(self, notice: Notice) -> list[PagePlan]:
        """Return the pages of a notice."""
        pages = [PagePlan()]
        y = self._set_letterhead(pages[0], notice)
        y = self._centred(pages[0], notice.doc_type, WIDTH / 2 + 14, y + 34, 14, "Bold")
        for line in self._wrap(notice.subject, 14, "Bold", 430):
            y = self._centred(pages[0], line, WIDTH / 2 + 14, y + 17.5, 14, "Bold")
        pages[0].rules.append((WIDTH / 2 - 36, y + 6, WIDTH / 2 + 64))
        y += 18
        for paragraph in notice.body:
            y = self.set_paragraph(pages, paragraph, y + SPACING)
        self._set_foot(pages, notice, y + 16)
        self._number_pages(pages)
        return pages

    def _set_letterhead(self, page: PagePlan, notice: Notice) -> float:
        left, right = LEFT + 78, RIGHT - 128
        y = TOP + 13
        for line in notice.agency:
            self._centred(page, line, left, y, 13, "Bold")
            y += 16
        page.rules.append((left - 30, y - 10, left + 30))
        self._centred(page, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", right, TOP + 13, 12.5, "Bold")
        self._centred(page, "Độc lập - Tự do - Hạnh phúc", right, TOP + 29, 13.5, "Bold")
        page.rules.append((right - 82, TOP + 35, right + 82))
        y += 12
        self._centred(page, notice.number, left, y, 13, "Regular")
        self._centred(page, notice.place_and_date, right, y, 13.5, "Italic")
        return y

    def _centred(
        self, page: PagePlan, text: str, centre: float, y: float, size: float, face: Face
    ) -> float:
        """Set a line around ``centre``; runs of spaces are a blank to be filled in by hand."""
        self._run(page, text, centre - self.width(text, size, face) / 2, y, size, face)
        return y

    def _run(self, page: PagePlan, text: str, x: float, y: float, size: float, face: Face) -> None:
        space = self.width(" ", size, face)
        for word in text.split(" "):
            if word:
                page.words.append(PlacedWord(word, x, y, size, face))
                x += self.width(word, size, face)
            x += space

    def _wrap(
        self, text: str, size: float, face: Face, measure: float, first: float = 0.0
    ) -> Iterator[str]:
        line: list[str] = []
        room = measure - first
        for word in text.split():
            if line and self.width(" ".join([*line, word]), size, face) > room:
                yield " ".join(line)
                line, room = [], measure
            line.append(word)
        yield " ".join(line)

    def set_paragraph(self, pages: list[PagePlan], text: str, y: float) -> float:
        """Set a paragraph under ``y``, on new pages where it must; return its last baseline."""
        heading = text[:1] in "IVX" and len(text) < 60
        face: Face = "Bold" if heading else "Regular"
        lines = list(self._wrap(text, BODY, face, RIGHT - LEFT, INDENT))
        for number, line in enumerate(lines):
            y += LEADING
            if y > BOTTOM:
                pages.append(PagePlan())
                y = TOP + LEADING + 12
            x = LEFT if number else LEFT + INDENT
            self._justify(pages[-1], line, x, y, face, last=number == len(lines) - 1)
        return y

    def _justify(
        self, page: PagePlan, line: str, x: float, y: float, face: Face, *, last: bool
    ) -> None:
        words = line.split()
        wide = sum(self.width(word, BODY, face) for word in words)
        gap = self.width(" ", BODY, face)
        if not last and len(words) > 1:
            gap = (RIGHT - x - wide) / (len(words) - 1)
        for word in words:
            page.words.append(PlacedWord(word, x, y, BODY, face))
            x += self.width(word, BODY, face) + gap

    def _set_foot(self, pages: list[PagePlan], notice: Notice, y: float) -> None:
        depth = max(len(notice.recipients) * 13 + 14, len(notice.signature) * 17 + 90)
        if y + depth > BOTTOM:
            pages.append(PagePlan())
            y = TOP + 30
        page, right = pages[-1], RIGHT - 105
        self._run(page, "Nơi nhận:", LEFT, y, 12, "BoldItalic")
        for number, line in enumerate(notice.recipients, start=1):
            self._run(page, line, LEFT, y + 13 * number, 11, "Regular")
        for number, line in enumerate(notice.signature):
            self._centred(page, line, right, y + 17 * number, 14, "Bold")
        page.seal = (right - 40, y + 17 * len(notice.signature) + 26)

    def _number_pages(self, pages: Sequence[PagePlan]) -> None:
        for number, page in enumerate(pages[1:], start=2):
            self._centred(page, str(number), WIDTH / 2, TOP - 14, 13, "Regular")


@cache
def _font(path: str) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, 100)
