"""Tells whether the symbol of a document stands for a body: "TTr-SNV" and "Sở Nội vụ"."""

from __future__ import annotations

import re

from ntm_extract.vi.document_codes import is_kind

_CHIEF = re.compile(
    r"(?:Phó )?(?:Giám đốc|Bộ trưởng|Thứ trưởng|Chánh Thanh tra|Chánh Văn phòng|Cục trưởng"
    r"|Tổng cục trưởng|Tổng Cục trưởng|Chi cục trưởng|Vụ trưởng|Trưởng [Bb]an|Trưởng [Pp]hòng"
    r"|Thủ trưởng|Chủ nhiệm|Viện trưởng|Tổng Giám đốc|Thống đốc|Hiệu trưởng|Chỉ huy trưởng"
    r"|Liên|liên) (?=[^\W\d_])"
)
"""Whose office stands before the body that the symbol abbreviates: "Giám đốc Sở Nội vụ"."""
_SHARES = re.compile(
    r"(?:Phó )?Trưởng (?P<body>[Bb]an|[Pp]hòng) (?P<rest>(?!Ban |Phòng )[^\W\d_].*)"
)
"""A chief whose title shares a word with the body: "Trưởng phòng Tư pháp"."""
_KIND = re.compile(
    r"(?:Bộ|Sở|Cục|Ban|[Pp]hòng|Vụ|Viện|[Tt]rường|[Bb]ệnh viện|[Tt]rung tâm|Chi cục|Xí nghiệp"
    r"|Nhà máy|Điện lực|(?:Tổng )?[Cc]ông ty) "
)
_SYMBOLS_OF = (
    ("TTG", "Thủ tướng"),
    ("CP", "Chính phủ"),
    ("UBND", "UBND"),
    ("UBND", "Chủ tịch UBND"),
    ("UBND", "Phó Chủ tịch UBND"),
    ("HĐND", "HĐND"),
    ("HĐND", "Thường trực HĐND"),
    ("TU", "Tỉnh ủy"),
    ("TU", "Thành ủy"),
    ("TU", "Ban Thường vụ"),
    ("TU", "Ban Chấp hành Đảng bộ"),
    ("TU", "Thường trực"),
    ("HU", "Huyện ủy"),
    ("HU", "Ban Thường vụ Huyện ủy"),
    ("ĐU", "Đảng ủy"),
    ("TW", "Bộ Chính trị"),
    ("TW", "Ban Bí thư"),
    ("TW", "Ban Chấp hành Trung ương"),
    ("TW", "Trung ương"),
    ("QH", "Quốc hội"),
    ("UBTVQH", "Ủy ban Thường vụ Quốc hội"),
    ("UBND", "Tỉnh"),
    ("HĐTP", "Hội đồng Thẩm phán"),
    ("BCĐ", "Ban Chỉ đạo"),
    ("BCĐTW", "Ban Chỉ đạo Trung ương"),
    ("VPUB", "Văn phòng UBND"),
    ("VPUBND", "Văn phòng UBND"),
    ("VPTU", "Văn phòng"),
    ("VP", "Văn phòng"),
    ("VP", "Chánh Văn phòng"),
    ("TTR", "Thanh tra"),
    ("TTT", "Thanh tra tỉnh"),
    ("TCLN", "Tổng cục Lâm nghiệp"),
    ("KL", "Cục Kiểm lâm"),
    ("CAT", "Công an tỉnh"),
    ("CATP", "Công an thành phố"),
    ("BCHQS", "Bộ Chỉ huy Quân sự"),
    ("BHXH", "Bảo hiểm xã hội"),
    ("MTTQ", "Ủy ban Mặt trận"),
    ("MTTQ", "Ban Thường trực"),
    ("BQL", "Ban Quản lý"),
    ("BQLDA", "Ban Quản lý dự án"),
)
"""Symbols that are not just the first letters (Nghị định 30/2020/NĐ-CP; Hướng dẫn 36-HD/VPTW)."""


def initials(name: str) -> str:
    """Return the first letters of a name: "Thanh tra Chính phủ" is "TTCP"."""
    letters = [
        word if word.isupper() and len(word) > 1 else word[0].upper()
        for word in re.findall(r"[^\W\d_]+", name)
        if word not in {"và", "tỉnh"}
    ]
    return "".join(letters)


def _headed(name: str) -> str:
    """Return the body whose chief is named: "Trưởng Ban Tổ chức" heads the "Ban Tổ chức"."""
    shared = _SHARES.match(name)
    if shared is None:
        return _CHIEF.sub("", name, count=1)
    return f"{shared['body'].capitalize()} {shared['rest']}"


def body_of(name: str) -> str:
    """Return the body that a chief acts for: "Giám đốc Sở Nội vụ" proposes, the Sở Nội vụ writes.

    Ministers and chairmen stay: they issue in their own name (Luật Tổ chức Chính phủ 2015).
    """
    return _headed(name) if name.startswith(("Giám đốc", "Trưởng Ban", "Trưởng ban")) else name


def fits_symbol(name: str, parts: tuple[str, ...]) -> bool:
    """Tell whether a code's symbol stands for a body ("TTr-SNV" and "Sở Nội vụ")."""
    body = _headed(name)
    shorts = {initials(name), initials(body)}
    if _KIND.match(body):  # "1710/BVTV-TV" of the Cục Bảo vệ thực vật
        shorts.add(initials(_KIND.sub("", body, count=1)))
    for part in parts[is_kind(parts[0]) if parts else 0 :]:
        upper = part.upper().rstrip("0123456789")
        if len(upper) >= 2 and any(short.startswith(upper) for short in shorts):
            return True
        if any(upper == symbol and name.startswith(body) for symbol, body in _SYMBOLS_OF):
            return True
    return False
