"""Who is told behind "giao", "yêu cầu", "đề nghị" inside a clause."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import Mention, read_agencies
from ntm_extract.extract.tasks.clauses import FRAME
from ntm_extract.extract.tasks.handed import find_passive
from ntm_extract.extract.tasks.predicates import is_predicate, skip_spaces
from ntm_extract.extract.tasks.subjects import ORDER, also_told
from ntm_extract.extract.tasks.who_else_acts import later_subjects
from ntm_extract.vi.names import UPPER
from ntm_extract.vi.sought import Sought

_SPEAKER = re.compile(
    r"(?:Thủ tướng|Chính phủ|Chủ tịch|UBND|Ủy ban|Bộ|Sở|Văn phòng|Tỉnh ủy|Thành ủy|Huyện ủy|"
    r"Ban)(?!\w)[^,.;:]{0,50}\Z|"
    # other bodies only at the head of a clause: "(Hội đồng) được Cục A yêu cầu" is told
    r"(?:\A\s*|[,.]\s+)(?:Cục|Chi cục|Tổng cục|Công ty|Tổng công ty|Tập đoàn|Trường|Hội|Đoàn|"
    r"Bệnh viện|"
    r"Công an|Đảng ủy|Chi bộ|Ngân hàng|Trung tâm|Viện|Học viện|Liên đoàn|Điện lực|Xí nghiệp|"
    r"Kho bạc|Thuế|Hải quan|Bảo hiểm xã hội|Tòa án|(?:Tổng )?Giám đốc|Hiệu trưởng|Chánh|Bí thư|"
    r"Thường trực|Lãnh đạo|Hội nghị|Quân khu|Công đoàn|Nhà trường|Phòng|Trạm|Hạt|Chỉ huy|"
    r"Trưởng (?:[Bb]an|[Pp]hòng)|(?:Cục|Vụ|Viện|Chi cục|Tổng cục|Chủ) (?:trưởng|nhiệm)|"
    r"[Đđ]ồng chí)(?!\w)"
    r"(?![^,.;:]*\s(?:có quyền|nếu|khi|được|đã|do)(?!\w))[^,.;:]{0,60}\Z"
)

# "trình Bộ trưởng đề nghị Bộ A công bố": it is asked through the one who is told
_TOLD_OF = re.compile(r"(?:trình|báo cáo|tham mưu(?: cho)?|đề xuất|kiến nghị)\s+\Z")

_OBJECTS = (
    "văn bản",
    "hồ sơ",
    "công văn",
    "việc",
    "kết quả",
    "ý kiến",
    "theo",
    "của",
    "các",
    "kịp thời",
    "được",
    "tham mưu",
)

_ORDERS = Sought(ORDER)

_LOOK_BACK = 100
_SENTENCE = re.compile(rf"(?<=\w\w)[.;]\s+(?=[{UPPER}])")

_AGREES = re.compile(
    r"(?:Cơ bản |Về )?(?:[Đđ]ồng ý|[Tt]hống nhất|[Nn]hất trí|[Cc]hấp thuận|[Gg]hi nhận|"
    r"[Hh]oan nghênh|"
    r"[Tt]iếp thu)(?!\w)"
)


_AND_GIVES = re.compile(r",\s+(?:đồng thời\s+|và\s+)?(?:giao|yêu cầu|phân công)\s+(?=\S)")
_CLOSES = re.compile(r"Trên đây là\s")
"""What a closing formula begins with: an order may stand behind it."""

_GUIDES = re.compile(r"(?<!\w)(?:hướng dẫn|lưu ý|thông báo (?:để|đến|tới))\s+(?=\S)")
"""How a letter opens that tells others how to do a thing: "Bộ A hướng dẫn các trường …:"."""
_HAD_GIVEN = re.compile(r"\sđã (?:giao|yêu cầu|chỉ đạo)(?: cho)?\s+(?=[A-ZĐỦ]|các\s)")
_BY_LETTER = re.compile(
    r"(?:có|ban hành|gửi|ký)\s+(?:[Cc]ông văn|[Vv]ăn bản|[Tt]ờ trình|[Bb]áo cáo|"
    r"[Tt]hông báo)[^.;]{0,90}\Z"
)
"""What a body asked for in a letter of its own is told of: "Bộ A có Công văn số … đề nghị …"."""


def given_before(text: str) -> tuple[Mention, ...]:
    """Return to whom work was given already: "UBND tỉnh đã giao Sở A chủ trì …"."""
    for match in _HAD_GIVEN.finditer(text) if " đã " in text else ():
        found = read_agencies(text, match.end(), relative=True)
        spoken = _SPEAKER.search(text, max(0, match.start() - _LOOK_BACK), match.start())
        if spoken and found.mentions and is_predicate(text, found.end):
            return found.mentions
    return ()


def find_ordered(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Return the agencies behind "giao", "yêu cầu", "đề nghị" inside a clause."""
    passive = find_passive(text, start, end)
    if passive:
        return passive
    for match in _ORDERS.finditer(text, start, end):
        found = read_agencies(text, match.end(), relative=True)
        more: tuple[Mention, ...] = ()
        if found.mentions and not is_predicate(text, found.end):
            more = also_told(text, found.end)
        if not found.mentions or not (more or is_predicate(text, found.end)):
            continue
        if _begins_order(text, start, match.start()):
            return (*found.mentions, *more, *later_subjects(text, found.end, end))
    return ()


def find_guided(text: str) -> tuple[Mention, ...]:
    """Return whom a letter guides at its opening: "Sở A hướng dẫn các trường làm như sau:"."""
    if not text.rstrip().endswith(":"):
        return ()
    for match in _GUIDES.finditer(text):
        before = _SENTENCE.split(text[max(0, match.start() - _LOOK_BACK) : match.start()].rstrip())
        found = read_agencies(text, match.end(), relative=True)
        spoken = _SPEAKER.search(before[-1])
        if spoken and found.mentions and is_predicate(text, found.end):
            return found.mentions
    return ()


def also_given(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Return to whom a speaker gives work besides: "Yêu cầu Sở A …, giao Sở B đôn đốc"."""
    for match in _AND_GIVES.finditer(text, start, end):
        found = read_agencies(text, match.end())
        named = found.mentions and all(one.kind == "named" for one in found.mentions)
        if named and is_predicate(text, found.end):
            return found.mentions
    return ()


def _begins_order(text: str, start: int, at: int) -> bool:
    """Tell whether "đề nghị" at ``at`` gives an order, and is not the object of another verb."""
    before = _SENTENCE.split(text[max(start, at - _LOOK_BACK) : at].rstrip())[-1]
    if not before or before[-1] in ";:.)–-":
        return True
    if before[-1] == ",":  # behind "Để …," an order; behind work to be done, part of that work
        begin = skip_spaces(text, start)
        return any(one.match(text, begin) for one in (FRAME, _AGREES, _CLOSES))
    if before.endswith(
        ("mắc", "khăn", "xin", "sinh", "rong đó", "rước mắt", "goài ra", "ồng thời")
    ):
        return True
    speaker = _SPEAKER.search(before)
    if _BY_LETTER.search(before):
        return False
    if speaker is None or _TOLD_OF.search(before, 0, speaker.start()):
        return False
    return not before.endswith(_OBJECTS)
