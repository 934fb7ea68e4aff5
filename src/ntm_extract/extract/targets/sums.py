"""Numbers told in two pieces: sums in two scales, ranges with the unit behind both ends."""

from __future__ import annotations

from dataclasses import replace

from ntm_extract.core.facts import Comparator
from ntm_extract.extract.targets.quantity import Quantity
from ntm_extract.vi.first_letters import by_letter

_SCALES = {"nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9}
_STEP = 3
_TO = (" - ", "-", " – ", " đến ", " tới ")
_FROM = "từ "
_CHANGES = by_letter(r"(?<!\w)(?:tăng(?! trưởng)|giảm|nâng|hạ|rút|đưa|mở rộng)(?!\w)[^.;:,]*$")
_NEAR = 60
_AT_LEAST: Comparator = ">="
_AT_MOST: Comparator = "<="


def join_sums(shade: str, numbers: list[Quantity]) -> list[Quantity]:
    """Put the two parts of a sum together: "1 triệu 250 nghìn đồng" is 1250 "nghìn đồng"."""
    out: list[Quantity] = []
    for one in numbers:
        last = out[-1] if out else None
        if last is not None and last.unit is not None and _goes_on(shade, last, one):
            high, low = _scale(shade, last), _scale(shade, one)
            value = last.value.scaleb(high - low) + one.value
            out[-1] = replace(last, end=one.end, value=value, unit=one.unit)
        else:
            out.append(one)
    return out


def join_ranges(shade: str, numbers: list[Quantity]) -> list[Quantity]:
    """Make the two ends of "từ 2.000 m2 đến 3.000 m2" a range, as of "từ 2.000 đến 3.000 m2"."""
    out: list[Quantity] = []
    for one in numbers:
        last = out[-1] if out else None
        if last is None or not _is_upper_end(shade, last, one):
            out.append(one)
            continue
        begin = last.number_start - len(_FROM) * shade.endswith(_FROM, 0, last.number_start)
        low, high = (
            replace(end, comparator=sign, rule="quantity.range", range_start=begin)
            for end, sign in ((last, _AT_LEAST), (one, _AT_MOST))
        )
        out[-1:] = [replace(low, start=begin, unit=one.unit), high]
    return out


def _is_upper_end(shade: str, last: Quantity, one: Quantity) -> bool:
    """Tell whether a number ends the range that the one before begins."""
    if not (last.rule == one.rule == "quantity.plain" and last.unit and one.unit):
        return False
    between = shade[last.end : one.number_start]
    if between not in _TO or not _is_alike(shade, last, one) or last.value >= one.value:
        return False
    if between.strip() not in {"đến", "tới"}:
        return True
    from_it = shade.endswith(_FROM, 0, last.number_start)
    left = max(0, last.number_start - _NEAR)
    return from_it and not _CHANGES.search(shade, left, last.number_start)


def _is_alike(shade: str, last: Quantity, one: Quantity) -> bool:
    if last.unit is None or one.unit is None:
        return False
    first = shade[last.unit.start : last.unit.end]
    second = shade[one.unit.start : one.unit.end]
    return f"{second} ".startswith(f"{first} ") or f"{second}/".startswith(f"{first}/")


def _goes_on(shade: str, last: Quantity, one: Quantity) -> bool:
    """Tell whether a number is the smaller part of the sum that the last one begins."""
    if last.end + 1 != one.number_start or last.range_start is not None or one.of is not None:
        return False
    high, low = _scale(shade, last), _scale(shade, one)
    whole = last.value == last.value.to_integral_value()
    return whole and low > 0 and high - low == _STEP and one.value < 10**_STEP


def _scale(shade: str, one: Quantity) -> int:
    """Return how many noughts the scale of a sum stands for, 0 where it has none."""
    if one.unit is None:
        return 0
    words = shade[one.unit.start : one.unit.end].removesuffix("đồng").split()
    return _SCALES.get(words[0], 0) if len(words) == 1 else 0
