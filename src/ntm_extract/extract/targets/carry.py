"""Comparisons that hold for every member of the enumeration they open."""

from __future__ import annotations

import re
from dataclasses import replace

from ntm_extract.extract.targets.comparators import COMPARATOR_RULES
from ntm_extract.extract.targets.quantity import Quantity
from ntm_extract.extract.targets.words import DO, MAKE, MAKE_READY, OF_GROUP
from ntm_extract.vi.first_letters import by_letter

_LONGEST_GAP = 160
_BRACKET = re.compile(r"\([^()]*\)")
_PAIR = 2
_WHOLE = 100
"""No more than all there is can be asked for: "ít nhất 80% xã, 100% thị trấn"."""
_BREAKS = by_letter(
    r"(?<!\w)(?:trong đó|so với|hiện|lũy kế|còn lại|nếu|trường hợp)(?!\w)|[.(:]"
    rf"|(?:[,;]|(?<!\w)và) ?(?:tổng|bình quân)(?!\w)|(?<!\w)(?:{OF_GROUP}|cho) $"
    r"|[,;] ?(?:và )?(?:(?:mỗi|cả|toàn|từng)(?: [^\s,;]+){1,3} )?"
    rf"(?:nhận|đăng ký|{DO}|{MAKE}|{MAKE_READY}"
    r"|phấn đấu|đưa|nâng|củng cố|duy trì|giữ vững"
    r"|khẩn trương|tiếp tục|tập trung|chủ động|đẩy nhanh|tăng cường|kịp thời|đồng thời|nhanh chóng"
    r"|làm chủ|cử|kết nối|mời|ký kết|triển khai|hình thành|cung cấp|thực hiện)"
    r"(?!\w)[^,;]*$"
    r"|(?<!\w)(?:đạt|còn|là|lên|xuống|tới|tăng|giảm|chiếm|bằng|khoảng|gần|đã|mới)(?: [^\s,;]+)? $"
    r"|(?<!\w)(?:xong|hết|đủ|cả) $|[,;] ?(?:và )?mỗi (?:[^\s,;]+ ){1,3}$"
)
"""What ends an enumeration: a new opening, or a verb of its own in front of the number."""
_OWN_LEVEL = re.compile(
    r"(?:[,;]|(?<!\w)và) ?(?:tỷ lệ|tỉ lệ|tốc độ|tỷ trọng|tỷ suất|tỷ số|mức|tổng|chỉ số|diện tích"
    r"|thu nhập|tuổi thọ|số|giá trị|sản lượng|năng suất|kim ngạch|doanh thu)(?!\w)[^,;]*$"
)
"""A level of its own, of which a comparison said of another level tells nothing."""
_LINKS = re.compile(r"[,;]|(?<!\w)và(?!\w)")


def carry_comparators(shade: str, numbers: list[Quantity]) -> list[Quantity]:
    """Let one "ít nhất" or "có thêm" hold for every member of the enumeration it opens."""
    out: list[Quantity] = []
    firm = False
    for one in numbers:
        before = out[-1] if out else None
        if before and not before.carried:
            firm = _FIRM.search(shade, before.start, before.number_start) is not None
        alone = before is None or _is_grade(shade, out)
        out.append(one if before is None or alone else _carried(shade, before, one, firm=firm))
    return out


_FIRM = re.compile(r"tối thiểu|ít nhất|tối đa|không |thêm")
_PAUSE = by_letter(r"[,.;:()]|(?<!\w)và(?!\w)")


def _is_grade(shade: str, numbers: list[Quantity]) -> bool:
    """Tell whether the last number grades the one before it: "09 xã đạt dưới 10 tiêu chí"."""
    if len(numbers) < _PAIR:
        return False
    of, last = numbers[-2:]
    firm = last.carried or _FIRM.search(shade, last.start, last.number_start)
    return not firm and not _PAUSE.search(shade[of.end : last.start])


def _of_other_kind(before: Quantity, one: Quantity) -> bool:
    """Tell whether one of two numbers is a share and the other is none."""
    return _is_share(before) != _is_share(one)


def _is_share(one: Quantity) -> bool:
    return one.unit is not None and one.unit.kind == "percent"


def _carried(shade: str, before: Quantity, one: Quantity, *, firm: bool) -> Quantity:
    """Return a number with the comparison before it, if that holds for it.

    ``firm``: it holds past a semicolon and for other kinds: "ít nhất" does, "trên" does not.
    """
    between = _BRACKET.sub(" ", shade[before.end : one.start])
    opens = before.carried or any(
        rule.carried and rule.name == before.rule for rule in COMPARATOR_RULES
    )
    if not opens or one.comparator != "=" or len(between) > _LONGEST_GAP:
        return one
    if one.unit and one.unit.kind == "word":
        return one
    if one.value == _WHOLE and _is_share(one):
        return one
    other = _of_other_kind(before, one)
    if (not firm and (other or ";" in between)) or (other and ";" in between):
        return one
    ended = _OWN_LEVEL.search(between) or _BREAKS.search(between)
    if ended or not _LINKS.search(between):
        return one
    return replace(one, comparator=before.comparator, rule=before.rule, carried=True)
