"""Reads durations and counts them: "trong 10 ngày làm việc kể từ ngày ký"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from ntm_extract.core.facts import Bound
from ntm_extract.extract.deadlines.anchors import ANCHOR, named_end, start_of, words_of
from ntm_extract.extract.deadlines.candidate import Candidate
from ntm_extract.extract.deadlines.limits import is_asked, is_length
from ntm_extract.extract.rule import Rule, example
from ntm_extract.vi.calendar import add_months, add_working_days
from ntm_extract.vi.numbers import parse_number_words

_COUNT = (
    r"(?P<n>\d{1,3}|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|lăm)"
    r"(?: (?:một|hai|ba|lăm|mươi|năm))?)"
)
_OF_WORK = (
    r"(?:giải quyết|trả lời|xử lý|hoàn thành|thẩm định|báo cáo|gửi|phản hồi|xem xét|thông báo"
    r"|trả kết quả|hồ sơ|thực hiện|tối đa)"
)
_UNITS = r"(?P<unit>ngày làm việc|ngày|giờ làm việc|giờ|h(?= )|phút|tuần|tháng|năm)"
_BEFORE_EVENT = re.compile(r",? trước (?:khi |ngày |thời )(?!\d)(?P<event>[^,.;:()]{2,60})")


def _amount(text: str) -> int:
    return int(text) if text.isdigit() else parse_number_words(text)


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


_ENGLISH = {
    "ngày làm việc": "working days", "ngày": "days", "tuần": "weeks", "giờ": "hours",
    "giờ làm việc": "working hours", "h": "hours", "phút": "minutes", "tháng": "months",
    "năm": "years",
}  # fmt: skip


def _duration(match: re.Match[str]) -> tuple[re.Match[str], str]:
    return match, "deadline.duration"


DURATION_RULES: tuple[Rule[tuple[re.Match[str], str]], ...] = (
    Rule(
        name="deadline.duration",
        pattern=re.compile(
            rf"(?<!\w)(?P<lead>(?:ngay )?(?:trong|sau|chậm nhất|muộn nhất|không quá|tối đa"
            rf"|(?<!trước )thời hạn(?: {_OF_WORK})*|thời gian {_OF_WORK}(?: {_OF_WORK})*(?=:| là)|"
            rf"quá"
            rf"|ít nhất|tối thiểu)"
            rf"(?: (?:là|trong|vòng|phạm vi|thời hạn|thời gian|không quá|tối đa|sau|chậm nhất"
            rf"|khoảng))*:?)"
            rf" {_COUNT}(?: ?\([^()]{{1,20}}\))? ?{_UNITS}(?!\w)(?! (?:đầu|cuối))"
            rf"(?: ?\(\d{{1,3}} [^()]{{2,14}}\))?{ANCHOR}?"
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


_BARE = re.compile(
    rf"(?:^[- +•]*|[:(] ?|(?:hoàn thành|xong|thời gian|thời hạn) )"
    rf"(?P<lead>){_COUNT}(?: ?\([^()]{{1,20}}\))? {_UNITS}(?=,? ?(?:tính |kể )){ANCHOR}"
)
"""A count without words in front: a cell, a label, "hoàn thành 10 ngày kể từ ngày ký"."""
_AHEAD = re.compile(
    rf"(?<!\w)trước (?:ít nhất |tối thiểu )?{_COUNT}(?: ?\([^()]{{1,20}}\))? {_UNITS}"
    r"(?: so với| kể từ| trước khi| khi| tính đến)(?P<event> [^,.;:()]{2,60})"
)
"""Counted back from an event, the count first: "trước 02 ngày so với ngày tổ chức"."""
_AHEAD_OF = re.compile(
    r"(?<!\w)trước (?:khi|ngày|thời điểm|lúc)(?P<event> (?!\d)[^,.;:()]{2,60}?)"
    rf" (?:ít nhất|tối thiểu|chậm nhất)(?: là)? {_COUNT}(?: ?\([^()]{{1,20}}\))? {_UNITS}(?!\w)"
)
"""Counted back from an event, the event first: "trước khi khai mạc ít nhất 05 ngày"."""


def find_durations(shade: str, issued_on: date | None) -> Iterator[Candidate]:
    """Yield the candidates that count days, months or hours from some day."""
    for rule in DURATION_RULES:
        for match, name in rule.readings(shade):
            candidate = _read_duration(match, name, issued_on)
            if candidate:
                yield candidate
    for match in _BARE.finditer(shade) if "kể " in shade or "tính " in shade else ():
        candidate = _read_duration(match, "deadline.duration", issued_on)
        if candidate:
            yield replace(candidate, start=match.start("n"))
    if "trước" in shade:
        for pattern in (_AHEAD, _AHEAD_OF):
            for ahead in pattern.finditer(shade):
                yield _before_event(ahead, ahead, _amount(ahead["n"]))


_LABEL = re.compile(rf"(?:thời hạn|thời gian)(?: {_OF_WORK})+:?(?: là)? ?")
"""A label is not part of the time behind it: "Thời hạn giải quyết: 05 ngày"."""
_STRONG = re.compile(r"vòng|thời hạn|không quá|chậm|muộn")
"""Lead words that mean a limit even where nothing says from when it counts."""


def _read_duration(match: re.Match[str], name: str, issued_on: date | None) -> Candidate | None:
    anchor = match["anchor"]
    backwards = _BEFORE_EVENT.match(match.string, match.end())
    if match["lead"].startswith(("ít nhất", "tối thiểu")) and not backwards:
        return None
    strong = _STRONG.search(match["lead"]) is not None or match["unit"].endswith("làm việc")
    strong = strong or (match["lead"].startswith("thời gian") and match["unit"] == "ngày")
    limit = (strong and match["unit"] != "năm") or is_asked(match)
    if anchor is None and not backwards and (not limit or is_length(match)):
        return None
    try:
        amount = _amount(match["n"])
    except ValueError:
        return None
    unit, end = match["unit"], match.end()
    if backwards:
        return _before_event(match, backwards, amount)
    words = ""
    if anchor:
        words = words_of(match)
        end = match.start("anchor") + len(words.rstrip())
    start = start_of(words, issued_on) if words else None
    due = named_end(words) or (_counted(start, amount, unit) if start else None)
    begun = start.isoformat() if start else f"{words.strip()}" if words else "an unnamed day"
    what = f"{amount} {_ENGLISH[unit]} from{'' if start else ':'} {begun}"
    bound: Bound = "by" if re.match(r"chậm|muộn", match["lead"]) else "within"
    doubt = 1.0 if due else 0.6 if words else 0.5
    label = _LABEL.match(match.string, match.start())
    begin = label.end() if label else match.start()
    return Candidate(begin, end, "duration", "counted", name, due, bound, counted=what, doubt=doubt)


def _before_event(match: re.Match[str], event: re.Match[str], amount: int) -> Candidate:
    """Read "chậm nhất 90 ngày trước khi hết thời hạn": counted back from an event without date."""
    counted = f"{amount} {_ENGLISH[match['unit']]} before: {event['event'].strip()}"
    return Candidate(
        match.start(), event.end(), "duration", "counted", "deadline.duration", None, "before",
        counted=counted, doubt=0.6,
    )  # fmt: skip
