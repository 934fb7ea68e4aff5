"""Time told in damaged text: specks between its words, words of time that lost their marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from ntm_extract.core.span import Span
from ntm_extract.vi.first_letters import by_letter

_ONE_SPECK = r"[\"'“”‘’`*~_|¦•¢:;.,)(\]\[-]"
_SPECK = rf"{_ONE_SPECK}{{1,2}}"
_SPECKS = re.compile(
    rf"(?<=ngày)(?:{_SPECK} ?| {_SPECK} ?)(?=\d{{1,2}}(?:[/.-]\d| tháng))"
    rf"|(?<=ngay)(?:{_SPECK} ?| {_SPECK} ?)(?=\d{{1,2}}(?:/| tháng))"
    rf"|(?<=tháng)(?:{_SPECK} ?| {_SPECK} ?)(?=\d{{1,2}}(?:/| năm (?:20|nay|sau)))"
    rf"|(?:(?<=ngày \d)|(?<=ngày \d\d))(?:{_SPECK} | {_SPECK} ?)(?=tháng (?:\d|h[àằ]ng))"
    rf"|(?:(?<=tháng \d)|(?<=tháng \d\d))(?:{_SPECK} | {_SPECK} ?)(?=năm 20\d\d)"
    rf"|(?<=h[àằ]ng)(?: {_SPECK} ?|{_SPECK} )(?=(?:tháng|quý|năm|tuần|ngày)(?!\w))"
    rf"|(?<=trước)(?:{_SPECK} | [\"'“”‘’`*~_|¦•¢.]{{1,2}} ?)(?=ngày \d)",
    re.IGNORECASE,
)
"""What a scan leaves between the words of one time: "ngày.05 tháng 4", "hằng “ quý"."""
_HINT = re.compile(
    rf"{_ONE_SPECK}(?:"
    rf"(?:(?<=[Nn]g[àa]y.)|(?<=[Nn]g[àa]y .)|(?<=[Tt]háng.)|(?<=[Tt]háng .)){_ONE_SPECK}? ?\d"
    rf"|(?:(?<=[Hh][àằ]ng.)|(?<=[Hh][àằ]ng .)){_ONE_SPECK}? ?[tqn]"
    rf"|(?:(?<=[Tt]rước.)|(?<=[Tt]rước .)){_ONE_SPECK}? ?[Nn]gày"
    rf"|(?:(?<=\d.)|(?<=\d .)){_ONE_SPECK}? ?(?:tháng|năm 20))"
)
"""A cheap look first, from the speck on: nearly every paragraph has none of it."""
_MARKS = (
    (re.compile(r"(?<!\w)h[aă]ng(?= (?:thang|quy|nam|tuan|tháng|quý|tuần)(?!\w))"), "hằng"),
    (re.compile(r"(?<=hằng )thang(?!\w)"), "tháng"),
    (re.compile(r"(?<=hằng )quy(?!\w)"), "quý"),
    (re.compile(r"(?<=hằng )nam(?!\w)"), "năm"),
    (re.compile(r"(?<=hằng )tuan(?!\w)"), "tuần"),
    (re.compile(r"(?<!\w)thang(?= \d{1,2}(?:/| n[aă]m |[.,;)]|$))"), "tháng"),
    (re.compile(r"(?<!\w)ngay(?= \d{1,2}(?:/| tháng| hằng| hàng))"), "ngày"),
    (re.compile(r"(?<=\d )nam(?= 20\d\d(?!\d))"), "năm"),
    (re.compile(r"(?<!\w)quy(?= (?:i{1,3}|iv|[1-4])(?: ?/| n[aă]m |[.,;)]|$))"), "quý"),
    (re.compile(r"(?<!\w)tr[uwư][oóéơớeêdđ]c(?= (?:ngày|tháng|quý|khi|\d{1,2}/))"), "trước"),
    (re.compile(r"(?<!\w)ch[aâậ]m nh[aâấ]t(?= (?:ngày|là|đến|trong|vào|\d))"), "chậm nhất"),
)
"""Words of time whose marks were not put back, where a figure or a rhythm shows them."""
_PLAIN = by_letter(
    r"ngay \d|thang(?!\w)|\d nam |quy [iv\d]|h[aă]ng [tqn]|tr[uwư][oóéơeêdđ]c(?!\w)"
    r"|ch[aâ]m nh|nhat "
)


@dataclass(frozen=True, slots=True)
class Specks:
    """Where specks were taken out of a text: their places in what is left, and their lengths."""

    at: tuple[int, ...]
    taken: tuple[int, ...]

    def source(self, span: Span) -> Span:
        """Return the place in the source of a stretch of the text without specks."""
        return Span(self._back(span.start), self._back(span.end - 1) + 1)

    def lie_in(self, span: Span) -> bool:
        """Tell whether a stretch of the text without specks held some."""
        return any(span.start < at < span.end for at in self.at)

    def _back(self, place: int) -> int:
        passed = bisect_right(self.at, place)
        return place + (self.taken[passed - 1] if passed else 0)


_NONE = Specks((), ())


def without_specks(text: str) -> tuple[str, Specks]:
    """Return the text without the specks inside its times, and where they were.

    A space stays where a speck stood between two words.
    """
    if not _HINT.search(text):
        return text, _NONE
    parts: list[str] = []
    at: list[int] = []
    taken: list[int] = []
    done, length, total = 0, 0, 0
    for match in _SPECKS.finditer(text):
        parts += [text[done : match.start()], " "]
        length += match.start() - done + 1
        total += match.end() - match.start() - 1
        at.append(length)
        taken.append(total)
        done = match.end()
    return "".join([*parts, text[done:]]), Specks(tuple(at), tuple(taken))


def with_marks(shade: str) -> str:
    """Return a shadow text with the marks of words of time put back, every letter in its place."""
    if not _PLAIN.search(shade):
        return shade
    for pattern, word in _MARKS:
        shade = pattern.sub(word, shade)
    return shade
