"""Which agency is named at a place of a text: one body, or one enumeration under one head."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from ntm_extract.extract.agencies import committees, units
from ntm_extract.extract.agencies import words as w
from ntm_extract.extract.agencies.beside import read_behind_colon
from ntm_extract.extract.agencies.business import with_business, with_number, with_zones
from ntm_extract.extract.agencies.collective import openings_of_collectives, read_collective
from ntm_extract.extract.agencies.comrades import PERSON, read_person
from ntm_extract.extract.agencies.known_names import fixed_names, fixed_openings
from ntm_extract.extract.agencies.listed import read_distributed
from ntm_extract.extract.agencies.mention import Found, Kind, single
from ntm_extract.extract.agencies.names import known_end, read_open_name
from ntm_extract.extract.agencies.officials import read_official
from ntm_extract.extract.agencies.persons import personal_name
from ntm_extract.extract.agencies.rooms import ROOM, read_room
from ntm_extract.extract.agencies.sectors import SECTOR_HEAD, read_sectors
from ntm_extract.extract.agencies.suffixes import of_ministry, qualified, read_suffix
from ntm_extract.extract.agencies.titles import MINISTERS, OFFICIAL
from ntm_extract.vi.names import LOWER, UPPER
from ntm_extract.vi.openings import LONGEST, Openings, openings

Reader = Callable[[str, int, bool], Found | None]
"""Reads one body at a place of a text; the last argument: with relative clauses."""

_DEPARTMENT = re.compile(r"(?:phòng|khoa)\s+[A-ZĐ]")
_QUANTIFIER = re.compile(r"(?:[Cc]ác|\d{1,2})\s+")

_NUMBERED = re.compile(
    r"\s+\d{2,4}(?=\s+(?:quốc gia|tỉnh|thành phố|Trung ương|[a-zà-ỹđ])|[.,;:)]|$)"
)

_OF_COUNTRIES = re.compile(r"\s+(?:của\s+)?các\s+nước\s*:?\s+")
# bodies that ministries have too: "Ban Chỉ huy Phòng thủ dân sự Bộ Xây dựng"
_BOARD = re.compile(
    r"(?:Ban Chỉ (?:đạo|huy)|BCĐ|BCH|Hội đồng|Đảng ủy|Công đoàn|Đoàn Thanh niên)(?!\w)"
)
_ORGAN = re.compile(
    r"(?:[Cc]ác\s+)?[Cc]ơ quan\s+(?P<branch>Công an|Thuế|Hải quan|Quân sự|Tài chính|Kho bạc|"
    r"Thống kê|"
    r"Bảo hiểm xã hội|BHXH|Thi hành án|Kiểm sát|Thanh tra|Tư pháp|Nội vụ|Kiểm lâm)(?!\w)"
)
_SMALL = re.compile(
    rf"(?:trường|trạm|đội|tổ|công ty|tổng công ty|bệnh viện|trung tâm|hợp tác xã|xí nghiệp|"
    rf"nhà máy|chi nhánh|ban quản lý|chi cục|cục|hạt|đồn|chi bộ|chi đoàn|viện|học viện|ngân hàng|"
    rf"quỹ|nông trường|lâm trường|bảo tàng|thư viện|nhà hát|hội|đoàn|liên đoàn|công đoàn|"
    rf"phân xưởng|sở)(?=\s[{UPPER}]\s?[{LOWER}])"
)
_SMALL_REACH = 300
_COMMITTEE_OF_PARTY = re.compile(r"(?:Tỉnh|Thành|Huyện|Thị|Quận) ?(?:ủy|[Đđ]oàn)")
# an office abroad by its seat: "Đại sứ quán Việt Nam tại Lào"
_SEATED = re.compile(r".*quán|Phân viện|Phân hiệu|Chi nhánh")
_SEAT_ABROAD = re.compile(
    rf"\s+(?:tại|ở)\s+(?:(?:[Tt]hành phố|TP\.?|tỉnh)\s+)?[{UPPER}]\w+(?:[\s-]+[{UPPER}]\w+){{0,3}}"
)


def read_one(text: str, at: int, *, relative: bool = False) -> Found | None:
    """Read one agency (or one enumeration under one head) at ``at``."""
    if at >= len(text) or not (text[at].isalpha() or text[at].isdigit()):
        return None
    for read in readers_of(text[at : at + LONGEST]):
        found = read(text, at, relative)
        if found is not None:
            return found
    return None


def _read_inner(text: str, at: int, relative: bool) -> Found | None:
    return read_one(text, at, relative=relative)


def _read_person(text: str, at: int, _relative: bool) -> Found | None:
    return read_person(text, at, _read_inner)


def _read_official(text: str, at: int, relative: bool) -> Found | None:
    return read_official(text, at, _read_inner, relative=relative)


def _read_committee(text: str, at: int, _relative: bool) -> Found | None:
    return committees.read_committee(text, at)


def _read_sectors(text: str, at: int, _relative: bool) -> Found | None:
    return read_sectors(text, at)


def _read_authority(text: str, at: int, _relative: bool) -> Found | None:
    for pattern in (w.AUTHORITY, w.SYSTEM):
        match = pattern.match(text, at)
        if match:
            return single(text, at, match.end(), "authority")
    return None


def _read_deputies(text: str, at: int, _relative: bool) -> Found | None:
    deputies = w.DEPUTIES.match(text, at)
    return single(text, at, read_suffix(text, deputies.end()), "collective") if deputies else None


def _read_group(text: str, at: int, relative: bool) -> Found | None:
    if _DEPARTMENT.match(text, at):
        return None  # "phòng Hành chính quản trị": a name, though it begins small
    named = units.read_units(text, at)
    if named:
        return Found(*named)
    collective = read_collective(text, at, relative=relative)
    if collective is None or known_end(text, at, collective) > collective:
        return None  # "Ban quản lý khu công nghệ cao": a name, not a kind of body
    listed = read_distributed(text, at, collective, read_one)
    return listed or single(text, at, collective, "collective")


def _read_fixed(text: str, at: int, _relative: bool) -> Found | None:
    match = fixed_names().match(text, at) if text[at].isupper() else None
    if not match:
        return None
    numbered = _NUMBERED.match(text, match.end())  # "Ban Chỉ đạo 389 quốc gia"
    end = known_end(text, at, numbered.end() if numbered else match.end())
    end = read_suffix(text, end)
    end = of_ministry(text, end) if _BOARD.match(text, at) else qualified(text, end)
    end = with_business(text, at, end)
    person = personal_name(text, end)
    return single(text, at, person or end, "official" if person else "named")


def _read_head(text: str, at: int, _relative: bool) -> Found | None:
    head = w.HEAD.match(text, at)
    start = at
    if not head:
        quantifier = _QUANTIFIER.match(text, at)
        head = w.HEAD.match(text, quantifier.end()) if quantifier else None
        if not head:
            return None
    abroad = _OF_COUNTRIES.match(text, head.end()) if head.group().endswith("quán") else None
    several = read_behind_colon(text, abroad.end(), head.group()) if abroad else None
    if several:
        return several
    end = read_open_name(text, head.end(), start=head.start())
    seat = _SEAT_ABROAD.match(text, end) if _SEATED.fullmatch(head.group()) else None
    end = seat.end() if seat else end
    end = with_business(text, head.start(), with_number(text, with_zones(text, end)))
    whole = _COMMITTEE_OF_PARTY.fullmatch(head.group())
    kind: Kind = "named" if end > head.end() or whole else "open"
    return single(text, start, end, kind)


def _read_small(text: str, at: int, relative: bool) -> Found | None:
    """Read a body by its name whose noun is written small: "trường Mầm non Hoa Mai"."""
    if not _SMALL.match(text, at):
        return None
    window = text[at].upper() + text[at + 1 : at + _SMALL_REACH]
    found = read_one(window, 0, relative=relative)
    if found is None or len(found.mentions) != 1 or found.mentions[0].kind != "named":
        return None
    return single(text, at, at + found.end, "named")


def _read_organ(text: str, at: int, _relative: bool) -> Found | None:
    """Read an organ by its branch in capitals: "cơ quan Thuế", "các cơ quan Công an cấp tỉnh"."""
    organ = _ORGAN.match(text, at)
    if organ is None:
        return None
    end = read_open_name(text, organ.end(), start=organ.start("branch"))
    return single(text, at, end, "named")


@cache
def every_reader() -> tuple[tuple[Reader, tuple[Openings, ...]], ...]:
    """Return who reads a body, in the order in which they are asked, and what each begins with."""
    heads = openings(rf"(?:{_QUANTIFIER.pattern})?{w.HEAD.pattern}")
    return (
        (_read_authority, (openings(w.AUTHORITY), openings(w.SYSTEM))),
        (_read_deputies, (openings(w.DEPUTIES),)),
        (_read_person, (openings(PERSON),)),
        (read_room, (openings(ROOM),)),
        (_read_official, (openings(MINISTERS), openings(OFFICIAL))),
        (_read_committee, (openings(committees.OPENINGS),)),
        (_read_sectors, (openings(SECTOR_HEAD),)),
        (_read_fixed, (fixed_openings(),)),
        (_read_organ, (openings(_ORGAN),)),
        (_read_small, (openings(_SMALL),)),
        (_read_group, (openings(units.OPENINGS), openings(openings_of_collectives()))),
        (_read_head, (heads,)),
    )


@lru_cache(maxsize=1 << 13)
def readers_of(opening: str) -> tuple[Reader, ...]:
    """Return those who may read a body that begins so; for most openings there is nobody."""
    return tuple(
        read for read, begins in every_reader() if any(one.admit(opening) for one in begins)
    )
