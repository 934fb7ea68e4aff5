"""The letterhead: whose notice it is by its tiers, and the marks that stand among them."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher

from ntm_extract.layout.body_names import named
from ntm_extract.vi.unicode import bare

MOTTO = re.compile(
    r"C[ỘO]NG\s+H[ÒO]A\s+X[ÃA]\s+H[ỘO]I(?:\s+CH[ỦU])?(?:\s+NGH[ĨI]A)?(?:\s+VI[ỆE]T\s+NAM)?"
    r"|(?:CH[ỦU]\s+)?NGH[ĨI]A\s+VI[ỆE]T\s+NAM"
    r"|Đ[ộo]c\s+l[ậa]p\s*[-–—]?\s*T[ựu]\s+do\s*[-–—]?\s*H[ạa]nh\s+ph[úu]c"
    r"|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM"
)
URGENCY = re.compile(
    r"(?:HỎA TỐC(?: HẸN GIỜ)?|THƯỢNG KHẨN|KHẨN(?: CẤP)?|(?:TUYỆT |TỐI )?MẬT|"
    r"(?i:DỰ THẢO)(?:\s+(?:LẦN\s+)?\d+)?|BẢN (?:SAO|CHÍNH)|SAO (?:Y|LỤC)(?: BẢN CHÍNH)?|"
    r"(?:CÔNG )?VĂN (?:BẢN )?ĐẾN|LƯU HÀNH NỘI BỘ|(?:TÀI LIỆU )?THU HỒI)\W*\Z"
)
"""The marks of urgency, secrecy, drafts and copies, which stand by themselves (Nghị định 30, I)."""
_MOTTOES = ("cong hoa xa hoi chu nghia viet nam", "doc lap tu do hanh phuc")
_WORDS = frozenset(" ".join(_MOTTOES).split()) - {"do", "hoa"}
_FEWEST_WORDS, _LONGEST_MOTTO = 4, 52
"""Of the words of a motto, so many tell it, whatever the others were misread for."""
_YOUTH_MOTTO = re.compile(r"ĐOÀN\s+(?:TNCS|THANH NIÊN CỘNG SẢN)\s+HỒ CHÍ MINH\Z")
"""What papers of the Youth Union bear in place of the motto (Hướng dẫn 29-HD/TWĐTN-VP, 2018)."""
_NO_TIER = re.compile(
    rf"{_YOUTH_MOTTO.pattern}|KH(?:ÓA|OÁ)\s+(?:[IVXL]+|\d+|THỨ)\b|KỲ\s+HỌP\b|NHIỆM\s+KỲ\b"
)
"""Lines of a letterhead that name no body: a motto, the term and the session of a council."""
_ALIKE = 0.8
_MARK = 4
_SHORTEST_MOTTO = min(map(len, _MOTTOES)) - _MARK


def is_motto(text: str) -> bool:
    """Tell whether a line is the national motto, though some of its letters were misread."""
    if len(text) < _SHORTEST_MOTTO:
        return False
    words = " ".join(re.findall(r"\w+", bare(text).lower()))
    if "nghia" in words and len(words) <= _LONGEST_MOTTO:
        read = _WORDS.intersection(words.split())
        if "cong" in read and len(read) >= _FEWEST_WORDS:
            return True
    return words in _MOTTOES or any(
        abs(len(words) - len(motto)) <= _MARK and _is_like(words, motto) for motto in _MOTTOES
    )


def _is_like(words: str, motto: str) -> bool:
    """Compare in full only what may be alike by its letters."""
    shared = (Counter(words) & Counter(motto)).total()
    if 2.0 * shared / (len(words) + len(motto)) < _ALIKE:
        return False
    return SequenceMatcher(None, words, motto, autojunk=False).ratio() >= _ALIKE


_TIERS = re.compile(
    r"^(?:ỦY BAN|UBND|UB|HỘI ĐỒNG|HĐND|SỞ|BỘ|VĂN PHÒNG|BAN|CỤC|CHI CỤC|TỔNG CỤC|TỈNH ỦY|HUYỆN ỦY|"
    r"THÀNH ỦY|THỊ ỦY|QUẬN ỦY|ĐẢNG ỦY|ĐẢNG BỘ|CHI BỘ|CÔNG AN|THANH TRA|TRƯỜNG|TRUNG TÂM|"
    r"THỦ TƯỚNG|CHÍNH PHỦ|QUỐC HỘI|PHÒNG|VIỆN|HỘI|LIÊN|KHO BẠC|BẢO HIỂM|BHXH|NGÂN HÀNG|THỐNG ĐỐC|"
    r"TÒA ÁN|TOÀ ÁN|TAND|VKSND|MẶT TRẬN|ĐOÀN|TỔNG|TẬP ĐOÀN|CÔNG TY|CÔNG ĐOÀN|KIỂM TOÁN|ĐÀI|"
    r"HỌC VIỆN|TỔ|THƯỜNG TRỰC|TRUNG ƯƠNG (?=HỘI|ĐOÀN)|BCĐ|BCH|BQL|BTV|CHỦ TỊCH NƯỚC|CƠ QUAN|"
    r"THÔNG TẤN|QUÂN KHU|THUẾ|QUỸ|VƯỜN|HẠT|TỈNH ĐOÀN|THÀNH ĐOÀN|HUYỆN ĐOÀN|HIỆP HỘI|NHÀ XUẤT BẢN|"
    r"BỆNH VIỆN|ĐẠI HỌC|HẢI QUAN|ỦY VIÊN|PHÂN HIỆU|TIỂU BAN|VỤ|TRẠM|TRẠI|XÍ NGHIỆP|NHÀ (?:MÁY|HÁT)|"
    r"NHÀ VĂN HÓA|BẢO TÀNG|THƯ VIỆN|KHOA|ĐỘI|ĐỒN|CHI (?:NHÁNH|ĐOÀN|HỘI|ỦY)|HỢP TÁC XÃ|HTX|BƯU ĐIỆN|"
    r"ĐIỆN LỰC|VIỄN THÔNG|CẢNG|KHU (?:BẢO TỒN|QUẢN LÝ|KINH TẾ)|CÂU LẠC BỘ|BINH ĐOÀN|SƯ ĐOÀN|"
    r"LỮ ĐOÀN|"
    r"TRUNG ĐOÀN|TIỂU ĐOÀN|QUÂN (?:CHỦNG|ĐOÀN)|BINH CHỦNG|LÂM TRƯỜNG|NÔNG TRƯỜNG|TẠP CHÍ|BÁO|"
    r"PHÂN VIỆN|"
    r"ĐẢNG ĐOÀN|DOANH NGHIỆP|TTYT|LĐLĐ|KBNN|THỊ ĐOÀN|QUẬN ĐOÀN|ĐOÀN XÃ|GIÁO HỘI|TÒA SOẠN|ĐÀI)\b"
)
_BROKEN_WORD = re.compile(
    r"(?:(?:DỊCH|NỘI|NGHIỆP|PHỤC|CHỨC|NHIỆM)\nVỤ|(?:ĐA|BÁCH|NHA|SẢN)\nKHOA|(?:QUÂN|BỘ)\nĐỘI|"
    r"(?:CÁN|NỘI)\nBỘ|"
    r"THÔNG\nBÁO|CÔNG\n(?:AN|TY|ĐOÀN)|BỆNH\nVIỆN|HẢI\nQUAN|QUẢN\nTRỊ)\b"
)
"""A word of two syllables over two lines, the second of which begins bodies: "DỊCH" / "VỤ"."""
_UNIT = re.compile(r"(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)\s.+")
_ORGANS = re.compile(
    r"(?:Ban Chấp hành (?=tỉnh|thành phố|huyện|thị xã|xã|phường)|Văn phòng|Ban Thường trực"
    r"|Ban Thường vụ|Ban Chấp hành|Đoàn Chủ tịch|Thường trực)",
    re.IGNORECASE,
)
"""What is an organ of the body above it, and nothing by its own name."""
_BOARDS = re.compile(r"(?:Ban|Ủy ban [Kk]iểm tra|Trung tâm [Cc]hính trị)(?!\w)")
_COMMITTEES = re.compile(r"(?:Tỉnh|Thành|Huyện|Thị|Quận|Đảng) ủy(?!\w)")
"""The boards of a committee of the Party bear its name: "Ban Tổ chức Tỉnh ủy"."""
_CENTRAL = "Ban Chấp hành Trung ương"
_JOINT_OFFICES = frozenset({"Văn phòng HĐND và UBND", "Văn phòng UBND", "Văn phòng HĐND"})
_COUNTRY = " Việt Nam"
_AND = re.compile(r"(?<=HĐND)\s?&\s?(?=UBND)")


_MASS_BODY = re.compile(r"(?:ĐOÀN|HỘI|CÔNG ĐOÀN|LIÊN ĐOÀN|ĐẢNG)\s")
_COMMITTEE_OF_UNIT = re.compile(r"^BCH(?=\s(?:TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG)\s)")
"""Below a mass organisation "BCH" is its Ban Chấp hành, and no Ban Chỉ huy."""


def letterhead_body(letterhead: list[str]) -> str | None:
    """Return the issuing body of a letterhead: the last of its tiers, in normal writing."""
    lines = [_AND.sub(" VÀ ", line.strip(" .,*")) for line in letterhead]
    lines = [line for at, line in enumerate(lines) if not (at and _NO_TIER.match(line))]
    tiers: list[str] = []
    for line in lines:
        if tiers and _goes_on(tiers[-1], line):
            tiers[-1] += f" {line}"
        else:
            tiers.append(line)
    tiers = _with_unit(tiers)
    if len(tiers) > 1 and _MASS_BODY.match(tiers[-2]):
        tiers[-1] = _COMMITTEE_OF_UNIT.sub("BAN CHẤP HÀNH", tiers[-1])
    return _of_tiers(tiers) if tiers else None


def _goes_on(tier: str, line: str) -> bool:
    """Tell whether a line goes on with the tier above: it names no body, or that was cut short."""
    return (
        not _TIERS.match(line)
        or _BROKEN_WORD.search(f"{tier}\n{line}") is not None
        or tier.endswith(("VÀ", "-", "–", ","))
        or (len(tier.split()) == 1 and tier not in {"UBND", "HĐND"})
        or tier in {"VĂN PHÒNG", "ỦY BAN THƯỜNG VỤ"}
    )


def _with_unit(tiers: list[str]) -> list[str]:
    """Return the tiers that name bodies; "THÀNH PHỐ HÀ NỘI" above goes behind "ỦY BAN NHÂN DÂN"."""
    found = [tier for tier in tiers if _TIERS.match(tier)]
    above = [tier for tier in tiers if tier not in found and _UNIT.match(tier)]
    if found and above and not _UNIT.search(found[-1]):
        found[-1] = f"{found[-1]} {above[0]}"
    return found


def _of_tiers(tiers: list[str]) -> str:
    name = named(tiers[-1])
    if len(tiers) == 1:
        return name
    above = named(tiers[-2])
    organ = _ORGANS.match(name)
    if organ and organ.end() == len(name):
        return f"{name} {above}"
    if organ and organ.group().endswith(" "):  # the committee of a local branch
        return f"{organ.group()}{above.removesuffix(_COUNTRY)} {name[organ.end() :]}"
    unit = _UNIT.search(tiers[-2])
    if name in _JOINT_OFFICES and unit:
        place = named(unit.group())
        return f"{name} {place[:1].lower()}{place[1:]}".strip()
    return f"{name} {_party_above(name, above)}".strip()


def _party_above(name: str, above: str) -> str:
    """Return the committee or council whose board a body is: its name goes on with that."""
    if not _BOARDS.match(name) or " ủy" in name or name.endswith("Trung ương"):
        return ""
    if above.startswith(_CENTRAL):
        return "Trung ương"
    return above if _COMMITTEES.match(above) or above.startswith("HĐND") else ""


def is_body(name: str) -> bool:
    """Tell whether a letterhead begins as bodies do: what else stands there is doubted."""
    return bool(_TIERS.match(name.upper()))
