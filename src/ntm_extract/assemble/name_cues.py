"""What the words of a name, and those right behind it, say about where it was cut."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from ntm_extract.assemble.name_places import Place, plain
from ntm_extract.assemble.surroundings import Surroundings, begins_with_verb
from ntm_extract.core.stages import Block
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.successors import is_known

_HEAD = (
    r"(?:Sở|Vụ|Cục|Chi cục|Phòng|Trung tâm|Viện|UBND|Công ty|Trường|Chi nhánh|Kho bạc|Hội|Trạm"
    r"|Xí nghiệp|Hạt|Đài|Công an)"
)
_TWO_HEADS = re.compile(
    rf"^{_HEAD}\s.*[^\W\d_]\s(?<!của )(?<!thuộc )(?<!và )(?<!, ){_HEAD}(?:\s|$)"
)
_TIME = by_letter(
    r"(?<!\w)(?:hằng|hàng|quý [iv\d]|tháng \d|năm \d|ngày \d|thường xuyên|định kỳ)(?!\w)|\d"
)
_GENERIC = re.compile(
    r"(?:đơn vị|cơ quan|(?:các )?(?:tổ|hội đồng|hội|đoàn|ban|ban chỉ đạo|ban chỉ huy|ban thường vụ"
    r"|ban quản lý|tổng công ty|công ty|cơ quan quản lý|trung tâm|phòng|cục|vụ"
    r"|chi cục|viện|trường|bệnh viện|phó thủ tướng|phó chủ tịch|thường trực|văn phòng|chi nhánh"
    r"|ủy ban|lực lượng|đài|nhà máy|nhà thầu|cơ sở|sở|bộ|ban quản lý dự án"
    r"|giám đốc|thủ trưởng|trưởng phòng|hiệu trưởng(?: trường)?|chủ tịch|trưởng ban))"
)
_LETTERS = re.compile(r"(?:P\. ?)?[A-ZĐ]{2,4}|.*\s[A-ZĐ]{5,}")
_HEADS = (
    ("ubnd", r"(?:các |chủ tịch |phó chủ tịch )?(?:ubnd|hđnd)"),
    ("office", r"(?:sở|bộ|cục|chi cục|tổng cục|vụ|thanh tra|kho bạc|bảo hiểm|ngân hàng)\s"),
    ("force", r"(?:công an|quân|bộ chỉ huy|bộ tư lệnh|bộ đội)"),
    ("party", r"(?:tỉnh ủy|thành ủy|ban |đảng|mặt trận|hội |đoàn|liên)"),
    ("person", r"(?:đồng chí|ông|bà|phó |chủ tịch|giám đốc|bộ trưởng|thứ trưởng|thủ t|trưởng)"),
    ("each", r"(?:từng|mỗi|tất cả|toàn)"),
    ("place", r"(?:tỉnh|thành phố|huyện|thị xã|xã|phường|thị trấn)\s"),
    ("many", r"(?:các|những)\s"),
    ("firm", r"(?:doanh nghiệp|công ty|tổng công ty|tập đoàn|nhà )"),
    ("bare", r"(?:cơ quan|đơn vị|địa phương|tổ chức|cấp|ngành|chủ đầu tư|cá nhân|sở, )"),
)
_KINDS = tuple((name, re.compile(pattern)) for name, pattern in _HEADS)
KINDS = (*(name for name, _ in _HEADS), "other")
_CLAUSE = frozenset(("đã", "được", "chưa", "đang", "có", "thuộc", "theo", "phụ", "do", "liên"))
_TOKEN = re.compile(r"[^\W\d_]+|[.,;:()/\n–-]|\d+")
_STOPS = frozenset(".;:()\n")
_CUES = frozenset(
    ("chủ", "phối", "có", "được", "để", "theo", "và", "trong", "của", "về", "khi", "là", "tại")
)
_REST, _WITHIN = 90, 8
_FEW, _SOME = 2, 5
_MOST_WORDS, _LONG = 9, 70


class NameLook(NamedTuple):
    """What a name says by itself: its kind, whether the data has it, its length, what is odd."""

    kind: str
    known: str
    words: str
    odd: tuple[str, ...]
    shape: tuple[str, ...]


@lru_cache(maxsize=1 << 11)
def look_of(name: str) -> NameLook:
    """Return what a name says by itself; the same names stand in many tasks."""
    kind = kind_of(name)
    shape = ["long_name"] if len(name) > _LONG else []
    shape += ["digits"] if any(map(str.isdigit, name)) else []
    return NameLook(
        kind=kind,
        known="known" if is_known(name) else "unknown",
        words=f"words={min(len(name.split()), _MOST_WORDS)}",
        odd=name_cues(name, kind),
        shape=tuple(shape),
    )


@lru_cache(maxsize=1 << 11)
def kind_of(name: str) -> str:
    """Return what kind of body a name speaks of, by its first words."""
    low = name.lower()
    return next((kind for kind, pattern in _KINDS if pattern.match(low)), "other")


@lru_cache(maxsize=1 << 11)
def verb_within(name: str) -> tuple[str, ...]:
    """Name a verb inside a name in lower case; behind "đã" or "được" it is of a clause."""
    words = name.split()
    for at in range(2, len(words)):
        if begins_with_verb(" ".join(words[at:])):
            return ("holds_clause" if _CLAUSE.intersection(words[1 : at + 1]) else "holds_verb",)
    return ()


def name_cues(name: str, kind: str) -> tuple[str, ...]:
    """Name what is odd in a name itself."""
    low = name.lower()
    words = low.split()
    names = ["two_heads"] if _TWO_HEADS.match(name) else []
    names += ["holds_time"] if _TIME.search(low) else []
    names += ["generic"] if _GENERIC.fullmatch(low) else []
    names += ["bracketed"] if "(" in name else []
    names += ["letters"] if _LETTERS.fullmatch(name) else []
    names += ["unbalanced"] if name.count("(") != name.count(")") else []
    if kind != "many":
        names += [f"comma&{kind}"] if "," in name else []
        names += [f"and&{kind}"] if " và " in name else []
    end = name.split()[-2:]
    if len(words) > 2 and end[0].islower() and end[0] != "cấp" and not is_known(name):
        names += ["ends_in_verb"] if begins_with_verb(" ".join(end)) else []
    return tuple(names)


def behind_name(place: Place, around: Surroundings) -> list[str]:
    """Name how many words stand between a name and what it is said to do."""
    rest = around.text[place.end : place.end + _REST]
    written = around.notice.text[place.end : place.end + _REST]
    tokens = list(islice(_TOKEN.finditer(rest), _WITHIN))
    for at, token in enumerate(tokens):
        if token[0] in _STOPS or token[0] in _CUES or token[0] == ",":
            return [f"rest={_few(at)}&point", *_capital(tokens, written)]
        if begins_with_verb(rest, token.start()):
            return [f"rest={_few(at)}&verb", *_capital(tokens[:at], written)]
    return ["rest=open", *_capital(tokens, written)]


def _few(count: int) -> str:
    return "none" if not count else "few" if count <= _FEW else "some" if count <= _SOME else "many"


def _capital(tokens: list[re.Match[str]], written: str) -> list[str]:
    """Tell whether the word right behind a name has a capital: names go on with those."""
    if tokens and tokens[0][0].isalpha() and written[tokens[0].start()].isupper():
        return ["then_capital"]
    return []


def handed_from(name: str, block: Block | None, around: Surroundings) -> str:
    """Return from how far above a name was handed down."""
    wanted = plain(name)
    tail = wanted.split()[-2:]
    for up, heading in enumerate(around.above(block)):
        if wanted in heading or all(word in heading for word in tail):
            return "parent" if up == 0 else "above"
    return "elsewhere"
