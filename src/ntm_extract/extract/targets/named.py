"""Numbers that only name the noun in front of them, and words behind a number that are no noun."""

from __future__ import annotations

import re

from ntm_extract.extract.targets.words import MAKE
from ntm_extract.vi.counted_nouns import Unit
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.numbers import read_number
from ntm_extract.vi.sieve import AtEnd

_NAMES = (
    r"(?<!dân )(?<!tổng )số|ngày|tháng|năm|quý"
    r"|điều|khoản|điểm [a-zđ]|(?<!hạng )(?<!danh )mục|phụ lục"
    r"|(?<!cổ )(?<!góp )phần|chương|bảng|biểu|tuần|kỳ|thứ"
    r"|nhóm"
    r"|khóa|giai đoạn|đề án|hệ thống|quốc lộ|ql\.?|đường|tuyến|cơ sở|bão|đợt|tổ|đội|phòng"
    r"|(?<!hạ )tầng"
    r"|(?<!nâng )(?<!cung )cấp"
    r"|điện thoại|đt|fax|mức độ|hạng|(?<!phân )loại|covid|thế kỷ|(?<!chỉnh )trang|vành đai|"
    r"chỉ đạo|đội số"
    r"|khối|lớp"
    r"|ký hiệu|tcvn|qcvn|iso|mã|hình|tập|quyển|sa|cụm|vùng|bước|trạch|tp|thành phần|sao|km|lô|ô"
    r"|mã số|lúc|(?<!thu )(?<!phục )hồi"
    r"|từ ngày"
    r"|đến ngày|và ngày|nhiệm kỳ|chỉ tiêu|mục tiêu|tiêu chí|nội dung|kịch bản|phiên bản|web"
    r"|công nghiệp|tốp|top"
)
_NAMED = AtEnd(re.compile(rf"(?<!\w)(?:{_NAMES}) ?:? ?(?:số ?:? ?|thứ )?$|[\w/]-$|\[$|°$|\$$"))
_PLACE = AtEnd(
    re.compile(
        r"(?<!mỗi )(?<!các )(?<!từng )(?<!\w)(?:khu phố|khóm|ấp|thôn|bản|buôn|phường|quận|xóm"
        r"|tiểu khu) $"
    )
)
_ABOVE = re.compile(r"(?:phường|xã|thị trấn|huyện|quận|thành phố|thị xã|khóm|khu phố|ấp)(?!\w)")
"""The place above it stands behind the number that a place is named by: "khu phố 3 phường 5"."""
_AFTER_SIGN = re.compile(r"(?:[\w/]-|[\[°$])$")
_BEST = AtEnd(re.compile(r"(?<!\w)(?:trong|thuộc|vào|nhóm|top)(?: (?:nhóm|tốp|top))(?: đầu)? $"))
"""The first so many of a ranking: "thuộc nhóm 20 tỉnh dẫn đầu"."""
_RANKED = by_letter(r"(?<!\w)(?:cấp|tổ|đội|nhóm|hạng|loại|lớp|khối|đợt|tập|bước|cụm) $")
_AIM_OF = by_letter(r"(?<!\w)(?:chỉ tiêu|mục tiêu|kế hoạch) $")
_HUNDRED = 100
"""No aim has so high a number of its own: "chỉ tiêu 3.200 căn"."""
_RANKS = 15
"""Ranks and classes have small numbers: "cấp 3", but "nâng cấp 1.200 trạm"."""
_RANK = re.compile(r"(?<!\w)(?:thứ|hạng) $")
_NO_NOUNS = frozenset({
    "ban", "bao", "bằng", "bị", "bởi", "cho", "chánh", "chí", "chưa", "các", "còn", "có", "cũng",
    "cả", "cần", "của", "do", "dưới", "ghi", "giảm", "giữa", "gồm", "hay", "hoàn", "hoặc", "hơn",
    "hướng", "khi", "không", "kia", "kèm", "ký", "là", "lên", "lại", "mà", "mọi", "mỗi", "nay",
    "ngay", "ngoài", "nhưng", "nhất", "nhằm", "những", "nếu", "nữa", "phê", "phó", "phải", "qua",
    "quy", "quá", "ra", "rất", "sau", "so", "sẽ", "theo", "thuộc", "thì", "thực", "tiếp", "triển",
    "trong", "trên", "trước", "trưởng", "trở", "tăng", "tại", "tới", "từ", "từng", "và", "vào",
    "vì", "vẫn", "về", "với", "x", "xuống", "xác", "đang", "đi", "đây", "đã", "đó", "được", "đạt",
    "đề", "để", "đối", "đồng", "ấy", "ở",
})  # fmt: skip
"""Words that are no things that can be counted, or open a verb."""


_MADE = re.compile(
    rf"(?<!\w)(?:{MAKE})(?: [^\s,.;:()\d]+){{0,2}} $"
    r"|\d [^\s,.;:()]+(?: [^\s,.;:()\d]+){0,5}(?:,| và|, và) $"
)
"""A verb that makes things, or the member of a list before this one."""
_TEN = 10


def as_counted(shade: str, token: re.Match[str], unit: Unit, left: str) -> Unit:
    """Return an unknown word as a thing where the number is written as counts are: "05 thác".

    So it is behind a verb that makes things: "lắp 40 mắt camera".
    """
    if unit.kind != "word":
        return unit
    written = token["n"].startswith("0") or "." in token["n"]
    written = written or (read_number(token["n"]).value >= _TEN and bool(_MADE.search(left)))
    if not written or shade[unit.start : unit.end] in _NO_NOUNS:
        return unit
    return Unit(unit.start, unit.end, "thing")


def is_place(shade: str, left: str, unit: Unit) -> bool:
    """Tell whether a number names a place, and the place above stands behind it."""
    return _PLACE.search(left) is not None and _ABOVE.match(shade, unit.start) is not None


_EACH = re.compile(r"(?<!\w)mỗi (?:đội|tổ|nhóm|đoàn|đợt|lớp|khu) $")
"""Each has so many; no number names each of them: "mỗi đội | 12 người"."""


def is_name(left: str, token: re.Match[str], unit: Unit) -> bool:
    """Tell whether a number only names the noun in front of it: "quốc lộ 12", "nhóm 2"."""
    if unit.kind == "percent" or not _NAMED.search(left) or _EACH.search(left):
        return False
    if unit.kind in {"money", "measure"}:  # nothing is named by a sum or a size: "tuyến 12 km"
        return _AFTER_SIGN.search(left) is not None
    if _BEST.search(left):
        return True
    if _RANKED.search(left) and unit.kind != "word" and read_number(token["n"]).value >= _RANKS:
        return False
    if _AIM_OF.search(left) and read_number(token["n"]).value >= _HUNDRED:
        return False
    return not (token["of"] and _RANK.search(left))
