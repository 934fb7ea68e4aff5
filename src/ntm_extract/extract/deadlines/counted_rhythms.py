"""Reads rhythms by a count: "15 ngày/lần", "02 lần/năm", "cứ 10 ngày báo cáo một lần"."""

from __future__ import annotations

import re

from ntm_extract.extract.deadlines.candidate import Candidate
from ntm_extract.extract.deadlines.rrules import interval, number_of, recurring
from ntm_extract.extract.rule import Rule, example
from ntm_extract.vi.first_letters import by_letter

_PERIOD = r"(?:năm học|học kỳ|tuần|tháng|quý|năm)"
_FEW = r"(?:0?[2-9]|1[02]|hai|ba|bốn|sáu)"
_COUNT_WORD = r"hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|một"


def _once_a(match: re.Match[str]) -> list[Candidate]:
    if match["unit"] == "ngày" and not _REPORTED.search(match.string, 0, match.start()):
        return []
    return _times(match)


def _times(match: re.Match[str]) -> list[Candidate]:
    rrule = interval(match["unit"], number_of(match["n"] or "một"))
    name = "deadline.times" if match["n"] else "deadline.once_a"
    return [recurring(*match.span(), name, rrule)] if rrule else []


_REPORTED = re.compile(
    r"(?:báo cáo|cập nhật|bản tin|thông tin|tổng hợp|gửi|phun|vệ sinh|kiểm tra|khử|tuần tra|thu gom"
    r"|quan trắc|đo|tưới|phát thanh|tiêu độc|giao ban|trực tiếp"
    r"|thông báo|tuyên truyền|đưa tin|phát tin|phát loa|cảnh báo|rà soát|trực ban)"
    r"(?: [^\s.;:]+){0,9} $"
)
"""What comes more than once a day, where it is no dose: "báo cáo 02 lần/ngày"."""


def _times_a(match: re.Match[str]) -> list[Candidate]:
    """Read "02 lần/năm": every six months. Where no whole months come out, the unit recurs."""
    if match["unit3"]:
        once = interval(match["unit3"], 1)
        return [recurring(*match.span(), "deadline.once_a", once)] if once else []
    unit, number = match["unit"] or match["unit2"], number_of(match["n"] or match["n2"])
    if unit == "ngày" and not _REPORTED.search(match.string, 0, match.start()):
        return []
    months = {"năm": 12, "năm học": 12, "học kỳ": 6, "quý": 3}.get(unit, 1)
    whole = number <= months and months % number == 0
    rrule = interval("tháng", months // number) if whole else interval(unit, 1)
    return [recurring(*match.span(), "deadline.times_a", rrule)] if rrule else []


def _so_often(match: re.Match[str]) -> list[Candidate]:
    rrule = interval(match["unit"], number_of(match["n"]))
    return [recurring(*match.span(), "deadline.every_so_often", rrule)] if rrule else []


def _first_days(match: re.Match[str]) -> list[Candidate]:
    """Read "trong 05 ngày đầu của tháng": by the fifth, "03 ngày cuối quý": by the last day."""
    first, number = match["edge"] == "đầu", int(match["n"])
    if not 1 <= number <= 28:
        return []
    by_day = f"BYMONTHDAY={number if first else -1}"
    if match["works"]:
        by_day = f"BYDAY=MO,TU,WE,TH,FR;BYSETPOS={number if first else -1}"
    quarterly = match["unit"] == "quý" or match["quarter"]
    months = f"BYMONTH={'1,4,7,10' if first else '3,6,9,12'};" if quarterly else ""
    often = "YEARLY" if quarterly and not match["works"] else "MONTHLY"
    rrule = f"FREQ={often};{months}{by_day}"
    return [recurring(*match.span(), "deadline.first_days", rrule)]


COUNTED_RHYTHM_RULES: tuple[Rule[list[Candidate]], ...] = (
    Rule(
        name="deadline.times",
        pattern=by_letter(
            r"(?<!\w)(?<!cứ )(?<!cứ sau )"
            rf"(?:(?P<n>0?[1-9]|[1-9]\d|{_COUNT_WORD})(?: ?\(\w{{1,9}}\))?"
            r" (?P<unit>phút|giờ|ngày|tuần|tháng|quý|năm)(?: ?\([^()]{1,12}\))?"
            r"(?:(?: ?/ ?| )(?:một|01|1)? ?(?:lần|kỳ(?! (?:họp|[ivx]+(?!\w)|\d)))"
            r"|(?: (?!hoặc |có )[^\W\d]+){2,4}? (?:một|01|1) lần))(?!\w)(?! (?:thứ|đầu))"
        ),
        build=_times,
        cues=("lần", "/kỳ"),
        examples=(
            example("báo cáo 06 tháng một lần", rrule="FREQ=MONTHLY;INTERVAL=6"),
            example("kiểm tra 3 tháng/lần", rrule="FREQ=MONTHLY;INTERVAL=3"),
            example("rà soát năm năm (05 năm) một lần", rrule="FREQ=YEARLY;INTERVAL=5"),
            example("báo cáo tiến độ 15 ngày/lần", rrule="FREQ=DAILY;INTERVAL=15"),
            example("cung cấp bản tin 3 giờ một lần", rrule="FREQ=HOURLY;INTERVAL=3"),
        ),
    ),
    Rule(
        name="deadline.once_a",
        pattern=by_letter(
            r"(?<!\w)(?:một|01|1) ?/? ?lần ?(?:/|trong|mỗi|một)? ?(?:một |1 )?"
            rf"(?P<unit>ngày|{_PERIOD})(?!\w)(?! \d| này| học)(?P<n>)"
        ),
        build=_once_a,
        cues=("lần",),
        examples=(example("giao ban 01 lần/tháng", rrule="FREQ=MONTHLY"),),
    ),
    Rule(
        name="deadline.times_a",
        pattern=by_letter(
            r"(?<!\w)(?<!quá )(?<!tối đa )"
            rf"(?:(?P<n>{_FEW}) lần ?(?:/|trong|mỗi|một)? ?(?:một |1 )?"
            rf"(?P<unit>ngày|{_PERIOD})(?!\w)(?! \d| này| học)"
            rf"|(?:mỗi|một|01|1) (?P<unit2>{_PERIOD}),? (?P<n2>{_FEW}) lần(?!\w)"
            rf"|mỗi (?P<unit3>{_PERIOD})(?P<n3>) (?:một|01|1) lần(?!\w))"
        ),
        build=_times_a,
        cues=("lần",),
        examples=(
            example("tổ chức kiểm tra 02 lần/năm", rrule="FREQ=MONTHLY;INTERVAL=6"),
            example("mỗi năm hai lần báo cáo", rrule="FREQ=MONTHLY;INTERVAL=6"),
            example("phát thanh chuyên mục 02 lần/tháng", rrule="FREQ=MONTHLY"),
        ),
    ),
    Rule(
        name="deadline.first_days",
        pattern=re.compile(
            r"(?<!\w)(?:(?:trong|trước|vào)(?: (?:thời hạn|vòng|khoảng|các))* )?"
            r"(?P<n>\d{1,2})(?: ?\([^()]{1,12}\))? ngày (?P<works>làm việc )?(?P<edge>đầu|cuối)"
            r"(?: tiên| cùng)?(?: của)? (?:(?:hàng|hằng|mỗi|từng|các) )?(?P<unit>tháng|quý)"
            r"(?P<quarter> (?:đầu|cuối|liền kề)(?: tiên| cùng)?(?: của| trong)? quý)?"
            r"(?: (?:sau|kế tiếp|tiếp theo|liền kề))?(?!\w)(?! (?:\d|này|nay|i|iv))"
        ),
        build=_first_days,
        cues=("ngày đầu", "ngày cuối", "ngày làm việc đầu", "ngày làm việc cuối"),
        examples=(
            example("gửi số liệu trong 05 ngày đầu của tháng", rrule="FREQ=MONTHLY;BYMONTHDAY=5"),
            example(
                "báo cáo trong 10 ngày đầu quý sau",
                rrule="FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10",
            ),
        ),
        non_examples=("hoàn thành trong 10 ngày đầu tháng 6/2024",),
    ),
    Rule(
        name="deadline.every_so_often",
        pattern=by_letter(
            rf"(?<!\w)cứ (?:sau )?(?P<n>0?[1-9]|[1-9]\d|{_COUNT_WORD})"
            r" (?P<unit>giờ|ngày|tuần|tháng|quý|năm)(?!\w)(?=[^.;:]{0,80}(?<!\w)(?:một|1|01) lần)"
        ),
        build=_so_often,
        cues=("cứ ",),
        examples=(example("cứ 15 ngày báo cáo UBND tỉnh một lần", rrule="FREQ=DAILY;INTERVAL=15"),),
    ),
)
