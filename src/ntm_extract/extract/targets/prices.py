"""What is paid for each: a rate, which is no goal."""

from __future__ import annotations

import re

from ntm_extract.extract.targets.quantity import Quantity
from ntm_extract.vi.first_letters import by_letter

_GOODS = re.compile(
    r"(?<!\w)(?:giá(?! trị)|đơn giá)(?: (?:bán|mua|thu mua|cả))?(?: [^\s,.;:()\d]+){0,4} $"
)
"""What goods are sold at: "với giá tối thiểu 15.000 đồng/kg"."""
_TO_EACH = by_letter(
    r"(?<!\w)(?:hỗ trợ|bồi dưỡng|thưởng|trợ cấp|chi|tặng)(?: cho)? (?:mỗi|một|từng|\d+) (?:hộ|người"
    r"|đối tượng|trường hợp|học sinh|sinh viên|cháu|gia đình|cá nhân|nạn nhân|sản phẩm|nhà)"
    r"(?!\w)[^.;:]*$"
)
"""What each one gets, and those named behind it."""
_PRICE = re.compile(
    r"(?<!\w)(?:hỗ trợ|bồi dưỡng|thưởng|giá(?! trị)|thù lao|phụ cấp|trợ cấp|khoán|mức chi(?! tiêu)"
    r"|chi trả|phạt|trợ giá|vay|thuê|đền bù|bồi thường|học phí)(?!\w)[^.;:]*(?:: )?$"
)
"""What is paid, by so much for each."""


def paid(shade: str, one: Quantity, tail: str) -> set[str]:
    """Say whether a number is so much for each of something, and whether that is a price."""
    if one.unit is None:
        return set()
    rate = "/" in shade[one.unit.start : one.unit.end]
    found = {"per"} if rate else set()
    if shade.startswith("đồng/", one.unit.start) and one.rule == "quantity.plain":
        found.add("per_dong")
    if one.unit.kind == "money" and ((rate and _PRICE.search(tail)) or _TO_EACH.search(tail)):
        found.add("priced")
    if rate and one.unit.kind == "money" and _GOODS.search(tail):
        found.add("sold_at")
    return found
