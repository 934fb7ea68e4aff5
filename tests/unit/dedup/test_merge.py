from __future__ import annotations

from datetime import date
from typing import Any

from factories import task
from ntm_extract.core.facts import Header, Signatory
from ntm_extract.core.record import NoticeRecord, ReviewItem
from ntm_extract.dedup.merge import merge_records
from ntm_extract.dedup.report import MergedRecord
from versions import BODY, PLAN, garbled, read_as

DIGITAL = read_as(BODY, "digital.txt", tasks=(task(),), header=Header(subject="Phòng, chống"))
SCAN_HEADER = Header(number="118/KH-UBND", issued_on=date(2024, 3, 14), place="Lạc Hồng")
SCAN = read_as(garbled(PLAN), "scan.pdf", header=SCAN_HEADER)


def merged(*records: NoticeRecord) -> MergedRecord:
    return merge_records(records, group_id="g", members=())


def with_header(path: str, text: str = BODY, **fields: Any) -> NoticeRecord:
    return read_as(text, path, header=Header(**fields))


def doubting(record: NoticeRecord, kind: str, read: str) -> NoticeRecord:
    item = ReviewItem(
        kind=kind, reason="unsure", read=read, page=None, start=None, end=None, bbox=None
    )
    return record.model_copy(update={"review": (item,)})


def origin(record: MergedRecord, field: str) -> str | None:
    return next((one.path for one in record.origins if one.field == field), None)


def test_text_and_facts_come_from_the_cleaner_version() -> None:
    record = merged(SCAN, DIGITAL)
    assert record.text == BODY
    assert record.tasks == DIGITAL.tasks
    assert origin(record, "tasks") == "digital.txt"


def test_header_fields_that_only_another_version_has_are_filled_in() -> None:
    record = merged(DIGITAL, SCAN)
    assert record.header.number == "118/KH-UBND"
    assert record.header.issued_on == date(2024, 3, 14)
    assert origin(record, "header.issued_on") == "scan.pdf"
    assert origin(record, "header.subject") == "digital.txt"


def test_code_whose_number_was_left_blank_is_filled_in() -> None:
    record = merged(with_header("a.txt", number="/KH-UBND"), SCAN)
    assert record.header.number == "118/KH-UBND"


def test_code_with_a_blank_number_stays_where_no_version_has_more() -> None:
    record = merged(with_header("a.txt", number="/KH-UBND"), with_header("b.txt", PLAN))
    assert record.header.number == "/KH-UBND"
    assert origin(record, "header.number") == "a.txt"


def test_value_that_its_version_doubts_gives_way_to_another() -> None:
    best = doubting(with_header("a.txt", number="113/KH-UBND"), "header.number", "113/KH-UBND")
    assert merged(best, SCAN).header.number == "118/KH-UBND"


def test_fields_of_the_signatory_are_filled_in_one_by_one() -> None:
    best = with_header("a.txt", signatory=Signatory(name=None, position="PHÓ CHỦ TỊCH"))
    signed = Signatory(name="Trần Văn Nam", position=None)
    record = merged(best, with_header("b.pdf", garbled(PLAN), signatory=signed))
    assert record.header.signatory == Signatory(name="Trần Văn Nam", position="PHÓ CHỦ TỊCH")


def test_disagreeing_header_fields_go_to_review_with_both_values() -> None:
    other = with_header("b.pdf", garbled(PLAN), place="Lạc Hông Thượng")
    (item,) = merged(with_header("a.txt", place="Lạc Hồng"), other).review
    assert item.kind == "version.header.place"
    assert (item.read, *item.alternatives) == ("Lạc Hồng", "Lạc Hông Thượng")
    assert "a.txt" in item.reason
    assert "b.pdf" in item.reason


def test_fields_that_differ_in_marks_and_case_only_do_not_disagree() -> None:
    other = with_header("b.pdf", garbled(PLAN), place="LAC HONG")
    assert merged(with_header("a.txt", place="Lạc Hồng"), other).review == ()


def test_disagreeing_numbers_of_the_text_go_to_review_where_they_stand() -> None:
    other = read_as(PLAN.replace("1.250", "1.350"), "b.txt")
    record = merged(DIGITAL, other)
    (item,) = record.review
    assert {item.read, *item.alternatives} == {"250", "350"}
    assert record.text[item.start : item.end] == item.read


def test_order_of_the_versions_does_not_matter() -> None:
    assert merged(SCAN, DIGITAL) == merged(DIGITAL, SCAN)


def test_half_does_not_give_its_text_to_the_notice() -> None:
    half = read_as(PLAN[: len(PLAN) // 2], "half.txt")
    assert merged(half, DIGITAL).text == BODY
