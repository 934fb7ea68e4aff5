"""What a heading says: which agencies it hands down to the items under it."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.core.stages import StructuredNotice
from ntm_extract.extract.agencies import Found, Mention, full_name, read_agencies, shift_all
from ntm_extract.extract.agencies.bounded import read_up_to, starts_body
from ntm_extract.extract.agencies.fields import TRADE
from ntm_extract.extract.agencies.words import WHERE_LISTED, verb_pattern
from ntm_extract.extract.tasks.clauses import FRAME
from ntm_extract.extract.tasks.people import only_people
from ntm_extract.extract.tasks.subjects import find_subject
from ntm_extract.vi.actor_nouns import actor_noun
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.names import UPPER, proper_case
from ntm_extract.vi.sought import Sought

_HEADING = re.compile(
    r"(?:(?:Giao|Phân công)\s+(?:nhiệm vụ|trách nhiệm)\s+(?:cho\s+)?|(?:Giao|Mời|"
    r"(?:Kính )?[Đđ]ề nghị|Kiến nghị(?: với)?|"
    r"Yêu cầu)(?:\s+(?:cho|đối với))?\s+|Đối với\s+|"
    r"(?:Trách nhiệm|Nhiệm vụ|Chức năng|Quyền|Quyền hạn)"
    r"(?:(?:,|\s+và)\s+(?:trách nhiệm|nhiệm vụ|chức năng|quyền hạn|quyền|nghĩa vụ))*"
    r"(?:\s+[^\s,.;:]+){0,6}?\s+(?:của|đối với)\s+|Về phía\s+)?"
)
_GROUP = re.compile(
    r"(?:Đối với|Trách nhiệm của)\s+(?:các\s+)?(?P<g>(?:[Tt]ập thể|[Cc]á nhân|[Nn]gười|[Cc]án bộ|"
    r"[Cc]ông chức|[Ll]ãnh đạo|[Bb]an [Tt]hường vụ|[Hh]ộ|[Cc]hủ|[Nn]hà)"
    r"\s[^:;.]{3,220}?)\s*:?\s*$"
)
_KIND_OF_BODY = re.compile(
    r"[Nn]gành\s+(?!nghề)(?=\w)|[Cc]ác\s+(?:cơ sở|trường|bệnh viện|doanh nghiệp|hội|hợp tác xã|"
    r"chủ|đơn vị|cơ quan|tổ chức|"
    r"nhà|ngân hàng|công ty|lực lượng|cấp|sở|ban|phòng|trung tâm|chi bộ|đảng bộ|hộ|trạm)(?!\w)|"
    r"[Tt]ư vấn (?:giám sát|thiết kế|thẩm tra)|[Hh]ộ (?:kinh doanh|gia đình|dân)|"
    r"[Cc]ông chức|[Bb]ộ phận|[Nn]hóm (?:nghiên cứu|giúp việc|chuyên gia|công tác)|[Nn]hà thầu|"
    r"[Tt]rưởng (?:thôn|ấp|bản|khu)|[Cc]ấp ủy|"
    r"[Tt]ổ chức (?:Đoàn|Đội|Công đoàn|đoàn thể|[Đđ]ảng)(?=\s*:?\Z|\s+[A-ZĐ])",
)
_MEETING = by_letter(
    r"(?:làm việc|buổi làm việc|cuộc họp|họp)\s+(?:\w+\s+)?với\s+(?:[^,;]{0,60}?\s)?(?P<u>tỉnh|"
    r"thành phố)\s",
    re.IGNORECASE,
)
_HARD = re.compile(
    r"(?:chủ trì|chủ động|khẩn trương|tập trung|tiếp tục|tăng cường|phối hợp|có trách nhiệm|"
    r"chịu trách nhiệm|căn cứ|tổ chức|"
    r"chỉ đạo|theo chức năng|kịp thời|phải|cần|nghiêm túc|bám sát)(?!\w)"
)
# a heading that goes on to say that duties follow: "Sở Y tế có các trách nhiệm sau đây"
_DUTIES = re.compile(
    r"(?:có|chịu|thực hiện) (?:các |những )?(?:trách nhiệm|nhiệm vụ)(?!\w)|"
    r"là (?:cơ quan|đơn vị|đầu mối)(?!\w)|theo (?:chức năng|thẩm quyền|nhiệm vụ)"
)
# "<whoever> có trách nhiệm:" at the end of a heading: all in front of it says who
_ENDS_WITH_DUTY = Sought(
    re.compile(
        r"(?<=\w)\s+(?:có|chịu) (?:các |những )?(?:trách nhiệm|"
        r"nhiệm vụ)(?: như)?(?: sau(?: đây)?)?\s*:?\s*\Z"
    )
)
_ACTS_FIRST = re.compile(
    r"\s+(?:chịu trách nhiệm|có trách nhiệm|chủ trì|là\s|thực hiện|căn cứ|trong|theo|giúp)"
)
_CAPITALS = re.compile(rf"(?=[^\n]{{5,120}}\Z)[{UPPER}]{{2,}}(?:[\s,;&–-]+[{UPPER}]+)+")
_DUTIES_OF = re.compile(
    r"(?:(?:CÁC|MỘT SỐ) )?(?:TRÁCH NHIỆM|NHIỆM VỤ)(?:[ ,][^\W\d_]+){0,8}? (?:CỦA|ĐỐI VỚI) |"
    r"(?:ĐỐI VỚI|VỀ PHÍA) "
)
"""What stands before the name in a heading: "NHIỆM VỤ CHỦ YẾU CỦA BỘ …"."""
_PURPOSE = re.compile(r"(?:Để|Nhằm)\s[^.;:]{5,300}?,\s+(?=(?:các|[Tt]ỉnh|[Tt]hành phố)\s)")
_GROUP_OF_MEMBERS = re.compile(
    r"\W*(?:Đối với\s+)?[Cc]ác\s+(?P<kind>[Ss]ở|[Bb]ộ|\w+)[^()]{0,90}"
    r"\((?P<who>[^()]+)\)\s*[:.;]?\s*"
)
_JOINT = re.compile(r"\s*(?:,(?:\s+và)?|;|\s+và)\s+(?=[^\W\d_])")
_DASH = re.compile(r"\s+[-–]\s+(?=\w)")
_WHO_IT_IS = re.compile(r"\s+[-–]\s+(?:là\s+)?(?:cơ quan|đơn vị|chủ đầu tư)\s(?!(?:có )?liên)")
"""What a body is for, behind its name: "Sở A - cơ quan thường trực của Chương trình:"."""
_TITLE = 150


def heading_lead(body: str) -> tuple[Mention, ...]:
    """Return the agencies that a heading hands down to its items."""
    members = _members(body)
    if members:
        return members
    capitals = _CAPITALS.fullmatch(body.rstrip(" :.;"))
    return _in_capitals(body) if capitals else _written_lead(body)


def _members(body: str) -> tuple[Mention, ...]:
    """Return who a group is: "Các cơ quan chủ quản (Sở Y tế, Ban Dân tộc)", "Các Sở (Y tế, …)"."""
    group = _GROUP_OF_MEMBERS.fullmatch(body)
    if group is None:
        return ()
    for kind in ("", f"Các {group['kind']}: "):
        read = read_agencies(kind + group["who"], 0)
        if read.mentions and read.end == len(kind + group["who"]):
            return shift_all(read.mentions, group.start("who") - len(kind))
    return ()


def _written_lead(body: str) -> tuple[Mention, ...]:
    match = _HEADING.match(body)
    at = match.end() if match else 0
    found = read_agencies(body, at, relative=True)
    return _up_to_duty(body, at, found) or _as_written(body, at, found)


def _as_written(body: str, at: int, found: Found) -> tuple[Mention, ...]:
    """Return whom a heading names behind "Giao", "Đối với", from ``at`` on."""
    if not found.mentions:
        return _group_lead(body) or _whole_heading(body, at)
    rest = body[found.end :].lstrip()
    bracket = body[: found.end].endswith(")") and rest[:1].islower()
    if at and bracket and _group_lead(body):
        return _group_lead(body)  # "Đối với Ban Thường vụ (hoặc Ban Chủ nhiệm) các hội …:"
    ended = not rest or rest[0] in ":.;(" or _DUTIES.match(rest)
    if ended or _WHO_IT_IS.match(body, found.mentions[-1].span.end):
        return found.mentions
    more = _beside(body, found)
    if more:
        return (*found.mentions, *more)
    text = body.rstrip(" :")
    title = not text.endswith((".", ";", "sau", "như", "gồm")) and ":" not in text
    if title and len(body) < _TITLE and not _HARD.match(rest):
        whole = _whole_heading(body, at) or _last_goes_on(body, found.mentions)
        if whole:
            return whole
    return found.mentions if at else find_subject(body) or _whole_heading(body, 0)


def _beside(body: str, found: Found) -> tuple[Mention, ...]:
    """Return who else a heading names: behind a dash, or one more of a list whom no list has."""
    joint = _JOINT.match(body, found.end)
    if joint and body.rstrip().endswith(":"):
        at = joint.end()
        if starts_body(body, at) or _KIND_OF_BODY.match(body, at):
            return _as_written(body, at, read_agencies(body, at, relative=True))
    dash = _DASH.match(body, found.end)
    return read_agencies(body, dash.end()).mentions if dash else ()


def up_to_duty(body: str) -> tuple[Mention, ...]:
    """Return whom an opening sentence says the work below it is of: "Bộ A có trách nhiệm:"."""
    return heading_lead(body) if _ENDS_WITH_DUTY.search(body) else ()


def _up_to_duty(body: str, at: int, found: Found) -> tuple[Mention, ...]:
    """Return who stands in front of "có trách nhiệm:", though no rule knows all of their name."""
    duty = _ENDS_WITH_DUTY.search(body, found.end)
    goes_on = body[found.end : found.end + 1] == " " and not _ACTS_FIRST.match(body, found.end)
    if duty is None or (found.mentions and not goes_on):
        return ()
    begun = not found.mentions
    if begun and (FRAME.match(body, at) or not body[at : at + 1].isupper()):
        return ()
    whole = read_up_to(body[: duty.start()], at, duty.start(), begun=begun)
    return whole if begun or len(whole) == len(found.mentions) else ()


def _in_capitals(body: str) -> tuple[Mention, ...]:
    """Return the agencies of a heading printed in capitals: "SỞ Y TẾ:"."""
    duties = _DUTIES_OF.match(body)
    at = duties.end() if duties else 0
    written = " " * at + proper_case(body[at:].rstrip(" :.;"))
    found = read_agencies(written, at, relative=True)
    if found.end < len(written):
        return ()
    return tuple(Mention(Span(0, len(body)), one.name, one.kind) for one in found.mentions)


def _whole_heading(body: str, at: int) -> tuple[Mention, ...]:
    """Take a heading that names a kind of body no rule knows, as it stands: "Các cơ sở KCB …"."""
    text = WHERE_LISTED.sub("", body.rstrip().rstrip(":.; "))
    whose = _KIND_OF_BODY.match(text, at) or (at and actor_noun().match(text, at))
    if len(text) > _TITLE or not (whose or only_people(text, at)):
        return ()
    span = Span(at, len(text))
    return (Mention(span, full_name(text[at:], "collective"), "open"),)


def _last_goes_on(body: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Let the last name of a heading go on to its end: "Sở Y tế các tỉnh khu vực …"."""
    last = mentions[-1]
    behind = body[last.span.end :]
    trade = TRADE.match(behind) and last.kind == "collective" and body.rstrip().endswith(":")
    if last.kind == "place" or (verb_pattern().match(behind.lstrip(" -–,")) and not trade):
        return ()
    span = Span(last.span.start, len(body.rstrip().rstrip(":.; ")))
    said = body[last.span.end : span.end]
    return (*mentions[:-1], Mention(span, full_name(last.name + said, last.kind), last.kind))


def _group_lead(body: str) -> tuple[Mention, ...]:
    """Return the people or groups of a heading "Đối với tập thể lãnh đạo …:"."""
    match = _GROUP.match(body)
    if not match:
        return ()
    span = Span(match.start("g"), match.end("g"))
    return (Mention(span, full_name(match["g"], "collective"), "collective"),)


def local_lead(notice: StructuredNotice) -> tuple[Mention, ...]:
    """Return whom a conclusion about a province tells, where an item names nobody: "Tỉnh"."""
    match = _MEETING.search(notice.header.subject or "")
    if not match:
        return ()
    return (Mention(Span(0, 0), match["u"].capitalize(), "place"),)


def find_many(body: str) -> tuple[Mention, ...]:
    """Return the bodies of a kind that an opening sentence is about: "Các sở, ngành … như sau:".

    Whoever issues a notice is one body by its name, so a kind of them is who has to act.
    """
    frame = _PURPOSE.match(body)
    subject = find_subject(body, frame.end()) if frame else find_subject(body)
    return subject if subject and all(one.kind == "collective" for one in subject) else ()


def heading_start(body: str) -> int:
    """Return where the name begins behind "Giao nhiệm vụ cho", "Đối với"."""
    match = _HEADING.match(body)
    return match.end() if match else 0
