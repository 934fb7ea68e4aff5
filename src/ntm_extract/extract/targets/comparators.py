"""Words in front of a number that compare: "ít nhất", "dưới", "khoảng", "tăng"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ntm_extract.core.facts import Comparator
from ntm_extract.extract.rule import Example, example
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.sieve import Sieve
from ntm_extract.vi.sought import Sought


@dataclass(frozen=True, slots=True)
class ComparatorRule:
    """Words in front of a number (or behind it) and the comparison they make."""

    name: str
    pattern: re.Pattern[str]
    comparator: Comparator
    examples: tuple[Example, ...]
    carried: bool = False


_GAP = (
    r"(?: (?:vào|đến|trong) năm \d{4})?"
    r"(?: (?:có|là|đạt|được|thêm|khoảng|từ|mức|ngưỡng|cao trình|hoàn thành|xây dựng|giải ngân))?"
)
COMPARATOR_RULES: tuple[ComparatorRule, ...] = (
    ComparatorRule(
        "quantity.at_least_sign",
        re.compile(r"(?:≥|>=|>) ?$"),
        ">=",
        (example("phấn đấu có ≥ 40% hộ kinh doanh", comparator=">=", value=40, unit="%"),),
    ),
    ComparatorRule(
        "quantity.at_most_sign",
        re.compile(r"(?:≤|<=|<) ?$"),
        "<=",
        (example("phấn đấu tỷ lệ hộ nghèo ≤ 1,5%", comparator="<=", value=1.5, unit="%"),),
    ),
    ComparatorRule(
        "quantity.at_least",
        by_letter(
            rf"(?<!\w)(?:(?:có )?(?:thêm )?(?:tối thiểu|ít nhất|không (?:thấp|ít|nhỏ) hơn"
            rf"|không dưới|thấp nhất)"
            rf"(?: là)?(?: (?:có|đạt|từ|trên|khoảng|bằng))*"
            rf"|(?:tối thiểu|ít nhất)(?: là)? mỗi(?: [^\s,.;:()]+){{1,3}}"
            rf" (?:có|đạt|xây dựng|thành lập)|(?:từ )?trên"
            rf"|(?<!nhỏ )(?<!thấp )(?<!ít )(?<!dưới )hơn|vượt(?: mức| trên)?"
            rf"|cao hơn|lớn hơn)"
            rf"{_GAP} $"
            r"|(?<!\w)vượt (?:mục tiêu|kế hoạch|chỉ tiêu|dự toán)[^().;,]{0,40}\($"
        ),
        ">=",
        (
            example("phấn đấu có ít nhất 3 mô hình điểm", comparator=">=", value=3),
            example("tỷ lệ hộ dùng nước sạch đạt trên 65%", comparator=">=", value=65, unit="%"),
        ),
        carried=True,
    ),
    ComparatorRule(
        "quantity.at_most",
        by_letter(
            rf"(?<!\w)(?:tối đa|không (?:quá|vượt quá|vượt|cao hơn|lớn hơn)|(?:còn |xuống )?dưới"
            rf"|nhiều nhất"
            rf"|thấp hơn|nhỏ hơn|chưa (?:đến|tới|đầy))(?: là)?{_GAP} $"
            r"|(?<!\w)tối đa(?: là| chỉ)? (?:bằng|đến|tới) $"
            r"|(?<!\w)không (?:để|trả|kéo dài)(?: [^\s,.;:()]+){0,9} quá $"
        ),
        "<=",
        (
            example("phấn đấu tỷ lệ hộ nghèo còn dưới 2%", comparator="<=", value=2, unit="%"),
            example("không để phát sinh quá 05 vụ cháy", comparator="<=", value=5),
        ),
        carried=True,
    ),
    ComparatorRule(
        "quantity.about",
        re.compile(rf"(?<!\w)(?:khoảng|gần|xấp xỉ|ước khoảng|cỡ|chừng){_GAP} $|[~≈] ?$"),
        "~",
        (
            example("đã huy động được gần 40 tỷ đồng", comparator="~", value=40, unit="tỷ đồng"),
            example("đã trồng ~ 120 ha rừng", comparator="~", value=120, unit="ha"),
        ),
    ),
    ComparatorRule(
        "quantity.increase",
        by_letter(
            r"(?<!\w)(?:(?:có|tăng|thêm|bổ sung|kết nạp)(?: mới)? thêm(?: được)?|thêm"
            r"|(?<!tốc độ )(?<!nhịp độ )(?<!mức )tăng(?: bình quân| trưởng| so với[^.;,]{0,30})?)"
            r"(?: (?:được|mới|là|đạt|cho))? $|\(\+ ?$"
        ),
        "+",
        (
            example("toàn tỉnh đã có thêm 12 xã đạt chuẩn", comparator="+", value=12, unit="xã"),
            example("kim ngạch xuất khẩu tăng 7,5%", comparator="+", value=7.5, unit="%"),
        ),
        carried=True,
    ),
    ComparatorRule(
        "quantity.decrease",
        by_letter(
            r"(?<!\w)(?<!cắt )(?:giảm|hạ)(?: bình quân| thêm| được)? $"
            r"|(?<!tỷ lệ )(?<!tỉ lệ )(?<!\w)giảm nghèo(?: đa chiều)?(?: bình quân)?"
            r"(?: (?:hằng|hàng|mỗi) năm)?(?: (?:đạt|được|là))? $"
            r"|\(- ?$"
            r"|(?<!\w)(?<!cắt )giảm (?!thiểu|nghèo)"
            r"(?:(?!xuống|còn|đạt|lên|từ|dưới|bằng|khoảng|cho|tại|ở|trên|để|các|với|trong|có|và)"
            r"[^\s,.;:()]+ ){2,11}(?<! của )(?<! là )$"
        ),
        "-",
        (
            example("tỷ lệ hộ nghèo giảm 0,5%", comparator="-", value=0.5, unit="%"),
            example("phấn đấu giảm tỷ lệ hộ nghèo toàn huyện 1,1%", comparator="-", value=1.1),
            example("phấn đấu giảm nghèo bình quân 1,3%/năm", comparator="-", value=1.3, unit="%"),
        ),
        carried=True,
    ),
)
PLAIN = ComparatorRule(
    "quantity.plain",
    re.compile(r"$"),
    "=",
    (
        example("phấn đấu 100% xã có nhà văn hóa đạt chuẩn", comparator="=", value=100, unit="%"),
        example("đến nay đã có 3.600 ha được chuyển đổi", value=3600, unit="ha"),
    ),
)
_RULES = Sieve(((rule, Sought(rule.pattern)), rule.pattern) for rule in COMPARATOR_RULES)


def read_comparator(left: str) -> tuple[ComparatorRule, int]:
    """Return the rule that the words before a number fit, and how many characters they take."""
    for rule, pattern in _RULES.likely(left):
        if match := pattern.search(left):
            return rule, len(left) - match.start()
    return PLAIN, 0


_BOUND_OF = re.compile(r"(?<!\w)(?P<word>tối thiểu|tối đa)(?: [^\s,.;:()]+){0,4} ?: $")


def read_bound_of(left: str) -> tuple[str, Comparator] | None:
    """Return name and comparison of a bound said before a colon: "Số lớp tối thiểu: 4 lớp"."""
    bound = _BOUND_OF.search(left) if left.endswith(": ") else None
    if bound is None:
        return None
    least = bound["word"] == "tối thiểu"
    return ("quantity.at_least", ">=") if least else ("quantity.at_most", "<=")


_MORE_THAN = Sought(
    re.compile(
        r"(?<!\w)(?P<word>cao hơn|lớn hơn|nhiều hơn|vượt|thấp hơn|nhỏ hơn|ít hơn)"
        r"(?P<level>(?: (?!ít|tối|không)[^\s,.;:()\d]+){0,6}) $"
    )
)
"""A difference, where what it differs from is named: "cao hơn cùng kỳ 3%", "vượt 5% so với"."""
_SIGN: dict[str, Comparator] = {"thấp hơn": "-", "ít hơn": "-", "nhỏ hơn": "-"}
_LEVEL = re.compile(
    r" (?:so(?: với)? )?(?:cùng kỳ|kế hoạch|dự toán|chỉ tiêu|mục tiêu|bình quân|trung bình|mức bình"
    r"|năm trước|nghị quyết|tỉnh giao|báo động|mức báo động)"
)
_THAN = re.compile(r"(?: ?/ ?[^\W\d_]+)? so(?: với)?(?!\w)")


def read_difference(shade: str, left: str, end: int) -> tuple[str, Comparator, int] | None:
    """Return name, comparison and words of a difference whose other side is named, else None."""
    than = _MORE_THAN.search(left)
    if than is None or not (_LEVEL.match(than["level"]) or _THAN.match(shade, end)):
        return None
    return "quantity.difference", _SIGN.get(than["word"], "+"), len(left) - than.start()
