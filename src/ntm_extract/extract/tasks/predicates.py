"""Whether what stands behind agencies is what they have to do."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import Found
from ntm_extract.extract.agencies.words import small_first, verb_at
from ntm_extract.extract.tasks import helper_verbs as hv
from ntm_extract.vi.names import LOWER, UPPER

MODIFIER = re.compile(
    r"(?:theo|trong (?:phạm vi|vòng|thời)|căn cứ|trên cơ sở|hàng|hằng|với vai trò|"
    r"với trách nhiệm|là|tại|cùng|"
    r"thuộc|bằng|từ|nếu|khi|trước|sau|ngoài|ít nhất|tối thiểu|"
    r"mỗi (?:đơn vị|bên|ngành|tổ chức|hội|xã|thôn|đồng chí|người|"
    r"ngày|đêm|buổi|ca|tuần|tháng|quý|năm|lần|đợt|vụ)|"
    r"(?:đi|đến|tới|về|xuống) (?:từng|tận|tất cả|cơ sở|địa bàn)|"
    r"(?:đi|đến|tới|xuống) (?:ngay|trực tiếp|hiện trường|thực địa|kiểm tra|các))(?!\w)"
)
_OPEN_PREDICATE = re.compile(
    r"\s+(?!(?:của|và|với|về|tại|trong|ngoài|để|do|bởi|là|có|được|bị|đã|mà|thì|khi|nếu|như|các|"
    r"những|cho|ở|đối|hoặc|trên|dưới|gồm|bao|thuộc|nơi|này|đó|nói|nêu|trở|vì|giữa|đến|từ|sau|bằng|"
    rf"liên|trực|đại|nhà|công|cơ|khu|hội|ban|số)\s)[{LOWER}]+\s+[^\W\d_]+\s"
)
_GAP = re.compile(r"\s*(?:\([^()]*\)\s*)?(?:[,–-]\s*)?")
# behind the last word of a name verbs of work are what it does: "Huyện đoàn | rà nguồn"
_NAME_ENDS = re.compile(rf"\w\s(?:[{UPPER}]\S*|tỉnh|huyện|xã|phường|Huyện đoàn|Tỉnh đoàn)\Z")
# what a body is or what is there, between commas: "UBND các huyện A, B, nơi có lũ, rà soát"
WHO_THEY_ARE = re.compile(
    rf",\s+(?:là|nơi|vốn|tức)\s[^.;:()]{{3,120}}?,\s+(?=[{LOWER}]+\s)(?!(?:và|hoặc|các)\s)"
)


def skip_spaces(text: str, at: int) -> int:
    """Return the first place from ``at`` with neither white space nor punctuation."""
    while at < len(text) and text[at] in " ,;.\t\n":
        at += 1
    return at


def is_predicate(text: str, at: int) -> bool:
    """Tell whether what stands at ``at``, behind agencies, is what they have to do."""
    if text[at : at + 1] == ":":
        return True
    if WHO_THEY_ARE.match(text, at):
        return True
    gap = _GAP.match(text, at)
    pos = gap.end() if gap else at
    if pos >= len(text) or text[pos] in ":":
        return True
    first = small_first(text, pos, 40)
    return bool(
        MODIFIER.match(first)
        or verb_at(first)
        or (
            text[at : at + 1] == " "
            and _NAME_ENDS.search(text, max(0, at - 30), at)
            and hv.work().match(text, pos)
        )
    )


def opens_predicate(text: str, found: Found) -> bool:
    """Tell whether a word that no rule knows is what bodies do: "UBND cấp xã niêm yết …".

    Only behind names, where no more words of a name can follow.
    """
    if any(one.kind not in {"named", "official", "place"} for one in found.mentions):
        return False
    return bool(_OPEN_PREDICATE.match(text, found.end))


def is_order_at(text: str, colon: int) -> bool:
    """Tell whether what is to be done stands behind a colon."""
    pos = skip_spaces(text, colon + 1)
    first = small_first(text, pos, 40)
    return bool(verb_at(first))
