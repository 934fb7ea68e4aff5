"""Sums told in two scales, "2 tỷ 735 triệu đồng": one number in the smaller of them."""

from __future__ import annotations

from dataclasses import replace

from ntm_extract.extract.targets.quantity import Quantity

_SCALES = {"nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9}
_STEP = 3


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
