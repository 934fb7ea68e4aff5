"""Finds words of closed lists in front of a place in a text, and how near they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_TOKEN = re.compile(r"\d[\d.,]*\d|[^\W_]+|[.,;:()]")
_POINTS = ".,;:()"
_ENDS_ANOTHER = {
    "kỳ": frozenset({"định"}),
    "hiện": frozenset({"thực", "thể", "phát", "xuất"}),
    "mới": frozenset({"thôn", "đổi"}),
    "được": frozenset({"đạt", "thực"}),
    "cấp": frozenset({"cung", "nâng", "trung", "sơ", "cao", "khẩn", "các", "mỗi"}),
    "bổ": frozenset({"phân"}),
    "phủ": frozenset({"che", "bao", "chính"}),
}
"""Words that are the end of another word behind these: "thực hiện" tells of no present."""
_NAMES_OF_PARTS = (["chỉ", "tiêu"], ["mục", "tiêu"], ["trường", "hợp"])
"""Aims that are counted ("02 chỉ tiêu") aim at nothing, cases that are counted are no condition."""
_BEGINS_ANOTHER = {
    "cấp": frozenset({"xã", "huyện", "tỉnh", "ủy", "trung", "bộ", "có", "cơ", "dưới", "trên"}),
    "có": frozenset({"thể", "liên"}),
    "hiện": frozenset({"hành"}),
    "mức chi": frozenset({"tiêu"}),
}
"""Words that are the beginning of another before these: "cấp xã" gives nothing out."""


@dataclass(frozen=True, slots=True)
class CueWords:
    """Words or phrases that mean something where they stand in front of a place.

    ``words`` are parted by "|". They count at most ``reach`` characters before the place, with
    none of the points of ``over`` between.
    """

    name: str
    words: str
    reach: int
    over: str = ".;"


def just_before(name: str, words: str, more: int) -> CueWords:
    """Return cue words with at most ``more`` other words, and no point, before the place."""
    return CueWords(name, words, -more - 1, _POINTS)


def _is_of_another(words: Sequence[str], index: int, end: int) -> bool:
    """Tell whether the phrase at ``index`` is only a piece of another word."""
    before = words[index - 1] if index else ""
    after = words[end] if end < len(words) else ""
    if words[index:end] in _NAMES_OF_PARTS and before[:1].isdigit():
        return True
    if before in _ENDS_ANOTHER.get(words[index], ()):
        return True
    return after in _BEGINS_ANOTHER.get(" ".join(words[index:end]), ())


class CueFinder:
    """Looks a window of text over once for all its cue words, from the place backwards."""

    def __init__(self, cues: Sequence[CueWords]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], CueWords]]] = {
            point: [] for point in _POINTS
        }
        for cue in cues:
            for phrase in cue.words.split("|"):
                parts = tuple(phrase.split())
                self._by_first.setdefault(parts[0], []).append((parts, cue))
        self._walls = frozenset.intersection(*(frozenset(cue.over) for cue in cues))
        """Points that none of the words count over."""

    def names_before(self, window: str) -> set[str]:
        """Return the names of the cues whose words stand in ``window``, near enough to its end."""
        words = _TOKEN.findall(window)
        starts = [0] * len(words)
        found: set[str] = set()
        points: set[str] = set()
        at = len(window)
        for index in range(len(words) - 1, -1, -1):
            word = words[index]
            starts[index] = at = window.rfind(word, 0, at)
            entries = self._by_first.get(word)
            if not entries:
                if entries is not None:
                    points.add(word)
                    if word in self._walls:
                        break
                continue
            for parts, cue in entries:
                end = index + len(parts)
                if cue.name in found or (len(parts) > 1 and tuple(words[index:end]) != parts):
                    continue
                if not points.isdisjoint(cue.over) or _is_of_another(words, index, end):
                    continue
                behind = starts[end - 1] + len(words[end - 1])
                more = len(words) - end + 1 if cue.reach < 0 else len(window) - behind
                if more <= abs(cue.reach):
                    found.add(cue.name)
        return found
