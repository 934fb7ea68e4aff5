"""Reads durations and counts them: "trong 10 ngày làm việc kể từ ngày ký"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from ntm_extract.core.facts import Bound
from ntm_extract.extract.deadlines.candidate import Candidate
from ntm_extract.extract.deadlines.limits import is_asked, is_length
from ntm_extract.extract.rule import Rule, example
from ntm_extract.vi.calendar import add_months, add_working_days
from ntm_extract.vi.numbers import parse_number_words
from ntm_extract.vi.time_phrases import read_date_at

_COUNT = (
    r"(?P<n>\d{1,3}|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|lăm)"
    r"(?: (?:một|hai|ba|lăm|mươi|năm))?)"
)
_UNITS = r"(?P<unit>ngày làm việc|ngày|giờ làm việc|giờ|h(?= )|phút|tuần|tháng|năm)"
_ANCHOR = (
    r"(?:,? ?(?:tính |kể )?(?P<from>từ|sau|khi)(?: khi| ngày| lúc| thời điểm)?"
    r"(?P<anchor> [^,.;:()]{2,70}))"
)
_THIS = (
    r"(?:văn bản|công văn|kế hoạch|thông báo(?: kết luận)?|quyết định|chỉ thị|công điện|kết luận"
    r"|nghị quyết|quy định|hướng dẫn|chương trình|đề án)"
)
_ISSUED = r"(?:được ban hành|ký ban hành|ban hành|ký|có hiệu lực|phát hành)"
_ISSUE = re.compile(
    rf" (?:ngày )?{_ISSUED}(?: thi hành)?(?= ?$|,| (?:phải|để|thì|gửi|và|các|đến)(?!\w))"
    rf"| (?:ngày )?{_ISSUED} {_THIS}(?= ?$| này|,| (?:phải|để|thì|gửi|và|các)(?!\w))"
    rf"|[^,.;]{{0,12}}{_THIS} này (?:được )?(?:ban hành|ký|có hiệu lực|phát hành)"
    r"| (?:ngày )?(?:kế hoạch|chỉ thị|công điện|thông báo|chương trình|đề án)"
    r" (?:được ban hành|được ký|có hiệu lực)(?!\w)"
    rf"| (?:ngày )?(?:có|nhận được) {_THIS} này(?= được ban hành)"
    rf"| (?:ngày )?có {_THIS} này"
)
"""What counts from the day of the notice; "ngày ký hợp đồng" and the like do not."""
_STOP = re.compile(
    r"(?<!nhận được)(?<!nhận)(?<! có)(?<!lập)(?<!kỳ) (?:đề nghị|yêu cầu|báo cáo)(?!\w)"
    r"| (?:phải|để|thì|mà|gửi|có trách nhiệm|hoàn thành|ubnd"
    r"|và (?:chậm|trong|không|thay|bãi))(?!\w)"
    r"|(?<=hiệu lực) (?!thi hành|\W)|(?<=thi hành) (?=\w)"
)
_OPEN_END = re.compile(r"(?: (?:và|của|kèm|do|với|mà|tại|cho|về|từ|theo|đối với|để))+ ?\Z")
"""Words that cannot end what a duration counts from: the longest match cut it there."""
_UNTIL = re.compile(r" (?:đến|tới) (?:hết )?(?=ngày \d)")
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


def _named_end(anchor: str) -> date | None:
    """Return the day that an anchor names as the last: "12 tháng kể từ ngày … đến ngày …"."""
    until = _UNTIL.search(anchor)
    phrase = read_date_at(anchor, until.end()) if until else None
    return phrase.last if phrase and phrase.year_given else None


_ENGLISH = {
    "ngày làm việc": "working days", "ngày": "days", "tuần": "weeks", "giờ": "hours",
    "giờ làm việc": "working hours", "h": "hours", "phút": "minutes", "tháng": "months",
    "năm": "years",
}  # fmt: skip


def _start(anchor: str, issued_on: date | None) -> date | None:
    """Return the day an anchor means: a date in it, else the day of issue."""
    dated = read_date_at(anchor.lstrip(), 0)
    if dated and dated.year_given:
        return dated.last
    return issued_on if _ISSUE.match(anchor) else None


def _duration(match: re.Match[str]) -> tuple[re.Match[str], str]:
    return match, "deadline.duration"


DURATION_RULES: tuple[Rule[tuple[re.Match[str], str]], ...] = (
    Rule(
        name="deadline.duration",
        pattern=re.compile(
            rf"(?<!\w)(?P<lead>(?:ngay )?(?:trong|sau|chậm nhất|muộn nhất|không quá|tối đa"
            rf"|(?<!trước )thời hạn|quá|ít nhất|tối thiểu)"
            rf"(?: (?:là|trong|vòng|phạm vi|thời hạn|thời gian|không quá|tối đa|sau|chậm nhất"
            rf"|khoảng))*:?)"
            rf" {_COUNT}(?: ?\([^()]{{1,20}}\))? ?{_UNITS}(?!\w)"
            rf"(?: ?\(\d{{1,3}} [^()]{{2,14}}\))?{_ANCHOR}?"
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
    rf"(?P<lead>){_COUNT}(?: ?\([^()]{{1,20}}\))? {_UNITS}(?=,? ?(?:tính |kể )){_ANCHOR}"
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


_STRONG = re.compile(r"vòng|thời hạn|không quá|chậm|muộn")
"""Lead words that mean a limit even where nothing says from when it counts."""


def _read_duration(match: re.Match[str], name: str, issued_on: date | None) -> Candidate | None:
    anchor = match["anchor"]
    backwards = _BEFORE_EVENT.match(match.string, match.end())
    if match["lead"].startswith(("ít nhất", "tối thiểu")) and not backwards:
        return None
    strong = _STRONG.search(match["lead"]) is not None or match["unit"].endswith("làm việc")
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
        stop = _STOP.search(anchor, 2)
        words = _OPEN_END.sub("", anchor[: stop.start()] if stop else _whole_words(match))
        end = match.start("anchor") + len(words.rstrip())
    start = _start(words, issued_on) if words else None
    due = _named_end(words) or (_counted(start, amount, unit) if start else None)
    begun = start.isoformat() if start else f"{words.strip()}" if words else "an unnamed day"
    what = f"{amount} {_ENGLISH[unit]} from{'' if start else ':'} {begun}"
    bound: Bound = "by" if re.match(r"chậm|muộn", match["lead"]) else "within"
    doubt = 1.0 if due else 0.6 if words else 0.5
    return Candidate(
        match.start(), end, "duration", "counted", name, due, bound, counted=what, doubt=doubt
    )


def _whole_words(match: re.Match[str]) -> str:
    """Return the anchor without a word that the longest match would cut in two."""
    anchor = match["anchor"]
    following = match.string[match.end() : match.end() + 1]
    return anchor.rpartition(" ")[0] if following.isalnum() else anchor


def _before_event(match: re.Match[str], event: re.Match[str], amount: int) -> Candidate:
    """Read "chậm nhất 90 ngày trước khi hết thời hạn": counted back from an event without date."""
    counted = f"{amount} {_ENGLISH[match['unit']]} before: {event['event'].strip()}"
    return Candidate(
        match.start(), event.end(), "duration", "counted", "deadline.duration", None, "before",
        counted=counted, doubt=0.6,
    )  # fmt: skip
