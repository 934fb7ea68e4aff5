"""Number and symbol, place and date of issue, as they stand on a line of the letterhead."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.lexicon import districts, document_kinds, provinces
from ntm_extract.vi.names import LOWER, UPPER

BARE_NUMBER = re.compile(r"S[ốôo6áóòõ]\s*[:;.]?\Z")
SYMBOL_START = re.compile(r"\d{0,6}[a-zA-Z]?\s?(?:/\d{4}\s?)?[-/]\s?[A-ZĐ]")
_PLACE_WORDS = 5
_BLANK = r"(?:[.…_]{1,30}\s?|[^A-Za-zÀ-ɏḀ-ỹ\d\s/§$¢£€#&%@-]{1,2}\s?)?"
_NUMBER = re.compile(
    rf"S(?<!\wS)[ốôo6áóòõ]\s*[:;.]?\s*(?P<n>{_BLANK}\d{{0,6}}[a-zA-Z]?\s?(?:[/-]\s?\d{{4}})?\s?"
    rf"{_BLANK}[-/]\s?"
    r"[A-ZĐƯƠÔÂÊ][\wĐđ&.]{0,9}"
    r"(?:(?!\s[-–]\s[A-ZĐ][a-zà-ỹ])\s?[-–/.+]\s?[A-ZĐ][\wĐđ&.]{0,14}){0,4}"
    r"(?:/(?:19|20)\d\d(?![\d/]))?)"
)
# "Số: e [TB-UBND": a scan with the number blank and the stroke misread
_BROKEN = re.compile(
    r"S(?<!\wS)[ốôo6áóòõ]\s*[:;.]\s*(?:[^\s\d]\S{0,2}\s)?(?P<n>(?P<d>\d{0,6})\s?[\[\](){}|!]\s?"
    r"(?P<s>[A-ZĐ]{2,6}-[A-ZĐ][\wĐđ]{1,9}(?:-[A-ZĐ][\wĐđ]{1,14})?))"
)
# "Số: 1234UBND-KT": the stroke was not read
_STROKELESS = re.compile(
    r"S(?<!\wS)[ốô]\s*[:;.]\s*(?P<n>(?P<d>\d{1,6})\s?(?P<s>[A-ZĐ]{2,6}-[A-ZĐ][\wĐđ]{1,9}"
    r"(?:-[A-ZĐ][\wĐđ]{1,14})?))(?!\w)"
)
# "Số: 5Ï/TCT-TTKT": a number written by hand, which a scan took for other signs
_ILLEGIBLE = re.compile(
    r"S(?<!\wS)[ốô]\s*[:;.]\s*(?P<n>(?=\S*[^\w\s/.]|\S*[^\W\da-z_A-ZĐ]|\d+[A-Z]|[A-Z]+\d)\S{1,4}\s?"
    r"/(?P<s>[A-ZĐ]{2,6}-[A-ZĐ][\wĐđ]{1,9}(?:-[A-ZĐ][\wĐđ]{1,14})?))(?!\w)"
)
_BARE_SYMBOL = re.compile(
    r"^(?P<n>\d{1,6}\s?/\s?(?:\d{4}/)?[A-ZĐ][A-ZĐa-zđ]{1,6}(?:-[A-ZĐ][\wĐđ]{1,9}){1,3})$"
)
_PLACE = r"(?P<place>(?:[Qq]uận|[Pp]hường)\s\d{1,2}|[^\W\d_][^\d\n,;:]{1,38}?)\s*"
_WITH_KIND = re.compile(
    r"^(?:Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị|Lệnh)\s+số\s*:?\s*"
    r"(?P<n>\d{1,6}/(?:\d{4}/)?[A-ZĐ][\wĐđ]{1,9}(?:-[A-ZĐ][\wĐđ]{0,14}){0,3})\Z"
)
"""The number of an act of Parliament or the Government, its kind before it on the line."""
_FIGURE = re.compile(r"^S[ốô]\s*:\s*(?P<n>\d{1,6})\Z")
"""A number without a symbol, on a line of its own."""
_HOUR = r"(?:(?:hồi|lúc)\s+\d{1,2}\s?(?:giờ|h|:)\s?(?:\d{1,2}\s?(?:phút)?)?,?\s*)?"
"""The hour at which a telegram goes out: "Hà Nội, hồi 15 giờ 30 ngày 02 tháng 6 năm 2023"."""
_DAY_BEHIND_PLACE = re.compile(rf"[,.]\s*{_HOUR}[Nn]g[àa]y")
"""What every date of issue has; a place is sought only where this stands."""
_DATE = re.compile(
    _PLACE + rf"[,.]\s*{_HOUR}" + r"[Nn]g[àa]y\s*(?P<d>[\d.…_oOlI\s]{0,9}?|\S{1,3})\s*"
    r"[Tt]h[áa]ng\s*(?P<m>[\d.…_oOlI\s]{0,9}?|\S{1,3})\s*n[ăa]m\s*(?P<y>\d{4}(?!\w)|\S{4,6})?"
)
_SHORT_DATE = re.compile(
    _PLACE + rf",\s*{_HOUR}" + r"ng[àa]y\s*(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})"
)
_A_DAY = by_letter(r"\d{1,2}(?:/|-|\.| tháng )\d{1,2}(?:/|-|\.| năm )\d{4}", re.IGNORECASE)
_WHOLE = re.compile(
    r"(?:(?P<place>[^\W\d_][^\d,;:]{1,38}?)(?:,\s*(?:ngày\s+)?|\s+ngày\s+)|ngày\s+)"
    r"(?P<d>\d{1,2})(?:\s+tháng\s+|[/.-])(?P<m>\d{1,2})(?:\s+năm\s+|[/.-])(?P<y>\d{4})\.?",
    re.IGNORECASE,
)
"""Place and day, or the day alone, as a line without the usual comma and "ngày"."""
# "Hà Tĩnh, ngày 28 thdngpz năm 2024": a place and a year, the rest cannot be read
_BROKEN_DATE = re.compile(
    _PLACE + r",\s*ng[àa]y\s+\S{1,9}(?:\s\S{1,9})?\s+n[ăa]m\s+(?P<y>\d{4})\s*$"
)


_NO_PLACE = re.compile(
    r"[/\d]|[A-ZĐ]{2}(?!\.)|\w-\w|(?<!\w)(?<!Thành )(?<!Thị )[a-zà-ỹđ]|(?:\S+ ){5}"
)
"""What stands in no name of a place: a code, an abbreviation, a word in small letters."""

_LAST_CAPITALS = re.compile(rf"(?<=[{LOWER}]\s)(?:[{UPPER}][{LOWER}]+\s?){{1,4}}\Z")
"""The place at the end of what ran together with it: "V/v thực hiện Nghị định | Yên Hòa"."""


class Symbol(NamedTuple):
    """Number and symbol at ``[start, end)``; ``damaged``: put together of what was misread."""

    start: int
    end: int
    symbol: str
    damaged: bool = False


class Issue(NamedTuple):
    """Place and date of issue; the date is None where day or month is blank or unreadable."""

    start: int
    place_end: int
    end: int
    issued_on: date | None
    year: int | None


@cache
def _loose_number() -> re.Pattern[str]:
    """Return what tells a number line whose "Số" or hyphen was misread: "sẽ: 14 /QÐ TTg"."""
    kinds = "|".join(sorted(map(re.escape, {*document_kinds().values(), "TT"}), key=len)[::-1])
    return re.compile(
        r"[Ss](?<!\w.)[^\W\d_]{1,2}\s*[:;.]\s*(?P<n>(?P<d>\d{0,6})(?P<blank>\s*)/\s*(?P<y>\d{4}/)?"
        rf"(?P<k>{kinds.replace('Đ', '[ĐÐD]')})(?:\s*-\s*|\s+)(?P<b>[A-ZĐ][\wĐđ]{{1,9}}))(?!\w)"
    )


def find_symbol(text: str) -> Symbol | None:
    """Return number and symbol where ``text`` holds them near its beginning."""
    loose = _loose_number().search(text)
    sound = loose and loose.group().startswith(("Số", "SỐ")) and "-" in loose["n"]
    if loose and not sound and " " in loose["n"][loose["n"].index("/") :].strip():
        return _loose_symbol(loose)
    match = _NUMBER.search(text) or _BARE_SYMBOL.search(text) or _WITH_KIND.match(text)
    if match:
        symbol = _tidy(re.sub(r"^[^A-Za-z\d/-]+|[…_]|\.+(?=\s*\d*\s*[/-])", "", match["n"]))
        return Symbol(match.start("n"), match.end("n"), symbol)
    figure = _FIGURE.match(text)
    if figure:
        return Symbol(figure.start("n"), figure.end("n"), figure["n"])
    broken = _BROKEN.search(text)
    if broken:
        return Symbol(broken.start("n"), broken.end("n"), _tidy(f"{broken['d']}/{broken['s']}"))
    return _damaged_symbol(text) or (_loose_symbol(loose) if loose else None)


def _damaged_symbol(text: str) -> Symbol | None:
    """Read a number without its stroke, or a symbol whose number cannot be read."""
    lost = _STROKELESS.search(text)
    if lost:
        return Symbol(lost.start("n"), lost.end("n"), _tidy(f"{lost['d']}/{lost['s']}"), True)
    torn = _ILLEGIBLE.search(text)
    if torn:
        return Symbol(torn.start("n"), torn.end("n"), f"/{_tidy(torn['s'])}", damaged=True)
    return None


def _loose_symbol(match: re.Match[str]) -> Symbol:
    """Leave out a figure that stands apart from its stroke: it was written in by hand."""
    figure = "" if match["blank"] else match["d"]
    kind = match["k"].replace("Ð", "Đ")
    symbol = _tidy(f"{figure}/{match['y'] or ''}{kind}-{match['b']}")
    return Symbol(match.start("n"), match.end("n"), symbol, damaged=True)


def _tidy(symbol: str) -> str:
    symbol = re.sub(r"\s", "", symbol).replace("–", "-").rstrip(".-/")
    return symbol.replace("/QD-", "/QĐ-").replace("HDND", "HĐND")  # never written without


def find_issue(text: str) -> Issue | None:
    """Return place and date of issue where ``text`` holds them."""
    if not _DAY_BEHIND_PLACE.search(text):
        return _whole_line(text) if _A_DAY.search(text) else None
    match = _DATE.search(text) or _SHORT_DATE.search(text) or _BROKEN_DATE.search(text)
    if not match:
        return None
    start = match.start("place")
    number = find_symbol(text)
    if number and start < number.end < match.end("place"):
        start = number.end + len(text[number.end :]) - len(text[number.end :].lstrip(" –-|"))
    place = text[start : match.end("place")]
    known = _place_start(text, match.end("place"))
    if len(place.split()) > _PLACE_WORDS and known is None:
        capitals = _LAST_CAPITALS.search(place)
        if capitals is None:
            return None
        known = start + capitals.start()
    if known is not None and _NO_PLACE.search(text[start:known]):
        start = known  # a subject and the place ran together
    written = match.groupdict().get("y") or ""
    year = int(written) if written.isdigit() and len(written) == 4 else None
    parts = match.groupdict()
    day, month = _whole(parts.get("d") or ""), _whole(parts.get("m") or "")
    return Issue(start, match.end("place"), match.end(), _day(year, month, day), year)


def _whole_line(text: str) -> Issue | None:
    """Return place and day that are a line by themselves, whatever stands between them."""
    match = _WHOLE.fullmatch(text)
    if match is None or (match["place"] and _NO_PLACE.search(match["place"].title())):
        return None
    year, end = int(match["y"]), match.end("place") if match["place"] else 0
    return Issue(0, end, len(text), _day(year, int(match["m"]), int(match["d"])), year)


def _day(year: int | None, month: int | None, day: int | None) -> date | None:
    if not (year and month and day):
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _whole(text: str) -> int | None:
    digits = text.replace("o", "0").replace("O", "0").replace("l", "1").replace("I", "1")
    digits = re.sub(r"[\s.…_]", "", digits)
    return int(digits) if digits.isdigit() else None


@cache
def place_names() -> frozenset[str]:
    """Return the provinces as they stand in the line of the date."""
    names = set(provinces())
    return frozenset(
        {*names, *(f"Thành phố {name}" for name in names), *(f"TP. {name}" for name in names)}
    )


def _place_start(text: str, end: int) -> int | None:
    """Return where a known place begins that ends at ``end``."""
    words = list(re.finditer(r"\S+", text[:end]))[-4:]
    for word in words:
        if text[word.start() : end] in place_names() or text[word.start() : end] in districts():
            return word.start()
    return None
