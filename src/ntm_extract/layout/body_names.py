"""The name of a body as running text writes it, from the capitals of a letterhead."""

from __future__ import annotations

import re
from collections import Counter

from ntm_extract.vi.names import open_abbreviations, proper_case
from ntm_extract.vi.unicode import bare

_HEADS = re.compile(
    r"^(Ban|Phòng|Cục|Chi cục|Tổng cục|Vụ|Viện|Trung tâm|Trường|Sở|Thanh tra|Hội|Trạm|Hạt|Đội) "
    r"(?!đồng\b)([^\W\d_])"
)
_COMMITTEE_OF = re.compile(
    r"\b((?:[Hh]uyện|[Tt]hành|[Tt]hị|[Tt]ỉnh|[Đđ]ảng|[Qq]uận) ủy) (?!các\b|sở\b|Sở\b|khối\b)(.+)"
)
_CENTRAL = re.compile(r"\bTƯ\b(?!\s(?:ĐẢNG|ĐOÀN|MTTQ|HỘI|MẶT)\b|\Z)|(?<=ĐẦU )TƯ\b|(?<=VẬT )TƯ\b")
"""Where "TƯ" is a word (tư pháp, đầu tư) and does not stand for Trung ương."""
_COMMITTEE = re.compile(r"^BCH(?= (?:ĐOÀN|ĐẢNG|HỘI|CÔNG|TRUNG ƯƠNG|LIÊN|TƯ))")
_CAPITALS = (
    ("điện lực", "Điện lực"),
    ("miền bắc", "miền Bắc"),
    ("miền trung", "miền Trung"),
    ("miền nam", "miền Nam"),
    ("việt nam", "Việt Nam"),
    ("đảng bộ", "Đảng bộ"),
    ("xã Hội", "xã hội"),
)
_JOINT = re.compile(
    r"\s[-–]\s(?=(?:SỞ|BỘ|CÔNG AN|VIỆN|TÒA ÁN|UBND|ỦY BAN|CỤC|LIÊN ĐOÀN|HỘI|BAN)\s)"
)
_SCHOOL = re.compile(
    r"^(Trường (?:(?:[Tt]iểu học|[Mm]ầm non|[Mm]ẫu giáo|(?i:thpt|thcs|ptdtnt|ptdtbt))\s)+)"
    r"(?!và\s)(.+)\Z"
)
_KINDS_OF_SCHOOL = re.compile(r"(?i:thpt|thcs|ptdtnt|ptdtbt)")
_BEHIND_DASH = re.compile(r"(?<=\s-\s)([^\W\d_])")
_AND = re.compile(r"\s?&\s?")
_CITY = re.compile(r"\bTP\.?\s?(?=\w)")
_BODIES = ("THỦ TƯỚNG CHÍNH PHỦ", "CHÍNH PHỦ", "QUỐC HỘI", "VĂN PHÒNG CHÍNH PHỦ", "CHỦ TỊCH NƯỚC")
"""Bodies of the state whose name is all that can stand in their letterhead."""
_LONGEST_PLACE = 4
_MOST_SKIPPED = 8
_MARK = 3


def named(tier: str) -> str:
    """Return a tier as it is written in running text; of a joint one, body by body."""
    return " - ".join(map(_one_named, _JOINT.split(tier)))


def as_written(name: str, text: str) -> str:
    """Return a name from capitals with the capitals that running text gives it, or its end.

    "Công ty điện lực trà khúc" is "Công ty Điện lực Trà Khúc" where the notice writes so; of
    "Trường tiểu học bình minh" the text may have only "Bình Minh", behind the place of issue.
    """
    low = text.lower()
    if len(low) != len(text):
        return name  # a letter whose small form is longer: the places would not agree
    words = name.split()
    for skip in range(min(len(words), _MOST_SKIPPED)):
        end = " ".join(words[skip:])
        spelled = _best_spelled(end, text, low) if len(end) > _MARK else None
        if spelled:
            return " ".join([*words[:skip], spelled])
    return name


def _best_spelled(words: str, text: str, low: str) -> str | None:
    """Return words as running text spells them most often, if that has more capitals."""
    wanted = words.lower()
    spellings: Counter[str] = Counter()
    at = low.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        inside = low[at - 1 : at].isalnum() or low[end : end + 1].isalnum()
        spelled = text[at:end]
        if not inside and not spelled.isupper():
            spellings[spelled] += 1
        at = low.find(wanted, end)
    best = max(spellings, key=lambda one: (spellings[one], _capitals(one)), default=words)
    return best if _capitals(best) > _capitals(words) else None


def _capitals(words: str) -> int:
    return sum(map(str.isupper, words))


def _one_named(tier: str) -> str:
    tier = _COMMITTEE.sub("BAN CHẤP HÀNH", tier)
    tier = _CITY.sub("THÀNH PHỐ ", _CENTRAL.sub("Tư", _without_mark(tier)))
    opened = open_abbreviations(tier)
    if "&" in opened:  # no short form as a whole, as NN&PTNT is: PCTT&TKCN
        opened = open_abbreviations(_AND.sub(" VÀ ", opened))
    name = proper_case(opened.replace("Tư", "TƯ"))
    for small, spelling in _CAPITALS:
        name = re.sub(rf"\b{small}\b", spelling, name)
    name = _HEADS.sub(lambda match: f"{match[1]} {match[2].upper()}", name)
    name = _SCHOOL.sub(
        lambda match: f"{_KINDS_OF_SCHOOL.sub(_upper, match[1])}{match[2].title()}", name
    )
    name = _BEHIND_DASH.sub(lambda match: match[1].upper(), name)
    return open_abbreviations(_COMMITTEE_OF.sub(_with_capitals, name))


def _upper(match: re.Match[str]) -> str:
    return match.group().upper()


def _with_capitals(match: re.Match[str]) -> str:
    """Give the place of a party committee its capitals: "Huyện ủy Ba Vì"."""
    place = match[2]
    if place != place.lower() or len(place.split()) > _LONGEST_PLACE:
        return match.group()
    return f"{match[1]} {' '.join(word.capitalize() for word in place.split())}"


def _without_mark(tier: str) -> str:
    """Cut off what was read of a rule or a stroke behind a body that has no more to its name."""
    folded = bare(tier).upper()
    for body in _BODIES:
        rest = folded.removeprefix(f"{bare(body)} ")
        if rest != folded and len(rest) <= _MARK:
            return body
    return tier
