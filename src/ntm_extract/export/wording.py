"""Rhythms and numbers in Vietnamese, for the page that officials read.

A rhythm that this does not know stands on the page as the rule it is in the record.
"""

from __future__ import annotations

from ntm_extract.core.facts import Quantity

_PERIODS = {
    "MINUTELY": "phút",
    "HOURLY": "giờ",
    "DAILY": "ngày",
    "WEEKLY": "tuần",
    "MONTHLY": "tháng",
    "YEARLY": "năm",
}
_EVERY = {("MONTHLY", 3): "hằng quý"}
_WORK_DAYS = "MO,TU,WE,TH,FR"
_DAYS = {
    "MO": "thứ Hai",
    "TU": "thứ Ba",
    "WE": "thứ Tư",
    "TH": "thứ Năm",
    "FR": "thứ Sáu",
    "SA": "thứ Bảy",
    "SU": "Chủ nhật",
}
_PLACES = {"1": " đầu tiên", "2": " thứ hai", "3": " thứ ba", "4": " thứ tư", "-1": " cuối cùng"}
_SIGNS = {"=": "", ">=": "≥ ", "<=": "≤ ", "~": "khoảng ", "+": "tăng ", "-": "giảm "}
_KNOWN = {"FREQ", "INTERVAL", "BYDAY", "BYSETPOS", "BYMONTHDAY", "BYMONTH"}


def rhythm_in_words(rule: str) -> str:
    """Return "hằng tháng, ngày 25" for ``FREQ=MONTHLY;BYMONTHDAY=25``."""
    parts = dict(part.partition("=")[::2] for part in rule.split(";"))
    how_often = parts.get("FREQ", "")
    if how_often not in _PERIODS or not parts.keys() <= _KNOWN:
        return rule
    try:
        said = [_every(how_often, int(parts.get("INTERVAL", "1")))]
        if "BYDAY" in parts:
            said.append(_days(parts["BYDAY"], parts.get("BYSETPOS", "")))
    except (KeyError, ValueError):
        return rule
    if "BYMONTHDAY" in parts:
        days = parts["BYMONTHDAY"]
        said.append("ngày cuối" if days == "-1" else f"ngày {days.replace(',', ', ')}")
    if "BYMONTH" in parts:
        said.append(f"tháng {parts['BYMONTH'].replace(',', ', ')}")
    return ", ".join(said)


def _every(how_often: str, interval: int) -> str:
    period = _PERIODS[how_often]
    named = f"hằng {period}" if interval == 1 else f"{interval} {period} một lần"
    return _EVERY.get((how_often, interval), named)


def _days(days: str, place: str) -> str:
    if days == _WORK_DAYS:
        return f"ngày làm việc{_PLACES[place]}" if place else "ngày làm việc"
    return ", ".join(
        _DAYS[day[-2:]] + _PLACES.get(day[:-2] or place, "") for day in days.split(",")
    )


def quantity_in_words(quantity: Quantity) -> str:
    """Return "≥ 98,5 %": the number as Vietnamese officials write it, without what it counts."""
    plain = f"{quantity.value:,.15g}"
    written = plain.translate(str.maketrans(",.", ".,"))
    return f"{_SIGNS[quantity.comparator]}{written} {quantity.unit or ''}".strip()
