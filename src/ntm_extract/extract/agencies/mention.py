"""Mention: an agency as it stands in a text, with its name in full."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from ntm_extract.core.span import Span
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.names import LOWER, UPPER, open_abbreviations, short_committee

Kind = Literal["named", "collective", "official", "place", "authority", "open"]

_PROPER = re.compile(rf"(?:Ban|Hội đồng|Hội|Đoàn|Ủy ban|Đảng ủy)\s[{UPPER}]")
"""A body by its name, "Ban Thường vụ các hội": its capital is no beginning of a line."""
_SHORT_UNIT = by_letter(r"(?<!\w)T([PpX])(?:\.\s?|(?=[\s,]|\Z))(?=[^HT]|H[^C]|T[^Đ]|\Z)")
"""Short for thành phố and thị xã, also in "UBND các huyện, TP"; "TP.HCM" is a name of its own."""
_SHORT_FIELD = re.compile(r"(?:Sở|Ban|Chi cục|Cục|Phòng|Vụ|Đội|Văn phòng)\s(?P<f>[A-ZĐ]{3,})(?!\w)")
_STRAY = by_letter(r"[\s,;:.]+$")
_ADVERB = re.compile(
    r"\s+(?:(?<!trật )tự|phải|đều|cũng|vẫn|sẽ|luôn|cùng nhau)\Z|"
    r"(?<!hội)(?<!cấp)(?<!lương)\s+(?:mỗi|hằng|hàng) (?:ngày|tuần|tháng|quý|năm)\Z"
)
_ENDS_SO = (
    "tự", "phải", "đều", "cũng", "vẫn", "sẽ", "luôn", "nhau", "ngày", "tuần", "tháng", "quý", "năm",
)  # fmt: skip
"""What stands between a name and its verb: "các khoa | tự kiểm tra"; but "an ninh trật tự"."""
_CENTRE = by_letter(
    r"^TT(?= (?:Y tế|Kiểm soát|Dịch vụ|Khuyến nông|Phát triển|Văn hóa|Hành chính|Phục vụ|"
    r"Truyền thông|"
    r"Giáo dục|DVNN|PTQĐ|GD|VH))"
)
_ROOM = by_letter(r"^P\.\s?(?=[A-ZĐ])")
_JOINT_STOCK = by_letter(r"(?<=Công ty )CP(?!\w)")
_SPELLINGS = (
    (re.compile(r"Đ[ăắ][kc] L[ăắ][kc](?!\w)"), "Đắk Lắk"),
    (re.compile(r"Đ[ăắ][kc] Nông(?!\w)"), "Đắk Nông"),
    (re.compile(r"Bắc Cạn(?!\w)"), "Bắc Kạn"),
    (re.compile(rf"(?<=^Trường )THPT(?=\s[{UPPER}])"), "Trung học phổ thông"),
    (re.compile(rf"(?<=^Trường )THCS(?=\s[{UPPER}])"), "Trung học cơ sở"),
    (re.compile(r"Thừa Thiên\s?[-–]\s?Huế(?!\w)"), "Thừa Thiên Huế"),
)
"""Provinces that are also printed otherwise."""
_COMRADES = by_letter(
    r"^(?![Cc]ác\s+đồng\s+chí\s+(?:\w+\s+)?[ỦUủu][ỷy]\s+viên)"
    rf"(?:[Cc]ác\s+)?(?:[Đđ]ồng\s+chí|[Đđ]/[Cc])\s*:?\s+(?=[{UPPER}]|lãnh đạo|giám đốc|"
    r"thủ trưởng)|"
    r"^(?:[Cc]ác\s+)?(?:[Ôô]ng(?:\s*[,/]?\s*(?:và\s+)?\(?[Bb]à\)?)?|[Bb]à)\s*:?\s+(?=(?:Phó|Chánh|"
    r"Trưởng|Giám|Chủ|Tổng|Thủ|Cục|Vụ|Viện|Hiệu|Bí|Bộ trưởng|Tổ trưởng|Đội trưởng|Chi cục)\s)|"
    r"^[Cc]ác\s+(?=UBND|HĐND|Ủy ban nhân dân)|"
    rf"^(?:[Ôô]ng|[Bb]à)\s+(?=[{UPPER}][{LOWER}]+\s+[{UPPER}][{LOWER}]+\s[^,]*\s[-–]\s)"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """An agency named in a text; ``kind`` says by what kind of words."""

    span: Span
    name: str
    kind: Kind

    def shifted(self, by: int) -> Mention:
        """Return the mention ``by`` characters further on."""
        return Mention(self.span.shifted(by), self.name, self.kind)


def shift_all(mentions: tuple[Mention, ...], by: int) -> tuple[Mention, ...]:
    """Return mentions of a part of a text with their places in the whole."""
    return tuple([one.shifted(by) for one in mentions]) if mentions else ()


@lru_cache(maxsize=1 << 10)
def full_name(printed: str, kind: Kind) -> str:
    """Return the name in full: abbreviations opened, UBND short, collectives in lower case."""
    name = " ".join(printed.split())
    name = _STRAY.sub("", name)
    if name.endswith(_ENDS_SO):
        name = _ADVERB.sub("", name)
    name = _COMRADES.sub("", name)
    field = _SHORT_FIELD.match(name)
    name = open_abbreviations(short_committee(name))
    if field:  # "Sở ATTP": the table opens it as the plain words they are
        at = field.start("f")
        name = name[:at] + name[at].upper() + name[at + 1 :]
    name = _SHORT_UNIT.sub(_unit_in_full, name)
    name = _ROOM.sub("Phòng ", name)
    name = _CENTRE.sub("Trung tâm", _JOINT_STOCK.sub("Cổ phần", name))
    for printed_so, official in _SPELLINGS:
        name = printed_so.sub(official, name)
    if kind == "named" and printed[:1].isupper() and name[:1].islower():
        name = name[:1].upper() + name[1:]  # "HTX Dịch vụ"
    if name.startswith("Các ") or (
        kind == "collective" and name[1:2].islower() and not _PROPER.match(name)
    ):
        name = name[:1].lower() + name[1:]
    return name


class Found(NamedTuple):
    """The agencies of a list and where the list ends."""

    mentions: tuple[Mention, ...]
    end: int


def _unit_in_full(match: re.Match[str]) -> str:
    full = "thành phố" if match[1] in "Pp" else "thị xã"
    return f"{full} " if match.group().endswith((".", ". ")) else full


def single(text: str, start: int, end: int, kind: Kind) -> Found:
    """Return one agency as all that was found."""
    span = Span(start, end)
    return Found((Mention(span, full_name(span.text_in(text), kind), kind),), end)
