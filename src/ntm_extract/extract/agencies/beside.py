"""Bodies beside one: in its bracket, behind its dash, of the units that stand behind the last."""

from __future__ import annotations

import re
from collections.abc import Callable

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import words as w
from ntm_extract.extract.agencies.mention import Found, Mention, full_name
from ntm_extract.extract.agencies.suffixes import is_verb
from ntm_extract.extract.agencies.units import read_units
from ntm_extract.vi.names import LOWER, UPPER

ReadOne = Callable[[str, int], Found | None]
"""Reads one agency at a place of a text."""

_FAMILIES = (frozenset({"Phòng"}), frozenset({"Tập đoàn", "Tổng công ty", "Công ty"}))
"""Kinds of which one may stand for the other: a division of another name, a company's daughter."""
_WHERE_SO = re.compile(r"\s*(?:đối với|ở|tại|của)\s[^()]*\Z|\s*\Z")
_AND_MORE = re.compile(r"\s*(?:và|cùng(?: với)?)\s+(?=\S)")
_OWN_LETTERS = re.compile(rf"\s*(?:P\.\s?|[Pp]hòng\s)?[{UPPER}&.-]{{2,10}}\s*")
_PART = re.compile(
    r"(?:Phòng|Trung tâm|Chi cục|Trạm|Đội|Hạt|Thanh tra|Văn phòng|Ban|Tổ|Trường|Viện|Khoa)\s"
)
_BRANCHED = re.compile(r"(?:Ngân hàng|[Cc]ông ty|Tổng công ty|Tập đoàn|Quỹ|Kho bạc)\s")
_OWNER = re.compile(
    r"\s+[-–]\s+(?=(?:Công an|Sở|Đại học (?:Quốc gia|Huế|Đà|Thái|Bách)|Bộ Chỉ huy|Bộ chỉ huy|UBND|"
    r"Ủy ban nhân dân|Cục)\s)"
)
_BRANCH = re.compile(r"\s+[-–]\s+(?=(?:[Cc]hi nhánh|Phòng [Gg]iao dịch)\s)")
_PARENT = re.compile(r"\s+[-–]\s+(?=(?:Binh đoàn|Quân khu|Quân đoàn|Tập đoàn|Tổng công ty)\s)")
_KIND = re.compile(
    r"các\s+(?P<k>bệnh viện(?: đa khoa)?|viện|học viện|trường(?: đại học| cao đẳng| THPT| tiểu học|"
    r" mầm non|"
    r" trung học (?:cơ sở|phổ thông))?|đại học|"
    r"trung tâm|công ty|tổng công ty|"
    r"tập đoàn|ngân hàng|vụ|cục|chi cục|ban quản lý(?: dự án)?|hội|đại sứ quán|phòng|khoa|trạm|quỹ|"
    r"câu lạc bộ|hiệp hội|liên đoàn)(?!\w)",
    re.IGNORECASE,
)
_LACKS_NOUN = re.compile(rf"[{UPPER}][^\W_]*(?:\s+[^\W_]+){{0,6}}")
_LINE = re.compile(r"[^.;:()\n]{5,300}(?=[.;:]?\s*(?:\n|\Z)|[:(])")
_NAMES = re.compile(rf"\s(?P<n>[{UPPER}][^.;:()\n]{{5,200}})")
# behind a body, the units of which there is one each: "Sở Y tế các tỉnh A, B"
_SEVERAL = re.compile(
    r"\s(?=(?:các|\d+)\s(?:tỉnh|huyện|xã|phường|quận|thị xã|thành phố)[^()]{0,60}\Z)"
)
_MEMBER = re.compile(r"\s*(?:,|;|\svà\s)\s*")
_OF_UNITS = re.compile(
    r"\s(?:các|\d+)\s(?:huyện|xã|phường|quận|thị xã|thành phố)"
    r"(?:(?:, | và )(?:huyện|xã|phường|quận|thị xã|thị trấn|thành phố|đặc khu))*\Z"
)
# bodies of one place, each in its level: "Đảng ủy, UBND, Công an các xã"
_SAME_PLACE = re.compile(
    r"(?:(?:Ban Thường vụ |Thường trực )?Đảng ủy|(?:Thường trực )?HĐND|UBND|Công an|Trạm Y tế|"
    r"(?:Ủy ban )?Mặt trận Tổ quốc(?: Việt Nam)?|Ban Chỉ huy Quân sự|Đoàn Thanh niên)"
)
_SHARES_UNITS = re.compile(r"(?:Phòng|Trạm|Hạt Kiểm lâm|Ban Chỉ huy|Trung tâm)\s")

_PARTY = re.compile(r"(?P<l>Tỉnh|Thành|Huyện|Thị|Quận|Đảng) ủy")
_PLACE_OF = re.compile(
    r"(?:HĐND|UBND|HĐND, UBND) (?P<u>tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu) "
    rf"(?P<n>[{UPPER}]\w+(?: [{UPPER}]\w+){{0,3}})\Z"
)
_LEVELS = {
    "Tỉnh": ("tỉnh",),
    "Thành": ("thành phố",),
    "Huyện": ("huyện",),
    "Thị": ("thị xã",),
    "Quận": ("quận",),
    "Đảng": ("xã", "phường", "thị trấn", "đặc khu"),
}

_OWNED = re.compile(r"\s(?:trực thuộc|thuộc)\s.+\Z")
_OWNABLE = re.compile(
    r"các (?:đơn vị sự nghiệp(?: công lập)?|doanh nghiệp(?: nhà nước)?|cơ quan chuyên môn|"
    r"cơ quan hành chính(?: khác)?|công ty|trường(?: học)?|bệnh viện|trung tâm)"
)


def read_beside(bracket: re.Match[str], owner: Mention, read_one: ReadOne) -> list[Mention]:
    """Read who stands in for a body, or is told with it: "Sở A (và UBND các xã)"."""
    more = _and_more(bracket, read_one)
    if more:
        return more
    family = next((kinds for kinds in _FAMILIES if _head(owner.name) in kinds), None)
    if _OWN_LETTERS.fullmatch(bracket[1]):
        return []  # "Phòng Kế hoạch - Đầu tư (P. KHĐT)": its own name, cut short
    one = read_one(bracket[1], 0) if family and owner.kind == "named" else None
    if one is None or family is None or len(one.mentions) != 1:
        return []
    other = one.mentions[0]
    if _head(other.name) not in family or not _WHERE_SO.match(bracket[1], one.end):
        return []
    return [other.shifted(bracket.start(1))] if other.name != owner.name else []


def _and_more(bracket: re.Match[str], read_one: ReadOne) -> list[Mention]:
    """Read the rest of a list that stands in a bracket: "Sở A (và UBND các xã)"."""
    joint = _AND_MORE.match(bracket[1])
    found: list[Mention] = []
    while joint and (one := read_one(bracket[1], joint.end())):
        found += [each.shifted(bracket.start(1)) for each in one.mentions]
        if not bracket[1][one.end :].strip():
            return found
        joint = w.SEPARATOR.match(bracket[1], one.end)
    return []


def _head(name: str) -> str:
    head = w.HEAD.match(name)
    return head.group().capitalize() if head else ""


def with_owner(text: str, found: Found, read_one: ReadOne) -> Found:
    """Let a name go on behind a dash: "Phòng Cảnh sát giao thông - Công an tỉnh"."""
    last = found.mentions[-1]
    parent = last.name == "công ty mẹ" and last.span.end == found.end
    if last.kind != "named" and not parent:
        return found
    dash = _OWNER.match(text, found.end) if _PART.match(last.name) else None
    if _BRANCHED.match(last.name):
        dash = _BRANCH.match(text, found.end) or _PARENT.match(text, found.end)
    of = dash and read_one(text, dash.end())
    if dash is None or not of or len(of.mentions) != 1:
        return found
    span = Span(last.span.start, of.end)
    own = last.span.text_in(text) if parent else last.name
    name = full_name(f"{own} - {text[dash.end() : of.end]}", "named")
    return Found((*found.mentions[:-1], Mention(span, name, "named")), of.end)


def with_places(text: str, found: Found) -> Found:
    """Open "Sở Y tế các tỉnh A, B", "các trường tiểu học A, B": one body for each name."""
    last = found.mentions[-1]
    several = _SEVERAL.search(text, last.span.start, found.end) if last.kind == "named" else None
    units = read_units(text, several.end()) if several else None
    if several and units and units[1] > found.end:
        head = text[last.span.start : several.start()]
        opened = tuple(_named(f"{head} {one.name}", one.span) for one in units[0])
        return Found((*found.mentions[:-1], *opened), units[1])
    kind = _KIND.fullmatch(last.name) if last.kind == "collective" else None
    line = _NAMES.match(text, found.end) if kind else None
    names = _before_verb(line["n"]) if line else ""
    if kind is None or line is None or len(names) == len(line["n"]) or not _MEMBER.search(names):
        return found
    noun = kind["k"][:1].upper() + kind["k"][1:]
    members = tuple(_members(names, line.start("n"), noun))
    return Found((*found.mentions[:-1], *members), members[-1].span.end) if members else found


def _named(printed: str, span: Span) -> Mention:
    return Mention(span, full_name(printed, "named"), "named")


def read_by_kind(bracket: re.Match[str], owner: Mention) -> list[Mention]:
    """Open "các bệnh viện tuyến cuối (Chợ Rẫy, Nhi Trung ương)": names without their noun."""
    kind = _KIND.match(owner.name)
    inner = bracket[1]
    if not kind or not _MEMBER.search(inner):
        return []
    head = owner.name[kind.start("k") :] if owner.kind == "named" else kind["k"]
    head = head[:1].upper() + head[1:]
    return _members(inner, bracket.start(1), head)


def read_behind_colon(text: str, at: int, noun: str) -> Found | None:
    """Open "Các Viện: Vệ sinh dịch tễ Trung ương, Pasteur Nha Trang": up to a verb."""
    line = _LINE.match(text, at)
    if not line or not _KIND.fullmatch(f"các {noun}"):
        return None
    names = _before_verb(line.group())
    mentions = _members(names, at, noun) if _MEMBER.search(names) else []
    return Found(tuple(mentions), mentions[-1].span.end) if mentions else None


_SMALL_WORD = re.compile(rf"\s+(?=[{LOWER}])")


def _before_verb(line: str) -> str:
    """Return a list of names without what its members have to do."""
    for space in _SMALL_WORD.finditer(line):
        if is_verb(w.verb_pattern().match(line, space.end())):
            return line[: space.start()]
    return line


def _members(text: str, shift: int, head: str) -> list[Mention]:
    mentions: list[Mention] = []
    pos = 0
    kind_alone = _KIND.fullmatch(f"các {head}") is not None
    for joint in [*_MEMBER.finditer(text), None]:
        end = joint.start() if joint else len(text.rstrip(" .;"))
        if not _LACKS_NOUN.fullmatch(text, pos, end) or _begins_other(text, pos, units=kind_alone):
            return []
        name = full_name(f"{head} {text[pos:end]}", "named")
        mentions.append(Mention(Span(shift + pos, shift + end), name, "named"))
        pos = joint.end() if joint else end
    return mentions


def _begins_other(text: str, at: int, *, units: bool) -> bool:
    """Tell whether a body with a noun of its own begins in a list of names that lack theirs."""
    unit = w.UNIT.match(text, at) if units else None
    return bool(w.COMMITTEE.match(text, at) or w.HEAD.match(text, at) or unit)


def share_place(mentions: list[Mention]) -> list[Mention]:
    """Give "Huyện ủy, UBND huyện A" the place that the second names: "Huyện ủy A"."""
    for n in range(len(mentions) - 1):
        committee, body = _PARTY.fullmatch(mentions[n].name), mentions[n + 1].name
        place = _PLACE_OF.match(body) if committee else None
        if committee and place and place["u"].lower() in _LEVELS[committee["l"]]:
            one = mentions[n]
            unit = f"{place['u']} " if committee["l"] == "Đảng" else ""
            mentions[n] = Mention(one.span, f"{one.name} {unit}{place['n']}", one.kind)
    return mentions


def share_units(mentions: list[Mention]) -> list[Mention]:
    """Give all of "Phòng A, Phòng B các huyện" the units that stand behind the last."""
    for n in range(len(mentions) - 1, 0, -1):
        units = _OF_UNITS.search(mentions[n].name)
        head = _SHARES_UNITS.match(mentions[n].name)
        before = mentions[n - 1]
        alike = head is not None and before.name.startswith(head.group())
        alike = alike or bool(
            _SAME_PLACE.fullmatch(before.name) and _SAME_PLACE.match(mentions[n].name)
        )
        named = mentions[n].kind == "named" and before.kind in {"named", "open"}
        if units and named and alike and w.UNIT.search(before.name) is None:
            mentions[n - 1] = Mention(before.span, before.name + units.group(), "named")
    return mentions


def share_owner(mentions: list[Mention]) -> list[Mention]:
    """Give all of "các đơn vị sự nghiệp, các doanh nghiệp thuộc UBND tỉnh" the owner they share."""
    for n in range(len(mentions) - 1, 0, -1):
        owner = _OWNED.search(mentions[n].name)
        before = mentions[n - 1]
        if (
            owner
            and before.kind == mentions[n].kind == "collective"
            and _OWNABLE.fullmatch(before.name)
        ):
            mentions[n - 1] = Mention(before.span, before.name + owner.group(), before.kind)
    return mentions
