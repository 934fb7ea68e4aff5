"""Tells whether a line without a label is the rest of the block before it."""

from __future__ import annotations

import re
from functools import cache

from ntm_extract.layout.labels import BULLETS, SAYS_ALL
from ntm_extract.layout.lines import Line
from ntm_extract.layout.nodes import Node
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.first_verb import begins_with_work
from ntm_extract.vi.lexicon import districts, provinces

TERMINAL = (".", ":", ";", "!", "?", "…", "”", '"', ")", "/.")
_HALF_TITLE = 100
_HALF_NAMES = (
    "Liên hiệp",
    "Mặt trận",
    "Ủy ban",
    "Hội đồng",
    "Ban",
    "Văn phòng",
    "Liên đoàn",
    "Trung tâm",
    "Thành",
    "Cộng sản",
)
_TAIL = 60
_SHORT = 25
LONG = 130
# a line that ends with one of these does not end a paragraph
_DANGLING = re.compile(
    r"(?:của|và|với|các|về|cho|để|theo|tại|trong|là|được|đã|do|bằng|thuộc|từ|đến|ngày|"
    r"tháng|số|những|một|trên|dưới|khi|nếu|hoặc|cùng|như|sở|ủy|giai|nhằm|qua|vào|không|"
    r"chưa|đồng|phó)\Z",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\d (?:ngày|tháng)\Z")
"""A stretch of time says all it has to say: "trong 9 tháng"."""
_PARTY_BODY = by_letter(
    r"(?:đảng|tỉnh|thành|huyện|thị|quận|cấp) ủy\Z|(?:thanh tra|văn phòng|lãnh đạo|thuộc) sở\Z",
    re.IGNORECASE,
)
"""A body that a heading may end with: "1. Văn phòng Đảng ủy"."""
_WHOLE_WORD = by_letter(
    r"(?:(?:đạt|làm|thu) được|(?:thời gian|năm|tháng|tuần|vừa|thông) qua|thời gian đến"
    r"|(?:đổi|kinh tế|xã hội|chính quyền|hạ tầng|công nghệ|dân|thiểu|chỉ|kỹ năng|dữ liệu|"
    r"nền tảng) số"
    r"|(?:cộng|hợp|hội|tỷ|triệu) đồng|(?:mặt|văn|đồng|công) bằng|(?:ứng|đối) phó|tự do|đầu vào|"
    r"điểm đến"
    r"|(?:cơ|trụ) sở|hàng không|(?:nêu|nói|kể) trên)\Z",
    re.IGNORECASE,
)
"""Words of two syllables that a title may well end with: "I. Kết quả đạt được"."""


_OFFICE = re.compile(r"sở\Z", re.IGNORECASE)
_TRADES = ("Xây dựng", "Thông tin")
"""What a department is for, though its words can be an order: "Sở" / "Xây dựng"."""


@cache
def _names() -> frozenset[str]:
    return frozenset({*provinces(), *districts()})


def is_broken_off(before: str, after: str) -> bool:
    """Tell whether a line broke inside a name or behind a word that asks for more.

    "… của tỉnh Điện" / "Biên vào …", "… giao Ủy" / "ban nhân dân …".
    """
    left, right = before[-_TAIL:].split()[-3:], after[:_TAIL].split()[:2]
    if not left or not right or not after[:1].isalpha():
        return False
    if before.endswith("các bộ"):
        return True
    whole = _COUNTED.search(before[-_TAIL:]) or (
        after[:1].isupper() and _PARTY_BODY.search(before[-_TAIL:])
    )
    if _DANGLING.match(left[-1]) and not whole and not _is_heading_of_office(left[-1], after):
        return True
    names = _names()
    for many in range(1, len(left) + 1):
        for few in range(1, len(right) + 1):
            name = " ".join([*left[-many:], *right[:few]]).strip(",.;:()")
            if name in names:
                return True
    return False


def _is_heading_of_office(last: str, after: str) -> bool:
    """Tell a heading that ends with a department from its name cut in two.

    "2. Đối với Phòng Kế hoạch của Sở" / "Theo dõi, đôn đốc …" against "… của Sở" / "Y tế …".
    """
    begins = after[:1].isupper() and not after.startswith(_TRADES) and begins_with_work(after)
    return _OFFICE.match(last) is not None and begins


_NAME_BEHIND_DASH = re.compile(r"[-–]\s(?P<n>[^\W\d_]+(?:\s[^\W\d_]+)?)(?=,|\s[^\W\d_])")


def breaks_a_name(last: Node | None, text: str) -> bool:
    """Tell whether a line goes on with a name that has a dash: "… Thăng Long" / "– Hà Nội"."""
    match = _NAME_BEHIND_DASH.match(text)
    if not match or match["n"] not in provinces() or last is None or last.tail.endswith(TERMINAL):
        return False
    before = last.tail.rsplit(maxsplit=1)
    return last.size > LONG and bool(before) and before[-1].istitle()


def goes_on(last: Node, line: Line) -> bool:
    """Tell whether a line without a label is the rest of the block before it."""
    if _is_half_item(last) or (last.tail.endswith(":") and line.text[:1].islower()):
        return True
    if last.kind == "row" or last.tail.endswith((".", ":", ";", "!", "?", "./.")):
        return False
    first = line.text[:1]
    if last.label and len(line.text) < _HALF_TITLE and not line.text.endswith(TERMINAL):
        return last.scheme not in BULLETS and last.tail.endswith(_HALF_NAMES)
    ends = len(line.text) < _SHORT and line.text.endswith(".") and last.size > LONG
    titled = last.label and last.size < _HALF_TITLE and _WHOLE_WORD.search(last.tail)
    if ends or (not titled and is_broken_off(last.tail, line.text)):
        return True
    if last.tail.endswith(",") and last.size > LONG and first.isupper():
        return not begins_with_work(line.text)
    return first.islower() or first in ",;)" or last.tail[-1:] in ",-–("


def _is_half_item(last: Node) -> bool:
    """Tell whether a numbered item breaks off at a semicolon: "3. Các bộ, cơ quan …;"."""
    numbered = last.scheme in SAYS_ALL
    return numbered and last.tail.endswith(";") and last.size < LONG
