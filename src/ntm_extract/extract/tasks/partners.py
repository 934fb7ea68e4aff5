"""Who coordinates ("phối hợp với …") and who receives ("báo cáo", "trình", "gửi", "qua")."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import Mention, read_agencies
from ntm_extract.extract.tasks.roles import clauses, skip_spaces, topic_end

_COORDINATE = re.compile(
    r"[Pp]hối\s+(?:(?:kết\s+)?hợp|(?=với\s))(?:\s*,\s*(?:hướng dẫn|hỗ trợ|giúp đỡ|trao đổi|"
    r"đôn đốc))?(?:\s*,?\s*(?:chặt chẽ|đồng bộ|tốt|hiệu quả|thường xuyên|có hiệu quả|kịp thời))*"
    r"(?:\s+(?:với|cùng với|cùng|giữa))?\s+"
)
_REPORT = re.compile(
    r"(?<!các )(?<!của )(?<!tại )(?<!theo )(?<!những )(?P<v>[Bb]áo cáo|"
    r"(?<!giải )(?<!quy )(?<!công )(?<!Công )(?<!chương )(?<!Chương )(?<!lộ )(?<![Tt]ờ )(?<!quá "
    r")[Tt]rình|[Gg]ửi|[Tt]ham mưu|[Đđ]ề xuất|[Kk]iến nghị|"
    r"[Pp]hản ánh|[Pp]hản hồi|[Xx]in ý kiến|[Nn]ộp)(?!\w)"
)
_TO = re.compile(r"\s*(?:(?:cho|với|về|lên|tới|đến|giúp)\s+)?(?:các\s+đồng chí\s+)?")
_LATER_TO = re.compile(r"\s(?:về|(?<!trở )lên|đến|tới)(?=\s+[^\W\d_])")
_LATER_WITH = re.compile(
    r"\s(?:về|(?<!đối )(?<!hợp )(?<!cùng )(?<!so )(?<!gắn )với|lên|đến)(?=\s+[^\W\d_])"
)
_PURPOSE = re.compile(
    r"\bđể\s+(?!được)(?:[^,;.]{0,40}\s)?(?:tổng hợp|theo dõi|xem xét|thẩm định|kiểm tra|thẩm tra|"
    r"xử lý|hướng dẫn|biết|báo cáo)\b[^;.]{0,80}\Z"
)
_ABOVE = re.compile(
    r"(?:tỉnh|huyện|thành phố|cấp trên|[Tt]rung ương)(?=\s+(?:thẩm|xem|xét|phê|quyết|công nhận|"
    r"để|trước)|[,.;)]|$)"
)
# the receiver goes on as the subject: "tham mưu UBND tỉnh trình HĐND", "gửi A chấm điểm và trình B"
_SAME_BREATH = re.compile(r"\s*|\s+[^\W\d_][^,;.]*\s(?:hoặc|và|để)\s*")
_LOOK = 260
_REPORTS_OF = frozenset(
    {"báo cáo", "gửi", "phản ánh", "phản hồi", "đề xuất", "kiến nghị", "nộp", "trình"}
)


def find_coordinating(text: str) -> tuple[Mention, ...]:
    """Return the agencies behind "phối hợp với"."""
    found: dict[str, Mention] = {}
    for match in _COORDINATE.finditer(text):
        for one in read_agencies(text, match.end(), relative=True).mentions:
            found.setdefault(one.name, one)
    return tuple(found.values())


def find_report_to(text: str) -> tuple[Mention, ...]:
    """Return the bodies that receive the product of a task."""
    found: dict[str, Mention] = {}
    for start, end in clauses(text, topic_end(text)):
        handed = 0  # where the first receiver stands: what he does with it is his business
        for match in _REPORT.finditer(text, start, end):
            if match["v"][0].isupper() and text[
                max(start, match.start() - 4) : match.start()
            ].strip(" .;:-"):
                continue  # "Báo cáo số 12": a document
            if handed and _is_passed_on(text, handed, match.start()):
                continue
            mentions, at = _receiver(text, match, end)
            if not mentions:
                continue
            handed = at
            for one in (*mentions, *_through(text, at)):
                found.setdefault(one.name, one)
    return tuple(found.values())


def _through(text: str, at: int) -> tuple[Mention, ...]:
    """Return the agencies behind "(qua …)"; something short may stand between."""
    via = re.compile(r"[^,;.()]{0,60}?\(\s*(?:thông\s+)?qua\s+|\s*,?\s*(?:thông\s+)?qua\s+").match(
        text, at
    )
    return read_agencies(text, via.end()).mentions if via else ()


def _is_passed_on(text: str, receiver_end: int, at: int) -> bool:
    """Tell whether a report is made by the receiver: "gửi A để tổng hợp, báo cáo B"."""
    if at - receiver_end > _LOOK:
        return False
    between = text[receiver_end:at]
    if _PURPOSE.search(between):
        return True
    return "để được" not in between and bool(_SAME_BREATH.fullmatch(between))


def _receiver(text: str, match: re.Match[str], end: int) -> tuple[tuple[Mention, ...], int]:
    """Read the agencies that a verb of reporting names, directly or behind "về", "cho"."""
    to = _TO.match(text, match.end())
    found = read_agencies(text, to.end() if to else match.end())
    if found.mentions:
        return found.mentions, found.mentions[-1].span.end
    above = _ABOVE.match(text, to.end() if to else match.end())
    if above and match["v"].lower() in {"trình", "báo cáo"}:
        span = Span(above.start(), above.end())
        return (Mention(span, span.text_in(text), "authority"),), span.end
    if match["v"].lower() in _REPORTS_OF:
        stop = _phrase_end(text, match.end(), end)
        later = (
            _LATER_WITH if match["v"].lower() in {"đề xuất", "kiến nghị", "báo cáo"} else _LATER_TO
        )
        for about in later.finditer(text, match.end(), stop):
            found = read_agencies(text, skip_spaces(text, about.end()))
            if found.mentions:
                return found.mentions, found.mentions[-1].span.end
    return (), match.end()


def _phrase_end(text: str, at: int, end: int) -> int:
    depth = 0
    for pos in range(at, min(end, at + _LOOK)):
        depth += (text[pos] == "(") - (text[pos] == ")")
        if depth == 0 and text[pos] in ";.":
            return pos
    return min(end, at + _LOOK)
