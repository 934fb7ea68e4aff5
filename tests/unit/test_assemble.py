"""The record: ids, places, and what goes to a person for review."""

from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.assemble import assemble_record, notice_id, surety
from ntm_extract.core.facts import Deadline, Header, LegalReference, Quantity, Source, Task
from ntm_extract.core.found import FoundDoubt, FoundFacts
from ntm_extract.core.record import NoticeRecord
from ntm_extract.core.span import Span
from ntm_extract.core.stages import (
    Doubt,
    Edit,
    ReadText,
    RepairedText,
    SourceFile,
    StructuredNotice,
    Word,
)

TEXT = "1. Sở Tài chính báo cáo trước ngày 15/3/2023."
DUE = "trước ngày 15/3/2023"
ISSUED = Header(issued_on=date(2023, 3, 1))
FILE = SourceFile("a.txt", "0" * 64, "text/plain", b"")


@pytest.fixture(autouse=True)
def sureness(monkeypatch: pytest.MonkeyPatch) -> dict[str, float]:
    said: dict[str, float] = {}
    monkeypatch.setattr(surety, "how_sure", lambda one: said.get(one.decider, 0.99))
    return said


def source(words: str, text: str = TEXT) -> Source:
    start = text.index(words)
    return Source(page=None, start=start, end=start + len(words), bbox=None)


def task_due(day: date | None) -> FoundFacts:
    deadline = Deadline(
        source=source(DUE),
        confidence=0.99,
        text=DUE,
        due=day,
        bound="before",
        rrule=None,
    )
    task = Task(
        source=Source(page=None, start=0, end=len(TEXT), bbox=None),
        confidence=0.99,
        item="1",
        text=TEXT,
        lead=("Sở Tài chính",),
        deadlines=(deadline,),
    )
    return FoundFacts(tasks=(task,))


def words_of(text: str, confidence: float) -> tuple[Word, ...]:
    found, at = [], 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        found.append(Word(start, at, 2, (start * 1.0, 10.0, at * 1.0, 20.0), confidence))
    return tuple(found)


def record_of(
    facts: FoundFacts,
    repaired: RepairedText | None = None,
    header: Header = ISSUED,
    header_spans: tuple[tuple[str, Span], ...] = (),
) -> NoticeRecord:
    repaired = repaired or RepairedText(ReadText(TEXT), TEXT)
    notice = StructuredNotice(repaired.text, (), header, header_spans, year=2023)
    return assemble_record(FILE, repaired, notice, facts)


def test_a_sound_notice_has_nothing_to_review() -> None:
    assert record_of(task_due(date(2023, 3, 15))).review == ()


def test_deadline_before_the_notice_is_reviewed() -> None:
    (item,) = record_of(task_due(date(2022, 3, 15))).review

    assert item.kind == "deadline"
    assert item.read == DUE
    assert item.reason == "the deadline lies before the day of the notice"


def test_deadline_without_a_day_is_reviewed() -> None:
    (item,) = record_of(task_due(None)).review

    assert item.kind == "deadline"


def test_unsure_deadline_is_reviewed_and_says_how_sure_it_is(sureness: dict[str, float]) -> None:
    sureness["deadline"] = 0.4

    record = record_of(task_due(date(2023, 3, 15)))

    assert [item.kind for item in record.review] == ["deadline"]
    assert record.tasks[0].deadlines[0].confidence == 0.4


def test_unsure_agency_is_reviewed_where_it_stands(sureness: dict[str, float]) -> None:
    sureness["role"] = 0.4

    (item,) = record_of(task_due(date(2023, 3, 15))).review

    assert (item.kind, item.read) == ("lead", "Sở Tài chính")
    assert (item.start, item.end) == (3, 15)


def test_unsure_agency_handed_down_is_reviewed_at_the_head_of_the_task(
    sureness: dict[str, float],
) -> None:
    sureness["role"] = 0.4
    (task,) = task_due(date(2023, 3, 15)).tasks
    facts = FoundFacts(tasks=(task.model_copy(update={"lead": ("Văn phòng UBND tỉnh",)}),))

    (item,) = record_of(facts).review

    assert item.reason.startswith("the item names nobody")
    assert (item.start, item.end) == (0, len(TEXT))


def test_reason_says_where_a_name_may_be_cut(sureness: dict[str, float]) -> None:
    sureness["role"] = 0.4
    (task,) = task_due(date(2023, 3, 15)).tasks
    text = "1. Ban Quản lý khu công nghệ cao và khu công nghiệp rà soát."
    named = {"lead": ("Ban Quản lý khu công nghệ cao",), "text": text, "deadlines": ()}
    place = Source(page=None, start=0, end=len(text), bbox=None)
    facts = FoundFacts(tasks=(task.model_copy(update={**named, "source": place}),))

    (item,) = record_of(facts, RepairedText(ReadText(text), text)).review

    assert item.reason == "the name may go on behind where it was ended"


def test_unsure_task_is_reviewed(sureness: dict[str, float]) -> None:
    sureness["task"] = 0.4

    (item,) = record_of(task_due(date(2023, 3, 15))).review

    assert (item.kind, item.start, item.end) == ("task", 0, len(TEXT))


def test_task_without_a_lead_that_begins_with_a_body_is_reviewed() -> None:
    (task,) = task_due(date(2023, 3, 15)).tasks
    facts = FoundFacts(tasks=(task.model_copy(update={"lead": ()}),))

    (item,) = record_of(facts).review

    assert item.reason == "nobody was taken to lead this, but it names a body"


def test_unsure_value_of_the_header_is_reviewed_with_what_was_read(
    sureness: dict[str, float],
) -> None:
    sureness["header"] = 0.4

    (item,) = record_of(FoundFacts(), header=Header(place="Hà Tĩnh")).review

    assert (item.kind, item.read) == ("header", "Hà Tĩnh")


def test_least_sure_facts_are_listed_up_to_a_share_of_all() -> None:
    sure: dict[surety.Path, float] = {("results", at): 0.9 + at / 1000 for at in range(50)}

    assert surety.doubtful(sure, threshold=0.8) == {("results", at) for at in range(7)}


def test_facts_that_are_sure_enough_are_never_listed() -> None:
    assert surety.doubtful({("results", at): 0.995 for at in range(50)}) == frozenset()


def test_every_fact_that_is_not_sure_is_listed() -> None:
    assert len(surety.doubtful({("results", at): 0.5 for at in range(50)})) == 50


def test_unsure_number_is_reviewed(sureness: dict[str, float]) -> None:
    sureness["quantity"] = 0.5
    target = Quantity(
        source=source("15"),
        confidence=0.5,
        text="15",
        indicator="số hồ sơ",
        comparator=">=",
        value=15,
        unit=None,
        due=None,
    )

    (item,) = record_of(FoundFacts(targets=(target,))).review

    assert item.kind == "quantity"


@pytest.mark.parametrize(
    ("number", "issued_on"),
    [("12/2021/NĐ-CP", date(2022, 5, 1)), ("12/QĐ-TTg", date(2024, 5, 1))],
)
def test_reference_that_contradicts_itself_is_reviewed(number: str, issued_on: date) -> None:
    reference = LegalReference(
        source=source("Sở"),
        confidence=1.0,
        doc_type="QĐ",
        number=number,
        issued_on=issued_on,
        issuer=None,
    )

    (item,) = record_of(FoundFacts(references=(reference,))).review

    assert item.kind == "reference"


def test_blank_day_and_number_are_reviewed() -> None:
    spans = (("issued_on", Span(0, 2)), ("number", Span(3, 5)))

    found = record_of(FoundFacts(), header=Header(number="/TB-UBND"), header_spans=spans).review

    assert [item.kind for item in found] == ["header", "header"]


def test_figure_read_from_a_poor_scan_is_reviewed_with_its_place() -> None:
    repaired = RepairedText(ReadText(TEXT, words_of(TEXT, 0.3)), TEXT)

    (item,) = record_of(task_due(date(2023, 3, 15)), repaired).review

    assert item.reason == "a figure here was read from a poor scan"
    assert item.page == 2
    assert item.bbox == (24.0, 10.0, 45.0, 20.0)


def test_facts_of_a_scan_have_page_and_box() -> None:
    repaired = RepairedText(ReadText(TEXT, words_of(TEXT, 0.99)), TEXT)

    (task,) = record_of(task_due(date(2023, 3, 15)), repaired).tasks

    assert task.source.page == 2
    assert task.source.bbox == (0.0, 10.0, 45.0, 20.0)
    assert task.deadlines[0].source.page == 2


def test_unsure_edit_is_reviewed_with_what_was_read() -> None:
    read = TEXT.replace("Tài", "T")
    unsure = Edit(read.index("T"), "T", "Tài", 0.4)

    (item,) = record_of(FoundFacts(), RepairedText(ReadText(read), TEXT, (unsure,))).review

    assert (item.kind, item.read, item.alternatives) == ("edit", "Tài", ("T",))


def test_sure_edit_is_not_reviewed() -> None:
    read = TEXT.replace("Tài", "T")
    sure = Edit(read.index("T"), "T", "Tài", 0.97)

    assert record_of(FoundFacts(), RepairedText(ReadText(read), TEXT, (sure,))).review == ()


def test_doubts_of_the_reading_move_with_the_edits_before_them() -> None:
    read = TEXT.replace("Tài", "T")
    at = read.index("báo")
    doubt = Doubt("a stamp covers this", at, at + 3, page=1, alternatives=("bảo",))
    repaired = RepairedText(
        ReadText(read, doubts=(doubt,)), TEXT, (Edit(read.index("T"), "T", "Tài", 0.97),)
    )

    (item,) = record_of(FoundFacts(), repaired).review

    assert (item.kind, item.read, item.page) == ("reading", "báo", 1)
    assert item.alternatives == ("bảo",)


def test_doubts_of_repair_and_extraction_are_passed_on_in_order() -> None:
    repaired = RepairedText(ReadText(TEXT), TEXT, doubts=(Doubt("two words fit", 3, 5),))
    unknown = FoundDoubt("agency", "no agency of this name is known", "Sở", Span(0, 2))

    found = record_of(FoundFacts(doubts=(unknown,)), repaired).review

    assert [item.kind for item in found] == ["agency", "reading"]


def test_notice_id_is_of_the_words() -> None:
    assert notice_id("Uỷ ban  nhân dân\ntỉnh.") == notice_id("Ủy ban nhân dân tỉnh")
    assert notice_id("Ủy ban nhân dân tỉnh") != notice_id("Ủy ban nhân dân huyện")
    assert len(notice_id("")) == 16


def test_a_text_without_head_and_work_is_reviewed() -> None:
    (item,) = record_of(FoundFacts(), header=Header()).review
    assert (item.kind, item.read) == ("header", TEXT)
    assert record_of(task_due(date(2023, 3, 15)), header=Header()).review == ()
    assert record_of(FoundFacts()).review == ()


def test_an_edit_that_repair_doubts_itself_is_listed_once() -> None:
    edits = (Edit(3, "So", "Sở", 0.4, "garbled"),)
    read = ReadText(TEXT.replace("Sở", "So"))
    doubt = Doubt("'So' was repaired without being sure", 3, 5, read="So", kind="edit")
    alone = record_of(FoundFacts(), RepairedText(read, TEXT, edits))
    doubted = record_of(FoundFacts(), RepairedText(read, TEXT, edits, doubts=(doubt,)))
    assert [one.reason for one in alone.review] == ["garbled"]
    assert [one.reason for one in doubted.review] == [doubt.reason]


def test_a_notice_that_speaks_of_work_but_has_none_is_reviewed() -> None:
    text = "Yêu cầu các sở, ban, ngành phối hợp thực hiện."
    (item,) = record_of(FoundFacts(), RepairedText(ReadText(text), text)).review
    assert (item.kind, item.read) == ("task", "Yêu cầu các")
    assert item.reason == "no work was found, but the text has words that assign it"
