"""Reads durations and counts them: "trong 10 ngày làm việc kể từ ngày ký"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from ntm_extract.core.facts import Bound
from ntm_extract.extract.deadlines.anchors import ANCHOR, named_end, start_of, words_of
from ntm_extract.extract.deadlines.candidate import Candidate
from ntm_extract.extract.deadlines.counts import COUNT, ENGLISH, UNITS, amount_of, said
from ntm_extract.extract.deadlines.from_events import (
    BEFORE_EVENT,
    before_event,
    find_counts_of_events,
)
from ntm_extract.extract.deadlines.limits import is_asked, is_length
from ntm_extract.extract.rule import Rule, example
from ntm_extract.vi.calendar import add_months, add_working_days
from ntm_extract.vi.first_letters import by_letter

_OF_WORK = (
    r"(?:giải quyết|trả lời|xử lý|hoàn thành|thẩm định|báo cáo|gửi|phản hồi|xem xét|thông báo"
    r"|trả kết quả|hồ sơ|thực hiện|tối đa)"
)


def _counted(start: date, amount: int, unit: str) -> date | None:
    steps: dict[str, Callable[[], date]] = {
        "ngày làm việc": lambda: add_working_days(start, amount),
        "ngày": lambda: start + timedelta(days=amount),
        "tuần": lambda: start + timedelta(weeks=amount),
        "giờ": lambda: start + timedelta(hours=24 * -(-amount // 24)),
        "h": lambda: start + timedelta(hours=24 * -(-amount // 24)),
        "tháng": lambda: add_months(start, amount),
        "năm": lambda: add_months(start, 12 * amount),
    }
    try:
        return steps[unit]()
    except (KeyError, ValueError, OverflowError):
        return None


def _duration(match: re.Match[str]) -> tuple[re.Match[str], str]:
    return match, "deadline.duration"


_Found = tuple[re.Match[str], str]

DURATION_RULES: tuple[Rule[_Found], ...] = (
    Rule(
        name="deadline.duration",
        pattern=by_letter(
            rf"(?<!\w)(?P<lead>(?:ngay )?(?:trong|sau|chậm nhất|muộn nhất|không quá|tối đa"
            r"|không (?:để )?(?:chậm|muộn|trễ) (?:hơn|quá)"
            rf"|(?<!trước )(?<!hết )(?<!quá )thời hạn(?: {_OF_WORK})*|"
            rf"thời gian {_OF_WORK}(?: {_OF_WORK})*(?=:| là)"
            rf"|quá|ít nhất|tối thiểu)"
            rf"(?: (?:là|trong|vòng|phạm vi|thời hạn|thời gian|không quá|tối đa|sau|chậm nhất"
            rf"|khoảng))*:?)"
            rf" {COUNT}(?: ?\([^()]{{1,20}}\))? ?{UNITS}(?!\w)(?! (?:đầu|cuối|tiền|lương|qua|gần|"
            rf"vừa|liên (?:tục|tiếp)|trước đó|trở lại)(?!\w))"
            rf"(?: ?\(\d{{1,3}} [^()]{{2,14}}\))?(?: tiếp theo(?= kể| từ))?{ANCHOR}?"
        ),
        build=_duration,
        examples=(
            example(
                "gửi báo cáo trong 10 ngày làm việc kể từ ngày ký",
                due=date(2024, 3, 28),
                counted="10 working days from 2024-03-14",
            ),
            example(
                "hoàn thành trong thời hạn 30 ngày kể từ ngày ban hành Kế hoạch này",
                due=date(2024, 4, 13),
            ),
            example(
                "giải quyết trong vòng 05 ngày làm việc kể từ ngày nhận đủ hồ sơ",
                due=None,
                counted="5 working days from: nhận đủ hồ sơ",
            ),
            example(
                "khai báo với UBND cấp xã trong 24 giờ khi có vật nuôi chết",
                counted="24 hours from: có vật nuôi chết",
            ),
            example(
                "báo cáo Bộ Y tế từng ca trong 03 ngày.", counted="3 days from: an unnamed day"
            ),
        ),
        non_examples=(
            "trong 5 năm qua đã đạt nhiều kết quả",
            "sau 3 năm thực hiện Chương trình",
            "trong 24 giờ tới bão tiếp tục mạnh thêm",
            "tổ chức tập huấn, báo cáo chuyên đề diễn ra trong 03 ngày.",
        ),
    ),
)


_BARE = by_letter(
    r"(?:^[- +•]*|[:(] ?|(?:hoàn thành|xong|thời (?:gian|hạn)"
    r"(?:(?: (?!tối|ít|sử|đại|bảo|lưu|giữ|hiệu|có|học|nuôi|hưởng|khiếu|tạm)"
    r"[^\s,.;:()]+){1,10} là)?) )"
    rf"(?P<lead>){COUNT}(?: ?\([^()]{{1,20}}\))? {UNITS}(?=,? ?(?:tính |kể )){ANCHOR}"
)
"""A count without words in front: a cell, a label, "hoàn thành 10 ngày kể từ ngày ký"."""
_NTH_DAY = re.compile(
    rf"(?<!\w)(?P<lead>(?:chậm|"
    rf"muộn) nhất(?: là)?(?: vào)?) (?P<unit>ngày) thứ (?P<n>\d{{1,3}}){ANCHOR}"
)
"""The last day of a count: "chậm nhất là ngày thứ 90 kể từ ngày kết thúc năm"."""


_TO_COME = by_letter(
    rf"(?<!\w)(?P<lead>(?:ngay )?trong(?: (?:vòng|khoảng|thời gian))?) {COUNT}"
    r" (?P<unit>ngày|tuần|tháng) (?:tới|sắp tới)(?!\w)"
)
"""Counted from the day of the notice: "trong 10 ngày tới"."""
_WEATHER = re.compile(
    r"(?<!\w)(?:mưa|bão|lũ|nắng|rét|nhiệt độ|áp thấp|không khí lạnh|thời tiết|dự báo|khả năng|"
    r"gió)(?!\w)"
)


def _to_come(shade: str, issued_on: date | None) -> Iterator[Candidate]:
    """Yield what is due so many days from the day of the notice; forecasts are no deadline."""
    for match in _TO_COME.finditer(shade):
        if _WEATHER.search(shade, max(0, match.start() - _FORECAST), match.end() + _FORECAST):
            continue
        unit, number = match["unit"], match["n"]
        due = _counted(issued_on, amount_of(number), unit) if issued_on else None
        begun = f"from {issued_on.isoformat()}" if issued_on else "from the day of issue"
        yield Candidate(
            *match.span(), "duration", "counted", "deadline.to_come", due, "within",
            counted=f"{said(number)} {ENGLISH[unit]} {begun}", doubt=0.8,
        )  # fmt: skip


def find_durations(shade: str, issued_on: date | None) -> Iterator[Candidate]:
    """Yield the candidates that count days, months or hours from some day."""
    for rule in DURATION_RULES:
        yield from _all_of(rule, shade, issued_on)
    for match in _BARE.finditer(shade) if "kể " in shade or "tính " in shade else ():
        candidate = _read_duration(match, "deadline.duration", issued_on)
        if candidate:
            yield replace(candidate, start=match.start("n"))
    for match in _NTH_DAY.finditer(shade) if "ngày thứ" in shade else ():
        candidate = _read_duration(match, "deadline.duration", issued_on)
        if candidate:
            yield candidate
    yield from find_counts_of_events(shade)
    if " tới" in shade:
        yield from _to_come(shade, issued_on)


def _all_of(rule: Rule[_Found], shade: str, issued_on: date | None) -> Iterator[Candidate]:
    """Yield what a rule finds; the next may begin where the words of the last one were cut."""
    at = 0
    while match := rule.pattern.search(shade, at):
        candidate = _read_duration(match, rule.name, issued_on)
        if candidate:
            yield candidate
        at = max(candidate.end, match.start() + 1) if candidate else match.end("unit")


_FORECAST = 70
_LABEL = re.compile(rf"(?:thời hạn|thời gian)(?: {_OF_WORK})+:?(?: là)? ?")
"""A label is not part of the time behind it: "Thời hạn giải quyết: 05 ngày"."""
_PASSED = re.compile(r"(?<!\w)(?<!được )(?:hết|quá) thời hạn(?: là)? $")
"""A limit that has passed is a condition: "hết thời hạn 30 ngày mà chưa trả lời"."""
_NEAR = 24
_STRONG = re.compile(r"vòng|thời hạn|không quá|chậm|muộn")
"""Lead words that mean a limit even where nothing says from when it counts."""


def _read_duration(match: re.Match[str], name: str, issued_on: date | None) -> Candidate | None:
    anchor = match["anchor"]
    backwards = BEFORE_EVENT.match(match.string, match.end())
    if match["lead"].startswith(("ít nhất", "tối thiểu")) and not backwards:
        return None
    if _PASSED.search(match.string, max(0, match.start() - _NEAR), match.start("n")):
        return None
    strong = _STRONG.search(match["lead"]) is not None or match["unit"].endswith("làm việc")
    strong = strong or (match["lead"].startswith("thời gian") and match["unit"] == "ngày")
    limit = (strong and match["unit"] != "năm") or is_asked(match)
    if anchor is None and not backwards and (not limit or is_length(match)):
        return None
    try:
        amount = amount_of(match["n"])
    except ValueError:
        return None
    unit, end = match["unit"], match.end()
    if backwards:
        return before_event(match, backwards)
    words = ""
    if anchor:
        words = words_of(match)
        end = match.start("anchor") + len(words.rstrip())
    start = start_of(words, issued_on) if words else None
    due = named_end(words) or (_counted(start, amount, unit) if start else None)
    begun = start.isoformat() if start else f"{words.strip()}" if words else "an unnamed day"
    what = f"{said(match['n'])} {ENGLISH[unit]} from{'' if start else ':'} {begun}"
    bound: Bound = (
        "by" if re.match(r"chậm|muộn|không (?:để )?(?:chậm|muộn|trễ)", match["lead"]) else "within"
    )
    doubt = 1.0 if due else 0.6 if words else 0.5
    label = _LABEL.match(match.string, match.start())
    begin = label.end() if label else match.start()
    return Candidate(begin, end, "duration", "counted", name, due, bound, counted=what, doubt=doubt)
