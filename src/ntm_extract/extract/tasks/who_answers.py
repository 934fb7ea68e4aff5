"""Sentences that say what becomes of whoever fails: they name nobody who has the work to do."""

from __future__ import annotations

import re

_THREATENS = re.compile(
    r"(?:Trường hợp|Nếu|Đơn vị nào|Địa phương nào|[Tt]rường hợp|nếu|[Qq]uá (?:thời )?hạn,)"
    r"\s[^.;:]{0,300}?"
    r"(?:(?:chậm|không|chưa|để xảy ra|vi phạm|sai)[^.;:]{0,200}?\s|(?<=hạn, )[^.;:]{3,60}?\s)"
    r"chịu trách nhiệm(?!\w)"
)
# "Đơn vị nào chưa đạt thì không được xét"
_LOOKED_INTO = re.compile(
    r"(?:\w+\s){1,4}nào\s[^.;]{2,120}?,\s+[^.;]{3,90}?\s"
    r"(?:xem xét trách nhiệm|xem xét xử lý|xử lý|kiểm điểm|chịu trách nhiệm|không được xét)(?!\w)"
)
_WHICHEVER = re.compile(
    r"(?!\d)(?:\w+\s){1,6}nào\s[^.;]{2,160}?\sthì\s+"
    r"(?:không|bị|chưa|coi|xem|xử|đình|dừng|tạm)(?!\w)"
)

_REACH = 250
"""Letters within which "nào" stands, if it says that whoever fails answers for it."""


def only_answers(text: str, begin: int, *, others_act: bool) -> bool:
    """Tell whether a sentence at ``begin`` says only who answers for work that is not done."""
    any_body = text.find(" nào ", begin, begin + _REACH) >= 0
    if any_body and _WHICHEVER.match(text, begin):
        return True
    looked = others_act and any_body and _LOOKED_INTO.match(text, begin)
    return bool(looked) or (others_act and _THREATENS.match(text, begin) is not None)
