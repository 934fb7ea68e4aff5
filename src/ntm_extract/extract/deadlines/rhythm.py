"""Reads rhythms: "hàng tháng", "định kỳ 6 tháng", "mỗi năm một lần"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntm_extract.extract.deadlines.candidate import Candidate
from ntm_extract.extract.deadlines.counted_rhythms import COUNTED_RHYTHM_RULES
from ntm_extract.extract.deadlines.exact_rhythms import EXACT_RHYTHM_RULES
from ntm_extract.extract.deadlines.period_rhythms import PERIOD_RHYTHM_RULES
from ntm_extract.extract.deadlines.rrules import recurring, rrule_of
from ntm_extract.extract.rule import Rule, example
from ntm_extract.vi.alternatives import any_of
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.time_phrases import hour_before

_UNIT = (
    r"(?:ngày|tuần|tháng|quý|quí|năm|(?:0?[2-9]|1[0-2]|hai|ba|sáu|chín) tháng"
    r"|(?:0?1|một) (?:năm|quý|tháng))"
)
_SOME_DAYS = (
    r"(?:(?:0?[2-9]|[1-9]\d|hai|ba|năm|mười) (?:ngày|tuần)(?! làm việc)"
    r"|(?:0?[2-9]|10|hai|ba|năm) năm)"
)
_GONE = r"qua(?= ?[,.;]| đã|$)"
_AGO = r"trước(?! (?:ngày|tháng|quý|\d))"
_NEXT = (
    r"(?:,? ?(?:;|,|/|-|và|hoặc|hay) ?(?P<wN>(?:hàng|hằng|mỗi|từng) )?"
    rf"(?:(?:báo cáo|tổng kết|sơ kết) )?(?P<uN>{_UNIT})(?!\w)"
    rf"(?! (?:\d|đầu|cuối|nay|học|sau|{_AGO}|tới|{_GONE}|này|i|năm(?!\w)"
    r"|nghỉ|lễ|làm việc)))?"
)
_MORE = "".join(_NEXT.replace("N>", f"{number}>") for number in (2, 3, 4, 5))
_NUMBER = r"\d{4}|\d{1,2}(?!\d| [^\W\d_])"
_NOT_TIME = (
    rf"(?! (?:{_NUMBER}|đầu|cuối năm|nay|học|sau|{_AGO}|tới|{_GONE}|này|i{{1,3}}(?!\w)|iv(?!\w)))"
)


_PERIODIC = re.compile(r"định kỳ|(?<!\w)(?:hàng|hằng) (?:tháng|quý|năm)")


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
                else f"whole{number}"
                if f"whole{number}" in groups
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
        return recurring(start, end, *said)
    words = _BEFORE_HOUR.search(shade, max(0, hour[0] - _WINDOW), hour[0])
    return recurring(words.start() if words else hour[0], end, *said, at=hour[1])


def _each(match: re.Match[str]) -> list[Candidate]:
    return _listed(match, "deadline.each")


def _periodic(match: re.Match[str]) -> list[Candidate]:
    return _listed(match, "deadline.periodic")


def _report_of(match: re.Match[str]) -> list[Candidate]:
    return _listed(match, "deadline.report_of")


def _goes_on(match: re.Match[str]) -> list[Candidate]:
    """Read what a list of rhythms goes on with behind a day in brackets."""
    before = match.string[max(0, match.start() - 120) : match.start()]
    if not _PERIODIC.search(before.rpartition(";")[2]):
        return []
    return _listed(match, "deadline.periodic_more")


def _report_kinds(match: re.Match[str]) -> list[Candidate]:
    """Read a list of reports by their period; one alone ("báo cáo tháng") names a document."""
    listed = _listed(match, "deadline.report_kinds")
    return listed if len(listed) > 1 else []


def _onwards(match: re.Match[str]) -> list[Candidate]:
    return [recurring(*match.span(), "deadline.following_years", "FREQ=YEARLY")]


RHYTHM_RULES: tuple[Rule[list[Candidate]], ...] = (
    Rule(
        name="deadline.each",
        pattern=by_letter(
            rf"(?<!\w)(?P<whole>(?:hàng|hằng|(?:mỗi|từng)(?! ngày)"
            rf"|(?:(?<=giờ )|(?<=phút )|(?<=h ))mỗi) (?P<u1>{_UNIT})(?!\w)){_NOT_TIME}{_MORE}"
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
        pattern=by_letter(
            rf"(?<!\w)định kỳ:? \(?(?:báo cáo )?(?P<whole>(?P<u1>{_UNIT}|{_SOME_DAYS})(?!\w))"
            rf"{_NOT_TIME}(?! ?/ ?(?:\d|lần|một)){_MORE}"
        ),
        build=_periodic,
        cues=("định kỳ ",),
        examples=(
            example("định kỳ 6 tháng, năm báo cáo UBND tỉnh", rrule="FREQ=MONTHLY;INTERVAL=6"),
            example("báo cáo định kỳ quý", rrule="FREQ=MONTHLY;INTERVAL=3"),
            example("định kỳ 10 ngày báo cáo UBND tỉnh", rrule="FREQ=DAILY;INTERVAL=10"),
        ),
        non_examples=("báo cáo định kỳ hoặc đột xuất khi có yêu cầu",),
    ),
    Rule(
        name="deadline.periodic_more",
        pattern=re.compile(
            rf"(?<=\)), (?P<whole>(?P<u1>quý|0?[69] tháng|(?:0?1 |một )?năm)(?!\w))"
            rf"{_NOT_TIME}{_MORE}"
        ),
        build=_goes_on,
        cues=("), ",),
        examples=(
            example(
                "báo cáo định kỳ hàng quý (trước ngày 10 tháng cuối quý), 6 tháng và năm",
                rrule="FREQ=MONTHLY;INTERVAL=6",
            ),
        ),
    ),
    Rule(
        name="deadline.report_of",
        pattern=by_letter(
            r"(?:(?:báo cáo(?: định kỳ)?(?: (?!đã|kết|tình)[^\s.,;:()]+){0,7}?|,|;|"
            r"và) (?P<whole>(?P<u1>tuần|tháng|quý|0?[36] tháng|năm))"
            r"(?= ?\((?:báo cáo |gửi )?(?:trước|chậm nhất|vào|ngày|chiều|sáng|thứ)(?!\w)))"
            r"|báo cáo (?P<whole3>(?P<u3>tuần))"
            r"(?= (?:gửi |nộp )?(?:trước|chậm nhất|vào) [^.;]{0,20}(?:thứ |chủ nhật))"
            r"|(?:báo cáo|(?<=\d)(?:,|;| và)) (?P<whole2>(?:(?:0?1|một) )?(?P<u2>tháng|quý|"
            r"0?6 tháng|năm))"
            r"(?= (?:gửi |nộp )?(?:(?:trước|chậm nhất(?: là)?|vào) )?ngày \d{1,2}(?!\d)"
            r"(?!(?:/| tháng )\d{1,2}(?:/\d| năm \d)))"
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
        name="deadline.report_kinds",
        pattern=re.compile(
            r"(?<!\w)báo cáo(?:(?: (?!đã)[^\s.,;:()]+){0,8} \((?:định kỳ )?|:? )"
            rf"(?P<whole>(?P<u1>ngày|tuần|tháng|quý|0?6 tháng)(?!\w)){_NOT_TIME}{_MORE}"
        ),
        build=_report_kinds,
        cues=(
            "báo cáo: ",
            "báo cáo tuần",
            "báo cáo tháng",
            "báo cáo quý",
            "báo cáo 6",
            "báo cáo 06",
            "(ngày, ",
            "(tuần, ",
            "(tháng, ",
            "(quý, ",
        ),
        examples=(example("thực hiện báo cáo tháng, quý, 6 tháng và năm", rrule="FREQ=MONTHLY"),),
        non_examples=("báo cáo tháng 5 và quý II năm 2024", "báo cáo 6 tháng đầu năm"),
    ),
    Rule(
        name="deadline.following_years",
        pattern=by_letter(
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


_ALL_RULES = (*EXACT_RHYTHM_RULES, *RHYTHM_RULES, *COUNTED_RHYTHM_RULES, *PERIOD_RHYTHM_RULES)


_MAY_RECUR = re.compile(any_of({cue for rule in _ALL_RULES for cue in rule.cues}))
"""One look for the words of all rules: most paragraphs hold none."""


def find_rhythms(shade: str) -> Iterator[Candidate]:
    """Yield the candidates that recur."""
    if not _MAY_RECUR.search(shade):
        return
    for rule in _ALL_RULES:
        for listed in rule.readings(shade):
            yield from listed
