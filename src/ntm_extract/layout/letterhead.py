"""The letterhead: whose notice it is by its tiers, and the marks that stand among them."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from ntm_extract.vi.names import open_abbreviations, proper_case
from ntm_extract.vi.unicode import bare

MOTTO = re.compile(
    r"C[ỘO]NG\s+H[ÒO]A\s+X[ÃA]\s+H[ỘO]I(?:\s+CH[ỦU])?(?:\s+NGH[ĨI]A)?(?:\s+VI[ỆE]T\s+NAM)?"
    r"|(?:CH[ỦU]\s+)?NGH[ĨI]A\s+VI[ỆE]T\s+NAM"
    r"|Đ[ộo]c\s+l[ậa]p\s*[-–—]?\s*T[ựu]\s+do\s*[-–—]?\s*H[ạa]nh\s+ph[úu]c"
    r"|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM"
)
URGENCY = re.compile(
    r"(?:HỎA TỐC(?: HẸN GIỜ)?|THƯỢNG KHẨN|KHẨN|(?:TUYỆT |TỐI )?MẬT|"
    r"(?i:DỰ THẢO)(?:\s+(?:LẦN\s+)?\d+)?)\W*\Z"
)
"""The marks of urgency, secrecy and drafts, which stand by themselves (Nghị định 30, Phụ lục I)."""
_MOTTOES = ("cong hoa xa hoi chu nghia viet nam", "doc lap tu do hanh phuc")
_ALIKE = 0.8


def is_motto(text: str) -> bool:
    """Tell whether a line is the national motto, though some of its letters were misread."""
    words = " ".join(re.findall(r"\w+", bare(text).lower()))
    return any(
        abs(len(words) - len(motto)) <= _MARK + 1
        and SequenceMatcher(None, words, motto, autojunk=False).ratio() >= _ALIKE
        for motto in _MOTTOES
    )


_TIERS = re.compile(
    r"^(?:ỦY BAN|UBND|UB|HỘI ĐỒNG|HĐND|SỞ|BỘ|VĂN PHÒNG|BAN|CỤC|CHI CỤC|TỔNG CỤC|TỈNH ỦY|HUYỆN ỦY|"
    r"THÀNH ỦY|THỊ ỦY|ĐẢNG ỦY|ĐẢNG BỘ|CÔNG AN|THANH TRA|TRƯỜNG|TRUNG TÂM|THỦ TƯỚNG|CHÍNH PHỦ|"
    r"QUỐC HỘI|"
    r"PHÒNG|VIỆN|HỘI|LIÊN|KHO BẠC|BẢO HIỂM|NGÂN HÀNG|TÒA ÁN|MẶT TRẬN|ĐOÀN|TỔNG|TẬP ĐOÀN|CÔNG TY)\b"
)


def letterhead_body(letterhead: list[str]) -> str | None:
    """Return the issuing body of a letterhead: the last of its tiers, in normal writing."""
    tiers: list[str] = []
    for line in letterhead:
        if (
            (tiers and not _TIERS.match(line))
            or (tiers and tiers[-1].endswith("VÀ"))
            or (tiers and len(tiers[-1].split()) == 1)
        ):
            tiers[-1] += f" {line}"
        else:
            tiers.append(line)
    tiers = [tier for tier in tiers if _TIERS.match(tier)]
    if not tiers:
        return None
    name = _named(tiers[-1])
    if len(tiers) > 1 and name in _ORGANS:
        return f"{name} {_named(tiers[-2])}"
    if len(tiers) > 1 and name in _JOINT_OFFICES:
        unit = _UNIT.search(tiers[-2])
        return (
            f"{name} {proper_case(unit.group()).lower()[:1]}{proper_case(unit.group())[1:]}"
            if unit
            else name
        )
    return name


_ORGANS = frozenset({"Văn phòng", "Ban Thường trực", "Ban Thường vụ", "Ban Chấp hành"})
"""What is an organ of the body above it, and nothing by its own name."""
_JOINT_OFFICES = frozenset({"Văn phòng HĐND và UBND", "Văn phòng UBND", "Văn phòng HĐND"})
_UNIT = re.compile(r"(?:TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG|ĐẶC KHU)\s.+")
_HEADS = re.compile(
    r"^(Ban|Phòng|Cục|Chi cục|Tổng cục|Vụ|Viện|Trung tâm|Trường|Sở|Thanh tra|Hội) ([^\W\d_])"
)
_COMMITTEE_OF = re.compile(
    r"\b((?:[Hh]uyện|[Tt]hành|[Tt]hị|[Tt]ỉnh|[Đđ]ảng) ủy) (?!các\b|sở\b|Sở\b|khối\b)(.+)"
)
_BODIES = ("THỦ TƯỚNG CHÍNH PHỦ", "CHÍNH PHỦ", "QUỐC HỘI", "VĂN PHÒNG CHÍNH PHỦ", "CHỦ TỊCH NƯỚC")
"""Bodies of the state whose name is all that can stand in their letterhead."""
_MARK = 3


def _named(tier: str) -> str:
    """Return a tier as it is written in running text."""
    tier = _without_mark(tier)
    name = proper_case(open_abbreviations(tier))
    name = _HEADS.sub(lambda match: f"{match[1]} {match[2].upper()}", name)
    return open_abbreviations(_COMMITTEE_OF.sub(_with_capitals, name))


def _with_capitals(match: re.Match[str]) -> str:
    """Give the place of a party committee its capitals: "Huyện ủy Ba Vì"."""
    place = match[2]
    if place != place.lower() or len(place.split()) > _MARK + 1:
        return match.group()
    return f"{match[1]} {' '.join(word.capitalize() for word in place.split())}"


def _without_mark(tier: str) -> str:
    """Cut off what was read of a rule or a stroke behind a body that has no more to its name."""
    folded = bare(tier).upper()
    for body in _BODIES:
        rest = folded.removeprefix(f"{bare(body)} ")
        if rest != folded and len(rest) <= _MARK:
            return body
    return tier
