"""Reads dates, months, quarters and years with the words that bind work to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ntm_extract.core.facts import Bound
from ntm_extract.extract.deadlines.candidate import Candidate, Form, Lead
from ntm_extract.extract.deadlines.years import in_year, which_year
from ntm_extract.extract.rule import Example, example
from ntm_extract.vi.time_phrases import TimePhrase, find_time_phrases, hour_before

_WINDOW = 42


@dataclass(frozen=True, slots=True)
class LeadRule:
    """Words in front of a stretch of time, and what they make of it.

    ``pattern`` runs on the shadow text and must end where the stretch (or its hour) begins.
    """

    name: str
    pattern: re.Pattern[str]
    lead: Lead
    bound: Bound
    examples: tuple[Example, ...]
    non_examples: tuple[str, ...] = ()


_END_OF = re.compile(r"(?<!\w)(?:kết thúc|hết) ")
"""Words that mean the last day of the time behind them, whatever stands in front."""
_LABEL = (
    r"(?:thời gian|thời hạn|hạn(?: chót| cuối)?|tiến độ|kỳ hạn|lộ trình|mốc)"
    r"(?: (?:thực hiện|hoàn thành|báo cáo|nộp|gửi|trình|tổ chức|triển khai|xử lý|giải quyết"
    r"|hoàn tất|kết thúc|phê duyệt|ban hành|dự kiến|công việc|nhiệm vụ|yêu cầu|cuối cùng))*"
    r"(?: ?(?:là|:|-))* ?"
)

LEAD_RULES: tuple[LeadRule, ...] = (
    LeadRule(
        name="deadline.latest_before",
        pattern=re.compile(
            r"(?<!\w)(?:chậm|muộn|trễ) nhất(?: là)?(?: đến)? trước(?: hết| khi kết thúc)? $"
        ),
        lead="latest",
        bound="before",
        examples=(
            example("gửi chậm nhất trước ngày 15/8/2024", due=date(2024, 8, 15), bound="before"),
        ),
    ),
    LeadRule(
        name="deadline.latest",
        pattern=re.compile(
            r"(?<!\w)(?:chậm|muộn|trễ) nhất(?: là)?(?: (?:đến|vào|trong|tới|không quá))?(?: hết)? $"
            r"|(?<!\w)không (?:quá|muộn hơn|chậm hơn|trễ hơn)(?= ngày| \d| tháng| $) $"
        ),
        lead="latest",
        bound="by",
        examples=(
            example("báo cáo chậm nhất ngày 20/6/2024", due=date(2024, 6, 20), bound="by"),
            example("nộp muộn nhất là ngày 5 tháng 3 năm 2024", due=date(2024, 3, 5), bound="by"),
            example("gửi không muộn hơn ngày 25/3/2024", due=date(2024, 3, 25), bound="by"),
        ),
    ),
    LeadRule(
        name="deadline.before",
        pattern=re.compile(
            r"(?<!\w)trước(?: khi)?(?: kết thúc)?(?: thời (?:điểm|hạn))?(?: hết)? $"
        ),
        lead="before",
        bound="before",
        examples=(
            example("hoàn thành trước ngày 30/9/2024", due=date(2024, 9, 30), bound="before"),
            example("trình UBND tỉnh trước tháng 8/2024", due=date(2024, 7, 31), bound="before"),
            example(
                "gửi báo cáo trước 17 giờ 00 ngày 12/4/2024", due=date(2024, 4, 12), at="17:00"
            ),
            example("hoàn thành trước ngày 15/4", due=date(2024, 4, 15)),
            example("báo cáo trước ngày 15/01 năm sau", due=date(2025, 1, 15)),
            example(
                "gửi báo cáo trước ngày 15/12 của năm báo cáo",
                rrule="FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15",
            ),
        ),
        non_examples=("đối với hồ sơ đã nhận trước ngày 01/7/2023 thì xử lý theo quy định cũ",),
    ),
    LeadRule(
        name="deadline.until",
        pattern=re.compile(r"(?<!\w)(?:đến|tới)(?: trước)?(?: thời điểm)?(?: hết)? $"),
        lead="until",
        bound="by",
        examples=(
            example("phấn đấu đến năm 2026 đạt 95%", due=date(2026, 12, 31), bound="by"),
            example("hoàn thành đến hết tháng 6/2024", due=date(2024, 6, 30), bound="by"),
        ),
        non_examples=(
            "Quy hoạch tỉnh đến năm 2030, tầm nhìn đến năm 2050",
            "tính đến hết ngày 31/5/2024 đã giải ngân 30%",
        ),
    ),
    LeadRule(
        name="deadline.within",
        pattern=re.compile(r"(?<!\w)(?:ngay )?trong(?: (?:vòng|thời gian|khoảng|các))?(?: hết)? $"),
        lead="within",
        bound="within",
        examples=(
            example("hoàn thành trong tháng 9/2024", due=date(2024, 9, 30), bound="within"),
            example("xử lý dứt điểm trong quý III/2024", due=date(2024, 9, 30), bound="within"),
            example("phấn đấu đạt chuẩn trong năm 2025", due=date(2025, 12, 31), bound="within"),
        ),
        non_examples=("mưa lớn trong tháng 5 năm 2024 đã gây thiệt hại nặng",),
    ),
    LeadRule(
        name="deadline.on",
        pattern=re.compile(r"(?<!\w)(?:vào|dứt điểm|xong)(?: (?:trong|khoảng|các))? $"),
        lead="on",
        bound="by",
        examples=(
            example("tổ chức hội nghị tổng kết vào ngày 20/12/2024", due=date(2024, 12, 20)),
        ),
    ),
    LeadRule(
        name="deadline.label",
        pattern=re.compile(rf"(?<!\w){_LABEL}$"),
        lead="label",
        bound="within",
        examples=(
            example("Thời gian hoàn thành: Quý IV/2024.", due=date(2024, 12, 31), bound="within"),
            example("Thời hạn hoàn thành: tháng 9/2024", due=date(2024, 9, 30)),
        ),
    ),
)

NO_LEAD = LeadRule(
    name="deadline.bare",
    pattern=re.compile(r"$"),
    lead="none",
    bound="within",
    examples=(
        example("phấn đấu đạt chuẩn nông thôn mới nâng cao năm 2025", due=date(2025, 12, 31)),
        example("Quý II/2024", due=date(2024, 6, 30), bound="within"),
    ),
    non_examples=(
        "giải ngân nguồn vốn năm 2024",
        "Quyết định số 15/QĐ-UBND ngày 02/02/2024 của UBND tỉnh",
        "các xã đăng ký đạt chuẩn năm 2024 theo Kế hoạch",
        "giai đoạn 2021 - 2025",
    ),
)

_YEARLY = re.compile(r" ?\(?(?:của )?(?:hàng|hằng|mỗi|từng|các) năm(?!\w)\)?| ?/ ?năm(?! \d)")
_YEARLY_AS_NEXT = re.compile(
    r"(?:,| và| hoặc) (?:trước )?(?:ngày )?\d{1,2}(?:/| tháng )\d{1,2} (?:hàng|hằng|mỗi) năm"
)
"""The first of two days that share one "hằng năm"."""
_NEXT = r"(?:sau|kế tiếp|tiếp theo|tiếp sau|liền sau|liền kề|kế)(?: (?:tháng|kỳ) báo cáo)?"
_MONTHLY = re.compile(
    r" ?\(?(?:của )?(?:hàng|hằng|mỗi|từng|các|tháng) tháng(?!\w)| ?/ ?tháng(?! \d)"
    rf"| (?:của )?tháng (?:liền )?{_NEXT}(?!\w)"
    r"|(?: của)? tháng(?= (?:báo cáo|gửi|tổng hợp|về)|[,.;)]|$)"
)
_QUARTER = r"(?:của )?(?:(?:hàng|hằng|mỗi|từng|các|một) )?quý"
_QUARTERLY = re.compile(
    rf" (?:của )?(?:tháng (?:cuối|thứ ba|thứ 3)(?: cùng)? {_QUARTER}|(?:cuối )?(?:hàng|hằng"
    rf"|mỗi) quý)"
    r"(?!\w)"
)
_AFTER_QUARTER = re.compile(
    rf" (?:của )?(?:tháng )?đầu(?: tiên)? {_QUARTER}(?: {_NEXT}| báo cáo)?(?!\w)"
)


_SECOND_DAY = re.compile(
    r"(?:,| và| hoặc) (?:trước )?(?:ngày )?(?P<day>\d{1,2})(?= (?:của|hàng|hằng|mỗi|từng|các))"
)


_LABELLED_YEAR = re.compile(
    rf"(?<!\w){_LABEL}(?P<year>20\d\d)(?:(?: ?- ?| đến )(?P<last>20\d\d))?(?=[ .;,)]|$)"
)


def find_dated(shade: str, issued_on: date | None) -> Iterator[Candidate]:
    """Yield the candidates that name a date, month, quarter, half or year."""
    for match in _LABELLED_YEAR.finditer(shade):
        last = date(int(match["last"] or match["year"]), 12, 31)
        yield Candidate(
            match.start("year"), match.end(), "year", "label", "deadline.label", last, "within"
        )
    for phrase in find_time_phrases(shade, year=issued_on.year if issued_on else None):
        if phrase.kind != "period":
            candidate = _read(shade, phrase)
            if candidate:
                yield candidate


def _read(shade: str, phrase: TimePhrase) -> Candidate | None:
    hour = hour_before(shade, phrase.start)
    begin, at = hour or (phrase.start, None)
    left = shade[max(0, begin - _WINDOW) : begin]
    rule, start = _lead(left, begin)
    rrule, end = _yearly(shade, phrase)
    if rrule is None and (year := which_year(shade, phrase)):
        phrase = in_year(phrase, year)
        rrule, end = _of_every_year(phrase) if year.yearly else None, year.end
    if rrule:
        return Candidate(
            start, end, "rhythm", rule.lead, f"{rule.name}_recurring", None, "recurring", rrule, at
        )
    open_day, open_month = (None, None) if phrase.year_given else (phrase.day, phrase.month)
    if phrase.kind == "day":
        return Candidate(
            start, end, "day", rule.lead, rule.name, None, rule.bound, at=at, day=phrase.day
        )
    at_its_end = _END_OF.search(shade, start, begin) is not None
    due = phrase.last if at_its_end and not phrase.part else _due(phrase, rule.bound)
    form: Form = phrase.kind  # type: ignore[assignment]  # ("day" and "period" have gone)
    doubt = 0.4 if due is None else 0.8 if phrase.part in {"đầu", "giữa"} else 1.0
    bound, lead = rule.bound, rule.lead
    if lead == "none" and phrase.part == "hết":
        bound, lead = "by", "until"
    if rule.lead in {"label", "none"} and form in {"date", "range"}:
        bound = "by" if form == "date" else "within"
    return Candidate(
        start,
        end,
        form,
        lead,
        rule.name,
        due,
        bound,
        at=at,
        first=phrase.first,
        doubt=doubt,
        day=open_day,
        month=open_month,
    )


def _lead(left: str, begin: int) -> tuple[LeadRule, int]:
    for rule in LEAD_RULES:
        if match := rule.pattern.search(left):
            inside = rule.lead != "label"
            return rule, begin - (len(left) - match.start()) if inside else begin
    return NO_LEAD, begin


def _yearly(shade: str, phrase: TimePhrase) -> tuple[str | None, int]:
    """Read "ngày 20 hàng tháng", "ngày 15/12 hàng năm", "tháng 12 hằng năm"."""
    if phrase.year_given and phrase.kind != "day":
        return None, phrase.end
    if phrase.kind == "day":
        return _of_month(shade, phrase)
    if phrase.kind in {"date", "range", "month", "quarter", "week"} and phrase.month:
        match = _YEARLY.match(shade, phrase.end) or _YEARLY_AS_NEXT.match(shade, phrase.end)
        if match:
            end = phrase.end if match.re is _YEARLY_AS_NEXT else match.end()
            return _of_every_year(phrase), end
    return None, phrase.end


def _of_every_year(phrase: TimePhrase) -> str:
    day = f";BYMONTHDAY={phrase.day}" if phrase.day else ""
    return f"FREQ=YEARLY;BYMONTH={phrase.month}{day}"


def _of_month(shade: str, phrase: TimePhrase) -> tuple[str | None, int]:
    """Read "ngày 20 hàng tháng", "ngày 20 tháng cuối quý", "ngày 10 tháng đầu quý sau"."""
    for pattern, rrule in (
        (_QUARTERLY, "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY={0}"),
        (_AFTER_QUARTER, "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY={0}"),
        (_MONTHLY, "FREQ=MONTHLY;BYMONTHDAY={0}"),
    ):
        second = _SECOND_DAY.match(shade, phrase.end)
        days = f"{phrase.day},{int(second['day'])}" if second else str(phrase.day)
        if match := pattern.match(shade, second.end() if second else phrase.end):
            return rrule.format(days), match.end()
    return None, phrase.end


def _due(phrase: TimePhrase, bound: Bound) -> date | None:
    """Return the last day on which the work is on time, by administrative practice."""
    if phrase.part == "đầu" or phrase.last is None:
        return None
    if phrase.part == "giữa":
        middles = {"month": (phrase.last.month, 15), "year": (6, 30)}
        middle = middles.get(phrase.kind)
        return phrase.last.replace(month=middle[0], day=middle[1]) if middle else None
    open_end = phrase.kind in {"month", "quarter", "half", "year"} and phrase.part is None
    if bound == "before" and open_end and phrase.first:
        return phrase.first - timedelta(days=1)
    return phrase.last
