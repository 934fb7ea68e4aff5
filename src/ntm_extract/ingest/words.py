"""Words on a page, and the pieces of lines they make."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ntm_extract.core.stages import Box


class PageWord(NamedTuple):
    """One word and its place in PDF points; ``confidence`` is None where there was no OCR."""

    text: str
    box: Box
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Words side by side on one line, from left to right."""

    words: tuple[PageWord, ...]
    box: Box

    @property
    def text(self) -> str:
        """The words, parted by spaces."""
        return " ".join(word.text for word in self.words)

    @property
    def height(self) -> float:
        """Height of the line in points."""
        return self.box[3] - self.box[1]


def piece_of(words: Sequence[PageWord]) -> Piece:
    """Return the piece that ``words`` make."""
    ordered = tuple(sorted(words, key=lambda word: word.box[0]))
    return Piece(ordered, bounding_box(word.box for word in ordered))


def bounding_box(boxes: Iterable[Box]) -> Box:
    """Return the smallest box around ``boxes``."""
    left, top, right, bottom = zip(*boxes, strict=True)
    return min(left), min(top), max(right), max(bottom)


def median_height(words: Sequence[PageWord]) -> float:
    """Return the usual height of a line; 12 points on an empty page.

    The boxes of OCR end at the ink, those of a text layer at the height of the font; two letters
    are about as wide as a line is high in both.
    """
    longer = [word for word in words if len(word.text) > 1]
    if not longer:
        return 12.0
    heights = sorted(word.box[3] - word.box[1] for word in longer)
    widths = sorted((word.box[2] - word.box[0]) / len(word.text) for word in longer)
    return max(heights[len(heights) // 2], 2.1 * widths[len(widths) // 2])


def overlap(low_one: float, high_one: float, low_two: float, high_two: float) -> float:
    """Return how much two stretches share, as a part of the shorter one."""
    shared = min(high_one, high_two) - max(low_one, low_two)
    shorter = min(high_one - low_one, high_two - low_two)
    return shared / shorter if shorter > 0 else 0.0


def on_one_line(one: Box, two: Box) -> bool:
    """Tell whether two boxes stand on the same line of text."""
    return overlap(one[1], one[3], two[1], two[3]) >= 0.5


def link_words(words: Sequence[PageWord], *, reach: float) -> list[Piece]:
    """Link each word to its right neighbour if it is nearer than ``reach`` heights of a line.

    Linking neighbours, not rows, keeps two columns apart whose lines do not align, and follows a
    line that is a little askew.
    """
    height = median_height(words)
    near, far = reach * height, reach * height * 2
    open_runs: list[list[PageWord]] = []
    done: list[list[PageWord]] = []
    for word in sorted(words, key=lambda one: (one.box[0], one.box[1])):
        best: list[PageWord] | None = None
        best_gap = near
        left, top, _, bottom = word.box
        closes = False
        for run in open_runs:
            _, other_top, right, other_bottom = run[-1].box
            gap = left - right
            if gap > far:
                closes = True
            elif (
                other_top < bottom
                and other_bottom > top  # most runs stand above or below
                and -0.6 * height < gap <= best_gap
                and on_one_line(run[-1].box, word.box)
            ):
                best, best_gap = run, gap
        if closes:
            done += [run for run in open_runs if left - run[-1].box[2] > far]
            open_runs = [run for run in open_runs if left - run[-1].box[2] <= far]
        if best is None:
            open_runs.append([word])
        else:
            best.append(word)
    pieces = [piece_of(run) for run in done + open_runs]
    return sorted(pieces, key=lambda piece: (piece.box[1], piece.box[0]))
