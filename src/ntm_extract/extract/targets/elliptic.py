"""Numbers that leave out what they are of, because the number before said it.

"đạt 50% vào cuối quý II, 100% vào cuối năm"; "34 trạm, trong đó tháng 4 làm 12 trạm".
"""

from __future__ import annotations

import re
from dataclasses import replace

from ntm_extract.extract.targets.quantity import Quantity
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.sought import Sought

_DATED = (
    r"(?:\d{1,2} tháng (?:đầu|cuối) năm|(?:ngày|tháng|quý|năm) [\divx]{1,4}(?:/\d{1,4}){0,2}"
    r"|\d{1,2}/\d{1,2}(?:/\d{4})?|(?:cuối|hết|đầu|giữa) (?:năm|quý|tháng)|\d{4})(?:/\d{4})?"
    r"(?: năm \d{4})?"
)
_LEADS = r"(?:(?:vào|đến|tới|trong|trước|hết|cuối|đầu|giữa|ngày|chậm nhất|tính đến|là) )*"
_LEVEL = (
    r"(?:(?:và|rồi|giảm|tăng|nâng|hạ|đạt|lên|xuống|còn|là|mức|từ|khoảng|tiếp tục|phấn đấu|phải"
    r"|đạt mức) )*"
)
_NEXT_LEVEL = Sought(
    re.compile(
        rf"(?P<noun>(?! ?tháng| ?giờ)[^.;:()\d]{{0,150}}?)"
        rf"(?:"
        rf" {_LEADS}{_DATED} ?(?:, ?|; ?| và |, và ){_LEVEL}(?:{_LEADS}{_DATED},? {_LEVEL})?"
        rf"|(?:, ?|; ?| và |, và ){_LEVEL}{_LEADS}{_DATED},? {_LEVEL}"
        r")"
    )
)
"""What stands between two levels of one thing: its noun, a time, and words of reaching."""
_NEXT_PART = Sought(
    re.compile(
        r"[^.;:()\d]{0,120}[,;(:] ?(?:(?:và|trong đó|cụ thể|gồm|bao gồm|riêng):? )*"
        rf"{_LEADS}{_DATED},?:? ?(?:[^\s,.;:()\d]+ ){{0,2}}"
    )
)
"""What stands between a sum and a part of it that one month does: ", trong đó tháng 4 làm "."""
_SHARES = by_letter(r"(?<!\w)(?:trong đó|cụ thể|gồm|bao gồm)(?!\w)|:")
_NO_NOUN = re.compile(
    r" ?(?:[.,;:)]|$)| (?:vào|trong|năm|quý|tháng|đến|tới|trước|hết|cuối|đầu|và|so|trở|theo)(?!\w)"
)


def tie_elliptic(shade: str, numbers: list[Quantity]) -> list[Quantity]:
    """Tie every number that leaves out its noun to the one before it that says the noun."""
    out: list[Quantity] = []
    for one in numbers:
        before = out[-1] if out else None
        out.append(one if before is None else _tied(shade, before, one))
    return out


def _tied(shade: str, before: Quantity, one: Quantity) -> Quantity:
    if before.end > one.start or not _NO_NOUN.match(shade, one.end):
        return one
    begin = max(before.end, before.unit.end if before.unit else 0)
    between = _NEXT_LEVEL.fullmatch(shade, begin, one.start)
    if between and _alike(shade, before, one):
        told = before.like or before
        unit = one.unit or before.unit
        return replace(one, unit=unit, like=told)
    first = before.part or _SHARES.search(shade, before.end, one.start) is not None
    if not (first and _same_things(shade, before, one)):
        return one
    if _NEXT_PART.fullmatch(shade, begin, one.start):
        return replace(one, like=before.like or before, part=True)
    return one


def _kind(one: Quantity) -> str | None:
    return one.unit.kind if one.unit else None


def _alike(shade: str, before: Quantity, one: Quantity) -> bool:
    """Tell whether two numbers are levels of one kind: both shares, or the second is bare."""
    if one.unit is None:
        return True
    if _kind(one) != _kind(before):
        return False
    if _kind(one) == "percent":
        return True
    return _unit(shade, one) == _unit(shade, before)


def _same_things(shade: str, before: Quantity, one: Quantity) -> bool:
    """Tell whether a part counts what the sum counts, perhaps in short: "trạm biến áp", "trạm"."""
    whole = before.like or before
    if one.unit is None or whole.unit is None or one.value > whole.value:
        return False
    unit, of = _unit(shade, one), _unit(shade, whole)
    short = unit in {"cái", "chiếc", "trạm", "bộ", "con", "căn", "hộ", "người"}
    return short or f"{of} ".startswith(f"{unit} ") or f"{unit} ".startswith(f"{of} ")


def _unit(shade: str, one: Quantity) -> str:
    return shade[one.unit.start : one.unit.end] if one.unit else ""
