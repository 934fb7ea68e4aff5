"""Sentences that say what becomes of whoever fails: they name nobody who has the work to do."""

from __future__ import annotations

import re

_THREATENS = re.compile(
    r"(?:Trường hợp|Nếu|Đơn vị nào|Địa phương nào|[Tt]rường hợp|nếu)\s[^.;:]{0,300}?"
    r"(?:chậm|không|chưa|để xảy ra|vi phạm|sai)[^.;:]{0,200}?\schịu trách nhiệm(?!\w)"
)
# "Đơn vị nào chưa đạt thì không được xét"
_WHICHEVER = re.compile(
    r"(?!\d)(?:\w+\s){1,6}nào\s[^.;]{2,160}?\sthì\s+"
    r"(?:không|bị|chưa|coi|xem|xử|đình|dừng|tạm)(?!\w)"
)


def only_answers(text: str, begin: int, *, others_act: bool) -> bool:
    """Tell whether a sentence at ``begin`` says only who answers for work that is not done."""
    if _WHICHEVER.match(text, begin):
        return True
    return others_act and _THREATENS.match(text, begin) is not None
