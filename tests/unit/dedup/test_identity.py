from __future__ import annotations

from datetime import date

import pytest

from factories import record
from ntm_extract.core.facts import Header
from ntm_extract.core.record import PageRecord, ReviewItem
from ntm_extract.dedup.identity import folded_code, folded_letters, read_facts

HEADER = Header(number="118/KH-UBND", issued_on=date(2024, 3, 14), place="Lạc Hồng")
SCANNED = PageRecord(
    number=1, origin="ocr", reason="no text", width=None, height=None, confidence=0.9, left_out=()
)


def doubt(kind: str, read: str) -> ReviewItem:
    return ReviewItem(kind=kind, reason="?", read=read, page=None, start=None, end=None, bbox=None)


def test_clean_header_is_not_doubtful() -> None:
    assert read_facts(record(header=HEADER)).doubtful == ()


@pytest.mark.parametrize("item", [doubt("header.number", ""), doubt("header", "118/KH-UBND")])
def test_field_that_the_record_wants_looked_at_is_doubtful(item: ReviewItem) -> None:
    assert read_facts(record(header=HEADER, review=(item,))).doubtful == ("number",)


def test_doubt_about_something_else_leaves_the_header_alone() -> None:
    review = (doubt("deadline", "118/KH-UBND"),)
    assert read_facts(record(header=HEADER, review=review)).doubtful == ()


def test_number_and_date_of_a_scan_may_be_misread_handwriting() -> None:
    scan = record(header=HEADER)
    scan = scan.model_copy(update={"source": scan.source.model_copy(update={"pages": (SCANNED,)})})
    assert read_facts(scan).doubtful == ("issued_on", "number")


@pytest.mark.parametrize(
    ("code", "key"),
    [("64/TB-UBND", "64tbubnd"), ("02/KH-BCĐ", "2khbcd"), ("1810/QĐ-TTg", "1810qdttg")],
)
def test_code_is_folded_to_a_key(code: str, key: str) -> None:
    assert folded_code(code) == key


def test_letters_of_a_subject_leave_its_years_out() -> None:
    assert folded_letters("Tổng kết năm 2023") == b"tongketnam"
