from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.dedup.verify import Verdict, verify
from versions import (
    BODY,
    LETTERHEAD,
    PLAN,
    garbled,
    next_year,
    reading,
    revised,
    with_a_third_changed,
)

HALF = len(PLAN) // 2
FACTS = {"number": "118/KH-UBND", "issued_on": date(2024, 3, 14), "doc_type": "KH"}


def verdict(a: str, b: str) -> Verdict:
    return verify(reading(a, "a"), reading(b, "b"))


@pytest.mark.parametrize(
    "version",
    [PLAN, BODY, garbled(PLAN), garbled(BODY), PLAN.replace("\n", " ")],
    ids=["itself", "no letterhead", "garbled", "garbled, no letterhead", "one line"],
)
def test_whole_version_is_the_same_notice(version: str) -> None:
    assert verdict(PLAN, version).kind == "same_notice"


@pytest.mark.parametrize(
    "part",
    [PLAN[:HALF], PLAN[HALF:], garbled(PLAN)[:HALF], garbled(PLAN)[HALF:], PLAN[600:1400]],
    ids=["first half", "second half", "garbled first", "garbled second", "middle"],
)
def test_part_is_the_same_notice_in_part(part: str) -> None:
    assert verdict(PLAN, part).kind == "same_notice_part"


def test_notice_with_an_attachment_is_the_same_notice_in_part() -> None:
    annex = "PHỤ LỤC\n" + "\n".join(f"{number}. Xã Tân Lập {number}" for number in range(90))
    assert verdict(PLAN, PLAN + annex).kind == "same_notice_part"


@pytest.mark.parametrize(
    "other",
    [next_year(PLAN), next_year(BODY), garbled(next_year(PLAN)), with_a_third_changed(PLAN)],
    ids=["next year", "next year, no letterhead", "next year garbled", "a third changed"],
)
def test_notice_of_the_same_series_is_not_the_same(other: str) -> None:
    found = verdict(PLAN, other)
    assert found.kind == "series"
    assert found.apart


def test_two_notices_that_differ_in_number_date_and_a_third_stay_apart_when_garbled() -> None:
    assert verdict(garbled(PLAN), garbled(with_a_third_changed(PLAN))).kind == "series"


@pytest.mark.parametrize("edition", [revised(PLAN), revised(BODY)])
def test_plan_and_its_revised_edition_are_reported_as_revised(edition: str) -> None:
    found = verdict(PLAN, edition)
    assert found.kind == "revised"
    assert found.apart


def test_revised_edition_is_known_by_the_number_it_names() -> None:
    letter = "Thay thế Kế hoạch số 118/KH-UBND ngày 14/3/2024 của Ủy ban nhân dân tỉnh Lạc Hồng."
    other = {"number": "205/KH-UBND", "issued_on": date(2024, 5, 2)}
    found = verify(reading(PLAN, "a", **FACTS), reading(letter, "b", **other))
    assert found.kind == "revised"
    assert "118/KH-UBND" in " ".join(found.reasons)


EDITION = {
    **FACTS,
    "issuing_body": "UBND tỉnh Lạc Hồng",
    "subject": "Phát triển thủy lợi nội đồng trên địa bàn tỉnh",
}


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({}, "revised"),
        ({"issued_on": date(2025, 3, 10)}, "series"),
        ({"issuing_body": "UBND tỉnh Văn Lang"}, "series"),
        ({"subject": "Phát triển thủy lợi nội đồng trên địa bàn huyện"}, "series"),
    ],
    ids=["the same", "a year later", "of another body", "under another subject"],
)
def test_text_issued_again_under_its_subject_is_a_revised_edition(
    changes: dict[str, object], kind: str
) -> None:
    later = {**EDITION, "number": "240/KH-UBND", "issued_on": date(2024, 6, 30), **changes}
    found = verify(reading(BODY, "a", **EDITION), reading(BODY, "b", **later))
    assert (found.kind, found.apart) == (kind, True)


def test_plan_of_a_later_year_is_not_what_a_revised_edition_changed() -> None:
    later = {**FACTS, "number": "97/KH-UBND", "issued_on": date(2025, 2, 20)}
    edition = {**FACTS, "number": "205/KH-UBND", "issued_on": date(2024, 5, 2)}
    found = verify(reading(next_year(PLAN), "a", **later), reading(revised(PLAN), "b", **edition))
    assert (found.kind, found.apart) == ("series", True)


def test_changing_word_says_nothing_between_short_letters_with_the_same_letterhead() -> None:
    letters = (LETTERHEAD + "Bổ sung danh sách cán bộ trực.", LETTERHEAD + "Về việc nghỉ lễ.")
    assert verdict(*letters).kind == "unrelated"


def test_document_of_that_number_but_another_date_is_not_the_one_that_was_revised() -> None:
    letter = "Thay thế Kế hoạch số 118/KH-UBND ngày 09/8/2019 của Ủy ban nhân dân tỉnh Lạc Hồng."
    found = verify(reading(PLAN, "a", **FACTS), reading(letter, "b", number="205/KH-UBND"))
    assert found.kind == "unrelated"


def test_two_notices_with_the_same_letterhead_are_unrelated() -> None:
    other = LETTERHEAD + "Về việc nghỉ lễ Quốc khánh: các cơ quan bố trí trực 24/24 giờ."
    assert verdict(PLAN, other).kind == "unrelated"


def test_same_text_with_clearly_other_number_and_date_is_another_notice() -> None:
    other = {**FACTS, "number": "240/KH-UBND", "issued_on": date(2024, 6, 30)}
    found = verify(reading(BODY, "a", **FACTS), reading(BODY, "b", **other))
    assert not found.is_same
    assert found.apart


def test_a_field_of_the_header_that_is_missing_says_nothing() -> None:
    assert verify(reading(PLAN, "a", **FACTS), reading(BODY, "b")).is_same


def test_a_misread_number_of_a_garbled_scan_does_not_part_it_from_its_notice() -> None:
    scan = reading(garbled(PLAN), "b", **{**FACTS, "number": "113/KH-UBND"})
    assert verify(reading(PLAN, "a", **FACTS), scan).is_same


def test_verdict_has_reasons_in_plain_words() -> None:
    reasons = " ".join(verdict(PLAN, next_year(PLAN)).reasons)
    assert "numbers differ (118 and 97" in reasons


def test_empty_texts_are_unrelated() -> None:
    assert verdict("", "").kind == "unrelated"
