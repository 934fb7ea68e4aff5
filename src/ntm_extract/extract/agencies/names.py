"""The open part of an agency's name: where "Trung tâm …", "Ban Chỉ đạo …" ends."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import words as w
from ntm_extract.extract.agencies.inner_verbs import is_paired
from ntm_extract.extract.agencies.name_words import does, joins, next_word, stops
from ntm_extract.extract.agencies.suffixes import SENTENCE_OPENS, of_ministry, read_suffix
from ntm_extract.extract.agencies.titles import OFFICIAL
from ntm_extract.vi.agency_names import KnownName, longest_name
from ntm_extract.vi.names import UPPER

_COMPOUND_NEXT = re.compile(
    r"\s+(?:bầu cử|giám sát|tổng hợp|phát triển|liên ngành|"
    r"cộng đồng|quốc tế|lưu động|chuyên đề|cơ động|tự quản)(?!\w)"
)

_CAPITAL_NEXT = re.compile(rf"(?:\s*&\s*|\s+[-–]\s+|\s+và\s+|\s+)[{UPPER}]")

# behind a suffix that is no unit a name may go on: "Bệnh viện Hữu nghị Việt Nam - Cu Ba"
_NO_UNIT = re.compile(r"\s+(?:Việt Nam|[Tt]rung ương|[Qq]uốc gia|[Nn]hà nước|[Ss]ố\s+\d+)")

_PROPER_NEXT = re.compile(rf"(?:\s+[-–])?\s+(?!Bộ\s)(?P<w>[{UPPER}])")

_MAX_WORDS = 16

# heads that are a name by themselves: behind them a verb is what they do
_WHOLE = re.compile(
    r"(?:Tỉnh|Thành|Huyện|Thị|Quận) ủy|(?:Tỉnh|Thành|Huyện|Thị|Quận) ?[Đđ]oàn|Mặt trận|MTTQ|"
    r"Công an|Ban (?:Thường vụ|Chấp hành|Tổ chức|Tuyên giáo|Dân vận|Nội chính|Quản trị)|"
    r"Thuế|Hải quan|Bưu điện|Điện lực|BHXH|Đảng bộ|Đảng đoàn|Chi bộ"
)

# what a board carries out: "Tổ công tác thực hiện Đề án 06 tỉnh"
_CARRIES_OUT = re.compile(
    r"\s+(?:triển khai,?\s+)?(?:thực hiện|triển khai)\s+(?:các\s+)?"
    r"(?:Đề án|Nghị quyết|Chương trình|Chỉ thị|Kế hoạch|Quy chế|Kết luận)\s+(?:số\s+)?"
    rf"(?:[\d/]+(?:-?[{UPPER}]+(?:[/-][{UPPER}]+)*)?|"
    r"mục tiêu quốc gia(?: xây dựng nông thôn mới| giảm nghèo bền vững)?)(?!\w)"
)

_BOARD_LENGTH = 16
_BOARD = re.compile(r"(?:Tổ công tác|Ban [Cc]hỉ đạo|Tổ giúp việc|Tổ thường trực|BCĐ)\Z")

# "Ban Quản lý dự án đầu tư xây dựng công trình …": verbs that are part of the name
_PROJECTS = re.compile(
    r"(?:\s+các(?=\s+(?:[DdKk]|tổ chức|hội\s|cơ quan\s+[Đđ]ảng|[Cc]hương trình|"
    r"CT\s?MTQG)))?(?:\s+[Dd]ự án)?(?:\s+[Đđ]ầu "
    r"tư)?(?:\s+và(?=\s+[Xx]ây))?(?:\s+[Xx]ây dựng)?(?:\s+(?:các\s+)?công trình)?"
    r"(?:(?:\s+và|,)?\s+[Kk]hu\s+(?:công nghệ cao|công nghiệp|kinh tế|chế xuất|du lịch))*(?!\w)"
)


def known_end(text: str, start: int, end: int) -> int:
    """Return where a name at ``start`` ends that legal texts use, ``end`` where that is further."""
    known = longest_name(text, start)
    return max(end, known.end) if known else end


def read_open_name(text: str, at: int, *, start: int | None = None) -> int:
    """Return where the name that goes on behind its head at ``at`` ends.

    A name known from legal texts that begins at ``start`` is read whole, whatever its words; where
    such a name seldom goes on, only a capital or its unit lengthens it.
    """
    whole = start is not None and bool(_WHOLE.fullmatch(text, start, at))
    prefix = None if whole else _PROJECTS.match(text, at)
    end, words = (prefix.end() if prefix else at), int(whole)
    known = longest_name(text, start) if start is not None else None
    if known and known.end >= end and known.end > at:
        end, words = known.end, 1
        if _is_whole(text, known):
            return of_ministry(text, read_suffix(text, end))
    while words < _MAX_WORDS:
        suffix = read_suffix(text, end)
        further = _carries_on(text, end, suffix)
        if further:
            end, words = further, words + 1
            continue
        if suffix > end:
            return of_ministry(text, suffix)
        step = next_word(text, end)
        if step is None:
            break
        start, stop, joined = step
        inner = None if joined else longest_name(text, start)
        if inner and inner.end > stop and w.HEAD.match(text, start):
            end, words = inner.end, words + 1  # "Đoàn Chủ tịch Ủy ban Trung ương Mặt trận …"
            if _is_whole(text, inner):
                return of_ministry(text, read_suffix(text, end))
            continue
        if _ends(text, step, words) or (joined == "," and end == at):
            break
        end, words = stop, words + 1
    return of_ministry(text, end)


def _carries_on(text: str, at: int, suffix: int) -> int | None:
    """Return where a name is to be read on that goes further than its suffix, or has none."""
    if suffix > at:
        return suffix if _proper_next(text, at, suffix) else None
    carries = (
        _CARRIES_OUT.match(text, at)
        if _BOARD.search(text, max(0, at - _BOARD_LENGTH), at)
        else None
    )
    return carries.end() if carries else None


def _ends(text: str, step: tuple[int, int, str], words: int) -> bool:
    """Tell whether a word is no part of the name of ``words`` words in front of it."""
    start, stop, joined = step
    paired = joined == "," and is_paired(text, start)
    if (does(text, start, words) and not paired) or stops(text, start, stop):
        return True
    return text[start:stop] == "và" or bool(joined and not joins(text, start, joined))


def _proper_next(text: str, at: int, suffix: int) -> bool:
    """Tell whether a proper name stands behind what is no unit: "Vườn quốc gia | Cúc Phương"."""
    proper = _PROPER_NEXT.match(text, suffix) if _NO_UNIT.fullmatch(text, at, suffix) else None
    if proper is None:
        return False
    word = proper.start("w")
    return not any(p.match(text, word) for p in (w.HEAD, w.COMMITTEE, OFFICIAL, SENTENCE_OPENS))


def _is_whole(text: str, known: KnownName) -> bool:
    goes_on = _CAPITAL_NEXT.match(text, known.end) or _COMPOUND_NEXT.match(text, known.end)
    if text.startswith(", ", known.end) and is_paired(text, known.end + 2):
        return False  # "Hội đồng bồi thường, hỗ trợ, tái định cư"
    return known.closed and not goes_on
