"""Relative clauses of collectives: where "các đơn vị được giao làm chủ đầu tư" ends."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import words as w
from ntm_extract.vi.names import LOWER, UPPER

_HARD = (
    "có trách nhiệm|chịu trách nhiệm|chủ trì,? phối hợp|khẩn trương|tập trung|tiếp tục|chủ động|"
    "tăng cường|"
    "nghiêm túc|căn cứ|trên cơ sở|"
    "thường xuyên|kịp thời|đẩy mạnh|đẩy nhanh|phải|cần|bám sát|tích cực|quyết liệt|nhanh chóng|"
    "định kỳ|theo chức năng"
)

_HARD_PREDICATE = re.compile(rf"(?:{_HARD})(?!\w)")

_PREDICATE = re.compile(
    rf"(?:{_HARD}|chỉ đạo|phối hợp|tổ chức|xây dựng|rà soát|triển khai|hoàn thành|nâng cao|"
    rf"hướng dẫn|đôn đốc|"
    r"tuyên truyền|báo cáo|thực hiện nghiêm|nghiên cứu|xem xét|bố trí|huy động|lập kế hoạch|"
    r"tham mưu|để|trong phạm vi(?= (?:chức|nhiệm|thẩm|quyền|trách|quản lý))|"
    r"trong thời gian|nếu|thì|gửi|(?<!công\s)(?<!chương\s)(?<!quy\s)(?<!quá\s)(?<!lộ\s)trình|"
    r"đề xuất|cung cấp|giải trình|trả lời|chấm dứt|khắc phục|"
    r"tiến hành|hoàn trả|cập nhật|thẩm tra|thẩm định|hoàn thiện|tổng hợp|theo dõi|giám sát|"
    r"giải quyết|"
    r"mở(?= chuyên| lớp| đợt)|lập(?= danh| hồ| phương)|ký(?= cam| hợp)|"
    r"di dời|làm việc|tháo dỡ|bàn giao|bảo đảm|đảm bảo|vận động|đề nghị|tuyển chọn|"
    r"lựa chọn|cử)(?!\w)"
)

# who they are, read apart: "các xã đăng ký về đích năm 2021 (Thanh Hưng, Thanh An):"
_BRACKET_AT_END = re.compile(r"\s*\([^()]*\)\Z")
# by which document they were told to: no part of who they are
_BY_ORDER = re.compile(
    r"\s+theo\s+(?:Công văn|Quyết định|Kế hoạch|Văn bản|Thông báo|Nghị quyết)\s+số\s+\S+"
    r"(?:\s+ngày\s+[\d/]+)?(?:\s+của\s+[^,;:.]{3,60})?\Z"
)
_NAMED_IN_BRACKET = re.compile(rf"\([{UPPER}][^()]{{3,200}}\)\s+[{LOWER}]")
_AUX = re.compile(
    r"(?:được|đã|chưa|đang|bị|có|phụ trách|tham gia|giao|việc|để|công tác|nhiệm vụ|chủ trì|"
    r"đăng ký|phân công|chức năng|thẩm quyền|hoạt động|trách nhiệm|(?<!phạm vi )(?<!ranh giới )"
    r"dự án)\s+\Z"
)

_NEXT_BODY = re.compile(
    r"và (?:các|những|UBND|Ủy ban|Sở|Bộ|Văn phòng|Công an|Ban|Cục)(?!\w)(?! nhiệm vụ| nội| giải|"
    r" mục|"
    r" chỉ| công| hoạt| dự án| chương| sản| điều| quy| vấn| văn| kế| tiêu| yêu| biện| thủ)"
)

_RELATIVE_LIMIT = 300

_COLON_LIMIT = 220


def read_relative(text: str, at: int) -> int:
    """Return where the relative clause of a collective ends: before the predicate."""
    colon = _closing_colon(text, at)
    if colon is not None:
        return colon
    limit = min(len(text), at + _RELATIVE_LIMIT)
    depth, pos = 0, at
    while pos < limit:
        if depth == 0 and _ends_relative(text, at, pos):
            break
        depth += (text[pos] == "(") - (text[pos] == ")")
        pos += 1
    return at + len(_BY_ORDER.sub("", _BRACKET_AT_END.sub("", text[at:pos].rstrip(" ,"))))


def _closing_colon(text: str, at: int) -> int | None:
    """Return the colon up to which all belongs to the name: "Các đơn vị được giao …: tiếp tục"."""
    match = re.compile(rf"[^.;:]{{0,{_COLON_LIMIT}}}:").match(text, at)
    if not match:
        return None
    inside = match.group()
    if inside.count("(") > inside.count(")"):
        return None  # "… (qua Văn phòng, email: …)"
    if any(inside[m.start() - 1 : m.start()] == " " for m in _HARD_PREDICATE.finditer(inside)):
        return None
    named = _BRACKET_AT_END.sub("", w.WHERE_LISTED.sub("", inside[:-1].rstrip()))
    return match.start() + len(named)


def _ends_relative(text: str, at: int, pos: int) -> bool:
    char = text[pos]
    if char in ":;" or (char == "." and text[pos + 1 : pos + 2] in {" ", ""}):
        return True
    if char == "(":
        return bool(_NAMED_IN_BRACKET.match(text, pos))
    if char == ",":
        return _turns_at(text, pos + 2)
    if not char.isspace():
        return False
    if _HARD_PREDICATE.match(text, pos + 1) or _NEXT_BODY.match(text, pos + 1):
        return not text[max(0, pos - 3) : pos].endswith("nằm")
    aux = _AUX.search(text[max(at, pos - 24) : pos + 1])
    return bool(_PREDICATE.match(text, pos + 1)) and not aux


def _turns_at(text: str, at: int) -> bool:
    """Tell whether another body or a verb stands behind a comma."""
    if w.COMMITTEE.match(text, at) or w.HEAD.match(text, at):
        return True
    return bool(w.verb_pattern().match(text, at)) and not w.NOUN.match(text, at)
