"""Who has the duties of a body now, through one merger and through several."""

from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.vi.lexicon import agencies
from ntm_extract.vi.successors import current_name, was_valid


@pytest.mark.parametrize(
    ("name", "on", "now"),
    [
        ("Sở Giao thông vận tải", date(2024, 5, 6), "Sở Xây dựng"),
        ("Bộ Bưu chính, Viễn thông", date(2006, 5, 6), "Bộ Khoa học và Công nghệ"),
        ("Sở Thủy sản", date(2006, 5, 6), "Sở Nông nghiệp và Môi trường"),
        ("Bộ Công Thương", date(2024, 5, 6), None),
        ("Sở Y tế tỉnh Hà Giang", date(2024, 5, 6), "Sở Y tế tỉnh Tuyên Quang"),
    ],
)
def test_the_body_that_has_the_duties_now(name: str, on: date, now: str | None) -> None:
    assert current_name(name, on) == now


def test_a_name_is_of_its_time() -> None:
    assert was_valid("Bộ Thủy sản", date(2006, 1, 1))
    assert not was_valid("Bộ Thủy sản", date(2012, 1, 1))


def test_no_body_succeeds_itself() -> None:
    rows = {row.name: row for row in agencies()}
    for row in rows.values():
        passed = {row.name}
        following = rows.get(row.successor or "")
        while following is not None:
            assert following.name not in passed
            passed.add(following.name)
            following = rows.get(following.successor or "")
