"""Joins what belongs together: a rhythm and its day, a rhythm said twice."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ntm_extract.extract.deadlines.candidate import Candidate
from ntm_extract.extract.deadlines.completed import of_month, share_month

_NEXT_TO = re.compile(r"[ ,:(\-]*(?:vào |gửi |báo cáo |thời gian |là )?")
_CLAUSE = re.compile(r"[.;](?= |$)|\n")
_EXACT = re.compile(r";BY")
_LONGEST_GAP = 90
_LONGEST_STEP = 200
_SAME_RHYTHM = (
    ("FREQ=MONTHLY;INTERVAL=3", "FREQ=YEARLY;BYMONTH=3,6,9,12;"),
    ("FREQ=MONTHLY;INTERVAL=3", "FREQ=YEARLY;BYMONTH=1,4,7,10;"),
)


def join_rhythms(
    shade: str, candidates: Sequence[Candidate], issued_on: date | None
) -> tuple[Candidate, ...]:
    """Make one candidate of "hằng năm (trước ngày 30 tháng 11)"; drop days without a rhythm.

    A day with nothing else is that of the month named before it: "Tháng 8: … trước ngày 25".
    """
    out: list[Candidate] = []
    for candidate in candidates:
        if out and _says_better(shade, out[-1], candidate):
            out.pop()
        if out:
            out[-1] = share_month(shade, out[-1], candidate)
        rhythm = out[-1] if out else None
        joined = rhythm and (
            _until(shade, rhythm, candidate)
            or _counted_each_time(shade, rhythm, candidate)
            or _joined(shade, rhythm, candidate)
        )
        if joined:
            out[-1] = joined
        elif rhythm and (
            next_date := _next_date(out, candidate, shade[rhythm.end : candidate.start])
        ):
            out.append(next_date)
        elif candidate.form != "day":
            out.append(candidate)
        elif next_day := _next_day(out, candidate) or of_month(shade, out, candidate, issued_on):
            out.append(next_day)
    return tuple(out)


def _says_better(shade: str, vague: Candidate, dated: Candidate) -> bool:
    """Tell "trong tuần tới (trước ngày 18/8)", "trong tháng 6, chậm nhất ngày 20/6"."""
    between = shade[vague.end : dated.start]
    event = vague.rule == "deadline.meeting" and vague.due is None
    if event and between == ": " and dated.form in {"date", "range"}:
        return True
    if dated.form != "date" or dated.lead not in {"before", "latest"} or vague.rrule:
        return False
    if vague.form == "relative":
        return between == " (" or (between == ", " and _lies_in(vague, dated))
    return (
        vague.form in {"month", "quarter"}
        and vague.lead == "within"
        and between in {", ", " ("}
        and _lies_in(vague, dated)
    )


def _lies_in(vague: Candidate, dated: Candidate) -> bool:
    """Tell whether a date is no later than the stretch of time that it makes exact."""
    return vague.due is None or (dated.due is not None and dated.due <= vague.due)


def _next_date(before: Sequence[Candidate], dated: Candidate, between: str) -> Candidate | None:
    """Read the second date of a rhythm: "định kỳ 6 tháng (trước 10/6 và trước 10/12)"."""
    rhythm = before[-1].rrule or ""
    of_year = rhythm.startswith("FREQ=YEARLY;BYMONTH=") and "BYMONTHDAY" in rhythm
    dated_open = dated.rrule is None and dated.day is not None and dated.month is not None
    if not (of_year and dated_open and before[-1].form == "rhythm" and between in {" và ", ", "}):
        return None
    again = f"FREQ=YEARLY;BYMONTH={dated.month};BYMONTHDAY={dated.day}"
    return replace(
        dated, form="rhythm", rrule=again, due=None, bound="recurring",
        rule=f"{dated.rule}_recurring",
    )  # fmt: skip


def _next_day(before: Sequence[Candidate], dated: Candidate) -> Candidate | None:
    """Read the second step of a rhythm: "trước ngày 20 hằng tháng; … trước ngày 25"."""
    if dated.lead not in {"before", "latest"} or not before:
        return None
    rrule = before[-1].rrule or ""
    rhythm, found, day = rrule.rpartition(";BYMONTHDAY=")
    far = dated.start - before[-1].end > _LONGEST_STEP
    if far or not found or "," in day or not (rhythm == "FREQ=MONTHLY" or "," in rhythm):
        return None
    again = f"{rhythm}{found}{dated.day}"
    return replace(
        dated, form="rhythm", rrule=again, bound="recurring", rule=f"{dated.rule}_recurring"
    )


def _until(shade: str, rhythm: Candidate, dated: Candidate) -> Candidate | None:
    """Read "mỗi tháng 02 lần trong quý I/2025": the rhythm ends with the time behind it."""
    over = dated.form in {"month", "quarter", "half", "year"} and dated.due is not None
    led = dated.lead in {"within", "until"} and dated.rrule is None
    if rhythm.rrule == "FREQ=YEARLY" and dated.month is not None:
        return None  # "hằng năm, trong tháng 3": the month of every year
    if rhythm.form != "rhythm" or not (
        over and led and shade[rhythm.end : dated.start] in {" ", ", "}
    ):
        return None
    return replace(rhythm, end=dated.end, due=dated.due)


def _counted_each_time(shade: str, rhythm: Candidate, counted: Candidate) -> Candidate | None:
    """Read "hằng năm, chậm nhất 30 ngày kể từ ngày kết thúc năm": one duty, said twice."""
    beside = shade[rhythm.end : counted.start] in {", ", " ", " ("}
    undated = counted.form == "duration" and counted.due is None
    if rhythm.form != "rhythm" or not (beside and undated):
        return None
    return replace(rhythm, end=counted.end, counted=counted.counted)


def _joined(shade: str, rhythm: Candidate, dated: Candidate) -> Candidate | None:
    """Return the rhythm with its day, or None where the two do not belong together."""
    if rhythm.form != "rhythm" or not rhythm.rrule or _EXACT.search(rhythm.rrule):
        return None
    between = shade[rhythm.end : dated.start]
    exact = _said_next(shade, rhythm, dated)
    if exact and _NEXT_TO.fullmatch(between):
        return replace(rhythm, end=dated.end, rrule=exact, lead=dated.lead, at=dated.at)
    if len(between) > _LONGEST_GAP or _CLAUSE.search(between):
        return None
    if dated.day is None:
        return _on_weekday(rhythm, dated) or _in_month(rhythm, dated)
    rrule = _with_day(rhythm.rrule, dated)
    if rrule is None:
        return None
    adjacent = _NEXT_TO.fullmatch(between) is not None
    end = dated.end + (adjacent and "(" in between and shade[dated.end : dated.end + 1] == ")")
    start = rhythm.start if adjacent else dated.start
    lead = dated.lead if dated.lead != "none" else rhythm.lead
    return replace(rhythm, start=start, end=end, rrule=rrule, lead=lead, at=dated.at)


def _said_next(shade: str, rhythm: Candidate, dated: Candidate) -> str | None:
    """Return the exact rule of a rhythm whose day comes back by itself."""
    if _is_after_quarter(shade, rhythm, dated):
        day = (dated.rrule or "").rpartition("=")[2]
        return f"FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY={day}"
    return dated.rrule if _is_date_of_year(rhythm, dated) else None


def _is_date_of_year(rhythm: Candidate, dated: Candidate) -> bool:
    """Tell "báo cáo 6 tháng trước ngày 15/6", where the date already comes back every year."""
    exact = (dated.rrule or "").startswith("FREQ=YEARLY;BYMONTH=") and dated.lead == "before"
    return exact and rhythm.rrule in {"FREQ=YEARLY", "FREQ=MONTHLY;INTERVAL=6"}


def _on_weekday(rhythm: Candidate, dated: Candidate) -> Candidate | None:
    """Read "mỗi tuần báo cáo UBND tỉnh trước 16 giờ ngày thứ Năm"."""
    if rhythm.rrule != "FREQ=WEEKLY" or not (dated.rrule or "").startswith("BYDAY"):
        return None
    exact = f"FREQ=WEEKLY;{dated.rrule}"
    return replace(
        rhythm, start=dated.start, end=dated.end, rrule=exact, lead=dated.lead, at=dated.at
    )


def _in_month(rhythm: Candidate, dated: Candidate) -> Candidate | None:
    """Read "hằng năm tham mưu UBND huyện giao chỉ tiêu trong tháng 01"."""
    if dated.form not in {"month", "quarter"} or dated.month is None or dated.lead == "none":
        return None
    yearly = rhythm.rrule or ""
    if yearly != "FREQ=YEARLY" and not yearly.startswith("FREQ=YEARLY;INTERVAL="):
        return None
    months = range(dated.month - 2, dated.month + 1) if dated.form == "quarter" else [dated.month]
    exact = f"{yearly};BYMONTH={','.join(map(str, months))}"
    return replace(rhythm, start=dated.start, end=dated.end, rrule=exact, lead=dated.lead)


def _is_after_quarter(shade: str, rhythm: Candidate, dated: Candidate) -> bool:
    """Tell "hằng quý, trước ngày 10 của tháng tiếp theo"."""
    monthly = (dated.rrule or "").startswith("FREQ=MONTHLY;BYMONTHDAY=")
    next_month = re.search(r"tháng (?:liền )?(?:sau|tiếp|kế|liền)", shade[dated.start : dated.end])
    return rhythm.rrule == "FREQ=MONTHLY;INTERVAL=3" and monthly and next_month is not None


def _with_day(rrule: str, dated: Candidate) -> str | None:
    if rrule == "FREQ=MONTHLY" and dated.month is None:
        return f"FREQ=MONTHLY;BYMONTHDAY={dated.day}"
    if rrule == "FREQ=MONTHLY;INTERVAL=3" and dated.month is None:
        return f"FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY={dated.day}"
    if rrule.startswith("FREQ=YEARLY;INTERVAL=") and dated.month:
        return f"{rrule};BYMONTH={dated.month};BYMONTHDAY={dated.day}"
    if rrule in {"FREQ=YEARLY", "FREQ=MONTHLY;INTERVAL=6"} and dated.month and dated.due:
        return f"FREQ=YEARLY;BYMONTH={dated.month};BYMONTHDAY={dated.day}"
    return None


def say_once(
    shade: str, sure: Sequence[tuple[Candidate, float]]
) -> tuple[tuple[Candidate, float], ...]:
    """Drop "hàng tháng" where the same sentence gives the day of the month as well."""
    if not any(one.rrule and _EXACT.search(one.rrule) for one, _ in sure):
        return tuple(sure)
    stops = [match.start() for match in _CLAUSE.finditer(shade)]
    exact: dict[int, set[str]] = {}
    for one, _ in sure:
        if one.rrule and _EXACT.search(one.rrule):
            exact.setdefault(bisect_left(stops, one.start), set()).add(_rhythm_of(one.rrule))
    return tuple(
        (one, how_sure)
        for one, how_sure in sure
        if one.rrule not in exact.get(bisect_left(stops, one.start), ())
    )


def _rhythm_of(rrule: str) -> str:
    """Return the plain rhythm that an exact rule carries: "hàng quý" of the 20th of its end."""
    for short, long in _SAME_RHYTHM:
        if rrule.startswith(long):
            return short
    return rrule[: rrule.index(";BY")]
