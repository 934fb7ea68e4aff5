"""Conditions that any of a kind may fall under: "Xã nào còn dưới 60% vào ngày 30/9, …"."""

from __future__ import annotations

import re

_WHICHEVER = re.compile(
    r"(?:^|[.;:] |(?<!nào), |(?<!\w)(?:nếu|khi|riêng|để) |[-+•] |\w\) )"
    r"(?:(?!không|chưa|còn|bất|như|thế|cách|lúc)[^\s,.;:()]+ ){1,4}nào (?!đó|cũng|khác|cần|phải)"
    r"(?:(?! thì )[^,.;:]|(?<=\d)[,.:](?=\d))*$"
)
_THOSE_BEHIND = re.compile(
    r"(?:(?<!\w)(?:đối với|riêng)|(?:^|[,.;:)\-+•] ?)với) (?:những |các )?(?:[^\s,.;:()]+ ){1,6}?"
    r"(?:còn(?! lại)|mới|vẫn|chưa|không) (?:(?!phấn đấu|phải |thì )[^,.;:]|(?<=\d)[,.](?=\d))*"
    r"(?<!\w)vào $"
)
_REACH = 160


def said_of_any(shade: str, start: int) -> bool:
    """Tell whether what begins at ``start`` is part of a condition and not asked for.

    What follows behind a comma or "thì" is: "Đơn vị nào chậm thì báo cáo trước ngày 5/6".
    """
    if " nào " not in shade[max(0, start - _REACH) : start]:
        return False
    return _WHICHEVER.search(shade, max(0, start - _REACH), start) is not None


def of_those_behind(shade: str, start: int) -> bool:
    """Tell whether a day only says who is behind: "Đối với xã còn dưới 40% vào ngày 01/9"."""
    return _THOSE_BEHIND.search(shade, max(0, start - _REACH), start) is not None
