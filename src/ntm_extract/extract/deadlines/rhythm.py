"""Reads rhythms: "hàng tháng", "định kỳ 6 tháng", "mỗi năm một lần"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntm_extract.extract.deadlines.candidate import Candidate
from ntm_extract.extract.rule import Rule, example
from ntm_extract.vi.numbers import parse_number_words
from ntm_extract.vi.time_phrases import hour_before

_UNIT = (
    r"(?:ngày|tuần|tháng|quý|quí|năm|(?:0?[2-9]|1[0-2]|hai|ba|sáu|chín) tháng"
    r"|(?:0?1|một) (?:năm|quý|tháng))"
)
_AGO = r"trước(?! (?:ngày|tháng|quý|\d))"
_NEXT = (
    r"(?:,? ?(?:;|,|/|-|và|hoặc|hay) ?(?P<wN>(?:hàng|hằng|mỗi|từng) )?(?:báo cáo )?"
    rf"(?P<uN>{_UNIT})(?!\w)(?! (?:\d|đầu|cuối|nay|học|sau|{_AGO}|tới|qua|này|i|năm(?!\w))))?"
)
_MORE = "".join(_NEXT.replace("N>", f"{number}>") for number in (2, 3, 4, 5))
_NOT_TIME = rf"(?! (?:\d|đầu|cuối năm|nay|học|sau|{_AGO}|tới|qua|này|i{{1,3}}(?!\w)|iv(?!\w)))"
_FREQUENCIES = {
    "ngày": "FREQ=DAILY", "tuần": "FREQ=WEEKLY", "tháng": "FREQ=MONTHLY",
    "quý": "FREQ=MONTHLY;INTERVAL=3", "quí": "FREQ=MONTHLY;INTERVAL=3", "năm": "FREQ=YEARLY",
}  # fmt: skip
_COUNT_WORD = r"hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|một"


def rrule_of(unit: str) -> str | None:
    """Return the rule of a unit as written: "quý", "6 tháng", "năm"."""
    plain = unit.strip()
    if plain in _FREQUENCIES:
        return _FREQUENCIES[plain]
    count, _, base = plain.partition(" ")
    return _interval(base.strip(), _number(count))


def _number(count: str) -> int:
    return int(count) if count.isdigit() else parse_number_words(count)


def _interval(base: str, number: int) -> str | None:
    if base not in _FREQUENCIES or not 1 <= number <= 60:
        return None
    if base in {"quý", "quí"}:
        return f"FREQ=MONTHLY;INTERVAL={3 * number}"
    return _FREQUENCIES[base] if number == 1 else f"{_FREQUENCIES[base]};INTERVAL={number}"


def _listed(match: re.Match[str], name: str) -> list[Candidate]:
    """Build one candidate for each rhythm of a list ("hàng tháng, quý")."""
    groups = match.groupdict()
    made: list[Candidate] = []
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
            made.append(_with_hour(match.string, start, match.end(f"u{number}"), (name, rrule)))
    return made


_BEFORE_HOUR = re.compile(r"(?<!\w)(?:trước|vào|chậm nhất|muộn nhất)(?: là)? $")
_WINDOW = 24


def _with_hour(shade: str, start: int, end: int, said: tuple[str, str]) -> Candidate:
    """Return the rhythm with the hour in front of it: "trước 16 giờ hằng ngày"."""
    hour = hour_before(shade, start)
    if hour is None:
        return _recurring(start, end, *said)
    words = _BEFORE_HOUR.search(shade, max(0, hour[0] - _WINDOW), hour[0])
    return _recurring(words.start() if words else hour[0], end, *said, at=hour[1])


def _recurring(start: int, end: int, name: str, rrule: str, at: str | None = None) -> Candidate:
    return Candidate(start, end, "rhythm", "each", name, None, "recurring", rrule, at)


def _each(match: re.Match[str]) -> list[Candidate]:
    return _listed(match, "deadline.each")


def _periodic(match: re.Match[str]) -> list[Candidate]:
    return _listed(match, "deadline.periodic")


def _report_of(match: re.Match[str]) -> list[Candidate]:
    return _listed(match, "deadline.report_of")


def _times(match: re.Match[str]) -> list[Candidate]:
    rrule = _interval(match["unit"], _number(match["n"] or "một"))
    name = "deadline.times" if match["n"] else "deadline.once_a"
    return [_recurring(*match.span(), name, rrule)] if rrule else []


def _onwards(match: re.Match[str]) -> list[Candidate]:
    return [_recurring(*match.span(), "deadline.following_years", "FREQ=YEARLY")]


RHYTHM_RULES: tuple[Rule[list[Candidate]], ...] = (
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
            example("gửi số liệu trước 16 giờ hằng ngày", rrule="FREQ=DAILY", at="16:00"),
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
            r"|báo cáo (?P<whole2>(?P<u2>tháng|quý|0?6 tháng|năm))"
            r"(?= (?:gửi |nộp )?(?:trước|chậm nhất(?: là)?) ngày \d)"
        ),
        build=_report_of,
        cues=("báo cáo", "định kỳ"),
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
            rf"(?<!\w)(?:(?P<n>0?[1-9]|1[0-2]|{_COUNT_WORD})(?: ?\(\w{{1,9}}\))?"
            r" (?P<unit>ngày|tuần|tháng|quý|năm)(?: ?\([^()]{1,12}\))?"
            r"(?: ?/ ?| )(?:một|01|1)? ?lần)(?!\w)"
        ),
        build=_times,
        cues=("lần",),
        examples=(
            example("báo cáo 06 tháng một lần", rrule="FREQ=MONTHLY;INTERVAL=6"),
            example("kiểm tra 3 tháng/lần", rrule="FREQ=MONTHLY;INTERVAL=3"),
            example("rà soát năm năm (05 năm) một lần", rrule="FREQ=YEARLY;INTERVAL=5"),
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
