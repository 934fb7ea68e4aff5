"""Tests of ingest/sheets.py: two pages beside each other are told from tables and single pages."""

from __future__ import annotations

from ntm_extract.ingest.sheets import pages_of_sheet
from ntm_extract.ingest.words import PageWord

WIDTH, HEIGHT = 842.0, 595.0


def line(text: str, left: float, top: float, *, step: float = 33.0) -> list[PageWord]:
    return [
        PageWord(word, (left + step * number, top, left + step * number + step - 4, top + 11))
        for number, word in enumerate(text.split())
    ]


def text_page(left: float) -> list[PageWord]:
    words = "giao các địa phương hoàn thành hồ sơ đúng"
    return [word for row in range(12) for word in line(words, left, 60 + 18 * row)]


def test_two_pages_on_a_sheet_are_parted_at_the_fold() -> None:
    words = text_page(60) + text_page(480)
    first, second = pages_of_sheet(words, (), width=WIDTH, height=HEIGHT)
    assert max(word.box[2] for word in first) < 421 < min(word.box[0] for word in second)
    assert len(first) == len(second) == len(words) / 2


def test_a_page_that_is_taller_than_wide_is_one() -> None:
    words = text_page(60) + text_page(480)
    assert len(pages_of_sheet(words, (), width=HEIGHT, height=WIDTH)) == 1


def test_a_ruled_table_across_the_sheet_is_one_page() -> None:
    words = text_page(60) + text_page(480)
    rules = [(60.0, 100.0, 780.0, 100.0)]
    assert len(pages_of_sheet(words, rules, width=WIDTH, height=HEIGHT)) == 1


def test_narrow_columns_of_a_wide_table_are_one_page() -> None:
    words = [
        word
        for row in range(14)
        for left in (60, 170, 280, 480, 590, 700)
        for word in line("sở tài chính", left, 60 + 18 * row, step=28)
    ]
    assert len(pages_of_sheet(words, (), width=WIDTH, height=HEIGHT)) == 1


def test_lines_across_the_middle_make_one_page() -> None:
    words = text_page(60) + text_page(480) + text_page(300)
    assert len(pages_of_sheet(words, (), width=WIDTH, height=HEIGHT)) == 1
