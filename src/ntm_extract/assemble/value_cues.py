"""What speaks for and against a deadline, a number, a cited document."""

from __future__ import annotations

import math
import re
from typing import Any

from ntm_extract.assemble.name_places import plain
from ntm_extract.assemble.surroundings import Surroundings
from ntm_extract.core.facts import Deadline, LegalReference, Quantity, Task
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.sought import Sought

_TIME = (
    ("day", r"ngày \d|\d/\d+/\d|\d/\d"),
    ("month", r"tháng"),
    ("quarter", r"quý"),
    ("year", r"năm"),
    ("hour", r"giờ"),
)
_FORMS = tuple((name, re.compile(pattern)) for name, pattern in _TIME)
_DATED = re.compile(r"giai đoạn|kế hoạch|nhiệm kỳ|vốn|dự toán|ngân sách|chương trình|niên độ")
_PAST = Sought(by_letter(r"(?<!\w)(?:đã|kết quả|so với|cùng kỳ|thực hiện được|lũy kế)(?!\w)"))
_GOAL = re.compile(r"phấn đấu|mục tiêu|chỉ tiêu|ít nhất|tối thiểu|đạt|hoàn thành|bảo đảm|đảm bảo")
_LAW = re.compile(r"luật|nghị định|thông tư|quyết định|theo quy định|nghị quyết")
_ISSUED_BY = re.compile(r"[^.;]{0,40}(?<!\w)của\s")
_LISTED_WITH = re.compile(r"\W*(?:và|,|;)\W*(?:số\s+)?\d")
_ATTENDED = re.compile(r"tham dự|thành phần|điểm cầu|dự họp|đại biểu|đại diện")
_WEATHER = re.compile(r"bão|áp thấp|mưa|gió|sóng|lũ|động đất|vĩ độ|kinh độ|độ vĩ|độ kinh|hải lý")
_MEASURE = re.compile(
    r"(?:m|km|cm|mm|m2|m²|m3|ha|kg|tấn|lít|độ|tuổi|giờ|ngày|tháng|năm|điểm)(?:/\w+)?"
)
_THRESHOLD = by_letter(r"trở lên|trở xuống|(?<!\w)(?:dưới|trên|từ) \d")
# a bound that is to be reached says no size of a thing: "diện tích đạt trên 12.500 ha"
_TO_REACH = re.compile(
    r"(?<!\w)(?:đạt|nâng|phấn đấu|tăng|giảm|duy trì|giữ|bảo đảm|đảm bảo|trồng|phát triển|mở rộng|"
    r"còn|thêm|chiếm|xây dựng|hoàn thành)(?!\w)[^;]{0,60}?\d"
)
_CONDITION = by_letter(r"(?<!\w)(?:bị|còn|chưa|đã|hiện|đang|thuộc diện)(?!\w)")
_SUPPORTS = by_letter(r"(?<!\w)(?:hỗ trợ|đối với|cho|của|tại|gồm)(?!\w)[^.;,]*\Z")
_NO_UNIT = re.compile(
    r"(?:vào|và|đến|tại|của|trong|cho|với|theo|từ|ngày|h\d)(?!\w)|h\d|[^/]*(?<!trên )\d"
)
_RAN_ON = by_letter(
    r"(?<!\w)(?:dưới|trên|đạt|còn|vào năm|khoảng) \d|(?<!\w)(?:và|vào|đến|của|là|trở lên)\Z"
    r"|\d ?%|\d (?:tỷ|triệu|ngàn|nghìn)|\A(?:của|đến|về|tại|trong|trở lên|và|cho|theo|từ)(?!\w)"
)
_CLOCK = by_letter(r"\d ?h ?\d|\d giờ \d|ngày \d")
_SUPPOSED = Sought(re.compile(r"(?<!\w)(?:nếu|khi|trường hợp|phục vụ)(?!\w)[^,.;:]*\Z"))
_MONTHS = re.compile(r"BYMONTH=\d+,|INTERVAL=[36]")
_TIMES = re.compile(r"\d lần")
_MEETING = by_letter(r"(?<!\w)(?:họp|hội nghị|phiên|kỳ|giao ban|đợt)(?!\w)[^,.;:]{0,25}\Z")
_SHORT_CODE = re.compile(r"\d{1,2}/[^\W\d_]+\.|\d{1,2}/[^\W\d_]{1,3}$")
_DATE_NEAR = re.compile(r"ngày|\d/\d|năm \d")
_HEAD = 1200
"""How far into a text its own number may stand, in letters."""
_LONG_INDICATOR = 90
_FIGURE = re.compile(r"\d[\d.,]*")
_RUN = re.compile(r"[^\W\d_]+|\d+")
_YEAR_LENGTH = 4


def deadline_cues(one: Deadline, task: Task, around: Surroundings) -> dict[str, float]:
    """Return what the decider weighs of a deadline of a task."""
    low = plain(one.text)
    before = around.before(one.source.start, 60)
    names = ["bias", f"bound={one.bound}", *_forms(low)]
    names.append("recurs" if one.rrule else "dated" if one.due else "dateless")
    names += [one.rrule.partition(";")[0]] if one.rrule else []
    names += ["several_months"] if one.rrule and _MONTHS.search(one.rrule) else []
    names += ["counted"] if one.counted else []
    names += ["ranged"] if "đến" in low and "từ" in low else []
    names += ["dated_thing"] if _DATED.search(before) else []
    names += ["past"] if _PAST.search(before) else []
    names += ["law"] if _LAW.search(before) else []
    names += ["norm"] if "phút" in low or "giây" in low else []
    names += ["times"] if _TIMES.search(low) else []
    names += ["meeting"] if _MEETING.search(before) else []
    names += ["of_event"] if one.counted and one.due is None else []
    names += ["many"] if len(task.deadlines) > 1 else []
    names += ["row"] if around.is_row(task.source.start) else []
    names += ["bracket"] if "(" in before and ")" not in before.rsplit("(", 1)[1] else []
    names += ["then_word"] if around.after(one.source.end, 2).strip()[:1].isalpha() else []
    return {**dict.fromkeys(names, 1.0), **_said(one.confidence)}


def quantity_cues(kind: str, one: Quantity, around: Surroundings) -> dict[str, float]:
    """Return what the decider weighs of a target or result."""
    start = one.source.start
    at = around.block_at(start)
    block = around.notice.blocks[at] if at is not None else None
    unit = (one.unit or "none").lower()
    group = (
        "%" if unit == "%" else "money" if "đồng" in unit else "none" if unit == "none" else "thing"
    )
    before = around.before(start, 60)
    names = [
        "bias",
        f"kind={kind}",
        f"unit={group}",
        f"is={one.comparator}",
        f"{kind}&is={one.comparator}",
        f"{kind}&unit={group}",
        f"{kind}&unit={group}&is={one.comparator}",
        f"part={block.part if block else 'row'}",
        f"{kind}&part={block.part if block else 'row'}",
    ]
    names += [f"above={name}" for name in around.headed(block)]
    names += [f"{kind}&dated"] if one.due else [f"{kind}&dateless"]
    names += ["no_indicator"] if not one.indicator else []
    names += ["past", f"{kind}&past"] if _PAST.search(before) else []
    names += ["goal", f"{kind}&goal"] if _GOAL.search(before) else []
    names += ["law"] if _LAW.search(before) else []
    names += ["small"] if abs(one.value) < 10 and group == "thing" else []
    names += ["bracket"] if "(" in before and ")" not in before.rsplit("(", 1)[1] else []
    names += ["long_unit"] if len(unit.split()) > 3 else []
    names += ["titled"] if any(char.isupper() for char in one.unit or "") else []
    names += ["long_indicator"] if len(one.indicator or "") > _LONG_INDICATOR else []
    names += ["many_numbers"] if len(_FIGURE.findall(one.text)) > 1 else []
    names += ["whole"] if one.value == 100 and group == "%" else []
    names += ["no_unit"] if _NO_UNIT.match(unit) else []
    names += ["ran_on"] if _RAN_ON.search(plain(one.indicator or "")) else []
    names += ["clock"] if _CLOCK.search(one.text) else []
    names += ["supposed"] if _SUPPOSED.search(before) else []
    names += _of_block(kind, one, around, start if block is None else block.span.start)
    return {**dict.fromkeys(names, 1.0), **_said(one.confidence)}


def _of_block(kind: str, one: Quantity, around: Surroundings, begin: int) -> list[str]:
    """Name what the block says that a number stands in, and what the number measures."""
    opening = around.text[begin : begin + 60]
    before = around.before(one.source.start, 110)
    low = one.text.lower()
    names = [f"{kind}&opens=goal"] if _GOAL.search(opening) else []
    names += [f"{kind}&opens=past"] if _PAST.search(opening) else []
    names += ["attended", f"{kind}&attended"] if _ATTENDED.search(before + low) else []
    names += ["weather", f"{kind}&weather"] if _WEATHER.search(before + low) else []
    names += ["measure", f"{kind}&measure"] if _MEASURE.fullmatch((one.unit or "").lower()) else []
    bound = _THRESHOLD.search(low) and not _TO_REACH.search(before[-60:].lower() + low)
    names += ["threshold", f"{kind}&threshold"] if bound else []
    if "threshold" in names and "measure" in names:
        names.append("threshold&measure")
    names += ["condition", f"{kind}&condition"] if _CONDITION.search(low) else []
    names += [f"{kind}&supports"] if _SUPPORTS.search(before[-40:]) else []
    numbers = len(_FIGURE.findall(around.text[begin : begin + 400]))
    names.append(f"numbers={'few' if numbers < 4 else 'some' if numbers < 9 else 'many'}")
    return names


def reference_cues(one: LegalReference, around: Surroundings) -> dict[str, float]:
    """Return what the decider weighs of a cited document."""
    behind = around.after(one.source.end, 60)
    near = around.text[one.source.start : one.source.end] + behind
    names = ["bias", f"type={one.doc_type}", f"shape={shape(one.number)}"]
    names.append("dated" if one.issued_on else "dateless")
    if one.issuer is None:
        names.append("issuer=none")
        names += ["of_somebody"] if _ISSUED_BY.match(behind) else []
    else:
        stands = plain(one.issuer)[:20] in around.text
        names.append("issuer=read" if _ISSUED_BY.match(behind) else "issuer=inferred")
        names += [] if stands else ["issuer=nowhere"]
        names += ["issuer=unlike"] if stands and plain(one.issuer)[:12] not in behind else []
        names += ["issuer&cut"] if one.issuer.endswith(" và") or " " not in one.issuer else []
    names += ["listed"] if _LISTED_WITH.match(behind) else []
    names += ["own"] if _may_be_own(one, around) else []
    names += ["short_code"] if _SHORT_CODE.match(one.number) else []
    names += ["date&elsewhere"] if one.issued_on and not _DATE_NEAR.search(near) else []
    names += ["dateless&type=" + str(one.doc_type)] if not one.issued_on else []
    return {**dict.fromkeys(names, 1.0), **_said(one.confidence)}


def _may_be_own(one: LegalReference, around: Surroundings) -> bool:
    """Tell whether a cited number may be that of the notice, whose letterhead shows none."""
    header = around.notice.header
    if header.number is not None or one.source.start > _HEAD:
        return False
    return header.doc_type in {None, one.doc_type}


def shape(text: str) -> str:
    """Return how a number is built: "9/A-A" for "64/TB-UBND"."""

    def sign(match: re.Match[str]) -> str:
        run = match.group()
        if run.isdigit():
            return "9999" if len(run) >= _YEAR_LENGTH else "9"
        return "A" if run.isupper() else "a"

    return _RUN.sub(sign, text)[:16]


def _forms(low: str) -> list[str]:
    form = next((name for name, pattern in _FORMS if pattern.search(low)), "other")
    return [f"form={form}"]


def _said(confidence: float) -> dict[str, float]:
    """Return what the finder itself said, as log-odds."""
    share = min(max(confidence, 0.02), 0.98)
    return {"said": math.log(share / (1 - share))}


def value_text(value: Any) -> str:
    """Return a value of the header as review shows it."""
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
