"""Finds numbers with their units and comparators, before anyone judged what they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from ntm_extract.core.facts import Comparator
from ntm_extract.extract.targets.comparators import read_bound_of, read_comparator, read_difference
from ntm_extract.extract.targets.levels import is_level
from ntm_extract.extract.targets.unit_of import unit_of
from ntm_extract.vi.counted_nouns import Unit, read_unit
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.numbers import parse_number_words, read_number
from ntm_extract.vi.sought import Sought

_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d{1,9}(?:[.,]\d{1,4})?(?!\d)"
_FIRST = (
    r"\d(?:(?<![\w/.,:]\d)|"
    r"(?<=[a-zđà-ỹ]/\d)|(?<=\bkhoảng\d)|(?<=\btrên\d)|(?<=\bdưới\d)|(?<=\bgần\d))"
    r"(?<![^(]-\d)"  # what stands before is asked behind a digit: found faster
    r"(?:\d{0,2}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d{0,8}(?:[.,]\d{1,4})?(?!\d))"
)
_TOKEN = re.compile(
    rf"(?P<n>{_FIRST})(?: ?/ ?(?P<of>{_NUMBER})(?![\w/-]))?"
    rf"(?: ?%? ?- ?(?P<to>{_NUMBER})| ?%? (?:đến|tới)(?: dưới| không quá)? (?P<upto>{_NUMBER})"
    r"(?= ?%| [^\W\d]))?"
    r"(?!(?!(?:m[23²³]?|km|kg|ha|tấn|tạ|lít|đồng|mg|kwh)/[^\W\d])[\w./-]*\w/|:\d| ?/ ?\d|\)|\])"
)
"""A number in figures. Glued to what compares it ("khoảng120 ha") or to its measure with a rate
("12m2/người") it is one; glued to other letters and a stroke it is the number of a document."""
_LABEL = re.compile(r"^[ \-+•\t]*(?:\(?\d{1,2}[.)/]|\d+(?:\.\d+)+\.?) ")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit; offsets in the text, comparator words included from ``start``."""

    start: int
    number_start: int
    end: int
    value: Decimal
    sure: bool
    unit: Unit | None
    comparator: Comparator
    rule: str
    of: Decimal | None = None
    carried: bool = False
    range_start: int | None = None
    """Where the range begins, comparator words included, of which the number is an end."""
    like: Quantity | None = None
    """The number before that says what this one is of: "50% vào quý II, | 80% vào quý III"."""
    part: bool = False
    """Whether it is so much of the number before as one month or quarter does."""


_FROM_LEVEL = re.compile(
    r"(?<!\w)(?:tăng(?! trưởng)|giảm|nâng|hạ|rút)(?: [^\s,.;]+){0,4} từ(?: trên)? $"
)
"""The first of two numbers is where a change began: "giảm từ 12 xuống 5"."""
_OR_MORE = re.compile(r"(?: ?/ ?[^\W\d_]+)? ?(?:trở lên|trở đi)(?!\w)")
_REACHED = by_letter(r"(?<!\w)(?:từ|đạt|có) $")
_MORE = re.compile(r"(?: [^\s,.;:()]+){1,5} trở lên(?!\w)")
"""The noun may stand between: "đạt từ 92% dân số trở lên"."""
_BEATS = Sought(re.compile(r"(?<!\w)vượt (?:kế hoạch|chỉ tiêu|dự toán)[^().;,\d]{0,40} giao $"))
"""A plan to be beaten, by its sum: "vượt dự toán tỉnh giao 12 tỷ đồng"."""
_OR_LESS = re.compile(r"(?: ?/ ?[^\W\d_]+)? ?trở xuống(?!\w)")
_RATE = 100
"""A fraction of so many is a rate ("4/100.000 trẻ"): what stands under the line is its unit."""
_BORN = re.compile(r"(?: (?:đẻ|sinh|ra|còn|sống|em|sơ)(?!\w))+")
_WINDOW, _FAR = 48, 120


_WORDED = Sought(
    by_letter(
        r"(?<!\w)(?:ít nhất|tối thiểu|tối đa|không quá|có thêm) "
        r"(?P<word>một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?= [^\W\d_])"
    )
)
"""A small number in words counts only where a comparison says that it is one."""
_DIGIT = "một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười"
_WRITTEN = by_letter(
    rf"(?<![\w(])(?<!mỗi )(?P<word>(?:{_DIGIT})(?: (?:{_DIGIT}|mốt|tư|lăm|mươi|trăm|nghìn|ngàn|linh"
    r"|lẻ))+)(?= [^\W\d_])"
)
"""A number written out in words; in brackets it says again what stands in front."""
_LARGE_WORDS = (" mươi ", " trăm ", " nghìn ", " ngàn ")
_TENS = re.compile(r"0*[1-9]\d")
"""Figures of ten and more begin with two digits."""


def find_numbers(
    shade: str, *, only_few: bool = False, taken: Callable[[int], bool] | None = None
) -> Iterator[Quantity]:
    """Yield every number that counts or measures something, in order.

    ``only_few``: figures of ten and more may be left out, by one who asks for no such.
    ``taken``: tells of a place whether it is part of a date, where no number is looked for.
    """
    label = _LABEL.match(shade)
    at = label.end() if label else 0
    found = [
        one
        for token in _TOKEN.finditer(shade, at)
        if not (only_few and _is_ten_or_more(token)) and not (taken and taken(token.start()))
        for one in _read(shade, token, shade[max(0, token.start() - _WINDOW) : token.start()])
    ]
    found += [one for match in _WORDED.finditer(shade) if (one := _read_worded(shade, match))]
    if any(words in shade for words in _LARGE_WORDS):
        found += [
            one
            for match in _WRITTEN.finditer(shade)
            if not _in_bracket(shade, match.start()) and (one := _read_worded(shade, match))
        ]
    yield from sorted(found, key=lambda one: one.number_start)


def _is_ten_or_more(token: re.Match[str]) -> bool:
    """Tell by the look of its figures that none of a token is below ten."""
    number, to, upto = token.group("n", "to", "upto")
    return (
        _TENS.match(number) is not None
        and (to is None or _TENS.match(to) is not None)
        and (upto is None or _TENS.match(upto) is not None)
    )


def _in_bracket(shade: str, at: int) -> bool:
    """Tell whether a bracket is open at a place; a number in words says one in figures again."""
    near = max(0, at - _FAR)
    return shade.rfind("(", near, at) > shade.rfind(")", near, at)


def _read_worded(shade: str, match: re.Match[str]) -> Quantity | None:
    unit = read_unit(shade, match.end())
    if unit is None or unit.kind in {"none", "time", "word"}:
        return None
    start = match.start("word")
    rule, words = read_comparator(shade[max(0, start - _WINDOW) : start])
    try:
        value = Decimal(parse_number_words(match["word"]))
    except ValueError:  # two numbers: "hai ba"
        return None
    return Quantity(start - words, start, unit.end, value, True, unit, rule.comparator, rule.name)


def _read(shade: str, token: re.Match[str], left: str) -> Iterator[Quantity]:
    unit = unit_of(shade, token, left)
    if unit is None and not is_level(shade, token, left):
        return
    of = read_number(token["of"]).value if token["of"] else None
    if unit and of is not None and of >= _RATE and token["of"].rstrip("0.") == "1":
        born = _BORN.match(shade, unit.end)
        unit = Unit(token.end("n"), born.end() if born else unit.end, "percent")
    end = max(unit.end if unit else 0, token.end("n"))
    value, sure = read_number(token["n"])
    rule_name, comparator, words = _compare(shade, left, end, unit)
    start = token.start() - words
    if unit and rule_name != "quantity.difference":
        start = min(start, unit.start)
    one = Quantity(
        start, token.start(), end, value, sure, unit, comparator, rule_name,
        of=of,
    )  # fmt: skip
    name = "to" if token["to"] else "upto"
    if token[name] is None:
        yield one
        return
    high = read_number(token[name])
    if name == "upto" and _begins_at(left, value, high.value):
        yield replace(one, start=token.start(name), number_start=token.start(name),
                      value=high.value)  # fmt: skip
        return
    band = name == "upto" and "dưới" in token.group()
    one = replace(one, rule="quantity.band" if band else "quantity.range", range_start=start)
    yield replace(one, comparator=">=", end=token.end("n"))
    yield replace(
        one, start=token.start(name), number_start=token.start(name), value=high.value,
        sure=high.sure, comparator="<=",
    )  # fmt: skip


def _compare(shade: str, left: str, end: int, unit: Unit | None) -> tuple[str, Comparator, int]:
    """Return name and comparison of a number, and how many characters of ``left`` they take."""
    glued = left[-1:].isalpha()  # "khoảng120 ha"
    rule, words = read_comparator(f"{left} " if glued else left)
    words = max(words - glued, 0)
    kind = unit.kind if unit else "bare"
    if _OR_MORE.match(shade, end) or (_REACHED.search(left) and _MORE.match(shade, end)):
        return "quantity.or_more", ">=", words
    if _OR_LESS.match(shade, end):
        return "quantity.or_less", "<=", words
    if kind == "percent" and left.endswith("cắt giảm "):
        return "quantity.decrease", "-", words
    if kind == "money" and _BEATS.search(left):
        return "quantity.beats", ">=", words
    if bound := read_bound_of(left):
        return *bound, words
    return read_difference(shade, left, end) or (rule.name, rule.comparator, words)


def _begins_at(left: str, value: Decimal, high: Decimal) -> bool:
    """Tell whether the first of two numbers is a level that is left, not the end of a range.

    "giảm từ 12 đến 5" falls from 12; "giảm từ 5 đến 10%" can only fall by so much.
    """
    change = _FROM_LEVEL.search(left)
    if not change:
        return False
    return high < value or not change.group().startswith(("giảm", "hạ", "rút"))
