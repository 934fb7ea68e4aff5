"""Whether a later clause of a task turns to somebody: "… Trên cơ sở đó, Sở A xây dựng …"."""

from __future__ import annotations

import re
from functools import lru_cache

from ntm_extract.extract.agencies import Mention, read_agencies
from ntm_extract.extract.tasks.clauses import FRAME, after_frame
from ntm_extract.extract.tasks.predicates import is_predicate, skip_spaces
from ntm_extract.extract.tasks.subjects import find_subject
from ntm_extract.vi.actor_nouns import actor_noun
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.names import UPPER

_FIRM = re.compile(
    r"\s*(?:[^.;:]{0,120},\s*)?(?:có trách nhiệm|chịu trách nhiệm|chủ trì|chủ động|khẩn trương|"
    r"tập trung|"
    r"tiếp tục|phải|cần)(?!\w)"
)

# what is told of somebody, or of a thing
_TOLD = re.compile(
    r"\s*,?\s*(?:đã|đang|còn|vẫn|được|bị|là|có(?! trách| nhiệm| kế hoạch| phương án| giải pháp|"
    r" biện)|"
    r"gồm|nói|nêu|quy định)(?!\w)"
)
_ANSWERABLE = re.compile(
    r"(?:(?:các|mỗi|từng)\s+(?:\d+\s+)?(?:sở|bộ|ban|ngành|cấp|cơ quan|đơn vị|địa phương|tỉnh|"
    r"huyện|xã|"
    r"phường|thị|thành phố|chủ đầu tư|nhà thầu|thành viên|trường|phòng|chi bộ|đảng|đồng chí|doanh "
    r"nghiệp)|chủ (?:đầu tư|rừng|hồ|dự án)|nhà (?:thầu|đầu tư)|người đứng đầu|thủ trưởng|cấp ủy|"
    r"lãnh đạo|hiệu trưởng)(?!\w)",
    re.IGNORECASE,
)
"""Those of no name who may be turned to in a later sentence."""
_STAFF = re.compile(r"(?:các\s+)?(?:giáo|giảng|nhân|chuyên) viên|kỹ sư|công nhân(?!\w)")
_ANSWERS = re.compile(r"\s*(?:có trách nhiệm|chịu trách nhiệm)(?!\w)")

_THEN_SO = re.compile(r"(?:Trên cơ sở|Theo|Sau|Tiếp|Cùng với|Song song với) đó(?!\w)")

_COMMITTEE_OF = re.compile(
    rf"(?:(?:UBND|HĐND|Chủ tịch UBND) (?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường)|"
    rf"(?:Tỉnh|Thành|Huyện|Thị|Quận|Đảng) ủy) [{UPPER}]"
)

TOLD_BEFORE = by_letter(
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
    if found.mentions and firm.match(text, found.end, end):
        return True
    return _acts_plainly(text, start, end, frame if frame is not None else pos)


@lru_cache(maxsize=4)
def _told_by(text: str) -> int:
    """Return where the first order of a task ends, behind its end where it has none.

    Each of its clauses asks for it in turn.
    """
    told = TOLD_BEFORE.search(text)
    return told.end() if told else len(text) + 1


def _acts_plainly(text: str, start: int, end: int, at: int) -> bool:
    """Tell whether somebody begins a sentence, or a clause where nobody was told before it.

    "Rà soát các điểm đen. Sở Xây dựng tham mưu …", "Duy trì trực gác; chủ rừng huy động …".
    """
    if text[start - 1] == ";" and _told_by(text) <= start:
        return False
    subject = find_subject(text, at)
    if not subject or subject[0].span.start > at or not all(map(_may_turn, subject)):
        return False
    behind = subject[-1].span.end
    acts = text[behind:end].lstrip(" ,")[:1].islower() and text[behind] != ":"
    return acts and not _TOLD.match(text, behind)


def _may_turn(one: Mention) -> bool:
    """Tell whether a body or those who answer for one are named, and no place or people."""
    if one.kind in {"named", "official"}:
        return True
    if one.kind == "place":
        return False
    people = _STAFF.match(one.name) or actor_noun("post").match(one.name)
    return bool(_ANSWERABLE.match(one.name) or people)


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
