"""Reads days that come back: "ngày 20 hàng tháng", "ngày 15/12 hằng năm", "ngày 10 quý sau"."""

from __future__ import annotations

import re

from ntm_extract.extract.deadlines.listed_months import months_of_every_year
from ntm_extract.vi.time_phrase import TimePhrase

_YEARLY = re.compile(r" ?\(?(?:của )?(?:hàng|hằng|mỗi|từng|các) năm(?!\w)\)?| ?/ ?năm(?! \d)")
_YEARLY_AS_NEXT = re.compile(
    r"(?:,| và| hoặc) (?:trước )?(?:ngày )?\d{1,2}(?:/| tháng )\d{1,2} (?:hàng|hằng|mỗi) năm"
)
"""The first of two days that share one "hằng năm"."""
_NEXT = (
    r"(?:sau|kế tiếp|tiếp theo|tiếp sau|liền sau|liền kề|kế)(?: (?:liền kề|liền sau|ngay sau))?"
    r"(?:(?: (?:ngay )?sau)?(?: của)? (?:tháng|kỳ|quý) báo cáo)?"
)
_MONTHLY = re.compile(
    r" ?\(?(?:của )?(?:hàng|hằng|mỗi|từng|các|tháng) tháng(?!\w)| ?/ ?tháng(?! \d)"
    rf"| (?:của )?tháng (?:liền )?{_NEXT}(?!\w)"
    r"|(?= và ngày (?:làm việc )?cuối (?:cùng )?(?:của )?(?:tháng|hàng|hằng))"
    r"| (?:đầu|cuối) (?:(?:mỗi|hàng|hằng|từng) )?tháng(?! (?:\d|sau|tới|này|trước))(?!\w)"
    r"|(?: của)? tháng(?= (?:báo cáo|gửi|tổng hợp|về)|[,.;)]|$)"
)
_QUARTER = r"(?:của )?(?:(?:hàng|hằng|mỗi|từng|các|một) )?quý"
_QUARTERLY = re.compile(
    rf" (?:của )?(?:(?:các )?tháng (?:cuối|thứ ba|thứ 3)(?: cùng)?(?: của)? {_QUARTER}|"
    rf"(?:cuối )?(?:hàng|hằng"
    rf"|mỗi) quý)"
    r"(?!\w)"
)
_OF_MONTHS = re.compile(
    r"(?: của)? (?:các )?tháng:? "
    r"(?P<months>\d{1,2}(?:,(?: tháng)? \d{1,2})+(?:,? và (?:tháng )?\d{1,2})?)"
    r"(?! ?[/%\d])(?:,? (?:hàng|hằng|mỗi|trong|của) năm)?"
)
"""Months that a day comes back in: "ngày 20 các tháng 3, 6, 9, 12"."""
_MORE_MONTHS = re.compile(
    r"(?P<months>(?:, \d{1,2}){2,}(?:,? và \d{1,2})?|"
    r"(?:, \d{1,2})+,? và \d{1,2})(?! ?[/%\d])(?! tháng)"
    r"(?:,? (?:hàng|hằng|mỗi|trong|của) năm)?"
)
_AFTER_QUARTER = re.compile(
    rf" (?:của )?(?:tháng )?đầu(?: tiên)? {_QUARTER}(?: {_NEXT}| báo cáo)?(?!\w)"
)


_NUMBER = re.compile(r"\d+")
_MORE_DAYS = re.compile(
    r"(?P<days>(?:(?:,| và| hoặc) (?:trước )?(?:ngày )?\d{1,2}){1,4})(?= (?:của|hàng|hằng|mỗi|"
    r"từng|các))"
)


_ONWARDS = re.compile(r"năm (?:tiếp theo|sau)$")
_LED = re.compile(r"(?<!từ nay )(?:đến|trong)(?: hết| cuối)? $")
_LEAD = 20
"""A year that goes on in all behind it: "giữ vững đến hết năm 2024 và những năm tiếp theo"."""


def read_recurring(shade: str, phrase: TimePhrase) -> tuple[str | None, int]:
    """Read "ngày 20 hàng tháng", "ngày 15/12 hàng năm", "tháng 12 hằng năm"."""
    if phrase.kind == "years" and _ONWARDS.search(shade, phrase.start, phrase.end):
        led = _LED.search(shade, max(0, phrase.start - _LEAD), phrase.start)
        return "FREQ=YEARLY" if led else None, phrase.end
    if phrase.year_given and phrase.kind != "day":
        return None, phrase.end
    if months := _listed_months(shade, phrase) or months_of_every_year(shade, phrase):
        return months
    if phrase.kind == "day":
        return _of_month(shade, phrase)
    if phrase.kind in {"date", "range", "month", "quarter", "week"} and phrase.month:
        match = _YEARLY.match(shade, phrase.end) or _YEARLY_AS_NEXT.match(shade, phrase.end)
        if match:
            end = phrase.end if match.re is _YEARLY_AS_NEXT else match.end()
            return of_every_year(phrase), end
    return None, phrase.end


def _listed_months(shade: str, phrase: TimePhrase) -> tuple[str, int] | None:
    """Read "ngày 20 các tháng 3, 6, 9, 12", "ngày 20 tháng 3, 6, 9 và 12"."""
    if phrase.kind not in {"day", "date"} or phrase.year_given:
        return None
    pattern = _OF_MONTHS if phrase.kind == "day" else _MORE_MONTHS
    match = pattern.match(shade, phrase.end)
    if match is None:
        return None
    first = [phrase.month] if phrase.month else []
    months = [*first, *map(int, _NUMBER.findall(match["months"]))]
    if not all(month and 1 <= month <= 12 for month in months):
        return None
    return f"FREQ=YEARLY;BYMONTH={','.join(map(str, months))};BYMONTHDAY={phrase.day}", match.end()


def of_every_year(phrase: TimePhrase) -> str:
    """Return the rule of a day or month that comes back every year."""
    day = f";BYMONTHDAY={phrase.day}" if phrase.day else ""
    return f"FREQ=YEARLY;BYMONTH={phrase.month}{day}"


def _of_month(shade: str, phrase: TimePhrase) -> tuple[str | None, int]:
    """Read "ngày 20 hàng tháng", "ngày 20 tháng cuối quý", "ngày 10 tháng đầu quý sau"."""
    for pattern, rrule in (
        (_QUARTERLY, "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY={0}"),
        (_AFTER_QUARTER, "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY={0}"),
        (_MONTHLY, "FREQ=MONTHLY;BYMONTHDAY={0}"),
    ):
        more = _MORE_DAYS.match(shade, phrase.end)
        listed = [int(day) for day in _NUMBER.findall(more["days"])] if more else []
        days = ",".join(map(str, [phrase.day, *listed]))
        if match := pattern.match(shade, more.end() if more else phrase.end):
            return rrule.format(days), match.end()
    return None, phrase.end
