"""Organisations inside a house: "Công đoàn, Đoàn Thanh niên Công ty", "Văn phòng, Ban A LĐLĐ"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies.mention import Found, Mention, full_name

ReadOne = Callable[[str, int], Found | None]
"""Reads one agency at a place of a text."""

_INSIDE = re.compile(
    r"(?:Ban Chấp hành |Ban Thường vụ )?(?:Công đoàn(?: cơ sở)?|Đoàn Thanh niên|"
    r"Đoàn Thanh niên Cộng sản Hồ Chí Minh|Hội Phụ nữ|Hội Cựu chiến binh|Đảng ủy|Chi bộ|"
    r"Ban Nữ công)"
)
_HOUSE = re.compile(
    r"\s+(?:của\s+)?(?=(?:Tổng công ty|Tập đoàn|Công ty|Xí nghiệp|Nhà máy|Bệnh viện|[Tt]rường|"
    r"Học viện|Đại học|Viện|Trung tâm|Ngân hàng|Nông trường|Lâm trường)(?! hợp)(?!\w))"
)
# what a whole house is called behind its parts: "Ban Tài chính Liên đoàn Lao động tỉnh"
_PART = re.compile(
    r"(?:Ban|Phòng|Ủy ban Kiểm tra|Văn phòng) .{2,60}?"
    r"(?P<h> (?:Liên đoàn Lao động|Hội Nông dân|Hội Liên hiệp Phụ nữ|Hội Cựu chiến binh|"
    r"(?:Tỉnh|Thành|Huyện|Thị|Quận) (?:ủy|đoàn)|(?:Tỉnh|Thành|Huyện|Thị|Quận)đoàn)(?: .+)?)"
)
_BARE_PART = re.compile(r"Văn phòng|Ban (?:Tổ chức|Tuyên giáo|Dân vận|Nội chính|Nữ công|Tài chính)")
_NEXT = re.compile(r"\s*(?:,|và|,\s*và|;)\s*")


def with_house(text: str, found: Found, read_one: ReadOne) -> Found:
    """Let an organisation have the house it is of: "Đoàn Thanh niên | trường Đại học A"."""
    last = found.mentions[-1]
    if last.span.end != found.end or not _INSIDE.fullmatch(last.name):
        return found
    of = _HOUSE.match(text, found.end)
    house = read_one(text, of.end()) if of else None
    if house is None or len(house.mentions) != 1 or house.mentions[0].kind not in {"named", "open"}:
        return found
    span = Span(last.span.start, house.end)
    name = full_name(span.text_in(text), "named")
    return Found((*found.mentions[:-1], Mention(span, name, "named")), house.end)


def share_house(text: str, mentions: list[Mention]) -> list[Mention]:
    """Give all of "Công đoàn, Đoàn Thanh niên Công ty" the house that the last is of."""
    for n in range(len(mentions) - 1, 0, -1):
        before, one = mentions[n - 1], mentions[n]
        if not _NEXT.fullmatch(text, before.span.end, one.span.start):
            continue
        house = _house_of(before, one)
        if house:
            mentions[n - 1] = replace(before, name=before.name + house, kind="named")
    return mentions


def _house_of(before: Mention, one: Mention) -> str:
    """Return the house that one body names and the one in front of it shares, if there is one."""
    inside = _INSIDE.match(one.name) if _INSIDE.fullmatch(before.name) else None
    if inside:
        of = _HOUSE.match(one.name, inside.end())
        return one.name[inside.end() :] if of else ""
    part = _PART.fullmatch(one.name) if _BARE_PART.fullmatch(before.name) else None
    return part["h"] if part else ""
