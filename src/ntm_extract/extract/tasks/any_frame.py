"""Who acts behind a circumstance that no rule knows: "Sáng 19/5, các cơ quan treo cờ"."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import Mention, read_agencies
from ntm_extract.extract.agencies.words import small_first, verb_pattern
from ntm_extract.extract.tasks.predicates import is_predicate
from ntm_extract.vi.first_letters import by_letter

_COMMA = re.compile(r",\s+(?=[^\W\d_])")
_REACH = 120
# what is told and not asked for, a condition, or somebody who is told, in front of the comma
_NO_FRAME = by_letter(
    r"(?<!\w)(?:đã|đang|còn|vẫn|được|bị|là|cho rằng|nhưng|tuy|mà|giao|yêu cầu|đề nghị|chỉ đạo|"
    r"phối hợp|báo cáo|gửi|trình|hướng dẫn|đôn đốc|của các|gồm|quy định|không có|có thể)(?!\w)"
    r"|[.;:()]|^Ngày\s\d",
    re.IGNORECASE,
)
# the work, in front of whoever does it: "Những nội dung còn lại, các phòng rà soát"
_FRONTED = re.compile(
    r"(?:Những|Các|Mọi|Toàn bộ|Với|Riêng)\s+(?:những\s+|các\s+)?(?:việc|nội dung|vấn đề|tồn tại|"
    r"hạn chế|nhiệm vụ|chỉ tiêu|kiến nghị|khó khăn|vướng mắc|hồ sơ|trường hợp|công việc|phần việc|"
    r"ý kiến|đề nghị|tiêu chí|văn bản|số liệu|thiếu sót|sai sót|sai phạm)\s[^.;:]*?,"
)
_TOLD = re.compile(r"\s*(?:đã|đang|còn|vẫn|được|bị|là|có thể|có quyền|không có)(?!\w)")
_BODY_BEFORE = re.compile(
    r"(?<!\w)(?:cơ quan|đơn vị|tổ chức|cá nhân|doanh nghiệp|sở|ban|ngành|cấp|địa phương|xã|phường|"
    r"huyện|tỉnh|hội|phòng|trường|người|bộ)\Z",
    re.IGNORECASE,
)


def behind_any_frame(text: str) -> tuple[Mention, ...]:
    """Return the bodies that act behind the first comma of a sentence that began otherwise."""
    if verb_pattern().match(small_first(text, 0, 40)) or read_agencies(text, 0).mentions:
        return ()
    comma = _COMMA.search(text, 0, _REACH)
    fronted = _FRONTED.match(text)
    if comma is None or (not fronted and _NO_FRAME.search(text, 0, comma.start())):
        return ()
    if _BODY_BEFORE.search(text, 0, comma.start()):
        return ()
    found = read_agencies(text, comma.end(), relative=True)
    if not found.mentions or any(one.kind == "place" for one in found.mentions):
        return ()
    acts = is_predicate(text, found.end) and not _TOLD.match(text, found.end)
    return found.mentions if acts and text[found.end : found.end + 1] == " " else ()
