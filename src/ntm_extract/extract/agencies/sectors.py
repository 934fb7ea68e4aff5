"""Fields behind one head: "các Sở Tài chính, Nội vụ"; names that lack their first word."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import words as w
from ntm_extract.extract.agencies.known_names import fixed_names, sector_pattern
from ntm_extract.extract.agencies.mention import Found, Mention, full_name
from ntm_extract.extract.agencies.names import known_end
from ntm_extract.extract.agencies.suffixes import of_ministry, qualified, read_suffix
from ntm_extract.vi.lexicon import former_sectors
from ntm_extract.vi.names import UPPER

SECTOR_HEAD = re.compile(
    r"(?:[Cc]ác\s+|[Hh]ai\s+|\d{1,2}\s+)?(?P<h>Sở|Bộ|Ngành|ngành|[Pp]hòng|Thanh tra Sở|"
    r"Thanh tra Bộ|Vụ|Chi cục|Cục|"
    r"(?:(?<=[Cc]ác )|(?<=[Hh]ai )|(?<=\d ))(?:sở|bộ|vụ|cục|chi cục)(?!\s*:))"
    r"\s*:?\s+(?=\S)"
)
_PARTS = frozenset({"Vụ", "Cục", "Chi cục"})
_FIELD_IS_PART = re.compile(
    r"\s+(?:hợp tác|đối ngoại|số|cơ sở|doanh nghiệp|hành chính|công|y tế|quốc tế|dân sự|hình sự|"
    r"xanh|"
    r"tổng hợp|ngành|địa phương và|dự phòng|nội địa|biển|vùng cao|đầu tư|doanh thu)(?!\w)"
)
_AND_CAPITAL = re.compile(rf"\s+và\s+(?=[{UPPER}])")
_FIELD_GOES_ON = re.compile(
    r"\s*[-–]\s*(?!Phó|Trưởng|Cơ quan|Thường trực|Chủ tịch|Ủy viên|"
    rf"Tổ trưởng)[{UPPER}][^\W\d_]+(?:\s[^\W\d_][^\W\d_]+)?"
)


def short_name(text: str, at: int, prefix: str) -> int | None:
    """Return where a name ends that lacks its first word: "Điện lực Việt Nam" of "Tập đoàn …"."""
    match = fixed_names().match(f"{prefix} {text[at : at + 80]}")
    longer = match is not None and match.end() > len(prefix) + 1
    return at + match.end() - len(prefix) - 1 if match is not None and longer else None


def read_sector(text: str, at: int) -> int | None:
    """Return where the field at ``at`` ends: "Tài chính"."""
    if at >= len(text) or not text[at].isupper():
        return None
    match = sector_pattern().match(text, at)
    return match.end() if match else None


def sector_name(prefix: str, printed: str) -> str:
    """Return the name of the body for a field: "Sở" and "KH&ĐT"."""
    return full_name(f"{prefix} {printed}", "named")


def longer_field(text: str, end: int) -> int:
    """Return where a field ends that goes on behind a dash, and its unit: "… - Kế hoạch huyện"."""
    match = _FIELD_GOES_ON.match(text, end)
    return read_suffix(text, match.end() if match else end)


def is_other(text: str, at: int, end: int, *, ministry: bool) -> bool:
    """Tell whether a field in a list begins another kind of agency: "Công an tỉnh"."""
    if not (w.HEAD.match(text, at) or w.COMMITTEE.match(text, at)):
        return False
    return not ministry or read_suffix(text, end) > end


def _name_goes_on(text: str, end: int) -> bool:
    """Tell whether "và" joins more of one name: "Cục Công nghệ thông tin và Dữ liệu …"."""
    joint = _AND_CAPITAL.match(text, end)
    if joint is None:
        return False
    heads = (w.HEAD, w.COMMITTEE, w.UNIT)
    other = any(head.match(text, joint.end()) for head in heads)
    return not other and read_sector(text, joint.end()) is None


def read_sectors(text: str, at: int) -> Found | None:
    """Read "Sở Tài chính" and enumerations under one head: "các Sở Tài chính, Nội vụ"."""
    head = SECTOR_HEAD.match(text, at)
    if not head:
        return None
    end = read_sector(text, head.end())
    if end is None:
        return None
    if head["h"] in _PARTS and text[head.end() : end].lower() in former_sectors():
        return None  # "Vụ Công nghiệp nặng"
    mentions = []
    start = at
    pos = head.end()
    several = head.start("h") > at
    name = head["h"]
    if several and name != "ngành":
        name = name[:1].upper() + name[1:]
    end = known_end(text, head.start("h"), end)  # "Vụ Tài chính - Kinh tế ngành"
    if name in _PARTS and (_FIELD_IS_PART.match(text, end) or _name_goes_on(text, end)):
        return None  # "Cục Kinh tế hợp tác và Phát triển nông thôn"
    while end is not None:
        suffix = longer_field(text, end)
        suffix = of_ministry(text, suffix) if name in _PARTS else qualified(text, suffix)
        printed = f"{name} {text[pos:suffix]}"
        mentions.append(Mention(Span(start, suffix), full_name(printed, "named"), "named"))
        separator = w.SEPARATOR.match(text, suffix)
        last = suffix
        if not separator or (name in {"Ngành", "ngành"} and not several):
            break
        pos = start = separator.end()
        end = read_sector(text, pos)
        if end is not None and is_other(text, pos, end, ministry=name == "Bộ"):
            end = None
    if len(mentions) == 1 and _all_of_them(text, head, last):
        one = mentions[0]
        mentions = [Mention(one.span, f"các {one.name}", one.kind)]
    return Found(tuple(mentions), last)


def _all_of_them(text: str, head: re.Match[str], end: int) -> bool:
    """Tell whether one field stands behind "các": "các Sở Y tế" of all provinces."""
    if not head.group().startswith(("các ", "Các ")) or ":" in head.group():
        return False
    joint = w.SEPARATOR.match(text, end)
    return joint is None or w.HEAD.match(text, joint.end()) is None
