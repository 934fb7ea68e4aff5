"""Words of a letterhead whose marks were misread, put right and told: "TÍNH HÀ TĨNH" for "TỈNH".

An OCR loses marks most in capitals. What bodies are called, the levels of the state and the
provinces are closed lists: letters that fit one of them but for the marks can be nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ntm_extract.core.stages import Doubt
from ntm_extract.layout.lines import Line, is_capitals
from ntm_extract.vi.lexicon import agencies, districts, provinces, read_rows, sectors
from ntm_extract.vi.unicode import bare, place_tone_marks

_FORMS = (
    "ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN", "ỦY BAN", "VĂN PHÒNG", "TỈNH ỦY", "THÀNH ỦY",
    "HUYỆN ỦY", "THỊ ỦY", "QUẬN ỦY", "ĐẢNG ỦY", "ĐẢNG BỘ", "CHI BỘ", "BAN CHỈ ĐẠO",
    "BAN CHỈ HUY", "BAN THƯỜNG VỤ", "BAN CHẤP HÀNH", "BAN QUẢN LÝ", "BAN TỔ CHỨC",
    "BAN TUYÊN GIÁO", "BAN DÂN VẬN", "TRUNG TÂM", "CHI CỤC", "TỔNG CỤC", "CÔNG AN", "CÔNG TY",
    "TỔNG CÔNG TY", "TẬP ĐOÀN", "BỆNH VIỆN", "BẢO HIỂM XÃ HỘI", "KHO BẠC NHÀ NƯỚC",
    "VIỆN KIỂM SÁT NHÂN DÂN", "TÒA ÁN NHÂN DÂN", "MẶT TRẬN TỔ QUỐC", "LIÊN ĐOÀN LAO ĐỘNG",
    "HỘI NÔNG DÂN", "HỘI LIÊN HIỆP PHỤ NỮ", "HỘI CỰU CHIẾN BINH", "THANH TRA TỈNH", "ĐẠI HỌC",
    "TRƯỜNG ĐẠI HỌC", "TRƯỜNG TIỂU HỌC", "TRƯỜNG MẦM NON", "TRƯỜNG TRUNG HỌC", "HỌC VIỆN",
    "THÀNH PHỐ", "THỊ XÃ", "THỊ TRẤN", "ĐẶC KHU", "THỦ TƯỚNG CHÍNH PHỦ", "HỘI ĐỒNG",
    "HỘI ĐÔNG Y",
)  # fmt: skip
"""What bodies and units are called in a letterhead, in more than one word."""
_UNITS = {"tinh": "TỈNH", "huyen": "HUYỆN", "xa": "XÃ", "phuong": "PHƯỜNG", "quan": "QUẬN"}
_OF_UNIT = re.compile(
    r"(?:NHÂN DÂN|UBND|HĐND|ĐẢNG (?:BỘ|ỦY)|CÔNG AN|CHẤP HÀNH|QUÂN SỰ|CHỈ (?:ĐẠO|HUY)|TỔ QUỐC)\s*\Z"
)
"""Bodies of which every unit has one: behind them stands the word for the unit."""
_PROVINCE = re.compile(r"(?:TỈNH|THÀNH PHỐ) (?P<n>[^\d,;()]+)")
_DISTRICT = re.compile(r"(?:HUYỆN|THỊ XÃ|QUẬN|THÀNH PHỐ) (?P<n>[^\d,;()]+)")
_SURE = "words of the letterhead were read with other marks than they are written with"
_NAMELESS = "the name in the letterhead is one mark off a known one"
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 9

_Key = tuple[str, ...]


def mend_letterhead(letterhead: list[Line]) -> Iterator[Doubt]:
    """Put misread words of a letterhead right, in place; yield what was read for each line."""
    above = ""
    for at, line in enumerate(letterhead):
        if is_capitals(line.text) and _has_marks(line.text):
            mended = _with_province(_with_unit(_with_phrases(line.text), above))
            if mended != line.text:
                letterhead[at] = line._replace(text=mended)
                yield _doubt(_SURE, line, line.text, mended)
            other = _known_district(mended)
            if other:
                yield _doubt(_NAMELESS, line, mended, other)
            above = mended


def _has_marks(text: str) -> bool:
    """Tell whether a line has marks, each one in its letter: a text that lost all is another's."""
    plain = bare(text)
    return len(plain) == len(text) and plain != text


def _doubt(reason: str, line: Line, read: str, other: str) -> Doubt:
    span = line.span
    return Doubt(reason, span.start, span.end, read=read, alternatives=(other,), kind="header")


def _key(words: str) -> _Key:
    return tuple(bare(words).lower().split())


@cache
def _phrases() -> dict[str, dict[_Key, list[str]]]:
    """Return what may stand in a letterhead, by its first word and all its words without marks.

    What is written with the same letters as something else is left out; the forms come first.
    """
    names = [row.name for row in agencies()]
    names += [name for name, *_ in read_rows("agency_names")]
    names += [f"Phòng {field}" for field in sectors()]
    spelled: dict[_Key, set[str]] = {}
    for name in names:
        found = " ".join(_WORD.findall(place_tone_marks(name.upper())))
        spelled.setdefault(_key(found), set()).add(found)
    spelled |= {_key(form): {form} for form in _FORMS}
    index: dict[str, dict[_Key, list[str]]] = {}
    for key, ways in spelled.items():
        if len(ways) == 1 and len(key) > 1:
            index.setdefault(key[0], {})[key] = min(ways).split()
    return index


def _with_phrases(text: str) -> str:
    """Return a line with the names and forms that it holds written as they are."""
    words = list(_WORD.finditer(text))
    folded = _key(" ".join(word.group() for word in words))
    letters, at = list(text), 0
    while at < len(words):
        known = _phrases().get(folded[at], {})
        ends = range(min(len(words), at + _LONGEST), at + 1, -1)
        end = next((end for end in ends if folded[at:end] in known), at + 1)
        for word, right in zip(words[at:end], known.get(folded[at:end], ()), strict=False):
            letters[word.start() : word.end()] = right
        at = end
    return "".join(letters)


def _with_unit(text: str, above: str) -> str:
    """Return a line with its first word for a unit as it is written: "TÍNH" behind "… NHÂN DÂN"."""
    for word in _WORD.finditer(text):
        unit = _UNITS.get(bare(word.group()).lower())
        before = text[: word.start()] or f"{above} "
        if unit and _OF_UNIT.search(before):
            return text[: word.start()] + unit + text[word.end() :]
    return text


@cache
def _by_letters(level: str) -> dict[_Key, frozenset[str]]:
    """Return the names of a level by their letters without marks."""
    found: dict[_Key, set[str]] = {}
    for name in provinces() if level == "province" else districts():
        found.setdefault(_key(name), set()).add(name.upper())
    return {key: frozenset(names) for key, names in found.items()}


def _with_province(text: str) -> str:
    """Return a line with the province as it is written: there is no "TỈNH HÀ TỈNH"."""
    match = _PROVINCE.search(text)
    known = _by_letters("province").get(_key(match["n"]), frozenset()) if match else frozenset()
    if match is None or len(known) != 1 or match["n"].strip() in known:
        return text
    if match["n"].strip() in _by_letters("district").get(_key(match["n"]), frozenset()):
        return text
    return text[: match.start("n")] + min(known) + text[match.end("n") :]


def _known_district(text: str) -> str | None:
    """Return the line with the district that its own has all the letters of, but other marks."""
    match = _DISTRICT.search(text)
    known = _by_letters("district").get(_key(match["n"]), frozenset()) if match else frozenset()
    if match is None or not known or match["n"].strip() in known | _all_provinces():
        return None
    return text[: match.start("n")] + min(known) + text[match.end("n") :]


@cache
def _all_provinces() -> frozenset[str]:
    return frozenset(name.upper() for name in provinces())
