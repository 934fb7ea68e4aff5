"""Reads events that notices do not date: a meeting of a council, the beginning of a season."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from ntm_extract.extract.deadlines.candidate import Candidate
from ntm_extract.extract.deadlines.rrules import recurring
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.sought import Sought
from ntm_extract.vi.time_phrases import find_time_phrases

_COUNCIL = (
    r"(?:kỳ|phiên) họp(?: (?:thường lệ|thường kỳ|chuyên đề))?"
    r" (?:(?:giữa|cuối) năm|gần nhất|sắp tới|tiếp theo"
    r"|thứ [^\s.;:(),]+(?: (?:của )?(?:hội đồng nhân dân|hđnd)(?: [^\s.;:(),]+){0,3})?"
    r"(?= \((?:dự kiến |vào |trong |cuối |đầu )*(?:tháng|ngày|quý) )"
    r"|(?:hội đồng nhân dân|hđnd) (?:tỉnh|thành phố|huyện|xã|phường|cùng cấp) (?:(?:giữa|cuối) năm"
    r"|gần nhất|sắp tới)|(?:[^\s.;:(),]+ ){0,4}tháng \d{1,2}(?:/\d{4})?)"
)
_BRIEFING = (
    r"(?:(?:(?:cuộc |buổi )?họp|hội nghị) )?giao ban(?: (?!tháng|quý)[^\s.;:(),]+){0,4}"
    r" (?:tháng \d{1,2}(?:/\d{4})?|quý (?:i{1,3}|iv)(?:/\d{4})?)"
)
_AT_MEETING = by_letter(
    r"(?<!\w)(?:trình|thông qua|ban hành|xem xét|quyết định|báo cáo)(?: [^\s.;:()]+){0,14}?"
    rf" (?P<when>(?:(?:tại|vào|trong|ở) )?(?:{_COUNCIL}|{_BRIEFING})(?: 20\d\d| năm 20\d\d)?)(?!\w)"
)
"""A meeting at which something has to be laid before a council: "tại kỳ họp cuối năm"."""
_EVENT = by_letter(
    r"(?<!\w)trước (?:(?:khi |thềm |ngày |dịp )(?:lễ )?khai giảng|khi (?:bước vào|vào|"
    r"bắt đầu) (?:năm học|mùa|vụ|(?:đợt |tháng )?cao điểm"
    r"|kỳ nghỉ|kỳ thi)|(?:mùa|đợt) (?:mưa|lũ|bão|khô|nắng|rét|cạn|nước|gieo|thu hoạch|tuyển sinh)"
    r"(?:, (?:mưa|lũ|bão))*|vụ (?:đông|hè|thu|mùa|xuân))(?: (?!phải|để|thì|gửi|trình|"
    r"báo)[^\s,.;:()]+){0,5}"
    r"(?P<when> \((?:từ |khoảng )?(?=tháng|ngày|quý))?"
)
"""A season that the work has to be ready for; a bracket behind it may say when it begins.

A bare "trước mùa mưa" is no date and no limit that anybody could tell; every year's is a rhythm.
"""
_SEASON = Sought(
    by_letter(
        r"(?<!\w)(?:hoàn thành|hoàn tất|xong|kết thúc|dứt điểm|khắc phục)(?: [^\s,.;:()]+){0,12}?,?"
        r" (?P<event>trước (?:(?:dịp |thềm |ngày )?(?:lễ )?khai giảng(?: năm học)?(?: mới)?"
        r"|(?:khi )?năm học mới|(?:ngày|khi|kỳ|đợt|lễ) (?:thi|bầu cử|khai mạc|diễn ra|nghỉ|đón)"
        r"(?: (?!phải|để|thì|gửi|trình|báo|và)[^\s,.;:()]+){0,6})"
        r"(?: năm)?(?: 20\d\d(?: ?- ?20\d\d)?)?)(?!\w)(?! và sau| và trong)"
        r"(?!,? ?\(?(?:chậm nhất|trước ngày))"
    )
)
"""A year of school that something has to be finished for: "hoàn thành trước ngày khai giảng"."""

_TOLD = re.compile(r"(?<!\w)(?:đã|so với|như|ngay từ|thời điểm|giai đoạn)(?!\w)[^.;]*$")
"""What is told of a season that is over, or compared with it."""
_NEAR, _BRACKET = 90, 20
_EVERY_YEAR = re.compile(r" (?:hằng|hàng|mỗi) năm(?!\w)")
_EVENT_WORDS = ("trước khi", "trước mùa", "trước vụ", "trước đợt", "khai giảng")
_SCHOOL_YEAR = re.compile(
    r"(?<!\w)(?:hoàn thành|hoàn tất|xong|dứt điểm)(?: (?!đã)[^\s.;:()]+){0,9}?"
    r" (?P<when>(?:ngay )?trong năm học (?:này|tới|20\d\d ?- ?20\d\d))(?!\w)"
)
"""A year of school in which something has to be finished; each province sets its days."""
_SEASON_WORDS = (
    "khai giảng",
    "năm học mới",
    "trước ngày ",
    "trước kỳ ",
    "trước đợt ",
    "trước lễ ",
    "trước khi nghỉ",
)


def find_events(shade: str, issued_on: date | None) -> Iterator[Candidate]:
    """Yield "trình … tại kỳ họp cuối năm", "trước khi vào mùa mưa (tháng 9/2024)"."""
    if "kỳ họp" in shade or "phiên họp" in shade or "giao ban" in shade:
        for match in _AT_MEETING.finditer(shade):
            yield _at_meeting(match, issued_on)
    before = "trước" in shade
    if before and any(word in shade for word in _SEASON_WORDS):
        for match in _SEASON.finditer(shade):
            yield Candidate(
                *match.span("event"), "relative", "counted", "deadline.season", None, "before",
                counted=f"the day before: {match['event']}", doubt=0.5,
            )  # fmt: skip
    for match in _SCHOOL_YEAR.finditer(shade) if "trong năm học" in shade else ():
        yield Candidate(
            *match.span("when"), "relative", "counted", "deadline.season", None, "within",
            counted=f"the last day of: {match['when']}", doubt=0.5,
        )  # fmt: skip
    if before and any(word in shade for word in _EVENT_WORDS):
        for match in _EVENT.finditer(shade):
            if _TOLD.search(shade, max(0, match.start() - _NEAR), match.start()):
                continue
            season = _before_season(match, issued_on)
            named = match.group().startswith("trước khi") or "khai giảng" in match.group()
            if named or season.due or season.rrule:
                yield season


def _at_meeting(match: re.Match[str], issued_on: date | None) -> Candidate:
    """Read "tại kỳ họp cuối năm"; a bracket behind may say when it is: "(tháng 7/2026)"."""
    shade, (start, end) = match.string, match.span("when")
    due = _month_of(match["when"], issued_on)
    if shade.startswith(" (", end):
        dated = find_time_phrases(shade, year=issued_on.year if issued_on else None)
        held = next((one for one in dated if end < one.start <= end + _BRACKET), None)
        if held and held.last and shade.startswith(")", held.end):
            end, due = held.end + 1, held.last
    return Candidate(
        start, end, "relative", "counted", "deadline.at_meeting", due, "by",
        counted=None if due else f"the day of: {match['when']}", doubt=0.8 if due else 0.5,
    )  # fmt: skip


def _month_of(when: str, issued_on: date | None) -> date | None:
    """Return the last day of the time that a meeting is named by: "phiên họp tháng 11".

    On which day the meeting at the end of a year is held nothing says.
    """
    year = issued_on.year if issued_on else None
    for one in find_time_phrases(when, year=year):
        if one.kind in {"month", "quarter"} or (one.part == "cuối" and one.year_given):
            return one.last
    return None


def _before_season(match: re.Match[str], issued_on: date | None) -> Candidate:
    """Read "trước khi vào mùa khô (tháng 12/2024)": before the time in brackets, if any."""
    end, due = match.end(), None
    if match["when"]:
        end = match.start("when")
        dated = find_time_phrases(match.string, year=issued_on.year if issued_on else None)
        begun = next((one for one in dated if one.start == match.end()), None)
        if begun and begun.first and match.string[begun.end : begun.end + 1] == ")":
            end, due = begun.end + 1, begun.first - timedelta(days=1)
    if due is None and (every := _EVERY_YEAR.search(match.string, match.start(), end)):
        return recurring(match.start(), every.end(), "deadline.season", "FREQ=YEARLY")
    return Candidate(
        match.start(), end, "relative", "counted", "deadline.season", due, "before",
        counted=f"the day before: {match.string[match.start():end]}", doubt=0.5,
    )  # fmt: skip
