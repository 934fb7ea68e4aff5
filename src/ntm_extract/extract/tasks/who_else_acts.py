"""Who acts besides the first subject of a task, and who only seems to."""

from __future__ import annotations

import re
from dataclasses import replace

from ntm_extract.extract.agencies import Mention, read_agencies
from ntm_extract.extract.agencies.words import small_first, verb_pattern
from ntm_extract.extract.tasks.longer_names import finish_kind
from ntm_extract.extract.tasks.predicates import WHO_THEY_ARE, is_predicate, skip_spaces
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.names import UPPER
from ntm_extract.vi.sought import Sought

# a bare kind of body that takes up one named before: "Tổng công ty Đường sắt …; Tổng công ty có …"
_TAKES_UP = re.compile(
    r"(?:Tổng công ty|Tập đoàn|Công ty|Ngân hàng|Trung tâm|Ban|Hội đồng|Viện|Trường|Bệnh viện|Cục|"
    r"UBND (?:tỉnh|huyện|xã|thị xã|thành phố|phường)|"
    r"Văn phòng|Hiệp hội|Bộ|Sở|Tổ công tác|Ban Chỉ đạo|Ban Quản lý|Ban Quản lý dự án|UBND)"
)

_ACTS_TOO = re.compile(
    r"\s+(?:có trách nhiệm|chịu trách nhiệm|chủ trì|chủ động|khẩn trương|tập trung|tiếp tục|"
    r"tăng cường|đẩy mạnh)(?!\w)"
)

# who does it besides: "chủ trì cùng Sở A rà soát", "làm đầu mối, cùng Thanh tra Bộ theo dõi"
_TOGETHER = Sought(
    by_letter(
        rf"(?:(?:,|;|\s(?:chủ trì|đầu mối))\s+cùng(?:\s+với)?|\schủ trì\s+với)\s+(?=[{UPPER}])"
    )
)

_COMMITTEE = re.compile(rf"UBND (?:huyện|xã|thị xã|thành phố|tỉnh|phường)\s+[{UPPER}]")

_COMRADE = re.compile(r"(?:đồng chí|ông|bà)\s", re.IGNORECASE)
_TAKES_SHARE = re.compile(r"\s+(?:trực tiếp\s+)?(?:phụ trách|theo dõi|chỉ đạo|làm|đảm nhận)\s")

_DECIDES = frozenset({"quyết định", "phê duyệt", "ban hành", "chấp thuận", "tự kiểm tra"})

# what an official does besides; other verbs say what he does with the work of those before him
_OF_OFFICIALS = frozenset({
    "tham mưu", "chủ trì", "rà soát", "tổng hợp", "theo dõi", "đôn đốc", "chuẩn bị", "phụ trách",
    "có trách nhiệm", "chịu trách nhiệm", "xây dựng",
})  # fmt: skip

_UNITS = ("tỉnh", "thành phố", "huyện", "thị xã", "quận", "xã", "phường", "thị trấn", "đặc khu")

# of whom something is settled: "Đối với hộ nghèo, UBND xã lập danh sách"
_SEEN_TO = re.compile(
    r"(?:các )?(?:hộ|cá nhân|người|doanh nghiệp|cơ sở|đơn vị (?:khai thác|sản xuất|kinh doanh|"
    r"cung cấp)|"
    r"tổ chức, cá nhân|tổ chức|công ty|hợp tác xã|học sinh|đối tượng|chủ đầu tư|nhà đầu tư)(?!\w)"
)

_SINGLED = Sought(re.compile(r"(?<=[;,.]\s)[Rr]iêng\s+(?:đối với\s+)?"))

_PLACES_TOO = Sought(
    re.compile(
        r"(?<=[;.]\s)(?=(?:[Cc]ác\s+)?(?:[Xx]ã|[Pp]hường|[Hh]uyện|[Tt]hị (?:trấn|xã)|[Tt]hôn|"
        rf"[Bb]ản)\s+[{UPPER}])"
    )
)
_OF_WHICH = re.compile(r"\s+có\s[^\W\d_]+(?:\s[^\W\d_]+)?(?=\s+(?:phải|cần|mỗi)\s)")
_MUST = re.compile(r"\s+(?:(?:phải|cần|mỗi)\s|(?:\w+\s+){1,2}xong(?!\w))")
"""What places named besides their group have to do: "…; các xã A, B có dịch phải lập chốt"."""

_EACH = re.compile(
    r"\A[Mm]ỗi (?:cơ quan|đơn vị|địa phương|xã|ngành|sở|huyện|tỉnh|phường|thôn)(?:, \w+)* "
)

_LIST_REACH = 100

_BETWEEN = re.compile(r"(?<!\w)giữa\s[^.;]*\Z")
_LIST_STEP = by_letter(
    r"(?:,|\svà|(?i:hướng dẫn|đôn đốc|chỉ đạo|phối hợp với|vận động))\s+(?:các\s+)?(?=\S)"
)
_OWN_STAFF = re.compile(
    r"(?:(?:từng|mỗi)\s(?=thành|cán|đảng|cấp|đồng))?"
    r"(?:lực lượng|cán bộ|công chức|viên chức|nhân viên|bộ phận|tổ|đội|cơ quan|thành viên|"
    r"cấp ủy viên|đảng ủy viên|đảng viên|đoàn viên)"
    r"(?:(?:, | và )(?:công chức|viên chức|nhân viên|người lao động))*"
    r"(?: (?:chuyên môn|chuyên trách|phụ trách|đầu mối|thường trực|tại chỗ))?|"
    r"thành viên (?!Ban |Tổ |Hội đồng (?!nhân)).*"
)


def find_singled_out(text: str) -> tuple[Mention, ...]:
    """Return the members that a task names besides its group: "…; riêng thành phố Vinh có …"."""
    found: dict[str, Mention] = {}
    for match in _SINGLED.finditer(text):
        one = read_agencies(text, match.end())
        if one.mentions and acts(text, one.end):
            for mention in one.mentions:
                found.setdefault(mention.name, mention)
    for match in _PLACES_TOO.finditer(text):
        one = read_agencies(text, match.end())
        which = _OF_WHICH.match(text, one.end)
        places = one.mentions and all(each.kind == "place" for each in one.mentions)
        if places and _MUST.match(text, which.end() if which else one.end):
            for mention in one.mentions:
                found.setdefault(mention.name, mention)
    for mention in _together(text, 0, len(text)):
        found.setdefault(mention.name, mention)
    return tuple(found.values())


def without_topic(lead: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Leave out those of whom another body sees to it: "riêng các xã A, B, UBND huyện cử …"."""
    bodies = tuple(one for one in lead if one.kind != "place")
    if bodies and lead[0].kind == "place" and lead[-1].kind == "named":
        return bodies
    others, last = lead[:-1], lead[-1]
    seen_to = bool(others) and all(_SEEN_TO.match(one.name) for one in others)
    one_body = last.kind == "named" and not last.name.startswith(("UBND", "HĐND"))
    if one_body and others and all(one.kind == "collective" for one in others):
        return lead[-1:]
    return lead[-1:] if seen_to and last.kind == "named" else lead


def of_place(told: tuple[Mention, ...], topic: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Say of which place somebody is: "Riêng huyện A, yêu cầu Chủ tịch UBND huyện …"."""
    if len(topic) != 1 or topic[0].kind != "place":
        return told
    unit = next((u for u in _UNITS if topic[0].name.startswith(f"{u} ")), "")
    name = topic[0].name.removeprefix(unit)
    return tuple(
        replace(one, name=one.name + name) if unit and one.name.endswith(f" {unit}") else one
        for one in told
    )


def without_taken_up(lead: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Leave out a bare kind that only takes up a body named in full: "Tổng công ty có …".

    A place is left out beside a body of its own: "… cho xã A lập hồ sơ. Giao Đảng ủy xã A …".
    """
    return tuple(
        one
        for n, one in enumerate(lead)
        if not (one.kind == "place" and any(two.name.endswith(f" {one.name}") for two in lead))
        and not (
            (_TAKES_UP.fullmatch(one.name) or one.kind == "named")
            and any(other.name.startswith(f"{one.name} ") for other in lead[:n])
        )
    )


def goes_on(text: str, at: int) -> bool:
    """Tell whether the semicolon at ``at`` stands inside a list of those who are acted upon."""
    for match in _LIST_STEP.finditer(text, max(0, at - _LIST_REACH), at):
        found = read_agencies(text, match.end())
        if found.mentions and found.mentions[0].span.end <= at <= found.end:
            # "Quy chế giữa A và B; C và D thực hiện": whoever stands behind acts
            return not _BETWEEN.search(text, max(0, match.start() - _LIST_REACH), match.end())
    return False


_COMMA = re.compile(r",\s+(?=[^\W\d_])")


def later_subjects(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Return who else acts in a clause: "Sở A hoàn thành …, UBND huyện B có trách nhiệm …"."""
    found = _together(text, max(start - 1, 0), end)
    for comma in _COMMA.finditer(text, start, end):
        told = finish_kind(text, read_agencies(text, comma.end()).mentions)
        acts_too = told and (_ACTS_TOO.match(text, told[-1].span.end) or _does_own(text, told))
        acts_too = acts_too or (told and _in_charge(text, comma.end(), told))
        acts_too = acts_too or (told and _body_acts(text, told))
        if acts_too and not _is_within_list(text, start, comma.start()):
            found += told
    return tuple(found)


def _body_acts(text: str, told: tuple[Mention, ...]) -> bool:
    """Tell whether one body by name does something of its own: "…, Cục A kiểm tra, xử lý"."""
    one = told[0]
    if len(told) > 1 or one.name.startswith(("UBND", "HĐND")):
        return False
    verb = verb_pattern().match(text, skip_spaces(text, one.span.end))
    if one.kind == "official":
        return verb is not None and verb.group() in _OF_OFFICIALS
    if one.kind != "named":
        return False
    spaced = text[one.span.end : one.span.end + 1] == " "
    own = verb is not None and " " in verb.group() and verb.group() not in _DECIDES
    return spaced and own


def _in_charge(text: str, at: int, told: tuple[Mention, ...]) -> bool:
    """Tell whether a person takes a share: "…, đồng chí Lê Thị Mai phụ trách hậu cần"."""
    return bool(_COMRADE.match(text, at) and _TAKES_SHARE.match(text, told[-1].span.end))


def _does_own(text: str, told: tuple[Mention, ...]) -> bool:
    """Tell whether one committee begins work of its own: "…, UBND huyện B khởi công"."""
    if len(told) > 1 or not _COMMITTEE.match(told[0].name):
        return False
    verb = verb_pattern().match(text, skip_spaces(text, told[0].span.end))
    return verb is not None and " " in verb.group()


def _together(text: str, start: int, end: int) -> list[Mention]:
    """Return who does the work besides: "…; cùng Đài Truyền hình tỉnh mở chuyên mục"."""
    found: list[Mention] = []
    for beside in _TOGETHER.finditer(text, start, end):
        helpers = read_agencies(text, beside.end())
        if _are_bodies(helpers.mentions) and is_predicate(text, helpers.end):
            found += helpers.mentions
    return found


def _are_bodies(mentions: tuple[Mention, ...]) -> bool:
    return bool(mentions) and all(one.kind in {"named", "official"} for one in mentions)


_WORD_BEGINS = re.compile(r"(?<=\s)(?=[^\W\d_])")


def _is_within_list(text: str, start: int, comma: int) -> bool:
    """Tell whether a list of agencies that begins before a comma goes on behind it."""
    for word in _WORD_BEGINS.finditer(text, max(start, comma - 160), comma):
        if text.endswith((" làm ", " là "), 0, word.start()):
            continue  # "Giao Trường A làm chủ đầu tư, Phòng B hướng dẫn"
        if read_agencies(text, word.start()).end > comma:
            return True
    return False


def acts(text: str, at: int) -> bool:
    """Tell whether what stands at ``at`` is what somebody has to do."""
    if WHO_THEY_ARE.match(text, at):
        return True
    rest = text[at : at + 60].lstrip(" :,")
    if _EACH.match(rest):
        return True
    return bool(verb_pattern().match(small_first(rest))) and not rest.startswith("được")


def is_own_staff(mentions: tuple[Mention, ...]) -> bool:
    """Tell whether only people of whoever is told are named: "Phân công lực lượng trực"."""
    return bool(mentions) and all(_OWN_STAFF.fullmatch(one.name) for one in mentions)
