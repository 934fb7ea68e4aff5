"""The closed grammar of the signing block: in whose stead (TM., KT., TL., TUQ.) and who signs.

Nghị định 30/2020/NĐ-CP, Phụ lục I (mục II, 7) fixes the words. On a scan a seal stands over
them: they are known again by their letters without marks, in order, among what else was read.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ntm_extract.vi.syllables import is_syllable
from ntm_extract.vi.unicode import bare

_CHIEFS = (
    "CHỦ TỊCH",
    "BỘ TRƯỞNG",
    "BỘ TRƯỞNG, CHỦ NHIỆM",
    "THỦ TƯỚNG",
    "GIÁM ĐỐC",
    "CHÁNH VĂN PHÒNG",
    "CHÁNH THANH TRA",
    "CHÁNH ÁN",
    "BÍ THƯ",
    "CHỦ NHIỆM",
    "VỤ TRƯỞNG",
    "CỤC TRƯỞNG",
    "CHI CỤC TRƯỞNG",
    "TỔNG CỤC TRƯỞNG",
    "TỔNG GIÁM ĐỐC",
    "TỔNG THANH TRA",
    "TỔNG KIỂM TOÁN",
    "TỔNG THƯ KÝ",
    "TRƯỞNG BAN",
    "TRƯỞNG PHÒNG",
    "TRƯỞNG ĐOÀN",
    "TRƯỞNG TIỂU BAN",
    "VIỆN TRƯỞNG",
    "HIỆU TRƯỞNG",
    "THỐNG ĐỐC",
    "TƯ LỆNH",
    "CHỈ HUY TRƯỞNG",
    "ĐỘI TRƯỞNG",
    "TỔ TRƯỞNG",
)
_DEPUTIES = {
    "BỘ TRƯỞNG": "THỨ TRƯỞNG",
    "BỘ TRƯỞNG, CHỦ NHIỆM": "PHÓ CHỦ NHIỆM",
    "CHỈ HUY TRƯỞNG": "PHÓ CHỈ HUY TRƯỞNG",
}
"""Whose deputies are not named by PHÓ before the chief's own name."""
_BODIES = (
    "ỦY BAN NHÂN DÂN",
    "UBND",
    "HỘI ĐỒNG NHÂN DÂN",
    "CHÍNH PHỦ",
    "BAN THƯỜNG VỤ",
    "BAN CHẤP HÀNH",
    "BAN CHỈ ĐẠO",
    "ĐẢNG ỦY",
    "THƯỜNG TRỰC TỈNH ỦY",
    "THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN",
)
_CAPACITY = re.compile(
    r"(?<!\w)(TM|KT|TL|TUQ|Q)\s?[./]\s*|^(TM|KT|TL|TUQ)\s+|^(T/M|K/T|T/L|TU/Q)\s?\.?\s*"
)
"""Papers of the Party put a stroke between the letters (Hướng dẫn 36-HD/VPTW, 2018)."""
_SHORT_DEPUTY = re.compile(r"P\s?[./]\s*(?=[^\W\d_]{2})")
"""How schools and offices write a deputy: "P. HIỆU TRƯỞNG"."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_MANY = 4
_LONGEST = 24
"""Words in a line of a signing block at most; two posts on one line have fewer."""


class Post(NamedTuple):
    """One line of a signing block in its official spelling; ``damaged`` where it was read so."""

    text: str
    authority: bool
    damaged: bool


@cache
def deputy_of(chief: str) -> str:
    """Return how the deputy of ``chief`` is called: "PHÓ CHỦ TỊCH", "THỨ TRƯỞNG"."""
    return _DEPUTIES.get(chief, f"PHÓ {chief}")


def _key(text: str) -> tuple[str, ...]:
    return tuple(bare(" ".join(_WORD.findall(text))).upper().split())


@cache
def _posts() -> dict[tuple[str, ...], str]:
    named = {_key(chief): chief for chief in _CHIEFS}
    named |= {_key(deputy_of(chief)): deputy_of(chief) for chief in _CHIEFS}
    for name in [*named.values()]:
        named |= {_key(f"{name} {rest}"): f"{name} {rest}" for rest in ("THƯỜNG TRỰC", "PHỤ TRÁCH")}
    return named


@cache
def _stood_for() -> dict[tuple[str, ...], str]:
    return _posts() | {_key(body): body for body in _BODIES}


def _once(words: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out words that were read twice over, one behind the other."""
    return tuple(word for at, word in enumerate(words) if not at or word != words[at - 1])


def _split(words: tuple[str, ...], names: dict[tuple[str, ...], str]) -> tuple[str, str] | None:
    """Return the body or chief stood for and the post that ``words`` are, one behind the other."""
    for cut in range(2, len(words)):
        chief, deputy = names.get(words[:cut]), _posts().get(words[cut:])
        if chief and deputy and (chief in _BODIES or deputy.startswith(deputy_of(chief))):
            return chief, deputy
    return None


def read_posts(text: str) -> list[Post]:
    """Return the lines of a signing block that ``text`` is, spelled as the grammar has them.

    Nothing where the words are none that the grammar knows.
    """
    short = _SHORT_DEPUTY.match(text)
    if short and _key(text[short.end() :]) in _posts():
        return [Post(text.strip(), authority=False, damaged=False)]
    capacity = _CAPACITY.match(text)
    rest = text[capacity.end() :] if capacity else text
    words = _once(_key(rest))
    if not 0 < len(words) <= _LONGEST or any(len(word) > _MANY + 4 for word in words):
        return []
    prefix = ""
    if capacity:
        prefix = f"{capacity[3]} " if capacity[3] else f"{capacity[1] or capacity[2]}. "
    names = _stood_for() if capacity else _posts()
    clean = re.sub(r"[\s,]+", " ", rest).strip(" .;:")
    if words in names:
        name = names[words]
        return [Post(prefix + name, bool(capacity), clean != name.replace(",", ""))]
    both = _split(words, names)
    if both:
        damaged = clean != " ".join(both).replace(",", "")
        return [Post(prefix + both[0], bool(capacity), damaged), Post(both[1], False, damaged)]
    return []


def guess_deputy(authority: str, text: str | None = None) -> str | None:
    """Return the deputy that signs in stead of ``authority`` where ``text`` is a part of its name.

    Without ``text``, whoever the form has sign in that stead.

    After "KT. CHÁNH VĂN PHÒNG" a damaged "… VĂN VĂN PHÒNG" can be PHÓ CHÁNH VĂN PHÒNG only.
    """
    match = re.match(r"K/?T\s?[./]?\s*", authority)
    held = authority[match.end() :] if match else ""
    chief = _posts().get(_key(held)) or _posts().get(_key(held.rpartition(",")[2]))
    if chief is None:
        return None
    deputy = deputy_of(chief)
    if text is None:
        return deputy
    name = _key(deputy)
    words = _once(_key(" ".join(word for word in _WORD.findall(text) if is_syllable(word))))
    found = _in_order(words, name)
    return deputy if 2 * found >= len(name) and len(words) - found < found else None


def _in_order(words: tuple[str, ...], name: tuple[str, ...]) -> int:
    """Count the words that stand in a name, in its order; a letter may be lost at either end."""
    at = found = 0
    for word in words:
        place = next((i for i in range(at, len(name)) if _is_part(word, name[i])), None)
        if place is not None:
            at = place + 1
            found += 1
    return found


def _is_part(word: str, whole: str) -> bool:
    return word == whole or (len(word) > 1 and word in {whole[1:], whole[:-1]})


EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("PHÓ CHỦ TỊCH", ("PHÓ CHỦ TỊCH",)),
    ("KT. BỘ TRƯỞNG THỨ TRƯỞNG", ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG")),
    ("KT. GIAM ĐÔC PHO-GIAM ĐỐC", ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
    ("PHO 4 GIAM 4 ĐÓC ĐỐC ~", ("PHÓ GIÁM ĐỐC",)),
    ("TM UY BAN NHAN DAN", ("TM. ỦY BAN NHÂN DÂN",)),
    ("TL. CHỦ TỊCH", ("TL. CHỦ TỊCH",)),
    ("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
    ("T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ", ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ")),
    ("K/T CHỦ NHIỆM", ("K/T CHỦ NHIỆM",)),
)
NON_EXAMPLES = ("CHỦ TỊCH HỘI NÔNG DÂN", "VĂN PHÒNG", "TM. HỘI", "Nguyễn Văn An", "x=")
