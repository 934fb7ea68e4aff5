"""Reads time told from the day of the notice: "trong tháng này", "hôm nay", "trước Tết"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from ntm_extract.extract.deadlines.candidate import Candidate
from ntm_extract.extract.deadlines.feasts import find_feasts
from ntm_extract.extract.deadlines.years import known_day
from ntm_extract.vi.calendar import add_months
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.sought import Sought
from ntm_extract.vi.time_phrases import find_time_phrases, hour_before

_RELATIVE = Sought(
    by_letter(
        r"(?<!\w)(?:(?:trước|(?:từ nay )?đến|ngay|(?:ngay )?trong)(?: hết)?(?: cuối)?|hết|cuối) "
        r"(?P<unit>tuần|tháng|quý|năm) (?P<which>này|nay|sau|tới)(?!\w)"
        r"|(?<=hoàn thành )(?:ngay )?trong năm(?= ?(?:[.;,)]|$))"
        r"|(?:(?<=: )|^)(?:trong|cả) năm(?= ?(?:[.;]|$))"
        r"|(?<=phấn đấu )(?:ngay )?trong năm(?! (?:\d|học|qua))(?!\w)"
    )
)
_IN_PERIOD = re.compile(r"trong (?:tuần|tháng)(?= ?(?:[.;,)]|$))")
_WHOLE = re.compile(r" (?:hết|cuối) ")
_BY_YEAR_END = by_letter(
    r"(?<!\w)(?<!đã )(?<!thu )(?:hoàn thành|hoàn tất|dứt điểm|phấn đấu|xong|triển khai(?= thêm))"
    r"(?: (?!được|đã|giao|các)[^\s.;:()]+){0,12}? (?P<when>(?:ngay )?trong năm)"
    r"(?= ?(?:[.;,()]|$))"
)
"""The year of the notice at the end of an order to finish: "hoàn thành việc … trong năm"."""
_BY_ITS_END = re.compile(
    r"(?<!\w)(?<!đã )(?:hoàn thành|(?:hoàn tất|dứt điểm|xong|khắc phục)"
    r"(?: (?!được|đã|mỗi)[^\s.;:()]+){0,8}?)"
    r"(?<! ngày)(?<! buổi)(?<! lần)(?<! giờ) (?P<when>(?:ngay )?trong (?P<unit>tuần|tháng))"
    r"(?= ?(?:[.;,)]|$))"
)
"""The week or month of the notice at the end of an order: "cắt tỉa cây xong trong tuần"."""
_MAY_BE = Sought(by_letter(r" (?:này|nay|sau|tới)(?!\w)|(?:trong|cả) năm(?! \d)"))
_TODAY = re.compile(
    r"(?<!\w)(?P<lead>trước|(?:ngay )?trong|(?:chậm|muộn) nhất(?: là)?(?: vào)?)"
    r"(?: (?P<hour>\d{1,2}(?: giờ| ?h|:)(?: ?\d\d)?(?: phút)?),?)?"
    r" (?P<which>(?P<day>(?:ngày )?hôm nay|(?:(?:sáng|trưa|chiều|tối) )?ngày mai"
    r"|(?:sáng|trưa|chiều|tối|đêm) (?:nay|mai)))"
    r"(?!\w)"
)
_SAME_DAY = re.compile(
    r"(?<!\w)(?P<lead>trước|(?:ngay )?trong|chậm nhất(?: là)?|vào)"
    r"(?: (?P<hour>\d{1,2}(?: giờ| ?h|:)(?: ?\d\d)?(?: phút)?),?)?"
    r" (?P<which>(?:ngày )?cùng ngày|(?:(?:sáng|trưa|chiều|"
    r"tối) )?(?:ngày )?(?P<next>hôm sau))(?!\w)"
)
_MEETING = by_letter(
    r"(?<!\w)trước (?:khi |thời điểm |ngày )?(?:diễn ra |khai mạc |tổ chức )?"
    r"(?:kỳ họp|phiên họp|đại hội)(?! tiếp)"
    r"(?: (?!phải|để|thì|gửi|trình|báo|theo)[^\s,.;:()]+){0,9}"
    r"|(?<!\w)(?:trong|trước|hết|đến hết) học kỳ (?:i{1,2}|[12])(?!\w)"
    r"(?:,? (?:của )?năm học 20\d\d ?- ?20\d\d)?"
)
"""A meeting or a term of school that the work has to be ready for; notices do not date them."""


def find_relative(shade: str, issued_on: date | None) -> Iterator[Candidate]:
    """Yield "trong tháng này", "trong tuần này", "trước Tết Nguyên đán"."""
    yield from _of_this_time(shade, issued_on)
    if " nay" in shade or " mai" in shade:
        for match in _TODAY.finditer(shade):
            yield _today(match, known_day(issued_on))
    if "cùng ngày" in shade or "hôm sau" in shade:
        yield from _same_day(shade, issued_on)
    if "họp" in shade or "đại hội" in shade or "học kỳ" in shade:
        for match in _MEETING.finditer(shade):
            yield Candidate(
                match.start(), match.end(), "relative", "counted", "deadline.meeting", None,
                "before" if match.group().startswith("trước") else "within",
                counted=f"the day of: {match.group()}", doubt=0.5,
            )  # fmt: skip
    yield from find_feasts(shade, issued_on)


def _of_this_time(shade: str, issued_on: date | None) -> Iterator[Candidate]:
    """Yield "trong tuần này", "trước tháng sau", "hoàn thành … trong năm"."""
    for match in _RELATIVE.finditer(shade) if _MAY_BE.search(shade) else ():
        unit, which = match["unit"] or "năm", match["which"] or "nay"
        due = _relative_due(unit, which, issued_on)
        if due is None and known_day(issued_on):
            continue
        before = match.group().startswith("trước")
        if before and due and not _WHOLE.search(match.group()):
            due = _end_before(unit, due)
        yield Candidate(
            match.start(), match.end(), "relative", "within" if match["unit"] else "latest",
            "deadline.relative", due, "before" if before else "within", doubt=0.8,
        )  # fmt: skip
    for match in _BY_ITS_END.finditer(shade) if _IN_PERIOD.search(shade) else ():
        due = _relative_due(match["unit"], "này", issued_on)
        yield Candidate(
            *match.span("when"), "relative", "latest", "deadline.relative", due, "within", doubt=0.7
        )
    for match in _BY_YEAR_END.finditer(shade) if "trong năm" in shade else ():
        due = _relative_due("năm", "nay", issued_on)
        yield Candidate(
            *match.span("when"), "relative", "latest", "deadline.relative", due, "within", doubt=0.8
        )


def _today(match: re.Match[str], issued_on: date | None) -> Candidate:
    """Read "trước 16 giờ hôm nay", "trong ngày mai"."""
    hour = hour_before(match.string, match.start("which")) if match["hour"] else None
    due = issued_on + timedelta(days=match["day"].endswith("mai")) if issued_on else None
    before = match["lead"] == "trước"
    return Candidate(
        match.start(), match.end(), "relative", "before" if before else "latest", "deadline.today",
        due, "before" if before else "within", at=hour[1] if hour else None, doubt=0.9,
    )  # fmt: skip


def _same_day(shade: str, issued_on: date | None) -> Iterator[Candidate]:
    """Yield "trước 18 giờ cùng ngày": the day named last before it, else the day of the notice.

    "hôm sau" is the day behind the one named last, unknown where none is.
    """
    dated = find_time_phrases(shade, year=issued_on.year if issued_on else None)
    for match in _SAME_DAY.finditer(shade):
        if not match["hour"] and not match["lead"].startswith(("trước", "chậm")):
            continue  # "trong cùng ngày" says how two things go together
        earlier = [one for one in dated if one.end <= match.start() and one.kind == "date"]
        today = None if match["next"] else known_day(issued_on)
        due = earlier[-1].last if earlier else today
        if match["next"] and due:
            due += timedelta(days=1)
        hour = hour_before(shade, match.start("which")) if match["hour"] else None
        yield Candidate(
            match.start(), match.end(), "relative", "latest", "deadline.same_day", due,
            "before" if match["lead"] == "trước" else "within", at=hour[1] if hour else None,
            doubt=0.8,
        )  # fmt: skip


def _relative_due(unit: str, which: str, issued_on: date | None) -> date | None:
    if issued_on is None or (unit != "năm" and known_day(issued_on) is None):
        return None
    later = which in {"sau", "tới"}
    ends: dict[str, Callable[[], date]] = {
        "tuần": lambda: issued_on + timedelta(days=6 - issued_on.weekday() + 7 * later),
        "tháng": lambda: add_months(issued_on.replace(day=1), 1 + later) - timedelta(days=1),
        "quý": lambda: add_months(
            date(issued_on.year, 3 * ((issued_on.month - 1) // 3) + 1, 1), 3 * (1 + later)
        ) - timedelta(days=1),
        "năm": lambda: date(issued_on.year + later, 12, 31),
    }  # fmt: skip
    return ends[unit]() if unit in ends else None


def _end_before(unit: str, due: date) -> date:
    """Return the last day in front of the period that ends on ``due``: "trước tháng sau"."""
    if unit == "tuần":
        return due - timedelta(weeks=1)
    months = {"tháng": 1, "quý": 3, "năm": 12}[unit]
    return add_months(due.replace(day=1), 1 - months) - timedelta(days=1)
