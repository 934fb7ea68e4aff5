"""Reads events that notices do not date: a meeting of a council, the beginning of a season."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from ntm_extract.extract.deadlines.candidate import Candidate
from ntm_extract.vi.sought import Sought
from ntm_extract.vi.time_phrases import find_time_phrases

_AT_MEETING = re.compile(
    r"(?<!\w)(?:trình|thông qua|ban hành|xem xét|quyết định|báo cáo)(?: [^\s.;:()]+){0,9}?"
    r" (?P<when>(?:(?:tại|vào|trong|ở) )?(?:kỳ|phiên) họp(?: (?:thường lệ|thường kỳ|chuyên đề))?"
    r" (?:(?:giữa|cuối) năm|gần nhất|sắp tới|tiếp theo"
    r"|(?:hội đồng nhân dân|hđnd) (?:tỉnh|thành phố|huyện|xã|phường|cùng cấp) (?:(?:giữa|cuối) năm"
    r"|gần nhất|sắp tới)|(?:[^\s.;:(),]+ ){0,4}tháng \d{1,2}(?:/\d{4})?)"
    r"(?: 20\d\d| năm 20\d\d)?)(?!\w)"
)
"""A meeting at which something has to be laid before a council: "tại kỳ họp cuối năm"."""
_EVENT = re.compile(
    r"(?<!\w)trước khi (?:bước vào|vào|bắt đầu) (?:năm học|mùa|vụ|(?:đợt |tháng )?cao điểm"
    r"|kỳ nghỉ|kỳ thi)(?: (?!phải|để|thì|gửi|trình|báo)[^\s,.;:()]+){0,5}"
    r"(?P<when> \((?:từ |khoảng )?(?=tháng|ngày|quý))?"
)
"""A season that the work has to be ready for; a bracket behind it may say when it begins."""
_SEASON = Sought(
    re.compile(
        r"(?<!\w)(?:hoàn thành|hoàn tất|xong|kết thúc|dứt điểm|khắc phục)(?: [^\s,.;:()]+){0,12}?,?"
        r" (?P<event>trước (?:(?:dịp |thềm |ngày )?(?:lễ )?khai giảng(?: năm học)?(?: mới)?"
        r"|(?:khi )?năm học mới|(?:ngày|khi|kỳ|đợt|lễ) (?:thi|bầu cử|khai mạc|diễn ra|nghỉ|đón)"
        r"(?: (?!phải|để|thì|gửi|trình|báo|và)[^\s,.;:()]+){0,6})"
        r"(?: năm)?(?: 20\d\d(?: ?- ?20\d\d)?)?)(?!\w)(?! và sau| và trong)"
        r"(?!,? ?\(?(?:chậm nhất|trước ngày))"
    )
)
"""A year of school that something has to be finished for: "hoàn thành trước ngày khai giảng"."""

_SEASON_WORDS = ("khai giảng", "năm học mới", "trước ngày ", "trước kỳ ", "trước đợt ", "trước lễ ")


def find_events(shade: str, issued_on: date | None) -> Iterator[Candidate]:
    """Yield "trình … tại kỳ họp cuối năm", "trước khi vào mùa mưa (tháng 9/2024)"."""
    if "kỳ họp" in shade or "phiên họp" in shade:
        for match in _AT_MEETING.finditer(shade):
            yield Candidate(
                *match.span("when"), "relative", "counted", "deadline.at_meeting", None, "by",
                counted=f"the day of: {match['when']}", doubt=0.5,
            )  # fmt: skip
    if any(word in shade for word in _SEASON_WORDS):
        for match in _SEASON.finditer(shade):
            yield Candidate(
                *match.span("event"), "relative", "counted", "deadline.season", None, "before",
                counted=f"the day before: {match['event']}", doubt=0.5,
            )  # fmt: skip
    if "trước khi" in shade:
        for match in _EVENT.finditer(shade):
            yield _before_season(match, issued_on)


def _before_season(match: re.Match[str], issued_on: date | None) -> Candidate:
    """Read "trước khi vào mùa khô (tháng 12/2024)": before the time in brackets, if any."""
    end, due = match.end(), None
    if match["when"]:
        end = match.start("when")
        dated = find_time_phrases(match.string, year=issued_on.year if issued_on else None)
        begun = next((one for one in dated if one.start == match.end()), None)
        if begun and begun.first and match.string[begun.end : begun.end + 1] == ")":
            end, due = begun.end + 1, begun.first - timedelta(days=1)
    return Candidate(
        match.start(), end, "relative", "counted", "deadline.season", due, "before",
        counted=f"the day before: {match.string[match.start():end]}", doubt=0.5,
    )  # fmt: skip
