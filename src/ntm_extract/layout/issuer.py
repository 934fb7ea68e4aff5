"""Who issued a notice without a letterhead: by its symbol, its place, its closing formula."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from ntm_extract.layout.body_names import named
from ntm_extract.layout.lines import Line
from ntm_extract.layout.nodes import Node
from ntm_extract.vi.lexicon import agencies, provinces
from ntm_extract.vi.names import UPPER, open_abbreviations, proper_case, short_committee

_ANNOUNCES = re.compile(
    r"(?:^|[;.]\s*)(?P<b>(?:Văn phòng|UBND|Ủy ban nhân dân|Bộ|Sở|Tỉnh ủy|Thành ủy|Huyện ủy|Ban|"
    r"Thủ tướng)[^,.;:]{0,60}?)\s+"
    r"(?:xin\s+)?(?:thông báo|trân trọng thông báo|đề nghị|yêu cầu)\b"
)
_SPEAKS = re.compile(
    rf"(?P<b>(?:UBND|Ủy ban nhân dân|Văn phòng UBND)(?:\s*\(UBND\))?(?:\s+(?:tỉnh|[Tt]hành phố|"
    rf"huyện|thị xã|xã|phường))?(?:\s+[{UPPER}]\w*){{0,5}}"
    r"|(?:Bộ(?!\s+(?:trưởng|luật|quản lý|phận))|Sở(?! giao dịch))\s[^,.;:()]{3,45}?)\s+"
    r"(?:có ý kiến|ban hành|yêu cầu|đề nghị|kết luận|chỉ đạo|thông báo|(?<!Ngoại )giao(?! thông))\b"
)
_BEHIND_NAME = re.compile(
    r"\s(?:(?:về|có|hoặc|được|trong|theo|khi|đã|phải|quy định"
    r"|hướng dẫn|bao gồm|ra)(?!\w)|và\Z)"
)
"""Where the name of a body has ended, though what it does has not been said yet."""
_LEVEL = re.compile(
    r"^(?:UBND|Văn phòng UBND)\s+(?P<l>tỉnh|[Tt]hành phố|huyện|thị xã|xã|phường)\s*$"
)
_CHIEF = re.compile(
    r"^(?:(?:Phó )?[Cc]hủ tịch|[Bb]ộ trưởng|[Gg]iám đốc|[Tt]rưởng [Bb]an|[Cc]ục trưởng)\s+"
    r"(?=(?:UBND|ủy ban|Ủy ban|[Bb]ộ|[Ss]ở|[Bb]an|[Cc]ục)(?!\w))"
)
_ISSUED_WITH = re.compile(
    r"\(\W{0,2}(?:Ban hành\s+)?[Kk]èm theo\s[^()]{8,160}?\scủa\s+"
    r"(?:(?:Phó\s+)?Chủ tịch\s+(?=UBND|[ỦU]y ban)|Bộ trưởng\s+(?=Bộ))?"
    r"(?P<b>[^\W\d_][^().;:\d]{3,60}?)(?:\s+(?:về|phê duyệt|ban hành)\s[^()]{1,300})?\s*\)"
)
"""Who put a plan into force, below its title: "(Kèm theo Quyết định số 1/QĐ-UBND … của …)"."""
_TOP = 1500
_DECIDES = re.compile(
    r"(?:(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|(?:TỔNG |CHI )?CỤC TRƯỞNG|TRƯỞNG BAN"
    r"|TRƯỞNG PHÒNG)\s+)?"
    r"(?=(?:ỦY BAN|UBND|HỘI ĐỒNG|HĐND|BỘ|SỞ|TỔNG|CỤC|CHI CỤC|BAN|PHÒNG|THỦ TƯỚNG|CHÍNH PHỦ)(?!\w))"
)
_SIGNS = re.compile(r"(?<!\w)(?:THỦ TƯỚNG|CHÍNH PHỦ|BỘ CHÍNH TRỊ|BAN BÍ THƯ)\Z")
_ALONE = {
    "THỦ TƯỚNG": "Thủ tướng Chính phủ",
    "CHÍNH PHỦ": "Chính phủ",
    "BỘ CHÍNH TRỊ": "Bộ Chính trị",
    "BAN BÍ THƯ": "Ban Bí thư",
}
"""Bodies of which there is one: who signs in their stead tells whose notice it is."""
_SYMBOL_BODIES = {
    "VPCP": "Văn phòng Chính phủ",
    "TTg": "Thủ tướng Chính phủ",
    "CP": "Chính phủ",
}


def issuing_body(
    wire: str | None, symbol: str | None, place: Line | None, text: str, nodes: list[Node]
) -> str | None:
    """Return the issuing body that the text itself tells, or None."""
    if wire:
        sender = proper_case(wire) if wire.isupper() else short_committee(wire)
        return _without_chief(sender)
    if symbol:
        found = _by_symbol(symbol, place)
        if found:
            return found
    issued = _ISSUED_WITH.search(text[:_TOP])
    if issued:
        return _with_province(open_abbreviations(short_committee(issued["b"].strip())), text)
    decides = _deciding_body(nodes)
    if decides:
        return decides
    spoken = _spoken_body(nodes)
    return _with_province(spoken, text) if spoken else None


def signing_body(position: str | None, authority: Sequence[str]) -> str | None:
    """Return the body that signed, where its name is in the words of the signature alone."""
    for line in (*authority, position or ""):
        signed = _SIGNS.search(line)
        if signed:
            return _ALONE[signed.group()]
    return None


def _without_chief(sender: str) -> str:
    """Return the body whose chief sends a telegram: "Bộ trưởng Bộ Y tế" does so for the Bộ Y tế."""
    body = _CHIEF.sub("", sender)
    return f"{body[:1].upper()}{body[1:]}"


@cache
def _ministries() -> dict[str, str]:
    """Return the ministries by their symbols (Nghị định 30/2020/NĐ-CP, Phụ lục I): "BYT"."""
    found: dict[str, set[str]] = {}
    for row in agencies():
        if row.kind == "ministry" and row.name.startswith("Bộ "):
            words = re.findall(r"[^\W\d_]+", row.name)
            found.setdefault("".join(w[0].upper() for w in words if w != "và"), set()).add(row.name)
    return {symbol: min(names) for symbol, names in found.items() if len(names) == 1}


def _by_symbol(symbol: str, place: Line | None) -> str | None:
    parts = re.split(r"[/-]", symbol)
    for part in parts:
        if part in _SYMBOL_BODIES:
            return _SYMBOL_BODIES[part]
        if part in _ministries():
            return _ministries()[part]
    if "UBND" in parts and place:
        return f"UBND {_unit(place.text)}"
    return None


def _unit(place: str) -> str:
    if re.match(r"(?i:tỉnh|thành phố|huyện|thị xã|xã|phường)\s", place):
        return place
    kind = provinces().get(place, ("", None))[0]
    return f"{kind} {place}".strip() if kind else place


def _deciding_body(nodes: list[Node]) -> str | None:
    """Return the body named in capitals above the grounds of a decision: "GIÁM ĐỐC SỞ Y TẾ"."""
    for above, below in pairwise(nodes[:4]):
        chief = _DECIDES.match(above.text)
        if chief and above.text.isupper() and below.text.startswith("Căn cứ"):
            return named(above.text[chief.end() :].rstrip(" ,.:"))
    return None


def _spoken_body(nodes: list[Node]) -> str | None:
    for node in reversed(nodes[-4:]):
        match = _ANNOUNCES.search(node.text)
        if match and "thông báo" in node.text[match.start() :]:
            return open_abbreviations(short_committee(match["b"].strip()))
    for node in nodes[:16]:
        match = None if node.scheme else _SPEAKS.search(node.text)
        if match:
            return open_abbreviations(short_committee(_name_of(match["b"])))
    return None


def _name_of(spoken: str) -> str:
    return _BEHIND_NAME.split(re.sub(r"\s*\(UBND\)", "", spoken), maxsplit=1)[0]


def _with_province(body: str, text: str) -> str:
    """Add the province where the body has none and the text names its own."""
    level = _LEVEL.match(body)
    if not level or level["l"].lower() not in {"tỉnh", "thành phố"}:
        return body
    unit = level["l"]
    names = "|".join(sorted(map(re.escape, provinces()), key=len, reverse=True))
    found = re.findall(rf"(?:{unit}|{unit.capitalize()}|{unit.lower()})\s+({names})(?!\w)", text)
    if not found:
        return body
    best = max(set(found), key=lambda name: (found.count(name), name))
    return f"{body.rstrip()} {best}"
