"""What stands around a number, as named features: verbs of reaching, goals, groups, the past."""

from __future__ import annotations

import re

from ntm_extract.extract.targets import words
from ntm_extract.extract.targets.lasting import is_of_school
from ntm_extract.extract.targets.match import Context
from ntm_extract.extract.targets.neighbours import (
    bounds,
    for_them,
    goes_on,
    graded,
    listed,
    spelled_out,
)
from ntm_extract.extract.targets.prices import paid
from ntm_extract.extract.targets.quantity import Quantity
from ntm_extract.extract.targets.right_cues import RIGHT_CUES
from ntm_extract.extract.targets.setting import Setting, cues_of
from ntm_extract.extract.targets.stated import stated
from ntm_extract.extract.targets.tail_cues import TAIL_CUES
from ntm_extract.vi.cue_words import CueFinder, CueWords, just_before
from ntm_extract.vi.edge_cues import Cue, EdgeCues
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.said_of_any import said_of_any
from ntm_extract.vi.sought import Sought

_LEFT, _RIGHT, _TAIL, _FAR = 190, 90, 150, 900


WORDS = CueFinder(
    (
        CueWords("goal", words.GOAL, 150),
        CueWords("aimed", f"{words.AIM}|đặt ra|đề ra", _LEFT, over="."),
        CueWords("goal_near", words.AIM, 40, over=".;,"),
        CueWords("plan_far", "kế hoạch|dự toán|giao|dự kiến", 60),
        just_before("reach", words.REACH, 2),
        CueWords(
            "rate",
            "tỷ lệ|tỉ lệ|tốc độ|chỉ số|mức|tổng|số lượng|diện tích|giá trị|kim ngạch"
            "|thu nhập|sản lượng|tỷ số|tỷ suất|tăng trưởng|khối lượng",
            140,
        ),
        CueWords("past", words.PAST, 150),
        just_before("past_near", words.PAST_NEAR, 3),
        CueWords(
            "attend",
            "tham dự|dự họp|dự hội nghị|có mặt|điểm cầu|thành phần dự|cùng dự|tham gia cuộc họp"
            "|trực tuyến đến|trực tuyến tới|trực tuyến với|kết nối với|tham gia hội nghị"
            "|tham gia dự|thành phần gồm",
            _LEFT,
            over=".",
        ),
        CueWords(
            "funding",
            "tổng nhu cầu|tổng kinh phí|khái toán|dự toán kinh phí|kinh phí thực hiện"
            "|kinh phí dự kiến|nhu cầu kinh phí|nhu cầu vốn|dự kiến kinh phí",
            _LEFT,
            over=".;",
        ),
        CueWords("given", "được cấp|được giao|được phân bổ|được bố trí|đã cấp", 90, over=".;"),
        CueWords("aim_clause", words.AIM, 90, over=".;,:"),
        CueWords("strive", "phấn đấu|quyết tâm", 120, over=".;"),
        CueWords("foreseen", "dự báo|ước tính", 120, over="."),
        CueWords("past_clause", "đã|mới|hiện|lũy kế|luỹ kế|ước|đạt được|cùng kỳ", 70, over=".;,"),
        CueWords("condition", "trường hợp|nếu|cơ sở có|dự án có|dự án được|người có", 80, ".;,:"),
        CueWords("complete", "hoàn thành|phấn đấu", 120, over=".;"),
        CueWords("each", "mỗi", 60, over=".;:"),
        just_before("allot", words.ALLOT, 2),
        CueWords("weather", "bão|gió|mưa|sóng|vĩ bắc|kinh đông|tâm", 80),
        CueWords(
            "limit", "trường hợp|nếu|mỗi đơn vị|mỗi tập thể|đề nghị|xét|khen|thưởng|tặng", 100
        ),
        CueWords(
            "quota", "khen|khen thưởng|tặng|đề nghị|chọn|giới thiệu|đề xuất|số lượng", 60, over=".;"
        ),
        just_before("do", words.DO, 3),
        just_before("entitled", "được", 3),
        just_before("has", "có|đạt|thêm|thành lập|phát triển|công nhận", 1),
        CueWords("minimum", "tối thiểu|ít nhất|tối đa|không quá", 40, over=".;,("),
        CueWords("owned", "nắm giữ|sở hữu|chi phối|biểu quyết", 40),
        CueWords(
            "norm",
            "mức chi|mức hỗ trợ|mức phạt|mức thu|mức tạm ứng|mức trợ cấp|mức thưởng|mức đóng"
            "|mức trợ giá|mức hưởng|mức lương|định mức|mức khoán"
            "|mức thuế|thuế suất|khoảng cách|cự ly|bán kính|mức bồi thường"
            "|mức trả|mức vay|mức cho vay|mức trích",
            70,
        ),
        CueWords("votes", "phiếu|số phiếu|tán thành|biểu quyết", 40, over=".;"),
        CueWords("if_clause", "nếu|trường hợp|thì", _LEFT, over="."),
        CueWords("for_clause", "đối với", 80, over=".;,:"),
        just_before("told", "đã|hiện|hiện có|mới có|vừa", 3),
    )
)
MAKES = CueFinder(
    (
        just_before("make", words.MAKE, 3),
        just_before("make", "tổ chức", 0),
        just_before("serves", "phục vụ", 2),
        just_before("make_ready", words.MAKE_READY, 3),
    )
)
"""Looked for in front of the comparing words."""
HEAD_CUES: tuple[Cue, ...] = (
    Cue("starts", re.compile(r"^[ \-+•]*(?:\w{1,2}[.)] ?)?(?:chỉ tiêu \d+ ?: ?)?$")),
    Cue(
        "now",
        re.compile(
            r"^[ \-+•*]*(?:\w{1,2}[.)] ?)?(?:hiện nay|hiện tại|hiện|đến nay|tính đến|thời gian qua"
            r"|thực trạng)(?!\w)"
        ),
    ),
    Cue(
        "attend",
        re.compile(
            r"^[ \-+•*]*(?:tham dự|cùng dự|dự)(?: (?:và|chỉ đạo|phát biểu))*(?: tại)?,?"
            r" (?:các |buổi |cuộc )?(?:họp|hội nghị|phiên|lễ|hội thảo|làm việc|buổi|có)(?!\w)"
        ),
    ),
    Cue(
        "supposed",
        re.compile(
            r"^[ \-+•*]*(?:\w{1,2}[.)] ?)?(?:nếu|(?:(?:trong|đối với) )?(?:các )?trường hợp)(?!\w)"
        ),
    ),
    Cue("by_plan", re.compile(r"^[ \-+•*]*theo (?:kế hoạch|chỉ tiêu)(?!\w)")),
    Cue("named_goal", by_letter(r"^[ \-+•]*(?:chỉ tiêu|mục tiêu)(?: \d+)? ?:")),
)
"""What the sentence of the number begins with."""
_TAILS = EdgeCues(TAIL_CUES)
_RIGHTS = EdgeCues(RIGHT_CUES, behind=True)


def cues_around(shade: str, one: Quantity, setting: Setting) -> frozenset[str]:
    """Return the names of what stands around a number."""
    left = shade[max(setting.sentence.start, one.number_start - _LEFT) : one.number_start]
    right = shade[one.end : min(setting.sentence.end, one.end + _RIGHT)]
    tail = shade[max(setting.sentence.start, one.start - _TAIL) : one.start]
    found = WORDS.names_before(left)
    found |= _TAILS.names(tail) | MAKES.names_before(tail)
    found |= bounds(shade, one, setting.last, tail)
    found |= listed(shade, one, setting.last if setting.after == "target" else None)
    found |= goes_on(shade, one, setting.last if setting.after == "target" else None)
    found |= for_them(shade, one, setting.last if setting.after == "target" else None)
    found |= graded(shade, one, setting.last)
    found |= spelled_out(shade, one, setting.last if setting.after == "target" else None)
    found |= paid(shade, one, tail)
    if one.rule != "quantity.plain":
        found -= {"group", "carrying_out"}
    first = setting.sentence.start
    opening = shade[first : min(one.number_start, first + _LEFT)]
    found |= {cue.name for cue in HEAD_CUES if cue.pattern.search(opening)}
    if " nếu " in opening and _IF.search(opening):
        found.add("supposed")
    if said_of_any(shade, one.start):
        found.add("if_any")
    if _GOAL_LIST.search(shade, max(first, one.number_start - _FAR), one.number_start):
        found.add("goal_list")
    if shade.endswith("(", first, one.start) and _LAGGING.search(
        shade, max(first, one.start - _FAR), one.start
    ):
        found |= {"stated", "stated_now"}
    if _GOAL_HEAD.match(shade, setting.sentence.start, one.number_start):
        found.add("goal_head")
    found |= _RIGHTS.names(right)
    found |= cues_of(one, setting) | stated(shade, one, setting)
    found |= _of_what(shade, one)
    if {"from", "then_change"} <= found and one.rule != "quantity.range":
        found.add("from_level")
    if one.rule in {"quantity.range", "quantity.band", "quantity.or_more"}:
        found.discard("from_level")
    if one.rule == "quantity.range":  # "từ 03 đến 05" begins no change
        found.discard("from")
    return frozenset(found)


_IF = re.compile(r"(?:[,;]|(?<!\w)(?:mà|và|hoặc|thì|được|chỉ|nào)) nếu(?!\w)[^;]{0,100}$")
_GOAL_LIST = Sought(
    by_letter(
        r"(?<!\w)(?:thống nhất|thông qua|xác định|đề ra|đặt(?: ra)?|phấn đấu|giao)"
        r"(?: (?!đã|được|đạt|vượt|kết|so)[^\s,.;:()]+){0,8} (?:mục tiêu|chỉ tiêu)"
        r"(?: (?!đã|được|đạt|vượt|kết|so)[^\s,.;:()]+){0,12}:"
    )
)
"""A clause in the midst of a report that opens a list of goals."""
_LAGGING = re.compile(
    r"(?<!\w)(?:tỷ lệ|tỉ lệ|kết quả|tiến độ|giải ngân) [^.;()\d]{0,90}(?<!\w)(?:thấp|chậm)(?!\w)"
    r"[^.;()]{0,60}\((?:[^()]{1,40}\)[^.;()]{0,60}\()*$"
)
"""Who lags behind, and how far each got: "tỷ lệ giải ngân thấp: xã A (41%), xã B (|"."""
_GOAL_HEAD = re.compile(
    r"[ \-+•*]*(?:\w{1,2}[.)] ?)?(?:phấn đấu|mục tiêu|chỉ tiêu|đặt mục tiêu)[^:.;]{0,80}:"
)
"""A sentence that opens a list of goals: "Phấn đấu trong năm: 12 lớp; 3 mô hình"."""


_OF_STORM = re.compile(r"(?:cấp|km|hải lý|km/h)(?!\w)")
_STORM = re.compile(r"(?<!\w)(?:bão|áp thấp nhiệt đới|gió|giật|cơn bão)(?!\w)")
_RATED = re.compile(r"(?:dwt|grt|tấn|kv|cv|kva|mva|mã lực|teu)(?!\w)")
_AIMS = re.compile(r"(?:chỉ tiêu|tiêu chí|nhiệm vụ|mục tiêu)(?!\w)")
_NEAR = 170
_POSITION = re.compile(r"độ (?:vĩ|kinh)(?!\w)")
_FORECAST = re.compile(
    r"(?<!\w)(?:(?<!trung tâm )dự báo|có khả năng"
    r"|trong \d+(?: đến \d+)? ?(?:giờ|h) (?:tiếp theo|tới)"
    r"|(?:đến|khoảng) \d+ giờ(?: \d+)?,? ngày)(?!\w)"
)
_FAR = 320
"""Where a storm will be and how hard it will blow is neither a state of things nor work."""


def _of_what(shade: str, one: Quantity) -> set[str]:
    """Say whether a number is of a storm to come or of the weeks of a school."""
    if one.unit is None:
        return set()
    at = one.unit.start
    of_storm = _POSITION.match(shade, at) or (
        _OF_STORM.match(shade, at) and _STORM.search(shade, max(0, at - _NEAR), at)
    )
    if of_storm and _FORECAST.search(shade, max(0, at - _FAR), at):
        return {"forecast"}
    if _RATED.match(shade, at):
        return {"rated"}
    if shade.startswith("vượt", one.start) and _AIMS.match(shade, at):
        return {"beaten"}
    return {"of_school"} if is_of_school(shade, one.number_start, one.unit) else set()


def features_of(cues: frozenset[str], context: Context | None) -> dict[str, float]:
    """Return the features that the trained judge weighs: cues, alone and by context."""
    features = {"bias": 1.0}
    for cue in cues:
        features[cue] = 1.0
        if not cue.startswith("in="):
            features[f"{context} {cue}"] = 1.0
    return features
