from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.vi.calendar import (
    add_months,
    add_working_days,
    day_or_none,
    is_working_day,
    month_end,
    quarter_end,
    tet,
)
from ntm_extract.vi.shadow import shadow
from ntm_extract.vi.time_phrase import TimePhrase
from ntm_extract.vi.time_phrases import find_time_phrases, hour_before


def _only(text: str, year: int | None = 2024) -> TimePhrase:
    (phrase,) = find_time_phrases(shadow(text), year=year)
    return phrase


def test_month_end_knows_leap_years() -> None:
    assert month_end(2024, 2) == date(2024, 2, 29)


def test_quarter_end() -> None:
    assert quarter_end(2025, 3) == date(2025, 9, 30)


def test_a_day_the_calendar_lacks_is_none() -> None:
    assert day_or_none(2025, 6, 31) is None


def test_tet_is_no_working_day() -> None:
    assert not is_working_day(date(2024, 2, 12))


def test_a_saturday_made_up_for_a_bridge_day_is_a_working_day() -> None:
    assert is_working_day(date(2025, 4, 26))
    assert not is_working_day(date(2025, 5, 2))


@pytest.mark.parametrize(
    ("year", "first_day"),
    [
        (2018, date(2018, 2, 16)),
        (2019, date(2019, 2, 5)),
        (2020, date(2020, 1, 25)),
        (2021, date(2021, 2, 12)),
        (2022, date(2022, 2, 1)),
        (2023, date(2023, 1, 22)),
        (2024, date(2024, 2, 10)),
        (2025, date(2025, 1, 29)),
        (2026, date(2026, 2, 17)),
        (2027, date(2027, 2, 6)),
    ],
)
def test_tet_of_ten_years(year: int, first_day: date) -> None:
    assert tet(year) == first_day


def test_working_days_skip_weekends() -> None:
    assert add_working_days(date(2024, 3, 14), 10) == date(2024, 3, 28)


def test_working_days_skip_public_holidays() -> None:
    assert add_working_days(date(2024, 4, 26), 2) == date(2024, 5, 3)


def test_a_count_beyond_any_notice_is_refused() -> None:
    with pytest.raises(ValueError, match="duration"):
        add_working_days(date(2024, 1, 1), 10**6)


def test_years_without_a_lunar_calendar_have_no_tet() -> None:
    assert tet(8706) is None


def test_a_month_after_the_31st_is_the_last_of_the_month() -> None:
    assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)


@pytest.mark.parametrize(("year", "day"), [(2024, date(2024, 2, 10)), (2026, date(2026, 2, 17))])
def test_first_day_of_the_lunar_year(year: int, day: date) -> None:
    assert tet(year) == day


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("ngày 30/3/2023", date(2023, 3, 30)),
        ("ngày 20 tháng 11 năm 2025", date(2025, 11, 20)),
        ("ngày 05 tháng 09 năm 2025", date(2025, 9, 5)),
        ("ngày 30/ 6/2025", date(2025, 6, 30)),
        ("31.12.2025", date(2025, 12, 31)),
        ("ngày 30 tháng tư năm 2026", date(2026, 4, 30)),
        ("ngày 20 tháng mười một năm 2025", date(2025, 11, 20)),
        ("ngày 15/4", date(2024, 4, 15)),
        ("tháng 12/2022", date(2022, 12, 31)),
        ("tháng 3 năm 2023", date(2023, 3, 31)),
        ("tháng 11, 12 năm 2025", date(2025, 12, 31)),
        ("quý III/2024", date(2024, 9, 30)),
        ("Quý IV/2025 - Quý II/2026", date(2026, 6, 30)),
        ("quý 1 năm 2026", date(2026, 3, 31)),
        ("6 tháng đầu năm 2024", date(2024, 6, 30)),
        ("8 tháng đầu năm 2022", date(2022, 8, 31)),
        ("nửa cuối năm 2024", date(2024, 12, 31)),
        ("cuối năm 2024", date(2024, 12, 31)),
        ("năm 2025", date(2025, 12, 31)),
        ("từ ngày 15/11 đến ngày 15/12", date(2024, 12, 15)),
        ("tuần ngày 15 đến ngày 31 tháng 12 năm 2025", date(2025, 12, 31)),
        ("từ tháng 10 năm 2025 đến hết tháng 3 năm 2026", date(2026, 3, 31)),
    ],
)
def test_last_day_of_a_stretch_of_time(text: str, last: date) -> None:
    assert _only(text).last == last


def test_a_date_without_year_has_no_day_where_the_year_is_unknown() -> None:
    assert _only("ngày 15/4", year=None).last is None


def test_the_period_of_a_programme_is_told_apart() -> None:
    assert _only("giai đoạn 2021 - 2025").kind == "period"


@pytest.mark.parametrize("text", ["tháng l2/2025", "ngày l5/6/2025", "ngày 3O/6/2025"])
def test_letters_read_for_digits_are_damage_not_a_guess(text: str) -> None:
    phrase = _only(text)

    assert (phrase.kind, phrase.last) == ("damaged", None)


@pytest.mark.parametrize("text", ["10/27 huyện", "tỷ lệ 1/500", "02 cấp", "quý khách", "năm loại"])
def test_other_numbers_and_words_are_no_time(text: str) -> None:
    assert list(find_time_phrases(shadow(text), year=2024)) == []


@pytest.mark.parametrize(
    ("text", "hour"), [("trước 17 giờ 00 ", "17:00"), ("9h30 ", "09:30"), ("15:00 ", "15:00")]
)
def test_hour_in_front_of_a_date(text: str, hour: str) -> None:
    found = hour_before(text, len(text))

    assert found is not None
    assert found[1] == hour
