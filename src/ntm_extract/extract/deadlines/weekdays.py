"""Reads days of the week and working days: "thứ Sáu hàng tuần", "ngày làm việc cuối tháng"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from ntm_extract.extract.deadlines.candidate import Candidate, Lead
from ntm_extract.extract.rule import Rule, example
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.time_phrases import hour_before

_NAME = r"(?:th(?:ứ|\W) (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?!\w)"
_DAYS = {
    "hai": "MO", "2": "MO", "ba": "TU", "3": "TU", "tư": "WE", "4": "WE", "năm": "TH", "5": "TH",
    "sáu": "FR", "6": "FR", "bảy": "SA", "7": "SA", "nhật": "SU",
}  # fmt: skip
_ORDER = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WEEKS = {"hai": 2, "thứ hai": 2, "2": 2, "ba": 3, "thứ ba": 3, "3": 3}
_WORKDAYS = "MO,TU,WE,TH,FR"
_LEAD = r"(?:(?:ngay )?trong|trước|vào|chậm nhất|muộn nhất)"
_HOUR = r"\d{1,2}(?: giờ|h|:)(?: ?\d\d)?(?: phút| giờ)?,? "
_PART = r"(?:(?:buổi )?(?:sáng|trưa|chiều|tối) )?"
_LED = re.compile(
    rf"(?<!\w)(?P<lead>{_LEAD})(?: là)?(?: vào)? (?:{_HOUR})?{_PART}(?:ngày )?"
    rf"(?P<weekday>(?P<day>{_NAME}))(?!,? \(?(?:ngày )?\d|,? (?:của )?tuần|,? (?:hàng|hằng))"
)
"""A day of the week without its week: of every week where one is named before."""
_ONE = by_letter(
    rf"(?<!\w)(?:(?P<lead>{_LEAD})(?: là)?(?: vào)? )?(?:{_HOUR})?{_PART}(?:ngày )?"
    rf"(?P<weekday>(?P<day>{_NAME}))"
    r"(?:,? \(?(?P<date>(?:ngày )?\d{1,2}/\d)|,? (?:của )?tuần (?P<which>này|nay|sau|tới|"
    r"tiếp theo|kế tiếp"
    r"|trước|liền trước)(?!\w)| (?P<coming>này|tới)(?!\w))"
)


_OF_WEEK = re.compile(r"(?<!\w)(?:theo|hằng|hàng|mỗi|từng|báo cáo) tuần(?!\w)")
_NEAR = 120
"""A rhythm before a day of the week behind: of every week ("thứ Hai tuần kế tiếp")."""


def _code(name: str) -> str:
    return _DAYS[name.rpartition(" ")[2]]


def _weekly(match: re.Match[str], name: str, rrule: str, at: str | None) -> Candidate:
    said = match.group()
    led = said.startswith(("trước", "chậm", "muộn"))
    lead: Lead = "each" if not led else "before" if said.startswith("trước") else "latest"
    start, end = match.span()
    return Candidate(start, end, "rhythm", lead, name, None, "recurring", rrule, at)


def _hour(match: re.Match[str], group: str) -> str | None:
    hour = hour_before(match.string, match.start(group))
    return hour[1] if hour and hour[0] >= match.start() else None


def _weekday(match: re.Match[str], name: str = "deadline.weekday") -> list[Candidate]:
    named = [match[name] for name in ("first", "day") if match[name]]
    rrule = f"FREQ=WEEKLY;BYDAY={','.join(map(_code, named))}"
    return [_weekly(match, name, rrule, _hour(match, "weekday"))]


def _each_weekday(match: re.Match[str]) -> list[Candidate]:
    return _weekday(match, "deadline.each_weekday")


def _weekday_of_month(match: re.Match[str]) -> list[Candidate]:
    which = -1 if match["week"] in {"cuối", "cuối cùng"} else _WEEKS.get(match["week"], 1)
    rrule = f"FREQ=MONTHLY;BYDAY={which}{_code(match['day'])}"
    return [_weekly(match, "deadline.weekday_of_month", rrule, _hour(match, "weekday"))]


def _days_of_week(match: re.Match[str]) -> list[Candidate]:
    named = [match[name] for name in ("first", "second", "third") if match[name]]
    rrule = f"FREQ=WEEKLY;BYDAY={','.join(map(_code, named))}"
    return [_weekly(match, "deadline.days_of_week", rrule, _hour(match, "first"))]


_PERIODS = {
    "tuần": "FREQ=WEEKLY;BYDAY={edge}",
    "tháng": "FREQ=MONTHLY;{day}",
    "quý": "FREQ=MONTHLY;BYMONTH={quarter};{day}",
    "năm": "FREQ=MONTHLY;BYMONTH={year};{day}",
}


def _edge_day(match: re.Match[str]) -> list[Candidate]:
    first, works = match["edge"] == "đầu", match["works"] is not None
    unit = match["unit"]
    of_first = match["month"] == "đầu" if match["month"] else first
    if unit != "tuần" and not works and first:
        day = "BYMONTHDAY=1"
    elif works:
        day = f"BYDAY={_WORKDAYS};BYSETPOS={1 if first else -1}"
    else:
        day = "BYMONTHDAY=-1"
    rrule = _PERIODS[unit].format(
        edge="MO" if first else "FR" if works else "SU",
        day=day,
        quarter="1,4,7,10" if of_first else "3,6,9,12",
        year="1" if of_first else "12",
    )
    return [_weekly(match, "deadline.edge_day", rrule, None)]


WEEKDAY_RULES: tuple[Rule[list[Candidate]], ...] = (
    Rule(
        name="deadline.weekday",
        pattern=by_letter(
            rf"(?<!\w)(?:{_LEAD}(?: là)? (?:{_HOUR})?)?{_PART}(?:ngày )?"
            rf"(?P<weekday>(?:(?P<first>{_NAME})(?:,| và) {_PART}(?:ngày )?)?(?P<day>{_NAME}))"
            r",? (?:của )?(?:(?:hàng|hằng|mỗi) tuần|(?:đầu|cuối) tuần)(?!\w)"
        ),
        build=_weekday,
        cues=("tuần",),
        examples=(
            example("gửi báo cáo trước 16 giờ thứ Năm hàng tuần", rrule="FREQ=WEEKLY;BYDAY=TH"),
            example("họp giao ban vào Chủ nhật hằng tuần", rrule="FREQ=WEEKLY;BYDAY=SU"),
        ),
        non_examples=("phiên họp thứ năm của Ban Chỉ đạo",),
    ),
    Rule(
        name="deadline.each_weekday",
        pattern=re.compile(
            rf"(?<!\w)(?:{_LEAD}(?: là)? )?(?:{_HOUR})?(?:các|mọi|mỗi) (?:buổi )?{_PART}(?:ngày )?"
            rf"(?P<weekday>(?:(?P<first>{_NAME})(?:,| và) (?:ngày )?)?(?P<day>{_NAME}))"
            r"(?!,? (?:của )?(?:tuần|tháng)|,? (?:hàng|hằng))"
        ),
        build=_each_weekday,
        cues=("ngày thứ", "sáng thứ", "chiều thứ", "tối thứ", "mỗi thứ", "các thứ", "chủ nhật"),
        examples=(
            example("cập nhật vào 20 giờ các ngày thứ Bảy", rrule="FREQ=WEEKLY;BYDAY=SA"),
            example("trực các ngày thứ Bảy và Chủ nhật", rrule="FREQ=WEEKLY;BYDAY=SA,SU"),
        ),
        non_examples=("kỳ họp các lần thứ hai, thứ ba",),
    ),
    Rule(
        name="deadline.weekday_of_month",
        pattern=re.compile(
            rf"(?<!\w)(?:{_LEAD}(?: là)? (?:{_HOUR})?)?{_PART}(?:ngày )?"
            rf"(?P<weekday>(?P<day>{_NAME})),? (?:của )?"
            r"tuần (?P<week>đầu tiên|đầu|cuối cùng|cuối|thứ hai|thứ ba|[23])"
            r" (?:của )?(?:(?:hàng|hằng|mỗi) )?tháng(?! \d)(?!\w)"
        ),
        build=_weekday_of_month,
        cues=("tuần đầu", "tuần cuối", "tuần thứ", "tuần 2", "tuần 3"),
        examples=(
            example("giao ban sáng thứ Hai tuần đầu của tháng", rrule="FREQ=MONTHLY;BYDAY=1MO"),
        ),
        non_examples=("vào thứ Sáu tuần đầu tháng 6/2024",),
    ),
    Rule(
        name="deadline.days_of_week",
        pattern=by_letter(
            rf"(?<!\w)(?:(?:(?:hàng|hằng|mỗi) tuần|"
            rf"(?:\d{{1,2}} )?lần ?/ ?tuần)(?!\w)),? ?\(?(?:{_LEAD} )?(?:{_HOUR})?{_PART}(?:các )?"
            r"(?:ngày )?"
            rf"(?P<first>{_NAME})(?:(?:,| và|;) ?(?:ngày )?(?P<second>{_NAME}))?"
            rf"(?:(?:,| và|;) ?(?P<third>{_NAME}))?\)?"
        ),
        build=_days_of_week,
        cues=("tuần",),
        examples=(
            example("tổng vệ sinh hàng tuần (Thứ 7, Chủ nhật)", rrule="FREQ=WEEKLY;BYDAY=SA,SU"),
            example("báo cáo hằng tuần vào thứ Sáu", rrule="FREQ=WEEKLY;BYDAY=FR"),
        ),
    ),
    Rule(
        name="deadline.edge_day",
        pattern=re.compile(
            rf"(?<!\w)(?:{_LEAD}(?: là)?(?: vào)? )?"
            r"(?<!\d )(?<!\) )ngày (?P<works>làm việc )?(?P<edge>đầu|cuối)"
            r"(?: tiên| cùng)?,? (?:của )?(?:tháng (?P<month>đầu|cuối)(?: tiên| cùng)? (?:của )?)?"
            r"(?:(?:hàng|hằng|mỗi|từng) )?(?P<unit>tuần|tháng|quý|năm)(?! (?:\d|này|nay|i))(?!\w)"
        ),
        build=_edge_day,
        cues=("ngày cuối", "ngày làm việc cuối", "ngày đầu", "ngày làm việc đầu"),
        examples=(
            example("báo cáo vào ngày cuối cùng của tháng", rrule="FREQ=MONTHLY;BYMONTHDAY=-1"),
            example(
                "ban hành chậm nhất vào ngày làm việc đầu tiên của tháng",
                rrule="FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1",
            ),
            example(
                "gửi báo cáo trước ngày làm việc cuối cùng của quý",
                rrule="FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            ),
        ),
        non_examples=("khắc phục hậu quả trong những ngày đầu năm 2025",),
    ),
)


def find_named_days(shade: str, issued_on: date | None) -> Iterator[Candidate]:
    """Yield days of the week: of every week, of this one, of the one that a schedule precedes."""
    for rule in WEEKDAY_RULES:
        for listed in rule.readings(shade):
            yield from listed
    if "thứ " in shade or "chủ nhật" in shade:
        for match in _ONE.finditer(shade):
            if match["which"] or match["coming"]:
                yield _of_one_week(match, issued_on)
    if "tuần" in shade and "thứ " in shade:
        for match in _LED.finditer(shade):
            yield Candidate(
                *match.span(), "day", "before" if match["lead"] == "trước" else "on",
                "deadline.weekday", None, "recurring", f"BYDAY={_code(match['day'])}",
                _hour(match, "weekday"),
            )  # fmt: skip


def _of_one_week(match: re.Match[str], issued_on: date | None) -> Candidate:
    """Read "trước 17 giờ thứ Sáu tuần này"; "thứ Sáu tuần trước" is the rhythm of a schedule."""
    at, code = _hour(match, "weekday"), _code(match["day"])
    later = match["which"] in {"sau", "tiếp theo", "kế tiếp"}
    left = max(0, match.start() - _NEAR)
    each = later and _OF_WEEK.search(match.string, left, match.start())
    if each or (match["which"] or "").endswith("trước"):
        rrule = f"FREQ=WEEKLY;BYDAY={code}"
        return _weekly(match, "deadline.weekday_before", rrule, at)
    due = None
    if issued_on:
        days = 0 if match["coming"] or match["which"] in {"này", "nay"} else 7
        if match["coming"] and _ORDER.index(code) <= issued_on.weekday():
            days = 7  # the next one: that of this week has gone
        due = issued_on + timedelta(_ORDER.index(code) - issued_on.weekday() + days)
    before = match["lead"] == "trước"
    return Candidate(
        *match.span(), "relative", "before" if before else "on", "deadline.weekday_of_week", due,
        "before" if before else "by", at=at, doubt=0.8,
    )  # fmt: skip
