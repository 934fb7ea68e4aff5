"""Reads rhythms: "hàng tháng", "định kỳ 6 tháng", "mỗi năm một lần", "thứ Sáu hàng tuần"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntm_extract.extract.deadlines.candidate import Candidate
from ntm_extract.extract.rule import Rule, example
from ntm_extract.vi.time_phrases import hour_before

_UNIT = (
    r"(?:ngày|tuần|tháng|quý|quí|năm|(?:0?[2-9]|1[0-2]|hai|ba|sáu|chín) tháng"
    r"|(?:0?1|một) (?:năm|quý|tháng))"
)
_NEXT = (
    r"(?:,? ?(?:;|,|/|-|và|hoặc|hay) ?(?P<wN>(?:hàng|hằng|mỗi|từng) )?(?:báo cáo )?"
    rf"(?P<uN>{_UNIT})(?!\w)(?! (?:\d|đầu|cuối|nay|học|sau|trước|tới|qua|này|i)))?"
)
_MORE = "".join(_NEXT.replace("N>", f"{number}>") for number in (2, 3, 4, 5))
_NOT_TIME = r"(?! (?:\d|đầu|cuối năm|nay|học|sau|trước|tới|qua|này|i{1,3}(?!\w)|iv(?!\w)))"
_FREQUENCIES = {
    "ngày": "FREQ=DAILY", "tuần": "FREQ=WEEKLY", "tháng": "FREQ=MONTHLY",
    "quý": "FREQ=MONTHLY;INTERVAL=3", "quí": "FREQ=MONTHLY;INTERVAL=3", "năm": "FREQ=YEARLY",
}  # fmt: skip
_WORDS = {"hai": 2, "ba": 3, "sáu": 6, "chín": 9, "một": 1}
_DAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?!\w)"
_DAYS = {
    "hai": "MO", "2": "MO", "ba": "TU", "3": "TU", "tư": "WE", "4": "WE", "năm": "TH", "5": "TH",
    "sáu": "FR", "6": "FR", "bảy": "SA", "7": "SA", "nhật": "SU",
}  # fmt: skip


def rrule_of(unit: str) -> str | None:
    """Return the rule of a unit as written: "quý", "6 tháng", "năm"."""
    plain = unit.strip()
    if plain in _FREQUENCIES:
        return _FREQUENCIES[plain]
    count, _, base = plain.partition(" ")
    number = _WORDS.get(count) or (int(count) if count.isdigit() else 0)
    return _interval(base.strip(), number)


def _interval(base: str, number: int) -> str | None:
    if base not in _FREQUENCIES or not 1 <= number <= 60:
        return None
    if base in {"quý", "quí"}:
        return f"FREQ=MONTHLY;INTERVAL={3 * number}"
    return _FREQUENCIES[base] if number == 1 else f"{_FREQUENCIES[base]};INTERVAL={number}"


def _listed(match: re.Match[str], name: str) -> list[Candidate]:
    """Build one candidate for each rhythm of a list ("hàng tháng, quý")."""
    groups = match.groupdict()
    made = []
    for number in "12345":
        unit = groups.get(f"u{number}")
        rrule = rrule_of(unit) if unit else None
        if rrule:
            each = (
                "whole"
                if number == "1"
                else "whole2"
                if "whole2" in groups
                else f"w{number}"
                if groups.get(f"w{number}")
                else None
            )
            start = match.start(each or f"u{number}")
            made.append(_recurring(start, match.end(f"u{number}"), name, rrule))
    return made


def _recurring(start: int, end: int, name: str, rrule: str, at: str | None = None) -> Candidate:
    return Candidate(start, end, "rhythm", "each", name, None, "recurring", rrule, at)


def _each(match: re.Match[str]) -> list[Candidate]:
    return _listed(match, "deadline.each")


def _periodic(match: re.Match[str]) -> list[Candidate]:
    return _listed(match, "deadline.periodic")


def _report_of(match: re.Match[str]) -> list[Candidate]:
    return _listed(match, "deadline.report_of")


def _times(match: re.Match[str]) -> list[Candidate]:
    word = match["n"] or "một"
    number = _WORDS.get(word) or int(word)
    rrule = _interval(match["unit"], number)
    name = "deadline.times" if match["n"] else "deadline.once_a"
    return [_recurring(*match.span(), name, rrule)] if rrule else []


def _weekday(match: re.Match[str]) -> list[Candidate]:
    day = _DAYS[match["day"] or "nhật"]
    hour = hour_before(match.string, match.start("weekday"))
    rrule = f"FREQ=WEEKLY;BYDAY={day}"
    return [_recurring(*match.span(), "deadline.weekday", rrule, hour[1] if hour else None)]


def _days_of_week(match: re.Match[str]) -> list[Candidate]:
    named = [match[name] for name in ("first", "second", "third") if match[name]]
    days = ",".join(_DAYS[one.rpartition(" ")[2]] for one in named)
    hour = hour_before(match.string, match.start("first"))
    at = hour[1] if hour and hour[0] >= match.start() else None
    return [_recurring(*match.span(), "deadline.days_of_week", f"FREQ=WEEKLY;BYDAY={days}", at)]


def _month_end(match: re.Match[str]) -> list[Candidate]:
    rrules = {
        "tháng": "FREQ=MONTHLY;BYMONTHDAY=-1",
        "quý": "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1",
        "năm": "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31",
    }
    return [_recurring(*match.span(), "deadline.last_day", rrules[match["unit"]])]


def _onwards(match: re.Match[str]) -> list[Candidate]:
    return [_recurring(*match.span(), "deadline.following_years", "FREQ=YEARLY")]


RHYTHM_RULES: tuple[Rule[list[Candidate]], ...] = (
    Rule(
        name="deadline.weekday",
        pattern=re.compile(
            r"(?<!\w)(?:(?:trước|vào|chậm nhất)(?: là)? (?:\d{1,2}(?: giờ|h|:)(?: ?\d\d)?,? )?)?"
            r"(?:ngày )?(?P<weekday>thứ (?P<day>hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
            r",? (?:của )?(?:hàng|hằng|mỗi) tuần(?!\w)"
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
        name="deadline.days_of_week",
        pattern=re.compile(
            r"(?<!\w)(?:hàng|hằng|mỗi) tuần,? ?\(?(?:trước |vào |chậm nhất )?"
            r"(?:\d{1,2}(?: giờ|h|:)(?: ?\d\d)?,? )?(?:các )?(?:ngày )?"
            rf"(?P<first>{_DAY})(?:(?:,| và|;) ?(?:ngày )?(?P<second>{_DAY}))?"
            rf"(?:(?:,| và|;) ?(?P<third>{_DAY}))?\)?"
        ),
        build=_days_of_week,
        cues=("tuần",),
        examples=(
            example("tổng vệ sinh hàng tuần (Thứ 7, Chủ nhật)", rrule="FREQ=WEEKLY;BYDAY=SA,SU"),
            example("báo cáo hằng tuần vào thứ Sáu", rrule="FREQ=WEEKLY;BYDAY=FR"),
        ),
    ),
    Rule(
        name="deadline.last_day",
        pattern=re.compile(
            r"(?<!\w)(?:(?:trước|vào|chậm nhất)(?: là)? )?ngày (?:làm việc )?cuối(?: cùng)?"
            r" (?:của )?(?:(?:hàng|hằng|mỗi|từng) )?(?P<unit>tháng|quý|năm)(?! \d)(?!\w)"
        ),
        build=_month_end,
        cues=("ngày cuối", "ngày làm việc cuối"),
        examples=(
            example("báo cáo vào ngày cuối cùng của tháng", rrule="FREQ=MONTHLY;BYMONTHDAY=-1"),
        ),
    ),
    Rule(
        name="deadline.each",
        pattern=re.compile(
            rf"(?<!\w)(?P<whole>(?:hàng|hằng|(?:mỗi"
            rf"|từng)(?! ngày)) (?P<u1>{_UNIT})(?!\w)){_NOT_TIME}{_MORE}"
        ),
        build=_each,
        cues=("hàng ", "hằng ", "mỗi ", "từng "),
        examples=(
            example("hàng tháng báo cáo kết quả về Sở Xây dựng", rrule="FREQ=MONTHLY"),
            example("Hằng năm, rà soát, cân đối nguồn vốn", rrule="FREQ=YEARLY"),
            example("Định kỳ hàng quý tổng hợp", rrule="FREQ=MONTHLY;INTERVAL=3"),
        ),
        non_examples=(
            "bố trí trong dự toán ngân sách hàng năm",
            "cải thiện đời sống hàng ngày của người dân",
        ),
    ),
    Rule(
        name="deadline.periodic",
        pattern=re.compile(
            rf"(?<!\w)định kỳ (?:báo cáo )?(?P<whole>(?P<u1>{_UNIT})(?!\w)){_NOT_TIME}(?! ?/"
            rf" ?(?:\d|lần|một)){_MORE}"
        ),
        build=_periodic,
        cues=("định kỳ ",),
        examples=(
            example("định kỳ 6 tháng, năm báo cáo UBND tỉnh", rrule="FREQ=MONTHLY;INTERVAL=6"),
            example("báo cáo định kỳ quý", rrule="FREQ=MONTHLY;INTERVAL=3"),
        ),
        non_examples=("báo cáo định kỳ hoặc đột xuất khi có yêu cầu",),
    ),
    Rule(
        name="deadline.report_of",
        pattern=re.compile(
            r"(?:(?:báo cáo(?: định kỳ)?|,|;|và) (?P<whole>(?P<u1>tháng|quý|0?[36] tháng|năm))"
            r"(?= ?\((?:báo cáo |gửi )?(?:trước|chậm nhất|vào|ngày)))"
            r"|báo cáo (?P<whole2>(?P<u2>quý|0?6 tháng|năm))"
            r"(?= (?:trước|chậm nhất(?: là)?) ngày \d)"
        ),
        build=_report_of,
        cues=("báo cáo",),
        examples=(
            example(
                "báo cáo tháng (trước ngày 20), năm (trước ngày 15/12)",
                rrule="FREQ=MONTHLY;BYMONTHDAY=20",
            ),
        ),
    ),
    Rule(
        name="deadline.times",
        pattern=re.compile(
            r"(?<!\w)(?:(?P<n>0?[1-9]|1[0-2]|hai|ba|sáu|một) (?P<unit>ngày|tuần|tháng|quý|năm)"
            r"(?: ?/ ?| )(?:một|01|1)? ?lần)(?!\w)"
        ),
        build=_times,
        cues=("lần",),
        examples=(
            example("báo cáo 06 tháng một lần", rrule="FREQ=MONTHLY;INTERVAL=6"),
            example("kiểm tra 3 tháng/lần", rrule="FREQ=MONTHLY;INTERVAL=3"),
        ),
    ),
    Rule(
        name="deadline.once_a",
        pattern=re.compile(
            r"(?<!\w)(?:một|01|1) lần ?(?:/|trong|mỗi|một) ?(?:một |1 )?(?P<unit>tuần|tháng|quý"
            r"|năm)(?!\w)(?P<n>)"
        ),
        build=_times,
        cues=("lần",),
        examples=(example("giao ban 01 lần/tháng", rrule="FREQ=MONTHLY"),),
    ),
    Rule(
        name="deadline.following_years",
        pattern=re.compile(
            r"(?<!\w)(?<!quý iv )(?<!quý i )(?<!quý ii )(?<!quý iii )(?<!tháng \d )(?<!tháng \d\d )"
            r"(?:từ )?năm (?:19|20)\d\d (?:và|đến) (?:các|những) năm (?:tiếp theo|sau"
            r"|kế tiếp)"
        ),
        build=_onwards,
        cues=("năm tiếp", "năm sau", "năm kế"),
        examples=(
            example("Thời gian thực hiện: Năm 2024 và các năm tiếp theo", rrule="FREQ=YEARLY"),
        ),
    ),
)


def find_rhythms(shade: str) -> Iterator[Candidate]:
    """Yield the candidates that recur."""
    for rule in RHYTHM_RULES:
        for listed in rule.readings(shade):
            yield from listed
