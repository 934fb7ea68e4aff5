"""Whether a later clause of a task turns to somebody: "… Trên cơ sở đó, Sở A xây dựng …"."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import Mention, read_agencies
from ntm_extract.extract.tasks.clauses import FRAME, after_frame
from ntm_extract.extract.tasks.predicates import is_predicate, skip_spaces
from ntm_extract.vi.names import UPPER

_FIRM = re.compile(
    r"\s*(?:[^.;:]{0,120},\s*)?(?:có trách nhiệm|chịu trách nhiệm|chủ trì|chủ động|khẩn trương|"
    r"tập trung|"
    r"tiếp tục|phải|cần)(?!\w)"
)

_ANSWERS = re.compile(r"\s*(?:có trách nhiệm|chịu trách nhiệm)(?!\w)")

_THEN_SO = re.compile(r"(?:Trên cơ sở|Theo|Sau|Tiếp|Cùng với|Song song với) đó(?!\w)")

_COMMITTEE_OF = re.compile(
    rf"(?:(?:UBND|HĐND|Chủ tịch UBND) (?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường)|"
    rf"(?:Tỉnh|Thành|Huyện|Thị|Quận|Đảng) ủy) [{UPPER}]"
)

TOLD_BEFORE = re.compile(
    r"(?:[Cc]hỉ đạo|[Yy]êu cầu|[Đđ]ề nghị|[Gg]iao|[Đđ]ôn đốc|[Hh]ướng dẫn|[Pp]hối hợp|[Bb]áo cáo|"
    r"[Gg]ửi)\s+"
    r"(?:với\s+)?(?:các|UBND|Ủy ban|Sở|Bộ|[A-ZĐ])"
)


def opens_anew(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence turns to somebody: "… Trên cơ sở …, Thành phố chủ động …"."""
    if text[start - 1 : start] not in {".", ";"}:
        return False
    pos = skip_spaces(text, start)
    frame = after_frame(text, start, end)
    found = read_agencies(text, frame if frame is not None else pos, relative=True)
    only_frame = FRAME.match(text, skip_spaces(text, 0)) and ";" not in text[: start - 1]
    if only_frame and found.mentions and all(one.kind == "named" for one in found.mentions):
        return is_predicate(text, found.end)
    new = text[start - 1] == "." and (text.startswith("Các ", pos) or _on_that(text, pos, frame))
    if new or (text[start - 1] == "." and _are_committees(found.mentions)):
        return bool(found.mentions) and is_predicate(text, found.end)
    if _on_that(text, pos, frame) and all(one.kind == "named" for one in found.mentions):
        return bool(found.mentions) and is_predicate(text, found.end)
    firm = _FIRM if text[start - 1] == "." or _turns_to(text, start, found.mentions) else _ANSWERS
    return bool(found.mentions) and bool(firm.match(text, found.end, end))


def _turns_to(text: str, start: int, mentions: tuple[Mention, ...]) -> bool:
    """Tell whether a body by name acts behind a semicolon: "Đồng ý …; Sở A khẩn trương …".

    Behind work that others are told to do it may be one of those.
    """
    named = bool(mentions) and all(one.kind in {"named", "official"} for one in mentions)
    return named and not TOLD_BEFORE.search(text, 0, start)


def _on_that(text: str, at: int, frame: int | None) -> bool:
    """Tell whether a clause goes on from the work before it: "Trên cơ sở đó, …"."""
    return frame is not None and bool(_THEN_SO.match(text, at))


def _are_committees(mentions: tuple[Mention, ...]) -> bool:
    """Tell whether committees by the name of their place act: no one else is meant by them."""
    return bool(mentions) and all(_COMMITTEE_OF.match(one.name) for one in mentions)
