"""Reads rhythms with the months or days they come on: "06 tháng một lần (tháng 3 và tháng 9)"."""

from __future__ import annotations

import re

from ntm_extract.extract.deadlines.candidate import Candidate
from ntm_extract.extract.deadlines.rrules import recurring
from ntm_extract.extract.rule import Rule, example
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.time_quarters import quarter_of

_ONE = r"(?:một|01|1)"
_EACH = r"(?:hàng|hằng|mỗi|từng)"
_FEW = r"(?:0?[2-46]|hai|ba|bốn|sáu)"
_TIMES = r"(?:lần|đợt|kỳ)"
_OF_YEAR = (
    rf"(?:(?:{_EACH}|{_ONE}|trong) năm,? {_FEW} {_TIMES}"
    rf"|{_FEW} {_TIMES} ?(?:/|trong|mỗi|hằng|hàng)? ?(?:{_ONE} )?năm"
    rf"|{_FEW} tháng(?: ?/ ?(?:{_ONE} )?lần| {_ONE} lần)"
    rf"|(?:(?<=định kỳ )|(?<=báo cáo )){_FEW} tháng|{_EACH} năm)"
)
_OF_MONTH = (
    rf"(?:(?:{_EACH}|{_ONE}|trong) tháng,? {_FEW} {_TIMES}"
    rf"|{_FEW} {_TIMES} ?(?:/|trong|mỗi|hằng|hàng)? ?(?:{_ONE} )?tháng|{_EACH} tháng)"
)
_OF_QUARTER = (
    rf"(?:{_EACH} quý(?:,? {_ONE} lần)?|{_ONE} lần ?(?:/|trong|mỗi)? ?(?:{_ONE} )?quý"
    rf"|(?:0?3|ba) tháng(?: ?/ ?(?:{_ONE} )?lần| {_ONE} lần))"
)
_JOINS = r"(?: ?[,;] ?| và | hoặc | và vào )"
_WHEN = r"(?:(?:vào|trong|các|đầu|cuối|giữa|khoảng) )*"
_NEXT_TO = r"(?: ?[(:,-] ?| vào | trong | \(?vào )"
_QUARTER = r"(?:iv|i{1,3}|[1-4])(?![\w/.])"
_MONTHS = rf"tháng \d{{1,2}}(?:{_JOINS}{_WHEN}(?:tháng )?\d{{1,2}}){{1,5}}(?![\d/.]|\w)(?! năm)"
_DAY = r"(?:mồng |mùng )?\d{1,2}"
_DAYS = rf"ngày {_DAY}(?:{_JOINS}(?:ngày )?{_DAY}){{1,5}}(?![\d/.]|\w)(?! tháng \d)"
_QUARTERS = rf"quý {_QUARTER}(?:{_JOINS}(?:quý )?{_QUARTER}){{1,3}}"
_YEARLY = rf"(?:,? (?:của )?{_EACH} năm)?"
_EDGE = r"tháng (?P<edge>đầu|giữa|cuối)(?: tiên| cùng)?(?: của)?(?: mỗi| từng)? quý"
_NUMBER = re.compile(r"\d+")
_NAMES = re.compile(_QUARTER)
_EDGES = {"đầu": "1,4,7,10", "giữa": "2,5,8,11", "cuối": "3,6,9,12"}
_LAST_MONTH, _LAST_DAY = 12, 31


def _whole(match: re.Match[str]) -> tuple[int, int]:
    """Return where the expression stands, with the bracket that it opens."""
    shut = "(" in match.group() and match.string.startswith(")", match.end())
    return match.start(), match.end() + shut


def _on_months(match: re.Match[str]) -> list[Candidate]:
    if match["quarters"]:
        listed = _NAMES.findall(match["quarters"].replace("quý ", ""))
        months = [3 * quarter_of(one) - 2 + step for one in listed for step in range(3)]
    else:
        months = [int(one) for one in _NUMBER.findall(match["months"])]
    if not all(1 <= month <= _LAST_MONTH for month in months):
        return []
    rrule = f"FREQ=YEARLY;BYMONTH={','.join(map(str, sorted(set(months))))}"
    return [recurring(*_whole(match), "deadline.on_months", rrule)]


def _on_days(match: re.Match[str]) -> list[Candidate]:
    days = sorted({int(one) for one in _NUMBER.findall(match["days"])})
    if not all(1 <= day <= _LAST_DAY for day in days):
        return []
    rrule = f"FREQ=MONTHLY;BYMONTHDAY={','.join(map(str, days))}"
    return [recurring(*_whole(match), "deadline.on_days", rrule)]


def _on_edge(match: re.Match[str]) -> list[Candidate]:
    rrule = f"FREQ=YEARLY;BYMONTH={_EDGES[match['edge']]}"
    return [recurring(*_whole(match), "deadline.on_edge", rrule)]


EXACT_RHYTHM_RULES: tuple[Rule[list[Candidate]], ...] = (
    Rule(
        name="deadline.on_months",
        pattern=by_letter(
            rf"(?<!\w){_OF_YEAR}{_NEXT_TO}{_WHEN}"
            rf"(?:(?P<months>{_MONTHS})|(?P<quarters>{_QUARTERS})){_YEARLY}"
        ),
        build=_on_months,
        cues=("lần", " tháng (", "hàng năm", "hằng năm", "mỗi năm", "đợt"),
        examples=(
            example(
                "báo cáo 06 tháng một lần (tháng 3 và tháng 9 hằng năm)",
                rrule="FREQ=YEARLY;BYMONTH=3,9",
            ),
            example(
                "kiểm định mỗi năm hai lần (tháng 4, tháng 10)", rrule="FREQ=YEARLY;BYMONTH=4,10"
            ),
            example("nạo vét 2 lần/năm vào tháng 02 và tháng 8", rrule="FREQ=YEARLY;BYMONTH=2,8"),
            example(
                "khám sức khỏe một năm 2 lần (quý II và quý IV)",
                rrule="FREQ=YEARLY;BYMONTH=4,5,6,10,11,12",
            ),
        ),
        non_examples=("họp 6 tháng một lần, tháng 6/2024 họp tại xã",),
    ),
    Rule(
        name="deadline.on_days",
        pattern=by_letter(rf"(?<!\w){_OF_MONTH}{_NEXT_TO}{_WHEN}(?P<days>{_DAYS})"),
        build=_on_days,
        cues=("lần", "hàng tháng", "hằng tháng", "mỗi tháng"),
        examples=(
            example(
                "đo mặn mỗi tháng hai lần (ngày 10 và ngày 25)",
                rrule="FREQ=MONTHLY;BYMONTHDAY=10,25",
            ),
        ),
        non_examples=("giao ban hằng tháng, ngày 10/5 và ngày 12/6 họp tại huyện",),
    ),
    Rule(
        name="deadline.on_edge",
        pattern=by_letter(rf"(?<!\w){_OF_QUARTER}{_NEXT_TO}{_WHEN}{_EDGE}"),
        build=_on_edge,
        cues=("hàng quý", "hằng quý", "mỗi quý", "lần"),
        examples=(
            example(
                "tự kiểm tra mỗi quý một lần (vào tháng cuối quý)",
                rrule="FREQ=YEARLY;BYMONTH=3,6,9,12",
            ),
        ),
        non_examples=("báo cáo hằng quý, trước ngày 20 tháng cuối quý",),
    ),
)
