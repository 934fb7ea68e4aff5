"""Numbers and symbols of documents (số, ký hiệu): "321/QĐ-TTg", "06-NQ/TU", "170/2024/QH15"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntm_extract.vi.first_letters import by_letter

_CYRILLIC = str.maketrans("АВЕКМНОРСТХ", "ABEKMHOPCTX")  # noqa: RUF001  (typed by mistake in real notices)
_UPPER = "A-ZĐÐÂĂÊÔƠƯАВЕКМНОРСТХ"  # noqa: RUF001
_PART = rf"[{_UPPER}][{_UPPER}a-zđư0-9]{{0,15}}"
_CODE = by_letter(
    rf"""(?<![\w/.,])(?<!\w-)(?<!--)
    (?P<number>\d{{1,6}}(?:[a-z]|\.\d{{1,2}}(?=/\d{{4}}/))?)
    (?:\s?/\s?(?P<year>(?:19|20)\d\d)(?=\s?[/-]))?
    (?:\s?/\s?|(?<=/\d\d\d\d)-(?={_PART})|\s?[-–]\s?(?={_PART}\s?/))
    (?P<symbol>{_PART}(?:\s?[-–/&.]\s?{_PART}){{0,4}}(?:/nb)?)(?!\w)
    """,
    re.VERBOSE,
)
_MAY_HOLD = re.compile(r"\d[a-z]?\s?[/–-]")
"""What every code has: most paragraphs have none, and this tells it fast."""
_KIND_OF_SYMBOL = {
    "NQ": "NQ", "QĐ": "QĐ", "CT": "CT", "QC": "QC", "QYĐ": "QyĐ", "TC": "TC", "TB": "TB",
    "HD": "HD", "CTR": "CTr", "KH": "KH", "PA": "PA", "ĐA": "ĐA", "DA": "DA", "BC": "BC",
    "BB": "BB", "TTR": "TTr", "HĐ": "HĐ", "CĐ": "CĐ", "BGN": "BGN", "BTT": "BTT", "NĐ": "NĐ",
    "TT": "TT", "TTLT": "TTLT", "KL": "KL", "CV": "CV", "PL": "PL", "GM": "GM",
    "NQLT": "NQLT", "HDLN": "HD", "HDLT": "HD", "CTPH": "CTr", "CTRPH": "CTr", "QCPH": "QC",
    "KHPH": "KH", "KHLT": "KH", "VBHN": "VBHN", "CTRHĐ": "CTr", "KLTTR": "KL", "KLTT": "KL",
    "QD": "QĐ", "QÐ": "QĐ", "L": "Luật", "ND": "NĐ", "NÐ": "NĐ", "TTRG": "TTr", "QH": "Luật",
}  # fmt: skip

_LAST = frozenset({"QĐ", "QD", "QÐ", "NĐ"})


def latin_code(text: str) -> str:
    """Return a code on one line: no inner space, one kind of dash, Latin capitals."""
    return re.sub(r"\s", "", text).translate(_CYRILLIC).replace("–", "-").replace("Ð", "Đ")


def places_of_codes(text: str) -> list[int]:
    """Return the places of a text at which the year or the symbol of a code may begin, in order.

    Where none of them lies, there is no code either.
    """
    return [match.start() for match in _MAY_HOLD.finditer(text)]


def find_codes(text: str) -> Iterator[re.Match[str]]:
    """Yield the codes of documents in ``text``, with groups number, year and symbol.

    Fractions ("10/27"), dates and scales ("1/500") are none.
    """
    if _MAY_HOLD.search(text):
        yield from (match for match in _CODE.finditer(text) if _is_symbol(match["symbol"]))


def _is_symbol(symbol: str) -> bool:
    """Tell abbreviations ("QĐ-TTg", "NL5") from words ("Xây", "Quý")."""
    parts = re.split(r"[^\w]+", symbol.removesuffix("/nb"))
    return (
        all(
            sum(char.isupper() for char in part) * 2 >= len(part.rstrip("0123456789")) - 1
            for part in parts
        )
        and sum(char.isupper() for char in symbol) >= 2
    )


def kind_of_code(code: str) -> str:
    """Return the kind of document that the symbol of a code names; "CV" where it names none.

    The kind comes first ("QĐ-UBND"); only old decisions have it last ("1613/BYT-QĐ"). Behind a body
    stand its divisions: "78/UBND-KH" is a letter of the planning division, no plan.
    """
    parts = [part.upper() for part in symbol_parts(code)]
    for at, part in enumerate(parts[:2]):
        name = part.rstrip("0123456789")
        if name in _KIND_OF_SYMBOL and (at == 0 or name in _LAST):
            return _KIND_OF_SYMBOL[name]
    return "CV"


def is_joint(code: str) -> bool:
    """Tell whether a code is that of several bodies together: "TTLT-BYT-BTC", "HDLN-STC-SNV"."""
    parts = symbol_parts(code)
    return bool(parts) and bool(
        re.match(r"(?:TTLT|NQLT|HDLN|HDLT|QCPH|CTR?PH|KHPH|KHLT)", parts[0].upper())
    )


def is_kind(part: str) -> bool:
    """Tell whether an abbreviation names a kind of document ("TTr"), not a body ("SNV")."""
    return part.upper() in _KIND_OF_SYMBOL


def symbol_parts(code: str) -> tuple[str, ...]:
    """Return the abbreviations of a code: ("KH", "TTCP") of "1505/KH-TTCP"."""
    return tuple(
        part for part in re.split(r"[^\wĐ]+", latin_code(code)) if part and not part[0].isdigit()
    )
