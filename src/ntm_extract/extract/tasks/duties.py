"""Who stands in front of a duty ("có trách nhiệm"), though no rule knows where the name ends."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import Found, Mention, read_agencies, shift_all
from ntm_extract.extract.agencies.bounded import read_up_to, starts_body
from ntm_extract.extract.agencies.words import small_first, verb_pattern
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.names import LOWER
from ntm_extract.vi.sought import Sought

# what only a subject stands in front of; "chủ trì" may also name who chairs: "cơ quan chủ trì"
_DUTY = Sought(
    by_letter(
        r"(?<=\s)(?:có (?:các |những )?trách nhiệm|chịu trách nhiệm|có (?:các |những )?nhiệm vụ|"
        r"chủ trì,? (?:và )?phối hợp|"
        r"chủ trì (?=tổ chức|xây dựng|thực hiện|tham mưu|hướng dẫn|rà soát)|khẩn trương|"
        r"(?<!không )phải (?=[^\W\d_]+ ))"
    )
)
# said of all members of the list in front of it
_SHARED = re.compile(
    r"\s+(?P<said>được (?:phân công|giao)[^,.;:]{5,120}?)\s+(?:có|chịu) trách nhiệm(?!\w)"
)
_ORDERED_DUTY = re.compile(
    rf"{_DUTY.pattern}|(?<=\s)(?:phối hợp (?=với|chặt|cùng)|tham mưu|tổ chức|thực hiện|"
    rf"hướng dẫn|rà soát)"
)
# "các sở chủ chương trình (Sở Y tế, Ban Dân tộc) khẩn trương": a bracket that names the group
_GROUP_OF_NAMED = re.compile(r"\s*[Cc]ác\s[^()]{2,60}\((?P<m>[^()]+)\)\s*")
# what a name never holds: somebody who tells others, or who only may
_TELLS = re.compile(
    r"\s(?:(?:chỉ đạo|giao|yêu cầu|đề nghị)\s+(?:cho\s+)?(?:các|[Ss]ở|[Bb]ộ|UBND|Ủy|Phòng|Ban|Cục)|"
    r"có thể|nhưng)(?!\w)|\?"
)
_BY_WHOM = re.compile(r"\s(?:do|thì)\s+")
_DUTY_REACH = 260
_BARE_KIND = re.compile(
    r"(?:cơ quan|đơn vị|tổ chức|doanh nghiệp|cơ sở|công ty|nhà thầu|địa phương)"
)
# what is to be done, no body: "Tổ chức cập nhật …, chịu trách nhiệm về …"
_ORGANISES = re.compile(rf"Tổ chức\s+(?!chính|xã hội|đảng|tín|hội|đoàn|cơ sở)[{LOWER}]")
_NEAR_DUTY = re.compile(r"[^.;:,]{1,90}\s(?:có trách nhiệm|chịu trách nhiệm|chủ trì,? phối hợp)")


def is_half_kind(text: str, found: Found) -> bool:
    """Tell whether a kind of body goes on up to its duty: "Đơn vị kế toán có trách nhiệm"."""
    bare = len(found.mentions) == 1 and _BARE_KIND.fullmatch(found.mentions[0].name)
    return bool(bare) and bool(_NEAR_DUTY.match(text, found.end))


def with_shared_duty(text: str, found: Found) -> tuple[Mention, ...]:
    """Return a list of agencies with what is said of all of them in front of their duty."""
    shared = _SHARED.match(text, found.end)
    if not shared:
        return ()
    said = re.sub(r"\s+", " ", shared["said"])
    return tuple(Mention(one.span, f"{one.name} {said}", one.kind) for one in found.mentions)


_POINT = re.compile(r"[.;:]\s")


def before_duty(text: str, at: int, *, ordered: bool = False) -> tuple[Mention, ...]:
    """Return the subject in front of "có trách nhiệm", though no rule knows where its name ends."""
    window = text[at : at + _DUTY_REACH]
    duty = (_ORDERED_DUTY if ordered else _DUTY).search(window)
    if not duty or _POINT.search(window[: duty.start()]):
        return ()
    if _ORGANISES.match(window) and window[: duty.start()].rstrip().endswith(","):
        return ()
    first = small_first(window, 0, 40)
    does = window[:1].isupper() and verb_pattern().match(first) and not starts_body(window, 0)
    by_whom = [] if does else list(_BY_WHOM.finditer(window, 0, duty.start()))
    start = by_whom[-1].end() if by_whom else 0
    named = _GROUP_OF_NAMED.fullmatch(window, start, duty.start())
    members = read_agencies(named["m"], 0) if named else None
    if named and members and members.end == len(named["m"]):
        return shift_all(members.mentions, at + named.start("m"))
    found = shift_all(read_up_to(window[start:], 0, duty.start() - start), at + start)
    told = next((one for one in found if _TELLS.search(one.name)), None)
    return () if told else found
