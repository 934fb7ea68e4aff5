"""Who coordinates ("phối hợp với …"); who receives stands in its own module."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import Mention, read_agencies, shift_all
from ntm_extract.extract.agencies.bounded import read_open_kind
from ntm_extract.extract.agencies.words import small_first
from ntm_extract.extract.tasks import helper_words as hw
from ntm_extract.extract.tasks.clauses import topic_end
from ntm_extract.extract.tasks.helps_in_front import helps_in_front
from ntm_extract.extract.tasks.reports import find_report_to
from ntm_extract.extract.tasks.who_helps import read_helpers
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.names import UPPER
from ntm_extract.vi.sought import Sought

__all__ = ["find_coordinating", "find_report_to"]

_HOW = (
    r"chặt chẽ|đồng bộ|tốt|hiệu quả|thường xuyên|có hiệu quả|kịp thời|tích cực|trực tiếp|ngay|"
    r"cụ thể|thống nhất|thường kỳ|hiệp đồng|nhịp nhàng|chủ động|toàn diện|mật thiết|sâu sát|"
    r"liên tục"
)
_BESIDES = (
    r"hướng dẫn|hỗ trợ|giúp đỡ|trao đổi|đôn đốc|liên hệ|làm việc|thống nhất|tham vấn|bàn bạc|"
    r"hiệp đồng|đối chiếu|liên kết|hợp tác|tranh thủ|công tác|thống nhất ý kiến|trao đổi thông tin"
)
_COORDINATE = Sought(
    re.compile(
        r"[Pp]hối(?:,?\s+kết)?\s+(?:hợp|với)"
        rf"(?:\s*,\s*(?:hướng dẫn|hỗ trợ|giúp đỡ|trao đổi|đôn đốc|báo cáo)(?!\w)|"
        rf"(?:,?\s+(?:và\s+)?(?:{_BESIDES}))+(?=(?:\s+(?:{_HOW}))*\s+(?:với|cùng)\s))?"
        rf"(?:\s*,?\s*(?:và\s+)?(?:{_HOW}))*"
        r"(?P<with>(?<=sự phối hợp)(?:,\s*|\s+)(?:và\s+)?(?:hỗ trợ|tham gia|vào cuộc)\s+của|"
        r"\s+(?:với sự (?:tham gia|hỗ trợ|vào cuộc)(?:\s(?:tích cực|chặt chẽ|đầy đủ))?\s+của|"
        r"với(?:\s+với)?|cùng với|cùng|(?<=sự phối hợp )của|(?<=chặt chẽ )của|(?<=hỗ trợ )của|"
        r"(?<=tham gia phối hợp )của))?\s+"
    )
)
# what is done together, and then with whom: "phối hợp ký quy chế với Sở A"
_FAR_WITH = re.compile(
    r"(?!nhau|giữa|liên)(?:(?!(?:với|giữa|nhau|gắn|cùng|của|và|để|do|so|đối|các|"
    r"phù hợp|kết hợp)(?!\w)(?! đồng))[^\W\d_]+\s+){1,4}(?<!gắn )(?<!đối )(?<!so )(?<!hợp )với\s+"
)
_COUNTED = re.compile(
    r"(?:(?:\d{1,2}|hai|ba|bốn|năm|sáu)\s+|các\s+)(?:lực lượng|ngành|đơn vị|cơ quan|bên|tổ chức)\s*"
    r"\((?P<who>[^()]{5,160})\)"
)
_LIST = "Các đơn vị: "
# verbs and things that begin like whoever can act
_NO_ACTOR = re.compile(
    r"ban hành|lãnh đạo|lực lượng,? (?:và |hỗ trợ )?(?:điều|phương)|(?:tổ|đội|nhóm|ban|hội|bộ|đoàn|"
    r"tổ thức)(?:\s|$)(?!\w+ )|"
    r"tổ c|hội (?:đàm|ý|nhập)|báo |đề|bên cạnh|nước"
)
_AND_WITH = Sought(re.compile(rf"[;,]\s+(?:và\s+)?với\s+(?=(?:các\s+)?[{UPPER}])"))
# "…; cơ quan phối hợp: Sở A, các huyện": the rest of the clause names nothing else
_FIELD = Sought(
    by_letter(
        r"(?:[Cc]ơ quan|[Đđ]ơn vị)(?:,\s+(?:cơ quan|đơn vị))?\s+phối hợp(?:\s+thực hiện|\s+chính)?"
        r"(?:\s*\([^()]{2,20}\))?\s*:\s*|"
        r"(?:[-–(;.]\s*|^)[Pp]hối hợp(?:\s+thực hiện)?\s*:\s*"
    )
)
# "cơ chế phối hợp giữa …", "Quy chế phối hợp": what is made, and nobody's help
_NAMED_TOPIC = by_letter(
    r"(?:[Cc]ơ chế|[Qq]uy chế|[Qq]uan hệ|[Pp]hương (?:thức|án|pháp)|[Qq]uy định về(?: việc)?|"
    r"[Cc]hế độ|[Tt]hỏa thuận|[Nn]guyên tắc|[Nn]ội dung|[Hh]ình thức|[Cc]ách thức|[Qq]uy trình)"
    r"(?:\s+(?:quản lý|công tác|và|về|làm việc|hoạt động|thông tin|trao đổi))*,?\s+\Z"
)
_TOPIC_REACH = 40
_SENTENCE = 600
_IN_BRACKET = re.compile(r"\([^()]*\Z")
_IN_CHARGE = re.compile(r"(?:các )?(?:cơ quan|đơn vị) chủ trì")


def find_coordinating(text: str) -> tuple[Mention, ...]:
    """Return the agencies behind "phối hợp với"."""
    found: dict[str, Mention] = {}
    found.update((one.name, one) for one in helps_in_front(text))
    found.update((one.name, one) for one in named_as_partners(text))
    for match in _COORDINATE.finditer(text, topic_end(text)):
        if _NAMED_TOPIC.search(text, max(0, match.start() - _TOPIC_REACH), match.start()):
            continue
        counted = _COUNTED.match(text, match.end())
        if counted:
            for one in _counted(counted):
                found.setdefault(one.name, one)
            continue
        far = None if match["with"] else _FAR_WITH.match(text, match.end())
        if far and read_agencies(text, far.end()).mentions:
            with_whom = read_helpers(text, far.end())
        elif match["with"] or _is_somebody(text, match.end()):
            with_whom = read_helpers(text, match.end(), closed=_in_bracket(text, match))
        else:
            with_whom = read_open_kind(text, match.end())
        if match["with"]:
            with_whom = (*with_whom, *_with_others(text, match.end()))
        for one in with_whom:
            if not _IN_CHARGE.fullmatch(one.name):
                found.setdefault(one.name, one)
    return tuple(found.values())


def _counted(match: re.Match[str]) -> tuple[Mention, ...]:
    """Return the members that a bracket names: "phối hợp ba lực lượng (Công an, Quân sự, …)"."""
    read = read_agencies(_LIST + match["who"], 0)
    ends = read.end == len(_LIST + match["who"])
    return shift_all(read.mentions, match.start("who") - len(_LIST)) if ends else ()


def _is_somebody(text: str, at: int) -> bool:
    """Tell whether somebody stands right behind "phối hợp", and not what is done together."""
    if read_agencies(text, at).mentions:
        return True
    quantifier = hw.QUANTIFIER.match(text, at)
    noun = quantifier.end() if quantifier else at
    low = small_first(text, noun)
    return bool(hw.ACTOR.match(low)) and not (hw.BOTH.match(low) or _NO_ACTOR.match(low))


def named_as_partners(text: str) -> tuple[Mention, ...]:
    """Return those behind "Cơ quan phối hợp:"."""
    if "hối hợp" not in text:
        return ()
    keys = _FIELD.finditer(text)
    return tuple(one for key in keys for one in read_helpers(text, key.end(), closed=True))


def _with_others(text: str, at: int) -> tuple[Mention, ...]:
    """Return those behind a second "với": "phối hợp với A trong …; với B trong …"."""
    stop = text.find(". ", at, at + _SENTENCE)
    again = _AND_WITH.finditer(text, at, stop if stop > 0 else min(len(text), at + _SENTENCE))
    return tuple(one for match in again for one in read_helpers(text, match.end()))


def _in_bracket(text: str, match: re.Match[str]) -> bool:
    """Tell whether a bracket holds all of it: "(phối hợp với Sở A và đơn vị tổ chức sự kiện)"."""
    return bool(_IN_BRACKET.search(text, max(0, match.start() - 4), match.start()))
