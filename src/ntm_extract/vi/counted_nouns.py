"""What notices count and measure: "%", "tỷ đồng", "ha", "xã", "sản phẩm"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from ntm_extract.vi.alternatives import any_of

UnitKind = Literal["percent", "measure", "money", "person", "body", "thing", "time", "none", "word"]

_PERCENT = re.compile(r" ?(?:%|‰|phần trăm(?!\w)|phần nghìn(?!\w))")
_WORD = re.compile(r"[^\W\d_]+[²³]?(?!\w)")
_SCALE = re.compile(r" (?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?: (?:tỷ|tỉ))?(?!\w)")
_PER = re.compile(r" ?/ ?[^\W\d_][\w²³]*")
_PER_BODY = re.compile(
    r" ?/ ?(?:(?:một |1 ?)?(?:vạn|nghìn|ngàn|10\.?000|1\.?000|100\.?000|100)"
    r" ?(?:bé gái|bé trai|(?:dân|người|trẻ|phụ nữ|bà mẹ|lao động|học sinh|doanh nghiệp|hộ|xe|ha|ca"
    r"|lượt|km)"
    r"(?: (?:đẻ|sinh|sinh ra|còn|sống|sơ sinh|em|dân|khám|điều trị))*)"
    r"|(?:một |0?1 ?)?(?:xã|huyện|thôn|hộ|người|năm|tháng|tuần|ngày|đêm|lớp|trường|đơn vị|mô hình"
    r"|ha|phường|tổ|bản|quý|ấp|khóm|khu phố|khu dân cư|cụm|tỉnh|khách hàng|thuê bao|lượt|hồ sơ"
    r"|thủ tục|phụ nữ|bà mẹ|người bệnh|bệnh nhân|học sinh|học viên|sinh viên|giáo viên|cán bộ"
    r"|hội viên|đoàn viên|lao động|nhân khẩu|giường|ca|kíp|buổi|cơ sở|doanh nghiệp"
    r"|hợp tác xã|sản phẩm|vụ|km|nhóm|khoa"
    r"|phòng|chi bộ|chi đoàn|chi hội|cấp học|đội|điểm|chuyến|xe|tàu|lồng|ao|chuồng|con|cây|lứa"
    r"|căn hộ|căn nhà|căn"
    r"|phiên|kỳ|lần|giờ|khóa|đợt|môn|tiết|bài|giao dịch|cuộc|cuộc gọi))(?!\w)"
)
"""For how many, or in what time, things are counted: "17 tiêu chí/xã", "9 bác sĩ/10.000 dân"."""
_LONGEST = 32


@dataclass(frozen=True, slots=True)
class Unit:
    """The unit behind a number: where it ends and what kind of thing it is.

    "word" is a noun that the list does not know: its first word alone.
    """

    start: int
    end: int
    kind: UnitKind


@cache
def _nouns() -> dict[str, UnitKind]:
    lines = files("ntm_extract.vi").joinpath("data/counted_nouns.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in lines.splitlines()[1:]]
    return dict(rows)  # type: ignore[return-value]  # (the second column holds UnitKind)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"{any_of(_nouns())}(?![\w²³])")


def read_unit(shade: str, at: int) -> Unit | None:
    """Return the unit that follows a number ending at ``at`` in a shadow text."""
    if percent := _PERCENT.match(shade, at):
        start = at + (shade[at] == " ")
        return Unit(start, percent.end(), "percent")
    scale = _SCALE.match(shade, at)
    behind = scale.end() if scale else at
    start = at + (shade[at : at + 1] == " ")
    noun_at = behind + (shade[behind : behind + 1] == " ")
    if shade[noun_at : noun_at + 1] == '"':  # 30 "Mái ấm công đoàn"
        start = noun_at = noun_at + 1
    noun = _pattern().match(shade, noun_at)
    if noun and scale and _nouns()[noun.group()] in {"time", "none"}:
        noun = None  # "58 triệu năm 2026"
    if noun:
        kind = _nouns()[noun.group()]
        end = _with_rate(shade, noun.end(), kind)
        return Unit(start, end, "money" if scale and noun.group() == "đồng" else kind)
    if scale:
        money = scale.group().strip().endswith(("tỷ", "tỉ"))
        return Unit(start, scale.end(), "money" if money else "word")
    word = _WORD.match(shade, noun_at)
    return Unit(start, word.end(), "word") if word and noun_at == start else None


def _with_rate(shade: str, at: int, kind: UnitKind) -> int:
    """Return the end of "/người/năm" behind a measure, of "/xã" behind a thing."""
    if kind in {"person", "body", "thing", "time"}:
        rate = _PER_BODY.match(shade, at)
        return rate.end() if rate else at
    if kind not in {"measure", "money"}:
        return at
    for _ in range(2):
        rate = _PER.match(shade, at)
        if rate is None or rate.end() - at > _LONGEST:
            break
        slash = shade.index("/", at) + 1
        noun = _pattern().match(shade, slash + (shade[slash : slash + 1] == " "))
        at = max(rate.end(), noun.end() if noun else 0)
    return at
