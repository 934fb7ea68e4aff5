"""Personal names: a surname and the names behind it."""

from __future__ import annotations

import re

from ntm_extract.vi.names import LOWER, UPPER

_CAPITAL_NAME = re.compile(
    rf"\s+(?:[{UPPER}][{LOWER}]{{1,6}})(?:\s+[{UPPER}][{LOWER}]{{1,6}}){{1,3}}(?!\w)"
)
_DEPUTY = re.compile(r"\s+Phó\s+(?:Chủ|Giám|Trưởng|Bí|Thủ|Tổng|Chánh|Viện|Hiệu|Cục|Vụ|Tổ)(?!\w)")
_YOUTH = re.compile(
    r"\s+Đoàn\s+(?:Thanh\s+niên|Luật\s+sư|Đại\s+biểu|Chủ\s+tịch)(?!\w)", re.IGNORECASE
)
_SURNAMES = frozenset([
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ",
    "Hồ", "Ngô", "Dương", "Lý", "Đào", "Đoàn", "Đinh", "Lâm", "Phùng", "Mai", "Tô", "Trịnh",
    "Hà", "Cao", "Lương", "Lưu", "Châu", "Tạ", "Thái", "Tống", "Quách", "Triệu", "Nông", "Hầu",
    "Vương", "Chu", "Từ", "Kiều", "Tăng", "Thạch", "Sơn", "Hứa", "La", "Giàng", "Lò", "Vi",
    "Cầm", "Điểu", "Bàn", "Tòng", "Quàng", "Lường", "Ma", "Sùng", "Vàng", "Thào", "Lầu", "Hạ",
    "Ninh", "Doãn", "Khuất", "Mạc", "Nghiêm", "Viên", "Ông", "Âu", "Phó", "Thân", "Cù", "Đàm",
])  # fmt: skip


def personal_name(text: str, at: int) -> int | None:
    """Return where a person's name that stands at ``at`` ends."""
    match = None if _YOUTH.match(text, at) else _CAPITAL_NAME.match(text, at)
    if match and _DEPUTY.match(match.group()):
        return None  # "đồng chí Phó Chủ tịch UBND tỉnh": a title, though some are called Phó
    if match and match.group().split()[0] in _SURNAMES:
        return match.end()
    return None
