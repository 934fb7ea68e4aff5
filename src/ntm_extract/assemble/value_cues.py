"""What speaks for and against a deadline, a number, a cited document, a value of the header."""

from __future__ import annotations

import math
import re
from typing import Any

from ntm_extract.assemble.name_places import plain
from ntm_extract.assemble.surroundings import Surroundings
from ntm_extract.core.facts import Deadline, Header, LegalReference, Quantity, Task

_TIME = (
    ("day", r"ngày \d|\d/\d+/\d|\d/\d"),
    ("month", r"tháng"),
    ("quarter", r"quý"),
    ("year", r"năm"),
    ("hour", r"giờ"),
)
_FORMS = tuple((name, re.compile(pattern)) for name, pattern in _TIME)
_DATED = re.compile(r"giai đoạn|kế hoạch|nhiệm kỳ|vốn|dự toán|ngân sách|chương trình|niên độ")
_PAST = re.compile(r"(?<!\w)(?:đã|kết quả|so với|cùng kỳ|thực hiện được|lũy kế)(?!\w)")
_GOAL = re.compile(r"phấn đấu|mục tiêu|chỉ tiêu|ít nhất|tối thiểu|đạt|hoàn thành|bảo đảm|đảm bảo")
_LAW = re.compile(r"luật|nghị định|thông tư|quyết định|theo quy định|nghị quyết")
_ISSUED_BY = re.compile(r"[^.;]{0,40}(?<!\w)của\s")
_LISTED_WITH = re.compile(r"\W*(?:và|,|;)\W*(?:số\s+)?\d")
_ATTENDED = re.compile(r"tham dự|thành phần|điểm cầu|dự họp|đại biểu|đại diện")
_WEATHER = re.compile(r"bão|áp thấp|mưa|gió|sóng|lũ|động đất|vĩ độ|kinh độ")
_MEASURE = re.compile(
    r"(?:m|km|cm|mm|m2|m²|m3|ha|kg|tấn|lít|độ|tuổi|giờ|ngày|tháng|năm|điểm)(?:/\w+)?"
)
_THRESHOLD = re.compile(r"trở lên|trở xuống|(?<!\w)(?:dưới|trên|từ) \d")
_CONDITION = re.compile(r"(?<!\w)(?:bị|còn|chưa|đã|hiện|đang|thuộc diện)(?!\w)")
_SUPPORTS = re.compile(r"(?<!\w)(?:hỗ trợ|đối với|cho|của|tại|gồm)(?!\w)[^.;,]*\Z")
_LONG_INDICATOR = 90
_OPEN_END = re.compile(
    r"(?:[,:;(–-]|(?<!\w)(?:và|của|về|tại|với|cho|theo|do|để|các|ban hành))\s*\Z"
)
_KINDS = frozenset(
    {"NQ", "QĐ", "CT", "QC", "TB", "HD", "KH", "PA", "ĐA", "DA", "BC", "TTr", "CĐ", "CTr"}
)
_NAME = r"[A-ZĐÀ-Ỹ][a-zđà-ỹ]*"
_PERSON = re.compile(rf"{_NAME}(?:[ -]{_NAME}){{1,5}}")
_POSITION = re.compile(
    r"chủ tịch|giám đốc|bộ trưởng|thứ trưởng|thủ t|chánh|phó|trưởng|chủ nhiệm|bí thư|viện|tư lệnh"
    r"|thống đốc|chỉ huy|ủy viên"
)
_JOINT_ISSUE = re.compile(
    r"(?:[-–,;]|\n| và )\s*(?:Sở|Bộ|Ban|UBND|Hội|Đoàn|Liên|Ngân hàng|Cục|Công an)\s"
)
_OTHER_LINE = re.compile(r"(?:KHÓA|KHOÁ|KỲ HỌP|BỘ TRƯỞNG|CHỦ TỊCH|CỘNG HÒA|CỘNG HOÀ)\s")
_FIGURE = re.compile(r"\d[\d.,]*")
_PARTS = re.compile(r"[.;:]\s")
_NO_NAME = re.compile(r"[\d.,:;]")
_RUN = re.compile(r"[^\W\d_]+|\d+")
_YEAR_LENGTH = 4


def deadline_cues(one: Deadline, task: Task, around: Surroundings) -> dict[str, float]:
    """Return what the decider weighs of a deadline of a task."""
    low = plain(one.text)
    before = around.before(one.source.start, 60)
    names = ["bias", f"bound={one.bound}", *_forms(low)]
    names.append("recurs" if one.rrule else "dated" if one.due else "dateless")
    names += ["counted"] if one.counted else []
    names += ["ranged"] if "đến" in low and "từ" in low else []
    names += ["dated_thing"] if _DATED.search(before) else []
    names += ["past"] if _PAST.search(before) else []
    names += ["law"] if _LAW.search(before) else []
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
    names += ["threshold", f"{kind}&threshold"] if _THRESHOLD.search(low) else []
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
    names += ["listed"] if _LISTED_WITH.match(behind) else []
    names += ["dateless&type=" + str(one.doc_type)] if not one.issued_on else []
    return {**dict.fromkeys(names, 1.0), **_said(one.confidence)}


def header_cues(field: str, value: str, header: Header) -> dict[str, float]:
    """Return what the decider weighs of a value of the header."""
    words = value.split()
    names = ["bias", f"field={field}", f"doc={header.doc_type}"]
    if field in {"number", "doc_type"}:
        names.append(f"{field}&shape={shape(value)}")
    if field in {"recipients", "addressees"}:
        names += [f"{field}&long"] if len(value) > 120 else []
        names += [f"{field}&odd_start"] if not value[:1].isalnum() or value[:1].islower() else []
        names += [f"{field}&points"] if _PARTS.search(value) else []
        names += [f"{field}&capitals"] if value.isupper() else []
    if field == "subject":
        names += ["subject&long"] if len(words) > 60 else []
        names += ["subject&short"] if len(words) < 6 else []
        names += ["subject&odd_start"] if not value[:1].isalpha() else []
        body = plain(header.issuing_body or "-")
        names += ["subject&holds_body"] if body in plain(value) else []
        names += ["subject&other_line"] if _OTHER_LINE.search(value) else []
        names += ["subject&open_end"] if _OPEN_END.search(value.lower()) else []
    if field == "number":
        kind, body = _code(value)
        names += ["number&other_kind"] if kind and header.doc_type not in {kind, "CV"} else []
        said = plain(header.issuing_body or "")
        names += ["number&other_body"] if said and body and not _fits(body, said) else []
    if field in {"name", "position"} and _JOINT_ISSUE.search(header.issuing_body or ""):
        names.append("signed_jointly")
    if field == "name" and not _PERSON.fullmatch(value):
        names.append("name&odd_name")
    if field == "position" and not _POSITION.search(value.lower()):
        names.append("position&odd_position")
    if field in {"recipients", "addressees"} and _OPEN_END.search(value.lower()):
        names.append("line&open_end")
    if field in {"issuing_body", "place", "name", "position"}:
        names += [f"{field}&long"] if len(words) > 6 else []
        names += [f"{field}&odd"] if _NO_NAME.search(value) else []
    names += ["no_number"] if not header.number else []
    names += ["undated"] if not header.issued_on else []
    return dict.fromkeys(names, 1.0)


def _code(number: str) -> tuple[str, str]:
    """Return kind and body of a number: "KH" and "UBND" of "64/KH-UBND", "" where it has none."""
    code = number.rpartition("/")[2]
    kind, _, body = code.partition("-")
    return (kind, body) if body and kind in _KINDS else ("", code if not body else "")


def _fits(body: str, said: str) -> bool:
    """Tell whether the sign of a body in a number may stand for the body of the letterhead."""
    first = body.split("-", maxsplit=1)[0].upper()
    wanted = {"UBND": "ubnd", "HĐND": "h[đd]nd|hội đồng nhân dân", "TTG": "thủ tướng",
              "CP": "chính phủ", "VPCP": "văn phòng chính phủ"}  # fmt: skip
    if first in wanted:
        return re.search(wanted[first], said) is not None
    if first.startswith("S"):
        return re.search(r"sở|văn phòng|ban|ubnd", said) is not None
    return True


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
