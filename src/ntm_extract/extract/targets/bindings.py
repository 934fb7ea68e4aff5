"""Which time binds a number: one that dates an outcome, reaches as far, and is nearer than others.

All questions are put to the shadow text around a time and a number (``quantity``).
"""

from __future__ import annotations

import re

from ntm_extract.extract.targets.quantity import Quantity
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.time_phrase import TimePhrase

_LEAD = by_letter(
    r"(?<!\w)(?:đến|tới|trước|trong|vào|hết|chậm nhất|xong)"
    r"(?: (?:hết|cuối|ngày|trước|nay đến|niên độ|ngân sách|là))*"
    r"(?:,? \d{1,2}(?: giờ|h)(?: ?\d\d)?(?: phút)?(?:,? (?:sáng|trưa|chiều|tối))?,?)? $"
    r"|(?<!\w)hết (?:niên độ|năm) (?:kế hoạch|ngân sách|tài chính)(?: năm 20\d\d)? \((?:đến )?$"
)
_PLAN = re.compile(
    r"(?:kế hoạch|vốn|dự toán|mục tiêu|nhiệm vụ|chương trình|so với|cùng kỳ|chỉ tiêu|quyết định"
    r"|nghị quyết|luật|thông báo|công văn|chu trình|kỳ họp|phiên họp|(?:trước|sau) (?:mùa|tết|kỳ))"
    r"(?: [^\s,.;:()\d%]+){0,8} $"
)
_LIST = re.compile(r" ?:")
"""A time before a colon dates all of the list that follows."""
_AIMED_AT = by_letter(
    r"(?<!\w)(?:bảo đảm|đảm bảo|phấn đấu|quyết tâm)(?: (?:đến|hết|trong|cuối|trước|ngày|vào))* $"
)
"""What opens a list of goals in the midst of a sentence."""
_OTHER_WORK = re.compile(
    r"; ?(?:và )?(?:trình|báo cáo|gửi|tham mưu|chủ trì|phối hợp|chỉ đạo|hướng dẫn|tổ chức|rà soát"
    r"|kiểm tra|đôn đốc|xây dựng|tiếp tục|đồng thời|hỗ trợ|không)(?!\w)"
)
_AMONG_IT = re.compile(r", trong đó ?:")
_GOALS = ("mục tiêu", "chỉ tiêu")
_REACHES = re.compile(
    r" ?:|,? (?:phải )?(?:phấn đấu|đạt|là|còn|tăng|giảm|có|từ|khoảng|trên|ít nhất|tối thiểu"
    r"|tiết kiệm|cắt giảm|rút ngắn|thu hút|kết nạp|phát triển)(?!\w)"
)
"""What says how much of an aim is to be reached by the year before it."""
_NEXT_DAY = re.compile(r" (?:phải |phấn đấu )?(?:đạt|hoàn thành|xong) ")
"""What says of a bare day that more is reached by then: "đến 30/6 đạt 60%, 30/9 đạt 80%"."""
_PLAN_IS = re.compile(r" (?:phải )?(?:là|đạt) (?:(?:trên|khoảng|tối thiểu|ít nhất) )?\d")
"""How much a plan asks for in its year: "kế hoạch thu quý II/2025 là 18 tỷ đồng"."""
_LIMIT = by_letter(r"(?<!\w)(?:đến hết|trước|chậm nhất|muộn nhất|vào)(?: là)?(?: ngày)? $")
"""Words that date an outcome even behind the name of a plan."""
_CHANGED_FROM = by_letter(
    r"(?<!\w)từ (?:mức )?\d[\d.,]* ?(?:% ?|(?:[^\W\d_]+ ){1,4})\(?(?:(?:vào|của|ở|cuối|trong) )*$"
)
_CHANGES_TO = re.compile(r"\)?,? (?:tăng |giảm )?(?:lên|xuống|còn|tới|đạt)(?!\w)")
_CODE = re.compile(r"[/-]\w+ $")
LEFT = 60
_CLOSE = 80
_PARTS = by_letter(
    r";|(?<!\w)(?:trong đó|đồng thời)(?!\w)|, (?:phấn đấu|tổ chức|xây dựng) |: (?=\d)"
    r"|: ?(?:giao|yêu cầu|đề nghị|chỉ đạo|phân công) "
)
"""Where another piece of work begins, to which the time behind it belongs."""
_HANDED_IN = re.compile(r", (?:trình|báo cáo|gửi|tham mưu) ")
"""Where the work is handed in. What is counted is done by then; the level of an aim need not be."""
_OF_PLAN = by_letter(
    r"(?<!\w)(?:(?:xây dựng|lập|ban hành|hoàn thiện) (?:kế hoạch|phương án|đề án|dự án|đề cương)"
    r"|đề xuất|khảo sát)(?!\w)[^.;:]{0,120}$"
)
"""Work on paper: what it plans is not there when it is handed in."""
_HANDS_IN = re.compile(r",? (?:phải )?(?:trình|báo cáo|gửi|tham mưu|nộp) ")
_LIST_OF_AIMS = re.compile(
    r"[^;]*(?:;(?! ?(?:và )?(?:trình|báo cáo|gửi|tham mưu|hoàn|đôn đốc|kiểm tra|rà soát|chỉ đạo"
    r"|bảo đảm|đảm bảo|đầu tư|huyện|xã|phường|thị xã|thành phố|ubnd|sở|phòng|ban)(?!\w))"
    r"(?=[^;]*\d)[^;]*)+"
)
_AIM = re.compile(r"[^.;,()]{0,60}\d")
_ENDS = re.compile(r" ?(?:\.|$)")
_ALL_DONE = re.compile(
    r"; (?:yêu cầu |phải )?(?:nghiệm thu,? (?:và )?)?(?:kết thúc|hoàn thành|hoàn tất|xong"
    r"|thời gian|thời hạn|tiến độ|bàn giao)(?: [^\s,.;:()]+){0,4}:? $"
    r"|, (?:xong|hoàn thành)(?: trước| trong| vào)?(?: ngày)? $"
)
"""The end of an item that dates all of it: "mỗi xã 01 tổ; hoàn thành trước ngày 15/6"."""
OPENS = re.compile(
    r"(?:^|[.;:\n] ?)[ \-+•*]*(?:\w{1,3}[.)] ?)*"
    r"(?:(?:phấn đấu|mục tiêu|chỉ tiêu|tầm nhìn|định hướng|dự kiến)[^;.]{0,60} ?)?"
    r"(?:(?:chậm|muộn) nhất |đến |tới |trước |trong |vào |hết |cuối |ngày |là |từ )*"
    r"(?:\d{1,2}(?: giờ|h)[^;.,]{0,20} )?$"
)
"""What stands before a time that opens its sentence and so holds for every part of it."""
_OPENS_CLAUSE = re.compile(
    r"(?:^|[.;:,] ?|(?<!\w)(?:và|trong đó|phấn đấu|bảo đảm|đảm bảo) )[ \-+•*]*(?:\w{1,3}[.)] ?)*"
    r"(?:(?:chậm|muộn) nhất |(?:đến|tới|trước|trong|vào|hết|cuối|ngày|là|từ|tính|riêng) )*$"
)
_RATE_OF = by_letter(r"(?<!\w)(?:tỷ lệ|tốc độ|tổng|kim ngạch)(?: [^\s,.;:()]+){1,8} $")
"""A level is of the year that its plan or fund is of: "tỷ lệ giải ngân vốn năm 2026 đạt"."""
_EVERY_YEAR = re.compile(r" (?:hằng|hàng|mỗi) năm(?!\w)")
"""A time of every year dates nothing: "quý I hằng năm"."""
_BEGUN = by_letter(
    r"(?<!\w)(?:khởi công|khởi động|bắt đầu|thành lập|ký kết|ký hợp đồng|phê duyệt|ban hành"
    r"|chấp thuận|cấp phép|giao đất)(?: (?:từ|vào|trong|ngày|cuối|đầu|lại))* $"
)
"""What began then is no outcome of that time: "dài 12 km, khởi công tháng 3/2023"."""
_ONWARD = re.compile(r" trở đi")
_APART = re.compile(r"[,;:]|(?<!\w)và(?!\w)")
_NEXT_OF_LIST = re.compile(r"; ?(?:và )?(?:(?:\d|(?:riêng|trong (?:số )?đó)(?!\w))[^;]*)?$")
"""The next of a list, or a part of the sum before it, which is of the same time."""
_EVENT = re.compile(
    r"[^,.;()]{0,60}(?:, (?:hoàn thành |xong )?)?(?<!\w)trước"
    r" (?:khi|mùa|kỳ họp|khai giảng|năm học|(?:dịp )?tết)(?!\w)(?! (?:hết|kết thúc|dương))"
    r"(?![^.;()]{0,40}\((?:xong |hoàn thành )?(?:trước |là )?(?:ngày )?\d)"
)
_OPEN_END = by_letter(r"(?<!\w)hết (?:niên độ|thời gian chỉnh lý)(?!\w)(?! \d)[^,.;]*$")
"""A time that the notice does not date."""
_PAUSE = re.compile(r"[,;]")
_ENDS_CLAUSE = re.compile(
    r"[,;]|(?<!\w)và"
    r" (?:(?:đạt|có|còn|tăng|giảm|dưới|trên|xuống|lên|khoảng|ít nhất|tối thiểu|không quá|"
    r"là)(?!\w)|$)"
)
_BRACKET = re.compile(r"^[^()]*\)|\([^()]*\)")


def binds(shade: str, phrase: TimePhrase, *, alone: bool) -> bool:
    """Tell whether a stretch of time dates an outcome, not a plan or a cited document."""
    if phrase.kind in {"period", "day", "years"} or phrase.last is None:
        return False
    if _EVERY_YEAR.match(shade, phrase.end):
        return False
    left = shade[max(0, phrase.start - LEFT) : phrase.start]
    if left.endswith("từ ") and not _ONWARD.match(shade, phrase.end):
        return False
    plan = _PLAN.search(left)
    if plan and plan.group().startswith(_GOALS) and _LEAD.search(left):
        plan = None  # "đạt mục tiêu đến năm 2026 …" dates the goal
    goal = plan and (plan.group().startswith(_GOALS) or _RATE_OF.search(left))
    if goal and _REACHES.match(shade, phrase.end):
        plan = None  # "mục tiêu tăng trưởng năm 2026 đạt trên 9%" too
    if plan and _PLAN_IS.match(shade, phrase.end):
        plan = None
    if (plan and not _LIMIT.search(left)) or (phrase.kind == "date" and _CODE.search(left)):
        return False
    led = _LEAD.search(left) is not None or phrase.part is not None
    led = led or _NEXT_DAY.match(shade, phrase.end) is not None
    return led or phrase.kind != "date" or not alone


def reaches(shade: str, before: TimePhrase, one: Quantity) -> bool:
    """Tell whether a time holds behind a semicolon: in a plain list, or where it opens it."""
    end = one.number_start if one.comparator in {"+", "-"} else one.start
    between = _outside(shade[before.end : end])
    if _LIST.match(shade, before.end):
        return True
    aimed = _AIMED_AT.search(shade, max(0, before.start - LEFT), before.start)
    if aimed and not _OTHER_WORK.search(between):
        return True
    if ";" not in between or _AMONG_IT.search(between) or _NEXT_OF_LIST.search(between):
        return True
    if _HANDS_IN.match(shade, before.end):
        return False
    return OPENS.search(shade, max(0, before.start - 2 * LEFT), before.start) is not None


def dates_the_start(shade: str, before: TimePhrase) -> bool:
    """Tell whether a time dates what a change starts from: "từ 12 xã năm 2023 lên 20 xã"."""
    left = max(0, before.start - LEFT)
    changed = _CHANGED_FROM.search(shade, left, before.start) is not None
    return changed and _CHANGES_TO.match(shade, before.end) is not None


def is_nearer(shade: str, before: TimePhrase, one: Quantity, after: TimePhrase) -> bool:
    """Tell whether the time behind a number binds it rather than the time in front."""
    gap = after.start - one.end
    attached = gap < _CLOSE and not _APART.search(shade, one.end, after.start)
    if attached and before.kind == "year" and after.kind == "date" and _in_it(before, after):
        return True
    if not _ENDS_CLAUSE.search(shade, before.end, one.number_start):
        return False
    if attached and not _opens_clause(shade, before):
        return True
    return gap < one.number_start - before.end and gap < _CLOSE


def _in_it(year: TimePhrase, day: TimePhrase) -> bool:
    """Tell whether a day lies in a year: "năm 2025 đạt 100% trước ngày 31/10" is of the day."""
    return bool(year.last and day.last and year.last.year == day.last.year)


def has_event(
    shade: str, before: TimePhrase | None, one: Quantity, after: TimePhrase | None
) -> bool:
    """Tell whether an event binds a number more closely than any date: "trước khi …"."""
    between = shade[before.end if before else one.start : one.number_start]
    if _OPEN_END.search(between):
        return True
    event = _EVENT.match(shade, one.end)
    if not event or (before and not _PAUSE.search(between)):
        return False
    return after is None or after.start > event.end()


def is_of_other_part(shade: str, one: Quantity, phrase: TimePhrase) -> bool:
    """Tell whether another piece of work begins before a time behind a number."""
    between = _outside(shade[one.end : phrase.start])
    if _ALL_DONE.search(between):
        return False
    if _ENDS.match(shade, phrase.end) and _LIST_OF_AIMS.fullmatch(between):
        return False  # "A đạt 70%; B đạt 95% vào cuối năm 2025." dates both
    if _PAUSE.search(between) and _opens_clause(shade, phrase) and _AIM.match(shade, phrase.end):
        return True  # "mỗi năm giảm 2%, đến năm 2030 còn 1%": the time is of the next aim
    if _PARTS.search(between):
        return True
    if _HANDED_IN.search(between) is None:
        return False
    level = one.unit is not None and one.unit.kind == "percent"
    return level or _OF_PLAN.search(shade, max(0, one.start - 2 * LEFT), one.start) is not None


def is_begun(shade: str, phrase: TimePhrase, start: int, end: int) -> bool:
    """Tell whether a time parted by a comma from a number only says when something began."""
    if shade.find(",", start, end) < 0:
        return False
    return _BEGUN.search(shade, max(0, phrase.start - LEFT), phrase.start) is not None


def is_before_event(shade: str, one: Quantity) -> bool:
    """Tell whether an event behind a number says by when it is due."""
    return _EVENT.match(shade, one.end) is not None


def _opens_clause(shade: str, phrase: TimePhrase) -> bool:
    """Tell whether a time opens its clause, and so dates what follows."""
    far = max(0, phrase.start - 2 * LEFT)
    return _OPENS_CLAUSE.search(shade, far, phrase.start) is not None


def _outside(words: str) -> str:
    """Return words without what stands in brackets, one that was open before them included."""
    return _BRACKET.sub(" ", words)
